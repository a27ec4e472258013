import type { Clip, SessionDetails, SessionListRow } from '../api/documents.js';
import type { TrueAnswer } from './truth.js';

/** What a test is; `classic` ones are out of the Results API's reach. */
export type StudyKind = 'survey' | 'interaction' | 'think-out-loud' | 'live-conversation' | 'classic';

/** The studies that every sandbox serves unless told otherwise; the first four are the demo. */
export type DemoStudyName =
  | 'survey'
  | 'interaction'
  | 'interaction-release-2'
  | 'think-out-loud'
  | 'live-conversation'
  | 'empty'
  | 'classic'
  | 'no-access'
  | 'qx-mismatch'
  | 'shapes'
  | 'pilot-survey'
  | 'pilot-interaction'
  | 'pilot-think-out-loud';

/** The sandbox's studies by name. */
export type StudyName =
  | DemoStudyName
  | 'synthetic'
  | 'hostile-survey'
  | 'hostile-interaction'
  | 'hostile-think-out-loud';

/** One participant's session, as the generator made it. */
export interface GeneratedSession {
  row: SessionListRow;
  details: SessionDetails;
  truth: TrueAnswer[];
}

/** A QX task group: which tasks make up its score. Nothing in the API says so: the sandbox has to know. */
export interface QxGroup {
  uuid: string;
  label: string;
  navigation: string[];
  usability: string[];
  trust: string[];
  appearance: string[];
  loyalty: string[];
}

/** A question as the legacy endpoint describes it. */
export interface StudyQuestion {
  uuid: string;
  text: string;
  type: string;
  choices?: readonly string[];
  multipleAnswers?: boolean;
  scaleMinimum?: number;
  scaleMaximum?: number;
  lowerEndpoint?: string;
  upperEndpoint?: string;
}

/** A study: fixed facts, and sessions made on demand, each from the seed and its own index alone. */
export interface Study {
  name: StudyName;
  testId: string;
  title: string;
  kind: StudyKind;
  orderedAt: string;
  orderedBy: { name: string; email: string };
  /** Sessions at the start; index 0 is the oldest. */
  size: number;
  questions: readonly StudyQuestion[];
  qxGroups: readonly QxGroup[];
  sessionId(index: number): string;
  session(index: number): GeneratedSession;
  /** WebVTT, or null where there is none (yet). */
  transcript(index: number): string | null;
  clips(index: number): Clip[];
  /** Names of the highlight reels. */
  reels: readonly string[];
}
