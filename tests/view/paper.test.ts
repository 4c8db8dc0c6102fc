// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {openFigures} from "../../src/components/view/print/openFigures.js";
import {toPaper} from "../../src/components/view/print/toPaper.js";

const lesson = `
<h2 id="game">A game</h2>
<p>As <a href="https://example.org/paper">the paper</a> and <a href="./second.html#here">page 2</a> say, see <a href="#game">above</a>.</p>
<details class="first question"><summary>Predict first: more or fewer?</summary><p id="fewer">Fewer, <a href="https://example.org/paper">it</a> says.</p></details>
<details class="aside"><summary>Modes covered: what it can’t see</summary><p>Much.</p></details>
<figure><details class="numbers"><summary>Answer</summary><p>A table.</p></details></figure>
<h2 id="exercise">Seven modes</h2>
<details class="exercise question"><summary>Answer</summary><p>Seven.</p></details>
<h2 id="questions">Questions</h2>
<details class="last question"><summary>Why?</summary><p>Because.</p></details>
<h2 id="sources">Sources</h2>
<p>One.</p>`;

const nameOf = (address: string) => (address === "https://site.org/second.html" ? "2 · Second" : undefined);

function page(html = lesson): {main: HTMLElement; back: () => void} {
  const main = document.createElement("main");
  main.innerHTML = html;
  return {main, back: toPaper(main, {base: "https://site.org/index.html", nameOf})};
}

const texts = (main: Element, selector: string) =>
  Array.from(main.querySelectorAll(selector), ({textContent}) => textContent.trim());

it("answers stand at the end, before the sources, each with its question", () => {
  const {main} = page();
  expect(texts(main, "h2")).toEqual(["A game", "Seven modes", "Questions", "Answers", "Sources", "Links"]);
  expect(texts(main, ".paper__question")).toEqual(["1. Predict first: more or fewer?", "2. Seven modes", "3. Why?"]);
  expect(texts(main, ".paper__answer > p:last-child")).toEqual(["Fewer, it[1] says.", "Seven.", "Because."]);
});

it("a question points to its answer, and hides nothing any more", () => {
  const {main} = page();
  const asked = Array.from(main.querySelectorAll("details.paper__asked"));
  expect(asked.map(({className}) => className.split(" ")[0])).toEqual(["first", "exercise", "last"]);
  for (const details of asked) expect(details.children).toHaveLength(1);
  for (const link of main.querySelectorAll(".paper__pointer"))
    expect(main.querySelector(link.getAttribute("href")!)).not.toBeNull();
});

it("asides and the numbers of figures stay where they are", () => {
  const {main} = page();
  expect(main.querySelector(".aside p")!.textContent).toBe("Much.");
  expect(main.querySelector("figure p")!.textContent).toBe("A table.");
});

it("links to other pages are notes, one number for each address; links inside the page are none", () => {
  const {main} = page();
  expect(texts(main, ".paper__mark")).toEqual(["[1]", "[2]", "[1]"]);
  expect(texts(main, ".paper__links li")).toEqual([
    "https://example.org/paper",
    "2 · Second: https://site.org/second.html#here"
  ]);
});

it("after printing the page is as before, with the same elements", () => {
  const main = document.createElement("main");
  main.innerHTML = lesson;
  const [before, answer] = [main.innerHTML, main.querySelector("#fewer")];
  toPaper(main, {base: "https://site.org/"})();
  expect(main.innerHTML).toBe(before);
  expect(main.querySelector("#fewer")).toBe(answer);
});

it("a page without questions and links stays as it is", () => {
  const {main} = page("<p>Words.</p>");
  expect(main.innerHTML).toBe("<p>Words.</p>");
});

afterEach(() => vi.useRealTimers());

it("figures are asked to open, and waited for while one is busy, but not for ever", async () => {
  vi.useFakeTimers();
  document.body.innerHTML = `<main><div aria-busy="true"></div></main>`;
  const asked = vi.fn();
  addEventListener("openfigures", asked, {once: true});
  const done = vi.fn();
  void openFigures({seconds: 5}).then(done);
  expect(asked).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).not.toHaveBeenCalled();
  document.querySelector("div")!.setAttribute("aria-busy", "false");
  await vi.advanceTimersByTimeAsync(200);
  expect(done).toHaveBeenCalledOnce();

  document.querySelector("div")!.setAttribute("aria-busy", "true");
  void openFigures({seconds: 5}).then(done);
  await vi.advanceTimersByTimeAsync(6000);
  expect(done).toHaveBeenCalledTimes(2);
});
