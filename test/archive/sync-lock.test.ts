import { hostname } from 'node:os';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { wait } from '../../src/api/wait.js';
import { openEnvironment } from '../../src/archive/environment.js';
import { withSyncLock } from '../../src/archive/sync-lock.js';
import { folder } from '../cli/command-line.js';

async function environment() {
  const opened = await openEnvironment(folder());
  onTestFinished(() => opened.close());
  return opened;
}

describe('the lock of a test', () => {
  it('lets one work at a time, and tells the others whom they wait for', async () => {
    const root = await environment();
    const events: string[] = [];
    const work = (name: string) => () =>
      new Promise<string>((resolve) => {
        events.push(`${name} begins`);
        setTimeout(() => {
          events.push(`${name} ends`);
          resolve(name);
        }, 30);
      });
    const waitedFor: number[] = [];
    const options = { beatMs: 15, onWait: (pid: number) => waitedFor.push(pid) };
    const results = await Promise.all(
      ['a', 'b'].map((name) => withSyncLock(root, 'test', work(name), options)),
    );
    expect(results).toEqual(['a', 'b']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(waitedFor).toEqual([process.pid]);
  });

  it('does not keep others from other tests', async () => {
    const root = await environment();
    const inner = () => withSyncLock(root, 'two', async () => 'both');
    expect(await withSyncLock(root, 'one', inner)).toBe('both');
  });

  it('is free again after a failure', async () => {
    const root = await environment();
    const fail = () => Promise.reject(new Error('no'));
    await expect(withSyncLock(root, 'test', fail)).rejects.toThrow('no');
    expect(await withSyncLock(root, 'test', async () => 'free')).toBe('free');
  });

  it.each([
    ['a process that died', `${hostname()}:4194305:x`, Date.now()],
    ['a holder on another machine that was not seen for long', 'elsewhere:1:x', 0],
  ])('is taken over from %s', async (_, owner, seenAt) => {
    const root = await environment();
    await root.openDB('locks', { encoding: 'json' }).put('test', { owner, seenAt });
    expect(await withSyncLock(root, 'test', async () => 'mine', { beatMs: 60_000 })).toBe('mine');
  });

  it('is taken over from a holder that stays silent, whatever the clock says', async () => {
    const root = await environment();
    const seenAt = Date.now() + 3_600_000;
    await root.openDB('locks', { encoding: 'json' }).put('test', { owner: 'elsewhere:1:x', seenAt });
    expect(await withSyncLock(root, 'test', async () => 'mine', { beatMs: 3 })).toBe('mine');
  });

  it('stays with its holder when the clock is set, or the machine slept', async () => {
    const root = await environment();
    const locks = root.openDB('locks', { encoding: 'json' });
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(now);
    await locks.put('test', { owner: 'elsewhere:1:x', seenAt: now });
    const work = vi.fn(async () => 'mine');
    const onWait = vi.fn();
    const mine = withSyncLock(root, 'test', work, { beatMs: 300, onWait });
    await vi.waitFor(() => expect(onWait).toHaveBeenCalled());
    clock.mockReturnValue(now + 86_400_000);
    await wait(500);
    expect(work).not.toHaveBeenCalled();
    await locks.remove('test');
    expect(await mine).toBe('mine');
  });

  it('that cannot be let go does not hide how the work ended', async () => {
    const root = await openEnvironment(folder());
    const work = async () => {
      await root.close();
      throw new Error('the reason');
    };
    await expect(withSyncLock(root, 'test', work)).rejects.toThrow('the reason');
  });

  it('is not waited for after an abort', async () => {
    const root = await environment();
    await root
      .openDB('locks', { encoding: 'json' })
      .put('test', { owner: 'elsewhere:1:x', seenAt: Date.now() });
    const signal = AbortSignal.timeout(30);
    await expect(withSyncLock(root, 'test', async () => 'mine', { signal })).rejects.toMatchObject({
      code: 'interrupted',
    });
  });
});
