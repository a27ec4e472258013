import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NotebookCell, newCellId, notebookText } from '../../src/notebook/document.js';

/** A code cell; with a tag, `parameters` say. */
export const code = (source: string, ...tags: string[]): NotebookCell => ({
  cell_type: 'code',
  id: newCellId(),
  metadata: tags.length > 0 ? { tags } : {},
  source,
  execution_count: null,
  outputs: [],
});

export const markdown = (source: string): NotebookCell => ({
  cell_type: 'markdown',
  id: newCellId(),
  metadata: {},
  source,
});

/** Writes a notebook of these cells into a folder; texts are code. */
export function notebookFile(
  folder: string,
  cells: readonly (NotebookCell | string)[],
  name = 'test.ipynb',
): string {
  const file = join(folder, name);
  const written = cells.map((cell) => (typeof cell === 'string' ? code(cell) : cell));
  writeFileSync(file, notebookText({ cells: written, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
  return file;
}
