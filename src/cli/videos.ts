import type { Command } from 'commander';
import type { Connection } from '../archive/connect.js';
import type { MediaFile, MediaProgress } from '../archive/media.js';
import { asStarted } from './command-line.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { withExample } from './example.js';
import { parseCount } from './option-values.js';
import { outFolder } from './out-file.js';
import type { GlobalOptions } from './program.js';
import { sessionCodes } from './session-codes.js';
import { settings } from './settings.js';
import { StatusLine } from './status-line.js';
import { testArgument } from './test-argument.js';
import { textTable } from './text-table.js';
import { Trouble } from './trouble.js';

interface VideosFlags extends GlobalOptions {
  out: string;
  clips: boolean;
  reels: boolean;
  limit?: number;
  session?: string[];
  json?: boolean;
}

export function registerVideos(program: Command, context: CommandContext): void {
  withExample(program.command('videos'), 'uxframe videos <test> --out videos/')
    .description(
      'download the videos of a test, and list them by the codes of its reports (S001); what is there already is skipped',
    )
    .argument('<test>', 'test ID, or the address of its results page')
    .requiredOption('--out <folder>', 'folder to write to')
    .option('--clips', 'clips as well (one request a session, and some for each clip)', false)
    .option('--reels', 'highlight reels as well', false)
    .option('--limit <sessions>', 'the newest so many sessions', parseCount)
    .option('--session <codes...>', 'these sessions alone, by the codes of a report (S003) or their ids')
    .option('--json', 'print the files as JSON')
    .action(async (test: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<VideosFlags>();
      const config = settings(flags, context);
      const { downloadTestMedia } = await import('../archive/media.js');
      const testId = await testArgument(test, context);
      const out = outFolder(flags.out, context.cwd);
      let progress: MediaProgress = { done: 0, total: 0, bytes: 0 };
      const trouble = new Trouble();
      const line = new StatusLine(context, config.rate.windowMs, (now) =>
        [trouble.text(now) ?? [], progressLine(progress)].flat().join(' · '),
      );
      line.start();
      const download = async ({ client, archive }: Connection) => {
        const codes = await sessionCodes(archive, testId);
        const files = await downloadTestMedia(testId, {
          client,
          archive,
          out,
          clips: flags.clips,
          reels: flags.reels,
          limit: flags.limit,
          sessions: flags.session?.map(codes.idOf),
          signal: context.signal,
          intervalMs: config.rate.windowMs / 12,
          onProgress: (next) => {
            progress = next;
            line.update();
          },
        });
        return { files, codes };
      };
      const { files, codes } = await withConnection(config, context, download, (event) => {
        if (trouble.note(event, context.clock())) line.update();
      }).finally(() => line.stop());
      const coded = files.map((file) => ({ code: codes.codeOf(file.sessionId), ...file })).sort(byCode);
      if (flags.json === true) context.stdout.write(`${JSON.stringify(coded, null, 2)}\n`);
      else context.stdout.write(listing(coded));
      const notes = [summary(files), ...codes.notes(files.map(({ sessionId }) => sessionId))];
      context.stderr.write(asStarted(`${notes.join('\n')}\n`, context));
    });
}

/** A file with the code of its session; null for a reel, and where the archive does not hold the session. */
type CodedFile = MediaFile & { code: string | null };

/** As the sessions stand in a report; what has no code comes last. */
const byCode = (a: CodedFile, b: CodedFile): number =>
  Number(a.code === null) - Number(b.code === null) ||
  (a.code ?? '').localeCompare(b.code ?? '', 'en', { numeric: true }) ||
  a.path.localeCompare(b.path, 'en');

function listing(files: readonly CodedFile[]): string {
  const here = files.filter(({ status }) => status !== 'missing');
  return here.length === 0
    ? ''
    : textTable(
        ['CODE', 'FILE'],
        here.map(({ code, path }) => [code ?? '', path]),
      );
}

const progressLine = ({ done, total, bytes }: MediaProgress): string =>
  `${done} of ${counted(total, 'file')} · ${megabytes(bytes)}`;

function summary(files: readonly MediaFile[]): string {
  const count = (status: MediaFile['status']) => files.filter((file) => file.status === status).length;
  const bytes = files.reduce((sum, file) => sum + (file.status === 'downloaded' ? (file.bytes ?? 0) : 0), 0);
  const missing = count('missing');
  return [
    `${counted(count('downloaded'), 'file')} downloaded (${megabytes(bytes)})`,
    `${count('there')} there before`,
    ...(missing > 0 ? [`${missing} not there (404)`] : []),
  ].join(', ');
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
