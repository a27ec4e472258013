import { UxframeError } from '../errors.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The test ID in what a user copied from the browser: the UUID itself, or an address such as
 * `https://app.usertesting.com/tests/{id}/results` or `…/workspaces/{id}/test/{id}/…`.
 *
 * @throws `classic-test` for a numeric ID, which only the legacy API knows; `invalid-test-id` for the rest
 *
 * @example
 * parseTestId('https://app.usertesting.com/tests/0F8FAD5B-D9CB-469F-A165-70867728950E/results'); // => "0f8fad5b-d9cb-469f-a165-70867728950e"
 */
export function parseTestId(idOrUrl: string): string {
  const text = idOrUrl.trim();
  if (UUID.test(text)) return text.toLowerCase();
  const [, named] = /\/(?:tests?|study|studies)\/([^/?#]+)/i.exec(text) ?? [];
  if (named !== undefined && UUID.test(named)) return named.toLowerCase();
  if (/^\d+$/.test(named ?? text)) {
    throw new UxframeError('classic-test', `${named ?? text} is the number of a classic test.`, {
      hint:
        'The Results API serves tests whose ID is a UUID; classic ones are reached through the legacy API ' +
        '(/usertesting/api/v1/studies) alone. Run "uxframe tests" to see which tests can be read.',
      subject: named ?? text,
    });
  }
  throw new UxframeError('invalid-test-id', `"${text.slice(0, 80)}" is no test ID, and holds none.`, {
    hint:
      "Copy the address of the test's results page (https://app.usertesting.com/tests/…/results), " +
      'or run "uxframe tests" to list the IDs.',
    subject: text.slice(0, 80),
  });
}
