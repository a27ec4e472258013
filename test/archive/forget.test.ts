import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { archiveFolder } from '../../src/archive/environment.js';
import { forgetAll, forgetParticipant, forgetTest } from '../../src/archive/forget.js';
import { type Archive, openArchive } from '../../src/archive/store.js';
import { folder } from '../cli/command-line.js';
import { rowOf } from './rows.js';

vi.mock('node:fs/promises', { spy: true });

const [ONE, TWO] = ['0f8fad5b-d9cb-469f-a165-70867728950e', '0f8fad5b-d9cb-469f-a165-70867728950f'];
const [ANN, BEN] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const NOW = '2026-02-01T00:00:00.000Z';

/** Two tests: Ann took part in both, Ben in the first. Each said something long, and something short. */
async function archiveOfTwo(): Promise<Archive> {
  const archive = await openArchive(folder());
  onTestFinished(() => archive.close());
  const put = async (testId: string, index: number, participantId: string) => {
    const row = rowOf(index);
    const said = { long: `said by ${participantId} `.repeat(300), other: ANN };
    const body = JSON.stringify({ sessionParticipant: { participantId }, tasks: [], said });
    await archive.updateTest(testId, { title: 'A test' });
    await archive.putListed(testId, [row]);
    await archive.putDetails(testId, row, Buffer.from(body), NOW);
    await archive.putTranscript(testId, row, `WEBVTT\n\nspoken by ${participantId}`, NOW);
  };
  await put(ONE, 0, ANN);
  await put(ONE, 1, BEN);
  await put(TWO, 2, ANN);
  return archive;
}

const bytesOf = (archive: Archive) =>
  readFileSync(join(archiveFolder(archive.home), 'data.mdb')).toString('latin1');
const sessionIds = (archive: Archive, testId: string) =>
  [...archive.sessions(testId)].map(({ sessionId }) => sessionId);

describe('forgetting', () => {
  it('a participant takes their sessions out of every test, and their words out of the file', async () => {
    const archive = await archiveOfTwo();
    expect(bytesOf(archive)).toContain(`said by ${ANN}`);
    expect(await forgetParticipant(ANN.toUpperCase(), archive)).toEqual({ tests: 2, sessions: 2 });
    expect(sessionIds(archive, ONE)).toEqual([rowOf(1).sessionId]);
    expect(sessionIds(archive, TWO)).toEqual([]);
    expect([...archive.transcripts(ONE)].map(({ webvtt }) => webvtt)).toEqual([`WEBVTT\n\nspoken by ${BEN}`]);
    const bytes = bytesOf(archive);
    expect(bytes).not.toContain(`said by ${ANN}`);
    expect(bytes).not.toContain(`spoken by ${ANN}`);
    expect(bytes).toContain(`said by ${BEN}`);
  });

  it('a participant is for good: listed or fetched again, nothing comes back', async () => {
    const archive = await archiveOfTwo();
    await forgetParticipant(ANN, archive);
    await archive.putListed(ONE, [rowOf(0)]);
    await archive.putDetails(ONE, rowOf(0), Buffer.from('{}'), NOW);
    expect(sessionIds(archive, ONE)).toEqual([rowOf(1).sessionId]);
    expect(archive.count(ONE)).toBe(2);
  });

  it('takes away what was made of the documents, and what a process left that was killed over it', async () => {
    const archive = await archiveOfTwo();
    const frames = join(archiveFolder(archive.home), 'frames');
    mkdirSync(frames);
    for (const name of [`${ONE}.bin`, `${ONE}.bin.4711.tmp`, `${TWO}.bin`])
      writeFileSync(join(frames, name), 'said');
    await forgetTest(ONE, archive);
    expect(readdirSync(frames)).toEqual([`${TWO}.bin`]);
    await forgetParticipant(ANN, archive);
    expect(readdirSync(frames)).toEqual([]);
  });

  it('a test leaves the others as they are', async () => {
    const archive = await archiveOfTwo();
    expect(await forgetTest(ONE, archive)).toEqual({ tests: 1, sessions: 2 });
    expect(archive.test(ONE)).toBeUndefined();
    expect(archive.count(ONE)).toBe(0);
    expect(sessionIds(archive, TWO)).toHaveLength(1);
    expect(bytesOf(archive)).not.toContain(`said by ${BEN}`);
  });

  it('an unknown test or participant deletes nothing', async () => {
    const archive = await archiveOfTwo();
    expect(await forgetTest(ANN, archive)).toEqual({ tests: 0, sessions: 0 });
    expect(await forgetParticipant(ONE, archive)).toEqual({ tests: 0, sessions: 0 });
    expect(sessionIds(archive, ONE)).toHaveLength(2);
  });

  it('a test forgets nobody’s wish: a participant who was to be forgotten stays away when it is fetched again', async () => {
    const archive = await archiveOfTwo();
    await forgetParticipant(ANN, archive);
    expect(await forgetTest(ONE, archive)).toEqual({ tests: 1, sessions: 1 });
    for (const row of [rowOf(0), rowOf(1)]) {
      await archive.putListed(ONE, [row]);
      await archive.putDetails(ONE, row, Buffer.from('{}'), NOW);
    }
    expect(sessionIds(archive, ONE)).toEqual([rowOf(1).sessionId]);
  });

  it('everything removes the files', async () => {
    const archive = await openArchive(folder());
    await archive.updateTest(ONE, { title: 'A test' });
    await archive.putListed(ONE, [rowOf(0), rowOf(1)]);
    await archive.putDetails(ONE, rowOf(0), Buffer.from('{}'), NOW);
    expect(await forgetAll(archive)).toEqual({ tests: 1, sessions: 1 });
    expect(existsSync(archiveFolder(archive.home))).toBe(false);
  });

  it('all is told where another process keeps Windows from deleting a file', async () => {
    const archive = await openArchive(folder());
    const held = Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'unlink', path: 'data.mdb' });
    vi.mocked(rm).mockRejectedValueOnce(held);
    await expect(forgetAll(archive)).rejects.toMatchObject({
      code: 'configuration',
      hint: expect.stringContaining('End what else uses it'),
      subject: archiveFolder(archive.home),
    });
  });
});
