import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { rows } from '../../src/frames/rows.js';
import type { Frames } from '../../src/frames/tables.js';

const OPTIONS = { seed: 20, numRuns: 120 };
const TYPES = [
  'BLANK',
  'RATING_SCALE',
  'MULTIPLE_CHOICE',
  'IMAGE',
  'NPS',
  'URL',
  'RANK_ORDER',
  'WRITTEN',
  'FIGMA',
  'MATRIX',
  'UNRECOGNIZED',
  'CARD_SORT',
  'constructor',
] as const;
const KEYS = [
  'blank',
  'ratingScale',
  'multipleChoice',
  'image',
  'nps',
  'url',
  'rankOrder',
  'written',
  'figma',
  'matrix',
  '__proto__',
  'cardSort',
] as const;

const json = fc.jsonValue({ maxDepth: 4 });
/** Keys that decoders look for, so that arbitrary answers are not all strangers. */
const keyed = fc.dictionary(
  fc.constantFrom(
    'value',
    'label',
    'options',
    'selected',
    'rows',
    'rank',
    'min',
    'max',
    'success',
    'text',
    '__proto__',
  ),
  json,
);
const inner = fc.oneof(json, keyed, fc.array(keyed, { maxLength: 4 }));
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 5 });
const repeated = fc.constantFrom(
  { ratingScale: { value: 4 } },
  { nps: { value: { value: 9 } } },
  { matrix: { rows: [{ row: '}}}', value: 3 }] } },
  { written: { text: 'so {"so"}}}' } },
);
/** Tasks come again from session to session: that is when their text is not parsed again. */
const known = fc.constantFrom(
  ...['t1', 't2', 't3', 't4', 't5', 't6'].map((uuid, index) => ({
    uuid,
    text: index === 0 ? '' : `Say "${uuid}" }}}`,
    type: TYPES[index * 2] as string,
  })),
);
const task = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: known },
      fc.record({ uuid: fc.constantFrom('t1', 't7'), text: fc.string(), type: fc.constantFrom(...TYPES) }),
    ),
    fc.record({
      response: orNull(
        fc.record({
          startTimeMs: orNull(fc.nat()),
          endTimeMs: orNull(fc.nat()),
          skipped: fc.boolean(),
          answer: orNull(fc.oneof(fc.dictionary(fc.constantFrom(...KEYS), inner), repeated)),
        }),
      ),
    }),
  )
  .map(([head, tail]) => ({ ...head, ...tail }));
