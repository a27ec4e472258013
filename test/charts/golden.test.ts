import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.js';
import { FIGURES } from './figures.js';

const GOLDEN = new URL('./golden/', import.meta.url);

/** Floats to six digits, so that the last bits of an addition are not a difference. */
function normalised(figure: Figure): string {
  const rounded = JSON.stringify(
    figure,
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value),
    1,
  );
  return `${rounded}\n`;
}

/** What each figure was when someone last looked at it: look at the picture before you update it. */
describe('golden figures', () => {
  for (const [name, figure] of Object.entries(FIGURES)) {
    it(`draws ${name} as it was looked at`, async () => {
      await expect(normalised(figure)).toMatchFileSnapshot(`golden/${name}.json`);
    });
  }

  it('keeps no file of a figure that is gone', () => {
    const files = readdirSync(GOLDEN).map((file) => file.replace(/\.json$/, ''));
    expect(files.sort()).toEqual(Object.keys(FIGURES).sort());
  });
});
