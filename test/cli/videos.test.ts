import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { MediaFile } from '../../src/archive/media.js';
import { videoLinks } from '../../src/archive/video-links.js';
import { openTest } from '../../src/frames/load-test.js';
import { idCodes } from '../../src/frames/privacy.js';
import { serve } from '../api/local-server.js';
import { apiPaths, environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

describe('uxframe videos', () => {
  it('downloads videos, clips and reels, and skips what is there the next time', async () => {
    const sandbox = await sandboxOf();
    const [home, out] = [folder(), folder()];
    const env = environmentOf(sandbox, home);
    const { testId, sessions } = studyOf(sandbox, 'pilot-interaction');
    const args = ['videos', testId, '--out', out, '--clips', '--reels', '--json'];
    const first = JSON.parse((await runCli(args, { env })).stdout) as MediaFile[];
    const videos = first.filter(({ kind }) => kind === 'video');
    expect(videos).toHaveLength(sessions);
    expect(
      first.every(({ status, path, bytes }) => status === 'downloaded' && statSync(path).size === bytes),
    ).toBe(true);
    expect(readdirSync(join(out, 'videos')).sort()).toEqual(
      videos.map(({ sessionId }) => `${sessionId}.mp4`).sort(),
    );
    expect(
      readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.part')),
    ).toEqual([]);
    expect(sandbox.requests.filter(({ server, authorized }) => server === 'storage' && authorized)).toEqual(
      [],
    );

    rmSync(videos[0]?.path ?? '');
    const from = sandbox.requests.length;
    const again = JSON.parse((await runCli(args, { env })).stdout) as MediaFile[];
    expect(again.filter(({ status }) => status === 'downloaded')).toHaveLength(1);
    expect(sandbox.requests.slice(from).filter(({ server }) => server === 'storage')).toHaveLength(1);
    expect(apiPaths(sandbox, from).filter((path) => path.endsWith('/videoDownloadUrl'))).toHaveLength(1);
  });

  it('tells the code that a report calls each session by, as far as the archive holds them', async () => {
    const sandbox = await sandboxOf();
    const [home, out] = [folder(), folder()];
    const env = environmentOf(sandbox, home);
    const { testId } = studyOf(sandbox, 'pilot-interaction');
    const list = () => runCli(['videos', testId, '--out', out], { env });
    const unsynced = await list();
    expect(unsynced.stdout).not.toContain('S001');
    expect(unsynced.stderr).toContain(
      `6 sessions have no code, for the archive does not hold them: "uxframe sync ${testId}", then run this again.\n`,
    );

    await runCli(['sync', testId, '--limit', '2'], { env });
    const partial = await list();
    expect(partial.stdout.match(/^S00\d/gm)).toEqual(['S001', 'S002']);
    expect(partial.stderr).toContain('4 sessions have no code');
    expect(partial.stderr).toContain('its codes change when older sessions come');

    await runCli(['sync', testId], { env });
    const data = await openTest(testId, { home });
    const codes = [...idCodes(data)].filter(([, code]) => code.startsWith('S'));
    const { stdout, stderr } = await list();
    expect(stdout).toBe(
      `CODE  FILE\n${codes.map(([id, code]) => `${code}  ${join(out, 'videos', `${id}.mp4`)}\n`).join('')}`,
    );
    expect(stderr).toMatch(
      /^0 files downloaded .*6 there before\nCODE is what a report calls the session\.\n$/m,
    );
    const json = JSON.parse((await runCli(['videos', testId, '--out', out, '--json'], { env })).stdout);
    expect(json.map(({ code, sessionId }: Record<string, string>) => [sessionId, code])).toEqual(codes);
  });

  it('downloads the sessions that are named by a code of a report or an id, and no other', async () => {
    const sandbox = await sandboxOf();
    const [home, out] = [folder(), folder()];
    const env = environmentOf(sandbox, home);
    const { testId } = studyOf(sandbox, 'pilot-interaction');
    const fetch = (...sessions: string[]) =>
      runCli(['videos', testId, '--out', out, '--session', ...sessions], { env });
    expect(await fetch('S002')).toMatchObject({ code: 2, stderr: expect.stringContaining('uxframe sync') });

    await runCli(['sync', testId], { env });
    const codes = [...idCodes(await openTest(testId, { home }))];
    const [first, second, third] = ['S001', 'S002', 'S003'].map(
      (wanted) => codes.find(([, code]) => code === wanted)?.[0],
    );
    expect((await fetch('s002')).stdout).toBe(`CODE  FILE\nS002  ${join(out, 'videos', `${second}.mp4`)}\n`);
    expect((await fetch('S001', String(third))).stdout.match(/^S\d+/gm)).toEqual(['S001', 'S003']);
    expect(readdirSync(join(out, 'videos')).sort()).toEqual(
      [first, second, third].map((id) => `${id}.mp4`).sort(),
    );
    expect(await fetch('S099')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('It holds S001 to S006'),
    });
  });

  it('gets on after a broken connection, and prints no signature', async () => {
    const sandbox = await sandboxOf();
    const out = folder();
    const { testId } = studyOf(sandbox, 'pilot-interaction');
    sandbox.failNext('reset', { path: /\.mp4/ });
    const { code, stdout, stderr } = await runCli(
      ['videos', testId, '--out', out, '--limit', '1', '--verbose'],
      {
        env: environmentOf(sandbox, folder()),
      },
    );
    expect(code).toBe(0);
    const [heading, line = '', ...rest] = stdout.trim().split('\n');
    expect([heading, rest]).toEqual(['CODE  FILE', []]);
    expect(existsSync(line.trim())).toBe(true);
    expect(stdout + stderr).not.toMatch(/signature|X-Amz|expires=/i);
  });

  it('says that a survey has none', async () => {
    const sandbox = await sandboxOf();
    const out = folder();
    const { code, stderr } = await runCli(['videos', studyOf(sandbox, 'pilot-survey').testId, '--out', out], {
      env: environmentOf(sandbox, folder()),
    });
    expect(code).toBe(66);
    expect(stderr).toContain('Surveys have none');
    expect(readdirSync(join(out, 'videos'))).toEqual([]);
    expect(apiPaths(sandbox)).toHaveLength(1 + 3);
  });
});

