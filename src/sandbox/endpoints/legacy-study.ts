import { json, problem } from '../reply.js';
import { type Endpoint, UUID } from './endpoint.js';

/**
 * `GET /usertesting/api/v1/studies/{uuid}`. Whether it answers for tests of the new generation is not known:
 * here it does in a workspace whose listing has type fields, and does not in one without.
 */
export const legacyStudy: Endpoint = {
  pattern: new RegExp(`^/usertesting/api/v1/studies/${UUID}$`),
  answer({ path, params: [uuid = ''], world }) {
    const workspace = world.workspaces.find(({ tests }) =>
      tests.some((test) => test.uuid === uuid.toLowerCase()),
    );
    const row = workspace?.tests.find((test) => test.uuid === uuid.toLowerCase());
    const study = world.study(uuid);
    const isNew = study !== undefined && study.kind !== 'classic';
    if (!workspace || !row || (isNew && !workspace.typed)) return problem(path, 404, 'Study not found');
    return json(200, {
      uuid: row.uuid,
      title: row.title,
      sessionCount: study ? world.count(study) : 8,
      tasks: (study?.questions ?? []).map((question, position) => ({
        text: question.text,
        taskType: question.type,
        position: position + 1,
        choices: question.choices ?? [],
        multipleAnswers: question.multipleAnswers ?? false,
        scaleMinimum: question.scaleMinimum ?? null,
        scaleMaximum: question.scaleMaximum ?? null,
        lowerEndpoint: question.lowerEndpoint ?? null,
        upperEndpoint: question.upperEndpoint ?? null,
      })),
    });
  },
};
