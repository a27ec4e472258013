import { describe, expect, it } from 'vitest';
import type { CodeCell } from '../../src/notebook/document.js';
import { redactPeople } from '../../src/notebook/redact-people.js';
import { TABLE_MIME } from '../../src/notebook/table-payload.js';
import { code } from './notebook-file.js';

const column = (name: string) => ({ name, title: null, type: 'text', digits: null });

function shown(columns: string[], row: string[]): CodeCell {
  const payload = { version: 1, title: null, columns: columns.map(column), rows: [row], totalRows: 1 };
  const data = { [TABLE_MIME]: payload, 'text/html': `<td>${row.join('</td><td>')}</td>` };
  return { ...(code('show(t)') as CodeCell), outputs: [{ output_type: 'display_data', data, metadata: {} }] };
}

const redact = (cell: CodeCell) =>
  redactPeople(
    { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 },
    {
      codes: new Map([
        ['8f14e45f-ceea', 'S001'],
        ['0f5e8a52-61fd-4d13-9a43-0c2c6d0a1b7e', 'S002'],
      ]),
      demographics: new Set(['age_group']),
    },
  );

describe('redactPeople', () => {
  it('leaves demographics out of a table with a row a session, in every form it was shown in', () => {
    const { notebook, columns } = redact(shown(['session_id', 'age_group', 'q01'], ['S001', '65+', 'fine']));
    expect(columns).toBe(1);
    expect(JSON.stringify(notebook)).not.toContain('65+');
    expect(notebook.cells[0]).toMatchObject({
      outputs: [{ data: { [TABLE_MIME]: { rows: [['S001', 'fine']] } } }],
    });
  });

  it('leaves a table of groups as it is', () => {
    const cell = shown(['age_group', 'n'], ['65+', '12']);
    expect(redact(cell)).toMatchObject({ notebook: { cells: [cell] }, ids: 0, columns: 0 });
  });

  it('puts codes in the place of ids that stand there all the same', () => {
    const { notebook, ids } = redact(shown(['id', 'text'], ['8f14e45f-ceea', 'from 8f14e45f-ceea.']));
    expect(ids).toBe(4);
    expect(JSON.stringify(notebook)).not.toContain('8f14e45f');
    expect(JSON.stringify(notebook)).toContain('from S001.');
  });

  it.each([
    'a\n8f14e45f-ceea',
    'a\t8f14e45f-ceea\n',
    'session_0f5e8a52-61fd-4d13-9a43-0c2c6d0a1b7e.mp4',
    '"0f5e8a52-61fd-4d13-9a43-0c2c6d0a1b7e"',
  ])('finds an id wherever it stands: %j', (text) => {
    const { notebook, ids } = redact({
      ...(code('log') as CodeCell),
      outputs: [{ output_type: 'stream', name: 'stdout', text }],
    });
    expect(ids).toBe(1);
    expect(JSON.stringify(notebook)).not.toMatch(/8f14e45f|0f5e8a52/);
  });

  it('finds an id that is the name of a value', () => {
    const outputs = [
      {
        output_type: 'display_data' as const,
        data: { 'application/json': { '8f14e45f-ceea': 1 } },
        metadata: {},
      },
    ];
    expect(JSON.stringify(redact({ ...(code('log') as CodeCell), outputs }))).toContain('{"S001":1}');
  });
});
