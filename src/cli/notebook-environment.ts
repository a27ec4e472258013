import { SETTINGS } from '../config/settings.js';
import type { Config } from '../config.js';
import type { CommandContext } from './context.js';

export interface Handing {
  /** The notebook keeps to the archive, and is handed no credentials. */
  offline: boolean;
  ids: 'plain' | 'codes';
  minimumCell: number;
}

/**
 * The environment of a notebook's process: that of the command line, with the settings that this
 * command line resolved, for the notebook may lie where no `.env` is found.
 */
export function notebookEnvironment(
  { env }: Pick<CommandContext, 'env'>,
  config: Config,
  { offline, ids, minimumCell }: Handing,
): Record<string, string | undefined> {
  const secrets = offline
    ? { clientId: undefined, clientSecret: undefined, redisUrl: undefined }
    : {
        clientId: config.clientId,
        clientSecret: config.clientSecret?.reveal(),
        redisUrl: config.redisUrl?.reveal(),
      };
  const values = {
    ...secrets,
    apiUrl: config.apiUrl,
    tokenUrl: config.tokenUrl,
    scope: config.scope,
    home: config.home,
    rate: SETTINGS.rate.show(config.rate),
    offline: offline ? 'yes' : 'no',
    ids,
    minimumCell: String(minimumCell),
  };
  const named = Object.entries(values).map(([name, value]) => [
    SETTINGS[name as keyof typeof values].variable,
    value,
  ]);
  return { ...env, ...Object.fromEntries(named) };
}
