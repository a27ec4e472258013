// The client and the sync against the rolling limit of the sandbox. One JSON line a case.
// `--true` adds the true window of 60 s, which takes five minutes; a name runs that case alone.
import { cases } from './sync/limit.js';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const withTrueWindow = process.argv.includes('--true');

for (const { name, slow = false, run } of cases) {
  const isWanted = wanted.length > 0 ? wanted.includes(name) : !slow || withTrueWindow;
  if (isWanted)
    console.log(JSON.stringify({ bench: 'sync', case: name, node: process.version, ...(await run()) }));
}
