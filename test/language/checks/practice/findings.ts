import { check } from '../../../docs/check.js';
import { Library } from '../../../../src/language/checks/practice/model/library.js';
import { StudyModel } from '../../../../src/language/checks/practice/model/study.js';

/** Messages of one rule, and whatever does not compile. */
export async function said(code: string, text: string): Promise<string[]> {
  const { lines } = await check(`protocol "Case"\n${text}`, {}, (found) => found === code || found.startsWith('PP'));
  return lines.map((line) => line.split(' ').slice(1).join(' '));
}

export async function modelOf(text: string): Promise<StudyModel> {
  return new StudyModel((await check(`protocol "Case"\n${text}`)).study(), new Library(() => []), { volume: [] } as unknown as ConstructorParameters<typeof StudyModel>[2]);
}
