/** What an option says in numbers: from `low` to `high` of a unit. */
export interface Amount {
  low: number;
  high: number;
  /** The words that are no number, in the singular: `minute`, `time`; `time a year` for how often. */
  unit: string;
}

/** Times a year. */
const PERIODS: Readonly<Record<string, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'every day',
  weekly: 'every week',
  monthly: 'every month',
  quarterly: 'every quarter',
  yearly: 'every year',
  annually: 'every year',
};
const COUNTS: Readonly<Record<string, string>> = {
  once: '1 time',
  twice: '2 times',
  'a few times': '2-3 times',
  'several times': '2-3 times',
};
/** Below every rate that is named, above never. */
const LESS_OFTEN = /^less (often|frequently)$/;
const NOTHING = /^(none|never|not at all|zero)$/;
const HOW_OFTEN = 'time a year';

/**
 * The amount that an option names with a number, a range of numbers or a count of times (`2–3 times`, `Under $20,000`,
 * `65+`, `About once a month`, `Every other week`, `Never`); null for all else. A number stands first: `Concept 2` is a name.
 */
export function amountOf(option: string): Amount | null {
  const text = plain(option);
  if (NOTHING.test(text)) return { low: 0, high: 0, unit: '' };
  if (LESS_OFTEN.test(text)) return { low: 1e-6, high: 1e-6, unit: HOW_OFTEN };
  return rateOf(text) ?? rangeOf(text);
}

/** Lower case, digits without separators, counts and periods in one form. */
function plain(option: string): string {
  let text = option.normalize('NFKC').toLowerCase().replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim();
  text = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1').replace(/^(about|approximately|around|roughly) /, '');
  for (const [word, form] of Object.entries({ ...ADVERBS, ...COUNTS })) {
    text = text.replace(new RegExp(`(^|[- ])${word}(?= |$)`), `$1${form}`);
  }
  return text;
}

/** `2-3 times a week`, `every other month`, `less than 1 time a year`, as times a year. */
function rateOf(text: string): Amount | null {
  const every = /^every (other )?(day|week|month|quarter|year)$/.exec(text);
  if (every) {
    const rate = PERIODS[every[2] as string] as number;
    const times = every[1] === undefined ? rate : rate / 2;
    return { low: times, high: times, unit: HOW_OFTEN };
  }
  const times =
    /^(.+) times? (?:a|per|each|every) (day|week|month|quarter|year)(?: or (?:more|less)(?: often)?)?$/.exec(
      text,
    );
  if (times === null) return null;
  const range = rangeOf(`${times[1]}${/ or (?:more|less)/.exec(text)?.[0] ?? ''}`);
  if (range?.unit !== '') return null;
  const rate = PERIODS[times[2] as string] as number;
  return { low: range.low * rate, high: range.high * rate, unit: HOW_OFTEN };
}

const NUMBER = String.raw`[$€£]? ?(\d+(?:\.\d+)?) ?(%|k\b)?`;
const RANGE = new RegExp(`^(?:(?:from|between) )?${NUMBER} ?(?:-|to|and) ?${NUMBER}(.*)$`);
const BELOW = new RegExp(`^(?:less than|fewer than|under|below|up to|at most|<) ?${NUMBER}(.*)$`);
const ABOVE = new RegExp(`^(?:more than|over|above|at least|>) ?${NUMBER}(.*)$`);
const OPEN = new RegExp(
  `^${NUMBER} ?(.*?)(\\+|or more|or over|or older|and over|and older|and above|plus)(.*)$`,
);
const UNTIL = new RegExp(`^${NUMBER} ?(.*?)(or less|or fewer|or under|and under|or below|or younger)(.*)$`);
const ONE = new RegExp(`^(?:exactly |only |just )?${NUMBER}(.*)$`);

function rangeOf(text: string): Amount | null {
  const range = RANGE.exec(text);
  if (range) return amount(size(range[1], range[2] ?? range[4]), size(range[3], range[4]), range[5]);
  const below = BELOW.exec(text);
  if (below) {
    const most = size(below[1], below[2]);
    return amount(Math.min(0, most), below[0].startsWith('up to') ? most : before(most), below[3]);
  }
  const above = ABOVE.exec(text);
  if (above) {
    const least = size(above[1], above[2]);
    return amount(above[0].startsWith('at least') ? least : after(least), Number.POSITIVE_INFINITY, above[3]);
  }
  const open = OPEN.exec(text);
  if (open) return amount(size(open[1], open[2]), Number.POSITIVE_INFINITY, `${open[3]} ${open[5]}`);
  const until = UNTIL.exec(text);
  if (until)
    return amount(Math.min(0, size(until[1], until[2])), size(until[1], until[2]), `${until[3]} ${until[5]}`);
  const one = ONE.exec(text);
  return one && amount(size(one[1], one[2]), size(one[1], one[2]), one[3]);
}

const size = (digits: string | undefined, suffix: string | undefined): number =>
  Number(digits) * (suffix === 'k' ? 1000 : 1);

/** `Under 18` ends before `18` begins. */
const before = (value: number): number => value - 1e-6;
const after = (value: number): number => value + 1e-6;

function amount(low: number, high: number, words: string | undefined): Amount | null {
  const unit = (words ?? '')
    .replace(/\b(\w{3,})s\b/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return low <= high && !/\d/.test(unit) ? { low, high, unit } : null;
}
