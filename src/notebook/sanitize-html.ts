import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { escapeHtml } from './escape-html.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const KEPT = new Set(
  (
    'p br hr h1 h2 h3 h4 h5 h6 b i em strong u s del ins sub sup small mark code pre kbd samp var ' +
    'blockquote ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td div span ' +
    'figure figcaption details summary abbr time q cite a img'
  ).split(' '),
);

/** Dropped with all that is in them; of other unknown elements only the tags go. */
const DROPPED = new Set(
  (
    'script style template iframe frame frameset object embed applet noscript noembed noframes svg math ' +
    'head title textarea select option button input form video audio canvas link meta base portal ' +
    'plaintext xmp'
  ).split(' '),
);

const VOID = new Set(['br', 'hr', 'img', 'col']);

const ATTRIBUTES = new Set([
  'alt',
  'title',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'lang',
  'dir',
  'datetime',
]);

export interface SanitizeOptions {
  /** Whether links stay links; what a cell printed may hold a participant's words, and has none. */
  links: boolean;
  /** Levels that headings go down, below those of the page. */
  headingShift: number;
  /** Called with each heading's text; gives its id. */
  headingId?: (text: string, level: number) => string;
}

/**
 * HTML of which only text, structure and embedded images are left: it is parsed as a browser parses
 * it, and written anew from an allowlist of elements and attributes.
 */
export function sanitizeHtml(html: string, options: SanitizeOptions): string {
  return parseFragment(html)
    .childNodes.map((node) => written(node, options))
    .join('');
}

function written(node: Node, options: SanitizeOptions): string {
  if (defaultTreeAdapter.isTextNode(node)) return escapeHtml(node.value);
  if (!defaultTreeAdapter.isElementNode(node)) return '';
  const name = node.tagName.toLowerCase();
  if (DROPPED.has(name) || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') return '';
  const inside = (): string => node.childNodes.map((child) => written(child, options)).join('');
  if (!KEPT.has(name) || (name === 'a' && !isSafeLink(node, options))) return inside();
  if (name === 'img' && !isEmbedded(attribute(node, 'src'))) return escapeHtml(attribute(node, 'alt'));
  const heading = /^h([1-6])$/.exec(name);
  if (heading) return headingHtml(node, Number(heading[1]), inside(), options);
  const tag = `<${name}${attributes(node, name)}>`;
  return VOID.has(name) ? tag : `${tag}${inside()}</${name}>`;
}

function headingHtml(node: Element, level: number, inside: string, options: SanitizeOptions): string {
  const { headingId, headingShift } = options;
  const id = headingId ? ` id="${escapeHtml(headingId(textOf(node).trim(), level))}"` : '';
  const name = `h${Math.min(level + headingShift, 6)}`;
  return `<${name}${id}>${inside}</${name}>`;
}

function attributes(node: Element, name: string): string {
  const kept = node.attrs.filter(({ name: key }) => ATTRIBUTES.has(key));
  if (name === 'a')
    kept.push({ name: 'href', value: attribute(node, 'href') }, { name: 'rel', value: 'noopener' });
  if (name === 'img') kept.push({ name: 'src', value: attribute(node, 'src') });
  return kept.map(({ name: key, value }) => ` ${key}="${escapeHtml(value)}"`).join('');
}

const attribute = (node: Element, name: string): string =>
  node.attrs.find((candidate) => candidate.name === name)?.value ?? '';

function isSafeLink(node: Element, { links }: SanitizeOptions): boolean {
  return links && /^(https?:\/\/|mailto:|#)/i.test(attribute(node, 'href').trim());
}

const isEmbedded = (source: string): boolean =>
  /^data:image\/(png|jpeg|gif|webp|svg\+xml);base64,[\w+/=]+$/.test(source);

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return defaultTreeAdapter.isElementNode(node) ? node.childNodes.map(textOf).join('') : '';
}
