/**
 * How many questions a text asks: runs of question marks (`?`, `？`, `؟`, `՞`, `;`), so that `?!` and
 * `???` count once. It finds only what the transcriber marked.
 *
 * @example
 * countQuestions("Where is it? I don't know. Is this the cart?!"); // => 2
 */
export function countQuestions(text: string): number {
  return MARKS.some((mark) => text.includes(mark)) ? text.match(RUNS)!.length : 0;
}

/** Looked for one by one: in a text of Latin letters the engine dismisses all but the first at once. */
const MARKS = ['?', '\uFF1F', '\u061F', '\u055E', '\u037E'];
const RUNS = /[?\uFF1F\u061F\u055E\u037E]+/g;
