import type { Table } from '../frames/tables.js';
import { readabilityCounts, readabilityScores } from '../language/readability.js';
import { cueCorpus, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { SegmentOptions } from './sentiment.js';
import { talkSegments } from './talk-segments.js';
import type { ReadabilityRow } from './talk-tables.js';

const COLUMNS = [
  'session_id',
  'segment',
  'question',
  'words',
  'sentences',
  'flesch_reading_ease',
  'flesch_kincaid_grade',
  'automated_readability_index',
  'coleman_liau',
  'gunning_fog',
  'notes',
] as const;

/**
 * Readability indices of English talk. They were made for edited prose: sentence ends in a transcript are
 * the transcriber's, so compare sessions of one transcriber only, and no speech with a page.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:00.000 --> 00:03.000\nWhere is it? I cannot find it.';
 * readability(cuesFromTranscripts([{ sessionId: 's1', vtt }])).get('sentences', 0); // => 2
 */
export function readability(source: TranscriptSource, options: SegmentOptions = {}): Table<ReadabilityRow> {
  const corpus = cueCorpus(source, options);
  const rows = talkSegments(source, corpus, options).map(
    ({ sessionId, segment, question, parts }): ReadabilityRow => {
      // A sentence runs over cues, never over sessions.
      const counts = parts.map((part) =>
        readabilityCounts(part.cues.map((cue) => corpus.cues[cue]!.text).join(' ')),
      );
      const total = (name: keyof (typeof counts)[number]) => counts.reduce((sum, one) => sum + one[name], 0);
      const scores = readabilityScores({
        words: total('words'),
        sentences: total('sentences'),
        syllables: total('syllables'),
        characters: total('characters'),
        complexWords: total('complexWords'),
      });
      return {
        session_id: sessionId,
        segment,
        question,
        words: total('words'),
        sentences: total('sentences'),
        flesch_reading_ease: scores?.fleschReadingEase ?? null,
        flesch_kincaid_grade: scores?.fleschKincaidGrade ?? null,
        automated_readability_index: scores?.automatedReadabilityIndex ?? null,
        coleman_liau: scores?.colemanLiau ?? null,
        gunning_fog: scores?.gunningFog ?? null,
        notes: "English; sentences by the transcriber's punctuation",
      };
    },
  );
  return rowTable<ReadabilityRow>(COLUMNS, rows);
}
