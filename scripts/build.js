// Compiles src/ to dist/ and marks when. Not through node_modules/.bin: two packages claim `tsc` there.
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const started = new Date();
const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
chmodSync(join(ROOT, 'dist', 'cli', 'main.js'), 0o755);
writeFileSync(join(ROOT, 'dist', '.built'), `${started.toISOString()}\n`);
