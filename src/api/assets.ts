import { UxframeError } from '../errors.js';
import type { AssetStatus } from './documents.js';
import { wait } from './wait.js';

/** A clip or a reel that the service cuts when it is first asked for. */
export interface Asset {
  status: AssetStatus;
  url: string | null;
}

export interface AssetOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds between two questions; 5,000 by default. Each counts against the rate limit. */
  intervalMs?: number | undefined;
  /** Questions in all; 60 by default. */
  maxAsks?: number | undefined;
  /** How often an ERROR is asked again; 3 by default. */
  maxErrors?: number | undefined;
}

/**
 * Asks until the clip or reel is cut, and gives the link, which is valid for 15 minutes. While it says
 * GENERATING it is asked again, and a few times after ERROR, which starts the cutting anew.
 *
 * @throws `not-found` where it is not ready in the end, and what `ask` throws
 */
export async function readyAsset(
  ask: (signal?: AbortSignal) => Promise<Asset>,
  { signal, intervalMs = 5000, maxAsks = 60, maxErrors = 3 }: AssetOptions = {},
): Promise<string> {
  let errors = 0;
  for (let asked = 1; ; asked += 1) {
    const { status, url } = await ask(signal);
    const said = status.toUpperCase();
    if (said === 'GENERATED' && url) return url;
    if (said === 'ERROR') errors += 1;
    if (asked >= maxAsks || errors > maxErrors) throw notReady(said);
    await wait(intervalMs, signal);
  }
}

function notReady(said: string): UxframeError {
  return new UxframeError('not-found', `The service did not finish cutting the video (${said}).`, {
    hint: 'Try again in a few minutes.',
    subject: said,
  });
}
