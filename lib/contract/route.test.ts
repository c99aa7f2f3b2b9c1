import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineRoute, OrganisationPath, PageQuery } from "./route";

const place = { path: "/api/v1/things", summary: "Things", response: z.string() } as const;

describe("defineRoute", () => {
  it("fills what is absent, and asks for no example where nothing must be given", () => {
    const route = defineRoute({ ...place, method: "GET", params: OrganisationPath, query: PageQuery });
    expect(route.example).toEqual({ query: {}, body: undefined });
    expect(route.body.safeParse(undefined).success).toBe(true);
  });

  it("keeps the example", () => {
    const body = z.strictObject({ name: z.string() });
    const example = { body: { name: "a" } };
    expect(defineRoute({ ...place, method: "POST", body, example }).example).toEqual({ query: {}, body: { name: "a" } });
  });

  // Checked by the compiler: what is not refused any more makes its directive an error.
  it("does not compile without an example of what must be given", () => {
    const body = z.strictObject({ name: z.string() });
    const query = z.strictObject({ fileName: z.string() });
    // @ts-expect-error a body without an example
    defineRoute({ ...place, method: "POST", body });
    // @ts-expect-error an example of another body
    defineRoute({ ...place, method: "POST", body, example: { body: { title: "a" } } });
    // @ts-expect-error a required query field without an example
    defineRoute({ ...place, method: "POST", query });
    // @ts-expect-error the query is there, the body is not
    defineRoute({ ...place, method: "POST", query, body, example: { query: { fileName: "a" } } });
    expect(() => defineRoute({ ...place, method: "POST", query, example: { query: { fileName: "a" } } })).not.toThrow();
  });
});
