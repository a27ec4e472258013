import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { UxframeError } from '../errors.js';

/** A MIME bundle: text by type, JSON for types that end in `json`. */
export type MimeBundle = Record<string, unknown>;

export interface StreamOutput {
  output_type: 'stream';
  name: 'stdout' | 'stderr';
  text: string;
}

export interface DisplayOutput {
  output_type: 'display_data';
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export interface ResultOutput {
  output_type: 'execute_result';
  execution_count: number | null;
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export interface ErrorOutput {
  output_type: 'error';
  ename: string;
  evalue: string;
  traceback: string[];
}

export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

interface CellBase {
  id: string;
  metadata: Record<string, unknown>;
  source: string;
}

export interface CodeCell extends CellBase {
  cell_type: 'code';
  execution_count: number | null;
  outputs: Output[];
}

export interface MarkdownCell extends CellBase {
  cell_type: 'markdown';
  attachments?: Record<string, MimeBundle>;
}

export interface RawCell extends CellBase {
  cell_type: 'raw';
  attachments?: Record<string, MimeBundle>;
}

export type NotebookCell = CodeCell | MarkdownCell | RawCell;

/** A notebook as nbformat 4.5 has it, its texts joined to one string each. */
export interface NotebookDocument {
  cells: NotebookCell[];
  metadata: Record<string, unknown>;
  nbformat: 4;
  nbformat_minor: 5;
}

/** Reads a notebook of nbformat 4; its outputs are left behind. */
export async function readNotebook(file: string): Promise<NotebookDocument> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new UxframeError('notebook', `The notebook ${file} cannot be read.`, {
      subject: file,
      hint: 'Check the path, and that the file may be read.',
      cause,
    });
  }
  return parseNotebook(text, file);
}

/** A notebook from its JSON text. `name` is what messages call it. */
export function parseNotebook(text: string, name: string): NotebookDocument {
  const refuse = (why: string): never => {
    throw new UxframeError('notebook', `${name} is not a notebook that can be run: ${why}.`, {
      subject: name,
      hint: 'Open it in Jupyter and save it again: that writes nbformat 4.',
    });
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse('it is not JSON');
  }
  if (!isRecord(json)) return refuse('it is not a JSON object');
  if (json.nbformat !== 4) return refuse(`its nbformat is ${String(json.nbformat)}, not 4`);
  if (!Array.isArray(json.cells)) return refuse('it has no list of cells');
  const cells = json.cells.map((cell, index) => readCell(cell, index, refuse));
  return {
    cells: cells.map((cell, index) => (isUnique(cell, index, cells) ? cell : { ...cell, id: newCellId() })),
    metadata: isRecord(json.metadata) ? json.metadata : {},
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function readCell(cell: unknown, index: number, refuse: (why: string) => never): NotebookCell {
  if (!isRecord(cell)) return refuse(`cell ${index + 1} is not an object`);
  const source = joined(cell.source);
  if (source === null) return refuse(`cell ${index + 1} has no source`);
  // Ids came with nbformat 4.5; a cell of an older notebook is given one.
  const id = typeof cell.id === 'string' && /^[\w-]{1,64}$/.test(cell.id) ? cell.id : newCellId();
  const metadata = isRecord(cell.metadata) ? cell.metadata : {};
  if (cell.cell_type === 'code') {
    return { cell_type: 'code', id, metadata, source, execution_count: null, outputs: [] };
  }
  if (cell.cell_type !== 'markdown' && cell.cell_type !== 'raw') {
    return refuse(`cell ${index + 1} is of the unknown type ${String(cell.cell_type)}`);
  }
  const attachments = isRecord(cell.attachments) ? (cell.attachments as Record<string, MimeBundle>) : null;
  return { cell_type: cell.cell_type, id, metadata, source, ...(attachments && { attachments }) };
}

const isUnique = (cell: NotebookCell, index: number, cells: readonly NotebookCell[]): boolean =>
  cells.findIndex(({ id }) => id === cell.id) === index;

/** A cell's id: eight hexadecimal digits, as Jupyter makes them. */
export const newCellId = (): string => randomBytes(4).toString('hex');

/** Writes a notebook as Jupyter does: texts as lists of lines, one space of indentation. */
export async function writeNotebook(file: string, notebook: NotebookDocument): Promise<void> {
  await writeFile(file, notebookText(notebook));
}

/** A notebook as JSON text of nbformat 4.5. */
export function notebookText(notebook: NotebookDocument): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: lines(cell.source),
    ...(cell.cell_type === 'code' && { outputs: cell.outputs.map(storedOutput) }),
  }));
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}

function storedOutput(output: Output): object {
  if (output.output_type === 'stream') return { ...output, text: lines(output.text) };
  if (output.output_type === 'error') return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    typeof value === 'string' && type.startsWith('text/') ? lines(value) : value,
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

/** The tags of a cell, as JupyterLab keeps them. */
export function tagsOf(cell: NotebookCell): string[] {
  const { tags } = cell.metadata;
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}

const lines = (text: string): string[] => text.split(/(?<=\n)/).filter((line) => line !== '');

function joined(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join('') : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
