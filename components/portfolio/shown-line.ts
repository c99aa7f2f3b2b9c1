import type { DueRisk } from "@/lib/domain/programme/due";

/** A line in the words of the reader's language: they are chosen once, on the server, and sent as short as they are. */
export interface ShownLine {
  readonly id: string;
  readonly organisation: string;
  /** Only of an organisation that the caller may open. */
  readonly organisationId?: string;
  readonly form: string;
  /** Null: the organisation has no project. The line then bears no other figure. */
  readonly project: string | null;
  /** What the link to the comparison is called for who hears it. */
  readonly compareLabel?: string;
  readonly phase: string | null;
  readonly readiness: ShownReadiness | string;
  readonly due: ShownDue | string;
  readonly movement: ShownDay & { readonly ago: string };
  readonly review: number;
  readonly drift: readonly string[] | string;
  /** Null: not for the caller. */
  readonly action: ShownAction | null;
}

interface ShownDay {
  readonly day: string;
  readonly words: string;
}
export interface ShownReadiness {
  readonly score: string;
  readonly completeness: string;
  readonly counted: string;
}
export interface ShownDue extends ShownDay {
  readonly risk: DueRisk | null;
  readonly unmet: string | null;
}
export interface ShownAction {
  readonly href: string;
  readonly label: string;
  readonly text: string | null;
  readonly due: string | null;
  readonly overdue: boolean;
}

/** The words that are the same on every line. */
export interface LineWords {
  readonly none: string;
  readonly noProject: string;
  readonly compare: string;
  readonly chosen: string;
  readonly risks: Readonly<Record<DueRisk, string>>;
  readonly noAction: string;
  readonly overdue: string;
  readonly followUp: string;
}
