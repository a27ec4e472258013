import { isUxframeError, UxframeError } from '../errors.js';
import { asStarted } from './command-line.js';
import type { CommandContext } from './context.js';
import { redact } from './redact.js';
import { terminalText } from './terminal-text.js';

/** Prints what happened and what to do next to stderr, and gives the exit code. */
export function printError(error: unknown, context: CommandContext, { debug }: { debug: boolean }): number {
  const known = asUxframeError(error, context.signal);
  const lines = [`Error: ${known.message}`];
  if (known.hint !== undefined) lines.push(known.hint);
  if (debug) lines.push('', stackOf(error));
  const text = asStarted(terminalText(lines.join('\n')), context);
  context.stderr.write(`${redact(text, context)}\n`);
  return known.exitCode;
}

function asUxframeError(error: unknown, signal: AbortSignal): UxframeError {
  const isBare = isUxframeError(error, 'interrupted') && error.hint === undefined;
  if (isUxframeError(error) && !isBare) return error;
  if (isBare || (signal.aborted && (error === signal.reason || isAbort(error)))) {
    return new UxframeError('interrupted', 'Interrupted.', {
      hint: 'What was fetched is saved: run the same command again to go on.',
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  // A file that cannot be read or written says by itself what is wrong, and is no defect.
  if (isSystemError(error)) return new UxframeError('configuration', message);
  return new UxframeError('internal', `Unexpected: ${message}`, {
    hint: 'This is a defect of uxframe. Run again with --debug and report what it prints.',
  });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'path' in error && 'errno' in error;

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? own : `${own}\nCaused by: ${stackOf(error.cause)}`;
}
