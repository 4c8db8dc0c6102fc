import {gunzipSync} from "node:zlib";
import {get, type IncomingMessage} from "node:http";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {launchChromium} from "../../scripts/chromium.js";
import {dist, pages} from "../site/built.js";
import {hasNginx, nginxServe} from "../../scripts/site/nginxServe.js";
import {visit, type Site} from "./site.js";

// hosting/nginx.conf as it is. Where there is no nginx these tests are skipped: they run after `apt-get install nginx-light`.

const types: Record<string, RegExp> = {
  html: /^text\/html/,
  js: /^(text|application)\/javascript/,
  css: /^text\/css/,
  json: /^application\/json/,
  svg: /^image\/svg\+xml/,
  png: /^image\/png/,
  woff2: /^font\/woff2/
};

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** As a browser asks, but without unpacking. */
const ask = (address: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(address, {headers: {"Accept-Encoding": "gzip"}}, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts)})
      );
    }).on("error", reject);
  });

const security = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "content-security-policy": "frame-ancestors 'self'",
  "access-control-allow-origin": "*",
  "permissions-policy": expect.stringContaining("camera=()") as string
};

describe.skipIf(!hasNginx)("under nginx, at /a/b/", () => {
  let site: Site;
  beforeAll(async () => {
    const served = await nginxServe("/a/b/", dist);
    const browser = await launchChromium();
    site = {browser, address: served.address, close: () => Promise.resolve()};
    site.close = async () => {
      await site.browser.close();
      await served.close();
    };
  });
  afterAll(() => site?.close());

  it("every file has its type and its headers, and is packed where that pays", async () => {
    for (const file of filesOf(dist)) {
      const {status, headers, body} = await ask(site.address + file);
      expect(status, file).toBe(200);
      expect(headers, file).toMatchObject(security);
      const hashed = /\.[0-9a-f]{8}\.\w+$/.test(file);
      expect(headers["cache-control"], file).toBe(hashed ? "public, max-age=31536000, immutable" : "no-cache");
      const ending = file.split(".").at(-1)!;
      if (ending in types) expect(headers["content-type"], file).toMatch(types[ending]);
      const text = readFileSync(join(dist, file));
      const packed = headers["content-encoding"] === "gzip";
      expect((packed ? gunzipSync(body) : body).equals(text), file).toBe(true);
      if (/^(html|js|css|json|svg)$/.test(ending) && text.length > 1000) expect(packed, file).toBe(true);
    }
  });

  it("a wrong address gets the page for it, with the same headers", async () => {
    const {status, headers, body} = await ask(`${site.address}no/such.html`);
    expect([status, headers]).toMatchObject([404, {...security, "cache-control": "no-cache"}]);
    expect(gunzipSync(body).toString()).toContain("Nothing at this address");
  });

  it.each([pages[0], pages[3]])("%s runs without a complaint and asks nobody else for anything", async (name) => {
    const {page, context, complaints, requests} = await visit(site, name);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.address) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(await page.locator("main figure svg").count()).toBeGreaterThanOrEqual(5);
    await context.close();
  });

  it("nobody else may show it in a frame", async () => {
    const page = await site.browser.newPage();
    const complaint = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await page.setContent(`<iframe src="${site.address}"></iframe>`);
    expect((await complaint).text()).toContain("'self'");
    await page.close();
  });
});
