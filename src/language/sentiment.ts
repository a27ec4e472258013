import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DEGREES, IDIOMS, LEXICON_CORRECTIONS, NEGATIONS } from './vader-words.js';

/** VADER's scores of a text. */
export interface Sentiment {
  /** −1 (most negative) to 1 (most positive); ≥ 0.05 and ≤ −0.05 are the authors' limits of neutral. */
  compound: number;
  /** Shares (0–1) of the text that are positive, neutral and negative. */
  positive: number;
  neutral: number;
  negative: number;
}

const CAPITALS = 0.733;
const NEGATED = -0.74;

let lexicon: ReadonlyMap<string, number> | undefined;

/** 7,500 rated words, from the package `vader-sentiment`: read on first use. */
function loadLexicon(): ReadonlyMap<string, number> {
  if (!lexicon) {
    const path = createRequire(import.meta.url).resolve('vader-sentiment/vader_lexicon.txt');
    const entries = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, number] => {
        const [word, valence] = line.split('\t') as [string, string];
        return [word, Number(valence)];
      });
    lexicon = new Map([...entries, ...LEXICON_CORRECTIONS]);
  }
  return lexicon;
}

/**
 * VADER sentiment of an English sentence or cue: **indicative only**. It adds up rated words by rules made for
 * social media and knows no irony: "great, another error" scores 0.34, "I could not find a single problem"
 * −0.40, "the page does not load" 0. It was never validated on usability talk. Compare groups, never quote a
 * single score. Emoji are not read.
 *
 * The rules are those of vaderSentiment 3.3.2, checked against it; the npm port differs on half of all longer
 * sentences, so only its lexicon is used.
 *
 * Source: Hutto & Gilbert (2014), "VADER", Proceedings of ICWSM.
 *
 * @example
 * sentimentScores('The book was good.').compound; // => 0.4404
 */
export function sentimentScores(text: string): Sentiment {
  const words = tokens(text);
  const ratings = loadLexicon();
  const lower = words.map((word) => word.toLowerCase());
  const mixedCase = !words.every(isCapitals);
  const valences = words.map((_, i) => valenceAt({ words, lower, mixedCase, ratings }, i));
  return score(shiftByBut(valences, lower), text);
}

interface Sentence {
  words: readonly string[];
  lower: readonly string[];
  /** Capitals stress a word only where not all words are in them. */
  mixedCase: boolean;
  ratings: ReadonlyMap<string, number>;
}

