import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'rolldown/utils';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as uxframe from '../../src/index.js';
import { folder, sandboxOf } from '../cli/command-line.js';
import { complaints } from '../type-checker.js';

const page = readFileSync(new URL('../../docs/beyond-one-machine.md', import.meta.url), 'utf8');
const [reading = '', writing = ''] = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Runs a block of the page, with `export` in a folder of the test's own, and gives one of its values. */
async function run<Value>(block: string, value: string, out: string): Promise<Value> {
  const code = block.replace(/^import .*$/gm, '').replaceAll(`'export`, `'${out}`);
  const script = transformSync('block.ts', code).code;
  const names = Object.keys(uxframe);
  const runBlock = new AsyncFunction(...names, 'readFileSync', `${script}\nreturn ${value};`);
  return (await runBlock(...Object.values(uxframe), readFileSync)) as Value;
}

describe('the page on files', () => {
  it('writes raw documents, and reads them back, every session once', async () => {
    const out = join(folder(), 'export');
    vi.stubEnv('UXFRAME_HOME', folder());
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const sandbox = await sandboxOf({ studies: ['survey'], rate: { limit: 500, windowMs: 20 } });
    const { url: apiUrl, tokenUrl, clientId, clientSecret, studies } = sandbox;
    await uxframe.loadTest(studies[0].testId, { apiUrl, tokenUrl, clientId, clientSecret, rate: '500/20ms' });
    const [file] = await run<uxframe.ExportedFile[]>(writing, 'files', out);
    expect(file).toMatchObject({ table: 'documents', rows: 200 });
    const sessions = await run<uxframe.Table<uxframe.SessionRow>>(reading, 'sessions', out);
    expect(sessions.numRows()).toBe(200);
    expect(await run(reading, 'warnings', out)).toEqual(await run(writing, 'test.warnings', out));
  });

  it('has blocks that compile', async () => {
    const complaintsOf = await complaints(
      new Map([
        ['reading', reading],
        ['writing', writing],
      ]),
    );
    expect([...complaintsOf('reading'), ...complaintsOf('writing')]).toEqual([]);
  });
});
