/** What an address says besides a reader's choices: a figure alone, the page around it, where a lecture is. */
const ofTheView = ["embed", "parent", "lecture"];

/** The address of the whole page at `here`, with the reader's choices in it, and at one figure of it if `id` says which. */
export function pageAddress(here: string, id = ""): string {
  const url = new URL(here);
  for (const name of ofTheView) url.searchParams.delete(name);
  url.hash = id;
  return url.href.replace(/#$/, "");
}

/** The address that shows the figure `id` alone, with the reader's choices of now; for a frame in another page. */
export function embedAddress(here: string, id: string): string {
  const url = new URL(pageAddress(here));
  const choices = [...url.searchParams];
  url.search = "";
  for (const [name, value] of [["embed", id], ...choices]) url.searchParams.append(name, value);
  return url.href;
}

/**
 * The origin of the page around a frame: what its address says (`parent=https://…`), else whoever the browser says has asked for
 * it; "" if neither is the origin of a web page.
 */
export function parentOrigin(here: string, referrer: string): string {
  const told = new URL(here).searchParams.get("parent") ?? referrer;
  if (!URL.canParse(told)) return "";
  const {origin, protocol} = new URL(told);
  return /^https?:$/.test(protocol) ? origin : "";
}
