/** Gives words a rim in the colour of the page, so that they stay readable where lines pass below them. */
export const rim = {
  "paint-order": "stroke",
  stroke: "var(--theme-background)",
  "stroke-width": 4,
  "stroke-linejoin": "round"
} as const;
