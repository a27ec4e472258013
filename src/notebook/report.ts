import type { Figure } from '../charts/figure.js';
import type { Warning } from '../frames/tables.js';
import { VERSION } from '../version.js';
import { contentPolicy, type InlineScript, inlineScript } from './content-policy.js';
import type { NotebookCell, NotebookDocument } from './document.js';
import { escapeHtml } from './escape-html.js';
import { plotlyPackage, plotlyText } from './plotly-text.js';
import { CellWriter } from './report-cell.js';
import { contentsHtml, headerHtml, kindName, type ReportedTest, warningsHtml } from './report-header.js';
import { REPORT_SCRIPT } from './report-script.js';
import { REPORT_STYLE } from './report-style.js';

export interface ReportOptions {
  /** Instead of the test's title or the notebook's first heading. */
  title?: string;
  /** The language the notebook is written in, as BCP 47 has it; `en` unless told. */
  lang?: string;
  /** What the report is about; a notebook that is about no test has none. */
  tests?: readonly ReportedTest[];
  warnings?: readonly Warning[];
  /** Sentences on how the figures were made, for the end of the report. */
  notes?: readonly string[];
  /** When the report is made. */
  madeAt?: Date;
}

/**
 * An executed notebook as one HTML file that opens anywhere: no request leaves it, and no script but
 * its own runs in it. Code is folded, figures are drawn from their data, tables are sorted and saved.
 */
export function reportHtml(notebook: NotebookDocument, options: ReportOptions = {}): string {
  const { lang = 'en', tests = [], warnings = [], notes = [], madeAt = new Date() } = options;
  const { heading, cells } = withoutHeading(notebook.cells);
  const kind = tests[0] ? kindName(tests[0].kind) : '';
  const title = options.title ?? titleOf(tests) ?? heading ?? (kind || 'Report');
  const kicker = [heading, kind].find((text) => text !== null && text !== title) ?? '';

  const writer = new CellWriter();
  const content = writer.write(cells);
  const scripts = scriptsFor(writer.figures);
  const hasCode = content.includes('<details class="code">');

  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(contentPolicy(scripts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
<meta name="generator" content="uxframe ${escapeHtml(VERSION)}">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<div class="page">
${headerHtml(title, kicker, tests, madeAt)}
${warningsHtml(warnings)}
${contentsHtml(writer.headings)}
<main id="report" tabindex="-1">
${content}
</main>
${footerHtml(notes, hasCode)}
</div>
${scripts.map(({ html }) => html).join('\n')}
</body>
</html>
`;
}

/** The notebook's first heading is the report's own: it moves to the top. */
function withoutHeading(cells: readonly NotebookCell[]): { heading: string | null; cells: NotebookCell[] } {
  const [first, ...rest] = cells;
  const match =
    first?.cell_type === 'markdown' ? /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(first.source) : null;
  if (first === undefined || match === null) return { heading: null, cells: [...cells] };
  const source = first.source.slice(match[0].length);
  return { heading: (match[1] ?? '').replace(/[*_`]/g, ''), cells: [{ ...first, source }, ...rest] };
}

/** What the tests are called; the API tells no title of a test that was never listed. */
function titleOf(tests: readonly ReportedTest[]): string | null {
  const titles = tests.flatMap(({ title }) => title ?? []);
  return titles.length === 0 || titles.length < tests.length ? null : titles.join(' and ');
}

/** Plotly once, in the smallest build that draws every figure, and the page's own script. */
function scriptsFor(figures: readonly Figure[]): InlineScript[] {
  const own = inlineScript(REPORT_SCRIPT);
  return figures.length === 0 ? [own] : [inlineScript(plotlyText(plotlyPackage(figures))), own];
}

function footerHtml(notes: readonly string[], hasCode: boolean): string {
  const items = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return [
    '<footer>',
    items === '' ? '' : `<h2 id="method">How these numbers were made</h2><ul>${items}</ul>`,
    hasCode ? '<p><button type="button" class="toggle" aria-pressed="false">Show code</button></p>' : '',
    `<p>Made with uxframe ${escapeHtml(VERSION)} from results of UserTesting. This file holds all it shows; it loads nothing.</p>`,
    '</footer>',
  ].join('');
}
