import { URI } from 'langium';
import type { Study } from '../../src/language/ir/types.js';
import { checkDocuments, closeDocuments, compileDocument, openDocument } from '../../src/language/project.js';
import { createPlacePref } from '../../src/language/services.js';
import type { LearnerName } from '../../src/simulation/learners.js';
import type { Parameters } from '../../src/simulation/parameters/parameters.js';
import type { Line, Outcomes } from './line.js';
import { type Outcome, outcomesOf } from './outcome.js';

export type Studies = ReadonlyMap<string, Study>;

/** Compiles protocols; a text that is wrong is a mistake of this page. */
export async function compiled(texts: Iterable<string>): Promise<Studies> {
  const placepref = createPlacePref();
  const studies = new Map<string, Study>();
  for (const text of new Set(texts)) {
    closeDocuments(placepref);
    const document = openDocument(placepref, URI.file('/study.cpp'), text);
    await checkDocuments(placepref, [document], () => Promise.resolve(undefined));
    const error = document.diagnostics?.find(({ severity }) => severity === 1);
    if (error !== undefined) throw new Error(`${error.message}\n${text}`);
    studies.set(text, compileDocument(placepref, document));
  }
  return studies;
}

export const textsOf = (lines: readonly Line[]): string[] => lines.flatMap(({ studies }) => Object.values(studies));

/** Where studies are simulated with certain parameters, each once and when its outcome is asked for. */
export class Laboratory {
  private readonly known = new Map<string, Outcome[]>();

  /** @param animals of each group */
  constructor(private readonly studies: Studies, private readonly parameters: Parameters, private readonly animals: number, private readonly seed: number, private readonly learner: LearnerName = 'strengths') {}

  outcomes(text: string): Outcome[] {
    const study = this.studies.get(text);
    if (study === undefined) throw new RangeError(`This protocol was not compiled:\n${text}`);
    const outcomes = this.known.get(text) ?? outcomesOf(study, this.parameters, this.animals, this.seed, this.learner);
    this.known.set(text, outcomes);
    return outcomes;
  }

  /** The outcomes of a line's studies, by their names. */
  of({ studies }: Line): Outcomes {
    return (name) => {
      const [first, ...others] = this.outcomes(studies[name] ?? '');
      if (first === undefined) throw new Error(`The study ${name} has no group.`);
      return [first, ...others];
    };
  }
}
