import { roleOf } from './field-role.js';
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
  for (const option of node) {
    const text = textOf(option) ?? (isObject(option) ? labelOf(option) : undefined);
    if (text === undefined) return undefined;
    texts.push(text);
    if (isObject(option)) {
      for (const key in option) {
        const role = roleOf(key);
        const id = option[key];
        if ((role === 'id' || role === 'value') && (typeof id === 'string' || typeof id === 'number')) {
          byId.set(String(id), text);
        }
      }
    }
  }
  return { texts, byId };
}

/** An option's text: its label, or the text that is its value. */
export function labelOf(option: { readonly [key: string]: unknown }): string | undefined {
  let value: string | undefined;
  let id: string | undefined;
  for (const key in option) {
    const role = roleOf(key);
    if (role === 'label') {
      const label = textOf(option[key]);
      if (label !== undefined) return label;
    } else if (role === 'value') value ??= textOf(option[key]);
    else if (role === 'id') id ??= textOf(option[key]);
  }
  return value ?? id;
}

/** The text of one selected thing: a text, an option's object, or an id that the options explain. */
export function optionText(node: unknown, options: Options | undefined): string | undefined {
  const text = textOf(node);
  if (text !== undefined) return options?.byId.get(text) ?? text;
  if (typeof node === 'number') {
    const explained = options?.byId.get(String(node));
    if (explained !== undefined || options !== undefined) return explained;
    return numberOf(node)?.toString();
  }
  if (!isObject(node)) return undefined;
  const label = labelOf(node);
  return label === undefined ? undefined : (options?.byId.get(label) ?? label);
}
