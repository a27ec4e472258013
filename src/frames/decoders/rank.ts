import { agreed } from './agreed.js';
import type { Decoded } from './decoder.js';
import { type FieldRole, isOwnField, roleOf, saidUnder, under } from './field-role.js';
import { isBlank, isObject, type JsonObject, numberOf } from './json.js';
import { type Options, optionText, readOptions } from './options.js';

type Ranks = readonly (number | undefined)[];
type Ranking = Decoded<readonly string[]>;

/** Where an answer may hold its ranking. */
const PLACES: ReadonlySet<FieldRole> = new Set(['value', 'ranking', 'rank', 'position']);

/** A rank order, best first: a list, a list of options with their ranks, or option → rank. */
export function decodeRank(answer: unknown): Ranking | null | undefined {
  return isBlank(answer) ? null : ranking(answer, undefined);
}

function ranking(node: unknown, options: Options | undefined): Ranking | null | undefined {
  if (isObject(node)) return rankingIn(node, options ?? offered(node));
  return Array.isArray(node) ? rankedList(node, ranksIn(node), options) : undefined;
}

/** Under the keys that name a ranking; else among the options, or as option → rank. */
function rankingIn(answer: JsonObject, options: Options | undefined): Ranking | null | undefined {
  let found: unknown;
  let blank = false;
  for (const key in answer) {
    const node = answer[key];
    const role = roleOf(key);
    if (typeof node !== 'object' || !PLACES.has(role)) continue;
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
  for (const list of under(answer, 'options', 'choices')) {
    const options = readOptions(list);
    if (options !== undefined) return options;
  }
  return undefined;
}

function rankedList(list: readonly unknown[], ranks: Ranks, options?: Options): Ranking | undefined {
  const texts = list.map((one) => optionText(one, options));
  return texts.includes(undefined) ? undefined : ordered(texts as string[], ranks, options);
}

/** Options that carry their ranks where no key says "ranking": `{ options: [{ text, rank }] }`. */
function rankedOptions(answer: JsonObject): Ranking | undefined {
  for (const list of under(answer, 'options', 'choices', 'other')) {
    if (!Array.isArray(list)) continue;
    const ranks = ranksIn(list);
    if (ranks.some((rank) => rank !== undefined)) return rankedList(list, ranks);
  }
  return undefined;
}

/** `{ "Price": 2, "Quality": 1 }` */
function rankMap(node: JsonObject, options: Options | undefined): Ranking | undefined {
  const keys = Object.keys(node);
  if (keys.some((key) => isOwnField(key) && !options?.byId.has(key))) return undefined;
  const ranks = keys.map((key) => numberOf(node[key]));
  if (ranks.includes(undefined)) return undefined;
  return ordered(
    keys.map((key) => options?.byId.get(key) ?? key),
    ranks,
    options,
  );
}

/** The ranks that a list's options carry: as ranks, else as positions, which may be those of the question. */
function ranksIn(list: readonly unknown[]): Ranks {
  const ranks = list.map((option) => rankOf(option, 'rank'));
  return ranks.some((rank) => rank !== undefined) ? ranks : list.map((option) => rankOf(option, 'position'));
}

/** NaN where an option carries two that differ: no order has that. */
function rankOf(option: unknown, role: FieldRole): number | undefined {
  const ranks = saidUnder(option, role, numberOf);
  return ranks.length === 0 ? undefined : (agreed(ranks) ?? Number.NaN);
}

/** Best first. Ties, gaps and options named twice are no order. */
function ordered(texts: readonly string[], ranks: Ranks, options: Options | undefined): Ranking | undefined {
  if (new Set(texts).size !== texts.length) return undefined;
  const known = options?.texts ?? texts;
  if (ranks.every((rank) => rank === undefined)) return { value: texts, options: known };
  const sorted = texts
    .map((text, index) => ({ text, rank: ranks[index] }))
    .filter((one): one is { text: string; rank: number } => one.rank !== undefined)
    .sort((a, b) => a.rank - b.rank);
  const countsFrom = (first: number) => sorted.every(({ rank }, index) => rank === first + index);
  if (!countsFrom(0) && !countsFrom(1)) return undefined;
  return { value: sorted.map(({ text }) => text), options: known };
}
