// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {exerciseBefore} from "../../src/components/page/lecture/exercise.js";
import {openLecture} from "../../src/components/page/lecture/openLecture.js";
import {stepsOf} from "../../src/components/page/lecture/steps.js";

const pageWith = (summary: string) => {
  document.body.innerHTML = `<main><h1>Page</h1><h2>Before</h2><p id="other">Another section.</p>
<h2 id="exercise">An exercise: seven modes</h2><p id="asked">How many?</p><pre id="code">linspace</pre><ul id="list"></ul>
<figure id="fig-between"><p>A claim.</p></figure><details class="question"><summary>Who?</summary></details>
<p id="after">And now?</p><details class="question" id="answer"><summary>${summary}</summary><p>Seven.</p></details></main>`;
  return document.querySelector("main")!;
};
const answer = () => document.querySelector<HTMLElement>("#answer")!;

describe("a question that says no more than “Answer”", () => {
  it.each(["Answer", "答案"])("has its exercise above it, back to the heading: %s", (summary) => {
    const main = pageWith(summary);
    expect(exerciseBefore(answer()).above.map(({id}) => id)).toEqual(["exercise", "asked", "code", "list", "after"]);
    expect(stepsOf(main).map(({title, above}) => [title, above.length])).toEqual([
      ["A claim.", 0],
      ["Who?", 0],
      ["An exercise: seven modes", 5]
    ]);
  });

  it("is shown with it in a lecture, and leaves it as it was", () => {
    const main = pageWith("Answer");
    globalThis.scrollTo = () => undefined;
    openLecture(main, {}, 3);
    const shown = () => Array.from(main.querySelectorAll(".lecture__above, .lecture__now"), ({id}) => id);
    expect(document.querySelector(".lecture__where")!.textContent).toBe("question 2 of 2: An exercise: seven modes");
    expect(shown()).toEqual(["exercise", "asked", "code", "list", "after", "answer"]);
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    press("PageUp");
    expect(shown()).toHaveLength(1);
    press("Escape");
    expect(document.querySelector("[style*=transform], .lecture__above")).toBeNull();
  });
});

it("a question that asks stands by itself", () => {
  pageWith("More modes?");
  expect(exerciseBefore(answer())).toEqual({above: []});
});
