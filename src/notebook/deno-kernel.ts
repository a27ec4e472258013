import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { isUxframeError, UxframeError } from '../errors.js';
import type { KernelOutput } from './cell-outputs.js';
import { ERROR_MIME, type LateError, prelude, tagged } from './deno-prelude.js';
import { findDeno } from './deno-program.js';
import type { MimeBundle } from './document.js';
import { installedImports, placesOf } from './installation.js';
import { type Connection, connection, type WireMessage } from './jupyter-wire.js';
import { type CellError, type Kernel, KernelDied, type KernelOptions } from './kernel.js';
import { KernelClient } from './kernel-client.js';
import { processEnd } from './process-end.js';

/** How long cells may still throw after the last one has ended. */
const DRAIN_MS = 150;
const START_MS = 30_000;
/** How often a kernel that starts is asked whether it is there. */
const NUDGE_MS = 150;

/** Starts Deno's Jupyter kernel and speaks to it over ZeroMQ. */
export async function startDeno(options: KernelOptions): Promise<Kernel> {
  const program = findDeno(options.folder);
  const scratch = await mkdtemp(join(tmpdir(), 'uxframe-deno-'));
  const to = connection(await freePorts());
  const file = join(scratch, 'connection.json');
  await writeFile(file, JSON.stringify(to), { mode: 0o600 });
  const child = spawn(program, ['jupyter', '--kernel', '--conn', file], {
    cwd: await startFolder(options.folder, scratch),
    ...(options.env && { env: options.env as NodeJS.ProcessEnv }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.once('close', () => void rm(scratch, { recursive: true, force: true }));
  const kernel = new DenoKernel(child, options);
  await kernel.start(to);
  return kernel;
}

/**
 * Deno looks for packages beside the first package.json upwards from where it starts: that is the
 * notebook's folder where uxframe is found from there. Else it starts in the scratch folder, with a
 * map to uxframe's own packages, and moves to the notebook's folder later.
 */
async function startFolder(folder: string, scratch: string): Promise<string> {
  const projects = placesOf('uxframe', folder).map((place) => join(place, '..', 'package.json'));
  if (projects.some((file) => existsSync(file))) return folder;
  const map = { imports: installedImports(), nodeModulesDir: 'manual' };
  await writeFile(join(scratch, 'deno.json'), JSON.stringify(map));
  return scratch;
}

/** Fails where the program cannot be started at all, which Node tells by an event. */
function spawned(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) =>
      reject(
        new UxframeError('missing-dependency', 'Deno is not installed.', {
          hint: 'Install it with: npm install deno. Or use --kernel tslab.',
          cause,
        }),
      ),
    );
  });
}

class DenoKernel implements Kernel {
  readonly #child: ChildProcess;
  readonly #options: KernelOptions;
  readonly #death: Promise<never>;
  #client: KernelClient | null = null;
  #cell = 0;
  #begun = false;

  constructor(child: ChildProcess, options: KernelOptions) {
    this.#child = child;
    this.#options = options;
    this.#death = processEnd(child).then((how) => {
      this.#client?.close();
      throw new KernelDied(how);
    });
    this.#death.catch(() => undefined);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        // Before the first cell only Deno itself speaks: that its kernel is young.
        if (this.#begun) options.onOutput({ type: 'stream', name, text }, this.#cell);
      });
    }
  }

  async start(to: Connection): Promise<void> {
    const timer = setTimeout(() => this.kill(), START_MS);
    try {
      await spawned(this.#child);
      this.#client = await KernelClient.connect(to, (message) => this.#take(message));
      await this.#answers();
      await this.#run(prelude(this.#options.folder));
      this.#begun = true;
    } catch (cause) {
      this.kill();
      if (isUxframeError(cause)) throw cause;
      throw new UxframeError('missing-dependency', 'The Deno kernel did not start.', {
        hint: 'Run: deno jupyter --help, to see whether this Deno has a kernel.',
        cause,
      });
    } finally {
      clearTimeout(timer);
    }
  }

  /** Outputs reach only who listens already: it is asked until an answer comes on both sockets. */
  async #answers(): Promise<void> {
    const nudges: Promise<unknown>[] = [];
    const nudge = () => nudges.push(this.#ask('kernel_info_request', {}).catch(() => undefined));
    const timer = setInterval(nudge, NUDGE_MS);
    try {
      nudge();
      for (;;) {
        const pause = new Promise((resolve) => setTimeout(resolve, NUDGE_MS, 'silent'));
        if ((await Promise.race([...nudges, pause, this.#death])) !== 'silent') return;
      }
    } finally {
      clearInterval(timer);
    }
  }

  async execute(code: string, cell: number): Promise<CellError | null> {
    this.#cell = cell;
    return this.#run(tagged(code, cell));
  }

  async #run(code: string): Promise<CellError | null> {
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
    const reply = await this.#ask('execute_request', content);
    return reply.status === 'error' ? wireError(reply) : null;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, DRAIN_MS));
    this.kill();
    await this.#death.catch(() => undefined);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #ask(type: string, content: Record<string, unknown>): Promise<Record<string, unknown>> {
    if (this.#client === null) return this.#death;
    return Promise.race([this.#client.request(type, content), this.#death]);
  }

  #take({ type, content }: WireMessage): void {
    const late = (content.data as MimeBundle | undefined)?.[ERROR_MIME] as LateError | undefined;
    const output = late === undefined ? kernelOutput(type, content) : null;
    if (late !== undefined) this.#options.onLateError(late.error, late.cell ?? this.#cell);
    else if (output !== null && this.#begun) this.#options.onOutput(output, this.#cell);
  }
}

function kernelOutput(type: string, content: Record<string, unknown>): KernelOutput | null {
  if (type === 'stream') {
    return { type, name: content.name === 'stderr' ? 'stderr' : 'stdout', text: String(content.text) };
  }
  const data = uncoloured((content.data ?? {}) as MimeBundle);
  const metadata = (content.metadata ?? {}) as Record<string, unknown>;
  if (type === 'execute_result') return { type: 'result', data, metadata };
  if (type !== 'display_data' && type !== 'update_display_data') return null;
  const displayId = (content.transient as { display_id?: string } | undefined)?.display_id ?? null;
  return { type: type === 'display_data' ? 'display' : 'update', data, metadata, displayId };
}

/** Deno colours the text of a result as for a terminal. */
function uncoloured(data: MimeBundle): MimeBundle {
  const plain = data['text/plain'];
  return typeof plain === 'string' ? { ...data, 'text/plain': stripVTControlCharacters(plain) } : data;
}

function wireError({ ename, evalue, traceback }: Record<string, unknown>): CellError {
  const name = String(ename ?? '') || 'Error';
  const message = String(evalue ?? '');
  return { name, message, traceback: Array.isArray(traceback) ? traceback.map(String) : [] };
}

/** Five ports that nobody listens on at the moment. */
async function freePorts(): Promise<[number, number, number, number, number]> {
  const servers = await Promise.all(Array.from({ length: 5 }, listen));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports as [number, number, number, number, number];
}

function listen(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}
