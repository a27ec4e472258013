import type { Command } from 'commander';
import type { Forgotten } from '../archive/forget.js';
import type { Archive } from '../archive/store.js';
import { UxframeError } from '../errors.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';

interface ForgetFlags extends GlobalOptions {
  participant?: string;
  all?: boolean;
  json?: boolean;
}

export function registerForget(program: Command, context: CommandContext): void {
  program
    .command('forget')
    .description('delete what the archive holds of a test, of a participant, or of everything')
    .argument('[test]', 'test ID, or the address of its results page')
    .option(
      '--participant <id>',
      'delete every session of this participant, in every test; a sync does not bring them back',
    )
    .option('--all', 'delete the whole archive')
    .option('--json', 'print what was deleted as JSON')
    .action(async (test: string | undefined, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ForgetFlags>();
      const forget = await plan(test, flags);
      const { openArchive } = await import('../archive/store.js');
      const archive = await openArchive(settings(flags, context).home);
      let forgotten: Forgotten;
      try {
        forgotten = await forget(archive);
      } finally {
        if (flags.all !== true) await archive.close();
      }
      if (flags.all !== true && forgotten.tests === 0) throw nothingFound(test);
      if (flags.json === true) context.stdout.write(`${JSON.stringify(forgotten, null, 2)}\n`);
      context.stderr.write(
        `${counted(forgotten.sessions, 'session')} of ${counted(forgotten.tests, 'test')} deleted from ${archive.home}` +
          `${flags.all === true ? '' : ', and overwritten there'}. ` +
          'Exports, reports, videos and backups that you made are files of yours: delete them too.\n',
      );
    });
}

/** A typo must not look as if something had been deleted. */
const nothingFound = (test: string | undefined): UxframeError<'nothing-to-load'> =>
  new UxframeError(
    'nothing-to-load',
    test === undefined
      ? 'The archive holds no session of that participant: nothing was deleted.'
      : 'The archive holds nothing of that test: nothing was deleted.',
    {
      hint:
        test === undefined
          ? 'Give the whole ID, as participant_id has it in the sessions of an export.'
          : 'Check the ID, and --home or UXFRAME_HOME if the archive is elsewhere.',
    },
  );

async function plan(
  test: string | undefined,
  { participant, all }: ForgetFlags,
): Promise<(archive: Archive) => Promise<Forgotten>> {
  if ([test, participant, all].filter((choice) => choice !== undefined).length !== 1) {
    throw new UxframeError('usage', 'Say what to forget: a test, a participant, or all.', {
      hint: 'uxframe forget <test>, uxframe forget --participant <id>, or uxframe forget --all.',
    });
  }
  const { forgetAll, forgetParticipant, forgetTest } = await import('../archive/forget.js');
  if (participant !== undefined) return (archive) => forgetParticipant(participant, archive);
  if (test === undefined) return forgetAll;
  const { parseTestId } = await import('../api/test-id.js');
  const testId = parseTestId(test);
  return (archive) => forgetTest(testId, archive);
}
