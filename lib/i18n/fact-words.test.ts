import { describe, expect, it } from "vitest";
import { GATES } from "@/lib/domain/programme/gate";
import { factSentence } from "./fact-words";

const share = (code: string, count: number, total: number) =>
  factSentence({ code, params: { count, total, needed: 0, most: 0 } }, (_, values) => String(values?.share));

describe("what a criterion stands at", () => {
  it("is a share that never looks like what is asked before it is reached", () => {
    expect(share("described", 7_999, 10_000)).toBe("79.9");
    expect(share("described", 4, 5)).toBe("80");
    expect(share("solid-evidence", 0, 0)).toBe("0");
    expect(share("undetermined", 3_301, 10_000)).toBe("33.1");
  });

  it("is rounded to the nearest tenth otherwise", () => {
    expect(share("described", 13, 17)).toBe("76.5");
    expect(share("undetermined", 8, 17)).toBe("47.1");
    expect(share("undetermined", 1, 3)).toBe("33.3");
  });

  it("is measured as its title says what is asked: a share of workloads", () => {
    const asked = GATES.flatMap(({ criteria }) => criteria).flatMap((one) =>
      one.kind === "described" || one.kind === "undetermined" || one.kind === "solid-evidence" ? [one] : [],
    );
    expect(asked.length).toBeGreaterThan(5);
    for (const { title, share: part } of asked) {
      expect(title.fr).toContain(`${Math.round(100 * part)}\u202f% des charges`);
      expect(title.en).toContain(`${Math.round(100 * part)}% of workloads`);
    }
  });
});
