import { describe, expect, it } from 'vitest';
import { createStudies } from '../../../src/sandbox/studies/index.js';
import type { Study } from '../../../src/sandbox/study.js';

const study = createStudies({ studies: ['think-out-loud'] })[0] as Study;
const files = Array.from({ length: study.size }, (_, index) => study.transcript(index));
const spoken = files.map((file) =>
  (file ?? '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/-->|WEBVTT|^NOTE|^STYLE|^\d+$|::cue/.test(line)),
);

/** The end of the last cue, in minutes. */
const minutes = (file: string) => {
  const [hours = '0', mins = '0', seconds = '0'] = (
    /--> (?:(\d+):)?(\d+):([\d.]+)(?![\s\S]*-->)/.exec(file) ?? []
  )
    .slice(1)
    .map((part) => part ?? '0');
  return Number(hours) * 60 + Number(mins) + Number(seconds) / 60;
};

describe('the think-out-loud study', () => {
  it('has a transcript of 5 to 15 minutes for every session but the newest', () => {
    expect(files.map((file) => file === null).lastIndexOf(false)).toBe(22);
    expect(files.filter((file) => file === null).length).toBe(1);
    const lengths = files.flatMap((file) => (file === null ? [] : [minutes(file)]));
    expect(Math.min(...lengths)).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(15);
  });

  it('has participants who talk at a human pace', () => {
    const rates = files.flatMap((file, index) =>
      file === null ? [] : [spoken[index]!.join(' ').split(/\s+/).length / minutes(file)],
    );
    expect(Math.min(...rates)).toBeGreaterThan(60);
    expect(Math.max(...rates)).toBeLessThan(170);
  });

  it('has no line twice in a session, but for what is muttered', () => {
    for (const lines of spoken) {
      const long = lines.filter((line) => line.length > 45);
      expect(new Set(long).size).toBe(long.length);
    }
  });

  it('has no two sessions that read alike: less than a third of the long lines in common', () => {
    const sets = spoken
      .filter((lines) => lines.length > 0)
      .map((lines) => new Set(lines.filter((line) => line.length > 30)));
    const shares = sets.flatMap((one, index) =>
      sets
        .slice(index + 1)
        .map((other) => [...one].filter((line) => other.has(line)).length / Math.min(one.size, other.size)),
    );
    expect(Math.max(...shares)).toBeLessThan(0.34);
  });

  it('fills every slot of every line', () => {
    expect(spoken.flat().filter((line) => /[{}]/.test(line))).toEqual([]);
  });

  it('has hesitations', () => {
    const words = spoken.flat().join(' ').toLowerCase();
    expect((words.match(/\b(um|uh|er|you know|i mean)\b/g) ?? []).length).toBeGreaterThan(150);
  });

  it('has some who fail, and they rate it lower', () => {
    const people = Array.from({ length: study.size }, (_, index) => study.session(index).truth);
    const failures = people.map(
      (truth) => truth.filter(({ taskType, value }) => taskType === 'URL' && value !== 'success').length,
    );
    const ratings = people.map((truth) =>
      Number(truth.find(({ taskType }) => taskType === 'RATING_SCALE')?.value),
    );
    const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(failures.filter((count) => count > 0).length).toBeGreaterThan(5);
    expect(mean(ratings.filter((_, index) => failures[index] === 0))).toBeGreaterThan(
      mean(ratings.filter((_, index) => failures[index]! > 0)) + 0.8,
    );
  });

  it('has tasks that begin and end where they are talked about', () => {
    const { tasks } = study.session(0).details;
    const times = tasks.flatMap(({ response }) => [
      Number(response?.startTimeMs),
      Number(response?.endTimeMs),
    ]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('writes its files in every odd form that the format allows', () => {
    const some = (pattern: RegExp) => files.some((file) => file !== null && pattern.test(file));
    for (const pattern of [
      /\r\n/,
      /^\uFEFFWEBVTT/,
      /\n\d\d:\d\d\.\d{3} -->/,
      /<v Participant>/,
      /\nNOTE /,
      /&amp;/,
      /align:start/,
      /\nParticipant: /,
      /[^\n]$/,
    ]) {
      expect(some(pattern)).toBe(true);
    }
    expect(files[0]?.slice(0, 9)).toBe('WEBVTT\n\n0');
  });
});
