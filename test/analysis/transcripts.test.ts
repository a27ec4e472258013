import { describe, expect, it } from 'vitest';
import { chunks } from '../../src/analysis/chunks.js';
import { concordance } from '../../src/analysis/concordance.js';
import { readability } from '../../src/analysis/readability.js';
import { sentiment } from '../../src/analysis/sentiment.js';
import { talkShares } from '../../src/analysis/talk-shares.js';
import { talkTimeline } from '../../src/analysis/timeline.js';
import { transcriptStatistics } from '../../src/analysis/transcripts.js';
import { wordsByTask } from '../../src/analysis/words-by-task.js';
import { cuesFromTranscripts } from '../../src/frames/cues.js';
import type { CueRow } from '../../src/frames/tables.js';
import { speechStatistics } from '../../src/language/speech.js';
import { talkOf, taskFrames } from './transcript.js';

const cues = talkOf({
  s1: ['P: Um, where is the cart?', 'M: Go on', 'P: I found it here'],
  s2: ['P: The cart is here'],
});
const source = { cues, ...taskFrames({ s1: true, s2: false }) };
const rows = (table: { objects(): object[] }) => table.objects() as Record<string, unknown>[];

describe('several tests', () => {
  it('are read as one corpus, and refused where two have a session of the same id', () => {
    const other = { cues: talkOf({ s3: ['P: And here'] }) };
    expect(transcriptStatistics([source, other]).numRows()).toBe(3);
    const coded = { cues: talkOf({ s2: ['P: Another person'] }) };
    expect(() => transcriptStatistics([source, coded])).toThrow(
      expect.objectContaining({ code: 'usage', subject: 's2' }),
    );
  });
});

describe('transcriptStatistics', () => {
  it('has one row a session, the same figures as the plain statistics', () => {
    const [first] = rows(transcriptStatistics({ cues }));
    const said = (cues.objects() as CueRow[])
      .slice(0, 3)
      .map(({ start_ms, end_ms, text, speaker }) => ({ startMs: start_ms, endMs: end_ms, text, speaker }));
    const plain = speechStatistics(said);
    expect(first).toMatchObject({
      session_id: 's1',
      segment: null,
      words: 11,
      types: plain.types,
      words_per_minute: plain.wordsPerMinute,
      articulation_rate: 110,
      speech_s: 6,
      silence_share: 0.25,
      pauses: 2,
      longest_pause_s: 1,
      fillers_per_100: plain.fillersPer100,
      questions: 1,
      bigrams: plain.bigrams,
      sessions: 1,
    });
  });

  it('says in its notes what the figures cannot bear', () => {
    const notes = transcriptStatistics({ cues }).get('notes', 0);
    expect(notes).toBe(
      'ttr falls as talk grows longer: compare mattr; under 50 words: no mattr; under 100 words: mtld is unreliable',
    );
  });

  it('has one row a speaker, without pauses: another may be talking', () => {
    const table = transcriptStatistics({ cues }, { by: 'speaker' });
    expect(table.array('segment')).toEqual(['P', 'M', 'P']);
    expect(table.array('words')).toEqual([9, 2, 4]);
    expect(table.array('pauses')).toEqual([null, null, null]);
  });

  it('has one row a task, over the task’s time', () => {
    expect(rows(transcriptStatistics(source, { by: 'task' }))).toMatchObject([
      { session_id: 's1', segment: 'q01_find_the_cart', words: 7, words_per_minute: 84 },
      { session_id: 's1', segment: 'q02_say_what_you_think', words: 4, words_per_minute: 48 },
      { session_id: 's2', segment: 'q01_find_the_cart', words: 4, words_per_minute: 48 },
      {
        session_id: 's2',
        segment: 'q02_say_what_you_think',
        words: 0,
        words_per_minute: 0,
        ttr: null,
        silence_share: null,
        pauses: null,
        sessions_talking: 0,
        notes: 'nobody speaks: there is no pace and no silence to measure',
      },
    ]);
  });

  it('has one row a task over all sessions where asked', () => {
    const table = transcriptStatistics(source, { by: 'task', within: 'test' });
    expect(table.array('session_id')).toEqual([null, null]);
    expect(table.array('words')).toEqual([11, 4]);
    expect(table.array('words_per_minute')).toEqual([66, 24]);
    expect(table.array('question')).toEqual(['Find the cart', 'Say what you think']);
  });

  it('measures silence where somebody speaks, and counts the sessions in which nobody does', () => {
    const table = transcriptStatistics(source, { by: 'task', within: 'test' });
    const alone = transcriptStatistics(source, { by: 'task' });
    expect(table.array('sessions')).toEqual([2, 2]);
    expect(table.array('sessions_talking')).toEqual([2, 1]);
    expect(table.get('silence_share', 1)).toBe(alone.get('silence_share', 1));
    expect(table.get('notes', 1)).toContain(
      'nobody speaks in 1 of 2 sessions: left out of silence and pauses',
    );
    expect(table.get('notes', 0)).not.toContain('nobody');
  });

  it('adds up the sessions of a test, or of a value of a column', () => {
    expect(rows(transcriptStatistics(source, { by: 'test' }))).toMatchObject([
      { session_id: null, segment: null, words: 15, sessions: 2, speech_s: 8, longest_pause_s: 1 },
    ]);
    const byOutcome = rows(transcriptStatistics(source, { by: 'q01_find_the_cart' }));
    expect(byOutcome.map(({ segment, words }) => [segment, words])).toEqual([
      ['success', 11],
      ['non-success', 4],
    ]);
  });

  it('measures pace over the session’s duration where it is known', () => {
    const sessions = source.sessions.derive({ duration_s: () => 60 });
    const [first] = rows(transcriptStatistics({ cues, sessions }));
    expect(first).toMatchObject({ words_per_minute: 11, silence_share: 0.9, articulation_rate: 110 });
  });

  it('refuses a division that is none', () => {
    expect(() => transcriptStatistics(source, { by: 'mood' })).toThrow(
      'There is no column mood in sessions.',
    );
  });
});

