import type { Command } from 'commander';
import type { Forgotten } from '../archive/forget.js';
import type { Archive } from '../archive/store.js';
import type { Rate } from '../config/rate.js';
import { UxframeError } from '../errors.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { duration } from './duration.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { terminalText } from './terminal-text.js';
import { testArgument } from './test-argument.js';

interface ForgetFlags extends GlobalOptions {
  participant?: string;
  all?: boolean;
  yes?: boolean;
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
    .option('--yes', 'do not ask first; where nobody sits at a terminal, nobody is asked')
    .option('--json', 'print what was deleted as JSON')
    .action(async (test: string | undefined, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ForgetFlags>();
      const plan = await planned(test, flags, context);
      const { home, rate } = settings(flags, context);
      const { openArchive } = await import('../archive/store.js');
      const archive = await openArchive(home);
      let forgotten: Forgotten;
      try {
        const held = plan.held(archive);
        if (flags.all !== true && held.tests === 0) throw nothingFound(test);
        if (flags.yes !== true) {
          const what = `${whatIs(held)}${plan.named(archive)} from ${archive.home}`;
          await confirm(`This deletes ${what}. ${plan.afterwards(held, rate)}`, context);
        }
        forgotten = await plan.forget(archive);
      } finally {
        if (flags.all !== true) await archive.close();
      }
      if (flags.json === true) context.stdout.write(`${JSON.stringify(forgotten, null, 2)}\n`);
      context.stderr.write(
        `${whatIs(forgotten)} deleted from ${archive.home}${flags.all === true ? '' : ', and overwritten there'}. ` +
          `${plan.afterwards(forgotten, rate)} ` +
          'Exports, reports, videos and backups that you made are files of yours: delete them too.\n',
      );
    });
}

/** Whoever sits at a terminal is asked; a script that gave the command is not kept waiting for an answer. */
async function confirm(what: string, { ask }: CommandContext): Promise<void> {
  if (ask === undefined) return;
  const answer = await ask(`${terminalText(what)}\nDelete? (yes/no) `);
  if (/^\s*y(?:es)?\s*$/i.test(answer)) return;
  throw new UxframeError('interrupted', 'Nothing was deleted.', {
    hint: 'It is deleted where the answer is yes, or with --yes.',
  });
}

const whatIs = ({ sessions, tests }: Forgotten): string =>
  `${counted(sessions, 'session')} of ${counted(tests, 'test')}`;

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

/** One way to forget. */
interface Plan {
  held: (archive: Archive) => Forgotten;
  forget: (archive: Archive) => Promise<Forgotten>;
  /** After the counts: which test it is. */
  named: (archive: Archive) => string;
  /** What a sync brings back, as sentences. */
  afterwards: (forgotten: Forgotten, rate: Rate) => string;
}

async function planned(
  test: string | undefined,
  { participant, all }: ForgetFlags,
  context: CommandContext,
): Promise<Plan> {
  if ([test, participant, all].filter((choice) => choice !== undefined).length !== 1) {
    throw new UxframeError('usage', 'Say what to forget: a test, a participant, or all.', {
      hint: 'uxframe forget <test>, uxframe forget --participant <id>, or uxframe forget --all.',
    });
  }
  const archived = await import('../archive/forget.js');
  if (participant !== undefined) {
    return {
      held: (archive) => archived.heldOfParticipant(participant, archive),
      forget: (archive) => archived.forgetParticipant(participant, archive),
      named: () => '',
      afterwards: () => 'No sync brings them back.',
    };
  }
  if (test === undefined) {
    return {
      held: archived.heldInAll,
      named: () => '',
      forget: archived.forgetAll,
      afterwards: () =>
        'A later sync fetches again whatever it is asked for, sessions of participants who were forgotten too.',
    };
  }
  await refuseSession(test);
  const testId = await testArgument(test, context);
  return {
    held: (archive) => archived.heldOfTest(testId, archive),
    forget: (archive) => archived.forgetTest(testId, archive),
    named: (archive) => ` (${archive.test(testId)?.title ?? testId})`,
    afterwards: fetchedAgain,
  };
}

function fetchedAgain({ sessions }: Forgotten, { limit, windowMs }: Rate): string {
  const least = sessions === 0 ? '' : `, which takes at least ${duration((sessions / limit) * windowMs)}`;
  return `A later sync of the test fetches it all again${least}; participants who were forgotten stay away.`;
}

/** More would be deleted than was pointed at. */
async function refuseSession(test: string): Promise<void> {
  const { namedTest } = await import('../api/test-id.js');
  const { testId, isOfSession } = namedTest(test);
  if (!isOfSession) return;
  throw new UxframeError('usage', 'The address names one session, and a whole test would be deleted.', {
    hint: `"uxframe forget ${testId}" deletes the test, "uxframe forget --participant <id>" the sessions of one person.`,
    subject: testId,
  });
}
