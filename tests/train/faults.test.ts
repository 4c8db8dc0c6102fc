import {expect, it} from "vitest";
import {DivergedError} from "../../src/components/model/DivergedError.js";
import {LoadError} from "../../src/components/train/fetchFile.js";
import {CheckpointError} from "../../src/components/train/kept/CheckpointError.js";
import {IdxError} from "../../src/components/train/pictures/IdxError.js";
import {faultOf} from "../../src/components/train/run/faults.js";

it("what a graphics device throws puts its numbers in doubt; on the processor, a new worker would not mend it", () => {
  expect(faultOf(new Error("Buffer is too large"), true)).toBe("invalid");
  expect(faultOf(new Error("Buffer is too large"), false)).toBe("stopped");
  expect(faultOf(new DivergedError("lossD at step 3 is not a finite number"), true)).toBe("diverged");
});

it.each([
  new LoadError("the server answered 503 for mnist-rest.shard"),
  new IdxError("mnist-rest: expected magic 2051, found 0"),
  new CheckpointError("this saved run is damaged")
])("a file is no fault of the device: %s", (error) => {
  expect([faultOf(error, true), faultOf(error, false)]).toEqual(["stopped", "stopped"]);
});
