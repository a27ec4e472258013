import { describe, expect, it } from 'vitest';
import { type WebvttForm, writeWebvtt } from '../../../src/sandbox/speech/webvtt-form.js';

const CUES = [
  { startMs: 900, endMs: 2400, speaker: 'Dana', text: "It's milk & honey, <3" },
  {
    startMs: 3_600_000,
    endMs: 3_601_005,
    speaker: 'Dana',
    text: 'One and two, I think, and three and four and five',
  },
];

describe('a transcript file', () => {
  it.each([
    [
      'plain',
      "WEBVTT\n\n00:00:00.900 --> 00:00:02.400\nIt's milk &amp; honey, &lt;3\n\n01:00:00.000 --> 01:00:01.005\nOne and two, I think, and three and four and five\n",
    ],
    [
      'short-times',
      "WEBVTT\n\n00:00.900 --> 00:02.400\nIt's milk &amp; honey, &lt;3\n\n01:00:00.000 --> 01:00:01.005\nOne and two, I think, and three and four and five\n",
    ],
    [
      'multi-line',
      "WEBVTT\n\n00:00:00.900 --> 00:00:02.400\nIt's milk &amp; honey, &lt;3\n\n01:00:00.000 --> 01:00:01.005\nOne and two, I think, and\nthree and four and five\n",
    ],
    [
      'entities',
      'WEBVTT\n\n00:00:00.900 --> 00:00:02.400\nIt&#39;s milk &amp; honey, &lt;3\n\n01:00:00.000 --> 01:00:01.005\nOne &amp; two,&nbsp;I think, &amp; three &amp; four &amp; five\n',
    ],
  ] as const)('in the form %s', (form, expected) => {
    expect(writeWebvtt(CUES, form)).toBe(expected);
  });

  it.each([
    ['voices', '\n<v Dana>It'],
    ['names', '\nDana: It'],
    ['settings', '\n\n1\n00:00:00.900 --> 00:00:02.400 align:start position:0%\n'],
    ['notes', 'WEBVTT - Session transcript\n\nNOTE\n'],
    ['bom', '\uFEFFWEBVTT\n\n'],
    ['crlf', 'WEBVTT\r\n\r\n00:00:00.900'],
  ] as const)('in the form %s has %j', (form, part) => {
    expect(writeWebvtt(CUES, form)).toContain(part);
  });

  it('ends in a line break in every form but one', () => {
    const forms: WebvttForm[] = ['plain', 'crlf', 'voices', 'no-final-newline'];
    expect(forms.map((form) => /\n$/.test(writeWebvtt(CUES, form)))).toEqual([true, true, true, false]);
  });
});
