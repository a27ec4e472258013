import type { MimeBundle, Output } from './document.js';

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

  add(outputs: Output[], output: KernelOutput, executionCount: number): void {
    if (output.type === 'stream') {
      addText(outputs, output.name, output.text);
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
}

function addText(outputs: Output[], name: 'stdout' | 'stderr', text: string): void {
  const last = outputs.at(-1);
  if (last?.output_type === 'stream' && last.name === name) last.text = overwritten(last.text + text);
  else outputs.push({ output_type: 'stream', name, text: overwritten(text) });
}

/** Text as a terminal would leave it: what stands before a lone carriage return is gone. */
function overwritten(text: string): string {
  return text.includes('\r') ? text.replace(/\r+\n/g, '\n').replace(/^[^\n]*\r(?=[^\n])/gm, '') : text;
}
