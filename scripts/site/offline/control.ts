export type Kept = "none" | "storing" | "kept";

interface Actions {
  keep(): Promise<void>;
  remove(): Promise<void>;
  /** Bytes of all that is kept. */
  size(): Promise<number>;
}

interface Words extends Record<Kept, string> {
  title: string;
  keep: string;
  remove: string;
  size(megabytes: string): string;
  refused: string;
  news: string;
  reload: string;
}

const english: Words = {
  none: "The notebook is not kept on this device.",
  storing: "The notebook is being stored on this device …",
  kept: "The notebook is kept on this device, and opens without a network.",
  title: "Without a network",
  keep: "Keep it",
  remove: "Remove it",
  size: (megabytes) => ` It takes ${megabytes} MB; kept runs are not part of it.`,
  refused: "This browser does not let the page keep anything.",
  news: "A new version of the notebook is here: ",
  reload: "reload"
};

const chinese: Words = {
  none: "本设备上没有保存这份笔记。",
  storing: "正在把笔记保存到本设备……",
  kept: "笔记已保存在本设备上，没有网络也能打开。",
  title: "离线使用",
  keep: "保存",
  remove: "移除",
  size: (megabytes) => `占用 ${megabytes} MB；保留的训练不计在内。`,
  refused: "这个浏览器不允许页面保存任何内容。",
  news: "笔记有了新版本：",
  reload: "重新加载"
};

/** What the footer says of the copy on this device, once it is unfolded, and a button for the other choice; and of a new version. */
export function offlineControl({keep, remove, size}: Actions) {
  const words = document.documentElement.lang === "zh-Hans" ? chinese : english;
  const element = document.createElement("div");
  element.className = "offline";
  element.innerHTML = `<p role="status"></p>
<details><summary>${words.title}</summary><p></p><button class="control--button" type="button"></button></details>`;
  const [news, details, text, button] = ["[role=status]", "details", "details p", "button"].map((selector) =>
    element.querySelector<HTMLElement>(selector)!
  ) as [HTMLElement, HTMLDetailsElement, HTMLElement, HTMLButtonElement];
  let kept: Kept = "none";

  function say(next: Kept): void {
    kept = next;
    text.textContent = words[next];
    button.textContent = next === "none" ? words.keep : words.remove;
    button.disabled = next === "storing";
    if (details.open) void saySize();
  }

  async function saySize(): Promise<void> {
    if (kept !== "kept") return;
    const megabytes = ((await size()) / 1e6).toFixed(1);
    if (kept === "kept") text.textContent = words.kept + words.size(megabytes);
  }

  details.addEventListener("toggle", () => void (details.open && saySize()));
  button.addEventListener("click", () => {
    const act = kept === "none" ? keep : remove;
    act().catch(() => {
      say("none");
      text.textContent = words.refused;
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
      take.textContent = words.reload;
      take.addEventListener("click", reload);
      news.replaceChildren(words.news, take);
    }
  };
}
