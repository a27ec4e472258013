/**
 * What went wrong, as a word that code can compare.
 *
 * - `usage`: a wrong argument or flag
 * - `configuration`: a setting is missing or malformed, or the archive cannot be opened
 * - `auth`: the credentials were refused
 * - `invalid-test-id`: the text is no test ID and holds none
 * - `classic-test`: a test that only the legacy API serves
 * - `not-found`: the API answered 404: no such id, no access, wrong kind, or not ready
 * - `nothing-to-load`: the archive holds nothing of that test
 * - `wrong-kind`: the test has no such asset (a transcript of a survey, say)
 * - `bad-request`: the API refused the request as malformed (400)
 * - `rate-limit`: still limited after the last attempt
 * - `network`: no connection, a reset, a time-out, a truncated or unreadable body, or 5xx after the last attempt
 * - `invalid-response`: a well-formed answer that is not what the contract says
 * - `webvtt`: a transcript that is no WebVTT file
 * - `notebook`: a cell failed, ended the process or ran out of time
 * - `missing-dependency`: an optional package or program is not installed
 * - `interrupted`: stopped by the user
 * - `internal`: a defect of uxframe
 */
export type ErrorCode =
  | 'usage'
  | 'configuration'
  | 'auth'
  | 'invalid-test-id'
  | 'classic-test'
  | 'not-found'
  | 'nothing-to-load'
  | 'wrong-kind'
  | 'bad-request'
  | 'rate-limit'
  | 'network'
  | 'invalid-response'
  | 'webvtt'
  | 'notebook'
  | 'missing-dependency'
  | 'interrupted'
  | 'internal';

const EXIT_CODES: Record<ErrorCode, number> = {
  usage: 2,
  configuration: 78,
  auth: 77,
  'invalid-test-id': 66,
  'classic-test': 66,
  'not-found': 66,
  'nothing-to-load': 66,
  'wrong-kind': 66,
  'bad-request': 1,
  'rate-limit': 75,
  network: 75,
  'invalid-response': 1,
  webvtt: 1,
  notebook: 1,
  'missing-dependency': 78,
  interrupted: 130,
  internal: 1,
};

/** What an error carries beside its message. */
export interface ErrorDetails {
  /** What to do next, as a sentence. */
  hint?: string | undefined;
  /** What it happened to (a test ID, a path, a cell), never a secret or an answer. */
  subject?: string | undefined;
  /** HTTP status, where there was one. */
  status?: number | undefined;
  cause?: unknown;
}

/** By this name Node's `console` asks a value how it wants to be shown. */
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom');

/**
 * Every error that uxframe throws on purpose: what happened (`message`), to what (`subject`),
 * what to do next (`hint`), and a `code` to compare. It never holds a token or a secret.
 *
 * @example
 * const error = new UxframeError('auth', 'The client secret was refused.', { hint: 'Check USERTESTING_CLIENT_SECRET.' });
 * error.exitCode; // => 77
 */
export class UxframeError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'UxframeError';
  readonly code: Code;
  readonly hint: string | undefined;
  readonly subject: string | undefined;
  readonly status: number | undefined;

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.subject = details.subject;
    this.status = details.status;
  }

  /** The exit code that the command line ends with. */
  get exitCode(): number {
    return EXIT_CODES[this.code];
  }

  /** As a console shows it, and so a notebook's cell: what to do next stands before the stack, not after it. */
  [INSPECT](_depth: number, options: object, inspect: (value: unknown, options: object) => string): string {
    const frames = (this.stack ?? '').split('\n').filter((line) => /^\s+at (?!.*node:)/.test(line));
    return [
      `${this.name} (${this.code}): ${this.message}`,
      ...(this.hint === undefined ? [] : [`  ${this.hint}`]),
      ...frames,
      ...(this.cause === undefined ? [] : [`  [cause]: ${inspect(this.cause, options)}`]),
    ].join('\n');
  }
}

/**
 * Tells whether a value is a `UxframeError`, and of one of the given codes if any are named.
 * Works across copies of the package: it compares by name and code, not by class.
 *
 * @example
 * isUxframeError(new UxframeError('network', 'Connection reset.'), 'network', 'rate-limit'); // => true
 */
export function isUxframeError<Code extends ErrorCode = ErrorCode>(
  value: unknown,
  ...codes: Code[]
): value is UxframeError<Code> {
  if (!(value instanceof Error) || value.name !== 'UxframeError' || !('code' in value)) return false;
  return codes.length === 0 || codes.includes(value.code as Code);
}
