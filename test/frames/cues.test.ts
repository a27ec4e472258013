import { describe, expect, it } from 'vitest';
import { cuesFromTranscripts } from '../../src/frames/cues.js';

const vtt = (...blocks: string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`;

describe('the cue table', () => {
  it('has one row a cue, in order of start, with the words counted', () => {
    const { cues, warnings } = cuesFromTranscripts([
      {
        sessionId: 's1',
        vtt: vtt('00:05.000 --> 00:06.000\nfound it', '00:00.000 --> 00:01.500\nWhere is the cart?'),
        offsetMs: 250,
      },
      { sessionId: 's2', vtt: vtt('00:00.000 --> 00:01.000\n<v Ana>Hi &amp; hello</v>') },
    ]);
    expect(cues.objects()).toEqual([
      {
        session_id: 's1',
        cue: 0,
        start_ms: 0,
        end_ms: 1500,
        speaker: null,
        text: 'Where is the cart?',
        words: 4,
        offset_ms: 250,
      },
      {
        session_id: 's1',
        cue: 1,
        start_ms: 5000,
        end_ms: 6000,
        speaker: null,
        text: 'found it',
        words: 2,
        offset_ms: 250,
      },
      {
        session_id: 's2',
        cue: 0,
        start_ms: 0,
        end_ms: 1000,
        speaker: 'Ana',
        text: 'Hi & hello',
        words: 2,
        offset_ms: 0,
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('leaves out a file without signature with a warning that names its session, and goes on', () => {
    const { cues, warnings } = cuesFromTranscripts([
      { sessionId: 's1', vtt: '<html>Not found</html>' },
      { sessionId: 's2', vtt: vtt('00:00.000 --> 00:01.000\nhi') },
    ]);
    expect(cues.array('session_id')).toEqual(['s2']);
    expect(warnings).toEqual([
      {
        code: 'unreadable-transcript',
        message:
          'The transcript of session s1 was left out. The transcript does not begin with the signature WEBVTT.',
        subject: 's1',
      },
    ]);
  });

  it('has all columns and no row where there is nothing', () => {
    const { cues, warnings } = cuesFromTranscripts([{ sessionId: 's1', vtt: 'WEBVTT' }]);
    expect(cues.numRows()).toBe(0);
    expect(cues.columnNames()).toEqual([
      'session_id',
      'cue',
      'start_ms',
      'end_ms',
      'speaker',
      'text',
      'words',
      'offset_ms',
    ]);
    expect(warnings.map((warning) => warning.code)).toEqual(['empty-transcript']);
  });
});
