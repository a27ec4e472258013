import type { Demographic, DemographicType } from '../api/documents.js';
import type { Person } from './person.js';
import { type Random, uuidOf } from './random.js';

const SINGLE = 'DEMOGRAPHIC_QUESTION_TYPE_SINGLE';
const MULTIPLE = 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE';

const INCOMES = [
  'Under $20,000',
  '$20,000 - $39,999',
  '$40,000 - $59,999',
  '$60,000 - $79,999',
  '$80,000 - $99,999',
  '$100,000 - $124,999',
  '$125,000 - $149,999',
  '$150,000+',
];
const COMPANY_SIZES = [
  '1-10 employees',
  '11-50 employees',
  '51-200 employees',
  '201-500 employees',
  '501-1,000 employees',
  '1,001-5,000 employees',
  '5,001-10,000 employees',
  '10,001+ employees',
];
const INDUSTRIES = [
  'Healthcare',
  'Education',
  'Retail',
  'Software',
  'Finance, Insurance & Real Estate',
  'Advertising, Marketing & PR',
  'Manufacturing',
  'Government',
  'Food & Beverage',
  'Transportation',
];
const ROLES = [
  'Administration',
  'Customer service',
  'Engineering',
  'Marketing',
  'Operations',
  'Sales',
  'Teaching',
  'Nursing',
  'Accounting',
  'Design',
];
const LEVELS = ['Intern', 'Associate', 'Manager', 'Director', 'Owner'];
const NETWORKS = [
  'Facebook',
  'Instagram',
  'LinkedIn',
  'Pinterest',
  'Reddit',
  'TikTok',
  'X (Twitter)',
  'YouTube',
];
const BROWSERS = ['Chrome', 'Edge', 'Firefox', 'Safari'];
const INTERESTS = [
  'Arts & crafts',
  'Cooking',
  'Fitness',
  'Gaming',
  'Gardening',
  'Music',
  'Personal finance',
  'Pets',
  'Reading',
  'Sports',
  'Travel',
];
const HABITS = ['Never', 'A few times a year', 'About once a month', 'Every other week', 'Every week'];

/** A participant's rows, with all that section 5 of the contract warns of. Invited participants have none. */
export function demographicsOf(person: Person, random: Random): Demographic[] {
  if (person.invited) return [];
  const rows: Demographic[] = [];
  const add = (
    code: string | null,
    label: string | null,
    value: string | null,
    type: DemographicType | null = SINGLE,
  ) =>
    rows.push({
      id: random.chance(0.05) ? null : uuidOf('demographic', code ?? label ?? ''),
      code,
      label,
      value,
      type,
    });
  const several = (items: readonly string[], low: number, high: number) => {
    const taken = random.shuffle(items).slice(0, random.int(low, high));
    return items.filter((item) => taken.includes(item)).join(separator);
  };
  // The separator is a comma; whether a space follows it is not said.
  const separator = random.chance(0.7) ? ', ' : ',';

  add(
    'GENDER',
    'Gender',
    random.weighted([
      ['Female', 52],
      ['Male', 45],
      ['Non-binary', 2],
      ['Prefer not to say', 1],
    ]),
  );
  add('AGE_GROUP', 'Age group', person.ageGroup);
  add('COUNTRY', 'Country', person.country);
  add('INCOME', 'Household income', random.chance(0.04) ? null : (INCOMES[incomeOf(person, random)] ?? null));
  addWork(person, random, add, several);
  add('WEB_EXPERTISE', 'Web expertise', person.experience);
  add(
    'OPERATING_SYSTEM',
    'Operating systems',
    several(['Android', 'iOS', 'macOS', 'Windows'], 1, 3),
    MULTIPLE,
  );
  add('BROWSERS', 'Browsers', several(BROWSERS, 1, 3), MULTIPLE);
  add('SOCIAL_NETWORKS', 'Social networks', several(NETWORKS, 1, 5), MULTIPLE);
  add('LANGUAGE', 'Languages', languagesOf(person, random, separator), MULTIPLE);
  add(
    'PARENTAL_STATUS',
    'Parental status',
    person.children ? 'Children at home' : 'No children at home',
    random.chance(0.9) ? SINGLE : null,
  );
  add('INTERESTS', 'Interests', several(INTERESTS, 1, 4), MULTIPLE);
  // Asked twice, in another wording: the same code comes again.
  if (random.chance(0.15)) add('INTERESTS', 'Hobbies', several(INTERESTS, 1, 2), MULTIPLE);
  add(null, 'How often do you order groceries online?', HABITS[person.habit] ?? null);
  if (random.chance(0.35))
    add(
      null,
      'Which of these do you own?',
      several(['Air fryer', 'Bicycle', 'Car', 'Chest freezer'], 1, 3),
      MULTIPLE,
    );
  if (random.chance(0.08))
    add(
      'DIETARY_NEEDS',
      'Dietary needs',
      random.pick(['Vegetarian', 'Gluten-free, dairy-free', 'None']),
      'UNRECOGNIZED',
    );
  if (random.chance(0.03)) add(null, null, random.pick(['Yes', 'No']), null);
  return rows;
}

type Add = (
  code: string | null,
  label: string | null,
  value: string | null,
  type?: DemographicType | null,
) => void;

function addWork(
  person: Person,
  random: Random,
  add: Add,
  several: (items: readonly string[], low: number, high: number) => string,
): void {
  const status =
    person.ageGroup === '65+' && random.chance(0.7)
      ? 'Retired'
      : random.weighted([
          ['Employed full-time', 62],
          ['Employed part-time', 14],
          ['Self-employed', 10],
          ['Student', person.ageGroup === '18-24' ? 25 : 1],
          ['Not employed', 8],
        ]);
  add('EMPLOYMENT_STATUS', 'Employment status', status);
  if (!status.startsWith('Employed') && status !== 'Self-employed') return;
  add('INDUSTRY', 'Industry', random.pick(INDUSTRIES));
  // Most have one employer; those with two jobs were let choose several.
  if (random.chance(0.9)) add('COMPANY_SIZE', 'Company size', random.pick(COMPANY_SIZES));
  else add('COMPANY_SIZE', 'Company size', several(COMPANY_SIZES, 2, 2), MULTIPLE);
  add('JOB_ROLE', 'Job role', random.pick(ROLES));
  add('JOB_LEVEL', 'Job level', status === 'Self-employed' ? 'Owner' : random.pick(LEVELS.slice(0, 4)));
}

function incomeOf(person: Person, random: Random): number {
  const centre = person.ageGroup === '18-24' ? 1.6 : person.ageGroup === '65+' ? 2.4 : 3.6;
  return Math.max(0, Math.min(INCOMES.length - 1, Math.round(centre + 1.7 * random.normal())));
}

function languagesOf(person: Person, random: Random, separator: string): string {
  const native: Partial<Record<Person['country'], string>> = {
    Germany: 'German',
    Spain: 'Spanish',
    Brazil: 'Portuguese',
  };
  const own = native[person.country];
  if (own) return ['English', own].join(separator);
  return random.chance(0.2)
    ? ['English', random.pick(['French', 'Spanish', 'Hindi', 'Mandarin'])].join(separator)
    : 'English';
}
