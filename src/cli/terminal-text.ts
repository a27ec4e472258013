import { stripVTControlCharacters } from 'node:util';

/** Signs that a terminal obeys or that turn the reading direction round, line breaks and tabs aside. */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Text from elsewhere (a title, a server's message, what a cell threw) as a terminal may have it: escape sequences
 * that move the cursor, colour the rest or set the window's title are gone, line breaks stay.
 */
export const terminalText = (text: string): string => stripVTControlCharacters(text).replace(CONTROLS, '');

/** The same as one line, for a cell of a table or a comment of a shell. */
export const terminalLine = (text: string): string =>
  terminalText(text)
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim();
