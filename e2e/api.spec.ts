import { MyOrganisations } from "../lib/contract/access";
import { ALL_ROUTES } from "../lib/contract/all-routes";
import { ImportView } from "../lib/contract/inventory";
import { Problem } from "../lib/contract/route";
import { expect, test } from "./fixtures";

const SOMEBODY = "00000000-0000-4000-8000-000000000000";

/** A route's address with ids that are well formed and nobody's. */
function addressOf(path: string): string {
  return path
    .replace("{editionId}", "2026-11")
    .replace("{serviceId}", "aks")
    .replace("{termId}", "secnumcloud")
    .replace("{resourceId}", "1")
    .replace(/\{\w+\}/g, SOMEBODY);
}

test("no route answers anybody without a session, and says so as a problem", async ({ request, baseURL }) => {
  for (const { route, requestMedia = "application/json" } of ALL_ROUTES) {
    const answer = await request.fetch(addressOf(route.path), {
      method: route.method,
      headers: { origin: baseURL ?? "", "content-type": requestMedia },
      ...(route.method === "GET" ? {} : { data: "{}" }),
    });
    const asked = `${route.method} ${route.path}`;
    expect([400, 401], asked).toContain(answer.status());
    expect(Problem.parse(await answer.json()).requestId, asked).toHaveLength(36);
    expect(answer.headers()["content-type"], asked).toContain("application/problem+json");
  }
});

test("a write from another site is refused before it is read", async ({ page, signIn, baseURL }) => {
  await signIn("project-lead");
  for (const { route } of ALL_ROUTES.filter((listed) => listed.route.method !== "GET")) {
    const answer = await page.request.fetch(`${baseURL}${addressOf(route.path)}`, {
      method: route.method,
      headers: { origin: "https://elsewhere.example" },
      data: "{}",
    });
    expect(answer.status(), route.path).toBe(403);
    expect(Problem.parse(await answer.json()).code).toBe("foreign-origin");
  }
});

test("malformed requests are answered in words, never with a fault", async ({ page, signIn, baseURL }) => {
  await signIn("project-lead");
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${baseURL}/api/v1/organisations`)).json());
  const project = `${baseURL}/api/v1/organisations/${organisations[0]?.id}/projects/${organisations[0]?.projects[0]?.id}`;
  const asked = [
    ["/workloads?after=%00", 400],
    ["/workloads?after=bm90LWEtY3Vyc29y", 400],
    ["/workloads?limit=100000", 400],
    ["/workloads?unheard=of", 400],
    ["/resources?type=%00", 400],
    [`/workloads/${SOMEBODY}`, 404],
    ["/workloads/not-an-id", 400],
    [`/imports/${SOMEBODY}`, 404],
  ] as const;
  for (const [path, status] of asked) expect((await page.request.get(project + path)).status(), path).toBe(status);
  const bodies = ["", "[]", "{", '{"kind":"tag"}', '{"kind":"tag","tag":"\\u0000"}', '{"kind":"planet"}'];
  for (const body of bodies) {
    const answer = await page.request.put(`${project}/grouping`, {
      headers: { origin: baseURL ?? "", "content-type": "application/json" },
      data: body,
    });
    expect(answer.status(), body).toBe(400);
  }
});

test("forty megabytes arrive whole", async ({ page, signIn, baseURL }) => {
  test.setTimeout(120_000);
  await signIn("consultant");
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${baseURL}/api/v1/organisations`)).json());
  const organisation = organisations.at(0);
  const project = `${baseURL}/api/v1/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
  const rows = Array.from({ length: 400 }, (_, n) => ({
    id: `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st${n}`,
    name: `st${n}`,
    type: "microsoft.storage/storageaccounts",
    resourceGroup: "rg",
    subscriptionId: "s",
    location: "francecentral",
    properties: { padding: "x".repeat(100_000) },
  }));
  const body = Buffer.from(JSON.stringify({ data: rows }));
  expect(body.length).toBeGreaterThan(40_000_000);
  const answer = await page.request.post(`${project}/imports?fileName=large.json`, {
    headers: { origin: baseURL ?? "", "content-type": "application/octet-stream" },
    data: body,
    timeout: 100_000,
  });
  expect(answer.status()).toBe(200);
  expect(ImportView.parse(await answer.json())).toMatchObject({
    state: "previewed",
    resources: 400,
    rejected: 0,
    bytes: body.length,
  });
});

test("pages carry a strict policy and no fault of their own in it", async ({ request, baseURL }) => {
  const answer = await request.get(`${baseURL}/sign-in`);
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});
