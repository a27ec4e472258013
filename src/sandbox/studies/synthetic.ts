import type { Demographic } from '../../api/documents.js';
import { scalePoint } from '../person.js';
import type { Question } from '../question.js';
import type { StudyPlan } from '../questionnaire.js';
import type { Random } from '../random.js';
import { RESEARCHERS } from '../workspaces.js';

const CHOICES = ['Every day', 'Several times a week', 'Once a week', 'Less often'];
const WORDS =
  'the order came late but the driver was kind and most of the fruit looked fresh this week'.split(' ');
const SCALE = { minimum: 1, maximum: 5, low: 'Poor', high: 'Excellent' };

/** 20 tasks: 8 ratings, 5 choices, 3 texts, 2 NPS, 1 ranking, 1 matrix. */
function questions(): Question[] {
  const many = (count: number, make: (place: number) => Question) =>
    Array.from({ length: count }, (_, place) => make(place));
  return [
    ...many(8, (place) => ({
      key: `rating-${place}`,
      text: `How would you rate aspect ${place + 1} of the service?`,
      type: 'RATING_SCALE',
      shape: place % 2 ? 'value' : 'rating',
      scale: SCALE,
      seconds: 6,
      skip: 0.03,
      answer: ({ person, random }) => scalePoint(person, 3.4, random, SCALE),
    })),
    ...many(5, (place) => ({
      key: `choice-${place}`,
      text: `How often do you do thing ${place + 1}?`,
      type: 'MULTIPLE_CHOICE',
      shape: 'selectedOptions',
      choices: CHOICES,
      multiple: place > 2,
      seconds: 8,
      answer: ({ random }) =>
        place > 2 ? CHOICES.filter((_, option) => option === 0 || random.chance(0.3)) : random.pick(CHOICES),
    })),
    ...many(3, (place) => ({
      key: `text-${place}`,
      text: `Please tell us more about thing ${place + 1}.`,
      type: 'WRITTEN',
      shape: 'text',
      seconds: 25,
      skip: 0.1,
      answer: ({ random }) => Array.from({ length: random.int(4, 14) }, () => random.pick(WORDS)).join(' '),
    })),
    ...many(2, (place) => ({
      key: `nps-${place}`,
      text: `How likely are you to recommend service ${place + 1}?`,
      type: 'NPS',
      shape: 'score',
      seconds: 6,
      answer: ({ random }) => Math.min(10, Math.max(0, Math.round(7 + 2.3 * random.normal()))),
    })),
    {
      key: 'rank',
      text: 'Put these in order.',
      type: 'RANK_ORDER',
      shape: 'order',
      choices: CHOICES,
      seconds: 15,
      answer: ({ random }) => random.shuffle(CHOICES),
    },
    {
      key: 'matrix',
      text: 'How do you rate each of these?',
      type: 'MATRIX',
      shape: 'answers',
      scale: SCALE,
      seconds: 20,
      answer: ({ random }) => ({
        Price: random.int(1, 5),
        Quality: random.int(1, 5),
        Delivery: random.int(1, 5),
      }),
    },
  ];
}

const CODES = [
  'GENDER',
  'AGE_GROUP',
  'COUNTRY',
  'INCOME',
  'EMPLOYMENT_STATUS',
  'INDUSTRY',
  'COMPANY_SIZE',
  'JOB_ROLE',
  'JOB_LEVEL',
  'WEB_EXPERTISE',
  'OPERATING_SYSTEM',
  'SOCIAL_NETWORKS',
  'LANGUAGE',
  'PARENTAL_STATUS',
  'BROWSERS',
  'INTERESTS',
  'DEVICES',
  'HOUSEHOLD_SIZE',
  'EDUCATION',
  'CITY_SIZE',
  'PETS',
  'CAR',
  'DIET',
  'COOKING',
  'STORES',
];

/** 25 rows; five of them with several values. */
function demographics(_person: unknown, random: Random): Demographic[] {
  return CODES.map((code, place) => {
    const multiple = place % 5 === 4;
    const value = `${code.toLowerCase().replaceAll('_', ' ')} ${random.int(1, 8)}`;
    return {
      id: `demographic-${place + 1}`,
      code,
      label: code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' '),
      value: multiple ? `${value}, other ${random.int(1, 4)}` : value,
      type: multiple ? 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE' : 'DEMOGRAPHIC_QUESTION_TYPE_SINGLE',
    };
  });
}

/** As many sessions as wanted, 8 to 9 KB each: for benchmarks, not for reading. */
export function synthetic(size: number): StudyPlan {
  return {
    name: 'synthetic',
    testId: '9f2e6a41-c83d-4570-b6e9-5d17a8c0f394',
    title: `Synthetic study of ${size} sessions`,
    kind: 'survey',
    size,
    orderedAt: '2025-09-01T08:00:00.000Z',
    orderedBy: RESEARCHERS[0],
    questions: questions(),
    qxGroups: [],
    spacingMin: 2,
    overheadS: 3,
    demographics,
  };
}
