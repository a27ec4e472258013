import { spawnSync } from 'node:child_process';
import { missing } from '../components.js';

/**
 * A Python that has the modules: the one that `UXFRAME_PYTHON` names (CI prepares it), else the first in
 * the path. Undefined where there is none, said by `missing`.
 */
export function pythonWith(...modules: string[]): string | undefined {
  const python = process.env.UXFRAME_PYTHON ?? 'python3';
  const { status } = spawnSync(python, ['-c', `import ${modules.join(', ')}`], { stdio: 'ignore' });
  return status === 0 ? python : missing(`Python with ${modules.join(' and ')}`);
}
