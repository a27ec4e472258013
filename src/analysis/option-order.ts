import type { CodebookRow } from '../frames/tables.js';
import { type Amount, amountOf } from './amounts.js';
import { wordedPlaces } from './worded-scales.js';

/** Answers that stand beside a scale, not on it. */
const BESIDE =
  /^(i )?(don['’]?t|do not) (know|remember|use (it|this|them))$|^(not sure|unsure|not applicable|n\/a|does not apply|prefer not to (say|answer)|other|none of (these|the above))$/i;

/** Options in an order of their own. */
export interface OrderedOptions {
  options: string[];
  /** Who tells the order: the questionnaire, or the options' words and numbers. */
  order: 'questionnaire' | 'scale';
}

/**
 * The options of a question in their own order: the questionnaire's where all answers list them alike; else, from the
 * lowest to the highest, that of a scale whose every option is known (numbers and ranges that do not overlap, or a worded
 * scale in common use), with `Don't know` and the like after it. Null where neither is known.
 */
export function inOwnOrder(
  options: readonly string[],
  { options: shown, option_order }: Partial<Pick<CodebookRow, 'options' | 'option_order'>>,
): OrderedOptions | null {
  if (option_order === 'fixed') {
    return {
      options: [...new Set([...(shown ?? []), ...options])].filter((one) => options.includes(one)),
      order: 'questionnaire',
    };
  }
  const [scale, beside] = [options.filter((one) => !isBeside(one)), options.filter(isBeside)];
  if (scale.length < 2) return null;
  const sorted = byAmount(scale) ?? byWords(scale);
  return sorted && { options: [...sorted, ...beside], order: 'scale' };
}

const isBeside = (option: string): boolean => BESIDE.test(option.trim().replace(/\.$/, ''));

/** Amounts of one unit that do not overlap; `More than 5` may stand before `More than 10`. */
function byAmount(options: readonly string[]): string[] | null {
  const amounts = options.map((option) => ({ option, amount: amountOf(option) }));
  const known = amounts.filter((one): one is { option: string; amount: Amount } => one.amount !== null);
  const units = new Set(known.flatMap(({ amount }) => (isZero(amount) ? [] : [amount.unit])));
  if (known.length < options.length || units.size !== 1) return null;
  known.sort((a, b) => a.amount.low - b.amount.low || a.amount.high - b.amount.high);
  const apart = known.every(({ amount }, i) => {
    const next = known[i + 1]?.amount;
    if (next === undefined) return true;
    return next.low > amount.low && (next.low >= amount.high || amount.high === Number.POSITIVE_INFINITY);
  });
  return apart ? known.map(({ option }) => option) : null;
}

const isZero = ({ low, high, unit }: Amount): boolean => low === 0 && high === 0 && unit === '';

function byWords(options: readonly string[]): string[] | null {
  const places = wordedPlaces(options);
  if (places === null) return null;
  return options
    .map((option, i) => ({ option, place: places[i] as number }))
    .sort((a, b) => a.place - b.place)
    .map(({ option }) => option);
}
