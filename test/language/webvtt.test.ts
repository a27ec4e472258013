import { describe, expect, it } from 'vitest';
import { isUxframeError } from '../../src/errors.js';
import { parseWebVtt } from '../../src/language/webvtt.js';

const texts = (vtt: string) => parseWebVtt(vtt).map((cue) => cue.text);

describe('the WebVTT parser', () => {
  it('reads ids, settings and hours, and hands cues back in the order of the file', () => {
    const vtt =
      'WEBVTT\n\nb\n01:00:05.250 --> 01:00:06.000 align:start line:0\nlater\n\n00:01.000 --> 00:02.000\nfirst';
    expect(parseWebVtt(vtt)).toEqual([
      { id: 'b', startMs: 3_605_250, endMs: 3_606_000, text: 'later' },
      { id: '', startMs: 1000, endMs: 2000, text: 'first' },
    ]);
  });

  it.each(['\r\n', '\r', '\n'])('takes %j for a line end', (end) => {
    const vtt = ['WEBVTT', '', '00:00.000 --> 00:01.000', 'hi', 'there'].join(end);
    expect(texts(vtt)).toEqual(['hi\nthere']);
  });

  it('passes over headers, comments, styles and regions', () => {
    const vtt =
      'WEBVTT Kind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:r\n\nNOTE\nnot said\n\n00:00.000 --> 00:01.000\nsaid\n';
    expect(texts(vtt)).toEqual(['said']);
  });

  it('reads cues without a blank line between, and one right after the signature', () => {
    expect(texts('WEBVTT\n00:00.000 --> 00:01.000\na\n00:01.000 --> 00:02.000\nb')).toEqual(['a', 'b']);
  });

  it.each([
    ['seconds of 61', '00:61.000 --> 00:62.000'],
    ['two digits of milliseconds', '00:00.00 --> 00:01.00'],
    ['a comma for the point', '00:00,000 --> 00:01,000'],
    ['no end', '00:00.000 -->'],
  ])('leaves out a cue with %s, and goes on', (_, times) => {
    expect(texts(`WEBVTT\n\n${times}\nbad\n\n00:02.000 --> 00:03.000\ngood`)).toEqual(['good']);
  });

  it('takes the first line of a block for the id, and begins a new block at a later arrow', () => {
    const vtt =
      'WEBVTT\n\n7\n00:00.000 --> 00:01.000\na\n00:02.000 --> 00:03.000\nb\n\nx\ny\n00:04.000 --> 00:05.000\nc';
    expect(parseWebVtt(vtt)).toEqual([
      { id: '7', startMs: 0, endMs: 1000, text: 'a' },
      { id: '', startMs: 2000, endMs: 3000, text: 'b' },
      { id: '', startMs: 4000, endMs: 5000, text: 'c' },
    ]);
  });

  it('takes no line of a header for an id, and a byte order mark for nothing', () => {
    expect(parseWebVtt('\uFEFFWEBVTT\tx\nid\n00:00.000 --> 00:01.000\na\0b')).toEqual([
      { id: '', startMs: 0, endMs: 1000, text: 'a\uFFFDb' },
    ]);
  });

  it('has no cue in a file that is only a header', () => {
    expect(parseWebVtt('WEBVTT')).toEqual([]);
  });

  it.each(['', ' WEBVTT', 'WEBVTTX\n', 'webvtt\n', '1\n00:00:00,000 --> 00:00:01,000\nsrt', '<html>'])(
    'refuses %j with a typed error that quotes nothing of it',
    (text) => {
      let error: unknown;
      try {
        parseWebVtt(text);
      } catch (thrown) {
        error = thrown;
      }
      expect(isUxframeError(error, 'webvtt')).toBe(true);
      expect(String(error)).toBe('UxframeError: The transcript does not begin with the signature WEBVTT.');
      expect(error).toHaveProperty(
        'hint',
        'Look at the file: it may be an error page, another subtitle format, or empty.',
      );
    },
  );
});
