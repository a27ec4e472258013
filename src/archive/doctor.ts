import { CLASSIC_WAY_ON } from '../api/classic-test.js';
import { orNull, type ResultsClient } from '../api/client.js';
import { probeTest } from '../api/discovery.js';
import type { TestKind } from '../api/documents.js';
import { checkHost } from '../api/host-check.js';
import { type ErrorCode, isUxframeError, type UxframeError } from '../errors.js';
import { type DiscoveredTest, listTests, remember } from './discovery.js';
import { isSpoken } from './spoken.js';
import type { Archive } from './store.js';

/** One thing that was looked at, and the next step where it is not as it should be. */
export interface Finding {
  check:
    | 'connection'
    | 'clock'
    | 'credentials'
    | 'test'
    | 'sessions'
    | 'transcripts'
    | 'QXscores'
    | 'archive';
  status: 'ok' | 'note' | 'problem';
  message: string;
  next: string | null;
  /** What a command would fail with; null unless it is a problem. */
  code: ErrorCode | null;
}

export interface DoctorOptions {
  client: ResultsClient;
  archive: Archive;
  apiUrl: string;
  signal?: AbortSignal | undefined;
  /** Milliseconds since the Unix epoch. */
  clock: () => number;
}

/** From here on the clocks differ enough to matter for links that expire. */
const MOST_SKEW_MS = 60_000;

/**
 * Answers "why do I see no results?", one finding at a time; the first problem is the last finding, for
 * what comes after it would fail for the same reason. Without a test, connection and credentials are examined.
 */
export async function* examine(testId: string | undefined, options: DoctorOptions): AsyncGenerator<Finding> {
  let check: Finding['check'] = 'connection';
  try {
    const { clockAheadMs } = await checkHost(`${options.apiUrl}/api/v2/sessionResults`, {
      now: options.clock,
      signal: options.signal,
    });
    yield ok(check, `${new URL(options.apiUrl).host} answers.`);
    if (clockAheadMs !== null) yield clockFinding(clockAheadMs);
    check = 'credentials';
    const { expiresInS } = await options.client.checkCredentials({ signal: options.signal });
    yield ok(check, `The token server gave a token for ${Math.round(expiresInS / 60)} minutes.`);
    if (testId === undefined) return;
    check = 'test';
    yield* examineTest(testId, options);
  } catch (error) {
    if (!isUxframeError(error) || error.code === 'interrupted') throw error;
    yield problem(check, error);
  }
}

async function* examineTest(testId: string, options: DoctorOptions): AsyncGenerator<Finding> {
  const { client, archive, signal } = options;
  const probed = await probeTest(client, testId, { signal });
  if (probed.readable !== true) {
    yield await whyNotFound(testId, options);
    return;
  }
  const { kind, title } = await remember(testId, probed, archive);
  yield ok(
    'test',
    `${title === null ? 'It is' : `"${title}" is`} of the kind ${kind}${probed.kind === kind ? `: ${probed.why}` : ''}.`,
  );
  if (probed.sessions === 0) {
    yield {
      check: 'sessions',
      status: 'problem',
      message: 'No session has been completed yet. Abandoned and incomplete ones never appear.',
      next: `Wait until participants finish, then run "uxframe sync ${testId}".`,
      code: 'nothing-to-load',
    };
    return;
  }
  yield ok(
    'sessions',
    `The API counts ${probed.sessions}; unfinished ones, which it never gives, may be among them.`,
  );
  yield assetFinding(
    'transcripts',
    kind,
    isSpoken(kind),
    'Think-out-loud tests and live conversations have transcripts.',
  );
  yield assetFinding('QXscores', kind, kind === 'interaction', 'Interaction tests have QXscores.');
  yield archiveFinding(testId, archive);
}

/** The four reasons of a 404, told apart as far as the workspaces tell. */
async function whyNotFound(testId: string, options: DoctorOptions): Promise<Finding> {
  const { client, signal } = options;
  const reached: string[] = [];
  for (const workspace of (await orNull(client.workspaces({ signal }))) ?? []) {
    reached.push(workspace.name);
    for await (const test of listTests(workspace, options)) {
      if (test.testId === testId) return listedButNotServed(test);
    }
  }
  const where = reached.length === 0 ? 'no workspace' : `these workspaces: ${reached.join(', ')}`;
  return {
    check: 'test',
    status: 'problem',
    message: `The test is in no workspace that the credentials reach: the ID is wrong, or there is no access. They reach ${where}.`,
    next:
      'Compare the ID with the address of the results page. If it is right, ask for access to its workspace ' +
      'for the e-mail address that the credentials were issued to.',
    code: 'not-found',
  };
}

function listedButNotServed({ title, workspace, kind }: DiscoveredTest): Finding {
  const where = `"${title}" stands in the workspace ${workspace}`;
  const what =
    kind === 'uploaded-video'
      ? `${where} and is an uploaded video, which no API serves.`
      : kind === 'classic'
        ? `${where} and is a classic test, which the Results API does not serve.`
        : `${where}, but the Results API does not serve it: it is probably a classic test.`;
  return {
    check: 'test',
    status: 'problem',
    message: what,
    next: kind === 'uploaded-video' ? 'Look at it in the browser.' : CLASSIC_WAY_ON,
    code: 'classic-test',
  };
}

function assetFinding(
  check: 'transcripts' | 'QXscores',
  kind: TestKind,
  has: boolean,
  rule: string,
): Finding {
  if (has) return ok(check, 'This kind of test has them.');
  if (kind === 'unknown')
    return {
      check,
      status: 'note',
      message: rule,
      next: 'Run it again later: the kind is not known yet.',
      code: null,
    };
  return {
    check,
    status: 'note',
    message: `There are none: this is of the kind ${kind}. ${rule}`,
    next: null,
    code: null,
  };
}

function archiveFinding(testId: string, archive: Archive): Finding {
  const here = archive.fetchedCount(testId);
  if (here > 0)
    return ok('archive', `${here} ${here === 1 ? 'session is' : 'sessions are'} in ${archive.home}.`);
  return {
    check: 'archive',
    status: 'note',
    message: `Nothing of it is in ${archive.home} yet.`,
    next: `Run "uxframe sync ${testId}".`,
    code: null,
  };
}

function clockFinding(aheadMs: number): Finding {
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  if (Math.abs(aheadMs) <= MOST_SKEW_MS) return ok('clock', 'It agrees with the server.');
  return {
    check: 'clock',
    status: 'note',
    message: `This machine's clock is ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} the server's: links seem to expire too ${aheadMs > 0 ? 'early' : 'late'}.`,
    next: 'Let the operating system set the clock by the network.',
    code: null,
  };
}

const ok = (check: Finding['check'], message: string): Finding => ({
  check,
  status: 'ok',
  message,
  next: null,
  code: null,
});

const problem = (check: Finding['check'], { message, hint, code }: UxframeError): Finding => ({
  check,
  status: 'problem',
  message,
  next: hint ?? null,
  code,
});
