/**
 * The rows of the analysis tables. Every estimate comes with its `n`, its interval (`low`, `high`,
 * 95 % unless asked otherwise), the `method` that made it, and `notes` (empty where there is nothing to say).
 * An undefined figure is null, never NaN.
 */
export interface Estimate {
  /** How many the figure rests on: sessions with an answer to it, unless the table's description says otherwise. */
  n: number;
  /** The table's figure: its description says of what, and in which unit; null where there is nothing to make it of. */
  estimate: number | null;
  /** Lower end of its interval (95 % unless asked otherwise), in the same unit; null where none can be made. */
  low: number | null;
  /** Upper end of its interval, likewise. */
  high: number | null;
  /** How the interval was made, and `p` where there is one. */
  method: string;
  /** What to know before quoting it: few answers, answers left out, no test; empty where there is nothing to say. */
  notes: string;
}

/** A question by its column in `sessions` and its text. */
export interface Question {
  /** The column in `sessions` that holds the answers. */
  column: string;
  /** What was asked, in full; the name of the column where no text is known. */
  question: string;
}

/** `qxScores`: one row a QX task group. `estimate` is the mean of the participants' own scores (0–100), `n` the participants who have one. */
export interface QxScoreRow extends Estimate {
  /** The QX task group; joins to `taskGroups`. */
  task_group_id: string;
  /** What the group is called in the test; `Task group` and the start of its ID where the server does not know it. */
  label: string;
  /** The server's QXscore, 0–100, untouched; null where it gives none, as for a group without a behavioral part. */
  qx_score: number | null;
  /** The server's behavioral component, task success, 0–100; null where it gives none. */
  behavioral: number | null;
  /** The server's attitudinal component, of what people said in the four categories, 0–100; null where it gives none. */
  attitudinal: number | null;
  /** The server's usability category, a top-2-box share as 0–100; null where it gives none. */
  usability: number | null;
  /** The server's trust category, likewise; null where it gives none. */
  trust: number | null;
  /** The server's appearance category, likewise; null where it gives none. */
  appearance: number | null;
  /** The server's loyalty category, likewise: no NPS; null where it gives none. */
  loyalty: number | null;
  /** Completed sessions as the server counts them for the whole test; 0 where it gives no QXscores. */
  completes: number;
  /** Standard deviation (n − 1) of the participants' scores, in points; null below two scores. */
  sd: number | null;
  /** Lower end of the BCa bootstrap interval of `estimate`, in points; null below two scores, where all are equal, or without resamples. */
  bca_low: number | null;
  /** Its upper end, likewise. */
  bca_high: number | null;
  /** The label of your own threshold that `qx_score` reaches; null where it reaches none, or you gave none. */
  band: string | null;
  /** When the server's figures were fetched, UTC (they change where success is recoded); null where there are none. */
  fetched_at: Date | null;
}

/** `qxComponents`: one row a QX task group and component, as the server gave it. */
export interface QxComponentRow {
  /** The QX task group; joins to `taskGroups`. */
  task_group_id: string;
  /** What the group is called in the test. */
  label: string;
  /** The part: the two components (`behavioral`, `attitudinal`), then the four categories of the attitudinal one. */
  component: 'behavioral' | 'attitudinal' | 'usability' | 'trust' | 'appearance' | 'loyalty';
  /** 0–100; null where the server gives none. It gives no variance: there is no interval. */
  value: number | null;
  /** Completed sessions as the server counts them for the whole test. */
  completes: number;
}

/** `pooledQxScores`: one row a group over several tests. `estimate` is the server's scores (0–100) weighted by completes, `n` the completes of these tests. */
export interface PooledQxScoreRow extends Estimate {
  /** What the group is called in the first of the tests; groups of one name (case and blanks aside) are one. */
  label: string;
  /** Tests that have a score for the group, hence are in the figure. */
  tests: number;
  /** The plain mean of the tests' scores, 0–100; null unless it was asked for. */
  unweighted: number | null;
}

