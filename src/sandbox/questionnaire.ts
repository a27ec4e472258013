import type { Clip, Demographic } from '../api/documents.js';
import type { Person } from './person.js';
import type { Question } from './question.js';
import { createRandom, type Random, uuidOf } from './random.js';
import { generateSession, type SessionPlan, sessionIdOf, taskIdOf } from './session.js';
import type { GeneratedSession, QxGroup, Study, StudyQuestion } from './study.js';

/** A QX group by the keys of its questions. */
export type QxPlan = Omit<QxGroup, 'uuid'>;

/** A study's fixed facts and its questions; sessions follow from them. */
export type StudyPlan = Pick<
  Study,
  'name' | 'testId' | 'title' | 'kind' | 'orderedAt' | 'orderedBy' | 'size'
> &
  Pick<SessionPlan, 'questions' | 'spacingMin' | 'overheadS'> & {
    qxGroups: readonly QxPlan[];
    /** The orders in which a balanced comparison shows its groups. */
    comparison?: readonly string[];
    /** Parts of a session that only this study has: speech sets its tasks' times. */
    demographics?(person: Person, random: Random): Demographic[];
    /** Last touches to a session, for studies that are odd on purpose. */
    finish?(session: GeneratedSession, index: number): GeneratedSession;
    timing?(index: number): Pick<SessionPlan, 'lengthMs' | 'spans'>;
    transcript?(index: number): string | null;
    /** Names of what is clipped; empty for a kind without video. */
    clipNames?: readonly string[];
    reels?: readonly string[];
  };

/** Demo studies are read again and again; a long synthetic one must not fill the memory. */
const KEPT_SESSIONS = 400;

/** Makes a study whose sessions are generated when they are asked for. */
export function questionnaire(plan: StudyPlan, seed: number): Study {
  const qxGroups = plan.qxGroups.map((group) => qxGroup(plan.testId, group));
  const comparison = plan.comparison && {
    uuid: uuidOf(plan.testId, 'comparison'),
    sequences: plan.comparison,
  };
  const kept = new Map<number, GeneratedSession>();
  const make = (index: number): GeneratedSession => {
    const made = generateSession({
      ...plan,
      ...plan.timing?.(index),
      qxGroups,
      comparison,
      seed,
      index,
      launchedAt: plan.orderedAt,
    });
    return plan.finish?.(made, index) ?? made;
  };
  return {
    name: plan.name,
    testId: plan.testId,
    title: plan.title,
    kind: plan.kind,
    orderedAt: plan.orderedAt,
    orderedBy: plan.orderedBy,
    size: plan.size,
    questions: plan.questions.map((question) => described(plan.testId, question)),
    qxGroups,
    reels: plan.reels ?? [],
    sessionId: (index) => sessionIdOf(seed, plan.testId, index),
    session(index) {
      const known = kept.get(index);
      if (known) return known;
      const made = make(index);
      if (kept.size >= KEPT_SESSIONS) kept.clear();
      kept.set(index, made);
      return made;
    },
    transcript: (index) => plan.transcript?.(index) ?? null,
    clips: (index) => clipsOf(plan, seed, index),
  };
}

/** The task IDs of a QX group, from the keys of its questions. */
function qxGroup(testId: string, plan: QxPlan): QxGroup {
  const ids = (keys: readonly string[]) => keys.map((key) => taskIdOf(testId, key));
  return {
    uuid: uuidOf(testId, 'group', plan.label),
    label: plan.label,
    navigation: ids(plan.navigation),
    usability: ids(plan.usability),
    trust: ids(plan.trust),
    appearance: ids(plan.appearance),
    loyalty: ids(plan.loyalty),
  };
}

function described(testId: string, question: Question): StudyQuestion {
  return {
    uuid: taskIdOf(testId, question.key),
    text: question.text,
    type: question.type,
    ...(question.choices && { choices: question.choices, multipleAnswers: question.multiple ?? false }),
    ...(question.scale && {
      scaleMinimum: question.scale.minimum,
      scaleMaximum: question.scale.maximum,
      lowerEndpoint: question.scale.low,
      upperEndpoint: question.scale.high,
    }),
  };
}

/** None, one or two clips a session. */
function clipsOf(plan: StudyPlan, seed: number, index: number): Clip[] {
  const names = plan.clipNames ?? [];
  const random = createRandom(seed, plan.testId, index, 'clips');
  const count = names.length === 0 ? 0 : random.int(0, 2);
  return Array.from({ length: count }, (_, place) => {
    const timeStartMs = 20_000 + place * 60_000 + random.int(0, 30_000);
    return {
      uuid: uuidOf(seed, plan.testId, index, 'clip', place),
      name: random.pick(names),
      ...(random.chance(0.5) && { description: random.chance(0.8) ? 'For the readout on Thursday.' : null }),
      timeStartMs,
      timeEndMs: timeStartMs + random.int(6_000, 25_000),
      videoUuid: uuidOf(seed, plan.testId, index, 'video'),
      hasAudio: true,
      hasCamera: place === 0,
      ...(place === 0 && {
        layout: { mainStream: 'SCREEN', pipPosition: 'BOTTOM_RIGHT', pipState: 'OPENED' },
      }),
    };
  });
}
