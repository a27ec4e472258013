import type { Workspace, WorkspaceTest } from '../api/documents.js';
import { poison } from './hostile.js';
import { createRandom, uuidOf } from './random.js';
import type { Study, StudyKind, StudyName } from './study.js';

/** A workspace with its tests, newest first; `typed` where the listing's rows carry type fields. */
export interface SandboxWorkspace extends Workspace {
  typed: boolean;
  tests: WorkspaceTest[];
}

const PILOTS: readonly StudyName[] = ['pilot-survey', 'pilot-interaction', 'pilot-think-out-loud'];

/** Both spellings occur in the vendor's examples. */
const TYPES: Record<StudyKind, readonly (readonly [string, string])[]> = {
  survey: [
    ['STUDYV2', 'SURVEY'],
    ['studyv2', 'survey'],
  ],
  interaction: [
    ['STUDYV2', 'NON_THINK_OUT_LOUD'],
    ['StudyV2', 'non_think_out_loud'],
  ],
  'think-out-loud': [
    ['STUDYV2', 'THINK_OUT_LOUD'],
    ['studyV2', 'think_out_loud'],
  ],
  'live-conversation': [['STUDYV2', 'LIVE_CONVERSATION']],
  classic: [
    ['WEB', 'INSIGHT_CORE'],
    ['APP', 'PRODUCT_INSIGHT'],
    ['Prototype', 'insight_core'],
    ['LIVE', 'INSIGHT_CORE'],
    ['EXTERNAL_UPLOAD', 'MARKET_INSIGHT'],
  ],
};

const CLASSIC_SUBJECTS = [
  'home page',
  'search results',
  'product page',
  'basket',
  'checkout',
  'delivery slots',
  'help centre',
  'sign-up',
  'recipe page',
  'weekly offers',
];
const CLASSIC_METHODS = [
  'first impressions',
  'usability check',
  'prototype walkthrough',
  'competitor comparison',
  'moderated interviews',
  'card sort debrief',
];

/** Three workspaces: one whose rows have types, one whose rows have none, one without a test. */
export function workspacesOf(studies: readonly Study[], hostile: boolean): SandboxWorkspace[] {
  const listed = studies.filter(({ name }) => name !== 'no-access');
  const isPilot = ({ name }: Study) => PILOTS.includes(name);
  return [
    workspace(
      '48213',
      'Parsnip Research',
      true,
      listed.filter((study) => !isPilot(study)),
      112,
    ),
    workspace('51907', 'Parsnip Pilots', false, listed.filter(isPilot), 57),
    workspace('60044', hostile ? poison('New hires') : 'New hires', true, [], 0),
  ];
}

function workspace(
  id: string,
  name: string,
  typed: boolean,
  studies: readonly Study[],
  classics: number,
): SandboxWorkspace {
  const uuid = uuidOf('workspace', id);
  const rows = [
    ...studies.map((study, index) => newRow(study, index, typed)),
    ...classicRows(uuid, classics, typed),
  ];
  rows.sort((a, b) => (b.orderedAt ?? '').localeCompare(a.orderedAt ?? ''));
  return { id, uuid, name, typed, tests: rows };
}

function newRow(study: Study, index: number, typed: boolean): WorkspaceTest {
  return row(
    study.testId,
    study.title,
    study.orderedAt,
    study.orderedBy,
    typed ? typeOf(study.kind, index) : undefined,
  );
}

/** Tests from before the Results API, all through the years, so that they stand among the new ones. */
function classicRows(workspaceId: string, count: number, typed: boolean): WorkspaceTest[] {
  return Array.from({ length: count }, (_, index) => {
    const random = createRandom('classic', workspaceId, index);
    const days = index * 7 + random.int(0, 5);
    const orderedAt = new Date(Date.UTC(2026, 4, 4, 9, random.int(0, 59)) - days * 86_400_000).toISOString();
    const subject = random.pick(CLASSIC_SUBJECTS);
    const title = `${subject.charAt(0).toUpperCase()}${subject.slice(1)}: ${random.pick(CLASSIC_METHODS)} ${orderedAt.slice(0, 7)}`;
    const orderedBy = random.pick(RESEARCHERS);
    return row(
      uuidOf('classic', workspaceId, index),
      title,
      orderedAt,
      orderedBy,
      typed ? typeOf('classic', index) : undefined,
    );
  });
}

export const RESEARCHERS = [
  { name: 'Ines Carvalho', email: 'ines.carvalho@parsnip.example' },
  { name: 'Tom Okafor', email: 'tom.okafor@parsnip.example' },
  { name: 'Mei-Ling Zhao', email: 'meiling.zhao@parsnip.example' },
] as const;

const typeOf = (kind: StudyKind, index: number) => TYPES[kind][index % TYPES[kind].length];

function row(
  uuid: string,
  title: string,
  orderedAt: string,
  orderedBy: { name: string; email: string },
  type: readonly [string, string] | undefined,
): WorkspaceTest {
  return {
    uuid,
    title,
    ...(type && { type: type[0], productType: type[1] }),
    orderedAt,
    orderedBy: { ...orderedBy },
    cursor: Buffer.from(`${orderedAt}|${uuid}`).toString('base64url'),
  };
}
