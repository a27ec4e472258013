import { describe, expect, it } from 'vitest';
import { userConfigFolder, userDataFolder } from '../../src/config/user-folders.js';

const ANN = { homedir: 'C:\\Users\\Ann', platform: 'win32' } as const;

describe('on Windows', () => {
  it.each([
    [{ LOCALAPPDATA: 'D:\\Profiles\\Ann\\AppData\\Local' }, 'D:\\Profiles\\Ann\\AppData\\Local\\uxframe'],
    [{ LOCALAPPDATA: '\\\\server\\ann\\Local' }, '\\\\server\\ann\\Local\\uxframe'],
    [{ LOCALAPPDATA: 'D:relative' }, 'C:\\Users\\Ann\\AppData\\Local\\uxframe'],
    [{ XDG_DATA_HOME: 'D:\\data' }, 'C:\\Users\\Ann\\AppData\\Local\\uxframe'],
  ])('with %o, data lives in %s', (env, folder) => {
    expect(userDataFolder({ ...ANN, env })).toBe(folder);
  });

  it('settings live where they roam with the user', () => {
    expect(userConfigFolder({ ...ANN, env: { APPDATA: 'C:\\Users\\Ann\\Roaming' } })).toBe(
      'C:\\Users\\Ann\\Roaming\\uxframe',
    );
    expect(userConfigFolder({ ...ANN, env: {} })).toBe('C:\\Users\\Ann\\AppData\\Roaming\\uxframe');
  });
});
