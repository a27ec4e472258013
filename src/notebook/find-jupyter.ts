import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';

/** How to get Jupyter, for whoever has none. */
export const GET_JUPYTER = 'python3 -m venv .venv && .venv/bin/pip install jupyterlab';

/** A Jupyter that was found. */
export interface Jupyter {
  /** The `jupyter` program. */
  program: string;
  /** The folder of its environment (`sys.prefix`): a kernel under it is found by this Jupyter. */
  prefix: string;
}

export interface JupyterSearch {
  /** The folder that virtual environments (`.venv`, `venv`) are looked for in. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
}

/**
 * The Jupyter that a user would start: of the active virtual environment, of one in the folder, or the
 * first in the path. Null where there is none.
 */
export function findJupyter({ cwd, env, platform }: JupyterSearch): Jupyter | null {
  const scripts = platform === 'win32' ? 'Scripts' : 'bin';
  const environments = [env.VIRTUAL_ENV, env.CONDA_PREFIX, resolve(cwd, '.venv'), resolve(cwd, 'venv')];
  const folders = [
    ...environments.flatMap((folder) => (folder ? [join(folder, scripts)] : [])),
    ...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
  ];
  const name = platform === 'win32' ? 'jupyter.exe' : 'jupyter';
  const program = folders.map((folder) => join(folder, name)).find(isProgram);
  return program === undefined ? null : { program, prefix: dirname(dirname(program)) };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
