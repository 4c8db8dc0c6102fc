import type {Command, Opened, Settings} from "../train/run/messages.js";
import type {SavedEntry} from "../train/kept/savedRun.js";
import type {Run} from "../train/run/trainingHandle.js";
import {Controls} from "./controls/Controls.js";
import {element} from "./element.js";
import {CompareBox} from "./laboratory/CompareBox.js";
import {lossOf, runMemory} from "./laboratory/runMemory.js";
import type {TrainingPanelOptions} from "./laboratory/panelTypes.js";
import {RecipeTable} from "./laboratory/RecipeTable.js";
import {RecordingPlayer} from "./laboratory/RecordingPlayer.js";
import {RunButtons} from "./laboratory/RunButtons.js";
import {sceneOfEntry, sceneOfFrame, sceneOfRun} from "./laboratory/runScene.js";
import {RunStatus} from "./laboratory/RunStatus.js";
import {SaveLine} from "./laboratory/SaveLine.js";
import {Stage} from "./laboratory/Stage.js";
import {StopDetails} from "./laboratory/StopDetails.js";
import {StoredOffer} from "./laboratory/StoredOffer.js";
import {Timeline} from "./laboratory/Timeline.js";
import {BackendReasons} from "./training/BackendReasons.js";
import {CostDetails} from "./training/CostDetails.js";
import {costReadings} from "./training/costWords.js";
import {withCost, type StepCost} from "./training/stepCosts.js";
import {SpeedLimit, TrainingSettings} from "./training/TrainingSettings.js";
import {say} from "../words/say.js";

export type {TrainingActions, TrainingPanelOptions} from "./laboratory/panelTypes.js";

