import {Button} from "../controls/Button.js";
import {ButtonRow} from "../controls/ButtonRow.js";
import {disable} from "../controls/disable.js";
import {element} from "../element.js";
import {writeUrl} from "../urlState.js";
import {KnobField} from "./KnobField.js";
import {knobWords, type Departures, type KnobRow, type KnobValue, type NamedDepartures} from "./knobRows.js";
import {sentence} from "./sentence.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";

export interface RecipeTableOptions {
  readonly knobs: readonly KnobRow[];
  readonly recipes: readonly NamedDepartures[];
  /** Where runs of each of them are shown, as an address. */
  readonly runs: string;
  /** What the address says, read and checked already. */
  readonly initial: Readonly<Partial<Record<string, KnobValue>>>;
  /** Knobs of which the address says what can't be. */
  readonly wrong: readonly string[];
  /** Values of the sizes, for those knobs in which the sizes differ. */
  readonly bySize: Readonly<Record<string, readonly number[]>>;
  /** Why a recipe can't be trained, in a sentence; "" where it can. */
  complaint(recipe: Departures): string;
  /** Which ways to run can't train a recipe, in a sentence; "" where all can. */
  limits(recipe: Departures): string;
  /** What bounds the discriminator's slope, or that nothing does, in a sentence. */
  guarantee(recipe: Departures): string;
}

export interface RecipeTableElement extends HTMLDetailsElement {
  /** Departures from the size's preset; {} is the article's recipe. Setting it moves the knobs, and fires nothing. */
  recipe: Departures;
  /** Why it can't be trained; "" if it can. */
  readonly complaint: string;
}

/**
 * The recipe as a table of knobs, to be opened: a row a knob with its control, the article's value, a word where it departs, and
 * what it does; above, whole recipes to begin with, which set every knob, and the way back to the reader's own knobs. Fires "input"
 * on a change. Kept in the address, knob by knob.
 */
export function RecipeTable(options: RecipeTableOptions): RecipeTableElement {
  const {knobs, recipes, bySize} = options;
  const root = element("details", "recipe");
  const summary = document.createElement("summary");
  const about = element("p", "training__note");
  const complaint = element("p", "training__fault");
  const limits = element("p", "training__note");
  const guarantee = element("p", "training__note");
  complaint.setAttribute("role", "status");
  const runs = document.createElement("a");
  runs.href = options.runs;
  runs.textContent = say("See its runs over three seeds.");
  const list = element("div", "recipe__rows");
  const rows = knobs.map((knob) => KnobLine(knob, bySize[knob.name], changed));
  list.append(...rows.map((row) => row.element));

  const read = (): Departures =>
    Object.fromEntries(rows.flatMap(({knob, departs, value}) => (departs() ? [[knob.name, value()!]] : [])));
  function write(recipe: RecipeTableOptions["initial"]): void {
    for (const row of rows) row.set(recipe[row.knob.name]);
    show();
  }
  function show(): void {
    const recipe = read();
    for (const {knob, value, departs} of rows) writeUrl(knob.name, departs() ? String(value()) : "", "");
    summary.textContent = recipeSummary(recipe, recipes);
    const named = namedAs(recipe, recipes);
    about.replaceChildren(...(named ? [named.sentence, " ", runs] : []));
    complaint.textContent = sentence(options.complaint(recipe));
    limits.textContent = sentence(options.limits(recipe));
    guarantee.textContent = sentence(options.guarantee(recipe));
    for (const row of rows) row.show((name) => valueOf(knobs, recipe, name));
  }
  function changed(): void {
    show();
    root.dispatchEvent(new Event("input", {bubbles: true}));
  }
  /** What the reader had set, knob by knob, when a whole recipe took its place. */
  let own: Departures = {};
  const take = (recipe: RecipeTableOptions["initial"]) => {
    write(recipe);
    changed();
  };
  const presets = recipes.map(({label, recipe}) =>
    Button(label, () => {
      if (!namedAs(read(), recipes)) {
        own = read();
        undo.hidden = false;
        disable(undo, false);
      }
      take(recipe);
    })
  );
  const undo = Button(
    say("undo"),
    () => {
      take(own);
      disable(undo, true);
    },
    {title: say("Brings back the knobs as you had set them")}
  );
  undo.hidden = true;
  const begin = element("p", "training__note");
  begin.textContent = say("Begin with a whole recipe, which sets all knobs below, widths too, or turn single knobs:");
  root.append(summary, begin, ButtonRow(...presets, undo), about, guarantee, complaint, limits, list);
  write(options.initial);
  for (const {knob, complain} of rows) if (options.wrong.includes(knob.name)) complain();
  root.open = options.wrong.length > 0;
  return Object.defineProperties(root, {
    recipe: {
      get: read,
      set(recipe: Departures) {
        write(recipe);
        disable(undo, true);
      }
    },
    complaint: {get: () => options.complaint(read())}
  }) as RecipeTableElement;
}

/** One row: control, the article's value, whether it departs, what it does. */
function KnobLine(knob: KnobRow, bySize: readonly number[] | undefined, onChange: () => void) {
  const root = element("div", "recipe__row");
  const field = KnobField(knob, {bySize, onChange});
  const article = element("span", "recipe__article");
  const note = element("span", "recipe__note");
  note.textContent = knob.does;
  root.append(field.element, article, note);
  const usual = bySize ? undefined : knob.initial;
  const departs = () => field.value !== usual;
  return {
    ...{element: root, knob, departs, value: () => field.value},
    complain() {
      const value = field.value === undefined ? say("as the size has it") : knobWords(knob, field.value);
      field.complain(say("The address asked for what this knob doesn’t have; it is {value}.", {value}));
    },
    set(value: KnobValue | undefined) {
      field.value = value;
    },
    /** Marks a departure, and hides a knob that would do nothing. */
    show(valueNow: (name: string) => KnobValue | undefined) {
      root.hidden = Boolean(knob.onlyWith && valueNow(knob.onlyWith.name) !== knob.onlyWith.value);
      root.toggleAttribute("data-changed", departs());
      const words = say(departs() ? "changed; the article’s: {value}" : "the article’s: {value}", {
        value: knobWords(knob, knob.initial)
      });
      const sizes = enumerated((bySize ?? []).map(String));
      article.textContent = sizes ? say("{article}; the sizes’: {sizes}", {article: words, sizes}) : words;
    }
  };
}

const valueOf = (knobs: readonly KnobRow[], recipe: Departures, name: string): KnobValue | undefined =>
  recipe[name] ?? knobs.find((knob) => knob.name === name)?.initial;

/** "Recipe: the article’s", "Recipe: certified (3 knobs differ from the article’s)". */
export function recipeSummary(recipe: Departures, recipes: readonly NamedDepartures[]): string {
  const count = Object.keys(recipe).length;
  const named = namedAs(recipe, recipes);
  if (count === 0) return say("Recipe: {recipe}", {recipe: named?.label ?? say("the article’s")});
  const differ = say(
    count === 1 ? "{count} knob differs from the article’s" : "{count} knobs differ from the article’s",
    {count}
  );
  if (!named) return say("Recipe: {recipe}", {recipe: differ});
  return say("Recipe: {recipe} ({differ})", {recipe: named.label, differ});
}

const namedAs = (recipe: Departures, recipes: readonly NamedDepartures[]): NamedDepartures | undefined =>
  recipes.find((named) => isSame(named.recipe, recipe));

/** Whether two recipes say the same. */
function isSame(a: Readonly<Partial<Record<string, KnobValue>>>, b: Departures): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.every((name) => a[name] === b[name]);
}
