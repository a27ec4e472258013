// Requests made ÷ requests needed: a first sync, an unchanged one, and one with k new sessions.
// Needed: the pages of the list up to the first known session, each new session once, its transcript
// where the kind of test has them, QXscores for an interaction test. One JSON line a case.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../dist/archive/store.js';
import { syncTest } from '../dist/archive/sync.js';
import { ResultsClient, startSandbox } from '../dist/index.js';

const RATE = { limit: 100, windowMs: 20 };
const NEW = 7;
const PAGE = 500;

const STUDIES = [
  { name: 'interaction', qxScores: 1, transcripts: false },
  { name: 'think-out-loud', qxScores: 0, transcripts: true },
  { name: 'survey', qxScores: 0, transcripts: false },
  { name: 'survey', qxScores: 0, transcripts: false, listed: true },
  { name: 'synthetic', qxScores: 0, transcripts: false, listed: true },
];

const sandbox = await startSandbox({ seed: 1, rate: RATE, synthetic: 1200 });
const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
const client = new ResultsClient({ clientId, clientSecret, apiUrl, tokenUrl, rate: RATE });

for (const { name, qxScores, transcripts, listed = false } of STUDIES) {
  const home = mkdtempSync(join(tmpdir(), 'uxframe-bench-'));
  const archive = await openArchive(home);
  const { testId } = sandbox.studies.find((study) => study.name === name);
  // "uxframe tests" ran before: the listing told the kind.
  if (listed) await archive.updateTest(testId, { kind: 'survey', kindFrom: 'listing' });

  const run = async (what, sessions, pages) => {
    const from = sandbox.requests.length;
    await syncTest(testId, { client, archive });
    const made = sandbox.requests.slice(from).filter(({ server }) => server === 'api').length;
    const needed = pages + sessions * (transcripts ? 2 : 1) + qxScores;
    const ratio = Number((made / needed).toFixed(3));
    const kind = listed ? `${name}, kind known from the listing` : name;
    console.log(JSON.stringify({ bench: 'sync-requests', case: what, study: kind, made, needed, ratio }));
  };

  const sessions = sandbox.studies.find((study) => study.name === name).sessions;
  await run('first sync', sessions, Math.ceil(sessions / PAGE));
  await run('unchanged', 0, 1);
  sandbox.addSessions(testId, NEW);
  await run(`${NEW} new sessions`, NEW, 1);
  await archive.close();
  rmSync(home, { recursive: true });
}
await client.close();
await sandbox.close();
