import fc from 'fast-check';
import { boundary, layOut, type Words } from './random-layout.js';

type Source = fc.Arbitrary<Words>;

const word = (...choices: string[]): Source => fc.constantFrom(...choices).map((choice) => [choice]);
const seq = (...parts: (string | Source)[]): Source =>
  fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant<Words>([part]) : part))).map((all) => all.flat());
const maybe = (...parts: (string | Source)[]): Source => fc.option(seq(...parts), { nil: [] as Words });
const list = (item: Source, separator: string, maxLength = 3): Source =>
  fc.array(item, { minLength: 1, maxLength }).map((items) => items.flatMap((each, i) => (i === 0 ? each : [separator, ...each])));
const many = (item: Source, maxLength: number): Source => fc.array(item, { maxLength }).map((items) => items.flat());

// ---- small parts ---------------------------------------------------------------------------

/** Some of them words of the language, which can be names. */
const name = word('saline', 'morphine', 'box', 'left', 'drug_side', 'pretest', 'fearful', 'größe', 'x1', '_a', 'drug', 'phase', 'dose', 'route', 'test');
const verb = word('test', 'confine', 'footshock', 'weigh', 'witness_fear');
const text = word('"a text"', '""', '"// no comment"', '"{ \\" }"', '"10.1000/xyz"');
const count = word('0', '12', '3.5', '1e3', '250');
const quantity = word('10 mg/kg', '30 min', '0.1 mL', '75 %', '1 mA', '22 °C', '10mg/kg', '14\tdays');
const clock = word('09:00', '7:30');
const date = word('2026-03-02');
const figure = seq(maybe('-'), fc.oneof(count, quantity));
const ref = fc.oneof(name, seq(name, '.', name));
const amount = seq(figure, maybe('to', figure), maybe(word('+-', '±'), figure), maybe('per', name));
const annotation = fc.oneof(seq('as', 'stated', 'in', text), seq('source', text), seq('note', text), seq('assumed'));
const annotations = many(annotation, 2);

const { expression } = fc.letrec<{ expression: Words; operand: Words }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(count, quantity, clock, seq(ref, maybe('in', ref), maybe('during', ref), maybe('among', ref)), seq('unstated')),
    seq('-', tie('operand')),
    seq('(', tie('expression'), ')'),
    seq(name, '(', list(tie('expression'), ',', 2), ')'),
  ),
  expression: fc.oneof(
    { depthSize: 'small' },
    tie('operand'),
    seq(tie('operand'), word('+', '-', '*', '/', 'of'), tie('operand')),
    seq('(', tie('operand'), word('<', '<=', '>', '>=', '≥', '='), tie('operand'), ')'),
    seq('(', tie('operand'), 'is', maybe('not'), tie('operand'), ')'),
    seq('not', '(', tie('expression'), ')', word('and', 'or'), '(', tie('expression'), ')'),
  ),
}));

const item = fc.oneof(amount, seq(figure, 'of', ref), ref, text, seq('unstated'), clock, date, seq('(', expression, ')'));
const stated = seq(list(item, ','), annotations);
const fact = seq(name, ':', stated, maybe('but', stated));
const day = fc.oneof(seq(count, maybe('to', count)), seq('unstated'), ref);
const days = fc.oneof(seq(maybe('on'), word('day', 'days', 'week', 'weeks'), list(day, ',')), seq('on', word('odd', 'even'), 'days'));
const anchor = seq(maybe('the', word('onset', 'end'), 'of'), ref);
const bareClause = seq(
  fc.oneof(seq(figure, maybe('to', figure)), text, seq('unstated'), seq('(', expression, ')')),
  fc.oneof(seq(), seq('times'), seq(word('before', 'after'), anchor)),
);
const clause = fc.oneof(
  bareClause,
  seq('to', fc.oneof(ref, text)),
  seq(word('for', 'every', 'into', 'in', 'of', 'with', 'from', 'by'), fc.oneof(amount, ref)),
  seq('at', fc.oneof(clock, seq('unstated'), seq('the', 'same', 'time', 'as', ref), seq(word('least', 'most'), figure, word('before', 'after'), anchor))),
  seq('between', clock, 'and', clock),
  seq(word('immediately'), word('before', 'after'), anchor),
  seq('during', anchor),
  seq('as', name),
);
const clauses = fc.array(fc.tuple(fc.boolean(), clause), { maxLength: 3 })
  .map((all) => all.flatMap(([comma, words], i) => (comma && i > 0 ? [',', ...words] : words)));

