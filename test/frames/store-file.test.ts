import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetTest } from '../../src/archive/forget.js';
import { type Archive, openArchive } from '../../src/archive/store.js';
import { collectSessions } from '../../src/frames/collect.js';
import { framesFromStore } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import { decodeStore, encodeStore } from '../../src/frames/store-file.js';
import type { Frames } from '../../src/frames/tables.js';
import { testDataFromArchive } from '../../src/frames/test-data.js';
import { World } from '../../src/sandbox/world.js';
import { modeOf, PRIVATE_FILE } from '../modes.js';

const world = new World();
const study = world.studies.find(({ name }) => name === 'survey');
if (study === undefined) throw new Error('no survey');
const { testId } = study;
const sessions = world.sessions(study);
const documents = sessions.map(({ row, details }) => ({ ...row, details: JSON.stringify(details) }));
const contents = (frames: Frames) =>
  (['sessions', 'demographics', 'responses', 'taskGroups', 'codebook'] as const).map((name) =>
    rows<object>(frames[name]),
  );

describe('the file of cells', () => {
  const file = () => Buffer.concat(encodeStore(collectSessions(documents), 'key') ?? []);

  it('gives the same tables back', () => {
    const store = decodeStore(file(), 'key');
    if (store === undefined) throw new Error('not read');
    const options = { breakout: true };
    const built = framesFromStore(collectSessions(documents), options);
    expect(contents(framesFromStore(store, options))).toEqual(contents(built));
    expect(store.warnings).toEqual(collectSessions(documents).warnings);
  });

  it('is no file for another content', () => {
    expect(decodeStore(file(), 'another')).toBeUndefined();
  });

  it('is no file where any byte of it is damaged, or a part is missing', () => {
    const whole = file();
    for (let at = 0; at < whole.length; at += 997) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      expect(decodeStore(damaged, 'key')).toBeUndefined();
    }
    for (const length of [0, 5, 12, 100, whole.length - 1]) {
      expect(decodeStore(whole.subarray(0, length), 'key')).toBeUndefined();
    }
  });

  it('is not made of text that UTF-8 cannot hold', () => {
    const sessionId = 'a lone half: \ud800';
    const details = { sessionId, tasks: [] };
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...details,
      sessionId: `${sessionId}${index}`,
    }));
    expect(encodeStore(collectSessions(many), 'key')).toBeUndefined();
  });
});

describe('the archive', () => {
  let home: string;
  let archive: Archive;
  const open = () => testDataFromArchive(archive, testId, {}, 1);
  const path = () => join(home, 'archive', 'frames', `${testId}.bin`);

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'uxframe-store-'));
    archive = await openArchive(home);
    await archive.putListed(
      testId,
      sessions.map(({ row }) => row),
    );
    for (const { row, details } of sessions.slice(0, 40)) {
      await archive.putDetails(testId, row, Buffer.from(JSON.stringify(details)), '2026-11-01T00:00:00.000Z');
    }
  });
  afterAll(async () => {
    await archive.close();
    rmSync(home, { recursive: true });
  });

  it('keeps the cells beside the documents, for the owner alone, and opens them the next time', () => {
    const first = open();
    expect(modeOf(path())).toBe(PRIVATE_FILE);
    const { ino } = statSync(path());
    expect(contents(open())).toEqual(contents(first));
    // Not written anew.
    expect(statSync(path()).ino).toBe(ino);
    expect(open().fetchedAt).toBe('2026-11-01T00:00:00.000Z');
  });

  it('reads the documents again where the file is damaged, and says nothing', () => {
    const before = contents(open());
    writeFileSync(path(), 'no such thing');
    expect(contents(open())).toEqual(before);
    expect(statSync(path()).size).toBeGreaterThan(1000);
  });

  it('reads the documents again when a session arrived', async () => {
    expect(open().sessions.numRows()).toBe(40);
    const [next] = sessions.slice(40);
    if (next === undefined) throw new Error('no more sessions');
    await archive.putDetails(
      testId,
      next.row,
      Buffer.from(JSON.stringify(next.details)),
      '2026-11-02T00:00:00.000Z',
    );
    expect(open().sessions.numRows()).toBe(41);
    expect(open().fetchedAt).toBe('2026-11-02T00:00:00.000Z');
  });

  it('keeps nothing of a small test, nor what a decoder of the user gave', () => {
    rmSync(path());
    testDataFromArchive(archive, testId);
    testDataFromArchive(archive, testId, { decoders: { nps: () => null } }, 1);
    expect(readdirSync(join(home, 'archive', 'frames'))).toEqual([]);
  });

  it('forgets the cells with the test', async () => {
    open();
    expect(readdirSync(join(home, 'archive', 'frames'))).toHaveLength(1);
    await forgetTest(testId, archive);
    expect(readdirSync(join(home, 'archive', 'frames'))).toEqual([]);
  });
});
