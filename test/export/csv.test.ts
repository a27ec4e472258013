import { table } from 'arquero';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCSV } from '../../src/export/csv.js';

describe('toCSV', () => {
  it('quotes as RFC 4180 has it: commas, quotes, line breaks', () => {
    const csv = toCSV(table({ a: ['x,y', 'say "hi"', 'one\r\ntwo', 'plain'] }));
    expect(csv).toBe('a\r\n"x,y"\r\n"say ""hi"""\r\n"one\r\ntwo"\r\nplain\r\n');
  });

  it('tells nothing from an empty string', () => {
    expect(toCSV(table({ a: [null, ''], b: [undefined, 'x'] }))).toBe('a,b\r\n,\r\n"",x\r\n');
  });

  it('writes dates in UTC, lists as JSON, numbers and booleans bare', () => {
    const cells = { d: [new Date(0)], l: [['a', 'b']], n: [-1.5], b: [true] };
    expect(toCSV(table(cells))).toBe('d,l,n,b\r\n1970-01-01T00:00:00.000Z,"[""a"",""b""]",-1.5,true\r\n');
  });

  it.each([
    '=HYPERLINK("http://evil.example")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A',
  ])('guards %j against being run as a formula', (text) => {
    const [, ...cell] = toCSV(table({ a: [text] })).split(/^a\r\n/);
    expect(cell.join('')).toBe(csvCell(`'${text}`));
  });

  it('leaves text as it is where the guard is off', () => {
    expect(toCSV(table({ a: ['=1+1'] }), { guard: false })).toBe('a\r\n=1+1\r\n');
  });

  it('guards the name of a column too', () => {
    expect(toCSV(table({ '=x': [1] }))).toBe("'=x\r\n1\r\n");
  });

  it('exports what a filter left, in the order of the table', () => {
    const sorted = table({ a: [3, 1, 2] })
      .filter('d => d.a > 1')
      .orderby('a');
    expect(toCSV(sorted)).toBe('a\r\n2\r\n3\r\n');
  });

  it('gives any text back to a reader of RFC 4180', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', 'ü', '=', '😀') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (cells) => {
        const csv = toCSV(table({ a: cells.map(([a]) => a), b: cells.map(([, b]) => b) }), { guard: false });
        expect(parse(csv).slice(1)).toEqual(cells.map((row) => [...row]));
      }),
      { seed: 1 },
    );
  });
});

const csvCell = (text: string) =>
  `${/["\r\n]|^\s/.test(text) ? `"${text.replaceAll('"', '""')}"` : text}\r\n`;

/** A reader by the letter of RFC 4180. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < csv.length; ) {
    const row: string[] = [];
    for (;;) {
      const match = /^(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/.exec(csv.slice(at));
      if (match === null) throw new Error(`no cell at ${at}`);
      row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
      at += match[0].length;
      if (match[3] !== ',') break;
    }
    rows.push(row);
  }
  return rows;
}
