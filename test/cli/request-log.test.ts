import { describe, expect, it } from 'vitest';
import { environmentOf, folder, runCli, sandboxOf, studyOf } from './command-line.js';

describe('the log of requests', () => {
  it('tells each request with its times, and the ID of nobody', async () => {
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
