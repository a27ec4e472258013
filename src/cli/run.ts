import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { UxframeError } from '../errors.js';
import type { NotebookRun } from '../notebook/run-notebook.js';
import type { CommandContext } from './context.js';
import { notebookEnvironment } from './notebook-environment.js';
import { parseCount } from './option-values.js';
import { htmlFile, outFile, refuseUnwritable } from './out-file.js';
import type { GlobalOptions } from './program.js';
import { RunDisplay } from './run-display.js';
import { addNotebookOptions, type NotebookFlags } from './run-options.js';
import { settings } from './settings.js';

interface RunFlags extends NotebookFlags, GlobalOptions {
  out?: string;
  html?: string;
  parallel?: number;
  offline?: boolean;
  parameter?: string[];
}

/** `uxframe run`: executes notebooks without Jupyter. */
export function registerRun(program: Command, context: CommandContext): void {
  const command = program
    .command('run')
    .description('execute notebooks without Jupyter, each in a process of its own')
    .argument('<notebooks...>', '.ipynb files')
    .option(
      '-p, --parameter <name=value>',
      'set a parameter; may be repeated',
      (text: string, all: string[] = []) => [...all, text],
    )
    .option('--out <path>', 'write the executed notebook to this file, or into this folder')
    .option('--html <path>', 'write an HTML report to this file, or into this folder')
    .option('--parallel <processes>', 'notebooks at a time; by default one a processor', parseCount)
    .option('--offline', 'keep to the archive');
  addNotebookOptions(command)
    .option('--json', 'print the result as JSON')
    .action(async (notebooks: string[], _options: unknown, command: Command) => {
      await run(notebooks, command.optsWithGlobals<RunFlags>(), context);
    });
}

async function run(notebooks: readonly string[], flags: RunFlags, context: CommandContext): Promise<void> {
  const { parseParameter } = await import('../notebook/parameters.js');
  const { runNotebooks } = await import('../notebook/run-notebooks.js');
  const { failureError } = await import('../notebook/run-notebook.js');
  const config = settings(flags, context);
  // What makes an HTML file keeps people out of it, unless asked to identify them.
  const isReport = flags.html !== undefined;
  const env = notebookEnvironment(context, config, {
    offline: flags.offline === true || config.offline,
    ids: isReport && flags.identify !== true ? 'codes' : config.ids,
    minimumCell: isReport ? flags.minimumCell : config.minimumCell,
  });
  if (flags.out !== undefined) refuseUnwritable(outFile(flags.out, 'notebook', context.cwd));
  if (flags.html !== undefined) {
    refuseUnwritable(htmlFile(inFolder(flags.html, notebooks.length > 1), 'notebook.html', context.cwd));
  }
  const display = new RunDisplay(context);
  const files = notebooks.map((file) => resolve(context.cwd, file));
  const runs = await runNotebooks(files, {
    parameters: Object.fromEntries((flags.parameter ?? []).map(parseParameter)),
    kernel: flags.kernel,
    cellTimeoutMs: flags.cellTimeout * 1000,
    runTimeoutMs: flags.timeout * 1000,
    ...(flags.parallel !== undefined && { parallel: flags.parallel }),
    env,
    signal: context.signal,
    onProgress: (progress) => display.note(progress),
  }).finally(() => display.stop());
  const written = await Promise.all(runs.map((one) => write(one, runs.length > 1, flags, context)));
  if (flags.json === true) context.stdout.write(`${JSON.stringify(runs.map(asJson(written)), null, 2)}\n`);
  for (const [index, one] of runs.entries()) context.stderr.write(summary(one, written[index]));
  throwFailures(runs.flatMap((one) => failureError(one) ?? []));
}

/** Of several notebooks, each has its file in the folder of that name. */
const inFolder = (path: string, several: boolean): string => (several ? `${path}/` : path);

interface Written {
  out: string | null;
  html: string | null;
}

async function write(
  one: NotebookRun,
  several: boolean,
  flags: RunFlags,
  { cwd, clock }: CommandContext,
): Promise<Written> {
  const { writeAtomically } = await import('../export/atomic-file.js');
  const place = (path: string | undefined, extension: string): string | null =>
    path === undefined
      ? null
      : outFile(inFolder(path, several), `${basename(one.file, '.ipynb')}${extension}`, cwd);
  const out = place(flags.out, '.ipynb');
  // Half a report would mislead: where a cell failed there is the executed notebook alone.
  const html = one.failure === null ? place(flags.html, '.html') : null;
  if (out !== null) {
    const { writeNotebook } = await import('../notebook/document.js');
    await writeAtomically(out, (temporary) => writeNotebook(temporary, one.notebook));
  }
  if (html !== null) {
    const { reportHtml } = await import('../notebook/report.js');
    const page = reportHtml(one.notebook, { madeAt: new Date(clock()) });
    await writeAtomically(html, (temporary) => writeFile(temporary, page));
  }
  return { out, html };
}

const asJson =
  (written: readonly Written[]) =>
  ({ file, failure, durationMs }: NotebookRun, index: number) => ({
    notebook: file,
    ...written[index],
    seconds: Math.round(durationMs) / 1000,
    failure: failure && { cell: failure.cell, error: failure.name, message: failure.message },
  });

function summary({ file, failure, durationMs }: NotebookRun, written: Written | undefined): string {
  const seconds = (durationMs / 1000).toFixed(1);
  const end = failure === null ? `ran in ${seconds} s` : `failed in cell ${failure.cell} after ${seconds} s`;
  const places = [written?.out, written?.html].filter((path) => typeof path === 'string');
  return `${basename(file)}: ${end}.${places.map((path) => `\n  ${path}`).join('')}\n`;
}

/** Each notebook that failed is named, with its cell and message. */
function throwFailures(errors: readonly UxframeError<'notebook'>[]): void {
  const [first] = errors;
  if (first === undefined) return;
  if (errors.length === 1) throw first;
  const lines = errors.map(({ message, hint }) => [message, hint].join('\n'));
  throw new UxframeError('notebook', `${errors.length} notebooks failed.\n${lines.join('\n')}`);
}
