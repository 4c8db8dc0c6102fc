import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {mnistFiles, type MnistFile} from "../../scripts/mnist/files.js";
import {main} from "../../scripts/mnist/main.js";

const bytes = (n: number, seed: number) => Uint8Array.from({length: n}, (_, i) => ((i + seed) * 2654435761) >>> 13);
const contents = [bytes(50_000, 1), bytes(300, 2)];
const packed = contents.map((content) => gzipSync(content, {level: 1}));
const files: MnistFile[] = contents.map((content, i) => ({
  name: `file-${i}.gz`,
  bytes: 60_000 - 59_000 * i,
  sha256: createHash("sha256").update(content).digest("hex")
}));

type Answer = (request: IncomingMessage, response: ServerResponse, whole: Buffer) => void;

/** Serves whole files. */
const plain: Answer = (_, response, whole) => response.end(whole);

/** Serves what a Range asks for. */
const ranged: Answer = ({headers}, response, whole) => {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? "")?.[1] ?? 0);
  if (from >= whole.length) return response.writeHead(416).end();
  if (from > 0) response.writeHead(206, {"content-range": `bytes ${from}-${whole.length - 1}/${whole.length}`});
  return response.end(whole.subarray(from));
};

/** Gives up once 1,000 bytes have been written down. */
const broken: Answer = ({url}, response, whole) => {
  const part = join(folder, `${url!.slice(1)}.part`);
  response.writeHead(200, {"content-length": whole.length});
  response.write(whole.subarray(0, 1000));
  const timer = setInterval(() => {
    if (existsSync(part) && statSync(part).size === 1000) response.destroy();
  }, 10);
  response.on("close", () => clearInterval(timer));
};

const missing: Answer = (_, response) => response.writeHead(404).end("no such file");
const wrong: Answer = (_, response) => response.end(gzipSync("something else"));
const endless: Answer = (_, response) => {
  const more = () => response.write(new Uint8Array(10_000)) || response.once("drain", more);
  const timer = setInterval(more, 1);
  response.on("close", () => clearInterval(timer));
};
const silent: Answer = () => undefined;

let folder: string;
let servers: Server[];
let asked: string[];
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mnist-"));
  [servers, asked, said] = [[], [], []];
});

afterEach(async () => {
  rmSync(folder, {recursive: true});
  await Promise.all(servers.map((server) => new Promise((done) => (server.closeAllConnections(), server.close(done)))));
});

