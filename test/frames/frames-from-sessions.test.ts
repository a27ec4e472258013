import { describe, expect, expectTypeOf, it } from 'vitest';
import type { SessionDetailsV2 } from '../../src/api/documents.js';
import type { Decoders } from '../../src/frames/decoders/decoder.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import type { CodebookRow, ResponseRow, SessionRow } from '../../src/frames/tables.js';
import { demographic, details, rating, task } from './payload.js';

describe('responses', () => {
  it('tell answered, skipped, empty and undecoded apart', () => {
    const { responses, warnings, codebook } = framesFromSessions([
      details('s1', [
        rating('a', 4),
        task('b', 'WRITTEN', null, {
          response: { startTimeMs: 0, endTimeMs: 900, skipped: true, answer: null },
        }),
        task('c', 'WRITTEN', { written: null }),
        task('d', 'CARD_SORT', { cardSort: { groups: 3 } }),
        task('e', 'NPS', null, { response: null }),
      ]),
    ]);
    const found = rows(responses).map(({ status, value, value_text, raw, duration_s }) => [
      status,
      value,
      value_text,
      raw,
      duration_s,
    ]);
    expect(found).toEqual([
      ['answered', 4, '4', null, 2.5],
      ['skipped', null, null, null, 0.9],
      ['empty', null, null, null, 2.5],
      ['undecoded', null, null, '{"cardSort":{"groups":3}}', 2.5],
      ['empty', null, null, null, null],
    ]);
    expect(warnings).toEqual([
      {
        code: 'undecoded-answers',
        subject: 'q04_question_d',
        message: expect.stringContaining('The only answer'),
        detail: expect.stringContaining('responses.raw'),
      },
    ]);
    const counts = rows(codebook)
      .filter(({ kind }) => kind === 'task')
      .map((row) => [row.n_base, row.n_answered, row.n_skipped, row.n_empty, row.n_undecoded]);
    expect(counts).toEqual([
      [1, 1, 0, 0, 0],
      [1, 0, 1, 0, 0],
      [1, 0, 0, 1, 0],
      [1, 0, 0, 0, 1],
      [0, 0, 0, 1, 0],
    ]);
  });

  it('have a base of those who were asked a conditional question', () => {
    const { codebook } = framesFromSessions([
      details('s1', [rating('a', 4), rating('b', 2)]),
      details('s2', [rating('a', 5)]),
    ]);
    const bases = rows(codebook).filter(({ kind }) => kind === 'task');
    expect(bases.map(({ column, n_base }) => [column, n_base])).toEqual([
      ['q01_question_a', 2],
      ['q02_question_b', 1],
    ]);
  });

  it('warn once a column', () => {
    const strange = (id: string) => details(id, [task('a', 'WRITTEN', { written: { pages: ['x', 'y'] } })]);
    expect(framesFromSessions([strange('s1'), strange('s2')]).warnings).toHaveLength(1);
  });

  it('make a question a list column as soon as one answer has several options', () => {
    const choice = (id: string, selected: string[]) =>
      details(id, [task('a', 'MULTIPLE_CHOICE', { multipleChoice: { selected } })]);
    const single = framesFromSessions([choice('s1', ['Red']), choice('s2', ['Blue'])]);
    expect(rows(single.sessions).map((row) => row.q01_question_a)).toEqual(['Red', 'Blue']);
    const several = framesFromSessions([choice('s1', ['Red']), choice('s2', ['Red', 'Blue'])]);
    expect(rows(several.sessions).map((row) => row.q01_question_a)).toEqual([['Red'], ['Red', 'Blue']]);
  });
});

