import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "dist/",
      "dist-again/",
      "dist-course/",
      ".cells/",
      "src/.observablehq/",
      "node_modules/",
      "runs/",
      "mnist/"
    ]
  },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts"],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off", // d3 and the DOM hand out nullable things that the line before has just made
      "no-restricted-properties": [
        "error",
        {object: "Math", property: "random", message: "randomness is an argument: pass a Random from math/random"}
      ],
      "no-restricted-syntax": ["error", "TSEnumDeclaration"],
      eqeqeq: "error"
    }
  }
);
