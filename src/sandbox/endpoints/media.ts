import type {
  ClipLink,
  ClipList,
  HighlightReel,
  HighlightReelLink,
  HighlightReelList,
  VideoLink,
} from '../../api/documents.js';
import { signLink } from '../link.js';
import { uuidOf } from '../random.js';
import { json, problem } from '../reply.js';
import type { Study } from '../study.js';
import type { World } from '../world.js';
import { type Endpoint, UUID } from './endpoint.js';

const HOUR_S = 3600;
const QUARTER_S = 900;

const hasMedia = (study: Study) => study.kind !== 'survey';

/** `GET …/videoDownloadUrl`: a link for one hour. */
export const videoDownloadUrl: Endpoint = {
  pattern: new RegExp(`^/api/v2/sessionResults/${UUID}/videoDownloadUrl$`),
  answer({ path, params: [sessionId = ''], world, faults, storageUrl, now }) {
    const place = world.find(sessionId);
    if (!place || !hasMedia(place.study) || faults.isMissing(sessionId))
      return problem(path, 404, 'Not Found');
    const link: VideoLink = {
      videoUrl: signLink(storageUrl, `/videos/${sessionId}.mp4`, now, HOUR_S),
      sessionId,
      expiresAt: new Date(now + HOUR_S * 1000).toISOString(),
    };
    return json(200, link);
  },
};

/** `GET …/clips` */
export const clipList: Endpoint = {
  pattern: new RegExp(`^/api/v2/sessionResults/${UUID}/clips$`),
  answer({ path, params: [sessionId = ''], world }) {
    const place = world.find(sessionId);
    if (!place || !hasMedia(place.study)) return problem(path, 404, 'Not Found');
    const list: ClipList = {
      studyUuid: place.study.testId,
      clips: place.study.clips(place.index),
      ...(place.index % 2 === 0 && {
        videoRegions: {
          screen: { topLeftPoint: { x: 0, y: 0 }, widthPx: 1170, heightPx: 2532 },
          camera: { topLeftPoint: { x: 1170, y: 0 }, widthPx: 640, heightPx: 480 },
        },
      }),
    };
    return json(200, list);
  },
};

/** `GET …/clips/{clipUuid}`: GENERATING when first asked for, then a link for 15 minutes. */
export const clip: Endpoint = {
  pattern: new RegExp(`^/api/v2/sessionResults/${UUID}/clips/${UUID}$`),
  answer({ path, params: [sessionId = '', clipUuid = ''], world, storageUrl, now }) {
    const place = world.find(sessionId);
    const clips = place && hasMedia(place.study) ? place.study.clips(place.index) : [];
    const found = clips.findIndex(({ uuid }) => uuid === clipUuid);
    if (found < 0) return problem(path, 404, 'Not Found');
    const status = progress(world, clipUuid, found === 1);
    const link: ClipLink = {
      clipUuid,
      status,
      ...(status === 'GENERATED'
        ? { clipUrl: signLink(storageUrl, `/clips/${clipUuid}.mp4`, now, QUARTER_S) }
        : found % 2 === 0 && { clipUrl: null }),
    };
    return json(200, link);
  },
};

/** `GET /api/v2/testResults/{testId}/highlightreels` */
export const reelList: Endpoint = {
  pattern: new RegExp(`^/api/v2/testResults/${UUID}/highlightreels$`),
  answer({ path, params: [testId = ''], world }) {
    const study = world.readable(testId);
    if (!study || !hasMedia(study)) return problem(path, 404, 'Not Found');
    const reels = reelsOf(study, world);
    const list: HighlightReelList = { reels, studyWithClips: reels.length > 0 };
    return json(200, list);
  },
};

/** `GET …/highlightreels/{reelId}`: as a clip. */
export const reel: Endpoint = {
  pattern: new RegExp(`^/api/v2/testResults/${UUID}/highlightreels/${UUID}$`),
  answer({ path, params: [testId = '', reelId = ''], world, storageUrl, now }) {
    const study = world.readable(testId);
    const known = study && hasMedia(study) && reelsOf(study, world).some(({ uuid }) => uuid === reelId);
    if (!known) return problem(path, 404, 'Not Found');
    const status = progress(world, reelId, false);
    const link: HighlightReelLink = {
      reelId,
      status,
      reelUrl: status === 'GENERATED' ? signLink(storageUrl, `/reels/${reelId}.mp4`, now, QUARTER_S) : null,
    };
    return json(200, link);
  },
};

/** Ready when asked for the second time; a failing one is at ERROR then, and starts again after that. */
function progress(world: World, assetId: string, failsOnce: boolean): 'GENERATING' | 'GENERATED' | 'ERROR' {
  const polls = world.poll(assetId);
  if (polls === 1 || (failsOnce && polls === 3)) return 'GENERATING';
  return failsOnce && polls === 2 ? 'ERROR' : 'GENERATED';
}

function reelsOf(study: Study, world: World): HighlightReel[] {
  if (world.count(study) === 0) return [];
  return study.reels.map((name, index) => ({
    uuid: uuidOf(study.testId, 'reel', index),
    name,
    durationMs: 48_000 + index * 35_500,
    lastUpdatedAtMs: Date.parse(study.orderedAt) + (index + 3) * 86_400_000,
    numClips: 4 + index * 3,
    areAllClipsInReel: index === 0,
  }));
}
