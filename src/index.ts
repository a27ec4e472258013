// The public names of uxframe and nothing else. What is not here is private.

export { choices } from './analysis/choices.js';
// analysis
export { type ChunkOptions, chunks } from './analysis/chunks.js';
export { type CollocationOptions, collocations } from './analysis/collocations.js';
export type { ComparedAnswers } from './analysis/common-questions.js';
export { type ConcordanceOptions, concordance } from './analysis/concordance.js';
export { crosstab } from './analysis/crosstab.js';
export type { SessionCue, TalkOptions, Transcribed, TranscriptSource } from './analysis/cue-corpus.js';
export type { CueSelection } from './analysis/cue-selection.js';
export { type DispersionOptions, dispersion } from './analysis/dispersion.js';
export { type KeynessOptions, keyness } from './analysis/keyness.js';
export { matrix, matrixCounts } from './analysis/matrix.js';
export type { MeasuredTest, MeasureName, OwnMeasure } from './analysis/measures.js';
export { nps } from './analysis/nps.js';
export { orderEffects } from './analysis/order-effects.js';
export { compareQuestions } from './analysis/question-comparison.js';
export { questions } from './analysis/question-list.js';
export type { Answers, QuestionOptions } from './analysis/questions.js';
export { type ComparedTest, compareQxScores } from './analysis/qx-comparison.js';
export { type PooledQxScoreOptions, pooledQxScores } from './analysis/qx-pooled.js';
export { type QxScoreOptions, type QxThreshold, qxComponents, qxScores } from './analysis/qx-scores.js';
export { qxTrend } from './analysis/qx-trend.js';
export { qxScoreWarnings } from './analysis/qx-warnings.js';
export { rankCounts, ranks } from './analysis/ranks.js';
export { ratingCounts, ratings } from './analysis/ratings.js';
export { readability } from './analysis/readability.js';
export { segments } from './analysis/segments.js';
export { type SegmentOptions, sentiment } from './analysis/sentiment.js';
export { similarity } from './analysis/similarity.js';
export type * from './analysis/tables.js';
export type { DivisionOptions, TalkDivision } from './analysis/talk-segments.js';
export { talkShares } from './analysis/talk-shares.js';
export type * from './analysis/talk-tables.js';
export { taskSuccess } from './analysis/task-success.js';
export { taskTimes } from './analysis/task-times.js';
export type { TaskWordOptions } from './analysis/task-words.js';
export { type TfIdfOptions, tfIdf } from './analysis/tf-idf.js';
export { talkTimeline } from './analysis/timeline.js';
export { type TranscriptOptions, transcriptStatistics } from './analysis/transcripts.js';
export type { WordListOptions } from './analysis/word-list.js';
export { type WordFrequencyOptions, wordFrequencies } from './analysis/words.js';
export { type TaskWordsOptions, wordsByTask } from './analysis/words-by-task.js';
// api
export { type ClientOptions, orNull, type RawDocument, ResultsClient } from './api/client.js';
export { type DiscoveredKind, kindOfTypes, type TestDiscovery, type TestTypes } from './api/discovery.js';
export type * from './api/documents.js';
export {
  createLimiter,
  type Limiter,
  type LimiterOptions,
  type Rate,
  type ScheduleOptions,
} from './api/limiter.js';
export type { SessionPage } from './api/paging.js';
export type { HttpDispatcher } from './api/request.js';
export type { RetryPolicy } from './api/retry.js';
export { parseTestId, testUrl } from './api/test-id.js';
export type { CallOptions, RequestEvent } from './api/transport.js';
// archive
export type { SyncPhase, SyncProgress } from './archive/sync-counter.js';
export { type VideoLinkOptions, type VideoLinkRow, videoLinks } from './archive/video-links.js';
// charts
export type { ChartInput } from './charts/chart-table.js';
export { choiceChart } from './charts/choice-chart.js';
export { crosstabChart } from './charts/crosstab-chart.js';
export { dispersionChart } from './charts/dispersion-chart.js';
export {
  type Figure,
  type FigureHead,
  isFigure,
  type KeyEntry,
  type Layout,
  type Trace,
} from './charts/figure.js';
export { type KeynessChartOptions, keynessChart } from './charts/keyness-chart.js';
export type { ChartOptions } from './charts/layout.js';
export { type LikertChartOptions, likertChart } from './charts/likert-chart.js';
export { matrixChart } from './charts/matrix-chart.js';
export { npsChart } from './charts/nps-chart.js';
export { qxComponentChart } from './charts/qx-component-chart.js';
export { qxScoreChart } from './charts/qx-score-chart.js';
export { qxTrendChart } from './charts/qx-trend-chart.js';
export { rankChart } from './charts/rank-chart.js';
export { segmentChart } from './charts/segment-chart.js';
export { talkTimelineChart } from './charts/talk-timeline-chart.js';
export { taskFunnelChart } from './charts/task-funnel-chart.js';
export { taskTimeChart } from './charts/task-time-chart.js';
export { type WordChartOptions, wordChart } from './charts/word-chart.js';
export type { ConnectionSettings } from './config/connection-settings.js';
export { type ErrorCode, type ErrorDetails, isUxframeError, UxframeError } from './errors.js';
// export
export { toArrowIPC } from './export/arrow.js';
export { type CsvOptions, toCSV } from './export/csv.js';
export type { ExportFormat } from './export/export-format.js';
export {
  type ExportableTest,
  type ExportedFile,
  type ExportOptions,
  exportTest,
} from './export/export-test.js';
export type { RawSession } from './export/raw-documents.js';
// frames
export { answerShapes } from './frames/answer-shapes.js';
export { cuesFromTranscripts, type Transcript } from './frames/cues.js';
export type {
  AnswerValues,
  Decoded,
  Decoder,
  DecoderContext,
  Decoders,
  NavigationOutcome,
} from './frames/decoders/decoder.js';
export type { SessionDocument, SessionPayload } from './frames/document.js';
export { type FrameOptions, framesFromSessions, type TableOptions } from './frames/frames-from-sessions.js';
export { type LoadTestOptions, type OpenTestOptions, openTest } from './frames/load-test.js';
export { openDocuments } from './frames/open-documents.js';
export { rows } from './frames/rows.js';
export type { Breakout } from './frames/session-table.js';
export type * from './frames/tables.js';
export type { TestDataOptions } from './frames/test-data-options.js';
export { type DanfoFrame, type DanfoModule, type DanfoOptions, toDanfo } from './frames/to-danfo.js';
export {
  type WorkspaceTestRow,
  type WorkspaceTestsOptions,
  workspaceTests,
} from './frames/workspace-tests.js';
// language
export { type Association, association, type PairCounts } from './language/association.js';
export { type KeywordInContext, keywordInContext } from './language/context.js';
export { type Cue, transcriptCues } from './language/cues.js';
export { type Dispersion, dispersionMeasures } from './language/dispersion.js';
export { countFillers, ENGLISH_FILLERS } from './language/fillers.js';
export type { Interval } from './language/intervals.js';
export {
  chiSquare2x2,
  logLikelihood2,
  logLikelihood4,
  logRatio,
  percentDifference,
  type TwoCounts,
} from './language/keyness.js';
export { type LexicalStatistics, lexicalStatistics } from './language/lexical.js';
export { type LogOdds, logOdds } from './language/log-odds.js';
export { mattr } from './language/mattr.js';
export { type Mtld, mtld } from './language/mtld.js';
export { ngrams } from './language/ngrams.js';
export { type Pace, type PaceOptions, pace } from './language/pace.js';
export { countQuestions } from './language/questions.js';
export {
  type Readability,
  type ReadabilityCounts,
  readabilityCounts,
  readabilityScores,
} from './language/readability.js';
export { type Sentiment, sentimentScores } from './language/sentiment.js';
export { cosine, jaccard } from './language/similarity.js';
export {
  type NgramCount,
  type SpeechOptions,
  type SpeechStatistics,
  speechStatistics,
} from './language/speech.js';
export { STEM_LANGUAGES, type StemLanguage, stem } from './language/stems.js';
export { stopWords } from './language/stop-words.js';
export { countSyllables } from './language/syllables.js';
export { type SpeakerShare, type TalkRatio, talkRatio } from './language/talk-ratio.js';
export { type WindowWords, wordsByWindow } from './language/task-windows.js';
export { type TermCounts, type TfIdfVariant, tfIdfWeight } from './language/tf-idf.js';
export { parseWebVtt, type WebVttCue } from './language/webvtt.js';
export { type WordOptions, words } from './language/words.js';
// notebook
export { loadTest } from './notebook/load-test.js';
export { type ShowOptions, show } from './notebook/show.js';
export type { TableLike } from './notebook/table-payload.js';
// sandbox
export type { FaultSwitch, Faults, LimitHeaders, RequestFault } from './sandbox/fault.js';
export {
  type Sandbox,
  type SandboxOptions,
  type SandboxRequest,
  type SandboxStudy,
  startSandbox,
} from './sandbox/sandbox.js';
export type { DemoStudyName, StudyKind, StudyName } from './sandbox/study.js';
export type { TrueAnswer, TrueValue } from './sandbox/truth.js';
// statistics
export { pbeta, qbeta } from './statistics/distributions/beta.js';
export { dbinom, pbinom, qbinom } from './statistics/distributions/binomial.js';
export { pchisq, qchisq } from './statistics/distributions/chi-square.js';
export { pf, qf } from './statistics/distributions/f.js';
export { pgamma, qgamma } from './statistics/distributions/gamma.js';
export { dhyper, phyper } from './statistics/distributions/hypergeometric.js';
export { pnorm, qnorm } from './statistics/distributions/normal.js';
export { pt, qt } from './statistics/distributions/student-t.js';
export type { Tail } from './statistics/distributions/tail.js';
export type { ConfidenceInterval, IntervalOptions, ProportionInterval } from './statistics/interval.js';
export { hedgesG } from './statistics/means/hedges-g.js';
export { type Moments, moments } from './statistics/means/moments.js';
export { type PairedTTest, pairedTTest } from './statistics/means/paired-t.js';
export { pooledMean } from './statistics/means/pooled-mean.js';
export { type TInterval, tInterval } from './statistics/means/t-interval.js';
export { type WeightedMean, weightedMean } from './statistics/means/weighted-mean.js';
export { type WelchTest, welchTest } from './statistics/means/welch.js';
export { type NpsAdjustedWald, npsAdjustedWald } from './statistics/nps/nps-adjusted-wald.js';
export { type NpsCounts, type NpsInterval, npsFromScores } from './statistics/nps/nps-counts.js';
export {
  type NpsDifference,
  type NpsDifferenceOptions,
  npsDifference,
} from './statistics/nps/nps-difference.js';
export { npsTrinomialT } from './statistics/nps/nps-trinomial-t.js';
export { npsWald } from './statistics/nps/nps-wald.js';
export { type PAdjustMethod, pAdjust } from './statistics/p-adjust.js';
export { participantsToDiscover, problemDiscovery } from './statistics/planning/problem-discovery.js';
export {
  type PowerOptions,
  sampleSizeForMean,
  sampleSizeForProportion,
  sampleSizeForTwoMeans,
  sampleSizeForTwoProportions,
} from './statistics/planning/sample-size.js';
export { type AdjustedWaldInterval, adjustedWaldInterval } from './statistics/proportions/adjusted-wald.js';
export {
  type AdjustedWaldDifference,
  adjustedWaldDifference,
} from './statistics/proportions/adjusted-wald-difference.js';
export { clopperPearsonInterval } from './statistics/proportions/clopper-pearson.js';
export { cohensH } from './statistics/proportions/cohens-h.js';
export { type JeffreysOptions, jeffreysInterval } from './statistics/proportions/jeffreys.js';
export { laplaceEstimate } from './statistics/proportions/laplace.js';
export { mcnemarTest } from './statistics/proportions/mcnemar.js';
export { type NMinusOneTest, nMinusOneTest } from './statistics/proportions/n-minus-one-test.js';
export { newcombeInterval, type ProportionDifference } from './statistics/proportions/newcombe.js';
export { waldInterval } from './statistics/proportions/wald.js';
export { wilsonInterval } from './statistics/proportions/wilson.js';
export { type CochranQ, cochranQ } from './statistics/ranks/cochran-q.js';
export { type FriedmanTest, friedmanTest } from './statistics/ranks/friedman.js';
export { type KruskalWallis, kruskalWallis } from './statistics/ranks/kruskal-wallis.js';
export { type MannWhitney, mannWhitney } from './statistics/ranks/mann-whitney.js';
export { pairwisePreferences, type RankOrder, type Ranks, rankOrder } from './statistics/ranks/rank-order.js';
export { spearman } from './statistics/ranks/spearman.js';
export {
  type BcaInterval,
  type BootstrapOptions,
  bcaInterval,
  type Statistic,
} from './statistics/resampling/bootstrap.js';
export {
  type PermutationOptions,
  type PermutationTest,
  permutationTest,
} from './statistics/resampling/permutation.js';
export { quantile } from './statistics/resampling/quantile.js';
export { type Random, seededRandom } from './statistics/resampling/random.js';
export { type CohensKappa, cohensKappa } from './statistics/scales/cohens-kappa.js';
export { cronbachAlpha } from './statistics/scales/cronbach-alpha.js';
export { type LikertBoxes, likertBoxes } from './statistics/scales/likert.js';
export { suprQRaw } from './statistics/scales/supr-q.js';
export { susScore } from './statistics/scales/sus.js';
export {
  type ChiSquareOptions,
  type ChiSquareTest,
  chiSquareTest,
} from './statistics/tables/chi-square-test.js';
export { type CramersV, cramersV } from './statistics/tables/cramers-v.js';
export { type FisherExact, type FisherExactOptions, fisherExact } from './statistics/tables/fisher-exact.js';
export { type FisherExact2x2, fisherExact2x2, type TwoByTwo } from './statistics/tables/fisher-exact-2x2.js';
export { type GeometricMean, geometricMean } from './statistics/times/geometric-mean.js';
export { type GeometricMeanRatio, geometricMeanRatio } from './statistics/times/geometric-mean-ratio.js';
export { median } from './statistics/times/median.js';
export { type MedianInterval, medianInterval } from './statistics/times/median-interval.js';
