import { problem, text } from '../reply.js';
import { type Endpoint, UUID } from './endpoint.js';

/** `GET /api/v2/sessionResults/{sessionId}/transcript`: WebVTT, where the kind of test has one and it is ready. */
export const transcript: Endpoint = {
  pattern: new RegExp(`^/api/v2/sessionResults/${UUID}/transcript$`),
  answer({ path, params: [sessionId = ''], world, faults }) {
    const place = world.find(sessionId);
    const file = place?.study.transcript(place.index) ?? null;
    if (file === null || faults.isMissing(sessionId)) return problem(path, 404, 'Not Found');
    // The documented example says JSON of a WebVTT body: nobody should branch on the type.
    return text(200, place && place.index % 2 === 0 ? 'text/vtt; charset=utf-8' : 'application/json', file);
  },
};
