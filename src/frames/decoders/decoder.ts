import type { AnswerKey } from '../../api/documents.js';
import type { ResponseValue } from '../tables.js';

/** How a navigation task ended, in the product's words. */
export type NavigationOutcome = 'success' | 'non-success' | 'undefined' | 'abandon' | 'error' | 'timeout';

/** What a decoded answer of each kind is. */
export interface AnswerValues {
  /** The number that was chosen. */
  ratingScale: number;
  /** An integer from 0 to 10. */
  nps: number;
  /** One option, or the list of options of a multi-select question. */
  multipleChoice: string | readonly string[];
  /** Best first. */
  rankOrder: readonly string[];
  /** Row → value. */
  matrix: Readonly<Record<string, string | number | null>>;
  url: NavigationOutcome;
  figma: NavigationOutcome;
  written: string;
  /** The image's address. */
  image: string;
  /** True where the answer says that the step was completed. */
  blank: boolean | string;
}

/** What a decoder makes of an answer. */
export interface Decoded<Value = ResponseValue> {
  value: Value;
  /** The value as one readable string; made from the value if not given. */
  text?: string | undefined;
  /** The ends of the scale, where the answer tells them. */
  scale?: { low: number; high: number } | undefined;
  /** Labels by value, for the codebook: `{ "1": "Very hard", "5": "Very easy" }`. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** The options that were shown, chosen or not. */
  options?: readonly string[] | undefined;
  /** Whether several options may be chosen, where the answer tells it. */
  multiple?: boolean | undefined;
}

export interface DecoderContext {
  /** As it came: `RATING_SCALE`. */
  taskType: string;
  /** The question's text; null in superseded (v2) documents. */
  question: string | null;
}

/**
 * Reads one kind of answer: what stands under its key (`answer.ratingScale`), as parsed JSON.
 *
 * - `{ value, … }`: the answer
 * - `null`: there is no answer in it (status `empty`)
 * - `undefined`: not a shape that this decoder knows
 */
export type Decoder<Value = ResponseValue> = (
  answer: unknown,
  context: DecoderContext,
) => Decoded<Value> | null | undefined;

/**
 * Decoders of your own, by the answer's key. They are asked first; where they give `undefined`,
 * the decoder that uxframe has for that key is asked. Keys that uxframe does not know are welcome.
 *
 * @example
 * const decoders: Decoders = {
 *   cardSort: (answer) => {
 *     const { groups } = answer as { groups: { name: string }[] };
 *     return { value: groups.map(({ name }) => name) };
 *   },
 * };
 * const answer = { groups: [{ name: 'Tents' }, { name: 'Stoves' }] };
 * decoders.cardSort?.(answer, { taskType: 'CARD_SORT', question: null })?.value; // => ['Tents', 'Stoves']
 */
export type Decoders = {
  readonly [Key in AnswerKey]?: Decoder<AnswerValues[Key]>;
} & {
  readonly [key: string]: Decoder<never> | Decoder | undefined;
};
