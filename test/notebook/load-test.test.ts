import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { loadTest } from '../../src/notebook/load-test.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';

const shown = vi.hoisted(() => [] as unknown[]);
vi.mock('../../src/notebook/cell-display.js', () => ({
  cellDisplay: () => ({
    show: (...all: unknown[]) => shown.push(all),
    replace: (...all: unknown[]) => shown.push(all),
  }),
}));

it('in a cell shows how far it is, and nothing where the caller is told', async () => {
  const sandbox = await startSandbox({ studies: ['pilot-survey'], rate: { limit: 100, windowMs: 20 } });
  const home = mkdtempSync(join(tmpdir(), 'uxframe-load-'));
  onTestFinished(async () => {
    await sandbox.close();
    rmSync(home, { recursive: true });
  });
  const { url: apiUrl, tokenUrl, clientId, clientSecret, studies } = sandbox;
  const options = { apiUrl, tokenUrl, clientId, clientSecret, rate: '100/20ms', home };
  const { testId = '', sessions } = studies[0] ?? {};
  const phases: string[] = [];
  await loadTest(testId, { ...options, onProgress: ({ phase }) => phases.push(phase) });
  expect(phases.at(-1)).toBe('done');
  expect(shown).toEqual([]);
  const test = await loadTest(testId, options);
  expect(test.sessions.numRows()).toBe(sessions);
  expect(JSON.stringify(shown)).toContain('text/html');
});
