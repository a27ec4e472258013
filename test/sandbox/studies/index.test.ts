import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createStudies } from '../../../src/sandbox/studies/index.js';
import type { DemoStudyName, Study } from '../../../src/sandbox/study.js';

const studyOf = (name: DemoStudyName, seed = 1): Study =>
  createStudies({ seed, studies: [name] })[0] as Study;

const sessionsOf = (study: Study) => Array.from({ length: study.size }, (_, index) => study.session(index));

function hashOf(studies: readonly Study[]): string {
  const hash = createHash('sha256');
  for (const study of studies) {
    for (let index = 0; index < study.size; index++) {
      hash.update(JSON.stringify([study.session(index), study.clips(index), study.transcript(index)]));
    }
  }
  return hash.digest('hex');
}

describe('the studies', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    const options = { hostile: true, synthetic: 20 };
    expect(hashOf(createStudies({ ...options, seed: 7 }))).toBe(
      hashOf(createStudies({ ...options, seed: 7 })),
    );
    expect(hashOf(createStudies({ ...options, seed: 7 }))).not.toBe(
      hashOf(createStudies({ ...options, seed: 8 })),
    );
  });

  it('do not depend on which session is asked for first', () => {
    const [forward, backward] = [studyOf('interaction'), studyOf('interaction')];
    const last = backward.session(59);
    expect(backward.session(0)).toEqual(forward.session(0));
    expect(forward.session(59)).toEqual(last);
  });

  it('have IDs that no seed changes, and no two share one', () => {
    const ids = (seed: number) =>
      createStudies({ seed, hostile: true, synthetic: 1 }).map(({ testId }) => testId);
    expect(ids(1)).toEqual(ids(2));
    expect(new Set(ids(1)).size).toBe(17);
  });

  it('have the sizes and kinds of the demo', () => {
    const demo = createStudies().slice(0, 4);
    expect(demo.map(({ kind, size }) => [kind, size])).toEqual([
      ['survey', 200],
      ['interaction', 60],
      ['interaction', 60],
      ['think-out-loud', 24],
    ]);
  });

  it('serve a long study without making it first', () => {
    const study = createStudies({ studies: [], synthetic: 1_000_000 })[0] as Study;
    expect(study.session(999_999).details.tasks.length).toBe(20);
    expect(study.session(0).details.sessionParticipant?.demographicsInfo.length ?? 25).toBe(25);
  });
});

