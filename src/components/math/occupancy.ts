/**
 * How many different modes `samples` independent draws from `modes` equally likely ones show: probability of 0, 1, … `modes`.
 * Each draw hits one of the d modes seen so far with probability d/modes. Exact; O(modes · samples). Its mean is `expectedDistinct`.
 */
export function distinctDistribution(modes: number, samples: number): Float64Array {
  if (!Number.isInteger(modes) || modes < 1) throw new RangeError(`invalid modes: ${modes}`);
  if (!Number.isInteger(samples) || samples < 0) throw new RangeError(`invalid samples: ${samples}`);
  const chance = new Float64Array(modes + 1);
  chance[0] = 1;
  for (let n = 0; n < samples; ++n) {
    for (let d = Math.min(n + 1, modes); d > 0; --d) {
      chance[d] = (chance[d] * d + chance[d - 1] * (modes - d + 1)) / modes;
    }
    chance[0] = 0;
  }
  return chance;
}
