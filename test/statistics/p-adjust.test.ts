import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pAdjust } from '../../src/index.js';

describe('pAdjust', () => {
  it('never lowers a p, never exceeds 1, and keeps the order', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(
        ps,
        fc.constantFrom('holm' as const, 'bh' as const, 'bonferroni' as const, 'hochberg' as const),
        (p, method) => {
          const adjusted = pAdjust(p, method);
          for (const [i, value] of adjusted.entries()) {
            expect(value).toBeGreaterThanOrEqual((p[i] as number) - 1e-15);
            expect(value).toBeLessThanOrEqual(1);
            for (const [j, other] of adjusted.entries()) {
              if ((p[i] as number) < (p[j] as number)) expect(value).toBeLessThanOrEqual(other);
            }
          }
        },
      ),
      { seed: 13 },
    );
  });

  // R: p.adjust(c(0.04, 0.022, 0.01, 0.02), method)
  it.each([
    ['holm', [0.06, 0.06, 0.04, 0.06]],
    ['hochberg', [0.04, 0.04, 0.04, 0.04]],
    ['bonferroni', [0.16, 0.088, 0.04, 0.08]],
    ['bh', [0.04, 0.0293333, 0.0293333, 0.0293333]],
  ] as const)('by %s agrees with R', (method, adjusted) => {
    expect(pAdjust([0.04, 0.022, 0.01, 0.02], method)).toEqual(adjusted.map((p) => expect.closeTo(p, 6)));
  });

  it('leaves undefined tests out of the count', () => {
    expect(pAdjust([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(pAdjust([])).toEqual([]);
    expect(() => pAdjust([1.5])).toThrow('between 0 and 1');
  });
});
