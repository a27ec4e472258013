import { Marked } from 'marked';
import type { MarkdownCell } from './document.js';
import { type SanitizeOptions, sanitizeHtml } from './sanitize-html.js';

const markdown = new Marked({ gfm: true, async: false });

/** Markdown as safe HTML: raw HTML in it passes the same gate as everything else. */
export function markdownHtml(text: string, options: SanitizeOptions): string {
  return sanitizeHtml(markdown.parse(text) as string, options);
}

/** A markdown cell, with the images attached to it put in their places. */
export function markdownCellHtml(cell: MarkdownCell, options: SanitizeOptions): string {
  const source = cell.source.replace(/\(attachment:([^)\s]+)\)/g, (reference, name: string) => {
    const [type, data] = Object.entries(cell.attachments?.[name] ?? {})[0] ?? [];
    return type?.startsWith('image/') && typeof data === 'string'
      ? `(data:${type};base64,${data.replace(/\s+/g, '')})`
      : reference;
  });
  return markdownHtml(source, options);
}
