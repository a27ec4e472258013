import type { Table } from '../frames/tables.js';
import { sentimentScores } from '../language/sentiment.js';
import { cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import { type DivisionOptions, talkSegments } from './talk-segments.js';
import type { SentimentRow } from './talk-tables.js';

export interface SegmentOptions extends Pick<TalkOptions, 'speakers'>, DivisionOptions {}

const COLUMNS = [
  'session_id',
  'segment',
  'question',
  'cues',
  'compound',
  'positive_share',
  'negative_share',
  'notes',
] as const;

/** The limits of neutral that VADER's authors give. */
const NEUTRAL = 0.05;

/**
 * VADER sentiment of English talk, cue by cue: **indicative only**, and no measure of usability. It takes
 * `great, another error` for praise. Its limits: docs/transcripts.md.
 *
 * Source: Hutto & Gilbert (2014), "VADER", Proceedings of ICWSM.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:00.000 --> 00:03.000\nThis is great';
 * sentiment(cuesFromTranscripts([{ sessionId: 's1', vtt }])).get('compound', 0); // => 0.6249
 */
export function sentiment(source: TranscriptSource, options: SegmentOptions = {}): Table<SentimentRow> {
  const corpus = cueCorpus(source, options);
  const { starts } = corpus.corpus;
  const scores = corpus.cues.map((cue) => sentimentScores(cue.text).compound);
  const rows = talkSegments(source, corpus, options).map(
    ({ sessionId, segment, question, parts }): SentimentRow => {
      const cues = parts.flatMap((part) => part.cues);
      const words = cues.reduce((sum, cue) => sum + starts[cue + 1]! - starts[cue]!, 0);
      const weighted = cues.reduce((sum, cue) => sum + scores[cue]! * (starts[cue + 1]! - starts[cue]!), 0);
      const share = (count: number) => (cues.length > 0 ? count / cues.length : null);
      return {
        session_id: sessionId,
        segment,
        question,
        cues: cues.length,
        compound: words > 0 ? weighted / words : null,
        positive_share: share(cues.filter((cue) => scores[cue]! >= NEUTRAL).length),
        negative_share: share(cues.filter((cue) => scores[cue]! <= -NEUTRAL).length),
        notes: 'indicative: VADER, English',
      };
    },
  );
  return rowTable<SentimentRow>(COLUMNS, rows);
}
