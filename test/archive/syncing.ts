import { onTestFinished } from 'vitest';
import { ResultsClient } from '../../src/api/client.js';
import { type Archive, openArchive } from '../../src/archive/store.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { FAST, folder } from '../cli/command-line.js';

/** An archive that closes when the test ends. */
export async function archiveOf(home = folder()): Promise<Archive> {
  const archive = await openArchive(home);
  onTestFinished(() => archive.close());
  return archive;
}

/** A client of a sandbox that closes when the test ends. */
export function clientOf(sandbox: Sandbox, retry = {}): ResultsClient {
  const { clientId, clientSecret, url: apiUrl, tokenUrl } = sandbox;
  const options = { clientId, clientSecret, apiUrl, tokenUrl, rate: FAST };
  const client = new ResultsClient({ ...options, retry: { backoffMs: 1, graceMs: 0, ...retry } });
  onTestFinished(() => client.close());
  return client;
}
