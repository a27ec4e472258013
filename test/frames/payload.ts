import type { SessionDetails, Task } from '../../src/api/documents.js';

export const task = (uuid: string, type: string, answer: unknown, more: object = {}): Task => ({
  uuid,
  text: `Question ${uuid}`,
  type,
  response: { startTimeMs: 1000, endTimeMs: 3500, skipped: false, answer: answer as never },
  ...more,
});
export const details = (
  sessionId: string,
  tasks: Task[],
  demographicsInfo: object[] = [],
): SessionDetails => ({
  sessionId,
  audienceId: null,
  testPlanId: null,
  sessionParticipant: { participantId: `p-${sessionId}`, demographicsInfo: demographicsInfo as never },
  taskGroups: [],
  tasks,
});
export const demographic = (
  code: string | null,
  label: string,
  value: string | null,
  kind: string | null,
) => ({
  id: null,
  code,
  label,
  value,
  type: kind === null || kind === 'UNRECOGNIZED' ? kind : `DEMOGRAPHIC_QUESTION_TYPE_${kind}`,
});
export const rating = (uuid: string, value: number) => task(uuid, 'RATING_SCALE', { ratingScale: { value } });
