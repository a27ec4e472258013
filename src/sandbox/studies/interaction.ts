import type { QxPlan, StudyPlan } from '../questionnaire.js';
import { RESEARCHERS } from '../workspaces.js';
import { EASE, PARTS, questionsOf } from './interaction-questions.js';

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