// ---- statements ----------------------------------------------------------------------------

const { statement } = fc.letrec<{ statement: Words; block: Words }>((tie) => {
  const block = tie('block');
  const end = seq(annotations, fc.option(block, { nil: [] as Words }));
  const sentence = fc.oneof(
    seq(word('inject', 'infuse', 'apply', 'give'), list(ref, '+', 2), clauses, end),
    seq(verb, clauses, end),
    seq('procedure', text, clauses, end),
    seq('until', expression, maybe('for', figure), maybe(',', 'at', 'most', figure), maybe('otherwise', name), annotations),
  );
  const declaration = fc.oneof(
    seq(word('drug', 'vehicle', 'mix', 'device', 'stimulus', 'preparation'), name, end),
    seq(word('apparatus', 'compartment', 'zone', 'door', 'configuration', 'animals', 'pairing', 'procedure'), name, end),
    seq(word('species', 'route', 'substance', 'limit', 'kinetics', 'measure'), name, end),
    seq('parameter', name, ':', maybe('to'), name, maybe('=', item), annotations),
    seq('terms', name, '=', list(seq(name, maybe(text)), ',')),
    seq('import', text),
  );
  const design = fc.oneof(
    seq('factor', name, maybe('within'), '=', list(seq(name, fc.oneof(seq(), figure, seq('when', expression), seq('otherwise'))), ','), annotations),
    seq(word('groups', 'arm'), name, maybe('of', name), end),
    seq('assign', list(name, ','), 'to', list(ref, ','), end),
    seq(word('allocation', 'blinding', 'analysis', 'simulation', 'scenario'), name, annotations, block),
    seq('sweep', ref, '=', list(item, ','), annotations),
    seq('outcome', name, '=', expression, end),
    seq(word('exclude', 'withdraw'), name, maybe('from', list(ref, ',')), 'when', expression, end),
    seq('template', name, '(', list(seq(name, ':', name), ','), ')', block),
    seq('use', name, '(', list(item, ','), ')'),
    seq('experiment', name, maybe(text), annotations, block),
  );
  const time = fc.oneof(
    seq(word('phase', 'background', 'session'), name, fc.option(days, { nil: [] as Words }), clauses, annotations, block),
    seq('each', name, fc.option(days, { nil: [] as Words }), clauses, block),
    seq('when', expression, block, maybe('otherwise', block)),
  );
  return {
    block: fc.oneof({ depthSize: 'small' }, seq('{', '}'), seq('{', boundary, many(seq(tie('statement'), boundary), 3), '}')),
    // The semicolon tells a factor's last level from a `when` that follows.
    statement: fc.oneof({ depthSize: 'small' }, fact, sentence, declaration, seq(design, ';'), time),
  };
});

/**
 * Texts of protocols that the parser accepts, in any layout: most kinds of statements, line breaks in the middle of
 * sentences, comments anywhere, LF or CRLF. Names refer to nothing, so that checks do complain about them.
 */
export const protocolText: fc.Arbitrary<string> = fc
  .record({
    head: seq(text, annotations),
    body: fc.array(fc.oneof(statement, seq(statement, ';')), { maxLength: 8 }),
    choices: fc.array(fc.nat(999), { minLength: 1, maxLength: 60 }),
    before: fc.constantFrom('', '\uFEFF', '\n\n', '// A comment.\n', '/* A\n comment. */ '),
    after: fc.constantFrom('', '\n', '\n\n', '  // The end.', '\n/* The end. */'),
    crlf: fc.boolean(),
  })
  .map(({ head, body, choices, before, after, crlf }) => {
    const words = ['protocol', ...head, ...body.flatMap((each) => [boundary, ...each])];
    const result = before + layOut(words, choices) + after;
    return crlf ? result.replaceAll('\n', '\r\n') : result;
  });
