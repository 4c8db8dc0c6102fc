import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {afterAll, beforeAll, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {zipSite} from "../../scripts/site/zipSite.js";
import {dist} from "./built.js";

const zone = process.env.TZ;
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
let zip: Uint8Array;
beforeAll(() => {
  process.env.TZ = "Pacific/Auckland";
  zip = zipSite(dist);
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

it("holds the site with index.html at its root, and no page for wrong addresses", () => {
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual(filesOf(dist).filter((file) => file !== "404.html"));
  for (const name of ["index.html", "training.html"])
    expect(Buffer.from(files[name]).equals(readFileSync(join(dist, name)))).toBe(true);
});

it("is the same, byte for byte, on another day and in another zone", () => {
  process.env.TZ = "America/Los_Angeles";
  expect(hash(zipSite(dist))).toBe(hash(zip));
});
