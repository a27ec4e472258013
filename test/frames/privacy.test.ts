import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { demographicColumns, idCodes, withPrivacy } from '../../src/frames/privacy.js';
import type { CodebookRow } from '../../src/frames/tables.js';

/** Sessions of people with an age and several interests; ids as the API makes them. */
const people = (...each: [age: string, interests: string][]) =>
  framesFromSessions(
    each.map(([age, interests], index) => ({
      sessionId: `5e55a000-0000-4000-8000-00000000000${index}`,
      startTime: `2026-03-0${index + 1}T09:00:00.000Z`,
      details: {
        sessionId: `5e55a000-0000-4000-8000-00000000000${index}`,
        audienceId: null,
        testPlanId: null,
        sessionParticipant: {
          participantId: `9a47a000-0000-4000-8000-00000000000${index % 4}`,
          demographicsInfo: [
            {
              id: 'd1',
              code: 'AGE_GROUP',
              label: 'Age',
              value: age,
              type: 'DEMOGRAPHIC_QUESTION_TYPE_SINGLE',
            },
            {
              id: 'd2',
              code: 'INTERESTS',
              label: 'Interests',
              value: interests,
              type: 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE',
            },
          ],
        },
        taskGroups: [],
        tasks: [],
      },
    })),
    { breakout: true },
  );

const SIX = people(
  ['18-24', 'Art,Sport'],
  ['18-24', 'Art'],
  ['18-24', 'Art'],
  ['65+', 'Sport'],
  ['55-64', 'Chess'],
  ['18-24', 'Go'],
);

const columnOf = (table: { numRows(): number; get(name: string, row: number): unknown }, name: string) =>
  Array.from({ length: table.numRows() }, (_, row) => table.get(name, row));

describe('withPrivacy', () => {
  it('leaves everything as it is where nothing is asked', () => {
    expect(withPrivacy(SIX, { ids: 'plain', minimumCell: 1 })).toBe(SIX);
  });

  it('calls sessions and participants by codes, oldest first, the same in every table', () => {
    const { sessions, demographics } = withPrivacy(SIX, { ids: 'codes', minimumCell: 1 });
    expect(columnOf(sessions, 'session_id')).toEqual(['S001', 'S002', 'S003', 'S004', 'S005', 'S006']);
    expect(columnOf(sessions, 'participant_id')).toEqual(['P001', 'P002', 'P003', 'P004', 'P001', 'P002']);
    expect(demographics.get('session_id', 2)).toBe('S002');
    expect(idCodes(SIX).get('9a47a000-0000-4000-8000-000000000003')).toBe('P004');
  });

  it('keeps the codes as sessions are added', () => {
    const first = people(['18-24', 'Art'], ['65+', 'Go']);
    const later = people(['18-24', 'Art'], ['65+', 'Go'], ['65+', 'Art']);
    for (const [id, code] of idCodes(first)) expect(idCodes(later).get(id)).toBe(code);
  });

  it('puts values together that too few sessions have', () => {
    const { sessions, demographics, minimumCell } = withPrivacy(SIX, {
      ids: 'plain',
      minimumCell: 2,
    }) as typeof SIX & {
      minimumCell: number;
    };
    expect(columnOf(sessions, 'age_group')).toEqual(['18-24', '18-24', '18-24', 'Other', 'Other', '18-24']);
    expect(columnOf(sessions, 'interests')).toEqual([
      ['Art', 'Sport'],
      ['Art'],
      ['Art'],
      ['Sport'],
      ['Other'],
      ['Other'],
    ]);
    expect(columnOf(demographics, 'value')).not.toContain('65+');
    expect(minimumCell).toBe(2);
  });

  it('leaves out what even together too few have, and columns broken out of it', () => {
    const { sessions, codebook, demographics } = withPrivacy(SIX, { ids: 'plain', minimumCell: 3 });
    expect(columnOf(sessions, 'age_group')).toEqual(['18-24', '18-24', '18-24', null, null, '18-24']);
    expect(sessions.columnNames().filter((name) => name.startsWith('interests_'))).toEqual(['interests_art']);
    const age = (codebook.objects() as CodebookRow[]).find(({ column }) => column === 'age_group');
    expect(age).toMatchObject({ values: '18-24', n_answered: 4, n_empty: 2 });
    const told = JSON.stringify([codebook.objects(), sessions.objects(), demographics.objects()]);
    for (const rare of ['65+', '55-64', 'Chess', 'interests_go']) expect(told).not.toContain(rare);
  });

  it('names the demographic columns', () => {
    expect(demographicColumns(SIX)).toEqual(
      expect.arrayContaining(['age_group', 'interests', 'interests_art']),
    );
  });
});
