import { UxframeError } from '../errors.js';
import type { Failure } from './retry.js';

/** The setting that says where it is: what to check where it cannot be reached. */
const SETTING = { 'Results API': 'USERTESTING_API_URL', 'token server': 'USERTESTING_TOKEN_URL' };

/** The error that a failure means once there is no further try. */
export function failureOf(failure: Failure, subject: string, attempts: number): UxframeError {
  const tries = attempts === 1 ? 'one attempt' : `${attempts} attempts`;
  const { from = 'Results API' } = failure;
  if (failure.kind === 'status') return statusError(failure.status, from, subject, tries);
  const what =
    failure.kind === 'connection'
      ? `The connection to the ${from} failed (${failure.reason})`
      : `The answer of the ${from} was not readable (${failure.reason})`;
  const suspects = from === 'storage host' ? 'the connection' : `the connection and ${SETTING[from]}`;
  return new UxframeError('network', `${what}, after ${tries}.`, {
    hint: `Check ${suspects}, then run it again.`,
    subject,
    cause: failure.kind === 'connection' ? failure.cause : undefined,
  });
}

/** A token that was refused, and the one asked for in its place as well. */
export function refusalOf(subject: string): UxframeError {
  return new UxframeError('auth', 'The Results API refused the access token (401), and a new one as well.', {
    hint: 'Check that the credentials are meant for the Results API and for this USERTESTING_API_URL.',
    subject,
    status: 401,
  });
}

function statusError(status: number, from: string, subject: string, tries: string): UxframeError {
  const details = { subject, status };
  if (status === 404) return notFound(subject);
  if (status === 429) {
    return new UxframeError(
      'rate-limit',
      `The ${from} still said "too many requests" (429) after ${tries}.`,
      {
        ...details,
        hint: 'Something else uses the same credentials. Run it again in a few minutes.',
      },
    );
  }
  if (status === 400) {
    return new UxframeError('bad-request', 'The Results API refused the request as malformed (400).', {
      ...details,
      hint: 'Check the id. If it is right, the API may have changed: look for a newer version of uxframe.',
    });
  }
  if (status === 403) {
    return new UxframeError('auth', 'The Results API does not allow these credentials to read this (403).', {
      ...details,
      hint: 'Ask UserTesting support which workspaces and plans the credentials reach.',
    });
  }
  if (status === 408 || status >= 500) {
    return new UxframeError('network', `The ${from} answered ${status} after ${tries}.`, {
      ...details,
      hint: 'The service has trouble. Run it again later.',
    });
  }
  return new UxframeError('invalid-response', `The Results API answered ${status}, which it should not.`, {
    ...details,
    hint: 'Check USERTESTING_API_URL: the host may have moved, or a proxy may have answered in its place.',
  });
}

function notFound(subject: string): UxframeError {
  return new UxframeError(
    'not-found',
    `The Results API does not find ${subject} (404). That has one of four reasons: there is no such id; ` +
      'these credentials have no access to its workspace; its test is of a kind that has no such thing ' +
      '(a transcript of a survey, say); or it is not there yet.',
    {
      hint: 'Run "uxframe doctor" with the test ID: it tells which of them can be ruled out.',
      subject,
      status: 404,
    },
  );
}
