import type { Command } from 'commander';

/** A whole line of a command: its help ends with it, and so does every complaint about its arguments. */
export const withExample = (command: Command, line: string): Command =>
  command.addHelpText('after', `\nExample:\n  ${line}`).configureOutput({
    outputError: (text, write) => write(`${text}For example: "${line}"\n`),
  });
