import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import process from 'node:process';
import { parseEnv } from 'node:util';
import type { ConnectionSettings } from './config/connection-settings.js';
import { Secret } from './config/secret.js';
import { SETTING_NAMES, SETTINGS, type SettingName, type Settings } from './config/settings.js';
import { type Machine, pathsOf, userConfigFolder } from './config/user-folders.js';
import { UxframeError } from './errors.js';

/** Where a setting's value was found: the first of these that has one. */
export type SettingSource = 'flag' | 'environment' | '.env' | 'config file' | 'default';

/** A setting's origin: `.env` and `config file` come with the file's path. */
export interface Origin {
  source: SettingSource;
  path?: string;
}

export interface Config extends Settings {
  /** Where each value was found; a setting without a value has no origin. */
  origins: { [Name in SettingName]?: Origin };
}

/** Flags may set whatever is not secret: a flag can be read by every user of the machine. */
export type SettingFlags = {
  [Name in Exclude<SettingName, 'clientSecret' | 'redisUrl'>]?: string | undefined;
};

/** What `resolveConfig` reads; `defaultConfig` takes it from the process. */
export interface ConfigInput extends Machine {
  flags: SettingFlags;
  /** The folder that the search for `.env` starts in. */
  cwd: string;
  /** A file's text, or undefined where there is none. */
  readFile: (path: string) => string | undefined;
}

/** Settings as text. */
type Values = { [Name in SettingName]?: string | undefined };

/** Settings from one place, looked up when they are needed. Relative folders in it count from `folder`. */
interface Layer extends Origin {
  folder: string;
  value: (name: SettingName) => string | undefined;
}

/** Settings by precedence: flags, environment, `.env`, config file, defaults. Empty text counts as not set. */
export function resolveConfig(input: ConfigInput): Config {
  const flags: Values = input.flags;
  const layers: Layer[] = [
    { source: 'flag', folder: input.cwd, value: (name) => flags[name] },
    { source: 'environment', folder: input.cwd, value: byVariable(input.env) },
    ...envFileLayer(input),
    ...configFileLayer(input),
    { source: 'default', folder: input.cwd, value: (name) => SETTINGS[name].fallback(input) },
  ];
  const paths = pathsOf(input);
  const origins: Config['origins'] = {};
  const settings = Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const layer = layers.find(({ value }) => (value(name) ?? '') !== '');
      if (layer === undefined) return [name, undefined];
      origins[name] =
        layer.path === undefined ? { source: layer.source } : { source: layer.source, path: layer.path };
      const absolute = (path: string) => paths.resolve(layer.folder, path);
      return [name, SETTINGS[name].read(layer.value(name) ?? '', absolute)];
    }),
  ) as unknown as Settings;
  return { ...settings, origins };
}

/**
 * The configuration of this process: the only place that reads `process.env`, so that
 * `loadTest(id)` works in a notebook without further arguments.
 */
export function defaultConfig(flags: SettingFlags = {}): Config {
  const { env, platform } = process;
  return resolveConfig({
    flags,
    env,
    platform,
    homedir: homeFolder(),
    cwd: process.cwd(),
    readFile: readIfThere,
  });
}

/** The user's home folder; empty where there is none, as for a user ID without a name in a container. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}

/** The configuration of this process, with what a caller gave before it. */
export function configOf({ clientSecret, ...given }: ConnectionSettings): Config {
  const { clientId, apiUrl, tokenUrl, rate, home } = given;
  const config = defaultConfig({ clientId, apiUrl, tokenUrl, rate, home });
  if (clientSecret === undefined || clientSecret === '') return config;
  return { ...config, clientSecret: new Secret(clientSecret) };
}

/** What the system says where there is no such file: also of a folder by its name, such as Python's `.env`. */
const ABSENT_CODES = ['ENOENT', 'ENOTDIR', 'EISDIR'];

/** A file's text, or undefined where there is no such file. */
export function readIfThere(path: string): string | undefined {
  try {
    return decoded(readFileSync(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT_CODES.includes(String(error.code)))
      return undefined;
    throw new UxframeError('configuration', `${path} cannot be read.`, {
      hint: 'Check its permissions.',
      subject: path,
      cause: error,
    });
  }
}

/** Windows' own programs write UTF-16, or UTF-8 with a mark in front that would become part of the first name. */
function decoded(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}

const byVariable =
  (values: Readonly<Record<string, string | undefined>>): Layer['value'] =>
  (name) =>
    values[SETTINGS[name].variable];

/**
 * The nearest `.env` from `cwd` up to the project's folder (the nearest with a package.json), and
 * never above it: a file that some other folder's owner wrote must not choose where secrets are sent.
 */
function envFileLayer(input: ConfigInput): Layer[] {
  const { readFile } = input;
  const { join } = pathsOf(input);
  const folders = projectFolders(input);
  for (const folder of folders) {
    const path = join(folder, '.env');
    const text = readFile(path);
    if (text !== undefined) return [{ source: '.env', path, folder, value: byVariable(parseEnv(text)) }];
  }
  return [];
}

/** From `cwd` up to the project's folder; outside a project, `cwd` alone. */
function projectFolders({ cwd, readFile, platform }: ConfigInput): string[] {
  const { dirname, join, resolve } = pathsOf({ platform });
  const folders: string[] = [];
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    folders.push(folder);
    if (readFile(join(folder, 'package.json')) !== undefined) return folders;
    if (dirname(folder) === folder) return folders.slice(0, 1);
  }
}

/** `config.json` in the user's settings folder, or the file that UXFRAME_CONFIG names. */
function configFileLayer(input: ConfigInput): Layer[] {
  const { dirname, join, resolve } = pathsOf(input);
  const named = input.env.UXFRAME_CONFIG || undefined;
  if (named === undefined && input.homedir === '') return [];
  const path = named === undefined ? join(userConfigFolder(input), 'config.json') : resolve(input.cwd, named);
  const text = input.readFile(path);
  if (text !== undefined) {
    const values = readJson(text, path);
    return [{ source: 'config file', path, folder: dirname(path), value: (name) => values[name] }];
  }
  if (named === undefined) return [];
  throw new UxframeError('configuration', `The config file ${path} does not exist.`, {
    hint: 'Create it, or unset UXFRAME_CONFIG.',
    subject: path,
  });
}

function readJson(text: string, path: string): Values {
  const fault = (what: string, cause?: unknown) =>
    new UxframeError('configuration', `The config file ${path} ${what}.`, {
      hint: `Write a JSON object with text values of these keys: ${SETTING_NAMES.join(', ')}.`,
      subject: path,
      cause,
    });
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    // The parser's message may quote the file, and the file may hold a secret: no cause.
    throw fault('is not JSON');
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw fault('holds no object');
  for (const [key, value] of Object.entries(values)) {
    if (!Object.hasOwn(SETTINGS, key)) throw fault(`has an unknown key, "${key}"`);
    if (typeof value !== 'string') throw fault(`has a value that is no text, under "${key}"`);
  }
  return values;
}
