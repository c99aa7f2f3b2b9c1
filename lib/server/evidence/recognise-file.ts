import { type FileHandle, open } from "node:fs/promises";
import { textMediaOf } from "@/lib/domain/evidence/file-name";
import { MEDIA_KINDS, type MediaKind, type Recognised } from "@/lib/domain/evidence/media";
import { HEAD_BYTES, isTextByte, recogniseHead } from "@/lib/domain/evidence/recognise";
import { recognisePackage } from "@/lib/domain/evidence/recognise-package";
import { Unprocessable } from "../errors";
import { readPackage } from "./read-package";

const CHUNK = 65_536;

/** What a file is, by its content; what is not accepted is refused with the name of what was found. */
export async function recogniseFile(path: string, bytes: number, fileName: string): Promise<MediaKind> {
  const file = await open(path, "r");
  try {
    const found = await recognise(file, bytes, fileName);
    if ("media" in found) return found.media;
    throw new Unprocessable("evidence-refused", { found: found.refused, accepted: MEDIA_KINDS.join(" ") });
  } finally {
    await file.close();
  }
}

async function recognise(file: FileHandle, bytes: number, fileName: string): Promise<Recognised> {
  const head = Buffer.alloc(Math.min(bytes, HEAD_BYTES));
  await file.read(head, 0, head.length, 0);
  const outcome = recogniseHead(head);
  if (!("see" in outcome)) return outcome;
  if (outcome.see === "text") return (await isText(file)) ? { media: textMediaOf(fileName) } : { refused: "unknown" };
  const parts = await readPackage(file, bytes).catch(() => null);
  return parts ? recognisePackage(parts) : { refused: "damaged" };
}

/** Every byte of a text is one that texts have, be it in UTF-8 or in what Excel still writes. */
async function isText(file: FileHandle): Promise<boolean> {
  const buffer = Buffer.alloc(CHUNK);
  for (let at = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, CHUNK, at);
    if (bytesRead === 0) return true;
    if (!buffer.subarray(0, bytesRead).every(isTextByte)) return false;
    at += bytesRead;
  }
}
