import type { Archive } from '../archive/store.js';
import { isUxframeError, UxframeError } from '../errors.js';
import { commandLine } from './command-line.js';
import type { CommandContext } from './context.js';

/**
 * Why a report could not sync, and the line that makes it of what the archive holds, where it holds some of each test.
 * A document that could not be understood keeps no report back, so there is nothing to offer.
 */
export function offerOffline(
  failure: unknown,
  testIds: readonly string[],
  archive: Archive,
  { args }: Pick<CommandContext, 'args'>,
): unknown {
  const isHeld = testIds.every((testId) => archive.fetchedCount(testId) > 0);
  if (!isUxframeError(failure) || failure.code === 'invalid-response' || !isHeld) return failure;
  const isInterrupted = failure.code === 'interrupted';
  const wayOn = failure.hint ?? (isInterrupted ? 'Run the same again to go on.' : undefined);
  const offline = `"${commandLine([...args, '--offline'])}" makes the report of what the archive holds now.`;
  return new UxframeError(failure.code, isInterrupted ? 'Interrupted.' : failure.message, {
    hint: [...(wayOn === undefined ? [] : [wayOn]), offline].join('\n'),
    ...(failure.subject !== undefined && { subject: failure.subject }),
    ...(failure.status !== undefined && { status: failure.status }),
    cause: failure,
  });
}
