import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/charts/figure.js';
import type { CodebookRow, Table } from '../../src/frames/tables.js';
import type { MimeBundle } from '../../src/notebook/document.js';
import { PlotlyOnPage } from '../../src/notebook/plotly-on-page.js';
import { sanitizeHtml } from '../../src/notebook/sanitize-html.js';
import { type ShowOptions, showIn } from '../../src/notebook/show.js';
import { FIGURE_MIME, TABLE_MIME, type TablePayload } from '../../src/notebook/table-payload.js';

const figure = (title: string): Figure => ({
  data: [{ type: 'bar', x: [1, Number.NaN] }],
  layout: { title: { text: title }, note: '</script><b>' },
  alt: 'One bar, 1 high.',
});

/** Shows values in a cell of a made-up kernel and gives the bundles it was sent. */
function shown(values: unknown[], options: ShowOptions = {}): MimeBundle[] {
  const bundles: MimeBundle[] = [];
  const plotly = new PlotlyOnPage((name) => `/* the script of ${name} </script> */`);
  for (const [index, value] of values.entries()) {
    showIn(value, options, {
      display: { show: (bundle) => bundles.push(bundle), replace: () => undefined },
      print: () => undefined,
      plotly,
      newId: () => `id${index}`,
    });
  }
  return bundles;
}

function printed(value: unknown, options: ShowOptions = {}): string {
  const lines: string[] = [];
  showIn(value, options, {
    display: null,
    print: (text) => lines.push(text),
    plotly: new PlotlyOnPage(() => ''),
    newId: () => 'id',
  });
  return lines.join('\n');
}

const sessions = table({
  session_id: ['s1', 's2', 's3'],
  q01_rate: [4, null, 5],
  q02_say: ['<img src=x onerror=alert(1)>', null, 'fine'],
  q03_pick: [['a', 'b'], ['c'], null],
  started_at: [new Date('2026-03-05T14:02:33Z'), null, new Date('2026-03-06T00:00:00Z')],
});

const codebook = table({
  column: ['q01_rate'],
  question: ['How easy was "it"?'],
}) as unknown as Table<CodebookRow>;

describe('show: a table', () => {
  const [bundle = {}] = shown([sessions], { codebook, title: 'Sessions & more' });
  const html = String(bundle['text/html']);

  it('escapes what participants wrote', () => {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('names a column by its question, in the header title', () => {
    expect(html).toContain('title="How easy was &quot;it&quot;?"><button type="button">q01_rate</button>');
  });

  it('says how many rows there are', () => {
    expect(html).toContain('3 rows, 5 columns');
    expect(String(bundle['text/plain'])).toMatch(/3 rows, 5 columns$/);
  });

  it('writes dates to the minute, lists joined, nothing as a dash', () => {
    expect(html).toContain('>2026-03-05 14:02</td>');
    expect(html).toContain('>2026-03-06</td>');
    expect(html).toContain('>a; b</td>');
    expect(html).toContain('<td class="number none">–</td>');
  });

  it('sends its data beside, dates as ISO 8601, for the report', () => {
    const payload = bundle[TABLE_MIME] as TablePayload;
    expect(payload).toMatchObject({ version: 1, title: 'Sessions & more', totalRows: 3 });
    expect(payload.columns.map(({ name, type }) => [name, type])).toEqual([
      ['session_id', 'text'],
      ['q01_rate', 'number'],
      ['q02_say', 'text'],
      ['q03_pick', 'list'],
      ['started_at', 'date'],
    ]);
    expect(payload.rows[0]).toEqual([
      's1',
      4,
      '<img src=x onerror=alert(1)>',
      ['a', 'b'],
      '2026-03-05T14:02:33.000Z',
    ]);
  });

  it('is cut at the limit, and says so', () => {
    const [cut = {}] = shown([sessions], { limit: 2 });
    expect(String(cut['text/html'])).toContain('first 2 of 3 rows');
    expect((cut[TABLE_MIME] as TablePayload).rows.length).toBe(2);
  });

  it('may be an array of row objects with different keys', () => {
    expect(printed([{ a: 1 }, { a: 2.5, b: 'x' }])).toBe('   a  b\n1.00\n2.50  x\n2 rows, 2 columns');
  });

  it('of a test is its sessions, with the questions of its codebook', () => {
    const [test = {}] = shown([{ sessions, codebook, warnings: [] }]);
    expect(String(test['text/html'])).toContain('How easy was');
  });

  it('of a test has the answers first, then who answered, and the ids last', () => {
    const columns = {
      session_id: ['s1'],
      participant_id: ['p1'],
      started_at: [new Date(0)],
      country: ['US'],
      q01: [4],
    };
    const book = table({
      column: ['session_id', 'participant_id', 'started_at', 'country', 'q01'],
      kind: ['session', 'session', 'session', 'demographic', 'task'],
      question: [null, null, null, 'Country', 'Rate it'],
    });
    const [line] = printed({ sessions: table(columns), codebook: book }).split('\n');
    expect(line?.split(/ +/)).toEqual(['session_id', 'started_at', 'q01', 'country', 'participant_id']);
  });

  it('is printed whole up to thirty rows, and ten rows of a longer one, or as many as a page is told to have', () => {
    const numbered = (rows: number) => table({ x: Array.from({ length: rows }, (_, row) => row) });
    const size = (text: string) => [text.split('\n').length, text.split('\n').at(-1)];
    expect(size(printed(numbered(30)))).toEqual([32, '30 rows, 1 column']);
    expect(size(printed(numbered(31)))).toEqual([13, 'first 10 of 31 rows, 1 column']);
    expect(size(printed(numbered(31), { pageSize: 31 }))).toEqual([33, '31 rows, 1 column']);
  });

  it('is printed with the columns that fit on a line, and names others', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`a_column_with_a_long_name_${i}`, ['x']]),
    );
    const lines = printed(table(wide)).split('\n');
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
    expect(lines.slice(2)).toEqual([
      'Not shown: a_column_with_a_long_name_5, a_column_with_a_long_name_6, a_column_with_a_long_name_7 and 4 more columns',
      '1 row, 12 columns',
    ]);
  });

  it('with no rows has its columns all the same', () => {
    expect(printed(table({ a: [], b: [] }))).toBe('a  b\n0 rows, 2 columns');
  });
});

