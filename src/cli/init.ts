import { appendFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { SETTING_NAMES, SETTINGS } from '../config/settings.js';
import { readIfThere } from '../config.js';
import { unwritable } from '../file-errors.js';
import { makeFolder } from '../make-folder.js';
import type { CommandContext } from './context.js';
import { starterNotebook } from './starter-notebook.js';

/** What must not be committed: credentials, and what people said. */
const IGNORED = ['.env', 'reports/', 'exports/', 'videos/', '.ipynb_checkpoints/'];

const NEXT_STEPS = `Next:
  1. Copy .env.example to .env and fill in the credentials that UserTesting support issued.
  2. npx uxframe doctor <test>    checks credentials, access and the test.
  3. npx uxframe report <test>    writes a report; no Jupyter needed.
  4. npx uxframe kernel install   lets Jupyter run uxframe-starter.ipynb.
`;

export function registerInit(program: Command, context: CommandContext): void {
  program
    .command('init')
    .description('write .env.example, .gitignore lines and a starter notebook; existing files are kept')
    .argument('[folder]', 'folder of the project', '.')
    .action((folder: string) => {
      const project = resolve(context.cwd, folder);
      writing(project, () => makeFolder(project));
      const at = (name: string) => join(project, name);
      const told = [
        create(at('.env.example'), envExample()),
        ignore(at('.gitignore')),
        create(at('uxframe-starter.ipynb'), starterNotebook()),
      ];
      context.stderr.write(`${told.join('\n')}\n${NEXT_STEPS}`);
    });
}

function writing(path: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function create(path: string, text: string): string {
  if (readIfThere(path) !== undefined) return `Kept ${path}: it was there before.`;
  writing(path, () => writeFileSync(path, text));
  return `Wrote ${path}.`;
}

function ignore(path: string): string {
  const present = readIfThere(path) ?? '';
  const lines = present.split(/\r?\n/);
  const lacking = IGNORED.filter((line) => !lines.includes(line));
  if (lacking.length === 0) return `Kept ${path}: it has the lines.`;
  const gap = present === '' || present.endsWith('\n') ? '' : '\n';
  writing(path, () => appendFileSync(path, `${gap}${lacking.map((line) => `${line}\n`).join('')}`));
  return `Added ${lacking.join(', ')} to ${path}.`;
}

/** The two that everybody needs, and the rest commented out. */
function envExample(): string {
  const lines = SETTING_NAMES.map((name) => {
    const { about, variable } = SETTINGS[name];
    return name === 'clientId' || name === 'clientSecret'
      ? `# ${about}\n${variable}=`
      : `# ${about}\n# ${variable}=`;
  });
  return `# Copy to .env and fill in. Keep .env out of version control.\n${lines.join('\n')}\n`;
}
