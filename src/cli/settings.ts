import { platform } from 'node:os';
import { type Config, homeFolder, readIfThere, resolveConfig } from '../config.js';
import type { CommandContext } from './context.js';
import type { GlobalOptions } from './program.js';

/** The settings of this command line: flags before environment, `.env`, config file, defaults. */
export function settings(options: GlobalOptions, { env, cwd }: CommandContext): Config {
  const { home, rate, apiUrl, tokenUrl, verbose } = options;
  return resolveConfig({
    flags: {
      home,
      rate,
      apiUrl,
      tokenUrl,
      log: verbose === true && env.UXFRAME_LOG !== 'json' ? 'text' : undefined,
    },
    env,
    cwd,
    readFile: readIfThere,
    platform: platform(),
    homedir: env.HOME ?? env.USERPROFILE ?? homeFolder(),
  });
}
