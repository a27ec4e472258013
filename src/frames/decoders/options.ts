import { agreed } from './agreed.js';
import { saidUnder, under } from './field-role.js';
import { isObject, numberOf, textOf } from './json.js';

/** Options that were shown: their texts, and their texts by id where they carry ids. */
export interface Options {
  texts: readonly string[];
  byId: ReadonlyMap<string, string>;
}

/** Reads a list of options: strings, or objects with a label. Undefined where an entry has no text. */
export function readOptions(node: unknown): Options | undefined {
  if (!Array.isArray(node) || node.length === 0) return undefined;
  const texts: string[] = [];
  const byId = new Map<string, string>();
  const shared = new Set<string>();
  for (const option of node) {
    const text = labelOf(option);
    if (text === undefined) return undefined;
    texts.push(text);
    for (const id of under(option, 'id', 'value')) {
      if (typeof id !== 'string' && typeof id !== 'number') continue;
      const known: string | undefined = byId.get(String(id));
      if (known !== undefined && known !== text) shared.add(String(id));
      byId.set(String(id), text);
    }
  }
  // What two options share, the id of one and the value of another say, tells neither.
  for (const id of shared) byId.delete(id);
  return { texts, byId };
}

/** What an option goes by, the first that it has. */
const NAMES = ['label', 'value', 'id'] as const;

/** An option's text: the text that it is, its label, or the text that is its value or its id. */
export function labelOf(option: unknown): string | undefined {
  if (!isObject(option)) return textOf(option);
  for (const role of NAMES) {
    const texts = saidUnder(option, role, textOf);
    if (texts.length > 0) return agreed(texts);
  }
  return undefined;
}

/** The text of one selected thing: a text, an option's object, or an id that the options explain. */
export function optionText(node: unknown, options: Options | undefined): string | undefined {
  const text = labelOf(node);
  if (text !== undefined) return options?.byId.get(text) ?? text;
  if (typeof node !== 'number') return undefined;
  return options === undefined ? numberOf(node)?.toString() : options.byId.get(String(node));
}
