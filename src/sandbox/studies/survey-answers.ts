import { FOREIGN, TOPICS, type Tone, type Topic } from '../opinion-lines.js';
import { handwriting, say } from '../opinions.js';
import type { Person } from '../person.js';
import type { Asking } from '../question.js';
import type { Random } from '../random.js';
import { MISHAP_STORIES } from './mishaps.js';

/** Everybody has a thing that they keep coming back to, more often where it bites. */
function topicOf(person: Person, random: Random): Topic {
  return random.weighted(
    TOPICS.map(
      (topic) => [topic, TOPIC_WEIGHTS[topic] + (topic === 'app' && person.skill < -0.6 ? 6 : 0)] as const,
    ),
  );
}

const TOPIC_WEIGHTS: Record<Topic, number> = {
  substitutions: 9,
  slots: 9,
  prices: 8,
  freshness: 7,
  app: 6,
  missing: 6,
  drivers: 3,
  packaging: 2,
};

/** How satisfied somebody is with the service, before any rounding: habit and mood. */
export const content = (person: Person) => 3.45 + 0.16 * (person.habit - 2);

const toneOfScore = (score: number): Tone => (score >= 9 ? 'good' : score >= 6 ? 'mixed' : 'bad');

const opinion = ({ person, random }: Asking, tone: Tone): string =>
  person.language === 'en'
    ? say(topicOf(person, random), tone, random)
    : random.pick(FOREIGN[person.language][tone]);

/** Goes with satisfaction; and as in life, the happiest say 10 and some of the angriest say 0. */
export function npsScore({ person, random, answers }: Asking): number {
  const satisfied = Number(answers.satisfaction ?? 3.4);
  const score = 1.1 + 1.68 * satisfied + 0.4 * person.mood + 1.35 * random.normal();
  if (score > 8.6 && random.chance(0.35)) return 10;
  if (score < 4.2 && random.chance(0.25)) return random.int(0, 1);
  if (score > 4 && score < 6 && random.chance(0.3)) return 5;
  return Math.max(0, Math.min(10, Math.round(score)));
}

/** Each option by its own appeal, shifted by who answers. */
export function ranked(options: readonly string[], appeal: readonly number[], random: Random): string[] {
  return options
    .map((option, place) => ({ option, score: (appeal[place] ?? 0) + random.normal() }))
    .sort((a, b) => b.score - a.score)
    .map(({ option }) => option);
}

/** Why somebody gave the score that they gave. */
export const reason = (asking: Asking): string =>
  opinion(asking, toneOfScore(Number(asking.answers.recommend)));

/** What happened, from a long list: hardly anybody tells the same. */
export function mishap({ person, random }: Asking): string {
  if (person.language !== 'en' && random.chance(0.5)) return random.pick(FOREIGN[person.language].bad);
  return handwriting([random.pick(MISHAP_STORIES).replace(/\.$/, '')], random, 'bad');
}

const NOTHING = [
  'No',
  'no thanks',
  'Nothing else',
  "That's all.",
  'n/a',
  'Good luck with the app!',
  'Thanks 😊',
  '-',
];

/** The last, optional box: mostly a word of politeness. */
export function closing(asking: Asking): string {
  return asking.random.chance(0.4)
    ? asking.random.pick(NOTHING)
    : opinion(asking, toneOfScore(Number(asking.answers.recommend)));
}
