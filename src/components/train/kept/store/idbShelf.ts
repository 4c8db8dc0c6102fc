import {openDB, type DBSchema} from "idb";
import {say} from "../../../words/say.js";
import {keyOf, type Head, type Shelf} from "./shelf.js";

interface Schema extends DBSchema {
  heads: {key: string; value: Head};
  bodies: {key: string; value: Uint8Array<ArrayBuffer>};
}

/** The shelf in this browser, for this site. Rejects where the browser offers none, or refuses. */
export async function openShelf(): Promise<Shelf> {
  if (typeof indexedDB === "undefined") throw new Error(say("this browser offers no storage"));
  const db = await openDB<Schema>("sngan", 2, {
    upgrade(db) {
      for (const name of db.objectStoreNames) db.deleteObjectStore(name); // keys of the first version mean something else
      db.createObjectStore("heads");
      db.createObjectStore("bodies");
    },
    blocking: () => db.close() // another tab brings a newer version
  });
  return {
    heads: () => db.getAll("heads"),
    body: (head) => db.get("bodies", keyOf(head)),
    async change({put, drop}) {
      const transaction = db.transaction(["heads", "bodies"], "readwrite", {durability: "strict"});
      const [heads, bodies] = [transaction.objectStore("heads"), transaction.objectStore("bodies")];
      const requests: Promise<unknown>[] = [transaction.done];
      try {
        for (const head of drop) requests.push(heads.delete(keyOf(head)), bodies.delete(keyOf(head)));
        for (const {head, body} of put) requests.push(bodies.put(body, keyOf(head)), heads.put(head, keyOf(head)));
      } catch (error) {
        for (const request of requests) request.catch(() => undefined); // they end with the transaction
        transaction.abort();
        throw error;
      }
      await Promise.all(requests);
    },
    async clear() {
      const transaction = db.transaction(["heads", "bodies"], "readwrite");
      await Promise.all([
        ...(["heads", "bodies"] as const).map((name) => transaction.objectStore(name).clear()),
        transaction.done
      ]);
    }
  };
}
