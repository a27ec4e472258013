import type { Endpoint } from './endpoint.js';
import { legacyStudy } from './legacy-study.js';
import { clip, clipList, reel, reelList, videoDownloadUrl } from './media.js';
import { qxScores } from './qx-scores.js';
import { sessionDetails, sessionDetailsV2 } from './session-details.js';
import { sessionList } from './session-list.js';
import { transcript } from './transcript.js';
import { workspaceList, workspaceTests } from './workspaces.js';

/** Every endpoint of the contract. */
export const ENDPOINTS: readonly Endpoint[] = [
  sessionList,
  sessionDetails,
  sessionDetailsV2,
  transcript,
  videoDownloadUrl,
  clipList,
  clip,
  reelList,
  reel,
  qxScores,
  workspaceList,
  workspaceTests,
  legacyStudy,
];
