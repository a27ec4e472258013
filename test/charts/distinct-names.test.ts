import { describe, expect, it } from 'vitest';
import { distinctNames } from '../../src/charts/distinct-names.js';

describe('distinctNames', () => {
  it.each<[string, string[], string[]]>([
    ['as they are where they fit', ['Checkout 4.1', 'Checkout 4.2'], ['Checkout 4.1', 'Checkout 4.2']],
    [
      'by their ends where they begin alike',
      ['Parsnip shop and delivery planner: release 4.1', 'Parsnip shop and delivery planner: release 4.2'],
      ['…release 4.1', '…release 4.2'],
    ],
    [
      'without their middle where that is not enough',
      [
        'Release 1 of the shop that everybody in the country uses, tested in the spring',
        'Another of the shop that everybody in the country uses, tested in the autumn',
      ],
      ['Release 1 of the…<br>tested in the<br>spring', 'Another of the…<br>tested in the<br>autumn'],
    ],
    [
      'with a word left of each, where one is the beginning of another',
      ['A shop that everybody in the country uses', 'A shop that everybody in the country uses every day'],
      ['…country uses', '…country uses<br>every day'],
    ],
    [
      'one alone by its two ends',
      ['A shop that everybody in the country uses, in the spring of 2026'],
      ['A shop that…<br>the spring of<br>2026'],
    ],
    ['as text, not as markup', ['<b>a</b> & b', '$c$'], ['&lt;b&gt;a&lt;/b&gt; &amp; b', '&#36;c&#36;']],
  ])('%s', (_, names, told) => {
    expect(distinctNames(names, 16, 3)).toEqual(told);
  });
});
