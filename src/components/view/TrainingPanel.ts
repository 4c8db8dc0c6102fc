import type {Command, Opened} from "../train/run/messages.js";
import type {SavedEntry} from "../train/kept/savedRun.js";
import type {StoredRun} from "../train/kept/storedRun.js";
import type {Run} from "../train/run/trainingHandle.js";
import {Controls} from "./controls/Controls.js";
import {element} from "./element.js";
import {CompareBox} from "./laboratory/CompareBox.js";
import {heldRuns} from "./laboratory/heldRuns.js";
import type {TrainingPanelOptions} from "./laboratory/panelTypes.js";
import {RecordingPlayer} from "./laboratory/RecordingPlayer.js";
import {RunButtons} from "./laboratory/RunButtons.js";
import {RunChoices} from "./laboratory/RunChoices.js";
import {lossOf} from "./laboratory/runMemory.js";
import {sceneOfEntry, sceneOfFrame, sceneOfRun} from "./laboratory/runScene.js";
import {RunStatus} from "./laboratory/RunStatus.js";
import {SaveLine} from "./laboratory/SaveLine.js";
import {Stage} from "./laboratory/Stage.js";
import {StoredOffer} from "./laboratory/StoredOffer.js";
import {StoredRuns} from "./laboratory/StoredRuns.js";
import {Timeline} from "./laboratory/Timeline.js";
import {BackendReasons} from "./training/BackendReasons.js";
import {CostDetails} from "./training/CostDetails.js";
import {costReadings} from "./training/costWords.js";
import {withCost, type StepCost} from "./training/stepCosts.js";

export type {TrainingActions, TrainingPanelOptions} from "./laboratory/panelTypes.js";

export type TrainingPanelElement = HTMLElement & {
  /** Shows the present run, at most once a frame. */
  update(run: Run): void;
  /** The same for the run that is kept as A. */
  updateKept(run: Run): void;
  /** What this browser holds: its runs, the newest first, and the bytes of all that this site stores. */
  setStored(runs: readonly StoredRun[], used: number | undefined): void;
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
  const reasons = element("div", "training__reasons");
  const costDetails = CostDetails();
  const player = RecordingPlayer(recording);

  const runs = heldRuns();
  let looked: SavedEntry | undefined;
  let stored: readonly StoredRun[] = [];
  let used: number | undefined;
  let explained: Opened | undefined;
  /** Where both are to train: A begins when B, which may first have to be made ready, is beyond this step. */
  let follows = Infinity;
  /** Of all runs of this visit. */
  let costs: readonly StepCost[] = [];

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
  const prepare = (ask: () => void) => {
    toNow();
    choices.begun();
    runs.begin();
    offer.withdraw();
    ask();
    choices.wishes().forEach(actions.send);
  };
  const open = () => prepare(() => actions.open(choices.settings()));
  const resume = (entry: SavedEntry, how: {branch: boolean}) => prepare(() => actions.resume(entry, how));
  /** The run that is left for another first keeps what it has not saved. */
  const leave = (then: () => void) => {
    const {phase, snapshot} = runs.now ?? {};
    const hasSteps = Boolean(snapshot?.step) && (phase === "running" || phase === "paused");
    if (hasSteps) void actions.saveToLeave().then(then);
    else then();
  };
  const leaveFor = (entry: SavedEntry, how: {branch: boolean}) => leave(() => resume(entry, how));
  /** Sends a command, to a new run if there is none that could take it: the worker reads its messages in order. */
  const begin = (command: Exclude<Command, {type: "open"}>) => {
    if (!runs.now || runs.now.phase === "failed") open();
    follows = Infinity;
    toNow();
    draw();
    choices.wishes().forEach(actions.send); // training to the step of another run had another end
    actions.send(command);
  };

  const buttons = RunButtons({
    train: () => begin({type: runs.now?.phase === "running" ? "pause" : "train"}),
    step: () => begin({type: "step"}),
    reset: () => leave(open),
    newSeed() {
      choices.newSeed();
      leave(open);
    }
  });
  const timeline = Timeline({
    look(entry) {
      looked = entry;
      draw();
    },
    branch: (entry) => leaveFor(entry, {branch: true})
  });
  const discard = ({run}: StoredRun) => void actions.forget(run).catch((error: Error) => status.notice(error.message));
  const offer = StoredOffer({resume: (run) => resume(run, {branch: false}), discard});
  const others = StoredRuns({resume: (run) => leaveFor(run, {branch: false}), discard});
  const saves = SaveLine(actions);
  const compare = CompareBox(
    {
      keep() {
        runs.keep();
        looked = undefined;
        actions.keep();
        draw();
      },
      both(isTraining) {
        const from = runs.now?.phase === "failed" ? 0 : (runs.now?.snapshot?.step ?? 0);
        begin({type: isTraining ? "train" : "pause"});
        if (isTraining) follows = from;
        else actions.sendKept({type: "pause"});
      },
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
    stage.show(scene, {kept: keptScene, loss: lossOf(now), keptLoss: lossOf(kept ?? now), more});
  }

  function showRun(shown: Run): void {
    const {phase, opened, snapshot, entries, notice, storage} = shown;
    status.showRun(shown, {limit: choices.limit(), looked});
    if (notice) status.notice(notice);
    timeline.show(runs.now ? entries : [], snapshot?.step ?? 0);
    timeline.hidden = !runs.now;
    saves.show({entries, storage, used, hasOthers: stored.length > 0});
    if (opened && opened !== explained) explain(opened);
    if (runs.now && opened && snapshot?.step) showCosts(opened, runs.now.snapshot!);
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.dataset.tensors = String(snapshot?.tensors ?? 0);
  }

  /** Says why this backend; and puts the controls where a run that goes on has them. */
  function explain(opened: Opened): void {
    reasons.replaceChildren(BackendReasons((explained = opened)));
    if (!opened.from) return;
    choices.begun(opened.settings);
    showChoices();
  }

  function showCosts(opened: Opened, snapshot: NonNullable<Run["snapshot"]>): void {
    costs = withCost(costs, opened, snapshot);
    costDetails.update(costs);
    onCosts?.(costs);
  }

  function showChoices(): void {
    buttons.show(runs.now, choices.show(runs.now));
  }

  root.append(offer, ...status.elements, buttons, ...choices.elements);
  root.append(compare, timeline, Controls(player), stage, saves, others, costDetails, reasons);
  draw();

  let drawn = 0;
  const drawSoon = () => {
    drawn ||= requestAnimationFrame(() => {
      drawn = 0;
      draw();
    });
  };
  return Object.assign(root, {
    update(next: Run) {
      const why = runs.take(next, choices.settings().stop);
      if (why) {
        if (next.phase === "running") actions.send({type: "pause"});
        status.notice(why);
      }
      if (next.phase === "running" && next.snapshot!.step > follows) {
        follows = Infinity;
        actions.sendKept({type: "train"});
      }
      drawSoon();
    },
    updateKept(next: Run) {
      runs.takeKept(next);
      drawSoon();
    },
    setStored(next: readonly StoredRun[], bytes: number | undefined) {
      const isFirst = !stored.length && !runs.now && !runs.kept;
      [stored, used] = [next, bytes];
      if (isFirst && next.length) offer.offer(next[0]);
      drawSoon();
    },
    offerOwn: choices.offerOwn,
    trainOwn(name: string) {
      choices.offerOwn(name);
      leave(() => {
        open();
        actions.send({type: "train"});
      });
    }
  });
}
