import type { SandboxOptions } from './sandbox.js';
import { createStudies } from './studies/index.js';
import type { GeneratedSession, Study, StudyName } from './study.js';
import { type SandboxWorkspace, workspacesOf } from './workspaces.js';

/** The studies with what changes while a sandbox runs: sessions that arrive, clips under way. */
export class World {
  readonly workspaces: readonly SandboxWorkspace[];
  readonly studies: readonly [Study, ...Study[]];
  readonly #studies: Map<string, Study>;
  readonly #added = new Map<string, number>();
  readonly #places = new Map<string, { study: Study; index: number }>();
  readonly #indexed = new Map<Study, number>();
  readonly #polls = new Map<string, number>();

  constructor(options: Pick<SandboxOptions, 'seed' | 'studies' | 'synthetic' | 'hostile'> = {}) {
    const [first, ...others] = createStudies(options);
    if (first === undefined) throw new RangeError('A sandbox needs a study: name one in `studies`.');
    this.studies = [first, ...others];
    this.#studies = new Map(this.studies.map((study) => [study.testId, study]));
    this.workspaces = workspacesOf(this.studies, options.hostile === true);
  }

  study(testId: string): Study | undefined {
    return this.#studies.get(testId.toLowerCase());
  }

  /** A study that the Results API serves and the credentials reach. */
  readable(testId: string): Study | undefined {
    const study = this.study(testId);
    return study && this.isAccessible(study) && study.kind !== 'classic' ? study : undefined;
  }

  isAccessible(study: Study): boolean {
    return study.name !== ('no-access' satisfies StudyName);
  }

  count(study: Study): number {
    return study.size + (this.#added.get(study.testId) ?? 0);
  }

  add(testId: string, n: number): void {
    if (!this.#studies.has(testId)) throw new RangeError(`The sandbox has no test ${testId}.`);
    this.#added.set(testId, (this.#added.get(testId) ?? 0) + n);
  }

  sessions(study: Study): GeneratedSession[] {
    return Array.from({ length: this.count(study) }, (_, index) => study.session(index));
  }

  /** Which study a session belongs to, and its place in it. */
  find(sessionId: string): { study: Study; index: number } | undefined {
    for (const study of this.#studies.values()) {
      const count = this.count(study);
      for (let index = this.#indexed.get(study) ?? 0; index < count; index++) {
        this.#places.set(study.sessionId(index), { study, index });
      }
      this.#indexed.set(study, count);
    }
    const place = this.#places.get(sessionId.toLowerCase());
    return place && place.index < this.count(place.study) && this.readable(place.study.testId)
      ? place
      : undefined;
  }

  /** How often an asset was asked for, this time included. */
  poll(assetId: string): number {
    const polls = (this.#polls.get(assetId) ?? 0) + 1;
    this.#polls.set(assetId, polls);
    return polls;
  }

  reset(): void {
    this.#added.clear();
    this.#polls.clear();
  }
}
