import {describe, expect, it} from "vitest";
import {embedAddress, pageAddress, parentOrigin} from "../../src/components/page/addresses.js";

const here = "https://notebook.example/a/wasserstein.html?q=box&qm=2&note=a%26b#fig-sign";

describe("pageAddress", () => {
  it("keeps what the reader chose, and leads to the figure", () => {
    const there = "https://notebook.example/a/wasserstein.html?q=box&qm=2&note=a%26b";
    expect(pageAddress(here, "fig-pair")).toBe(`${there}#fig-pair`);
    expect(pageAddress(here)).toBe(there);
  });

  it("leads out of a frame and a lecture", () => {
    const framed = "https://n.example/?embed=fig-pair&lecture=3&parent=https%3A%2F%2Flms.example&q=box";
    expect(pageAddress(framed, "fig-pair")).toBe("https://n.example/?q=box#fig-pair");
  });
});

describe("embedAddress", () => {
  it("names the figure first, then the choices; a frame in a frame doesn't pile up", () => {
    const address = embedAddress(here, "fig-pair");
    expect(address).toBe("https://notebook.example/a/wasserstein.html?embed=fig-pair&q=box&qm=2&note=a%26b");
    expect(embedAddress(address, "fig-pair")).toBe(address);
  });
});

describe("parentOrigin", () => {
  it("is what the address says, else who asked for the frame", () => {
    const told = "https://n.example/?embed=a&parent=https%3A%2F%2Flms.example%2Fcourse%2F7";
    expect(parentOrigin(told, "https://other.example/")).toBe("https://lms.example");
    expect(parentOrigin("https://n.example/?embed=a", "https://other.example:8443/x?y")).toBe(
      "https://other.example:8443"
    );
  });

  it("is nobody where neither is a web page", () => {
    for (const told of ["*", "", "null", "javascript:alert(1)", "data:text/html,x", "lms.example"])
      expect(parentOrigin(`https://n.example/?parent=${encodeURIComponent(told)}`, "https://other.example/")).toBe("");
    expect(parentOrigin("https://n.example/", "")).toBe("");
  });
});