describe('columns', () => {
  it('keep their names as sessions arrive, whatever order they come in', () => {
    const older = {
      startTime: '2026-01-01T00:00:00.000Z',
      details: details('s1', [rating('b', 1), rating('a', 2)]),
    };
    const newer = {
      startTime: '2026-01-02T00:00:00.000Z',
      details: details('s2', [rating('c', 3), rating('a', 4), rating('b', 5)]),
    };
    const names = (documents: object[]) =>
      framesFromSessions(documents as never[])
        .sessions.columnNames()
        .slice(8);
    expect(names([older])).toEqual(['q01_question_b', 'q02_question_a']);
    expect(names([newer, older])).toEqual(['q01_question_b', 'q02_question_a', 'q03_question_c']);
  });

  it('are named in letters that R, Python and SQL read', () => {
    const texts = ['Wie hübsch ist’s?', '満足度は?', 'A '.repeat(60)];
    const tasks = texts.map((text, index) => ({ ...rating(`t${index}`, 1), text }));
    expect(
      framesFromSessions([details('s1', tasks)])
        .sessions.columnNames()
        .slice(8),
    ).toEqual(['q01_wie_hubsch_ists', 'q02_rating_scale', 'q03_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a_a']);
  });

  it('of a task that a session names twice are two', () => {
    const { sessions, responses } = framesFromSessions([details('s1', [rating('a', 1), rating('a', 2)])]);
    expect(rows(sessions)[0]).toMatchObject({ q01_question_a: 1, q02_question_a: 2 });
    expect(rows(responses).map((row) => row.task_id)).toEqual(['a', 'a#2']);
  });
});

describe('demographics', () => {
  const frames = (info: object[], breakout = false) =>
    framesFromSessions([details('s1', [], info)], { breakout });
  const session = (info: object[]) => rows(frames(info).sessions)[0];

  it('split several answers at commas, never inside a number', () => {
    const value = 'Cooking, $60,000 - $79,999,1,001-5,000 employees,Travel';
    expect(session([demographic('X', 'X', value, 'MULTIPLE')])?.x).toEqual([
      'Cooking',
      '$60,000 - $79,999',
      '1,001-5,000 employees',
      'Travel',
    ]);
  });

  it.each(['SINGLE', 'UNRECOGNIZED', null])('never split a question of type %s', (kind) => {
    const value = 'Finance, Insurance & Real Estate';
    expect(session([demographic('INDUSTRY', 'Industry', value, kind)])?.industry).toBe(value);
  });

  it('keep the raw string beside the list', () => {
    const [row] = rows(frames([demographic('X', 'X', 'a,b', 'MULTIPLE')]).demographics);
    expect([row?.value, row?.values]).toEqual(['a,b', ['a', 'b']]);
  });

  it('do not split the single answers of a question that others answered with several', () => {
    const one = details('s1', [], [demographic('SIZE', 'Size', 'Small, family-run', 'SINGLE')]);
    const two = details('s2', [], [demographic('SIZE', 'Size', 'Small, Large', 'MULTIPLE')]);
    const { sessions } = framesFromSessions([one, two]);
    expect(rows(sessions).map((row) => row.size)).toEqual([['Small, family-run'], ['Small', 'Large']]);
  });

  it('give a code that comes again a column of its own, and one row a value a single list', () => {
    const hobbies = [
      demographic('INTERESTS', 'Interests', 'Music', 'MULTIPLE'),
      demographic('INTERESTS', 'Interests', 'Travel', 'MULTIPLE'),
      demographic('INTERESTS', 'Hobbies', 'Chess', 'MULTIPLE'),
    ];
    expect(session(hobbies)).toMatchObject({ interests: ['Music', 'Travel'], interests_2: ['Chess'] });
    expect(frames(hobbies).demographics.numRows()).toBe(3);
  });

  it('name a question without a code by its label, and never like a task or a fixed column', () => {
    const info = [
      demographic(null, 'Do you shop online?', 'Yes', 'SINGLE'),
      demographic('STATUS', 'Status', 'Busy', 'SINGLE'),
      demographic('Q01_RATE', 'Q', 'x', 'SINGLE'),
      demographic('constructor', 'Q', 'x', 'SINGLE'),
    ];
    expect(frames(info).sessions.columnNames().slice(8)).toEqual([
      'do_you_shop_online',
      'status_2',
      'demographic_q01_rate',
      'demographic_constructor',
    ]);
  });

  it('become one boolean column a value with breakout', () => {
    const { sessions, codebook } = frames([demographic('X', 'X', 'a,b', 'MULTIPLE')], true);
    expect(rows(sessions)[0]).toMatchObject({ x: ['a', 'b'], x_a: true, x_b: true });
    expect(rows(codebook).map((row) => row.part)).toContain('a');
  });

  it('are missing for participants that a team invited itself', () => {
    const invited = { ...details('s1', [rating('a', 1)]), sessionParticipant: null };
    const { sessions } = framesFromSessions([invited, details('s2', [], [demographic('X', 'X', 'a', null)])]);
    expect(rows(sessions).map((row) => [row.participant_id, row.x])).toEqual([
      [null, null],
      ['p-s2', 'a'],
    ]);
  });
});

