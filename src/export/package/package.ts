import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Schedule } from '../../schedule/types.js';
import type { OutputFile } from '../file.js';

/** A description of all tables by Frictionless Data Package v1, with a Table Schema for each. */
export function packageFile(schedule: Schedule, files: readonly OutputFile[], made: number): OutputFile {
  const { protocol, tool, revision } = schedule;
  const resources = files.flatMap(({ path, text, columns }) => {
    if (columns === undefined) return [];
    const bytes = utf8ToBytes(text);
    return [{
      profile: 'tabular-data-resource',
      name: path.replace(/\.csv$/, '').toLowerCase().replaceAll(/[^a-z0-9._/-]/g, (letter) => `_${letter.codePointAt(0)?.toString(16)}`),
      path,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${bytesToHex(sha256(bytes))}`,
      schema: { fields: columns.map(({ name, type, description, isRequired }) => ({ name, type, description, ...(isRequired === true && { constraints: { required: true } }) })), missingValues: ['', '.'] },
    }];
  });
  const described = {
    profile: 'tabular-data-package',
    name: 'placepref-schedule',
    title: protocol.title,
    description: `Made by placepref ${tool.version} of protocol ${protocol.inputs[0]?.sha256 ?? ''}, revision ${revision}.`,
    created: new Date(made).toISOString(),
    resources,
  };
  return { path: 'datapackage.json', text: `${JSON.stringify(described, undefined, 2)}\n` };
}
