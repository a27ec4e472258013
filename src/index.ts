// The public names of uxframe and nothing else. What is not here is private.

// api
export {
  type CallOptions,
  type ClientOptions,
  type HttpDispatcher,
  type RawDocument,
  type RequestEvent,
  ResultsClient,
  type SessionPage,
} from './api/client.js';
export type * from './api/documents.js';
export type { Limiter, Rate, ScheduleOptions } from './api/limiter.js';
export { type ErrorCode, type ErrorDetails, isUxframeError, UxframeError } from './errors.js';

// frames
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
export { type Figure, isFigure, type Layout, type Trace } from './charts/figure.js';

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
