#!/usr/bin/env node
/**
 * The rim: the only module that touches the process. Everything else is handed an `OutsideWorld`;
 * how a command joins is told in `commands.ts`.
 */
import process from 'node:process';
import type { OutsideWorld } from './context.js';
import { runCommandLine } from './program.js';

const INTERRUPTED = 130;

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The first asks to finish what is under way; whoever presses again does not want to wait.
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    interrupt.abort();
  });
}

/** A reader that has seen enough (`uxframe tests | head`) is no error. */
const onReaderGone = (then: () => void) => (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  then();
};
process.stdout.on(
  'error',
  onReaderGone(() => process.exit(process.exitCode ?? 0)),
);
// Nobody watches the progress any more: the work goes on.
process.stderr.on(
  'error',
  onReaderGone(() => {}),
);

/** Ctrl-C and the end of the input (Ctrl-D) are an answer too: none. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: false });
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    interrupt.signal.addEventListener('abort', () => lines.close(), { once: true });
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

const outside: OutsideWorld = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
  clock: Date.now,
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  isTTY: process.stderr.isTTY === true,
  signal: interrupt.signal,
};

runCommandLine(process.argv.slice(2), outside).then((exitCode) => {
  // Not process.exit: what stands in a pipe must still be written.
  process.exitCode = exitCode;
});
