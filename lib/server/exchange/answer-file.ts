import type { FileProblem, FileRow } from "@/lib/domain/exchange/file-row";

/** A file of answers as it was read: what it was made from, and what it says. */
export interface AnswerFile {
  readonly format: "xlsx" | "yaml";
  /** Null: it does not say. */
  readonly assessmentId: string | null;
  readonly questionnaireId: string;
  readonly version: string;
  readonly rows: readonly FileRow[];
  readonly problems: readonly FileProblem[];
}
