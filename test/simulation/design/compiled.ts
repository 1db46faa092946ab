import { readFileSync } from 'node:fs';
import type { Study, Value } from '../../../src/language/ir/types.js';
import { compileDesign } from '../../../src/simulation/design/compile.js';
import type { CompiledDesign } from '../../../src/simulation/design/types.js';
import { Parameters } from '../../../src/simulation/parameters/parameters.js';
import { checked } from '../../language/ir/compile.js';

/** The text of an example. */
export function example(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}.cpp`, import.meta.url), 'utf8');
}

export async function studyOf(text: string): Promise<Study> {
  const { problems, compile } = await checked(text);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return compile();
}

/** The first experiment of a protocol, compiled. */
export async function designOf(text: string, assumed: Readonly<Record<string, Value>> = {}, parameters = Parameters.defaults, instead: Readonly<Record<string, Value>> = {}): Promise<CompiledDesign> {
  const study = await studyOf(text);
  const [experiment] = study.experiments;
  if (experiment === undefined) throw new Error('There is no experiment.');
  return compileDesign(study, experiment, parameters, { assumed: new Map(Object.entries(assumed)), instead: new Map(Object.entries(instead)) });
}
