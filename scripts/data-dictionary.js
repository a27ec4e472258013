// Writes docs/data-dictionary.md: every table and column, from the row types and their comments.
// `node scripts/data-dictionary.js` writes it; a test compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ROOMS = [
  { title: 'Tables of a test', file: 'src/frames/tables.ts' },
  { title: 'Tables of the analyses', file: 'src/analysis/tables.ts' },
  { title: 'Tables of talk', file: 'src/analysis/talk-tables.ts' },
  { title: 'Tables of an account', file: 'src/frames/workspace-tests.ts' },
  { title: 'Links to videos', file: 'src/archive/video-links.ts' },
];
export const DICTIONARY = join(ROOT, 'docs', 'data-dictionary.md');

/** A comment's text on one line; `@example` and what follows it stay with the code. */
const textOf = (comment) =>
  (comment ?? '')
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trim())
    .join(' ')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();

/** The interfaces of a file: name, comment, those it extends, and its own columns. */
export function interfacesOf(source) {
  const pattern =
    /((?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?)export interface (\w+)(?: extends ([\w, ]+))? \{\n([\s\S]*?)\n\}/g;
  return [...source.matchAll(pattern)].map(([, comment, name, parents, body]) => ({
    name,
    about: textOf(comment),
    parents: (parents ?? '').split(',').flatMap((parent) => (parent.trim() === '' ? [] : [parent.trim()])),
    columns: columnsOf(body),
  }));
}

function columnsOf(body) {
  const member = /((?: {2}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?) {2}(\w+)(\??): ((?:[^;]|\n)+);/g;
  return [...body.matchAll(member)].map(([, comment, name, optional, type]) => ({
    name,
    type: `${type.replace(/\s+/g, ' ')}${optional ? ' (may be absent)' : ''}`,
    about: textOf(comment),
  }));
}

/** A row type's columns with those of the types it extends, its own first. */
export function allColumns(row, interfaces) {
  const inherited = row.parents.flatMap((parent) => {
    const known = interfaces.find(({ name }) => name === parent);
    return known === undefined ? [] : allColumns(known, interfaces);
  });
  return [...inherited, ...row.columns];
}

const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** What a reader calls the rows: the table that holds them (`sessions: Table<SessionRow>`), or the function that makes them, with which the comment begins. */
const tableOf = (row, interfaces) =>
  interfaces.flatMap(({ columns }) => columns).find(({ type }) => type === `Table<${row.name}>`)?.name ??
  /^`(\w+)`:/.exec(row.about)?.[1];

function section(row, interfaces) {
  const columns = allColumns(row, interfaces).map(
    ({ name, type, about }) => `| \`${name}\` | \`${cell(type)}\` | ${cell(about)} |`,
  );
  const table = tableOf(row, interfaces);
  const heading = table === undefined ? row.name : `${table} (${row.name})`;
  return [
    `### ${heading}`,
    row.about,
    ['| column | type | what it holds |', '|---|---|---|', ...columns].join('\n'),
  ].join('\n\n');
}

/** Every file of row types: the tables, and the shared types whose columns they have. */
export function rooms() {
  return ROOMS.map(({ title, file }) => {
    const interfaces = interfacesOf(readFileSync(join(ROOT, file), 'utf8'));
    return { title, interfaces, rows: interfaces.filter(({ name }) => name.endsWith('Row')) };
  });
}

/** The whole dictionary as Markdown. */
export function dataDictionary() {
  const parts = rooms().map(({ title, interfaces, rows }) =>
    [`## ${title}`, ...rows.map((row) => section(row, interfaces))].join('\n\n'),
  );
  const intro = `# Data dictionary

Every table and column. Made from the row types in \`src/frames/\` and \`src/analysis/\` by
\`node scripts/data-dictionary.js\`, and checked by a test. Columns are snake_case; times in milliseconds count from the
session's start, durations are seconds, dates are UTC. A cell without a value is \`null\`.

\`sessions\` has a column a demographic and a column a task beside those below; \`codebook\` lists them, with their
questions and values. Names stay the same as newer sessions are added (not when older
ones come later, as after a sync that was interrupted or limited): tasks are numbered (\`q01_…\`) by first appearance
from the oldest session on. In files, lists are lists (Parquet, Arrow) or JSON (CSV), \`responses.value\` is JSON
(see [beyond-one-machine.md](beyond-one-machine.md)).`;
  return `${[intro, ...parts].join('\n\n')}\n`;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(DICTIONARY, dataDictionary());
