import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Output, parseNotebook, tagsOf } from '../../src/notebook/document.js';
import { runNotebook } from '../../src/notebook/run-notebook.js';
import { runCli } from '../cli/command-line.js';
import { startWorkbench, type Workbench } from './workbench.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'notebooks');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.ipynb'));

const notebooks = names.map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  const notebook = parseNotebook(text, name);
  return { name, text, notebook, code: notebook.cells.filter((cell) => cell.cell_type === 'code') };
});

/** What tslab cannot compile: see docs/notebooks.md. */
const PITFALLS: [what: string, pattern: RegExp][] = [
  ['await before a bracket', /await\s*[([`]/],
  ['for await at the top of a cell', /for await/],
  ['a name that the kernel does not know', /\b(?:toSorted|toReversed|groupBy|__dirname|import\.meta)\b/],
];

describe('notebooks', () => {
  it('are the eight that the documentation names', () => {
    expect(names).toEqual([
      'compare-releases.ipynb',
      'danfo.ipynb',
      'interaction-qxscore.ipynb',
      'quickstart.ipynb',
      'sql-and-parquet.ipynb',
      'survey.ipynb',
      'think-out-loud.ipynb',
      'workspace-overview.ipynb',
    ]);
  });
});

describe('a notebook that a report is made of', () => {
  it.each(['compare-releases', 'interaction-qxscore', 'survey', 'think-out-loud'])(
    '%s tells the reader of the report nothing of credentials and test IDs',
    (name) => {
      const cells = notebooks.find((notebook) => notebook.name === `${name}.ipynb`)?.notebook.cells ?? [];
      const read = cells.filter(
        (cell) => cell.cell_type === 'markdown' && !tagsOf(cell).includes('remove-cell'),
      );
      expect(read.length).toBeGreaterThan(3);
      expect(read.filter(({ source }) => /credentials|test's ID|test IDs|made-up/.test(source))).toEqual([]);
    },
  );
});

describe.each(notebooks)('$name', ({ text, notebook, code }) => {
  it('is nbformat 4.5 for the tslab kernel', () => {
    expect(JSON.parse(text)).toMatchObject({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { name: 'tslab', language: 'typescript' } },
    });
  });

  it('has an id of its own for each cell', () => {
    const ids = notebook.cells.map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\w-]{1,64}$/.test(id))).toEqual([]);
  });

  it('is stored without outputs', () => {
    expect(code.filter((cell) => cell.outputs.length > 0 || cell.execution_count !== null)).toEqual([]);
  });

  it('declares testId in a cell tagged parameters', () => {
    const parameters = notebook.cells.filter((cell) => tagsOf(cell).includes('parameters'));
    expect(parameters.length).toBe(1);
    expect(parameters[0]?.source).toMatch(/^const testId = '[0-9a-f-]{36}';/);
  });

  it('begins with a question and ends with an answer', () => {
    expect(notebook.cells[0]?.source).toMatch(/^# .+\?$/m);
    const headings = notebook.cells.flatMap((cell) =>
      cell.source.startsWith('## ') ? [cell.source.split('\n')[0]] : [],
    );
    expect(headings.at(-1)).toBe('## The answer');
  });

  it('keeps its cells thin', () => {
    const lines = code.map((cell) => cell.source.split('\n').filter((line) => line.trim() !== '').length);
    expect(Math.max(...lines)).toBeLessThanOrEqual(8);
  });

  it('has prose before its code', () => {
    expect(notebook.cells.filter((cell) => cell.cell_type === 'markdown').length).toBeGreaterThanOrEqual(4);
  });

  it.each(PITFALLS)('has no %s', (_, pattern) => {
    expect(code.filter((cell) => pattern.test(cell.source)).map((cell) => cell.source)).toEqual([]);
  });
});

describe('every notebook runs to its end', { timeout: 120_000 }, () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await startWorkbench(...names);
  });

  afterAll(async () => {
    await workbench?.close();
  });

  const run = (name: string, testId?: string, env = workbench.env) =>
    runNotebook(join(workbench.folder, name), {
      env,
      ...(testId === undefined ? {} : { parameters: { testId } }),
    });

  it.each(names)('%s, over the sandbox', async (name) => {
    const { notebook, failure } = await run(name);
    expect(failure).toBe(null);
    const outputs = notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : []));
    const answer = outputs.at(-1);
    expect(answer?.output_type).toBe('display_data');
    expect(outputs.filter((output) => output.output_type === 'stream')).toEqual([]);
  });

  it.each(['quickstart.ipynb', 'survey.ipynb', 'interaction-qxscore.ipynb'])(
    '%s, over a test that nobody has taken',
    async (name) => {
      const empty = workbench.studies.find((study) => study.name === 'empty');
      expect((await run(name, empty?.testId)).failure).toBe(null);
    },
  );

  it.each(['survey.ipynb', 'interaction-qxscore.ipynb', 'compare-releases.ipynb'])(
    '%s, over tests that one person has taken, says so instead of "undefined"',
    async (name) => {
      const env = { ...workbench.env, UXFRAME_HOME: join(workbench.folder, '.one') };
      const asked = ['survey', 'interaction', 'interaction-release-2'];
      const ids = workbench.studies.flatMap((study) => (asked.includes(study.name) ? [study.testId] : []));
      expect(await runCli(['sync', ...ids, '--limit', '1'], { env })).toMatchObject({ code: 0 });
      const { notebook, failure } = await run(name, undefined, { ...env, UXFRAME_OFFLINE: 'yes' });
      expect(failure).toBe(null);
      const answer = notebook.cells.at(-1);
      expect(JSON.stringify(answer)).toContain('text/plain');
      expect(JSON.stringify(answer?.cell_type === 'code' ? answer.outputs : [])).not.toMatch(
        /undefined|NaN|null/,
      );
    },
  );

  const textOf = (outputs: readonly Output[]) =>
    outputs.map((output) => ('data' in output ? String(output.data['text/plain']) : '')).join('\n');

  it.each<[string, string, string, { said: RegExp[]; unsaid: RegExp }]>([
    [
      'interaction tests',
      'interaction',
      'interaction-release-2',
      {
        said: [
          /before and after/,
          /QXscore over releases/,
          /Changed beyond chance:\n• better: “Find products”/,
          /Perhaps changed.*\n• better: “If your eggs are sold out.*success 50% before, 74% after/,
        ],
        unsaid: /no QXscores|nothing can be told/i,
      },
    ],
    [
      'surveys',
      'pilot-survey',
      'survey',
      {
        said: [
          /Compared: 4 questions/,
          /Net Promoter Score before and after/,
          /No task with an outcome stands in both tests\./,
          /These tests have no QXscores\./,
          /no change beyond chance/,
        ],
        unsaid: /No answers yet|QXscore over releases|task group in common/,
      },
    ],
    [
      'think-out-loud tests, one of three people',
      'pilot-think-out-loud',
      'think-out-loud',
      {
        said: [/Task success before and after/, /no QXscores/, /no comparison could be tested/],
        unsaid: /No answers yet|beyond chance/,
      },
    ],
    [
      'a small interaction test and a large one',
      'pilot-interaction',
      'interaction',
      { said: [/\(n = 6\)/, /QXscore over releases/], unsaid: /60 participants on each side/ },
    ],
    [
      'tests that nobody has taken',
      'empty',
      'empty',
      { said: [/\(n = 0\)/, /nothing in common that can be compared/], unsaid: /No answers yet/ },
    ],
  ])('compare-releases.ipynb, over %s, says what is so and nothing else', async (_, earlier, later, told) => {
    const idOf = (name: string) => workbench.studies.find((study) => study.name === name)?.testId ?? '';
    const { notebook, failure } = await runNotebook(join(workbench.folder, 'compare-releases.ipynb'), {
      env: workbench.env,
      parameters: { testId: idOf(later), earlierTestId: idOf(earlier) },
    });
    expect(failure).toBe(null);
    const shown = textOf(notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? cell.outputs : [])));
    for (const sentence of told.said) expect(shown).toMatch(sentence);
    expect(shown).not.toMatch(told.unsaid);
    expect(shown).not.toMatch(/undefined |NaN|null|\b1 (?:questions|comparisons)\b/);
  });
});
