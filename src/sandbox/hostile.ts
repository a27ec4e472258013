import type { Demographic } from '../api/documents.js';
import { demographicsOf } from './demographics.js';
import type { Question } from './question.js';
import type { StudyPlan } from './questionnaire.js';
import { createRandom } from './random.js';
import type { GeneratedSession, StudyName } from './study.js';
import type { TrueValue } from './truth.js';

/**
 * What a participant may type, and a title may hold. Markup that runs sets `window.pwned`; what loads something
 * asks 127.0.0.1:9, where nothing listens.
 */
export const ATTACKS: readonly string[] = [
  '<script>window.pwned=1</script>',
  '</script><script>window.pwned=2</script>',
  '<img src=x onerror="window.pwned=3">',
  '<a href="javascript:window.pwned=4">click</a>',
  '"><svg onload=window.pwned=5>',
  "' onmouseover='window.pwned=6' x='",
  '[click](javascript:window.pwned=7)',
  '![leak](http://127.0.0.1:9/leak.png)',
  '<iframe srcdoc="<script>parent.pwned=8</script>"></iframe>',
  '<style>@import url(http://127.0.0.1:9/leak.css);*{display:none}</style>',
  '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/leak">',
  '<base href="http://127.0.0.1:9/">',
  '<form action="http://127.0.0.1:9/"><button autofocus onfocus=window.pwned=9>ok</button></form>',
  '</textarea></title></style></noscript><img src=x onerror=window.pwned=10>',
  '<b>bold</b><br><a href="http://127.0.0.1:9/leak">hover</a>',
  '&lt;img src=x onerror=window.pwned=11&gt;',
  '<!-- --><![CDATA[ ]]>',
  '=HYPERLINK("http://127.0.0.1:9/leak","click")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)*cmd',
  '\t=1+1',
  '\r\n=1+1',
  '\u202Etxt.exe\u202C',
  'zero\u200Bwidth\u2060and\uFEFFmark',
  'nul\u0000bell\u0007escape\u001B[31mred',
  'line\u2028separator\u2029paragraph',
  `{{7*7}} ${'$'}{7*7} <%= 7*7 %> $\\unsafe{x}$`,
  '`code` ``` | pipe | **bold** # heading',
  "'; DROP TABLE sessions; -- \\",
  '../../etc/passwd',
  'W'.repeat(300),
];

/** Names that must not become properties of something else, or another column. */
const TRAPS = ['__proto__', 'constructor', 'session_id', 'toString', ''];

/** The same text always becomes the same attack, so that options, rows and answers still belong together. */
export function poison(text: string): string {
  // An address stays one, with the attack behind it.
  if (text.startsWith('https://')) return `${text}?${createRandom('poison', text).pick(ATTACKS)}`;
  return `${createRandom('poison', text).pick(ATTACKS)} ${text}`;
}

/** Words that a shape is read by: poisoned, nothing would be left to decode. */
const OUTCOMES = new Set(['success', 'non-success', 'undefined', 'abandon', 'error', 'timeout']);

function poisonValue(value: TrueValue): TrueValue {
  if (typeof value === 'string') return OUTCOMES.has(value) ? value : poison(value);
  if (Array.isArray(value)) return value.map(poison);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([row, cell]) => [poison(row), typeof cell === 'string' ? poison(cell) : cell]),
  );
}

function poisonQuestion(question: Question): Question {
  const { choices, scale, shown } = question;
  // A wrapped question's condition sees its own answers unpoisoned: it asks everybody instead.
  return {
    ...question,
    asked: () => true,
    text: poison(question.text),
    ...(choices && { choices: choices.map(poison) }),
    ...(scale && { scale: { ...scale, low: poison(scale.low), high: poison(scale.high) } }),
    ...(shown !== undefined && { shown: poison(shown) }),
    answer: (asking) => poisonValue(question.answer(asking)),
  };
}

function poisonDemographic(row: Demographic): Demographic {
  const spoil = (text: string | null) => (text === null ? null : poison(text));
  return {
    ...row,
    label: spoil(row.label),
    value: spoil(row.value),
    code: row.code?.startsWith('I') ? spoil(row.code) : row.code,
  };
}

const traps: Demographic[] = TRAPS.map((name) => ({
  id: name,
  code: name,
  label: name,
  value: poison(name),
  type: null,
}));

function poisonSession(session: GeneratedSession): GeneratedSession {
  session.row.status = poison('COMPLETE');
  for (const group of session.details.taskGroups) {
    if (group.type === 'BALANCED_COMPARISON' && group.response) group.response.sequence = poison('AB');
  }
  session.details.taskGroups.push({
    uuid: session.row.sessionId,
    type: poison('UNRECOGNIZED'),
    response: { sequence: poison('BA') },
  });
  return session;
}

/** A cue cannot hold an arrow or a line break, or it would be no cue; everything else it can. */
function poisonTranscript(file: string): string {
  const attack = (line: string) =>
    poison(line)
      .replaceAll('-->', '--')
      .replace(/[\r\n]+/g, ' ');
  const escaped = (line: string) => attack(line).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return file
    .split(/(?<=\n)/)
    .map((line, index) => {
      if (/^\s*$|-->|WEBVTT/.test(line)) return line;
      const text = line.trimEnd();
      return `${index % 2 === 0 ? attack(text) : escaped(text)}\n`;
    })
    .join('');
}

/** A study with an attack in every text that a participant or a colleague could have written. */
export function hostile(plan: StudyPlan, name: StudyName, testId: string): StudyPlan {
  const { transcript, orderedBy } = plan;
  return {
    ...plan,
    name,
    testId,
    title: `</script><img src=x onerror=window.pwned=12> =1+1 \u001B[2J\u0007\u202E${plan.title}`,
    orderedBy: { name: poison(orderedBy.name), email: poison(orderedBy.email) },
    questions: plan.questions.map(poisonQuestion),
    qxGroups: plan.qxGroups.map((group) => ({ ...group, label: poison(group.label) })),
    ...(plan.clipNames && { clipNames: plan.clipNames.map(poison) }),
    ...(plan.reels && { reels: plan.reels.map(poison) }),
    demographics: (person, random) => [...demographicsOf(person, random).map(poisonDemographic), ...traps],
    finish: poisonSession,
    ...(transcript && {
      transcript: (index: number) => {
        const file = transcript(index);
        return file === null ? null : poisonTranscript(file);
      },
    }),
  };
}
