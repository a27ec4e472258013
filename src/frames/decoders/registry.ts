import type { AnswerKey } from '../../api/documents.js';
import { decodeBlank } from './blank.js';
import { decodeChoice } from './choice.js';
import type { Decoder } from './decoder.js';
import { decodeImage } from './image.js';
import { decodeMatrix } from './matrix.js';
import { decodeNavigation } from './navigation.js';
import { decodeRank } from './rank.js';
import { decodeNps, decodeRating } from './rating.js';
import { remembered } from './remembered.js';
import { decodeText } from './text.js';

/** The decoders that uxframe has, by the answer's key. */
export const DECODERS: { readonly [Key in AnswerKey]: Decoder } = {
  blank: decodeBlank,
  ratingScale: decodeRating,
  multipleChoice: decodeChoice,
  image: decodeImage,
  nps: decodeNps,
  url: decodeNavigation,
  rankOrder: decodeRank,
  written: decodeText,
  figma: decodeNavigation,
  matrix: decodeMatrix,
};

/** The key of `answer` that belongs to a task type: `RATING_SCALE` → `ratingScale`. */
export const answerKey = remembered(
  (taskType) =>
    taskType.toLowerCase().replace(/[^a-z0-9]+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  1000,
);

export const isAnswerKey = (key: string): key is AnswerKey => Object.hasOwn(DECODERS, key);
