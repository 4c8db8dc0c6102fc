/**
 * The custom properties of the page (`--real: #0072b2`) as they are in a light colour scheme, whatever the reader's: those of all
 * `:root` rules of `sheets` that ask neither for a dark one nor for forced colours, the last of a name.
 */
export function lightVariables(sheets: Iterable<CSSStyleSheet>): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (rules: CSSRuleList): void => {
    for (const rule of Array.from(rules)) {
      if ("media" in rule && !isInLight((rule as CSSMediaRule).media.mediaText)) continue;
      if ("styleSheet" in rule) visit((rule as CSSImportRule).styleSheet!.cssRules);
      else if ("selectorText" in rule) collect(rule as CSSStyleRule);
      else if ("cssRules" in rule) visit((rule as CSSMediaRule).cssRules);
    }
  };
  const collect = ({selectorText, style}: CSSStyleRule): void => {
    if (!/(^|,)\s*:root\s*($|,)/.test(selectorText)) return;
    for (const name of Array.from(style).filter((name) => name.startsWith("--")))
      found.set(name, style.getPropertyValue(name).trim());
  };
  for (const sheet of sheets) visit(sheet.cssRules);
  return found;
}

/** Whether a rule holds on this screen in light. */
const isInLight = (media: string): boolean =>
  !/prefers-color-scheme: dark|forced-colors/.test(media) &&
  (media === "" || media.includes("prefers-color-scheme: light") || matchMedia(media).matches);
