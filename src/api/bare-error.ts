/**
 * An error of a library, with its message, code and stack, and without what it carries besides: undici keeps
 * bytes of the answer (a token, what a participant said) and the address that was asked (a signed link),
 * ioredis the command that failed (of a refused login, the password).
 */
export function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const bare = new Error(error.message, error.cause === undefined ? {} : { cause: bareError(error.cause) });
  const { name, stack = '' } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return Object.assign(bare, { name, ...code, stack });
}
