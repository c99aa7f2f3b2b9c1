import { describe, expect, it } from "vitest";
import { LOCALES } from "../locale";
import { ROW_CODES } from "./contribution";
import { productNamed, productReader } from "./product-name";
import { rowFaultText } from "./row-fault-text";

describe("product names", () => {
  it("lead to part numbers, in capitals or not", () => {
    expect(productNamed("OFFICE 365 E5")?.partNumber).toBe("ENTERPRISEPREMIUM");
    expect(productNamed("Microsoft 365  E3")).toEqual({ partNumber: "SPE_E3", skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965" });
    expect(productNamed("POWER BI (FREE)")?.partNumber).toBe("POWER_BI_STANDARD");
    expect(productNamed("Anne Exemple")).toBeNull();
  });

  it("are read from one cell, whatever is in it: what is unknown is not repeated", () => {
    const read = productReader();
    expect(read("OFFICE 365 E5+MICROSOFT POWER AUTOMATE FREE")).toBe("ENTERPRISEPREMIUM+FLOW_FREE");
    expect(read("ENTERPRISE MOBILITY + SECURITY E5+OFFICE 365 E3")).toBe("EMSPREMIUM+ENTERPRISEPACK");
    expect(read("Anne Exemple+Anne Exemple")).toBe("other");
    expect(read("")).toBe("");
  });
});

describe("reasons for a line left out", () => {
  it.each(LOCALES)("are there in %s for every code", (locale) => {
    for (const code of ROW_CODES) {
      const { because, remedy } = rowFaultText(code, locale);
      expect(because.length * remedy.length, code).toBeGreaterThan(0);
    }
  });
});
