import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, it, onTestFinished, vi } from 'vitest';
import { PartialFile } from '../../src/api/partial-file.js';

vi.mock('node:fs/promises', { spy: true });

/** What Windows says of a file that another program has open. */
const held = (code: string) => Object.assign(new Error(code), { code, syscall: 'rename', path: 'a path' });

async function wholeFile() {
  const folder = mkdtempSync(join(tmpdir(), 'uxframe-partial-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = new PartialFile(join(folder, 's1.mp4'));
  await file.begin({ etag: '"one"', total: 4 });
  await file.append(Readable.from([Buffer.from('film')]), 0);
  return { folder, file };
}

it.each(['EPERM', 'EACCES', 'EBUSY'])('gets its name once whoever holds it (%s) lets go', async (code) => {
  const { folder, file } = await wholeFile();
  vi.mocked(rename).mockRejectedValueOnce(held(code)).mockRejectedValueOnce(held(code));
  expect(await file.finish()).toBe(4);
  expect(readdirSync(folder)).toEqual(['s1.mp4']);
});

it('says that another program has it open, and keeps the bytes and their version', async () => {
  const { folder, file } = await wholeFile();
  vi.mocked(rename).mockRejectedValue(held('EBUSY'));
  await expect(file.finish()).rejects.toMatchObject({
    code: 'configuration',
    subject: join(folder, 's1.mp4'),
    hint: 'Close the program that has the file open.',
  });
  vi.mocked(rename).mockReset();
  const next = new PartialFile(join(folder, 's1.mp4'));
  await next.restore();
  expect([await next.size(), next.validator]).toEqual([4, '"one"']);
});
