/** Long work in pieces: between two of them others may speak, and it can be given up. */
export interface Work {
  /** Does `piece(from, to)` for 0 … count in pieces of at most `size`, and says `what` and how much of it is done. */
  each(count: number, size: number, what: string, piece: (from: number, to: number) => void): Promise<void>;
  /** A breath before something that takes a while. */
  pause(what: string): Promise<void>;
}

/** Thrown where work is given up; nobody's fault. */
export class GivenUp extends Error {}

/** Work that tells `tell` how far it is, 0 … 1 of what it does, and ends with `GivenUp` once it is not `wanted` any more. */
export function workOf({
  breathe,
  tell,
  wanted
}: {
  breathe(): Promise<void>;
  tell(what: string, share: number): void;
  wanted(): boolean;
}): Work {
  const pause = async (what: string, share = 0) => {
    tell(what, share);
    await breathe();
    if (!wanted()) throw new GivenUp("given up");
  };
  return {
    pause,
    async each(count, size, what, piece) {
      for (let from = 0; from < count; from += size) {
        await pause(what, from / count);
        piece(from, Math.min(from + size, count));
      }
    }
  };
}

/** Work that is never given up and says nothing. */
export const quietWork: Work = workOf({breathe: async () => {}, tell() {}, wanted: () => true});
