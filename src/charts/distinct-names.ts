import { plotText, wrapLines } from './text.js';

/**
 * Names in little room, each wrapped to at most `lines` lines of `width` characters, so that they are
 * still told apart: where one is too long, the words that all of them begin with are dropped but for the
 * last; what is too long even so loses its middle, since names of releases differ at their ends.
 */
export function distinctNames(names: readonly string[], width: number, lines: number): string[] {
  const areLong = names.some((name) => wrapLines(name, width, Infinity).length > lines);
  const dropped = areLong ? Math.max(0, commonWords(names) - 1) : 0;
  return names.map((name) => {
    const rest = wordsOf(name).slice(dropped).join(' ');
    return withoutMiddle(dropped === 0 ? rest : `…${rest}`, width, lines);
  });
}

/** With how many words all different names begin; at least one word is left of each. */
function commonWords(names: readonly string[]): number {
  const [first = [], ...others] = [...new Set(names)].map(wordsOf);
  if (others.length === 0) return 0;
  const most = Math.min(...[first, ...others].map((words) => words.length - 1));
  const differs = first.findIndex((word, index) => others.some((words) => words[index] !== word));
  return differs === -1 ? most : Math.min(most, differs);
}

function withoutMiddle(name: string, width: number, lines: number): string {
  const all = wrapLines(name, width, Infinity);
  const kept = all.length <= lines ? all : [`${all[0]}…`, ...all.slice(1 - lines)];
  return kept.map(plotText).join('<br>');
}

const wordsOf = (name: string): string[] => name.trim().split(/\s+/);
