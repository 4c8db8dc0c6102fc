import type {LatentRun} from "../../train/latent/latentHandle.js";
import {say} from "../../words/say.js";
import {Choice} from "../controls/Choice.js";
import {Controls} from "../controls/Controls.js";
import {toolChoices, type Tool} from "./latentKnobs.js";
import type {LatentTool} from "./tool.js";

export interface ToolBox {
  readonly elements: readonly HTMLElement[];
  /** What is shown has changed; with names, only if one of these tools is in use. */
  refresh(...only: Tool[]): void;
  update(run: LatentRun): void;
  /** Takes out this tool, as if the reader had. */
  take(tool: Tool): void;
}

/** The tools of the latent panel, of which one is in use. `onLeave` hears which ones are not. */
export function ToolBox(tools: Readonly<Record<Tool, LatentTool>>, onLeave: (tool: Tool) => void): ToolBox {
  const choice = Choice<Tool>("ztool", toolChoices, {label: say("tool")});
  const all = Object.entries(tools) as [Tool, LatentTool][];
  function show(): void {
    for (const [name, {element}] of all) {
      element.hidden = name !== choice.value;
      if (element.hidden) onLeave(name);
    }
    tools[choice.value].refresh();
  }
  choice.addEventListener("input", show);
  show();
  return {
    elements: [Controls(choice), ...all.map(([, {element}]) => element)],
    refresh(...only) {
      if (!only.length || only.includes(choice.value)) tools[choice.value].refresh();
    },
    update: (run) => all.forEach(([, tool]) => tool.update(run)),
    take(tool) {
      choice.value = tool;
      show();
    }
  };
}
