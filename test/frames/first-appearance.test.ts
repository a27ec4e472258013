import { describe, expect, it } from 'vitest';
import { byFirstAppearance } from '../../src/frames/first-appearance.js';

describe('questions by first appearance', () => {
  const ordered = (cells: readonly number[]) => {
    const found = byFirstAppearance(Int32Array.from(cells), ['age', 'gender', 'tools']);
    return { questions: found.questions, cells: [...found.cells] };
  };

  it('come as the rows name them, and the rows name the same ones as before', () => {
    expect(ordered([2, 0, 2, 1])).toEqual({ questions: ['tools', 'age', 'gender'], cells: [0, 1, 0, 2] });
  });

  it('are only those that a row names', () => {
    expect(ordered([2, 2])).toEqual({ questions: ['tools'], cells: [0, 0] });
  });
});
