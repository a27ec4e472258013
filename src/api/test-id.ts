import { UxframeError } from '../errors.js';
import { CLASSIC_WAY_ON } from './classic-test.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const APP = 'https://app.usertesting.com';

/**
 * The test ID in what a person copied: a UUID, or the address of the test's page in the browser
 * (`https://app.usertesting.com/tests/{id}/results`, `…/workspaces/{id}/test/{id}/…`).
 *
 * @throws `classic-test` for the numeric id of a classic test, `invalid-test-id` for anything else
 *
 * @example
 * parseTestId('https://app.usertesting.com/tests/0B1F0C6E-52A4-4F4E-9C1B-0D6A3B0F8E11/results'); // => "0b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11"
 */
export function parseTestId(text: string): string {
  const given = text.trim();
  if (new RegExp(`^${UUID.source}$`, 'i').test(given)) return given.toLowerCase();
  if (/^\d+$/.test(given)) throw classicTest(given);
  const path = pathOf(given);
  if (path === undefined) throw invalid(given, 'is no test ID');
  const id = new RegExp(`/tests?/(${UUID.source})(?:/|$)`, 'i').exec(path)?.[1];
  if (id !== undefined) return id.toLowerCase();
  const classic = /\/(?:study|studies|tests?)\/(\d+)(?:\/|$)/i.exec(path)?.[1];
  if (classic !== undefined) throw classicTest(classic);
  throw invalid(given, 'is an address, but not of a test');
}

/**
 * The address of a test's results in the browser.
 *
 * @example
 * testUrl('0b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11'); // => "https://app.usertesting.com/tests/0b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11/results"
 */
export function testUrl(testId: string): string {
  return `${APP}/tests/${testId}/results`;
}

/** The path of an address, with or without `https://` before it; a query may be signed and is left out. */
function pathOf(text: string): string | undefined {
  if (!text.includes('/') || /\s/.test(text)) return undefined;
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).pathname : undefined;
}

function classicTest(id: string): UxframeError {
  return new UxframeError(
    'classic-test',
    `${id} is the number of a classic test, which the Results API does not serve.`,
    {
      hint: CLASSIC_WAY_ON,
      subject: id,
    },
  );
}

function invalid(given: string, what: string): UxframeError {
  const subject = (pathOf(given) ?? given).slice(0, 80);
  return new UxframeError('invalid-test-id', `"${subject}" ${what}.`, {
    hint:
      `Copy it from the browser: in ${APP}/tests/{TEST_ID}/results it is the part with four hyphens. ` +
      '"uxframe tests" lists the tests that the credentials reach.',
    subject,
  });
}
