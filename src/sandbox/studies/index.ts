import { hostile } from '../hostile.js';
import { questionnaire, type StudyPlan } from '../questionnaire.js';
import type { SandboxOptions } from '../sandbox.js';
import type { DemoStudyName, Study } from '../study.js';
import { classic, empty, noAccess } from './bare.js';
import { interaction, interactionRelease2, pilotInteraction, qxMismatch } from './interaction.js';
import { liveConversation } from './live-conversation.js';
import { shapes } from './shapes.js';
import { pilotSurvey, survey } from './survey.js';
import { synthetic } from './synthetic.js';
import { pilotThinkOutLoud, thinkOutLoud } from './think-out-loud.js';

type Planner = (seed: number) => StudyPlan;

/** The studies that every sandbox serves unless told otherwise; the first four are the demo. */
const STANDARD: readonly (readonly [DemoStudyName, Planner])[] = [
  ['survey', survey],
  ['interaction', interaction],
  ['interaction-release-2', interactionRelease2],
  ['think-out-loud', thinkOutLoud],
  ['live-conversation', liveConversation],
  ['empty', empty],
  ['classic', classic],
  ['no-access', noAccess],
  ['qx-mismatch', qxMismatch],
  ['shapes', shapes],
  ['pilot-survey', pilotSurvey],
  ['pilot-interaction', pilotInteraction],
  ['pilot-think-out-loud', pilotThinkOutLoud],
];

/** Small ones again, with an attack in every text. */
const HOSTILE: readonly Planner[] = [
  () => hostile(pilotSurvey(), 'hostile-survey', '6a1f0d3c-9e27-4b85-8c14-f0b2d7e95a61'),
  () => hostile(pilotInteraction(), 'hostile-interaction', 'a94c7e18-3b60-4d2f-9e57-1c8d05f2b7a3'),
  (seed) =>
    hostile(pilotThinkOutLoud(seed), 'hostile-think-out-loud', 'd2b85f07-64ae-4193-b0c8-7e3f19a6d450'),
];

/** The studies that a sandbox serves. Pure: nothing is generated before it is asked for. */
export function createStudies(
  options: Pick<SandboxOptions, 'seed' | 'studies' | 'synthetic' | 'hostile'> = {},
): Study[] {
  const { seed = 1, studies, synthetic: size, hostile: isHostile = false } = options;
  const names = STANDARD.map(([name]) => name);
  const unknown = studies?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(`The sandbox has no study "${unknown}". It has: ${names.join(', ')}.`);
  }
  const planners = [
    ...STANDARD.filter(([name]) => studies === undefined || studies.includes(name)).map(([, plan]) => plan),
    ...(size === undefined ? [] : [() => synthetic(size)]),
    ...(isHostile ? HOSTILE : []),
  ];
  return planners.map((plan) => questionnaire(plan(seed), seed));
}
