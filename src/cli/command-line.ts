import type { CommandContext } from './context.js';

/** A command line of ours, to copy. */
export const commandLine = (args: readonly string[]): string => ['uxframe', ...args.map(shellWord)].join(' ');

/** In quotes where a shell would read more in it than the word. */
const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

/**
 * Messages name commands as `"uxframe sync …"`. Whoever started this one through npx, which leaves its mark in the
 * environment, has no `uxframe` to start: there the messages say `npx` too.
 */
export const asStarted = (text: string, { env }: Pick<CommandContext, 'env'>): string =>
  env.npm_command === 'exec' ? text.replaceAll('"uxframe ', '"npx uxframe ') : text;
