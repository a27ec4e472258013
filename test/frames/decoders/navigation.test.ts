import { describe, expect, it } from 'vitest';
import { type Case, decode } from './decode.js';

describe('the end of a navigation task', () => {
  it.each<Case>([
    // A flag of its own for the kind of failure.
    [{ success: false, abandoned: true }, 'abandon'],
    [{ success: true, abandoned: true }, 'undecoded'],
    [{ timedOut: true }, 'timeout'],
    [{ success: true, timedOut: false }, 'success'],
    [true, 'success'],
    [false, 'non-success'],
    ['Success', 'success'],
    ['', 'empty'],
    [' ', 'empty'],
    [null, 'empty'],
    [[], 'empty'],
    [['success'], 'undecoded'],
    [7, 'undecoded'],
    ['who knows', 'undecoded'],
    // A word that every object has is no outcome.
    ['constructor', 'undecoded'],
    [{ outcome: 'constructor' }, 'undecoded'],
    [{ success: { value: true } }, 'success'],
    [{ success: {} }, 'empty'],
    [{ success: null, outcome: 'Success' }, 'undecoded'],
    [{ status: null }, 'empty'],
    [{ status: '', reason: '' }, 'empty'],
    [{ status: ' ' }, 'empty'],
    [{ success: '' }, 'empty'],
    [{ status: [] }, 'empty'],
    [{ status: { type: 'NAVIGATION', value: null } }, 'empty'],
    [{ status: 7 }, 'undecoded'],
    [{ status: ['SUCCESS'] }, 'undecoded'],
    [{ success: true, visited: true }, 'success'],
    [{ visited: true }, 'undecoded'],
    [{ abandoned: false }, 'undecoded'],
    [{ abandoned: 'yes' }, 'undecoded'],
    // A non-success with its kind is that kind; two kinds, or a kind of success, are nothing.
    [{ success: false, reason: 'ABANDON' }, 'abandon'],
    [{ status: 'FAILED', reason: 'ERROR' }, 'error'],
    [{ reason: 'TIMEOUT' }, 'timeout'],
    [{ status: 'NON_SUCCESS', reason: 'ERROR', outcome: 'TIMEOUT' }, 'undecoded'],
    [{ success: true, outcome: 'NON_SUCCESS' }, 'undecoded'],
    [{ status: 'UNDEFINED', reason: 'ERROR' }, 'undecoded'],
    [{ status: 'UNDEFINED', success: false }, 'undecoded'],
    [{ success: true, status: 'FAILED', reason: 'ERROR' }, 'undecoded'],
    [{ success: true, status: 'SUCCESS' }, 'success'],
    [{ success: true, status: 'who knows' }, 'success'],
    // What describes the site is no answer; what is unknown may be one.
    [{ url: 'https://shop.example', status: null }, 'empty'],
    [{ url: 'https://shop.example', path: [] }, 'empty'],
    [{ url: 'https://shop.example', path: ['/'], status: null }, 'undecoded'],
  ])('in %j is %j', (answer, value) => {
    expect(decode('url', answer)).toEqual(value);
  });

  it.each([
    ['Successful', 'success'],
    ['SUCCEEDED', 'success'],
    ['passed', 'success'],
    ['Non-Successful', 'non-success'],
    ['not_success', 'non-success'],
    ['Not successful', 'non-success'],
    ['Unsuccessful', 'non-success'],
    ['Failure', 'non-success'],
    ['fail', 'non-success'],
    ['Undefined', 'undefined'],
    ['Abandoned', 'abandon'],
    ['error', 'error'],
    ['Timed out', 'timeout'],
  ])('is told by the word "%s"', (word, outcome) => {
    expect(decode('figma', { outcome: word })).toBe(outcome);
  });
});
