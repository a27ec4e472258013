import { scalePoint } from '../person.js';
import type { Question } from '../question.js';
import type { StudyPlan } from '../questionnaire.js';
import { RESEARCHERS } from '../workspaces.js';
import { closing, content, mishap, npsScore, ranked, reason } from './survey-answers.js';

const FIVE = { minimum: 1, maximum: 5 };
const HABITS = ['A few times a year', 'About once a month', 'Every other week', 'Every week'];
const SERVICES = [
  'Parsnip',
  'Corner Cart',
  'MarketLane',
  'FreshFold',
  "My supermarket's own app",
  'None of these',
];
const IMPORTANT = [
  'Fresh produce',
  'Low prices',
  'A narrow delivery window',
  'Substitutions I can trust',
  'Packaging I can recycle',
];
const MISHAPS = ['An item was missing', 'The delivery was late', 'I got a substitution I did not want'];
const INCENTIVES = [
  'Free delivery over $35',
  'Evening slots on the same day',
  'Lower prices on basics',
  'Choosing substitutions myself',
  'Recipes that fill the basket',
];
const WORDS = ['Clear', 'Friendly', 'Crowded', 'Plain', 'Confusing'];
const PLUS = ['Yes, at $7.99 a month', 'Yes, but only if it cost less', 'No', "I don't know"];
const CARDS = ['Milk', 'Bread', 'Light bulbs', 'Coffee', 'Birthday candles', 'Dishwasher tablets'];

