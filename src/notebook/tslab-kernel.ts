import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { UxframeError } from '../errors.js';
import { ROOT } from './installation.js';
import { type CellError, type Kernel, KernelDied, type KernelOptions } from './kernel.js';
import { processEnd } from './process-end.js';
import type { FromKernel, ToKernel } from './tslab-messages.js';

/** The built module: Node runs no TypeScript. */
const PROCESS = join(ROOT, 'dist', 'notebook', 'tslab-process.js');

/** Starts tslab's compiler and executor in a Node process of their own, with no Jupyter around them. */
export async function startTslab(options: KernelOptions): Promise<Kernel> {
  const child = fork(PROCESS, [], {
    cwd: options.folder,
    ...(options.env && { env: options.env as NodeJS.ProcessEnv }),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const kernel = new TslabKernel(child, options);
  // A process that has no tslab waits for cells all the same, and would keep this one waiting.
  await kernel.ready.catch((error: unknown) => {
    kernel.kill();
    throw error;
  });
  return kernel;
}

interface Waiting {
  resolve(error: CellError | null): void;
  reject(error: Error): void;
}

class TslabKernel implements Kernel {
  readonly ready: Promise<void>;
  readonly #child: ChildProcess;
  readonly #ended: Promise<string>;
  #running: (Waiting & { cell: number }) | null = null;
  #death: Error | null = null;

  constructor(child: ChildProcess, { onOutput, onLateError }: KernelOptions) {
    this.#child = child;
    this.#ended = processEnd(child);
    // What does not pass through Node's streams (a program that a cell started) still arrives here.
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        onOutput({ type: 'stream', name, text }, this.#running?.cell ?? 0);
      });
    }
    let isReady = false;
    this.ready = new Promise((resolve, reject) => {
      child.on('message', (message: FromKernel) => {
        if (message.type === 'ready') {
          isReady = true;
          resolve();
        } else if (message.type === 'no-tslab') reject(missingTslab());
        else if (message.type === 'late-error' && !isReady) reject(brokenTslab(message.error));
        else if (message.type === 'output') onOutput(message.output, message.cell);
        else if (message.type === 'late-error') onLateError(message.error, message.cell);
        else if (message.type === 'exit') this.#die(`it called process.exit(${message.code})`);
        else if (message.type === 'done') this.#settle(message.error);
      });
      child.once('error', (error) => this.#die(error.message));
      void this.#ended.then((how) => {
        this.#die(how);
        reject(this.#death);
      });
    });
  }

  execute(code: string, cell: number): Promise<CellError | null> {
    return new Promise((resolve, reject) => {
      if (this.#death) {
        reject(this.#death);
        return;
      }
      this.#running = { resolve, reject, cell };
      this.#tell({ type: 'execute', code, cell });
    });
  }

  async close(): Promise<void> {
    this.#tell({ type: 'close' });
    await this.#ended;
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #tell(message: ToKernel): void {
    // A process that is gone is reported by its own event.
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #settle(error: CellError | null): void {
    this.#running?.resolve(error);
    this.#running = null;
  }

  #die(reason: string): void {
    this.#death ??= new KernelDied(reason);
    this.#running?.reject(this.#death);
    this.#running = null;
  }
}

function missingTslab(): UxframeError {
  return new UxframeError(
    'missing-dependency',
    'tslab, which runs the cells of a notebook, is not installed.',
    {
      hint: 'Install it with: npm install tslab. Or use --kernel deno.',
    },
  );
}

function brokenTslab({ name, message }: CellError): UxframeError {
  return new UxframeError('missing-dependency', `tslab cannot be loaded: ${name}: ${message}`, {
    hint: 'Install it anew: npm install tslab. Or use --kernel deno.',
  });
}