describe('breakout', () => {
  it('gives a matrix a column a row, a rank order a rank an option, a multi-select a boolean an option', () => {
    const tasks = [
      task('a', 'MATRIX', { matrix: { answers: { Fast: 4, Clear: 2 } } }),
      task('b', 'RANK_ORDER', { rankOrder: { order: ['Tea', 'Milk'] } }),
      task('c', 'MULTIPLE_CHOICE', {
        multipleChoice: { multiSelect: true, selected: ['Red'], options: ['Red', 'Blue'] },
      }),
    ];
    const { sessions } = framesFromSessions([details('s1', tasks)], { breakout: true });
    expect(rows(sessions)[0]).toMatchObject({
      q01_question_a: ['Fast: 4', 'Clear: 2'],
      q01_question_a_fast: 4,
      q01_question_a_clear: 2,
      q02_question_b_tea: 1,
      q02_question_b_milk: 2,
      q03_question_c_red: true,
      q03_question_c_blue: false,
    });
  });

  it('can be asked for by column', () => {
    const info = [demographic('X', 'X', 'a', 'MULTIPLE'), demographic('Y', 'Y', 'b', 'MULTIPLE')];
    const { sessions } = framesFromSessions([details('s1', [], info)], { breakout: ['y'] });
    expect(sessions.columnNames().slice(8)).toEqual(['x', 'y', 'y_b']);
  });

  it('refuses a column that there is none of, and names those that there are', () => {
    const documents = [details('s1', [rating('a', 4)], [demographic('X', 'X', 'a', 'MULTIPLE')])];
    expect(() => framesFromSessions(documents, { breakout: ['x', 'nope'] })).toThrow(
      expect.objectContaining({
        code: 'usage',
        message: 'The test has no column nope.',
        hint: 'It has: x, q01_question_a.',
      }),
    );
    expect(framesFromSessions(documents, { breakout: ['status'] }).sessions.columnNames()).toHaveLength(10);
  });
});

describe('saved payloads of the superseded endpoint (v2)', () => {
  const v2: SessionDetailsV2 = {
    sessionId: 's1',
    sessionParticipant: { participantId: 'p-s1', demographicsInfo: [] },
    sessionTaskResults: [
      { taskId: 'a', taskType: 'RATING_SCALE', taskResponse: { ratingScale: { value: 4 } } },
      { taskId: 'b', taskType: 'VERBAL', taskResponse: 'spoken' },
      { taskId: 'c', taskType: 'SKIPPED', taskResponse: null },
      { taskId: 'd', taskType: 'multipleChoice', taskResponse: { selected: ['Red'] } },
    ],
  };

  it('give the same tables, without what they do not hold', () => {
    const { responses, sessions } = framesFromSessions([v2]);
    expect(rows(responses).map(({ status, value, duration_s }) => [status, value, duration_s])).toEqual([
      ['answered', 4, null],
      ['undecoded', null, null],
      ['skipped', null, null],
      ['answered', 'Red', null],
    ]);
    expect(sessions.columnNames().slice(8)).toEqual([
      'q01_rating_scale',
      'q02_verbal',
      'q03_skipped',
      'q04_multiple_choice',
    ]);
  });

  it('mix with those of the present one: the questions are the same columns', () => {
    const { sessions, codebook } = framesFromSessions([details('s0', [rating('a', 5)]), v2]);
    expect(rows(sessions).map((row) => row.q01_question_a)).toEqual([5, 4]);
    expect(rows(codebook).find((row) => row.task_id === 'a')?.question).toBe('Question a');
  });

  it('give way to a newer document of the same session', () => {
    const { sessions, warnings } = framesFromSessions([v2, details('s1', [rating('a', 5)])]);
    expect(rows(sessions).map((row) => row.q01_question_a)).toEqual([5]);
    expect(warnings.map(({ code }) => code)).toEqual(['duplicate-sessions']);
  });
});

