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
  /** The label of your own threshold that `qx_score` reaches; null where you gave none. */
  band: string | null;
  fetched_at: Date | null;
}

/** `qxComponents`: one row a QX task group and component, as the server gave it. */
export interface QxComponentRow {
  task_group_id: string;
  label: string;
  component: 'behavioral' | 'attitudinal' | 'usability' | 'trust' | 'appearance' | 'loyalty';
  /** 0–100. The service gives no variance: there is no interval. */
  value: number | null;
  completes: number;
}

/** `pooledQxScores`: one row a group over several tests. `estimate` is the server's scores weighted by completes. */
export interface PooledQxScoreRow extends Estimate {
  label: string;
  tests: number;
  /** The mean of the tests' scores, only where it was asked for. */
  unweighted: number | null;
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
  /** The scale in words, with what its ends are called where the answers tell it: `1 Very hard – 7 Very easy`; `(presumed)` where they do not tell its ends. */
  scale: string;
  scale_low: number;
  scale_high: number;
  /** Share (0–1) of the highest point. */
  top_box: number | null;
  /** Share (0–1) of the two highest points. */
  top_2: number | null;
  /** Share (0–1) of the two lowest points. */
  bottom_2: number | null;
}

/** `ratingCounts`: one row a question and scale point, those that nobody chose too. */
export interface RatingCountRow extends Question {
  value: number;
  label: string | null;
  /** The scale in words, as in `ratings`. */
  scale: string;
  count: number;
  n: number;
  /** Share (0–1) of the n answers. */
  share: number | null;
}

/** `choices`: one row a question and option. `estimate` is the share (0–1) of respondents. */
export interface ChoiceRow extends Question, Estimate {
  option: string;
  count: number;
  /** Sessions that were asked. */
  base: number;
  /** The same count as a share (0–1) of all who were asked. */
  share_of_base: number | null;
  multi_select: boolean;
  /** What the rows of a question go by: the `questionnaire`, a `scale` that all options are on (a known one in English, or numbers), or `size`, the most frequent first. */
  option_order: 'questionnaire' | 'scale' | 'size';
}

/** `questions`: one row a question, task or instruction, in the order of the codebook: what was asked, of how many, and what came of it. */
export interface QuestionRow extends Question {
  /** What a researcher calls it: `rating`, `multiple choice`, `written answer`, `website task`, … */
  kind: string;
  /** Sessions that came to it. */
  asked: number;
  answered: number;
  skipped: number;
  /** Sessions that came to it and left nothing. */
  no_answer: number;
  /** Answers that could not be read: in no figure. */
  unread: number;
  notes: string;
}

/** `ranks`: one row a question and option, best first. `estimate` is the mean rank (1 = best). */
export interface RankRow extends Question, Estimate {
  option: string;
  borda: number | null;
  /** Share (0–1) of those who put it first. */
  first_share: number | null;
  /** Friedman's test over the participants who ranked every option, and their agreement (Kendall's W). */
  p: number | null;
  p_adjusted: number | null;
  kendalls_w: number | null;
}

/** `rankCounts`: one row a question, option and rank. */
export interface RankCountRow extends Question {
  option: string;
  rank: number;
  count: number;
  /** Share (0–1) of all orders. */
  share: number | null;
}

/** `matrix`: one row a question and matrix row. `estimate` is the mean rating. */
export interface MatrixRow extends Question, Estimate {
  row: string;
  sd: number | null;
  /** The scale in words, as in `ratings`; null for a row that was answered in words. */
  scale: string | null;
}

/** `matrixCounts`: one row a question, matrix row and value. */
export interface MatrixCountRow extends Question {
  row: string;
  value: string;
  count: number;
  n: number;
  /** Share (0–1) of the n answers. */
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
  /** The value, and in `row_question` what was asked (or the demographic's label). */
  row: string;
  column: string;
  row_question: string;
  column_question: string;
  count: number;
  expected: number;
  std_residual: number | null;
  p: number | null;
  cramers_v: number | null;
}

/** `segments`: one row a segment of any measure. */
export interface SegmentRow extends Estimate {
  /** The column of `sessions`, and in `by_question` what was asked (or the demographic's label). */
  by: string;
  by_question: string;
  segment: string;
  measure: string;
  /** What `estimate`, `low` and `high` are in: `share (0–1)`, `points (−100 to 100)`, `points (0–100)`, `seconds`, a rating's scale (`1–7`); null for a column or measure of your own. */
  unit: string | null;
  /** Of the test over all segments of the measure. */
  p: number | null;
  /** Holm over the measures of the table. */
  p_adjusted: number | null;
}

/** `orderEffects`: one row a task group and sequence of a balanced comparison. */
export interface OrderEffectRow extends Estimate {
  label: string;
  sequence: string;
  /** This sequence's mean less the first one's, in points; null for the first. */
  difference: number | null;
  difference_low: number | null;
  difference_high: number | null;
  p: number | null;
  /** Holm over the groups. */
  p_adjusted: number | null;
}
