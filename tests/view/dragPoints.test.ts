// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {dragPoints} from "../../src/components/view/dragPoints.js";

function stageWithPoint() {
  const stage = document.createElement("div");
  stage.innerHTML = '<svg width="200" height="100"></svg>';
  stage.querySelector("svg")!.getBoundingClientRect = () => ({left: 10, top: 20, width: 100}) as DOMRect; // half size
  stage.setPointerCapture = vi.fn();
  const onMove = vi.fn();
  dragPoints(stage, {points: () => [{name: "a", x: 50, y: 50}], onMove});
  const fire = (type: string, clientX: number, clientY: number) => {
    const place = {clientX, clientY};
    const event = new Event(type, {bubbles: true, cancelable: true});
    stage.dispatchEvent(Object.assign(event, place, {button: 0, pointerId: 1, touches: [place]}));
    return event.defaultPrevented;
  };
  return {fire, onMove};
}

describe("dragPoints", () => {
  it("takes a point that the pointer comes down near, and says in the drawing's pixels where it goes", () => {
    const {fire, onMove} = stageWithPoint();
    fire("pointerdown", 10 + 30, 20 + 25); // 10 of its pixels beside the point
    fire("pointermove", 10 + 40, 20 + 5);
    fire("lostpointercapture", 0, 0);
    fire("pointermove", 0, 0);
    expect(onMove.mock.calls).toEqual([["a", 80, 10]]);
  });

  it("takes none from further away", () => {
    const {fire, onMove} = stageWithPoint();
    fire("pointerdown", 10 + 45, 20 + 25);
    fire("pointermove", 10 + 40, 20 + 5);
    expect(onMove).not.toHaveBeenCalled();
  });

  it("keeps a finger on a point from scrolling, and lets it scroll elsewhere", () => {
    const {fire} = stageWithPoint();
    expect([fire("touchstart", 10 + 25, 20 + 25), fire("touchstart", 10 + 90, 20 + 25)]).toEqual([true, false]);
  });
});
