import { agree } from '../opinions.js';
import type { Random } from '../random.js';
import type { Story, Voice } from './story.js';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|are|was|were|would|could|should|have|has|had) not\b/g, "$1n't"],
  [/\b([Cc])annot\b/g, "$1an't"],
  [/\bwill not\b/g, "won't"],
  [/\bI am(?= \w)/g, "I'm"],
  [/\b(I|[Yy]ou|[Ww]e|[Tt]hey) have(?= (got|been|done|tried|closed|made|three)\b)/g, "$1've"],
  [/\b([Yy]ou|[Ww]e|[Tt]hey) are(?= \w)/g, "$1're"],
  [/\b([Ii]t|[Tt]hat|[Tt]here|[Ww]hat|[Ww]here|[Hh]e|[Ss]he) is(?= \w)/g, "$1's"],
  [/\b(I|[Yy]ou|[Ww]e|[Tt]hey) would(?= \w)/g, "$1'd"],
  [/\b(I|[Ii]t|[Yy]ou|[Ww]e|[Tt]hey) will(?= \w)/g, "$1'll"],
  [/\bLet us\b/g, "Let's"],
  [/\b([Gg])oing to(?= [a-z]+)/g, '$1onna'],
];

/** A sentence's slots filled from the story; what has no fixed filling is drawn. */
export function tell(line: string, story: Story, random: Random): string {
  const item = random.pick(story.ingredients);
  const fresh = random.pick(story.fresh);
  const fixed: Record<string, string> = {
    item,
    item2: random.pick(story.ingredients.filter((other) => other !== item)),
    fresh,
    dish: story.dish,
    store: story.store,
    who: story.who,
    name: story.name,
    count: NUMBERS[Math.max(2, story.person.household)] ?? 'four',
    basket: NUMBERS[random.int(6, 12)] ?? 'nine',
    rating: NUMBERS[story.rating] ?? 'three',
    day: random.pick(['Monday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
    daytime: random.pick(['morning', 'afternoon', 'evening']),
    price: random.pick([
      'a dollar fifty',
      'two ninety-nine',
      'three dollars',
      'four twenty',
      'five dollars',
      'six forty-nine',
      'eight dollars',
      'ninety cents',
    ]),
  };
  const filled = agree(
    agree(
      line.replace(/\{(\w+)\}/g, (_, slot: string) => fixed[slot] ?? slot),
      item,
    ),
    fresh,
  );
  return filled.replace(
    /(^|[.?!] )([a-z])/g,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** As it comes out of a mouth: contracted, with fillers, repetitions and restarts; more of them under strain. */
export function spoken(sentence: string, voice: Voice, random: Random, strain: number): string {
  let said = sentence;
  if (random.chance(voice.contraction)) {
    for (const [form, short] of CONTRACTIONS) said = said.replace(form, short);
  }
  const slips = voice.hesitation * (1 + strain);
  if (random.chance(slips)) said = withFiller(said, random.pick(voice.fillers), random);
  if (random.chance(slips * 0.4)) said = withRepetition(said, random);
  if (random.chance(slips * 0.25)) said = withRestart(said);
  return said;
}

function withFiller(sentence: string, filler: string, random: Random): string {
  const commas = [...sentence.matchAll(/, /g)].map((match) => match.index);
  if (commas.length > 0 && random.chance(0.6)) {
    const place = random.pick(commas);
    return `${sentence.slice(0, place)}, ${filler}, ${sentence.slice(place + 2)}`;
  }
  return `${capital(filler)}, ${uncapital(sentence)}`;
}

/** One of the little words comes twice: `the, the arrow`. */
function withRepetition(sentence: string, random: Random): string {
  const words = [...sentence.matchAll(/\b(the|a|it|I|and|to|that|is|my|in|but|so|was)\b(?! ?[',])/g)].filter(
    (match) => match.index > 0,
  );
  if (words.length === 0) return sentence;
  const word = random.pick(words);
  return `${sentence.slice(0, word.index)}${word[0]}, ${sentence.slice(word.index)}`;
}

/** Begun, broken off and begun again: `I would– I would expect`. */
function withRestart(sentence: string): string {
  const words = sentence.split(' ');
  if (words.length < 7 || /[.,?!]/.test(words.slice(0, 3).join(' '))) return sentence;
  return `${words.slice(0, 3).join(' ')}– ${uncapital(sentence)}`;
}

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** `I`, initials and names stay as they are. */
function uncapital(sentence: string): string {
  return /^(I\b|[A-Z]{2}|Monday|DINNER|Parsnip|Corner|MarketLane|FreshFold|Greek)/.test(sentence)
    ? sentence
    : sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
