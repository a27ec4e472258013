import { table } from 'arquero';
import { isUxframeError } from '../errors.js';
import { transcriptCues } from '../language/cues.js';
import { countWords } from '../language/words.js';
import type { CueRow, Table, Warning } from './tables.js';

/** A session's transcript as it was fetched. */
export interface Transcript {
  sessionId: string;
  /** The WebVTT file's text. */
  vtt: string;
  /** Milliseconds to add to a cue's time to get the session's time. Default 0. */
  offsetMs?: number | undefined;
}

const COLUMNS = ['session_id', 'cue', 'start_ms', 'end_ms', 'speaker', 'text', 'words', 'offset_ms'] as const;

/**
 * Transcripts to the cue table: one row a cue (of one voice), sessions in the order given, cues in order
 * of start. Times stay those of the file; `offset_ms` says what to add. A transcript that is no WebVTT
 * becomes a warning that names its session, and the rest goes on; so does one without a cue.
 *
 * @example
 * const { cues } = cuesFromTranscripts([{ sessionId: 's1', vtt: 'WEBVTT\n\n00:01.000 --> 00:02.000\nWhere is it?' }]);
 * cues.get('words', 0); // => 3
 */
export function cuesFromTranscripts(transcripts: Iterable<Transcript>): {
  cues: Table<CueRow>;
  warnings: Warning[];
} {
  const columns: { [column in keyof CueRow]: CueRow[column][] } = {
    session_id: [],
    cue: [],
    start_ms: [],
    end_ms: [],
    speaker: [],
    text: [],
    words: [],
    offset_ms: [],
  };
  const warnings: Warning[] = [];
  for (const { sessionId, vtt, offsetMs = 0 } of transcripts) {
    const cues = readCues(sessionId, vtt, warnings);
    for (const [i, cue] of cues.entries()) {
      columns.session_id.push(sessionId);
      columns.cue.push(i);
      columns.start_ms.push(cue.startMs);
      columns.end_ms.push(cue.endMs);
      columns.speaker.push(cue.speaker);
      columns.text.push(cue.text);
      columns.words.push(countWords(cue.text));
      columns.offset_ms.push(offsetMs);
    }
  }
  return { cues: table(columns, [...COLUMNS]), warnings };
}

function readCues(sessionId: string, vtt: string, warnings: Warning[]) {
  try {
    const cues = transcriptCues(vtt);
    if (cues.length === 0) {
      const message = `The transcript of session ${sessionId} holds no speech.`;
      warnings.push({ code: 'empty-transcript', message, subject: sessionId });
    }
    return cues;
  } catch (error) {
    if (!isUxframeError(error, 'webvtt')) throw error;
    const message = `The transcript of session ${sessionId} was left out. ${error.message}`;
    warnings.push({ code: 'unreadable-transcript', message, subject: sessionId });
    return [];
  }
}
