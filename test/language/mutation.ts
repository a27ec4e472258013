/** Files to begin with: every odd thing that a transcript can hold. */
export const TRANSCRIPTS: readonly string[] = [
  'WEBVTT\n\n00:00:00.000 --> 00:00:04.000\nSo I am looking for the checkout\n\n00:00:04.200 --> 00:00:07.000\num where is it?\n',
  '\uFEFFWEBVTT - Session 12\r\n\r\nNOTE a comment\r\nover lines\r\n\r\n1\r\n00:01.000 --> 00:02.000 align:start position:10%,line-left\r\n<v Ana Maria>R&amp;D &lt;b&gt; &nbsp;x</v>\r\n',
  'WEBVTT\nKind: captions\n\nSTYLE\n::cue(b) { color: red }\n\nREGION\nid:r1 width:40%\nlines:3\n\nid-7\n00:00.000 --> 00:03.000 region:r1 size:50% vertical:rl\n<c.loud>un</c>known <00:01.500><i>word</i>\n',
  'WEBVTT\n\n00:00.000 --> 00:02.000\nModerator: Can you find it?\nParticipant: Let me see\n\n00:01.500 --> 00:04.000\nModerator: Okay.\n\n100:00:00.000 --> 100:00:01.000\nParticipant: 我喜欢这个 ฉันหาไม่เจอ 🙂\n',
  'WEBVTT\r\r00:05.000-->00:04.000\rb\r00:00.000 --> 00:01.000\ra\u0000<ruby>漢<rt>kan</rt></ruby>\r',
];

const TOKENS = [
  '-->',
  '\n\n',
  '\r',
  '\0',
  '\uFEFF',
  'WEBVTT',
  'NOTE',
  'STYLE',
  'REGION',
  '<v ',
  '</v>',
  '<b>',
  '<',
  '>',
  '&',
  '&#x110000;',
  '&#0;',
  '&amp',
  ';',
  ':',
  '.',
  '00:00.000',
  '99:99:99.999',
  '999999999999:00:00.000',
  'position:',
  'line:-1%',
  'align:',
  'region:',
  'Name: ',
  '\uD83D',
  '\u202E',
  '日本',
  '__proto__',
];

/** A seeded generator of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A file with one to eight mutations: inserted, deleted, doubled, moved, cut or foreign text. */
export function mutate(random: () => number): string {
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  let text = pick(TRANSCRIPTS);
  const place = () => Math.floor(random() * (text.length + 1));
  for (let times = 1 + Math.floor(random() * 8); times > 0; times -= 1) {
    const at = place();
    const to = Math.min(text.length, at + Math.floor(random() * 20));
    const kind = Math.floor(random() * 7);
    if (kind === 0) text = text.slice(0, at) + pick(TOKENS) + text.slice(at);
    if (kind === 1) text = text.slice(0, at) + text.slice(to);
    if (kind === 2) text = text.slice(0, to) + text.slice(at);
    if (kind === 3)
      text = text.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x10000)) + text.slice(to);
    if (kind === 4) text = text.slice(at) + text.slice(0, at);
    if (kind === 5) text = text.slice(0, at) + pick(TRANSCRIPTS).slice(place());
    if (kind === 6)
      text = text.slice(0, at) + pick(TOKENS).repeat(1 + Math.floor(random() * 30)) + text.slice(at);
  }
  return text;
}
