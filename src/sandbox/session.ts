import type { Demographic, SessionListRow, Task, TaskGroup } from '../api/documents.js';
import { ANSWER_KEYS, answerOf } from './answer-shapes.js';
import { demographicsOf } from './demographics.js';
import { createPerson, type Person } from './person.js';
import type { Question } from './question.js';
import { participantScore } from './qx-aggregate.js';
import { createRandom, type Random, uuidOf } from './random.js';
import type { GeneratedSession, QxGroup } from './study.js';
import type { TrueAnswer, TrueValue } from './truth.js';

/** What a session is made from. */
export interface SessionPlan {
  seed: number;
  testId: string;
  index: number;
  /** When the study was launched: sessions follow in the days after. */
  launchedAt: string;
  /** Minutes from one session to the next, on average. */
  spacingMin: number;
  questions: readonly Question[];
  qxGroups: readonly QxGroup[];
  /** The comparison whose order alternates from one participant to the next. */
  comparison?: undefined | { uuid: string; sequences: readonly string[] };
  /** Default: what a real panel would ask. */
  demographics?(person: Person, random: Random): Demographic[];
  /** Seconds that the session takes beside its tasks. */
  overheadS: number;
  /** The last task ends here, for sessions whose length is set elsewhere (speech). */
  lengthMs?: number;
  /** Where a task starts and ends, for sessions whose tasks follow speech. */
  spans?: Readonly<Record<string, readonly [number, number]>>;
}

/** The person behind a session: speech and answers have to be of the same one. */
export function personOf(seed: number, testId: string, index: number): Person {
  return createPerson(
    createRandom(seed, testId, index, 'person'),
    uuidOf(seed, testId, index, 'participant'),
  );
}

export const sessionIdOf = (seed: number, testId: string, index: number) =>
  uuidOf(seed, testId, index, 'session');

export const taskIdOf = (testId: string, key: string) => uuidOf(testId, 'task', key);

/** One session, from the seed and its index alone. */
export function generateSession(plan: SessionPlan): GeneratedSession {
  const { seed, testId, index } = plan;
  const random = createRandom(seed, testId, index, 'answers');
  const person = personOf(seed, testId, index);
  const sessionId = sessionIdOf(seed, testId, index);
  const audienceId = person.invited ? null : uuidOf(testId, 'audience', index % 3 === 2 ? 'b' : 'a');
  const { tasks, truth, endMs } = answerAll(plan, person, random, sessionId);
  const session: GeneratedSession = {
    row: listRow(plan, random, sessionId, audienceId, plan.lengthMs ?? endMs + plan.overheadS * 1000),
    details: {
      sessionId,
      audienceId,
      testPlanId: random.chance(0.03) ? null : uuidOf(testId, 'plan'),
      sessionParticipant: random.chance(0.015)
        ? null
        : {
            participantId: random.chance(0.01) ? null : person.id,
            demographicsInfo: (plan.demographics ?? demographicsOf)(
              person,
              createRandom(seed, testId, index, 'demographics'),
            ),
          },
      taskGroups: [],
      tasks,
    },
    truth,
  };
  session.details.taskGroups = taskGroups(plan, session);
  return session;
}

/** Sessions follow each other by day, not by night: at index 0 in the first hour after the launch. */
function startOf(launchedAt: string, spacingMin: number, index: number, offsetMin: number): number {
  const WAKING_MIN = 15 * 60;
  const minutes = index * spacingMin + offsetMin;
  const nights = Math.floor(minutes / WAKING_MIN);
  return Date.parse(launchedAt) + (minutes + nights * (24 * 60 - WAKING_MIN)) * 60_000;
}

function listRow(
  plan: SessionPlan,
  random: Random,
  sessionId: string,
  audienceId: string | null,
  lengthMs: number,
): SessionListRow {
  const start = startOf(plan.launchedAt, plan.spacingMin, plan.index, random.next() * plan.spacingMin * 0.9);
  const finishTime = random.chance(0.02) ? null : new Date(Math.round(start + lengthMs)).toISOString();
  // Optional and nullable: where it is not known, the key is there or not by turns.
  const leftOut = finishTime === null && plan.index % 2 === 1;
  return {
    sessionId,
    ...(audienceId === null && random.chance(0.5) ? {} : { audienceId }),
    status: 'COMPLETE',
    startTime: new Date(Math.round(start)).toISOString(),
    ...(leftOut ? {} : { finishTime }),
  };
}

