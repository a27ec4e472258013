import type { Command } from 'commander';
import type { AnswerShapeRow } from '../frames/tables.js';
import { archivedTest } from './archived-test.js';
import type { CommandContext } from './context.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { testArgument } from './test-argument.js';
import { textTable } from './text-table.js';

interface ShapeFlags extends GlobalOptions {
  undecoded?: boolean;
  json?: boolean;
}

/** A shape with the column that it stands in. */
type ColumnShape = AnswerShapeRow & { column: string | null };

export function registerShapes(program: Command, context: CommandContext): void {
  program
    .command('shapes')
    .description("print the structure of an archived test's answers: keys, types and counts, and no answer")
    .argument('<test>', 'test ID, or the address of its results page')
    .option('--undecoded', 'only shapes that uxframe does not know')
    .option('--json', 'print the shapes as JSON')
    .action(async (test: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ShapeFlags>();
      const all = await shapesOf(test, flags, context);
      const shapes = all.filter(({ status }) => flags.undecoded !== true || status === 'undecoded');
      context.stdout.write(flags.json === true ? `${JSON.stringify(shapes, null, 2)}\n` : printed(shapes));
    });
}

async function shapesOf(test: string, flags: ShapeFlags, context: CommandContext): Promise<ColumnShape[]> {
  const { openArchive } = await import('../archive/store.js');
  const { answerShapes } = await import('../frames/answer-shapes.js');
  const { rows } = await import('../frames/rows.js');
  const { archivedDocuments } = await import('../frames/test-data.js');
  const testId = await testArgument(test, context);
  const archive = await openArchive(settings(flags, context).home);
  try {
    const { codebook } = await archivedTest(archive, testId, { transcripts: false });
    const columns = new Map(rows(codebook).map((row) => [row.task_id, row.column]));
    const shapes = rows(answerShapes(archivedDocuments(archive, testId)));
    return shapes.map((shape) => ({ column: columns.get(shape.task_id) ?? null, ...shape }));
  } finally {
    await archive.close();
  }
}

function printed(shapes: readonly ColumnShape[]): string {
  if (shapes.length === 0) return 'There is no such answer: nothing to show.\n';
  const sorted = shapes.toSorted((a, b) => (a.column ?? '').localeCompare(b.column ?? '', 'en'));
  return textTable(
    ['COLUMN', 'TYPE', 'STATUS', 'COUNT', 'SHAPE'],
    sorted.map(({ column, task_type, status, count, shape }) => [
      column ?? '',
      task_type,
      status,
      String(count),
      shape,
    ]),
  );
}
