import fs, { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readDerived, removeDerived, writeDerived } from '../../src/archive/derived-file.js';
import { archiveFolder } from '../../src/archive/environment.js';
import { folder } from '../cli/command-line.js';

const TEST_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';

it('is written whole, and read again', () => {
  const home = folder();
  writeDerived(home, TEST_ID, [Buffer.from('one '), Buffer.from('two')]);
  expect(readDerived(home, TEST_ID)?.toString()).toBe('one two');
  expect(readdirSync(join(archiveFolder(home), 'frames'))).toEqual([`${TEST_ID}.bin`]);
});

it('that cannot be written is no reason to fail', () => {
  const home = folder();
  mkdirSync(archiveFolder(home), { recursive: true });
  writeFileSync(join(archiveFolder(home), 'frames'), 'a file in the place of the folder');
  writeDerived(home, TEST_ID, [Buffer.from('one')]);
  expect(readDerived(home, TEST_ID)).toBeUndefined();
});

it('is overwritten on the disk itself before it is removed', () => {
  const home = folder();
  writeDerived(home, TEST_ID, [Buffer.from('said by Ann')]);
  const path = join(archiveFolder(home), 'frames', `${TEST_ID}.bin`);
  const flushed: string[] = [];
  vi.spyOn(fs, 'fsyncSync').mockImplementation(() => void flushed.push(fs.readFileSync(path, 'latin1')));
  removeDerived(home, TEST_ID);
  expect(flushed).toEqual(['\0'.repeat('said by Ann'.length)]);
  expect(existsSync(path)).toBe(false);
});
