import { describe, expect, it } from "vitest";
import { aDashboard } from "./builders";
import { Dashboard } from "./dashboard";
import { callNameless } from "./nameless";

const TEXT = { fr: "Parce que.", en: "Because." };
const shared = { text: TEXT, standing: "fact", source: TEXT, date: "2026-11-22", workloads: 2, names: ["", "Paie"] } as const;

function aTellingDashboard(): Dashboard {
  const plain = aDashboard();
  const [blocker] = plain.blockers;
  const [pressing] = plain.pressing;
  return Dashboard.parse({
    ...plain,
    decisions: {
      ...plain.decisions,
      named: [
        { outcome: "examine", names: ["", "Paie"], why: [shared] },
        { outcome: "must-not", names: [""] },
      ],
      waiting: [{ ...shared, outcome: "plan" }],
    },
    pressing: [{ ...pressing, name: "" }, pressing],
    blockers: [{ ...blocker, held: [{ name: "", owner: null }] }, blocker],
  });
}

describe("callNameless", () => {
  it("calls every nameless workload as it is told, and nothing else otherwise", () => {
    const told = aTellingDashboard();
    const called = callNameless(told, "SANS NOM");
    const without = (document: Dashboard) => JSON.stringify(document).replaceAll('"SANS NOM"', '""');
    expect(without(called)).toBe(without(told));
    expect(JSON.stringify(called).match(/"SANS NOM"/g)).toHaveLength(6);
    expect(JSON.stringify(called)).not.toContain('""');
  });

  it("leaves a document of an earlier release, which names fewer, as it is", () => {
    const { named: _, waiting: __, ...decisions } = aDashboard().decisions;
    const told = { ...aDashboard(), decisions };
    expect(callNameless(told, "SANS NOM")).toEqual(told);
  });
});
