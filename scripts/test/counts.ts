export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A part that is one check by itself. */
export const once = (passed: boolean): Counts => ({passed: Number(passed), failed: Number(!passed), skipped: 0});

export const sum = (parts: readonly Counts[]): Counts => ({
  passed: parts.reduce((a, {passed}) => a + passed, 0),
  failed: parts.reduce((a, {failed}) => a + failed, 0),
  skipped: parts.reduce((a, {skipped}) => a + skipped, 0)
});
