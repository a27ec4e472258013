/** Characters that Plotly reads as markup, as an entity, or as the start of a formula. */
const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', $: '&#36;' };

/**
 * Text from the data, made safe for a figure. Plotly reads a small HTML (`<b>`, `<a href>`) in every
 * label, and formulas between dollar signs: a participant's words must be shown as they are.
 * Every string that comes from the data goes through here, and nowhere else is it escaped.
 */
export function plotText(text: string): string {
  const visible = text.replace(/[^\S\u00a0]+/g, ' ').replace(/\p{Cc}/gu, '');
  return visible.replace(/[&<>$]/g, (character) => SPECIAL[character] ?? character);
}

/** Data text wrapped for a figure: at most `lines` lines of `width` characters, an ellipsis after the last. */
export function wrapText(text: string, width: number, lines = 4): string {
  return wrapLines(text, width, lines).map(plotText).join('<br>');
}

/**
 * The lines of a wrapped text, not yet escaped. Words longer than a line are broken. A width is counted in
 * Latin letters: a Chinese, Japanese or Korean sign takes the room of two.
 */
export function wrapLines(text: string, width: number, lines = 4): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/[^\S\u00a0]+/)
    .flatMap((word) => pieces(word, width))) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      wrapped.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  const last = wrapped[lines - 1] ?? '';
  return [...wrapped.slice(0, lines - 1), `${beginning(last, width - 1).trimEnd()}…`];
}

/** A word up to this long is never broken: it may stand out of a narrow column. */
const LONGEST_WORD = 14;

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= Math.max(width, LONGEST_WORD)) return [word];
  const parts: string[] = [];
  for (let rest = word; rest !== ''; rest = rest.slice(parts.at(-1)?.length)) {
    parts.push(beginning(rest, width));
  }
  return parts;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Extended_Pictographic}]/u;

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);

/** As much of a text as a width holds; one letter at least. */
function beginning(text: string, width: number): string {
  let end = 0;
  let room = width;
  for (const letter of text) {
    room -= widthOf(letter);
    if (room < 0 && end > 0) break;
    end += letter.length;
  }
  return text.slice(0, end);
}

/** A short text that stays on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}

/** A number with the given decimals and a true minus sign; a dash for nothing. */
export function numberText(value: number | null, decimals = 1): string {
  if (value === null) return '–';
  const text = Math.abs(value).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text;
}

/** Points with their sign, whole; in tenths where a whole one would hide on which side of 0 they are. */
export function signedText(points: number | null): string {
  const size = Math.abs(points ?? 0);
  if (points === null || size < 0.05) return numberText(points, 0);
  return `${points > 0 ? '+' : ''}${numberText(points, size < 0.5 ? 1 : 0)}`;
}

/** A share (0–1) in whole percent. */
export function percentText(share: number | null): string {
  return share === null ? '–' : `${numberText(100 * share, 0)}%`;
}

/** Seconds as a reader says them: `9.5 s`, `2 min 05 s`. */
export function secondsText(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 60) return `${numberText(seconds, seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/** A p value to three decimals, `< 0.001` below. */
export function pText(p: number | null): string {
  if (p === null) return 'p unknown';
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}

/** `n = 60`, or `n = 55–60` where it differs between rows. */
export function nText(sizes: readonly number[]): string {
  if (sizes.length === 0) return 'n = 0';
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  return least === most
    ? `n = ${numberText(least, 0)}`
    : `n = ${numberText(least, 0)}–${numberText(most, 0)}`;
}

/** A list for the text alternative: the first `limit` items, and how many more there are. */
export function listText(items: readonly string[], limit = 12): string {
  const rest = items.length - limit;
  return `${items.slice(0, limit).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}
