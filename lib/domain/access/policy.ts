/** Roles inside one organisation (`consultant` by an accepted, dated engagement) and, last three, across the platform. */
export const ROLES = ["project-lead", "contributor", "reader", "organisation-executive", "consultant"] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  "organisation.read",
  "inventory.read",
  "inventory.import",
  "workload.read",
  "workload.edit",
  "workload.group",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** Open to every signed-in person, in no organisation: the catalogue, and the list of one's own organisations. */
export const PERSONAL_PERMISSIONS = ["catalogue.read", "organisation.list"] as const;
export type PersonalPermission = (typeof PERSONAL_PERMISSIONS)[number];

const READ = ["organisation.read", "inventory.read", "workload.read"] as const satisfies readonly Permission[];

/** The whole role × permission table. */
export const POLICY: Readonly<Record<Role, readonly Permission[]>> = {
  "project-lead": [...READ, "inventory.import", "workload.edit", "workload.group"],
  contributor: [...READ, "inventory.import", "workload.edit"],
  reader: READ,
  "organisation-executive": READ,
  consultant: [...READ, "inventory.import", "workload.edit", "workload.group"],
};

/** Whether a role may do something. */
export function allows(role: Role, permission: Permission): boolean {
  return POLICY[role].includes(permission);
}