/** `compareQxScores`: one row a group and pair of tests. `estimate` is mean b − mean a (points of 0–100), `n` the participants of both. */
export interface QxComparisonRow extends Estimate {
  /** What the group is called in test a. */
  label: string;
  /** The earlier of the two in the order given: its title, or its ID where it has none. */
  test_a: string;
  /** The later of the two, likewise. */
  test_b: string;
  /** Participants of test a with a score. */
  n_a: number;
  /** Participants of test b with a score. */
  n_b: number;
  /** Mean of the participants' scores in test a, 0–100; null without any. */
  mean_a: number | null;
  /** Mean of the participants' scores in test b, 0–100; null without any. */
  mean_b: number | null;
  /** Two-sided Welch test of the difference; null where a test has fewer than 5 scores, or there is no variance. */
  p: number | null;
  /** Adjusted by Holm over all rows of the table; null where `p` is. */
  p_adjusted: number | null;
  /** The difference in standard deviations (Hedges' g): about 0.2 small, 0.5 medium, 0.8 large; null without variance, without scores in one of them, or below four in all. */
  hedges_g: number | null;
}

/** `compareQuestions`: one row a question that two tests ask in the same words, for a navigation task one for its success and one for its time. `estimate` is value b − value a in `unit`; of times it is the change as a share of value a (−0.2: a fifth less). `n` counts the answers of both. */
export interface QuestionComparisonRow extends Estimate {
  /** What was asked, as test a words it. */
  question: string;
  /** What is compared: the Net Promoter Score, the mean rating, the share of successes, or the geometric mean of the times. */
  measure: 'NPS' | 'mean rating' | 'task success' | 'time on task';
  /** What the values are in: `points (−100 to 100)`, `share (0–1)`, `seconds`, or a rating's scale in words; null where the tests do not rate on one scale. */
  unit: string | null;
  /** The earlier of the two in the order given: its title, or its ID where it has none. */
  test_a: string;
  /** The later of the two, likewise. */
  test_b: string;
  /** Answers of test a that are in its value. */
  n_a: number;
  /** Answers of test b that are in its value. */
  n_b: number;
  /** The figure of test a, in `unit`; null without answers, or where the tests do not rate on one scale. */
  value_a: number | null;
  /** The figure of test b, likewise. */
  value_b: number | null;
  /** Two-sided test of the difference; null where a test has fewer than 5 answers, all answers are alike, or the scales differ. */
  p: number | null;
  /** Adjusted by Holm over all rows of the table; null where `p` is. */
  p_adjusted: number | null;
  /** The column in `sessions` of test a that holds the answers. */
  column_a: string;
  /** The column in `sessions` of test b that holds them. */
  column_b: string;
}

/** `qxTrend`: one row a group and test, oldest first. `estimate` is the mean of the participants' own scores (0–100). */
export interface QxTrendRow extends Estimate {
  /** What the group is called, in one spelling for all tests. */
  label: string;
  /** What `openTest` takes. */
  test_id: string;
  /** The test's title, or its ID where it has none. */
  title: string;
  /** When the test's first session started, UTC; null where no session tells. */
  date: Date | null;
  /** The server's QXscore, 0–100, untouched; null where it gives none. */
  qx_score: number | null;
}

/** `nps`: one row a question. `estimate`, `low` and `high` are the Net Promoter Score in points, −100 to 100. */
export interface NpsRow extends Question, Estimate {
  /** Answers of 0–6. */
  detractors: number;
  /** Answers of 7–8. */
  passives: number;
  /** Answers of 9–10. */
  promoters: number;
}

/** `ratings`: one row a question. `estimate` is the mean on the scale as asked. */
export interface RatingRow extends Question, Estimate {
  /** Standard deviation (n − 1), in points of the scale; null below two answers. */
  sd: number | null;
  /** The middle answer, in points of the scale; null without answers. */
  median: number | null;
  /** The scale in words, with what its ends are called where the answers tell it: `1 Very hard – 7 Very easy`; `(presumed)` where they do not tell its ends. */
  scale: string;
  /** The scale's lowest point, presumed where `scale` says so. */
  scale_low: number;
  /** The scale's highest point, presumed where `scale` says so. */
  scale_high: number;
  /** Share (0–1) of the highest point; null without answers. */
  top_box: number | null;
  /** Share (0–1) of the two highest points; null without answers. */
  top_2: number | null;
  /** Share (0–1) of the two lowest points; null without answers. */
  bottom_2: number | null;
}

