import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../version.js';
import { asStarted } from './command-line.js';
import { COMMANDS } from './commands.js';
import type { CommandContext, OutsideWorld } from './context.js';
import { printError } from './print-error.js';

/** Options that every command understands, before or after its name: `command.optsWithGlobals()`. */
export interface GlobalOptions {
  debug?: boolean;
  verbose?: boolean;
  home?: string;
  rate?: string;
  apiUrl?: string;
  tokenUrl?: string;
}

/** The whole command line as a commander program: what `--help` and the command reference are made from. */
export function buildProgram(context: CommandContext): Command {
  const program = new Command('uxframe')
    .description('UserTesting results as data frames, numbers, notebooks and offline HTML reports.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--debug', 'print the stack trace of an error')
    .option('--verbose', 'log each request to stderr (the same as UXFRAME_LOG=text)')
    .addOption(new Option('--home <folder>', 'where the archive lives (UXFRAME_HOME)'))
    .addOption(new Option('--rate <requests/window>', 'the rate limit, 10/60s say (UXFRAME_RATE)'))
    .addOption(new Option('--api-url <url>', 'another host of the Results API (USERTESTING_API_URL)'))
    .addOption(new Option('--token-url <url>', 'another token server (USERTESTING_TOKEN_URL)'))
    .showHelpAfterError('"uxframe --help" lists the commands.')
    .addHelpText(
      'after',
      '\nData goes to stdout, progress to stderr. Credentials come from the environment or .env.',
    )
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(asStarted(text, context)),
      getOutHelpWidth: () => context.stdout.columns ?? 100,
      getErrHelpWidth: () => context.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride();
  for (const register of COMMANDS) register(program, context);
  for (const command of program.commands) {
    command.showHelpAfterError(`"uxframe ${command.name()} --help" lists its arguments and options.`);
  }
  return program;
}

/**
 * Runs one command line (`args` without node and script) and gives its exit code. The one place
 * that turns errors into a message with the next step; it never throws.
 */
export async function runCommandLine(args: readonly string[], outside: OutsideWorld): Promise<number> {
  let exitCode = 0;
  const context: CommandContext = {
    ...outside,
    args,
    setExitCode: (code) => {
      exitCode = code;
    },
  };
  const program = buildProgram(context);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its help or its complaint already; its own code for a wrong flag is 1.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return printError(error, context, { debug: args.includes('--debug') });
  }
}
