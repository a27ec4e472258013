import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** A documented declaration, with its examples. */
export interface Documented {
  file: string;
  name: string;
  isType: boolean;
  examples: string[];
}

/** The documented declarations of a folder of `src` and of those below it. */
export function documented(folder: string): Documented[] {
  return readdirSync(SRC + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => inFile(join(folder, name)));
}

function inFile(file: string): Documented[] {
  const text = readFileSync(SRC + file, 'utf8');
  const pattern =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(function\*?|class|const|interface|type)\s+(\w+)/g;
  return [...text.matchAll(pattern)].map(([, comment = '', keyword = '', name = '']) => ({
    file,
    name,
    isType: ['interface', 'type'].includes(keyword),
    examples: examplesOf(comment),
  }));
}

function examplesOf(comment: string): string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
  return lines
    .join('\n')
    .split(/^@/m)
    .filter((tag) => tag.startsWith('example'))
    .map((tag) =>
      tag
        .slice('example'.length)
        .replace(/^```\w*$/gm, '')
        .trim(),
    );
}
