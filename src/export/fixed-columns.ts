import type { ColumnType } from './export-column.js';

type Types = { readonly [column: string]: ColumnType };

/**
 * The types of the columns that every test has. Files of several tests are read as one table, so a
 * column without a value in one test must not become another type there.
 */
export const FIXED_COLUMNS: { readonly [table: string]: Types } = {
  sessions: {
    session_id: 'text',
    participant_id: 'text',
    audience_id: 'text',
    status: 'text',
    started_at: 'timestamp',
    finished_at: 'timestamp',
    duration_s: 'number',
    fetched_at: 'timestamp',
  },
  demographics: {
    session_id: 'text',
    participant_id: 'text',
    column: 'text',
    code: 'text',
    label: 'text',
    value: 'text',
    values: 'list',
    type: 'text',
  },
  responses: {
    session_id: 'text',
    task_id: 'text',
    column: 'text',
    task_type: 'text',
    status: 'text',
    value: 'json',
    value_text: 'text',
    start_ms: 'number',
    end_ms: 'number',
    duration_s: 'number',
    raw: 'text',
  },
  task_groups: {
    session_id: 'text',
    task_group_id: 'text',
    task_group_type: 'text',
    score: 'number',
    sequence: 'text',
  },
  codebook: {
    column: 'text',
    kind: 'text',
    task_id: 'text',
    question: 'text',
    task_type: 'text',
    values: 'text',
    n_base: 'integer',
    n_answered: 'integer',
    n_skipped: 'integer',
    n_empty: 'integer',
    n_undecoded: 'integer',
    decoded_by: 'text',
    scale_low: 'number',
    scale_high: 'number',
    labels: 'json',
    options: 'list',
    option_order: 'text',
    part: 'text',
  },
  cues: {
    session_id: 'text',
    cue: 'integer',
    start_ms: 'number',
    end_ms: 'number',
    speaker: 'text',
    text: 'text',
    words: 'integer',
    offset_ms: 'number',
  },
};
