import type { NamedTest } from '../api/test-id.js';
import type { CommandContext } from './context.js';

/**
 * The IDs of the tests that were named, each once. What an address says that is not followed is told on stderr: an ID
 * counts, wherever the address leads, for nobody goes there.
 *
 * @throws `invalid-test-id`, `classic-test`
 */
export async function testArguments(
  texts: readonly string[],
  { stderr }: Pick<CommandContext, 'stderr'>,
): Promise<string[]> {
  const { namedTest } = await import('../api/test-id.js');
  const named = texts.map(namedTest);
  for (const note of new Set(named.flatMap(notesOf))) stderr.write(`${note}\n`);
  return [...new Set(named.map(({ testId }) => testId))];
}

/** The same for a command that takes one test. */
export async function testArgument(text: string, context: Pick<CommandContext, 'stderr'>): Promise<string> {
  const [testId = ''] = await testArguments([text], context);
  return testId;
}

function notesOf({ foreignHost, isOfSession }: NamedTest): string[] {
  return [
    ...(foreignHost === null
      ? []
      : [
          `${foreignHost} is not known as a host of UserTesting: only the test ID is taken from the address, and nothing is asked there.`,
        ]),
    ...(isOfSession ? ['The address names one session: this is about its whole test.'] : []),
  ];
}
