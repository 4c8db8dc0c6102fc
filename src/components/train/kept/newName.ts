/** 128 random bits: a name that no other run has. Not `randomUUID`, which a page without https lacks. */
export const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
