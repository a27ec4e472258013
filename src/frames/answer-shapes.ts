import { answerReader } from './decoders/answer.js';
import { isObject, type JsonObject } from './decoders/json.js';
import { partsOf, readDocument, type SessionDocument, type SessionPayload, stringOf } from './document.js';
import { documentsOf } from './document-list.js';
import type { FrameOptions } from './frames-from-sessions.js';
import type { AnswerShapeRow, Table } from './tables.js';
import { canonicalType } from './task-type.js';
import { responseOfV2 } from './v2-response.js';
import { tableOf } from './view-column.js';

/**
 * The structure of every answer, and no answer: keys, types and how often each occurs, so that a new
 * shape can be reported, or decoded, without showing what anyone said. Keys that do not look like code
 * (an option's text, say) are left out too. One row a task and shape, the most frequent first.
 *
 * @throws `usage` where the documents are no list
 *
 * @example
 * const details = { sessionId: 's1', tasks: [{ uuid: 't1', type: 'CARD_SORT', text: 'Sort',
 *   response: { startTimeMs: 0, endTimeMs: 900, skipped: false, answer: { cardSort: { groups: [{ name: 'Private', cards: ['a', 'b'] }] } } } }] };
 * const [shape] = rows(answerShapes([details]));
 * shape?.shape; // => "{cardSort: {groups: [{cards: [string], name: string}]}}"
 * shape?.status; // => "undecoded"
 */
export function answerShapes(
  documents: Iterable<SessionDocument | SessionPayload>,
  { decoders }: Pick<FrameOptions, 'decoders'> = {},
): Table<AnswerShapeRow> {
  const read = answerReader(decoders);
  const rows = new Map<string, AnswerShapeRow>();
  for (const document of documentsOf(documents)) {
    const { tasks, version } = readDocument(partsOf(document));
    for (const task of tasks) {
      if (!isObject(task)) continue;
      const { id, type, question, skipped, answer } = version === 2 ? answerOfV2(task) : answerOfV3(task);
      if (skipped || answer === null || answer === undefined) continue;
      const shape = shapeOf(withoutNulls(answer));
      const key = JSON.stringify([id, shape]);
      const row = rows.get(key);
      if (row !== undefined) row.count++;
      else {
        const { status } = read(answer, { taskType: canonicalType(type), question });
        rows.set(key, { task_id: id, task_type: type, shape, status, count: 1 });
      }
    }
  }
  const sorted = [...rows.values()].sort((a, b) => b.count - a.count);
  return tableOf<AnswerShapeRow>({
    task_id: sorted.map((row) => row.task_id),
    task_type: sorted.map((row) => row.task_type),
    shape: sorted.map((row) => row.shape),
    status: sorted.map((row) => row.status),
    count: sorted.map((row) => row.count),
  });
}

interface TaskAnswer {
  id: string;
  type: string;
  question: string | null;
  skipped: boolean;
  answer: unknown;
}

function answerOfV3({ uuid, type, text, response }: JsonObject): TaskAnswer {
  const { skipped, answer } = isObject(response) ? response : { skipped: false, answer: response };
  const id = stringOf(uuid) ?? '';
  return {
    id,
    type: stringOf(type) ?? 'UNRECOGNIZED',
    question: stringOf(text),
    skipped: skipped === true,
    answer,
  };
}

function answerOfV2(task: JsonObject): TaskAnswer {
  const id = stringOf(task.taskId) ?? '';
  return { id, type: stringOf(task.taskType) ?? 'UNRECOGNIZED', question: null, ...responseOfV2(task) };
}

/** The keys of other task types, which may be there and null, tell nothing. */
function withoutNulls(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const filled = Object.entries(answer).filter(([, value]) => value !== null);
  return filled.length === 0 ? answer : Object.fromEntries(filled);
}

const LIKE_CODE = /^[a-z][A-Za-z0-9_]{0,39}$/;

/** Types in place of values; lists and objects with free keys tell each of their types once. */
function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join(' | ')}]`;
  if (!isObject(value)) return typeof value;
  const members = Object.entries(value).map(
    ([key, inner]) => `${LIKE_CODE.test(key) ? key : '<text>'}: ${shapeOf(inner)}`,
  );
  return `{${[...new Set(members)].sort().join(', ')}}`;
}
