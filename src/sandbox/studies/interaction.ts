import { handwriting } from '../opinions.js';
import { scalePoint, succeeds } from '../person.js';
import type { Asking, Question } from '../question.js';
import type { QxPlan, StudyPlan } from '../questionnaire.js';
import { RESEARCHERS } from '../workspaces.js';
import { STRUGGLES, type Struggle } from './struggles.js';

const AGREE = { minimum: 1, maximum: 5, low: 'Strongly disagree', high: 'Strongly agree' };
const APPEAL = { minimum: 1, maximum: 5, low: 'Not at all', high: 'Very much' };
const PAGES = ['Basket on one page', 'Basket in steps'];
const SHOP = 'https://shop.parsnip.example/';
const SUCCESS = new Set(['success']);

/** The log-odds of a success for an average person, by release. The second mends what the first got wrong. */
const EASE: Record<string, readonly [number, number]> = {
  'find-eggs': [1.9, 2.2],
  'find-substitution': [-0.1, 0.9],
  'slot-book': [0.7, 1.4],
  'slot-move': [-0.4, 0.5],
};

/** How much better everything is rated in the second release, in points of five. */
const UPLIFT = 0.22;

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

const PARTS: readonly Part[] = [
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

function questionsOf(release: 1 | 2): Question[] {
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
      // One in the study's course could not be judged.
      if (index % 29 === 17) return 'undefined';
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
  const second = random.chance(0.25) ? random.pick(pool.filter((sentence) => sentence !== first)) : undefined;
  return handwriting(
    [first, second].filter((sentence) => sentence !== undefined),
    subject === 'none' ? 'good' : 'bad',
    random,
  );
}

type Facts = Pick<StudyPlan, 'name' | 'testId' | 'title' | 'size' | 'orderedAt'>;

/** 60 people, two QX groups, one comparison. */
export function interaction(): StudyPlan {
  return interactionOf(1, {
    name: 'interaction',
    testId: 'b8a4f5de-6c3b-4f2a-a1d7-5e90c2714d36',
    title: 'Parsnip shop and delivery planner: release 4.1',
    size: 60,
    orderedAt: '2026-03-16T09:00:00.000Z',
  });
}

/** The same questions to 60 other people, six weeks and many repairs later. */
export function interactionRelease2(): StudyPlan {
  return interactionOf(2, {
    name: 'interaction-release-2',
    testId: 'c2e7d913-40b5-4e6f-9c88-7d13a6b2f058',
    title: 'Parsnip shop and delivery planner: release 4.2',
    size: 60,
    orderedAt: '2026-04-27T09:00:00.000Z',
  });
}

/** In the workspace without type fields. */
export function pilotInteraction(): StudyPlan {
  return interactionOf(1, {
    name: 'pilot-interaction',
    testId: 'e41b9a7c-5d02-4b3e-8a6d-0c9f3b7e1254',
    title: 'Pilot: shop and delivery planner',
    size: 6,
    orderedAt: '2026-03-09T09:00:00.000Z',
  });
}

/**
 * A small one whose first score is not the mean of its parts, and whose second group has no navigation task,
 * hence no behavioral part and a null score.
 */
export function qxMismatch(): StudyPlan {
  return interactionOf(1, {
    name: 'qx-mismatch',
    testId: '0d9c6e2f-7b18-4a54-b3f1-98e5d0a6c723',
    title: 'Parsnip landing page: first impressions',
    size: 12,
    orderedAt: '2026-04-07T09:00:00.000Z',
  });
}

function interactionOf(release: 1 | 2, facts: Facts): StudyPlan {
  const withoutSlots = facts.name === 'qx-mismatch';
  const questions = questionsOf(release).filter(
    ({ key }) => !(withoutSlots && key.startsWith('slot-') && EASE[key]),
  );
  const qxGroups = PARTS.map(({ prefix, label, navigation: tasks }, index): QxPlan => {
    const keys = (...ends: string[]) => ends.map((end) => `${prefix}-${end}`);
    return {
      label,
      navigation: withoutSlots && index === 1 ? [] : [...tasks],
      usability: keys('easy', 'clear'),
      trust: keys('credible', 'safe'),
      appearance: keys('clean', 'attractive'),
      loyalty: keys('return', 'recommend'),
    };
  });
  return {
    ...facts,
    kind: 'interaction',
    orderedBy: RESEARCHERS[1],
    questions,
    qxGroups,
    comparison: ['AB', 'BA'],
    spacingMin: 9,
    overheadS: 20,
    clipNames: [
      'Cannot find substitutions',
      'Looks for the slot in the basket',
      'Likes the big pictures',
      'Gives up on Saturday',
    ],
    reels: ['Release readout', 'Moving a delivery'],
  };
}
