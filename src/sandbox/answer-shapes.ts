import type { Answer, AnswerKey } from '../api/documents.js';
import type { Question } from './question.js';
import type { Random } from './random.js';
import type { TrueValue } from './truth.js';

/**
 * How an answer may look inside. The API publishes nothing of it, so ALL OF THIS IS ASSUMED: at least two rival
 * shapes for each type, none of them better founded than the other.
 */
type Shape = (value: TrueValue, question: Question, random: Random) => unknown;

export const ANSWER_KEYS: Record<string, AnswerKey> = {
  BLANK: 'blank',
  RATING_SCALE: 'ratingScale',
  MULTIPLE_CHOICE: 'multipleChoice',
  IMAGE: 'image',
  NPS: 'nps',
  URL: 'url',
  RANK_ORDER: 'rankOrder',
  WRITTEN: 'written',
  FIGMA: 'figma',
  MATRIX: 'matrix',
};

const blank: Record<string, Shape> = {
  empty: () => ({}),
  null: () => null,
  completed: (value) => ({ completed: value }),
};

const ratingScale: Record<string, Shape> = {
  value: (value, { scale }) => ({
    value,
    label: labelOf(Number(value), scale),
    scaleMinimum: scale?.minimum ?? 1,
    scaleMaximum: scale?.maximum ?? 5,
  }),
  rating: (value, { scale }) => ({
    rating: value,
    lowerEndpoint: scale?.low ?? null,
    upperEndpoint: scale?.high ?? null,
    minimum: scale?.minimum ?? 1,
    maximum: scale?.maximum ?? 5,
  }),
  nested: (value) => ({ selectedOption: { value, text: String(value) } }),
  bare: (value) => ({ answer: value }),
};

const multipleChoice: Record<string, Shape> = {
  options: (value, { choices = [], multiple = false }, random) => ({
    multiSelect: multiple,
    randomizedOptions: true,
    maxLimit: null,
    options: random.shuffle(choices).map((text) => ({ text, selected: chosen(value).includes(text) })),
  }),
  selectedOptions: (value, { multiple = false, choices = [] }) => ({
    multiSelect: multiple,
    randomizedOptions: false,
    ...(multiple && { maxLimit: choices.length }),
    selectedOptions: chosen(value),
  }),
  answers: (value, { multiple = false, choices = [] }) => ({
    multiSelect: multiple,
    answers: chosen(value).map((text) => ({ id: `option-${choices.indexOf(text) + 1}`, text })),
  }),
  single: (value) => ({ selectedOption: value }),
};

const image: Record<string, Shape> = {
  imageUrl: (value) => ({ imageUrl: value }),
  nested: (value, { shown }) => ({ image: { url: value, title: shown ?? null } }),
};

const nps: Record<string, Shape> = {
  score: (value) => ({ score: value }),
  value: (value) => ({ value, category: category(Number(value)), scaleMinimum: 0, scaleMaximum: 10 }),
  rating: (value) => ({
    rating: value,
    lowerEndpoint: 'Not at all likely',
    upperEndpoint: 'Extremely likely',
  }),
};

/** The words for what became of a navigation task, in three spellings. */
const OUTCOMES: Record<string, { word: string; status: string; reason?: string }> = {
  success: { word: 'Success', status: 'SUCCESS' },
  'non-success': { word: 'Non-Success', status: 'NON_SUCCESS' },
  undefined: { word: 'Undefined', status: 'UNDEFINED' },
  abandon: { word: 'Abandon', status: 'NON_SUCCESS', reason: 'ABANDON' },
  error: { word: 'Error', status: 'NON_SUCCESS', reason: 'ERROR' },
  timeout: { word: 'Timeout', status: 'NON_SUCCESS', reason: 'TIMEOUT' },
};

const outcome = (value: TrueValue) => OUTCOMES[String(value)] ?? { word: 'Undefined', status: 'UNDEFINED' };

const status = (value: TrueValue) => {
  const { status: taskStatus, reason } = outcome(value);
  return { taskSuccess: { status: taskStatus, ...(reason && { reason }) } };
};

