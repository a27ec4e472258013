import type { NotebookDocument, Output } from './document.js';
import { mapStrings } from './map-strings.js';
import { TABLE_MIME, type TablePayload } from './table-payload.js';

/** An id as the service makes it is found within a longer word too: in the name of a file, say. */
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;
const WORD = /[\w-]{8,}/g;

/** What must not stand in a report, whatever its notebook shows. */
export interface People {
  /** The code of each session and participant by its id. */
  codes: ReadonlyMap<string, string>;
  /** Columns of `sessions` that hold a demographic. */
  demographics: ReadonlySet<string>;
}

export interface Redacted {
  notebook: NotebookDocument;
  /** Ids that were shown although the loaded tables carry codes. */
  ids: number;
  /** Demographic columns left out of tables with a row a person. */
  columns: number;
}

/**
 * The last net below every cell. A table with a row a session tells of groups of one: its demographic
 * columns are left out. Ids that a notebook shows all the same (it may have read them elsewhere)
 * become their codes.
 */
export function redactPeople(notebook: NotebookDocument, { codes, demographics }: People): Redacted {
  let columns = 0;
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'code') return cell;
    const outputs = cell.outputs.map((output) => {
      const payload = rowsOfPeople(output);
      if (payload === null) return output;
      const kept = withoutColumns(payload, demographics);
      columns += payload.columns.length - kept.columns.length;
      return { ...output, data: { [TABLE_MIME]: kept } };
    });
    return { ...cell, outputs };
  });
  let ids = 0;
  const codeOf = (word: string): string => {
    const code = codes.get(word);
    if (code !== undefined) ids += 1;
    return code ?? word;
  };
  const coded = mapStrings(cells, (text) => text.replace(UUID, codeOf).replace(WORD, codeOf));
  return { notebook: { ...notebook, cells: coded }, ids, columns };
}

function rowsOfPeople(output: Output): TablePayload | null {
  if (output.output_type !== 'display_data' && output.output_type !== 'execute_result') return null;
  const payload = output.data[TABLE_MIME] as TablePayload | undefined;
  const isOfPeople = payload?.columns.some(({ name }) => name === 'session_id' || name === 'participant_id');
  return payload !== undefined && isOfPeople ? payload : null;
}

function withoutColumns(payload: TablePayload, names: ReadonlySet<string>): TablePayload {
  const kept = payload.columns.flatMap(({ name }, index) => (names.has(name) ? [] : [index]));
  return {
    ...payload,
    columns: payload.columns.filter(({ name }) => !names.has(name)),
    rows: payload.rows.map((row) => kept.map((index) => row[index] ?? null)),
  };
}
