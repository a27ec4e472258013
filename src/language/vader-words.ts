/**
 * The word lists of VADER's rules, as published with vaderSentiment 3.3.2 (MIT licence).
 * Source: Hutto & Gilbert (2014), "VADER: a parsimonious rule-based model for sentiment analysis of social media text".
 */
const STEP = 0.293;

const BOOSTERS = `absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous
enormously entirely especially exceptional exceptionally extreme extremely fabulously flipping
flippin frackin fracking fricking frickin frigging friggin fully fuckin fucking fuggin fugging
greatly hella highly hugely incredible incredibly intensely major majorly more most particularly
purely quite really remarkably so substantially thoroughly total totally tremendous tremendously
uber unbelievably unusually utter utterly very`;

const DAMPENERS = `almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally
partly scarce scarcely slight slightly somewhat sorta sortof sort-of`;

/** Degree adverbs, and how much they add to the word after them. */
export const DEGREES: ReadonlyMap<string, number> = new Map([
  ...BOOSTERS.split(/\s+/).map((word): [string, number] => [word, STEP]),
  ...DAMPENERS.split(/\s+/).map((word): [string, number] => [word, -STEP]),
  ...['just enough', 'kind of', 'sort of'].map((words): [string, number] => [words, -STEP]),
]);

export const NEGATIONS: ReadonlySet<string> = new Set(
  `aint arent cannot cant couldnt darent didnt doesnt ain't aren't can't couldn't daren't didn't
doesn't dont hadnt hasnt havent isnt mightnt mustnt neither don't hadn't hasn't haven't isn't
mightn't mustn't neednt needn't never none nope nor not nothing nowhere oughtnt shant shouldnt uhuh
wasnt werent oughtn't shan't shouldn't uh-uh wasn't weren't without wont wouldnt won't wouldn't
rarely seldom despite`.split(/\s+/),
);

/** Phrases with a valence of their own. */
export const IDIOMS: ReadonlyMap<string, number> = new Map([
  ['the shit', 3],
  ['the bomb', 3],
  ['bad ass', 1.5],
  ['badass', 1.5],
  ['bus stop', 0],
  ['yeah right', -2],
  ['kiss of death', -1.5],
  ['to die for', 3],
  ['beating heart', 3.5],
]);

/** Where the npm copy of the lexicon lags behind the published one. */
export const LEXICON_CORRECTIONS: readonly [string, number][] = [
  ['heart', 3.2],
  ['hearts', 3.3],
  ['badass', 1.4],
  ['flawed', -2.1],
];
