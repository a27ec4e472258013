// Preloaded (`node --import`): the packages named in MISSING_PACKAGES cannot be found, and each time that
// one is looked for, that is told on stderr.
import { writeSync } from 'node:fs';
import Module, { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const missing = (process.env.MISSING_PACKAGES ?? '').split(' ');

/** The error that Node gives where a package is not installed; undefined for all others. */
function refusal(specifier) {
  const name = missing.find((one) => specifier === one || specifier.startsWith(`${one}/`));
  if (name === undefined) return undefined;
  writeSync(2, `Looked for ${name}\n`);
  const error = new Error(`Cannot find package '${name}'`);
  return Object.assign(error, { code: 'MODULE_NOT_FOUND' });
}

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const error = refusal(request);
  if (error) throw error;
  return resolveFilename.call(this, request, ...rest);
};

// The hooks of `import` live in a thread of their own.
export async function resolve(specifier, context, next) {
  const error = refusal(specifier);
  if (error) throw error;
  return next(specifier, context);
}
if (isMainThread) register(import.meta.url);
