import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACKS, poison } from '../../src/sandbox/hostile.js';
import { type Caller, call } from './caller.js';

const NAMES = ['hostile-survey', 'hostile-interaction', 'hostile-think-out-loud'] as const;

describe('hostile studies', () => {
  let caller: Caller;
  beforeAll(async () => {
    caller = await call({ hostile: true });
  });
  afterAll(() => caller.close());

  it('are served only when asked for', async () => {
    const plain = await call();
    expect(plain.sandbox.studies.some(({ name }) => name.startsWith('hostile'))).toBe(false);
    await plain.close();
    expect(
      caller.sandbox.studies.filter(({ name }) => name.startsWith('hostile')).map(({ name }) => name),
    ).toEqual(NAMES);
  });

  it('turn the same text into the same attack, so that answers still match their options', () => {
    expect(poison('Every week')).toBe(poison('Every week'));
    expect(ATTACKS.some((attack) => poison('Every week') === `${attack} Every week`)).toBe(true);
  });

  it('attack from every endpoint that holds text', async () => {
    const sessions = await Promise.all(NAMES.map((name) => caller.sessionId(name, 1)));
    const clips = await Promise.all(
      [0, 1, 2, 3, 4, 5].map((place) => caller.sessionId('hostile-interaction', place)),
    );
    const paths = [
      [`/api/v2/sessionResults?testId=${caller.testId('hostile-survey')}`],
      ...sessions.map((id) => [`/api/v3/sessionResults/${id}`]),
      [`/api/v2/sessionResults/${sessions[2]}/transcript`],
      [`/api/v2/testResults/${caller.testId('hostile-interaction')}/qxScores`],
      [`/api/v2/testResults/${caller.testId('hostile-interaction')}/highlightreels`],
      clips.map((id) => `/api/v2/sessionResults/${id}/clips`),
      ['/usertesting/api/v1/workspaces'],
      [`/usertesting/api/v1/studies/${caller.testId('hostile-survey')}`],
    ];
    const texts = await Promise.all(
      paths.map(async (group) =>
        (await Promise.all(group.map((path) => caller.get(path)))).map(({ text }) => text).join(),
      ),
    );
    const isAttacked = (text: string) =>
      ATTACKS.some((attack) => text.includes(JSON.stringify(attack).slice(1, -1)) || text.includes(attack));
    expect(paths.filter((_, place) => !isAttacked(texts[place] ?? ''))).toEqual([]);
  });

  it('bring every attack at least once', async () => {
    const sessions = await Promise.all(
      NAMES.flatMap((name) =>
        Array.from({ length: name === 'hostile-survey' ? 8 : 3 }, (_, place) =>
          caller.sessionId(name, place),
        ),
      ),
    );
    const texts = await Promise.all(
      sessions.map(async (id) => (await caller.get(`/api/v3/sessionResults/${id}`)).text),
    );
    const all = texts.join();
    expect(ATTACKS.filter((attack) => !all.includes(JSON.stringify(attack).slice(1, -1)))).toEqual([]);
  });

  it('name demographics after things that they must not become', async () => {
    const { text } = await caller.get(`/api/v3/sessionResults/${await caller.sessionId('hostile-survey')}`);
    expect(text).toContain('"code":"__proto__"');
    expect(text).toContain('"code":"session_id"');
  });

  it('keep the transcript a transcript', async () => {
    const { text } = await caller.get(
      `/api/v2/sessionResults/${await caller.sessionId('hostile-think-out-loud', 2)}/transcript`,
    );
    const cues = text.match(/^\d\d:\d\d:\d\d\.\d{3} --> \d\d:\d\d:\d\d\.\d{3}$/gm) ?? [];
    expect(cues.length).toBeGreaterThan(40);
    expect(text.split('-->').length - 1).toBe(cues.length);
    expect(text).toContain('<img src=x onerror');
  });
});
