// Words per second: the full statistics of every session beside a bare regular expression, wink-nlp and
// Python, over the same made-up talk; then a 200-hour corpus in one process: memory, tables, keyness.
//
//   npm run bench:words            WORDS=1000000 RUNS=5
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { speechStatistics } from 'uxframe';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { talk } from './words/corpus.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const WORDS = Number(process.env.WORDS ?? 1_000_000);
const RUNS = Number(process.env.RUNS ?? 5);
const REGEX = /[\p{L}\p{M}\p{N}_]+(?:['’.][\p{L}\p{M}\p{N}_]+)*/gu;

const print = (figures) => console.log(JSON.stringify({ bench: 'words', node: process.version, ...figures }));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const millions = (words, ms) => Number((words / ms / 1000).toFixed(2));

const sessions = talk(WORDS);
const texts = sessions.map((cues) => cues.map((cue) => cue.text).join('\n'));
const wink = winkNLP(model, []);

/** Contestants: each goes over all sessions and returns how many words it found. */
const contestants = {
  'uxframe, full statistics': () => sum(sessions, (cues) => speechStatistics(cues).tokens),
  'regular expression, words of a session': () => sum(texts, (text) => text.match(REGEX)?.length ?? 0),
  'regular expression, folded and counted': () => sum(texts, countWithRegex),
  'wink-nlp, tokens': () => sum(texts, (text) => wink.readDoc(text).tokens().length()),
};

function sum(list, count) {
  return list.reduce((total, one) => total + count(one), 0);
}

function countWithRegex(text) {
  const frequencies = new Map();
  const found = text.toLowerCase().match(REGEX) ?? [];
  for (const word of found) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return found.length;
}

// Contestants take turns, so that what else the machine does falls on all alike.
const times = new Map(Object.keys(contestants).map((name) => [name, []]));
const processor = new Map(Object.keys(contestants).map((name) => [name, []]));
const found = new Map();
for (let run = 0; run <= RUNS; run += 1) {
  for (const [name, contestant] of Object.entries(contestants)) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    found.set(name, contestant());
    const { user, system } = process.cpuUsage(cpu);
    if (run === 0) continue;
    times.get(name).push(performance.now() - start);
    processor.get(name).push((user + system) / 1000);
  }
}
const ms = new Map([...times].map(([name, list]) => [name, median(list)]));
const own = ms.get('uxframe, full statistics');
for (const [name, time] of ms) {
  print({
    name,
    words: found.get(name),
    ms: Math.round(time),
    cpu_ms: Math.round(median(processor.get(name))),
    million_words_per_s: millions(WORDS, time),
    uxframe_is_faster_by: Number((time / own).toFixed(2)),
  });
}

const python = pythonCounts();
if (python) {
  print({
    ...python,
    million_words_per_s: millions(WORDS, python.ms),
    uxframe_is_faster_by: Number((python.ms / own).toFixed(2)),
  });
}

function pythonCounts() {
  const folder = mkdtempSync(join(tmpdir(), 'uxframe-bench-'));
  try {
    const file = join(folder, 'sessions.ndjson');
    writeFileSync(file, sessions.map((cues) => JSON.stringify(cues.map((cue) => cue.text))).join('\n'));
    const { status, stdout } = spawnSync('python3', [join(HERE, 'words', 'counts.py'), file], {
      encoding: 'utf8',
    });
    if (status !== 0) return undefined;
    const { name, words, seconds } = JSON.parse(stdout);
    return { name: `${name}, words and n-grams`, words, ms: Math.round(seconds * 1000) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

console.log(execFileSync(process.execPath, [join(HERE, 'words', 'large.js')], { encoding: 'utf8' }).trim());
