import { agreed } from './agreed.js';
import type { Decoded } from './decoder.js';
import { isNoValue, roleOf, saidUnder } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf, textOf } from './json.js';
import { isSelected, markOf } from './mark.js';

/** The longest scale that a number under an unknown key is taken to lie on. */
const PLAUSIBLE = { low: 0, high: 10 };
/** The widest scale that a named value is taken to lie on, where its ends are not told. */
const WIDEST = { low: 0, high: 100 };

interface Found {
  number: number;
  label?: string | undefined;
  /** Found under a key that names no value. */
  unnamed?: boolean;
}

/** A rating: the one number in range, with its label and the scale's ends where they are told. */
export function decodeRating(answer: unknown): Decoded<number> | null | undefined {
  if (isBlank(answer)) return null;
  const found = findNumber(answer);
  if (found === null || found === undefined) return found;
  const told = scaleOf(answer);
  const range = told?.scale ?? (found.unnamed ? PLAUSIBLE : WIDEST);
  if (found.number < range.low || found.number > range.high) return undefined;
  if (found.unnamed && !Number.isInteger(found.number)) return undefined;
  const own = found.label === undefined ? undefined : { [String(found.number)]: found.label };
  const labels = told === undefined ? own : Object.assign(told.labels, own);
  return { value: found.number, text: found.label, scale: told?.scale, labels };
}

/** An NPS answer: an integer from 0 to 10, wherever a rating may stand. */
export function decodeNps(answer: unknown): Decoded<number> | null | undefined {
  if (isBlank(answer)) return null;
  const found = findNumber(answer);
  if (found === null || found === undefined) return found;
  const { number } = found;
  if (!Number.isInteger(number) || number < 0 || number > 10) return undefined;
  return { value: number, scale: { low: 0, high: 10 } };
}

/** Said to be no answer: a number beside it is a left-over, or the answer after all. */
const OPTED_OUT = /^(is|was)?_?(not_?applicable|na|skipped|do?nt_?know)$/i;

/** `null`: a place for a value with nothing in it. `undefined`: no number, or more than one. */
function findNumber(node: unknown): Found | null | undefined {
  const direct = numberOf(node);
  if (direct !== undefined) return { number: direct };
  if (Array.isArray(node)) return findInList(node);
  return isObject(node) ? findInObject(node) : undefined;
}

function findInList(list: readonly unknown[]): Found | null | undefined {
  if (list.length === 1) return findNumber(list[0]);
  const selected = list.filter(isSelected);
  return selected.length === 1 ? findNumber(selected[0]) : undefined;
}

function findInObject(node: JsonObject): Found | null | undefined {
  if (markOf(node) === false) return undefined;
  let found: Found | undefined;
  let marked: Found | null | undefined;
  let label: string | undefined;
  let emptyPlaces = 0;
  let others = 0;
  let other: number | undefined;
  let optedOut = false;
  for (const key in node) {
    const value = node[key];
    const role = roleOf(key);
    if (value === true && OPTED_OUT.test(key)) optedOut = true;
    if (role === 'label') label ??= labelText(value);
    else if (role === 'value' && isBlank(value)) emptyPlaces++;
    else if (role === 'value' && typeof value !== 'boolean') {
      const inner = findNumber(value);
      if (inner === null) emptyPlaces++;
      else if (inner === undefined) {
        const text = labelText(value);
        if (text === undefined) return undefined;
        label ??= text;
      } else if (found !== undefined && found.number !== inner.number) return undefined;
      else found = { number: inner.number, label: found?.label ?? inner.label };
    } else if (role === 'other' && typeof value === 'number' && !isNoValue(key)) {
      others++;
      other = value;
    } else if ((role === 'options' || role === 'choices') && Array.isArray(value)) {
      const chosen = value.filter(isSelected);
      if (chosen.length === 1) marked ??= findNumber(chosen[0]);
    }
  }
  // A value that is named comes before one that is marked.
  found ??= marked ?? undefined;
  if (found !== undefined) {
    if (optedOut) return undefined;
    if (label !== undefined) found.label = label;
    return found;
  }
  if (emptyPlaces > 0) return others === 0 && label === undefined ? null : undefined;
  return others === 1 && !optedOut ? { number: other as number, label, unnamed: true } : undefined;
}

/** A label that is only the number once more tells nothing. */
const labelText = (node: unknown): string | undefined =>
  numberOf(node) === undefined ? textOf(node) : undefined;

interface Scale {
  low: number;
  high: number;
}

interface Told {
  scale: Scale;
  labels: Record<string, string>;
}

/** The scale's ends and their labels: beside the value, in an object of their own, or as the list of its points. */
function scaleOf(node: unknown): Told | undefined {
  if (Array.isArray(node)) return endsOfList(node);
  if (!isObject(node)) return undefined;
  let low: number | undefined;
  let high: number | undefined;
  let size: number | undefined;
  let lowLabel: string | undefined;
  let highLabel: string | undefined;
  let within: Told | undefined;
  for (const key in node) {
    const value = node[key];
    switch (roleOf(key)) {
      case 'low':
        lowLabel ??= labelIn(value);
        low ??= numberIn(value);
        break;
      case 'high':
        highLabel ??= labelIn(value);
        high ??= numberIn(value);
        break;
      case 'size':
      case 'scale':
        size ??= numberOf(value);
        within = scaleOf(value) ?? within;
        break;
      case 'options':
      case 'choices':
      case 'value':
        within ??= scaleOf(value);
        break;
      case 'lowLabel':
        lowLabel ??= textOf(value);
        break;
      case 'highLabel':
        highLabel ??= textOf(value);
        break;
    }
  }
  // A size alone counts from 1.
  if (low === undefined && high === undefined) low = 1;
  high ??= size;
  const scale = low === undefined || high === undefined || low >= high ? within?.scale : { low, high };
  if (scale === undefined) return undefined;
  const labels = within?.labels ?? {};
  if (lowLabel !== undefined) labels[String(scale.low)] ??= lowLabel;
  if (highLabel !== undefined) labels[String(scale.high)] ??= highLabel;
  return { scale, labels };
}

const labelIn = (point: unknown): string | undefined => agreed(saidUnder(point, 'label', textOf));

/** A number, or the value of a point. */
const numberIn = (point: unknown): number | undefined =>
  numberOf(point) ?? agreed(saidUnder(point, 'value', numberOf));

/** `[1, 2, 3]` or `[{ value: 1, label: 'Bad' }, …]` */
function endsOfList(list: readonly unknown[]): Told | undefined {
  if (list.length < 2) return undefined;
  const labels: Record<string, string> = {};
  const numbers: number[] = [];
  for (const point of list) {
    const number = numberIn(point);
    if (number === undefined) return undefined;
    numbers.push(number);
    const label = labelIn(point);
    if (label !== undefined) labels[String(number)] = label;
  }
  return { scale: { low: Math.min(...numbers), high: Math.max(...numbers) }, labels };
}
