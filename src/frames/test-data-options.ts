import type { FrameOptions } from './frames-from-sessions.js';

/** How a test's tables are made of what was fetched. */
export interface TestDataOptions extends FrameOptions {
  /** Whether to read the transcripts that were fetched. Default: true. */
  transcripts?: boolean | undefined;
}
