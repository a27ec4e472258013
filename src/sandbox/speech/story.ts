import { type Person, succeeds } from '../person.js';
import { createRandom, type Random } from '../random.js';
import { personOf } from '../session.js';

/** How a step went: at once, in the end, or not at all. */
export type Course = 'smooth' | 'late' | 'failed';

export const STEPS = ['substitution', 'slot', 'voucher'] as const;
export type Step = (typeof STEPS)[number];

/** One participant's evening: what they cook, where they shopped before, how each step goes, how they talk. */
export interface Story {
  person: Person;
  dish: string;
  ingredients: readonly string[];
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

const DISHES: readonly (readonly [string, readonly string[]])[] = [
  [
    'a mushroom risotto',
    ['risotto rice', 'mushrooms', 'parmesan', 'shallots', 'white wine', 'butter', 'parsley'],
  ],
  ['tacos', ['tortillas', 'ground beef', 'avocados', 'limes', 'coriander', 'sour cream', 'red onions']],
  [
    'a chicken curry',
    ['chicken thighs', 'coconut milk', 'ginger', 'basmati rice', 'curry paste', 'spinach', 'garlic'],
  ],
  [
    'spaghetti with meatballs',
    ['spaghetti', 'minced beef', 'canned tomatoes', 'basil', 'parmesan', 'breadcrumbs', 'eggs'],
  ],
  [
    'a vegetable lasagna',
    ['lasagna sheets', 'zucchini', 'eggplant', 'ricotta', 'tomato sauce', 'mozzarella', 'oregano'],
  ],
  [
    'salmon with potatoes',
    ['salmon', 'potatoes', 'dill', 'lemons', 'green beans', 'crème fraîche', 'butter'],
  ],
  [
    'chili',
    ['kidney beans', 'ground turkey', 'bell peppers', 'cumin', 'canned tomatoes', 'cheddar', 'corn bread'],
  ],
  [
    'a stir-fry',
    ['tofu', 'broccoli', 'soy sauce', 'rice noodles', 'spring onions', 'sesame oil', 'snow peas'],
  ],
  ['a roast chicken', ['a whole chicken', 'carrots', 'rosemary', 'potatoes', 'onions', 'gravy', 'peas']],
  ['homemade pizza', ['pizza flour', 'yeast', 'mozzarella', 'salami', 'tomato sauce', 'rocket', 'olives']],
  [
    'a big Greek salad with flatbread',
    ['feta', 'cucumbers', 'tomatoes', 'olives', 'flatbread', 'red onions', 'oregano'],
  ],
  [
    'a pumpkin soup',
    ['pumpkin', 'vegetable stock', 'cream', 'ginger', 'sourdough bread', 'pumpkin seeds', 'chives'],
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
const FILLERS = ['um', 'uh', 'er', 'like', 'you know', 'I mean', 'sort of', 'well'];

/** The log-odds of getting there at all, and of getting there at once. */
const EASE: Record<Step, readonly [number, number]> = {
  substitution: [0.5, -0.6],
  slot: [0.3, -0.9],
  voucher: [1.3, 0.2],
};

export function storyOf(seed: number, testId: string, index: number): Story {
  const person = personOf(seed, testId, index);
  const random = createRandom(seed, testId, index, 'story');
  const [dish, ingredients] = random.pick(DISHES);
  const course = {
    substitution: courseOf('substitution', person, random),
    slot: courseOf('slot', person, random),
    voucher: courseOf('voucher', person, random),
  };
  return {
    person,
    dish,
    ingredients: random.shuffle(ingredients),
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
    length: Math.max(0.6, Math.min(1.3, 1 + 0.25 * random.normal())),
    hesitation: 0.12 + 0.3 * random.next(),
    fillers: random.shuffle(FILLERS).slice(0, random.int(2, 4)),
    contraction: random.weighted([
      [0.95, 7],
      [0.75, 2],
      [0.2, 1],
    ]),
  };
}
