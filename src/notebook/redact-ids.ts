import type { NotebookDocument } from './document.js';

/**
 * The last net below every cell: ids that a notebook shows all the same (it may have asked the API
 * itself) become their codes. Tells how many it found.
 */
export function redactIds(
  notebook: NotebookDocument,
  codes: ReadonlyMap<string, string>,
): { notebook: NotebookDocument; found: number } {
  let found = 0;
  const cells = JSON.stringify(notebook.cells).replace(/[\w-]{8,}/g, (word) => {
    const code = codes.get(word);
    if (code === undefined) return word;
    found += 1;
    return code;
  });
  return { notebook: found === 0 ? notebook : { ...notebook, cells: JSON.parse(cells) }, found };
}
