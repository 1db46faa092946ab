import type { Log, Notification, Run } from 'sarif';
import { version } from '../../language/version.js';
import type { Refusal } from '../files/refusal.js';
import type { Report, Reporter, Setting } from './reporter.js';
import { locationOf, root } from './sarif-places.js';
import { resultsOf } from './sarif-results.js';
import { documentation, rulesFor } from './sarif-rules.js';

/** A log in SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning services. The same texts give the same bytes. */
export const sarifReport: Reporter = (report, setting) => {
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, setting)],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function runOf({ files, refusals }: Report, { fromRoot, explain }: Setting): Run {
  const found = files.flatMap(({ problems, suppressed = [] }) => [...problems, ...suppressed]);
  const rules = rulesFor(new Set(found.map(({ code }) => code)), explain);
  const codes = rules.map(({ id }) => id);
  const saysSuppressed = files.some(({ suppressed = [] }) => suppressed.length > 0);
  return {
    tool: { driver: { name: 'placepref', version, semanticVersion: version, informationUri: documentation, rules } },
    invocations: [{ executionSuccessful: refusals.length === 0, toolExecutionNotifications: refusals.map((refusal) => unread(refusal, fromRoot)) }],
    originalUriBaseIds: { [root]: { description: { text: 'The root of the repository, or the folder that placepref ran in.' } } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ path }) => ({ location: locationOf(fromRoot(path)), roles: ['analysisTarget'], encoding: 'UTF-8', sourceLanguage: 'placepref' })),
    results: files.flatMap((file, index) => resultsOf(file, { index, codes, saysSuppressed, fromRoot })),
  };
}

function unread({ path, message }: Refusal, fromRoot: Setting['fromRoot']): Notification {
  return { level: 'error', message: { text: message }, locations: [{ physicalLocation: { artifactLocation: locationOf(fromRoot(path)) } }] };
}
