import type { TestKind } from '../api/documents.js';

const KINDS: Readonly<Record<string, TestKind>> = {
  SURVEY: 'survey',
  NON_THINK_OUT_LOUD: 'interaction',
  THINK_OUT_LOUD: 'think-out-loud',
  LIVE_CONVERSATION: 'live-conversation',
};

/** The type of the tests that the Results API serves; the others are classic. */
const NEXT_GENERATION = 'STUDYV2';

/** What the type fields of a workspace's listing say. The vendor's examples use both cases. */
export interface TypeFields {
  type: string | null;
  productType: string | null;
}

/** The kind that the listing names; `unknown` where it says nothing, or something new. */
export function kindOf({ type, productType }: TypeFields): TestKind {
  if (type !== null && type.toUpperCase() !== NEXT_GENERATION) return 'unknown';
  return KINDS[productType?.toUpperCase() ?? ''] ?? 'unknown';
}

/** Whether the listing names a test that the Results API does not serve. */
export const isClassic = ({ type }: TypeFields): boolean =>
  type !== null && type.toUpperCase() !== NEXT_GENERATION;

/** Kinds whose sessions have a transcript. */
export const isSpoken = (kind: TestKind): boolean =>
  kind === 'think-out-loud' || kind === 'live-conversation';
