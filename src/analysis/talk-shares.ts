import type { Table } from '../frames/tables.js';
import { talkRatio } from '../language/talk-ratio.js';
import { cueCorpus, type TranscriptSource } from './cue-corpus.js';
import { rowTable } from './row-table.js';
import type { TalkShareRow } from './talk-tables.js';

const COLUMNS = ['session_id', 'speaker', 'words', 'speech_s', 'word_share', 'time_share', 'turns'] as const;

/**
 * Who talks how much in each session, by words and by time, and in how many turns. Where a cue names no
 * speaker the session has one row with unknown shares: most recordings of a participant alone do.
 *
 * @example
 * const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\n<v M>Go on\n\n00:01.000 --> 00:04.000\n<v P>I think it is here now';
 * talkShares(cuesFromTranscripts([{ sessionId: 's1', vtt }])).get('word_share', 1); // => 0.75
 */
export function talkShares(source: TranscriptSource): Table<TalkShareRow> {
  const { cues, corpus, sessions, sessionOf } = cueCorpus(source);
  const bySession = sessions.map((): Parameters<typeof talkRatio>[0][number][] => []);
  for (const [i, { startMs, endMs, speaker }] of cues.entries()) {
    const words = corpus.starts[i + 1]! - corpus.starts[i]!;
    bySession[sessionOf[i]!]!.push({ startMs, endMs, speaker, words });
  }
  const rows = sessions.flatMap((session_id, session): TalkShareRow[] => {
    const own = bySession[session]!;
    const ratio = talkRatio(own);
    if (!ratio) {
      const words = own.reduce((sum, cue) => sum + cue.words, 0);
      const speech_s = own.reduce((sum, cue) => sum + cue.endMs - cue.startMs, 0) / 1000;
      return [
        { session_id, speaker: null, words, speech_s, word_share: null, time_share: null, turns: null },
      ];
    }
    return ratio.speakers.map(({ speaker, words, timeMs, wordShare, timeShare }) => ({
      session_id,
      speaker,
      words,
      speech_s: timeMs / 1000,
      word_share: wordShare,
      time_share: timeShare,
      turns: ratio.turns,
    }));
  });
  return rowTable<TalkShareRow>(COLUMNS, rows);
}
