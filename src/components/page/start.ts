import {element} from "../view/element.js";
import {followEditions} from "./editions.js";
import {isTaken} from "./lecture/commandOf.js";
import {letterKeysAreOn, setLetterKeys} from "./lecture/letterKeys.js";
import {say} from "../words/say.js";

// What every page has around its prose. It costs next to nothing until a reader asks for it.
const main = document.querySelector("#observablehq-main")!;
const asked = new URLSearchParams(location.search);
const embedded = asked.get("embed");
const isChinese = document.documentElement.lang === "zh-Hans";

/** Has a part loaded, and says if it can't be. */
function load(part: Promise<unknown>, before: Element): void {
  part.catch(() => {
    const note = element("p", "training__fault");
    note.setAttribute("role", "alert");
    note.textContent = say("This could not be loaded; reload the page to try again.");
    before.before(note);
  });
}

const notes = () => (isChinese ? import("./lecture/notes.zh.js") : import("./lecture/notes.js"));

function lecture(start?: number): void {
  load(
    Promise.all([import("./lecture/openLecture.js"), notes()]).then(([{openLecture}, {notes}]) =>
      openLecture(main, notes, start)
    ),
    main
  );
}

if (embedded !== null)
  load(
    import("./embed/embedFigure.js").then(({embedFigure}) => embedFigure(main, embedded)),
    main
  );
else if (asked.has("lecture")) lecture(Number(asked.get("lecture")));

main.addEventListener("click", ({target}) => {
  const button = target instanceof Element ? target.closest(".figure__share") : null;
  if (button)
    load(
      import("./share/openShare.js").then(({openShare}) => openShare(button.closest("figure")!)),
      button
    );
});

// `toggle` doesn't bubble
main.addEventListener(
  "toggle",
  ({target}) => {
    if (target instanceof HTMLDetailsElement && target.matches(".figure__data[open]"))
      load(
        import("./data/fillData.js").then(({fillData}) => fillData(target)),
        target
      );
  },
  {capture: true}
);

followEditions(main);

const keys = document.querySelector<HTMLInputElement>(".lecture-start input");
document.querySelector(".lecture-start button")?.addEventListener("click", () => lecture());
if (keys) {
  keys.checked = letterKeysAreOn();
  keys.addEventListener("change", () => setLetterKeys(keys.checked));
}
document.addEventListener("keydown", (event) => {
  const isCalled = event.key.toLowerCase() === "l" && keys?.checked && embedded === null && !isTaken(event);
  if (isCalled) lecture();
});