describe('talkShares', () => {
  it('tells who talks how much, or that it is unknown', () => {
    const talk = talkOf({ s1: ['M: go on', 'P: I think it is here now'], s2: ['nobody named'] });
    expect(rows(talkShares({ cues: talk }))).toEqual([
      { session_id: 's1', speaker: 'M', words: 2, speech_s: 2, word_share: 0.25, time_share: 0.5, turns: 2 },
      { session_id: 's1', speaker: 'P', words: 6, speech_s: 2, word_share: 0.75, time_share: 0.5, turns: 2 },
      {
        session_id: 's2',
        speaker: null,
        words: 2,
        speech_s: 2,
        word_share: null,
        time_share: null,
        turns: null,
      },
    ]);
  });
});

describe('wordsByTask', () => {
  it('shares words by overlap and by middle, in session time', () => {
    const vtt = 'WEBVTT\n\n00:03.000 --> 00:06.000\num one two three\n\n00:06.000 --> 00:08.000\nfour? five';
    const shifted = cuesFromTranscripts([{ sessionId: 's1', vtt, offsetMs: 1000 }]).cues;
    expect(rows(wordsByTask({ ...source, cues: shifted }))).toMatchObject([
      {
        column: 'q01_find_the_cart',
        question: 'Find the cart',
        words_overlap: expect.closeTo(4 / 3, 9),
        words_midpoint: 0,
        questions: 0,
      },
      {
        column: 'q02_say_what_you_think',
        words_overlap: expect.closeTo(14 / 3, 9),
        words_midpoint: 6,
        words_per_minute: expect.closeTo(56, 9),
        fillers_per_100: 100 / 6,
        questions: 1,
      },
    ]);
  });
});

