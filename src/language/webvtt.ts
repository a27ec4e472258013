import { createRequire } from 'node:module';
import { UxframeError } from '../errors.js';

/** A cue of a WebVTT file as it stands there: markup and entities untouched. */
export interface WebVttCue {
  /** The line above the times, or an empty string. */
  id: string;
  /** Milliseconds since the start of the video. */
  startMs: number;
  endMs: number;
  /** Raw text, lines joined with `\n`. */
  text: string;
}

interface CueTimes {
  startTime: number;
  endTime: number;
}

type TimingsParser = new (
  line: string,
  onError: (message: string) => void,
) => { parse(cue: CueTimes, previousStart: number): boolean | undefined };

const SIGNATURE = /^\uFEFF?WEBVTT(?:[ \t\n]|$)/;

let timingsParser: TimingsParser | undefined;

/** The package is CommonJS without types, and only people with transcripts need it: loaded on first use. */
function loadTimingsParser(): TimingsParser {
  timingsParser ??= (
    createRequire(import.meta.url)('webvtt-parser') as {
      WebVTTCueTimingsAndSettingsParser: TimingsParser;
    }
  ).WebVTTCueTimingsAndSettingsParser;
  return timingsParser;
}

function parseTimes(line: string): CueTimes | null {
  const Parser = loadTimingsParser();
  const times = { startTime: 0, endTime: 0 };
  return new Parser(line, () => {}).parse(times, 0) ? times : null;
}

/**
 * The cues of a WebVTT file, in the order of the file, by the parser algorithm of the W3C
 * specification (sections 6.1 and 6.3): BOM, CRLF and CR, `MM:SS.mmm`, ids, settings, comments, styles
 * and regions, missing blank lines; a cue with unreadable times is left out, the rest goes on.
 * Times and settings are read by `webvtt-parser`; blocks are collected here, because that package hands
 * its cues back in order of start only.
 *
 * Throws a `UxframeError` with code `webvtt` where the text does not begin with the signature `WEBVTT`.
 *
 * Source: https://www.w3.org/TR/webvtt1/#webvtt-parser-algorithm
 *
 * @example
 * parseWebVtt('WEBVTT\n\n00:01.500 --> 00:03.000\nHello'); // => [{ "id": "", "startMs": 1500, "endMs": 3000, "text": "Hello" }]
 */
export function parseWebVtt(text: string): WebVttCue[] {
  const normal = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  if (!SIGNATURE.test(normal)) {
    throw new UxframeError('webvtt', 'The transcript does not begin with the signature WEBVTT.', {
      hint: 'Look at the file: it may be an error page, another subtitle format, or empty.',
    });
  }
  const lines = normal.split('\n');
  const cues: WebVttCue[] = [];
  let at = endOfHeader(lines);
  while (at < lines.length) {
    if (lines[at] === '') at += 1;
    else at = collectBlock(lines, at, cues);
  }
  return cues;
}

/** The header runs to the first blank line, or to the first line with an arrow: that one belongs to a cue. */
function endOfHeader(lines: readonly string[]): number {
  let at = 1;
  while (at < lines.length && lines[at] !== '' && !lines[at]?.includes('-->')) at += 1;
  return at;
}

/**
 * Reads one block and returns the line after it. A cue's times stand in its first or second line; a
 * later arrow, or a second one, begins a new block.
 */
function collectBlock(lines: readonly string[], from: number, cues: WebVttCue[]): number {
  let times: CueTimes | null = null;
  let seenArrow = false;
  let id = '';
  const text: string[] = [];
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') break;
    if (line.includes('-->')) {
      if (seenArrow || at - from > 1) break;
      seenArrow = true;
      times = parseTimes(line);
    } else if (seenArrow) text.push(line);
    else if (at === from) id = line;
  }
  if (times) {
    cues.push({
      id,
      startMs: Math.round(times.startTime * 1000),
      endMs: Math.round(times.endTime * 1000),
      text: text.join('\n'),
    });
  }
  return at;
}
