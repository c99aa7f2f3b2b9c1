import { assignResponsibilitiesRoute } from "@/lib/contract/programme";
import { criterionOf } from "@/lib/domain/programme/gate";
import { PHASES } from "@/lib/domain/programme/phase";
import { gateSubject } from "@/lib/domain/programme/responsibility";
import { peopleHere } from "../assessment/store-assignment";
import { Invalid, NotFound } from "../errors";
import { command } from "../use-case";
import { putResponsibilities, responsibilitiesOf } from "./store-plan";
import { loadStanding } from "./store-project-facts";

/** Says who does, answers for, is asked about and is told of a criterion or a gate: one letter a person, one who answers for it. */
export const assignResponsibilities = command({
  action: "assign-responsibilities",
  permission: "programme.manage",
  input: assignResponsibilitiesRoute.params.extend(assignResponsibilitiesRoute.body.shape),

  async run(scope, { projectId, subject, people }) {
    const known = PHASES.some((phase) => gateSubject(phase) === subject) || criterionOf(subject) !== null;
    if (!known) throw new NotFound();
    await loadStanding(scope, projectId, true);
    const ids = people.map(({ personId }) => personId);
    if (new Set(ids).size < ids.length) throw new Invalid([{ field: "people", message: "somebody is named twice" }]);
    if (people.filter(({ letter }) => letter === "A").length > 1)
      throw new Invalid([{ field: "people", message: "one person answers for it" }]);
    if ((await peopleHere(scope, ids, new Date())).length < ids.length)
      throw new Invalid([{ field: "people", message: "not somebody of the organisation" }]);
    const written = (list: typeof people) => list.map(({ personId, letter }) => `${letter} ${personId}`).sort();
    const before = (await responsibilitiesOf(scope, projectId)).filter((one) => one.subject === subject);
    await putResponsibilities(scope, projectId, subject, people);
    const detail = { projectId, before: { people: written(before) }, after: { people: written(people) } };
    return { result: {}, audit: { subject: subject.startsWith("gate:") ? subject : `criterion:${subject}`, detail } };
  },
});
