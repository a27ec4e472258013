import { type Command, InvalidArgumentError, Option } from 'commander';
import { formatRate, parseRate } from '../config/rate.js';
import { UxframeError } from '../errors.js';
import type { Faults } from '../sandbox/fault.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { CommandContext } from './context.js';
import { parseWhole } from './option-values.js';
import type { GlobalOptions } from './program.js';
import { terminalLine } from './terminal-text.js';

interface SandboxCommandOptions extends GlobalOptions {
  port?: number;
  seed: number;
  window?: string;
  latency: number;
  fault: string[];
  synthetic?: number;
  hostile?: boolean;
  json?: boolean;
}

const collect = (value: string, earlier: string[]) => [...earlier, value];

/** `uxframe sandbox`: the local server by hand, until Ctrl-C. */
export function registerSandbox(program: Command, context: CommandContext): void {
  program
    .command('sandbox')
    .description('run a local server that behaves as the Results API is documented to, over made-up studies')
    .option('--port <port>', 'port on 127.0.0.1 (default: any free one)', parsePort)
    .option('--seed <number>', 'same seed, same studies', parseWhole, 1)
    .addOption(new Option('--window <time>', 'length of the rate limit window, 500ms say: 10 requests in it'))
    .option('--latency <milliseconds>', 'wait before every answer', parseWhole, 0)
    .option(
      '--fault <switch=share>',
      'what goes wrong, 5xx=0.1 or reset=0.05 say; repeat for more',
      collect,
      [],
    )
    .option('--synthetic <sessions>', 'add a study of so many sessions', parseWhole)
    .option('--hostile', 'add studies with an attack in every text field')
    .option('--json', 'print where it listens, its credentials and its tests as JSON')
    .addHelpText('after', SWITCHES)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<SandboxCommandOptions>();
      const rate = parseRate(
        options.window === undefined ? (options.rate ?? '10/60s') : `10/${options.window}`,
      );
      const { startSandbox } = await import('../sandbox/sandbox.js');
      const { port, synthetic } = options;
      const sandbox = await startSandbox({
        ...(port !== undefined && { port }),
        seed: options.seed,
        rate,
        latencyMs: options.latency,
        faults: await faultsOf(options.fault),
        ...(synthetic !== undefined && { synthetic }),
        hostile: options.hostile === true,
      }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
        throw new UxframeError('configuration', `Port ${port} cannot be used.`, {
          hint: 'Choose another with --port, or leave it out for any free one.',
          cause: error,
        });
      });
      try {
        const settings = environmentOf(sandbox, formatRate(rate));
        context.stdout.write(options.json ? asJson(sandbox, settings) : asText(sandbox, settings));
        context.stderr.write('The sandbox runs until Ctrl-C.\n');
        await aborted(context.signal);
      } finally {
        await sandbox.close();
      }
    });
}

const SWITCHES = `
Faults: 5xx, 429, reset, truncate, html, slow, 401, 404, arrivals, each with a probability from 0 to 1;
slow-ms=N, skew-ms=N; 429-headers=seconds|date|reset|none.`;

async function faultsOf(texts: readonly string[]): Promise<Faults> {
  const { parseFault } = await import('../sandbox/fault-setting.js');
  try {
    return Object.assign({}, ...texts.map(parseFault)) as Faults;
  } catch (error) {
    throw new UxframeError('usage', error instanceof Error ? error.message : String(error), {
      hint: 'See uxframe sandbox --help.',
      cause: error,
    });
  }
}

function parsePort(text: string): number {
  const port = parseWhole(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Ports end at 65535.');
}

/** What to export so that every other command speaks to this sandbox. */
function environmentOf(sandbox: Sandbox, rate: string): Record<string, string> {
  return {
    USERTESTING_API_URL: sandbox.url,
    USERTESTING_TOKEN_URL: sandbox.tokenUrl,
    USERTESTING_CLIENT_ID: sandbox.clientId,
    // The sandbox's own, published secret: it opens nothing else.
    USERTESTING_CLIENT_SECRET: sandbox.clientSecret,
    UXFRAME_RATE: rate,
  };
}

function asJson(sandbox: Sandbox, environment: Record<string, string>): string {
  return `${JSON.stringify({ environment, tests: sandbox.studies }, null, 2)}\n`;
}

function asText(sandbox: Sandbox, environment: Record<string, string>): string {
  const exports = Object.entries(environment).map(([name, value]) => `export ${name}=${value}`);
  const tests = sandbox.studies.map(
    ({ testId, kind, sessions, title, accessible }) =>
      `# ${testId}  ${kind.padEnd(17)} ${String(sessions).padStart(6)}  ${terminalLine(title)}${accessible ? '' : ' (no access)'}`,
  );
  return `${[...exports, '', '# test ID                               kind              sessions  title', ...tests].join('\n')}\n`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
