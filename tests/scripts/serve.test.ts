import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {serve, type Served} from "../../scripts/site/serve.js";

const folder = mkdtempSync(join(tmpdir(), "site-"));
for (const part of ["_file", "zh"]) mkdirSync(join(folder, part));
writeFileSync(join(folder, "zh", "index.html"), "<p>第一");
writeFileSync(join(folder, "index.html"), "<p>first");
writeFileSync(join(folder, "404.html"), "<p>nothing");
writeFileSync(join(folder, "_file", "a.0123abcd.js"), "1");
writeFileSync(join(folder, "_file", "b.shard"), "1");
const running: Served[] = [];
const start = async (options: Parameters<typeof serve>[1]) => running[running.push(await serve(folder, options)) - 1];
afterAll(async () => {
  await Promise.all(running.map((server) => server.close()));
  rmSync(folder, {recursive: true});
});

it("serves pages unkept, hashed files kept, and right types", async () => {
  const {address} = await start({port: 0});
  const page = await fetch(address);
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(page.headers.get("content-type")).toMatch("text/html");
  const script = await fetch(`${address}_file/a.0123abcd.js`);
  expect(script.headers.get("cache-control")).toMatch("immutable");
  expect(script.headers.get("content-type")).toMatch("text/javascript");
  const shard = await fetch(`${address}_file/b.shard`);
  expect(shard.headers.get("content-type")).toBe("application/octet-stream");
});

it("answers a wrong address with the site's own page, at any depth, and stays in its folder", async () => {
  const {address} = await start({port: 0});
  for (const path of ["nothing", "a/b/c.html", "..%2f..%2fetc/passwd"]) {
    const response = await fetch(address + path);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("<p>nothing");
  }
});

it("leads from a folder without its slash, and from a page with one, to where it is", async () => {
  const {address} = await start({port: 0, base: "/a/"});
  const led = async (path: string) => (await fetch(address + path)).url.slice(address.length);
  expect(await led("zh?seed=1")).toBe("zh/?seed=1");
  expect(await led("index.html/?q=1")).toBe("index.html?q=1");
  expect(await led("zh/")).toBe("zh/");
  expect((await fetch(`${address}%zz`)).status).toBe(404);
  expect((await fetch(`${address}../zh`, {redirect: "manual"})).status).toBe(404);
});

it("serves under a path and takes the next port when one is taken", async () => {
  const {address} = await start({port: 0, base: "/a/b/"});
  expect(await (await fetch(address)).text()).toBe("<p>first");
  const port = Number(new URL(address).port);
  const next = await start({port});
  expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
});

it("says what to do when there is no site", async () => {
  await expect(serve(join(folder, "_file"))).rejects.toThrow(/^no site in .*: run npm run build$/);
});
