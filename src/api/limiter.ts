/** So many requests in so long a window. */
export interface Rate {
  limit: number;
  windowMs: number;
}

export interface ScheduleOptions {
  signal?: AbortSignal | undefined;
  /** 0 goes first, 9 last; 5 by default. */
  priority?: number | undefined;
}

/** Lets requests go no faster than the rate allows. Hand one to several clients of the same credential. */
export interface Limiter {
  readonly rate: Rate;
  /** Runs the job when its turn comes; gives what it gives. */
  schedule<T>(job: () => Promise<T>, options?: ScheduleOptions): Promise<T>;
  /** Nothing starts for so many milliseconds, in no process that shares the limit. */
  pause(ms: number): Promise<void>;
  /** Jobs that wait for their turn here. */
  queued(): number;
  /** Lets go of connections once nothing is queued; jobs that wait still run. */
  close(): Promise<void>;
}
