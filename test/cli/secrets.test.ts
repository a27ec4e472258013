import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

/** All that stands in the files below a folder. */
function contentsOf(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => readFileSync(name).toString('latin1'))
    .join('\n');
}

describe('planted secrets', () => {
  it.each(['text', 'json'])(
    'appear in no output, error, log or file of any command (UXFRAME_LOG=%s)',
    async (log) => {
      const sandbox = await sandboxOf();
      const home = folder();
      const out = folder();
      const env = { ...environmentOf(sandbox, home), UXFRAME_LOG: log, UXFRAME_REDIS_URL: '' };
      const { testId } = studyOf(sandbox, 'pilot-think-out-loud');
      const printed: string[] = [];
      const commands = [
        ['sync', testId, '--json', '--debug', '--verbose'],
        ['tests', '--no-probe', '--verbose'],
        ['doctor', testId, '--verbose'],
        ['videos', testId, '--out', out, '--verbose'],
        ['config'],
        ['config', '--json'],
        ['init', out],
        ['sync', '0f8fad5b-d9cb-469f-a165-70867728950e', '--debug'],
        [
          'sync',
          testId,
          '--api-url',
          'https://user:planted@127.0.0.1:1/?signature=planted',
          '--debug',
          '--rate',
          'x',
        ],
      ];
      for (const args of commands) {
        const { stdout, stderr } = await runCli(args, { env });
        printed.push(stdout, stderr);
      }
      const everything = [...printed, contentsOf(home), contentsOf(out)].join('\n');
      expect(everything).not.toContain(sandbox.clientSecret);
      expect(everything).not.toMatch(/Bearer\s+\S/);
      expect(everything).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
      expect(printed.join('\n')).not.toContain('planted');
      expect(printed.join('\n')).not.toMatch(/mp4\?/);
    },
  );

  it('are not in the log, nor are the IDs of people', async () => {
    const sandbox = await sandboxOf();
    const env = { ...environmentOf(sandbox, folder()), UXFRAME_LOG: 'json' };
    const { testId } = studyOf(sandbox, 'pilot-think-out-loud');
    const { stderr } = await runCli(['sync', testId], { env });
    const lines = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      lines.map(() => ['time', 'method', 'path', 'status', 'attempt', 'waitedMs', 'durationMs', 'retryInMs']),
    );
    expect(lines.length).toBeGreaterThan(6);
    expect(new Set(lines.map((line) => JSON.parse(line).path))).toEqual(
      new Set([
        '/api/v2/sessionResults',
        '/api/v3/sessionResults/{sessionId}',
        '/api/v2/sessionResults/{sessionId}/transcript',
      ]),
    );
    expect(lines.join('\n')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });
});
