import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { component } from '../components.js';
import { startBrowser } from './browser.js';
import { startJupyterLab } from './jupyter-lab.js';
import { pythonWith } from './python.js';
import { startWorkbench, type Workbench } from './workbench.js';

const NOTEBOOK = 'interaction-qxscore.ipynb';
const chromium = component('chromium');
const python = pythonWith('jupyterlab', 'nbconvert');
const run = promisify(execFile);

/** The texts of a column of the first table that has it, top down, of the rows on its page. */
async function columnTexts(page: Page, column: string): Promise<string[]> {
  const head = page.getByRole('button', { name: column, exact: true });
  const table = page.locator('.uxframe-table').filter({ has: head }).first();
  const heads = await table.locator('thead th').allTextContents();
  return table.locator(`tbody tr:not([hidden]) td:nth-child(${heads.indexOf(column) + 1})`).allTextContents();
}

async function sortBy(page: Page, column: string): Promise<void> {
  await page.locator('.uxframe-table').getByRole('button', { name: column, exact: true }).first().click();
}

const isDrawn = (page: Page) =>
  page.locator('.uxframe-figure.drawn .main-svg').first().waitFor({ timeout: 90_000 });

describe.skipIf(!chromium || !python)('interaction-qxscore.ipynb in Jupyter', { timeout: 180_000 }, () => {
  let workbench: Workbench;
  let browser: Browser;

  beforeAll(async () => {
    workbench = await startWorkbench(NOTEBOOK);
    browser = await startBrowser(String(chromium));
  });

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
  });

  it('runs in JupyterLab: charts are drawn, tables sort, no cell fails', async () => {
    const lab = await startJupyterLab(String(python), workbench);
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(lab.address(NOTEBOOK));
      await page.locator('.jp-Notebook').waitFor();
      await page.getByText('TypeScript (tslab) | Idle').waitFor();
      await page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
      await page.locator('.lm-Menu-itemLabel', { hasText: /^Run All Cells$/ }).click();
      await isDrawn(page);
      await sortBy(page, 'label');
      const labels = await columnTexts(page, 'label');
      expect(labels.length).toBeGreaterThan(1);
      expect(labels).toEqual([...labels].sort());
      await sortBy(page, 'label');
      expect(await columnTexts(page, 'label')).toEqual([...labels].reverse());
      const picture = await page.screenshot({ path: join(workbench.folder, 'jupyter-lab.png') });
      expect(picture.length).toBeGreaterThan(20_000);
      expect(
        await page.locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.stderr"]').count(),
      ).toBe(0);
      expect(errors).toEqual([]);
    } finally {
      await lab.close();
    }
  });

  it('runs under nbconvert, and the page stands without a network', async () => {
    const out = mkdtempSync(join(tmpdir(), 'uxframe-nbconvert-'));
    const args = ['--execute', '--to', 'html', '--output-dir', out, join(workbench.folder, NOTEBOOK)];
    await run(String(python), ['-m', 'nbconvert', ...args], { env: workbench.env as NodeJS.ProcessEnv });
    const context = await browser.newContext({ offline: true, viewport: { width: 1000, height: 900 } });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(String(pathToFileURL(join(out, NOTEBOOK.replace('.ipynb', '.html')))));
    await isDrawn(page);
    await sortBy(page, 'label');
    const labels = await columnTexts(page, 'label');
    expect(labels.length).toBeGreaterThan(1);
    expect(labels).toEqual([...labels].sort());
    expect(await page.locator('.uxframe-figure:not(.drawn)').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
