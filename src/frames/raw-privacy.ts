import { UxframeError } from '../errors.js';
import type { Privacy } from './privacy.js';

/**
 * Raw documents are as they came: a setting that keeps people out of tables cannot keep them out of those.
 * Pseudonyms stand for codes.
 *
 * @throws `usage` where there is such a setting
 */
export function refuseProtected({ ids, minimumCell }: Privacy, pseudonymized = false): void {
  const asked = [
    ...(ids === 'codes' && !pseudonymized ? ['UXFRAME_IDS=codes'] : []),
    ...(minimumCell > 1 ? [`UXFRAME_MINIMUM_CELL=${minimumCell}`] : []),
  ];
  if (asked.length === 0) return;
  throw new UxframeError('usage', `Raw documents hold what ${asked.join(' and ')} keeps out of tables.`, {
    hint: 'Take tables (--format csv, say), or take the setting back for this once.',
  });
}
