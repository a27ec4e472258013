import type { Random } from '../random.js';
import type { Utterance } from './monologue.js';

/** A cue before it is written down. */
export interface TrackCue {
  startMs: number;
  endMs: number;
  speaker: string;
  text: string;
}

export interface CueTrack {
  cues: TrackCue[];
  /** Where each task starts and ends. */
  spans: Record<string, readonly [number, number]>;
  lengthMs: number;
}

/** About what fits in two lines of subtitles. */
const WORDS_PER_CUE = 14;

/** Lays what was said on the time line. Cues begin a little after zero: the recording starts first. */
export function layOut(
  utterances: readonly (Utterance & { speaker?: string })[],
  wordsPerMinute: number,
  random: Random,
): CueTrack {
  const cues: TrackCue[] = [];
  const spans: Record<string, readonly [number, number]> = {};
  let clock = 900;
  for (const { task, text, pauseMs, speaker = 'Participant' } of utterances) {
    const startedTask = spans[task]?.[0] ?? clock + Math.min(pauseMs, 1200);
    clock += pauseMs;
    for (const part of parts(text)) {
      const words = part.split(/\s+/).length;
      const lasts = Math.max(
        320,
        Math.round((words / wordsPerMinute) * 60_000 * (0.85 + 0.3 * random.next())),
      );
      cues.push({ startMs: clock, endMs: clock + lasts, speaker, text: part });
      clock += lasts + random.int(0, 60);
    }
    spans[task] = [startedTask, clock];
  }
  return { cues, spans, lengthMs: clock + 2500 };
}

/** Long sentences take two cues, cut at a comma near the middle. */
function parts(text: string): string[] {
  const words = text.split(' ');
  if (words.length <= WORDS_PER_CUE) return [text];
  const middle = words.length / 2;
  const cuts = words.flatMap((word, index) =>
    /[,.–]$/.test(word) && index < words.length - 2 ? [index + 1] : [],
  );
  const cut = cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.round(middle);
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
}