describe('show: a figure', () => {
  it('sends Plotly’s type, HTML that draws itself, and the text alternative', () => {
    const [bundle = {}] = shown([figure('One')]);
    expect(bundle[FIGURE_MIME]).toMatchObject({
      data: [{ type: 'bar', x: [1, null] }],
      alt: 'One bar, 1 high.',
    });
    expect(String(bundle['text/html'])).toContain('aria-label="One bar, 1 high."');
    expect(bundle['text/plain']).toBe('One bar, 1 high.');
  });

  it('brings Plotly’s script once, and again when the same figure is shown again', () => {
    const bundles = shown([figure('One'), figure('Two'), figure('One')]);
    const brings = bundles.map((bundle) => String(bundle['text/html']).includes('the script of plotly'));
    expect(brings).toEqual([true, false, true]);
  });

  it('takes the whole of Plotly for a trace that the small bundle has not', () => {
    const sankey: Figure = { data: [{ type: 'sankey' }], layout: {}, alt: '' };
    expect(String(shown([sankey])[0]?.['text/html'])).toContain('the script of plotly.js-dist ');
  });

  it('cannot end its script from within', () => {
    const html = String(shown([figure('One')])[0]?.['text/html']);
    expect(html.match(/<\/script/g)?.length).toBe(html.match(/<script/g)?.length);
  });

  it('is its text alternative where there is no notebook', () => {
    expect(printed(figure('One'))).toBe('One bar, 1 high.');
  });
});

describe('show: anything else', () => {
  it('is text, escaped', () => {
    expect(shown(['n < 30'])[0]).toMatchObject({
      'text/plain': 'n < 30',
      'text/html': expect.stringContaining('n &lt; 30'),
    });
  });

  it('keeps its lines, in a report too, which takes no styles over', () => {
    const sanitized = (value: unknown) =>
      sanitizeHtml(String(shown([value])[0]?.['text/html']), { links: false, headingShift: 0 });
    expect(sanitized('better\nworse')).toBe('<p>better<br>worse</p>');
    expect(sanitized({ a: 1 })).toBe('<pre>{\n  &quot;a&quot;: 1\n}</pre>');
  });

  it('is JSON where it is an object', () => {
    expect(printed({ a: 1 })).toBe('{\n  "a": 1\n}');
  });
});
