const LONGEST = 40;

/**
 * A text as the name of a column: lower case letters, digits and underscores, cut at a word, since
 * names are read from R, Python and SQL too. Null where nothing is left (a question in Japanese, say).
 */
export function slug(text: string | null): string | null {
  const words = (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .replace(/[ßẞ]/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + 1 + word.length > LONGEST) break;
    name = name === '' ? word.slice(0, LONGEST) : `${name}_${word}`;
  }
  return name === '' ? null : name;
}

/** Gives each column a name of its own: the second `age` is `age_2`. */
export class NameBook {
  readonly #taken: Set<string>;

  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}_${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** `q01_rate_website_a`: the number goes by first appearance, the words by the question or the kind of task. */
export function taskColumnName(number: number, question: string | null, taskType: string): string {
  const words = slug(question) ?? slug(taskType) ?? 'task';
  return `q${String(number).padStart(2, '0')}_${words}`;
}

/**
 * `age_group`, never a name that a task has. Nor `constructor`, which every JavaScript object has: a row
 * with a key of that name is no plain object to many a library.
 */
export function demographicColumnName(key: string, label: string | null): string {
  const words = slug(key) ?? slug(label) ?? 'demographic';
  return /^q?\d|^constructor$/.test(words) ? `demographic_${words}` : words;
}

/** The columns of `sessions` that every test has, before those of its demographics and tasks. */
export const SESSION_COLUMNS = [
  'session_id',
  'participant_id',
  'audience_id',
  'status',
  'started_at',
  'finished_at',
  'duration_s',
  'fetched_at',
] as const;
