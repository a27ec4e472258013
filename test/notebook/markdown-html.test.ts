import { describe, expect, it } from 'vitest';
import type { MarkdownCell } from '../../src/notebook/document.js';
import { markdownCellHtml, markdownHtml } from '../../src/notebook/markdown-html.js';

const cell = (source: string, attachments: MarkdownCell['attachments']): MarkdownCell => ({
  cell_type: 'markdown',
  id: 'text',
  metadata: {},
  source,
  ...(attachments && { attachments }),
});

describe('markdown', () => {
  it('becomes HTML, with raw HTML through the same gate as everything else', () => {
    expect(
      markdownHtml('**Bold** and ~~gone~~<script>alert(1)</script>', { links: true, headingShift: 0 }),
    ).toBe('<p><strong>Bold</strong> and <del>gone</del></p>\n');
  });

  it('has the images that are attached to its cell in their places', () => {
    const html = markdownCellHtml(
      cell('![A tent](attachment:tent.png)', { 'tent.png': { 'image/png': 'iVBO\nRw0K' } }),
      { links: true, headingShift: 0 },
    );
    expect(html).toContain('<img alt="A tent" src="data:image/png;base64,iVBORw0K">');
  });

  it.each<[string, MarkdownCell['attachments']]>([
    ['nothing is attached', undefined],
    ['another thing is attached', { 'stove.png': { 'image/png': 'iVBO' } }],
    ['what is attached is no image', { 'tent.png': { 'text/html': '<b>tent</b>' } }],
  ])('has no image where %s', (_, attachments) => {
    const html = markdownCellHtml(cell('![A tent](attachment:tent.png)', attachments), {
      links: true,
      headingShift: 0,
    });
    expect(html).not.toContain('data:');
    expect(html).not.toContain('<b>');
  });
});
