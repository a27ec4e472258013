import { expect, it } from 'vitest';
import { notebookEnvironment } from '../../src/cli/notebook-environment.js';
import { resolveConfig } from '../../src/config.js';

const CONFIG = resolveConfig({
  flags: { home: '/archive' },
  env: {
    USERTESTING_CLIENT_ID: 'an-id',
    USERTESTING_CLIENT_SECRET: 'a-secret',
    USERTESTING_SCOPE: 'public_api.read',
    UXFRAME_REDIS_URL: 'redis://user:word@redis.example',
  },
  platform: 'linux',
  homedir: '/home/ann',
  cwd: '/project',
  readFile: () => undefined,
});
const handing = { ids: 'plain', minimumCell: 1 } as const;

it('hands a notebook all that decides where and how fast it may ask, wherever the settings stood', () => {
  expect(notebookEnvironment({ env: {} }, CONFIG, { ...handing, offline: false })).toMatchObject({
    USERTESTING_CLIENT_ID: 'an-id',
    USERTESTING_CLIENT_SECRET: 'a-secret',
    USERTESTING_SCOPE: 'public_api.read',
    UXFRAME_REDIS_URL: 'redis://user:word@redis.example',
    UXFRAME_RATE: '10/60s',
    UXFRAME_OFFLINE: 'no',
  });
});

it('hands no secret to one that keeps to the archive', () => {
  const env = { USERTESTING_CLIENT_SECRET: 'a-secret', UXFRAME_REDIS_URL: 'redis://user:word@redis.example' };
  const handed = notebookEnvironment({ env }, CONFIG, { ...handing, offline: true });
  expect(handed).toMatchObject({ UXFRAME_OFFLINE: 'yes', UXFRAME_REDIS_URL: undefined });
  expect(JSON.stringify(handed)).not.toMatch(/a-secret|word/);
});
