import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Secret } from '../src/config/secret.js';
import { SETTINGS } from '../src/config/settings.js';
import { type ConfigInput, configOf, defaultConfig, readIfThere, resolveConfig } from '../src/config.js';

vi.mock('node:os', { spy: true });
afterEach(() => void vi.unstubAllEnvs());

const FILES: Record<string, string> = {
  '/home/ann/project/package.json': '{}',
  '/home/ann/project/.env': 'USERTESTING_CLIENT_ID=from-project\nUXFRAME_HOME=data\nUXFRAME_RATE=\n',
  '/home/ann/.env': 'USERTESTING_CLIENT_ID=from-parent\nUSERTESTING_CLIENT_SECRET=from-parent\n',
  '/home/ann/.config/uxframe/config.json': '{"rate":"5/60s","clientId":"from-file","home":"archive"}',
};

function resolved(input: Partial<ConfigInput> = {}, files: Record<string, string> = FILES) {
  return resolveConfig({
    flags: {},
    env: {},
    cwd: '/home/ann/project/notebooks',
    homedir: '/home/ann',
    platform: 'linux',
    readFile: (path) => files[path],
    ...input,
  });
}

describe('precedence', () => {
  it('is flag, environment, .env, config file, default, and each value knows which it was', () => {
    const env = { UXFRAME_HOME: '/env', USERTESTING_SCOPE: 'public_api.read' };
    const config = resolved({ env, flags: { home: '/flag' } });
    expect(config.home).toBe('/flag');
    expect(config.scope).toBe('public_api.read');
    expect(config.clientId).toBe('from-project');
    expect(config.rate).toEqual({ limit: 5, windowMs: 60_000 });
    expect(config.log).toBe('off');
    expect(config.origins).toMatchObject({
      home: { source: 'flag' },
      scope: { source: 'environment' },
      clientId: { source: '.env', path: '/home/ann/project/.env' },
      rate: { source: 'config file', path: '/home/ann/.config/uxframe/config.json' },
      log: { source: 'default' },
    });
    expect(config.origins.redisUrl).toBeUndefined();
  });

  it('counts an empty value as not set', () => {
    expect(resolved({ env: { USERTESTING_CLIENT_ID: '' } }).clientId).toBe('from-project');
  });
});

describe('.env', () => {
  it('is the nearest from the working folder up to the project, whose folder its relative paths count from', () => {
    expect(resolved().home).toBe('/home/ann/project/data');
    const nearer = { ...FILES, '/home/ann/project/notebooks/.env': 'USERTESTING_CLIENT_ID=nearer' };
    expect(resolved({}, nearer).clientId).toBe('nearer');
  });

  it('is never read from a parent of the project', () => {
    expect(resolved().clientSecret).toBeUndefined();
    const { '/home/ann/project/.env': _, ...files } = FILES;
    expect(resolved({}, files).clientId).toBe('from-file');
  });

  it('is read from the working folder alone outside a project', () => {
    expect(resolved({ cwd: '/home/ann' }).clientId).toBe('from-parent');
    expect(resolved({ cwd: '/home/ann/elsewhere' }).clientSecret).toBeUndefined();
  });
});

describe('the config file', () => {
  it('is the one that UXFRAME_CONFIG names, which must exist', () => {
    const env = { UXFRAME_CONFIG: '/etc/uxframe.json' };
    const files = { '/etc/uxframe.json': '{"scope":"other"}' };
    expect(resolved({ env }, files).scope).toBe('other');
    expect(() => resolved({ env }, {})).toThrow('The config file /etc/uxframe.json does not exist.');
  });

  it.each([
    ['{"clientSecret": "hunter2"', 'is not JSON'],
    ['[]', 'holds no object'],
    ['{"secret":"hunter2"}', 'has an unknown key, "secret"'],
    ['{"rate":10}', 'has a value that is no text, under "rate"'],
  ])('is refused as %s, without telling what it holds', (text, fault) => {
    const read = () => resolved({}, { '/home/ann/.config/uxframe/config.json': text });
    expect(read).toThrow(fault);
    expect(read).not.toThrow('hunter2');
  });
});

describe('on Windows', () => {
  it('.env, config file and relative folders are found by paths of Windows', () => {
    const files = {
      'C:\\Users\\ann\\project\\package.json': '{}',
      'C:\\Users\\ann\\project\\.env': 'USERTESTING_CLIENT_ID=from-project\nUXFRAME_HOME=..\\data\n',
      'C:\\Users\\ann\\.env': 'USERTESTING_CLIENT_SECRET=from-parent\n',
      'C:\\Users\\ann\\AppData\\Roaming\\uxframe\\config.json': '{"rate":"5/60s"}',
    };
    const machine = { platform: 'win32', homedir: 'C:\\Users\\ann' } as const;
    const config = resolved({ ...machine, cwd: 'C:\\Users\\ann\\project\\notebooks' }, files);
    expect(config).toMatchObject({ clientId: 'from-project', home: 'C:\\Users\\ann\\data' });
    expect(config.rate).toEqual({ limit: 5, windowMs: 60_000 });
    expect(config.clientSecret).toBeUndefined();
    expect(resolved({ ...machine, cwd: 'D:\\' }, {}).home).toBe('C:\\Users\\ann\\AppData\\Local\\uxframe');
  });
});

