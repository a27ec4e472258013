import { OPINIONS, TOPICS, type Tone, type Topic } from './opinion-lines.js';
import type { Random } from './random.js';

const FILL: Record<string, readonly string[]> = {
  item: [
    'oat milk',
    'eggs',
    'spinach',
    'salmon',
    'strawberries',
    'avocados',
    'bread',
    'coriander',
    'chicken thighs',
    'Greek yogurt',
    'bananas',
    'salad',
    'mushrooms',
    'cheddar',
    'tofu',
    'raspberries',
  ],
  day: ['Monday', 'Tuesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  time: ['8 to 9', 'five to six', '6pm', 'seven in the evening', '10 to 11', 'noon'],
  amount: ['$3', '$4.50', '$7', '$12', '$15', '$20'],
};

/** Fills a sentence's slots; the same slot gets the same word within one sentence. */
function fill(sentence: string, random: Random): string {
  const taken: Record<string, string> = {};
  const filled = sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
    taken[slot] ??= random.pick(FILL[slot] ?? [slot]);
    return taken[slot];
  });
  return agree(filled, taken.item ?? '');
}

const PLURALS: Record<string, string> = { is: 'are', was: 'were', has: 'have', does: 'do' };

/** The verb after a plural: `the eggs are gone`. Every name of food here that ends in s is one. */
export function agree(sentence: string, item: string): string {
  if (!/[^s]s$/.test(item)) return sentence;
  return sentence.replaceAll(
    new RegExp(`(${item}) (is|was|has|does)\\b`, 'g'),
    (_, noun: string, verb: string) => {
      return `${noun} ${PLURALS[verb]}`;
    },
  );
}

/** An opinion as somebody types it: one thing or two that come to mind, in a hand of their own. */
export function say(topic: Topic, tone: Tone, random: Random): string {
  const sentences = [random.pick(OPINIONS[topic][tone])];
  if (random.chance(0.22)) {
    const other = random.pick(TOPICS.filter((candidate) => candidate !== topic));
    sentences.push(random.pick(OPINIONS[other][tone]));
  }
  const filled = sentences.map((sentence) => fill(sentence, random));
  return handwriting(filled, random, tone);
}

const TAILS: Record<Tone, readonly string[]> = {
  good: [
    'Would recommend.',
    'No complaints.',
    'Keep it up 👍',
    'It saves me a good hour a week.',
    'My neighbours use it too now.',
    'Thank you!',
  ],
  mixed: [
    'Overall fine.',
    'Room for improvement.',
    'So it depends.',
    'It is okay for what it costs.',
    'Hence the score.',
  ],
  bad: [
    'Very disappointing.',
    'I went back to the supermarket.',
    'Please fix this.',
    '😡',
    'Not again.',
    'That was it for me.',
  ],
};

/** Full stops or none, capitals or none; with a tone, now and then a remark at the end. People type differently. */
export function handwriting(sentences: readonly string[], random: Random, tone?: Tone): string {
  const style = random.weighted([
    ['careful', 55],
    ['hasty', 25],
    ['careless', 20],
  ]);
  if (style === 'careless') {
    return sentences
      .join(random.pick([' and ', ', ', '. ']))
      .toLowerCase()
      .replaceAll("'", '')
      .replace(/\bi am\b/g, 'im');
  }
  if (style === 'hasty') return sentences.join('. ');
  const ended = sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  return tone && random.chance(0.25) ? `${ended} ${random.pick(TAILS[tone])}` : ended;
}
