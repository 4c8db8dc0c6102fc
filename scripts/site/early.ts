// What every page runs first: a classic script of its own, written into the page by patchHtml.ts.

// What it says, in the page's language: editions.ts.
declare const openedAsFile: string;
declare const notLoaded: string;

/** Framework keeps the state of the site map in sessionStorage, which a page in another site's frame may not have: there it forgets. */
function lendStorage(): void {
  try {
    sessionStorage.getItem("");
  } catch {
    const items = new Map<string, string>();
    const value = {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, item: unknown) => void items.set(name, String(item)),
      removeItem: (name: string) => void items.delete(name)
    };
    Object.defineProperty(window, "sessionStorage", {value});
  }
}

/** A page whose modules can't be loaded is whole as text, and says why it is no more than that. */
function sayIfNothingRuns(): void {
  let isSaid = false;
  const say = () => {
    if (isSaid) return;
    isSaid = true;
    const note = document.createElement("p");
    note.className = "training__fault";
    note.setAttribute("role", "status");
    note.textContent = location.protocol === "file:" ? openedAsFile : notLoaded;
    document.querySelector("main")!.prepend(note);
  };
  const onError = ({target}: Event) => {
    if (!(target instanceof HTMLScriptElement)) return;
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", say);
    else say();
  };
  addEventListener("error", onError, true); // it doesn't bubble
}

lendStorage();
sayIfNothingRuns();
