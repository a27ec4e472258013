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

/** `wordFrequencies`: one row a word (or n-gram), most frequent first. */
export interface WordFrequencyRow {
  word: string;
  count: number;
  /** Per 1,000 words, stop words included. */
  per_1000: number;
  /** Sessions that use it. */
  sessions: number;
  /** Gries' normalised deviation of proportions over sessions: 0 evenly spread, 1 in one place. */
  dispersion: number | null;
}

/** `keyness`: one row a word, most distinguishing first. */
export interface KeynessRow {
  word: string;
  count_a: number;
  count_b: number;
  per_1000_a: number;
  per_1000_b: number;
  /** Signed: negative where set a uses the word less. */
  g2: number;
  /** log₂ of how many times more frequent in set a; a zero counts as 0.5. */
  log_ratio: number;
  /** With an informative Dirichlet prior, and over its standard error. */
  log_odds: number;
  z: number;
  p: number;
  p_adjusted: number;
  sessions_a: number;
  sessions_b: number;
  method: string;
}

/** `collocations`: one row a pair of neighbouring words, strongest first. */
export interface CollocationRow {
  first: string;
  second: string;
  count: number;
  count_first: number;
  count_second: number;
  sessions: number;
  g2: number;
  p: number;
  p_adjusted: number;
  t: number;
  pmi: number;
  npmi: number;
  log_dice: number;
}

/** `dispersion`: one row a word, most frequent first. */
export interface DispersionRow {
  word: string;
  count: number;
  sessions: number;
  dp: number | null;
  dp_norm: number | null;
  juilland_d: number | null;
  /** The largest share (0–1) of the count that a single session has. */
  largest_share: number;
}

/** `tfIdf`: one row a session and word, the heaviest words of each session first. */
export interface TfIdfRow {
  session_id: string;
  word: string;
  count: number;
  /** Sessions that use it. */
  sessions: number;
  tf_idf: number;
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
  /** Gaps of 250 ms and more; null for a speaker, whose gaps may be the other's talk. */
  pauses: number | null;
  longest_pause_s: number | null;
  fillers_per_100: number | null;
  questions: number;
  /** Different bigrams and trigrams. */
  bigrams: number;
  trigrams: number;
  sessions: number;
  notes: string;
}

/** `talkShares`: one row a session and speaker. */
export interface TalkShareRow {
  session_id: string;
  /** Null where the transcript names nobody for at least one cue: then no share is known. */
  speaker: string | null;
  words: number;
  speech_s: number;
  word_share: number | null;
  time_share: number | null;
  /** Runs of cues of one speaker, in the whole session. */
  turns: number | null;
}

/** `concordance`: one row a hit, with what leads back to the second. */
export interface ConcordanceRow {
  session_id: string;
  speaker: string | null;
  cue: number;
  /** Seconds since the session's start; inside a cue by the share of its text before the hit. */
  time_s: number;
  left: string;
  keyword: string;
  right: string;
  /** The test's page of results, or what `link` made. */
  link: string | null;
}

/** `wordsByTask`: one row a session and task with times. */
export interface TaskWordsRow {
  session_id: string;
  task_id: string;
  column: string;
  start_s: number;
  end_s: number;
  /** Cues shared among tasks by the time they overlap: fractions come out. */
  words_overlap: number;
  /** Cues counted where their middle falls. */
  words_midpoint: number;
  words_per_minute: number | null;
  fillers_per_100: number | null;
  questions: number;
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

/** `similarity`: one row a pair of sessions, most similar first. */
export interface SimilarityRow {
  session_a: string;
  session_b: string;
  cosine: number | null;
  jaccard: number | null;
}

/** `sentiment`: one row a session (or speaker, task, segment). */
export interface SentimentRow {
  session_id: string | null;
  segment: string | null;
  cues: number;
  /** Mean of the cues' compound scores, weighted by words: −1 to 1. */
  compound: number | null;
  /** Shares (0–1) of the cues with compound ≥ 0.05 and ≤ −0.05. */
  positive_share: number | null;
  negative_share: number | null;
  notes: string;
}

/** `readability`: one row a session (or speaker, task, segment). */
export interface ReadabilityRow {
  session_id: string | null;
  segment: string | null;
  words: number;
  sentences: number;
  flesch_reading_ease: number | null;
  flesch_kincaid_grade: number | null;
  automated_readability_index: number | null;
  coleman_liau: number | null;
  gunning_fog: number | null;
  notes: string;
}

/** `chunks`: one row a piece of a transcript. */
export interface ChunkRow {
  session_id: string;
  /** 0-based within the session. */
  chunk: number;
  first_cue: number;
  last_cue: number;
  start_s: number;
  end_s: number;
  speakers: readonly string[];
  words: number;
  /** One line a cue; a new speaker heads it. */
  text: string;
}
