// What an import costs: `import 'uxframe'` beside arquero alone and danfojs-node, each in a process of
// its own, and the first cell that imports uxframe on tslab's kernel. Medians; the first run, which
// warms the disk, is not counted.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const RUNS = Number(process.env.RUNS ?? 7);

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const print = (figures) =>
  console.log(JSON.stringify({ bench: 'import', node: process.version, ...figures }));

/** Wall and processor milliseconds that one import takes in a fresh process, measured inside it. */
function importTime(name) {
  const code = `const t = performance.now(), c = process.cpuUsage(); await import('${name}');
    const { user, system } = process.cpuUsage(c);
    console.log(JSON.stringify({ ms: performance.now() - t, processorMs: (user + system) / 1000 }));`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`import of ${name} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Modules take turns, so that what else the machine does falls on all alike. */
function importTimes(names) {
  const times = new Map(names.map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1) {
    for (const name of names) {
      const time = importTime(name);
      if (run > 0) times.get(name).push(time);
    }
  }
  return names.map((name) => ({
    name,
    ms: Math.round(median(times.get(name).map(({ ms }) => ms))),
    processorMs: Math.round(median(times.get(name).map(({ processorMs }) => processorMs))),
  }));
}

const KERNEL = `
const { createConverter } = require('tslab/dist/converter.js');
const { createExecutor } = require('tslab/dist/executor.js');
const node = createConverter({ isJS: false, isBrowser: false });
const executor = createExecutor(process.cwd(), { node, close: () => node.close() }, console);
(async () => {
  await executor.execute('1 + 1');
  const start = performance.now();
  const ok = await executor.execute(process.argv[1]);
  if (!ok) process.exit(1);
  console.log(performance.now() - start);
  process.exit(0);
})();`;

/** Milliseconds of a first cell: compiled with its types and executed. */
function cellTime(cell, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', KERNEL, cell], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.on('data', (data) => {
      text += data;
    });
    child.on('close', (code) =>
      code === 0 ? resolve(Number(text.trim().split('\n').at(-1))) : reject(new Error(text)),
    );
  });
}

async function cellTimes(cells) {
  const folder = mkdtempSync(join(tmpdir(), 'uxframe-bench-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const times = cells.map(() => []);
  for (let run = 0; run <= RUNS; run += 1) {
    for (const [index, { cell }] of cells.entries()) {
      const time = await cellTime(cell, folder);
      if (run > 0) times[index].push(time);
    }
  }
  rmSync(folder, { recursive: true });
  return cells.map(({ name }, index) => ({ name, ms: Math.round(median(times[index])) }));
}

createRequire(import.meta.url).resolve('tslab');
const imports = importTimes(['uxframe', 'arquero', 'danfojs-node']);
const [own, arquero] = imports;
for (const result of imports) print({ what: 'import in Node', ...result });
print({
  what: 'import in Node',
  name: 'uxframe beyond arquero',
  ms: own.ms - arquero.ms,
  limitMs: 150,
  holds: own.ms <= 150,
});
const cells = await cellTimes([
  { name: 'uxframe', cell: "import { framesFromSessions, show } from 'uxframe'; show;" },
  { name: 'arquero', cell: "import * as aq from 'arquero'; aq.table;" },
]);
for (const result of cells) print({ what: 'first cell in tslab', ...result });
print({
  what: 'first cell in tslab',
  name: 'uxframe',
  ms: cells[0].ms,
  limitMs: 1500,
  holds: cells[0].ms <= 1500,
});
