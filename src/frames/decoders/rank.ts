import type { Decoded } from './decoder.js';
import { isOwnField, roleOf } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf } from './json.js';
import { type Options, optionText, readOptions } from './options.js';

/** A rank order, best first: a list, a list of options with their ranks, or option → rank. */
export function decodeRank(answer: unknown): Decoded<readonly string[]> | null | undefined {
  if (isBlank(answer)) return null;
  if (!isObject(answer)) return ranking(answer, undefined);
  const options = offered(answer);
  let found: unknown;
  let blank = false;
  for (const key in answer) {
    const node = answer[key];
    const role = roleOf(key);
    if (typeof node !== 'object' || (role !== 'value' && role !== 'ranking' && role !== 'rank')) continue;
    if (isBlank(node)) blank = true;
    else if (found === undefined) found = node;
    else if (!sameRanking(found, node, options)) return undefined;
  }
  if (found !== undefined) return ranking(found, options);
  if (blank) return null;
  return rankedOptions(answer) ?? rankMap(answer, options);
}

function sameRanking(a: unknown, b: unknown, options: Options | undefined): boolean {
  return JSON.stringify(ranking(a, options)?.value) === JSON.stringify(ranking(b, options)?.value);
}

function offered(answer: JsonObject): Options | undefined {
  for (const key in answer) {
    if (roleOf(key) === 'options' || roleOf(key) === 'choices') {
      const options = readOptions(answer[key]);
      if (options !== undefined) return options;
    }
  }
  return undefined;
}

function ranking(node: unknown, options: Options | undefined): Decoded<readonly string[]> | undefined {
  if (isObject(node)) {
    for (const key in node) {
      const inner = node[key];
      const role = roleOf(key);
      if (Array.isArray(inner) && (role === 'value' || role === 'ranking' || role === 'rank')) {
        return ranking(inner, options ?? offered(node));
      }
    }
    return rankMap(node, options);
  }
  if (!Array.isArray(node) || node.length === 0) return undefined;
  const texts = node.map((one) => optionText(one, options));
  const ranks = node.map(rankOf);
  if (texts.includes(undefined)) return undefined;
  return ordered(texts as string[], ranks, options);
}

/** Options that carry their ranks where no key says "ranking": `{ options: [{ text, rank }] }`. */
function rankedOptions(answer: JsonObject): Decoded<readonly string[]> | undefined {
  for (const key in answer) {
    const list = answer[key];
    const role = roleOf(key);
    if (!Array.isArray(list) || (role !== 'options' && role !== 'choices' && role !== 'other')) continue;
    if (list.some((one) => rankOf(one) !== undefined)) return ranking(list, undefined);
  }
  return undefined;
}

/** `{ "Price": 2, "Quality": 1 }` */
function rankMap(node: JsonObject, options: Options | undefined): Decoded<readonly string[]> | undefined {
  const keys = Object.keys(node).filter(
    (key) => typeof node[key] !== 'object' && typeof node[key] !== 'boolean',
  );
  if (keys.length !== Object.keys(node).length) return undefined;
  if (keys.some((key) => isOwnField(key) && !options?.byId.has(key))) return undefined;
  const ranks = keys.map((key) => numberOf(node[key]));
  if (ranks.length === 0 || ranks.includes(undefined)) return undefined;
  return ordered(
    keys.map((key) => options?.byId.get(key) ?? key),
    ranks,
    options,
  );
}

function rankOf(node: unknown): number | undefined {
  if (!isObject(node)) return undefined;
  for (const key in node) if (roleOf(key) === 'rank') return numberOf(node[key]);
  return undefined;
}

/** Best first. Ties, gaps and options named twice are no order. */
function ordered(
  texts: readonly string[],
  ranks: readonly (number | undefined)[],
  options: Options | undefined,
): Decoded<readonly string[]> | undefined {
  if (new Set(texts).size !== texts.length) return undefined;
  const known = options?.texts ?? texts;
  if (ranks.every((rank) => rank === undefined)) return { value: texts, options: known };
  const sorted = texts
    .map((text, index) => ({ text, rank: ranks[index] }))
    .filter((one): one is { text: string; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank);
  const first = sorted[0]?.rank ?? Number.NaN;
  const gapless = sorted.every(({ rank }, index) => rank === first + index);
  if (!gapless || (first !== 0 && first !== 1)) return undefined;
  return { value: sorted.map(({ text }) => text), options: known };
}
