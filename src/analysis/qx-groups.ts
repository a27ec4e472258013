import type { QxScore } from '../api/documents.js';
import { rows } from '../frames/rows.js';
import type { TaskGroupRow, TestData } from '../frames/tables.js';

/** What the QXscore figures are made from. */
export type QxTest = Pick<TestData, 'qxScores' | 'taskGroups'>;

/** A QX task group: the server's figures and the participants' scores. */
export interface QxGroup {
  taskGroupId: string;
  label: string;
  /** Null where the server's answer does not hold the group. */
  server: QxScore | null;
  completes: number;
  /** Sessions with a score, and their scores. */
  sessions: string[];
  scores: number[];
}

/** Every QX task group of a test, in the server's order, then those that only sessions know. */
export function qxGroups({ qxScores, taskGroups }: QxTest): QxGroup[] {
  const groups = new Map<string, QxGroup>();
  for (const server of qxScores?.qxScores ?? []) {
    groups.set(server.taskGroupId, {
      taskGroupId: server.taskGroupId,
      label: server.label,
      server,
      completes: qxScores?.meta.completes ?? 0,
      sessions: [],
      scores: [],
    });
  }
  for (const row of rows<TaskGroupRow>(taskGroups)) {
    const known = groups.get(row.task_group_id);
    if (known === undefined && row.task_group_type !== 'QX_SCORE') continue;
    const group = known ?? {
      taskGroupId: row.task_group_id,
      label: `Task group ${row.task_group_id.slice(0, 8)}`,
      server: null,
      completes: qxScores?.meta.completes ?? 0,
      sessions: [],
      scores: [],
    };
    groups.set(row.task_group_id, group);
    if (row.score === null) continue;
    group.sessions.push(row.session_id);
    group.scores.push(row.score);
  }
  return [...groups.values()];
}

/** The same group in another release has another ID: groups are told by their labels. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}
