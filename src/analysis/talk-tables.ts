/**
 * The rows of the tables of talk. An undefined figure is null, never NaN.
 */

/** `wordFrequencies`: one row a word (or n-gram), most frequent first. */
export interface WordFrequencyRow {
  /** As counted: in lower case, or its stem where `stems` was asked for. */
  word: string;
  /** How often it is said. */
  count: number;
  /** `count` per 1,000 words of all talk, stop words included. */
  per_1000: number;
  /** Sessions that use it. */
  sessions: number;
  /** Gries' normalised deviation of proportions over sessions: 0 evenly spread, 1 in one place; null for a single session. */
  dispersion: number | null;
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
}

/** `keyness`: one row a word, most distinguishing first. Set a and set b are the two sets of cues that are compared. */
export interface KeynessRow {
  /** As counted: in lower case, or its stem where `stems` was asked for. */
  word: string;
  /** How often set a says it. */
  count_a: number;
  /** How often set b says it. */
  count_b: number;
  /** `count_a` per 1,000 words of set a, stop words included. */
  per_1000_a: number;
  /** `count_b` per 1,000 words of set b, stop words included. */
  per_1000_b: number;
  /** Log-likelihood: the farther from 0, the less chance explains the difference. Negative where set a uses the word less. */
  g2: number;
  /** How many times more frequent in set a, as log₂: 1 twice, 2 four times, −1 half; a zero counts as 0.5. */
  log_ratio: number;
  /** Log-odds ratio of set a to set b (natural logarithm), with an informative Dirichlet prior that draws rare words to 0; positive: more in a. */
  log_odds: number;
  /** `log_odds` over its standard error: beyond ±1.96 the word distinguishes the sets at 5 %, before any adjustment for the number of words. */
  z: number;
  /** Of `g2` (χ², 1 degree of freedom): too small, for the words of one person are not independent. Read it as an order. */
  p: number;
  /** Adjusted for the words in the table: by Holm, or as `correction` asks. */
  p_adjusted: number;
  /** Sessions of set a that use it. */
  sessions_a: number;
  /** Sessions of set b that use it. */
  sessions_b: number;
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
  /** The form of `g2`, the adjustment of `p` and the weight of the prior. */
  method: string;
}

/** `collocations`: one row a pair of neighbouring words, strongest first. */
export interface CollocationRow {
  /** The word on the left: in lower case, or its stem where `stems` was asked for. */
  first: string;
  /** The word on the right, likewise. */
  second: string;
  /** How often the pair is said, the words next to each other inside a cue. */
  count: number;
  /** Pairs that begin with the first word, whatever follows. */
  count_first: number;
  /** Pairs that end with the second word, whatever stands before. */
  count_second: number;
  /** Sessions that say the pair. */
  sessions: number;
  /** Log-likelihood: the larger, the less chance explains how often the words stand together (or apart: then `pmi` is negative). */
  g2: number;
  /** Of `g2` (χ², 1 degree of freedom): too small, for the words of one person are not independent. */
  p: number;
  /** Adjusted for the pairs in the table: by Holm, or as `correction` asks. */
  p_adjusted: number;
  /** t-score: how many standard errors the pair is more frequent than by chance; favours frequent pairs. */
  t: number;
  /** Pointwise mutual information: how many times more frequent than by chance, as log₂ (1 twice, 2 four times); favours rare pairs. */
  pmi: number;
  /** `pmi` on −1 to 1: 0 as by chance, 1 never apart. */
  npmi: number;
  /** 14 where the words are never apart, a point less for each halving of that; can be compared between tests. */
  log_dice: number;
  /** Whether the content words of the pair all stand in a task's text; null where no task's text is known. */
  in_task: boolean | null;
}

/** `dispersion`: one row a word, most frequent first. */
export interface DispersionRow {
  /** As counted: in lower case, or its stem where `stems` was asked for. */
  word: string;
  /** How often it is said. */
  count: number;
  /** Sessions that use it. */
  sessions: number;
  /** Gries' deviation of proportions: 0 spread as the sessions' lengths are, towards 1 in one place; null where there is nothing to spread. */
  dp: number | null;
  /** `dp` over the most that it can be: 0 evenly spread, 1 in one place; null for a single session. */
  dp_norm: number | null;
  /** Juilland's D, the other way round: 1 evenly spread, 0 in one place; null for a single session. */
  juilland_d: number | null;
  /** The largest share (0–1) of the count that a single session has. */
  largest_share: number;
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
}

