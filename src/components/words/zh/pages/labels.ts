// Framework labels two kinds of buttons by itself, in English, before a page has loaded.
addEventListener("load", () => {
  const relabel = (selector: string, title: string) =>
    document.querySelectorAll<HTMLElement>(selector).forEach((button) => (button.title = title));
  relabel("#observablehq-sidebar-toggle, [for=observablehq-sidebar-toggle]", "打开或收起目录");
  relabel(".observablehq-pre-copy", "复制代码");
});
