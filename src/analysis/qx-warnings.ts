import type { Warning } from '../frames/tables.js';
import { moments } from '../statistics/means/moments.js';
import { counted } from './notes.js';
import { type QxGroup, type QxTest, qxGroups } from './qx-groups.js';

/**
 * Where the server's QXscores do not add up, or cannot: they are shown as they came, and never computed anew.
 *
 * - `qxscore-mismatch`: the score is more than half a point from the mean of its two components
 * - `qxscore-without-behavioral`: there is no behavioral component, hence no score (or a score all the same)
 * - `qxscore-participants`: the participants' scores average more than a point away (success may have been recoded)
 * - `qxscore-completes`: fewer or more participants have a score than the server counts completes
 * - `qxscore-unknown-group`: sessions have a task group that the server's figures do not hold
 *
 * @returns no warnings where there are no QXscores or all is well
 * @example
 * qxScoreWarnings({ qxScores: null, taskGroups: framesFromSessions([]).taskGroups }); // => []
 */
export function qxScoreWarnings(test: QxTest): Warning[] {
  return qxGroups(test).flatMap(groupWarnings);
}

/** The warnings of one group. */
export function groupWarnings({ taskGroupId, label, server, completes, scores }: QxGroup): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, subject: taskGroupId });
  if (server === null) {
    warn(
      'qxscore-unknown-group',
      `${label}: participants worked on this group of tasks, but UserTesting gives no QXscore for it.`,
    );
    return warnings;
  }
  const { behavioral, attitudinal } = server.components;
  if (behavioral === null) {
    warn(
      'qxscore-without-behavioral',
      server.qxScore === null
        ? `${label}: no behavioral component (task success), hence no QXscore.`
        : `${label}: a QXscore of ${server.qxScore} without a behavioral component (task success).`,
    );
  } else if (server.qxScore !== null && attitudinal !== null) {
    const mean = (behavioral + attitudinal) / 2;
    // The server rounds: half a point is no contradiction.
    if (Math.abs(server.qxScore - mean) > 0.5 + 1e-9) {
      warn(
        'qxscore-mismatch',
        `${label}: the QXscore is ${server.qxScore}, but its two components average ${round(mean)}. It is shown as UserTesting gives it.`,
      );
    }
  }
  const { n, mean } = moments(scores);
  if (server.qxScore !== null && mean !== null && Math.abs(server.qxScore - mean) > 1) {
    warn(
      'qxscore-participants',
      `${label}: the QXscore is ${server.qxScore}, but the participants' own scores average ${round(mean)}: the outcome of tasks may have been changed by hand after the test.`,
    );
  }
  if (n !== completes && n > 0) {
    warn(
      'qxscore-completes',
      `${label}: ${counted(n, 'participant has', 'participants have')} a score, but UserTesting counts ${counted(completes, 'participant', 'participants')}.`,
    );
  }
  return warnings;
}

const round = (value: number) => Math.round(value * 10) / 10;
