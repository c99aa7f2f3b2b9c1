import { createHash } from "node:crypto";
import { LARGEST_QUESTIONNAIRE } from "@/lib/contract/own-questionnaire";
import type { KonveyorReading } from "@/lib/domain/exchange/konveyor-source";
import { readKonveyor } from "@/lib/domain/exchange/read-konveyor";
import { TooLarge, Unprocessable } from "../errors";
import { readSourceTree } from "./read-source-tree";

export interface QuestionnaireFile extends KonveyorReading {
  /** Of the bytes as they came. */
  readonly sha256: string;
}

/** Reads the body of a request to its end and understands it; refused as a whole where it is no questionnaire of Konveyor's. */
export async function questionnaireFile(body: AsyncIterable<Uint8Array>): Promise<QuestionnaireFile> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > LARGEST_QUESTIONNAIRE) throw new TooLarge({ limit: String(LARGEST_QUESTIONNAIRE) });
    chunks.push(chunk);
  }
  if (size === 0) throw new Unprocessable("questionnaire-empty");
  const bytes = Buffer.concat(chunks);
  const reading = readKonveyor(readSourceTree(bytes));
  if (reading === null) throw new Unprocessable("questionnaire-unknown");
  return { ...reading, sha256: sha256(bytes) };
}

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
