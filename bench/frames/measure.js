// One way from documents to tables, in a process of its own: prints what it took as a JSON line.
import { resourceUsage } from 'node:process';
import { framesFromSessions, openTest } from 'uxframe';
import { lines } from './lines.js';

const [method, path, home] = process.argv.slice(2);

/** One row a session: what a person writes who has no library for it. */
function flat(text) {
  const { sessionId, sessionParticipant, tasks } = JSON.parse(text);
  const row = { session_id: sessionId, participant_id: sessionParticipant.participantId };
  for (const { code, label, value } of sessionParticipant.demographicsInfo) row[code ?? label] = value;
  for (const { uuid, response } of tasks) {
    const [answer] = Object.values(response.answer ?? {});
    row[uuid] = answer === undefined ? null : JSON.stringify(answer);
    row[`${uuid}_s`] = (response.endTimeMs - response.startTimeMs) / 1000;
  }
  return row;
}

const METHODS = {
  /** The floor: every document parsed, none kept. */
  parse() {
    let tasks = 0;
    for (const line of lines(path)) tasks += JSON.parse(line).tasks.length;
    return tasks;
  },
  frames: () => touched(framesFromSessions(lines(path))),
  async arquero() {
    const { from } = await import('arquero');
    return from([...lines(path)].map(flat)).numRows();
  },
  async danfo() {
    const { default: danfo } = await import('danfojs-node');
    return new danfo.DataFrame([...lines(path)].map(flat)).shape[0];
  },
  async archive() {
    const test = await openTest('0f8fad5b-d9cb-469f-a165-70867728950e', { home, transcripts: false });
    return touched(test);
  },
  /** Both in one process, turn and turn about: the ratios that do not depend on what else the machine does. */
  async inProcess() {
    const runs = Number(process.env.BENCH_RUNS ?? 5);
    const times = { read: [], parse: [], frames: [] };
    for (let run = 0; run < runs; run++) {
      times.read.push(await time(() => [...count(lines(path))]));
      times.parse.push(await time(METHODS.parse));
      times.frames.push(await time(METHODS.frames));
    }
    const middle = (job, unit) => median(times[job].map((run) => run[unit]));
    const beyondReading = (job, unit) => middle(job, unit) - middle('read', unit);
    const ratio = (unit) => beyondReading('frames', unit) / beyondReading('parse', unit);
    return {
      parse_ms: beyondReading('parse', 'ms'),
      frames_ms: beyondReading('frames', 'ms'),
      to_parse: ratio('ms'),
      processor_to_parse: ratio('processor_ms'),
    };
  },
};

/** All five tables, each asked for its rows: none may put its work off. */
function touched({ sessions, demographics, responses, taskGroups, codebook }) {
  return [sessions, demographics, responses, taskGroups, codebook].map((table) => table.numRows());
}

function* count(texts) {
  let characters = 0;
  for (const text of texts) characters += text.length;
  yield characters;
}

/** Wall and processor milliseconds: on a busy machine the first is larger. */
async function time(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, processor_ms: (user + system) / 1000, result };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(JSON.stringify({ ...(await time(METHODS[method])), peak_mb: resourceUsage().maxRSS / 1024 }));