describe('the archive by default', () => {
  it.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/uxframe'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ann/.local/share/uxframe'],
    ['darwin', {}, '/home/ann/Library/Application Support/uxframe'],
  ] as const)('is the user data folder on %s with %o', (platform, env, home) => {
    expect(resolved({ platform, env }, {}).home).toBe(home);
  });

  it('says what to do where there is no home folder', () => {
    expect(() => resolved({ homedir: '' }, {})).toThrow('no home folder');
  });

  it('needs no home folder where UXFRAME_HOME names another', () => {
    expect(resolved({ homedir: '', env: { UXFRAME_HOME: '/data' } }, {}).home).toBe('/data');
  });

  it('is found by a user ID that the system has no name and no home for', () => {
    vi.mocked(homedir).mockImplementationOnce(() => {
      throw new Error('uv_os_homedir returned ENOENT');
    });
    expect(defaultConfig({ home: '/data' }).home).toBe(resolve('/data'));
  });
});

describe('a folder that has the name of a file', () => {
  it('is no such file: Python calls its own folders .env', () => {
    const folder = mkdtempSync(join(tmpdir(), 'uxframe-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, '.env'));
    expect(readIfThere(join(folder, '.env'))).toBeUndefined();
  });
});

describe('a file that was written on Windows', () => {
  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFA=1\r\nB=2\r\n')],
    ['UTF-16, as PowerShell writes it', Buffer.from('\uFEFFA=1\r\nB=2\r\n', 'utf16le')],
  ])('is read: %s', (_, bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'uxframe-config-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, '.env'), bytes);
    expect(readIfThere(join(folder, '.env'))).toBe('A=1\r\nB=2\r\n');
  });
});

describe('a malformed value', () => {
  it.each([
    [{ UXFRAME_RATE: '10 per minute' }, '"10 per minute" is no rate limit.'],
    [{ UXFRAME_LOG: 'loud' }, 'UXFRAME_LOG is "loud".'],
    [{ UXFRAME_HOME: '~/data' }, 'which only a shell understands'],
    [{ USERTESTING_API_URL: 'api.example' }, 'USERTESTING_API_URL is no https address.'],
    [{ USERTESTING_TOKEN_URL: 'http://tokens.example/token' }, 'USERTESTING_TOKEN_URL is no https address.'],
    [{ USERTESTING_API_URL: 'https://me:secret@api.example' }, 'has a user, a password or a query in it'],
    [{ USERTESTING_TOKEN_URL: 'https://api.example/token?key=secret' }, 'has a user, a password or a query'],
  ])('is an error that names it: %o', (env, message) => {
    expect(() => resolved({ env }, {})).toThrow(message);
  });

  it.each([
    ['redis://host:6379/2', 'redis://host:6379/2'],
    ['redis://me:secret@host:6379/2', 'redis://***@host:6379/2'],
    ['rediss://host?password=secret', 'rediss://host'],
    ['redis://:sec/ret@host', '***'],
    ['redis://me:1#secret@host', '***'],
    ['host,password=secret', '***'],
  ])('of the Redis address %s is shown as %s', (text, shown) => {
    expect(SETTINGS.redisUrl.show(new Secret(text))).toBe(shown);
  });

  it('takes http for a server on this machine', () => {
    expect(resolved({ env: { USERTESTING_API_URL: 'http://127.0.0.1:8080/' } }, {}).apiUrl).toBe(
      'http://127.0.0.1:8080',
    );
  });
});

describe('a secret', () => {
  it('shows in no print, inspection or JSON of the configuration', async () => {
    const { inspect } = await import('node:util');
    const config = resolved({
      env: { USERTESTING_CLIENT_SECRET: 'hunter2', UXFRAME_REDIS_URL: 'redis://u:hunter2@h' },
    });
    const shown = [
      inspect(config, { depth: 9, showHidden: true }),
      JSON.stringify(config),
      `${config.clientSecret}`,
    ];
    expect(shown.join()).not.toContain('hunter2');
    expect(config.clientSecret?.reveal()).toBe('hunter2');
    expect([inspect(config.clientSecret), `${config.clientSecret}`]).toEqual(['***', '***']);
  });

  it('that a caller leaves empty counts as not set', () => {
    vi.stubEnv('USERTESTING_CLIENT_SECRET', 'hunter2');
    expect(configOf({ clientSecret: '' }).clientSecret?.reveal()).toBe('hunter2');
    expect(configOf({ clientSecret: 'given' }).clientSecret?.reveal()).toBe('given');
  });
});
