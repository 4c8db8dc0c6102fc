import {CloseUp} from "../../view/CloseUp.js";
import {fetchJson} from "../fetchFile.js";
import {openToy} from "../toy/toyHandle.js";
import {lastStep} from "../toy/toyMessages.js";
import {readRecording, type ToyRecording} from "../toy/toyRecording.js";

/** One GAN of page 1 up close: its recording, and the panel, joined to a worker once the reader trains. `dispose` ends it. */
export async function openCloseUp({recording, width}: {recording: string; width: number}) {
  const story = readRecording(await fetchJson<ToyRecording>(recording));
  const toy = openToy((run) => closeUp.update(run));
  const closeUp = CloseUp(story, {actions: toy, lastStep});
  closeUp.resize(width);
  return {element: closeUp, dispose: toy.dispose};
}
