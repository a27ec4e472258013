// A corpus of 200 hours (2 million words, 400 sessions) in one process of its own: WebVTT to cues, the tables
// of words, keyness, and the most memory the process ever held.
import { cuesFromTranscripts, keyness, transcriptStatistics, wordFrequencies } from 'uxframe';
import { talk } from './corpus.js';

const WORDS = Number(process.env.LARGE_WORDS ?? 2_000_000);
const print = (figures) =>
  console.log(JSON.stringify({ bench: 'words-large', node: process.version, ...figures }));

function timed(name, work) {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  print({ name, ms: Math.round(performance.now() - start), cpu_ms: Math.round((user + system) / 1000) });
  return result;
}

const clock = (ms) => new Date(ms).toISOString().slice(11, 23);

const transcripts = talk(WORDS, 2).map((cues, i) => {
  const blocks = cues.map((cue) => `${clock(cue.startMs)} --> ${clock(cue.endMs)}\n${cue.text}\n`);
  return { sessionId: `s${i}`, vtt: `WEBVTT\n\n${blocks.join('\n')}` };
});

const { cues } = timed('WebVTT to cues', () => cuesFromTranscripts(transcripts));
const statistics = timed('transcriptStatistics by session', () => transcriptStatistics({ cues }));
timed('wordFrequencies', () => wordFrequencies({ cues }));
const sessions = statistics.array('session_id');
const half = sessions.slice(0, sessions.length / 2);
const table = timed('keyness of one half against the other', () =>
  keyness({ cues }, { a: { sessions: half } }),
);
print({
  name: 'memory',
  words: statistics.array('words').reduce((sum, n) => sum + n, 0),
  sessions: sessions.length,
  keyness_words: table.numRows(),
  peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
});
