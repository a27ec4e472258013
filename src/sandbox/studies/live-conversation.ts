import type { Question } from '../question.js';
import type { StudyPlan } from '../questionnaire.js';
import { createRandom } from '../random.js';
import { layOut } from '../speech/cue-track.js';
import { interview, SPANISH_TALK } from '../speech/interview.js';
import { storyOf } from '../speech/story.js';
import { writeWebvtt } from '../speech/webvtt-form.js';
import { RESEARCHERS } from '../workspaces.js';

const TEST_ID = 'c7a15d3e-28f9-4b64-90e1-b35f6d82a07c';

const QUESTIONS: readonly Question[] = [
  {
    key: 'intro',
    text: 'Warm-up: who lives at home, and who shops?',
    type: 'BLANK',
    shape: ['empty', 'null'],
    seconds: 200,
    answer: () => null,
  },
  {
    key: 'basket',
    text: 'Walk through the last order, on the participant’s own phone.',
    type: 'BLANK',
    shape: 'empty',
    seconds: 300,
    answer: () => null,
  },
  {
    key: 'slot',
    text: 'Probe: how do they choose a delivery time?',
    type: 'BLANK',
    shape: 'null',
    seconds: 240,
    answer: () => null,
  },
  {
    key: 'wrap-up',
    text: 'Close: anything that we should have asked?',
    type: 'BLANK',
    shape: 'empty',
    seconds: 90,
    answer: () => null,
  },
];

/** Five moderated conversations: two voices, one in Spanish, one whose transcript is only a header. */
export function liveConversation(seed: number): StudyPlan {
  const trackOf = (index: number) => {
    const random = createRandom(seed, TEST_ID, index, 'speech');
    const story = storyOf(seed, TEST_ID, index);
    const talk = index === 3 ? SPANISH_TALK : interview(story, random);
    return layOut(talk, story.voice.wordsPerMinute, random);
  };
  return {
    name: 'live-conversation',
    testId: TEST_ID,
    title: 'Conversations about delivery times',
    kind: 'live-conversation',
    size: 5,
    orderedAt: '2026-04-20T13:00:00.000Z',
    orderedBy: RESEARCHERS[0],
    questions: QUESTIONS,
    qxGroups: [],
    spacingMin: 180,
    overheadS: 30,
    clipNames: ['Plans the week around the slot', 'Never reads the e-mails'],
    reels: ['Highlights for the team'],
    timing(index) {
      const { spans, lengthMs } = trackOf(index);
      return { lengthMs, spans };
    },
    transcript(index) {
      if (index === 4) return 'WEBVTT\n';
      return writeWebvtt(trackOf(index).cues, index % 2 === 0 ? 'voices' : 'names');
    },
  };
}
