import { createHmac } from 'node:crypto';

const SIGNING_KEY = 'sandbox-storage';

/** A link that looks pre-signed, and holds for `lifetimeS` seconds of the sandbox's clock. */
export function signLink(storageUrl: string, path: string, now: number, lifetimeS: number): string {
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Date': `${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    'X-Amz-Expires': String(lifetimeS),
    'X-Amz-SignedHeaders': 'host',
  });
  query.set('X-Amz-Signature', signature(path, query));
  return `${storageUrl}${path}?${query}`;
}

export type LinkState = 'valid' | 'expired' | 'forged';

export function checkLink(url: URL, now: number): LinkState {
  const query = new URLSearchParams(url.search);
  const signed = query.get('X-Amz-Signature');
  query.delete('X-Amz-Signature');
  if (signed !== signature(url.pathname, query)) return 'forged';
  const date = (query.get('X-Amz-Date') ?? '').replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  return Date.parse(date) + Number(query.get('X-Amz-Expires')) * 1000 > now ? 'valid' : 'expired';
}

function signature(path: string, query: URLSearchParams): string {
  return createHmac('sha256', SIGNING_KEY).update(`${path}?${query}`).digest('hex');
}