/** `ratingCounts`: one row a question and scale point, those that nobody chose too (of a scale of at most 21 points). */
export interface RatingCountRow extends Question {
  /** A point of the scale. */
  value: number;
  /** What the point is called, `Very easy` say; null where the answers do not tell it. */
  label: string | null;
  /** The scale in words, as in `ratings`. */
  scale: string;
  /** Sessions that chose it; 0 for a point that nobody chose. */
  count: number;
  /** Sessions that rated at all. */
  n: number;
  /** `count` as a share (0–1) of `n`; null where nobody rated. */
  share: number | null;
}

/** `choices`: one row a question and option. `estimate` is the share (0–1) of those who answered, whom `n` counts. */
export interface ChoiceRow extends Question, Estimate {
  /** An option, as it was shown. */
  option: string;
  /** Sessions that chose it. */
  count: number;
  /** Sessions that were asked, whether they answered or not. */
  base: number;
  /** `count` as a share (0–1) of `base`; null where nobody was asked. */
  share_of_base: number | null;
  /** Whether one participant could choose several: the shares then do not add up to 1. */
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
  /** Sessions that left an answer which could be read. */
  answered: number;
  /** Sessions that skipped it. */
  skipped: number;
  /** Sessions that came to it and left nothing. */
  no_answer: number;
  /** Answers that could not be read: in no figure. */
  unread: number;
  /** Whether there is nothing to fill in, or answers could not be read; empty where there is nothing to say. */
  notes: string;
}

/** `ranks`: one row a question and option, best first. `estimate` is the mean rank (1 = best), `n` those who ranked the option. */
export interface RankRow extends Question, Estimate {
  /** An option, as it was shown. */
  option: string;
  /** Borda points: a participant gives an option as many as there are options, less its rank; summed, more is better. Null where nobody ranked. */
  borda: number | null;
  /** Share (0–1) of those who put it first among all who ranked; null where nobody ranked. */
  first_share: number | null;
  /** Friedman's test of whether the options differ at all, one for the question, over those who ranked every option; null below 5 of them. */
  p: number | null;
  /** Adjusted by Holm over the questions of the table; null where `p` is. */
  p_adjusted: number | null;
  /** How far the same participants agree (Kendall's W): 0 not at all, 1 completely; null where `p` is. */
  kendalls_w: number | null;
}

/** `rankCounts`: one row a question, option and rank. */
export interface RankCountRow extends Question {
  /** An option, as it was shown. */
  option: string;
  /** A place in the order: 1 is the best. */
  rank: number;
  /** Participants who put the option there. */
  count: number;
  /** `count` as a share (0–1) of all who ranked; null where nobody did. */
  share: number | null;
}

/** `matrix`: one row a question and matrix row. `estimate` is the mean rating on the scale as asked, `n` the ratings of the row. */
export interface MatrixRow extends Question, Estimate {
  /** A row of the matrix: the thing that was rated. */
  row: string;
  /** Standard deviation (n − 1), in points of the scale; null below two ratings. */
  sd: number | null;
  /** The scale in words, as in `ratings`; null for a row that was answered in words. */
  scale: string | null;
}

/** `matrixCounts`: one row a question, matrix row and value. */
export interface MatrixCountRow extends Question {
  /** A row of the matrix: the thing that was rated. */
  row: string;
  /** A point of the scale, or an answer in words. */
  value: string;
  /** Sessions that gave it in this row. */
  count: number;
  /** Sessions that answered this row. */
  n: number;
  /** `count` as a share (0–1) of `n`; null where nobody answered the row. */
  share: number | null;
}

