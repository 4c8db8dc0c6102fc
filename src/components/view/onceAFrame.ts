/** Asks for `act` in the next frame; however often it is asked for until then, it is done once. */
export function onceAFrame(act: () => void): () => void {
  let frame = 0;
  return () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      act();
    });
  };
}
