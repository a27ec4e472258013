/** The body of a success that is cut off, or something else altogether: it is asked for again. */
export class BodyFault extends Error {}

/** JSON without the byte order mark that some servers put in front: who reads the archive expects none. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*</.test(text) ? 'HTML in place of JSON' : 'JSON that is cut off or broken';
    throw new BodyFault(what);
  }
}

/**
 * A page, an error's JSON or nothing in place of a transcript is a fault in between, whatever the content type says
 * (the documented header contradicts the body). Any other text is what the service has: who reads it looks for
 * the signature, and tells which session lacks it.
 */
export function readTranscript(text: string): string {
  if (/^\s*(?:$|[<{])/.test(text)) throw new BodyFault('no transcript, but an empty text, a page or JSON');
  return text;
}
