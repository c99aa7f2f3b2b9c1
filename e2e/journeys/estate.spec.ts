import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { MyOrganisations } from "../../lib/contract/access";
import { EstateView } from "../../lib/contract/eligibility";
import { expect, test } from "../fixtures";

const SUBSCRIPTION = "aaaaaaaa-6a1c-4c8e-9d51-0f3a7c2e9b10";

function graphRow(group: string, type: string, name: string, more: object = {}): object {
  const id = `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/providers/${type}/${name}`;
  const plain = {
    tenantId: "t",
    kind: "",
    location: "francecentral",
    subscriptionId: SUBSCRIPTION,
    sku: null,
    properties: {},
    tags: { application: "Journal officiel" },
  };
  return { id, name, type: type.toLowerCase(), resourceGroup: group, ...plain, ...more };
}

/** As `az graph query -o json` writes it: a small application, and one element that is no resource. */
function graphExport(machines: number): string {
  const rows: unknown[] = [
    graphRow("rg-journal", "Microsoft.Web/sites", "app-journal", { kind: "app,linux" }),
    graphRow("rg-journal", "Microsoft.Storage/storageAccounts", "stjournal", {
      kind: "StorageV2",
      sku: { name: "Standard_GRS", tier: "Standard" },
    }),
    "not a resource",
    graphRow("rg-journal", "Microsoft.Network/frontDoors", "fd-journal", { location: "global" }),
  ];
  for (let n = 0; n < machines; n++) {
    rows.push(
      graphRow("rg-journal", "Microsoft.Compute/virtualMachines", `vm-${n}`, {
        properties: { hardwareProfile: { vmSize: "Standard_D4s_v5" } },
      }),
    );
  }
  return JSON.stringify({ count: rows.length, data: rows, skip_token: null, total_records: rows.length });
}

/** As the French portal exports it: BOM, comma at the end of the header only, and a line without a name. */
const PORTAL_CSV = [
  "\uFEFFNOM,TYPE,GROUPE DE RESSOURCES,EMPLACEMENT,ABONNEMENT,",
  "stjournal,Compte de stockage,rg-journal,France Centre,Production",
  ",Coffre de clés,rg-journal,France Centre,Production",
  "kv-journal,Coffre de clés,rg-journal,France Centre,Production",
].join("\r\n");

async function projectOf(page: Page, address: string): Promise<string> {
  const { organisations } = MyOrganisations.parse(await (await page.request.get(`${address}/api/v1/organisations`)).json());
  const organisation = organisations.find((one) => one.projects.length > 0);
  return `/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

async function estateOf(page: Page, address: string, project: string): Promise<EstateView> {
  return EstateView.parse(await (await page.request.get(`${address}/api/v1${project}/estate`)).json());
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
  await page.waitForURL(/\/inventory\/imports\//);
}

async function confirm(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Confirmer l’import" }).click();
  await expect(page.getByText(/^Import appliqué/)).toBeVisible({ timeout: 60_000 });
  expect(await page.evaluate(() => document.activeElement === document.body), "reading goes on where the button led").toBe(false);
}

test("an inventory goes in, an explained verdict comes out, and all of it outlives a restart", async ({
  portal,
  page,
  signIn,
  troubles,
}) => {
  test.setTimeout(180_000);
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal.url);
  const before = await estateOf(page, portal.url, project);

  await page.goto(`${portal.url}${project}/inventory`);
  await choose(page, "parc.json", graphExport(3));
  await expect(page.getByText("Azure Resource Graph (JSON)")).toBeVisible();
  await expect(page.getByText("Une ligne n’a pas pu être lue").or(page.getByText("1 ligne n’a pas pu être lue"))).toBeVisible();
  await confirm(page);

  await page.goto(`${portal.url}${project}/inventory`);
  await choose(page, "export.csv", PORTAL_CSV);
  await expect(page.getByText("Export du portail Azure (CSV)")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href*="rejections.csv"]').first().click(),
  ]);
  const rejected = readFileSync(await download.path(), "utf8");
  expect(rejected).toContain("Ligne,Champ,Motif,Que faire");
  expect(rejected).toContain("Coffre de clés");
  await confirm(page);

  // The storage account of the CSV is the one Resource Graph described: only the vault is new.
  const after = await estateOf(page, portal.url, project);
  expect(after.resources).toBe(before.resources + 7);
  expect(after.workloads).toBeGreaterThan(before.workloads);

  await page.goto(`${portal.url}${project}/workloads?search=journal`);
  await page.getByRole("link", { name: "Journal officiel" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Journal officiel" })).toBeVisible();
  await expect(page.getByText("Azure Front Door").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ce qui décide" })).toBeVisible();

  await portal.restart();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Journal officiel" })).toBeVisible();
  expect(await estateOf(page, portal.url, project)).toEqual(after);
  expect(troubles).toEqual([]);
});

test("an import that is being applied when the power goes is applied after the next start", async ({ portal, page, signIn }) => {
  test.setTimeout(240_000);
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal.url);
  const before = await estateOf(page, portal.url, project);
  await page.goto(`${portal.url}${project}/inventory`);
  await choose(page, "grand-parc.json", graphExport(12_000));
  const done = page.getByRole("button", { name: "Confirmer l’import" });
  await expect(done).toBeEnabled({ timeout: 60_000 });
  await done.click();
  await expect(page.getByRole("region", { name: "Application en cours" })).toBeVisible();
  await portal.kill();
  await portal.start();
  const during = await estateOf(page, portal.url, project);
  expect([before.resources, before.resources + 12_003]).toContain(during.resources);
  await page.reload();
  await expect(page.getByText(/^Import appliqué/)).toBeVisible({ timeout: 120_000 });
  expect((await estateOf(page, portal.url, project)).resources).toBe(before.resources + 12_003);
});

test("a picture is refused in words, and nothing changes", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal.url);
  const before = await estateOf(page, portal.url, project);
  await page.goto(`${portal.url}${project}/inventory`);
  await choose(page, "inventaire.json", "\u0089PNG\r\n\u001a\n0000IHDR");
  await expect(page.getByRole("heading", { name: "Le fichier a été refusé" })).toBeVisible();
  expect(await estateOf(page, portal.url, project)).toEqual(before);
});

test("an executive reads the estate and is offered no import", async ({ portal, page, signIn }) => {
  await signIn("executive", portal.url);
  const project = await projectOf(page, portal.url);
  await page.goto(`${portal.url}${project}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Importer un inventaire" })).toHaveCount(0);
  const refused = await page.request.post(`${portal.url}/api/v1${project}/imports?fileName=x.json`, {
    headers: { "content-type": "application/octet-stream", origin: portal.url },
    data: Buffer.from("[]"),
  });
  expect(refused.status()).toBe(403);
});
