import { describe, expect, it } from 'vitest';
import { type Asset, readyAsset } from '../../src/api/assets.js';

/** Answers one status after the other, the last one for ever. */
function cutting(...statuses: string[]) {
  let asks = 0;
  const ask = async (): Promise<Asset> => {
    asks += 1;
    const status = statuses[Math.min(asks, statuses.length) - 1] ?? '';
    return { status, url: status === 'GENERATED' ? 'http://storage/clip.mp4' : null };
  };
  return { ask, asks: () => asks };
}

const FAST = { intervalMs: 1 };

describe('a clip or a reel', () => {
  it('that is ready takes one question', async () => {
    const { ask, asks } = cutting('GENERATED');
    expect(await readyAsset(ask)).toBe('http://storage/clip.mp4');
    expect(asks()).toBe(1);
  });

  it('is asked for again while it is being cut, and after an error', async () => {
    const { ask, asks } = cutting('GENERATING', 'ERROR', 'GENERATING', 'GENERATED');
    expect(await readyAsset(ask, FAST)).toBe('http://storage/clip.mp4');
    expect(asks()).toBe(4);
  });

  it('is given up after some errors', async () => {
    const { ask, asks } = cutting('ERROR');
    await expect(readyAsset(ask, { ...FAST, maxErrors: 2 })).rejects.toMatchObject({ code: 'not-found' });
    expect(asks()).toBe(3);
  });

  it('is given up after so many questions', async () => {
    const { ask, asks } = cutting('GENERATING');
    await expect(readyAsset(ask, { ...FAST, maxAsks: 5 })).rejects.toMatchObject({ subject: 'GENERATING' });
    expect(asks()).toBe(5);
  });

  it('with a link that is missing is not ready yet', async () => {
    const ask = async (): Promise<Asset> => ({ status: 'GENERATED', url: null });
    await expect(readyAsset(ask, { ...FAST, maxAsks: 2 })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is waited for no longer than the signal says', async () => {
    const { ask } = cutting('GENERATING');
    await expect(readyAsset(ask, { signal: AbortSignal.timeout(20) })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});
