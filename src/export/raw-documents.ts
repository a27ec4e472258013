import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { Pseudonymizer } from './pseudonym.js';

/** A session's document as it arrived, with what the session list says of it. */
export interface RawSession {
  testId: string;
  sessionId: string;
  audienceId?: string | null | undefined;
  status?: string | null | undefined;
  startTime?: string | null | undefined;
  finishTime?: string | null | undefined;
  fetchedAt?: string | null | undefined;
  /** JSON text, as it came from the API. */
  details: string;
}

/** Writes documents one a line: `framesFromSessions` reads the lines back. */
export function writeNdjson(path: string, sessions: Iterable<RawSession>, pseudonym?: Pseudonymizer): number {
  const file = openSync(path, 'w');
  let count = 0;
  try {
    for (const session of sessions) {
      // As in csv.ts: writeSync may stop short without an error.
      writeFileSync(file, `${line(session, pseudonym)}\n`);
      count++;
    }
  } finally {
    closeSync(file);
  }
  return count;
}

function line(session: RawSession, pseudonym: Pseudonymizer | undefined): string {
  const details: unknown = JSON.parse(session.details);
  if (pseudonym === undefined) return JSON.stringify({ ...session, details });
  const sessionId = pseudonym('session', session.sessionId);
  return JSON.stringify({ ...session, sessionId, details: withPseudonyms(details, sessionId, pseudonym) });
}

function withPseudonyms(details: unknown, sessionId: string, pseudonym: Pseudonymizer): unknown {
  if (typeof details !== 'object' || details === null) return details;
  const { sessionParticipant: participant } = details as { sessionParticipant?: unknown };
  const named = typeof participant === 'object' && participant !== null ? participant : null;
  const id = named !== null && 'participantId' in named ? named.participantId : null;
  return {
    ...details,
    sessionId,
    ...(named !== null && {
      sessionParticipant: {
        ...named,
        participantId: typeof id === 'string' ? pseudonym('participant', id) : null,
      },
    }),
  };
}
