import {expect, it} from "vitest";
import {filled} from "../../src/components/words/filled.js";

it("puts values where the text names them, as often as it does, and leaves English as it is", () => {
  expect(filled("step {step} of {all}", {step: 3, all: "1,000"})).toBe("step 3 of 1,000");
  expect(filled("{a}{b}, {a}", {a: "x", b: ""})).toBe("x, x");
  expect(filled("{a}", {a: "$&{b}"})).toBe("$&{b}");
});

it.each([
  ["{some}和{last}", {some: "D", last: "G"}, "D 和 G"],
  ["{some}和{last}", {some: "损失", last: "层"}, "损失和层"],
  ["在 {place} 处", {place: "中心"}, "在中心处"],
  ["在{place}处", {place: "t = 0.5"}, "在 t = 0.5 处"],
  ["{what}的变化", {what: "σ̂"}, "σ̂ 的变化"],
  ["还剩{share}的图像", {share: "12%"}, "还剩 12% 的图像"],
  ["{device}（{reason}）", {device: "WebGPU", reason: "3 次"}, "WebGPU（3 次）"],
  ["第 {step} 步", {step: 7}, "第 7 步"]
])("Chinese keeps its distance from letters and digits alone: %s", (text, values, said) => {
  expect(filled(text, values)).toBe(said);
});
