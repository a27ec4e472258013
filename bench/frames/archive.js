import { openArchive } from '../../dist/archive/store.js';
import { lines } from './lines.js';

const TEST = '0f8fad5b-d9cb-469f-a165-70867728950e';
const BATCH = 2000;

/** Puts the documents of a file into an archive, as a sync does. */
export async function fillArchive(home, path) {
  const archive = await openArchive(home);
  let batch = [];
  const write = async () => {
    await archive.putListed(
      TEST,
      batch.map(({ row }) => row),
    );
    await Promise.all(
      batch.map(({ row, body }) => archive.putDetails(TEST, row, body, '2026-11-01T00:00:00.000Z')),
    );
    batch = [];
  };
  let index = 0;
  for (const line of lines(path)) {
    const sessionId = line.slice(14, 50);
    const startTime = new Date(Date.UTC(2026, 0, 1) + index++ * 60_000).toISOString();
    batch.push({ row: { sessionId, status: 'COMPLETE', startTime }, body: Buffer.from(line) });
    if (batch.length === BATCH) await write();
  }
  if (batch.length > 0) await write();
  await archive.close();
}
