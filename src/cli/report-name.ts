import { createHash } from 'node:crypto';

interface NamedTest {
  testId: string;
  title: string | null;
}

const MOST_LETTERS = 60;
/** More would not fit into the 255 bytes that a file's name may have. */
const MOST_TESTS = 3;

/**
 * The usual name of a report's file: title and start of the ID, in letters that every file system takes, of each test
 * that is compared: `checkout-1-0-0b1f0c6e-vs-checkout-1-1-8e5d2c7a.html`.
 */
export function reportName(tests: readonly NamedTest[]): string {
  if (tests.length <= MOST_TESTS) return `${tests.map(nameOf).join('-vs-')}.html`;
  const whole = createHash('sha256')
    .update(tests.map(({ testId }) => testId).join(' '))
    .digest('hex');
  return `${tests.slice(0, 1).map(nameOf)}-vs-${tests.length - 1}-more-${whole.slice(0, 8)}.html`;
}

const nameOf = ({ title, testId }: NamedTest): string =>
  [wordsOf(title ?? ''), testId.slice(0, 8)].filter((part) => part !== '').join('-');

/** Whole words, as many as there is room for; a word that is longer is cut. */
function wordsOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MOST_LETTERS));
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MOST_LETTERS) break;
    slug = longer;
  }
  return slug;
}
