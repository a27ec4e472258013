import { table } from 'arquero';
import { expect, it, vi } from 'vitest';
import { toDanfo } from '../../src/frames/to-danfo.js';

vi.mock('danfojs-node', () => {
  throw new Error("Cannot find package 'danfojs-node'");
});

it('says how to install danfojs where it is not there', async () => {
  const handing = toDanfo(table({ a: [1] }));
  await expect(handing).rejects.toMatchObject({ code: 'missing-dependency', exitCode: 78 });
  await expect(handing).rejects.toHaveProperty(
    'hint',
    expect.stringContaining('npm:@tensorflow/tfjs@3.21.0'),
  );
  await expect(handing).rejects.toHaveProperty('hint', expect.stringContaining('npm:@e965/xlsx@0.20.3'));
});
