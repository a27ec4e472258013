// Opens JupyterLab on the notebooks: builds, installs the kernel for the Jupyter that is found, and
// starts the sandbox with its made-up tests where no credentials are set. Ends with JupyterLab.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './setup.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const say = (text) => process.stderr.write(`${text}\n`);

const { defaultConfig } = await import('../dist/config.js');
const { findJupyter, GET_JUPYTER } = await import('../dist/notebook/find-jupyter.js');
const { installKernel } = await import('../dist/notebook/kernel-install.js');
const { startSandbox } = await import('../dist/index.js');

/** The made-up tests, and what the notebooks need to reach them instead of the real service. */
async function startDemo() {
  const windowMs = 500;
  const sandbox = await startSandbox({ rate: { limit: 10, windowMs } });
  const home = mkdtempSync(join(tmpdir(), 'uxframe-lab-'));
  const env = {
    USERTESTING_CLIENT_ID: sandbox.clientId,
    USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
    USERTESTING_API_URL: sandbox.url,
    USERTESTING_TOKEN_URL: sandbox.tokenUrl,
    UXFRAME_RATE: `10/${windowMs}ms`,
    UXFRAME_HOME: home,
  };
  const close = async () => {
    await sandbox.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { env, close };
}

function openLab(jupyter, env, args) {
  return new Promise((resolve) => {
    const lab = spawn(jupyter.program, ['lab', `--ServerApp.root_dir=${join(ROOT, 'notebooks')}`, ...args], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    // Ctrl-C reaches JupyterLab itself, which asks before it ends.
    process.on('SIGINT', () => undefined);
    lab.on('error', (error) => {
      say(`JupyterLab did not start: ${error.message}`);
      resolve(1);
    });
    lab.on('close', (code) => resolve(code ?? 0));
  });
}

const jupyter = findJupyter({ cwd: ROOT, env: process.env, platform: process.platform });
if (jupyter === null) {
  say(`Jupyter was not found. To get it in this folder: ${GET_JUPYTER}`);
  say('Without it, "uxframe run" and "uxframe report" execute the notebooks all the same.');
  process.exitCode = 78;
} else {
  const kernel = await installKernel({ dataFolder: join(jupyter.prefix, 'share', 'jupyter') });
  if (kernel.change !== 'unchanged') say(`Kernel ${kernel.change}: ${kernel.folder}`);
  const demo = defaultConfig().clientId === undefined ? await startDemo() : null;
  if (demo)
    say(
      'No credentials are set: the notebooks run against made-up tests (a sandbox, with a shortened window).',
    );
  process.exitCode = await openLab(jupyter, demo?.env ?? {}, process.argv.slice(2));
  await demo?.close();
}