function answerAll(plan: SessionPlan, person: Person, random: Random, sessionId: string) {
  const answers: Record<string, TrueValue> = {};
  const tasks: Task[] = [];
  const truth: TrueAnswer[] = [];
  const allKeys = plan.index % 3 === 1;
  let clock = 1500 + random.int(0, 3500);

  for (const question of plan.questions) {
    const uuid = taskIdOf(plan.testId, question.key);
    const asking = { person, random, answers, index: plan.index };
    const known = { sessionId, taskId: uuid, taskType: question.type };
    const task = { uuid, text: question.text, type: question.type };
    if (question.asked && !question.asked(asking)) {
      if (question.notAsked === 'null-response') {
        tasks.push({ ...task, response: null });
        truth.push({ ...known, status: 'empty', value: null, shape: null });
      }
      continue;
    }
    const skipped = random.chance(question.skip ?? 0);
    const value = skipped ? null : question.answer(asking);
    answers[question.key] = value;
    const lasted = skipped ? random.int(1200, 6000) : duration(question, person, value, random);
    const [startTimeMs, endTimeMs] = plan.spans?.[question.key] ?? [clock, clock + lasted];
    clock = Math.max(clock, endTimeMs) + random.int(300, 1400);
    if (skipped) {
      const answer = allKeys ? { [Object.keys(answers).length % 2 ? 'written' : 'blank']: null } : null;
      tasks.push({ ...task, response: { startTimeMs, endTimeMs, skipped: true, answer } });
      truth.push({ ...known, status: 'skipped', value: null, shape: null });
      continue;
    }
    if (value === null && question.type in ANSWER_KEYS && question.type !== 'BLANK') {
      tasks.push({ ...task, response: { startTimeMs, endTimeMs, skipped: false, answer: null } });
      truth.push({ ...known, status: 'empty', value, shape: null });
      continue;
    }
    const shapes = [question.shape].flat();
    const shape = shapes[plan.index % shapes.length] as string;
    const answer = answerOf(question, shape, value, random, allKeys);
    tasks.push({ ...task, response: { startTimeMs, endTimeMs, skipped: false, answer } });
    truth.push({ ...known, ...trueState(question, value), shape });
  }
  return { tasks, truth, endMs: clock };
}

/** A blank task has no answer, but where the shape says that it was completed; unknown kinds stay undecoded. */
function trueState(question: Question, value: TrueValue): Pick<TrueAnswer, 'status' | 'value'> {
  if (!(question.type in ANSWER_KEYS)) return { status: 'undecoded', value: null };
  return value === null ? { status: 'empty', value } : { status: 'answered', value };
}

/** Lognormal, longer for slow people and for those who did not succeed; a time-out is 300 s for everybody. */
function duration(question: Question, person: Person, value: TrueValue, random: Random): number {
  if (value === 'timeout') return 300_000;
  const effort = typeof value === 'string' && FAILURES.has(value) ? 1.6 : 1;
  const writing =
    question.type === 'WRITTEN' && typeof value === 'string' ? 4 + value.length / 3.5 : question.seconds;
  return Math.round(writing * person.pace * effort * Math.exp(0.35 * random.normal()) * 1000);
}

const FAILURES = new Set(['non-success', 'abandon', 'error', 'undefined']);

function taskGroups(plan: SessionPlan, session: GeneratedSession): TaskGroup[] {
  const groups: TaskGroup[] = plan.qxGroups.map((group) => {
    const score = participantScore(session, group);
    return {
      uuid: group.uuid,
      type: 'QX_SCORE',
      response: score === null ? null : { score },
    };
  });
  if (plan.comparison) {
    groups.push({
      uuid: plan.comparison.uuid,
      type: 'BALANCED_COMPARISON',
      response: {
        sequence: plan.comparison.sequences[plan.index % plan.comparison.sequences.length] ?? null,
      },
    });
  }
  return groups;
}
