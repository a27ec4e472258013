import { type ChosenNumber, chosenNumber } from './chosen-number.js';
import type { Decoded } from './decoder.js';
import { type Scale, scaleOf } from './scale.js';

/** The longest scale that a number under an unknown key is taken to lie on. */
const PLAUSIBLE: Scale = { low: 0, high: 10 };
/** The widest scale that a named value is taken to lie on, where its ends are not told. */
const WIDEST: Scale = { low: 0, high: 100 };
const NPS: Scale = { low: 0, high: 10 };

/** A rating: the one number in range, with its label and the scale's ends where they are told. */
export function decodeRating(answer: unknown): Decoded<number> | null | undefined {
  const chosen = chosenNumber(answer);
  if (chosen === null || chosen === undefined) return chosen;
  const told = scaleOf(answer);
  if (!isPlausible(chosen, told?.scale)) return undefined;
  const { number, label } = chosen;
  const own = label === undefined ? undefined : { [String(number)]: label };
  const labels = told === undefined ? own : Object.assign(told.labels, own);
  return { value: number, text: label, scale: told?.scale, labels };
}

/** Under a key that names no value, a number is a rating only where it is whole, too. */
function isPlausible({ number, unnamed }: ChosenNumber, told: Scale | undefined): boolean {
  if (unnamed) return isOn(told ?? PLAUSIBLE, number) && Number.isInteger(number);
  return isOn(told ?? WIDEST, number);
}

/** An NPS answer: an integer from 0 to 10, wherever a rating may stand. */
export function decodeNps(answer: unknown): Decoded<number> | null | undefined {
  const chosen = chosenNumber(answer);
  if (chosen === null || chosen === undefined) return chosen;
  const { number } = chosen;
  return Number.isInteger(number) && isOn(NPS, number) ? { value: number, scale: { ...NPS } } : undefined;
}

const isOn = ({ low, high }: Scale, number: number): boolean => number >= low && number <= high;
