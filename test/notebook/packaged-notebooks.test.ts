import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notebookText, parseNotebook } from '../../src/notebook/document.js';
import { parameterNames } from '../../src/notebook/parameters.js';
import { failureError, runNotebook } from '../../src/notebook/run-notebook.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { environmentOf, FAST, runCli, studyOf } from '../cli/command-line.js';
import { nbformatErrors } from './nbformat.js';

const NOTEBOOKS = fileURLToPath(new URL('../../notebooks', import.meta.url));
const NAMES = readdirSync(NOTEBOOKS).filter((name) => /^\w[\w-]*\.ipynb$/.test(name));

/** The pilot study that a notebook is about; a survey unless it says otherwise. */
const STUDIES: Record<string, string> = {
  'interaction-qxscore.ipynb': 'pilot-interaction',
  'compare-releases.ipynb': 'pilot-interaction',
  'think-out-loud.ipynb': 'pilot-think-out-loud',
};

describe('the packaged notebooks on Deno', () => {
  let sandbox: Sandbox;
  let home: string;
  let env: Record<string, string | undefined>;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'uxframe-packaged-'));
    mkdirSync(join(home, 'archive'), { mode: 0o700 });
    const studies = ['pilot-survey', 'pilot-interaction', 'pilot-think-out-loud'] as const;
    sandbox = await startSandbox({ rate: FAST, studies });
    env = { ...process.env, ...environmentOf(sandbox, join(home, 'archive')) };
    const ids = studies.map((name) => studyOf(sandbox, name).testId);
    expect(await runCli(['sync', ...ids], { env })).toMatchObject({ code: 0 });
  });

  afterAll(async () => {
    await sandbox?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it.each(NAMES)(
    '%s runs unchanged',
    async (name) => {
      const file = join(NOTEBOOKS, name);
      const declared = parameterNames(parseNotebook(readFileSync(file, 'utf8'), name));
      const { testId } = studyOf(sandbox, STUDIES[name] ?? 'pilot-survey');
      const tests = declared.filter((parameter) => /testId$/i.test(parameter));
      const run = await runNotebook(file, {
        kernel: 'deno',
        env,
        parameters: Object.fromEntries(tests.map((parameter) => [parameter, testId])),
      });
      expect(failureError(run)?.message).toBeUndefined();
      expect(nbformatErrors(notebookText(run.notebook))).toEqual([]);
    },
    120_000,
  );
});
