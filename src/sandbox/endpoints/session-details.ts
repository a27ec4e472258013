import type { SessionDetails, SessionDetailsV2 } from '../../api/documents.js';
import { json, problem } from '../reply.js';
import type { StudyKind } from '../study.js';
import { type Call, type Endpoint, UUID } from './endpoint.js';

/** `GET /api/v3/sessionResults/{sessionId}` */
export const sessionDetails: Endpoint = {
  pattern: new RegExp(`^/api/v3/sessionResults/${UUID}$`),
  answer: (call) => answer(call, (details) => details),
};

/** `GET /api/v2/sessionResults/{sessionId}`, superseded: no texts, no timings, no groups. */
export const sessionDetailsV2: Endpoint = {
  pattern: new RegExp(`^/api/v2/sessionResults/${UUID}$`),
  answer: (call) => answer(call, toV2),
};

function answer(call: Call, shape: (details: SessionDetails, kind: StudyKind) => unknown) {
  const [sessionId = ''] = call.params;
  const place = call.world.find(sessionId);
  if (!place || call.faults.isMissing(sessionId)) return problem(call.path, 404, 'Not Found');
  return json(200, shape(place.study.session(place.index).details, place.study.kind));
}

/** The older form of a session, as saved payloads have it. That `taskResponse` is the answer's inside is assumed. */
function toV2(details: SessionDetails, kind: StudyKind): SessionDetailsV2 {
  const spoken = kind === 'think-out-loud' || kind === 'live-conversation';
  return {
    sessionId: details.sessionId,
    audienceId: details.audienceId,
    testPlanId: details.testPlanId,
    sessionParticipant: details.sessionParticipant,
    sessionTaskResults: details.tasks.map((task) => ({
      taskId: task.uuid,
      taskType: task.response?.skipped ? 'SKIPPED' : spoken && task.type === 'BLANK' ? 'VERBAL' : task.type,
      taskResponse:
        Object.values(task.response?.answer ?? {}).find((inner) => inner !== null && inner !== undefined) ??
        null,
    })),
  };
}
