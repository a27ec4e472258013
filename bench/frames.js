// Documents to tables: time and memory as ratios to JSON.parse of the same bytes in the same run.
// node bench/frames.js [sessions…]; BENCH_RUNS (5) runs of each below 50,000 sessions, one above.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fillArchive } from './frames/archive.js';
import { writeDocuments } from './frames/documents.js';

const MOST_FOR_OTHERS = 20_000;
const SIZES = process.argv.slice(2).map(Number);
const here = (name) => fileURLToPath(new URL(`frames/${name}`, import.meta.url));

/** Runs a process and watches its private memory: LMDB's mapped file counts as resident, and is the system's to drop. */
async function child(command, args) {
  const start = performance.now();
  const running = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, privateMegabytes(running.pid));
  }, 20);
  const [output, errors] = await Promise.all([text(running.stdout), text(running.stderr)]);
  clearInterval(watch);
  const line = output.trim().split('\n').at(-1);
  if (!line.startsWith('{')) throw new Error(errors.trim().split('\n').at(-1));
  return { process_ms: performance.now() - start, private_mb: peak, ...JSON.parse(line) };
}

function privateMegabytes(pid) {
  try {
    return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function measure(name, times, run) {
  const results = [];
  try {
    for (let time = 0; time < times; time++) results.push(await run());
  } catch (error) {
    return { name, failed: error.message.slice(0, 120) };
  }
  const [middle] = results.toSorted((a, b) => a.process_ms - b.process_ms).slice(Math.floor(times / 2));
  return { name, ...middle };
}

/** A Python with pandas and polars: the environment's, or one made for this run. */
function python(folder) {
  if (process.env.UXFRAME_BENCH_PYTHON) return process.env.UXFRAME_BENCH_PYTHON;
  try {
    execFileSync('python3', ['-m', 'venv', join(folder, 'venv')], { stdio: 'ignore' });
    const made = join(folder, 'venv', 'bin', 'python');
    execFileSync(made, ['-m', 'pip', 'install', '--quiet', 'pandas', 'polars'], { stdio: 'ignore' });
    return made;
  } catch {
    return undefined;
  }
}

async function bench(sessions, folder, interpreter) {
  const path = join(folder, `${sessions}.ndjson`);
  const home = join(folder, `home-${sessions}`);
  const bytes = writeDocuments(path, sessions);
  await fillArchive(home, path);
  const times = sessions < 50_000 ? Number(process.env.BENCH_RUNS ?? 5) : 1;
  const node = (method) => () => child(process.execPath, [here('measure.js'), method, path, home]);
  const script = (file) => () => child(interpreter, [here(file), path]);
  const parse = await measure('JSON.parse alone', times, node('parse'));
  const print = (result) =>
    console.log(
      JSON.stringify({
        sessions,
        mb: round(bytes / 1e6),
        ...rounded(result),
        ...(result.ms !== undefined && {
          to_parse: round(result.ms / parse.ms),
          processor_to_parse: round(result.processor_ms / parse.processor_ms),
          process_to_parse: round(result.process_ms / parse.process_ms),
          memory_to_bytes: round((result.peak_mb * 1048576) / bytes),
          private_to_bytes: round((result.private_mb * 1048576) / bytes),
        }),
      }),
    );
  print(parse);
  print(await measure('framesFromSessions', times, node('frames')));
  const { result } = await node('inProcess')();
  console.log(JSON.stringify({ sessions, name: 'in one process', ...rounded(result) }));
  print(await measure('archive to tables, first time', 1, node('archive')));
  print(await measure('archive to tables, warm', times, node('archive')));
  print(await measure('rows to aq.from', times, node('arquero')));
  // Above, these take many minutes and ten times the bytes.
  if (sessions <= MOST_FOR_OTHERS) print(await measure('danfojs', 1, node('danfo')));
  if (interpreter !== undefined && sessions <= MOST_FOR_OTHERS) {
    print(await measure('pandas json_normalize', 1, script('pandas_normalize.py')));
    print(await measure('polars read_ndjson', 1, script('polars_ndjson.py')));
  }
  rmSync(path);
  if (existsSync(home)) rmSync(home, { recursive: true });
}

const round = (number) => Number(number.toPrecision(3));
const rounded = (values) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => name !== 'result')
      .map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]),
  );

const folder = mkdtempSync(join(tmpdir(), 'uxframe-bench-frames-'));
try {
  console.log(JSON.stringify({ node: process.version, cpus: cpus().length }));
  const interpreter = python(folder);
  for (const sessions of SIZES.length > 0 ? SIZES : [1000, 10_000, 100_000])
    await bench(sessions, folder, interpreter);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
