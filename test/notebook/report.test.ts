import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CodeCell, NotebookCell, Output } from '../../src/notebook/document.js';
import { type ReportOptions, reportHtml } from '../../src/notebook/report.js';
import { FIGURE_MIME, TABLE_MIME } from '../../src/notebook/table-payload.js';
import { ATTACKS } from '../../src/sandbox/hostile.js';
import { code, markdown } from './notebook-file.js';

const shown = (data: Record<string, unknown>): Output => ({
  output_type: 'display_data',
  data,
  metadata: {},
});

const cell = (source: string, ...outputs: Output[]): NotebookCell => ({
  ...(code(source) as CodeCell),
  outputs,
});

const FIGURE = {
  data: [{ type: 'bar', x: [1, 2], y: ['a', 'b'] }],
  layout: { height: 240, title: { text: '<b>Bars</b>' } },
  alt: 'Bars: a 1, b 2.',
};

const TABLE = {
  version: 1,
  title: 'Scores',
  columns: [
    { name: 'q01_score', title: 'How was it?', type: 'number', digits: 1 },
    { name: 'note', title: null, type: 'text', digits: null },
  ],
  rows: [
    [1.25, 'fine'],
    [null, null],
  ],
  totalRows: 2,
};

const OPTIONS: ReportOptions = {
  tests: [
    {
      testId: '8f14e45f-ceea-467f-a8a9-000000000001',
      title: 'A survey',
      kind: 'survey',
      n: 60,
      firstSession: '2026-03-01T09:00:00.000Z',
      lastSession: '2026-03-09T09:00:00.000Z',
      fetchedAt: '2026-03-10T09:00:00.000Z',
    },
  ],
  warnings: [{ code: 'undecoded-answers', message: '3 answers could not be read.' }],
  notes: ['n is the number of people.'],
  madeAt: new Date('2026-03-11T09:00:00.000Z'),
};

const html = (cells: readonly NotebookCell[], options = OPTIONS) =>
  reportHtml({ cells: [...cells], metadata: {}, nbformat: 4, nbformat_minor: 5 }, options);

const CELLS = [
  markdown('# What did people say?\n\nAn introduction.'),
  code("const testId = 'a';", 'parameters'),
  code('import { show } from "uxframe";'),
  markdown('## The scores'),
  cell(
    'show(figure)',
    shown({ [FIGURE_MIME]: FIGURE, 'text/html': '<p>not this</p>', 'text/plain': 'nor this' }),
  ),
  cell('show(table)', shown({ [TABLE_MIME]: TABLE, 'text/html': '<p>not this</p>' })),
  cell('console.log(1)', { output_type: 'stream', name: 'stdout', text: '\u001b[31m1\u001b[0m\n' }),
  cell('secret', shown({ 'text/plain': 'left out' })),
  markdown('## The answer\n\nThey liked it.'),
];
Object.assign(CELLS[7] ?? {}, { metadata: { tags: ['remove-cell'] } });

