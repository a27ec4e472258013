import type { CommandContext } from './context.js';

/**
 * The last net below every message: credentials that stand in the environment, bearer tokens and
 * the query of any URL (a signed link's signature) are masked, whoever wrote the text.
 */
export function redact(text: string, { env }: Pick<CommandContext, 'env'>): string {
  let safe = text
    .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 ***')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***')
    .replace(/(https?:\/\/[^\s?#"']+)\?[^\s"'<>)]+/g, '$1?***')
    .replace(/(\w+:\/\/)[^\s/@]+@/g, '$1***@');
  for (const secret of [env.USERTESTING_CLIENT_SECRET]) {
    if (secret !== undefined && secret.length >= 4) safe = safe.replaceAll(secret, '***');
  }
  return safe;
}
