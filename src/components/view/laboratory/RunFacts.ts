import type {Opened} from "../../train/run/messages.js";
import type {Run} from "../../train/run/trainingHandle.js";
import {element} from "../element.js";
import {BackendReasons} from "../training/BackendReasons.js";
import {CostDetails} from "../training/CostDetails.js";
import {withCost, type StepCost} from "../training/stepCosts.js";

export interface RunFactsOptions {
  /** A run of other settings than those before is there. */
  readonly onOpened: (opened: Opened) => void;
  /** Told of what is known of each way to run, whenever there is more of it. */
  readonly onCosts?: (costs: readonly StepCost[]) => void;
}

/** What a step costs, way by way, over all runs of this visit, and why the present one runs as it does. */
export function RunFacts({onOpened, onCosts}: RunFactsOptions): {
  readonly elements: readonly HTMLElement[];
  /** `isPresent`: no run that is kept as A, whose steps are not measured again. */
  show(run: Run, isPresent: boolean): void;
} {
  const reasons = element("div", "training__reasons");
  const details = CostDetails();
  let explained: Opened | undefined;
  let costs: readonly StepCost[] = [];
  return {
    elements: [details, reasons],
    show({opened, snapshot}, isPresent) {
      if (!opened) return;
      if (opened !== explained) {
        reasons.replaceChildren(BackendReasons((explained = opened)));
        onOpened(opened);
      }
      if (!isPresent || !snapshot?.step) return;
      costs = withCost(costs, opened, snapshot);
      details.update(costs);
      onCosts?.(costs);
    }
  };
}
