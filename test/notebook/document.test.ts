import { describe, expect, it } from 'vitest';
import { notebookText, parseNotebook } from '../../src/notebook/document.js';

const NOTEBOOK = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Title\n', 'text'] },
    {
      cell_type: 'code',
      id: 'a1',
      metadata: {},
      source: '1',
      outputs: [{ output_type: 'stream' }],
      execution_count: 7,
    },
    { cell_type: 'code', id: 'a1', metadata: {}, source: '2', outputs: [], execution_count: null },
  ],
  metadata: { kernelspec: { name: 'tslab' } },
  nbformat: 4,
  nbformat_minor: 2,
};

describe('parseNotebook', () => {
  it('joins texts, gives every cell an id of its own and leaves old outputs behind', () => {
    const { cells, nbformat_minor } = parseNotebook(JSON.stringify(NOTEBOOK), 'a.ipynb');
    expect(nbformat_minor).toBe(5);
    expect(cells.map(({ source }) => source)).toEqual(['# Title\ntext', '1', '2']);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(3);
    expect(cells[1]).toMatchObject({ id: 'a1', outputs: [], execution_count: null });
  });

  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'it is not a JSON object'],
    ['{"nbformat":3}', 'its nbformat is 3, not 4'],
    ['{"nbformat":4}', 'it has no list of cells'],
    ['{"nbformat":4,"cells":[{"cell_type":"code"}]}', 'cell 1 has no source'],
    ['{"nbformat":4,"cells":[{"cell_type":"heading","source":""}]}', 'cell 1 is of the unknown type heading'],
  ])('refuses %s: %s', (text, why) => {
    expect(() => parseNotebook(text, 'a.ipynb')).toThrow(
      `a.ipynb is not a notebook that can be run: ${why}.`,
    );
  });
});

describe('notebookText', () => {
  it('writes texts as lists of lines, as Jupyter does', () => {
    const text = notebookText(parseNotebook(JSON.stringify(NOTEBOOK), 'a.ipynb'));
    expect(JSON.parse(text).cells[0].source).toEqual(['# Title\n', 'text']);
    expect(text.endsWith('}\n')).toBe(true);
  });
});
