import type {Page} from "playwright-core";

/** Names, and what is written in Latin letters in Chinese too. */
const names =
  /\bet al\b|\b(PyTorch|TensorFlow|Addons|Keras|WebGPU|WebGL|BatchNorm|Wasserstein|Gaussian|Adam|ReLU|Dirac|Dropout|Unrolled|Inception|safetensors|tanh|sin|log|logit|Observable|Framework|nats?|bit)\b/gi;

/**
 * What a page that is in Chinese says in English, to eyes or ears: each text with three English words in a row, or one where there
 * is no Chinese beside it. Not looked at: code, formulas, titles of works, and the names in `shown`.
 */
export async function englishIn(page: Page, shown: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const silent =
      "pre, code, .katex, script, style, [lang=en], [hidden], #sources ~ ul, #works-cited ~ ul, footer pre";
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement!;
      if (element.closest(silent)) continue;
      if (!(node instanceof Element)) found.push(node.textContent!);
      else
        for (const name of ["aria-label", "aria-valuetext", "title", "alt", "placeholder"])
          found.push(node.getAttribute(name) ?? "");
    }
    return found;
  });
  const english = texts
    .filter((text) =>
      /[a-z]{2,}[,;:]? [a-z]{2,} [a-z]{2,}|^\P{Script=Han}*[a-z]{3}\P{Script=Han}*$/u.test(text.replace(names, "·"))
    )
    .map((text) => text.trim().slice(0, 160))
    .filter((text) => !shown.includes(text));
  return [...new Set(english)];
}