/** Split at blanks; ASCII punctuation goes, unless two signs or fewer are left: then it may be a smiley. */
function tokens(text: string): string[] {
  return text
    .split(/\s+/u)
    .filter((token) => token !== '')
    .map((token) => {
      const stripped = token.replace(/^[!-/:-@[-`{-~]+/, '').replace(/[!-/:-@[-`{-~]+$/, '');
      return [...stripped].length <= 2 ? token : stripped;
    });
}

function isCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function valenceAt(sentence: Sentence, i: number): number {
  const { words, lower, mixedCase, ratings } = sentence;
  const word = lower[i]!;
  const rating = ratings.get(word);
  if (rating === undefined || DEGREES.has(word) || (word === 'kind' && lower[i + 1] === 'of')) return 0;
  let valence = word === 'no' && ratings.has(lower[i + 1] ?? '') ? 0 : rating;
  if (followsNo(lower, i)) valence = rating * NEGATED;
  if (mixedCase && isCapitals(words[i]!)) valence += valence > 0 ? CAPITALS : -CAPITALS;
  for (let distance = 1; distance <= 3 && distance <= i; distance += 1) {
    if (ratings.has(lower[i - distance]!)) continue;
    valence += degree(sentence, i - distance, valence) * [1, 0.95, 0.9][distance - 1]!;
    valence = negate(valence, lower, i, distance);
    if (distance === 3) valence = applyIdioms(valence, lower, i);
  }
  return leastNegates(lower, i) ? valence * NEGATED : valence;
}

function followsNo(lower: readonly string[], i: number): boolean {
  if (lower[i - 1] === 'no' || lower[i - 2] === 'no') return true;
  return lower[i - 3] === 'no' && (lower[i - 1] === 'or' || lower[i - 1] === 'nor');
}

function degree({ words, lower, mixedCase }: Sentence, i: number, valence: number): number {
  const step = DEGREES.get(lower[i]!);
  if (step === undefined) return 0;
  const signed = valence < 0 ? -step : step;
  if (!mixedCase || !isCapitals(words[i]!)) return signed;
  return signed + (valence > 0 ? CAPITALS : -CAPITALS);
}

const isSoOrThis = (word: string | undefined) => word === 'so' || word === 'this';
const isNegation = (word: string) => NEGATIONS.has(word) || word.includes("n't");

/** What stands one, two or three words before; `never so` and `never this` strengthen. */
function negate(valence: number, lower: readonly string[], i: number, distance: number): number {
  const [one, two, three] = [lower[i - 1], lower[i - 2], lower[i - 3]];
  if (distance === 2) {
    if (two === 'never' && isSoOrThis(one)) return valence * 1.25;
    if (two === 'without' && one === 'doubt') return valence;
  }
  if (distance === 3) {
    if ((three === 'never' && isSoOrThis(two)) || isSoOrThis(one)) return valence * 1.25;
    if (three === 'without' && (two === 'doubt' || one === 'doubt')) return valence;
  }
  return isNegation(lower[i - distance]!) ? valence * NEGATED : valence;
}

/** Idioms around the word (the first that fits before it, then those after it), and `sort of` before it. */
function applyIdioms(valence: number, lower: readonly string[], i: number): number {
  const phrase = (from: number, to: number) => lower.slice(i + from, i + to + 1).join(' ');
  const before = [phrase(-1, 0), phrase(-2, 0), phrase(-2, -1), phrase(-3, -1), phrase(-3, -2)];
  let result = IDIOMS.get(before.find((words) => IDIOMS.has(words)) ?? '') ?? valence;
  if (i + 1 < lower.length) result = IDIOMS.get(phrase(0, 1)) ?? result;
  if (i + 2 < lower.length) result = IDIOMS.get(phrase(0, 2)) ?? result;
  return result + (DEGREES.get(phrase(-3, -2)) ?? 0) + (DEGREES.get(phrase(-2, -1)) ?? 0);
}

function leastNegates(lower: readonly string[], i: number): boolean {
  return lower[i - 1] === 'least' && lower[i - 2] !== 'at' && lower[i - 2] !== 'very';
}

/**
 * What stands before the first `but` (itself without a valence) counts half, what stands after it half as much
 * again. Equal valences are looked up by value, as the original does: a repeated one moves the first of them.
 */
function shiftByBut(valences: number[], lower: readonly string[]): number[] {
  const but = lower.indexOf('but');
  if (but < 0) return valences;
  for (const valence of valences) {
    const i = valences.indexOf(valence);
    valences[i] = valence * (i < but ? 0.5 : 1.5);
  }
  return valences;
}

function score(valences: readonly number[], text: string): Sentiment {
  if (valences.length === 0) return { compound: 0, positive: 0, neutral: 0, negative: 0 };
  const emphasis = punctuationEmphasis(text);
  const plain = valences.reduce((sum, valence) => sum + valence, 0);
  const sum = plain + Math.sign(plain) * emphasis;
  let positive = 0;
  let negative = 0;
  for (const valence of valences) {
    if (valence > 0) positive += valence + 1;
    if (valence < 0) negative += 1 - valence;
  }
  const neutral = valences.filter((valence) => valence === 0).length;
  if (positive > negative) positive += emphasis;
  else if (positive < negative) negative += emphasis;
  const total = positive + negative + neutral;
  return {
    compound: round(sum / Math.sqrt(sum * sum + 15), 4),
    positive: round(positive / total, 3),
    neutral: round(neutral / total, 3),
    negative: round(negative / total, 3),
  };
}

function punctuationEmphasis(text: string): number {
  const exclamations = Math.min(4, text.split('!').length - 1);
  const questions = text.split('?').length - 1;
  const asked = questions > 3 ? 0.96 : questions > 1 ? questions * 0.18 : 0;
  return exclamations * 0.292 + asked;
}

/** As Python rounds: what lies exactly between two decimals, as 5/16 between 0.312 and 0.313, goes to the even one. */
function round(value: number, digits: number): number {
  const scaled = value * 10 ** digits;
  const isBetween = Number.isInteger(value * 2 ** (digits + 1)) && !Number.isInteger(scaled);
  return isBetween ? (2 * Math.round(scaled / 2)) / 10 ** digits : Number(value.toFixed(digits));
}
