import type { Role } from "../access/policy";

/** Who learns: a role in the programme, not a right in the portal. Apart from `module.ts`, so that a browser is sent no validator. */
export const LEARNING_ROLES = [
  "executive",
  "project-lead",
  "architect",
  "administrator",
  "security-officer",
  "support",
  "champion",
] as const;
export type LearningRole = (typeof LEARNING_ROLES)[number];

/** Roles each named once, in the order of the programme. */
export function plainRoles(roles: readonly LearningRole[]): LearningRole[] {
  return LEARNING_ROLES.filter((role) => roles.includes(role));
}

/** The role in the programme that goes with a role in the organisation; the others choose theirs. */
export function firstRolesOf(role: Role): LearningRole[] {
  if (role === "project-lead") return ["project-lead"];
  return role === "organisation-executive" ? ["executive"] : [];
}
