import { createHash } from 'node:crypto';

/** A script as it stands in a page, ready to be named in the page's policy. */
export interface InlineScript {
  html: string;
  hash: string;
}

/** Script text that ends only where it should, and whose bytes are what the browser will hash. */
export function inlineScript(text: string): InlineScript {
  const script = text.replace(/\r\n?/g, '\n').replace(/<\/(script)/gi, '<\\/$1');
  const hash = createHash('sha256').update(script, 'utf8').digest('base64');
  return { html: `<script>${script}</script>`, hash };
}

/**
 * The Content-Security-Policy of a page: these scripts and no others, no request to anywhere, images
 * from the file itself. Styles are allowed inline because Plotly sets them; no attribute of hostile
 * text ever becomes one.
 */
export function contentPolicy(scripts: readonly InlineScript[]): string {
  const allowed = scripts.length === 0 ? "'none'" : scripts.map(({ hash }) => `'sha256-${hash}'`).join(' ');
  return [
    "default-src 'none'",
    `script-src ${allowed}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
