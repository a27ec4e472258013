import type { MimeBundle, Output, StreamOutput } from './document.js';

/** What a kernel says while a cell runs. */
export type KernelOutput =
  | { type: 'stream'; name: 'stdout' | 'stderr'; text: string }
  | { type: 'display'; data: MimeBundle; metadata: Record<string, unknown>; displayId: string | null }
  | { type: 'update'; data: MimeBundle; metadata: Record<string, unknown>; displayId: string | null }
  | { type: 'result'; data: MimeBundle; metadata: Record<string, unknown> };

/**
 * Collects a run's outputs as nbformat keeps them: neighbouring texts of one stream are joined, a
 * carriage return overwrites its line as in a terminal, and an update replaces what it updates,
 * in whichever cell that stands.
 */
export class CellOutputs {
  readonly #displays = new Map<string, { data: MimeBundle; metadata: Record<string, unknown> }[]>();
  /** Texts that end in a carriage return: what comes next overwrites their last line. */
  readonly #returned = new WeakSet<StreamOutput>();

  add(outputs: Output[], output: KernelOutput, executionCount: number): void {
    if (output.type === 'stream') {
      this.#addText(outputs, output);
      return;
    }
    const { data, metadata } = output;
    if (output.type === 'result') {
      outputs.push({ output_type: 'execute_result', execution_count: executionCount, data, metadata });
      return;
    }
    const shown = output.displayId === null ? undefined : this.#displays.get(output.displayId);
    if (output.type === 'update') {
      for (const display of shown ?? []) Object.assign(display, { data, metadata });
      return;
    }
    const display = { output_type: 'display_data' as const, data, metadata };
    outputs.push(display);
    if (output.displayId !== null) this.#displays.set(output.displayId, [...(shown ?? []), display]);
  }

  /** What a cell wrote so far is looked through only for a carriage return: a chatty cell takes no longer. */
  #addText(outputs: Output[], { name, text }: { name: 'stdout' | 'stderr'; text: string }): void {
    if (text === '') return;
    let last = outputs.at(-1);
    if (last?.output_type !== 'stream' || last.name !== name) {
      last = { output_type: 'stream', name, text: '' };
      outputs.push(last);
    }
    const returns = text.includes('\r') || this.#returned.has(last);
    last.text = returns ? overwritten(last.text + text) : last.text + text;
    if (text.endsWith('\r')) this.#returned.add(last);
    else this.#returned.delete(last);
  }
}

/** Text as a terminal would leave it: what stands before a lone carriage return is gone. */
function overwritten(text: string): string {
  return text.replace(/\r+\n/g, '\n').replace(/^[^\n]*\r(?=[^\n])/gm, '');
}
