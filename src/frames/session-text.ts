import type { DemographicCollector } from './demographic-collector.js';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  stringEnd,
  valueEnd,
} from './json-text.js';
import type { TaskTextReader } from './task-text.js';

/** What a session's text tells beside its demographics and tasks. */
export interface SessionHeader {
  sessionId: unknown;
  audienceId: unknown;
  testPlanId: unknown;
  participantId: unknown;
  taskGroups: unknown;
}

interface Collectors {
  demographics: DemographicCollector;
  tasks: TaskTextReader;
}

/** Keys that make the document another one than the payload of the session endpoint. */
const FOREIGN = /^"(details|sessionTaskResults|testId|status|startTime|finishTime|fetchedAt)"$/;

/**
 * Reads the JSON text of one session straight into the collectors. Sessions of a test repeat each
 * other: a part that was seen before, letter by letter, is known and is not parsed again, which makes
 * this faster than parsing alone. New parts are parsed by `JSON.parse`, so nothing malformed passes.
 *
 * Undefined where the text is not the compact JSON of a session: the caller takes back what was
 * collected and reads the document in the ordinary way.
 */
export function readSessionText(text: string, session: number, into: Collectors): SessionHeader | undefined {
  const header: SessionHeader = {
    sessionId: null,
    audienceId: null,
    testPlanId: null,
    participantId: null,
    taskGroups: [],
  };
  const seen: string[] = [];
  try {
    const end = eachMember(text, 0, (key, start) => {
      if (seen.includes(key)) return -1;
      seen.push(key);
      switch (key) {
        case '"sessionId"':
        case '"audienceId"':
        case '"testPlanId"':
        case '"taskGroups"': {
          const behind = valueEnd(text, start);
          if (behind !== -1)
            header[key.slice(1, -1) as keyof SessionHeader] = JSON.parse(text.slice(start, behind));
          return behind;
        }
        case '"sessionParticipant"':
          return readParticipant(text, start, session, header, into.demographics);
        case '"tasks"':
          return eachElement(text, start, (at, position) => into.tasks.add(session, position, text, at));
        default:
          return FOREIGN.test(key) ? -1 : checkedEnd(text, start, key);
      }
    });
    return end === text.length && seen.includes('"tasks"') ? header : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readParticipant(
  text: string,
  start: number,
  session: number,
  header: SessionHeader,
  demographics: DemographicCollector,
): number {
  if (text.charCodeAt(start) !== OPEN_OBJECT) return text.startsWith('null', start) ? start + 4 : -1;
  const seen: string[] = [];
  return eachMember(text, start, (key, at) => {
    if (seen.includes(key)) return -1;
    seen.push(key);
    if (key === '"demographicsInfo"') {
      return eachElement(text, at, (element) => {
        const end = demographics.addText(session, text, element);
        return end;
      });
    }
    const end = checkedEnd(text, at, key);
    if (key === '"participantId"' && end !== -1) header.participantId = JSON.parse(text.slice(at, end));
    return end;
  });
}

/** Behind a value that is of no use here, but has to be JSON. */
function checkedEnd(text: string, start: number, key: string): number {
  JSON.parse(key);
  const end = valueEnd(text, start);
  if (end !== -1) JSON.parse(text.slice(start, end));
  return end;
}

/** Calls with each member's key (in its quotes) and the position of its value; `read` gives where that ends. */
function eachMember(text: string, start: number, read: (key: string, at: number) => number): number {
  if (text.charCodeAt(start) !== OPEN_OBJECT) return -1;
  if (text.charCodeAt(start + 1) === CLOSE_OBJECT) return start + 2;
  for (let at = start + 1; ; at++) {
    if (text.charCodeAt(at) !== QUOTE) return -1;
    const keyEnd = stringEnd(text, at);
    if (keyEnd === -1 || text[keyEnd] !== ':') return -1;
    const key = text.slice(at, keyEnd);
    // An escaped key may be any other key.
    if (key.includes('\\')) return -1;
    at = read(key, keyEnd + 1);
    if (at === -1) return -1;
    const next = text.charCodeAt(at);
    if (next === CLOSE_OBJECT) return at + 1;
    if (next !== COMMA) return -1;
  }
}

/** Calls with the position of each element that is an object; `read` gives where it ends. */
function eachElement(text: string, start: number, read: (at: number, position: number) => number): number {
  if (text.charCodeAt(start) !== OPEN_LIST) return -1;
  if (text.charCodeAt(start + 1) === CLOSE_LIST) return start + 2;
  let position = 0;
  for (let at = start + 1; ; at++) {
    if (text.charCodeAt(at) !== OPEN_OBJECT) return -1;
    at = read(at, position++);
    if (at === -1) return -1;
    const next = text.charCodeAt(at);
    if (next === CLOSE_LIST) return at + 1;
    if (next !== COMMA) return -1;
  }
}
