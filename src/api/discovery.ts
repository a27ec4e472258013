import { orNull, type ResultsClient } from './client.js';
import type { SessionListRow, TestKind } from './documents.js';
import type { CallOptions } from './transport.js';

/**
 * What kind of test it is: one of the four that the Results API serves, `classic` (the legacy API only),
 * `uploaded-video` (no API), or `unknown`.
 */
export type DiscoveredKind = TestKind | 'classic' | 'uploaded-video';

/** What was learned of a test, and from what. */
export interface TestDiscovery {
  kind: DiscoveredKind;
  /** Whether the Results API serves it; null where that is not known. */
  readable: boolean | null;
  /** Sessions as the API counts them; null where it was not asked. */
  sessions: number | null;
  /** How it was found out, as a sentence. */
  why: string;
}

const KIND_OF_PRODUCT: Record<string, TestKind> = {
  SURVEY: 'survey',
  NON_THINK_OUT_LOUD: 'interaction',
  THINK_OUT_LOUD: 'think-out-loud',
  LIVE_CONVERSATION: 'live-conversation',
};

const CLASSIC_TYPES = ['LIVE', 'EXTERNAL_UPLOAD', 'PROTOTYPE', 'APP', 'WEB'];
const CLASSIC_PRODUCTS = ['INSIGHT_CORE', 'PRODUCT_INSIGHT', 'MARKET_INSIGHT'];

/** The two type fields of a workspace's test; the vendor writes them in both cases, or leaves them out. */
export interface TestTypes {
  type?: string | null | undefined;
  productType?: string | null | undefined;
}

/**
 * The kind of a test by its type fields alone, with no request; undefined where they do not tell.
 *
 * @example
 * kindOfTypes({ type: 'studyV2', productType: 'non_think_out_loud' })?.kind; // => "interaction"
 */
export function kindOfTypes({ type, productType }: TestTypes): TestDiscovery | undefined {
  const upperType = type?.toUpperCase() ?? '';
  const product = productType?.toUpperCase() ?? '';
  const why = `its type is ${[upperType, product].filter(Boolean).join(', ')}`;
  if (upperType === 'STUDY_VIDEO_UPLOAD' || product === 'STUDY_VIDEO_UPLOAD') {
    return { kind: 'uploaded-video', readable: false, sessions: null, why };
  }
  if (CLASSIC_TYPES.includes(upperType) || CLASSIC_PRODUCTS.includes(product)) {
    return { kind: 'classic', readable: false, sessions: null, why };
  }
  const kind = KIND_OF_PRODUCT[product];
  return kind === undefined ? undefined : { kind, readable: true, sessions: null, why };
}

/** The calls that a probe makes. A `ResultsClient` has them. */
export type ProbeClient = Pick<ResultsClient, 'sessionPages' | 'qxScores' | 'transcript' | 'videoUrl'>;

/**
 * Finds out the kind of a test by asking for what only one kind has: five requests at most. Remember
 * the answer: each request counts against the rate limit.
 *
 * @throws what the client throws, but for `not-found`, which is an answer here
 */
export async function probeTest(
  client: ProbeClient,
  testId: string,
  options: CallOptions = {},
): Promise<TestDiscovery> {
  const page = await orNull(firstPage(client, testId, options));
  if (page === null) {
    const why = 'its session list answers 404: a classic test, a wrong ID, or a workspace without access';
    return { kind: 'unknown', readable: false, sessions: null, why };
  }
  const found = (kind: TestKind, why: string): TestDiscovery => ({
    kind,
    readable: true,
    sessions: page.totalCount,
    why,
  });
  if ((await orNull(client.qxScores(testId, options))) !== null)
    return found('interaction', 'it has QXscores');
  // A transcript takes a while after the session: the oldest one at hand is the likeliest to have it.
  const [newest, oldest] = [page.sessions[0], page.sessions.at(-1)];
  if (newest === undefined || oldest === undefined) {
    return found('unknown', 'it has no completed session, and only sessions show what kind of test it is');
  }
  const hasTranscript = async ({ sessionId }: SessionListRow) =>
    (await orNull(client.transcript(sessionId, options))) !== null;
  const spoken = 'a session has a transcript: a think-out-loud test or a live conversation';
  if (await hasTranscript(oldest)) return found('think-out-loud', spoken);
  if ((await orNull(client.videoUrl(oldest.sessionId, options))) === null) {
    return found('survey', 'its sessions have neither transcript nor video, and it has no QXscores');
  }
  if (newest !== oldest && (await hasTranscript(newest))) return found('think-out-loud', spoken);
  return found('unknown', 'its sessions have a video, and neither a transcript (yet) nor QXscores');
}

async function firstPage(client: ProbeClient, testId: string, options: CallOptions) {
  for await (const page of client.sessionPages(testId, { ...options, pageSize: 25 })) return page;
  return { sessions: [], totalCount: 0 };
}
