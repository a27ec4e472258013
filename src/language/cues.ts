import { type VoicePiece, voicePieces } from './voices.js';
import { parseWebVtt } from './webvtt.js';

/** What one voice says in one stretch of time. */
export interface Cue {
  /** Milliseconds since the start of the video. */
  startMs: number;
  endMs: number;
  /** Null where nobody is named. */
  speaker: string | null;
  /** Plain text in one line. */
  text: string;
}

/** `Name: …` at the start of a line: up to four words that begin with a capital (or have no case). */
const PREFIX =
  /^[-–—>\s]*((?:\p{Lu}|\p{Lt}|\p{Lo})[\p{L}\p{M}\p{Nd}.'’()_-]*(?: [\p{L}\p{M}\p{Nd}.'’()_-]+){0,3}) ?(?::\s+|：\s*)(?=\S)/u;

/** Longer than any name: such a prefix is a sentence. */
const LONGEST_NAME = 40;

/**
 * The cues of a WebVTT transcript as speech: plain text, in order of start, one cue a voice.
 *
 * - Speakers come from `<v Name>`. Only where a file has none of these, `Name:` at the start of a line
 *   counts, if that name stands there at least twice in the file. Otherwise the speaker is null.
 * - A cue with several voices becomes several cues; they share its time in proportion to their length.
 * - A cue that ends before it starts gets no duration. Cues without text are left out.
 *
 * Throws a `UxframeError` with code `webvtt` where the signature is missing.
 *
 * @example
 * transcriptCues('WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ana>Where is the cart?')[0]?.speaker; // => "Ana"
 */
export function transcriptCues(vtt: string): Cue[] {
  const parsed = parseWebVtt(vtt).map((cue) => ({ ...cue, pieces: voicePieces(cue.text) }));
  const named = parsed.some((cue) => cue.pieces.some((piece) => piece.speaker !== null));
  const names = named ? new Set<string>() : repeatedNames(parsed.flatMap((cue) => cue.pieces));
  return parsed
    .flatMap((cue) => {
      const pieces = names.size > 0 ? cue.pieces.flatMap((piece) => splitByName(piece, names)) : cue.pieces;
      return shareTime(pieces, cue.startMs, Math.max(cue.startMs, cue.endMs));
    })
    .sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
}

function repeatedNames(pieces: readonly VoicePiece[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    for (const line of text.split('\n')) {
      const name = nameOf(line);
      if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

function nameOf(line: string): string | null {
  const name = PREFIX.exec(line)?.[1];
  return name && name.length <= LONGEST_NAME ? name : null;
}

/** Every line that begins with a known name begins a piece; the lines after it belong to the same voice. */
function splitByName(piece: VoicePiece, names: ReadonlySet<string>): VoicePiece[] {
  const pieces: VoicePiece[] = [];
  for (const line of piece.text.split('\n')) {
    const name = nameOf(line);
    const last = pieces.at(-1);
    if (name && names.has(name)) pieces.push({ speaker: name, text: line.replace(PREFIX, '') });
    else if (last) last.text += `\n${line}`;
    else pieces.push({ speaker: null, text: line });
  }
  return pieces;
}

function shareTime(pieces: readonly VoicePiece[], startMs: number, endMs: number): Cue[] {
  const said = pieces
    .map(({ speaker, text }) => ({ speaker, text: text.trim().replace(/\s+/gu, ' ') }))
    .filter(({ text }) => text !== '');
  const length = said.reduce((sum, { text }) => sum + text.length, 0);
  const at = (characters: number) => Math.round(startMs + ((endMs - startMs) * characters) / length);
  let before = 0;
  return said.map(({ speaker, text }) => {
    const from = before;
    before += text.length;
    return { startMs: at(from), endMs: at(before), speaker, text };
  });
}
