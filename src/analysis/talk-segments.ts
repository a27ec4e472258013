import { UxframeError } from '../errors.js';
import { holdsMiddle } from '../language/task-windows.js';
import { type CueCorpus, type TranscriptSource, testsOf } from './cue-corpus.js';
import { questionTexts, taskWindows } from './task-window.js';

/**
 * How talk is divided: by `session`; by `speaker` or `task`; by `test` (all of it together); or by a
 * column of `sessions`, over all sessions with the same value.
 */
export type TalkDivision = 'session' | 'speaker' | 'task' | 'test' | (string & {});

export interface DivisionOptions {
  /** Default `session`. */
  by?: TalkDivision | undefined;
  /** Whether speakers and tasks are told apart in each `session` (default), or over the whole `test`. */
  within?: 'session' | 'test' | undefined;
}

/** The part of one session's talk that belongs to a segment. */
export interface SegmentPart {
  sessionId: string;
  cues: number[];
  /** Milliseconds that the part lasts, where that is known apart from the cues. */
  totalMs: number | null;
}

export interface TalkSegment {
  /** Null where several sessions are together. */
  sessionId: string | null;
  /** The speaker, task or value; null for a whole session. */
  segment: string | null;
  /** A task's text; null for all other segments. */
  question: string | null;
  parts: SegmentPart[];
}

/** Divides the cues of a corpus. Segments stand in order of appearance; those without a cue are left out. */
export function talkSegments(
  source: TranscriptSource,
  corpus: CueCorpus,
  { by = 'session', within = 'session' }: DivisionOptions,
): TalkSegment[] {
  const parts = sessionParts(source, corpus);
  if (by === 'session')
    return parts.map((part) => ({ sessionId: part.sessionId, segment: null, question: null, parts: [part] }));
  if (by === 'test')
    return parts.length > 0 ? [{ sessionId: null, segment: null, question: null, parts }] : [];
  if (by !== 'speaker' && by !== 'task') return byColumn(source, parts, by);
  const own =
    by === 'speaker' ? parts.flatMap((part) => bySpeaker(part, corpus)) : byTask(source, corpus, parts);
  return within === 'session' ? own : acrossSessions(own);
}

function acrossSessions(segments: readonly TalkSegment[]): TalkSegment[] {
  return [...groupBy(segments, ({ segment }) => segment)].map(([segment, members]) => ({
    sessionId: null,
    segment,
    question: members[0]?.question ?? null,
    parts: members.flatMap(({ parts }) => parts),
  }));
}

function sessionParts(source: TranscriptSource, { cues, sessions, sessionOf }: CueCorpus): SegmentPart[] {
  const durations = sessionDurations(source);
  const parts = sessions.map((sessionId): SegmentPart => {
    const seconds = durations.get(sessionId);
    return { sessionId, cues: [], totalMs: seconds === undefined ? null : seconds * 1000 };
  });
  for (let cue = 0; cue < cues.length; cue += 1) parts[sessionOf[cue]!]!.cues.push(cue);
  return parts;
}

function sessionDurations(source: TranscriptSource): Map<string, number> {
  const durations = new Map<string, number>();
  for (const { sessions } of testsOf(source)) {
    if (!sessions?.columnNames().includes('duration_s')) continue;
    const ids = sessions.array('session_id') as ArrayLike<string>;
    const seconds = sessions.array('duration_s') as ArrayLike<number | null>;
    for (let i = 0; i < ids.length; i += 1) {
      const duration = seconds[i];
      if (duration !== null && duration !== undefined && duration > 0) durations.set(ids[i]!, duration);
    }
  }
  return durations;
}

function bySpeaker({ sessionId, cues, totalMs }: SegmentPart, corpus: CueCorpus): TalkSegment[] {
  const speakers = groupBy(cues, (cue) => corpus.cues[cue]!.speaker);
  return [...speakers].map(([speaker, own]) => ({
    sessionId,
    segment: speaker,
    question: null,
    parts: [{ sessionId, cues: own, totalMs }],
  }));
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function byTask(source: TranscriptSource, corpus: CueCorpus, parts: readonly SegmentPart[]): TalkSegment[] {
  const windows = taskWindows(source);
  const questions = questionTexts(source);
  return parts.flatMap(({ sessionId, cues }) =>
    (windows.get(sessionId) ?? []).map((window) => ({
      sessionId,
      segment: window.column,
      question: questions.get(window.column) ?? null,
      parts: [
        {
          sessionId,
          cues: cues.filter((cue) => holdsMiddle(window, corpus.cues[cue]!)),
          totalMs: window.endMs - window.startMs,
        },
      ],
    })),
  );
}

function byColumn(source: TranscriptSource, parts: readonly SegmentPart[], column: string): TalkSegment[] {
  const values = sessionCells(source, column);
  // Several values of a list are a segment of their own: a session stands in one segment.
  const groups = groupBy(parts, (part) => values.get(part.sessionId)?.[0] ?? null);
  return [...groups].map(([segment, members]) => ({
    sessionId: null,
    segment,
    question: null,
    parts: members,
  }));
}

/**
 * A column of `sessions` as text, by session: the whole cell, and after it the values of a list; empty for null.
 * Throws `usage` where no test has the column.
 */
export function sessionCells(source: TranscriptSource, column: string): Map<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  const tables = testsOf(source).flatMap(({ sessions }) =>
    sessions?.columnNames().includes(column) ? [sessions] : [],
  );
  if (tables.length === 0) {
    throw new UxframeError('usage', `There is no column ${column} in sessions.`, {
      hint: 'Divide by session, speaker, task, test or a column of sessions: the codebook lists them.',
      subject: column,
    });
  }
  for (const table of tables) {
    const ids = table.array('session_id') as ArrayLike<string>;
    const cells = table.array(column) as ArrayLike<unknown>;
    for (let i = 0; i < ids.length; i += 1) values.set(ids[i]!, cellTexts(cells[i]));
  }
  return values;
}

function cellTexts(cell: unknown): readonly string[] {
  if (cell === null || cell === undefined) return [];
  if (Array.isArray(cell)) return [cell.join('; '), ...cell.map(String)];
  return [cell instanceof Date ? cell.toISOString() : String(cell)];
}
