import { SCHEMES } from '../charts/theme.js';
import { scriptJson } from './escape-html.js';

/** Width that a chart has on A4 and Letter paper between margins of 15 mm, in CSS pixels. */
const PAPER_WIDTH = 680;

/** Columns that fit beside each other on paper, where a column of long text counts for three. */
const PAPER_COLUMNS = 10;

/**
 * What moves in a report: charts are drawn when they come into view (and all of them before printing),
 * follow the page's scheme and width; tables are sorted, unfolded and downloaded; code is unfolded.
 * Nothing of it is needed to read the words.
 */
export const REPORT_SCRIPT = `'use strict';
(() => {
const schemes = ${scriptJson(SCHEMES)};
const dark = matchMedia('(prefers-color-scheme: dark)');
const inks = () => schemes[dark.matches && !printing ? 'dark' : 'light'];
const plots = [...document.querySelectorAll('.chart .plot')];
let printing = false;

function draw(plot) {
  if (plot.dataset.drawn || !window.Plotly) return;
  plot.dataset.drawn = 'yes';
  const { data, layout } = JSON.parse(plot.parentElement.querySelector('script').textContent);
  const config = { responsive: true, displayModeBar: false, displaylogo: false, showTips: false, doubleClick: false };
  window.Plotly.newPlot(plot, data, layout, config);
  window.Plotly.relayout(plot, inks());
  plot.style.height = '';
}
function redraw(size) {
  for (const plot of plots) if (plot.dataset.drawn) window.Plotly.relayout(plot, { ...size, ...inks() });
}
if (plots.length > 0 && window.Plotly) {
  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) {
      seen.unobserve(entry.target);
      draw(entry.target);
    }
  }, { rootMargin: '300px 0px' });
  // The first one at once, so that it stands there when a reader arrives.
  plots.forEach((plot, index) => (index === 0 ? draw(plot) : seen.observe(plot)));
  dark.addEventListener('change', () => redraw({}));
  addEventListener('beforeprint', () => {
    printing = true;
    plots.forEach(draw);
    redraw({ width: ${PAPER_WIDTH} });
  });
  addEventListener('afterprint', () => {
    printing = false;
    redraw({ width: null, autosize: true });
  });
}

// On paper nobody scrolls: a wide table is printed in parts, each with its first column.
function split(box) {
  const table = box.querySelector('.scroll table');
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows].filter((row) => getComputedStyle(row).display !== 'none');
  const width = (column) => {
    const longest = Math.max(...rows.map((row) => row.cells[column].textContent.length), heads[column].textContent.length / 2);
    return longest > 60 ? 3 : longest > 20 ? 2 : 1;
  };
  const parts = [];
  let room = 0;
  heads.slice(1).forEach((_, index) => {
    room -= width(index + 1);
    if (room < 0) {
      parts.push([0]);
      room = ${PAPER_COLUMNS} - width(0) - width(index + 1);
    }
    parts.at(-1).push(index + 1);
  });
  if (parts.length < 2) return;
  const printed = document.createElement('div');
  printed.className = 'printed';
  for (const [number, part] of parts.entries()) {
    const copy = document.createElement('table');
    const caption = copy.createCaption();
    caption.textContent = table.caption.textContent + ' (' + (number + 1) + ' of ' + parts.length + ')';
    const copyRow = (to, row) => to.append(...part.map((column) => row.cells[column].cloneNode(true)));
    copyRow(copy.createTHead().insertRow(), table.tHead.rows[0]);
    const body = copy.createTBody();
    for (const row of rows) copyRow(body.insertRow(), row);
    printed.append(copy);
  }
  box.classList.add('split');
  box.querySelector('.scroll').after(printed);
}
addEventListener('beforeprint', () => document.querySelectorAll('.table').forEach(split));
addEventListener('afterprint', () => {
  for (const printed of document.querySelectorAll('.printed')) printed.remove();
  for (const box of document.querySelectorAll('.split')) box.classList.remove('split');
});

const exact = (cell) => cell.dataset.v ?? cell.textContent;
function key(row, column) {
  const cell = row.cells[column];
  if (cell.className === 'none') return null;
  const number = cell.classList.contains('number') ? Number(exact(cell).replaceAll(',', '').replace('−', '-')) : NaN;
  return Number.isNaN(number) ? exact(cell) : number;
}
function sort(table, column, down) {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => [key(row, column), row]);
  rows.sort(([a], [b]) => {
    if (a === null || b === null) return (a === null) - (b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true });
    return down ? -order : order;
  });
  const open = [...body.rows].filter((row) => !row.classList.contains('more')).length;
  rows.forEach(([, row], index) => {
    row.classList.toggle('more', index >= open);
    body.append(row);
  });
}
const field = (text) => {
  const guarded = /^[=+\\-@＝＋－＠\\t\\r\\n]/.test(text) && !/^-?\\d+(\\.\\d+)?(e[+-]?\\d+)?$/i.test(text) ? "'" + text : text;
  return /[",\\n\\r]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
};
function csv(table) {
  const head = [...table.tHead.rows[0].cells].map((cell) => field(cell.dataset.name));
  const rows = [...table.tBodies[0].rows].map((row) =>
    [...row.cells].map((cell) => (cell.className === 'none' ? '' : field(exact(cell)))));
  return '\\ufeff' + [head, ...rows].map((cells) => cells.join(',')).join('\\r\\n') + '\\r\\n';
}
function download(name, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
for (const box of document.querySelectorAll('.table')) {
  const table = box.querySelector('table');
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    sort(table, column, down);
  }));
  const more = box.querySelector('.rows');
  more?.addEventListener('click', () => {
    const all = box.classList.toggle('all');
    more.setAttribute('aria-expanded', String(all));
    more.textContent = all ? 'Show fewer rows' : 'Show all ' + table.tBodies[0].rows.length + ' rows';
  });
  box.querySelector('.csv').addEventListener('click', () => {
    const name = table.caption.textContent.toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    download((name || 'table') + '.csv', csv(table));
  });
}
document.querySelector('.toggle')?.addEventListener('click', (event) => {
  const open = event.currentTarget.getAttribute('aria-pressed') !== 'true';
  event.currentTarget.setAttribute('aria-pressed', String(open));
  event.currentTarget.textContent = open ? 'Hide code' : 'Show code';
  for (const code of document.querySelectorAll('details.code')) code.open = open;
});
})();
`;
