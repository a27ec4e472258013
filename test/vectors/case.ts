/** A reference case; its form is told in `fixtures/vectors/README.md`. */
export interface VectorCase {
  id: string;
  kind: string;
  /** Of another form for every kind: the adapter knows it. */
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  /** Absolute tolerance. */
  tol?: number;
  /** Relative tolerance; absolute 1e-300 where the expected value is 0. */
  relTol?: number;
  method?: string;
  source?: Record<string, unknown>;
  note?: string;
}

/** Calls one public function with the case's input and hands back the keys of `expected`. */
export type Adapter = (input: Record<string, unknown>, vector: VectorCase) => object;
