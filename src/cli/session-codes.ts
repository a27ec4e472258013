import type { Archive } from '../archive/store.js';
import { isUxframeError, UxframeError } from '../errors.js';
import type { Warning } from '../frames/tables.js';

/** What a report that was made of the archive now would call the sessions of a test. */
export interface SessionCodes {
  codeOf(sessionId: string | null): string | null;
  /** The id of a session that is named by its code or its id. Throws `usage` where no such session was fetched. */
  idOf(text: string): string;
  /** What whoever looks up one of these sessions in a report must know, as sentences. */
  notes(sessionIds: readonly (string | null)[]): string[];
}

export async function sessionCodes(archive: Archive, testId: string): Promise<SessionCodes> {
  const { codes, warnings } = await archivedCodes(archive, testId);
  const codeOf = (sessionId: string | null) => (sessionId === null ? null : (codes.get(sessionId) ?? null));
  const ids = [...codes].filter(([, code]) => /^S\d/.test(code));
  return {
    codeOf,
    idOf(text) {
      const given = text.trim();
      const found = ids.find(([id, code]) =>
        [id, code].some((one) => one.toLowerCase() === given.toLowerCase()),
      );
      if (found !== undefined) return found[0];
      const last = ids.at(-1)?.[1];
      throw new UxframeError('usage', `The archive holds no session ${given} of ${testId}.`, {
        hint:
          last === undefined
            ? `Fetch the test first: "uxframe sync ${testId}".`
            : `It holds S001 to ${last}; "uxframe sync ${testId}" fetches what is new.`,
        subject: given,
      });
    },
    notes(sessionIds) {
      const withoutCode = new Set(sessionIds.filter((id) => id !== null && codeOf(id) === null)).size;
      const isPartial = warnings.some(({ code }) => code === 'partly-fetched');
      return [
        ...(codes.size > 0 ? ['CODE is what a report calls the session.'] : []),
        ...(withoutCode > 0
          ? [
              `${withoutCode === 1 ? '1 session has' : `${withoutCode} sessions have`} no code, for the archive does not hold ${withoutCode === 1 ? 'it' : 'them'}: "uxframe sync ${testId}", then run this again.`,
            ]
          : []),
        ...(isPartial
          ? [
              'The test was fetched in part: its codes change when older sessions come, and so fit reports of the same sessions alone.',
            ]
          : []),
      ];
    },
  };
}

async function archivedCodes(
  archive: Archive,
  testId: string,
): Promise<{ codes: Map<string, string>; warnings: readonly Warning[] }> {
  const { idCodes } = await import('../frames/privacy.js');
  const { testDataFromArchive } = await import('../frames/test-data.js');
  try {
    const data = testDataFromArchive(archive, testId, { transcripts: false });
    return { codes: idCodes(data), warnings: data.warnings };
  } catch (error) {
    if (!isUxframeError(error, 'nothing-to-load')) throw error;
    return { codes: new Map(), warnings: [] };
  }
}