/** `tfIdf`: one row a session and word, the heaviest words of each session first. */
export interface TfIdfRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** As counted: in lower case, or its stem where `stems` was asked for. */
  word: string;
  /** How often the session says it. */
  count: number;
  /** Sessions that use it. */
  sessions: number;
  /** The word's weight in the session, above 0: high where it is frequent here and rare elsewhere. Compare inside one table only. */
  tf_idf: number;
  /** Whether the word stands in a task's text (an n-gram: all its content words); null where no task's text is known. */
  in_task: boolean | null;
  /** The weighting: `tf-idf count-log10` unless asked otherwise. */
  method: string;
}

/** `transcriptStatistics`: one row a session (or speaker, task, value of a column). */
export interface TranscriptRow {
  /** Joins to `sessions`; null where several sessions are together. */
  session_id: string | null;
  /** The speaker, the task's column or the value that the talk is divided by; null for talk that is not divided, or where that is not known. */
  segment: string | null;
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
  /** Words said. */
  words: number;
  /** Different words. */
  types: number;
  /** Words that occur once. */
  hapaxes: number;
  /** `types` per word, 0–1: falls as talk grows, compare `mattr`; null without words. */
  ttr: number | null;
  /** The same over windows of 50 words (or as asked), averaged, 0–1: the higher, the more varied; null below one window. */
  mattr: number | null;
  /** How many words go by, on average, until variety falls below 0.72 (or as asked): the higher, the more varied; null where no word repeats. */
  mtld: number | null;
  /** Words per minute of the whole session or task; null where no time is known. */
  words_per_minute: number | null;
  /** Words per minute of speech; null where nobody speaks. */
  articulation_rate: number | null;
  /** Seconds in which somebody speaks; overlaps count once. */
  speech_s: number;
  /** Share (0–1) of the time in which nobody speaks, over the sessions in which somebody does; null where nobody does, or for a speaker. */
  silence_share: number | null;
  /** Gaps between cues of 250 ms (or as asked) and more; null where nobody speaks, or for a speaker, whose gaps may be the other's talk. */
  pauses: number | null;
  /** The longest of them, seconds; null where there is none. */
  longest_pause_s: number | null;
  /** Fillers (`um`, `you know`) per 100 words; null without words. */
  fillers_per_100: number | null;
  /** Questions, by their question marks. */
  questions: number;
  /** Different pairs of neighbouring words; none spans two cues. */
  bigrams: number;
  /** Different runs of three words, likewise. */
  trigrams: number;
  /** Sessions in the row. */
  sessions: number;
  /** Of these, sessions in which somebody speaks. */
  sessions_talking: number;
  /** What to know before comparing the row with others. */
  notes: string;
}

/** `talkShares`: one row a session and speaker. */
export interface TalkShareRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** Null where the transcript names nobody for at least one cue: then no share is known. */
  speaker: string | null;
  /** Words of the speaker; of the session where `speaker` is null. */
  words: number;
  /** Seconds of the speaker's cues, added up; of all cues where `speaker` is null. */
  speech_s: number;
  /** Share (0–1) of the session's words; null where `speaker` is, or without words. */
  word_share: number | null;
  /** Share (0–1) of all speakers' seconds added up; null where `speaker` is, or no cue lasts. */
  time_share: number | null;
  /** Runs of cues of one speaker, in the whole session: the same in each of its rows; null where `speaker` is. */
  turns: number | null;
}

/** `concordance`: one row a hit, with what leads back to the second. */
export interface ConcordanceRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** Who says it; null where the transcript names nobody. */
  speaker: string | null;
  /** The cue's number in the session, 0-based; joins to `cues`. */
  cue: number;
  /** Seconds since the session's start; inside a cue by the share of its text before the hit. */
  time_s: number;
  /** Up to five words (or as asked) before the hit, inside its cue, as written. */
  left: string;
  /** The hit, as written. */
  keyword: string;
  /** Up to as many words after it. */
  right: string;
  /** The test's page of results, or what `link` made; null where the test is not known. */
  link: string | null;
}

