import {defineConfig} from "vitest/config";
import {ByEnvironment} from "./tests/byEnvironment.js";

/** TensorFlow.js by its modules: or Node takes its bundle, and a second copy beside it for the gradients, which the first lacks. */
const oneTensorFlow = {
  find: /^@tensorflow\/(tfjs-[a-z-]+)$/,
  replacement: `${import.meta.dirname}/node_modules/@tensorflow/$1/dist/index.js`
};

/** `unit` needs nothing but Node; `site` reads the built pages in dist/; `browser` opens them in Chromium; `long` takes minutes, and isn't part of `npm test`. */
export default defineConfig({
  test: {
    sequence: {sequencer: ByEnvironment},
    teardownTimeout: 60_000,
    projects: [
      {
        resolve: {alias: [oneTensorFlow]},
        test: {
          name: "unit",
          setupFiles: ["tests/seedProperties.ts", "tests/leaveNothing.ts"],
          include: ["tests/{words,math,toy,model,engine,train,view,page,scripts,markdown}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false, // or every file loads all that it imports anew, TensorFlow.js above all
          server: {deps: {inline: [/@tensorflow/]}}
        }
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          testTimeout: 600_000, // a build takes minutes beside busy neighbours
          fileParallelism: false,
          isolate: false,
          sequence: {groupOrder: 1} // a group of its own: it has fewer workers than unit
        }
      },
      {
        resolve: {alias: [oneTensorFlow]},
        test: {
          name: "long",
          setupFiles: ["tests/seedProperties.ts"],
          include: ["tests/long/**/*.test.ts"],
          testTimeout: 1_800_000,
          server: {deps: {inline: [/@tensorflow/]}}
        }
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          expect: {poll: {timeout: 20_000}} // a page beside another on a busy machine draws late
        }
      }
    ]
  }
});