const url: Record<string, Shape> = {
  outcome: (value, { shown }) => ({ url: shown, outcome: outcome(value).word }),
  success: (value, { shown }) => ({
    url: shown,
    success: value === 'undefined' ? null : value === 'success',
  }),
  status: (value, { shown }) => ({ startUrl: shown, ...status(value) }),
};

const prototype = ({ shown }: Question) => ({
  prototypeUrl: `https://www.figma.com/proto/PaRsNiP4/${encodeURIComponent((shown ?? 'prototype').replaceAll(' ', '-'))}`,
  figmaPrototypeTitle: shown ?? null,
  figmaPrototypeDisplaySetting: 'FIT_TO_SCREEN',
});

const figma: Record<string, Shape> = {
  result: (value, question) => ({ ...prototype(question), result: outcome(value).word }),
  status: (value, question) => ({ ...prototype(question), ...status(value) }),
};

const rankOrder: Record<string, Shape> = {
  order: (value) => ({ order: chosen(value) }),
  ranked: (value, { choices = [] }) => ({
    options: choices.map((text) => ({ text, rank: chosen(value).indexOf(text) + 1 })),
  }),
  ranking: (value) => ({
    ranking: Object.fromEntries(chosen(value).map((text, place) => [text, place + 1])),
  }),
};

const written: Record<string, Shape> = {
  text: (value) => ({ text: value }),
  answer: (value) => ({ answer: value }),
  nested: (value) => ({ response: { text: value } }),
};

const matrix: Record<string, Shape> = {
  rows: (value) => ({ rows: Object.entries(cells(value)).map(([row, cell]) => ({ row, value: cell })) }),
  answers: (value) => ({ answers: cells(value) }),
  columns: (value, { scale }) => ({
    rows: Object.entries(cells(value)).map(([text, cell]) => ({
      text,
      selectedColumn:
        typeof cell === 'number'
          ? { text: labelOf(cell, scale) ?? String(cell), value: cell }
          : { text: cell },
    })),
  }),
};

/** A kind of task newer than the contract. */
const unrecognized: Record<string, Shape> = {
  cardSort: (_value, { choices = [] }, random) => ({
    groups: [
      { name: 'Weekly shop', cards: random.shuffle(choices).slice(0, 3) },
      { name: 'Now and then', cards: random.shuffle(choices).slice(0, 2) },
    ],
  }),
  treeTest: (_value, { choices = [] }, random) => ({
    path: ['Home', random.pick(choices)],
    direct: random.chance(0.6),
  }),
};

/** The rival shapes of each task type, by name. */
export const ANSWER_SHAPES: Record<string, Record<string, Shape>> = {
  BLANK: blank,
  RATING_SCALE: ratingScale,
  MULTIPLE_CHOICE: multipleChoice,
  IMAGE: image,
  NPS: nps,
  URL: url,
  RANK_ORDER: rankOrder,
  WRITTEN: written,
  FIGMA: figma,
  MATRIX: matrix,
  UNRECOGNIZED: unrecognized,
};

/** The whole `answer` object; with `allKeys`, the keys of other types are there and null. */
export function answerOf(
  question: Question,
  shape: string,
  value: TrueValue,
  random: Random,
  allKeys: boolean,
): Answer {
  const write = (ANSWER_SHAPES[question.type] ?? unrecognized)[shape];
  if (!write) throw new RangeError(`No shape ${shape} of ${question.type}.`);
  const inner = write(value, question, random);
  const key = ANSWER_KEYS[question.type] ?? shape;
  const others = allKeys ? Object.fromEntries(Object.values(ANSWER_KEYS).map((name) => [name, null])) : {};
  return { ...others, [key]: inner };
}

function labelOf(value: number, scale: Question['scale']): string | null {
  if (!scale) return null;
  if (value === scale.minimum) return scale.low;
  return value === scale.maximum ? scale.high : null;
}

function category(score: number): string {
  if (score >= 9) return 'Promoter';
  return score >= 7 ? 'Passive' : 'Detractor';
}

const chosen = (value: TrueValue): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [String(value)];

const cells = (value: TrueValue) => value as Readonly<Record<string, string | number>>;
