/** What somebody dropped, chose or pasted: a file, or a folder with everything in it. */
export interface Handed {
  /** "memo.txt"; a folder's own name with a slash, "letters/". */
  readonly name: string;
  /** A file by its name, or the files of a folder by their paths in it. */
  readonly files: readonly HandedFile[];
  readonly folder: boolean;
}

export interface HandedFile {
  readonly path: string;
  readonly content: Blob;
}

const one = (file: File): Handed => ({ name: file.name, files: [{ path: file.name, content: file }], folder: false });

/** What a file field holds. With `webkitdirectory`, one folder, whose name all paths begin with. */
export function fromField(list: FileList): Handed[] {
  const files = [...list];
  const folder = files[0]?.webkitRelativePath.split('/', 1)[0];
  if (!folder) return files.map(one);
  return [{ name: `${folder}/`, folder: true, files: files.map((file) => ({ path: file.webkitRelativePath.slice(folder.length + 1), content: file })) }];
}

/** What was dropped or pasted. Takes hold of it before it returns, since nothing is left of it once the event is over. */
export function fromTransfer(transfer: DataTransfer): Promise<Handed[]> {
  const files = [...transfer.files];
  const folders = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory).map((entry) => entry as FileSystemDirectoryEntry);
  const names = new Set(folders.map(({ name }) => name));
  const loose = files.filter(({ name }) => !names.has(name)).map(one);
  return Promise.all(folders.map(async (entry) => ({ name: `${entry.name}/`, folder: true, files: await below(entry, '') }))).then((found) => [...loose, ...found]);
}

async function below(folder: FileSystemDirectoryEntry, path: string): Promise<HandedFile[]> {
  const reader = folder.createReader();
  const files: HandedFile[] = [];
  // A browser gives a hundred at a time, and none at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (!entries.length) return files;
    for (const entry of entries) {
      if (entry.isDirectory) files.push(...await below(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`));
      else files.push({ path: path + entry.name, content: await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail)) });
    }
  }
}