/** `wordsByTask`: one row a session and task with times. */
export interface TaskWordsRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** Joins to `responses`. */
  task_id: string;
  /** The task's column in `sessions`. */
  column: string;
  /** The task's text; null where the source has no codebook. */
  question: string | null;
  /** When the participant came to the task, seconds since the session's start. */
  start_s: number;
  /** When the participant left it, likewise. */
  end_s: number;
  /** Words said during the task, a cue's words shared among tasks by the time that it overlaps them: fractions come out. */
  words_overlap: number;
  /** Words of the cues whose middle falls into the task. */
  words_midpoint: number;
  /** `words_overlap` per minute of the task; null for a task without duration. */
  words_per_minute: number | null;
  /** Fillers (`um`, `you know`) per 100 of `words_midpoint`; null without words. */
  fillers_per_100: number | null;
  /** Questions, by their question marks, in the cues of `words_midpoint`. */
  questions: number;
}

/** `talkTimeline`: one row a cue or task band of a session, seconds since the session's start. */
export interface TimelineRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** `cue` for what was said, `task` for what the participant was at. */
  kind: 'cue' | 'task';
  /** What was said, or the task's text (its column where no text is known). */
  label: string;
  /** Who speaks; null for a task, and where the transcript names nobody. */
  speaker: string | null;
  /** Seconds since the session's start. */
  start_s: number;
  /** Seconds since the session's start. */
  end_s: number;
  /** Words of the cue; 0 for a task. */
  words: number;
}

/** `similarity`: one row a pair of sessions, most similar first. */
export interface SimilarityRow {
  /** Joins to `sessions`. */
  session_a: string;
  /** The other session, likewise. */
  session_b: string;
  /** Of their word counts: 0 no word in common, 1 the same words in the same proportions; null where one of them has none. */
  cosine: number | null;
  /** Different words in common among the different words of either, 0–1; null where neither has any. */
  jaccard: number | null;
}

/** `sentiment`: one row a session (or speaker, task, value of a column). */
export interface SentimentRow {
  /** Joins to `sessions`; null where several sessions are together. */
  session_id: string | null;
  /** The speaker, the task's column or the value that the talk is divided by; null for talk that is not divided, or where that is not known. */
  segment: string | null;
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
  /** Cues that were scored. */
  cues: number;
  /** Mean of the cues' VADER scores, weighted by words: −1 negative to 1 positive; null without words. */
  compound: number | null;
  /** Share (0–1) of the cues that score 0.05 or more; null without cues. */
  positive_share: number | null;
  /** Share (0–1) of the cues that score −0.05 or less; null without cues. */
  negative_share: number | null;
  /** The method, and that it is no more than an indication. */
  notes: string;
}

/** `readability`: one row a session (or speaker, task, value of a column). */
export interface ReadabilityRow {
  /** Joins to `sessions`; null where several sessions are together. */
  session_id: string | null;
  /** The speaker, the task's column or the value that the talk is divided by; null for talk that is not divided, or where that is not known. */
  segment: string | null;
  /** The task's text where talk is divided by task; null else. */
  question: string | null;
  /** Words said. */
  words: number;
  /** Sentences by the transcriber's punctuation; a session without any is one. */
  sentences: number;
  /** The higher, the easier: 60–70 is plain English, 0–30 a scientific paper; may leave 0–100. Null without words. */
  flesch_reading_ease: number | null;
  /** By words a sentence and syllables a word, as a school grade of the United States: 8 reads like eighth grade. Null without words. */
  flesch_kincaid_grade: number | null;
  /** By words a sentence and characters a word, as a school grade of the United States: 8 reads like eighth grade. Null without words. */
  automated_readability_index: number | null;
  /** By characters a word and sentences per 100 words, as a school grade of the United States: 8 reads like eighth grade. Null without words. */
  coleman_liau: number | null;
  /** By words a sentence and words of three syllables or more, as a school grade of the United States: 8 reads like eighth grade. Null without words. */
  gunning_fog: number | null;
  /** The language that it holds for, and who set the sentences. */
  notes: string;
}

/** `chunks`: one row a piece of a transcript. */
export interface ChunkRow {
  /** Joins to `sessions`. */
  session_id: string;
  /** The piece's number in the session, 0-based. */
  chunk: number;
  /** The number of its first cue; joins to `cues`. */
  first_cue: number;
  /** The number of its last cue, likewise. */
  last_cue: number;
  /** When it begins, seconds since the session's start. */
  start_s: number;
  /** When its last cue ends, likewise. */
  end_s: number;
  /** Who speaks in it, in order of appearance; empty where the transcript names nobody. */
  speakers: readonly string[];
  /** Words said. */
  words: number;
  /** One line a cue; a new speaker heads it. */
  text: string;
}
