import { isNoValue, roleOf } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf, textOf } from './json.js';
import { isSelected, markOf } from './mark.js';

/** The number that an answer tells, wherever it stands. */
export interface ChosenNumber {
  number: number;
  label?: string | undefined;
  /** It stands under a key that names no value. */
  unnamed?: boolean | undefined;
}

/** What one place holds: `null` is a place with nothing in it, `undefined` one with no number, or with several. */
type Found = ChosenNumber | null | undefined;

/** The one number in an answer. `null`: nothing was said. `undefined`: nobody knows which number is meant. */
export function chosenNumber(node: unknown): Found {
  const number = numberOf(node);
  if (number !== undefined) return { number };
  if (isBlank(node)) return null;
  if (Array.isArray(node)) return node.length === 1 ? chosenNumber(node[0]) : selectedIn(node);
  return isObject(node) ? numberIn(node) : undefined;
}

/** The number of the one point of a list that says that it was selected. */
function selectedIn(list: readonly unknown[]): Found {
  const selected = list.filter(isSelected);
  return selected.length === 1 ? chosenNumber(selected[0]) : undefined;
}

/** What says that it was not selected, or that there is no answer, tells no number, whatever stands in it. */
function numberIn(answer: JsonObject): Found {
  if (markOf(answer) === false) return undefined;
  const told = readFields(answer);
  const found = likeliest(told);
  if (found === null || found === undefined) return found;
  if (isOptedOut(answer)) return undefined;
  const { number, label, unnamed } = found;
  return { number, label: told.label ?? label, unnamed };
}

/** What an answer's keys tell that may be its number, or the number's label. */
interface Told {
  /** What stands under keys that name a value, but for marks and labels. */
  named: Found[];
  /** The option that is marked, in the first list of options that has one such. */
  marked: Found;
  /** Numbers under keys that could be any: `stars`, but not `durationMs`. */
  unnamed: ChosenNumber[];
  /** The first label, which may stand where a number is looked for: `{ value: 'Easy', rating: 4 }`. */
  label: string | undefined;
}

function readFields(answer: JsonObject): Told {
  const told: Told = { named: [], marked: undefined, unnamed: [], label: undefined };
  for (const key in answer) {
    const value = answer[key];
    switch (roleOf(key)) {
      case 'value': {
        if (typeof value === 'boolean') break;
        const text = labelText(value);
        if (text === undefined) told.named.push(chosenNumber(value));
        else told.label ??= text;
        break;
      }
      case 'label':
        told.label ??= labelText(value);
        break;
      case 'options':
      case 'choices':
        if (Array.isArray(value)) told.marked ??= selectedIn(value);
        break;
      case 'other':
        if (typeof value === 'number' && !isNoValue(key)) told.unnamed.push({ number: value, unnamed: true });
        break;
    }
  }
  return told;
}

/** A number that is named comes before one that is marked, and both before the only one under any other key. */
function likeliest({ named, marked, unnamed, label }: Told): Found {
  if (named.some((place) => place !== null)) return sameNumber(named);
  if (marked !== null && marked !== undefined) return marked;
  // Empty places are an empty answer, if nothing beside them may be the answer after all.
  if (named.length > 0) return unnamed.length === 0 && label === undefined ? null : undefined;
  return unnamed.length === 1 ? unnamed[0] : undefined;
}

/** Told twice, the same is one number. Another, or something that is no number, leaves none. */
function sameNumber(places: readonly Found[]): ChosenNumber | undefined {
  let same: ChosenNumber | undefined;
  for (const place of places) {
    if (place === null) continue;
    if (place === undefined || (same !== undefined && same.number !== place.number)) return undefined;
    same = { number: place.number, label: same?.label ?? place.label };
  }
  return same;
}

/** Said to be no answer: a number beside it is a left-over, or the answer after all. */
const OPTED_OUT = /^(is|was)?_?(not_?applicable|na|skipped|do?nt_?know)$/i;

function isOptedOut(answer: JsonObject): boolean {
  for (const key in answer) if (answer[key] === true && OPTED_OUT.test(key)) return true;
  return false;
}

/** A label that is only the number once more tells nothing. */
const labelText = (node: unknown): string | undefined =>
  numberOf(node) === undefined ? textOf(node) : undefined;
