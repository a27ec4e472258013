import { closeSync, openSync, writeSync } from 'node:fs';

/** A small seeded generator (mulberry32): the same documents on every machine. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'the checkout was quick but I could not find where to change my delivery slot and the page jumped around while it loaded so I went back twice before the basket showed the right price'.split(
    ' ',
  );
const SINGLE = 'DEMOGRAPHIC_QUESTION_TYPE_SINGLE';
const MULTIPLE = 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE';
const INCOMES = ['Under $20,000', '$20,000 - $39,999', '$40,000 - $59,999', '$60,000 - $79,999', '$80,000+'];
const INTERESTS = ['Cooking', 'Fitness', 'Gaming', 'Gardening', 'Music', 'Pets', 'Reading', 'Travel'];
const TYPES = ['RATING_SCALE', 'MULTIPLE_CHOICE', 'NPS', 'WRITTEN', 'RANK_ORDER', 'MATRIX', 'URL'];
const OPTIONS = ['Price', 'Quality', 'Delivery', 'Range', 'Service'];

/** One session as JSON: 25 demographics, 20 tasks, 8 to 9 KB, every eleventh task skipped. */
export function sessionJson(index) {
  const random = generator(index + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const uuid = () =>
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(random() * 16).toString(16));
  const fixed = (kind, number) => `${kind}00000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const demographicsInfo = Array.from({ length: 25 }, (_, number) => {
    const several = number % 5 === 4;
    const value = several
      ? INTERESTS.filter(() => random() < 0.4).join(', ')
      : number === 3
        ? pick(INCOMES)
        : `Answer ${Math.floor(random() * 8)}`;
    return {
      id: number % 2 === 0 ? fixed('de0', number) : null,
      code: number === 24 ? null : `QUESTION_${number}`,
      label: `Question ${number}`,
      value,
      type: several ? MULTIPLE : SINGLE,
    };
  });
  let clock = 1000;
  const tasks = Array.from({ length: 20 }, (_, number) => {
    const type = TYPES[number % TYPES.length];
    const startTimeMs = clock;
    clock += 3000 + Math.floor(random() * 40_000);
    const skipped = random() < 1 / 11;
    return {
      uuid: fixed('7a5', number),
      text: `Question ${number}: does it do?`,
      type,
      response: {
        startTimeMs,
        endTimeMs: clock,
        skipped,
        answer: skipped ? null : answer(type, random, pick),
      },
    };
  });
  const sessionId = uuid();
  return JSON.stringify({
    sessionId,
    audienceId: fixed('a0d', index % 3),
    testPlanId: fixed('914', 0),
    sessionParticipant: { participantId: uuid(), demographicsInfo },
    taskGroups: [
      { uuid: fixed('960', 0), type: 'QX_SCORE', response: { score: Math.floor(random() * 101) } },
    ],
    tasks,
  });
}

function answer(type, random, pick) {
  const shuffled = () =>
    OPTIONS.map((text) => [random(), text])
      .sort()
      .map(([, text]) => text);
  switch (type) {
    case 'RATING_SCALE':
      return { ratingScale: { value: 1 + Math.floor(random() * 7), scaleMinimum: 1, scaleMaximum: 7 } };
    case 'NPS':
      return { nps: { score: Math.floor(random() * 11) } };
    case 'MULTIPLE_CHOICE':
      return {
        multipleChoice: {
          multiSelect: true,
          randomizedOptions: true,
          options: shuffled().map((text, place) => ({ text, selected: place < 2 })),
        },
      };
    case 'RANK_ORDER':
      return { rankOrder: { order: shuffled() } };
    case 'MATRIX':
      return {
        matrix: { rows: OPTIONS.map((row) => ({ row, value: 1 + Math.floor(random() * 5) })) },
      };
    case 'URL':
      return {
        url: { url: 'https://shop.example/tents', outcome: pick(['Success', 'Non-Success', 'Undefined']) },
      };
    default: {
      const words = Array.from({ length: 5 + Math.floor(random() * 12) }, () => pick(WORDS));
      return { written: { text: words.join(' ') } };
    }
  }
}

/** Writes so many sessions to a file, one a line, and gives the number of bytes. */
export function writeDocuments(path, sessions) {
  const file = openSync(path, 'w', 0o600);
  let bytes = 0;
  let block = [];
  const flush = () => {
    bytes += writeSync(file, block.join(''));
    block = [];
  };
  for (let index = 0; index < sessions; index++) {
    block.push(`${sessionJson(index)}\n`);
    if (block.length === 500) flush();
  }
  if (block.length > 0) flush();
  closeSync(file);
  return bytes;
}
