/**
 * x to nine decimals, for places that should be equal: .3 − .2 is .09999999999999998, and a sliver where one density ends before
 * another would make KL infinite.
 */
export const tidy = (x: number) => Math.round(x * 1e9) / 1e9;
