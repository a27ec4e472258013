import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.js';
import { environmentOf, FAST, runCli, studyOf } from '../cli/command-line.js';
import { component } from '../components.js';
import { startBrowser } from '../notebooks/browser.js';

const chromium = component('chromium');
const NOTEBOOKS = fileURLToPath(new URL('../../notebooks', import.meta.url));

// What runs in the page stands here as text: this project is compiled for Node, without a browser's types.
const USE_EVERYTHING = `{
  for (const button of document.querySelectorAll('button:not(.csv)')) button.click();
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (const element of document.querySelectorAll('*')) {
    for (const type of ['focus', 'mouseover']) element.dispatchEvent(new Event(type));
  }
}`;
const STATE = `({
  pwned: window.pwned ?? null,
  location: location.protocol,
  overflow: document.documentElement.scrollWidth - innerWidth,
})`;
const VIOLATIONS = `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`;
const WIDEN_FIRST_TABLE = `document.querySelector('.table thead button').style.cssText = 'display:block;width:24rem'`;
const FIRST_TABLE = `(() => {
  const { offsetWidth: shown, scrollWidth: needed } = document.querySelector('.table .scroll');
  return { text: document.querySelector('main').offsetWidth, shown, needed };
})()`;
const CHART_WIDTHS = `[...document.querySelectorAll('.chart svg.main-svg')].map((svg) => Number(svg.getAttribute('width')))`;

/** A page that is open, and what it did that no report may do. */
interface Opened {
  page: Page;
  requests: string[];
  complaints: string[];
  close(): Promise<void>;
}

