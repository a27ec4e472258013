/** How a report looks: on a screen wide or narrow, light or dark, and on A4 or Letter paper. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;--ink:#1f2429;--soft:#5a626b;--line:#dde1e5;--page:#fff;--panel:#f5f7f9;--accent:#14679f;--warn:#8a5300;--warn-panel:#fff7e8;--bad:#a3261b;--bad-panel:#fdf0ee}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--soft:#a9b1ba;--line:#3a4149;--page:#15181b;--panel:#1f2428;--accent:#6fb8ea;--warn:#f0c27a;--warn-panel:#2e2617;--bad:#f29b91;--bad-panel:#331c19}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999em}
.skip:focus{left:1rem;top:1rem;background:var(--page);padding:.5rem 1rem;z-index:2}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.page{max-width:52rem;margin:0 auto;padding:0 1.25rem 4rem}
header.top{border-bottom:1px solid var(--line);padding:2.5rem 0 1.5rem;margin-bottom:1.5rem}
.kicker{margin:0 0 .25rem;color:var(--accent);font-weight:600;letter-spacing:.01em}
h1{font-size:2rem;line-height:1.2;margin:0 0 1.25rem;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:1.25rem;border-top:1px solid var(--line);letter-spacing:-.01em}
h3{font-size:1.12rem;margin:2rem 0 .5rem}
h4,h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
.prose>:first-child{margin-top:0}
.prose h2:first-child{margin-top:2.75rem}
.prose h3:first-child{margin-top:2rem}
p,ul,ol{margin:.75rem 0}
.prose blockquote{margin:1rem 0;padding:.1rem 1rem;border-left:3px solid var(--accent);color:var(--soft)}
code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.88em;background:var(--panel);padding:.1em .3em;border-radius:3px}
pre{overflow-x:auto;background:var(--panel);padding:.75rem 1rem;border-radius:6px;font:.82rem/1.5 ui-monospace,"SF Mono",Menlo,Consolas,monospace;margin:.75rem 0;white-space:pre-wrap}
pre code{background:none;padding:0;font-size:1em}
img{max-width:100%;height:auto}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.9rem 1.5rem;margin:0}
.facts dt{color:var(--soft);font-size:.82rem}
.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.facts .id{grid-column:span 2}
.facts .test{grid-column:span 2}
.facts .also{font-weight:400;font-size:.82rem}
.facts .id dd{font-weight:400;font-size:.82rem;line-height:1.95}
.note{border-radius:6px;padding:.75rem 1rem;margin:1rem 0;background:var(--warn-panel);border-left:3px solid var(--warn)}
.note>p:first-child{margin:0;color:var(--warn);font-weight:600}
.note ul{margin:.25rem 0 0;padding-left:1.2rem}
nav.contents{margin:0 0 2rem}
nav.contents h2{font-size:1rem;border:0;margin:0 0 .25rem;padding:0}
nav.contents ol{margin:0;padding:0;list-style:none;columns:17rem;column-gap:2rem}
nav.contents li{break-inside:avoid;padding:.1rem 0}
nav.contents li.sub{padding-left:1.1rem;font-size:.93rem}
nav.contents a{text-decoration:none}
nav.contents a:hover{text-decoration:underline}
.cell{margin:1rem 0}
details>summary{cursor:pointer;color:var(--soft);font-size:.82rem;width:fit-content}
details.code{margin:.25rem 0 1rem}
button{font:inherit;font-size:.85rem;color:var(--accent);background:none;border:1px solid var(--line);border-radius:5px;padding:.2rem .65rem;cursor:pointer}
button:hover{border-color:currentColor}
.chart{margin:1.25rem 0;max-width:46rem}
.chart .plot{width:100%;min-height:4rem}
.chart .head{font-size:.86rem;line-height:1.45;margin-bottom:.25rem}
.chart .head p{margin:.15rem 0;color:var(--soft)}
.chart .head .title{color:var(--ink);font-size:1rem;font-weight:600}
.key>span{display:inline-block;margin-right:.9em}
.chart figcaption p{color:var(--soft);font-size:.92rem;margin:.25rem 0}
.table{position:relative;left:50%;transform:translateX(-50%);width:fit-content;min-width:100%;max-width:min(calc(100vw - 4rem),84rem);margin:1.25rem 0}
.scroll{overflow-x:auto;max-width:100%;border-bottom:1px solid var(--line);background:linear-gradient(90deg,var(--page) 40%,transparent) 0/2.5rem 100% local,linear-gradient(270deg,var(--page) 40%,transparent) 100%/2.5rem 100% local,linear-gradient(90deg,transparent 1px,var(--line) 2px,transparent) 0/.75rem 100% scroll,linear-gradient(270deg,transparent 1px,var(--line) 2px,transparent) 100%/.75rem 100% scroll;background-repeat:no-repeat}
table{border-collapse:collapse;font-size:.88rem;line-height:1.4;font-variant-numeric:tabular-nums}
.table table{min-width:100%}
caption{text-align:left;font-weight:600;font-size:.95rem;padding:.25rem 0 .5rem;position:sticky;left:0}
th,td{padding:.4rem .75rem;text-align:left;vertical-align:top;max-width:28rem}
td.long,td.longer{min-width:12rem;overflow-wrap:anywhere}
td.longer{min-width:26rem}
th:first-child,td:first-child{padding-left:0}
thead th{border-bottom:1px solid var(--soft);vertical-align:bottom;font-weight:600;min-width:4.5rem}
thead th.question{min-width:12rem;overflow-wrap:anywhere}
th.question button{font-weight:400}
tbody tr{border-top:1px solid var(--line)}
tbody tr:first-child{border-top:0}
td.number,td.date,th.number,th.date{text-align:right}
td.number,td.date{white-space:nowrap}
.none{color:var(--soft)}
th button{position:relative;border:0;padding:0;color:inherit;font-weight:600;font-size:1em;text-align:inherit}
th button::after{position:absolute;right:-1em;bottom:.1em;font-size:.7em}
th[aria-sort=ascending] button::after{content:"▲"}
th[aria-sort=descending] button::after{content:"▼"}
tr.more{display:none}
.all tr.more{display:table-row}
.printed,.print-only,.all .print-only{display:none}
.tools{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin:.5rem 0;color:var(--soft);font-size:.85rem}
.tools span:first-child{flex:1 1 auto}
.html table{margin:1rem 0}
.error{border-left:3px solid var(--bad);background:var(--bad-panel);border-radius:6px;padding:.5rem 1rem;margin:1rem 0}
.error strong{color:var(--bad)}
footer{margin-top:3.5rem;border-top:1px solid var(--line);padding-top:.5rem;color:var(--soft);font-size:.9rem}
footer h2{border:0;font-size:1.1rem;color:var(--ink);margin-top:1rem;padding-top:0}
@media (max-width:56rem){.table{left:0;transform:none;width:auto;max-width:100%}}
@media (max-width:30rem){td.long{min-width:11rem}td.longer{min-width:14rem}.page{padding:0 1rem 3rem}h1{font-size:1.55rem}h2{font-size:1.25rem}header.top{padding-top:1.5rem}.facts{grid-template-columns:1fr 1fr}}
@page{margin:15mm}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--line:#ccc;--page:#fff;--panel:#f3f3f3;--accent:#14679f;--warn:#5c3a00;--warn-panel:#fff;--bad:#7c1a10;--bad-panel:#fff}
body{font-size:10.5pt;line-height:1.45}
.page{max-width:none;padding:0}
header.top{padding-top:0}
.skip,nav.contents,button.rows,button.csv,button.toggle,details.code,details.log,.chart figcaption{display:none}
.tools{margin:.2rem 0}
h1{font-size:20pt}h2{font-size:14pt;margin-top:1.5rem;padding-top:.75rem}h3{font-size:11.5pt}
h2,h3,h4,caption{break-after:avoid}
.prose p:last-child{break-after:avoid}
.chart,.chart .head,tr,.note,.facts{break-inside:avoid}.chart .head{break-after:avoid}
.chart{max-width:none}.chart.tall{break-inside:auto}
thead{display:table-header-group}
.table{left:0;transform:none;width:auto;min-width:0;max-width:none}
.scroll{overflow:visible;background:none}
.printed{display:block}.printed table{margin:.5rem 0}
.split>.scroll{display:none}
.print-only{display:inline}
table{font-size:8.5pt;width:100%}
.table table{min-width:0}
th,td{padding:.2rem .35rem;max-width:none;overflow-wrap:break-word}
td.long,td.longer{min-width:0}
thead th,thead th.question{min-width:0}
a{color:inherit;text-decoration:none}
pre{white-space:pre-wrap}
}
`;
