import { z } from "zod";
import { GRADES, VERDICTS } from "@/lib/domain/eligibility/verdict";
import { ASSUMPTION_ENTRIES, ASSUMPTION_IDS, type AssumptionId } from "@/lib/domain/microsoft365/assumption";
import { COEXISTENCE_STATES } from "@/lib/domain/microsoft365/coexistence";
import { OFFER_AREAS } from "@/lib/domain/microsoft365/offer";
import { USE_BASES } from "@/lib/domain/microsoft365/people";
import { PLAN_CLASSES } from "@/lib/domain/microsoft365/plan-map";
import { LOSSES } from "@/lib/domain/microsoft365/population";
import { VOLUME_KINDS } from "@/lib/domain/microsoft365/vocabulary";
import { Text } from "@/lib/domain/text";
import { FindingView } from "./eligibility";
import { defineRoute, ProjectPath } from "./route";

const Count = z.int().nonnegative();
const Maybe = Count.nullable();
const Named = z.strictObject({ id: z.string(), name: Text });
const SourceView = FindingView.shape.sources.element;

const ServiceView = z.strictObject({
  id: z.string(),
  name: Text,
  area: z.enum(OFFER_AREAS),
  /** What it is a part of. */
  parent: Named.nullable(),
  verdict: z.enum(VERDICTS),
  evidence: z.enum(GRADES),
  findings: z.array(FindingView),
  /** What is known of the service, each piece with its source: what decides and what merely informs. */
  known: z.array(z.strictObject({ note: Text, source: SourceView })),
  licences: z.strictObject({ bought: Maybe, assigned: Maybe, subscriptions: Count }).nullable(),
  /** People that the usage reports show at work with it; null: no report tells. */
  use: z.strictObject({ people: Count, basis: z.enum(USE_BASES) }).nullable(),
});
export type Microsoft365ServiceView = z.infer<typeof ServiceView>;

const PopulationsView = z.strictObject({
  people: Count,
  byLoss: z.record(z.enum(LOSSES), Count),
  /** In groups too small to be listed. */
  notListed: Count,
  services: z.array(z.strictObject({ ...Named.shape, loss: z.enum(["lost", "in-doubt"]), users: Maybe, equipped: Maybe })),
  groups: z.array(z.strictObject({ people: Count, lost: z.array(Named), inDoubt: z.array(Named) })),
});
export type Microsoft365PopulationsView = z.infer<typeof PopulationsView>;

const CoexistenceView = z.strictObject({
  id: z.string(),
  state: z.enum(COEXISTENCE_STATES),
  name: Text,
  because: Text,
  figures: z.record(z.string(), z.union([z.number(), z.string()]).nullable()),
  remedy: Text,
  sources: z.array(SourceView),
});
export type CoexistenceView = z.infer<typeof CoexistenceView>;

const VolumeView = z.strictObject({
  kind: z.enum(VOLUME_KINDS),
  precision: z.enum(["detail", "total"]),
  count: Maybe,
  bytes: Maybe,
  items: Maybe,
  largestBytes: Maybe,
  inactive: Maybe,
});
export type Microsoft365VolumeView = z.infer<typeof VolumeView>;

const MoveVolumesView = z.strictObject({
  people: Maybe,
  mailboxes: Maybe,
  mailBytes: Maybe,
  archives: Maybe,
  sites: Maybe,
  siteBytes: Maybe,
  drives: Maybe,
  driveBytes: Maybe,
  groups: Maybe,
});

const bounded = (wanted: AssumptionId) => {
  const { least, most } = ASSUMPTION_ENTRIES.find(({ id }) => id === wanted) ?? { least: 0, most: 0 };
  return z.int().min(least).max(most).optional();
};
/** Only what differs from the portal's own assumptions. */
export const ChangedAssumptions = z.strictObject({
  "mail-gb-per-day": bounded("mail-gb-per-day"),
  "file-gb-per-day": bounded("file-gb-per-day"),
  "people-per-wave": bounded("people-per-wave"),
  "days-per-wave": bounded("days-per-wave"),
  "sites-per-day": bounded("sites-per-day"),
  "preparation-days": bounded("preparation-days"),
  "settling-days": bounded("settling-days"),
  "growth-percent": bounded("growth-percent"),
  "margin-percent": bounded("margin-percent"),
} satisfies Record<AssumptionId, z.ZodType>);

const AssumptionView = z.strictObject({
  id: z.enum(ASSUMPTION_IDS),
  unit: z.enum(["gb-per-day", "people", "days", "sites", "percent"]),
  /** The portal's own: a hypothesis, until somebody measures it. */
  value: z.int(),
  least: z.int(),
  most: z.int(),
  name: Text,
  because: Text,
});
export type Microsoft365AssumptionView = z.infer<typeof AssumptionView>;

const EstimateView = z.strictObject({
  volumes: MoveVolumesView,
  entries: z.array(AssumptionView),
  changed: ChangedAssumptions,
  /** 0: never changed. */
  revision: Count,
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type Microsoft365EstimateView = z.infer<typeof EstimateView>;

export const Microsoft365View = z.strictObject({
  edition: z.strictObject({ id: z.string(), title: Text, effectiveFrom: z.string() }),
  /** Null: nothing was imported yet. */
  tenant: z
    .strictObject({
      /** The workload that stands for it: there are its obligation, its decision and its move guide. */
      workload: z.uuid().nullable(),
      /** The oldest and the newest day of the data, as the files say. */
      from: z.string().nullable(),
      to: z.string().nullable(),
      files: Count,
      /** Services and features that the tenant holds or uses, worst verdict first. */
      services: z.array(ServiceView),
      /** How many more the catalogue knows, of which the files show neither licence nor use. */
      absent: Count,
      /** Products whose plans are not known. */
      unknownProducts: z.array(z.string()),
      /** Service plans that are no service to move, with why. */
      plansAside: z.array(z.strictObject({ class: z.enum(PLAN_CLASSES), because: Text, plans: z.array(z.string()) })),
      populations: PopulationsView.nullable(),
      coexistence: z.array(CoexistenceView),
      volumes: z.array(VolumeView),
      estimate: EstimateView,
    })
    .nullable(),
});
export type Microsoft365View = z.infer<typeof Microsoft365View>;

const MICROSOFT365 = "/api/v1/organisations/{organisationId}/projects/{projectId}/microsoft365";

export const readMicrosoft365Route = defineRoute({
  method: "GET",
  path: MICROSOFT365,
  summary: "A Microsoft 365 tenant: verdicts, populations, coexistence, volumes and the estimate of its move",
  params: ProjectPath,
  response: Microsoft365View,
});

export const changeMoveAssumptionsRoute = defineRoute({
  method: "PUT",
  path: `${MICROSOFT365}/assumptions`,
  summary: "Change the assumptions of the estimate of a Microsoft 365 move; those left out are the portal's own again",
  params: ProjectPath,
  body: z.strictObject({ revision: Count, assumptions: ChangedAssumptions }),
  example: { body: { revision: 0, assumptions: { "people-per-wave": 300 } } },
  response: z.strictObject({ revision: Count }),
});
