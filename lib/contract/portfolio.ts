import { z } from "zod";
import { LEGAL_FORMS } from "@/lib/domain/access/organisation";
import {
  DIRECTIONS,
  LONGEST_SEARCH,
  PORTFOLIO_SORTS,
  READINESS_BANDS,
  type ReadinessBand,
  STILL_DAYS,
} from "@/lib/domain/portfolio/filter";
import { DUE_RISKS } from "@/lib/domain/programme/due";
import { PHASES, type Phase } from "@/lib/domain/programme/phase";
import { VerdictCounts } from "./eligibility";
import { defineRoute, PageQuery, pageOf } from "./route";

const Count = z.int().min(0);
const Share = z.number().min(0).max(1).nullable();

/** A line of the portfolio: a project with its figures, or an organisation that has no project. */
export const PortfolioLine = z.strictObject({
  id: z.uuid(),
  organisation: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    legalForm: z.enum(LEGAL_FORMS),
    /** Whether the caller may open it: a portfolio executive sees the summaries of organisations that are closed to them. */
    openable: z.boolean(),
    /** Whether the caller may read what is noted about it. */
    followed: z.boolean(),
  }),
  project: z.strictObject({ id: z.uuid(), name: z.string(), phase: z.enum(PHASES), operating: z.boolean() }).nullable(),
  score: z.number().min(0).max(100).nullable(),
  completeness: Share,
  /** The day of the present phase's gate, and what threatens it today. */
  dueOn: z.iso.date().nullable(),
  risk: z.enum(DUE_RISKS).nullable(),
  unmet: Count.nullable(),
  workloads: Count.nullable(),
  byWorkload: VerdictCounts.nullable(),
  shareEligible: Share,
  shareWeak: Share,
  pressing: Count.nullable(),
  movedAt: z.iso.datetime(),
  awaitingReview: Count,
  editionBehind: z.boolean(),
  questionnairesBehind: Count,
  /** When the figures were counted; null: never yet. */
  computedAt: z.iso.datetime().nullable(),
  /** The next open action; only told to who follows the organisation up. */
  nextAction: z.strictObject({ text: z.string(), dueOn: z.iso.date().nullable(), overdue: z.boolean() }).nullable(),
});
export type PortfolioLine = z.infer<typeof PortfolioLine>;

export const PortfolioQuery = PageQuery.extend({
  sort: z.enum(PORTFOLIO_SORTS).default("organisation"),
  direction: z.enum(DIRECTIONS).default("ascending"),
  search: z.string().trim().min(1).max(LONGEST_SEARCH).optional(),
  phase: z.enum(PHASES).optional(),
  readiness: z.enum(READINESS_BANDS).optional(),
  risk: z.enum(DUE_RISKS).optional(),
  still: z.enum(STILL_DAYS).optional(),
  review: z.enum(["waiting"]).optional(),
  edition: z.enum(["behind"]).optional(),
  form: z.enum(LEGAL_FORMS).optional(),
});

export const listPortfolioRoute = defineRoute({
  method: "GET",
  path: "/api/v1/portfolio",
  summary: "Projects of the organisations the caller accompanies or oversees, with the figures of their summaries",
  query: PortfolioQuery,
  response: pageOf(PortfolioLine),
});

/** Two lines side by side, by their ids; nothing is compared until both are chosen. */
export const ComparisonQuery = z.strictObject({ a: z.uuid().optional(), b: z.uuid().optional() });
export interface PortfolioComparison {
  readonly first: PortfolioLine;
  readonly second: PortfolioLine;
  /** Every project of the two organisations; null where both lines are of one, or neither has a second project. */
  readonly organisations: { readonly first: readonly PortfolioLine[]; readonly second: readonly PortfolioLine[] } | null;
}

/** How many projects there are, as of a moment. */
export interface PortfolioCounts {
  readonly at: string;
  readonly phases: readonly { readonly phase: Phase; readonly projects: number }[];
  readonly bands: readonly { readonly band: ReadinessBand; readonly projects: number }[];
}

export const SavedView = z.strictObject({ id: z.uuid(), name: z.string(), query: z.string() });
export type SavedView = z.infer<typeof SavedView>;

export const keepViewRoute = defineRoute({
  method: "POST",
  path: "/api/v1/portfolio/views",
  summary: "Keep the filters and the order of the portfolio under a name",
  body: z.strictObject({ name: z.string().trim().min(1).max(80), query: z.string().max(500) }),
  example: { body: { name: "En retard", query: "risk=late" } },
  response: z.strictObject({ id: z.uuid() }),
});

export const dropViewRoute = defineRoute({
  method: "DELETE",
  path: "/api/v1/portfolio/views/{viewId}",
  summary: "Forget a view of the portfolio",
  params: z.strictObject({ viewId: z.uuid() }),
  response: z.strictObject({ dropped: z.int() }),
});
