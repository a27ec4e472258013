/** What all of them say that say something. Two that differ say nothing, for nobody knows which is meant. */
export function agreed<Said>(list: readonly (Said | undefined)[]): Said | undefined {
  const said = list.filter((one) => one !== undefined);
  return said.every((one) => one === said[0]) ? said[0] : undefined;
}
