import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, runCli } from './command-line.js';

describe('uxframe init', () => {
  it('writes what a project needs, and keeps what is there', async () => {
    const cwd = folder();
    const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
    writeFileSync(join(cwd, '.gitignore'), 'node_modules/\n.env');
    expect((await runCli(['init'], { cwd })).code).toBe(0);
    expect(read('.gitignore')).toBe(
      'node_modules/\n.env\nreports/\nexports/\nvideos/\n.ipynb_checkpoints/\n',
    );
    expect(read('.env.example')).toMatch(/^USERTESTING_CLIENT_ID=$/m);
    expect(read('.env.example')).toMatch(/^# UXFRAME_RATE=$/m);
    const notebook = JSON.parse(read('uxframe-starter.ipynb'));
    expect(
      notebook.cells.filter((cell: { metadata: { tags?: string[] } }) =>
        cell.metadata.tags?.includes('parameters'),
      ),
    ).toHaveLength(1);

    writeFileSync(join(cwd, '.env.example'), 'mine');
    const { stderr } = await runCli(['init'], { cwd });
    expect(read('.env.example')).toBe('mine');
    expect(stderr.match(/^Kept /gm)).toHaveLength(3);
  });

  it('makes the folder that is not there yet', async () => {
    const cwd = folder();
    expect((await runCli(['init', 'new/project'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'new', 'project', '.gitignore'), 'utf8')).toMatch(/^\.env$/m);
  });
});
