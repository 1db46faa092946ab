import { listOf, objectOf, readJson, text } from '../json.js';
import { configurationName } from './configuration.js';

const said = objectOf(configurationName, { protocols: listOf(text) });

/** Where a `placepref.json` says that protocols are, as patterns from its folder. Whatever else it holds is nothing to whoever asks only this. */
export const protocolsIn = (source: string): readonly string[] => readJson(source.replace(/^\uFEFF/, ''), said).value?.protocols ?? [];
