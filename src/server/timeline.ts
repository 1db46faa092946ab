import { DocumentState, URI, UriUtils, type LangiumDocument } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { DiagnosticSeverity, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { ProtocolFile } from '../language/generated/ast.js';
import { startDateOf } from '../language/ir/reading.js';
import type { Study } from '../language/ir/types.js';
import { compileDocument } from '../language/project.js';
import type { PlacePref } from '../language/services.js';
import { pictureOf } from '../report/timeline/layout/layout.js';
import { svgOf } from '../report/timeline/svg/svg.js';
import { timelineOf } from '../report/timeline/model/timeline.js';
import { timelineRequest, type TimelineParams, type TimelineResult } from './requests.js';

/** Answers `placepref/timeline`. While a text has errors, what it said before is drawn. */
export function offerTimeline(connection: Connection, shared: LangiumSharedServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceLock } = shared.workspace;
  const lastGood = new Map<string, Study>();
  shared.workspace.TextDocuments.onDidClose(({ document: { uri } }) => void lastGood.delete(URI.parse(uri).toString()));
  connection.onRequest<TimelineResult, undefined>(timelineRequest, async ({ uri: address, ...asked }: TimelineParams, cancel: CancellationToken) => {
    const uri = URI.parse(address);
    // What was typed before the request was sent is read first.
    await WorkspaceLock.read(() => undefined);
    if (!LangiumDocuments.hasDocument(uri)) return { error: 'The protocol is not open.' };
    await DocumentBuilder.waitUntil(DocumentState.Validated, uri, cancel);
    const document = LangiumDocuments.getDocument(uri) as LangiumDocument<ProtocolFile> | undefined;
    const reason = document === undefined ? 'The protocol is not open.' : reasonAgainst(document);
    if (document === undefined || reason !== undefined) {
      const last = lastGood.get(uri.toString());
      return last === undefined ? { error: reason ?? '' } : { ...pictureFor(last, uri, asked), stale: `${reason} The picture is of the text before that.` };
    }
    const study = compileDocument(placeprefOf(shared, uri), document);
    lastGood.set(uri.toString(), study);
    return pictureFor(study, uri, asked);
  });
}

function placeprefOf(shared: LangiumSharedServices, uri: URI): PlacePref {
  return { shared, language: shared.ServiceRegistry.getServices(uri) } as PlacePref;
}

function reasonAgainst({ diagnostics = [] }: LangiumDocument): string | undefined {
  const first = diagnostics.find(({ severity }) => severity === DiagnosticSeverity.Error);
  return first === undefined ? undefined : `Line ${first.range.start.line + 1} has an error.`;
}

function pictureFor(study: Study, uri: URI, { experiment: name, start }: Omit<TimelineParams, 'uri'>): TimelineResult {
  const { experiments } = study;
  const experiment = name === undefined ? experiments[0] : experiments.find((each) => each.name === name);
  if (experiment === undefined) return { error: `There is no experiment '${name}'.` };
  const timeline = timelineOf(study, experiment, start === undefined ? {} : { start });
  if (timeline.columns.length === 0) return { error: 'There is nothing to draw yet: no phase has days.' };
  // Paths of the IR count from the folder of the protocol.
  const folder = UriUtils.dirname(uri);
  const svg = svgOf(pictureOf(timeline), { theme: 'page', addressOf: (file) => UriUtils.resolvePath(folder, file).toString() });
  const stated = startDateOf(study, experiment);
  return { svg, title: timeline.title, experiments: experiments.map((each) => each.name), experiment: experiment.name, ...(stated !== undefined && { stated }) };
}