async function mirror(answer: Answer): Promise<string> {
  const number = servers.length;
  const server = createServer((request, response) => {
    asked.push(`${number} ${request.url?.slice(1)} ${request.headers.range ?? "whole"}`);
    answer(request, response, packed[files.findIndex(({name}) => request.url === `/${name}`)]);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const run = (mirrors: string[], {args = [], patience = 20_000}: {args?: string[]; patience?: number} = {}) =>
  main(args, folder, {files, mirrors, say: (line) => said.push(line), patience});
const inPlace = () => readdirSync(folder).filter((name) => name.endsWith(".gz"));
const expectAll = () => files.forEach(({name}, i) => expect(readFileSync(join(folder, name))).toEqual(packed[i]));

describe("npm run mnist", () => {
  it("downloads, verifies and puts each file in place", async () => {
    expect(await run([await mirror(plain)])).toBe(0);
    expectAll();
    expect(readdirSync(folder).sort()).toEqual(["file-0.gz", "file-1.gz"]);
    expect(said).toEqual(["file-0.gz: downloaded and verified", "file-1.gz: downloaded and verified"]);
  });

  it("leaves verified files alone and asks nobody", async () => {
    const address = await mirror(plain);
    await run([address]);
    [asked, said] = [[], []];
    expect(await run([address])).toBe(0);
    expect(asked).toEqual([]);
    expect(said).toEqual(["file-0.gz: already there and verified", "file-1.gz: already there and verified"]);
  });

  it("replaces a damaged file", async () => {
    writeFileSync(join(folder, "file-1.gz"), "damaged");
    expect(await run([await mirror(plain)])).toBe(0);
    expectAll();
  });

  it("asks the second mirror when the first has no file", async () => {
    expect(await run([await mirror(missing), await mirror(plain)])).toBe(0);
    expect(asked).toEqual(["0 file-0.gz whole", "1 file-0.gz whole", "0 file-1.gz whole", "1 file-1.gz whole"]);
    expectAll();
  });

  it("keeps what arrived, and asks only for the rest", async () => {
    const [first, second] = [await mirror(broken), await mirror(ranged)];
    expect(await run([first])).toBe(1);
    expect(said.at(-1)).toMatch(/^mnist: file-0.gz: no mirror gave it \(127.0.0.1:\d+: .+\)$/);
    expect(inPlace()).toEqual([]);
    expect(readFileSync(join(folder, "file-0.gz.part")).length).toBe(1000);
    expect(await run([second])).toBe(0);
    expect(asked[1]).toBe("1 file-0.gz bytes=1000-");
    expectAll();
  });

  it("starts over when the server does not know ranges", async () => {
    writeFileSync(join(folder, "file-0.gz.part"), packed[0].subarray(0, 700));
    expect(await run([await mirror(plain)])).toBe(0);
    expectAll();
  });

  it("takes a part that is complete", async () => {
    writeFileSync(join(folder, "file-0.gz.part"), packed[0]);
    expect(await run([await mirror(ranged)])).toBe(0);
    expectAll();
  });

  it("drops a part that turns out wrong and asks for the whole", async () => {
    writeFileSync(join(folder, "file-0.gz.part"), "not the beginning of that file");
    expect(await run([await mirror(ranged)])).toBe(0);
    expect(asked.slice(0, 2)).toEqual(["0 file-0.gz bytes=30-", "0 file-0.gz whole"]);
    expectAll();
  });

  it("refuses a file with the wrong content and leaves nothing behind", async () => {
    expect(await run([await mirror(wrong)])).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/file-0.gz: expected sha256 [0-9a-f]{64}, found [0-9a-f]{64}\)$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a file that does not end", async () => {
    expect(await run([await mirror(endless)])).toBe(1);
    expect(said[0]).toMatch(/more than 60000 bytes\)$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("gives up on a mirror that is silent, and on one that is not there", async () => {
    const gone = "http://127.0.0.1:1/";
    expect(await run([await mirror(silent), gone], {patience: 500})).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/silent for 0.5 s; 127.0.0.1:1: .*(ECONNREFUSED|bad port)/);
  });

  it("copies from a folder after verifying all of it", async () => {
    const from = mkdtempSync(join(tmpdir(), "mnist-from-"));
    files.forEach(({name}, i) => writeFileSync(join(from, name), packed[i]));
    expect(await run([], {args: ["--from", from]})).toBe(0);
    expectAll();
    writeFileSync(join(from, "file-1.gz"), "damaged");
    rmSync(join(folder, "file-0.gz"));
    expect(await run([], {args: ["--from", from]})).toBe(1);
    expect(said.at(-1)).toMatch(/^mnist: file-1.gz: expected sha256/);
    expect(existsSync(join(folder, "file-0.gz"))).toBe(false);
    rmSync(from, {recursive: true});
    expect(await run([], {args: ["--from", from]})).toBe(1);
    expect(said.at(-1)).toMatch(/^mnist: file-0.gz: expected in .*, found nothing to read$/);
  });

  it("answers wrong arguments with one sentence and status 2", async () => {
    for (const args of [["--form", "x"], ["x"], ["--from"], ["--from", ""]]) {
      said = [];
      expect(await run([], {args})).toBe(2);
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^mnist: [a-z-].*; usage: npm run mnist \[-- --from FOLDER\]$/);
    }
  });

  it("knows four files of 28 × 28 pictures and their labels", () => {
    expect(mnistFiles.map((file) => file.bytes)).toEqual([16 + 6e4 * 784, 8 + 6e4, 16 + 1e4 * 784, 8 + 1e4]);
  });
});
