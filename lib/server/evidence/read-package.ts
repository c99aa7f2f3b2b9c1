import type { FileHandle } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import type { PackageParts } from "@/lib/domain/evidence/recognise-package";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end of the directory and the longest comment after it. */
const LONGEST_END = 22 + 65_535;
/** More is no document: it would be read in vain. */
const LARGEST_DIRECTORY = 4_000_000;
const MOST_ENTRIES = 20_000;
const LARGEST_PART = 1_000_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** The directory of a ZIP and the two parts that tell documents apart; null when it is damaged or out of all proportion. */
export async function readPackage(file: FileHandle, bytes: number): Promise<PackageParts | null> {
  const entries = await directoryOf(file, bytes);
  if (!entries) return null;
  const part = async (name: string) => {
    const entry = entries.find((one) => one.name === name);
    return entry ? contentOf(file, entry) : null;
  };
  try {
    const [contentTypes, mimetype] = [await part("[Content_Types].xml"), await part("mimetype")];
    return { names: entries.map(({ name }) => name), contentTypes, mimetype };
  } catch {
    return null;
  }
}

async function directoryOf(file: FileHandle, bytes: number): Promise<Entry[] | null> {
  const tail = await read(file, Math.max(0, bytes - LONGEST_END), Math.min(bytes, LONGEST_END));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return null;
  const [count, size, at] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY || at + size > bytes) return null;
  return entriesIn(await read(file, at, size), count);
}

function entriesIn(directory: Buffer, count: number): Entry[] | null {
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number];
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

async function contentOf(file: FileHandle, { at, packed, method }: Entry): Promise<string> {
  if (packed > LARGEST_PART) throw new Error("part too large");
  const head = await read(file, at, 30);
  const data = await read(file, at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed);
  const content = method === 0 ? data : inflateRawSync(data, { maxOutputLength: LARGEST_PART });
  return content.toString("utf8");
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, at);
  if (bytesRead !== length) throw new Error("cut short");
  return buffer;
}
