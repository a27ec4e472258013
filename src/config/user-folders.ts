import { posix, win32 } from 'node:path';
import { UxframeError } from '../errors.js';

/** What decides where a user's files live. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The user's home folder as the operating system knows it. */
  homedir: string;
}

/** Where programs keep a user's data; never the project folder. */
export function userDataFolder(machine: Machine): string {
  return join(machine, {
    linux: ['XDG_DATA_HOME', '.local/share'],
    darwin: [undefined, 'Library/Application Support'],
    win32: ['LOCALAPPDATA', 'AppData/Local'],
  });
}

/** Where programs keep a user's settings. */
export function userConfigFolder(machine: Machine): string {
  return join(machine, {
    linux: ['XDG_CONFIG_HOME', '.config'],
    darwin: [undefined, 'Library/Application Support'],
    win32: ['APPDATA', 'AppData/Roaming'],
  });
}

/** Paths as the machine's system writes them. */
export const pathsOf = ({ platform }: Pick<Machine, 'platform'>): typeof posix =>
  platform === 'win32' ? win32 : posix;

type Places = Record<'linux' | 'darwin' | 'win32', [variable: string | undefined, below: string]>;

function join({ env, platform, homedir }: Machine, places: Places): string {
  const path = pathsOf({ platform });
  const [variable, below] = places[platform === 'win32' || platform === 'darwin' ? platform : 'linux'];
  const named = variable === undefined ? undefined : env[variable];
  // The XDG specification: a relative path is to be ignored.
  if (named !== undefined && path.isAbsolute(named)) return path.join(named, 'uxframe');
  if (homedir === '') {
    throw new UxframeError('configuration', 'There is no home folder to keep the archive in.', {
      hint: 'Set UXFRAME_HOME to a folder of your own.',
    });
  }
  return path.join(homedir, below, 'uxframe');
}
