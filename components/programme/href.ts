import type { Where } from "@/lib/contract/programme";

/** The addresses that the programme leads to: its project's, and its organisation's. */
export interface Bases {
  readonly project: string;
  readonly organisation: string;
}

export function hrefOf({ page, id, section }: Where, { project, organisation }: Bases): string {
  switch (page) {
    case "members":
      return `${organisation}/members`;
    case "coverage":
      return `${project}/training/coverage`;
    case "overview":
      return project;
    case "assessment":
      return `${project}/assessments/${id}${section ? `?section=${section}` : ""}`;
    case "decision":
      return `${project}/programme/decisions/${id}`;
    default:
      return `${project}/${page}`;
  }
}
