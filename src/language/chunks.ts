import type { Cue } from './cues.js';
import { countWords } from './words.js';

/** A contiguous piece of a transcript that ends at a cue's end. */
export interface Chunk {
  /** 0-based. */
  chunk: number;
  /** Positions of its first and last cue. */
  firstCue: number;
  lastCue: number;
  startMs: number;
  endMs: number;
  words: number;
  /** Cues in lines, each turn headed by its speaker where one is named. */
  text: string;
}

/**
 * Cuts a session's cues into pieces of at most `maxWords` words (a single longer cue stays whole), for a
 * reader or a language model that should cite where something was said.
 */
export function chunkCues(cues: readonly Cue[], maxWords: number): Chunk[] {
  const chunks: Chunk[] = [];
  let speaker: string | null = null;
  for (const [i, cue] of cues.entries()) {
    const words = countWords(cue.text);
    let chunk = chunks.at(-1);
    if (!chunk || chunk.words + words > maxWords) {
      const { startMs, endMs } = cue;
      chunk = { chunk: chunks.length, firstCue: i, lastCue: i, startMs, endMs, words: 0, text: '' };
      chunks.push(chunk);
      speaker = null;
    }
    const label = cue.speaker !== null && cue.speaker !== speaker ? `${cue.speaker}: ` : '';
    chunk.text += `${chunk.text === '' ? '' : '\n'}${label}${cue.text}`;
    chunk.words += words;
    chunk.lastCue = i;
    chunk.startMs = Math.min(chunk.startMs, cue.startMs);
    chunk.endMs = Math.max(chunk.endMs, cue.endMs);
    speaker = cue.speaker;
  }
  return chunks;
}
