import type { Location, Message, Result } from 'sarif';
import type { FileReport, Problem, RelatedPlace, SuppressedProblem } from '../findings/problems.js';
import { fingerprintsOf } from './fingerprint.js';
import type { Setting } from './reporter.js';
import { libraryLocation, locationOf, regionOf } from './sarif-places.js';
import { levels } from './sarif-rules.js';

interface Context extends Pick<Setting, 'fromRoot'> {
  /** Of the file among the artifacts. */
  readonly index: number;
  /** In the order of the rules. */
  readonly codes: readonly string[];
  /** Whether any result of the run is suppressed: then all say whether they are (SARIF 2.1.0, 3.27.23). */
  readonly saysSuppressed: boolean;
}

/** What was found in one file; what is suppressed comes last. */
export function resultsOf(file: FileReport, { index, codes, saysSuppressed, fromRoot }: Context): Result[] {
  const path = fromRoot(file.path);
  const location = locationOf(path);
  const fingerprints = fingerprintsOf({ ...file, path });

  const resultOf = (problem: Problem | SuppressedProblem): Result => {
    const { code, severity, message, range, fix, related } = problem;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: levels[severity],
      message: messageOf(message),
      locations: [{ physicalLocation: { artifactLocation: { ...location, index }, region: regionOf(range) } }],
      ...(related.length > 0 && { relatedLocations: related.map((place, id) => relatedLocation(place, id, fromRoot)) }),
      partialFingerprints: { 'codeAndLine/v1': fingerprints.get(problem) ?? '' },
      ...(fix !== undefined && {
        fixes: [{ description: { text: fix.title }, artifactChanges: [{ artifactLocation: { ...location, index }, replacements: [{ deletedRegion: regionOf(fix.range), insertedContent: { text: fix.newText } }] }] }],
      }),
      ...(saysSuppressed && { suppressions: 'reason' in problem ? [{ kind: 'inSource', justification: problem.reason }] : [] }),
    };
  };
  return [...file.problems, ...(file.suppressed ?? [])].map(resultOf);
}

function relatedLocation({ path, range, message, isBuiltIn }: RelatedPlace, id: number, fromRoot: Setting['fromRoot']): Location {
  return { id, message: messageOf(message), physicalLocation: { artifactLocation: isBuiltIn === true ? libraryLocation(path) : locationOf(fromRoot(path)), region: regionOf(range) } };
}

/** A message is no Markdown, but `[text](1)` in it would be a link. */
function messageOf(text: string): Message {
  return { text: text.replace(/\[(?=[^\]]*\]\()/g, '\\[') };
}
