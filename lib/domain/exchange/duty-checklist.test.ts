import { describe, expect, it } from "vitest";
import type { AnswerValue } from "../assessment/answer";
import { Questionnaire, questionsOf } from "../assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "../assessment/shipped";
import { CUSTOMER_DUTIES, DUTIES_QUESTIONNAIRE } from "./customer-duties";
import { dutyChecklist } from "./duty-checklist";

const load = async () => Questionnaire.parse(await SHIPPED_QUESTIONNAIRES.find(({ id }) => id === DUTIES_QUESTIONNAIRE)?.load());
const said = (...ids: string[]) => ({ value: { kind: "options", ids } as AnswerValue, comment: "" });

describe("the customer's duties", () => {
  it("are 41, each asked once by the questionnaire, nine of annex 2, eleven of an established strength", async () => {
    const clauses = CUSTOMER_DUTIES.map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(41);
    expect(clauses.toSorted()).toEqual(
      questionsOf(await load())
        .flatMap(({ references }) => references)
        .toSorted(),
    );
    expect(CUSTOMER_DUTIES.filter(({ strength }) => strength !== "unsettled")).toHaveLength(11);
    const { annex, others } = dutyChecklist({ questionnaire: await load(), answers: new Map(), documents: new Map() });
    expect([annex.length, others.length]).toEqual([9, 32]);
    expect(annex[0]).toMatchObject({ duty: { clause: "A2.a" }, state: "unanswered", value: null, rationale: null });
  });

  it("stand where their answers say, with the reason and what is left to do", async () => {
    const answers = new Map([
      ["a2-a-anssi-in-specification", said("not-concerned")],
      ["a2-b-catalogue", { ...said("conditional-on-catalogue"), comment: "Clause 4" }],
      ["a2-c-service-declared-qualified", said("stated-per-service")],
      ["a2-d-buying-guide", { value: { kind: "unknown" } as AnswerValue, comment: "" }],
      ["d4-bis-need-for-own-encryption", said("no-need")],
      ["d19-2-location", said("data-in-eu", "technical-data-in-eu")],
      ["d5-3-risk-elements", said("none-exchanged")],
    ]);
    const documents = new Map([["19.1", [{ title: "Projet de convention", where: "GED 12" }]]]);
    const { annex, others } = dutyChecklist({ questionnaire: await load(), answers, documents });
    const of = (clause: string) => [...annex, ...others].find(({ duty }) => duty.clause === clause);
    const stateOf = (clause: string) => of(clause)?.state;
    expect(["A2.a", "A2.b", "A2.c", "A2.d", "A2.e", "10.1", "19.2", "5.3"].map(stateOf)).toEqual([
      "not-scored",
      "partly",
      "met",
      "unknown",
      "unanswered",
      "not-asked",
      "partly",
      "not-met",
    ]);
    expect(of("A2.b")).toMatchObject({
      comment: "Clause 4",
      rationale: { en: expect.stringContaining("Preparation goes ahead") },
    });
    expect(of("A2.b")?.remedy?.en).toContain("each month");
    expect(of("19.2")?.rationale).toBe(null);
    expect(of("5.3")?.rationale).not.toBe(null);
    expect(of("19.1")?.documents).toEqual([{ title: "Projet de convention", where: "GED 12" }]);
  });
});
