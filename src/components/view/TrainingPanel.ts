import type {SavedEntry} from "../train/kept/savedRun.js";
import type {StoredRun} from "../train/kept/storedRun.js";
import type {Settings} from "../train/run/messages.js";
import type {Run} from "../train/run/trainingHandle.js";
import {Controls} from "./controls/Controls.js";
import {element} from "./element.js";
import {formatCount} from "./numbers.js";
import {onceAFrame} from "./onceAFrame.js";
import {unlikeLosses} from "./laboratory/compareRows.js";
import {CompareBox} from "./laboratory/CompareBox.js";
import {heldRuns} from "./laboratory/heldRuns.js";
import type {TrainingPanelOptions} from "./laboratory/panelTypes.js";
import {RecordingPlayer} from "./laboratory/RecordingPlayer.js";
import {RunButtons} from "./laboratory/RunButtons.js";
import {RunChoices} from "./laboratory/RunChoices.js";
import {lossOf} from "./laboratory/runMemory.js";
import {sceneOfEntry, sceneOfFrame, sceneOfRun} from "./laboratory/runScene.js";
import {RunFacts} from "./laboratory/RunFacts.js";
import {runLauncher} from "./laboratory/runLauncher.js";
import {RunStatus} from "./laboratory/RunStatus.js";
import {SaveLine} from "./laboratory/SaveLine.js";
import {Stage} from "./laboratory/Stage.js";
import {StoredOffer} from "./laboratory/StoredOffer.js";
import {StoredRuns} from "./laboratory/StoredRuns.js";
import {Timeline} from "./laboratory/Timeline.js";
import {costReadings} from "./training/costWords.js";
import {say} from "../words/say.js";

export type {TrainingActions, TrainingPanelOptions} from "./laboratory/panelTypes.js";

export type TrainingPanelElement = HTMLElement & {
  /** Shows the present run, at most once a frame. */
  update(run: Run): void;
  /** The same for the run that is kept as A. */
  updateKept(run: Run): void;
  /** What this browser holds: its runs, the newest first, and the bytes of all that this site stores. */
  setStored(runs: readonly StoredRun[], used: number | undefined): void;
  /** What the reader has chosen for the next run. */
  chosen(): Settings;
  /** Pictures of the reader's own become a choice. */
  offerOwn(name: string): void;
  /** The same, and a run on them begins. */
  trainOwn(name: string): void;
};

/**
 * The whole laboratory: status, controls, recipe, checkpoints, sheets, numbers, curves. It shows the recording until a run is
 * opened; `update` then shows the run. Made once: canvases and focus stay.
 */
