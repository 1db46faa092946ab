import type { AstNode, LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import { isExperiment, isProtocolFile } from '../generated/ast.js';
import type { ExperimentModel } from '../checks/practice/model/experiment.js';
import { showTimeline } from './commands.js';
import type { Studies } from './study/models.js';
import { sizeText } from './study/sizes.js';

/** Above each experiment how many animals it takes, and the way to its timeline. */
export class PlacePrefCodeLenses implements CodeLensProvider {
  constructor(private readonly studies: Studies) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const { value: file } = document.parseResult;
    const study = this.studies.of(document);
    if (study === undefined || !isProtocolFile(file)) return [];
    const uri = document.uri.toString();
    const experiments = file.statements.filter(isExperiment);
    const heads: readonly AstNode[] = experiments.length === 0 ? [file] : experiments;
    return heads.flatMap((node, index) => ofExperiment(study.experiments[index], lineOf(node), uri));
  }
}

function ofExperiment(experiment: ExperimentModel | undefined, range: Range, uri: string): CodeLens[] {
  if (experiment === undefined) return [];
  const size = sizeText(experiment);
  const timeline: CodeLens = { range, command: { title: 'Show timeline', command: showTimeline, arguments: [uri, experiment.experiment.name] } };
  return [...(size === undefined ? [] : [told(range, size)]), ...(experiment.phases.size === 0 ? [] : [timeline])];
}

/** What there is to read and nothing to click. */
const told = (range: Range, title: string): CodeLens => ({ range, command: { title, command: '' } });

function lineOf({ $cstNode: written }: AstNode): Range {
  const line = written?.range.start.line ?? 0;
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
