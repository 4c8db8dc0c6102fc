/** A value that others can follow. */
export interface Followed<T> {
  now(): T;
  /** Calls `listener` with every later value. Returns the way to stop that. */
  listen(listener: (value: T) => void): () => void;
}

/** A value, and the way to give it a new one. */
export function followed<T>(initial: T): Followed<T> & {set(value: T): void} {
  let present = initial;
  const listeners = new Set<(value: T) => void>();
  return {
    now: () => present,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(value) {
      present = value;
      for (const listener of listeners) listener(value);
    }
  };
}
