import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {execPath} from "node:process";
import {promisify} from "node:util";
import {gzipSync} from "node:zlib";
import {afterAll, describe, expect, it} from "vitest";
import type {MnistFile} from "../../scripts/mnist/files.js";
import {manifest, mnistFolder, mnistShards, shardBytes} from "../../scripts/mnist/shards.js";
import {readImages} from "../../src/components/train/pictures/idx.js";

const count = 10_003;
const idx = Uint8Array.from({length: 16 + 784 * count}, (_, i) => (i % 97 === 0 ? i % 251 : 0));
[0x803, count, 28, 28].forEach((word, i) => new DataView(idx.buffer).setUint32(4 * i, word));
const pixels = idx.subarray(16);
const file: MnistFile = {
  name: "pictures.gz",
  bytes: idx.length,
  sha256: createHash("sha256").update(idx).digest("hex")
};

const folder = mkdtempSync(join(tmpdir(), "shards-"));
afterAll(() => rmSync(folder, {recursive: true}));
writeFileSync(join(folder, file.name), gzipSync(idx));

describe("mnistShards", () => {
  const shards = mnistShards(folder, file);

  it("cuts the pictures after the first 10,000 and loses none", () => {
    expect(shards.map((shard) => [shard.name, shard.count])).toEqual([
      ["mnist-first.shard", 10_000],
      ["mnist-rest.shard", 3]
    ]);
    const [first, rest] = shards.map(({bytes, name}) => readImages(new Uint8Array(bytes), name));
    expect(first.count).toBe(10_000);
    expect(Buffer.compare(first.pixels, pixels.subarray(0, 7_840_000))).toBe(0);
    expect(Buffer.compare(rest.pixels, pixels.subarray(7_840_000))).toBe(0);
  });

  it("packs them without a date, the same each time", () => {
    const again = mnistShards(folder, file);
    shards.forEach(({bytes}, i) => {
      expect([...bytes.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
      expect(Buffer.compare(bytes, again[i].bytes)).toBe(0);
    });
  });

  it("gives none without a folder", () => {
    expect(mnistShards(undefined)).toEqual([]);
    expect(shardBytes([], "mnist-first.shard").length).toBe(0);
  });

  it("refuses a folder without the file, and a file with other content", () => {
    expect(() => mnistShards(folder)).toThrow(/^train-images-idx3-ubyte.gz: expected in .*, found no such file$/);
    expect(() => mnistShards(folder, {...file, sha256: "0"})).toThrow(/^pictures.gz: expected sha256 0, found /);
    expect(() => mnistShards(folder, {...file, bytes: 1000})).toThrow(
      /^pictures.gz: expected 1000 gzipped bytes, found/
    );
  });
});

describe("manifest", () => {
  it("names each shard with count, length and sha256", () => {
    const shards = mnistShards(folder, file);
    const {source, shards: entries} = manifest(shards);
    expect(source).toBe("mnist");
    expect(entries.map((entry) => entry.count)).toEqual([10_000, 3]);
    entries.forEach((entry, i) => {
      const bytes = shardBytes(shards, entry.file);
      expect(bytes).toBe(shards[i].bytes);
      expect(entry.bytes).toBe(bytes.length);
      expect(entry.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    });
  });

  it("says that the page draws its digits when there is no MNIST", () => {
    expect(manifest([])).toEqual({source: "drawn", shards: []});
  });
});

describe("mnistFolder", () => {
  it("is what MNIST_DIR says", () => {
    expect(mnistFolder({MNIST_DIR: "digits"})).toBe("digits");
  });
});

describe("a loader", () => {
  it.each(["digits.json.ts", "mnist-first.shard.ts", "mnist-rest.shard.ts"])(
    "%s fails with one sentence when MNIST_DIR does not hold the digits",
    async (name) => {
      const env = {...process.env, MNIST_DIR: join(folder, "nowhere")};
      const run = promisify(execFile)(execPath, ["--import", "tsx", join("src/data", name)], {env});
      await expect(run).rejects.toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(/^mnist: train-images-idx3-ubyte.gz: expected in .*, found no such file\n$/)
      });
    }
  );
});
