import type { AnswerStatus, ResponseValue } from '../tables.js';
import type { Decoded, Decoder, DecoderContext, Decoders } from './decoder.js';
import { isBlank, isObject, type JsonObject } from './json.js';
import { answerKey, DECODERS, isAnswerKey } from './registry.js';

/** What became of one answer. */
export interface ReadAnswer {
  status: Exclude<AnswerStatus, 'skipped'>;
  decoded: Decoded | null;
  /** The answer key whose decoder read it, `ratingScale` say; null where there was nothing to read. */
  key: string | null;
  /** Whether a decoder of the user's read it. */
  custom: boolean;
  /** A decoder of the user's threw, or gave something that no cell can hold. */
  failed: boolean;
}

const EMPTY: ReadAnswer = { status: 'empty', decoded: null, key: null, custom: false, failed: false };
const UNDECODED: ReadAnswer = { ...EMPTY, status: 'undecoded' };
const FAILED: ReadAnswer = { ...UNDECODED, failed: true };

/** Reads answers with the user's decoders first, then with the ones that uxframe has. */
export function answerReader(decoders: Decoders | undefined) {
  const custom = new Map(Object.entries(decoders ?? {}));
  const decode = (key: string, inner: unknown, context: DecoderContext): ReadAnswer => {
    const own = custom.get(key) as Decoder | undefined;
    if (own !== undefined) {
      const result = guarded(own, inner, context);
      if (result !== undefined) return result === 'failed' ? FAILED : read(result, key, true);
    }
    if (!isAnswerKey(key)) return isBlank(inner) ? EMPTY : UNDECODED;
    return read(DECODERS[key](inner, context), key, false);
  };

  return (answer: unknown, context: DecoderContext): ReadAnswer => {
    if (answer === null || answer === undefined) return EMPTY;
    const key = answerKey(context.taskType);
    if (!isObject(answer)) return decode(key, answer, context);
    if (Object.hasOwn(answer, key) && answer[key] !== null) return decode(key, answer[key], context);
    return decodeOther(answer, key, context, custom, decode);
  };
}

/** The answer stands under another task type's key, or under none at all (as in v2 documents). */
function decodeOther(
  answer: JsonObject,
  key: string,
  context: DecoderContext,
  custom: ReadonlyMap<string, unknown>,
  decode: (key: string, inner: unknown, context: DecoderContext) => ReadAnswer,
): ReadAnswer {
  const isKnown = (name: string) => isAnswerKey(name) || custom.has(name);
  const filled = Object.keys(answer).filter((name) => answer[name] !== null);
  const [only] = filled;
  if (only === undefined) return EMPTY;
  if (!Object.keys(answer).some(isKnown)) return decode(key, answer, context);
  return filled.length === 1 && isKnown(only) ? decode(only, answer[only], context) : UNDECODED;
}

function read(decoded: Decoded | null | undefined, key: string, custom: boolean): ReadAnswer {
  if (decoded === undefined) return UNDECODED;
  if (decoded === null) return EMPTY;
  return { status: 'answered', decoded, key, custom, failed: false };
}

/** A user's decoder must not stop the others: what it throws, or gives that is no value, is a failure. */
function guarded(
  decoder: Decoder,
  inner: unknown,
  context: DecoderContext,
): Decoded | null | undefined | 'failed' {
  try {
    const result = decoder(inner, context);
    if (result === null || result === undefined) return result;
    if (result.value === null) return null;
    return isValue(result.value) ? result : 'failed';
  } catch {
    return 'failed';
  }
}

function isValue(value: unknown): value is ResponseValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return (
    isObject(value) &&
    Object.values(value).every((one) => one === null || typeof one === 'string' || Number.isFinite(one))
  );
}
