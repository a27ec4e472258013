/**
 * The rule of the rate limit, as pure functions over a small state that several processes may share.
 *
 * A slot is taken when a request is sent, and is free again one window and a margin after the request
 * *completed*: when in between the server counted it cannot be known, and only the completion is
 * certain to come after. Whoever finds none free waits in line, each for a slot of its own.
 */
export interface Completions {
  slots: Slot[];
  /** In order of arrival. */
  waiters: Waiter[];
  /** A 429 pauses everyone: nothing is taken from the one to the other. */
  pausedAt: number;
  pausedUntil: number;
}

export interface Slot {
  id: string;
  owner: string;
  takenAt: number;
  doneAt: number | null;
}

export interface Waiter {
  id: string;
  owner: string;
  /** When it looks again; one that does not is gone. */
  dueAt: number;
}

export interface SlotRules {
  limit: number;
  windowMs: number;
  /** Beyond the window, for clocks that differ. */
  marginMs: number;
  /** A request never takes longer: an older slot belongs to a holder that died. */
  holdMs: number;
  /** How late a waiter may look again before it loses its place. */
  graceMs: number;
}

/** Who asks, and when. `id` names the waiter in line, and the slot that it becomes. */
export interface Ask {
  id: string;
  owner: string;
  now: number;
  isAlive: (owner: string) => boolean;
}

/** The state of the log, changed by one at a time. */
export interface CompletionLog {
  /** This process, among those who share the log. */
  readonly owner: string;
  isAlive(owner: string): boolean;
  /** Milliseconds on a clock that all who share the log read alike. */
  now(): number;
  /** Applies the change, alone among all who share the log, and gives its answer. */
  update<Answer>(change: (state: Completions) => [Completions, Answer]): Promise<Answer>;
}

export const NO_COMPLETIONS: Completions = { slots: [], waiters: [], pausedAt: 0, pausedUntil: 0 };

/** Takes a slot (the answer is 0), or stands in line and says in how many milliseconds to ask again. */
export function takeSlot(state: Completions, ask: Ask, rules: SlotRules): [Completions, number] {
  const tidied = tidy(state, ask, rules);
  const { slots, waiters, pausedUntil } = tidied;
  const place = waiters.findIndex(({ id }) => id === ask.id);
  const ahead = place === -1 ? waiters.length : place;
  const free = rules.limit - slots.length;
  const { id, owner, now } = ask;
  if (now >= pausedUntil && ahead < free) {
    const line = waiters.filter((waiter) => waiter.id !== id);
    return [{ ...tidied, slots: [...slots, { id, owner, takenAt: now, doneAt: null }], waiters: line }, 0];
  }
  const dueAt = Math.max(pausedUntil, turnAt(slots, waiters.slice(0, ahead), free, now, rules), now + 1);
  const line = waiters.map((waiter) => (waiter.id === id ? { id, owner, dueAt } : waiter));
  if (place === -1) line.push({ id, owner, dueAt });
  return [{ ...tidied, waiters: line }, dueAt - now];
}

/**
 * Takes further slots for jobs that wait behind the one that just took its own: the fair share of what
 * is free, so that whoever else stands in line gets as many.
 */
export function takeSpares(
  state: Completions,
  ids: readonly string[],
  { owner, now }: Ask,
  { limit }: SlotRules,
): [Completions, string[]] {
  const free = limit - state.slots.length;
  const share = Math.floor((free + 1) / (state.waiters.length + 1)) - 1;
  const taken = ids.slice(0, Math.max(0, share));
  const slots = taken.map((id) => ({ id, owner, takenAt: now, doneAt: null }));
  return [{ ...state, slots: [...state.slots, ...slots] }, taken];
}

/** When the slot of this waiter may be free; sooner where one ahead may turn out to be gone. */
function turnAt(slots: Slot[], ahead: Waiter[], free: number, now: number, rules: SlotRules): number {
  const turnMs = rules.windowMs + rules.marginMs;
  const freeAt = slots.map(({ doneAt }) => (doneAt ?? now) + turnMs).sort((a, b) => a - b);
  const behind = Math.max(ahead.length - free, 0);
  // Whoever stands behind more than a windowful waits for a slot's second turn, or its third.
  const mine = (freeAt[behind % rules.limit] ?? now) + Math.floor(behind / rules.limit) * turnMs;
  return Math.min(mine, ...ahead.map(({ dueAt }) => Math.max(dueAt, now) + rules.graceMs));
}

/** Stamps a slot's request as completed. A slot that time took away already is left alone. */
export function completeSlot(state: Completions, id: string, now: number): Completions {
  const slots = state.slots.map((slot) => (slot.id === id ? { ...slot, doneAt: now } : slot));
  return { ...state, slots };
}

/** Hands back a slot that nothing was sent in, and leaves the line. */
export function dropSlot(state: Completions, id: string): Completions {
  return {
    ...state,
    slots: state.slots.filter((slot) => slot.id !== id),
    waiters: state.waiters.filter((waiter) => waiter.id !== id),
  };
}

/** Nothing is taken for so many milliseconds. A longer pause stays. */
export function pauseFor(state: Completions, ms: number, now: number): Completions {
  return now + ms <= state.pausedUntil ? state : { ...state, pausedAt: now, pausedUntil: now + ms };
}

/** Frees by time what died with its holder, and forgets what is over. */
function tidy(state: Completions, { now, isAlive }: Ask, rules: SlotRules): Completions {
  const slots = state.slots
    // Of a clock that was set back, the past begins now.
    .map((slot) => ({ ...slot, takenAt: Math.min(slot.takenAt, now) }))
    .map((slot) => ({ ...slot, doneAt: endOf(slot, now, isAlive, rules) }))
    .filter(({ doneAt }) => doneAt === null || doneAt + rules.windowMs + rules.marginMs > now);
  const waiters = state.waiters.filter(({ owner, dueAt }) => dueAt + rules.graceMs > now && isAlive(owner));
  const setBackMs = Math.max(0, state.pausedAt - now);
  const pause = { pausedAt: state.pausedAt - setBackMs, pausedUntil: state.pausedUntil - setBackMs };
  return { slots, waiters, ...pause };
}

function endOf(
  slot: Slot,
  now: number,
  isAlive: (owner: string) => boolean,
  rules: SlotRules,
): number | null {
  if (slot.doneAt !== null) return Math.min(slot.doneAt, now);
  if (now - slot.takenAt >= rules.holdMs) return slot.takenAt + rules.holdMs;
  return isAlive(slot.owner) ? null : now;
}
