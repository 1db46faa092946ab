import { DocumentState, type AstNode, type LangiumDocument } from 'langium';
import type { InlayHintProvider, LangiumServices } from 'langium/lsp';
import { InlayHintKind, type CancellationToken, type InlayHint, type InlayHintParams, type Position } from 'vscode-languageserver';
import { isAdministration, isClock, isGroups, isPhase, isSession, type Administration, type Phase, type Session } from '../generated/ast.js';
import { contentsOf } from '../references/tree.js';
import { wantedHints, type HintKind } from './settings.js';
import { amountsOfStep, type Amount } from './study/amounts.js';
import type { Studies } from './study/models.js';
import { nodeParts } from './study/parts.js';
import { beforeFaults, type Reading } from './study/reading.js';
import { groupsText } from './study/sizes.js';
import { clocksText, datesText, daysText, phaseTimes, sessionTimes } from './study/times.js';

/** What follows from the text and is not written in it, at the ends of its lines' sentences: days, dates, clock times, doses, volumes, animals. */
export class PlacePrefInlayHints implements InlayHintProvider {
  constructor(private readonly services: LangiumServices, private readonly studies: Studies) {}

  async getInlayHints(document: LangiumDocument, { range }: InlayHintParams, cancel?: CancellationToken): Promise<InlayHint[]> {
    // Of what has an error nothing is told.
    await this.services.shared.workspace.DocumentBuilder.waitUntil(DocumentState.Validated, document.uri, cancel);
    const wanted = await wantedHints(this.services.shared, this.services.LanguageMetaData.languageId);
    const study = wanted.size === 0 ? undefined : this.studies.of(document);
    if (study === undefined) return [];
    return contentsOf(document.parseResult.value).nodes.flatMap((node) => {
      const end = headEnd(node);
      if (end === undefined || end.line < range.start.line || end.line > range.end.line) return [];
      const text = hintOf(node, study, wanted);
      return text === undefined || text === '' ? [] : [{ position: end, label: text, kind: InlayHintKind.Type, paddingLeft: true, ...(study.isOfBefore && { tooltip: beforeFaults }) }];
    });
  }
}

/** Where the sentence of a statement ends, before its block. */
function headEnd(node: AstNode): Position | undefined {
  if (!isPhase(node) && !isSession(node) && !isAdministration(node) && !isGroups(node)) return undefined;
  const parts: readonly (AstNode | undefined)[] = isGroups(node) ? node.annotations : isAdministration(node) ? [...node.materials, ...node.clauses, ...node.annotations] : [node.days, ...node.clauses, ...node.annotations];
  const last = parts.findLast((part) => part?.$cstNode !== undefined)?.$cstNode?.range.end;
  // Of groups and of a phase with nothing but its name, the end of what stands before the brace.
  const block = node.block?.$cstNode?.offset;
  const written = node.$cstNode;
  if (last !== undefined && !isGroups(node)) return last;
  if (written === undefined || block === undefined) return undefined;
  const head = written.text.slice(0, block - written.offset).trimEnd();
  const line = head.split('\n').length - 1;
  return { line: written.range.start.line + line, character: line === 0 ? written.range.start.character + head.length : head.length - head.lastIndexOf('\n') - 1 };
}

function hintOf(node: AstNode, study: Reading, wanted: ReadonlySet<HintKind>): string | undefined {
  if (isPhase(node) || isSession(node)) return wanted.has('days') ? timeHint(node, study) : undefined;
  if (isAdministration(node)) return amountHint(node, study, wanted);
  const groups = isGroups(node) && wanted.has('groups') ? nodeParts(study, 'groups', node) : [];
  return same(groups.map(({ experiment, id }) => groupsText(experiment, id)));
}

/** The one text that holds everywhere; nothing where experiments differ. */
function same(texts: readonly (string | undefined)[]): string | undefined {
  const different = new Set(texts);
  return different.size === 1 ? [...different][0] : undefined;
}

/** Are the days of the study written as such? */
const saysDays = ({ days }: Phase | Session): boolean => days !== undefined && days.parity === undefined && !days.relative && (days.unit === 'day' || days.unit === 'days');

const saysClock = ({ clauses }: Phase | Session): boolean => clauses.some((clause) => 'value' in clause && isClock(clause.value));

function timeHint(node: Phase | Session, study: Reading): string | undefined {
  const texts = nodeParts(study, isPhase(node) ? 'phases' : 'sessions', node).map(({ experiment, id }) => {
    const times = isPhase(node) ? phaseTimes(experiment, id) : sessionTimes(experiment, id);
    const [first] = times;
    if (first === undefined || times.length > 1) return undefined;
    // A session without days of its own is on the days of its phase, which stand there.
    const isToldAbove = isSession(node) && node.days === undefined;
    const days = saysDays(node) || isToldAbove ? '' : daysText(first);
    const dates = isToldAbove ? '' : datesText(experiment, first);
    return [days, isSession(node) && !saysClock(node) ? clocksText(first) : '', dates].filter(Boolean).join(', ');
  });
  return same(texts);
}

function amountHint(node: Administration, study: Reading, wanted: ReadonlySet<HintKind>): string | undefined {
  const each = nodeParts(study, 'steps', node).flatMap(({ experiment, id }) => amountsOfStep(experiment, id));
  const part = ({ dose, volume }: Amount): string => [wanted.has('dose') ? dose : undefined, wanted.has('volume') ? volume : undefined].filter((text) => text !== undefined).join(' in ');
  // What goes into one syringe is told one after the other; where animals of different weights get it, nothing short is true.
  const byMaterial = new Map<string, Set<string>>();
  for (const amount of each) byMaterial.set(amount.material, (byMaterial.get(amount.material) ?? new Set()).add(part(amount)));
  const texts = [...byMaterial.values()].map((all) => (all.size === 1 ? [...all][0] : undefined));
  return texts.some((text) => text === undefined) ? undefined : texts.filter(Boolean).join(' + ');
}
