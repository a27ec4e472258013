import { describe, expect, it } from 'vitest';
import { kindOfTypes, type ProbeClient, probeTest } from '../../src/api/discovery.js';
import { UxframeError } from '../../src/errors.js';

describe('the kind by the type fields', () => {
  it.each([
    ['STUDYV2', 'SURVEY', 'survey'],
    ['studyV2', 'non_think_out_loud', 'interaction'],
    ['StudyV2', 'Think_Out_Loud', 'think-out-loud'],
    ['STUDYV2', 'LIVE_CONVERSATION', 'live-conversation'],
    [null, 'SURVEY', 'survey'],
  ])('%s %s is %s, whatever the case, and can be read', (type, productType, kind) => {
    expect(kindOfTypes({ type, productType })).toMatchObject({ kind, readable: true });
  });

  it.each([
    ['LIVE', 'INSIGHT_CORE'],
    ['external_upload', undefined],
    ['PROTOTYPE', 'PRODUCT_INSIGHT'],
    ['APP', 'MARKET_INSIGHT'],
    ['Web', null],
    [null, 'insight_core'],
  ])('%s %s is classic, and cannot', (type, productType) => {
    expect(kindOfTypes({ type, productType })).toMatchObject({ kind: 'classic', readable: false });
  });

  it('of an uploaded video is one that no API serves', () => {
    const types = { type: 'STUDY_VIDEO_UPLOAD', productType: 'STUDY_VIDEO_UPLOAD' };
    expect(kindOfTypes(types)).toMatchObject({ kind: 'uploaded-video', readable: false });
  });

  it.each([
    {},
    { type: 'STUDYV2' },
    { type: null, productType: null },
    { type: 'STUDYV2', productType: 'CARD_SORT' },
  ])('is not told by %j', (types) => {
    expect(kindOfTypes(types)).toBe(undefined);
  });
});

interface There {
  sessions?: number;
  qxScores?: boolean;
  /** The sessions that have one. */
  transcripts?: string[];
  video?: boolean;
}

/** A client for which only what is named is there; notes what it was asked for. */
function client(there: There) {
  const asked: string[] = [];
  const find = <T>(what: string, value: T | undefined): Promise<T> => {
    asked.push(what);
    return value === undefined ? Promise.reject(new UxframeError('not-found', what)) : Promise.resolve(value);
  };
  const probe: ProbeClient = {
    async *sessionPages() {
      const totalCount = await find('list', there.sessions);
      const row = (number: number) => ({ sessionId: `s${number}`, status: 'COMPLETE', startTime: 'x' });
      const sessions = Array.from({ length: totalCount }, (_, index) => row(totalCount - index));
      yield { sessions, offset: 0, totalCount };
    },
    qxScores: () => {
      const scores = { testId: 't', qxScores: [], meta: { totalQxTasks: 0, completes: 0 } };
      return find('qxScores', there.qxScores ? scores : undefined);
    },
    transcript: (id) => find(`transcript ${id}`, there.transcripts?.includes(id) ? 'WEBVTT\n' : undefined),
    videoUrl: (id) =>
      find(`video ${id}`, there.video ? { sessionId: id, videoUrl: 'u', expiresAt: 'x' } : undefined),
  };
  return { asked, probe };
}

describe('the kind by probing', () => {
  it.each<[There, string, boolean, string[]]>([
    [{}, 'unknown', false, ['list']],
    [{ sessions: 4, qxScores: true }, 'interaction', true, ['list', 'qxScores']],
    [{ sessions: 0, qxScores: true }, 'interaction', true, ['list', 'qxScores']],
    [{ sessions: 0 }, 'unknown', true, ['list', 'qxScores']],
    [{ sessions: 4, transcripts: ['s1'] }, 'think-out-loud', true, ['list', 'qxScores', 'transcript s1']],
    [
      { sessions: 4, transcripts: ['s4'], video: true },
      'think-out-loud',
      true,
      ['list', 'qxScores', 'transcript s1', 'video s1', 'transcript s4'],
    ],
    [{ sessions: 1, video: true }, 'unknown', true, ['list', 'qxScores', 'transcript s1', 'video s1']],
    [{ sessions: 4 }, 'survey', true, ['list', 'qxScores', 'transcript s1', 'video s1']],
  ])('where there is %j is %s', async (there, kind, readable, expected) => {
    const { asked, probe } = client(there);
    const found = await probeTest(probe, 't');
    expect(found).toMatchObject({ kind, readable, sessions: there.sessions ?? null });
    expect(found.why.length).toBeGreaterThan(10);
    expect(asked).toEqual(expected);
  });

  it('ends with any error but a 404', async () => {
    const { probe } = client({ sessions: 4 });
    probe.qxScores = () => Promise.reject(new UxframeError('network', 'down'));
    await expect(probeTest(probe, 't')).rejects.toMatchObject({ code: 'network' });
  });
});
