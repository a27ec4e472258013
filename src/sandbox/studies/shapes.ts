import { ANSWER_SHAPES } from '../answer-shapes.js';
import type { Question } from '../question.js';
import type { StudyPlan } from '../questionnaire.js';
import { uuidOf } from '../random.js';
import type { GeneratedSession } from '../study.js';
import { RESEARCHERS } from '../workspaces.js';

const TEST_ID = '4b96e8d0-57c2-4f1b-9a3d-e7085bc1f264';
const OPTIONS = ['Milk', 'Bread', 'Eggs, free-range', 'Salt & pepper', 'Müsli'];
const ROWS = ['Taste', 'Price', 'Packaging, bags'];
const OUTCOMES = ['success', 'non-success', 'undefined'] as const;
const REASONS = ['success', 'abandon', 'error', 'timeout', 'non-success', 'undefined'] as const;

/** How each type's question is asked and answered here, whatever the shape. */
const KINDS: Record<string, Omit<Question, 'key' | 'text' | 'type' | 'shape'>> = {
  BLANK: { seconds: 5, answer: () => null },
  RATING_SCALE: {
    seconds: 6,
    scale: { minimum: 1, maximum: 5, low: 'Poor', high: 'Excellent' },
    skip: 0.1,
    answer: ({ random }) => random.int(1, 5),
  },
  MULTIPLE_CHOICE: { seconds: 8, choices: OPTIONS, skip: 0.1, answer: ({ random }) => random.pick(OPTIONS) },
  IMAGE: { seconds: 7, shown: 'Shelf', answer: () => 'https://images.parsnip.example/shelf.png' },
  NPS: { seconds: 6, skip: 0.1, answer: ({ random }) => random.int(0, 10) },
  URL: {
    seconds: 40,
    shown: 'https://shop.parsnip.example/',
    answer: ({ index }) => OUTCOMES[index % OUTCOMES.length] ?? null,
  },
  FIGMA: { seconds: 40, shown: 'Shelf', answer: ({ index }) => REASONS[index % REASONS.length] ?? null },
  RANK_ORDER: { seconds: 20, choices: OPTIONS, answer: ({ random }) => random.shuffle(OPTIONS) },
  WRITTEN: {
    seconds: 20,
    skip: 0.1,
    answer: ({ random }) =>
      random.pick(['Good.', 'It is fine, really', 'Größer bitte 🙂', 'Zu teuer', '良いと思います']),
  },
  MATRIX: {
    seconds: 20,
    scale: { minimum: 1, maximum: 5, low: 'Bad', high: 'Good' },
    answer: ({ random }) => Object.fromEntries(ROWS.map((row) => [row, random.int(1, 5)])),
  },
  UNRECOGNIZED: { seconds: 20, choices: OPTIONS, answer: () => null },
};

function questions(): Question[] {
  const everyShape = Object.entries(ANSWER_SHAPES).flatMap(([type, shapes]) =>
    Object.keys(shapes).map((shape): Question => {
      const question = { ...(KINDS[type] as Omit<Question, 'key' | 'text' | 'type' | 'shape'>), type, shape };
      const completed = shape === 'completed' ? { answer: () => true } : {};
      return { ...question, ...completed, key: `${type}-${shape}`, text: `${type} in the shape “${shape}”` };
    }),
  );
  const multiple = ['options', 'selectedOptions', 'answers'].map(
    (shape): Question => ({
      key: `several-${shape}`,
      text: `Several options in the shape “${shape}”`,
      type: 'MULTIPLE_CHOICE',
      shape,
      choices: OPTIONS,
      multiple: true,
      seconds: 8,
      answer: ({ random }) =>
        OPTIONS.filter((option, place) => place === 0 || (option && random.chance(0.4))),
    }),
  );
  return [...everyShape, ...multiple, words, outcomeWithReason, leftEmpty, newKind, notShown];
}

const words: Question = {
  key: 'matrix-words',
  text: 'A matrix of words',
  type: 'MATRIX',
  shape: 'columns',
  seconds: 15,
  answer: ({ random }) =>
    Object.fromEntries(ROWS.map((row) => [row, random.pick(['Never', 'Once', 'Often'])])),
};

const outcomeWithReason: Question = {
  key: 'url-reasons',
  text: 'A website task whose failures are told apart',
  type: 'URL',
  shape: ['status', 'outcome'],
  shown: 'https://shop.parsnip.example/',
  seconds: 50,
  answer: ({ index }) => REASONS[index % REASONS.length] ?? null,
};

const leftEmpty: Question = {
  key: 'left-empty',
  text: 'Not skipped, and no answer',
  type: 'WRITTEN',
  shape: 'text',
  seconds: 10,
  answer: ({ index }) => (index % 2 === 0 ? null : 'Here is one.'),
};

const newKind: Question = {
  key: 'tree-test',
  text: 'A kind of task that came after the contract',
  type: 'TREE_TEST',
  shape: 'treeTest',
  choices: ['Food', 'Household', 'Offers'],
  seconds: 25,
  answer: () => null,
};

const notShown: Question = {
  key: 'not-shown',
  text: 'Shown to every other participant',
  type: 'NPS',
  shape: 'rating',
  seconds: 5,
  asked: ({ index }) => index % 2 === 1,
  notAsked: 'null-response',
  answer: ({ random }) => random.int(0, 10),
};

/** Fields that may be null are null somewhere. */
function withNulls(session: GeneratedSession, index: number): GeneratedSession {
  const { details } = session;
  if (index === 4) details.sessionId = null;
  if (index === 5) details.sessionParticipant = null;
  if (index === 6 && details.sessionParticipant) details.sessionParticipant.participantId = null;
  if (index === 7) details.testPlanId = null;
  details.taskGroups = [
    { uuid: uuidOf(TEST_ID, 'unknown group'), type: 'UNRECOGNIZED', response: null },
    {
      uuid: uuidOf(TEST_ID, 'comparison'),
      type: 'BALANCED_COMPARISON',
      response: index % 4 === 0 ? null : { sequence: index % 2 ? 'CAB' : 'BCA' },
    },
  ];
  return session;
}

/** Every task type in every shape that the generator knows, twelve times: a set for decoders. */
export function shapes(): StudyPlan {
  return {
    name: 'shapes',
    testId: TEST_ID,
    title: 'Every answer in every shape',
    kind: 'survey',
    size: 12,
    orderedAt: '2026-02-16T09:00:00.000Z',
    orderedBy: RESEARCHERS[2],
    questions: questions(),
    qxGroups: [],
    spacingMin: 30,
    overheadS: 3,
    finish: withNulls,
  };
}
