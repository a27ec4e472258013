import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { htmlFile, outFile, outFolder, refuseUnwritable } from '../../src/cli/out-file.js';
import { isUxframeError } from '../../src/errors.js';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

function thrownBy(call: () => void): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

/** Root may write everywhere, and Windows' folders have no such mode. */
const modesCount = process.platform !== 'win32' && process.getuid?.() !== 0;

describe('what --out names', () => {
  it('is a file, or a folder: one that is there, ends with a slash, or has no extension', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'there'));
    expect(outFile('a.html', 'usual.html', cwd)).toBe(join(cwd, 'a.html'));
    expect(outFile('new/', 'usual.html', cwd)).toBe(join(cwd, 'new', 'usual.html'));
    expect(outFile('reports', 'usual.html', cwd)).toBe(join(cwd, 'reports', 'usual.html'));
    expect(outFile('there', 'usual.html', cwd)).toBe(join(cwd, 'there', 'usual.html'));
    expect(outFile('.', 'usual.html', cwd)).toBe(join(cwd, 'usual.html'));
  });

  it('of a page ends as a browser knows it; a PDF is printed there', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'v1.2'));
    expect(htmlFile('a.HTM', 'usual.html', cwd)).toBe(join(cwd, 'a.HTM'));
    expect(htmlFile('v1.2', 'usual.html', cwd)).toBe(join(cwd, 'v1.2', 'usual.html'));
    expect(thrownBy(() => htmlFile('out/r.pdf', 'usual.html', cwd))).toMatchObject({
      code: 'usage',
      message: 'A report is an HTML file, and out/r.pdf is not named as one.',
      hint: `Name it ${join('out', 'r.html')}, open it in a browser, and print it there to a PDF.`,
    });
    expect(thrownBy(() => htmlFile('week-1.0', 'usual.html', cwd))).toMatchObject({
      hint: 'Name it week-1.0.html; a folder ends with a slash: week-1.0/',
    });
  });

  it.each(['report 7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902 --out', 'run a.ipynb --html'])(
    'is refused as a PDF by %s, before the work',
    async (line) => {
      const home = folder();
      const { code, stderr } = await runCli([...line.split(' '), 'r.pdf'], {
        cwd: home,
        env: { HOME: home },
      });
      expect(code).toBe(2);
      expect(stderr).toContain('Name it r.html');
    },
  );

  it('that is missing is shown in a whole line', async () => {
    const exported = await runCli(['export', '--all', '--format', 'csv'], { env: { npm_command: 'exec' } });
    expect([exported.code, exported.stderr]).toEqual([
      2,
      "error: required option '--out <folder>' not specified\n" +
        'For example: "npx uxframe export <test> --format csv --out exports/"\n' +
        '"npx uxframe export --help" lists its arguments and options.\n',
    ]);
    const { stderr } = await runCli(['videos', 'x']);
    expect(stderr).toContain('For example: "uxframe videos <test> --out videos/"\n');
    expect((await runCli(['sync'])).stderr).not.toContain('For example');
  });

  it('is refused before the work where it cannot be made', () => {
    const cwd = folder();
    refuseUnwritable(join(cwd, 'new', 'deep', 'a.html'));
    writeFileSync(join(cwd, 'file'), '');
    if (modesCount) {
      mkdirSync(join(cwd, 'locked'));
      chmodSync(join(cwd, 'locked'), 0o500);
      const error = thrownBy(() => refuseUnwritable(join(cwd, 'locked', 'new', 'a.html')));
      expect(isUxframeError(error, 'configuration') && error.message).toContain('a.html cannot be written.');
    }
    const inFile = thrownBy(() => refuseUnwritable(join(cwd, 'file', 'a.html')));
    expect(isUxframeError(inFile, 'configuration') && inFile.message).toContain('a.html cannot be written.');
  });

  it('where a folder is needed says what stands there, before anything is asked', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'taken'), 'mine');
    const test = '7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902';
    const said = `Error: ${join(cwd, 'taken')} is a file, and --out needs a folder.\nGive the name of a folder: it is made where it is missing.\n`;
    for (const command of ['export --all --format csv', `videos ${test}`, 'demo']) {
      for (const out of ['taken', 'taken/deeper']) {
        const { code, stderr } = await runCli([...command.split(' '), '--out', out], {
          cwd,
          env: { HOME: cwd },
        });
        expect([code, stderr]).toEqual([78, said]);
      }
    }
    expect(outFolder('new/deep', cwd)).toBe(join(cwd, 'new', 'deep'));
  });

  it('of a report may be a folder, whose files stay', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const env = { ...process.env, ...environmentOf(sandbox, home) };
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const out = folder();
    writeFileSync(join(out, 'mine.txt'), 'precious');
    const args = ['report', testId, '--kernel', 'deno', '--out', out];
    const { code, stdout } = await runCli(args, { env, cwd: home });
    expect(code).toBe(0);
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('precious');
    expect(readdirSync(out).filter((name) => name.endsWith('.html'))).toHaveLength(1);
    expect(stdout).toContain(out);
    const before = sandbox.requests.length;
    const refused = await runCli(['report', testId, '--out', join(out, 'mine.txt', 'a.html')], {
      env,
      cwd: home,
    });
    expect(refused.code).toBe(78);
    expect(refused.stderr).toContain('a.html cannot be written.');
    expect(sandbox.requests.length).toBe(before);
  });
});
