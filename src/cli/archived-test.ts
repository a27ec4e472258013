import type { Archive } from '../archive/store.js';
import { isUxframeError, UxframeError } from '../errors.js';
import type { TestData } from '../frames/tables.js';
import type { TestDataOptions } from '../frames/test-data-options.js';

/**
 * A test's tables from an open archive.
 *
 * @throws `nothing-to-load` where the archive never heard of the test, with the command that fetches it: the
 * hint of the module names functions
 */
export async function archivedTest(
  archive: Archive,
  testId: string,
  options: TestDataOptions,
): Promise<TestData> {
  const { testDataFromArchive } = await import('../frames/test-data.js');
  try {
    return testDataFromArchive(archive, testId, options);
  } catch (cause) {
    if (!isUxframeError(cause, 'nothing-to-load')) throw cause;
    const hint = `Fetch it first: "uxframe sync ${testId}".`;
    throw new UxframeError(cause.code, cause.message, { hint, subject: testId, cause });
  }
}
