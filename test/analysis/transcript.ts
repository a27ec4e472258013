import type { Answer } from '../../src/api/documents.js';
import { cuesFromTranscripts } from '../../src/frames/cues.js';
import { framesFromSessions } from '../../src/frames/frames-from-sessions.js';

/** Sessions of talk: each line `speaker: text` (or text alone) is a cue of two seconds, one every three. */
export function talkOf(sessions: Record<string, readonly string[]>) {
  return cuesFromTranscripts(
    Object.entries(sessions).map(([sessionId, lines]) => ({
      sessionId,
      vtt: `WEBVTT\n\n${lines.map((line, i) => `${clock(3 * i)} --> ${clock(3 * i + 2)}\n${voice(line)}`).join('\n\n')}`,
    })),
  ).cues;
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

function voice(line: string): string {
  const [, speaker, text] = /^(\w+): (.*)$/.exec(line) ?? [];
  return speaker ? `<v ${speaker}>${text}` : line;
}

/** Sessions that did a task from 0 to 5 s and another from 5 to 10 s, with success in the first or not. */
export function taskFrames(success: Record<string, boolean>) {
  return framesFromSessions(
    Object.entries(success).map(([sessionId, found]) => ({
      sessionId,
      audienceId: null,
      testPlanId: null,
      sessionParticipant: null,
      taskGroups: [],
      tasks: [
        task('t1', 'Find the cart', 0, { url: { success: found } }),
        task('t2', 'Say what you think', 5000, { written: { text: 'fine' } }),
      ],
    })),
  );
}

function task(uuid: string, text: string, startTimeMs: number, answer: Answer) {
  const type = 'url' in answer ? 'URL' : 'WRITTEN';
  return {
    uuid,
    text,
    type,
    response: { startTimeMs, endTimeMs: startTimeMs + 5000, skipped: false, answer },
  };
}
