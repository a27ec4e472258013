import { statSync } from 'node:fs';
import process from 'node:process';

/** Windows knows no modes: Node tells 666 of everything that can be written, and the user's folder keeps others out. */
const onWindows = process.platform === 'win32';
export const PRIVATE_FILE = onWindows ? 0o666 : 0o600;
export const PRIVATE_FOLDER = onWindows ? 0o666 : 0o700;

export const modeOf = (path: string): number => statSync(path).mode & 0o777;
