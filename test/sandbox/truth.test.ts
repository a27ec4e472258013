import { describe, expect, it } from 'vitest';
import { ANSWER_KEYS, ANSWER_SHAPES } from '../../src/sandbox/answer-shapes.js';
import { createStudies } from '../../src/sandbox/studies/index.js';
import type { TrueAnswer } from '../../src/sandbox/truth.js';

const rows = createStudies().flatMap((study) =>
  Array.from({ length: study.size }, (_, index) => study.session(index)).flatMap((session) =>
    session.truth.map((truth) => ({
      ...truth,
      task: session.details.tasks.find(({ uuid }) => uuid === truth.taskId),
    })),
  ),
);

const of = (type: string) =>
  rows.filter(({ taskType, status }) => taskType === type && status === 'answered');

describe('the truth about the answers', () => {
  it('has a row for each task of each session', () => {
    const tasks = createStudies().flatMap((study) =>
      Array.from({ length: study.size }, (_, index) => study.session(index).details.tasks.length),
    );
    expect(rows.length).toBe(tasks.reduce((sum, count) => sum + count, 0));
    expect(rows.every(({ task, taskType }) => task?.type === taskType)).toBe(true);
  });

  it('is in the vocabulary of the decoded values', () => {
    const wrong = (type: string, isRight: (value: TrueAnswer['value']) => boolean) =>
      of(type).filter(({ value }) => !isRight(value));
    const isOutcome = (value: unknown) =>
      ['success', 'non-success', 'undefined', 'abandon', 'error', 'timeout'].includes(String(value));
    expect(wrong('RATING_SCALE', (value) => Number.isInteger(value))).toEqual([]);
    expect(
      wrong('NPS', (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10),
    ).toEqual([]);
    expect(wrong('MULTIPLE_CHOICE', (value) => typeof value === 'string' || Array.isArray(value))).toEqual(
      [],
    );
    expect(wrong('RANK_ORDER', (value) => Array.isArray(value) && value.length === 5)).toEqual([]);
    expect(wrong('WRITTEN', (value) => typeof value === 'string' && value !== '')).toEqual([]);
    expect(wrong('URL', isOutcome)).toEqual([]);
    expect(wrong('FIGMA', isOutcome)).toEqual([]);
    expect(wrong('MATRIX', (value) => typeof value === 'object' && !Array.isArray(value))).toEqual([]);
  });

  it('tells skipped, empty and unknown answers apart as the documents do', () => {
    const state = ({ task }: (typeof rows)[number]) => task?.response;
    expect(rows.filter((row) => (row.status === 'skipped') !== (state(row)?.skipped === true))).toEqual([]);
    const empty = rows.filter(({ status }) => status === 'empty');
    expect(
      empty.every(
        ({ value, taskType, task }) =>
          value === null &&
          (taskType === 'BLANK' ||
            !task?.response?.answer ||
            Object.values(task.response.answer).every((inner) => inner === null)),
      ),
    ).toBe(true);
    expect(
      new Set(rows.filter(({ status }) => status === 'undecoded').map(({ taskType }) => taskType)),
    ).toEqual(new Set(['UNRECOGNIZED', 'TREE_TEST']));
  });

  it('has at least two rival shapes of each type, all of them in use', () => {
    const used = new Set(rows.map(({ taskType, shape }) => `${taskType} ${shape}`));
    for (const [type, shapes] of Object.entries(ANSWER_SHAPES)) {
      expect(Object.keys(shapes).length).toBeGreaterThanOrEqual(2);
      for (const shape of Object.keys(shapes)) expect(used).toContain(`${type} ${shape}`);
    }
    expect(Object.keys(ANSWER_KEYS).length).toBe(10);
  });
});
