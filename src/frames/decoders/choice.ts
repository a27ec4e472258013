import type { Decoded } from './decoder.js';
import { roleOf } from './field-role.js';
import { isBlank, isObject, type JsonObject } from './json.js';
import { type Options, optionText, readOptions } from './options.js';
import { isSelected } from './rating.js';

/** A choice: the selected option, or the list of selected options where several may be chosen. */
export function decodeChoice(answer: unknown): Decoded<string | readonly string[]> | null | undefined {
  if (isBlank(answer)) return null;
  if (!isObject(answer)) {
    const marked = Array.isArray(answer) ? markedOptions(answer) : undefined;
    return selection(marked ?? answer, marked ? readOptions(answer) : undefined, undefined);
  }
  const multiple = multipleOf(answer);
  const options = optionsOf(answer);
  const named = selectionOf(answer, options);
  if (named !== undefined) return isBlank(named) ? null : selection(named, options, multiple);
  const ticked = tickedOptions(answer);
  if (ticked !== undefined) {
    return ticked.chosen.length === 0
      ? null
      : selection(ticked.chosen, { texts: ticked.all, byId: new Map() }, multiple);
  }
  return undefined;
}

function selection(
  node: unknown,
  options: Options | undefined,
  multiple: boolean | undefined,
): Decoded<string | readonly string[]> | null | undefined {
  const nodes = Array.isArray(node) ? node : [node];
  const texts: string[] = [];
  for (const one of nodes) {
    const text = optionText(one, options);
    if (text === undefined || texts.includes(text)) return undefined;
    texts.push(text);
  }
  if (texts.length === 0) return null;
  if (multiple === false && texts.length > 1) return undefined;
  const [only] = texts;
  const single = only !== undefined && texts.length === 1 && multiple !== true && !Array.isArray(node);
  return {
    value: single || multiple === false ? (only as string) : texts,
    options: options?.texts,
    multiple: multiple ?? (texts.length > 1 ? true : undefined),
  };
}

function multipleOf(answer: JsonObject): boolean | undefined {
  for (const key in answer) {
    if (roleOf(key) === 'multiple' && typeof answer[key] === 'boolean') return answer[key];
  }
  return undefined;
}

/** The options that were shown. `choices` are those only beside a selection. */
function optionsOf(answer: JsonObject): Options | undefined {
  let offered: Options | undefined;
  let choices: Options | undefined;
  let hasSelection = false;
  for (const key in answer) {
    const role = roleOf(key);
    if (role === 'options') offered ??= readOptions(answer[key]);
    else if (role === 'choices') choices ??= readOptions(answer[key]);
    else if (role === 'value') hasSelection = true;
    else if (role === 'label' && !hasSelection) hasSelection = typeof answer[key] === 'string';
  }
  if (offered !== undefined) return offered;
  return hasSelection || marksOf(answer) !== undefined ? choices : undefined;
}

/** What was selected: under a key that says so, or marked among the options. */
function selectionOf(answer: JsonObject, options: Options | undefined): unknown {
  let found: unknown;
  let blank: unknown;
  let label: unknown;
  for (const key in answer) {
    const value = answer[key];
    if (typeof value === 'boolean') continue;
    const role = roleOf(key);
    if (role === 'value') {
      if (isBlank(value)) blank = value ?? [];
      else if (found === undefined) found = isObject(value) ? (unwrapped(value) ?? value) : value;
      else if (!sameSelection(found, value, options)) return undefined;
    } else if (role === 'label' && typeof value === 'string') label ??= value;
  }
  if (found !== undefined) return label !== undefined && !Array.isArray(found) ? label : found;
  if (label !== undefined) return label;
  const marked = marksOf(answer);
  if (marked !== undefined) return marked;
  if (blank !== undefined) return blank;
  return bareChoices(answer, options);
}

/** Two keys may tell one selection twice: ids and labels, say. */
function sameSelection(a: unknown, b: unknown, options: Options | undefined): boolean {
  const texts = (node: unknown) =>
    (Array.isArray(node) ? node : [node]).map((one) => optionText(one, options)).join('\u0001');
  return isBlank(b) || texts(a) === texts(b);
}

/** `{ selected: { values: […] } }`: one wrapping more. */
function unwrapped(node: JsonObject): unknown {
  for (const key in node) {
    if (roleOf(key) === 'label' || roleOf(key) === 'id') return undefined;
    if (roleOf(key) === 'value' && typeof node[key] !== 'boolean') return node[key];
  }
  return undefined;
}

function marksOf(answer: JsonObject): unknown[] | undefined {
  for (const key in answer) {
    const role = roleOf(key);
    const list = answer[key];
    if ((role === 'options' || role === 'choices') && Array.isArray(list)) {
      const marked = markedOptions(list);
      if (marked !== undefined) return marked;
    }
  }
  return undefined;
}

/** The marked ones of a list whose every entry says whether it was selected. */
function markedOptions(list: readonly unknown[]): unknown[] | undefined {
  const says = list.every(
    (option) =>
      isObject(option) &&
      Object.keys(option).some(
        (key) => typeof option[key] === 'boolean' && ['value', 'flag'].includes(roleOf(key)),
      ),
  );
  return says && list.length > 0 ? list.filter(isSelected) : undefined;
}

/** `choices` with nothing else: the selection if it is one, or a part of the options that stand beside it. */
function bareChoices(answer: JsonObject, options: Options | undefined): unknown {
  for (const key in answer) {
    if (roleOf(key) !== 'choices' || !Array.isArray(answer[key])) continue;
    const texts = readOptions(answer[key])?.texts ?? [];
    if (texts.length === 1) return answer[key];
    const within = options !== undefined && texts.every((text) => options.texts.includes(text));
    if (within && texts.length < options.texts.length) return answer[key];
  }
  return undefined;
}

/** `{ "Red": true, "Blue": false }`: options that say whether they were ticked. */
function tickedOptions(answer: JsonObject): { all: string[]; chosen: string[] } | undefined {
  const all = Object.keys(answer);
  const plain = all.every((key) => typeof answer[key] === 'boolean' && roleOf(key) === 'other');
  return plain && all.length > 0 ? { all, chosen: all.filter((key) => answer[key] === true) } : undefined;
}
