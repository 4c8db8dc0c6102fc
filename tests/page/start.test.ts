// @vitest-environment jsdom
import {expect, it, vi} from "vitest";

it("a figure's words are loaded when they are opened, and not before", async () => {
  document.body.innerHTML = `<main id="observablehq-main"><figure><svg aria-label="two humps"></svg>
    <details class="figure__data"><summary>Words and numbers</summary></details></figure></main>`;
  await import("../../src/components/page/start.js");
  const details = document.querySelector("details")!;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(details.children).toHaveLength(1);
  details.open = true; // jsdom tells of it by an event, as browsers do
  await vi.waitFor(() => expect(details.textContent).toContain("Two humps."), {timeout: 20_000});
  details.open = false;
});
