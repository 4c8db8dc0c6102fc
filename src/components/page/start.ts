import {element} from "../view/element.js";

// What every page has around its prose. It costs next to nothing until a reader asks for it.
const main = document.querySelector("#observablehq-main")!;
const embedded = new URLSearchParams(location.search).get("embed");

if (embedded !== null) void import("./embed/embedFigure.js").then(({embedFigure}) => embedFigure(main, embedded));

main.addEventListener("click", ({target}) => {
  const button = target instanceof Element ? target.closest(".figure__share") : null;
  if (!button) return;
  import("./share/openShare.js")
    .then(({openShare}) => openShare(button.closest("figure")!))
    .catch(() => {
      const note = element("p", "training__fault");
      note.setAttribute("role", "alert");
      note.textContent = "Sharing could not be loaded; reload the page to try again.";
      button.before(note);
    });
});
