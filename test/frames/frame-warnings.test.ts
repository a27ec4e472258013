import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { details, task } from './payload.js';

describe('a rating on several scales', () => {
  it('is warned of, with its scales', () => {
    const on = (high: number) => [
      task('a', 'RATING_SCALE', { ratingScale: { value: 5, min: 1, max: high } }),
    ];
    const { warnings, codebook } = framesFromSessions([details('s1', on(5)), details('s2', on(7))]);
    expect(rows(codebook).at(-1)).toMatchObject({ scale_low: 1, scale_high: 7 });
    expect(warnings).toEqual([
      { code: 'mixed-scales', subject: 'q01_question_a', message: expect.stringContaining('1–5, 1–7') },
    ]);
    expect(framesFromSessions([details('s1', on(7)), details('s2', on(7))]).warnings).toEqual([]);
  });
});
