import { expect, it } from 'vitest';
import { SESSION, scene } from './local-server.js';

it('is kept without a byte order mark: whoever reads the archive parses it as it stands', async () => {
  const { client } = await scene([(response) => response.end(`\uFEFF${JSON.stringify(SESSION)}`)]);
  const { text, document } = await client.sessionRaw('s1');
  expect(JSON.parse(text)).toEqual(SESSION);
  expect(document).toEqual(SESSION);
});

it('that contradicts the contract is an event in the log like any other request', async () => {
  const { client, events } = await scene([(response) => response.end('{"tasks": {}}')]);
  await expect(client.session('s1')).rejects.toMatchObject({ code: 'invalid-response' });
  expect(events).toMatchObject([{ status: 200, attempt: 1, retryInMs: null }]);
});
