import { handwriting } from '../opinions.js';
import { scalePoint, succeeds } from '../person.js';
import type { Asking, Question } from '../question.js';
import { STRUGGLES, type Struggle } from './struggles.js';

const AGREE = { minimum: 1, maximum: 5, low: 'Strongly disagree', high: 'Strongly agree' };
const APPEAL = { minimum: 1, maximum: 5, low: 'Not at all', high: 'Very much' };
const PAGES = ['Basket on one page', 'Basket in steps'];
const SHOP = 'https://shop.parsnip.example/';
const SUCCESS = new Set(['success']);

/** The log-odds of a success for an average person, by release. The second mends what the first got wrong. */
export const EASE: Record<string, readonly [number, number]> = {
  'find-eggs': [1.9, 2.1],
  'find-substitution': [-0.1, 0.6],
  'slot-book': [0.7, 1.2],
  'slot-move': [-0.4, 0.25],
};

/** How much better everything is rated in the second release, in points of five. */
const UPLIFT = 0.15;

/** A group's navigation tasks, eight statements about it, and where they stand by default. */
interface Part {
  prefix: string;
  label: string;
  navigation: readonly [string, string];
  thing: string;
  centres: readonly number[];
  shape: string;
  npsShape: string;
}

export const PARTS: readonly Part[] = [
  {
    prefix: 'find',
    label: 'Find products',
    navigation: ['find-eggs', 'find-substitution'],
    thing: 'this shop',
    centres: [3.7, 3.6, 3.8, 3.9, 3.7, 3.4, 3.6],
    shape: 'value',
    npsShape: 'score',
  },
  {
    prefix: 'slot',
    label: 'Book a delivery',
    navigation: ['slot-book', 'slot-move'],
    thing: 'the delivery planner',
    centres: [3.3, 3.2, 3.6, 3.5, 3.6, 3.5, 3.3],
    shape: 'rating',
    npsShape: 'value',
  },
];

const STATEMENTS = (thing: string): readonly (readonly [string, string])[] => [
  ['easy', `It was easy to do what I was asked to do in ${thing}.`],
  ['clear', `I always knew what to do next in ${thing}.`],
  ['credible', `I believe what ${thing} tells me.`],
  ['safe', `I would feel safe entering my payment details in ${thing}.`],
  ['clean', `The pages of ${thing} are clean and tidy.`],
  ['attractive', `I find ${thing} attractive.`],
  ['return', `I would use ${thing} again.`],
];

/** The tasks of the interaction test, as hard as they are in that release. */
export function questionsOf(release: 1 | 2): Question[] {
  return [
    {
      key: 'intro',
      text: 'You do your weekly shopping with Parsnip. You will see a website first, then a prototype: not everything in it can be clicked.',
      type: 'BLANK',
      shape: ['empty', 'null'],
      seconds: 9,
      answer: () => null,
    },
    navigation(
      'find-eggs',
      'URL',
      'Find a dozen free-range eggs for less than $5 and put them into the basket.',
      SHOP,
      55,
      release,
    ),
    navigation(
      'find-substitution',
      'URL',
      'If your eggs are sold out, you want any other free-range eggs instead. Set that up.',
      `${SHOP}basket`,
      80,
      release,
    ),
    ...statements(PARTS[0] as Part, release),
    navigation(
      'slot-book',
      'FIGMA',
      'Book a delivery for tomorrow between 6 and 7 pm.',
      'Delivery planner',
      60,
      release,
    ),
    navigation(
      'slot-move',
      'FIGMA',
      'Something came up. Move the delivery to Saturday morning.',
      'Delivery planner',
      70,
      release,
    ),
    ...statements(PARTS[1] as Part, release),
    picture('page-a', PAGES[0] as string),
    appeal('page-a-appeal', 'How much do you like this page?', 3.4, 0),
    picture('page-b', PAGES[1] as string),
    appeal('page-b-appeal', 'How much do you like this page?', 3.7, 1),
    {
      key: 'preferred',
      text: 'Which of the two pages would you rather use?',
      type: 'MULTIPLE_CHOICE',
      shape: 'options',
      choices: [...PAGES, 'No preference'],
      seconds: 7,
      answer: ({ answers, random }) =>
        preferred(Number(answers['page-a-appeal']), Number(answers['page-b-appeal']), random.next()),
    },
    {
      key: 'harder',
      text: 'What, if anything, made this harder than it should be?',
      type: 'WRITTEN',
      shape: 'text',
      seconds: 35,
      skip: 0.05,
      answer: harder,
    },
  ];
}

