import type { Random } from '../random.js';
import { ASIDES } from './lines-aside.js';
import * as basket from './lines-basket.js';
import * as closing from './lines-closing.js';
import * as opening from './lines-opening.js';
import * as slot from './lines-slot.js';
import * as substitution from './lines-substitution.js';
import * as voucher from './lines-voucher.js';
import { spoken, tell } from './spoken.js';
import type { Course, Step, Story } from './story.js';

/** One thing said, and for which task. */
export interface Utterance {
  task: string;
  text: string;
  /** Silence before it: reading, clicking, waiting. */
  pauseMs: number;
}

interface StepLines {
  LOOK: readonly string[];
  FOUND: readonly string[];
  WANDER: readonly string[];
  FOUND_LATE: readonly string[];
  GAVE_UP: readonly string[];
}

const STEP_LINES: Record<Step, StepLines> = { substitution, slot, voucher };
/** How many sentences somebody of average length wanders about for. */
const WANDERING: Record<Step, readonly [number, number]> = {
  substitution: [4, 8],
  slot: [7, 14],
  voucher: [3, 5],
};

/** Everything that a participant says, from hello to goodbye. No line comes twice in a session. */
export function monologue(story: Story, random: Random): Utterance[] {
  const speaker = new Speaker(story, random);
  const moods = story.person.mood;

  speaker.task('intro', 1500);
  speaker.say(opening.HELLO, 1, 2);
  speaker.say(opening.HOUSEHOLD, 1, 2);
  speaker.say(moods > -0.2 ? opening.LAST_ORDER_GOOD : opening.LAST_ORDER_BAD, 3, 6, { ordered: true });
  speaker.say(opening.HABITS, 2, 5);
  speaker.say(ASIDES, 1, 2);
  speaker.say(opening.FIRST_LOOK, 4, 8, { ordered: true });

  speaker.task('basket', 6000);
  speaker.say(basket.READ_TASK, 1, 1);
  speaker.say(basket.PLAN, 1, 1);
  speaker.say(basket.SEARCH, 4, 9, { strain: 0.2 });
  speaker.say(ASIDES, 1, 2);
  speaker.say(basket.SEARCH, 4, 9, { strain: 0.2 });
  speaker.say(ASIDES, 1, 1);
  speaker.say(basket.BASKET_CHECK, 3, 6);

  for (const step of ['substitution', 'slot', 'voucher'] as const) speaker.step(step, story.course[step]);

  speaker.task('ease', 5000);
  speaker.say(closing.RATE, 1, 1);
  speaker.task('wrap-up', 4000);
  speaker.say(
    story.rating >= 4 ? closing.PLEASED : story.rating === 3 ? closing.TORN : closing.ANNOYED,
    3,
    6,
  );
  speaker.say(closing.BYE, 1, 1);
  return speaker.utterances;
}

class Speaker {
  readonly utterances: Utterance[] = [];
  readonly #story: Story;
  readonly #random: Random;
  readonly #said = new Set<string>();
  #task = '';
  #pauseMs = 0;

  constructor(story: Story, random: Random) {
    this.#story = story;
    this.#random = random;
  }

  task(key: string, pauseMs: number): void {
    this.#task = key;
    this.#pauseMs = pauseMs;
  }

  /** Looks, finds it; or wanders about, and finds it late or gives up. */
  step(step: Step, course: Course): void {
    const lines = STEP_LINES[step];
    const [few, many] = WANDERING[step];
    this.task(step, 5000);
    this.say(basket.READ_TASK, 1, 1);
    this.say(lines.LOOK, 1, 3, { strain: 0.2, ordered: true });
    if (course === 'smooth') {
      this.say(lines.FOUND, 3, 6, { ordered: true });
      return;
    }
    const more = course === 'failed' ? 2 : 0;
    this.say(lines.WANDER, Math.ceil((few + more) / 2), Math.ceil((many + more) / 2), { strain: 1.2 });
    if (this.#random.chance(0.5)) this.say(ASIDES, 1, 1);
    this.say(lines.WANDER, Math.floor((few + more) / 2), Math.floor((many + more) / 2), { strain: 1.2 });
    if (course === 'late') this.say(lines.FOUND_LATE, 2, 4, { strain: 0.5, ordered: true });
    else this.say(lines.GAVE_UP, 1, 3, { strain: 0.8 });
  }

  /** Draws from a pool: so many sentences, more from people who talk a lot; `ordered` keeps their sequence. */
  say(
    pool: readonly string[],
    low: number,
    high: number,
    how: { strain?: number; ordered?: boolean } = {},
  ): void {
    const { strain = 0, ordered = false } = how;
    const random = this.#random;
    const fresh = pool.filter((line) => !this.#said.has(line));
    const wanted = high === 1 ? 1 : Math.max(1, Math.round(random.int(low, high) * this.#story.voice.length));
    const drawn = random.shuffle(fresh).slice(0, wanted);
    for (const line of ordered ? fresh.filter((candidate) => drawn.includes(candidate)) : drawn) {
      this.#said.add(line);
      if (random.chance(0.1 + 0.12 * strain)) this.#mutter(strain);
      this.#utter(spoken(tell(line, this.#story, random), this.#story.voice, random, strain), strain);
    }
  }

  #mutter(strain: number): void {
    const line = this.#random.pick(strain > 0.6 ? closing.GRUMBLE : closing.MUTTER);
    this.#utter(line, strain);
  }

  #utter(text: string, strain: number): void {
    const random = this.#random;
    // Most sentences follow each other; now and then somebody reads, scrolls or waits.
    const silence = random.chance(0.15 + 0.08 * strain) ? random.int(1800, 8000) : random.int(150, 900);
    this.utterances.push({ task: this.#task, text, pauseMs: this.#pauseMs + silence });
    this.#pauseMs = 0;
  }
}
