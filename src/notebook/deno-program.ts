import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT } from './installation.js';

/**
 * Deno's program: that of the npm package `deno` beside the notebook or beside uxframe, else the one
 * on the PATH. Not the package's own starter: ending that would leave Deno running.
 */
export function findDeno(folder: string): string {
  for (const from of [join(folder, 'notebook.js'), join(ROOT, 'package.json')]) {
    const program = packagedDeno(from);
    if (program !== null) return program;
  }
  return 'deno';
}

function packagedDeno(from: string): string | null {
  try {
    const home = dirname(createRequire(from).resolve('deno/package.json'));
    const platforms = join(dirname(home), '@deno');
    const folders = [home, ...readdirSync(platforms).map((name) => join(platforms, name))];
    const programs = folders.flatMap((place) => [join(place, 'deno'), join(place, 'deno.exe')]);
    return programs.find((program) => existsSync(program)) ?? null;
  } catch {
    return null;
  }
}
