import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ANSWER_SHAPES, answerOf } from '../../src/sandbox/answer-shapes.js';
import type { Question } from '../../src/sandbox/question.js';
import { createRandom } from '../../src/sandbox/random.js';
import type { TrueValue } from '../../src/sandbox/truth.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const read = (name: string) => readFileSync(FOLDER + name, 'utf8');
const files = readdirSync(FOLDER).filter((name) => /\.(json|vtt)$/.test(name));

interface AnswerFixture {
  type: string;
  shape: string;
  value: TrueValue;
  answer: Record<string, unknown>;
}

describe('the fixtures', () => {
  it('are all named in their README, and it names no other', () => {
    const named = [...read('README.md').matchAll(/`([\w.-]+\.(?:json|vtt))`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual([...files].sort());
  });

  it('say in their names that the inside of an answer is assumed', () => {
    const withAnswers = files.filter((name) => /"(taskResponse|answer)": \{/.test(read(name)));
    expect(withAnswers.length).toBeGreaterThan(3);
    expect(withAnswers.filter((name) => !name.includes('assumed'))).toEqual([]);
  });

  it('hold every shape that the sandbox writes, as it writes it', () => {
    const list = JSON.parse(read('answers.assumed-shapes.json')) as AnswerFixture[];
    const shapes = Object.entries(ANSWER_SHAPES).flatMap(([type, names]) =>
      Object.keys(names).map((name) => `${type} ${name}`),
    );
    expect(new Set(list.map(({ type, shape }) => `${type} ${shape}`))).toEqual(new Set(shapes));
    const keys = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.keys(value)
        : typeof value;
    for (const { type, shape, value, answer } of list) {
      const question = {
        type,
        choices: ['Milk', 'Bread', 'Eggs, free-range'],
        multiple: Array.isArray(value),
      } as unknown as Question;
      const written = answerOf(question, shape, value, createRandom('any'), false);
      expect(Object.keys(written)).toEqual(Object.keys(answer));
      const key = Object.keys(answer)[0] as string;
      const [fixed, now] = [keys(answer[key]), keys(written[key])];
      expect(Array.isArray(fixed) ? [...fixed].sort() : fixed).toEqual(
        Array.isArray(now) ? [...now].sort() : now,
      );
    }
  });

  it('are transcripts and JSON that can be read', () => {
    for (const name of files) {
      if (name.endsWith('.vtt')) expect(read(name)).toMatch(/^WEBVTT\n\n00:00:/);
      else expect(JSON.parse(read(name))).toBeTypeOf('object');
    }
  });
});
