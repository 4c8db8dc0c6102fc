/** The methods that are compared, in the order in which they are shown; a page may load this without the methods themselves. */
export const methodNames = ["gan", "wgan", "wgan-gp", "sn-gan"] as const;
export type Method = (typeof methodNames)[number];
