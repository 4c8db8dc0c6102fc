import {say} from "../../words/say.js";

/**
 * Takes the answers of a page's questions (markdown/questions.ts marks them) to its end, before the sources, each behind its
 * question, so that a reader on paper meets the question first. Returns the way back, for the same elements.
 */
export function answersAtEnd(main: Element): () => void {
  const questions = Array.from(main.querySelectorAll<HTMLDetailsElement>("details.question"));
  if (questions.length === 0) return () => undefined;
  const section = main.ownerDocument.createElement("section");
  section.className = "paper";
  section.innerHTML = `<h2 id="answers">${say("Answers")}</h2>`;
  const ways = questions.map((details, i) => moveAnswer(details, i + 1, section));
  const sources = main.querySelector("h2#sources");
  if (sources) sources.before(section);
  else main.append(section);
  return () => {
    ways.forEach((back) => back());
    section.remove();
  };
}

/** Moves what a question hides into `section`, under its number. Returns the way back. */
function moveAnswer(details: HTMLDetailsElement, number: number, section: Element): () => void {
  const summary = details.querySelector("summary")!;
  const answer = details.ownerDocument.createElement("div");
  const question = details.ownerDocument.createElement("p");
  const pointer = details.ownerDocument.createElement("a");
  const moved = Array.from(details.childNodes).filter((node) => node !== summary);
  answer.className = "paper__answer";
  answer.id = `answer-${number}`;
  question.className = "paper__question";
  question.textContent = `${number}. ${questionOf(summary)}`;
  pointer.className = "paper__pointer";
  pointer.href = `#${answer.id}`;
  pointer.textContent = say("answer {number}", {number});
  answer.append(question, ...moved);
  section.append(answer);
  summary.append(" ", pointer);
  details.classList.add("paper__asked");
  return () => {
    details.append(...moved);
    pointer.previousSibling?.remove();
    pointer.remove();
    details.classList.remove("paper__asked");
  };
}

/** An exercise has its question in the text above, so its heading stands for it. */
function questionOf(summary: Element): string {
  const words = summary.textContent.trim();
  if (words !== say("Answer")) return words;
  let before = summary.parentElement!.previousElementSibling;
  while (before && !/^H[1-6]$/.test(before.tagName)) before = before.previousElementSibling;
  return before?.textContent.trim() ?? words;
}
