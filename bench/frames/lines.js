import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK = 1 << 20;

/** The lines of a file, read a megabyte at a time: a gigabyte of documents never stands in memory. */
export function* lines(path) {
  const file = openSync(path, 'r');
  const buffer = Buffer.alloc(BLOCK);
  let rest = Buffer.alloc(0);
  try {
    for (;;) {
      const count = readSync(file, buffer, 0, BLOCK, null);
      if (count === 0) break;
      let from = 0;
      for (;;) {
        const end = buffer.subarray(0, count).indexOf(10, from);
        if (end < 0) break;
        const head = buffer.subarray(from, end);
        yield (rest.length > 0 ? Buffer.concat([rest, head]) : head).toString();
        rest = Buffer.alloc(0);
        from = end + 1;
      }
      rest = Buffer.concat([rest, buffer.subarray(from, count)]);
    }
  } finally {
    closeSync(file);
  }
}
