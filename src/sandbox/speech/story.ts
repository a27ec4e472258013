import { type Person, succeeds } from '../person.js';
import { createRandom, type Random } from '../random.js';
import { personOf } from '../session.js';

/** How a step went: at once, in the end, or not at all. */
export type Course = 'smooth' | 'late' | 'failed';

const STEPS = ['substitution', 'slot', 'voucher'] as const;
export type Step = (typeof STEPS)[number];

/** One participant's evening: what they cook, where they shopped before, how each step goes, how they talk. */
export interface Story {
  person: Person;
  dish: string;
  ingredients: readonly string[];
  /** Those of the ingredients that have to be fresh. */
  fresh: readonly string[];
  store: string;
  who: string;
  name: string;
  course: Record<Step, Course>;
  /** 1–5, how easy it was. */
  rating: number;
  voice: Voice;
}

export interface Voice {
  wordsPerMinute: number;
  /** Multiplies the number of sentences. */
  length: number;
  /** The chance of a filler, a repetition or a restart in a sentence. */
  hesitation: number;
  fillers: readonly string[];
  /** The chance that a form is contracted (`I'm`). */
  contraction: number;
}

/** A dish, what goes into it, and what of that has to be fresh. */
const DISHES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'a mushroom risotto',
    ['risotto rice', 'parmesan', 'white wine', 'butter', 'stock'],
    ['mushrooms', 'shallots', 'parsley'],
  ],
  [
    'tacos',
    ['tortillas', 'sour cream', 'black beans', 'hot sauce', 'ground beef'],
    ['avocados', 'limes', 'coriander'],
  ],
  [
    'a chicken curry',
    ['coconut milk', 'basmati rice', 'curry paste', 'cashews', 'yogurt'],
    ['chicken thighs', 'spinach', 'ginger'],
  ],
  [
    'spaghetti with meatballs',
    ['spaghetti', 'parmesan', 'breadcrumbs', 'tomato paste', 'olive oil'],
    ['minced beef', 'basil', 'onions'],
  ],
  [
    'a vegetable lasagna',
    ['lasagna sheets', 'ricotta', 'tomato sauce', 'mozzarella', 'oregano'],
    ['zucchini', 'eggplants', 'peppers'],
  ],
  [
    'salmon with potatoes',
    ['potatoes', 'butter', 'capers', 'mustard', 'crème fraîche'],
    ['salmon', 'dill', 'green beans'],
  ],
  [
    'chili',
    ['kidney beans', 'cumin', 'tomato sauce', 'cheddar', 'corn bread'],
    ['ground turkey', 'peppers', 'coriander'],
  ],
  [
    'a stir-fry',
    ['soy sauce', 'rice noodles', 'sesame oil', 'peanuts', 'chili flakes'],
    ['tofu', 'broccoli', 'spring onions'],
  ],
  [
    'a roast chicken',
    ['gravy', 'flour', 'mustard', 'cranberry sauce', 'butter'],
    ['chicken', 'carrots', 'rosemary'],
  ],
  [
    'homemade pizza',
    ['pizza flour', 'yeast', 'salami', 'tomato sauce', 'olives'],
    ['mozzarella', 'rocket', 'mushrooms'],
  ],
  [
    'a big Greek salad with flatbread',
    ['feta', 'olives', 'flatbread', 'oregano', 'olive oil'],
    ['cucumbers', 'tomatoes', 'red onions'],
  ],
  [
    'a pumpkin soup',
    ['stock', 'cream', 'coconut milk', 'nutmeg', 'sourdough bread'],
    ['pumpkin', 'ginger', 'chives'],
  ],
];

const STORES = ['Corner Cart', 'MarketLane', 'FreshFold', 'my supermarket', 'the big one downtown'];
const ALONE = ['my roommate', 'my girlfriend', 'my boyfriend', 'my sister', 'my husband', 'my wife'];
const FAMILY = ['the twins', 'the baby', 'my daughter', 'my son', 'the kids', 'my mother-in-law'];
const NAMES = [
  'Dana',
  'Luis',
  'Priya',
  'Mark',
  'Hannah',
  'Kwame',
  'Olivia',
  'Jun',
  'Sofia',
  'Ben',
  'Aisha',
  'Peter',
  'Chloe',
  'Raj',
  'Megan',
  'Tomas',
];
const FILLERS = ['um', 'uh', 'er', 'like', 'you know', 'I mean', 'well'];

/** The log-odds of getting there at all, and of getting there at once. */
const EASE: Record<Step, readonly [number, number]> = {
  substitution: [0.5, -0.6],
  slot: [0.3, -0.9],
  voucher: [1.3, 0.2],
};

export function storyOf(seed: number, testId: string, index: number): Story {
  const person = personOf(seed, testId, index);
  const random = createRandom(seed, testId, index, 'story');
  const [dish, dry, fresh] = random.pick(DISHES);
  const course = {
    substitution: courseOf('substitution', person, random),
    slot: courseOf('slot', person, random),
    voucher: courseOf('voucher', person, random),
  };
  return {
    person,
    dish,
    ingredients: random.shuffle([...dry, ...fresh]),
    fresh,
    store: random.pick(STORES),
    who: random.pick(person.children ? FAMILY : ALONE),
    name: random.pick(NAMES),
    course,
    rating: ratingOf(course, person, random),
    voice: voiceOf(person, random),
  };
}

function courseOf(step: Step, person: Person, random: Random): Course {
  const [ever, atOnce] = EASE[step];
  if (!succeeds(person, ever, random)) return 'failed';
  return succeeds(person, atOnce, random) ? 'smooth' : 'late';
}

function ratingOf(course: Story['course'], person: Person, random: Random): number {
  const cost = { smooth: 0, late: 0.6, failed: 1.3 };
  const toll = STEPS.reduce((sum, step) => sum + cost[course[step]], 0);
  return Math.max(1, Math.min(5, Math.round(4.7 - toll + 0.4 * person.mood + 0.4 * random.normal())));
}

function voiceOf(person: Person, random: Random): Voice {
  return {
    wordsPerMinute: Math.max(122, Math.round(150 + 14 * random.normal() - 20 * (person.pace - 1))),
    length: Math.max(0.6, Math.min(1.2, 1 + 0.25 * random.normal())),
    hesitation: 0.12 + 0.3 * random.next(),
    fillers: random.shuffle(FILLERS).slice(0, random.int(2, 4)),
    contraction: random.weighted([
      [0.95, 7],
      [0.75, 2],
      [0.2, 1],
    ]),
  };
}
