import { refuse } from '../argument.js';
import { checkItems } from './sus.js';

/**
 * Raw SUPR-Q of one participant: seven items (1–5) and half the likelihood to recommend (0–10), averaged; from 0.875 to 5.
 * Percentile ranks need a licensed database and are not given here.
 * Source: Sauro 2015, Journal of Usability Studies 10:68. Throws `usage` for another number of items or an answer off its scale.
 *
 * @example
 * suprQRaw([4, 4, 5, 4, 3, 4, 5], 8); // => 4.125
 */
export function suprQRaw(items: readonly number[], likelihoodToRecommend: number): number {
  checkItems(items, 7, 1, 5);
  if (!(likelihoodToRecommend >= 0 && likelihoodToRecommend <= 10)) {
    refuse('likelihoodToRecommend', 'must lie between 0 and 10');
  }
  return (items.reduce((sum, item) => sum + item, 0) + likelihoodToRecommend / 2) / 8;
}
