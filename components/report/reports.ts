import { downloadCommitteeDocument, downloadCommitteeSlides } from "@/lib/client/programme-address";

export type ReportFormat = "pdf" | "pptx";
export interface ReportDescription {
  /** Its words are under `report.screen.reports.<key>`: title, text, forWhom, and one line for each format. */
  readonly key: string;
  readonly files: readonly { readonly format: ReportFormat; readonly path: string }[];
}

/** The documents that are answered at once, the most asked for first. */
export const REPORTS: readonly ReportDescription[] = [
  {
    key: "committee",
    files: [
      { format: "pdf", path: downloadCommitteeDocument.path },
      { format: "pptx", path: downloadCommitteeSlides.path },
    ],
  },
];
