import { createHash } from 'node:crypto';

/**
 * Names the bucket that a credential's requests count against, without telling the credential: a hash
 * of the client ID and the API's host. Whoever has the same key shares the limit.
 */
export function credentialKey(clientId: string, apiUrl: string): string {
  const host = URL.canParse(apiUrl) ? new URL(apiUrl).host : apiUrl;
  return createHash('sha256')
    .update(JSON.stringify([clientId, host]))
    .digest('hex')
    .slice(0, 32);
}
