import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a real component that a test drives (`redis-server`, `chromium`, `python3`, …), or
 * undefined where it is not installed: the suite is then left out by name with `describe.skipIf`.
 * With `UXFRAME_REQUIRE_ALL=1`, as in CI, a missing component is an error.
 */
export function component(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return missing(program);
}

/** Says that a component is missing, or throws where all are required. */
export function missing(name: string): undefined {
  if (process.env.UXFRAME_REQUIRE_ALL === '1') throw new Error(`${name} is required here, and not installed`);
  console.warn(`Left out: the tests that need ${name}, which is not installed.`);
  return undefined;
}
