import { describe, expect, it, vi } from 'vitest';
import { forgetParticipant } from '../../src/archive/forget.js';
import type { Archive } from '../../src/archive/store.js';
import { type SyncOptions, type SyncProgress, syncTest } from '../../src/archive/sync.js';
import { UxframeError } from '../../src/errors.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { apiPaths, folder, sandboxOf, studyOf } from '../cli/command-line.js';
import { archiveOf, clientOf } from './syncing.js';

const LIST = '/api/v2/sessionResults';

/** Syncs one study, and tells which requests that took. */
function syncer(sandbox: Sandbox, archive: Archive, client = clientOf(sandbox)) {
  return async (name: string, options: Partial<SyncOptions> = {}) => {
    const { testId } = studyOf(sandbox, name);
    const from = sandbox.requests.length;
    const result = await syncTest(testId, { client, archive, ...options });
    return { result, testId, paths: apiPaths(sandbox, from) };
  };
}

const sessionsOf = (archive: Archive, testId: string) => [...archive.sessions(testId)];
const distinct = (values: readonly string[]) => new Set(values).size;

describe('a first sync', () => {
  it('of a part alone notes the test as well: who forgets a participant looks through every test', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { testId } = await syncer(sandbox, archive)('survey', { limit: 2, transcripts: false });
    const [session] = sessionsOf(archive, testId);
    const { sessionParticipant } = JSON.parse(session?.details.toString() ?? '{}');
    expect(await forgetParticipant(sessionParticipant.participantId, archive)).toEqual({
      tests: 1,
      sessions: 1,
    });
  });

  it('asks for the list, each session once and QXscores once, and keeps the bytes', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { result, testId, paths } = await syncer(sandbox, archive)('interaction');
    expect(paths).toHaveLength(1 + 60 + 1);
    expect(distinct(paths)).toBe(1 + 60 + 1);
    expect(result).toMatchObject({
      kind: 'interaction',
      totalCount: 60,
      sessions: 60,
      newSessions: 60,
      qxScores: true,
    });
    expect(archive.test(testId)).toMatchObject({ kind: 'interaction', kindFrom: 'details' });
    const [oldest] = sessionsOf(archive, testId);
    const again = await clientOf(sandbox).sessionRaw(oldest?.sessionId ?? '');
    expect(oldest?.details.toString()).toBe(again.text);
    expect(JSON.parse(archive.qxScores(testId)?.body ?? '').testId).toBe(testId);
  });

  it('asks for the newest details first, and for transcripts after all details', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { result, testId, paths } = await syncer(sandbox, archive)('think-out-loud', { width: 1 });
    const details = paths.filter((path) => path.startsWith('/api/v3/'));
    const newestFirst = sessionsOf(archive, testId)
      .map(({ sessionId }) => sessionId)
      .reverse();
    expect(details.map((path) => path.split('/').at(-1))).toEqual(newestFirst);
    expect(paths.slice(1, 25)).toEqual(details);
    expect(paths.slice(25).every((path) => path.endsWith('/transcript'))).toBe(true);
    expect(paths).toHaveLength(1 + 24 + 24);
    expect(result).toMatchObject({ kind: 'think-out-loud', newTranscripts: 23, missingTranscripts: 1 });
    expect([...archive.transcripts(testId)].every(({ webvtt }) => webvtt.includes('WEBVTT'))).toBe(true);
  });

  it('learns that a test is a survey by three more requests, once', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const { result, testId, paths } = await sync('survey');
    expect(paths.slice(201).map((path) => path.split('/').at(-1))).toEqual([
      'transcript',
      'transcript',
      'qxScores',
    ]);
    expect(result).toMatchObject({ kind: 'survey', qxScores: false, missingTranscripts: 0 });
    expect(archive.test(testId)?.kindFrom).toBe('probe');
  });

  it('probes nothing where the listing told the kind', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { testId } = studyOf(sandbox, 'survey');
    await archive.updateTest(testId, { kind: 'survey', kindFrom: 'listing' });
    expect((await syncer(sandbox, archive)('survey')).paths).toHaveLength(1 + 200);
  });

  it('of a test without sessions makes one request and leaves the kind open', async () => {
    const sandbox = await sandboxOf();
    const { result, paths } = await syncer(sandbox, await archiveOf())('empty');
    expect(paths).toEqual([LIST]);
    expect(result).toMatchObject({ kind: 'unknown', sessions: 0, totalCount: 0, notes: [] });
  });
});

