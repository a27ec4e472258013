import { describe, expect, it } from 'vitest';
import { keyness } from '../../src/analysis/keyness.js';
import { isUxframeError } from '../../src/errors.js';
import { logLikelihood2, logLikelihood4 } from '../../src/language/keyness.js';
import { pchisq } from '../../src/statistics/distributions/chi-square.js';
import { talkOf, taskFrames } from './transcript.js';

const cues = talkOf({
  s1: ['lost lost where', 'fine page'],
  s2: ['lost where page', 'fine'],
  s3: ['found it page', 'easy fine'],
  s4: ['found page easy', 'fine easy'],
});
const frames = taskFrames({ s1: false, s2: false, s3: true, s4: true });
const source = { cues, ...frames };

describe('keyness', () => {
  it('sets participants who failed a task against the others', () => {
    const a = { where: { q01_find_the_cart: 'non-success' } };
    const rows = keyness(source, { a, minCount: 2 }).objects() as Record<string, unknown>[];
    expect(rows.map(({ word }) => word)).toEqual(['lost', 'easy', 'where', 'found', 'fine', 'page']);
    const g2 = logLikelihood4({ a: 3, b: 0, sizeA: 9, sizeB: 10 });
    expect(rows[0]).toMatchObject({
      count_a: 3,
      count_b: 0,
      sessions_a: 2,
      sessions_b: 0,
      g2,
      p: pchisq(g2, 1, 'upper'),
      p_adjusted: expect.closeTo(Math.min(1, 6 * pchisq(g2, 1, 'upper')), 9),
      log_ratio: Math.log2(3 / 9 / (0.5 / 10)),
    });
  });

  it('names the form of G² and the correction', () => {
    const a = { sessions: ['s1', 's2'] };
    const row = keyness(source, { a, likelihood: 'two-cell', correction: 'bh' }).object(0);
    expect(row).toMatchObject({
      word: 'lost',
      g2: logLikelihood2({ a: 3, b: 0, sizeA: 9, sizeB: 10 }),
      method: 'log-likelihood G² (two-cell), bh; log-odds with a Dirichlet prior of 500 words',
    });
  });

  it('sets tasks, speakers or any cues against each other', () => {
    const talk = talkOf({ s1: ['P: in task', 'M: one', 'P: menu menu'], s2: ['P: it', 'M: is', 'P: menu'] });
    const menu = (a: Parameters<typeof keyness>[1]['a']) =>
      keyness({ ...source, cues: talk }, { a }).object(0) as { count_a: number; count_b: number };
    expect(menu({ tasks: ['q02_say_what_you_think'] })).toMatchObject({
      word: 'menu',
      count_a: 3,
      count_b: 0,
    });
    expect(menu({ speakers: ['M'] })).toMatchObject({ count_a: 0, count_b: 3 });
    expect(menu({ speakers: ['P'], sessions: ['s1'] })).toMatchObject({ count_a: 2, count_b: 1 });
    expect(menu((cue) => cue.startMs > 5000)).toMatchObject({ count_a: 3, count_b: 0 });
  });

  it('counts a session once in a cue table sorted by time', () => {
    const talk = talkOf({ s1: ['huh huh', 'huh huh', 'page'], s2: ['page', 'page page', 'page'] });
    const sorted: typeof talk = talk.orderby('start_ms');
    expect(sorted.array('session_id').slice(0, 3)).toEqual(['s1', 's2', 's1']);
    const words = keyness({ cues: sorted }, { a: { sessions: ['s1'] } }).array('word');
    expect(words).toEqual(['page']);
  });

  it('finds a value among several of a list', () => {
    const sessions: typeof frames.sessions = frames.sessions.assign({
      interests: [['Food', 'Sports'], ['Sports'], null, ['Food']],
    });
    const countIn = (interests: string) =>
      keyness({ ...source, sessions }, { a: { where: { interests } }, minCount: 1 }).array('sessions_a');
    expect(Math.max(...(countIn('Sports') as number[]))).toBe(2);
    expect(Math.max(...(countIn('Food; Sports') as number[]))).toBe(1);
  });

  it('leaves out what one person alone says, unless told', () => {
    const talk = talkOf({ s1: ['huh huh huh huh page'], s2: ['page page'] });
    const a = { sessions: ['s1'] };
    expect(keyness({ cues: talk }, { a }).array('word')).toEqual(['page']);
    expect(keyness({ cues: talk }, { a, minSessions: 1 }).array('word')).toEqual(['huh', 'page']);
  });

  it('is empty where a set has no words', () => {
    expect(keyness(source, { a: { sessions: [] } }).numRows()).toBe(0);
  });

  it('refuses a column that is not there', () => {
    let error: unknown;
    try {
      keyness(source, { a: { where: { q99: 'x' } } });
    } catch (thrown) {
      error = thrown;
    }
    expect(isUxframeError(error, 'usage')).toBe(true);
  });
});
