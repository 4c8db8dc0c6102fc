import {offerFile} from "../../view/offerFile.js";
import {embedAddress, pageAddress} from "../addresses.js";
import {claimOf} from "../words.js";
import {csvOf} from "./csv.js";
import {drawingsIn} from "./drawingsIn.js";
import {figureRows} from "./figureRows.js";
import {pictureOf, type Picture} from "./pictureOf.js";
import {pngOf} from "./pngOf.js";
import {ShareDialog, type Offer} from "./ShareDialog.js";
import {frameSnippet, heightScript} from "./snippets.js";
import {say} from "../../words/say.js";

/** Shows what can be taken of a figure as it is now, until the reader closes it; the focus then goes back to where it was. */
export function openShare(figure: HTMLElement): void {
  const [claim, address] = [claimOf(figure), pageAddress(location.href, figure.id)];
  const height = Math.ceil(figure.getBoundingClientRect().height) + 60; // the link below it
  const dialog = ShareDialog({
    ...{claim, address},
    frame: frameSnippet(embedAddress(location.href, figure.id), claim, height),
    script: heightScript(location.origin),
    offers: offersOf(figure, claim, address)
  });
  dialog.addEventListener("close", () => dialog.remove());
  figure.closest("main")!.append(dialog);
  dialog.showModal();
}

/** Nothing is offered that isn't there: drawings, numbers. */
function offersOf(figure: HTMLElement, claim: string, address: string): Offer[] {
  const page =
    location.pathname
      .split("/")
      .at(-1)!
      .replace(/\.html$/, "") || "index";
  const name = `${page}-${figure.id.replace(/^fig-/, "")}`;
  const rows = figureRows(figure);
  const give = (file: string, part: BlobPart, type: string) => {
    offerFile(file, [part], type);
    return file;
  };
  const draw = () => {
    const picture = pictureOf(figure, [claim, `${document.title} · ${address}`]);
    return picture ? Promise.resolve(picture) : Promise.reject<Picture>(new Error(say("nothing is drawn yet")));
  };
  const drawings: Offer[] = [
    {label: say("Drawing (SVG)"), take: async () => give(`${name}.svg`, (await draw()).text, "image/svg+xml")},
    {label: say("Drawing (PNG)"), take: async () => give(`${name}.png`, await pngOf(await draw()), "image/png")}
  ];
  const numbers: Offer = {
    label: say("Numbers (CSV)"),
    take: async () => {
      const all = [...rows, {table: "", row: "", column: say("address"), value: address, unit: ""}];
      const isMarked = document.documentElement.lang === "zh-Hans";
      return give(`${name}.csv`, csvOf(all, {isMarked}), "text/csv");
    }
  };
  const isDrawn = drawingsIn(figure).length > 0;
  return [...(isDrawn ? drawings : []), ...(rows.length > 0 ? [numbers] : [])];
}
