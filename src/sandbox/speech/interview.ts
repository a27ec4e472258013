import type { Random } from '../random.js';
import { monologue, type Utterance } from './monologue.js';
import type { Story } from './story.js';

export type Turn = Utterance & { speaker: string };

const MODERATOR = 'Moderator';

const OPENERS: Record<string, readonly string[]> = {
  intro: [
    'Thank you for making the time. Could you tell me a little about who lives at home and who does the shopping?',
    'Great to meet you. Before we look at anything, how do you usually get your groceries?',
  ],
  basket: [
    'Could you open the app that you use and talk me through your last order?',
    "Let's look at it together. What would you do first?",
  ],
  slot: [
    'And how do you decide when it should come?',
    "Let's talk about the delivery time. How did you choose it?",
  ],
  'wrap-up': [
    'We are almost at the end. What should I have asked you and did not?',
    'Last question: if you had one wish, what would it be?',
  ],
};

const PROBES = [
  'Why is that?',
  'Can you say a bit more about that?',
  'What did you expect to happen?',
  'And how did that make you feel?',
  'What did you do then?',
  'Mhm, go on.',
  'Could you show me?',
  'When was the last time that happened?',
];

/** What only somebody alone with their instructions would say. */
const ALONE =
  /next one|next task|press next|is next|'s next|task|recording|instructions|talking|testing|hear me|moving on|that again|done with/i;

const KEPT = new Set(Object.keys(OPENERS));

/** A participant's talk with a moderator's questions in between; the steps that nobody asks about are left out. */
export function interview(story: Story, random: Random): Turn[] {
  const turns: Turn[] = [];
  let current = '';
  let since = 0;
  for (const utterance of monologue(story, random)) {
    if (!KEPT.has(utterance.task) || ALONE.test(utterance.text)) continue;
    const opens = utterance.task !== current;
    if (opens || (since > 3 && random.chance(0.25))) {
      const text = random.pick(opens ? (OPENERS[utterance.task] ?? PROBES) : PROBES);
      turns.push({ task: utterance.task, text, pauseMs: 800, speaker: MODERATOR });
      since = 0;
    }
    current = utterance.task;
    since += 1;
    turns.push({ ...utterance, pauseMs: Math.min(utterance.pauseMs, 2500), speaker: 'Participant' });
  }
  return turns;
}

const spanish = (task: string, speaker: string, text: string): Turn => ({
  task,
  speaker,
  text,
  pauseMs: 600,
});

/** A short conversation in another language. */
export const SPANISH_TALK: readonly Turn[] = [
  spanish(
    'intro',
    MODERATOR,
    'Gracias por tu tiempo. ¿Me cuentas un poco quién vive en casa y quién hace la compra?',
  ),
  spanish(
    'intro',
    'Participant',
    'Pues somos cuatro, mi marido, los niños y yo, y la compra la hago casi siempre yo.',
  ),
  spanish('intro', 'Participant', 'Bueno, eh, los domingos por la noche, cuando ya están todos dormidos.'),
  spanish('basket', MODERATOR, '¿Puedes abrir la aplicación y enseñarme tu último pedido?'),
  spanish('basket', 'Participant', 'Sí, a ver, aquí está. Leche, huevos, yogures, pan, lo de siempre.'),
  spanish(
    'basket',
    'Participant',
    'Lo que más me gusta es el botón de repetir pedido, porque en dos minutos está hecho.',
  ),
  spanish('basket', 'Participant', 'Lo que no me gusta es que, o sea, te cambian cosas sin preguntar.'),
  spanish('slot', MODERATOR, '¿Y cómo eliges la hora de entrega?'),
  spanish('slot', 'Participant', 'Mira, la hora es lo más importante, porque yo trabajo hasta las seis.'),
  spanish(
    'slot',
    'Participant',
    'Y las horas de la tarde, eh, desaparecen enseguida. El lunes ya no queda nada.',
  ),
  spanish(
    'slot',
    'Participant',
    'Una vez esperé desde las siete hasta las nueve y media, ¡con los niños sin cenar!',
  ),
  spanish('wrap-up', MODERATOR, '¿Hay algo que no te haya preguntado?'),
  spanish(
    'wrap-up',
    'Participant',
    'Que me avisen de verdad cuando llegan tarde. Con eso, la verdad, me conformo.',
  ),
];
