import { inflateRawSync } from "node:zlib";

/** The entries of an archive, by name, in their order; read from its directory, as every program does. */
export function entriesOf(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, named] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const start = archive.readUInt32LE(at + 42) + 30 + named;
    entries.set(archive.toString("utf8", at + 46, at + 46 + named), inflateRawSync(archive.subarray(start, start + packed)));
    at += 46 + named;
  }
  return entries;
}