describe('syncing again', () => {
  it('makes exactly one list request, and one for QXscores of an interaction test', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const studies = ['interaction', 'think-out-loud', 'survey', 'pilot-survey', 'empty'];
    for (const name of studies) await sync(name);
    const again = [];
    for (const name of studies) again.push((await sync(name)).paths.length);
    expect(again).toEqual([2, 1, 1, 1, 1]);
  });

  it('makes one list request with more than 500 sessions archived', async () => {
    const sandbox = await sandboxOf({ synthetic: 700, studies: [] });
    const sync = syncer(sandbox, await archiveOf(), clientOf(sandbox));
    const first = await sync('synthetic');
    expect(first.paths.filter((path) => path === LIST)).toHaveLength(2);
    expect(first.result.sessions).toBe(700);
    expect((await sync('synthetic')).paths.filter((path) => path === LIST)).toHaveLength(1);
  });

  it('fetches the new sessions and nothing else', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const { testId } = await sync('interaction');
    sandbox.addSessions(testId, 3);
    const { result, paths } = await sync('interaction');
    expect(paths).toHaveLength(1 + 3 + 1);
    expect(result).toMatchObject({ sessions: 63, newSessions: 3 });
  });

  it('asks once for QXscores that are not there yet', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const client = clientOf(sandbox);
    let asked = 0;
    client.qxScoresRaw = async () => {
      asked += 1;
      throw new UxframeError('not-found', 'Not there yet.');
    };
    const sync = syncer(sandbox, archive, client);
    expect((await sync('pilot-interaction')).result).toMatchObject({ kind: 'interaction', qxScores: false });
    await sync('pilot-interaction');
    expect(asked).toBe(2);
  });

  it('fetches the QXscores anew', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const { testId } = await sync('interaction', { clock: () => Date.UTC(2026, 5, 1) });
    await sync('interaction', { clock: () => Date.UTC(2026, 5, 2) });
    expect(archive.qxScores(testId)?.fetchedAt).toBe('2026-06-02T00:00:00.000Z');
  });

  it('asks again for what was not there only while the session is young', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const { testId } = await sync('think-out-loud');
    const lacking = [...archive.listed(testId)].find(({ transcript }) => transcript.fetchedAt === null);
    const finished = Date.parse(lacking?.listed.finishTime ?? '');
    const day = 86_400_000;
    expect((await sync('think-out-loud', { clock: () => finished + 6 * day })).paths).toHaveLength(2);
    // Within the hour an unchanged test costs one list request, whatever was not there.
    expect((await sync('think-out-loud', { clock: () => finished + 6 * day + 60_000 })).paths).toHaveLength(
      1,
    );
    expect((await sync('think-out-loud', { clock: () => finished + 8 * day })).paths).toHaveLength(1);
  });
});

describe('what is asked for', () => {
  it('is the newest sessions with a limit, and the rest without, later', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const sync = syncer(sandbox, archive);
    const few = await sync('interaction', { limit: 5 });
    expect(few.paths).toHaveLength(1 + 5 + 1);
    const newest = Math.max(
      ...[...archive.listed(few.testId)].map(({ listed }) => Date.parse(listed.startTime)),
    );
    expect((await sync('interaction', { limit: 5 })).paths).toHaveLength(2);
    const all = await sync('interaction');
    expect(all.paths).toHaveLength(1 + 55 + 1);
    expect(Date.parse(sessionsOf(archive, few.testId).at(-1)?.listed.startTime ?? '')).toBe(newest);
  });

  it('is what finished since a day', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const all = await syncer(sandbox, await archiveOf())('interaction');
    expect(all.result.sessions).toBe(60);
    const client = clientOf(sandbox);
    const finishes: number[] = [];
    for await (const row of client.listSessions(all.testId))
      finishes.push(Date.parse(row.finishTime ?? row.startTime));
    const since = new Date(finishes.sort((a, b) => b - a)[9] ?? 0);
    const { result } = await syncer(sandbox, archive)('interaction', { since });
    expect(result.newSessions).toBe(10);
  });

  it('is transcripts or not, as told', async () => {
    const sandbox = await sandboxOf();
    const none = await syncer(sandbox, await archiveOf())('think-out-loud', { transcripts: false });
    expect(none.paths).toHaveLength(1 + 24);
    const forced = await syncer(sandbox, await archiveOf())('interaction', { transcripts: true, limit: 3 });
    expect(forced.paths.filter((path) => path.endsWith('/transcript'))).toHaveLength(3);
  });
});

