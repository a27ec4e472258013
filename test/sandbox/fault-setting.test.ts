import { describe, expect, it } from 'vitest';
import { parseFault } from '../../src/sandbox/fault-setting.js';

describe('a fault written on the command line', () => {
  it.each([
    ['5xx=0.1', { '5xx': 0.1 }],
    ['reset', { reset: 1 }],
    ['slow-ms=3000', { 'slow-ms': 3000 }],
    ['skew-ms=-90000', { 'skew-ms': -90_000 }],
    ['429-headers=date', { '429-headers': 'date' }],
  ])('reads %s', (text, faults) => {
    expect(parseFault(text)).toEqual(faults);
  });

  it.each(['5xx=2', '5xx=', 'reset=often', 'earthquake=1', '429-headers=maybe', 'slow-ms=-1', ''])(
    'refuses %j and says what is understood',
    (text) => {
      expect(() => parseFault(text)).toThrow(/is no fault\. Write a switch with its probability \(5xx, 429/);
    },
  );
});
