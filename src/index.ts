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
