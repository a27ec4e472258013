import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, extname, join, parse, resolve } from 'node:path';
import { UxframeError } from '../errors.js';
import { unwritable } from '../file-errors.js';

/**
 * The file that `--out` names: itself, or by its usual name in a folder. A folder is what is one, ends with a slash,
 * or has no extension.
 */
export function outFile(out: string, usualName: string, cwd: string): string {
  const whole = resolve(cwd, out);
  const namesFolder = /[\\/]$/.test(out) || extname(out) === '' || isFolder(whole);
  return namesFolder ? join(whole, usualName) : whole;
}

/** The same for a page, which a browser opens by the end of its name. Throws `usage` for another one. */
export function htmlFile(out: string, usualName: string, cwd: string): string {
  const file = outFile(out, usualName, cwd);
  if (/\.html?$/i.test(file)) return file;
  const { dir, name, ext } = parse(out);
  const isPdf = ext.toLowerCase() === '.pdf';
  const instead = join(dir, `${isPdf ? name : name + ext}.html`);
  throw new UxframeError('usage', `A report is an HTML file, and ${out} is not named as one.`, {
    hint: isPdf
      ? `Name it ${instead}, open it in a browser, and print it there to a PDF.`
      : `Name it ${instead}; a folder ends with a slash: ${out}/`,
    subject: out,
  });
}

/**
 * The folder that `--out` names, which is made where it is missing. Throws `configuration` where a file stands in its
 * place or in the place of a folder above it.
 */
export function outFolder(out: string, cwd: string): string {
  const folder = resolve(cwd, out);
  const nearest = nearestFolder(folder);
  if (isFolder(nearest)) return folder;
  throw new UxframeError('configuration', `${nearest} is a file, and --out needs a folder.`, {
    hint: 'Give the name of a folder: it is made where it is missing.',
    subject: nearest,
  });
}

/** Before what takes long: whether a file can be made there, as far as its folder tells. Throws `configuration`. */
export function refuseUnwritable(path: string): void {
  const place = isFolder(path) ? path : nearestFolder(dirname(path));
  if (!isFolder(place)) throw unwritable(path, undefined, `${place} is a file, not a folder.`);
  try {
    accessSync(place, constants.W_OK);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
