import { describe, expect, it, vi } from 'vitest';
import { learnTitles } from '../../src/archive/titles.js';
import { UxframeError } from '../../src/errors.js';
import { apiPaths, sandboxOf, studyOf } from '../cli/command-line.js';
import { archiveOf, clientOf } from './syncing.js';

describe('titles', () => {
  it('are read from the listing of workspaces, no further than needed, and asked for once', async () => {
    const sandbox = await sandboxOf();
    const options = { client: clientOf(sandbox), archive: await archiveOf() };
    const { testId, title } = studyOf(sandbox, 'survey');
    await learnTitles([testId], options);
    expect(options.archive.test(testId)?.title).toBe(title);
    const before = apiPaths(sandbox).length;
    await learnTitles([testId], options);
    expect(apiPaths(sandbox)).toHaveLength(before);
  });

  it('of a test in no workspace stay unknown', async () => {
    const sandbox = await sandboxOf();
    const options = { client: clientOf(sandbox), archive: await archiveOf() };
    const { testId } = studyOf(sandbox, 'no-access');
    await learnTitles([testId], options);
    expect(options.archive.test(testId)?.title ?? null).toBeNull();
  });

  it('stay unknown where the listing cannot be read, unless nothing else can be either', async () => {
    const sandbox = await sandboxOf();
    const client = clientOf(sandbox);
    const options = { client, archive: await archiveOf() };
    const { testId } = studyOf(sandbox, 'survey');
    const workspaces = vi.spyOn(client, 'workspaces');
    workspaces.mockRejectedValueOnce(new UxframeError('not-found', 'No such thing.'));
    await learnTitles([testId], options);
    expect(options.archive.test(testId)).toBeUndefined();
    workspaces.mockRejectedValueOnce(new UxframeError('network', 'Trouble.', { status: 503 }));
    await learnTitles([testId], options);
    expect(options.archive.test(testId)).toBeUndefined();
    for (const code of ['auth', 'rate-limit', 'network'] as const) {
      workspaces.mockRejectedValueOnce(new UxframeError(code, 'Nobody answers.'));
      await expect(learnTitles([testId], options)).rejects.toMatchObject({ code });
    }
  });
});
