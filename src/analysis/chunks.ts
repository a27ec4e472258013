import { UxframeError } from '../errors.js';
import type { CueRow, Table } from '../frames/tables.js';
import { chunkCues } from '../language/chunks.js';
import { readCues, type SessionCue } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { ChunkRow } from './talk-tables.js';

export interface ChunkOptions {
  /** A piece holds at most so many words; a single longer cue stays whole. Default 400. */
  maxWords?: number | undefined;
}

const COLUMNS = [
  'session_id',
  'chunk',
  'first_cue',
  'last_cue',
  'start_s',
  'end_s',
  'speakers',
  'words',
  'text',
] as const;

/**
 * Transcripts in contiguous pieces that end at cue ends, each with its session, time span and speakers, so
 * that a summary made from a piece can cite its source. No model is called. Throws `usage` where `maxWords`
 * is below 1.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\none two\n\n00:02.000 --> 00:04.000\nthree four';
 * chunks(cuesFromTranscripts([{ sessionId: 's1', vtt }]).cues, { maxWords: 3 }).array('start_s'); // => [0, 2]
 */
export function chunks(cues: Table<CueRow>, { maxWords = 400 }: ChunkOptions = {}): Table<ChunkRow> {
  if (!(maxWords >= 1)) {
    throw new UxframeError('usage', `A piece of ${maxWords} words is not possible.`, {
      hint: 'Give maxWords of 1 or more.',
    });
  }
  const sessions = new Map<string, SessionCue[]>();
  for (const cue of readCues(cues)) {
    const own = sessions.get(cue.sessionId) ?? [];
    own.push(cue);
    sessions.set(cue.sessionId, own);
  }
  const rows = [...sessions].flatMap(([session_id, own]) =>
    chunkCues(own, maxWords).map((piece): ChunkRow => {
      const inside = own.slice(piece.firstCue, piece.lastCue + 1);
      return {
        session_id,
        chunk: piece.chunk,
        first_cue: own[piece.firstCue]!.cue,
        last_cue: own[piece.lastCue]!.cue,
        start_s: piece.startMs / 1000,
        end_s: piece.endMs / 1000,
        speakers: [...new Set(inside.flatMap((cue) => cue.speaker ?? []))],
        words: piece.words,
        text: piece.text,
      };
    }),
  );
  return rowTable<ChunkRow>(COLUMNS, rows);
}
