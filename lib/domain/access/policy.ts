/** Roles inside one organisation; `consultant` by an accepted, dated engagement, the others by membership. */
export const ROLES = ["project-lead", "contributor", "reader", "organisation-executive", "consultant"] as const;
export type Role = (typeof ROLES)[number];

/** What a membership may carry. */
export const MEMBER_ROLES = [
  "project-lead",
  "contributor",
  "reader",
  "organisation-executive",
] as const satisfies readonly Role[];
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Roles across organisations, given by an administrator. None of them opens an estate. */
export const PLATFORM_ROLES = ["portfolio-executive", "catalogue-editor", "catalogue-approver", "administrator"] as const;
export type PlatformRole = (typeof PLATFORM_ROLES)[number];

export const PERMISSIONS = [
  "organisation.read",
  "organisation.edit",
  "organisation.leave",
  "project.manage",
  "member.read",
  "member.manage",
  "engagement.manage",
  "audit.read",
  "inventory.read",
  "inventory.import",
  "workload.read",
  "workload.edit",
  "workload.group",
  "training.read",
  "training.learn",
  "training.manage",
  "assessment.read",
  "assessment.answer",
  "assessment.review",
  "assessment.manage",
  "programme.read",
  "programme.manage",
  "gate.sign",
  "readiness.read",
  "readiness.manage",
  "readiness.keep",
  "dashboard.read",
  "milestone.keep",
  "follow-up.read",
  "follow-up.write",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Open to every signed-in person, in no organisation: oneself, one's own organisations, the catalogue. */
export const PERSONAL_PERMISSIONS = [
  "catalogue.read",
  "organisation.list",
  "portfolio.read",
  "account.read",
  "account.change",
  "second-factor.give",
  "invitation.accept",
  "sandbox.keep",
] as const;
export type PersonalPermission = (typeof PERSONAL_PERMISSIONS)[number];

const ADMINISTRATION = ["organisation.administer", "person.administer", "platform-role.grant", "platform-audit.read"] as const;
/** What a role across organisations may do. */
export const PLATFORM_PERMISSIONS = [...ADMINISTRATION, "qualification.edit", "qualification.approve"] as const;
export type PlatformPermission = (typeof PLATFORM_PERMISSIONS)[number];

/** Open to anybody who reaches the portal, throttled: the first step of a reset, an invitation's link. */
export const OPEN_PERMISSIONS = ["password.reset", "invitation.open"] as const;
export type OpenPermission = (typeof OPEN_PERMISSIONS)[number];

const READ = [
  "organisation.read",
  "member.read",
  "inventory.read",
  "workload.read",
  "training.read",
  "assessment.read",
  "programme.read",
  "readiness.read",
  "dashboard.read",
] as const satisfies readonly Permission[];
const WORK = ["inventory.import", "workload.edit", "workload.group"] as const satisfies readonly Permission[];

/** The whole role × permission table. A consultant accompanies: reads every module, and is no learner of the organisation. */
export const POLICY: Readonly<Record<Role, readonly Permission[]>> = {
  "project-lead": PERMISSIONS,
  contributor: [
    ...READ,
    "training.learn",
    "organisation.leave",
    "inventory.import",
    "workload.edit",
    "training.manage",
    "assessment.answer",
    "readiness.manage",
  ],
  reader: [...READ, "training.learn", "organisation.leave"],
  "organisation-executive": [...READ, "training.learn", "organisation.leave", "engagement.manage", "gate.sign"],
  consultant: [
    ...READ,
    "organisation.leave",
    ...WORK,
    "assessment.answer",
    "assessment.review",
    "gate.sign",
    "readiness.manage",
    "readiness.keep",
    "milestone.keep",
    "follow-up.read",
    "follow-up.write",
  ],
};

/** Who administers the platform states nothing of the catalogue; what a portfolio executive sees is a policy of the database. */
export const PLATFORM_POLICY: Readonly<Record<PlatformRole, readonly PlatformPermission[]>> = {
  "portfolio-executive": [],
  "catalogue-editor": ["qualification.edit"],
  "catalogue-approver": ["qualification.approve"],
  administrator: ADMINISTRATION,
};

/** Parts of a project that a contributor's writing may be limited to. */
export const AREAS = ["inventory", "workload", "training", "assessment", "programme"] as const;
export type Area = (typeof AREAS)[number];
const AREA_OF: Partial<Readonly<Record<Permission, Area>>> = {
  "inventory.import": "inventory",
  "workload.edit": "workload",
  "training.manage": "training",
  "assessment.answer": "assessment",
  "readiness.manage": "programme",
};

/** A role in an organisation; `areas` limits a contributor's writing and is empty when nothing is limited. */
export interface Access {
  readonly role: Role;
  readonly areas: readonly Area[];
}

/** What somebody may do in an organisation. */
export function permissionsOf({ role, areas }: Access): Permission[] {
  return POLICY[role].filter((permission) => {
    const area = AREA_OF[permission];
    return area === undefined || areas.length === 0 || areas.includes(area);
  });
}

/** Whether somebody may do something. */
export function allows(access: Access, permission: Permission): boolean {
  return permissionsOf(access).includes(permission);
}

/** Whether one of these roles across organisations may do something. */
export function platformAllows(roles: readonly PlatformRole[], permission: PlatformPermission): boolean {
  return roles.some((role) => PLATFORM_POLICY[role].includes(permission));
}
