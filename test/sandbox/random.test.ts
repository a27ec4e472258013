import { describe, expect, it } from 'vitest';
import { createRandom, uuidOf } from '../../src/sandbox/random.js';

describe('seeded chance', () => {
  it('gives the same draws for the same parts and others for others', () => {
    const draws = (...parts: (string | number)[]) => {
      const random = createRandom(...parts);
      return [random.next(), random.next(), random.next()];
    };
    expect(draws(1, 'a')).toEqual(draws(1, 'a'));
    expect(draws(1, 'a')).not.toEqual(draws(2, 'a'));
    expect(draws('1a')).not.toEqual(draws(1, 'a'));
  });

  it('is uniform: the mean of 20,000 draws is a half, the variance a twelfth', () => {
    const random = createRandom('uniform');
    const draws = Array.from({ length: 20_000 }, random.next);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...draws)).toBeLessThan(1);
  });

  it('draws normally with mean 0 and standard deviation 1', () => {
    const random = createRandom('normal');
    const draws = Array.from({ length: 20_000 }, random.normal);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const sd = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
    expect(mean).toBeCloseTo(0, 1);
    expect(sd).toBeCloseTo(1, 1);
  });

  it('keeps integers in range, ends included', () => {
    const random = createRandom('int');
    expect(new Set(Array.from({ length: 200 }, () => random.int(3, 5)))).toEqual(new Set([3, 4, 5]));
  });

  it('weighs, picks and shuffles without losing anything', () => {
    const random = createRandom('weights');
    const drawn = Array.from({ length: 1000 }, () =>
      random.weighted([
        ['often', 9],
        ['rarely', 1],
        ['never', 0],
      ]),
    );
    expect(drawn.filter((word) => word === 'often').length).toBeGreaterThan(850);
    expect(drawn).not.toContain('never');
    expect([...random.shuffle([1, 2, 3, 4])].sort()).toEqual([1, 2, 3, 4]);
  });

  it('gives version-4 UUIDs that do not collide', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => uuidOf('session', index));
    expect(new Set(ids).size).toBe(ids.length);
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.filter((id) => !form.test(id))).toEqual([]);
  });
});
