import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../src/archive/records.js';
import { checkScope, inScope, type SessionScope } from '../../src/archive/session-scope.js';
import { rowOf } from './rows.js';

const NOTHING = { fetchedAt: null, missingAt: null };
const record = (index: number, changes: Partial<SessionRecord> = {}): SessionRecord => ({
  listed: rowOf(index),
  details: NOTHING,
  transcript: NOTHING,
  ...changes,
});
const idsOf = (records: SessionRecord[], scope: SessionScope) =>
  inScope(records, scope).map(({ listed }) => Number(listed.sessionId.slice(-2)));

describe('the sessions in scope', () => {
  const records = [record(0), record(1), record(2), record(3, { forgotten: true }), record(4)];

  it('are those that nobody forgot, newest first', () => {
    expect(idsOf(records, {})).toEqual([4, 2, 1, 0]);
  });

  it('are so many: a forgotten one takes nobody’s place', () => {
    expect(idsOf(records, { limit: 3 })).toEqual([4, 2, 1]);
  });

  it('finished at the moment or after', () => {
    const since = new Date(rowOf(1).finishTime ?? '');
    expect(idsOf(records, { since })).toEqual([4, 2, 1]);
    expect(idsOf(records, { since, limit: 1 })).toEqual([4]);
  });

  it('have those among them whose time cannot be read: they may be new', () => {
    const untimed = record(9, { listed: rowOf(9, { startTime: 'soon', finishTime: null }) });
    expect(idsOf([record(0), untimed], { since: new Date(rowOf(1).startTime) })).toEqual([9]);
  });
});

describe('a scope', () => {
  it.each([-1, 0, 1.5, Number.NaN])('of the newest %s is refused', (limit) => {
    expect(() => checkScope({ limit })).toThrow(
      expect.objectContaining({ code: 'usage', message: `The option limit is ${limit}.` }),
    );
  });

  it.each([new Date('x'), '2026-11-01' as unknown as Date])('since %s is refused', (since) => {
    expect(() => checkScope({ since })).toThrow(
      expect.objectContaining({ code: 'usage', message: 'The option since is no moment in time.' }),
    );
  });

  it('of nothing given is all', () => {
    expect(checkScope({ limit: undefined, since: undefined })).toBeUndefined();
  });
});
