/**
 * The Results API's documents as plain types: what arrives, and what the archive keeps.
 * Facts and their certainty: docs/results-api.md. Unknown keys and enum values pass and are kept,
 * so string unions stay open (`KnownString`).
 */

/** A string with known values that may take others. */
export type KnownString<Known extends string> = Known | (string & {});

export interface SessionListRow {
  sessionId: string;
  audienceId?: string | null | undefined;
  status: string;
  /** ISO 8601, UTC, milliseconds. */
  startTime: string;
  finishTime?: string | null | undefined;
}

export interface SessionList {
  testId: string;
  sessions: SessionListRow[];
  meta: { pagination: { limit: number; offset: number; totalCount: number } };
}

export type DemographicType = KnownString<
  'DEMOGRAPHIC_QUESTION_TYPE_SINGLE' | 'DEMOGRAPHIC_QUESTION_TYPE_MULTIPLE' | 'UNRECOGNIZED'
>;

export interface Demographic {
  id: string | null;
  code: string | null;
  label: string | null;
  value: string | null;
  type: DemographicType | null;
}

export interface SessionParticipant {
  participantId: string | null;
  demographicsInfo: Demographic[];
}

export type TaskGroupType = KnownString<'QX_SCORE' | 'BALANCED_COMPARISON' | 'UNRECOGNIZED'>;

export interface TaskGroup {
  uuid: string;
  type: TaskGroupType;
  response: { score?: number | null | undefined; sequence?: string | null | undefined } | null;
}

export type TaskType = KnownString<
  | 'BLANK'
  | 'RATING_SCALE'
  | 'MULTIPLE_CHOICE'
  | 'IMAGE'
  | 'NPS'
  | 'URL'
  | 'RANK_ORDER'
  | 'WRITTEN'
  | 'FIGMA'
  | 'MATRIX'
  | 'UNRECOGNIZED'
>;

/** The key of `answer` that belongs to a task type. What is inside is not published. */
export type AnswerKey =
  | 'blank'
  | 'ratingScale'
  | 'multipleChoice'
  | 'image'
  | 'nps'
  | 'url'
  | 'rankOrder'
  | 'written'
  | 'figma'
  | 'matrix';

export type Answer = { [key in AnswerKey]?: unknown } & { [key: string]: unknown };

export interface TaskResponse {
  /** Milliseconds since the session's start. */
  startTimeMs: number | null;
  endTimeMs: number | null;
  skipped: boolean;
  answer: Answer | null;
}

export interface Task {
  uuid: string;
  text: string;
  type: TaskType;
  response: TaskResponse | null;
}

/** `GET /api/v3/sessionResults/{sessionId}` */
export interface SessionDetails {
  sessionId: string | null;
  audienceId: string | null;
  testPlanId: string | null;
  sessionParticipant: SessionParticipant | null;
  taskGroups: TaskGroup[];
  tasks: Task[];
}

/** `GET /api/v2/sessionResults/{sessionId}`, superseded; people hold saved payloads of it. */
export interface SessionDetailsV2 {
  sessionId: string | null;
  audienceId?: string | null | undefined;
  testPlanId?: string | null | undefined;
  sessionParticipant: SessionParticipant | null;
  sessionTaskResults: { taskId: string; taskType: string; taskResponse: unknown }[];
}

export interface VideoLink {
  sessionId: string;
  /** Pre-signed, valid for one hour. Never store it, never send the token to it. */
  videoUrl: string;
  expiresAt: string;
}

export interface Clip {
  uuid: string;
  name: string;
  description?: string | null | undefined;
  timeStartMs: number;
  timeEndMs: number;
  videoUuid: string;
  hasAudio: boolean;
  hasCamera: boolean;
  layout?:
    | {
        mainStream?: KnownString<'SCREEN' | 'CAMERA'> | undefined;
        pipPosition?: KnownString<'TOP_LEFT' | 'TOP_RIGHT' | 'BOTTOM_LEFT' | 'BOTTOM_RIGHT'> | undefined;
        pipState?: KnownString<'OPENED' | 'CLOSED'> | undefined;
      }
    | null
    | undefined;
}

export interface VideoRegion {
  topLeftPoint?: { x: number; y: number } | null | undefined;
  widthPx: number;
  heightPx: number;
}

export interface ClipList {
  studyUuid: string;
  clips: Clip[];
  videoRegions?:
    | { screen?: VideoRegion | null | undefined; camera?: VideoRegion | null | undefined }
    | null
    | undefined;
}

export type AssetStatus = KnownString<'GENERATING' | 'GENERATED' | 'ERROR'>;

/** The link is valid for 15 minutes. */
export interface ClipLink {
  clipUuid: string;
  status: AssetStatus;
  clipUrl?: string | null | undefined;
}

export interface HighlightReel {
  uuid: string;
  name: string;
  durationMs: number;
  /** Milliseconds since the Unix epoch. */
  lastUpdatedAtMs: number;
  numClips: number;
  areAllClipsInReel: boolean;
}

export interface HighlightReelList {
  reels: HighlightReel[];
  studyWithClips?: unknown;
}

/** The link is valid for 15 minutes. */
export interface HighlightReelLink {
  reelId: string;
  status: AssetStatus;
  reelUrl?: string | null | undefined;
}

export interface QxScore {
  taskGroupId: string;
  label: string;
  /** 0–100; null where there is no behavioral part. */
  qxScore: number | null;
  components: { behavioral: number | null; attitudinal: number | null };
  values: {
    behavioral: number[] | null;
    usability: number | null;
    trust: number | null;
    appearance: number | null;
    loyalty: number | null;
  };
}

export interface QxScores {
  testId: string;
  qxScores: QxScore[];
  meta: { totalQxTasks: number; completes: number };
}

export interface Workspace {
  id: string;
  uuid: string;
  name: string;
}

/** A row of the legacy workspace listing. `type` and `productType` may be absent; compare without case. */
export interface WorkspaceTest {
  uuid: string;
  title: string;
  type?: string | null | undefined;
  productType?: string | null | undefined;
  orderedAt?: string | null | undefined;
  orderedBy?: { name?: string | null | undefined; email?: string | null | undefined } | null | undefined;
  cursor: string;
}

/** A task of `Study`, as the older API words it. Every key may be missing. */
export interface StudyTask {
  text?: string | null | undefined;
  taskType?: string | null | undefined;
  position?: number | null | undefined;
  choices?: unknown[] | null | undefined;
  multipleAnswers?: boolean | null | undefined;
  scaleMinimum?: number | null | undefined;
  scaleMaximum?: number | null | undefined;
  lowerEndpoint?: string | null | undefined;
  upperEndpoint?: string | null | undefined;
}

/** `GET /usertesting/api/v1/studies/{studyUuid}`; whether it answers for the newer tests is not documented. */
export interface Study {
  title: string;
  sessionCount?: number | null | undefined;
  tasks?: StudyTask[] | null | undefined;
}

/**
 * The four kinds that the Results API serves, and `unknown` for a test that cannot be told apart yet.
 * (A test without a completed session shows neither transcript nor QXscore.)
 */
export type TestKind = 'survey' | 'interaction' | 'think-out-loud' | 'live-conversation' | 'unknown';
