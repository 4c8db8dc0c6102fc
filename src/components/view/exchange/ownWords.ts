import type {OwnData, Refusal} from "../../train/pictures/readOwn.js";
import {inTurn, listed} from "../../words/join.js";
import {say} from "../../words/say.js";
import {formatCount} from "../numbers.js";

/** Fewer digits than this are learned by heart before they are learned. */
const many = 1000;
/** Refused files that are named; the others are counted. */
const mostNamed = 3;

/** What became of the reader’s files, and whether there is enough to train on, in a few sentences. */
export function ownWords(
  {images: {count}, papers, refused}: OwnData,
  {drawn, fewest}: {drawn: number; fewest: number}
): string {
  const others = count - papers.bright - papers.dark - drawn;
  const kinds = [
    papers.bright > 0 && say("{count} on bright paper, turned over", {count: formatCount(papers.bright)}),
    papers.dark > 0 && say("{count} on dark paper", {count: formatCount(papers.dark)}),
    drawn > 0 && say("{count} drawn by hand", {count: formatCount(drawn)}),
    others > 0 && say("{count} from IDX files, as they are", {count: formatCount(others)})
  ];
  const parts = kinds.filter(Boolean).join(say("; "));
  const digits = parts
    ? say(count === 1 ? "{count} digit: {parts}." : "{count} digits: {parts}.", {count: formatCount(count), parts})
    : say("{count} digits.", {count: formatCount(count)});
  const first = count > 25 ? say("The first 25 are shown.") : "";
  return inTurn([digits, first, refusals(refused), enough(count, fewest)]);
}

/** Which files were refused, and why: the last few, which came last, and how many more. */
function refusals(refused: readonly Refusal[]): string {
  if (!refused.length) return "";
  const named = refused.slice(-mostNamed).map(({name, fault}) => say("{name} ({fault})", {name, fault}));
  const others = refused.length - named.length;
  const files = others ? [...named, say("{count} more", {count: formatCount(others)})] : named;
  return say("Refused: {files}.", {files: listed(files)});
}

function enough(count: number, fewest: number): string {
  if (count < fewest) return say("At least {fewest} are needed.", {fewest});
  return count < many ? say("So few will be learned by heart: expect copies.") : "";
}