const details = fc.record({
  sessionId: orNull(fc.uuid()),
  audienceId: orNull(fc.uuid()),
  testPlanId: orNull(fc.uuid()),
  sessionParticipant: orNull(
    fc.record({
      participantId: orNull(fc.uuid()),
      demographicsInfo: fc.array(
        fc.record({
          id: orNull(fc.string()),
          code: orNull(fc.constantFrom('GENDER', 'STATUS', 'constructor', 'Q01_X', '')),
          label: orNull(fc.string()),
          value: orNull(fc.string()),
          type: orNull(
            fc.constantFrom('DEMOGRAPHIC_QUESTION_TYPE_SINGLE', 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE', 'NEW'),
          ),
        }),
      ),
    }),
  ),
  taskGroups: fc.array(
    fc.record({
      uuid: fc.uuid(),
      type: fc.string(),
      response: orNull(fc.dictionary(fc.constantFrom('score', 'sequence'), json)),
    }),
  ),
  tasks: fc.array(task, { maxLength: 6 }),
});
const TABLES = ['sessions', 'demographics', 'responses', 'taskGroups', 'codebook'] as const;
const contents = (frames: Frames) => TABLES.map((name) => rows<object>(frames[name]));

describe('any JSON that fits the envelope', () => {
  it('neither throws nor loses a session, a task, a demographic answer or a task group', () => {
    fc.assert(
      fc.property(fc.array(details, { maxLength: 5 }), (documents) => {
        const frames = framesFromSessions(documents as never[], { breakout: true });
        const ids = documents.map(({ sessionId }) => sessionId);
        expect(frames.sessions.numRows()).toBe(documents.length);
        expect(rows(frames.sessions).map((row) => row.session_id)).toEqual(
          ids.map((id) => id ?? expect.stringMatching(/^unidentified-\d+$/)),
        );
        const sum = (count: (document: (typeof documents)[number]) => number) =>
          documents.reduce((total, document) => total + count(document), 0);
        expect(frames.responses.numRows()).toBe(sum(({ tasks }) => tasks.length));
        expect(frames.taskGroups.numRows()).toBe(sum(({ taskGroups }) => taskGroups.length));
        expect(frames.demographics.numRows()).toBe(
          sum(({ sessionParticipant }) => sessionParticipant?.demographicsInfo.length ?? 0),
        );
        contents(frames);
      }),
      OPTIONS,
    );
  });

  it('never has an answer invented: each word of a value stands in the answer, none for a skipped task', () => {
    fc.assert(
      fc.property(details, (document) => {
        const responses = rows(framesFromSessions([document as never]).responses);
        for (const [index, { response }] of document.tasks.entries()) {
          const row = responses[index];
          const isSaid = !saysNothing(response?.answer ?? null);
          if (row?.status === 'answered') {
            expect(response?.skipped).toBe(false);
            expect(isSaid).toBe(true);
            expect(row.value).not.toBeNull();
            const typed = wordsOf(asJson(response?.answer));
            expect(wordsOf(row.value).filter((word) => !typed.includes(word) && !OUTCOMES.has(word))).toEqual(
              [],
            );
          } else expect([row?.value, row?.value_text]).toEqual([null, null]);
          if (response?.skipped === true) expect(row?.status).toBe('skipped');
          if (row?.status === 'undecoded')
            expect(JSON.parse(row.raw ?? '')).toEqual(asJson(response?.answer));
          else expect(row?.raw).toBeNull();
        }
      }),
      OPTIONS,
    );
  });

  it('gives the same tables from objects and from their JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.array(details, { maxLength: 8 }), (documents) => {
        const objects = contents(framesFromSessions(documents.map(asJson) as never[]));
        for (const indent of [0, 2]) {
          const texts = documents.map((document) => JSON.stringify(document, null, indent));
          expect(contents(framesFromSessions(texts))).toEqual(objects);
          expect(contents(framesFromSessions(iterated(texts)))).toEqual(objects);
        }
      }),
      OPTIONS,
    );
  });

  it('gives the same tables in whatever order dated sessions come', () => {
    const dated = fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: 1e6 }),
        details.filter(({ sessionId }) => sessionId !== null),
      ),
      { selector: ([start]) => start, maxLength: 5 },
    );
    fc.assert(
      fc.property(dated, (sessions) => {
        const documents = sessions
          .toSorted(([a], [b]) => a - b)
          .map(([start, document]) => ({ startTime: new Date(start).toISOString(), details: document }));
        const oldestFirst = contents(framesFromSessions(documents as never[]));
        expect(contents(framesFromSessions(documents.toReversed() as never[]))).toEqual(oldestFirst);
      }),
      OPTIONS,
    );
  });
});

describe('anything at all', () => {
  it('is a session without answers, and a warning', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            json,
            fc.string(),
            json.map((value) => JSON.stringify(value)),
          ),
          { minLength: 1 },
        ),
        (documents) => {
          const frames = framesFromSessions(documents as never[]);
          expect(frames.sessions.numRows()).toBeGreaterThan(0);
          expect(frames.warnings.length).toBeGreaterThan(0);
          contents(frames);
        },
      ),
      OPTIONS,
    );
  });
});

/** What a navigation task may come to: the one thing that an answer need not hold word for word. */
const OUTCOMES = new Set(['success', 'non-success', 'undefined', 'abandon', 'error', 'timeout']);

/** Every text, number and key of a value, as text. */
function wordsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value).trim()];
  return Object.entries(value).flatMap(([key, cell]) => [
    ...(Array.isArray(value) ? [] : [key.trim()]),
    ...wordsOf(cell),
  ]);
}

const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

function* iterated<T>(values: Iterable<T>): Generator<T> {
  yield* values;
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  // A navigation task whose success is there and null is "Undefined", in the product's words.
  if (Object.entries(value).some(([key, cell]) => key === 'success' && cell === null)) return false;
  return Object.values(value).every(saysNothing);
}
