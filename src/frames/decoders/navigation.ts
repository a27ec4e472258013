import type { Decoded, NavigationOutcome } from './decoder.js';
import { roleOf } from './field-role.js';
import { isBlank, isObject, type JsonObject } from './json.js';

const OUTCOMES = new Map<string, NavigationOutcome>(
  Object.entries({
    success: 'success',
    successful: 'success',
    succeeded: 'success',
    passed: 'success',
    nonsuccess: 'non-success',
    nonsuccessful: 'non-success',
    notsuccess: 'non-success',
    notsuccessful: 'non-success',
    unsuccessful: 'non-success',
    failure: 'non-success',
    failed: 'non-success',
    fail: 'non-success',
    undefined: 'undefined',
    abandon: 'abandon',
    abandoned: 'abandon',
    error: 'error',
    timeout: 'timeout',
    timedout: 'timeout',
  }),
);

const outcomeOf = (word: string): NavigationOutcome | undefined =>
  OUTCOMES.get(word.toLowerCase().replace(/[^a-z]/g, ''));

const SUCCESS = /succe(ss|eded)/i;

/** The parts of a failure that the product may tell apart. */
const isKindOfFailure = (outcome: NavigationOutcome): boolean =>
  outcome === 'abandon' || outcome === 'error' || outcome === 'timeout';

/**
 * How a navigation or prototype task ended. Only what says so counts: an answer that describes the
 * site or prototype alone is no answer (status `empty`).
 */
export function decodeNavigation(answer: unknown): Decoded<NavigationOutcome> | null | undefined {
  if (typeof answer === 'boolean') return { value: answer ? 'success' : 'non-success' };
  if (typeof answer === 'string') {
    if (isBlank(answer)) return null;
    const outcome = outcomeOf(answer);
    return outcome === undefined ? undefined : { value: outcome };
  }
  if (!isObject(answer)) return isBlank(answer) ? null : undefined;
  const outcomes = new Set<NavigationOutcome>();
  let unknown = false;
  const read = (node: JsonObject): void => {
    for (const key in node) {
      const value = node[key];
      const role = roleOf(key);
      if (role === 'outcome' || role === 'value') {
        const told = typeof value === 'string' ? outcomeOf(value) : undefined;
        if (typeof value === 'boolean') outcomes.add(value ? 'success' : 'non-success');
        else if (told !== undefined) outcomes.add(told);
        else if (isObject(value)) read(value);
        else if (!isBlank(value)) unknown = true;
        // Whether it was a success is asked for, and neither yes nor no: the product's word is "Undefined".
        else if (value === null && SUCCESS.test(key)) outcomes.add('undefined');
      } else {
        const flagged = value === true ? outcomeOf(key) : undefined;
        if (flagged !== undefined) outcomes.add(flagged);
        else if (role !== 'about' && !isBlank(value)) unknown = true;
      }
    }
  };
  read(answer);
  const outcome = only(outcomes);
  if (outcome !== undefined) return { value: outcome };
  return outcomes.size === 0 && !unknown ? null : undefined;
}

/** One outcome, or a non-success with its kind. */
function only(outcomes: ReadonlySet<NavigationOutcome>): NavigationOutcome | undefined {
  const [first] = outcomes;
  if (outcomes.size === 1) return first;
  return outcomes.size === 2 && outcomes.has('non-success') ? [...outcomes].find(isKindOfFailure) : undefined;
}
