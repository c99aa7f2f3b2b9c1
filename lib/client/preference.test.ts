import { afterEach, describe, expect, it, vi } from "vitest";
import { keepPreference } from "./preference";

afterEach(() => vi.unstubAllGlobals());

describe("keepPreference", () => {
  it("keeps the choice for the whole site, for a year, and never sends it from elsewhere", async () => {
    const set = vi.fn(async () => undefined);
    vi.stubGlobal("cookieStore", { set });
    vi.spyOn(Date, "now").mockReturnValue(0);
    await keepPreference("locale", "en");
    expect(set).toHaveBeenCalledWith({ name: "locale", value: "en", path: "/", sameSite: "lax", expires: 31_536_000_000 });
  });
  it("does without a cookie store", async () => {
    vi.stubGlobal("cookieStore", undefined);
    await expect(keepPreference("theme", "dark")).resolves.toBeUndefined();
  });
});
