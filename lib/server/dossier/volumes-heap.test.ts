import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { type Dossier, DossierCount, type ReasonedWorkload } from "./dossier";
import { dossierWords } from "./dossier-words";
import { dossierVolumes } from "./write-dossier-volumes";

const PER_VOLUME = 200;
const VOLUMES = 7;

function aWorkload(id: string): ReasonedWorkload {
  return {
    id,
    name: `Charge ${id}`,
    key: `charge-${id}`,
    verdict: "eligible",
    level: "may",
    outcome: "migrate-now",
    evidence: "strong",
    reported: 3,
    needed: 3,
    resources: 1,
    service: "",
    because: "",
    remedy: "",
    owner: "",
    criticality: null,
    dataCategories: [],
    engagedOn: null,
    goLiveOn: null,
    contractEndsOn: null,
    licenceEndsOn: null,
    reasons: [],
  };
}

function aDossier(betweenVolumes: () => void): Dossier {
  const workloads = PER_VOLUME * VOLUMES;
  async function* reasoned() {
    yield Array.from({ length: PER_VOLUME }, (_, n) => aWorkload(String(n)));
  }
  async function* none() {}
  const edition = { id: "2026-11", effectiveFrom: "2026-11-01", sha256: "e".repeat(64) };
  const grouping = { kind: "subscription", tag: null } as const;
  const pinned = { edition, engineVersion: 1, round: 1, importNumber: 1, importedAt: null, grouping, ruleSet: "r" };
  return {
    head: {
      organisation: "Organisme",
      project: "Projet",
      edition: "Édition",
      locale: "fr",
      at: new Date("2026-11-22T09:00:00Z"),
      inputs: { ...pinned, day: "2026-11-22", stamp: "s" },
      filters: { verdict: null, blocking: null, search: null },
      blocking: null,
      totals: [{ verdict: "eligible", workloads, resources: workloads }],
      workloads,
      resources: workloads,
      volume: null,
    },
    reasoned,
    workloads: none,
    reasons: none,
    resources: none,
    endOf: async () => {
      betweenVolumes();
      return null;
    },
  };
}

describe("a dossier in volumes", () => {
  it("holds no more after many volumes than after two", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const held: number[] = [];
    const dossier = aDossier(() => {
      collect();
      held.push(process.memoryUsage().heapUsed);
    });
    const limits = { inOne: PER_VOLUME, perVolume: PER_VOLUME };
    for await (const _ of dossierVolumes(dossier, await dossierWords("fr"), new DossierCount(), limits));
    expect(held).toHaveLength(VOLUMES - 1);
    const [, second = 0] = held;
    expect(((held.at(-1) ?? 0) - second) / 1e6).toBeLessThan(1.5);
  });
});
