import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { complaints } from './type-checker.js';

const index = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8');

/** What users write down: all options, and what is handed in beside them. */
const GIVEN = [
  ...[...index.matchAll(/\btype (\w+Options)\b|\b(\w+Options)\b(?=.*\} from)/g)].map(
    ([, name, listed]) => name ?? listed ?? '',
  ),
  ...['ConnectionSettings', 'ErrorDetails', 'Faults', 'RawSession', 'SessionDocument', 'Transcript'],
];
const NAMES = [...new Set(GIVEN)].sort();

/** The properties that may be left out, and yet may not be `undefined`. */
const NARROW = `
type Narrow<T> = T extends unknown
  ? { [K in keyof T]-?: object extends Pick<T, K> ? (undefined extends Required<T>[K] ? never : K) : never }[keyof T]
  : never;
`;
const moduleOf = (declaration: string, name: string) =>
  `${declaration}${NARROW}declare const narrow: Narrow<${name}>;\nexport const none: never = narrow;\n`;

describe('an option may be undefined, as one that comes from process.env is:', () => {
  let complaintsOf: (name: string) => string[];
  beforeAll(async () => {
    complaintsOf = await complaints(
      new Map([
        ...NAMES.map((name) => [name, moduleOf(`import type { ${name} } from 'uxframe';`, name)] as const),
        [
          'control',
          moduleOf('interface Control { a?: string; b?: string | undefined; c: string }', 'Control'),
        ],
      ]),
    );
  });

  it('the check tells the one that may not', () => {
    expect(complaintsOf('control')).toEqual([expect.stringContaining(`Type '"a"' is not assignable`)]);
  });

  it.each(NAMES)('%s', (name) => {
    expect(complaintsOf(name)).toEqual([]);
  });
});
