/** What all of them say that say something. Two that differ say nothing, for nobody knows which is meant. */
export function agreed<Said>(list: readonly (Said | undefined)[]): Said | undefined {
  let said: Said | undefined;
  for (const one of list) {
    if (one === undefined) continue;
    if (said !== undefined && one !== said) return undefined;
    said = one;
  }
  return said;
}
