import { sep } from 'node:path';
import type { CellError } from './kernel.js';
import type { Diagnostic } from './tslab-modules.js';

/** What a cell threw, or the compiler's complaints about it, as an error that a reader can use. */
export function cellError(thrown: unknown): CellError {
  if (isDiagnostics(thrown)) return compileError(thrown);
  if (!isError(thrown)) {
    return { name: 'Error', message: String(thrown), traceback: [`Uncaught ${String(thrown)}`] };
  }
  const name = String(thrown.name || 'Error');
  const message = String(thrown.message);
  const hint = 'hint' in thrown && typeof thrown.hint === 'string' ? { hint: thrown.hint } : {};
  return { name, message, traceback: [`${name}: ${message}`, ...frames(thrown.stack ?? '')], ...hint };
}

function compileError(diagnostics: readonly Diagnostic[]): CellError {
  const complaints = diagnostics.map(({ fileName, start, messageText }) => {
    const place = `line ${start.line + 1}, column ${start.character + 1}`;
    return `${fileName === undefined ? '' : `${fileName}, `}${place}: ${messageText}`;
  });
  const [message = 'the cell does not compile'] = complaints;
  const more = complaints.length > 1 ? ` (and ${complaints.length - 1} more)` : '';
  return { name: 'CompileError', message: `${message}${more}`, traceback: complaints };
}

/** Frames of the user's code and of packages, without those of Node, tslab and this runner. */
function frames(stack: string): string[] {
  const own = [`${sep}tslab${sep}dist${sep}`, `${sep}notebook${sep}tslab-process`, 'node:'];
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !own.some((part) => line.includes(part)))
    .map((line) => line.replace(/evalmachine\.<anonymous>(:\d+)+/, 'this cell'));
}

// An error of another realm or copy is no `instanceof Error`.
const isError = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'message' in value;

const isDiagnostics = (value: unknown): value is readonly Diagnostic[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => 'messageText' in Object(item));
