import type { Command } from 'commander';
import type { Connection } from '../archive/connect.js';
import type { MediaFile, MediaProgress } from '../archive/media.js';
import { withConnection } from './connection.js';
import type { CommandContext } from './context.js';
import { counted } from './counted.js';
import { parseCount } from './option-values.js';
import { outFolder } from './out-file.js';
import type { GlobalOptions } from './program.js';
import { settings } from './settings.js';
import { StatusLine } from './status-line.js';
import { Trouble } from './trouble.js';

interface VideosFlags extends GlobalOptions {
  out: string;
  clips: boolean;
  reels: boolean;
  limit?: number;
  json?: boolean;
}

export function registerVideos(program: Command, context: CommandContext): void {
  program
    .command('videos')
    .description('download the videos of a test; what is there already is skipped')
    .argument('<test>', 'test ID, or the address of its results page')
    .requiredOption('--out <folder>', 'folder to write to')
    .option('--clips', 'clips as well (one request a session, and some for each clip)', false)
    .option('--reels', 'highlight reels as well', false)
    .option('--limit <sessions>', 'the newest so many sessions', parseCount)
    .option('--json', 'print the files as JSON')
    .action(async (test: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<VideosFlags>();
      const config = settings(flags, context);
      const { parseTestId } = await import('../api/test-id.js');
      const { downloadTestMedia } = await import('../archive/media.js');
      const testId = parseTestId(test);
      const out = outFolder(flags.out, context.cwd);
      let progress: MediaProgress = { done: 0, total: 0, bytes: 0 };
      const trouble = new Trouble();
      const line = new StatusLine(context, config.rate.windowMs, (now) =>
        [trouble.text(now) ?? [], progressLine(progress)].flat().join(' · '),
      );
      line.start();
      const download = ({ client, archive }: Connection) =>
        downloadTestMedia(testId, {
          client,
          archive,
          out,
          clips: flags.clips,
          reels: flags.reels,
          limit: flags.limit,
          signal: context.signal,
          intervalMs: config.rate.windowMs / 12,
          onProgress: (next) => {
            progress = next;
            line.update();
          },
        });
      const files = await withConnection(config, context, download, (event) => {
        if (trouble.note(event, context.clock())) line.update();
      }).finally(() => line.stop());
      if (flags.json === true) context.stdout.write(`${JSON.stringify(files, null, 2)}\n`);
      else for (const { path, status } of files) if (status !== 'missing') context.stdout.write(`${path}\n`);
      context.stderr.write(`${summary(files)}\n`);
    });
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
