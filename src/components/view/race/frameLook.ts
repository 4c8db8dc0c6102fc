/** Which of the frames is shown: the newest, or the one at the step that the reader looks at, while frames come and go. */
export interface FrameLook {
  /** Whether the newest is shown. */
  readonly follows: boolean;
  /** Its index; −1 where there are no frames. */
  index(): number;
  /** The reader looks at frame `index`; false where there is none. */
  look(index: number): boolean;
  /** The newest again. */
  follow(): void;
}

export function frameLook(frames: () => readonly {readonly step: number}[]): FrameLook {
  let lookedAt = 0;
  let follows = true;
  return {
    get follows() {
      return follows;
    },
    index() {
      const all = frames();
      const at = all.findIndex(({step}) => step >= lookedAt);
      return follows || at < 0 ? all.length - 1 : at;
    },
    look(index) {
      const all = frames();
      if (!all[index]) return false;
      follows = index === all.length - 1;
      lookedAt = all[index].step;
      return true;
    },
    follow: () => void (follows = true)
  };
}
