import { cellText } from './cell-text.js';
import { escapeHtml } from './escape-html.js';
import type { PayloadColumn, PayloadValue, TablePayload } from './table-payload.js';

/** Colours are the page's own (`inherit`, `currentColor`), so that a table fits a light and a dark theme. */
const STYLE = `
.uxframe-table{font-size:13px;line-height:1.4;margin:.5em 0;max-width:100%}
.uxframe-table p{margin:.2em 0}
.uxframe-table .title{font-weight:600}
.uxframe-table .scroll{overflow-x:auto}
.uxframe-table table{border-collapse:collapse;margin:0;table-layout:auto}
.uxframe-table th,.uxframe-table td{padding:.25em .7em;text-align:left;vertical-align:top;white-space:nowrap;border:0;background:none}
.uxframe-table thead th{border-bottom:1px solid currentColor}
.uxframe-table td.long{white-space:normal;overflow-wrap:anywhere;min-width:22em;max-width:32em}
.uxframe-table tbody tr{border-bottom:1px solid rgba(133,139,148,.3);background:none}
.uxframe-table table .text{text-align:left}
.uxframe-table table .number,.uxframe-table table .date{text-align:right;font-variant-numeric:tabular-nums}
.uxframe-table button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
.uxframe-table button:disabled{opacity:.35;cursor:default}
.uxframe-table .pages button{padding:.1em .6em;border:1px solid rgba(133,139,148,.6);border-radius:4px;margin-left:.4em}
.uxframe-table th[aria-sort=ascending] button:after{content:" ▲";content:" ▲"/""}
.uxframe-table th[aria-sort=descending] button:after{content:" ▼";content:" ▼"/""}
.uxframe-table .none{opacity:.45}
`;

/**
 * Sorts by a click on a header (once up, again down; nothing last) and shows a page at a time. Without
 * it, in a notebook that is not trusted, all rows stand there.
 */
const SCRIPT = `(function(id,size){
var root=document.getElementById(id);if(!root||root.dataset.ready)return;root.dataset.ready="1";
var body=root.querySelector("tbody"),rows=[].slice.call(body.rows),heads=[].slice.call(root.querySelectorAll("thead th"));
var pages=root.querySelector(".pages"),place=pages.querySelector("span"),buttons=pages.querySelectorAll("button"),page=0;
function show(){var last=Math.max(0,Math.ceil(rows.length/size)-1);page=Math.min(Math.max(page,0),last);
rows.forEach(function(row,i){row.hidden=i<page*size||i>=(page+1)*size});
place.textContent=rows.length>size?" · "+(page*size+1)+"–"+Math.min(rows.length,(page+1)*size):"";
buttons[0].disabled=page===0;buttons[1].disabled=page===last;
buttons[0].hidden=buttons[1].hidden=rows.length<=size}
buttons[0].onclick=function(){page--;show()};buttons[1].onclick=function(){page++;show()};
heads.forEach(function(head,column){head.querySelector("button").onclick=function(){
var down=head.getAttribute("aria-sort")==="ascending";
heads.forEach(function(other){other.setAttribute("aria-sort","none")});
head.setAttribute("aria-sort",down?"descending":"ascending");
function key(row){var cell=row.cells[column];return cell.classList.contains("none")?null:cell.dataset.v===undefined?cell.textContent:Number(cell.dataset.v)}
rows.sort(function(a,b){var x=key(a),y=key(b);
if(x===null||y===null)return (x===null)-(y===null);
var order=typeof x==="number"&&typeof y==="number"?x-y:String(x).localeCompare(String(y),undefined,{numeric:true});
return down?-order:order});
rows.forEach(function(row){body.appendChild(row)});page=0;show()}});
show()})`;

/** Characters from which a text is wrapped; names and IDs are not. */
const LONG = 40;

export interface TableHtmlOptions {
  /** The id of its element; unlike any other on the page. */
  id: string;
  /** Rows a page; 10 unless told. */
  pageSize?: number;
}

/** A payload as an HTML table: sortable and paged where scripts run, whole where they do not. */
export function tableHtml(payload: TablePayload, { id, pageSize = 10 }: TableHtmlOptions): string {
  const { columns, rows, title } = payload;
  const heads = columns.map((column) => headHtml(column)).join('');
  const lines = rows.map(
    (row) => `<tr>${row.map((value, index) => cellHtml(value, columns[index])).join('')}</tr>`,
  );
  return [
    `<div class="uxframe-table" id="${id}"><style>${STYLE}</style>`,
    title === null ? '' : `<p class="title">${escapeHtml(title)}</p>`,
    `<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`,
    `<p class="pages">${escapeHtml(sizeText(payload))}<span></span>`,
    `<button type="button" aria-label="previous rows" hidden>‹</button>`,
    `<button type="button" aria-label="next rows" hidden>›</button></p>`,
    `<script>${SCRIPT}("${id}",${pageSize})</script></div>`,
  ].join('');
}

/** `200 rows`, or how many of them are there. */
export function sizeText({ rows, totalRows, columns }: TablePayload): string {
  const size = (count: number) => count.toLocaleString('en-US');
  const width = `${size(columns.length)} column${columns.length === 1 ? '' : 's'}`;
  if (rows.length < totalRows) return `first ${size(rows.length)} of ${size(totalRows)} rows, ${width}`;
  return `${size(totalRows)} row${totalRows === 1 ? '' : 's'}, ${width}`;
}

function headHtml({ name, title, type }: PayloadColumn): string {
  const tip = title === null ? '' : ` title="${escapeHtml(title)}"`;
  return `<th scope="col" class="${alignment(type)}" aria-sort="none"${tip}><button type="button">${escapeHtml(name)}</button></th>`;
}

function cellHtml(value: PayloadValue, column: PayloadColumn | undefined): string {
  if (column === undefined) return '<td></td>';
  if (value === null) return `<td class="${alignment(column.type)} none">–</td>`;
  const text = cellText(value, column);
  const order = sortNumber(value, column.type);
  const look = text.length > LONG && text.includes(' ') ? 'text long' : alignment(column.type);
  return `<td class="${look}"${order === null ? '' : ` data-v="${order}"`}>${escapeHtml(text)}</td>`;
}

function sortNumber(value: PayloadValue, type: PayloadColumn['type']): number | null {
  if (typeof value === 'number') return value;
  return type === 'date' && typeof value === 'string' ? Date.parse(value) : null;
}

function alignment(type: PayloadColumn['type']): string {
  return type === 'number' || type === 'date' ? type : 'text';
}
