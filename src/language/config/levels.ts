import { codeNamed, isRuleName, ruleNames, type Code } from '../checks/codes.js';
import type { Configuration } from './configuration.js';
import type { Level } from './file.js';
import { didYouMean, members, oneOf, type Reader } from '../json.js';

const level = oneOf<Level>(['off', 'info', 'warning', 'error']);

function refusal(word: string): string {
  const code = codeNamed(word) ?? codeNamed(word.toUpperCase());
  return code === undefined ? `There is no rule "${word}".${didYouMean(word, ruleNames)} “placepref explain” lists them all.` : alwaysAnError(code);
}

const alwaysAnError = (code: Code): string => `${code} means that the protocol cannot be compiled. It is always an error and cannot be turned off or lowered.`;

/** How seriously the named rules are taken. */
export const levels: Reader<Configuration['levels']> = (node, report) =>
  Object.fromEntries(
    (members(node, report) ?? []).flatMap(({ name, value }): [string, Level][] => {
      const rule = String(name.value);
      if (!isRuleName(rule)) report(name, refusal(rule));
      const found = level(value, report);
      return found !== undefined && isRuleName(rule) ? [[rule, found]] : [];
    }),
  );