describe('the list', () => {
  it('is complete and without doubles when sessions arrive between its pages', async () => {
    const sandbox = await sandboxOf({ synthetic: 1_001, studies: [], faults: { arrivals: 1 } });
    const archive = await archiveOf();
    const { testId } = studyOf(sandbox, 'synthetic');
    let lists = 0;
    // Three pages, a session before each: then peace, so that the pass after it finds the top.
    const onProgress = () => {
      lists = apiPaths(sandbox).filter((path) => path === LIST).length;
      if (lists >= 3) sandbox.setFaults({});
    };
    const client = clientOf(sandbox);
    const abort = new AbortController();
    await syncTest(testId, { client, archive, onProgress, transcripts: false, signal: abort.signal });
    const ids = sessionsOf(archive, testId).map(({ sessionId }) => sessionId);
    expect(distinct(ids)).toBe(ids.length);
    expect(ids.length).toBe(studyOf(sandbox, 'synthetic').sessions);
  });

  it('that counts more than it gives is read to its end once, then one page a sync', async () => {
    const sandbox = await sandboxOf();
    const sync = syncer(sandbox, await archiveOf());
    const first = await sync('pilot-survey');
    expect(first.result).toMatchObject({ totalCount: 10, sessions: 8 });
    expect(first.result.notes).toEqual([
      'The API counts 10 sessions and lists 8: it may count unfinished ones.',
    ]);
    expect((await sync('pilot-survey')).paths).toEqual([LIST]);
  });
});

