import type { TestKind } from '../api/documents.js';
import type { Warning } from '../frames/tables.js';
import { escapeHtml } from './escape-html.js';
import type { Heading } from './report-cell.js';

/** A test as a report introduces it. */
export interface ReportedTest {
  testId: string;
  title: string | null;
  kind: TestKind;
  /** Completed sessions. */
  n: number;
  /** ISO 8601; null for a test without sessions. */
  firstSession: string | null;
  lastSession: string | null;
  fetchedAt: string | null;
}

const KINDS: Record<string, string> = {
  survey: 'Survey',
  interaction: 'Interaction test',
  'think-out-loud': 'Think-out-loud test',
  'live-conversation': 'Live conversation',
  unknown: 'Test of an unknown kind',
};

/** `Interaction test` for `interaction`. */
export const kindName = (kind: TestKind): string => KINDS[kind] ?? kind;

/** Title, and what was tested, when, with how many. */
export function headerHtml(
  title: string,
  kicker: string,
  tests: readonly ReportedTest[],
  madeAt: Date,
): string {
  const facts = tests.length === 1 ? testFacts(tests).map(factHtml) : tests.map(comparedHtml);
  const made = factHtml(['Report made', dayText(madeAt.toISOString())]);
  return [
    '<header class="top">',
    kicker === '' ? '' : `<p class="kicker">${escapeHtml(kicker)}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<dl class="facts">${[...facts, made].join('')}</dl>`,
    '</header>',
  ].join('');
}

type Fact = [term: string, value: string];

const factHtml = ([term, value]: Fact): string => {
  const className = term === TEST_ID ? ' class="id"' : '';
  return `<div${className}><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></div>`;
};

const TEST_ID = 'Test ID';

function testFacts(tests: readonly ReportedTest[]): Fact[] {
  return tests.flatMap(({ kind, n, fetchedAt, testId, ...sessions }) => [
    ['Kind', kindName(kind)] as Fact,
    ['Completed sessions', `n = ${n.toLocaleString('en-US')}`] as Fact,
    ...(n === 0 ? [] : [['Sessions', periodText(sessions)] as Fact]),
    ...(fetchedAt === null ? [] : [['Data fetched', dayText(fetchedAt)] as Fact]),
    [TEST_ID, testId] as Fact,
  ]);
}

/** One of several tests: its title, what it was, and below that what tells it from others of its name and from its own data of another day. */
function comparedHtml(test: ReportedTest): string {
  const period = test.n === 0 ? '' : `, ${periodText(test)}`;
  const facts = [
    `<dt>${escapeHtml(test.title ?? test.testId)}</dt>`,
    `<dd>${escapeHtml(`${kindName(test.kind)}, n = ${test.n.toLocaleString('en-US')}${period}`)}</dd>`,
    test.fetchedAt === null
      ? ''
      : `<dd class="also">Data fetched ${escapeHtml(dayText(test.fetchedAt))}</dd>`,
    `<dd class="also">${TEST_ID} ${escapeHtml(test.testId)}</dd>`,
  ];
  return `<div class="test">${facts.join('')}</div>`;
}

function periodText({
  firstSession,
  lastSession,
}: Pick<ReportedTest, 'firstSession' | 'lastSession'>): string {
  if (firstSession === null || lastSession === null) return 'unknown';
  // Which spaces stand around the dash differs between versions of Node.
  return DAY.formatRange(new Date(firstSession), new Date(lastSession)).replace(/\s*–\s*/u, ' – ');
}

/** `5 March 2026`: a date that is read the same everywhere, in UTC. */
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const dayText = (iso: string): string => DAY.format(new Date(iso));

/** What a reader of the numbers should know first. */
export function warningsHtml(warnings: readonly Warning[]): string {
  if (warnings.length === 0) return '';
  const items = warnings.map(({ message }) => `<li>${escapeHtml(message)}</li>`).join('');
  return `<div class="note" role="note"><p>Before you read on</p><ul>${items}</ul></div>`;
}

/** Links to the headings of the two upper levels. */
export function contentsHtml(headings: readonly Heading[]): string {
  const top = Math.min(...headings.map(({ level }) => level));
  const items = headings
    .filter(({ level }) => level <= top + 1)
    .map(
      ({ id, text, level }) =>
        `<li${level === top ? '' : ' class="sub"'}><a href="#${escapeHtml(id)}">${escapeHtml(text)}</a></li>`,
    );
  if (items.length < 2) return '';
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${items.join('')}</ol></nav>`;
}
