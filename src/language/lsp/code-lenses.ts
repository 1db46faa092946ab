import type { AstNode, LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens, Range } from 'vscode-languageserver';
import { isExperiment, isGroups, isProtocolFile } from '../generated/ast.js';
import { sized } from '../checks/practice/model/design.js';
import type { ExperimentModel } from '../checks/practice/model/experiment.js';
import { makeSchedule, showTimeline, simulate } from './commands.js';
import { contentsOf } from '../references/tree.js';
import type { Studies } from './study/models.js';
import { nodeParts } from './study/parts.js';
import type { Reading } from './study/reading.js';
import { sizeText } from './study/sizes.js';

/** Above each experiment how many animals it takes, and the ways to its timeline, its schedule and its simulation. */
export class PlacePrefCodeLenses implements CodeLensProvider {
  constructor(private readonly studies: Studies) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    const { value: file } = document.parseResult;
    const reading = this.studies.of(document);
    if (reading === undefined || !isProtocolFile(file)) return [];
    const isSized = sizesThatHold(file, reading);
    const uri = document.uri.toString();
    const experiments = file.statements.filter(isExperiment);
    const heads: readonly AstNode[] = experiments.length === 0 ? [file] : experiments;
    return heads.flatMap((node) => {
      const experiment = reading.study.experiments.find(({ experiment: { name } }) => name === (isExperiment(node) ? node.name : 'experiment'));
      return experiment === undefined ? [] : ofExperiment(experiment, isSized(experiment), lineOf(node), uri);
    });
  }
}

/** Says whether the groups of an experiment are as the study has them: none is changed, none is gone. */
function sizesThatHold(file: AstNode, reading: Reading): (experiment: ExperimentModel) => boolean {
  const nodes = contentsOf(file).nodes.filter(isGroups);
  if (!nodes.every((node) => reading.holds(node))) return () => false;
  if (!reading.isOfBefore) return () => true;
  const there = new Set(nodes.flatMap((node) => nodeParts(reading, 'groups', node)).map(({ id }) => id));
  return (experiment) => sized(experiment).every(({ id }) => there.has(id));
}

function ofExperiment(experiment: ExperimentModel, isSized: boolean, range: Range, uri: string): CodeLens[] {
  const size = isSized ? sizeText(experiment) : undefined;
  const about = [uri, experiment.experiment.name];
  const days: CodeLens[] = [
    { range, command: { title: 'Show timeline', command: showTimeline, arguments: about } },
    { range, command: { title: 'Make schedule…', command: makeSchedule, arguments: about } },
    { range, command: { title: 'Simulate…', command: simulate, arguments: about } },
  ];
  return [...(size === undefined ? [] : [told(range, size)]), ...(experiment.phases.size === 0 ? [] : days)];
}

/** What there is to read and nothing to click. */
const told = (range: Range, title: string): CodeLens => ({ range, command: { title, command: '' } });

function lineOf({ $cstNode: written }: AstNode): Range {
  const line = written?.range.start.line ?? 0;
  return { start: { line, character: 0 }, end: { line, character: 0 } };
}
