/** What a colour means, on every page (Okabe–Ito; styles/colors.css holds a readable variant of each for either scheme). */
export const colors = {
  real: "var(--real)",
  generated: "var(--generated)",
  critic: "var(--critic)",
  bound: "var(--bound)",
  reference: "var(--reference)",
  right: "var(--right)",
  wrong: "var(--wrong)"
} as const;
