import { describe, expect, it } from 'vitest';
import { CellOutputs } from '../../src/notebook/cell-outputs.js';
import type { Output } from '../../src/notebook/document.js';

const stream = (text: string, name: 'stdout' | 'stderr' = 'stdout') => ({
  type: 'stream' as const,
  name,
  text,
});

describe('CellOutputs', () => {
  it('joins neighbouring texts of a stream and keeps the order of streams', () => {
    const outputs: Output[] = [];
    const collected = new CellOutputs();
    for (const one of [stream('a'), stream('b\n'), stream('e', 'stderr'), stream('c')])
      collected.add(outputs, one, 1);
    expect(outputs).toEqual([
      { output_type: 'stream', name: 'stdout', text: 'ab\n' },
      { output_type: 'stream', name: 'stderr', text: 'e' },
      { output_type: 'stream', name: 'stdout', text: 'c' },
    ]);
  });

  it('lets a carriage return overwrite its line', () => {
    const outputs: Output[] = [];
    const collected = new CellOutputs();
    for (const text of ['head\n', '10 %', '\r20 %', '\r25 %\r', '', '30 %\n', 'windows\r', '\n'])
      collected.add(outputs, stream(text), 1);
    expect(outputs).toEqual([{ output_type: 'stream', name: 'stdout', text: 'head\n30 %\nwindows\n' }]);
  });

  it('keeps up with a loop that writes a line each time', () => {
    const outputs: Output[] = [];
    const collected = new CellOutputs();
    for (let line = 0; line < 50_000; line += 1) collected.add(outputs, stream(`line ${line} of many\n`), 1);
    expect(outputs).toHaveLength(1);
    expect(JSON.stringify(outputs)).toContain('line 49999 of many');
  });

  it('replaces a display by its update, in whichever cell it stands', () => {
    const [first, second]: [Output[], Output[]] = [[], []];
    const collected = new CellOutputs();
    const display = { data: { 'text/plain': '0' }, metadata: {}, displayId: 'bar' };
    collected.add(first, { type: 'display', ...display }, 1);
    collected.add(second, { type: 'update', ...display, data: { 'text/plain': '1' } }, 2);
    collected.add(second, { type: 'update', ...display, displayId: 'unknown' }, 2);
    expect(first).toEqual([{ output_type: 'display_data', data: { 'text/plain': '1' }, metadata: {} }]);
    expect(second).toEqual([]);
  });

  it('numbers a result with the count of its cell', () => {
    const outputs: Output[] = [];
    new CellOutputs().add(outputs, { type: 'result', data: { 'text/plain': '2' }, metadata: {} }, 4);
    expect(outputs).toEqual([
      { output_type: 'execute_result', execution_count: 4, data: { 'text/plain': '2' }, metadata: {} },
    ]);
  });
});
