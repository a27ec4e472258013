import { UxframeError } from '../errors.js';
import type { CodebookRow, CueRow, ResponseRow, SessionRow, Table, TestInfo } from '../frames/tables.js';
import { type Corpus, corpusOf } from '../language/corpus.js';
import type { Interval } from '../language/intervals.js';
import type { WordOptions } from '../language/words.js';

/** What the tables of talk are made from: a test, or its cue table alone. */
export interface Transcribed {
  cues: Table<CueRow>;
  /** For sessions' lengths, segments and task windows. */
  sessions?: Table<SessionRow> | undefined;
  responses?: Table<ResponseRow> | undefined;
  codebook?: Table<CodebookRow> | undefined;
  test?: TestInfo | undefined;
}

/** One test or several: sessions of all of them are read as one corpus. */
export type TranscriptSource = Transcribed | readonly Transcribed[];

/** Who is listened to, and what is a word. */
export interface TalkOptions extends WordOptions {
  /** Only cues of these speakers. Default: all, the moderator's too. */
  speakers?: readonly string[] | undefined;
}

/** A cue in its session's time. */
export interface SessionCue extends Interval {
  sessionId: string;
  /** Its number in the transcript. */
  cue: number;
  speaker: string | null;
  text: string;
}

/** All cues of some tests, with their words as ids: text `i` of the corpus is cue `i`. Cues of a session are neighbours. */
export interface CueCorpus {
  cues: readonly SessionCue[];
  corpus: Corpus;
  /** Session ids in order of appearance. */
  sessions: readonly string[];
  /** For each cue, its session's place in `sessions`. */
  sessionOf: Int32Array;
}

/**
 * The tests of a source. Sessions are found by their ids alone: throws `usage` where two tests share one, as
 * those whose ids were replaced by codes (`S001`) do.
 */
export function testsOf(source: TranscriptSource): readonly Transcribed[] {
  if ('cues' in source) return [source];
  if (source.length > 1) refuseSharedSessions(source);
  return source;
}

function refuseSharedSessions(tests: readonly Transcribed[]): void {
  const known = new Set<string>();
  for (const { cues } of tests) {
    const own = new Set(cues.array('session_id') as ArrayLike<string> & Iterable<string>);
    for (const id of own) {
      if (known.has(id)) {
        throw new UxframeError('usage', `Two of the tests have a session ${id}: they would be read as one.`, {
          hint: 'Codes of sessions (S001) are a test\'s own. Read the tests one at a time, or with their ids (UXFRAME_IDS=plain; "uxframe report --identify").',
          subject: id,
        });
      }
      known.add(id);
    }
  }
}

const kept = new WeakMap<Table<CueRow>, Map<string, CueCorpus>>();

/** Reads the cues of some tests. One test's corpus is kept as long as its cue table: every table starts from it. */
export function cueCorpus(source: TranscriptSource, options: TalkOptions = {}): CueCorpus {
  const tests = testsOf(source);
  const only = tests.length === 1 ? tests[0]?.cues : undefined;
  if (!only) return readCorpus(tests, options);
  const { speakers, fold, contractions, hyphens, numbers } = options;
  const key = JSON.stringify([speakers, fold, contractions, hyphens, numbers]);
  const ofTable = kept.get(only) ?? new Map<string, CueCorpus>();
  kept.set(only, ofTable);
  const corpus = ofTable.get(key) ?? readCorpus(tests, options);
  ofTable.set(key, corpus);
  return corpus;
}

function readCorpus(tests: readonly Transcribed[], options: TalkOptions): CueCorpus {
  const speakers = options.speakers ? new Set<string | null>(options.speakers) : null;
  const wanted = tests
    .flatMap((test) => readCues(test.cues))
    .filter((cue) => speakers === null || speakers.has(cue.speaker));
  const places = new Map<string, number>();
  for (const { sessionId } of wanted) if (!places.has(sessionId)) places.set(sessionId, places.size);
  const placeOf = ({ sessionId }: SessionCue) => places.get(sessionId)!;
  // A table sorted by time has the cues of its sessions mixed: what counts by session needs them together.
  const cues = wanted.sort((a, b) => placeOf(a) - placeOf(b));
  const sessionOf = Int32Array.from(cues, placeOf);
  const corpus = corpusOf(
    cues.map((cue) => cue.text),
    options,
  );
  return { cues, corpus, sessions: [...places.keys()], sessionOf };
}

/** The rows of a cue table in session time. */
export function readCues(table: Table<CueRow>): SessionCue[] {
  const column = <Name extends keyof CueRow>(name: Name) =>
    Array.from(table.array(name) as ArrayLike<CueRow[Name]>);
  const [ids, numbers, starts, ends] = [
    column('session_id'),
    column('cue'),
    column('start_ms'),
    column('end_ms'),
  ];
  const [speakers, texts, offsets] = [column('speaker'), column('text'), column('offset_ms')];
  return ids.map((sessionId, i) => ({
    sessionId,
    cue: numbers[i]!,
    startMs: starts[i]! + (offsets[i] ?? 0),
    endMs: ends[i]! + (offsets[i] ?? 0),
    speaker: speakers[i] ?? null,
    text: texts[i]!,
  }));
}
