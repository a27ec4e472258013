import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openEnvironment } from '../../src/archive/environment.js';
import { folder } from '../cli/command-line.js';

vi.mock('lmdb', () => ({
  open: () => {
    throw new EvalError('Code generation from strings disallowed for this context');
  },
}));

it('an archive that cannot be opened says why in the words of whoever refused', async () => {
  const home = folder();
  await expect(openEnvironment(home)).rejects.toMatchObject({
    code: 'configuration',
    message: `The archive ${join(home, 'archive')} cannot be opened: Code generation from strings disallowed for this context.`,
    hint: 'Mend that, or choose another folder with UXFRAME_HOME.',
  });
});
