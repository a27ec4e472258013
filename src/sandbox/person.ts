import type { Random } from './random.js';

const AGE_GROUPS = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const;
const COUNTRIES = [
  'United States',
  'United Kingdom',
  'Canada',
  'Australia',
  'Germany',
  'Spain',
  'Brazil',
] as const;
const EXPERIENCE = ['Beginner', 'Average web user', 'Advanced web user'] as const;

/** Somebody who takes part: what shows in the demographics, and what shows only in the answers. */
export interface Person {
  id: string;
  ageGroup: (typeof AGE_GROUPS)[number];
  country: (typeof COUNTRIES)[number];
  experience: (typeof EXPERIENCE)[number];
  household: number;
  children: boolean;
  /** Orders groceries online: 1 a few times a year, 2 monthly, 3 every other week, 4 weekly. Who never does is screened out. */
  habit: number;
  /** At ease with apps; mean about 0, standard deviation about 1. */
  skill: number;
  /** How kindly they judge; standard deviation 1. */
  mood: number;
  /** Multiplies the time a task takes; about 1. */
  pace: number;
  /** Invited by the team, so that nothing is known of them. */
  invited: boolean;
  /** What they write in. */
  language: 'en' | 'de' | 'es' | 'pt';
}

export function createPerson(random: Random, id: string): Person {
  const ageGroup = random.weighted([
    ['18-24', 14],
    ['25-34', 31],
    ['35-44', 25],
    ['45-54', 16],
    ['55-64', 10],
    ['65+', 4],
  ] as const);
  const age = AGE_GROUPS.indexOf(ageGroup);
  const skill = 0.55 - 0.27 * age + 0.9 * random.normal();
  const country = random.weighted([
    ['United States', 55],
    ['United Kingdom', 19],
    ['Canada', 11],
    ['Australia', 7],
    ['Germany', 4],
    ['Spain', 2],
    ['Brazil', 2],
  ] as const);
  const children = random.chance([0.06, 0.3, 0.58, 0.5, 0.14, 0.03][age] ?? 0);
  const household = children ? random.int(3, 5) : random.int(1, age === 0 ? 4 : 2);
  const habit = Math.max(
    1,
    Math.min(4, Math.round(2.1 + (children ? 0.7 : 0) - 0.12 * age + 1.1 * random.normal())),
  );
  return {
    id,
    ageGroup,
    country,
    experience: skill > 0.7 ? 'Advanced web user' : skill > -0.9 ? 'Average web user' : 'Beginner',
    household,
    children,
    habit,
    skill,
    mood: random.normal(),
    pace: Math.exp(0.28 * random.normal() + 0.06 * age - 0.1 * skill),
    invited: random.chance(0.06),
    language: languageOf(country, random),
  };
}

/** Most answer in the language of the questions all the same. */
function languageOf(country: Person['country'], random: Random): Person['language'] {
  if (!random.chance(0.4)) return 'en';
  if (country === 'Germany') return 'de';
  if (country === 'Spain') return 'es';
  return country === 'Brazil' ? 'pt' : 'en';
}

/** The chance of a success: `ease` is the log-odds for an average person. */
export function succeeds(person: Person, ease: number, random: Random): boolean {
  return random.chance(1 / (1 + Math.exp(-(ease + 0.8 * person.skill))));
}

/** A point of a scale: `centre` for an average person, moved by mood, blurred by chance, and kept in range. */
export function scalePoint(
  person: Person,
  centre: number,
  random: Random,
  { minimum, maximum }: { minimum: number; maximum: number },
): number {
  const unit = (maximum - minimum) / 4;
  const point = centre + unit * (0.45 * person.mood + 0.75 * random.normal());
  return Math.max(minimum, Math.min(maximum, Math.round(point)));
}
