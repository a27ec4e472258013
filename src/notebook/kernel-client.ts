import { randomUUID } from 'node:crypto';
import { UxframeError } from '../errors.js';
import { type Connection, decode, encode, type WireMessage } from './jupyter-wire.js';

/** zeromq's sockets, as far as they are used. */
interface Socket extends AsyncIterable<Buffer[]> {
  connect(address: string): void;
  close(): void;
}
interface Dealer extends Socket {
  send(frames: Buffer[]): Promise<void>;
}
interface Subscriber extends Socket {
  subscribe(): void;
}

type OnOutput = (message: WireMessage) => void;

/** A request and what arrived for it. */
interface Request {
  reply: Record<string, unknown> | null;
  idle: boolean;
  resolve(reply: Record<string, unknown>): void;
}

/** Speaks to a Jupyter kernel over ZeroMQ: requests on `shell`, outputs from `iopub`. */
export class KernelClient {
  readonly #key: string;
  readonly #session = randomUUID();
  readonly #shell: Dealer;
  readonly #iopub: Subscriber;
  readonly #requests = new Map<string, Request>();

  private constructor({ key }: Connection, shell: Dealer, iopub: Subscriber, onOutput: OnOutput) {
    this.#key = key;
    this.#shell = shell;
    this.#iopub = iopub;
    void this.#listen(shell, (message, request) => {
      if (request) request.reply = message.content;
    });
    void this.#listen(iopub, (message, request) => {
      if (message.type !== 'status') onOutput(message);
      else if (request) request.idle = message.content.execution_state === 'idle';
    });
  }

  /**
   * `onOutput` is handed all that the kernel publishes, what outlives its request too.
   *
   * @throws UxframeError `missing-dependency` where zeromq is not installed
   */
  static async connect(to: Connection, onOutput: OnOutput): Promise<KernelClient> {
    const { Dealer, Subscriber } = await loadZeromq();
    const shell = new Dealer({ linger: 0 });
    const iopub = new Subscriber({ linger: 0 });
    iopub.subscribe();
    iopub.connect(`tcp://${to.ip}:${to.iopub_port}`);
    shell.connect(`tcp://${to.ip}:${to.shell_port}`);
    return new KernelClient(to, shell, iopub, onOutput);
  }

  /** Sends a request; resolves to its reply when all of its outputs have arrived too. */
  request(type: string, content: Record<string, unknown>): Promise<Record<string, unknown>> {
    const id = randomUUID();
    return new Promise((resolve, reject) => {
      this.#requests.set(id, { reply: null, idle: false, resolve });
      this.#shell.send(encode(this.#key, this.#session, { type, id, content })).catch(reject);
    });
  }

  close(): void {
    this.#shell.close();
    this.#iopub.close();
  }

  async #listen(socket: Socket, take: (message: WireMessage, request?: Request) => void): Promise<void> {
    for await (const frames of socket) {
      const message = decode(this.#key, frames);
      if (message === null) continue;
      const id = message.parent ?? '';
      const request = this.#requests.get(id);
      take(message, request);
      if (request?.idle && request.reply !== null) this.#finish(id, request);
    }
  }

  /** Deno may send a result after its "idle": a turn later everything is here. */
  #finish(id: string, { reply, resolve }: Request): void {
    setTimeout(() => {
      this.#requests.delete(id);
      resolve(reply ?? {});
    }, SETTLE_MS);
  }
}

const SETTLE_MS = 20;

async function loadZeromq(): Promise<{
  Dealer: new (options: { linger: number }) => Dealer;
  Subscriber: new (options: { linger: number }) => Subscriber;
}> {
  try {
    return (await import('zeromq')) as never;
  } catch (cause) {
    throw new UxframeError(
      'missing-dependency',
      'zeromq, which speaks to the Deno kernel, is not installed.',
      {
        hint: 'Install it with: npm install zeromq. Or use --kernel tslab.',
        cause,
      },
    );
  }
}
