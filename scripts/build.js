// Compiles src/ to dist/, bundles what `import 'uxframe'` loads, and marks when. Not through
// node_modules/.bin: two packages claim `tsc` there.
import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const started = new Date();
const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
chmodSync(join(ROOT, 'dist', 'cli', 'main.js'), 0o755);

// Four hundred small modules take Node 0.4 ms each to find and link: in a few files the package is imported in a
// third of the time. What is loaded on first use stays a file of its own. The folder is as deep as the
// modules' own folders, since they look for the package's root by their place.
const bundle = await rolldown({
  input: join(ROOT, 'dist', 'index.js'),
  external: (id) => !/^[./]/.test(id) && !isAbsolute(id),
  platform: 'node',
});
await bundle.write({
  dir: join(ROOT, 'dist', 'bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  // A quarter of the text, which Node would read at each import; docstrings stand in the declarations.
  comments: false,
});
await bundle.close();
writeFileSync(join(ROOT, 'dist', '.built'), `${started.toISOString()}\n`);
