import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {allPages, dist} from "./built.js";

// The recipes in hosting/, as far as they can be read; tests/browser/hosting.test.ts runs one.

const recipe = (name: string): string => readFileSync(`hosting/${name}`, "utf8");
const files = filesOf(dist);
const hashed = /\.[0-9a-f]{8}\.\w+$/;

it("every file has a hash in its name, so that it may be kept for ever, but pages and what browsers look for", () => {
  expect(files.filter((file) => !hashed.test(file))).toEqual(
    [...allPages, "manifest.json", "offline.js", "zh/manifest.json"].sort()
  );
});

it("the headers for Netlify keep exactly those files", () => {
  const rules = Array.from(recipe("_headers").matchAll(/^\/(\S+)\/\*\n {2}Cache-Control: (.*)$/gm));
  for (const [, , header] of rules) expect(header).toBe("public, max-age=31536000, immutable");
  const kept = files.filter((file) => rules.some(([, folder]) => file.startsWith(`${folder}/`)));
  expect(kept).toEqual(files.filter((file) => hashed.test(file)));
});

const servers = ["nginx.conf", "Caddyfile", "htaccess", "_headers"];

it.each(servers)("%s says what the page's own policy can't, and lets a sandboxed frame read", (name) => {
  const text = recipe(name);
  expect(text).toMatch(/X-Content-Type-Options:? nosniff/);
  expect(text).toMatch(/Referrer-Policy:? same-origin/);
  expect(text).toMatch(/Permissions-Policy:? "?camera=\(\), microphone=\(\), geolocation=\(\), .*\(\)/);
  expect(text).toMatch(/Cross-Origin-Opener-Policy:? same-origin/);
  expect(text).toMatch(/Content-Security-Policy:? "?frame-ancestors 'self'/);
  expect(text).toMatch(/Access-Control-Allow-Origin:? \*/);
});

it("docs/hosting.md names every recipe", () => {
  const doc = readFileSync("docs/hosting.md", "utf8");
  for (const name of [...servers, "pages.yml"]) expect(doc).toContain(`../hosting/${name})`);
});
