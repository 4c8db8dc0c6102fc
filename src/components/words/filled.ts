/**
 * `text` with `values` in the places that it names in braces. Chinese keeps a space from Latin and Greek letters and from digits, and
 * none from Chinese; which of them a value begins and ends with is known only here.
 */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  const [first, ...rest] = text.split(/\{(\w+)\}/);
  return rest.reduce((said, part, i) => joined(said, i % 2 ? part : String(values[part])), first);
}

const [han, other] = ["\\p{Script=Han}", "[\\p{Script=Latin}\\p{Script=Greek}\\d%]"];
const ends = (pattern: string) => new RegExp(`${pattern}$`, "u");
const begins = (pattern: string) => new RegExp(`^${pattern}`, "u");
const [endsHan, endsOther, endsHanAndSpace] = [ends(han), ends(`${other}\\p{M}*`), ends(`${han} `)];
const [beginsHan, beginsOther, beginsSpaceAndHan] = [begins(han), begins(other), begins(` ${han}`)];

function joined(left: string, right: string): string {
  const isApart = (endsHan.test(left) && beginsOther.test(right)) || (endsOther.test(left) && beginsHan.test(right));
  if (isApart) return `${left} ${right}`;
  if (endsHanAndSpace.test(left) && beginsHan.test(right)) return left.slice(0, -1) + right;
  return endsHan.test(left) && beginsSpaceAndHan.test(right) ? left + right.slice(1) : left + right;
}
