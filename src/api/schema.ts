import type { z } from 'zod';
import { UxframeError } from '../errors.js';
import type {
  ClipLink,
  ClipList,
  HighlightReelLink,
  HighlightReelList,
  QxScores,
  SessionDetails,
  SessionList,
  Study,
  VideoLink,
  Workspace,
  WorkspaceTest,
} from './documents.js';

/** The documents that are checked at the door, by name. */
export interface Documents {
  sessionList: SessionList;
  session: SessionDetails;
  videoLink: VideoLink;
  clipList: ClipList;
  clipLink: ClipLink;
  highlightReelList: HighlightReelList;
  highlightReelLink: HighlightReelLink;
  qxScores: QxScores;
  workspaces: Workspace[];
  workspaceTests: WorkspaceTest[];
  study: Study;
}

type Schemas = { [Name in keyof Documents]: z.ZodType<Documents[Name]> };

let schemas: Promise<Schemas> | undefined;

/**
 * Checks a document against the contract, tolerantly: unknown keys and enum values pass and are kept, a
 * nullable key may be missing. What contradicts the contract is an `invalid-response` that names the
 * place and what was expected there, and never the value: it may be a participant's answer.
 */
export async function checkDocument<Name extends keyof Documents>(
  name: Name,
  value: unknown,
): Promise<Documents[Name]> {
  schemas ??= import('zod').then(({ z }) => buildSchemas(z));
  const schema: z.ZodType<Documents[Name]> = (await schemas)[name];
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 3).map(describeIssue).join('; ');
  throw new UxframeError('invalid-response', `The Results API sent something unexpected: ${places}.`, {
    hint: 'The API may have changed. Look for a newer version of uxframe, or report the places named here.',
    subject: name,
    status: 200,
  });
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const path = issue.path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
  const expected = issue.code === 'invalid_type' ? issue.expected : 'another value';
  return `${path || 'the document'} should be ${expected}`;
}

/** zod is loaded on the first answer: it takes longer to load than the rest of this room. */
function buildSchemas({
  array,
  boolean,
  looseObject,
  number,
  string,
  unknown,
}: typeof import('zod').z): Schemas {
  const text = string();
  const maybeText = text.nullable().default(null);
  const maybeNumber = number().nullable().default(null);

  const demographic = looseObject({
    id: maybeText,
    code: maybeText,
    label: maybeText,
    value: maybeText,
    type: maybeText,
  });
  const participant = looseObject({
    participantId: maybeText,
    // Participants whom a team invited itself may have none: whether as an empty list is not documented.
    demographicsInfo: array(demographic)
      .nullish()
      .transform((rows) => rows ?? []),
  });
  const taskGroup = looseObject({
    uuid: text,
    type: text,
    response: looseObject({ score: number().nullish(), sequence: text.nullish() }).nullable().default(null),
  });
  const task = looseObject({
    uuid: text,
    text,
    type: text,
    response: looseObject({
      startTimeMs: maybeNumber,
      endTimeMs: maybeNumber,
      skipped: boolean().default(false),
      answer: looseObject({}).nullable().default(null),
    })
      .nullable()
      .default(null),
  });
  const region = looseObject({
    topLeftPoint: looseObject({ x: number(), y: number() }).nullish(),
    widthPx: number(),
    heightPx: number(),
  }).nullish();
  const clip = looseObject({
    uuid: text,
    name: text,
    description: text.nullish(),
    timeStartMs: number(),
    timeEndMs: number(),
    videoUuid: text,
    hasAudio: boolean(),
    hasCamera: boolean(),
    layout: looseObject({
      mainStream: text.optional(),
      pipPosition: text.optional(),
      pipState: text.optional(),
    }).nullish(),
  });
  const qxScore = looseObject({
    taskGroupId: text,
    label: text,
    qxScore: maybeNumber,
    components: looseObject({ behavioral: maybeNumber, attitudinal: maybeNumber }),
    values: looseObject({
      behavioral: array(number()).nullable().default(null),
      usability: maybeNumber,
      trust: maybeNumber,
      appearance: maybeNumber,
      loyalty: maybeNumber,
    }),
  });
  const studyTask = looseObject({
    text: text.nullish(),
    taskType: text.nullish(),
    position: number().nullish(),
    choices: array(unknown()).nullish(),
    multipleAnswers: boolean().nullish(),
    scaleMinimum: number().nullish(),
    scaleMaximum: number().nullish(),
    lowerEndpoint: text.nullish(),
    upperEndpoint: text.nullish(),
  });

  return {
    sessionList: looseObject({
      testId: text,
      sessions: array(
        looseObject({
          sessionId: text,
          audienceId: text.nullish(),
          status: text,
          startTime: text,
          finishTime: text.nullish(),
        }),
      ),
      meta: looseObject({
        pagination: looseObject({ limit: number(), offset: number(), totalCount: number() }),
      }),
    }),
    session: looseObject({
      sessionId: maybeText,
      audienceId: maybeText,
      testPlanId: maybeText,
      sessionParticipant: participant.nullable().default(null),
      taskGroups: array(taskGroup),
      tasks: array(task),
    }),
    videoLink: looseObject({ sessionId: text, videoUrl: text, expiresAt: text }),
    clipList: looseObject({
      studyUuid: text,
      clips: array(clip),
      videoRegions: looseObject({ screen: region, camera: region }).nullish(),
    }),
    clipLink: looseObject({ clipUuid: text, status: text, clipUrl: text.nullish() }),
    highlightReelList: looseObject({
      reels: array(
        looseObject({
          uuid: text,
          name: text,
          durationMs: number(),
          lastUpdatedAtMs: number(),
          numClips: number(),
          areAllClipsInReel: boolean(),
        }),
      ),
      studyWithClips: unknown().optional(),
    }),
    highlightReelLink: looseObject({ reelId: text, status: text, reelUrl: text.nullish() }),
    qxScores: looseObject({
      testId: text,
      qxScores: array(qxScore),
      meta: looseObject({ totalQxTasks: number(), completes: number() }),
    }),
    workspaces: array(looseObject({ id: text, uuid: text, name: text })),
    workspaceTests: array(
      looseObject({
        uuid: text,
        // One test without a title must not hide the others.
        title: text.nullish().transform((title) => title ?? 'Untitled test'),
        type: text.nullish(),
        productType: text.nullish(),
        orderedAt: text.nullish(),
        orderedBy: looseObject({ name: text.nullish(), email: text.nullish() }).nullish(),
        cursor: text,
      }),
    ),
    study: looseObject({
      title: text,
      sessionCount: number().nullish(),
      tasks: array(studyTask).nullish(),
    }),
  };
}
