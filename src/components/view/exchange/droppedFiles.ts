/** More files than any collection has, and folders deeper than anyone makes them. */
const most = 60_000;
const deepest = 8;

/** A file and where it lies in what was dropped or chosen: "digits/3/0001.png". */
export interface PlacedFile {
  path: string;
  file: File;
}

/** All files that were dropped, those in folders and their folders too: at most 60,000, eight folders deep. Call it in the event itself. */
export async function droppedFiles(transfer: DataTransfer): Promise<PlacedFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.() ?? undefined);
  if (entries.every((entry) => !entry)) return Array.from(transfer.files, (file) => ({path: file.name, file}));
  const found: PlacedFile[] = [];
  for (const entry of entries) if (entry) await gather(entry, found, 0);
  return found;
}

async function gather(entry: FileSystemEntry, found: PlacedFile[], depth: number): Promise<void> {
  if (found.length >= most || depth > deepest) return;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    found.push({path: entry.fullPath.replace(/^\//, ""), file});
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length || found.length >= most) return; // a reader gives a hundred at a time
    for (const one of some) await gather(one, found, depth + 1);
  }
}
