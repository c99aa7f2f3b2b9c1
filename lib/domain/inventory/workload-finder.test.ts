import { describe, expect, it } from "vitest";
import { workloadFinder } from "./workload-finder";
import { type WorkloadRule, workloadKeyOf } from "./workload-rule";

const texts = ["a", "A", "b", "", null];
const everywhere = texts.flatMap((subscription) =>
  texts.flatMap((resourceGroup) => [null, { app: "x" }, { APP: "X" }, {}].map((tags) => ({ subscription, resourceGroup, tags }))),
);
const rules: WorkloadRule[] = [{ kind: "tag", tag: "app" }, { kind: "resource-group" }, { kind: "subscription" }];

describe("workloadFinder", () => {
  it.each(rules)("answers as workloadKeyOf does, wherever a resource is ($kind)", (rule) => {
    const find = workloadFinder(rule, (workload) => workload);
    for (const resource of [...everywhere, ...everywhere]) {
      const { key, grouped } = workloadKeyOf(rule, resource);
      expect(find(resource)).toMatchObject({ key, grouped });
    }
  });

  it("makes one entry per workload, from the first spelling", () => {
    let made = 0;
    const find = workloadFinder({ kind: "resource-group" }, ({ name }) => ({ name, number: ++made }));
    const first = find({ subscription: "S", resourceGroup: "Web", tags: null });
    expect(find({ subscription: "s", resourceGroup: "WEB", tags: null })).toBe(first);
    expect(first).toEqual({ name: "Web", number: 1 });
  });
});
