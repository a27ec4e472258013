import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Workbench } from './workbench.js';

/** A running JupyterLab, on a free port of this machine. */
export interface JupyterLab {
  /** The address of a notebook, with the token. */
  address(notebook: string): string;
  close(): Promise<void>;
}

const TOKEN = 'uxframe';

/** Starts JupyterLab over a workbench's folder and waits until it listens. */
export async function startJupyterLab(python: string, { folder, env }: Workbench): Promise<JupyterLab> {
  const settings = [
    '--ServerApp.ip=127.0.0.1',
    '--ServerApp.port=0',
    `--ServerApp.root_dir=${folder}`,
    `--IdentityProvider.token=${TOKEN}`,
    '--LabApp.news_url=None',
  ];
  const lab = spawn(python, ['-m', 'jupyterlab', '--no-browser', '--allow-root', ...settings], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  lab.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const url = await listening(lab, join(folder, '.runtime'), () => log);
  return {
    address: (notebook) => `${url}lab/tree/${notebook}?reset&token=${TOKEN}`,
    close: () =>
      new Promise((resolve) => {
        lab.once('close', () => resolve());
        lab.kill('SIGTERM');
      }),
  };
}

async function listening(lab: ChildProcess, runtimeFolder: string, log: () => string): Promise<string> {
  for (let tries = 0; tries < 300 && lab.exitCode === null; tries += 1) {
    const file = readdirSync(runtimeFolder).find((name) => /^jpserver-\d+\.json$/.test(name));
    const text = file === undefined ? '' : readFileSync(join(runtimeFolder, file), 'utf8');
    // The file may be there before it is written.
    if (text.endsWith('}')) return (JSON.parse(text) as { url: string }).url;
    await sleep(100);
  }
  throw new Error(`JupyterLab did not start:\n${log()}`);
}
