import type { QxScore, QxScores } from '../api/documents.js';
import type { GeneratedSession, QxGroup, Study } from './study.js';

/**
 * The test's QXscores from its sessions, as the help centre describes them: behavioral from task success,
 * attitudinal from top-2-box shares, the score their mean; whole numbers, halves rounded up.
 */
export function aggregateQx(study: Study, sessions: readonly GeneratedSession[]): QxScores {
  return {
    testId: study.testId,
    qxScores:
      sessions.length === 0 ? [] : study.qxGroups.map((group, index) => score(study, group, index, sessions)),
    meta: { totalQxTasks: study.qxGroups.length, completes: sessions.length },
  };
}

function score(study: Study, group: QxGroup, index: number, sessions: readonly GeneratedSession[]): QxScore {
  const share = (tasks: readonly string[]) =>
    100 * mean(sessions.flatMap((session) => marks(session, tasks)));
  const parts = [group.usability, group.trust, group.appearance, group.loyalty].map(share);
  const [usability = 0, trust = 0, appearance = 0, loyalty = 0] = parts.map(Math.round);
  const attitudinal = mean(parts);
  const successes = group.navigation.map((task) => share([task]));
  // A group without a navigation task has no behavioral part, hence no score: the reference's own sample.
  const behavioral = successes.length === 0 ? null : mean(successes);
  const exact = behavioral === null ? null : (behavioral + attitudinal) / 2;
  // One study is served a wrong total, which a reader should be warned of.
  const slip = study.name === 'qx-mismatch' && index === 0 ? 7 : 0;
  return {
    taskGroupId: group.uuid,
    label: group.label,
    qxScore: exact === null ? null : Math.min(100, Math.round(exact) + slip),
    components: {
      behavioral: behavioral === null ? null : Math.round(behavioral),
      attitudinal: Math.round(attitudinal),
    },
    values: {
      behavioral: behavioral === null ? null : successes.map(Math.round),
      usability,
      trust,
      appearance,
      loyalty,
    },
  };
}

/** One participant's score in a group, by the same rule; null without a behavioral part. */
export function participantScore(session: GeneratedSession, group: QxGroup): number | null {
  const behavioral = marks(session, group.navigation);
  if (behavioral.length === 0) return null;
  const categories = [group.usability, group.trust, group.appearance, group.loyalty].map((tasks) =>
    marks(session, tasks),
  );
  const attitudinal = mean(categories.filter((category) => category.length > 0).map(mean));
  return Math.round(50 * (mean(behavioral) + attitudinal));
}

/** 1 for a success or a top-2-box answer, 0 for any other; nothing where a task was not answered. */
function marks(session: GeneratedSession, tasks: readonly string[]): number[] {
  return session.truth
    .filter(({ taskId, status }) => status === 'answered' && tasks.includes(taskId))
    .map(({ taskType, value }) => {
      if (typeof value === 'string') return value === 'success' ? 1 : 0;
      return Number(value) >= (taskType === 'NPS' ? 9 : 4) ? 1 : 0;
    });
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
