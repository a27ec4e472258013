import type { SessionList } from '../../api/documents.js';
import { json, problem } from '../reply.js';
import type { Endpoint } from './endpoint.js';

const UUID_FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Sessions begun and not finished: one study counts them in `totalCount`, which the contract leaves open. */
const INCOMPLETE = 2;

/** `GET /api/v2/sessionResults?testId&limit&offset`: newest first. */
export const sessionList: Endpoint = {
  pattern: /^\/api\/v2\/sessionResults$/,
  answer({ path, query, world, faults }) {
    const testId = query.get('testId') ?? '';
    const limit = integer(query.get('limit'), 25);
    const offset = integer(query.get('offset'), 0);
    const complaints = [
      ...(UUID_FORM.test(testId) ? [] : ['testId must be a UUID']),
      ...(limit >= 1 && limit <= 500 ? [] : ['limit must be an integer from 1 to 500']),
      ...(offset >= 0 && offset <= 10_000 ? [] : ['offset must be an integer from 0 to 10000']),
    ];
    if (complaints.length > 0) return problem(path, 400, complaints);
    const study = world.readable(testId);
    if (!study) return problem(path, 404, 'Not Found');

    if (faults.arrives(`${path}?${query}`)) world.add(study.testId, 1);
    const count = world.count(study);
    const newest = count - 1 - offset;
    const length = Math.max(0, Math.min(limit, newest + 1));
    const list: SessionList = {
      testId: study.testId,
      sessions: Array.from({ length }, (_, place) => study.session(newest - place).row),
      meta: {
        pagination: {
          limit,
          offset,
          totalCount: study.name === 'pilot-survey' ? count + INCOMPLETE : count,
        },
      },
    };
    return json(200, list);
  },
};

/** The default where nothing was asked; NaN (which fails every range) where it is no integer. */
function integer(text: string | null, fallback: number): number {
  if (text === null) return fallback;
  return /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
}
