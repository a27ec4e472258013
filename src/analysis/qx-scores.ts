import type { Table } from '../frames/tables.js';
import type { IntervalOptions } from '../statistics/interval.js';
import { tInterval } from '../statistics/means/t-interval.js';
import { bcaInterval } from '../statistics/resampling/bootstrap.js';
import { ESTIMATE_COLUMNS } from './estimate.js';
import { notes, SMALL_SAMPLE, sampleNote, spreadNote } from './notes.js';
import { type QxGroup, type QxTest, qxGroups } from './qx-groups.js';
import { groupWarnings } from './qx-warnings.js';
import { rowTable } from './row-table.js';
import { onScale } from './scale.js';
import type { QxComponentRow, QxScoreRow } from './tables.js';

/** A threshold of your own: scores from `from` on, up to the next one. UserTesting publishes none, and uxframe has none. */
export interface QxThreshold {
  from: number;
  label: string;
}

/** Options of `qxScores`. */
export interface QxScoreOptions extends IntervalOptions {
  /** Bootstrap resamples, 5,000 unless given; 0 leaves the BCa interval out. */
  resamples?: number | undefined;
  seed?: number | undefined;
  /** Fills the column `band`; none unless given. */
  thresholds?: readonly QxThreshold[] | undefined;
}

const POINTS = { low: 0, high: 100 };

/**
 * QXscores, one row a QX task group. The server's figures stand untouched (`qx_score`, its components and categories); `estimate` is
 * the mean of the participants' scores with its t interval (cut at 0 and 100) and BCa interval. What does not add up is said
 * in `notes` (see `qxScoreWarnings`), and so is a sample below the 30 participants that UserTesting advises.
 *
 * @returns columns as in `QxScoreRow`; no rows where the test has no QX group
 * @example
 * qxScores({ qxScores: null, taskGroups: framesFromSessions([]).taskGroups }).numRows(); // => 0
 */
export function qxScores(test: QxTest, options: QxScoreOptions = {}): Table<QxScoreRow> {
  const fetchedAt = test.qxScores === null ? null : new Date(test.qxScores.fetchedAt);
  return rowTable<QxScoreRow>(
    [
      'task_group_id',
      'label',
      'qx_score',
      ...ESTIMATE_COLUMNS,
      'behavioral',
      'attitudinal',
      'usability',
      'trust',
      'appearance',
      'loyalty',
      'completes',
      'sd',
      'bca_low',
      'bca_high',
      'band',
      'fetched_at',
    ],
    qxGroups(test).map((group) => ({ ...scoreRow(group, options), fetched_at: fetchedAt })),
  );
}

function scoreRow(group: QxGroup, options: QxScoreOptions): QxScoreRow {
  const { server, scores } = group;
  const { confidence = 0.95, resamples = 5000, seed = 1 } = options;
  const { n, mean, sd, low, high } = tInterval(scores, { confidence });
  const bca = resamples > 0 ? bcaInterval(scores, { confidence, resamples, seed }) : null;
  const score = server?.qxScore ?? null;
  return {
    task_group_id: group.taskGroupId,
    label: group.label,
    qx_score: score,
    n,
    estimate: mean,
    low: onScale(low, POINTS),
    high: onScale(high, POINTS),
    method: "mean of participants' scores, t interval",
    notes: notes(
      n === 0 ? "No participants' scores: no interval." : sampleNote(n),
      n > 0 &&
        n < SMALL_SAMPLE &&
        'UserTesting advises at least 30 participants; the BCa interval is too short here.',
      spreadNote(n, low),
      ...groupWarnings(group).map(({ message }) => message),
    ),
    behavioral: server?.components.behavioral ?? null,
    attitudinal: server?.components.attitudinal ?? null,
    usability: server?.values.usability ?? null,
    trust: server?.values.trust ?? null,
    appearance: server?.values.appearance ?? null,
    loyalty: server?.values.loyalty ?? null,
    completes: group.completes,
    sd,
    bca_low: bca?.low ?? null,
    bca_high: bca?.high ?? null,
    band: bandOf(score, options.thresholds ?? []),
    fetched_at: null,
  };
}

/** The highest threshold that the score reaches. */
function bandOf(score: number | null, thresholds: readonly QxThreshold[]): string | null {
  if (score === null) return null;
  const reached = thresholds.filter(({ from }) => score >= from);
  return (
    reached.reduce<QxThreshold | null>((best, next) => (best && best.from > next.from ? best : next), null)
      ?.label ?? null
  );
}

const COMPONENTS = ['behavioral', 'attitudinal', 'usability', 'trust', 'appearance', 'loyalty'] as const;

/**
 * The parts of each QXscore as the server gave them, one row a group and component: the behavioral one (task success), the
 * attitudinal one, and its four categories (top-2-box shares; loyalty is no NPS).
 *
 * @returns columns as in `QxComponentRow`; no rows where the server gave no QXscores
 * @example
 * qxComponents({ qxScores: null, taskGroups: framesFromSessions([]).taskGroups }).numRows(); // => 0
 */
export function qxComponents(test: QxTest): Table<QxComponentRow> {
  const parts = qxGroups(test).flatMap(({ taskGroupId, label, server, completes }) =>
    server === null
      ? []
      : COMPONENTS.map((component): QxComponentRow => {
          const value =
            component === 'behavioral' || component === 'attitudinal'
              ? server.components[component]
              : server.values[component];
          return { task_group_id: taskGroupId, label, component, value, completes };
        }),
  );
  return rowTable<QxComponentRow>(['task_group_id', 'label', 'component', 'value', 'completes'], parts);
}
