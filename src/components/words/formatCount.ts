const whole = new Intl.NumberFormat("en-US", {maximumFractionDigits: 0});

/** A count as every room says it: 23,450. */
export const formatCount = (x: number): string => whole.format(x).replace("-", "−");
