import { InvalidArgumentError, Option } from 'commander';
import type { KernelName } from '../notebook/kernel.js';

/** What `run` and `report` have in common: how notebooks are executed, and what reports tell of people. */
export interface NotebookFlags {
  kernel: KernelName;
  cellTimeout: number;
  timeout: number;
  identify?: boolean;
  minimumCell: number;
  json?: boolean;
}

export const kernelOption = (): Option =>
  new Option('--kernel <name>', 'what runs the cells').choices(['tslab', 'deno']).default('tslab');

export const cellTimeoutOption = (): Option =>
  new Option('--cell-timeout <seconds>', 'how long a cell may take; 0: as long as it likes')
    .argParser(parseSeconds)
    .default(600);

export const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', 'how long a notebook may take; 0: as long as it likes')
    .argParser(parseSeconds)
    .default(3600);

export const identifyOption = (): Option =>
  new Option('--identify', 'leave the ids of sessions and participants in (default: short codes)');

export const minimumCellOption = (): Option =>
  new Option('--minimum-cell <people>', 'smallest demographic group that is told of; 1: every group')
    .argParser(parseCell)
    .default(5);

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && Number.isFinite(seconds) && seconds >= 0) return seconds;
  throw new InvalidArgumentError('It must be a number of seconds.');
}

function parseCell(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 1 on.');
}
