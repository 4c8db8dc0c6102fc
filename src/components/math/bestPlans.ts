import {orderedPlan, type Plan} from "./transport.js";

/** So many shovelfuls from one place to another, or to the same one. */
export interface Route {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** The routes that a plan uses. */
export function routesOf(plan: Plan): Route[] {
  return plan.flatMap((row, from) => row.map((amount, to) => ({from, to, amount}))).filter(({amount}) => amount > 0);
}

/**
 * The plan at the other end from `orderedPlan`: what can stay stays, and of what is open the latest is served first, so that
 * routes are nested. No plan is cheaper, and none moves fewer shovelfuls.
 */
export function nestedPlan(p: readonly number[], q: readonly number[]): number[][] {
  const plan = p.map(() => q.map(() => 0));
  const open: {place: number; excess: number}[] = []; // all of one sign
  p.forEach((height, i) => {
    plan[i][i] = Math.min(height, q[i]);
    let excess = height - q[i];
    while (excess !== 0 && open.length && Math.sign(open.at(-1)!.excess) === -Math.sign(excess)) {
      const last = open.at(-1)!;
      const amount = Math.min(Math.abs(excess), Math.abs(last.excess));
      if (excess > 0) plan[i][last.place] += amount;
      else plan[last.place][i] += amount;
      last.excess += amount * Math.sign(excess);
      excess -= amount * Math.sign(excess);
      if (last.excess === 0) open.pop();
    }
    if (excess !== 0) open.push({place: i, excess});
  });
  return plan;
}

export interface BestPlans {
  readonly plans: readonly Plan[];
  /** False if there are more than these. */
  readonly complete: boolean;
}

/**
 * The cheapest plans in whole shovelfuls: first the one that keeps the order, then the nested one if it is another, then all
 * that come of them by exchanging targets of two shovelfuls at no cost; no more than `limit`.
 */
export function bestPlans(p: readonly number[], q: readonly number[], {limit = 100} = {}): BestPlans {
  const found = new Map([orderedPlan(p, q), nestedPlan(p, q)].map((plan) => [String(plan), plan]));
  for (const plan of found.values()) {
    for (const next of exchanges(plan)) {
      if (found.has(String(next))) continue;
      if (found.size >= limit) return {plans: [...found.values()], complete: false};
      found.set(String(next), next); // the loop over `found` will come to it
    }
  }
  return {plans: [...found.values()], complete: true};
}

/** All plans that differ from this one by the targets of two shovelfuls and cost the same. */
function* exchanges(plan: readonly (readonly number[])[]): Generator<number[][]> {
  const routes = routesOf(plan);
  const way = (i: number, j: number) => Math.abs(i - j);
  for (const {from: i, to: j} of routes) {
    for (const {from: k, to: l} of routes) {
      if (i >= k || j === l || way(i, j) + way(k, l) !== way(i, l) + way(k, j)) continue;
      const next = plan.map((row) => [...row]);
      --next[i][j];
      --next[k][l];
      ++next[i][l];
      ++next[k][j];
      yield next;
    }
  }
}
