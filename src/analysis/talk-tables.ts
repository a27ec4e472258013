/**
 * The rows of the tables of talk. An undefined figure is null, never NaN.
 */

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
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
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
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
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
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
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
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
}

/** `tfIdf`: one row a session and word, the heaviest words of each session first. */
export interface TfIdfRow {
  session_id: string;
  word: string;
  count: number;
  /** Sessions that use it. */
  sessions: number;
  tf_idf: number;
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
  method: string;
}

/** `transcriptStatistics`: one row a session (or speaker, task, segment). */
export interface TranscriptRow {
  session_id: string | null;
  segment: string | null;
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
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
  /** Share (0–1) of the time in which nobody speaks, over the sessions in which somebody does; null where nobody does, or for a speaker. */
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
  /** Of these, sessions in which somebody speaks. */
  sessions_talking: number;
  notes: string;
}

/** `talkShares`: one row a session and speaker. */
export interface TalkShareRow {
  session_id: string;
  /** Null where the transcript names nobody for at least one cue: then no share is known. */
  speaker: string | null;
  words: number;
  speech_s: number;
  /** Share (0–1) of the session's words. */
  word_share: number | null;
  /** Share (0–1) of the time that anybody speaks. */
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
  /** The task's text; null where the source has no codebook. */
  question: string | null;
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
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
  cues: number;
  /** Mean of the cues' compound scores, weighted by words: −1 to 1. */
  compound: number | null;
  /** Share (0–1) of the cues with compound ≥ 0.05. */
  positive_share: number | null;
  /** Share (0–1) of the cues with compound ≤ −0.05. */
  negative_share: number | null;
  notes: string;
}

/** `readability`: one row a session (or speaker, task, segment). */
export interface ReadabilityRow {
  session_id: string | null;
  segment: string | null;
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
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
