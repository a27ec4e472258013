/**
 * The rows of the analysis tables. Every estimate comes with its `n`, its interval (`low`, `high`,
 * 95 % unless asked otherwise), the `method` that made it, and `notes` (empty where there is nothing to say).
 * An undefined figure is null, never NaN.
 */
export interface Estimate {
  n: number;
  estimate: number | null;
  low: number | null;
  high: number | null;
  method: string;
  notes: string;
}

/** A question by its column in `sessions` and its text. */
export interface Question {
  column: string;
  question: string;
}

/** `qxScores`: one row a QX task group. `estimate` is the mean of the participants' scores (0–100). */
export interface QxScoreRow extends Estimate {
  task_group_id: string;
  label: string;
  /** The server's figure, untouched. */
  qx_score: number | null;
  behavioral: number | null;
  attitudinal: number | null;
  usability: number | null;
  trust: number | null;
  appearance: number | null;
  loyalty: number | null;
  completes: number;
  sd: number | null;
  bca_low: number | null;
  bca_high: number | null;
  fetched_at: Date | null;
}

/** `compareQxScores`: one row a group and pair of tests. `estimate` is mean b − mean a (points). */
export interface QxComparisonRow extends Estimate {
  label: string;
  test_a: string;
  test_b: string;
  n_a: number;
  n_b: number;
  mean_a: number | null;
  mean_b: number | null;
  p: number | null;
  p_adjusted: number | null;
  hedges_g: number | null;
}

/** `qxTrend`: one row a group and test, oldest first. */
export interface QxTrendRow extends Estimate {
  label: string;
  test_id: string;
  title: string;
  /** First session's start. */
  date: Date | null;
  qx_score: number | null;
}

/** `nps`: `estimate`, `low` and `high` run from −100 to 100. */
export interface NpsRow extends Question, Estimate {
  detractors: number;
  passives: number;
  promoters: number;
}

/** `ratings`: `estimate` is the mean on the scale as asked. */
export interface RatingRow extends Question, Estimate {
  sd: number | null;
  median: number | null;
  scale_low: number;
  scale_high: number;
  /** Shares (0–1) of the top box, the top two and the bottom two. */
  top_box: number | null;
  top_2: number | null;
  bottom_2: number | null;
}

/** `ratingCounts`: one row a question and scale point, those that nobody chose too. */
export interface RatingCountRow extends Question {
  value: number;
  label: string | null;
  count: number;
  n: number;
  share: number | null;
}

/** `choices`: one row a question and option. `estimate` is the share (0–1) of respondents. */
export interface ChoiceRow extends Question, Estimate {
  option: string;
  count: number;
  /** Sessions that were asked. */
  base: number;
  share_of_base: number | null;
  multi_select: boolean;
}

/** `ranks`: one row a question and option, best first. `estimate` is the mean rank (1 = best). */
export interface RankRow extends Question, Estimate {
  option: string;
  borda: number | null;
  first_share: number | null;
}

/** `rankCounts`: one row a question, option and rank. */
export interface RankCountRow extends Question {
  option: string;
  rank: number;
  count: number;
  share: number | null;
}

/** `matrix`: one row a question and matrix row. `estimate` is the mean rating. */
export interface MatrixRow extends Question, Estimate {
  row: string;
  sd: number | null;
}

/** `matrixCounts`: one row a question, matrix row and value. */
export interface MatrixCountRow extends Question {
  row: string;
  value: string;
  count: number;
  n: number;
  share: number | null;
}

/** `taskSuccess`: one row a navigation task. `estimate` is the share (0–1) of successes. */
export interface TaskSuccessRow extends Question, Estimate {
  successes: number;
  non_successes: number;
  undefined_outcomes: number;
  skipped: number;
}

/** `taskTimes`: one row a task. `estimate` is the geometric mean (seconds). */
export interface TaskTimeRow extends Question, Estimate {
  median_s: number | null;
  median_low: number | null;
  median_high: number | null;
  mean_s: number | null;
}

/** `crosstab`: one row a cell. `estimate` is the share (0–1) of the cell in its column; p and V are the table's. */
export interface CrosstabRow extends Estimate {
  row: string;
  column: string;
  count: number;
  expected: number;
  std_residual: number | null;
  p: number | null;
  cramers_v: number | null;
}

/** `segments`: one row a segment of any measure. */
export interface SegmentRow extends Estimate {
  by: string;
  segment: string;
  measure: string;
}

/** `orderEffects`: one row a task group and sequence of a balanced comparison. */
export interface OrderEffectRow extends Estimate {
  label: string;
  sequence: string;
  p: number | null;
}

/** `wordFrequencies`: one row a word, most frequent first. */
export interface WordFrequencyRow {
  word: string;
  count: number;
  /** Per 1,000 words. */
  per_1000: number;
  /** Sessions that use it. */
  sessions: number;
  /** Gries' normalised deviation of proportions: 0 evenly spread, 1 in one place. */
  dispersion: number | null;
}

/** `keyness`: one row a word, most distinguishing first. */
export interface KeynessRow {
  word: string;
  count_a: number;
  count_b: number;
  per_1000_a: number;
  per_1000_b: number;
  g2: number;
  log_ratio: number;
  log_odds: number;
  z: number;
  p: number;
  p_adjusted: number;
  sessions_a: number;
  sessions_b: number;
  method: string;
}

/** `transcriptStatistics`: one row a session (or speaker, task, segment). */
export interface TranscriptRow {
  session_id: string | null;
  segment: string | null;
  words: number;
  types: number;
  hapaxes: number;
  ttr: number | null;
  mattr: number | null;
  mtld: number | null;
  /** Over the session, and over the time spoken. */
  words_per_minute: number | null;
  articulation_rate: number | null;
  speech_s: number;
  silence_share: number | null;
  pauses: number;
  longest_pause_s: number | null;
  fillers_per_100: number | null;
  questions: number;
  notes: string;
}

/** `concordance`: one row a hit, with what leads back to the second. */
export interface ConcordanceRow {
  session_id: string;
  speaker: string | null;
  cue: number;
  time_s: number;
  left: string;
  keyword: string;
  right: string;
}

/** `talkTimeline`: one row a cue or task band of a session, seconds since the session's start. */
export interface TimelineRow {
  session_id: string;
  kind: 'cue' | 'task';
  label: string;
  speaker: string | null;
  start_s: number;
  end_s: number;
  words: number;
}
