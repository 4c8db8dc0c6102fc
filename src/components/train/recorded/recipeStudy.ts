/** Runs of the same few recipes with several seeds, made by our own trainer without a page: `npm run -s recipes`. */
export interface RecipeStudy {
  readonly command: string;
  readonly commit: string;
  readonly machine: string;
  /** What all runs share. */
  readonly preset: string;
  readonly data: "built-in" | "mnist";
  readonly steps: number;
  readonly batch: number;
  /** Samples that each measurement is made of. */
  readonly samples: number;
  /** The same measurements on as many real pictures. */
  readonly real: SampleNumbers;
  readonly runs: readonly RecipeRun[];
}

/** One run. The sheet of its last samples is in the PNG beside the study, in the same order. */
export interface RecipeRun {
  /** Name of the recipe in `model/recipe.ts`. */
  readonly recipe: string;
  readonly seed: number;
  /** In order; the last one is the run's end. */
  readonly marks: readonly RecipeMark[];
}

/** What was measured at one step. */
export interface RecipeMark extends SampleNumbers {
  readonly step: number;
  /** Means over the hundred steps before. */
  readonly lossD: number;
  readonly lossG: number;
}

export interface SampleNumbers {
  /** Classes that more than 1 % of the samples belong to, as our classifier sees them. */
  readonly classes: number;
  /** Mean over the pixels of their standard deviation over the samples; pixels from −1 to 1. */
  readonly spread: number;
}

/** Share of the real pictures' spread below which samples count as one and the same image. */
export const oneImage = 0.25;

/** Whether a run ended with one image, again and again. */
export const hasCollapsed = ({real}: Pick<RecipeStudy, "real">, {marks}: RecipeRun): boolean =>
  marks.at(-1)!.spread < oneImage * real.spread;

/** The runs of each recipe, by rising seed, in the order in which the recipes first appear. */
export function byRecipe({runs}: Pick<RecipeStudy, "runs">): {recipe: string; runs: RecipeRun[]}[] {
  const names = [...new Set(runs.map(({recipe}) => recipe))];
  return names.map((recipe) => ({
    recipe,
    runs: runs.filter((run) => run.recipe === recipe).sort((a, b) => a.seed - b.seed)
  }));
}

/** What was measured of one run at `step`. Throws `no run of the recipe cake with seed 1`, `no mark at step 3`. */
export function markOf({runs}: Pick<RecipeStudy, "runs">, recipe: string, seed: number, step: number): RecipeMark {
  const run = runs.find((one) => one.recipe === recipe && one.seed === seed);
  if (!run) throw new RangeError(`no run of the recipe ${recipe} with seed ${seed}`);
  const mark = run.marks.find((one) => one.step === step);
  if (!mark) throw new RangeError(`no mark at step ${step}`);
  return mark;
}

/** The least and the most that the runs of a recipe end with. Throws `no run of the recipe cake`. */
export function endsOf(study: Pick<RecipeStudy, "runs">, recipe: string, key: keyof RecipeMark): [number, number] {
  const own = byRecipe(study).find((one) => one.recipe === recipe);
  if (!own) throw new RangeError(`no run of the recipe ${recipe}`);
  const ends = own.runs.map(({marks}) => marks.at(-1)![key]);
  return [Math.min(...ends), Math.max(...ends)];
}
