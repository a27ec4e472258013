import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestKind } from '../api/documents.js';
import { UxframeError } from '../errors.js';
import { ROOT } from './installation.js';
import type { Parameters } from './parameters.js';

const NOTEBOOKS = join(ROOT, 'notebooks');

const BY_KIND: Partial<Record<string, string>> = {
  survey: 'survey',
  interaction: 'interaction-qxscore',
  'think-out-loud': 'think-out-loud',
  'live-conversation': 'think-out-loud',
};

/** The notebook that reports on tests of these kinds; several tests are compared. */
export function notebookFor(kinds: readonly TestKind[]): string {
  const [kind, ...others] = [...new Set(kinds)];
  if (others.length > 0) {
    throw new UxframeError(
      'wrong-kind',
      `The tests are of different kinds: ${[kind, ...others].join(', ')}.`,
      {
        hint: 'Compare tests of one kind, or name a notebook of your own with --notebook.',
      },
    );
  }
  if (kinds.length > 1) return packaged('compare-releases');
  // Of a test that tells nothing of its kind, the questions can be told of in any case.
  return packaged(BY_KIND[kind ?? ''] ?? 'survey');
}

/** A notebook by the name of one that comes with uxframe, or by its file. */
export function notebookNamed(name: string, cwd: string): string {
  if (/^[\w-]+$/.test(name) && existsSync(packaged(name))) return packaged(name);
  const file = resolve(cwd, name);
  if (existsSync(file)) return file;
  throw new UxframeError('usage', `There is no notebook ${name}.`, {
    subject: name,
    hint: `Give an .ipynb file, or one of: ${[...new Set(Object.values(BY_KIND)), 'compare-releases'].join(', ')}.`,
  });
}

/**
 * How a notebook is told which tests it is about, by the parameters that it declares: `testId` for
 * one, `earlierTestId` and `testId` for two, `testIds` for any number. Oldest first, where it matters.
 */
export function testParameters(testIds: readonly string[], declared: readonly string[]): Parameters {
  const [first = '', second] = testIds;
  if (testIds.length === 1 && declared.includes('testId')) return { testId: first };
  if (declared.includes('testIds')) return { testIds };
  if (testIds.length === 2 && second !== undefined && declared.includes('earlierTestId')) {
    return { earlierTestId: first, testId: second };
  }
  throw new UxframeError(
    'usage',
    `The notebook cannot take ${testIds.length} tests: its parameters are ${declared.join(', ') || 'none'}.`,
    {
      hint: 'For one test it needs testId; for two, earlierTestId and testId; for any number, testIds.',
    },
  );
}

const packaged = (name: string): string => join(NOTEBOOKS, `${name}.ipynb`);
