import { rows } from '../frames/rows.js';
import { stem } from '../language/stems.js';
import { stopWords as stopWordsOf } from '../language/stop-words.js';
import { foldWord, words } from '../language/words.js';
import { type TranscriptSource, testsOf } from './cue-corpus.js';
import type { WordListOptions } from './word-list.js';

/** For tables of what people talk about. */
export interface TaskWordOptions {
  /**
   * Leaves out the words of the tasks' own texts. Default `false`: they are marked (`in_task`). People who are asked to
   * use a voucher say "voucher": an echo, or the very thing that they stumble over.
   */
  withoutTaskWords?: boolean | undefined;
}

/**
 * Tells whether a word, or every content word of an n-gram, stands in the text of a task of the source, in this or another
 * inflected form (by Snowball stems: those of `stems`, else English ones). Null where no task's text is known.
 */
export function taskWordTest(
  source: TranscriptSource,
  { stopWords, stems = false }: WordListOptions,
): ((entry: string) => boolean) | null {
  const texts = testsOf(source).flatMap(({ codebook }) =>
    codebook === undefined
      ? []
      : rows(codebook).flatMap(({ kind, question }) => (kind === 'task' && question) || []),
  );
  if (texts.length === 0) return null;
  const language = stems === false || stems === true ? 'english' : stems;
  const isStem = stems !== false;
  const functionWords = stopWordsOf(typeof stopWords === 'string' ? stopWords : 'en');
  const content = texts.flatMap((text) => words(text)).filter((word) => !functionWords.has(word));
  const known = new Set(content.map((word) => stem(word, language)));
  return (entry) => {
    const own = entry
      .split(' ')
      .map(foldWord)
      .filter((word) => !functionWords.has(word));
    return own.length > 0 && own.every((word) => known.has(isStem ? word : stem(word, language)));
  };
}
