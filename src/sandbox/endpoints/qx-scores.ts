import { aggregateQx } from '../qx-aggregate.js';
import { json, problem } from '../reply.js';
import { type Endpoint, UUID } from './endpoint.js';

/** `GET /api/v2/testResults/{testId}/qxScores`: interaction tests only. */
export const qxScores: Endpoint = {
  pattern: new RegExp(`^/api/v2/testResults/${UUID}/qxScores$`),
  answer({ path, params: [testId = ''], world }) {
    const study = world.readable(testId);
    if (study?.kind !== 'interaction') return problem(path, 404, 'Not Found');
    return json(200, aggregateQx(study, world.sessions(study)));
  },
};
