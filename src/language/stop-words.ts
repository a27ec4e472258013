import { createRequire } from 'node:module';
import { UxframeError } from '../errors.js';
import { words } from './words.js';

/** Lists of the package `stopword` by ISO 639-1 and 639-3 codes; others can be asked for by 639-3 code. */
const CODES: Record<string, string> = {
  ar: 'ara',
  cs: 'ces',
  da: 'dan',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  et: 'est',
  fi: 'fin',
  fr: 'fra',
  he: 'heb',
  hi: 'hin',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  nb: 'nob',
  nl: 'nld',
  no: 'nob',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sk: 'slk',
  sv: 'swe',
  th: 'tha',
  tr: 'tur',
  uk: 'ukr',
  vi: 'vie',
  zh: 'zho',
};

/** English contractions, auxiliaries and the small words of talk that the list of `eng` lacks. */
const ENGLISH_SPEECH = `i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
we're we've we'd we'll they're they've they'd they'll that's that'd that'll there's there'd there'll here's what's where's
who's how's when's let's isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't
wouldn't shouldn't mustn't cannot ain't gonna wanna gotta um uhm umm uh uhh er erm hm hmm mm ah oh okay ok yeah yep
yes no not so like just really well right now here there then than too very also did do does done doing had having has
was were been being am is are be would could should will can may might must shall i me my we our you your he him his
she her it its they them their this that these those who whom what which when where why how all any some such if or
and but of at by for with about into to from up down in out on off over again once a an the as because while until
i'ma y'all one get got go going gone let see know say says said think mean guess tell told thing things`;

/**
 * English words of every conversation that no theme is made of: numbers, times, quantities, hedges, words for
 * nobody and nothing, and verbs that say little by themselves. Words of praise and complaint (`easy`,
 * `confusing`) and of use (`find`, `click`, `back`) are none of them.
 */
const ENGLISH_EVERYDAY = `two three four five six seven eight nine ten eleven twelve twenty thirty hundred first
second third next last time times always ever usually sometimes often later already yet soon ago something anything
everything nothing somebody anybody everybody nobody someone anyone everyone somewhere anywhere everywhere nowhere less
lot lots bit little few every others else enough even quite rather pretty almost maybe perhaps probably actually
basically definitely obviously literally honestly certainly sure whether though although anyway whatever whichever
whoever want wants wanted need needs needed try tries trying tried look looks looking looked sees seeing saw seen getting
gets goes went comes coming put puts putting takes took taking give gives gave giving makes made making keep keeps kept
seem seems seemed thought thinking thinks knows knew guessing tells saying ways kind kinds sort stuff good fine alright
thank thanks please away`;

const lists = new Map<string, ReadonlySet<string>>();

/**
 * The stop words of a language (default English), folded as `words` folds: function words, and for English
 * the contractions, small words of talk and words of every conversation. Lists come from the package `stopword`.
 * Negations are on them: look at keyness without stop words where `not` matters. Throws `usage` for an unknown
 * language.
 *
 * @example
 * stopWords('en').has("don't"); // => true
 * stopWords('de').has('und'); // => true
 */
export function stopWords(language = 'en'): ReadonlySet<string> {
  const code = CODES[language] ?? language;
  let list = lists.get(code);
  if (!list) {
    list = load(code);
    lists.set(code, list);
  }
  return list;
}

/** 240 KB of lists: loaded when somebody asks. */
function load(code: string): ReadonlySet<string> {
  const all = createRequire(import.meta.url)('stopword') as Record<string, unknown>;
  const list = /^[a-z]{3}$/i.test(code) ? all[code] : undefined;
  if (!Array.isArray(list)) {
    throw new UxframeError('usage', `There is no list of stop words for the language ${code}.`, {
      hint: 'Take an ISO 639 code such as en, de, es, fr or ja, or give a list of your own.',
    });
  }
  const found = list.flatMap((word) => words(String(word)));
  return new Set(
    code === 'eng' ? [...found, ...`${ENGLISH_SPEECH} ${ENGLISH_EVERYDAY}`.split(/\s+/)] : found,
  );
}
