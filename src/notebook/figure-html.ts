import type { Figure } from '../charts/figure.js';
import { escapeHtml, scriptJson } from './escape-html.js';
import { headHtml } from './figure-head-html.js';

const STYLE = `
.uxframe-figure{margin:.8em 0;max-width:820px;display:block}
.uxframe-figure .head{font-size:13px;line-height:1.45}
.uxframe-figure .head p{margin:.15em 0}
.uxframe-figure .title{font-size:15px;font-weight:600}
.uxframe-figure .key>span{display:inline-block;margin-right:.9em}
.uxframe-figure.drawn figcaption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

/**
 * Draws when Plotly is there (the script of the first figure may come later on the page), in the words'
 * own colour on the page, and again when the page's theme or the cell's width changes.
 */
const SCRIPT = `(function(id,figure){
var root=document.getElementById(id);if(!root||root.dataset.ready)return;root.dataset.ready="1";
var plot=root.querySelector(".plot"),tries=0;
function ink(){return getComputedStyle(root).color}
function draw(){
if(!window.Plotly){if(++tries<100)setTimeout(draw,100);else root.querySelector("figcaption").insertAdjacentText("beforeend"," (To draw it, run the cell of the first figure again.)");return}
figure.layout.font=Object.assign({},figure.layout.font,{color:ink()});
window.Plotly.newPlot(plot,figure.data,figure.layout,figure.config).then(function(){
root.classList.add("drawn");
new MutationObserver(function(){setTimeout(function(){window.Plotly.relayout(plot,{"font.color":ink()})},50)}).observe(document.body,{attributes:true});
if(window.ResizeObserver)new ResizeObserver(function(){if(root.isConnected&&plot.clientWidth)window.Plotly.Plots.resize(plot)}).observe(root)})}
draw()})`;

/**
 * A figure as HTML for front ends that do not draw Plotly's own type: the sentence that stands in for
 * it, and a script that draws it instead. `plotlyScript` is Plotly itself, or null where the page has it
 * from another figure.
 */
export function figureHtml(figure: Figure, options: { id: string; plotlyScript: string | null }): string {
  const { id, plotlyScript } = options;
  const { html: head, plot } = headHtml(figure);
  const { alt = '', head: _head, ...drawn } = plot as Partial<Figure>;
  const text = escapeHtml(alt);
  return [
    `<figure class="uxframe-figure" id="${id}"><style>${STYLE}</style>`,
    `${head}<div class="plot" role="img" aria-label="${text}"></div><figcaption>${text}</figcaption>`,
    plotlyScript === null ? '' : `<script>${onceOnPage(plotlyScript)}</script>`,
    `<script>${SCRIPT}("${id}",${scriptJson(drawn)})</script></figure>`,
  ].join('');
}

/** Runs Plotly's text unless the page has it, hidden from a module loader that the page may have. */
function onceOnPage(plotlyScript: string): string {
  return `window.Plotly||(function(module,exports,define){${plotlyScript.replaceAll('</script', '<\\/script')}\n})();`;
}
