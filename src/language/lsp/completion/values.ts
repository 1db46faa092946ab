import { CompletionItemKind } from 'vscode-languageserver-types';
import { namedDimensions } from '../../quantities/named-dimensions.js';
import { describeAccepts, isDimensionName, type Accepts } from '../../vocabulary/accepts.js';
import { keyword, type Choice } from './item.js';

/** More examples than these would hide the names. */
const mostQuantities = 3;

const last = 90;

/** What can be written where a value is expected, other than names: examples of quantities to change, a text, a time, `unstated`. */
export function valuesFor(accepts: readonly Accepts[], isFact: boolean): Choice[] {
  const quantities = accepts.filter(isDimensionName).slice(0, mostQuantities).map((name): Choice => {
    const { example, phrase } = namedDimensions[name];
    const [figure = '', ...unit] = example.split(' ');
    return { label: example, kind: CompletionItemKind.Value, detail: phrase, snippet: `\${1:${figure}} ${unit.join(' ')}`, rank: 1 };
  });
  const others: readonly (readonly [Accepts, string, string])[] = [
    ['text', '"…"', '"$1"'],
    ['clock', '09:00', '${1:09}:${2:00}'],
    ['date', '2026-03-02', '${1:2026}-${2:03}-${3:02}'],
    ['expression', '(…)', '($1)'],
  ];
  return [
    ...quantities,
    ...others.filter(([name]) => accepts.includes(name)).map(([name, label, snippet]): Choice => ({ label, kind: CompletionItemKind.Value, detail: describeAccepts(name), snippet, rank: 1 })),
    ...(isFact || accepts.length > 0 ? [keyword('unstated', 'the source does not say', undefined, last)] : []),
  ];
}
