import { readdirSync } from "node:fs";
import type { z } from "zod";
import type { addEvidenceRoute, EvidenceView } from "@/lib/contract/evidence";
import type { OpenedAssessment } from "../assessment/test-assessment";
import type { Caller } from "../database";
import { addEvidence } from "./add-evidence";
import { evidenceFolder, transitFolder } from "./data-folder";

/** A body in pieces, as a network brings it. */
export async function* bodyOf(content: string | Uint8Array, piece = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

type About = Partial<z.input<typeof addEvidenceRoute.query>>;
/** Files a document with the first question of the tests' questionnaire. */
export function file(
  caller: Caller,
  path: OpenedAssessment,
  content: string | Uint8Array = "Lettre de mission\n",
  about: About = {},
): Promise<EvidenceView> {
  const plain = { questionId: "q1", title: "Lettre", kind: "record", fileName: "lettre.txt" } as const;
  return addEvidence.receive(caller, { ...path, ...plain, ...about }, bodyOf(content));
}

/** Files in the storage and in transit. */
export function filesOnDisk(): { stored: string[]; transit: string[] } {
  const within = (folder: string) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: "utf8" });
    } catch {
      return [];
    }
  };
  return { stored: within(evidenceFolder()).filter((name) => name.includes("/")), transit: within(transitFolder()) };
}