describe('what the API does not have', () => {
  it('is recorded, and the rest arrives', async () => {
    const sandbox = await sandboxOf({ faults: { '404': 0.2 } });
    const archive = await archiveOf();
    const { result, testId, paths } = await syncer(sandbox, archive)('survey', { transcripts: false });
    expect(result.missingSessions).toBeGreaterThan(20);
    expect(result.sessions + result.missingSessions).toBe(200);
    expect(distinct(paths)).toBe(paths.length);
    const missing = [...archive.listed(testId)].filter(({ details }) => details.missingAt !== null);
    expect(missing).toHaveLength(result.missingSessions);
  });

  it.each(['classic', 'no-access'])('as a whole (%s) is not-found', async (name) => {
    const sandbox = await sandboxOf();
    await expect(syncer(sandbox, await archiveOf())(name)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is not asked for where the listing said that the test is classic', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { testId } = studyOf(sandbox, 'classic');
    await archive.updateTest(testId, { title: 'Old', type: 'WEB', productType: 'INSIGHT_CORE' });
    await expect(syncer(sandbox, archive)('classic')).rejects.toMatchObject({
      code: 'classic-test',
      message:
        '"Old" is a classic test, which the Results API does not serve (its type is WEB, INSIGHT_CORE).',
      hint: expect.stringMatching(/^Its results stay in UserTesting/),
    });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('trouble', () => {
  it('of every kind at once loses and doubles nothing', async () => {
    const faults = { '5xx': 0.08, reset: 0.05, truncate: 0.05, html: 0.02, '401': 0.02 };
    const sandbox = await sandboxOf({ faults, seed: 7 });
    const archive = await archiveOf();
    const { result, testId } = await syncer(sandbox, archive)('survey', { transcripts: false });
    expect(result.sessions).toBe(200);
    const delivered = sandbox.requests.filter(
      ({ path, status, fault }) => path.startsWith('/api/v3/') && status === 200 && fault === undefined,
    );
    expect(delivered).toHaveLength(200);
    expect(distinct(sessionsOf(archive, testId).map(({ sessionId }) => sessionId))).toBe(200);
  });

  it('that lasts ends in an error that says what is saved and how to go on', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const client = clientOf(sandbox, { maxAttempts: 2 });
    const { testId } = studyOf(sandbox, 'survey');
    const onProgress = ({ sessions }: SyncProgress) => {
      if (sessions === 50) sandbox.setFaults({ '5xx': 1 });
    };
    const error = await syncTest(testId, { client, archive, onProgress, width: 1 }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'network', subject: testId });
    expect(error).toMatchObject({
      hint: expect.stringContaining(`50 of 200 sessions of ${testId} are saved, and not fetched again.`),
    });
    sandbox.setFaults({});
    const { paths } = await syncer(sandbox, archive)('survey', { transcripts: false });
    expect(paths).toHaveLength(1 + 150);
  });

  it('with one session leaves that one for the next run, and the others arrive', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const client = clientOf(sandbox, { maxAttempts: 2 });
    sandbox.failNext('5xx', { times: 2, path: /\/api\/v3\// });
    const sync = syncer(sandbox, archive, client);
    await expect(sync('interaction', { width: 1 })).rejects.toMatchObject({ code: 'network' });
    expect(sessionsOf(archive, studyOf(sandbox, 'interaction').testId)).toHaveLength(59);
    expect((await sync('interaction')).result).toMatchObject({ sessions: 60, newSessions: 1 });
  });

  it('at the list says what is archived from before', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const client = clientOf(sandbox, { maxAttempts: 1 });
    const sync = syncer(sandbox, archive, client);
    const failing = async () => {
      sandbox.failNext('5xx', { path: /\/api\/v2\// });
      return await sync('pilot-survey').catch((error: unknown) => error);
    };
    const { testId } = studyOf(sandbox, 'pilot-survey');
    const later = 'The service has trouble. Run it again later.';
    expect(await failing()).toMatchObject({ hint: `${later}\nNothing of ${testId} is archived yet.` });
    await sync('pilot-survey');
    expect(await failing()).toMatchObject({
      code: 'network',
      hint: `${later}\n8 sessions of ${testId} from before are in the archive.`,
    });
  });

  it('to find the test gives the line that asks the doctor', async () => {
    const sandbox = await sandboxOf();
    const { testId } = studyOf(sandbox, 'no-access');
    await expect(syncer(sandbox, await archiveOf())('no-access')).rejects.toMatchObject({
      code: 'not-found',
      status: 404,
      hint: expect.stringContaining(`"uxframe doctor ${testId}"`),
    });
  });

  it('to understand one session says how to use the others', async () => {
    const sandbox = await sandboxOf();
    const client = clientOf(sandbox);
    vi.spyOn(client, 'sessionRaw').mockRejectedValueOnce(new UxframeError('invalid-response', 'odd'));
    await expect(syncer(sandbox, await archiveOf(), client)('interaction')).rejects.toMatchObject({
      code: 'invalid-response',
      hint: expect.stringMatching(
        /^59 of 60 sessions .* are saved, .*\n"uxframe report \S+ --offline" and openTest\(…\) use what is saved\.$/,
      ),
    });
  });

  it('with one session keeps no transcript of the others back', async () => {
    const sandbox = await sandboxOf();
    const archive = await archiveOf();
    const { testId } = studyOf(sandbox, 'think-out-loud');
    const client = clientOf(sandbox, { maxAttempts: 1 });
    sandbox.failNext('5xx', { path: /\/api\/v3\// });
    const sync = syncer(sandbox, archive, client);
    await expect(sync('think-out-loud', { width: 1 })).rejects.toMatchObject({ code: 'network' });
    expect(sessionsOf(archive, testId)).toHaveLength(23);
    expect([...archive.transcripts(testId)].length).toBeGreaterThanOrEqual(22);
  });
});

describe('an interruption', () => {
  it('lets requests on their way end, keeps them, and the next run goes on', async () => {
    const sandbox = await sandboxOf({ latencyMs: 20 });
    const archive = await archiveOf();
    const abort = new AbortController();
    const onProgress = ({ sessions }: SyncProgress) => {
      if (sessions >= 20) abort.abort();
    };
    const sync = syncer(sandbox, archive);
    const error = await sync('survey', { signal: abort.signal, onProgress }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'interrupted', hint: expect.stringContaining('of 200 sessions') });
    const { testId } = studyOf(sandbox, 'survey');
    const answered = apiPaths(sandbox).filter((path) => path.startsWith('/api/v3/'));
    expect(sessionsOf(archive, testId)).toHaveLength(answered.length);
    const { paths } = await sync('survey', { transcripts: false });
    expect(paths).toHaveLength(1 + 200 - answered.length);
  });
});

describe('two syncs of the same test at once', () => {
  it('end with one complete copy, and the second fetches nothing that the first did', async () => {
    const sandbox = await sandboxOf();
    const home = folder();
    const [one, two] = [await archiveOf(home), await archiveOf(home)];
    const { testId } = studyOf(sandbox, 'interaction');
    const phases: string[] = [];
    await Promise.all([
      syncTest(testId, { client: clientOf(sandbox), archive: one }),
      syncTest(testId, {
        client: clientOf(sandbox),
        archive: two,
        onProgress: ({ phase }) => phases.push(phase),
      }),
    ]);
    expect(phases).toContain('waiting');
    const details = apiPaths(sandbox).filter((path) => path.startsWith('/api/v3/'));
    expect(details).toHaveLength(60);
    expect(distinct(details)).toBe(60);
    expect(sessionsOf(two, testId)).toHaveLength(60);
  });
});

describe('progress', () => {
  it('counts down to nothing', async () => {
    const sandbox = await sandboxOf();
    const seen: SyncProgress[] = [];
    await syncer(sandbox, await archiveOf())('interaction', {
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(-1)).toMatchObject({ phase: 'done', sessions: 60, sessionsInScope: 60, requestsLeft: 0 });
    const left = seen.filter(({ phase }) => phase === 'details').map(({ requestsLeft }) => requestsLeft);
    expect(left).toEqual([...left].sort((a, b) => b - a));
    expect(left[0]).toBe(60);
  });
});
