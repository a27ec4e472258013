import type { Figure } from '../charts/figure.js';
import { plotlyPackage, plotlyText } from './plotly-text.js';

/**
 * Whether a notebook's page has Plotly's script already: the first figure brings it, the others use it.
 * A cell cannot tell that it runs again, and its new output replaces the one with the script: so the
 * figure that brought the script, known by its title and traces, brings it each time.
 */
export class PlotlyOnPage {
  readonly #bringers = new Map<string, string>();
  readonly #read: (name: string) => string;

  constructor(read: (name: string) => string = plotlyText) {
    this.#read = read;
  }

  /** The script to send along with a figure, or null where the page has it. */
  scriptFor(figure: Figure): string | null {
    const name = plotlyPackage([figure]);
    const identity = JSON.stringify([figure.layout.title ?? null, figure.data.map((trace) => trace.type)]);
    const bringer = this.#bringers.get(name);
    if (bringer !== undefined && bringer !== identity) return null;
    this.#bringers.set(name, identity);
    return this.#read(name);
  }
}
