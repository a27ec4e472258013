import { table } from 'arquero';
import * as danfo from 'danfojs-node';
import { describe, expect, it } from 'vitest';
import { toCSV } from '../../src/export/csv.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';
import { toDanfo } from '../../src/frames/to-danfo.js';
import { sampleTest } from '../export/sample.js';

describe('toDanfo', () => {
  const frames = sampleTest('pilot-survey');

  it.each(['sessions', 'demographics', 'responses', 'taskGroups', 'codebook', 'cues'] as const)(
    'hands over %s with every row, column and dtype',
    async (name) => {
      const frame = await toDanfo(frames[name]);
      const rows = frames[name].numRows();
      expect(frame.columns).toEqual(frames[name].columnNames());
      expect(frame.shape).toEqual([rows, frames[name].numCols()]);
      expect(new Set(frame.dtypes)).not.toContain('undefined');
    },
  );

  it('treats dates, lists, nulls and mixed cells as documented', async () => {
    const cells = {
      date: [new Date(0), null],
      list: [['a', 'b'], null],
      number: [1.5, null],
      whole: [1, 2],
      flag: [true, null],
      mixed: [4, 'x'],
    };
    const frame = await toDanfo(table(cells), { danfo });
    expect(frame.values).toEqual([
      ['1970-01-01T00:00:00.000Z', 'a; b', 1.5, 1, true, '4'],
      [null, null, Number.NaN, 2, null, '"x"'],
    ]);
    expect(frame.dtypes).toEqual(['string', 'string', 'float32', 'int32', 'boolean', 'string']);
  });

  it('keeps the columns of a table without rows', async () => {
    const frame = await toDanfo(framesFromSessions([]).responses);
    expect(frame.columns).toContain('value');
    expect(frame.shape[0]).toBe(0);
  });
});

describe('the traps of danfojs', () => {
  it('infers dtypes from the first rows only: ours come from all', async () => {
    const late = [...Array.from({ length: 40 }, () => null), 'text'];
    expect((await toDanfo(table({ late }))).dtypes).toEqual(['string']);
    const lateNumber = [...Array.from({ length: 40 }, () => null), 1.5];
    expect((await toDanfo(table({ lateNumber }))).dtypes).toEqual(['float32']);
  });

  it('counts null as 0: a missing number is NaN, which its mean leaves out', async () => {
    const frame = await toDanfo(table({ n: [4, null, 2] }), { danfo });
    expect(frame.column('n').mean()).toBe(3);
  });

  it('changes its input in place: the table does not notice', async () => {
    const source = table({ a: [1, 2], b: ['x', 'y'] });
    const frame = await toDanfo(source, { danfo });
    frame.addColumn('a', [9, 9], { inplace: true });
    danfo.concat({ dfList: [frame, frame], axis: 0 });
    expect(source.objects()).toEqual([
      { a: 1, b: 'x' },
      { a: 2, b: 'y' },
    ]);
  });

  it('writes CSV without quotes: ours quotes', async () => {
    const source = table({ a: ['x,y'] });
    const frame = await toDanfo(source, { danfo });
    expect(danfo.toCSV(frame)).toContain('x,y');
    expect(danfo.toCSV(frame)).not.toContain('"x,y"');
    expect(toCSV(source)).toBe('a\r\n"x,y"\r\n');
  });

  it('merges groups whose keys read alike when joined with "-": Arquero keeps them apart', async () => {
    const source = table({ a: ['x-y', 'x'], b: ['z', 'y-z'], n: [1, 1] });
    const frame = await toDanfo(source, { danfo });
    expect(frame.groupby(['a', 'b']).col(['n']).sum().shape[0]).toBe(1);
    expect(source.groupby('a', 'b').count().numRows()).toBe(2);
  });
});
