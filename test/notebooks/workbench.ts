import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installKernel } from '../../src/notebook/kernel-install.js';
import { type SandboxStudy, startSandbox } from '../../src/sandbox/sandbox.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder of notebooks, a sandbox that answers them, and a Jupyter that knows the kernel. */
export interface Workbench {
  folder: string;
  env: Record<string, string | undefined>;
  studies: readonly SandboxStudy[];
  close(): Promise<void>;
}

/**
 * Copies notebooks to a folder of their own, since JupyterLab saves what it runs, and starts a sandbox
 * whose window is scaled down. Nothing of the user's Jupyter is read or written.
 */
export async function startWorkbench(...notebooks: string[]): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'uxframe-workbench-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const name of notebooks) copyFileSync(join(ROOT, 'notebooks', name), join(folder, name));
  for (const name of ['home', 'runtime', 'config', 'data'])
    mkdirSync(join(folder, `.${name}`), { mode: 0o700 });
  await installKernel({ dataFolder: join(folder, '.data') });
  const windowMs = 100;
  const sandbox = await startSandbox({ rate: { limit: 10, windowMs } });
  return {
    folder,
    studies: sandbox.studies,
    env: {
      ...process.env,
      JUPYTER_RUNTIME_DIR: join(folder, '.runtime'),
      JUPYTER_CONFIG_DIR: join(folder, '.config'),
      JUPYTER_DATA_DIR: join(folder, '.data'),
      USERTESTING_CLIENT_ID: sandbox.clientId,
      USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
      USERTESTING_API_URL: sandbox.url,
      USERTESTING_TOKEN_URL: sandbox.tokenUrl,
      UXFRAME_HOME: join(folder, '.home'),
      UXFRAME_RATE: `10/${windowMs}ms`,
    },
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
