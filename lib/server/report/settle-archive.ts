import { deflateRawSync } from "node:zlib";
import { openZip } from "@/lib/reader/open-zip";

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: an entry has no other day than its document's. */
const DAY = 0x21;
const LIMITS = { entries: 1_000, inflated: 50_000_000 };

interface Entry {
  readonly name: string;
  readonly content: Buffer;
}

/** The same archive without the clock of whoever packed it; `edit` is given each part that is text. Folders are left out. */
export async function settleArchive(archive: Uint8Array, edit: (name: string, text: string) => string): Promise<Uint8Array> {
  const zip = openZip(archive, LIMITS);
  const entries: Entry[] = [];
  for (const name of zip.names.filter((one) => !one.endsWith("/"))) {
    const content = Buffer.from((await zip.read(name)) ?? []);
    entries.push({ name, content: /\.(xml|rels)$/.test(name) ? Buffer.from(edit(name, content.toString("utf8"))) : content });
  }
  return pack(entries);
}

function pack(entries: readonly Entry[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content } of entries) {
    const packed = deflateRawSync(content);
    const shared = sharedHead(content, packed.length, Buffer.byteLength(name));
    const local = Buffer.concat([uint32(LOCAL), shared, Buffer.from(name), packed]);
    // Version made by, the shared head, then: no comment, first disk, no attributes, where the entry begins.
    const tail = Buffer.concat([Buffer.alloc(10), uint32(offset)]);
    directory.push(Buffer.concat([uint32(CENTRAL), uint16(20), shared, tail, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(entries.length), uint16(entries.length)]);
  const end = [uint32(END), Buffer.alloc(4), counts, uint32(central.length), uint32(offset), uint16(0)];
  return Buffer.concat([...files, central, ...end]);
}

/** From the version needed to the length of the extra field: the same in an entry's own head and in the directory. */
function sharedHead(content: Buffer, size: number, nameLength: number): Buffer {
  const names = 0x0800;
  return Buffer.concat([
    ...[20, names, DEFLATED, 0, DAY].map(uint16),
    ...[crc32(content), size, content.length].map(uint32),
    ...[nameLength, 0].map(uint16),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
function crc32(content: Buffer): number {
  let value = 0xffffffff;
  for (const byte of content) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
