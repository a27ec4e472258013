import type { TestKind } from '../api/documents.js';

const GENERAL = [
  'n is the number of completed sessions, or of people who answered that question. People who skipped it are left out of its figures.',
  'An interval is a 95% confidence interval: if the study were repeated many times, about 95 of 100 such intervals would hold the true value. A wide one means that few people answered.',
  'A difference whose interval includes zero may be chance.',
];

const BY_KIND: Partial<Record<string, readonly string[]>> = {
  survey: [
    'The Net Promoter Score is the share of promoters (9–10) minus the share of detractors (0–6), from −100 to 100.',
    'With questions that allow several options, shares add up to more than 100%.',
  ],
  interaction: [
    'The QXscore is UserTesting’s own figure from 0 to 100 and is shown as UserTesting gave it. Intervals come from the scores of the single participants.',
    'QXscores can change when task success is recoded after the test: compare the day on which the data was fetched.',
    'Times on task are geometric means, because a few very long times would pull an ordinary mean up.',
  ],
  'think-out-loud': [
    'Word counts come from automatic transcripts, which mishear and leave words out.',
    'Word patterns tell where to look; they do not tell what people meant. Watch the sessions behind a pattern.',
  ],
  'live-conversation': [
    'Word counts come from automatic transcripts, which mishear and leave words out; they hold the words of the moderator too.',
    'Word patterns tell where to look; they do not tell what people meant. Watch the sessions behind a pattern.',
  ],
};

const COMPARED = [
  'A difference is the later test’s figure less the earlier one’s. Questions are compared where both tests ask them in the same words, and ratings where both were made on one scale.',
  'An adjusted p allows for the number of comparisons (Holm): below 0.05, chance alone would seldom make such a difference anywhere among them.',
  'Different people took part in the tests: a difference may come from who they were.',
  'Where Net Promoter Scores are compared: each is the share of promoters (9–10) minus the share of detractors (0–6), from −100 to 100.',
];

const COMPARED_TASKS = [
  'Task success can be recoded after a test: compare the days on which the data of the tests was fetched.',
  'Where times on task are compared: they are geometric means, because a few very long times would pull an ordinary mean up, and their difference is the change in percent of the earlier one.',
];

const COMPARED_BY_KIND: Partial<Record<string, readonly string[]>> = {
  interaction: [
    'QXscores are compared by the means of the participants’ own scores, which may lie a little beside the QXscore that UserTesting gives. Its components are shown as UserTesting gave them.',
    ...COMPARED_TASKS,
  ],
  'think-out-loud': COMPARED_TASKS,
};

/** How the figures of such a test, or of several set against each other, were made, in sentences for whoever reads a report of it. */
export function methodNotes(
  kind: TestKind,
  privacy: { identify: boolean; minimumCell: number },
  { compared = false }: { compared?: boolean } = {},
): string[] {
  const { identify, minimumCell } = privacy;
  return [
    ...GENERAL,
    ...(compared ? [...COMPARED, ...(COMPARED_BY_KIND[kind] ?? [])] : (BY_KIND[kind] ?? [])),
    ...(identify ? [] : ['Sessions and participants carry short codes instead of their ids.']),
    ...(minimumCell > 1
      ? [
          `Groups of fewer than ${minimumCell} people are put together or left out, so that nobody can be recognised.`,
        ]
      : []),
  ];
}
