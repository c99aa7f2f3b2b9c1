import { z } from "zod";
import { MILESTONES, SCOPES, SOURCE_LABELS, TRUST_REASONS, TRUST_WORDS } from "@/lib/domain/provider/words";
import { Text } from "@/lib/domain/text";
import { defineRoute } from "./route";

const Day = z.iso.date();
const Id = z.string().regex(/^[a-z0-9-]{1,80}$/);
const Line = (most: number) => z.string().trim().min(1).max(most);
const SourceView = z.strictObject({
  title: z.string(),
  locator: z.string(),
  date: z.string(),
  label: z.enum(SOURCE_LABELS),
});
const Named = z.strictObject({ id: Id, name: z.string() });
const NamedOffer = z.strictObject({ id: Id, name: Text });

export const FactView = z.strictObject({
  id: z.string(),
  provider: Named,
  offer: NamedOffer,
  /** Null: the source does not say. */
  scope: z.enum(SCOPES).nullable(),
  milestone: z.enum(MILESTONES),
  on: Day.nullable(),
  knownUntil: Day,
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  decision: z.string().nullable(),
  source: SourceView,
  note: Text,
  /** Null: it ships with the product. */
  approvedAt: z.iso.datetime().nullable(),
});
export type FactView = z.infer<typeof FactView>;

export const TrustView = z.strictObject({
  status: z.enum(TRUST_WORDS),
  reason: z.enum(TRUST_REASONS),
  expiry: z.strictObject({ on: Day, daysLeft: z.int(), warning: z.enum(["soon", "over"]).nullable() }).nullable(),
  lastKnown: z.strictObject({ status: z.enum(TRUST_WORDS), on: Day }).nullable(),
  fact: FactView.nullable(),
});
export type TrustView = z.infer<typeof TrustView>;

const DayQuery = z.strictObject({ day: Day.optional() });

export const ProviderRow = z.strictObject({
  id: Id,
  name: z.string(),
  /** The best of its offers: never a word on all of them. */
  trust: TrustView,
  /** One line per offer and class of service. */
  offers: z.array(z.strictObject({ offer: NamedOffer, scope: z.enum(SCOPES).nullable(), trust: TrustView })),
});
export type ProviderRow = z.infer<typeof ProviderRow>;

export const listProvidersRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/providers",
  summary: "Trusted-cloud providers and what may be said of each on a day",
  query: DayQuery,
  response: z.strictObject({ day: Day, providers: z.array(ProviderRow) }),
});

const Event = z.strictObject({ when: z.string(), what: Text, source: SourceView });
export const ProviderView = ProviderRow.extend({
  day: Day,
  what: Text,
  source: SourceView,
  remark: z.strictObject({ text: Text, source: SourceView }).nullable(),
  /** Oldest first, its end included. */
  events: z.array(Event),
  /** Every fact in force or superseded, latest first. */
  facts: z.array(FactView),
});
export type ProviderView = z.infer<typeof ProviderView>;

export const readProviderRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/providers/{providerId}",
  summary: "One provider on a day: offers, dated facts, events, sources",
  params: z.strictObject({ providerId: Id }),
  query: DayQuery,
  response: ProviderView,
});

const DecidedView = FactView.extend({
  outcome: z.enum(["approved", "refused", "withdrawn"]).nullable(),
  draftedAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  reason: z.string(),
  /** The caller drafted it: somebody else decides. */
  own: z.boolean(),
});
export type DecidedView = z.infer<typeof DecidedView>;

export const QualificationView = z.strictObject({
  day: Day,
  inForce: z.array(z.strictObject({ offer: NamedOffer, provider: Named, scope: z.enum(SCOPES).nullable(), trust: TrustView })),
  /** Drafts that wait for a decision; empty for those who do not work on the catalogue. */
  drafts: z.array(DecidedView),
  /** What was decided, latest first; of refused and withdrawn drafts only those who work on the catalogue are told. */
  history: z.array(DecidedView),
  mayEdit: z.boolean(),
  mayApprove: z.boolean(),
  /** What a draft may be about. */
  offered: z.array(z.strictObject({ id: Id, name: z.string(), offers: z.array(NamedOffer) })),
});
export type QualificationView = z.infer<typeof QualificationView>;

export const listQualificationRoute = defineRoute({
  method: "GET",
  path: "/api/v1/catalogue/qualification",
  summary: "Qualification facts in force on a day, drafts and history",
  query: DayQuery,
  response: QualificationView,
});

export const draftQualificationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/catalogue/qualification",
  summary: "Draft a qualification fact; another person approves it",
  body: z.strictObject({
    provider: Id,
    offer: Id,
    scope: z.enum(SCOPES),
    milestone: z.enum(MILESTONES),
    on: Day.nullable(),
    knownUntil: Day,
    validFrom: Day.nullable(),
    validTo: Day.nullable(),
    decision: Line(40).nullable(),
    source: z.strictObject({ title: Line(300), locator: Line(500), date: Day, label: z.enum(SOURCE_LABELS) }),
    note: z.strictObject({ fr: Line(1_000), en: Line(1_000) }),
  }),
  example: {
    body: {
      provider: "bleu",
      offer: "bleu-cloud",
      scope: "iaas",
      milestone: "J2",
      on: "2026-10-15",
      knownUntil: "2026-11-20",
      validFrom: null,
      validTo: null,
      decision: null,
      source: { title: "Communiqué", locator: "exemple.fr", date: "2026-11-20", label: "secondary" },
      note: { fr: "Jalon J2 annoncé.", en: "Milestone J2 announced." },
    },
  },
  response: DecidedView,
});

const FactPath = z.strictObject({ qualificationId: z.uuid() });
export const approveQualificationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/catalogue/qualification/{qualificationId}/approve",
  summary: "Put somebody else's draft in force",
  params: FactPath,
  response: DecidedView,
});
export const refuseQualificationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/catalogue/qualification/{qualificationId}/refuse",
  summary: "Refuse somebody else's draft, with a reason",
  params: FactPath,
  body: z.strictObject({ reason: Line(1_000) }),
  example: { body: { reason: "La source ne nomme pas cette offre." } },
  response: DecidedView,
});
export const withdrawQualificationRoute = defineRoute({
  method: "POST",
  path: "/api/v1/catalogue/qualification/{qualificationId}/withdraw",
  summary: "Withdraw one's own draft",
  params: FactPath,
  response: DecidedView,
});
