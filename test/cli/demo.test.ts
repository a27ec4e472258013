import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inSandbox } from '../../src/cli/demo.js';
import { settings } from '../../src/cli/settings.js';
import { folder, sandboxOf } from './command-line.js';

it('the demo goes by none of the settings that its user has, in whatever place', async () => {
  const sandbox = await sandboxOf({ studies: ['empty'] });
  const [project, home] = [folder(), folder()];
  writeFileSync(join(project, '.env'), 'UXFRAME_REDIS_URL=redis://user:word@redis.example\n');
  writeFileSync(join(project, 'config.json'), '{ "ids": "codes" }');
  const sink = { write: () => true };
  const context = inSandbox(sandbox, home, {
    stdout: sink,
    stderr: sink,
    env: {
      HOME: project,
      USERTESTING_SCOPE: 'public_api.read',
      UXFRAME_OFFLINE: 'yes',
      UXFRAME_CONFIG: join(project, 'config.json'),
    },
    cwd: project,
    clock: Date.now,
    isTTY: false,
    signal: new AbortController().signal,
    args: [],
    setExitCode: () => {},
  });
  expect(settings({}, context)).toMatchObject({
    apiUrl: sandbox.url,
    clientId: sandbox.clientId,
    scope: 'studies:read',
    redisUrl: undefined,
    offline: false,
    ids: 'plain',
    home,
  });
});
