import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions, LangiumServices } from 'langium/lsp';
import { CompletionItemKind, CompletionTriggerKind, type CompletionItem, type CompletionList, type CompletionParams, type Range } from 'vscode-languageserver';
import { withLineEndsOf } from '../../format/layout.js';
import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { parameterTypes } from '../../references/parameters.js';
import { clausesAfter, clausesBefore } from './clauses.js';
import { continuation } from './continuations.js';
import { format, writtenBy, type Choice } from './item.js';
import { namesAt, othersAt, verbsAt } from './names.js';
import { pathsFrom } from './paths.js';
import { isOnLineOf, isProse, placeAt, statementBefore, type Place } from './place.js';
import { factsAt, statementsAt, stepsFirst, takesSteps } from './starts.js';
import { unitsAfter } from './units.js';
import { wordsAt } from './words.js';

/** Completion that knows its place, in a text that is only begun too. */
export class PlacePrefCompletion implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', ':', '.', '/'] };
  private readonly lexer: PlacePrefLexer;

  constructor(private readonly services: LangiumServices) {
    this.lexer = services.parser.Lexer as PlacePrefLexer;
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList | undefined {
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    const text = textDocument.getText();
    if (isProse(text, offset, this.lexer)) return undefined;
    const place = placeAt(document, offset, this.services);
    const typed = context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? context.triggerCharacter : undefined;
    // Signs that were typed ask for what can stand behind them alone: a slash for a unit, a colon or a point for a name.
    if ((typed === '/' && place.at !== 'unit') || ((typed === ':' || typed === '.') && place.at !== 'name')) return undefined;
    const choices = this.choices(place, text, typed !== undefined, document).filter((choice) => choice.kind === CompletionItemKind.Unit || place.following.allows(writtenBy(choice)));
    const range = { start: textDocument.positionAt(place.replaces.start), end: textDocument.positionAt(place.replaces.end) };
    const gap = place.at === 'unit' && !place.gap ? ' ' : '';
    return { isIncomplete: false, items: choices.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map((choice, index): CompletionItem => itemOf(choice, index, range, gap, text)) };
  }

  /** `asTyped`: a blank or a sign was typed, and nobody has asked for a list of everything. */
  private choices(place: Place, text: string, asTyped: boolean, document: LangiumDocument): readonly Choice[] {
    if (place.at === 'unit') return unitsAfter(place.number);
    const before = text.slice(0, place.replaces.start);
    const decided = continuation(before, this.lexer);
    if (decided !== undefined) return decided;
    if (place.at === 'name') return [...namesAt(place.info, this.services), ...othersAt(place.info)];
    if (place.at === 'type') return parameterTypes.map((label): Choice => ({ label, kind: CompletionItemKind.TypeParameter }));
    if (place.at === 'fact') return factsAt(place.field, false);
    if (place.at === 'nothing') return [];
    if (place.at === 'clause') return clausesBefore(place.sentence, place.following);
    if (place.at === 'word') return [...(place.following.last === 'import' ? pathsFrom(document, this.services) : []), ...wordsAt(place.following)];
    const previous = statementBefore(place.act);
    const clauses = isOnLineOf(place.act, previous) ? clausesAfter(previous, place.following) : [];
    if (asTyped) return clauses;
    return [...clauses, ...factsAt(place.act), ...(takesSteps(place.act) ? this.procedures(place) : []), ...statementsAt(place.act)];
  }

  private procedures(place: Place & { at: 'statement' }): Choice[] {
    const { act } = place;
    return verbsAt({ container: act, property: 'procedure', reference: act.procedure }, this.services).map((choice) => ({ ...choice, rank: stepsFirst }));
  }
}

function itemOf(choice: Choice, order: number, range: Range, gap: string, text: string): CompletionItem {
  const { label, kind, detail, doc, snippet } = choice;
  return {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(doc !== undefined && { documentation: doc }),
    sortText: String(order).padStart(4, '0'),
    insertTextFormat: format(choice),
    textEdit: { range, newText: withLineEndsOf(text, gap + (snippet ?? label)) },
    ...(gap !== '' && { filterText: gap + label }),
  };
}
