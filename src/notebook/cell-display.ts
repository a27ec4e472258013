import { createRequire } from 'node:module';
import type { MimeBundle } from './document.js';

/** Where a cell's outputs go. */
export interface CellDisplay {
  /** Shows a bundle: the front end picks the richest type that it knows. */
  show(bundle: MimeBundle): void;
  /** The same under an id; a second call with that id replaces what the first showed. */
  replace(id: string, bundle: MimeBundle): void;
}

type Message = { data: MimeBundle; metadata: object; transient: { display_id?: string } };

/** What tslab keeps while a cell runs. */
interface TslabMessages {
  lastWriteDisplayData: ((message: Message, update?: boolean) => void) | null;
}

type Broadcast = (type: string, message: Message) => Promise<void>;

const loaded = createRequire(import.meta.url).cache;

/**
 * The display of the kernel that this code runs in, or null where it runs in none. tslab is looked up
 * among the loaded modules, never required: a second copy of it would answer that it is not ready.
 */
export function cellDisplay(modules: NodeJS.Dict<{ exports: unknown }> = loaded): CellDisplay | null {
  const send = tslabSender(modules) ?? denoSender();
  if (send === null) return null;
  const shown = new Set<string>();
  return {
    show: (data) => send({ data, metadata: {}, transient: {} }, false),
    replace(id, data) {
      send({ data, metadata: {}, transient: { display_id: id } }, shown.has(id));
      shown.add(id);
    },
  };
}

type Send = (message: Message, update: boolean) => void;

function tslabSender(modules: NodeJS.Dict<{ exports: unknown }>): Send | null {
  // Two may be loaded: a kernel that one project installed hands over to the tslab of the notebook's own project.
  const tslab = Object.keys(modules)
    .filter((name) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(name))
    .map((name) => modules[name]?.exports as TslabMessages | undefined)
    .find((messages) => messages?.lastWriteDisplayData);
  if (tslab === undefined) return null;
  // Read anew for each message: every cell has a writer of its own.
  return (message, update) => tslab.lastWriteDisplayData?.(message, update);
}

function denoSender(): Send | null {
  const broadcast = denoBroadcast();
  if (broadcast === null) return null;
  return (message, update) => void broadcast(update ? 'update_display_data' : 'display_data', message);
}

/** Deno has `Deno.jupyter` in its kernel only; elsewhere reading it throws. */
function denoBroadcast(): Broadcast | null {
  const { Deno } = globalThis as { Deno?: { jupyter?: { broadcast?: Broadcast } } };
  try {
    return Deno?.jupyter?.broadcast ?? null;
  } catch {
    return null;
  }
}
