import type { SandboxOptions } from '../sandbox.js';
import type { Study, StudyName } from '../study.js';
import { interaction, interactionRelease2, pilotInteraction, qxMismatch } from './interaction.js';
import { pilotSurvey, survey } from './survey.js';
import { pilotThinkOutLoud, thinkOutLoud } from './think-out-loud.js';

/** The demo studies, each made from the seed. */
const DEMO: Partial<Record<StudyName, (seed: number) => Study>> = {
  survey,
  interaction,
  'interaction-release-2': interactionRelease2,
  'think-out-loud': thinkOutLoud,
  'qx-mismatch': qxMismatch,
  'pilot-survey': pilotSurvey,
  'pilot-interaction': pilotInteraction,
  'pilot-think-out-loud': pilotThinkOutLoud,
};

/** The studies that a sandbox serves. */
export function createStudies(
  options: Pick<SandboxOptions, 'seed' | 'studies' | 'synthetic' | 'hostile'>,
): Study[] {
  const { seed = 1 } = options;
  const names = options.studies ?? (Object.keys(DEMO) as StudyName[]);
  return names.flatMap((name) => DEMO[name]?.(seed) ?? []);
}
