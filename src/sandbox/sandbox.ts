import type { Faults, RequestFault } from './fault.js';
import type { DemoStudyName, StudyKind, StudyName } from './study.js';
import type { TrueAnswer } from './truth.js';

/** How a sandbox is set up. Every setting has a default. */
export interface SandboxOptions {
  /** Port on 127.0.0.1. Default: any free one. */
  port?: number | undefined;
  /** Same seed, same bytes. Default 1. */
  seed?: number | undefined;
  /** The rolling limit. Default: 10 requests in 60,000 ms. */
  rate?: { limit: number; windowMs: number } | undefined;
  /** The sandbox's clock, in milliseconds since the epoch. Default: the real time. */
  now?: (() => number) | undefined;
  /** Every answer waits this long, plus a seeded share of `jitterMs`. Default 0. */
  latencyMs?: number | undefined;
  jitterMs?: number | undefined;
  /** Default 3600. */
  tokenLifetimeS?: number | undefined;
  /** What goes wrong, and how often. Default: nothing. */
  faults?: Faults | undefined;
  /** Which studies it serves. Default: all of the demo studies. */
  studies?: readonly DemoStudyName[] | undefined;
  /** Adds a study of so many sessions (25 demographics and 20 tasks each), for benchmarks. */
  synthetic?: number | undefined;
  /** Adds studies whose every text field is an attack: markup, formulas, control characters. Default false. */
  hostile?: boolean | undefined;
}

/** A study as the sandbox's user sees it. */
export interface SandboxStudy {
  name: StudyName;
  /** The ID to hand to `loadTest`, the same for every seed. */
  testId: string;
  title: string;
  kind: StudyKind;
  /** Completed sessions at present. */
  sessions: number;
  /** False for a test in a workspace that the credentials do not reach. */
  accessible: boolean;
}

/** One request that reached the sandbox. */
export interface SandboxRequest {
  method: string;
  /** Path with its query; storage links without their signature. */
  path: string;
  /** 0 where the connection was reset before an answer. */
  status: number;
  /** When it arrived, in milliseconds of the sandbox's clock. */
  at: number;
  server: 'api' | 'token' | 'storage';
  /** The fault that was injected, if any. */
  fault?: RequestFault;
  /** Whether it carried an Authorization header: never right at the storage. */
  authorized: boolean;
}

/** A running sandbox. */
export interface Sandbox {
  /** Base of the API, `http://127.0.0.1:…`. */
  readonly url: string;
  readonly tokenUrl: string;
  /** Base of the storage that video links point to: another origin. */
  readonly storageUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** One at least. */
  readonly studies: readonly [SandboxStudy, ...SandboxStudy[]];
  /** Everything that arrived, in order. */
  readonly requests: readonly SandboxRequest[];
  /** Replaces the faults. */
  setFaults(faults: Faults): void;
  /** Lets the next `times` requests (whose path matches) fail in one way, whatever the probabilities. */
  failNext(fault: RequestFault, options?: { times?: number; path?: RegExp }): void;
  /** `n` new sessions complete: they appear on top of the list. */
  addSessions(testId: string, n: number): void;
  /** Makes every token that was issued invalid, as a server's restart may. */
  revokeTokens(): void;
  /** What the generator put into each answer, oldest session first. */
  truth(testId: string): TrueAnswer[];
  /** Forgets requests, faults, the rate window, added sessions and clips under way. */
  reset(): void;
  /** Ends every connection; leaves no handle. */
  close(): Promise<void>;
}

/**
 * Starts a local server (127.0.0.1 only) that behaves as the public description of the Results API says
 * (docs/results-api.md), over made-up studies. It was never compared with the real service.
 *
 * Gives its addresses and credentials, the studies, a log of requests, and what changes it while it runs.
 * It serves until `close()`. Throws what `node:http` throws where the port cannot be used (`EADDRINUSE`), and a
 * `RangeError` where a study of `studies` is none of its own, or there is none at all.
 *
 * @example
 * const sandbox = await startSandbox({ seed: 1 });
 * sandbox.studies.find((study) => study.name === 'survey')?.sessions; // => 200
 * await sandbox.close();
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { serve } = await import('./server.js');
  return serve(options);
}
