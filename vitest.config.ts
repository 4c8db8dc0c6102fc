import {defineConfig} from "vitest/config";

/** `unit` needs nothing but Node; `site` reads the built pages in dist/; `browser` opens them in Chromium. */
export default defineConfig({
  test: {
    projects: [
      {test: {name: "unit", include: ["tests/{math,toy,model,train,view,scripts,markdown}/**/*.test.ts"], testTimeout: 60_000}},
      {test: {name: "site", include: ["tests/site/**/*.test.ts"], testTimeout: 180_000, fileParallelism: false}},
      {test: {name: "browser", include: ["tests/browser/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 120_000, fileParallelism: false}}
    ]
  }
});
