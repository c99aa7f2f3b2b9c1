import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { OPEN_PERMISSIONS, PERMISSIONS, PERSONAL_PERMISSIONS, PLATFORM_PERMISSIONS } from "@/lib/domain/access/policy";
import type { OrganisationScope, PortfolioScope } from "./database";
import { idsOf, type LoadedRoute, loadRoutes } from "./test-routes";
import { command, personalQuery, query, type UseCaseKind } from "./use-case";

const PERMISSIONS_OF: Readonly<Record<UseCaseKind, readonly string[]>> = {
  query: PERMISSIONS,
  command: PERMISSIONS,
  upload: PERMISSIONS,
  download: PERMISSIONS,
  personal: PERSONAL_PERMISSIONS,
  "personal-download": PERSONAL_PERMISSIONS,
  own: PERSONAL_PERMISSIONS,
  administration: PLATFORM_PERMISSIONS,
  open: OPEN_PERMISSIONS,
};
let routes: readonly LoadedRoute[];

beforeAll(async () => {
  routes = await loadRoutes();
}, 60_000);

describe("the use cases of all routes", () => {
  it("ask for a permission of their kind", () => {
    for (const { useCase, operation } of routes)
      expect(PERMISSIONS_OF[operation.kind], `${useCase}: ${operation.kind}`).toContain(operation.permission);
  });

  it("have the organisation in the path when they are about one", () => {
    const kinds: readonly UseCaseKind[] = ["query", "command", "upload", "download"];
    for (const listed of routes)
      if (kinds.includes(listed.operation.kind)) expect(idsOf(listed), listed.useCase).toContain("organisationId");
  });

  it("are read by GET and write by another method", () => {
    const reads: readonly UseCaseKind[] = ["query", "download", "personal", "personal-download"];
    const writes: readonly UseCaseKind[] = ["command", "upload"];
    for (const { route, useCase, operation } of routes) {
      if (reads.includes(operation.kind)) expect(route.method, useCase).toBe("GET");
      if (writes.includes(operation.kind)) expect(route.method, useCase).not.toBe("GET");
      if ("renew" in operation) expect(route.method, useCase).not.toBe("GET");
    }
  });
});

// Checked by the compiler: each of these stops compiling with an error, or the directive above it becomes one.
describe("what does not compile", () => {
  const input = z.strictObject({ organisationId: z.uuid() });
  it("a use case without a permission, or with one of another kind", () => {
    // @ts-expect-error no permission
    query({ input, run: async () => 1 });
    // @ts-expect-error a permission nobody has heard of
    query({ permission: "organisation.destroy", input, run: async () => 1 });
    // @ts-expect-error a personal permission inside an organisation
    query({ permission: "account.read", input, run: async () => 1 });
    // @ts-expect-error an organisation's permission without an organisation
    personalQuery({ permission: "workload.read", input: z.strictObject({}), run: async () => 1 });
    // @ts-expect-error a command that says nothing to the audit
    command({ permission: "workload.edit", action: "a", input, run: async () => ({ result: 1 }) });
    // @ts-expect-error a read inside an organisation that does not say which
    query({ permission: "workload.read", input: z.strictObject({ projectId: z.uuid() }), run: async () => 1 });
  });

  it("a scope that nobody proved", () => {
    const takes = (_: OrganisationScope): void => undefined;
    const given = { organisationId: "o", person: null, access: null, requestId: "r" };
    // @ts-expect-error made by hand: the mark of a minted scope is missing
    takes(given);
    // @ts-expect-error nor with a transaction of one's own
    takes({ ...given, tx: {} as OrganisationScope["tx"] });
    // @ts-expect-error one scope is not another
    const wider = (scope: PortfolioScope): void => takes(scope);
    expect(wider).toBeTypeOf("function");
  });
});
