import { json, problem } from '../reply.js';
import { type Endpoint, UUID } from './endpoint.js';

const PAGE = 50;

/** `GET /usertesting/api/v1/workspaces` */
export const workspaceList: Endpoint = {
  pattern: /^\/usertesting\/api\/v1\/workspaces$/,
  answer: ({ world }) =>
    json(
      200,
      world.workspaces.map(({ id, uuid, name }) => ({ id, uuid, name })),
    ),
};

/** `GET /usertesting/api/v1/workspaces/{uuid}?after=|before=`: newest first, 50 a page. */
export const workspaceTests: Endpoint = {
  pattern: new RegExp(`^/usertesting/api/v1/workspaces/${UUID}$`),
  answer({ path, params: [uuid = ''], query, world }) {
    const workspace = world.workspaces.find((candidate) => candidate.uuid === uuid.toLowerCase());
    if (!workspace) return problem(path, 404, 'Workspace not found');
    const { tests } = workspace;
    const after = query.get('after');
    const before = query.get('before');
    const place = (cursor: string) => tests.findIndex((test) => test.cursor === cursor);
    if (after !== null)
      return json(200, place(after) < 0 ? [] : tests.slice(place(after) + 1, place(after) + 1 + PAGE));
    if (before !== null)
      return json(200, tests.slice(Math.max(0, place(before) - PAGE), Math.max(0, place(before))));
    return json(200, tests.slice(0, PAGE));
  },
};
