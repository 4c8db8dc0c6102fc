import {say} from "../words/say.js";

/** Says in one sentence which file of the site could not be had, and why. Neither a device nor what is stored is at fault. */
export class LoadError extends Error {
  override readonly name = "LoadError";
}

/**
 * What `read` makes of the file at `address`. Rejects with a `LoadError` where the server has none, or where the network fails, as
 * late as in the middle of the file: hence `read` is called here. What the file holds is for others to check.
 */
export async function fetchFile<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  const file = nameOf(address);
  const response = await fetch(address).catch(lost(file));
  if (!response.ok)
    throw new LoadError(say("the server answered {status} for {file}", {status: response.status, file}));
  return read(response).catch(lost(file));
}

/** The file at `address` as the JSON that it holds. */
export const fetchJson = <T>(address: string): Promise<T> =>
  fetchFile(address, (response) => response.json() as Promise<T>);

/** Its bytes. */
export const fetchBytes = (address: string): Promise<Uint8Array<ArrayBuffer>> =>
  fetchFile(address, async (response) => new Uint8Array(await response.arrayBuffer()));

const lost =
  (file: string) =>
  (cause: Error): never => {
    const reason = cause.message.replace(/\.$/, "");
    throw new LoadError(say("{file} did not arrive: {reason}", {file, reason}), {cause});
  };

/** "race.3f2a1b0c.json": the last part of an address. */
const nameOf = (address: string): string => address.split(/[?#]/)[0].split("/").at(-1)!;