/** The page without what is guarded elsewhere: style, scripts, and the hashes of them. */
const structure = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '<style>…</style>')
    .replace(/<script>[\s\S]*?<\/script>/g, '<script>…</script>')
    .replace(/&#39;sha256-[^&]+&#39;/g, 'HASH')
    .replace(/uxframe \d+\.\d+\.\d+[\w.-]*/g, 'uxframe VERSION');

describe('reportHtml', () => {
  it('has the structure that it had', async () => {
    await expect(structure(html(CELLS))).toMatchFileSnapshot('golden/report.html');
  });

  it('allows its own scripts by their hashes, and nothing else', () => {
    const page = html(CELLS);
    const policy =
      /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '');
    const hashes = scripts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(scripts).toHaveLength(2);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashes.join(' ')}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('brings Plotly only where there is a figure, in the smallest build that draws it', () => {
    const withTrace = (type: string) =>
      html([cell('show(f)', shown({ [FIGURE_MIME]: { ...FIGURE, data: [{ type, values: [1] }] } }))]).length;
    expect(html([markdown('text')]).length).toBeLessThan(30_000);
    expect(withTrace('violin')).toBeLessThan(1_700_000);
    expect(withTrace('sankey')).toBeGreaterThan(4_000_000);
  });

  it('shows what participants typed as they typed it, wherever it stands', () => {
    for (const attack of ATTACKS) {
      const page = html(
        [
          cell(
            'show(x)',
            shown({ [TABLE_MIME]: { ...TABLE, title: attack, rows: [[1, attack]] } }),
            shown({ [FIGURE_MIME]: { ...FIGURE, alt: attack, data: [{ type: 'bar', text: [attack] }] } }),
            shown({ 'text/html': `<p>${attack}</p>` }),
            shown({ 'text/plain': attack }),
            { output_type: 'stream', name: 'stdout', text: attack },
            { output_type: 'error', ename: attack, evalue: attack, traceback: [attack, attack] },
          ),
        ],
        {
          ...OPTIONS,
          title: attack,
          lang: attack,
          warnings: [{ code: 'a', message: attack }],
          notes: [attack],
        },
      );
      const own = page.replace(/<script>[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');
      expect(own).not.toMatch(
        /<(script(?! type="application\/json">)|svg|iframe|img|base|form|a href="(?!#))/i,
      );
      expect(own.match(/<meta/g)).toHaveLength(8);
    }
  });

  it.each([
    [20, 20, ''],
    [21, 15, 'Show all 21 rows'],
  ])('shows of a table of %i rows the first %i', (rows, open, button) => {
    const table = { ...TABLE, rows: Array.from({ length: rows }, (_, row) => [row, 'x']), totalRows: rows };
    const page = html([cell('show(t)', shown({ [TABLE_MIME]: table }))]);
    expect(page.split('<tr>')).toHaveLength(1 + 1 + open);
    expect(page.includes('class="rows"')).toBe(button !== '');
    expect(page).toContain(button);
  });

  it('has a column of notes only where there is a note', () => {
    const columns = [...TABLE.columns, { name: 'notes', title: null, type: 'text', digits: null }];
    const page = (rows: unknown[][]) =>
      html([cell('show(t)', shown({ [TABLE_MIME]: { ...TABLE, columns, rows } }))]);
    expect(page([[1, 'a', '']])).not.toContain('data-name="notes"');
    expect(page([[1, 'a', '']])).toContain('2 columns');
    expect(
      page([
        [1, 'a', ''],
        [2, 'b', 'n = 2'],
      ]),
    ).toContain('data-name="notes"');
  });

  it('shows a parameter once in its code, with the value that it was handed', () => {
    const page = html([
      code("const testId = 'mine';\nconst by = 'age';", 'parameters'),
      code('const testId = "theirs";', 'injected-parameters'),
    ]);
    expect(page).not.toContain('mine');
    expect(page).toContain('const by = &#39;age&#39;;\n\nconst testId = &quot;theirs&quot;;');
  });

  it('says so where a test has no session', () => {
    const [test] = OPTIONS.tests ?? [];
    if (test === undefined) throw new Error('no test');
    const empty = { ...test, n: 0, firstSession: null, lastSession: null, fetchedAt: null };
    expect(html([markdown('Nobody yet.')], { ...OPTIONS, tests: [empty] })).toContain('<dd>n = 0</dd>');
  });

  it('introduces several tests by their titles', () => {
    const [test] = OPTIONS.tests ?? [];
    if (test === undefined) throw new Error('no test');
    const page = html(CELLS, { ...OPTIONS, tests: [test, { ...test, title: 'Another', n: 12 }] });
    expect(page).toContain('<title>A survey and Another</title>');
    expect(page).toContain('<dt>Another</dt><dd>Survey, n = 12, 1 – 9 March 2026</dd>');
  });

  it('tells of each of several tests its ID and the day on which its data was fetched', () => {
    const [test] = OPTIONS.tests ?? [];
    if (test === undefined) throw new Error('no test');
    const other = { ...test, testId: '8f14e45f-ceea-467f-a8a9-000000000002', title: '<b>B' };
    const page = html(CELLS, {
      ...OPTIONS,
      tests: [test, { ...other, fetchedAt: '2026-03-15T23:00:00.000Z' }, { ...other, fetchedAt: null }],
    });
    expect(page).toContain(
      '<dd class="also">Data fetched 10 March 2026</dd><dd class="also">Test ID 8f14e45f-ceea-467f-a8a9-000000000001</dd>',
    );
    expect(page).toContain(
      '<dd class="also">Data fetched 15 March 2026</dd><dd class="also">Test ID 8f14e45f-ceea-467f-a8a9-000000000002</dd>',
    );
    expect(page.split('<dt>&lt;b&gt;B</dt>')).toHaveLength(3);
    expect(page.match(/Data fetched/g)).toHaveLength(2);
  });
});
