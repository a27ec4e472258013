/**
 * A function of text that keeps what it made of each: keys and task types repeat in every session. It
 * forgets all of them before it would keep more than `most`, for such a text may be anybody's free text.
 */
export function remembered<Value extends string>(
  of: (text: string) => Value,
  most: number,
): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = of(text);
    kept.set(text, made);
    return made;
  };
}
