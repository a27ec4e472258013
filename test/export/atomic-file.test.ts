import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/export/atomic-file.js';

const home = mkdtempSync(join(tmpdir(), 'uxframe-atomic-'));
afterAll(() => rmSync(home, { recursive: true }));

const folderWith = (text: string) => (path: string) => {
  mkdirSync(path);
  writeFileSync(join(path, 'part'), text);
};

describe('writeAtomically', () => {
  it('replaces a file, and a folder that has files, and leaves nothing beside them', async () => {
    const below = join(home, 'replaced');
    for (const text of ['first', 'second']) {
      await writeAtomically(join(below, 'file'), (path) => writeFileSync(path, text));
      await writeAtomically(join(below, 'folder'), folderWith(text));
    }
    expect(readFileSync(join(below, 'file'), 'utf8')).toBe('second');
    expect(readFileSync(join(below, 'folder', 'part'), 'utf8')).toBe('second');
    expect(readdirSync(below).sort()).toEqual(['file', 'folder']);
  });

  it('puts no file in the place of a folder: what is in it stays', async () => {
    const path = join(home, 'project');
    folderWith('precious')(path);
    const writing = writeAtomically(path, (temporary) => writeFileSync(temporary, 'a report'));
    await expect(writing).rejects.toMatchObject({
      code: 'configuration',
      message: `${path} is a folder.`,
      hint: 'Name a file in it.',
    });
    expect(readFileSync(join(path, 'part'), 'utf8')).toBe('precious');
  });

  it('leaves what was there where the last step fails', async () => {
    const below = join(home, 'failing');
    await writeAtomically(join(below, 'file'), (path) => writeFileSync(path, 'first'));
    await writeAtomically(join(below, 'folder'), folderWith('first'));
    for (const name of ['file', 'folder']) {
      const vanished = writeAtomically(join(below, name), () => {});
      await expect(vanished).rejects.toMatchObject({ code: 'configuration', cause: { syscall: 'rename' } });
    }
    expect(readFileSync(join(below, 'file'), 'utf8')).toBe('first');
    expect(readFileSync(join(below, 'folder', 'part'), 'utf8')).toBe('first');
    expect(readdirSync(below).sort()).toEqual(['file', 'folder']);
  });
});