function navigation(
  key: string,
  type: 'URL' | 'FIGMA',
  text: string,
  shown: string,
  seconds: number,
  release: 1 | 2,
): Question {
  const split = key === 'find-substitution' || key === 'slot-move';
  const shape = type === 'URL' ? (split ? 'status' : 'outcome') : split ? 'status' : 'result';
  return {
    key,
    text,
    type,
    shape,
    shown,
    seconds,
    answer({ person, random, index }) {
      // Now and then an end could not be judged.
      if ((index + key.length) % 31 === 3) return 'undefined';
      if (succeeds(person, EASE[key]?.[release - 1] ?? 1, random)) return 'success';
      if (!split) return 'non-success';
      return random.weighted([
        ['non-success', 3],
        ['abandon', 5],
        ['error', 2],
        ['timeout', 1],
      ]);
    },
  };
}

/** The eight statements of a group; who failed rates lower, most of all on usability. */
function statements(
  { prefix, thing, centres, shape, navigation: tasks, npsShape }: Part,
  release: 1 | 2,
): Question[] {
  const shift = ({ answers }: Asking, weight: number) => {
    const failed = tasks.filter((key) => !SUCCESS.has(String(answers[key]))).length;
    return (release === 2 ? UPLIFT : 0) + weight * (0.7 - failed);
  };
  const weights = [0.85, 0.8, 0.3, 0.35, 0.15, 0.2, 0.55];
  const ratings = STATEMENTS(thing).map(
    ([key, text], place): Question => ({
      key: `${prefix}-${key}`,
      text,
      type: 'RATING_SCALE',
      shape,
      scale: AGREE,
      seconds: 5,
      answer: (asking) =>
        scalePoint(
          asking.person,
          (centres[place] ?? 3.5) + shift(asking, weights[place] ?? 0.3),
          asking.random,
          AGREE,
        ),
    }),
  );
  const recommend: Question = {
    key: `${prefix}-recommend`,
    text: `How likely are you to recommend ${thing} to a friend?`,
    type: 'NPS',
    shape: npsShape,
    seconds: 6,
    answer(asking) {
      const { person, random } = asking;
      const centre = 7.1 + 1.6 * shift(asking, 0.6);
      return Math.max(0, Math.min(10, Math.round(centre + 1.1 * person.mood + 1.4 * random.normal())));
    },
  };
  return [...ratings, recommend];
}

function picture(key: string, page: string): Question {
  return {
    key,
    text: `Please look at this page: ${page}.`,
    type: 'IMAGE',
    shape: ['imageUrl', 'nested'],
    shown: page,
    seconds: 8,
    answer: () => `https://images.parsnip.example/${page.toLowerCase().replaceAll(' ', '-')}.png`,
  };
}

/** Whatever comes second is liked a little less. Even sessions see A first. */
function appeal(key: string, text: string, centre: number, place: 0 | 1): Question {
  return {
    key,
    text: `${text} (${PAGES[place]})`,
    type: 'RATING_SCALE',
    shape: 'nested',
    scale: APPEAL,
    seconds: 5,
    answer: ({ person, random, index }) =>
      scalePoint(person, centre - (index % 2 === place ? 0 : 0.25), random, APPEAL),
  };
}

function preferred(a: number, b: number, luck: number): string {
  if (a === b)
    return luck < 0.4 ? 'No preference' : luck < 0.65 ? (PAGES[0] as string) : (PAGES[1] as string);
  return (luck < 0.9 ? a > b : a < b) ? (PAGES[0] as string) : (PAGES[1] as string);
}

/** What was hard is what was failed; who failed nothing found nothing much. */
function harder({ answers, random }: Asking): string {
  const failed = (Object.keys(STRUGGLES) as Struggle[]).filter(
    (key) => key !== 'none' && !SUCCESS.has(String(answers[key])),
  );
  const subject: Struggle = failed.length > 0 && random.chance(0.85) ? random.pick(failed) : 'none';
  const pool = STRUGGLES[subject];
  const first = random.pick(pool);
  const second =
    subject !== 'none' && random.chance(0.2)
      ? random.pick(pool.filter((sentence) => sentence !== first))
      : undefined;
  return handwriting(
    [first, second].filter((sentence) => sentence !== undefined),
    random,
    subject === 'none' ? undefined : 'bad',
  );
}