export function TrainingPanel({
  recording,
  sheets,
  hasMnist,
  recipe,
  actions,
  onCosts
}: TrainingPanelOptions): TrainingPanelElement {
  const root = element("div", "training") as unknown as TrainingPanelElement;
  const status = RunStatus();
  const stage = Stage();
  const player = RecordingPlayer(recording);
  const runs = heldRuns();
  /** A checkpoint that is looked at instead of the present. */
  let looked: SavedEntry | undefined;
  let stored: readonly StoredRun[] = [];
  let used: number | undefined;

  const choices = RunChoices({
    ...{seed: recording.settings.seed, hasMnist, recipe},
    onChoice: showChoices,
    onWish: (wish) => runs.now && actions.send(wish)
  });
  const toNow = () => {
    timeline.toNow();
    looked = undefined;
    status.notice("");
  };
  const launcher = runLauncher({
    ...{actions, choices, runs},
    onRun() {
      toNow();
      offer.withdraw();
    },
    onOrder() {
      toNow();
      draw();
    }
  });
  const buttons = RunButtons({
    train: () => launcher.order({type: runs.now?.phase === "running" ? "pause" : "train"}),
    step: () => launcher.order({type: "step"}),
    reset: () => launcher.open(),
    newSeed() {
      choices.newSeed();
      launcher.open();
    }
  });
  const timeline = Timeline({
    look(entry) {
      looked = entry;
      draw();
    },
    branch: (entry) => launcher.resume(entry, {branch: true})
  });
  const goOn = {
    resume: (run: SavedEntry) => launcher.resume(run, {branch: false}),
    discard: ({run}: StoredRun) => void actions.forget(run).catch((error: Error) => status.notice(error.message))
  };
  const offer = StoredOffer(goOn);
  const others = StoredRuns(goOn);
  const saves = SaveLine(actions);
  const facts = RunFacts({
    onOpened({from, settings}) {
      const step = from && runs.now?.phase === "paused" ? formatCount(from.step) : "";
      status.notice(step && say("It rests at step {step}; press Train to go on.", {step}));
      if (!from) return;
      choices.begun(settings); // the controls stand where a run that goes on has them
      showChoices();
    },
    onCosts
  });
  const compare = CompareBox(
    {
      keep() {
        runs.keep();
        looked = undefined;
        actions.keep();
        draw();
      },
      both: launcher.both,
      level(behind, step) {
        toNow();
        const send = behind === "A" ? actions.sendKept : actions.send;
        send({type: "stop", stop: {step}});
        send({type: "train"});
      },
      drop() {
        runs.drop();
        actions.drop();
        draw();
      }
    },
    recipe.knobs
  );
  player.addEventListener("input", draw);

  function draw(): void {
    const {now, kept} = runs;
    showStage();
    showChoices();
    others.show(stored, [now?.opened?.run, kept?.opened?.run, offer.offered()]);
    compare.show(now, kept);
    player.hidden = Boolean(now ?? kept);
    if (now ?? kept) showRun((now ?? kept)!);
    else status.showRecording(recording);
  }

  function showStage(): void {
    const {now, kept, ratios} = runs;
    const keptScene = kept && sceneOfRun(kept, ratios.kept);
    if (!now) return stage.show(keptScene ?? sceneOfFrame(recording, sheets, player.value), {loss: lossOf(kept)});
    const more = now.snapshot && !looked ? costReadings(now.snapshot) : [];
    const scene = looked ? sceneOfEntry(looked, now, ratios.now) : sceneOfRun(now, ratios.now);
    stage.show(scene, {
      kept: keptScene,
      loss: lossOf(now),
      unlike: kept && unlikeLosses(kept, now, recipe.knobs),
      more
    });
  }

  function showRun(shown: Run): void {
    const {phase, snapshot, entries, notice, storage} = shown;
    status.showRun(shown, {limit: choices.limit(), looked});
    timeline.show(runs.now ? entries : [], snapshot?.step ?? 0);
    timeline.hidden = !runs.now;
    saves.show({entries, storage, used, hasOthers: stored.length > 0});
    facts.show(shown, Boolean(runs.now));
    if (notice) status.notice(notice);
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.dataset.tensors = String(snapshot?.tensors ?? 0);
  }

  function showChoices(): void {
    buttons.show(runs.now, choices.show(runs.now));
  }

  root.append(offer, ...status.elements, buttons, ...choices.elements);
  root.append(compare, timeline, Controls(player), stage, saves, others, ...facts.elements);
  draw();

  const drawSoon = onceAFrame(draw);
  return Object.assign(root, {
    update(next: Run) {
      const why = runs.take(next, choices.settings().stop);
      if (why) {
        if (next.phase === "running") actions.send({type: "pause"});
        status.notice(why);
      }
      launcher.heard(next);
      drawSoon();
    },
    updateKept(next: Run) {
      const why = runs.takeKept(next, choices.settings().stop);
      if (why) {
        if (next.phase === "running") actions.sendKept({type: "pause"});
        status.notice(say("A: {sentence}", {sentence: why}));
      }
      drawSoon();
    },
    setStored(next: readonly StoredRun[], bytes: number | undefined) {
      const isFirst = !stored.length && !runs.now && !runs.kept;
      [stored, used] = [next, bytes];
      if (isFirst && next.length) offer.offer(next[0]);
      drawSoon();
    },
    chosen: choices.settings,
    offerOwn: choices.offerOwn,
    trainOwn(name: string) {
      choices.offerOwn(name);
      launcher.open({type: "train"});
    }
  });
}