describe('the demo studies taken together', () => {
  const all = createStudies().flatMap(sessionsOf);
  const demographics = all.flatMap(({ details }) => details.sessionParticipant?.demographicsInfo ?? []);
  const tasks = all.flatMap(({ details }) => details.tasks);

  it('use all ten task types, UNRECOGNIZED and a newer one', () => {
    expect(new Set(tasks.map(({ type }) => type))).toEqual(
      new Set([
        'BLANK',
        'RATING_SCALE',
        'MULTIPLE_CHOICE',
        'IMAGE',
        'NPS',
        'URL',
        'RANK_ORDER',
        'WRITTEN',
        'FIGMA',
        'MATRIX',
        'UNRECOGNIZED',
        'TREE_TEST',
      ]),
    );
  });

  it('have skipped tasks, tasks without a response, and answers that are null', () => {
    expect(tasks.some(({ response }) => response === null)).toBe(true);
    expect(tasks.some(({ response }) => response?.skipped === true)).toBe(true);
    expect(tasks.some(({ response }) => response?.skipped === false && response.answer === null)).toBe(true);
  });

  it('leave the keys of other types out of some answers and null in others', () => {
    const counts = new Set(
      tasks.flatMap(({ response }) => (response?.answer ? [Object.keys(response.answer).length] : [])),
    );
    expect([...counts].sort((a, b) => a - b)).toEqual(expect.arrayContaining([1, 10]));
  });

  it('have every documented nullable field null somewhere', () => {
    expect(all.some(({ details }) => details.sessionId === null)).toBe(true);
    expect(all.some(({ details }) => details.audienceId === null)).toBe(true);
    expect(all.some(({ details }) => details.testPlanId === null)).toBe(true);
    expect(all.some(({ details }) => details.sessionParticipant === null)).toBe(true);
    expect(all.some(({ details }) => details.sessionParticipant?.participantId === null)).toBe(true);
    for (const field of ['id', 'code', 'label', 'value', 'type'] as const) {
      expect(demographics.some((row) => row[field] === null)).toBe(true);
    }
  });

  it('have the demographics that the contract warns of', () => {
    const values = demographics.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining([
        '$60,000 - $79,999',
        '1,001-5,000 employees',
        'Finance, Insurance & Real Estate',
      ]),
    );
    expect(
      demographics.some(
        ({ type, value }) =>
          /MULTIPLE/.test(String(type)) && /,\S/.test(String(value)) && !/\d,\d/.test(String(value)),
      ),
    ).toBe(true);
    expect(
      demographics.some(
        ({ type, value }) => /MULTIPLE/.test(String(type)) && /\d,\d{3}.*, /.test(String(value)),
      ),
    ).toBe(true);
    expect(demographics.some(({ type }) => type === 'UNRECOGNIZED')).toBe(true);
    expect(demographics.some(({ code, label }) => code === null && label !== null)).toBe(true);
    expect(all.some(({ details }) => details.sessionParticipant?.demographicsInfo.length === 0)).toBe(true);
    const repeated = all.filter(({ details }) => {
      const codes = (details.sessionParticipant?.demographicsInfo ?? []).flatMap(({ code }) => code ?? []);
      return new Set(codes).size < codes.length;
    });
    expect(repeated.length).toBeGreaterThan(10);
  });

  it('hold text in other scripts and languages, and emoji', () => {
    const written = all.flatMap(({ truth }) =>
      truth.filter(({ taskType }) => taskType === 'WRITTEN').map(({ value }) => String(value)),
    );
    expect(written.some((text) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
    expect(written.some((text) => /[äöüß¿ñãç]/.test(text))).toBe(true);
    expect(written.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});

describe('the survey', () => {
  const sessions = sessionsOf(studyOf('survey'));
  const answers = sessions.map(({ truth, details }) =>
    Object.fromEntries(
      truth.map(({ taskId, value }) => [
        details.tasks.find(({ uuid }) => uuid === taskId)?.text.slice(0, 12),
        value,
      ]),
    ),
  );

  it('has scores that go with satisfaction', () => {
    const pairs = answers.flatMap((row) =>
      typeof row['Overall, how'] === 'number'
        ? [[row['Overall, how'], Number(row['How likely a'])] as const]
        : [],
    );
    expect(correlation(pairs)).toBeGreaterThan(0.5);
    expect(correlation(pairs)).toBeLessThan(0.95);
  });

  it('hardly ever has the same open answer twice', () => {
    const reasons = answers.flatMap((row) =>
      typeof row['What is the '] === 'string' ? [row['What is the ']] : [],
    );
    expect(new Set(reasons).size / reasons.length).toBeGreaterThan(0.85);
  });

  it('asks conditional questions of some only', () => {
    const asked = answers.filter((row) => 'You said tha' in row).length;
    expect(asked).toBeGreaterThan(40);
    expect(asked).toBeLessThan(160);
  });
});

describe('the interaction test', () => {
  const sessions = sessionsOf(studyOf('interaction'));

  it('has success, non-success, its kinds, and outcomes left open', () => {
    const outcomes = new Set(
      sessions.flatMap(({ truth }) =>
        truth.filter(({ taskType }) => /URL|FIGMA/.test(taskType)).map(({ value }) => value),
      ),
    );
    expect([...outcomes]).toEqual(
      expect.arrayContaining(['success', 'non-success', 'undefined', 'abandon', 'error']),
    );
  });

  it('has people who fail rate lower and take longer', () => {
    const pairs = sessions.map(({ truth, details }) => {
      const [failed, ease] = [truth[2]?.value === 'success' ? 0 : 1, Number(truth[3]?.value)];
      const { startTimeMs, endTimeMs } = details.tasks[2]?.response ?? {};
      return { failed, ease, seconds: (Number(endTimeMs) - Number(startTimeMs)) / 1000 };
    });
    expect(correlation(pairs.map(({ failed, ease }) => [failed, ease]))).toBeLessThan(-0.25);
    expect(correlation(pairs.map(({ failed, seconds }) => [failed, seconds]))).toBeGreaterThan(0.2);
  });

  it('balances the order of the comparison', () => {
    const orders = sessions.map(({ details }) => details.taskGroups[2]?.response?.sequence);
    expect(orders.filter((order) => order === 'AB').length).toBe(30);
  });

  it('has tasks that follow each other within the session', () => {
    const wrong = sessions.filter(({ details }) => {
      const times = details.tasks.flatMap(({ response }) => [
        Number(response?.startTimeMs),
        Number(response?.endTimeMs),
      ]);
      return times.some((time, place) => place > 0 && time < (times[place - 1] ?? 0));
    });
    expect(wrong).toEqual([]);
  });
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (term: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + term(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}
