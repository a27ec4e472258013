import { describe, expect, it } from 'vitest';
import { reportName } from '../../src/cli/report-name.js';

const tests = (...titles: (string | null)[]) =>
  titles.map((title, index) => ({ title, testId: `${index}b1f0c6e-52a4-4f4e-9c1b-0d6a3b0f8e11` }));

describe('the name of a report’s file', () => {
  it.each([
    ['Checkout: release 4.1', 'checkout-release-4-1-0b1f0c6e.html'],
    ['Überprüfung “Café”', 'uberprufung-cafe-0b1f0c6e.html'],
    [null, '0b1f0c6e.html'],
    ['買い物', '0b1f0c6e.html'],
    [
      'Grocery shopping online: habits and expectations of families in spring 2026',
      'grocery-shopping-online-habits-and-expectations-of-families-0b1f0c6e.html',
    ],
    ['a'.repeat(80), `${'a'.repeat(60)}-0b1f0c6e.html`],
  ])('of %j is %s: whole words, and the start of the ID', (title, name) => {
    expect(reportName(tests(title))).toBe(name);
  });

  it('of tests that are compared has each title with its ID', () => {
    expect(reportName(tests('Checkout 1.0', 'Checkout 1.1'))).toBe(
      'checkout-1-0-0b1f0c6e-vs-checkout-1-1-1b1f0c6e.html',
    );
  });

  it('of many tests stays a name, and is another for other tests', () => {
    const name = reportName(tests(...Array(40).fill('A long title '.repeat(10))));
    expect(name).toMatch(/^a-long-title-.*-0b1f0c6e-vs-39-more-[0-9a-f]{8}\.html$/);
    expect(name.length).toBeLessThan(120);
    expect(reportName(tests('A', 'B', 'C', 'D'))).not.toBe(reportName(tests('A', 'B', 'C', 'D').reverse()));
  });
});
