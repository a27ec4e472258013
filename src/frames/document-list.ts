import { UxframeError } from '../errors.js';

/**
 * The documents of a list, without blank texts: NDJSON split into lines ends with one.
 *
 * @throws `usage` for a text as a whole (its letters would each be a document) and for what is no list
 */
export function documentsOf(documents: Iterable<unknown>): Iterable<unknown> {
  const given: unknown = documents;
  if (typeof given === 'string') {
    throw new UxframeError('usage', 'A text was given where a list of documents is read.', {
      hint: "Split NDJSON into its lines, text.split('\\n'); put the JSON of one document in a list, [text].",
    });
  }
  if (typeof given !== 'object' || given === null || !(Symbol.iterator in given)) {
    throw new UxframeError('usage', 'What was given is no list of documents.', {
      hint: 'Put one document in a list, [document]; await a promise of documents first.',
    });
  }
  return Array.isArray(given) ? given.filter(isNotBlank) : notBlank(documents);
}

function* notBlank(documents: Iterable<unknown>): Generator<unknown> {
  for (const document of documents) if (isNotBlank(document)) yield document;
}

const isNotBlank = (document: unknown): boolean => typeof document !== 'string' || /\S/.test(document);