describe('concordance', () => {
  it('leads from a hit to its session, speaker and second', () => {
    expect(rows(concordance({ cues }, 'cart', { window: 2 }))).toEqual([
      {
        session_id: 's1',
        speaker: 'P',
        cue: 0,
        time_s: expect.closeTo((2 * 17) / 22, 9),
        left: 'is the',
        keyword: 'cart',
        right: '',
        link: null,
      },
      {
        session_id: 's2',
        speaker: 'P',
        cue: 0,
        time_s: expect.closeTo((2 * 4) / 16, 9),
        left: 'The',
        keyword: 'cart',
        right: 'is here',
        link: null,
      },
    ]);
  });

  it('links to the test’s results, or as told', () => {
    const test = {
      testId: '3f6c1c52-8a4e-4d0b-9b57-1e2f7a90c411',
      title: null,
      kind: 'think-out-loud' as const,
    };
    expect(concordance({ cues, test }, 'cart').get('link', 0)).toBe(
      'https://app.usertesting.com/tests/3f6c1c52-8a4e-4d0b-9b57-1e2f7a90c411/results',
    );
    const link = ({ session_id, time_s }: { session_id: string; time_s: number }) =>
      `#${session_id}-${Math.floor(time_s)}`;
    expect(concordance({ cues }, /\bhere/, { link }).array('link')).toEqual(['#s1-7', '#s2-1']);
  });

  it('looks where it is told to, and stops at a limit', () => {
    const during = { tasks: ['q02_say_what_you_think'] };
    expect(concordance(source, 'found', { cues: during }).numRows()).toBe(1);
    expect(concordance(source, 'cart', { cues: during }).numRows()).toBe(0);
    expect(concordance({ cues }, /o/, { cues: { speakers: ['M'] } }).numRows()).toBe(2);
    expect(concordance({ cues }, 'here', { limit: 1 }).numRows()).toBe(1);
  });
});

describe('talkTimeline', () => {
  it('has the task bands and the cues of each session, in seconds', () => {
    expect(rows(talkTimeline(source)).slice(0, 3)).toEqual([
      {
        session_id: 's1',
        kind: 'task',
        label: 'Find the cart',
        speaker: null,
        start_s: 0,
        end_s: 5,
        words: 0,
      },
      {
        session_id: 's1',
        kind: 'task',
        label: 'Say what you think',
        speaker: null,
        start_s: 5,
        end_s: 10,
        words: 0,
      },
      {
        session_id: 's1',
        kind: 'cue',
        label: 'Um, where is the cart?',
        speaker: 'P',
        start_s: 0,
        end_s: 2,
        words: 5,
      },
    ]);
  });
});

describe('sentiment', () => {
  it('weighs cues by their words, and says that it is indicative', () => {
    const talk = talkOf({ s1: ['great', 'the page is a table'], s2: ['terrible'] });
    expect(rows(sentiment({ cues: talk }))).toEqual([
      {
        session_id: 's1',
        segment: null,
        question: null,
        cues: 2,
        compound: expect.closeTo(0.6249 / 6, 6),
        positive_share: 0.5,
        negative_share: 0,
        notes: 'indicative: VADER, English',
      },
      expect.objectContaining({ session_id: 's2', negative_share: 1 }),
    ]);
  });
});

describe('readability', () => {
  it('joins the cues of a session before it looks for sentences', () => {
    const talk = talkOf({ s1: ['I looked for the', 'cart. It was there.'] });
    expect(rows(readability({ cues: talk }))).toMatchObject([
      { words: 8, sentences: 2, flesch_kincaid_grade: expect.closeTo(-2.23, 2) },
    ]);
  });
});

describe('chunks', () => {
  it('name their session, span and speakers', () => {
    expect(rows(chunks(cues, { maxWords: 8 }))).toEqual([
      {
        session_id: 's1',
        chunk: 0,
        first_cue: 0,
        last_cue: 1,
        start_s: 0,
        end_s: 5,
        speakers: ['P', 'M'],
        words: 7,
        text: 'P: Um, where is the cart?\nM: Go on',
      },
      expect.objectContaining({ session_id: 's1', chunk: 1, first_cue: 2, text: 'P: I found it here' }),
      expect.objectContaining({ session_id: 's2', chunk: 0, words: 4 }),
    ]);
  });

  it('cannot be smaller than a word', () => {
    expect(() => chunks(cues, { maxWords: 0 })).toThrow('A piece of 0 words is not possible.');
  });
});
