/** Words that make an adjective stronger or weaker, strongest last. `slightly` and `somewhat` may both stand in one scale, and do not in a two-sided one. */
const ONE_SIDED = ['not at all', 'slightly', 'somewhat', 'moderately', 'very', 'extremely'];
const TWO_SIDED: Readonly<Record<string, number>> = {
  slightly: 1,
  somewhat: 1,
  'a little': 1,
  moderately: 2,
  '': 3,
  very: 4,
  much: 4,
  strongly: 4,
  extremely: 5,
  completely: 5,
};
/** The two ends of usual scales, the worse first. */
const POLES: readonly (readonly [negative: readonly string[], positive: string])[] = [
  [['difficult', 'hard'], 'easy'],
  [['dissatisfied', 'unsatisfied'], 'satisfied'],
  [['unlikely'], 'likely'],
  [['disagree'], 'agree'],
  [['unimportant'], 'important'],
  [['useless'], 'useful'],
  [['unhelpful'], 'helpful'],
  [['unclear', 'confusing'], 'clear'],
  [['uncomfortable'], 'comfortable'],
  [['unfamiliar'], 'familiar'],
  [['unappealing'], 'appealing'],
  [['worse'], 'better'],
];
const NEUTRAL = /^(neutral|undecided|no opinion either way|about the same|the same|neither .+ n?or .+)$/;

/** Scales whose words have an order of their own; words of one place are no scale together. */
const LISTS: readonly (readonly (readonly string[])[])[] = [
  [
    ['never'],
    ['almost never', 'hardly ever'],
    ['rarely', 'seldom'],
    ['occasionally'],
    ['sometimes'],
    ['often', 'frequently'],
    ['usually', 'very often', 'very frequently'],
    ['almost always', 'nearly always'],
    ['always', 'every time'],
  ],
  [
    ['terrible'],
    ['very poor', 'very bad'],
    ['poor', 'bad'],
    ['fair', 'average', 'okay', 'ok'],
    ['good'],
    ['very good'],
    ['excellent', 'outstanding'],
  ],
  [['none', 'nothing'], ['a little'], ['some', 'a moderate amount'], ['a lot', 'much'], ['a great deal']],
  [
    ['definitely not'],
    ['probably not'],
    ['maybe', 'might or might not'],
    ['probably', 'probably yes'],
    ['definitely', 'definitely yes'],
  ],
  [['low'], ['medium', 'moderate'], ['high']],
];

/**
 * The places of options on one of the worded scales in common use in English (agreement, ease, satisfaction,
 * likelihood, importance, frequency, quality, amount), lowest first; null where one of them is not on it or two share a place.
 *
 * Source: Vagias (2006), "Likert-type scale response anchors", Clemson University.
 */
export function wordedPlaces(options: readonly string[]): number[] | null {
  const texts = options.map((option) =>
    option
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[.!]+$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const placings = [
    ...LISTS.map((list) => (text: string) => place(list.findIndex((words) => words.includes(text)))),
    ...POLES.map(
      ([negative, positive]) =>
        (text: string) =>
          onTwoSides(text, negative, positive),
    ),
    ...new Set(texts.flatMap((text) => adjectiveOf(text) ?? [])),
  ].map((placing) => (typeof placing === 'string' ? (text: string) => onOneSide(text, placing) : placing));
  for (const placing of placings) {
    const places = texts.map(placing);
    const known = places.filter((one) => one !== null);
    if (known.length === texts.length && new Set(known).size === texts.length) return known;
  }
  return null;
}

const place = (index: number): number | null => (index < 0 ? null : index);

function onTwoSides(text: string, negative: readonly string[], positive: string): number | null {
  if (NEUTRAL.test(text)) return text.startsWith('neither') && !text.includes(positive) ? null : 0;
  const pole = [positive, ...negative].find((word) => text === word || text.endsWith(` ${word}`));
  if (pole === undefined) return null;
  const strength = TWO_SIDED[text.slice(0, -pole.length).trim()];
  if (strength === undefined) return null;
  return pole === positive ? strength : -strength;
}

/** `useful` of `not at all useful`. */
function adjectiveOf(text: string): string | null {
  const word = ONE_SIDED.find((strength) => text.startsWith(`${strength} `));
  return word === undefined ? null : text.slice(word.length + 1);
}

function onOneSide(text: string, adjective: string): number | null {
  return text.endsWith(` ${adjective}`)
    ? place(ONE_SIDED.indexOf(text.slice(0, -adjective.length - 1)))
    : null;
}
