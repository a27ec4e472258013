import type { RequestEvent } from '../api/transport.js';
import type { LogFormat } from '../config/settings.js';
import type { CommandContext } from './context.js';

/**
 * One line a request on stderr: method, path with its ids left out, status, attempt and times.
 * There is nothing secret and nobody's id to write: the event has neither.
 */
export function requestLog(format: LogFormat, context: CommandContext): (event: RequestEvent) => void {
  if (format === 'off') return () => {};
  const write = format === 'json' ? asJson : asText;
  return (event) => context.stderr.write(`${write(event, new Date(context.clock()).toISOString())}\n`);
}

const asJson = (
  { path, status, attempt, waitedMs, durationMs, retryInMs }: RequestEvent,
  time: string,
): string => JSON.stringify({ time, method: 'GET', path, status, attempt, waitedMs, durationMs, retryInMs });

function asText(
  { path, status, attempt, waitedMs, durationMs, retryInMs }: RequestEvent,
  time: string,
): string {
  const retry = retryInMs === null ? '' : ` again in ${retryInMs} ms`;
  return `${time} GET ${path} ${status ?? 'no answer'} attempt ${attempt} waited ${waitedMs} ms took ${durationMs} ms${retry}`;
}
