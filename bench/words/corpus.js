// A made-up corpus of talk: sessions of cues, words by Zipf's law as in speech. Seeded.

const SMALL =
  "the i to and it is a that you of so this um like in on here know just page for not what i'm click it's would can where don't have menu but think then see okay find cart my one there uh looking go up with at all me how that's do really maybe price be now if they are back search button down we from let's or look i'd which want yeah".split(
    ' ',
  );
const ONSETS = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'st',
  'tr',
  'pl',
  'sh',
  'ch',
  'v',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'io'];
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'ng', 'nt', 'ck', 'ly', 'ed'];

/** A seeded generator of numbers from 0 up to 1 (mulberry32). */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sessions with `words` words in all: some 5,000 words a session, 15 a cue. */
export function talk(words, seed = 1) {
  const random = seeded(seed);
  const vocabulary = makeVocabulary(random, 12_000);
  const sessions = [];
  let left = words;
  while (left > 0) {
    const cues = [];
    let startMs = 0;
    for (let inSession = Math.min(left, 5000); inSession > 0; ) {
      const length = Math.min(inSession, 8 + Math.floor(random() * 15));
      const durationMs = length * 350;
      cues.push({
        startMs,
        endMs: startMs + durationMs,
        speaker: null,
        text: sentence(length, vocabulary, random),
      });
      startMs += durationMs + Math.floor(random() * 900);
      inSession -= length;
      left -= length;
    }
    sessions.push(cues);
  }
  return sessions;
}

function makeVocabulary(random, size) {
  const words = new Set(SMALL);
  const pick = (list) => list[Math.floor(random() * list.length)];
  while (words.size < size) {
    let word = '';
    for (let n = 1 + Math.floor(random() * 3); n > 0; n -= 1)
      word += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    words.add(word);
  }
  return [...words];
}

/** Rank by the inverse of Zipf's distribution function: half of all words are among the first hundred. */
function sentence(length, vocabulary, random) {
  const words = Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]);
  const text = words.join(' ').replace(/ (\S+) (\S+) (\S+) (\S+)$/, ', $1 $2 $3 $4');
  return text.charAt(0).toUpperCase() + text.slice(1) + (random() < 0.15 ? '?' : '.');
}
