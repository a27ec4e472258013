/**
 * Questions, in the order in which a table's rows name them first, and the rows' cells by their places in it.
 * One that no row names is left out.
 */
export function byFirstAppearance<Question>(
  cells: Int32Array,
  questions: readonly Question[],
): { questions: Question[]; cells: Int32Array } {
  const found: Question[] = [];
  const placeOf = new Int32Array(questions.length).fill(-1);
  for (let row = 0; row < cells.length && found.length < questions.length; row++) {
    const index = cells[row] as number;
    if (placeOf[index] === -1) placeOf[index] = found.push(questions[index] as Question) - 1;
  }
  const isSame = placeOf.every((place, index) => place === index);
  return { questions: found, cells: isSame ? cells : cells.map((index) => placeOf[index] as number) };
}
