/** One measured figure against its bar. */
export interface Bar {
  name: string;
  value: number;
  /** The stated limit; null: shown for orientation only. */
  bar: number | null;
  unit: string;
  /** `max`: the value must not exceed the bar; `min`: it must reach it. */
  kind: 'max' | 'min';
}

/** One benchmark, in `bench/<name>.bench.ts`. */
export interface Bench {
  name: string;
  about: string;
  /** Runs it with the words after the name and returns every figure; `notes` go into the document as they are. */
  run(args: readonly string[]): Promise<{ bars: Bar[]; notes?: Record<string, unknown> }>;
}
