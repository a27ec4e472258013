import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nbformatErrors } from '../notebook/nbformat.js';
import { code, markdown, notebookFile } from '../notebook/notebook-file.js';
import { folder, runCli } from './command-line.js';

const outside = (cwd: string) => ({
  cwd,
  env: { ...process.env, HOME: cwd, UXFRAME_HOME: join(cwd, 'archive') },
});

describe('uxframe run', () => {
  it('writes executed notebooks and reports, names the cell that failed, and ends with 1', async () => {
    const cwd = folder();
    notebookFile(
      cwd,
      [markdown('# Fine'), code('let limit = 1;', 'parameters'), code('limit * 2')],
      'fine.ipynb',
    );
    notebookFile(cwd, [code('let limit = 1;', 'parameters'), code('null.x')], 'broken.ipynb');
    const args = [
      'run',
      'fine.ipynb',
      'broken.ipynb',
      '-p',
      'limit=21',
      '--out',
      'out',
      '--html',
      'html',
      '--json',
    ];
    const { code: exitCode, stdout, stderr } = await runCli([...args, '--kernel', 'deno'], outside(cwd));
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { out: join(cwd, 'out', 'fine.ipynb'), html: join(cwd, 'html', 'fine.html'), failure: null },
      { out: join(cwd, 'out', 'broken.ipynb'), html: null, failure: { cell: 3, error: 'TypeError' } },
    ]);
    expect(stderr).toContain('The cell begins with: null.x');
    for (const name of ['fine', 'broken']) {
      expect(nbformatErrors(readFileSync(join(cwd, 'out', `${name}.ipynb`), 'utf8'))).toEqual([]);
    }
    expect(readFileSync(join(cwd, 'html', 'fine.html'), 'utf8')).toContain('<title>Fine</title>');
    expect(existsSync(join(cwd, 'html', 'broken.html'))).toBe(false);
  });

  it.each([
    [['run', 'none.ipynb'], 1, 'none.ipynb cannot be read'],
    [['run', 'none.ipynb', '-p', 'x'], 2, '"x" is not of the form name=value.'],
    [['run', 'none.ipynb', '--kernel', 'python'], 2, 'Allowed choices are tslab, deno'],
    [['report', 'nonsense'], 66, 'is no test ID'],
  ])('%j ends with %i', async (args, exitCode, message) => {
    const ran = await runCli(args, outside(folder()));
    expect(ran.code).toBe(exitCode);
    expect(ran.stderr).toContain(message);
  });
});