/** `taskSuccess`: one row a navigation task. `estimate` is the share (0–1) of successes, `n` the successes and non-successes. */
export interface TaskSuccessRow extends Question, Estimate {
  /** Sessions with the outcome success. */
  successes: number;
  /** Sessions with the outcome non-success, abandon, error or time-out. */
  non_successes: number;
  /** Sessions whose outcome the service leaves undefined: in neither, and not in `n`. */
  undefined_outcomes: number;
  /** Sessions that skipped the task: not in `n`. */
  skipped: number;
}

/** `taskTimes`: one row a task. `estimate` is the geometric mean (seconds), `n` the sessions with a time, skipped ones apart. */
export interface TaskTimeRow extends Question, Estimate {
  /** The middle time, seconds; null without times. */
  median_s: number | null;
  /** Lower end of the median's order-statistic interval, seconds; null below six times (at 95 %). */
  median_low: number | null;
  /** Its upper end, likewise. */
  median_high: number | null;
  /** The plain mean, seconds: a few long times draw it up. Null without times. */
  mean_s: number | null;
}

/** `crosstab`: one row a cell. `estimate` is the share (0–1) of the cell in its column, whose sessions `n` counts. */
export interface CrosstabRow extends Estimate {
  /** A value of the first column given. */
  row: string;
  /** A value of the second column given: the cell holds the sessions that have both. */
  column: string;
  /** What was asked in the first column, or the demographic's label. */
  row_question: string;
  /** What was asked in the second column, likewise. */
  column_question: string;
  /** Sessions in the cell. */
  count: number;
  /** Sessions that would be in the cell if the two columns had nothing to do with each other (a fraction, as a rule). */
  expected: number;
  /** How far `count` is from `expected`, in standard errors: beyond ±2 the cell stands out, beyond ±3 clearly. Null where a session may be in several cells, or all sessions are in one row or column. */
  std_residual: number | null;
  /** Of the test whether the two hang together, one for the table; null where there is none: `notes` says why. */
  p: number | null;
  /** How strongly they hang together (bias-corrected Cramér's V), one for the table: 0 not at all, 1 completely. Null without two filled rows and columns, or where a session may be in several cells. */
  cramers_v: number | null;
}

/** `segments`: one row a measure and segment. `estimate` is in `unit`, `n` the sessions of the segment that have the measure. */
export interface SegmentRow extends Estimate {
  /** The column of `sessions` that makes the segments. */
  by: string;
  /** What was asked in it, or the demographic's label. */
  by_question: string;
  /** A value of that column. */
  segment: string;
  /** What is measured, in words: `NPS: Would you recommend us?`, `Success: …`, `Time: …`, a question or option. */
  measure: string;
  /** What `estimate`, `low` and `high` are in: `share (0–1)`, `points (−100 to 100)`, `points (0–100)`, `seconds`, a rating's scale (`1–7`); null for a column or measure of your own. */
  unit: string | null;
  /** Of one test over all segments of the measure that have five values or more; null where there is none: `notes` says why. */
  p: number | null;
  /** Adjusted by Holm over the measures of the table; null where `p` is. */
  p_adjusted: number | null;
}

/** `orderEffects`: one row a QX task group and sequence of a balanced comparison. `estimate` is the mean of the participants' own scores (0–100). */
export interface OrderEffectRow extends Estimate {
  /** What the QX task group is called in the test. */
  label: string;
  /** The order in which its participants saw the groups of the comparison, `BA` say. */
  sequence: string;
  /** This sequence's mean less the first one's, in points; null for the first. */
  difference: number | null;
  /** Lower end of Welch's interval of the difference, in points; null for the first, or where none can be made. */
  difference_low: number | null;
  /** Its upper end, likewise. */
  difference_high: number | null;
  /** Of one test over the group's sequences that have five scores or more: Welch for two, Kruskal–Wallis for more; null for fewer. */
  p: number | null;
  /** Adjusted by Holm over the task groups; null where `p` is. */
  p_adjusted: number | null;
}
