import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What TypeScript says of modules that import uxframe, with such settings as `tsc --init` writes today: its
 * lines, by the module's name.
 */
export async function complaints(modules: ReadonlyMap<string, string>): Promise<(name: string) => string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'uxframe-compiled-'));
  const settings = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      noUnusedLocals: false,
      typeRoots: [join(ROOT, 'node_modules/@types')],
      paths: { uxframe: [join(ROOT, 'src/index.ts')] },
    },
    include: ['*.mts'],
  };
  try {
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    for (const [name, text] of modules) writeFileSync(join(folder, `${name}.mts`), text);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '--pretty', 'false'], {
      cwd: folder,
    }).catch((error: { stdout: string }) => error);
    const lines = stdout.split('\n').filter((line) => line !== '');
    return (name) => lines.filter((line) => line.startsWith(`${name}.mts(`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
