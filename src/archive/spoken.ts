import type { TestKind } from '../api/documents.js';

/** Kinds whose sessions have a transcript. */
export const isSpoken = (kind: TestKind): boolean =>
  kind === 'think-out-loud' || kind === 'live-conversation';
