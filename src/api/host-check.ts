import { send } from './request.js';
import { failureOf } from './status-errors.js';

/** What a host says to a request without a token. */
export interface HostCheck {
  status: number;
  /** Milliseconds by which this machine's clock is ahead of the host's (behind: negative); null where it shows no time. */
  clockAheadMs: number | null;
}

export interface HostCheckOptions {
  /** Milliseconds since the Unix epoch. */
  now?: (() => number) | undefined;
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Asks a host once, without a token, whether it can be reached and what time it is there.
 *
 * @throws `network` where no answer comes
 */
export async function checkHost(
  url: string,
  { now = Date.now, timeoutMs = 15_000, signal }: HostCheckOptions = {},
): Promise<HostCheck> {
  const { Agent } = await import('undici');
  const dispatcher = new Agent();
  try {
    const askedAt = now();
    const outcome = await send({ url, method: 'GET', headers: {}, timeoutMs, dispatcher, signal });
    if ('failure' in outcome) throw failureOf(outcome.failure, new URL(url).host, 1);
    const shown = Date.parse(outcome.answer.headers.date ?? '');
    // The header has whole seconds: its time lies half a second later on average.
    const halfway = (askedAt + now()) / 2 - 500;
    return {
      status: outcome.answer.status,
      clockAheadMs: Number.isNaN(shown) ? null : Math.round(halfway - shown),
    };
  } finally {
    await dispatcher.close();
  }
}
