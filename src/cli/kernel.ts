import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { UxframeError } from '../errors.js';
import type { CommandContext } from './context.js';

interface KernelOptions {
  user?: boolean;
  prefix?: string;
  json?: boolean;
}

/** `uxframe kernel install`: lets Jupyter run the notebooks. */
export function registerKernel(program: Command, context: CommandContext): void {
  program
    .command('kernel')
    .description('manage the TypeScript kernel (tslab) for Jupyter')
    .command('install')
    .description('write the kernelspec that lets Jupyter start tslab, or repair a stale one')
    .option('--user', 'for your user (the default)')
    .option('--prefix <dir>', 'under a prefix, the folder of a virtual environment say')
    .option('--json', 'print the result as JSON')
    .action(async (_options, command: Command) => {
      await installFor(command.optsWithGlobals<KernelOptions>(), context);
    });
}

async function installFor(options: KernelOptions, context: CommandContext): Promise<void> {
  const { installKernel, userJupyterFolder } = await import('../notebook/kernel-install.js');
  const { findJupyter, GET_JUPYTER } = await import('../notebook/find-jupyter.js');
  if (options.user && options.prefix !== undefined) {
    throw new UxframeError('usage', 'Both --user and --prefix were given.', { hint: 'Give one of them.' });
  }
  const { platform } = process;
  const dataFolder =
    options.prefix === undefined
      ? userJupyterFolder({ platform, homedir: homedir(), env: context.env })
      : join(resolve(context.cwd, options.prefix), 'share', 'jupyter');
  const { folder, change, spec } = await installKernel({ dataFolder });
  const jupyter = findJupyter({ cwd: context.cwd, env: context.env, platform });
  if (options.json) {
    const found = { folder, change, argv: spec.argv, jupyter: jupyter?.program ?? null };
    context.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  } else {
    const said = { installed: 'Installed', repaired: 'Repaired', unchanged: 'Already installed' }[change];
    context.stdout.write(`${said}: ${folder}\n`);
  }
  context.stderr.write(
    jupyter === null
      ? `Jupyter was not found. To get it: ${GET_JUPYTER}\n`
      : `Jupyter found: ${jupyter.program}. Choose the kernel "${spec.display_name}" in a notebook.\n`,
  );
}
