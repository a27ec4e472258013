import type { SessionDetails, SessionDetailsV2 } from '../api/documents.js';
import { isObject, type JsonObject } from './decoders/json.js';

/** A session's details (v3, or the superseded v2), as an object or as its JSON. Any part may be missing. */
export type SessionPayload = Partial<SessionDetails> | Partial<SessionDetailsV2> | string;

/** A session's details together with what the session list says of it. */
export interface SessionDocument {
  testId?: string | null | undefined;
  sessionId?: string | null | undefined;
  audienceId?: string | null | undefined;
  status?: string | null | undefined;
  /** ISO 8601. */
  startTime?: string | null | undefined;
  finishTime?: string | null | undefined;
  fetchedAt?: string | null | undefined;
  details: SessionPayload;
}

/** What identifies a session, whatever its document came as. */
export interface DocumentHead {
  sessionId: string | null;
  audienceId: string | null;
  participantId: string | null;
  status: string | null;
  /** Milliseconds since the Unix epoch; NaN where unknown. */
  startedAt: number;
  finishedAt: number;
  fetchedAt: number;
  /** 2 for the superseded payload; null where the document is none. */
  version: 2 | 3 | null;
}

export interface ReadDocument extends DocumentHead {
  demographics: readonly unknown[];
  taskGroups: readonly unknown[];
  tasks: readonly unknown[];
}

const NOTHING: readonly unknown[] = [];

/** The two parts of a document: what the session list says, and the details. */
export function partsOf(document: unknown): { list: JsonObject; details: unknown } {
  if (!isObject(document) || !('details' in document)) return { list: {}, details: document };
  return { list: document, details: document.details };
}

/** The head of a document, from the session list and the details. */
export function headOf(
  list: JsonObject,
  details: { sessionId?: unknown; audienceId?: unknown; participantId?: unknown },
  version: 2 | 3 | null,
): DocumentHead {
  return {
    sessionId: stringOf(list.sessionId) ?? stringOf(details.sessionId),
    audienceId: stringOf(details.audienceId) ?? stringOf(list.audienceId),
    participantId: stringOf(details.participantId),
    status: stringOf(list.status),
    startedAt: timeOf(list.startTime),
    finishedAt: timeOf(list.finishTime),
    fetchedAt: timeOf(list.fetchedAt),
    version,
  };
}

/** Reads a document in the ordinary way. Never throws: what is no session comes back with `version` null. */
export function readDocument(given: { list: JsonObject; details: unknown }): ReadDocument {
  const parsedDetails = parsed(given.details);
  // A text may hold the list's part too.
  const inner = partsOf(parsedDetails);
  const list = typeof given.details === 'string' && 'details' in inner.list ? inner.list : given.list;
  const details = list === given.list ? parsedDetails : parsed(inner.details);
  const body: JsonObject = isObject(details) ? details : {};
  const participant: JsonObject = isObject(body.sessionParticipant) ? body.sessionParticipant : {};
  const isV2 = !Array.isArray(body.tasks) && Array.isArray(body.sessionTaskResults);
  const isSession = isV2 || Array.isArray(body.tasks) || stringOf(body.sessionId) !== null;
  const { sessionId, audienceId } = body;
  const { participantId } = participant;
  return {
    ...headOf(list, { sessionId, audienceId, participantId }, isSession ? (isV2 ? 2 : 3) : null),
    demographics: listOf(participant.demographicsInfo),
    taskGroups: listOf(body.taskGroups),
    tasks: isV2 ? listOf(body.sessionTaskResults) : listOf(body.tasks),
  };
}

/** When a document's session started, read without its details; NaN where unknown. */
export function startOf(document: unknown): number {
  return isObject(document) ? timeOf(document.startTime) : Number.NaN;
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NOTHING);

export const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;
const ZONE = /(Z|[+-]\d{2}:?\d{2})$/i;

/** Times are UTC: one that names no zone must not depend on where it is read, and "5" is no time. */
const timeOf = (value: unknown): number => {
  if (typeof value !== 'string' || !ISO_DATE.test(value)) return Number.NaN;
  return Date.parse(value.includes('T') && !ZONE.test(value) ? `${value}Z` : value);
};
