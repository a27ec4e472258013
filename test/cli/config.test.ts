import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, runCli } from './command-line.js';

describe('uxframe config', () => {
  it('shows each value with the place that it comes from, and no secret', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, '.env'),
      'USERTESTING_CLIENT_SECRET=planted-secret\nUXFRAME_REDIS_URL=redis://me:planted@host:6379\n',
    );
    const env = { HOME: cwd, USERTESTING_CLIENT_ID: 'me' };
    const { code, stdout } = await runCli(['config', '--rate', '5/60s', '--json'], { cwd, env });
    const setting = (variable: string) =>
      (JSON.parse(stdout) as { variable: string }[]).find((one) => one.variable === variable);
    expect(code).toBe(0);
    expect(setting('USERTESTING_CLIENT_ID')).toMatchObject({ value: 'me', source: 'environment' });
    expect(setting('USERTESTING_CLIENT_SECRET')).toMatchObject({
      value: '***',
      source: '.env',
      path: join(cwd, '.env'),
    });
    expect(setting('UXFRAME_REDIS_URL')).toMatchObject({ value: 'redis://***@host:6379' });
    expect(setting('UXFRAME_RATE')).toMatchObject({ value: '5/60s', source: 'flag' });
    expect(setting('UXFRAME_HOME')).toMatchObject({ source: 'default' });
    expect(stdout).not.toContain('planted');
  });

  it('prints a table', async () => {
    const { stdout } = await runCli(['config'], { env: { HOME: '/home/ann' } });
    expect(stdout).toMatch(/^SETTING +VALUE +FROM +ABOUT$/m);
    expect(stdout).toMatch(/^UXFRAME_RATE +10\/60s +default +Requests per window/m);
    expect(stdout).toMatch(/^USERTESTING_CLIENT_ID +not set/m);
    expect(stdout).not.toContain('undefined');
  });

  it('names the setting that is malformed', async () => {
    const { code, stderr } = await runCli(['config', '--rate', 'fast'], { env: { HOME: '/home/ann' } });
    expect(code).toBe(78);
    expect(stderr).toBe(
      'Error: "fast" is no rate limit.\nWrite requests/window: 10/60s, or 10/500ms for a sandbox.\n',
    );
  });
});
