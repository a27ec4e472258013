import type { Figure } from '../charts/figure.js';
import { mapStrings } from './map-strings.js';

/** The tags that figures of ours use, and that can do no more than look different. */
const HARMLESS =
  /^<(?:\/?(?:b|i|em|strong|sub|sup|span|extra)|br\s*\/?|span style="(?:(?:color|font-size|font-weight): ?[\w#.%(), ]+;? ?)+")>/i;

/**
 * A figure whose strings carry no links and no other markup of Plotly's small HTML than bold, colour
 * and line breaks: whatever else looks like a tag stands there as text. Images from elsewhere and
 * buttons that would send the data away are left out.
 */
export function harmlessFigure(figure: Figure): Pick<Figure, 'data' | 'layout'> {
  const { images: _images, ...layout } = figure.layout;
  return mapStrings({ data: figure.data, layout }, harmlessText);
}

/** A string in which only harmless tags are left as tags. */
export function harmlessText(text: string): string {
  return text.replace(/<|&#(?:0*60|x0*3c)(?:;|(?![0-9a-f]))/gi, (less, at: number) =>
    less === '<' && HARMLESS.test(text.slice(at, at + 200)) ? '<' : '&lt;',
  );
}
