// The public names of uxframe and nothing else. What is not here is private.

// api
export { type ClientOptions, orNull, type RawDocument, ResultsClient } from './api/client.js';
export type * from './api/documents.js';
export type { Limiter, Rate, ScheduleOptions } from './api/limiter.js';
export type { SessionPage } from './api/paging.js';
export type { HttpDispatcher } from './api/request.js';
export type { RetryPolicy } from './api/retry.js';
export type { CallOptions, RequestEvent } from './api/transport.js';
export { type ErrorCode, type ErrorDetails, isUxframeError, UxframeError } from './errors.js';

// frames
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
export { rows } from './frames/rows.js';
export type { Breakout } from './frames/session-table.js';
export type * from './frames/tables.js';

// export

// archive

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

// language

// analysis
export type * from './analysis/tables.js';

// charts
export { choiceChart } from './charts/choice-chart.js';
export { crosstabChart } from './charts/crosstab-chart.js';
export { dispersionChart } from './charts/dispersion-chart.js';
export { type Figure, isFigure, type Layout, type Trace } from './charts/figure.js';
export { type KeynessOptions, keynessChart } from './charts/keyness-chart.js';
export type { ChartOptions } from './charts/layout.js';
export { type LikertOptions, likertChart } from './charts/likert-chart.js';
export { matrixChart } from './charts/matrix-chart.js';
export { npsChart } from './charts/nps-chart.js';
export { qxComponentChart } from './charts/qx-component-chart.js';
export { qxScoreChart } from './charts/qx-score-chart.js';
export { qxTrendChart } from './charts/qx-trend-chart.js';
export { rankChart } from './charts/rank-chart.js';
export type { ChartInput } from './charts/rows.js';
export { segmentChart } from './charts/segment-chart.js';
export { talkTimelineChart } from './charts/talk-timeline-chart.js';
export { taskFunnelChart } from './charts/task-funnel-chart.js';
export { taskTimeChart } from './charts/task-time-chart.js';
export { type WordOptions, wordChart } from './charts/word-chart.js';

// notebook

// sandbox
export type { FaultSwitch, Faults, LimitHeaders } from './sandbox/fault.js';
export {
  type Sandbox,
  type SandboxOptions,
  type SandboxRequest,
  type SandboxStudy,
  startSandbox,
} from './sandbox/sandbox.js';
export type { StudyKind, StudyName } from './sandbox/study.js';
export type { TrueAnswer, TrueValue } from './sandbox/truth.js';
