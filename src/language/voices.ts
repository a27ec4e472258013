import { createRequire } from 'node:module';

/** A piece of a cue that one voice says. */
export interface VoicePiece {
  /** The annotation of `<v …>`, or null outside of one. */
  speaker: string | null;
  /** Plain text: no markup, entities decoded, line breaks kept. */
  text: string;
}

interface TextNode {
  type: 'text' | 'object' | 'timestamp';
  name?: string;
  value?: string;
  children?: TextNode[];
}

type TextParser = new (
  text: string,
  onError: () => void,
  mode: string,
  entities: Record<string, string>,
) => { parse(start: number, end: number): TextNode };

/** Beyond this many `<` and `&` a cue is no speech: its parse tree would be deep, and slow to build. */
const MOST_MARKS = 400;

let loaded: { Parser: TextParser; entities: Record<string, string> } | undefined;

function load(): { Parser: TextParser; entities: Record<string, string> } {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const parser = require('webvtt-parser') as { WebVTTCueTextParser: TextParser };
    loaded = {
      Parser: parser.WebVTTCueTextParser,
      entities: require('webvtt-parser/html-entities.json') as Record<string, string>,
    };
  }
  return loaded;
}

/**
 * The voices of a cue's raw text, in order: `<v Name>` names the speaker, other tags and inner
 * timestamps go, ruby annotations (`<rt>`) go, entities become characters. Blank pieces are left out.
 */
export function voicePieces(raw: string): VoicePiece[] {
  const marks = countMarks(raw);
  if (marks === 0) return joinPieces([{ speaker: null, text: raw }]);
  if (marks > MOST_MARKS) return joinPieces([{ speaker: null, text: withoutTags(raw) }]);
  const { Parser, entities } = load();
  const tree = new Parser(decodeNumeric(raw), () => {}, 'metadata', entities).parse(0, 0);
  const pieces: VoicePiece[] = [];
  collect(tree, null, pieces);
  return joinPieces(pieces);
}

function collect(node: TextNode, speaker: string | null, pieces: VoicePiece[]): void {
  if (node.type === 'text') pieces.push({ speaker, text: node.value ?? '' });
  if (node.name === 'rt') return;
  const voice = node.name === 'v' && node.value ? decodeReferences(node.value) : speaker;
  for (const child of node.children ?? []) collect(child, voice, pieces);
}

/** Neighbours of the same voice become one piece; blank pieces go. */
function joinPieces(pieces: readonly VoicePiece[]): VoicePiece[] {
  const joined: VoicePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.speaker === piece.speaker) last.text += piece.text;
    else joined.push({ ...piece });
  }
  return joined.filter((piece) => piece.text.trim() !== '');
}

function countMarks(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 60 || code === 38) marks += 1;
  }
  return marks;
}

function withoutTags(text: string): string {
  return text
    .split('<')
    .map((part, i) => (i === 0 ? part : part.slice(part.indexOf('>') + 1 || part.length)))
    .join('');
}

/**
 * `webvtt-parser` 2.2 reads neither `&#xE9;` (letters among the digits) nor anything beyond U+FFFF, so
 * numeric references are decoded before it; what would be markup becomes a named reference.
 */
function decodeNumeric(text: string): string {
  return text.replace(/&#(x[0-9a-f]+|[0-9]+);/gi, (_, digits: string) => {
    const code = Number(/^x/i.test(digits) ? `0${digits}` : digits);
    if (code === 0x3c) return '&lt;';
    if (code === 0x26) return '&amp;';
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** The specification decodes references in annotations too; the package does not. */
function decodeReferences(annotation: string): string {
  if (!annotation.includes('&')) return annotation;
  const { entities } = load();
  return annotation.replace(/&[a-z0-9]+;/gi, (reference) => entities[reference] ?? reference);
}
