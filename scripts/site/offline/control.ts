export type Kept = "none" | "storing" | "kept";

interface Actions {
  keep(): Promise<void>;
  remove(): Promise<void>;
  /** Bytes of all that is kept. */
  size(): Promise<number>;
}

const words: Record<Kept, string> = {
  none: "The notebook is not kept on this device.",
  storing: "The notebook is being stored on this device …",
  kept: "The notebook is kept on this device, and opens without a network."
};

/** What the footer says of the copy on this device, once it is unfolded, and a button for the other choice; and of a new version. */
export function offlineControl({keep, remove, size}: Actions) {
  const element = document.createElement("div");
  element.className = "offline";
  element.innerHTML = `<p role="status"></p>
<details><summary>Without a network</summary><p></p><button class="control--button" type="button"></button></details>`;
  const [news, details, text, button] = ["[role=status]", "details", "details p", "button"].map((selector) =>
    element.querySelector<HTMLElement>(selector)!
  ) as [HTMLElement, HTMLDetailsElement, HTMLElement, HTMLButtonElement];
  let kept: Kept = "none";

  function say(next: Kept): void {
    kept = next;
    text.textContent = words[next];
    button.textContent = next === "none" ? "Keep it" : "Remove it";
    button.disabled = next === "storing";
    if (details.open) void saySize();
  }

  async function saySize(): Promise<void> {
    if (kept !== "kept") return;
    const megabytes = ((await size()) / 1e6).toFixed(1);
    if (kept === "kept") text.textContent = `${words.kept} It takes ${megabytes} MB; kept runs are not part of it.`;
  }

  details.addEventListener("toggle", () => void (details.open && saySize()));
  button.addEventListener("click", () => {
    const act = kept === "none" ? keep : remove;
    act().catch(() => {
      say("none");
      text.textContent = "This browser does not let the page keep anything.";
    });
  });
  say("none");

  return {
    element,
    say,
    /** Says that there is a new version; `reload` takes it. */
    announce(reload: () => void): void {
      const take = document.createElement("button");
      take.className = "control--button";
      take.type = "button";
      take.textContent = "reload";
      take.addEventListener("click", reload);
      news.replaceChildren("A new version of the notebook is here: ", take);
    }
  };
}
