import type { TrackCue } from './cue-track.js';

/** The ways a transcript file may be written; the vendor's samples are `plain`. */
export type WebvttForm =
  | 'plain'
  | 'crlf'
  | 'bom'
  | 'short-times'
  | 'voices'
  | 'notes'
  | 'entities'
  | 'settings'
  | 'multi-line'
  | 'names'
  | 'no-final-newline';

export function writeWebvtt(cues: readonly TrackCue[], form: WebvttForm): string {
  const blocks = cues.map((cue, index) => block(cue, index, form));
  const head = form === 'notes' ? ['WEBVTT - Session transcript', NOTE, STYLE] : ['WEBVTT'];
  const text = [...head, ...blocks].join('\n\n');
  if (form === 'crlf') return `${text.replaceAll('\n', '\r\n')}\r\n`;
  if (form === 'bom') return `\uFEFF${text}\n`;
  return form === 'no-final-newline' ? text : `${text}\n`;
}

const NOTE = 'NOTE\nMachine transcript, not corrected.';
const STYLE = 'STYLE\n::cue { color: white; }';

function block(cue: TrackCue, index: number, form: WebvttForm): string {
  const times = `${stamp(cue.startMs, form)} --> ${stamp(cue.endMs, form)}`;
  const id = form === 'notes' || form === 'settings' ? `${index + 1}\n` : '';
  const settings = form === 'settings' ? ' align:start position:0%' : '';
  const remark = form === 'notes' && index % 40 === 39 ? 'NOTE low confidence\n\n' : '';
  return `${remark}${id}${times}${settings}\n${payload(cue, form)}`;
}

function payload({ speaker, text }: TrackCue, form: WebvttForm): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (form === 'voices') return `<v ${speaker}>${escaped}`;
  if (form === 'names') return `${speaker}: ${escaped}`;
  if (form === 'entities')
    return escaped
      .replaceAll("'", '&#39;')
      .replaceAll(' and ', ' &amp; ')
      .replace(/, (?=I)/, ',&nbsp;');
  if (form !== 'multi-line') return escaped;
  const words = escaped.split(' ');
  return words.length < 8 ? escaped : `${words.slice(0, 6).join(' ')}\n${words.slice(6).join(' ')}`;
}

function stamp(milliseconds: number, form: WebvttForm): string {
  const pad = (number: number, width: number) => String(Math.floor(number)).padStart(width, '0');
  const hours = milliseconds / 3_600_000;
  const rest = `${pad((milliseconds / 60_000) % 60, 2)}:${pad((milliseconds / 1000) % 60, 2)}.${pad(milliseconds % 1000, 3)}`;
  return form === 'short-times' && hours < 1 ? rest : `${pad(hours, 2)}:${rest}`;
}
