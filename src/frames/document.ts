import type { SessionDetails, SessionDetailsV2 } from '../api/documents.js';
import { isObject, type JsonObject } from './decoders/json.js';

/** A session's details (v3, or the superseded v2), as an object or as its JSON. */
export type SessionPayload = SessionDetails | SessionDetailsV2 | string;

/** A session's details together with what the session list says of it. */
export interface SessionDocument {
  testId?: string | null;
  sessionId?: string | null;
  status?: string | null;
  /** ISO 8601. */
  startTime?: string | null;
  finishTime?: string | null;
  fetchedAt?: string | null;
  details: SessionPayload;
}

/** What `framesFromSessions` reads of a document, whatever it came as. */
export interface ReadDocument {
  sessionId: string | null;
  audienceId: string | null;
  participantId: string | null;
  status: string | null;
  /** Milliseconds since the Unix epoch; NaN where unknown. */
  startedAt: number;
  finishedAt: number;
  fetchedAt: number;
  demographics: readonly unknown[];
  taskGroups: readonly unknown[];
  tasks: readonly unknown[];
  /** 2 for the superseded payload; null where the document is none. */
  version: 2 | 3 | null;
}

const NOTHING: readonly unknown[] = [];

/** Reads a document of any make. Never throws: what is no session comes back with `version` null. */
export function readDocument(document: unknown): ReadDocument {
  const outer = parsed(document);
  const wrapped = isObject(outer) && 'details' in outer;
  const list: JsonObject = wrapped ? outer : {};
  const details = wrapped ? parsed(outer.details) : outer;
  const body: JsonObject = isObject(details) ? details : {};
  const participant: JsonObject = isObject(body.sessionParticipant) ? body.sessionParticipant : {};
  const isV2 = !Array.isArray(body.tasks) && Array.isArray(body.sessionTaskResults);
  const isSession = isV2 || Array.isArray(body.tasks) || stringOf(body.sessionId) !== null;
  return {
    sessionId: stringOf(list.sessionId) ?? stringOf(body.sessionId),
    audienceId: stringOf(body.audienceId) ?? stringOf(list.audienceId),
    participantId: stringOf(participant.participantId),
    status: stringOf(list.status),
    startedAt: timeOf(list.startTime),
    finishedAt: timeOf(list.finishTime),
    fetchedAt: timeOf(list.fetchedAt),
    demographics: listOf(participant.demographicsInfo),
    taskGroups: listOf(body.taskGroups),
    tasks: isV2 ? listOf(body.sessionTaskResults) : listOf(body.tasks),
    version: isSession ? (isV2 ? 2 : 3) : null,
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

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NOTHING);

export const stringOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export const timeOf = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(value) : Number.NaN;
