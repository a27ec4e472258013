import { execFileSync } from 'node:child_process';
import { missing } from '../components.js';

/** A Python that has pandas and pyarrow: `UXFRAME_PYTHON`, or the one on the PATH. */
export function pythonWithPandas(): string | undefined {
  const python = process.env.UXFRAME_PYTHON ?? 'python3';
  try {
    execFileSync(python, ['-c', 'import pandas, pyarrow'], { stdio: 'ignore' });
    return python;
  } catch {
    return missing('Python with pandas and pyarrow (UXFRAME_PYTHON)');
  }
}

/** Runs a script that prints JSON, and gives what it printed. */
export function runPython(python: string, script: string, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(python, ['-c', script, ...args], { encoding: 'utf8' }));
}
