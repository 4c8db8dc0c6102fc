const key = "sn-gan:letter-keys";

/** Whether letters are commands (L, and N in a lecture): a reader who dictates or slips switches that off, for good. */
export function letterKeysAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true; // no store in this frame
  }
}

/** Keeps it in this browser, where it can. */
export function setLetterKeys(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // it holds for this page alone
  }
}
