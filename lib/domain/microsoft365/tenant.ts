import type { SettingName, SettingValue } from "./setting";
import type { IdentityKind, PersonFact, PlanState, ReportPeriod, SubscriptionState, VolumeKind } from "./vocabulary";

/** Raised when the document changes in a way that older ones cannot be read as. */
export const TENANT_VERSION = 1;

/**
 * What is known of a Microsoft 365 tenant: counts and settings only, no name and no address of anybody. Made by the import from the
 * files in force; each part names the files (`sources[].id`) that it rests on. What no file reports is `null` or absent from a
 * list of what is reported, never zero.
 */
export interface Tenant {
  readonly version: typeof TENANT_VERSION;
  /** The files in force, newest first. */
  readonly sources: readonly TenantSource[];
  /** Null: no licence export was imported. */
  readonly subscriptions: { readonly sources: readonly string[]; readonly list: readonly Subscription[] } | null;
  readonly usage: readonly UsageReport[];
  /** Null: no report by person was imported. */
  readonly populations: Populations | null;
  /** A kind that no file reports is null. */
  readonly volumes: Readonly<Record<VolumeKind, Volume | null>>;
  /** Only what was reported; a setting that is absent is not reported. */
  readonly settings: Readonly<Partial<Record<SettingName, ReportedSetting>>>;
  /** Result of each control of the ScubaGear baselines; empty when it was not imported. */
  readonly controls: readonly ControlResult[];
}

export interface TenantSource {
  /** Id of the import. */
  readonly id: string;
  /** A `SourceKind` of `./report` (report or export). */
  readonly kind: string;
  readonly fileName: string;
  /** Day of the data as the file itself says (`2026-10-31`); null when it does not. */
  readonly refreshedOn: string | null;
  readonly period: ReportPeriod | null;
  /** ISO moment of the import. */
  readonly importedAt: string;
  readonly rows: number;
}

export interface Subscription {
  /** GUID in lower case; null when the export names products only and the name is unknown. */
  readonly skuId: string | null;
  /** `SPE_E5`; null as above. */
  readonly partNumber: string | null;
  /** Microsoft's name of the product as the export writes it; null when it only gives ids. */
  readonly product: string | null;
  readonly state: SubscriptionState;
  /** Licences by state; null: not reported. */
  readonly bought: number | null;
  readonly assigned: number | null;
  readonly suspended: number | null;
  readonly warning: number | null;
  readonly appliesTo: "user" | "company" | null;
  /** Null: the export does not list plans (take those of the product). */
  readonly plans: readonly SubscribedPlan[] | null;
}

export interface SubscribedPlan {
  /** GUID in lower case. */
  readonly planId: string;
  readonly name: string;
  readonly state: PlanState;
}

/** A report of counts: the tenant's figures on the latest day the report tells of. */
export interface UsageReport {
  readonly source: string;
  /** `teams-user-activity-user-counts`: see `./report`. */
  readonly report: string;
  readonly period: ReportPeriod | null;
  readonly refreshedOn: string | null;
  /** The day these figures are of; null for figures over the whole period. */
  readonly on: string | null;
  /** By column in kebab-case (`team-chat-messages`); for a report with one line per kind `kind/column`. Null: the cell is empty. */
  readonly counts: Readonly<Record<string, number | null>>;
}

export interface Populations {
  readonly sources: readonly string[];
  /** Reports that name people in another way than the newest and cannot be joined with it. */
  readonly leftOut: readonly string[];
  readonly identities: IdentityKind;
  /** People in any of the reports, those deleted from the directory left out. */
  readonly people: number;
  readonly deleted: number;
  /** The facts that the reports in force tell of; any other is not known of anybody. */
  readonly reported: readonly PersonFact[];
  /** Whether the reports list the products assigned to each person. */
  readonly productsReported: boolean;
  /** Exact, over all people. */
  readonly byFact: Readonly<Partial<Record<PersonFact, number>>>;
  /** Part numbers (`SPE_E5`), exact, over all people; `other` counts people with a product whose name is unknown. */
  readonly byProduct: Readonly<Record<string, number>>;
  /** People with exactly the same facts and products, most numerous first, at most `MOST_POPULATIONS`. */
  readonly groups: readonly Population[];
  /** People in smaller groups than those listed. */
  readonly others: number;
}
export const MOST_POPULATIONS = 500;

export interface Population {
  readonly people: number;
  readonly facts: readonly PersonFact[];
  /** Part numbers, sorted; `other` for a product whose name is unknown. */
  readonly products: readonly string[];
}

export interface Volume {
  readonly sources: readonly string[];
  /** `detail`: each object was seen. `total`: only totals were; what they do not say is null. */
  readonly precision: "detail" | "total";
  readonly count: number | null;
  readonly bytes: number | null;
  /** Messages of mailboxes, files of sites and drives, members of groups. */
  readonly items: number | null;
  readonly largestBytes: number | null;
  readonly largestItems: number | null;
  /** Without activity in the `ACTIVE_WITHIN_DAYS` before a report of detail was made, or in the period of one of totals. */
  readonly inactive: number | null;
  readonly deleted: number | null;
  /** Objects per class of size (`SIZE_CLASSES`, one class more than bounds); null: not reported. */
  readonly sizes: readonly number[] | null;
  /** Mailboxes: with an online archive (its size is in no report), and bytes of recoverable items. */
  readonly archives: number | null;
  readonly recoverableBytes: number | null;
  /** Groups: members from outside, and groups that have any. */
  readonly externalMembers: number | null;
  readonly withExternals: number | null;
  /** Sites: sharing links by reach; null where the report has no such columns. */
  readonly links: { readonly anyone: number; readonly organisation: number; readonly guests: number } | null;
}

export interface ReportedSetting {
  readonly value: SettingValue;
  readonly source: string;
}

export interface ControlResult {
  /** `MS.TEAMS.2.1v1`. */
  readonly id: string;
  readonly result: "pass" | "fail" | "warning" | "not-applicable" | "error";
  readonly source: string;
}
