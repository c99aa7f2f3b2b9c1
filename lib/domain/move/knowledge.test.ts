import { beforeAll, describe, expect, it } from "vitest";
import { Questionnaire } from "@/lib/domain/assessment/questionnaire";
import { SHIPPED_QUESTIONNAIRES } from "@/lib/domain/assessment/shipped";
import type { Edition } from "@/lib/domain/catalogue/edition";
import { SHIPPED_EDITIONS } from "@/lib/domain/catalogue/shipped";
import { type Condition, MOVE_KNOWLEDGE } from "./knowledge";
import { STEPS } from "./words";

const { sources, steps, guidance, derivation, endpoints, invariants, checklist } = MOVE_KNOWLEDGE;
let edition: Edition;
beforeAll(async () => {
  const newest = SHIPPED_EDITIONS.at(-1);
  if (!newest) throw new Error("no edition ships");
  edition = await newest.load();
});

const CALLED = /^(?:https:\/\/)?(?:\*\.|<[a-z]+>\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[A-Za-z-]+)?$/;

describe("what is known of moving", () => {
  it("has no id twice, and its steps in the order of work", () => {
    for (const list of [sources, derivation, endpoints, invariants, checklist]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size, ids.join(" ")).toBe(ids.length);
    }
    expect(new Set(guidance.map(({ service }) => service)).size).toBe(guidance.length);
    expect(steps.map(({ id }) => id)).toEqual([...STEPS]);
  });

  it("rests on sources that are listed, and lists none that nothing rests on", () => {
    const cited = [...guidance, ...derivation, ...endpoints, ...invariants, ...checklist].flatMap((one) => one.sources);
    expect([...new Set(cited)].sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it("says that a reading is one: whatever has no published source cites the authors' inference", () => {
    const labels = new Map(sources.map(({ id, label }) => [id, label]));
    for (const one of guidance) {
      const inferred = one.sources.some((id) => labels.get(id) === "inference");
      if (one.basis === "analogy" || one.basis === "reading") expect(inferred, one.service).toBe(true);
      if (one.basis === "precedent")
        expect(
          one.sources.every((id) => id.startsWith("germany-")),
          one.service,
        ).toBe(true);
    }
    for (const one of derivation) expect(one.sources, one.id).toContain("portal-reading");
  });

  it("speaks of services of the edition, and follows precedents that are there", () => {
    const services = new Set(edition.services.map(({ id }) => id));
    const conditions: Condition[] = [...invariants, ...checklist].map(({ when }) => when);
    const named = [
      ...guidance.map(({ service }) => service),
      ...endpoints.flatMap((one) => one.services),
      ...conditions.flatMap((when) => [...(when.services ?? []), ...(when.facts ?? []).flatMap(({ among = [] }) => among)]),
    ];
    expect(named.filter((id) => !services.has(id))).toEqual([]);
    const precedents = new Set(guidance.filter(({ basis }) => basis === "precedent").map(({ service }) => service));
    for (const { service, basis, like } of guidance) {
      expect(like !== undefined, service).toBe(basis === "analogy");
      if (like) expect(precedents.has(like), `${service} like ${like}`).toBe(true);
    }
  });

  it("gives addresses that can be put into a filter, each with what its counterpart rests on", () => {
    for (const { id, today, bleu, confidence } of endpoints) {
      if (today !== null) expect(today, id).toMatch(CALLED);
      if (bleu !== null) expect(bleu, id).toMatch(CALLED);
      expect(today ?? bleu, id).not.toBeNull();
      expect(bleu === null, id).toBe(confidence === "none");
    }
  });

  it("says everything in both languages, in each language's own words", () => {
    const texts = [
      ...sources.map(({ title }) => title),
      ...steps.flatMap(({ title, purpose }) => [title, purpose]),
      ...[...guidance, ...derivation].flatMap(({ how, lost }) => (lost ? [how, lost] : [how])),
      ...invariants.flatMap(({ title, text }) => [title, text]),
      ...checklist.map(({ text }) => text),
      ...endpoints.flatMap(({ note }) => note ?? []),
    ];
    expect(texts.length).toBeGreaterThan(300);
    for (const { fr, en } of texts) {
      expect(fr).not.toBe(en);
      expect(fr).not.toMatch(/'| [:;?!»]|« /);
    }
  });

  it("helps to answer questions that are asked", async () => {
    const asked = new Map<string, ReadonlySet<string>>();
    for (const { id, load } of SHIPPED_QUESTIONNAIRES) {
      const { sections } = Questionnaire.parse(await load());
      asked.set(id, new Set(sections.flatMap(({ questions }) => questions).map((question) => question.id)));
    }
    const links = checklist.flatMap(({ questions }) => questions);
    expect(links.length).toBeGreaterThan(80);
    for (const { questionnaire, question } of links) expect(asked.get(questionnaire)?.has(question), question).toBe(true);
  });
});
