import type { Figure, FigureHead, KeyEntry } from './figure.js';
import { plotText, wrapLines } from './text.js';

/** Widths in characters that a telephone (360 px) holds. */
const TITLE_WIDTH = 38;
const SUBTITLE_WIDTH = 50;

/** Pixels above the plot where nothing stands there. */
const BARE = 14;

/** The head as Plotly's title, for front ends that draw the figure and nothing beside it. */
export function headText(head: FigureHead): { text: string; height: number } {
  const title = wrapLines(head.title, TITLE_WIDTH).map((line) => `<b>${plotText(line)}</b>`);
  const subtitle = head.subtitle.flatMap((text) => wrapLines(text, SUBTITLE_WIDTH, 8)).map(plotText);
  const small = [...subtitle, ...keyLines(head.key)].map(
    (line) => `<span style="font-size:12px">${line}</span>`,
  );
  return {
    text: [...title, ...small].join('<br>'),
    height: 20 + title.length * 21 + small.length * 19 + 10,
  };
}

/** As many entries on a line as it holds. */
function keyLines(entries: readonly KeyEntry[]): string[] {
  const lines: { length: number; parts: string[] }[] = [];
  for (const { colour, mark = '●', text } of entries) {
    const words = wrapLines(text, SUBTITLE_WIDTH - 4, 1).join('');
    const part = `<span style="color:${colour}">${mark}</span> ${plotText(words)}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + words.length + 5 <= SUBTITLE_WIDTH) {
      last.length += words.length + 5;
      last.parts.push(part);
    } else {
      lines.push({ length: words.length + 2, parts: [part] });
    }
  }
  return lines.map(({ parts }) => parts.join('   '));
}

/**
 * A figure of ours in two parts, for a page that writes the head itself, over the width that it has: its
 * head, and the figure without it. Null for a figure that somebody else made, or gave another title.
 */
export function apart<F extends Pick<Figure, 'layout' | 'head'>>(
  figure: F,
): { head: FigureHead; plot: F } | null {
  const { head } = figure;
  const { title, margin, height } = figure.layout as {
    title?: { text?: unknown };
    margin?: { t?: unknown };
    height?: unknown;
  };
  if (!isHead(head) || typeof height !== 'number') return null;
  const own = headText(head);
  if (title?.text !== own.text || margin?.t !== own.height) return null;
  const { title: _title, ...layout } = figure.layout;
  const cut = own.height - BARE;
  return {
    head,
    plot: { ...figure, layout: { ...layout, height: height - cut, margin: { ...margin, t: BARE } } },
  };
}

/** A figure may come from anywhere: a user's own, or a notebook's stored output. */
function isHead(head: unknown): head is FigureHead {
  const { title, subtitle, key } = Object(head) as Record<string, unknown>;
  const isText = (value: unknown) => typeof value === 'string';
  return (
    isText(title) &&
    Array.isArray(subtitle) &&
    subtitle.every(isText) &&
    Array.isArray(key) &&
    key.every(
      ({ colour, mark = '', text } = {}) =>
        [mark, text].every(isText) && /^(#[\da-f]{6}|rgba?\([\d., ]+\))$/i.test(String(colour)),
    )
  );
}
