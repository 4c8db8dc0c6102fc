import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {courseOf, pageNames, readCourse} from "../../scripts/site/course.js";

const whole = {title: "", institution: "", defaults: {}, answers: true, pages: pageNames};

describe("the course", () => {
  it("changes nothing unless told to, in the file as it comes and in an empty one", () => {
    expect(courseOf(JSON.parse(readFileSync("course.config.json", "utf8")))).toEqual(whole);
    expect(courseOf({})).toEqual(whole);
  });

  it("takes what a lecturer decides; pages keep their order, numbers become what an address has", () => {
    const given = {title: "GANs 101", pages: ["training", "index"], defaults: {training: {seed: 7, data: "mnist"}}};
    expect(courseOf(given)).toEqual({
      ...{...whole, title: "GANs 101", pages: ["index", "training"]},
      defaults: {training: {seed: "7", data: "mnist"}}
    });
  });

  it.each([
    [{titel: "x"}, 'unknown key "titel"; there are title, institution, defaults, answers, pages'],
    [{title: 3}, '"title" has to be one line of text'],
    [{institution: "a\nb"}, '"institution" has to be one line of text'],
    [{answers: "no"}, '"answers" has to be true or false'],
    [{pages: "index"}, '"pages" has to be a list of names'],
    [
      {pages: ["index", "trainning"]},
      'unknown page "trainning"; there are index, wasserstein, spectral-norm, training'
    ],
    [{pages: ["training"]}, '"pages" has to include "index", the way in'],
    [{defaults: []}, '"defaults" has to be an object, in braces'],
    [{defaults: {page4: {}}}, 'unknown page "page4"; there are index, wasserstein, spectral-norm, training'],
    [{defaults: {training: 7}}, '"defaults" of "training" has to be an object, in braces'],
    [{defaults: {training: {seed: null}}}, '"seed" of "training" has to be a number or a text'],
    [null, "the course has to be an object, in braces"]
  ])("refuses %j", (given, sentence) => expect(() => courseOf(given)).toThrow(sentence));

  it("says which file is wrong", () => {
    expect(() => readCourse("README.md")).toThrow(/^README\.md: Unexpected token/);
    expect(() => readCourse("nothing.json")).toThrow(/^nothing\.json: ENOENT/);
  });
});
