import { type Permission, PLATFORM_PERMISSIONS, POLICY, ROLES } from "../lib/domain/access/policy";
import type { AnyPermission, UseCaseKind } from "../lib/server/use-case";
import type { Country, Ids, World } from "./world";

/** Somebody who must be refused something. */
export interface Refused {
  readonly who: string;
  readonly cookie: string;
  readonly ids: Ids;
  readonly status: 401 | 403 | 404;
  /** Must not be told: a word that stands in every name of what was asked about. */
  readonly mark: string;
}

/** What is asked: a route's use case, or what a page asks. */
export interface Asked {
  readonly kind: UseCaseKind;
  readonly permission: AnyPermission;
  /** Names of the ids in the path. */
  readonly ids: readonly string[];
}

/** Ids in a path that belong to an organisation or to a person. */
const NESTED = [
  "projectId",
  "workloadId",
  "importId",
  "resourceId",
  "personId",
  "invitationId",
  "sessionId",
  "learnerId",
  "trainingSessionId",
  "assessmentId",
  "remarkId",
  "snapshotId",
  "evidenceId",
  "decisionId",
  "assumptionId",
  "derogationId",
  "followUpId",
  "viewId",
  "questionnaireId",
  "tenantImportId",
  "dossierId",
  "milestoneId",
];
/** The organisation's own, and what is the same for everybody. */
const EVERYBODYS = [
  "organisationId",
  "editionId",
  "serviceId",
  "providerId",
  "termId",
  "qualificationId",
  "role",
  "moduleId",
  "sectionId",
  "questionId",
  "revisionNumber",
  "criterionId",
  "gate",
  "subject",
];

/** Everybody who must be refused, with the answer each must get. */
export function refusalsOf(asked: Asked, world: World): Refused[] {
  const unheard = asked.ids.filter((name) => !NESTED.includes(name) && !EVERYBODYS.includes(name));
  if (unheard.length > 0) throw new Error(`e2e/world.ts has no ${unheard.join(", ")}: give it one, and say here whose it is`);
  if (asked.kind === "open") return [];
  return [...unknown(asked, world), ...others(asked, world)];
}

function unknown({ permission }: Asked, { mine, nobody, owing }: World): Refused[] {
  const refused = (who: string, cookie: string): Refused => ({ who, cookie, ids: mine.ids, status: 401, mark: mine.mark });
  const list = Object.entries(nobody).map(([who, cookie]) => refused(who, cookie));
  return permission === "second-factor.give" ? list : [...list, refused("a session that owes its second factor", owing)];
}

function others(asked: Asked, world: World): Refused[] {
  if (asked.kind === "personal" || asked.kind === "personal-download" || asked.kind === "own") return foreignIds(asked, world);
  if (asked.kind === "administration") return noAdministrators(world);
  return [...weakRoles(asked.permission as Permission, world), ...strangers(world), ...foreignIds(asked, world), demanded(world)];
}

function weakRoles(permission: Permission, { mine, roles }: World): Refused[] {
  return ROLES.filter((role) => !POLICY[role].includes(permission)).map((role) => ({
    who: `a ${role}`,
    cookie: roles[role],
    ids: mine.ids,
    status: 403,
    mark: mine.mark,
  }));
}

function strangers({ mine, strangers: all }: World): Refused[] {
  return Object.entries(all).map(([who, cookie]) => ({ who, cookie, ids: mine.ids, status: 404, mark: mine.mark }));
}

/** One's own organisation with one id of another one: each id of the path in turn, and all at once. */
function foreignIds({ ids }: Asked, { mine, theirs }: World): Refused[] {
  const nested = ids.filter((name) => NESTED.includes(name));
  const swaps = nested.length > 1 ? [...nested.map((name) => [name]), nested] : nested.map((name) => [name]);
  return swaps.map((swapped) => ({
    who: `a lead with a foreign ${swapped.join(" and ")}`,
    cookie: mine.lead,
    ids: { ...mine.ids, ...Object.fromEntries(swapped.map((name) => [name, idIn(theirs, name)])) },
    status: 404,
    mark: theirs.mark,
  }));
}

function idIn(country: Country, name: string): string {
  const id = country.ids[name];
  if (!id) throw new Error(`e2e/world.ts has no ${name}`);
  return id;
}

function demanded({ mine, demanded: { organisationId, cookie } }: World): Refused {
  const ids = { ...mine.ids, organisationId };
  return { who: "a lead without the second factor that is demanded", cookie, ids, status: 403, mark: mine.mark };
}

function noAdministrators({ mine, roles, strangers: others, administratorWithoutFactor }: World): Refused[] {
  const refused = (who: string, cookie: string): Refused => ({ who, cookie, ids: mine.ids, status: 403, mark: mine.mark });
  return [
    refused("a project lead", roles["project-lead"]),
    refused("a consultant", roles.consultant),
    refused("a portfolio executive", others["a portfolio executive"] ?? ""),
    refused("an administrator without a second factor", administratorWithoutFactor),
  ];
}

/** Somebody who may: proof that a refusal says something. */
export function rightfulCookie(permission: AnyPermission, world: World): string {
  const platform: readonly string[] = PLATFORM_PERMISSIONS;
  if (permission === "qualification.edit") return world.editor;
  if (permission === "qualification.approve") return world.approver;
  return platform.includes(permission) ? world.administrator : world.mine.lead;
}
