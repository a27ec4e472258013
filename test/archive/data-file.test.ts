import { copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectDataFile } from '../../src/archive/data-file.js';
import { archiveFolder } from '../../src/archive/environment.js';
import { openArchive } from '../../src/archive/store.js';
import { folder } from '../cli/command-line.js';
import { rowOf } from './rows.js';

const TEST = '0f8fad5b-d9cb-469f-a165-70867728950e';

async function archiveWith(sessions: number) {
  const home = folder();
  const archive = await openArchive(home);
  const rows = Array.from({ length: sessions }, (_, index) => rowOf(index));
  await archive.putListed(TEST, rows);
  for (const row of rows)
    await archive.putDetails(TEST, row, Buffer.alloc(9_000, 'x'), '2026-01-01T00:00:00.000Z');
  await archive.close();
  return { home, path: join(archiveFolder(home), 'data.mdb') };
}

describe('a data file', () => {
  it('is sound, whatever was written to it', async () => {
    expect(inspectDataFile((await archiveWith(0)).path)).toBe('sound');
    expect(inspectDataFile((await archiveWith(120)).path)).toBe('sound');
  });

  it('is absent where there is none, and where it is empty', () => {
    const path = join(folder(), 'data.mdb');
    expect(inspectDataFile(path)).toBe('absent');
    writeFileSync(path, '');
    expect(inspectDataFile(path)).toBe('absent');
  });

  it.each([
    ['text', 'hello'],
    ['zeros', '\0'.repeat(20_000)],
  ])('is foreign when it holds %s', (_, content) => {
    const path = join(folder(), 'data.mdb');
    writeFileSync(path, content);
    expect(inspectDataFile(path)).toBe('foreign');
  });

  it.each([0.05, 0.3, 0.5])('is truncated when only a share of %s is left', async (share) => {
    const { path } = await archiveWith(300);
    truncateSync(path, Math.floor(statSync(path).size * share));
    expect(inspectDataFile(path)).toBe('truncated');
  });
});

describe('opening', () => {
  it('refuses a foreign or damaged file with a message, where LMDB would crash the process, and leaves it as it is', async () => {
    const home = folder();
    const path = join(archiveFolder(home), 'data.mdb');
    mkdirSync(archiveFolder(home));
    writeFileSync(path, 'a file of somebody else');
    await expect(openArchive(home)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('was not written by uxframe'),
    });
    expect(readFileSync(path, 'utf8')).toBe('a file of somebody else');

    const damaged = await archiveWith(300);
    truncateSync(damaged.path, 40_960);
    await expect(openArchive(damaged.home)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('is damaged'),
    });
  });

  it('takes a copy of an archive for what it is', async () => {
    const { path } = await archiveWith(3);
    const home = folder();
    mkdirSync(archiveFolder(home));
    copyFileSync(path, join(archiveFolder(home), 'data.mdb'));
    const archive = await openArchive(home);
    expect([...archive.sessions(TEST)]).toHaveLength(3);
    await archive.close();
  });
});
