// A process of its own on a disk that is full soon: see write.test.ts.
import { openArchive } from '../../dist/archive/store.js';

const archive = await openArchive(process.argv[2]);
const rowOf = (index) => ({ sessionId: `s${index}`, status: 'COMPLETE', startTime: '2026-01-01T00:00:00Z' });
const acknowledged = [];
try {
  for (let index = 0; index < 100; index++) {
    await archive.putListed('t', [rowOf(index)]);
    await archive.putDetails('t', rowOf(index), Buffer.alloc(100_000, 'x'), '2026-01-02T00:00:00Z');
    acknowledged.push(`s${index}`);
  }
} catch ({ code, message }) {
  const kept = [...archive.sessions('t')].map(({ sessionId }) => sessionId);
  process.stdout.write(JSON.stringify({ code, message, acknowledged, kept: kept.sort() }));
}
await archive.close();
