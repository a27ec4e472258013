import { afterEach, describe, expect, it, vi } from 'vitest';
import { cellDisplay } from '../../src/notebook/cell-display.js';

type Sent = [message: { data: object; transient: object }, update: boolean];

const tslabAt = (path: string, lastWriteDisplayData: unknown) => ({
  [path]: { exports: { lastWriteDisplayData } },
});

describe('cellDisplay', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is null where no kernel runs', () => {
    expect(cellDisplay({})).toBe(null);
  });

  it('is null while tslab runs no cell', () => {
    expect(cellDisplay(tslabAt('/x/node_modules/tslab/dist/jupyter.js', null))).toBe(null);
  });

  it.each(['/x/node_modules/tslab/dist/jupyter.js', 'C:\\x\\node_modules\\tslab\\dist\\jupyter.js'])(
    'finds the tslab that is loaded at %s',
    (path) => {
      const sent: Sent[] = [];
      cellDisplay(tslabAt(path, (...message: Sent) => sent.push(message)))?.show({ 'text/plain': 'a' });
      expect(sent).toEqual([[{ data: { 'text/plain': 'a' }, metadata: {}, transient: {} }, false]]);
    },
  );

  it('finds the tslab that runs the cell where a kernel of another project handed over to it', () => {
    const sent: Sent[] = [];
    const running = tslabAt('/mine/tslab/dist/jupyter.js', (...message: Sent) => sent.push(message));
    cellDisplay({ ...tslabAt('/other/tslab/dist/jupyter.js', null), ...running })?.show({
      'text/plain': 'a',
    });
    expect(sent).toHaveLength(1);
  });

  it('updates what it showed under the same id', () => {
    const sent: Sent[] = [];
    const display = cellDisplay(tslabAt('/tslab/dist/jupyter.js', (...message: Sent) => sent.push(message)));
    display?.replace('bar', { 'text/plain': '1' });
    display?.replace('bar', { 'text/plain': '2' });
    expect(sent.map(([{ transient }, update]) => [transient, update])).toEqual([
      [{ display_id: 'bar' }, false],
      [{ display_id: 'bar' }, true],
    ]);
  });

  it('broadcasts in Deno’s kernel', () => {
    const broadcast = vi.fn(() => Promise.resolve());
    vi.stubGlobal('Deno', { jupyter: { broadcast } });
    cellDisplay({})?.show({ 'text/plain': 'a' });
    expect(broadcast).toHaveBeenCalledWith('display_data', {
      data: { 'text/plain': 'a' },
      metadata: {},
      transient: {},
    });
  });

  it('is null in a Deno that runs no notebook, where reading Deno.jupyter throws', () => {
    vi.stubGlobal('Deno', {
      get jupyter() {
        throw new Error('Deno.jupyter is only available in a notebook');
      },
    });
    expect(cellDisplay({})).toBe(null);
  });
});
