import {interpolateCividis} from "d3-scale-chromatic";

/** Norms from here on share the brightest colour. */
export const brightest = 2;

/** The colour of a gradient norm: cividis from 0 to 2, so that 1 is in its middle. */
export const normColor = (norm: number) => interpolateCividis(Math.min(norm / brightest, 1));