describe('videoLinks', () => {
  it('asks for no further link once the credentials are refused', async () => {
    let asked = 0;
    const url = await serve((request, response) => {
      if (request.method === 'POST') response.end('{"access_token":"a-token","expires_in":3600}');
      else {
        asked += 1;
        response.writeHead(403).end();
      }
    });
    const sessionIds = Array.from({ length: 25 }, (_, index) => `session-${index}`);
    const reach = { clientId: 'id', clientSecret: 'secret', apiUrl: url, tokenUrl: url, home: folder() };
    const links = videoLinks('0f8fad5b-d9cb-469f-a165-70867728950e', {
      ...reach,
      rate: '100/20ms',
      sessionIds,
    });
    await expect(links).rejects.toMatchObject({ code: 'auth' });
    expect(asked).toBeLessThanOrEqual(10);
  });

  it('gives a row a session with a link that works until it expires', async () => {
    const sandbox = await sandboxOf();
    const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
    const reach = { clientId, clientSecret, apiUrl, tokenUrl, home: folder(), rate: '100/20ms' };
    const links = await videoLinks(studyOf(sandbox, 'pilot-interaction').testId, { ...reach, limit: 3 });
    expect(links).toHaveLength(3);
    const minutes = (links[0]?.expires_at.getTime() ?? 0) - Date.now();
    expect(minutes).toBeGreaterThan(55 * 60_000);
    expect(minutes).toBeLessThan(61 * 60_000);
    const bytes = await (await fetch(links[0]?.video_url ?? '')).arrayBuffer();
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect(readFileSync(join(reach.home, 'archive', 'data.mdb')).toString('latin1')).not.toContain('.mp4');
    await expect(videoLinks(studyOf(sandbox, 'pilot-survey').testId, reach)).rejects.toMatchObject({
      code: 'wrong-kind',
    });
  });
});
