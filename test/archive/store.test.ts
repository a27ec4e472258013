import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { archiveFolder, openEnvironment } from '../../src/archive/environment.js';
import { type Archive, openArchive } from '../../src/archive/store.js';
import { folder } from '../cli/command-line.js';
import { modeOf, PRIVATE_FILE, PRIVATE_FOLDER } from '../modes.js';
import { rowOf } from './rows.js';

const TEST = '0f8fad5b-d9cb-469f-a165-70867728950e';
const OTHER = '0f8fad5b-d9cb-469f-a165-70867728950f';
const NOW = '2026-02-01T00:00:00.000Z';

async function open(home = folder()): Promise<Archive> {
  const archive = await openArchive(home);
  onTestFinished(() => archive.close());
  return archive;
}

describe('the archive', () => {
  it('gives documents back byte for byte, oldest session first, whatever the order they came in', async () => {
    const archive = await open();
    const rows = [2, 0, 1].map((index) => rowOf(index));
    await archive.putListed(TEST, rows);
    await archive.putListed(OTHER, [rowOf(7)]);
    const odd = Buffer.from('{ "sessionId" : null,\n\t"text":"é 🙂 \\u003c"}  ');
    for (const row of rows) await archive.putDetails(TEST, row, odd, NOW);
    await archive.putDetails(OTHER, rowOf(7), odd, NOW);
    const sessions = [...archive.sessions(TEST)];
    expect(sessions.map(({ listed }) => listed)).toEqual([rowOf(0), rowOf(1), rowOf(2)]);
    expect(sessions.every(({ details, fetchedAt }) => details.equals(odd) && fetchedAt === NOW)).toBe(true);
  });

  it('yields only sessions whose details are here', async () => {
    const archive = await open();
    await archive.putListed(TEST, [rowOf(0), rowOf(1), rowOf(2)]);
    await archive.putMissing(TEST, rowOf(0), 'details', NOW);
    await archive.putDetails(TEST, rowOf(2), Buffer.from('{}'), NOW);
    expect([...archive.sessions(TEST)].map(({ sessionId }) => sessionId)).toEqual([rowOf(2).sessionId]);
    expect([...archive.listed(TEST)].map(({ details }) => details.missingAt)).toEqual([NOW, null, null]);
    expect(archive.count(TEST)).toBe(3);
  });

  it('keeps what it has of a session that is listed again', async () => {
    const archive = await open();
    await archive.putListed(TEST, [rowOf(0)]);
    await archive.putDetails(TEST, rowOf(0), Buffer.from('{}'), NOW);
    await archive.putListed(TEST, [rowOf(0), rowOf(1)]);
    expect([...archive.listed(TEST)].map(({ details }) => details.fetchedAt)).toEqual([NOW, null]);
  });

  it('keeps transcripts, QXscores and what was learned of a test', async () => {
    const archive = await open();
    await archive.putListed(TEST, [rowOf(0)]);
    await archive.putTranscript(TEST, rowOf(0), 'WEBVTT\n\n00:00.000 --> 00:01.000\n¿Qué?\n', NOW);
    await archive.putQxScores(TEST, { body: '{"qxScores":[]}', fetchedAt: NOW });
    await archive.updateTest(TEST, { title: 'Checkout', kind: 'interaction', kindFrom: 'listing' });
    await archive.updateTest(TEST, { readable: true });
    expect([...archive.transcripts(TEST)]).toEqual([
      { sessionId: rowOf(0).sessionId, webvtt: 'WEBVTT\n\n00:00.000 --> 00:01.000\n¿Qué?\n', fetchedAt: NOW },
    ]);
    expect(archive.qxScores(TEST)).toEqual({ body: '{"qxScores":[]}', fetchedAt: NOW });
    expect(archive.test(TEST)).toMatchObject({ title: 'Checkout', kind: 'interaction', readable: true });
    expect(archive.test(OTHER)).toBeUndefined();
  });

  it('is for its owner alone', async () => {
    const home = folder();
    await open(home);
    expect(modeOf(archiveFolder(home))).toBe(PRIVATE_FOLDER);
    expect(['data.mdb', 'lock.mdb'].map((file) => modeOf(join(archiveFolder(home), file)))).toEqual([
      PRIVATE_FILE,
      PRIVATE_FILE,
    ]);
  });

  it('refuses to read what a newer uxframe wrote', async () => {
    const home = folder();
    const environment = await openEnvironment(home);
    await environment.openDB('meta', { encoding: 'json' }).put('schema', 99);
    await environment.close();
    await expect(openArchive(home)).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('schema 99'),
    });
  });

  it('says which folder cannot be written, and what to do', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(openArchive(join(file, 'below'))).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('cannot be written'),
      hint: expect.stringContaining('UXFRAME_HOME'),
    });
    const home = folder();
    mkdirSync(join(archiveFolder(home), 'data.mdb'), { recursive: true });
    await expect(openArchive(home)).rejects.toMatchObject({ code: 'configuration' });
  });
});
