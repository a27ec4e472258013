/** A notebook for a first look at a test: what `uxframe init` writes. Stored without outputs. */
export function starterNotebook(): string {
  const notebook = {
    cells: [
      markdown(
        'title',
        '# A first look at a test',
        '',
        'Put the ID of your test below, or the address of its results page, and run all cells.',
      ),
      code('parameters', ["const testId = '';"], ['parameters']),
      code('load', ["import { loadTest, show } from 'uxframe';", '', 'const test = await loadTest(testId);']),
      markdown(
        'questions',
        '## The questions',
        '',
        'One row a question: of how many it was asked (`n_base`), how many answered, and how many answers could not be read.',
      ),
      code('codebook', [
        "const asked = test.codebook.filter((row) => row.kind === 'task');",
        "const columns = ['column', 'question', 'task_type', 'n_base', 'n_answered', 'n_skipped', 'n_undecoded'];",
        "show(asked.select(columns), { title: 'Questions' });",
      ]),
      markdown(
        'answers',
        '## The sessions',
        '',
        'One row a session: the answers, then who gave them. Point at a column’s name to read its question. `test.sessions` is this table.',
      ),
      code('sessions', ["show(test, { title: 'Sessions' });"]),
    ],
    metadata: {
      kernelspec: { display_name: 'TypeScript (tslab)', language: 'typescript', name: 'tslab' },
      language_info: { file_extension: '.ts', mimetype: 'text/typescript', name: 'typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

const markdown = (id: string, ...lines: string[]) => ({
  cell_type: 'markdown',
  id,
  metadata: {},
  source: withBreaks(lines),
});

const code = (id: string, lines: string[], tags: string[] = []) => ({
  cell_type: 'code',
  execution_count: null,
  id,
  metadata: tags.length > 0 ? { tags } : {},
  outputs: [],
  source: withBreaks(lines),
});

/** nbformat: each line but the last ends with its line break. */
const withBreaks = (lines: readonly string[]): string[] =>
  lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
