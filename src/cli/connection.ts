import type { RequestEvent } from '../api/transport.js';
import type { Connection } from '../archive/connect.js';
import type { Config } from '../config.js';
import type { CommandContext } from './context.js';
import { requestLog } from './request-log.js';

/**
 * Runs `work` with a client and the archive, and closes both. Requests go to the log that the settings
 * ask for, and to `onRequest`.
 */
export async function withConnection<Result>(
  config: Config,
  context: CommandContext,
  work: (connection: Connection) => Promise<Result>,
  onRequest: (event: RequestEvent) => void = () => {},
): Promise<Result> {
  const { connect } = await import('../archive/connect.js');
  const log = requestLog(config.log, context);
  const connection = await connect(config, {
    now: context.clock,
    onRequest: (event) => {
      onRequest(event);
      log(event);
    },
  });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
