import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.js';
import type { StudyName } from '../../src/sandbox/study.js';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json(): unknown;
}

/** A sandbox with a limit that is out of the way, and one who asks it things with a good token. */
export interface Caller {
  sandbox: Sandbox;
  get(path: string): Promise<Answer>;
  testId(name: StudyName): string;
  /** The newest session's ID, or the one so many places below. */
  sessionId(name: StudyName, place?: number): Promise<string>;
  renewToken(): Promise<void>;
  close(): Promise<void>;
}

export async function call(options: SandboxOptions = {}): Promise<Caller> {
  const sandbox = await startSandbox({ rate: { limit: 1000, windowMs: 1000 }, ...options });
  let token = await requestToken(sandbox);
  const get = (path: string) => ask(sandbox.url + path, { authorization: `Bearer ${token}` });
  const testId = (name: StudyName) => {
    const study = sandbox.studies.find((candidate) => candidate.name === name);
    if (!study) throw new Error(`No study ${name}.`);
    return study.testId;
  };
  return {
    sandbox,
    get,
    testId,
    async sessionId(name, place = 0) {
      const answer = await get(`/api/v2/sessionResults?testId=${testId(name)}&limit=500`);
      const { sessions } = answer.json() as { sessions: { sessionId: string }[] };
      return sessions[place]?.sessionId ?? '';
    },
    async renewToken() {
      token = await requestToken(sandbox);
    },
    close: () => sandbox.close(),
  };
}

export async function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, { headers });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: () => JSON.parse(text) as unknown,
  };
}

export const FORM = {
  grant_type: 'client_credentials',
  client_id: 'sandbox-client',
  client_secret: 'sandbox-secret-7Jq4vXw2mT9zLr6K',
  scope: 'studies:read',
};

export async function requestToken(sandbox: Sandbox): Promise<string> {
  const response = await fetch(sandbox.tokenUrl, { method: 'POST', body: new URLSearchParams(FORM) });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** A clock that stands still until it is moved. */
export function handClock(start = Date.parse('2026-05-11T09:00:00.000Z')) {
  let time = start;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}