describe.skipIf(chromium === undefined)('a report in Chromium', () => {
  let sandbox: Sandbox;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'uxframe-report-'));
    mkdirSync(join(folder, 'home'), { mode: 0o700 });
    sandbox = await startSandbox({
      rate: FAST,
      hostile: true,
      studies: ['pilot-survey', 'pilot-interaction', 'pilot-think-out-loud', 'empty'],
    });
    browser = await startBrowser(chromium ?? '');
    // Reading the workspaces is what tells the archive of titles.
    expect(await uxframe('tests')).toMatchObject({ code: 0 });
    const synced = ['pilot-survey', 'pilot-interaction', 'hostile-survey'].map(
      (name) => studyOf(sandbox, name).testId,
    );
    expect(await uxframe('sync', ...synced)).toMatchObject({ code: 0 });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const uxframe = (...args: string[]) =>
    runCli(args, {
      cwd: folder,
      env: { ...process.env, ...environmentOf(sandbox, join(folder, 'home')) },
    });

  async function report(name: string, ...flags: string[]): Promise<string> {
    const file = join(folder, `${name}.html`);
    const tests = name.split('+').map((study) => studyOf(sandbox, study).testId);
    const { code, stdout, stderr } = await uxframe('report', ...tests, '--out', file, ...flags);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(file);
    return file;
  }

  async function open(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const opened: Opened = { page, requests: [], complaints: [], close: () => context.close() };
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) opened.requests.push(request.url());
    });
    page.on('console', (message) => opened.complaints.push(message.text()));
    page.on('pageerror', (error) => opened.complaints.push(error.message));
    page.on('dialog', (dialog) => opened.complaints.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    return opened;
  }

  /** Everything a reader can do: scroll to each chart, point at it, sort, unfold. */
  async function readAll({ page }: Opened): Promise<void> {
    for (const plot of await page.locator('.chart .plot').all()) {
      await plot.scrollIntoViewIfNeeded();
      await plot.locator('svg.main-svg').first().waitFor();
      const box = await plot.boundingBox();
      if (box === null) continue;
      for (const share of [0.35, 0.6, 0.85])
        await page.mouse.move(box.x + box.width * share, box.y + box.height * 0.7);
    }
    await page.evaluate(USE_EVERYTHING);
  }

  const state = (page: Page) => page.evaluate<Record<string, unknown>>(STATE);

  /** Opens a page, reads all of it, and looks whether anything ran, was asked for, or broke. */
  async function expectHarmless(file: string): Promise<void> {
    const opened = await open(file);
    await readAll(opened);
    expect(await state(opened.page)).toEqual({ pwned: null, location: 'file:', overflow: 0 });
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  }

  it.each([
    'hostile-survey',
    'hostile-interaction',
    'hostile-think-out-loud',
    'pilot-interaction+hostile-interaction',
  ])(
    'runs nothing and asks nobody, whatever people typed: %s',
    async (name) => {
      await expectHarmless(await report(name));
    },
    120_000,
  );

  // The kinds above choose the other four of the eight notebooks.
  it.each([
    ['quickstart', { testId: 'hostile-survey' }],
    ['danfo', { testId: 'hostile-survey' }],
    ['sql-and-parquet', { testId: 'hostile-interaction', otherTestId: 'hostile-survey' }],
    ['workspace-overview', { testId: 'hostile-survey' }],
  ])(
    'runs nothing and asks nobody, whatever people typed, through the notebook %s',
    async (name, tests) => {
      const file = join(folder, `${name}.html`);
      const notebook = join(NOTEBOOKS, `${name}.ipynb`);
      const parameters = Object.entries(tests).flatMap(([parameter, study]) => [
        '-p',
        `${parameter}=${studyOf(sandbox, study).testId}`,
      ]);
      const { code, stderr } = await uxframe('run', notebook, ...parameters, '--html', file);
      expect(code, stderr).toBe(0);
      await expectHarmless(file);
    },
    120_000,
  );

  it('shows the title and the answers as they were typed', async () => {
    const { page, close } = await open(await report('hostile-survey'));
    const { title } = studyOf(sandbox, 'hostile-survey');
    expect(await page.locator('h1').textContent()).toBe(title);
    // A browser's title has blanks in place of control characters.
    const controls = /[\p{Cc}\s]+/gu;
    expect(await page.title()).toBe(title.replace(controls, ' ').trim());
    const words = (await page.locator('main').textContent()) ?? '';
    for (const typed of [
      '<img src=x onerror="window.pwned=3">',
      '<script>window.pwned=1</script>',
      '=HYPERLINK(',
    ]) {
      expect(words).toContain(typed);
    }
    const links = await page.locator('main a, svg a').count();
    expect(links).toBe(0);
    await close();
  }, 120_000);

  it('leaves ids and single people out, unless it is asked to identify them', async () => {
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const ids = sandbox.truth(testId).map(({ sessionId }) => sessionId);
    const hidden = readFileSync(await report('pilot-survey', '--offline'), 'utf8');
    expect(ids.filter((id) => hidden.includes(id))).toEqual([]);
    expect(hidden).toContain('S001');
    const shown = readFileSync(
      await report('pilot-survey', '--offline', '--identify', '--minimum-cell', '1'),
      'utf8',
    );
    expect(ids.filter((id) => shown.includes(id)).length).toBeGreaterThan(0);
  }, 120_000);

  it('has nothing that axe-core objects to, light and dark', async () => {
    const file = await report('pilot-interaction');
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const colorScheme of ['light', 'dark'] as const) {
      const opened = await open(file, { colorScheme, bypassCSP: true });
      await readAll(opened);
      await opened.page.evaluate(axe);
      const violations = await opened.page.evaluate<string[]>(VIOLATIONS);
      expect(violations).toEqual([]);
      await opened.close();
    }
  }, 120_000);

  it('fits a telephone, draws charts when they come into view, and all of them to print', async () => {
    const file = await report('pilot-interaction', '--offline');
    const { page, close } = await open(file, { viewport: { width: 360, height: 740 } });
    const drawn = page.locator('.chart svg.main-svg:first-child');
    const charts = await page.locator('.chart').count();
    await drawn.first().waitFor();
    expect(await drawn.count()).toBeLessThan(charts);
    expect(await state(page)).toMatchObject({ overflow: 0 });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('.chart .plot[data-drawn]').count()).toBe(charts);
    const widths = await page.evaluate<number[]>(CHART_WIDTHS);
    expect(new Set(widths)).toEqual(new Set([680]));
    await close();
  }, 120_000);

  it.each([
    [1280, false],
    [700, true],
  ])(
    'gives a table what its columns need, beyond the width of the text: at %i pixels',
    async (width, scrolls) => {
      const { page, close } = await open(await report('pilot-interaction', '--offline'), {
        viewport: { width, height: 900 },
      });
      await page.evaluate(WIDEN_FIRST_TABLE);
      const { text, shown, needed } = await page.evaluate<Record<string, number>>(FIRST_TABLE);
      expect(needed).toBeGreaterThan(text ?? 0);
      expect(needed !== shown).toBe(scrolls);
      expect(await state(page)).toMatchObject({ overflow: 0 });
      await close();
    },
    120_000,
  );

  it('sorts a table and saves it as a CSV file that runs no formula', async () => {
    const { page, close } = await open(await report('hostile-survey', '--offline'), {
      acceptDownloads: true,
    });
    const table = page.locator('.table').first();
    const head = table.locator('th').first();
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const first = await table.locator('tbody tr td:first-child').allTextContents();
    expect(first).toEqual([...first].sort((a, b) => a.localeCompare(b, undefined, { numeric: true })));
    const [download] = await Promise.all([page.waitForEvent('download'), table.locator('.csv').click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    const columns = await table.locator('th').count();
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.split('\r\n')[0]?.split(',')).toHaveLength(columns);
    const fields = csv.match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
    expect(fields.filter((field) => /^"?[=+@\t\r\n-]/.test(field))).toEqual([]);
    expect(fields.filter((field) => /^"?'/.test(field))).not.toEqual([]);
    await close();
  }, 120_000);

  it('says that nobody has answered yet', async () => {
    const { page, close } = await open(await report('empty'));
    expect(await page.locator('main').textContent()).toContain('Nobody has completed a session yet');
    await close();
  }, 120_000);

  it('tells programs where the file is and what it warns of', async () => {
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const { stdout } = await uxframe('report', testId, '--offline', '--json', '--out', 'sub/r.html');
    expect(JSON.parse(stdout)).toMatchObject({
      file: join(folder, 'sub', 'r.html'),
      tests: [{ testId, kind: 'survey', n: 8 }],
      warnings: expect.any(Array),
    });
  }, 120_000);

  it('refuses tests of different kinds, and a notebook that is not there', async () => {
    const [survey, interaction] = ['pilot-survey', 'pilot-interaction'].map(
      (name) => studyOf(sandbox, name).testId,
    );
    expect(await uxframe('report', survey ?? '', interaction ?? '', '--offline')).toMatchObject({ code: 66 });
    expect(await uxframe('report', survey ?? '', '--offline', '--notebook', 'none')).toMatchObject({
      code: 2,
    });
  }, 120_000);
});
