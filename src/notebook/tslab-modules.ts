import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MimeBundle } from './document.js';
import { readTypesFromInstallation, type TypeScriptSystem } from './installation.js';

/** A complaint of tslab's compiler; positions are 0-based, within the cell. */
export interface Diagnostic {
  start: { line: number; character: number };
  messageText: string;
  fileName?: string;
}

export interface DisplayMessage {
  data: MimeBundle;
  metadata?: Record<string, unknown>;
  transient?: { display_id?: string };
}

type ShowDisplay = (display: DisplayMessage, update?: boolean) => void;

interface Converter {
  convert(previous: string, source: string): { diagnostics: Diagnostic[] };
  close(): void;
}

interface Executor {
  execute(source: string): Promise<boolean>;
  close(): void;
}

interface ConverterSet {
  readonly node: Converter;
  readonly browser: Converter;
  close(): void;
}

/** The parts of tslab's own modules that are used, as version 1.0.22 has them. */
interface ConverterModule {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
}
interface ExecutorModule {
  createExecutor(
    folder: string,
    converters: ConverterSet,
    console: { log(value: unknown): void; error(...parts: unknown[]): void },
  ): Executor;
}
interface JupyterModule {
  lastWriteDisplayData: ShowDisplay | null;
}
interface CompilerModule {
  sys: TypeScriptSystem & {
    watchFile?(): { close(): void };
    watchDirectory?(): { close(): void };
  };
}

export interface ExecutorListener {
  onDiagnostics(diagnostics: readonly Diagnostic[]): void;
  onResult(value: unknown): void;
  onError(error: unknown): void;
}

export interface Tslab {
  /** Sends everything that `tslab.display` shows to `show`. */
  showWith(show: ShowDisplay): void;
  createExecutor(listener: ExecutorListener): Executor;
}

/** Loads tslab as a notebook in `folder` sees it, or as uxframe's own installation does; else null. */
export function loadTslab(folder: string): Tslab | null {
  const home = packageFolder(join(folder, 'notebook.js')) ?? packageFolder(import.meta.url);
  if (home === null) return null;
  const require = createRequire(join(home, 'package.json'));
  const { createConverter } = require('./dist/converter.js') as ConverterModule;
  const { createExecutor } = require('./dist/executor.js') as ExecutorModule;
  const jupyter = require('./dist/jupyter.js') as JupyterModule;
  // Nobody edits a file while a notebook runs unattended: hundreds of watchers would only cost time.
  const { sys } = require('@tslab/typescript-for-tslab') as CompilerModule;
  sys.watchFile = () => ({ close: () => undefined });
  sys.watchDirectory = () => ({ close: () => undefined });
  readTypesFromInstallation(sys, folder);

  return {
    showWith: (show) => {
      jupyter.lastWriteDisplayData = show;
    },
    createExecutor: (listener) => {
      const converters = converterSet(createConverter, listener);
      return createExecutor(folder, converters, {
        log: listener.onResult,
        // It logs the compiler's complaints too, as a format and its parts; those came separately.
        error: (first, ...rest) => {
          if (rest.length === 0) listener.onError(first);
        },
      });
    },
  };
}

function packageFolder(from: string): string | null {
  try {
    return dirname(createRequire(from).resolve('tslab/package.json'));
  } catch {
    return null;
  }
}

/** tslab's converter for Node, reporting its complaints; the one for browsers is made when asked for. */
function converterSet(
  createConverter: ConverterModule['createConverter'],
  { onDiagnostics }: ExecutorListener,
): ConverterSet {
  const node = createConverter({ isJS: false, isBrowser: false });
  let browser: Converter | undefined;
  return {
    node: {
      ...node,
      convert: (previous, source) => {
        const converted = node.convert(previous, source);
        onDiagnostics(converted.diagnostics);
        return converted;
      },
    },
    get browser() {
      browser ??= createConverter({ isJS: false, isBrowser: true });
      return browser;
    },
    close: () => {
      node.close();
      browser?.close();
    },
  };
}
