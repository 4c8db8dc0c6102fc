import {openDB, type DBSchema} from "idb";
import {keyOf, type Head, type Shelf} from "./shelf.js";

interface Schema extends DBSchema {
  heads: {key: string; value: Head};
  bodies: {key: string; value: Uint8Array<ArrayBuffer>};
}

/** The shelf in this browser, for this site. Rejects where the browser offers none, or refuses. */
export async function openShelf(): Promise<Shelf> {
  if (typeof indexedDB === "undefined") throw new Error("this browser offers no storage");
  const db = await openDB<Schema>("sngan", 1, {
    upgrade(db) {
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
      const requests = [
        ...drop.flatMap((head) => [heads.delete(keyOf(head)), bodies.delete(keyOf(head))]),
        ...put.flatMap(({head, body}) => [bodies.put(body, keyOf(head)), heads.put(head, keyOf(head))])
      ];
      await Promise.all([...requests, transaction.done]);
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
