import { UxframeError } from './errors.js';

/** What a disk says while a file is written, which has no path with it. */
const DISK_CODES = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EROFS'];

/** Whether an error came from the file system, and not from the network. */
export function isFileError(cause: unknown): boolean {
  if (!(cause instanceof Error && 'syscall' in cause)) return false;
  return 'path' in cause || ('code' in cause && DISK_CODES.includes(String(cause.code)));
}

/** A file that cannot be written, and what to look at. */
export function unwritable(
  path: string,
  cause: unknown,
  hint = 'Check the folder and the space that is left.',
): UxframeError {
  return new UxframeError('configuration', `${path} cannot be written.`, { hint, subject: path, cause });
}
