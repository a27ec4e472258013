import type { FaultPlan } from '../fault.js';
import type { Reply } from '../reply.js';
import type { World } from '../world.js';

/** What an endpoint is given: the path's parts, the query, the world, and the clock that the server shows. */
export interface Call {
  path: string;
  params: readonly string[];
  query: URLSearchParams;
  world: World;
  faults: FaultPlan;
  storageUrl: string;
  now: number;
}

export interface Endpoint {
  pattern: RegExp;
  answer(call: Call): Reply;
}

export const UUID = '([0-9a-fA-F-]{36})';
