import {costOfNorms, costSizes} from "../../math/costOfNorms.js";
import type {CostCommand, CostMessage} from "./costMessages.js";

const clock = () => performance.now();
const post = (message: CostMessage) => self.postMessage(message);

self.onmessage = ({data: command}: MessageEvent<CostCommand>) => {
  if (command.type === "measure") measure();
};

function measure(): void {
  for (const n of costSizes) {
    post({type: "measuring", n});
    post({type: "row", row: costOfNorms(n, clock)});
  }
  post({type: "done"});
}