export type TrainingPanelElement = HTMLElement & {
  /** Shows the present run, at most once a frame. */
  update(run: Run): void;
  /** The same for the run that is kept as A. */
  updateKept(run: Run): void;
  /** Offers a stored run; `what` says which it is. */
  offer(entry: SavedEntry, what: string): void;
  /** What the browser stores for this site, in bytes. */
  setUsed(bytes: number | undefined): void;
  /** Pictures of the reader's own become a choice. */
  offerOwn(name: string): void;
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
  const note = element("p", "training__note");
  const row = TrainingSettings({seed: recording.settings.seed, hasMnist});
  const limit = SpeedLimit();
  const player = RecordingPlayer(recording);
  const table = RecipeTable(recipe);
  const stop = StopDetails();

  let run: Run | undefined;
  let kept: Run | undefined;
  let looked: SavedEntry | undefined;
  let used: number | undefined;
  let explained: Opened | undefined;
  /** Of all runs of this visit. */
  let costs: readonly StepCost[] = [];
  const memory = {now: runMemory(), kept: runMemory()};

  const settings = (): Settings => ({...row.settings(), recipe: table.recipe, stop: stop.rule});
  const decisive = () => JSON.stringify({...row.settings(), recipe: table.recipe});
  /** The settings that the present run was opened with, but for where it stops. */
  let openedWith = "";
  const limitCommand = (): Command & {type: "limit"} => ({type: "limit", stepsPerSecond: Number(limit.value)});
  const prepare = (ask: () => void) => {
    [looked, openedWith] = [undefined, decisive()];
    timeline.toNow();
    memory.now = runMemory();
    offer.withdraw();
    status.notice("");
    ask();
    actions.send(limitCommand());
    actions.send({type: "stop", stop: stop.rule});
  };
  const open = () => prepare(() => actions.open(settings()));
  const resume = (entry: SavedEntry, how: {branch: boolean}) => prepare(() => actions.resume(entry, how));
  /** Sends a command, to a new run if there is none that could take it: the worker reads its messages in order. */
  const begin = (command: Exclude<Command, {type: "open"}>) => {
    if (!run || run.phase === "failed") open();
    timeline.toNow();
    lookAt(undefined);
    status.notice("");
    actions.send(command);
  };

  const buttons = RunButtons({
    train: () => begin({type: run?.phase === "running" ? "pause" : "train"}),
    step: () => begin({type: "step"}),
    reset: open,
    newSeed() {
      row.seed.value = (row.seed.value + 1) % 1_000_000;
      open();
    }
  });
  /** The run that is left first keeps what it has not saved, where that can be. */
  const branch = (entry: SavedEntry) =>
    void actions
      .save()
      .catch(() => {})
      .finally(() => resume(entry, {branch: true}));
  const timeline = Timeline({look: lookAt, branch});
  const offer = StoredOffer({
    resume: (entry) => resume(entry, {branch: false}),
    discard: () => void actions.forget()
  });
  const saves = SaveLine(actions);
  const compare = CompareBox(
    {
      keep() {
        [kept, run, looked] = [run, undefined, undefined];
        [memory.kept, memory.now] = [memory.now, runMemory()];
        actions.keep();
        draw();
      },
      both(isTraining) {
        const command = {type: isTraining ? "train" : "pause"} as const;
        actions.send(command);
        actions.sendKept(command);
      },
      drop() {
        kept = undefined;
        actions.drop();
        draw();
      }
    },
    recipe.knobs
  );

  limit.addEventListener("input", () => run && actions.send(limitCommand()));
  player.addEventListener("input", draw);
  stop.addEventListener("input", () => run && actions.send({type: "stop", stop: stop.rule}));
  for (const control of [...row.elements, table]) control.addEventListener("input", showChoices);

  function lookAt(entry: SavedEntry | undefined): void {
    looked = entry;
    draw();
  }

  function draw(): void {
    showStage();
    showChoices();
    if (!run && !kept) return status.showRecording(recording);
    player.hidden = true;
    showRun(run ?? kept!);
    compare.show(run, kept);
  }

  function showStage(): void {
    const keptScene = kept && sceneOfRun(kept, memory.kept.ratios());
    const ratios = memory.now.ratios();
    if (!run) return stage.show(keptScene ?? sceneOfFrame(recording, sheets, player.value), {loss: lossOf(kept)});
    const more = run.snapshot && !looked ? costReadings(run.snapshot) : [];
    const scene = looked ? sceneOfEntry(looked, run, ratios) : sceneOfRun(run, ratios);
    stage.show(scene, {kept: keptScene, loss: lossOf(run), more});
  }

  function showRun(shown: Run): void {
    const {phase, opened, snapshot, entries, notice, storage} = shown;
    status.showRun(shown, {limit: Number(limit.value), looked});
    if (notice) status.notice(notice);
    timeline.show(run ? entries : [], snapshot?.step ?? 0);
    timeline.hidden = !run;
    saves.show({entries, storage, used});
    if (opened && opened !== explained) explain(opened);
    if (run && opened && snapshot?.step) showCosts();
    root.dataset.phase = phase;
    root.dataset.step = String(snapshot?.step ?? 0);
    root.dataset.tensors = String(snapshot?.tensors ?? 0);
  }

  /** Says why this backend; and puts the controls where a run that goes on has them. */
  function explain(opened: Opened): void {
    reasons.replaceChildren(BackendReasons((explained = opened)));
    if (!opened.from) return;
    row.set(opened.settings);
    table.recipe = opened.settings.recipe as typeof table.recipe;
    openedWith = decisive();
    showChoices();
  }

  function showCosts(): void {
    costs = withCost(costs, run!.opened!, run!.snapshot!);
    costDetails.update(costs);
    onCosts?.(costs);
  }

  function showChoices(): void {
    const waits = Boolean(run && run.phase !== "opening" && decisive() !== openedWith);
    buttons.show(run, {waits, isStuck: table.complaint !== ""});
    note.textContent = waits ? say("These settings take effect with Reset; the present run goes on until then.") : "";
  }

  root.append(
    offer,
    ...status.elements,
    buttons,
    Controls(...row.elements, limit),
    ...[note, table, stop, compare, timeline, Controls(player), stage, saves, costDetails, reasons]
  );
  compare.show(undefined, undefined);
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
      const before = run;
      run = next;
      const why = memory.now.take(next, before, stop.rule);
      if (why) {
        if (next.phase === "running") actions.send({type: "pause"});
        status.notice(why);
      }
      drawSoon();
    },
    updateKept(next: Run) {
      kept = next;
      memory.kept.take(next, undefined, {});
      drawSoon();
    },
    offer: offer.offer,
    setUsed(bytes: number | undefined) {
      used = bytes;
      drawSoon();
    },
    offerOwn: row.offerOwn
  });
}
