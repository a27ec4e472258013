/** A JSON object, as opposed to a list, a scalar or null. */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(node: unknown): node is JsonObject {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** Whether nothing is said: null, an empty string, or lists and objects of nothing but those. */
export function isBlank(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  if (typeof node === 'string') return node.trim() === '';
  if (typeof node !== 'object') return false;
  for (const value of Array.isArray(node) ? node : Object.values(node)) if (!isBlank(value)) return false;
  return true;
}

const NUMBER = /^\s*-?\d+(\.\d+)?\s*$/;

/** A number, or a string that is nothing but a number. */
export function numberOf(node: unknown): number | undefined {
  if (typeof node === 'number') return Number.isFinite(node) ? node : undefined;
  return typeof node === 'string' && NUMBER.test(node) ? Number(node) : undefined;
}

/** A string with something in it, trimmed. */
export function textOf(node: unknown): string | undefined {
  if (typeof node !== 'string') return undefined;
  const text = node.trim();
  return text === '' ? undefined : text;
}
