import {contextOf} from "../../engine/context.js";
import {stagesOf} from "../../engine/stages.js";
import {stageWords} from "../../engine/stageWords.js";
import {preset} from "../../model/presets.js";
import {PlanPanel, type PlanPanelElement} from "../../view/PlanPanel.js";
import type {StepCost} from "../../view/training/stepCosts.js";
import type {Followed} from "../followed.js";

/** The plan of a step as a figure, joined to what the laboratory counts. `dispose` lets go of the latter. */
export function openStepCost({width, costs}: {width: number; costs: Followed<readonly StepCost[]>}): {
  element: PlanPanelElement;
  dispose(): void;
} {
  const stages = (name: string) =>
    stagesOf(contextOf(preset(name))).map((stage) => ({...stage, name: stageWords(stage)}));
  const plans = {full: stages("full"), half: stages("half"), small: stages("small")};
  const element = PlanPanel(plans, {width});
  element.update(costs.now());
  return {element, dispose: costs.listen(element.update)};
}
