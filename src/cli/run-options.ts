import { type Command, Option } from 'commander';
import type { KernelName } from '../notebook/kernel.js';
import { parseCount, parseSeconds } from './option-values.js';

/** What `run` and `report` have in common: how notebooks are executed, and what reports tell of people. */
export interface NotebookFlags {
  kernel: KernelName;
  cellTimeout: number;
  timeout: number;
  identify?: boolean;
  minimumCell: number;
  json?: boolean;
}

export function addNotebookOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--kernel <name>', 'what runs the cells').choices(['tslab', 'deno']).default('tslab'),
    )
    .option('--cell-timeout <seconds>', 'how long a cell may take; 0: as long as it likes', parseSeconds, 600)
    .option('--timeout <seconds>', 'how long a notebook may take; 0: as long as it likes', parseSeconds, 3600)
    .option('--identify', 'leave the ids of sessions and participants in (default: short codes)')
    .option(
      '--minimum-cell <people>',
      'smallest demographic group that is told of; 1: every group',
      parseCount,
      5,
    );
}
