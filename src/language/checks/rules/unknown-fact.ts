import { isAct, isAdministration, isEach, isWhen } from '../../generated/ast.js';
import { fieldsFor, subjectKind, subjectOf } from '../../references/field-type.js';
import { suggest } from '../../spelling/suggest.js';
import { kinds, type Kind } from '../../vocabulary/kinds.js';
import { capitalised } from '../../words.js';
import { rule } from '../rule.js';
import { isPlainSlip } from '../slips.js';

function shown(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')}, …` : names.join(', ');
}

export const unknownFact = rule('PP1301', {
  Field: (field, report) => {
    const subject = subjectOf(field);
    if (subject === undefined || isWhen(subject) || field.name === undefined) return;
    if (isAct(subject) && subject.procedure?.ref === undefined) return;
    const fields = fieldsFor(subject);
    if (fields === undefined || Object.hasOwn(fields, field.name)) return;
    const kind = subjectKind(subject);
    const what = isAct(subject) ? `'${subject.procedure.$refText}'` : isAdministration(subject) ? `'${subject.verb}'` : isEach(subject) ? '“each”' : capitalised(kinds[kind as Kind] ?? `the ${kind}`);
    const meant = suggest(field.name, Object.keys(fields));
    const [best] = meant;
    const known = Object.keys(fields).filter((name) => name !== 'note' && name !== 'source');
    const help = best !== undefined ? ` Did you mean '${best}'?` : known.length > 0 ? ` It has: ${shown(known)}.` : ' What else is to be said can stand in a note.';
    const range = field.$cstNode?.range;
    const fix = best === undefined || range === undefined ? undefined : { title: `Change to '${best}'`, newText: best, safe: isPlainSlip(field.name, meant), range: { start: range.start, end: { ...range.start, character: range.start.character + field.name.length } } };
    report({ node: field, property: 'name', message: `${what} has no fact '${field.name}'.${help}`, fix });
  },
}, { needsSyntax: true });
