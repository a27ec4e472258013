/**
 * How many questions a text asks: runs of question marks (`?`, `？`, `؟`, `՞`, `;`), so that `?!` and
 * `???` count once. It finds only what the transcriber marked.
 *
 * @example
 * countQuestions("Where is it? I don't know. Is this the cart?!"); // => 2
 */
export function countQuestions(text: string): number {
  if (!MARK.test(text)) return 0;
  return text.match(MARKS)?.length ?? 0;
}

const MARK = /[?\uFF1F\u061F\u055E\u037E]/;
const MARKS = /[?\uFF1F\u061F\u055E\u037E]+/g;
