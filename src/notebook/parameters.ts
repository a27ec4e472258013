import { UxframeError } from '../errors.js';
import { type NotebookDocument, newCellId, tagsOf } from './document.js';

/** What a notebook can be handed: anything that JSON can write. */
export type ParameterValue =
  | string
  | number
  | boolean
  | null
  | readonly ParameterValue[]
  | { readonly [key: string]: ParameterValue };

export type Parameters = Readonly<Record<string, ParameterValue>>;

/**
 * The notebook with its parameters set: a cell tagged `injected-parameters` after the one tagged
 * `parameters`, as papermill does it. TypeScript allows no second `const` of a name in one cell, but
 * a later cell may declare it anew. A cell injected by an earlier run is replaced.
 */
export function withParameters(notebook: NotebookDocument, parameters: Parameters): NotebookDocument {
  const names = Object.keys(parameters);
  if (names.length === 0) return notebook;
  const cells = notebook.cells.filter((cell) => !tagsOf(cell).includes('injected-parameters'));
  const place = cells.findIndex((cell) => tagsOf(cell).includes('parameters'));
  const declared = cells[place]?.source;
  // The keyword stays: Deno lets `let` follow `let` and `const` follow `const`, and no other pair.
  const keywords = declaredIn(declared ?? '');
  for (const name of names) requireParameter(name, declared);
  const injected = {
    cell_type: 'code' as const,
    id: newCellId(),
    metadata: { tags: ['injected-parameters'] },
    source: names
      .map((name) => `${keywords.get(name)} ${name} = ${literal(parameters[name] ?? null)};`)
      .join('\n'),
    execution_count: null,
    outputs: [],
  };
  return { ...notebook, cells: [...cells.slice(0, place + 1), injected, ...cells.slice(place + 1)] };
}

function requireParameter(name: string, declared: string | undefined): void {
  if (declared === undefined) {
    throw new UxframeError(
      'usage',
      `The notebook has no cell tagged "parameters", so ${name} cannot be set.`,
      {
        subject: name,
        hint: 'Tag the cell that declares its parameters, in JupyterLab under Property Inspector > Cell tags.',
      },
    );
  }
  const names = [...declaredIn(declared).keys()];
  if (names.includes(name)) return;
  throw new UxframeError('usage', `The notebook has no parameter ${name}.`, {
    subject: name,
    hint: names.length === 0 ? 'It declares none.' : `It has: ${names.join(', ')}.`,
  });
}

/** The names that a notebook's `parameters` cell declares. */
export function parameterNames(notebook: NotebookDocument): string[] {
  const cell = notebook.cells.find((candidate) => tagsOf(candidate).includes('parameters'));
  return [...declaredIn(cell?.source ?? '').keys()];
}

/**
 * A cell's source without the declarations that a later cell makes anew: what a reader would take for a contradiction.
 * A declaration of several lines stays.
 */
export function withoutRedeclared(source: string, later: string): string {
  const names = new Set(declaredIn(later).keys());
  const lines = source.split('\n').filter((line) => {
    const [name] = declaredIn(line).keys();
    return name === undefined || !names.has(name) || !/;\s*(?:\/\/.*)?$/.test(line);
  });
  return lines.join('\n').trim();
}

/** The names that a cell declares, each with its keyword. */
function declaredIn(source: string): Map<string, string> {
  const declarations = source.matchAll(/^\s*(const|let|var)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gmu);
  return new Map([...declarations].map(([, keyword = 'const', name = '']) => [name, keyword]));
}

/** JSON is JavaScript but for two line separators, which may not stand in an older string literal. */
function literal(value: ParameterValue): string {
  return JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/**
 * A value from the command line (`-p limit=10`): JSON where it is JSON, text where it is not.
 *
 * @throws UxframeError `usage` where the text is not `name=value`
 */
export function parseParameter(text: string): [name: string, value: ParameterValue] {
  const match = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)=(.*)$/su.exec(text);
  if (match === null) {
    throw new UxframeError('usage', `"${text}" is not of the form name=value.`, {
      subject: text,
      hint: 'Write -p testId=8f14e45f-… or -p limit=10.',
    });
  }
  const [, name = '', value = ''] = match;
  try {
    return [name, JSON.parse(value) as ParameterValue];
  } catch {
    return [name, value];
  }
}
