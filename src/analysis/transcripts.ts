import type { Table } from '../frames/tables.js';
import { selectTexts } from '../language/corpus.js';
import { ENGLISH_FILLERS, type FillerIndex, indexFillers } from '../language/fillers.js';
import { type Pace, pace } from '../language/pace.js';
import { countQuestions } from '../language/questions.js';
import { type SpeechOptions, wordStatistics } from '../language/speech.js';
import { type CueCorpus, cueCorpus, type TalkOptions, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import {
  type DivisionOptions,
  type SegmentPart,
  type TalkDivision,
  type TalkSegment,
  talkSegments,
} from './talk-segments.js';
import type { TranscriptRow } from './talk-tables.js';

export interface TranscriptOptions extends TalkOptions, DivisionOptions, Omit<SpeechOptions, 'totalMs'> {}

const COLUMNS = [
  'session_id',
  'segment',
  'question',
  'words',
  'types',
  'hapaxes',
  'ttr',
  'mattr',
  'mtld',
  'words_per_minute',
  'articulation_rate',
  'speech_s',
  'silence_share',
  'pauses',
  'longest_pause_s',
  'fillers_per_100',
  'questions',
  'bigrams',
  'trigrams',
  'sessions',
  'sessions_talking',
  'notes',
] as const;

/**
 * How much is said, how varied, how fast: one row a session, or a speaker, task, test or value of a column
 * of `sessions` (`by`). Words per minute are over the session's duration (where it is known, else from the
 * first cue to the last) or the task's; pace and pauses of several sessions are added up session by session.
 * Measures, sources and limits: docs/transcripts.md.
 *
 * @example
 * const { cues } = cuesFromTranscripts([{ sessionId: 's1', vtt: 'WEBVTT\n\n00:00.000 --> 00:03.000\nWhere is the cart?' }]);
 * transcriptStatistics({ cues }).get('articulation_rate', 0); // => 80
 */
export function transcriptStatistics(
  source: TranscriptSource,
  options: TranscriptOptions = {},
): Table<TranscriptRow> {
  const { by = 'session', fillers = ENGLISH_FILLERS } = options;
  const corpus = cueCorpus(source, options);
  const index = indexFillers(fillers, corpus.corpus.vocabulary);
  const rows = talkSegments(source, corpus, options).map((segment) =>
    rowOf(segment, corpus, index, by, options),
  );
  return rowTable<TranscriptRow>(COLUMNS, rows);
}

function rowOf(
  { sessionId, segment, question, parts }: TalkSegment,
  all: CueCorpus,
  fillers: FillerIndex,
  by: TalkDivision,
  options: TranscriptOptions,
): TranscriptRow {
  const cues = parts.flatMap((part) => part.cues);
  const texts = { vocabulary: all.corpus.vocabulary, ...selectTexts(all.corpus, cues) };
  const words = wordStatistics(texts, fillers, options);
  const paces = parts.map((part) => paceOf(part, all, options));
  const talk = addUp(paces);
  // Where nobody speaks, nothing tells silence from an answer that was typed, or a recording without sound.
  const talking = paces.filter(({ speechMs }) => speechMs > 0);
  const spoken = addUp(talking);
  const isMute = by === 'speaker' || spoken.totalMs === 0;
  return {
    session_id: sessionId,
    segment,
    question,
    words: words.tokens,
    types: words.types,
    hapaxes: words.hapaxes,
    ttr: words.ttr,
    mattr: words.mattr,
    mtld: words.mtld,
    words_per_minute: rate(words.tokens, talk.totalMs),
    articulation_rate: rate(words.tokens, talk.speechMs),
    speech_s: talk.speechMs / 1000,
    silence_share: isMute ? null : Math.max(0, 1 - spoken.speechMs / spoken.totalMs),
    pauses: isMute ? null : spoken.pauses,
    longest_pause_s: isMute || spoken.longestPauseMs === null ? null : spoken.longestPauseMs / 1000,
    fillers_per_100: words.fillersPer100,
    questions: cues.reduce((sum, cue) => sum + countQuestions(all.cues[cue]!.text), 0),
    bigrams: words.bigrams,
    trigrams: words.trigrams,
    sessions: parts.length,
    sessions_talking: talking.length,
    notes: notesOn(words.tokens, options.window ?? 50, [parts.length - talking.length, parts.length]),
  };
}

function paceOf(
  { cues, totalMs }: SegmentPart,
  { cues: all, corpus }: CueCorpus,
  options: TranscriptOptions,
): Pace {
  const timed = cues.map((cue) => ({
    startMs: all[cue]!.startMs,
    endMs: all[cue]!.endMs,
    words: corpus.starts[cue + 1]! - corpus.starts[cue]!,
  }));
  const span = pace(timed, options);
  // A session's clock can be shorter than its recording; talk outside it is talk all the same.
  return totalMs === null || totalMs < span.speechMs ? span : pace(timed, { ...options, totalMs });
}

function addUp(paces: readonly Pace[]) {
  const longest = paces.flatMap((one) => one.longestPauseMs ?? []);
  return {
    totalMs: paces.reduce((sum, one) => sum + one.totalMs, 0),
    speechMs: paces.reduce((sum, one) => sum + one.speechMs, 0),
    pauses: paces.reduce((sum, one) => sum + one.pauses, 0),
    longestPauseMs: longest.length > 0 ? Math.max(...longest) : null,
  };
}

function rate(words: number, ms: number): number | null {
  return ms > 0 ? (words * 60_000) / ms : null;
}

function notesOn(words: number, window: number, [silent, sessions]: readonly [number, number]): string {
  if (words === 0) return 'nobody speaks: there is no pace and no silence to measure';
  const notes = ['ttr falls as talk grows longer: compare mattr'];
  if (silent > 0)
    notes.push(`nobody speaks in ${silent} of ${sessions} sessions: left out of silence and pauses`);
  if (words < window) notes.push(`under ${window} words: no mattr`);
  if (words < 100) notes.push('under 100 words: mtld is unreliable');
  return notes.join('; ');
}
