import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cuesFromTranscripts } from '../../src/frames/cues.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';

interface RowType {
  name: string;
  about: string;
  columns: { name: string; type: string; about: string }[];
}

interface Generator {
  DICTIONARY: string;
  dataDictionary(): string;
  interfacesOf(source: string): RowType[];
  allColumns(row: RowType, interfaces: RowType[]): RowType['columns'];
  rooms(): { title: string; interfaces: RowType[]; rows: RowType[] }[];
}

const generator = () =>
  import(new URL('../../scripts/data-dictionary.js', import.meta.url).href) as Promise<Generator>;
const source = readFileSync(new URL('../../src/frames/tables.ts', import.meta.url), 'utf8');

describe('the data dictionary', () => {
  it('is what the row types say: run `node scripts/data-dictionary.js` after changing one', async () => {
    const { DICTIONARY, dataDictionary } = await generator();
    expect(readFileSync(DICTIONARY, 'utf8')).toBe(dataDictionary());
  });

  it('names the columns that the tables have, in their order', async () => {
    const { interfacesOf } = await generator();
    const columns = (row: string) =>
      interfacesOf(source)
        .find(({ name }) => name === row)
        ?.columns.map(({ name }) => name);
    const { sessions, demographics, responses, taskGroups, codebook } = framesFromSessions([]);
    expect(columns('SessionRow')).toEqual(sessions.columnNames());
    expect(columns('DemographicRow')).toEqual(demographics.columnNames());
    expect(columns('ResponseRow')).toEqual(responses.columnNames());
    expect(columns('TaskGroupRow')).toEqual(taskGroups.columnNames());
    expect(columns('CodebookRow')).toEqual(codebook.columnNames());
    expect(columns('CueRow')).toEqual(cuesFromTranscripts([]).cues.columnNames());
  });

  it('explains every column of every table, those of shared types too', async () => {
    const { allColumns, rooms } = await generator();
    const columns = rooms().flatMap(({ rows, interfaces }) =>
      rows.flatMap((row) =>
        allColumns(row, interfaces).map(({ name, about }) => ({ column: `${row.name}.${name}`, about })),
      ),
    );
    expect(columns.length).toBeGreaterThan(400);
    expect(columns.filter(({ about }) => about === '').map(({ column }) => column)).toEqual([]);
  });

  it('explains a column in more than its own name', async () => {
    const { rooms } = await generator();
    const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
    const echoes = rooms()
      .flatMap(({ rows }) => rows)
      .flatMap(({ columns }) =>
        columns.filter(({ name, about }) =>
          words(about).every((word) => [...words(name), 'the', 'a', 's'].includes(word)),
        ),
      );
    expect(echoes.map(({ name }) => name)).toEqual([]);
  });

  it('says of a column that may be null when it is', async () => {
    const { rooms } = await generator();
    const silent = rooms()
      .flatMap(({ rows }) => rows)
      .flatMap((row) =>
        row.columns
          .filter(
            ({ type, about }) => /\bnull\b/.test(type) && !/\bnull\b|likewise|only where|As in/i.test(about),
          )
          .map(({ name }) => `${row.name}.${name}`),
      );
    expect(silent).toEqual([]);
  });

  it('is headed by what a reader calls the table: its name, or the function that makes it', async () => {
    const { dataDictionary } = await generator();
    const headings = [...dataDictionary().matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toContain('sessions (SessionRow)');
    expect(headings).toContain('keyness (KeynessRow)');
    expect(headings.filter((heading) => !/^\w+ \(\w+Row\)$/.test(heading ?? ''))).toEqual([]);
  });

  it('says of every column of shares that they run from 0 to 1: what shows a table may write percent', async () => {
    const { interfacesOf } = await generator();
    const shares = ['tables', 'talk-tables']
      .flatMap((name) =>
        interfacesOf(readFileSync(new URL(`../../src/analysis/${name}.ts`, import.meta.url), 'utf8')),
      )
      .flatMap(({ columns }) => columns)
      .filter(({ name }) => /(^|_)share(_|$)|^top_|^bottom_/.test(name));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares.filter(({ about }) => !about.includes('(0–1)')).map(({ name }) => name)).toEqual([]);
  });
});
