import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Machine, pathsOf } from '../config/user-folders.js';
import { UxframeError } from '../errors.js';
import { makeFolder } from '../make-folder.js';
import { KERNEL_PRELOAD } from './installation.js';

/** The name by which notebooks ask for the kernel. */
const KERNEL_NAME = 'tslab';

/** What Jupyter reads to start a kernel. */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
}

/**
 * - `installed`: there was none
 * - `repaired`: there was one that starts something else, or something that is gone
 * - `unchanged`: it was right
 */
export type KernelChange = 'installed' | 'repaired' | 'unchanged';

export interface InstalledKernel {
  /** The kernel's folder. */
  folder: string;
  change: KernelChange;
  spec: KernelSpec;
}

export interface KernelInstallOptions {
  /** Jupyter's data folder: `userJupyterFolder(…)`, or `share/jupyter` of a prefix. */
  dataFolder: string;
  /** The Node program that runs the kernel; this one unless told. */
  node?: string;
  /** tslab's start script; the installed one unless told. */
  tslab?: string;
}

/**
 * Writes the kernelspec that lets Jupyter start tslab. tslab's own installer needs the Python that
 * Jupyter runs on and finds the first in the path; this writes the file itself, with the absolute paths
 * of node and tslab, and repairs one whose paths are gone. A kernel that is started so ends with the Jupyter that
 * started it, even where that was killed.
 *
 * @throws UxframeError `missing-dependency` where tslab is not installed, `configuration` where the
 * folder cannot be written
 */
export async function installKernel(options: KernelInstallOptions): Promise<InstalledKernel> {
  const { dataFolder, node = process.execPath, tslab = tslabScript() } = options;
  const folder = join(dataFolder, 'kernels', KERNEL_NAME);
  const file = join(folder, 'kernel.json');
  const preload = pathToFileURL(KERNEL_PRELOAD).href;
  const spec: KernelSpec = {
    argv: [node, '--import', preload, tslab, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript (tslab)',
    language: 'typescript',
  };
  const text = `${JSON.stringify(spec, null, 2)}\n`;
  const found = await readFile(file, 'utf8').catch(() => null);
  if (found === text) return { folder, change: 'unchanged', spec };
  try {
    makeFolder(folder);
    // Renamed into place: Jupyter never reads half a file.
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (cause) {
    throw new UxframeError('configuration', `The kernel cannot be written to ${folder}.`, {
      hint: 'Choose a folder of your own with --prefix, or leave the flag out to install for your user.',
      subject: folder,
      cause,
    });
  }
  return { folder, change: found === null ? 'installed' : 'repaired', spec };
}

/** tslab's start script, as it is installed beside this package. */
export function tslabScript(
  resolve: (name: string) => string = createRequire(import.meta.url).resolve,
): string {
  try {
    return join(dirname(resolve('tslab/package.json')), 'bin', 'tslab');
  } catch (cause) {
    throw new UxframeError(
      'missing-dependency',
      'tslab, the TypeScript kernel for Jupyter, is not installed.',
      {
        hint: 'Install it beside uxframe: npm install tslab',
        subject: 'tslab',
        cause,
      },
    );
  }
}

/**
 * Jupyter's data folder of the user, as jupyter_core finds it: `JUPYTER_DATA_DIR`, else the operating
 * system's own place.
 *
 * @see https://docs.jupyter.org/en/latest/use/jupyter-directories.html
 */
export function userJupyterFolder({ platform, homedir, env }: Machine): string {
  const { join } = pathsOf({ platform });
  if (env.JUPYTER_DATA_DIR) return env.JUPYTER_DATA_DIR;
  if (platform === 'darwin') return join(homedir, 'Library', 'Jupyter');
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir, 'AppData', 'Roaming'), 'jupyter');
  return join(env.XDG_DATA_HOME ?? join(homedir, '.local', 'share'), 'jupyter');
}
