// What a report costs: a cold `uxframe report` of a 60-session test from the archive, beside
// `jupyter nbconvert --execute --to html` of the same notebook in the same run; the size of both files;
// the time to the first chart in Chromium; and the same of 10,000 sessions. Medians.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { installKernel } from '../dist/notebook/kernel-install.js';
import { startSandbox } from '../dist/sandbox/sandbox.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RUNS = Number(process.env.RUNS ?? 3);
const SESSIONS = Number(process.env.SESSIONS ?? 10_000);
const PYTHON = process.env.UXFRAME_PYTHON ?? join(ROOT, '.venv', 'bin', 'python');
const RATE = { limit: 500, windowMs: 20 };

const folder = mkdtempSync(join(tmpdir(), 'uxframe-bench-report-'));
const home = join(folder, 'home');
mkdirSync(home, { mode: 0o700 });

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = (file) => Number((statSync(file).size / 1e6).toFixed(2));
const print = (figures) =>
  console.log(JSON.stringify({ bench: 'report', node: process.version, ...figures }));

const sandbox = await startSandbox({ rate: RATE, studies: ['interaction'], synthetic: SESSIONS });
const testOf = (name) => sandbox.studies.find((study) => study.name === name).testId;
const environment = {
  ...process.env,
  USERTESTING_API_URL: sandbox.url,
  USERTESTING_TOKEN_URL: sandbox.tokenUrl,
  USERTESTING_CLIENT_ID: sandbox.clientId,
  USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
  UXFRAME_HOME: home,
  UXFRAME_RATE: `${RATE.limit}/${RATE.windowMs}ms`,
};

/** Seconds that a program takes, from its start to its end. */
function seconds(program, args, env = environment) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

const uxframe = (...args) => seconds(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), ...args]);

/** Not `spawnSync`: the sandbox lives in this process, and must go on answering. */
async function sync(testId) {
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'sync', testId], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`sync: ${errors}`);
}

/** Milliseconds from navigation to the first chart that is drawn. */
async function firstChart(file) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
  });
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (!document.querySelector('.chart svg.main-svg')) return;
      window.firstChart = performance.now();
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });`);
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction('window.firstChart !== undefined');
    times.push(await page.evaluate('window.firstChart'));
    await page.close();
  }
  await browser.close();
  return Math.round(median(times));
}

/** The same notebook by nbconvert, or nothing where it is not installed. */
async function prepareNbconvert(testId) {
  if (spawnSync(PYTHON, ['-m', 'nbconvert', '--version']).status !== 0) return null;
  const data = join(folder, 'jupyter');
  await installKernel({ dataFolder: data });
  const notebook = JSON.parse(readFileSync(join(ROOT, 'notebooks', 'interaction-qxscore.ipynb'), 'utf8'));
  const parameters = notebook.cells.find((cell) => cell.metadata.tags?.includes('parameters'));
  parameters.source = `const testId = '${testId}';`;
  // Beside the packaged ones, where it finds the same packages.
  const file = join(ROOT, 'notebooks', '.bench-nbconvert.ipynb');
  writeFileSync(file, JSON.stringify(notebook));
  const out = join(folder, 'nbconvert.html');
  const args = [
    '-m',
    'nbconvert',
    '--execute',
    '--to',
    'html',
    '--output-dir',
    folder,
    '--output',
    'nbconvert',
    file,
  ];
  const env = { ...environment, JUPYTER_DATA_DIR: data, UXFRAME_OFFLINE: 'yes' };
  return { out, run: () => seconds(PYTHON, args, env), clean: () => rmSync(file, { force: true }) };
}

try {
  const interaction = testOf('interaction');
  await sync(interaction);
  const report = join(folder, 'report.html');
  const peer = await prepareNbconvert(interaction);
  const [own, others] = [[], []];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      own.push(uxframe('report', interaction, '--offline', '--out', report));
      if (peer !== null) others.push(peer.run());
    }
  } finally {
    peer?.clean();
  }
  print({ what: 'uxframe report', sessions: 60, s: Number(median(own).toFixed(2)), mb: megabytes(report) });
  print(
    peer === null
      ? { what: 'nbconvert', leftOut: 'not installed' }
      : { what: 'nbconvert', sessions: 60, s: Number(median(others).toFixed(2)), mb: megabytes(peer.out) },
  );
  print({ what: 'first chart in Chromium', sessions: 60, ms: await firstChart(report) });

  const synthetic = testOf('synthetic');
  await sync(synthetic);
  const large = join(folder, 'large.html');
  const times = Array.from({ length: RUNS }, () => uxframe('report', synthetic, '--offline', '--out', large));
  print({
    what: 'uxframe report',
    sessions: SESSIONS,
    s: Number(median(times).toFixed(2)),
    mb: megabytes(large),
  });
  print({ what: 'first chart in Chromium', sessions: SESSIONS, ms: await firstChart(large) });
} finally {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
}
