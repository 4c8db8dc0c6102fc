/** What a plan and its kernels should suit. */
export interface Hardware {
  /** Whether the processor imitates the graphics card: few threads, dear barriers, dear loads. Not by default. */
  readonly software?: boolean;
}

/** The part of a matrix product that a thread keeps in registers: rows, a multiple of four, and groups of four columns. */
export interface Tile {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A processor loads each number for itself, so that a large tile saves most of its time; a card's threads share their loads,
 * and more registers would leave fewer threads to hide the waiting.
 */
export const tileOf = ({software}: Hardware): Tile => (software ? {rows: 16, columns: 4} : {rows: 8, columns: 2});

/** Threads of a workgroup that share nothing: a processor spreads small groups over its cores more evenly. */
export const groupOf = ({software}: Hardware): number => (software ? 16 : 64);

/** Threads that share a sum over a channel. */
export const sharersOf = ({software}: Hardware): number => (software ? 64 : 256);

/** Threads that a weight gradient should keep busy. */
export const wantedThreads = ({software}: Hardware): number => (software ? 512 : 32_768);
