import { expect, it } from 'vitest';
import { agreed } from '../../../src/frames/decoders/agreed.js';

it.each<[list: (string | undefined)[], said: string | undefined]>([
  [['Red'], 'Red'],
  [['Red', 'Red'], 'Red'],
  [[undefined, 'Red'], 'Red'],
  [['Red', undefined], 'Red'],
  [['Red', 'Blue'], undefined],
  [['Red', 'Red', 'Blue'], undefined],
  [[], undefined],
])('%j agree on %j', (list, said) => {
  expect(agreed(list)).toBe(said);
});
