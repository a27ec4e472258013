import { codebookTable } from './codebook.js';
import { collectSessions } from './collect.js';
import type { Decoders } from './decoders/decoder.js';
import type { SessionDocument, SessionPayload } from './document.js';
import { documentsOf } from './document-list.js';
import type { FrameStore } from './frame-store.js';
import { demographicTable, responseTable, taskGroupTable } from './long-tables.js';
import { type Breakout, sessionTable } from './session-table.js';
import type { Frames } from './tables.js';

export interface TableOptions {
  /**
   * Spreads list columns of `sessions` over columns of their own: one boolean a value of a
   * multi-valued demographic or multi-select question, one value a matrix row, one rank an option.
   * `true` for all, or the columns' names. Default: false. A name that `sessions` does not have is a `usage` error.
   */
  breakout?: Breakout | undefined;
}

export interface FrameOptions extends TableOptions {
  /** Decoders of your own, by the answer's key; asked before uxframe's. */
  decoders?: Decoders | undefined;
}

/**
 * Turns session documents into tables. Pure and synchronous: no network, no archive.
 *
 * Documents are payloads of the session endpoint (v3 or the superseded v2), as objects or JSON text,
 * bare or with what the session list says of them (`{ sessionId, startTime, …, details }`), in any mix
 * and any order; rows come oldest session first. Times are `Date`s, durations seconds. What cannot be
 * decoded is kept and counted, never guessed: see `responses.status`, `codebook` and `warnings`.
 *
 * It does not throw on any document: one that is no session leaves a row without answers and a warning. Blank
 * texts are passed by, such as the last line of NDJSON (`text.split('\n')`).
 *
 * @throws `usage` where the documents are no list (a text as a whole, say), or `breakout` names no column
 *
 * @example
 * const details = {
 *   sessionId: 's1', audienceId: null, testPlanId: null, sessionParticipant: null, taskGroups: [],
 *   tasks: [{ uuid: 't1', text: 'Rate website A', type: 'RATING_SCALE',
 *     response: { startTimeMs: 0, endTimeMs: 2500, skipped: false, answer: { ratingScale: { value: 4 } } } }],
 * };
 * const frames = framesFromSessions([details]);
 * frames.sessions.get('q01_rate_website_a', 0); // => 4
 * frames.responses.get('duration_s', 0); // => 2.5
 */
export function framesFromSessions(
  documents: Iterable<SessionDocument | SessionPayload>,
  options: FrameOptions = {},
): Frames {
  return framesFromStore(collectSessions(documentsOf(documents), options.decoders), options);
}

/** The tables as views of collected cells. */
export function framesFromStore(store: FrameStore, { breakout = false }: TableOptions = {}): Frames {
  const { sessions, brokenOut } = sessionTable(store, breakout);
  return {
    sessions,
    demographics: demographicTable(store),
    responses: responseTable(store),
    taskGroups: taskGroupTable(store),
    codebook: codebookTable(store, sessions, brokenOut),
    warnings: store.warnings,
  };
}
