import type { Table } from '../frames/tables.js';
import { keywordInContext } from '../language/context.js';
import { readCues, type TranscriptSource, testsOf } from './cue-corpus.js';
import { type CueSelection, cueCondition } from './cue-selection.js';
import { rowTable } from './row-table.js';
import type { ConcordanceRow } from './talk-tables.js';

export interface ConcordanceOptions {
  /** Where to look: some sessions, speakers, tasks. Default: all cues. */
  cues?: CueSelection | undefined;
  /** Words on either side. Default 5. */
  window?: number | undefined;
  /** At most so many hits. Default: all. */
  limit?: number | undefined;
  /** Makes the link of a hit; the vendor publishes no address of a second in a session. */
  link?: ((hit: Omit<ConcordanceRow, 'link'>) => string | null) | undefined;
}

const COLUMNS = ['session_id', 'speaker', 'cue', 'time_s', 'left', 'keyword', 'right', 'link'] as const;

/**
 * Every place where a word, a phrase (`check out`, `confus*`) or a regular expression is said, with what
 * stands around it inside its cue, who said it and when. A hit that spans two cues is not found.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:10.000 --> 00:14.000\nI cannot find the cart';
 * concordance(cuesFromTranscripts([{ sessionId: 's1', vtt }]), 'find').get('left', 0); // => "I cannot"
 */
export function concordance(
  source: TranscriptSource,
  query: string | RegExp,
  options: ConcordanceOptions = {},
): Table<ConcordanceRow> {
  const { window = 5, limit = Number.POSITIVE_INFINITY } = options;
  const isWanted = cueCondition(source, options.cues ?? {});
  const rows: ConcordanceRow[] = [];
  for (const test of testsOf(source)) {
    const page = test.test ? `https://app.usertesting.com/tests/${test.test.testId}/results` : null;
    for (const cue of readCues(test.cues)) {
      if (rows.length >= limit) break;
      if (!isWanted(cue)) continue;
      for (const hit of keywordInContext(cue.text, query, window)) {
        const said = {
          session_id: cue.sessionId,
          speaker: cue.speaker,
          cue: cue.cue,
          time_s: (cue.startMs + ((cue.endMs - cue.startMs) * hit.index) / cue.text.length) / 1000,
          left: hit.left,
          keyword: hit.keyword,
          right: hit.right,
        };
        rows.push({ ...said, link: options.link ? options.link(said) : page });
      }
    }
  }
  return rowTable<ConcordanceRow>(COLUMNS, rows.slice(0, limit));
}
