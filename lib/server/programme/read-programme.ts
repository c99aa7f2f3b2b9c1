import { type ProgrammeView, readProgrammeRoute } from "@/lib/contract/programme";
import { decisionState } from "@/lib/domain/programme/decision";
import { evaluateGate } from "@/lib/domain/programme/evaluate";
import { GATES } from "@/lib/domain/programme/gate";
import { namesOf } from "../assessment/store-assessment";
import { query } from "../use-case";
import { absentSigners, gateView, type ProgrammeState } from "./programme-view";
import { decisionsOf } from "./store-decision";
import { duesOf, peopleOf, responsibilitiesOf } from "./store-plan";
import { loadProjectFacts, loadStanding } from "./store-project-facts";
import { toDoOf } from "./to-do";

/** More decisions than a project of five gates takes in years. */
const MOST = 200;

/** The phase board, and what waits for the asker, on the facts of one moment. */
export const readProgramme = query({
  permission: "programme.read",
  input: readProgrammeRoute.params.extend(readProgrammeRoute.query.shape),

  async run(scope, { projectId, locale }): Promise<ProgrammeView> {
    const now = new Date();
    const standing = await loadStanding(scope, projectId);
    const facts = await loadProjectFacts(scope, projectId, standing, now);
    const decisions = await decisionsOf(scope, projectId, { below: null, limit: MOST });
    const dues = new Map((await duesOf(scope, projectId)).map(({ gate, dueOn }) => [gate, dueOn]));
    const responsibilities = await responsibilitiesOf(scope, projectId);
    const exceptions = [...facts.waivers, ...facts.attestations].map(({ personId }) => personId);
    const state: ProgrammeState = {
      phase: standing.phase,
      operating: decisions.some(({ gate, signatures }) => gate === "ready" && decisionState(signatures) === "go"),
      today: now.toISOString().slice(0, 10),
      locale,
      decisions,
      dues,
      responsibilities,
      results: new Map(GATES.map((gate) => [gate.phase, evaluateGate(gate, facts)])),
      assessmentIds: new Map(facts.assessments.map(({ questionnaire, assessmentId }) => [questionnaire, assessmentId])),
      names: await namesOf(scope, exceptions),
    };
    const { person, access } = scope;
    const openDecision = decisions.find(({ signatures }) => decisionState(signatures) === "open") ?? null;
    return {
      phase: state.phase,
      operating: state.operating,
      at: facts.at,
      gates: GATES.map((gate) => gateView(gate, state)),
      toDo: person && access ? await toDoOf(scope, projectId, { ...state, person, access, openDecision }) : [],
      missingSigners: absentSigners(facts.people),
      people: await peopleOf(scope, now),
    };
  },
});
