import { UxframeError } from '../errors.js';
import { DOCUMENTED_RATE, formatRate, parseRate, type Rate } from './rate.js';
import { Secret } from './secret.js';
import { SERVICE } from './service.js';
import { readServiceUrl } from './service-url.js';
import { type Machine, userDataFolder } from './user-folders.js';

export type LogFormat = 'off' | 'text' | 'json';

/** How sessions and participants are called in loaded tables: by their ids, or by short codes (`S01`, `P01`). */
export type IdForm = 'plain' | 'codes';

/** Every setting, read and checked. */
export interface Settings {
  clientId: string | undefined;
  clientSecret: Secret | undefined;
  apiUrl: string;
  tokenUrl: string;
  scope: string;
  /** The folder that the archive lives in. */
  home: string;
  rate: Rate;
  redisUrl: Secret | undefined;
  log: LogFormat;
  /** Whether `loadTest` keeps to the archive and asks nobody. */
  offline: boolean;
  ids: IdForm;
  /** The smallest demographic group that is told of; 1: every group. */
  minimumCell: number;
}

export type SettingName = keyof Settings;

/** How a setting is called, read and shown. */
export interface SettingRule<Value> {
  /** Environment variable; the same name counts in `.env`. */
  variable: string;
  about: string;
  /** As text, where nothing is set; `undefined` for a setting that may stay empty. */
  fallback: (machine: Machine) => string | undefined;
  /** `absolute`: the whole path of a relative one in this place. */
  read: (text: string, absolute: (path: string) => string) => Value;
  /** As text to show, with nothing secret in it. */
  show: (value: Exclude<Value, undefined>) => string;
}

const plain = (text: string) => text;

/** The one table of settings: precedence, `uxframe config` and the documentation go by it. */
export const SETTINGS: { readonly [Name in SettingName]: SettingRule<Settings[Name]> } = {
  clientId: {
    variable: 'USERTESTING_CLIENT_ID',
    about: 'Client ID, issued by UserTesting support',
    fallback: () => undefined,
    read: plain,
    show: plain,
  },
  clientSecret: {
    variable: 'USERTESTING_CLIENT_SECRET',
    about: 'Client secret that belongs to the client ID; never a flag',
    fallback: () => undefined,
    read: (text) => new Secret(text),
    show: () => '***',
  },
  apiUrl: {
    variable: 'USERTESTING_API_URL',
    about: 'Host of the Results API',
    fallback: () => SERVICE.apiUrl,
    read: (text) => readServiceUrl('USERTESTING_API_URL', text),
    show: plain,
  },
  tokenUrl: {
    variable: 'USERTESTING_TOKEN_URL',
    about: 'Address that issues tokens',
    fallback: () => SERVICE.tokenUrl,
    read: (text) => readServiceUrl('USERTESTING_TOKEN_URL', text),
    show: plain,
  },
  scope: {
    variable: 'USERTESTING_SCOPE',
    about: 'OAuth scope to ask for',
    fallback: () => SERVICE.scope,
    read: plain,
    show: plain,
  },
  home: {
    variable: 'UXFRAME_HOME',
    about: 'Folder of the archive; by default in your user data folder',
    fallback: userDataFolder,
    read: readFolder,
    show: plain,
  },
  rate: {
    variable: 'UXFRAME_RATE',
    about: 'Requests per window: 10/60s, or 10/500ms for a sandbox',
    fallback: () => DOCUMENTED_RATE,
    read: parseRate,
    show: formatRate,
  },
  redisUrl: {
    variable: 'UXFRAME_REDIS_URL',
    about: 'Redis that shares the rate limit with other machines',
    fallback: () => undefined,
    read: (text) => new Secret(text),
    show: (url) => showRedisUrl(url.reveal()),
  },
  log: {
    variable: 'UXFRAME_LOG',
    about: 'Log each request to stderr: off, text or json',
    fallback: () => 'off',
    read: (text) => readWord('UXFRAME_LOG', text, ['off', 'text', 'json']),
    show: plain,
  },
  offline: {
    variable: 'UXFRAME_OFFLINE',
    about: 'Whether loadTest keeps to the archive: yes or no',
    fallback: () => 'no',
    read: (text) => readWord('UXFRAME_OFFLINE', text, ['yes', 'no']) === 'yes',
    show: (offline) => (offline ? 'yes' : 'no'),
  },
  ids: {
    variable: 'UXFRAME_IDS',
    about: 'How loaded tables call sessions and participants: plain or codes (as in reports)',
    fallback: () => 'plain',
    read: (text) => readWord('UXFRAME_IDS', text, ['plain', 'codes']),
    show: plain,
  },
  minimumCell: {
    variable: 'UXFRAME_MINIMUM_CELL',
    about: 'Smallest demographic group that tables tell of; 1 for all (reports: 5)',
    fallback: () => '1',
    read: readMinimumCell,
    show: String,
  },
};

/** Every setting's name, in the order to show them. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Host and port; what cannot be told apart from a password is not shown. */
function showRedisUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const hasLogin = url !== undefined && url.username + url.password !== '';
  if (url === undefined || url.host === '' || (text.includes('@') && !hasLogin)) return '***';
  return `${url.protocol}//${hasLogin ? '***@' : ''}${url.host}${url.search === '' ? url.pathname : ''}`;
}

function readWord<Word extends string>(variable: string, text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw new UxframeError('configuration', `${variable} is "${text}".`, {
    hint: `Set it to ${words.slice(0, -1).join(', ')} or ${words.at(-1)}.`,
  });
}

function readMinimumCell(text: string): number {
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1) return size;
  throw new UxframeError('configuration', `UXFRAME_MINIMUM_CELL is "${text}".`, {
    hint: 'Set it to a whole number from 1 on: 5 leaves out groups of fewer than five.',
  });
}

function readFolder(text: string, absolute: (path: string) => string): string {
  if (text.startsWith('~')) {
    throw new UxframeError('configuration', `UXFRAME_HOME starts with "~", which only a shell understands.`, {
      hint: 'Write the whole path.',
    });
  }
  return absolute(text);
}
