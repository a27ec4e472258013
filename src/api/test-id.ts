import { UxframeError } from '../errors.js';
import { CLASSIC_WAY_ON } from './classic-test.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
const APP = 'https://app.usertesting.com';
/** One is documented; a region or a company may have another below the same name. */
const OWN_HOST = /^(?:.+\.)?usertesting\.com$/;

/** What a person copied, read. */
export interface NamedTest {
  testId: string;
  /** The host of an address that is none of UserTesting's; null for those, and for a bare ID. */
  foreignHost: string | null;
  /** The address is of one session of the test. */
  isOfSession: boolean;
}

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
  return namedTest(text).testId;
}

/** The same, with what an address says besides. Throws as `parseTestId` does. */
export function namedTest(text: string): NamedTest {
  const given = text.trim();
  if (new RegExp(`^${UUID.source}$`, 'i').test(given)) {
    return { testId: given.toLowerCase(), foreignHost: null, isOfSession: false };
  }
  if (/^\d+$/.test(given)) throw classicTest(given);
  const address = addressOf(given);
  if (address === undefined) throw invalid(given, 'is no test ID');
  const { pathname: path, hostname } = address;
  const [found, id] = new RegExp(`/tests?/(${UUID.source})(?=/|$)`, 'i').exec(path) ?? [];
  if (found !== undefined && id !== undefined) {
    const rest = path.slice(path.indexOf(found) + found.length);
    return {
      testId: id.toLowerCase(),
      foreignHost: OWN_HOST.test(hostname) ? null : hostname,
      isOfSession: /^\/(?:.*\/)?sessions?\/[^/]/i.test(rest),
    };
  }
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

/** An address, with or without `https://` before it. */
function addressOf(text: string): URL | undefined {
  if (!text.includes('/') || /\s/.test(text)) return undefined;
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address) : undefined;
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
  // A query may be signed and is left out.
  const subject = (addressOf(given)?.pathname ?? given).slice(0, 80);
  const message = given === '' ? 'No test ID is given.' : `"${subject}" ${what}.`;
  return new UxframeError('invalid-test-id', message, {
    hint:
      `Copy it from the browser: in ${APP}/tests/{TEST_ID}/results it is the part with four hyphens. ` +
      '"uxframe tests" lists the tests that the credentials reach.',
    subject,
  });
}
