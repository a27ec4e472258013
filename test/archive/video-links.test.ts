import { expect, it } from 'vitest';
import { videoLinks } from '../../src/archive/video-links.js';
import { folder, sandboxOf } from '../cli/command-line.js';

it.each([0, -1, 1.5])('links to the newest %s videos are refused before any request', async (limit) => {
  const {
    url: apiUrl,
    tokenUrl,
    clientId,
    clientSecret,
    studies,
    requests,
  } = await sandboxOf({
    studies: ['pilot-interaction'],
  });
  const links = videoLinks(studies[0].testId, {
    ...{ apiUrl, tokenUrl, clientId, clientSecret, home: folder() },
    limit,
  });
  await expect(links).rejects.toMatchObject({ code: 'usage', message: `The option limit is ${limit}.` });
  expect(requests).toEqual([]);
});
