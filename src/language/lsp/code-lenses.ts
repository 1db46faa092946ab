import type { AstNode, LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import { isExperiment, isGroups, isProtocolFile } from '../generated/ast.js';
import type { ExperimentModel } from '../checks/practice/model/experiment.js';
import { showTimeline } from './commands.js';
import type { Studies } from './study/models.js';
import { partsOf } from './study/parts.js';
import { groupsText, sizeText } from './study/sizes.js';

/** Above each experiment how many animals it takes, and the way to its timeline; above a crossing its groups. */
export class PlacePrefCodeLenses implements CodeLensProvider {
  constructor(private readonly studies: Studies) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const { value: file } = document.parseResult;
    const study = this.studies.of(document);
    if (study === undefined || !isProtocolFile(file)) return [];
    const uri = document.uri.toString();
    const experiments = file.statements.filter(isExperiment);
    const statements: readonly AstNode[] = [...file.statements, ...experiments.flatMap(({ block }) => block.statements)];
    const groups = statements.filter(isGroups).flatMap((node) => {
      const [part] = partsOf(study, 'groups', node);
      const text = part && groupsText(part.experiment, part.id);
      return text === undefined ? [] : [told(lineOf(node), text)];
    });
    const heads: readonly AstNode[] = experiments.length === 0 ? [file] : experiments;
    return [...heads.flatMap((node, index) => ofExperiment(study.experiments[index], lineOf(node), uri)), ...groups];
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