describe('decoders of your own', () => {
  it('give one option of a choice as the option itself', () => {
    const decoders = { multipleChoice: (answer: unknown) => ({ value: (answer as { pick: string }).pick }) };
    const tasks = [task('a', 'MULTIPLE_CHOICE', { multipleChoice: { pick: 'Red' } })];
    const { responses } = framesFromSessions([details('s1', tasks)], { decoders });
    expect(rows(responses).map(({ value }) => value)).toEqual(['Red']);
  });

  it('are asked first, and for kinds that uxframe does not know', () => {
    const decoders = {
      cardSort: (answer: unknown) => ({ value: (answer as { groups: string[] }).groups }),
      ratingScale: (answer: unknown) => {
        const { stars } = answer as { stars?: number };
        return stars === undefined ? undefined : { value: stars * 2, scale: { low: 2, high: 10 } };
      },
    } satisfies Decoders;
    const tasks = [
      task('a', 'CARD_SORT', { cardSort: { groups: ['x', 'y'] } }),
      task('b', 'RATING_SCALE', { ratingScale: { stars: 4 } }),
      rating('c', 3),
    ];
    const { responses, codebook } = framesFromSessions([details('s1', tasks)], { decoders });
    expect(rows(responses).map(({ value }) => value)).toEqual([['x', 'y'], 8, 3]);
    const decodedBy = rows(codebook).flatMap((row) => (row.kind === 'task' ? [row.decoded_by] : []));
    expect(decodedBy).toEqual(['cardSort (custom)', 'ratingScale (custom)', 'ratingScale']);
  });

  it('that throw, or give what no cell can hold, leave the answer undecoded and warn', () => {
    const decoders = {
      nps: () => {
        throw new Error('the answer was: secret');
      },
      written: () => ({ value: Number.NaN as never }),
    };
    const tasks = [task('a', 'NPS', { nps: { score: 3 } }), task('b', 'WRITTEN', { written: { text: 'x' } })];
    const { responses, warnings } = framesFromSessions([details('s1', tasks)], { decoders });
    expect(rows(responses).map(({ status }) => status)).toEqual(['undecoded', 'undecoded']);
    expect(warnings.map(({ code }) => code)).toEqual(['decoder-failed', 'decoder-failed']);
    expect(JSON.stringify(warnings)).not.toContain('secret');
  });
});

describe('types', () => {
  it('of rows are those of the table', () => {
    const frames = framesFromSessions([]);
    expectTypeOf(rows(frames.sessions)).toEqualTypeOf<SessionRow[]>();
    expectTypeOf(rows(frames.responses)).toEqualTypeOf<ResponseRow[]>();
    expectTypeOf(rows(frames.codebook)).toEqualTypeOf<CodebookRow[]>();
    expect(rows(frames.sessions)).toEqual([]);
  });

  it('of decoders are those of their output', () => {
    expectTypeOf<
      NonNullable<ReturnType<NonNullable<Decoders['ratingScale']>>>['value']
    >().toEqualTypeOf<number>();
    // @ts-expect-error a rating is a number
    const wrong: Decoders = { ratingScale: () => ({ value: 'four' }) };
    // @ts-expect-error a rank order is a list
    const alsoWrong: Decoders = { rankOrder: () => ({ value: 4 }) };
    const right: Decoders = { cardSort: () => ({ value: ['x'] }), nps: () => null, written: () => undefined };
    expect([wrong, alsoWrong, right]).toHaveLength(3);
  });
});

describe('the time of a session', () => {
  const startOf = (startTime: unknown) =>
    framesFromSessions([
      { sessionId: 's1', startTime, details: { sessionId: 's1', tasks: [] } } as never,
    ]).sessions.get('started_at', 0);

  it.each([
    ['2026-01-02T03:04:05.000Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T05:04:05+02:00', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
  ])('%s is %s, wherever it is read', (told, time) => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    try {
      expect(startOf(told)).toEqual(new Date(time));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it.each(['5', 'yesterday', '2026-13-45T00:00:00Z', ''])('%j is none', (told) => {
    expect(startOf(told)).toBeNull();
  });
});
