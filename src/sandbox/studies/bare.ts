import type { StudyPlan } from '../questionnaire.js';
import { RESEARCHERS } from '../workspaces.js';
import { pilotSurvey } from './survey.js';

/** A test that nobody has finished yet. */
export function empty(): StudyPlan {
  return {
    ...pilotSurvey(),
    name: 'empty',
    testId: '2d7f93b1-6e48-4c0a-95d3-8a1b6f04e7c2',
    title: 'Recipe boxes: would you, and when?',
    size: 0,
    orderedAt: '2026-05-04T07:30:00.000Z',
    orderedBy: RESEARCHERS[1],
  };
}

/** A test of the old generation: listed beside the others, and out of the Results API's reach. */
export function classic(): StudyPlan {
  return {
    ...pilotSurvey(),
    name: 'classic',
    kind: 'classic',
    testId: 'f3a0b6d9-1c74-4e58-8b2f-96c5e07d41ba',
    title: 'Home page: first impressions (classic test)',
    size: 10,
    orderedAt: '2026-01-19T15:00:00.000Z',
  };
}

/** A test that exists, in a workspace which the credentials do not reach: 404 for everything. */
export function noAccess(): StudyPlan {
  return {
    ...pilotSurvey(),
    name: 'no-access',
    testId: '8e5d2c7a-b09f-4316-a2e4-03f7c1d8965b',
    title: 'Loyalty programme: concept test',
    size: 14,
    orderedAt: '2026-03-30T11:00:00.000Z',
  };
}
