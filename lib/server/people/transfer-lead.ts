import { transferLeadRoute } from "@/lib/contract/people";
import { Conflict, NotFound } from "../errors";
import { command, type Done } from "../use-case";
import { rightsOf } from "./member-rights";
import { endSessionsOf, holdMember, writeRights } from "./store-member";

/** Hands the project lead over: the other takes it and the caller a lesser role, both or neither. */
export const transferLead = command({
  action: "transfer-lead",
  permission: "member.manage",
  input: transferLeadRoute.params.extend(transferLeadRoute.body.shape),

  async run(scope, { personId, role, areas }): Promise<Done<Record<string, never>>> {
    if (!scope.person) throw new NotFound();
    const { id } = scope.person;
    if (personId === id) throw new Conflict("same-person");
    const [other, self] = [await holdMember(scope, personId), await holdMember(scope, id)];
    const before = { [other.personId]: rightsOf(other.role, other.areas), [id]: rightsOf(self.role, self.areas) };
    const after = { [other.personId]: rightsOf("project-lead", []), [id]: rightsOf(role, areas) };
    await writeRights(scope, personId, rightsOf("project-lead", []));
    await writeRights(scope, id, rightsOf(role, areas));
    await endSessionsOf(scope, personId, new Date());
    return { result: {}, audit: { subject: `person:${personId}`, detail: { before, after } } };
  },
});
