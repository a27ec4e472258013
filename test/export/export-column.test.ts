import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import { exportTable } from '../../src/export/export-column.js';

describe('exportTable', () => {
  it('types a column by its cells, whatever its name', () => {
    const { columns } = exportTable(
      table({ constructor: ['a'], toString: [1], valueOf: [null] }),
      'sessions',
    );
    expect(columns.map(({ name, type, cells }) => [name, type, cells(0, 1)])).toEqual([
      ['constructor', 'text', ['a']],
      ['toString', 'number', [1]],
      ['valueOf', 'text', [null]],
    ]);
  });
});
