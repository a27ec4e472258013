import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { component } from '../components.js';
import { folder, runCli } from './command-line.js';

describe('uxframe completion', () => {
  it.each(['bash', 'zsh', 'fish'])('knows every command and its options in %s', async (shell) => {
    const { code, stdout } = await runCli(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['sync', 'doctor', 'videos', 'transcripts', 'verbose', 'install'])
      expect(stdout).toContain(word);
  });

  it('says how it is loaded, and that it completes no npx', async () => {
    const { stdout } = await runCli(['completion', '--help']);
    expect(stdout).toContain('It completes the command uxframe, and not npx uxframe.');
    expect(stdout).toContain('export PATH="$PWD/node_modules/.bin:$PATH"');
    for (const shell of ['bash', 'zsh', 'fish']) expect(stdout).toContain(`uxframe completion ${shell}`);
  });

  it('is refused for another shell', async () => {
    const { code, stderr } = await runCli(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toContain('Allowed choices are bash, zsh, fish');
  });

  const bash = component('bash');
  it.skipIf(bash === undefined)('completes commands and options in bash', async () => {
    const script = join(folder(), 'completion.sh');
    writeFileSync(script, (await runCli(['completion', 'bash'])).stdout);
    const complete = (...words: string[]) =>
      spawnSync(
        bash ?? '',
        [
          '-c',
          `eval "$(cat ${script})"; COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _uxframe; echo "\${COMPREPLY[@]}"`,
        ],
        {
          encoding: 'utf8',
        },
      ).stdout.trim();
    expect(complete('uxframe', 'do')).toBe('doctor');
    expect(complete('uxframe', 'sync', '--tr')).toBe('--transcripts');
    expect(complete('uxframe', 'kernel', 'ins')).toBe('install');
  });
});
