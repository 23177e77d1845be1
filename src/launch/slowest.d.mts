export type TimedTest = {
  readonly name: string;
  readonly seconds: number;
  /** Epoch ms. */
  readonly startedAt: number;
};
export function slowestTests(since: number, count?: number): readonly TimedTest[];
export function unitTests(report: unknown): TimedTest[];
export function journeys(report: unknown): TimedTest[];