const QUESTIONS: readonly Question[] = [
  {
    key: 'intro',
    text: 'Thank you for taking part. Please answer for the shopping of your whole household.',
    type: 'BLANK',
    shape: ['empty', 'null'],
    seconds: 6,
    answer: () => null,
  },
  {
    key: 'habit',
    text: 'How often does your household order groceries online?',
    type: 'MULTIPLE_CHOICE',
    shape: 'options',
    choices: HABITS,
    seconds: 7,
    answer: ({ person }) => HABITS[person.habit - 1] ?? null,
  },
  {
    key: 'services',
    text: 'Which of these services have you used in the past three months? Select all that apply.',
    type: 'MULTIPLE_CHOICE',
    shape: 'selectedOptions',
    choices: SERVICES,
    multiple: true,
    seconds: 10,
    answer({ person, random }) {
      const reach = 0.12 + 0.1 * person.habit;
      const used = SERVICES.slice(0, 5).filter((_, place) =>
        random.chance(reach * ([1.5, 0.9, 1.1, 0.5, 1.2][place] ?? 1)),
      );
      return used.length > 0 ? used : ['None of these'];
    },
  },
  {
    key: 'satisfaction',
    text: 'Overall, how satisfied are you with the grocery service that you used last?',
    type: 'RATING_SCALE',
    shape: 'value',
    scale: { ...FIVE, low: 'Very dissatisfied', high: 'Very satisfied' },
    seconds: 6,
    skip: 0.01,
    answer: ({ person, random }) => scalePoint(person, content(person), random, FIVE),
  },
  {
    key: 'find',
    text: 'How easy or difficult is it to find what you want in the Parsnip app?',
    type: 'RATING_SCALE',
    shape: 'rating',
    scale: { minimum: 1, maximum: 7, low: 'Very difficult', high: 'Very easy' },
    seconds: 7,
    asked: ({ answers }) => usesParsnip(answers.services),
    answer: ({ person, random }) =>
      scalePoint(person, 5.1 + 0.7 * person.skill, random, { minimum: 1, maximum: 7 }),
  },
  {
    key: 'recommend',
    text: 'How likely are you to recommend this service to a friend or colleague?',
    type: 'NPS',
    shape: 'score',
    seconds: 7,
    answer: npsScore,
  },
  {
    key: 'reason',
    text: 'What is the main reason for your score?',
    type: 'WRITTEN',
    shape: 'text',
    seconds: 30,
    skip: 0.06,
    answer: reason,
  },
  {
    key: 'importance',
    text: 'How important is each of these when you choose a grocery service?',
    type: 'MATRIX',
    shape: 'columns',
    scale: { ...FIVE, low: 'Not at all important', high: 'Extremely important' },
    seconds: 24,
    answer({ person, random }) {
      const centres = [
        4.4,
        4.0,
        3.4 + (person.children ? 0.5 : 0),
        3.7,
        person.ageGroup === '18-24' ? 3.6 : 2.8,
      ];
      return Object.fromEntries(
        IMPORTANT.map((row, place) => [row, scalePoint(person, centres[place] ?? 3, random, FIVE)]),
      );
    },
  },
  {
    key: 'mishaps',
    text: 'In the past three months, how often did each of these happen to you?',
    type: 'MATRIX',
    shape: 'answers',
    seconds: 15,
    skip: 0.02,
    asked: ({ person }) => person.habit > 1,
    notAsked: 'null-response',
    answer({ person, random, answers }) {
      const luck = (Number(answers.recommend) - 6) * 0.09;
      return Object.fromEntries(
        MISHAPS.map((row, place) => {
          const risk = ([0.42, 0.35, 0.5][place] ?? 0.4) - luck + 0.04 * (person.habit - 2);
          return [row, random.chance(risk) ? (random.chance(0.4) ? 'More than once' : 'Once') : 'Never'];
        }),
      );
    },
  },
  {
    key: 'went-wrong',
    text: 'You said that you got a substitution you did not want. What happened?',
    type: 'WRITTEN',
    shape: 'answer',
    seconds: 30,
    skip: 0.12,
    asked: ({ answers }) =>
      (answers.mishaps as Record<string, string> | null | undefined)?.[MISHAPS[2] ?? ''] !== 'Never' &&
      Boolean(answers.mishaps),
    answer: mishap,
  },
  {
    key: 'incentives',
    text: 'What would make you order groceries online more often? Put the strongest reason first.',
    type: 'RANK_ORDER',
    shape: 'ranked',
    choices: INCENTIVES,
    seconds: 22,
    skip: 0.03,
    answer: ({ person, random }) =>
      ranked(INCENTIVES, [1.5, person.children ? 1.2 : 0.5, 1.1, 0.6, -0.4], random),
  },
  {
    key: 'basket-picture',
    text: 'Please look at this picture of the new basket page for a few seconds.',
    type: 'IMAGE',
    shape: ['imageUrl', 'nested'],
    shown: 'New basket page',
    seconds: 9,
    answer: () => 'https://images.parsnip.example/basket-2026-03.png',
  },
  {
    key: 'basket-word',
    text: 'Which word describes the page best?',
    type: 'MULTIPLE_CHOICE',
    shape: 'answers',
    choices: WORDS,
    seconds: 8,
    answer: ({ person, random }) =>
      random.weighted(
        [
          ['Clear', 8 + 2 * person.mood],
          ['Friendly', 5],
          ['Crowded', 4 - person.skill],
          ['Plain', 3],
          ['Confusing', 2.2 - person.skill],
        ].map(([word, weight]) => [word as string, Math.max(0.3, weight as number)] as const),
      ),
  },
  {
    key: 'basket-appeal',
    text: 'How appealing is the page to you?',
    type: 'RATING_SCALE',
    shape: 'nested',
    scale: { ...FIVE, low: 'Not appealing', high: 'Very appealing' },
    seconds: 5,
    answer: ({ person, random, answers }) =>
      scalePoint(
        person,
        answers['basket-word'] === 'Clear' || answers['basket-word'] === 'Friendly' ? 3.9 : 2.6,
        random,
        FIVE,
      ),
  },
  {
    key: 'plus',
    text: 'Parsnip Plus gives free delivery and first choice of slots. Would you sign up for it?',
    type: 'MULTIPLE_CHOICE',
    shape: 'single',
    choices: PLUS,
    seconds: 9,
    answer: ({ person, random }) =>
      random.weighted([
        [PLUS[0] as string, 1 + 1.1 * person.habit],
        [PLUS[1] as string, 4],
        [PLUS[2] as string, 6 - person.habit],
        [PLUS[3] as string, 1.5],
      ]),
  },
  {
    key: 'cards',
    text: 'Sort these things by how you would shop for them.',
    type: 'UNRECOGNIZED',
    shape: 'cardSort',
    choices: CARDS,
    seconds: 35,
    skip: 0.05,
    answer: () => null,
  },
  {
    key: 'anything-else',
    text: 'Is there anything else you would like to tell us? (Optional)',
    type: 'WRITTEN',
    shape: 'nested',
    seconds: 20,
    skip: 0.62,
    answer: closing,
  },
];

const usesParsnip = (services: unknown) => Array.isArray(services) && services.includes('Parsnip');

/** 200 people on how they shop for groceries online: no video, no QXscore. */
export function survey(): StudyPlan {
  return surveyOf({
    name: 'survey',
    testId: '3f6c1c52-8a4e-4d0b-9b57-1e2f7a90c411',
    title: 'Grocery shopping online: habits and expectations, spring 2026',
    size: 200,
    orderedAt: '2026-03-02T08:30:00.000Z',
  });
}

/** The same questions put to a handful of colleagues first, in the workspace without type fields. */
export function pilotSurvey(): StudyPlan {
  return surveyOf({
    name: 'pilot-survey',
    testId: '7d0e5b0a-2f1d-4c8e-8f0a-64b7d7c3a902',
    title: 'Pilot: grocery habits',
    size: 8,
    orderedAt: '2026-02-23T10:00:00.000Z',
  });
}

function surveyOf(facts: Pick<StudyPlan, 'name' | 'testId' | 'title' | 'size' | 'orderedAt'>): StudyPlan {
  return {
    ...facts,
    kind: 'survey',
    orderedBy: RESEARCHERS[0],
    questions: QUESTIONS,
    qxGroups: [],
    spacingMin: 11,
    overheadS: 4,
  };
}
