import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cuesFromTranscripts } from '../../src/frames/cues.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';

interface Generator {
  DICTIONARY: string;
  dataDictionary(): string;
  interfacesOf(source: string): { name: string; columns: { name: string; about: string }[] }[];
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

  it('explains every column of a test', async () => {
    const { interfacesOf } = await generator();
    const unexplained = interfacesOf(source)
      .filter(({ name }) => name.endsWith('Row'))
      .flatMap(({ name, columns }) =>
        columns.filter(({ about }) => about === '').map((column) => `${name}.${column.name}`),
      );
    expect(unexplained).toEqual([]);
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
