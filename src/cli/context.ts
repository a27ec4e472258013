/** Where text goes: `process.stdout`, `process.stderr`, or a list in a test. */
export interface TextSink {
  write(text: string): unknown;
  /** Width of a terminal in characters. */
  readonly columns?: number;
}

/**
 * What the command line may touch of the outside world. Commands never use `process` themselves,
 * so a test runs the whole command line in its own process.
 */
export interface OutsideWorld {
  /** Data, and nothing else. */
  readonly stdout: TextSink;
  /** Progress, notes, errors. */
  readonly stderr: TextSink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since the Unix epoch. */
  readonly clock: () => number;
  /** Asks whoever sits at the terminal, and gives what they typed; missing where nobody does. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Whether stderr is a terminal: a line may be updated in place. */
  readonly isTTY: boolean;
  /** Aborted on Ctrl-C: finish what is under way, save, throw `interrupted` (or the signal's reason). */
  readonly signal: AbortSignal;
}

/** What a command is handed when it registers. */
export interface CommandContext extends OutsideWorld {
  /** What was typed, without node and script. */
  readonly args: readonly string[];
  /** For a command that printed its findings and ends with a code other than 0 (`doctor`). */
  setExitCode(code: number): void;
}
