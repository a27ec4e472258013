import { handwriting } from '../opinions.js';
import type { Question } from '../question.js';
import type { StudyPlan } from '../questionnaire.js';
import { createRandom } from '../random.js';
import { layOut } from '../speech/cue-track.js';
import { monologue } from '../speech/monologue.js';
import { type Step, type Story, storyOf } from '../speech/story.js';
import { type WebvttForm, writeWebvtt } from '../speech/webvtt-form.js';
import type { TrueValue } from '../truth.js';
import { RESEARCHERS } from '../workspaces.js';
import { CHANGES } from './changes.js';

const SHOP = 'https://shop.parsnip.example/';

/** Most files are plain, as the vendor's samples are; the others are allowed by the format. */
const FORMS: readonly WebvttForm[] = [
  'plain',
  'crlf',
  'plain',
  'voices',
  'bom',
  'plain',
  'short-times',
  'names',
  'plain',
  'notes',
  'entities',
  'plain',
  'settings',
  'plain',
  'multi-line',
  'voices',
  'no-final-newline',
  'plain',
];

function questionsOf(seed: number, testId: string): Question[] {
  const storyAt = (index: number) => storyOf(seed, testId, index);
  const step = (
    key: Step,
    text: string,
    page: string,
    shape: string,
    failure: (story: Story) => TrueValue,
  ): Question => ({
    key,
    text,
    type: 'URL',
    shape,
    shown: SHOP + page,
    seconds: 60,
    answer({ index }) {
      const story = storyAt(index);
      return story.course[key] === 'failed' ? failure(story) : 'success';
    },
  });
  return [
    {
      key: 'intro',
      text: 'Tell us about the last time you ordered groceries online: what went well, and what did not? Then look at the page and say what you see.',
      type: 'BLANK',
      shape: ['empty', 'null', 'completed'],
      seconds: 90,
      // Only one of the shapes says anything.
      answer: ({ index }) => (index % 3 === 2 ? true : null),
    },
    {
      key: 'basket',
      text: 'You cook dinner for four tomorrow. Choose a dish and put what you need into the basket.',
      type: 'URL',
      shape: 'outcome',
      shown: SHOP,
      seconds: 150,
      answer: () => 'success',
    },
    step(
      'substitution',
      'Say what you want instead if one of the ingredients is sold out.',
      'basket',
      'status',
      ({ person }) => (person.mood < 0 ? 'abandon' : 'non-success'),
    ),
    step('slot', 'Book a delivery for tomorrow between 6 and 7 pm.', 'delivery', 'status', ({ person }) =>
      person.pace > 1.15 ? 'timeout' : 'abandon',
    ),
    step('voucher', 'Use the voucher code DINNER10.', 'checkout', 'success', () => 'non-success'),
    {
      key: 'ease',
      text: 'Overall, how easy or difficult was it to order the dinner?',
      type: 'RATING_SCALE',
      shape: 'rating',
      scale: { minimum: 1, maximum: 5, low: 'Very difficult', high: 'Very easy' },
      seconds: 8,
      answer: ({ index }) => storyAt(index).rating,
    },
    {
      key: 'change',
      text: 'If you could change one thing about this shop, what would it be?',
      type: 'WRITTEN',
      shape: 'text',
      seconds: 30,
      skip: 0.04,
      answer({ index, random }) {
        return handwriting([random.pick(CHANGES[worst(storyAt(index))])], random);
      },
    },
    {
      key: 'wrap-up',
      text: 'What will you remember of this shop? Say what comes to mind.',
      type: 'BLANK',
      shape: ['empty', 'null'],
      seconds: 40,
      answer: () => null,
    },
  ];
}

/** What somebody would change is what went worst. */
function worst({ course }: Story): Step | 'none' {
  const order: readonly Step[] = ['slot', 'substitution', 'voucher'];
  return (
    order.find((step) => course[step] === 'failed') ?? order.find((step) => course[step] === 'late') ?? 'none'
  );
}

const WRITING_MS = 25_000;

function thinkOutLoudOf(
  seed: number,
  facts: Pick<StudyPlan, 'name' | 'testId' | 'title' | 'size' | 'orderedAt'>,
): StudyPlan {
  const { testId } = facts;
  const trackOf = (index: number) => {
    const random = createRandom(seed, testId, index, 'speech');
    const story = storyOf(seed, testId, index);
    return layOut(monologue(story, random), story.voice.wordsPerMinute, random);
  };
  return {
    ...facts,
    kind: 'think-out-loud',
    orderedBy: RESEARCHERS[2],
    questions: questionsOf(seed, testId),
    qxGroups: [],
    spacingMin: 40,
    overheadS: 5,
    clipNames: [
      'Searches for the slot',
      'It was the pencil all the time',
      'Gives up on the voucher',
      'Praises the search',
    ],
    reels: ['Delivery slots in two minutes', 'What they liked'],
    timing(index) {
      const { spans, lengthMs } = trackOf(index);
      // Nobody speaks while writing: the written answer lies between the rating and the last words.
      const rated = spans.ease?.[1] ?? lengthMs;
      const change = [
        rated + 300,
        Math.max(rated + 1000, Math.min(rated + WRITING_MS, (spans['wrap-up']?.[0] ?? lengthMs) - 200)),
      ] as const;
      return { lengthMs, spans: { ...spans, change } };
    },
    // The newest of the first round is still being transcribed.
    transcript: (index) =>
      index === facts.size - 1
        ? null
        : writeWebvtt(trackOf(index).cues, FORMS[index % FORMS.length] ?? 'plain'),
  };
}

/** 24 people order a dinner for four, aloud. */
export function thinkOutLoud(seed: number): StudyPlan {
  return thinkOutLoudOf(seed, {
    name: 'think-out-loud',
    testId: '91b3d7a8-0c5e-4f69-8e24-d6a07bf3c185',
    title: 'Parsnip app: a dinner for four',
    size: 24,
    orderedAt: '2026-04-13T08:00:00.000Z',
  });
}

/** In the workspace without type fields: only its transcripts give it away. */
export function pilotThinkOutLoud(seed: number): StudyPlan {
  return thinkOutLoudOf(seed, {
    name: 'pilot-think-out-loud',
    testId: '5c81f0e6-93da-4b27-a7c4-2be96d104f38',
    title: 'Pilot: a dinner for four',
    size: 3,
    orderedAt: '2026-04-08T08:00:00.000Z',
  });
}
