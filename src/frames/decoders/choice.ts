import { agreed } from './agreed.js';
import type { Decoded } from './decoder.js';
import { roleOf, under } from './field-role.js';
import { isBlank, isObject, type JsonObject } from './json.js';
import { markOf } from './mark.js';
import { type Options, optionText, readOptions } from './options.js';

/** A choice: the selected option, or the list of selected options where several may be chosen. */
export function decodeChoice(answer: unknown): Decoded<string | readonly string[]> | null | undefined {
  if (isBlank(answer)) return null;
  if (!isObject(answer)) return selection(answer, undefined, undefined);
  const multiple = multipleOf(answer);
  const options = optionsOf(answer);
  const named = selectionOf(answer, options);
  if (named === undefined) {
    const ticked = tickedOptions(answer);
    return ticked && selection(ticked.chosen, { texts: ticked.all, byId: new Map() }, multiple);
  }
  if (isBlank(named)) return null;
  // What says that it was not selected is no selection, whatever it is called.
  return markOf(answer) === false ? undefined : selection(named, options, multiple);
}

function selection(
  node: unknown,
  options: Options | undefined,
  multiple: boolean | undefined,
): Decoded<string | readonly string[]> | null | undefined {
  const texts: string[] = [];
  for (const one of selectedIn(node)) {
    const text = optionText(one, options);
    if (text === undefined || texts.includes(text) || markOf(one) === false) return undefined;
    texts.push(text);
  }
  const [first, ...more] = texts;
  if (first === undefined) return null;
  if (multiple === false && more.length > 0) return undefined;
  return {
    value: (multiple ?? Array.isArray(node)) ? texts : first,
    options: (options ?? (markedOptions(node) && readOptions(node)))?.texts,
    multiple: multiple ?? (more.length > 0 ? true : undefined),
  };
}

const selectedIn = (node: unknown): readonly unknown[] =>
  markedOptions(node) ?? (Array.isArray(node) ? node : [node]);

function multipleOf(answer: JsonObject): boolean | undefined {
  return agreed(under(answer, 'multiple').filter((multiple) => typeof multiple === 'boolean'));
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
    else if (role === 'value' || (role === 'label' && typeof answer[key] === 'string')) hasSelection = true;
  }
  return offered ?? (hasSelection ? choices : undefined);
}

/** What was selected: under a key that says so, or marked among the options. */
function selectionOf(answer: JsonObject, options: Options | undefined): unknown {
  let found: unknown;
  const labels: string[] = [];
  let blank = false;
  for (const key in answer) {
    const value = answer[key];
    if (typeof value === 'boolean') continue;
    const role = roleOf(key);
    if (role === 'value') {
      if (isBlank(value)) blank = true;
      else if (found === undefined) found = isObject(value) ? (unwrapped(value) ?? value) : value;
      else if (!sameSelection(found, value, options)) return undefined;
    } else if (role === 'label' && typeof value === 'string') {
      if (isBlank(value)) blank = true;
      // A title of the question looks the same: where the options are known, a label is one of them.
      else if (options === undefined || options.texts.includes(value.trim())) labels.push(value);
    }
  }
  const label = agreed(labels);
  if (found !== undefined) {
    if (label === undefined || Array.isArray(found)) return found;
    return options === undefined || sameSelection(found, label, options) ? label : undefined;
  }
  return markedList(answer) ?? label ?? (blank ? null : bareChoices(answer, options));
}

/** Two keys may tell one selection twice: ids and labels, say. */
function sameSelection(a: unknown, b: unknown, options: Options | undefined): boolean {
  const texts = (node: unknown) => JSON.stringify(selectedIn(node).map((one) => optionText(one, options)));
  return texts(a) === texts(b);
}

/** `{ selected: { values: […] } }`: one wrapping more. An option has a label or an id, a wrapping has not. */
function unwrapped(node: JsonObject): unknown {
  if (under(node, 'label', 'id').length > 0) return undefined;
  const inner = under(node, 'value').filter((value) => typeof value !== 'boolean');
  return inner.length === 1 ? inner[0] : undefined;
}

/** Options or choices whose every entry says whether it was selected. */
const markedList = (answer: JsonObject): unknown =>
  under(answer, 'options', 'choices').find((list) => markedOptions(list) !== undefined);

/** The marked ones of a list whose every entry says whether it was selected. */
function markedOptions(list: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const marks = list.map(markOf);
  return marks.includes(undefined) ? undefined : list.filter((_, index) => marks[index]);
}

/** `choices` with nothing else: the selection if it is one, or a part of the options that stand beside it. */
function bareChoices(answer: JsonObject, options: Options | undefined): unknown {
  return under(answer, 'choices').find((choices) => {
    if (!Array.isArray(choices)) return false;
    const texts = readOptions(choices)?.texts ?? [];
    const within = options !== undefined && texts.every((text) => options.texts.includes(text));
    return texts.length === 1 || (within && texts.length < options.texts.length);
  });
}

/** `{ "Red": true, "Blue": false }`: options that say whether they were ticked. */
function tickedOptions(answer: JsonObject): { all: string[]; chosen: string[] } | undefined {
  const all = Object.keys(answer);
  const plain = all.every((key) => typeof answer[key] === 'boolean' && roleOf(key) === 'other');
  return plain ? { all, chosen: all.filter((key) => answer[key] === true) } : undefined;
}
