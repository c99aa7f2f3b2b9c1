import { expect, test } from "@playwright/test";
import { idsOf, type LoadedRoute, loadRoutes } from "../lib/server/test-routes";
import { type Answer, ask, eachOf, requestOf } from "./asking";
import { aGuardedPortal, type GuardedPortal } from "./guarded-portal";
import { type PortalPage, portalPages } from "./portal-pages";
import { type Refused, refusalsOf, rightfulCookie } from "./refusals";
import { aWorld, type World } from "./world";

// Generated: every route, page and download × everybody who must be refused. Nothing is listed here by hand.
test.describe.configure({ mode: "default", timeout: 120_000 });

let portal: GuardedPortal;
let world: World;
let routes: readonly LoadedRoute[];
let pages: readonly PortalPage[];
let before: Readonly<Record<string, string>>;

test.beforeAll(async () => {
  portal = await aGuardedPortal();
  [routes, pages] = await Promise.all([loadRoutes(), portalPages()]);
  world = await aWorld();
  before = await portal.fingerprint();
});
test.afterAll(async () => portal?.remove());

const nameOf = ({ route }: LoadedRoute): string => `${route.method} ${route.path}`;

/** What was answered instead of the refusal; null when all is well. */
function finding(
  what: string,
  { who, status, mark }: Omit<Refused, "mark"> & { mark: string | null },
  answer: Answer,
): string | null {
  if (answer.refusal !== status) return `${what}, ${who}: answered ${answer.status} ${answer.location}, not ${status}`;
  if (mark !== null && answer.body.includes(mark)) return `${what}, ${who}: refused, and told of ${mark}`;
  return null;
}

test("every route and download refuses everybody who has no business there", async () => {
  const asked = routes.flatMap((listed) =>
    refusalsOf({ ...listed.operation, ids: idsOf(listed) }, world).map((refused) => ({ listed, refused })),
  );
  const found = await eachOf(asked, async ({ listed, refused }) =>
    finding(nameOf(listed), refused, await ask(portal.url, requestOf(listed, refused))),
  );
  expect(found.filter((one) => one !== null)).toEqual([]);
  expect(asked.length).toBeGreaterThan(routes.length * 7);
});

test("every write refuses another site's page, whoever is signed in", async () => {
  const writes = routes.filter(({ route }) => route.method !== "GET");
  const origins = ["https://elsewhere.example", "null", null, `${portal.url}.elsewhere.example`];
  const asked = writes.flatMap((listed) => origins.map((origin) => ({ listed, origin })));
  const found = await eachOf(asked, async ({ listed, origin }) => {
    const lead = {
      who: `a page of ${origin}`,
      cookie: world.mine.lead,
      ids: world.mine.ids,
      status: 403,
      mark: world.mine.mark,
    } as const;
    return finding(nameOf(listed), lead, await ask(portal.url, { ...requestOf(listed, lead), origin }));
  });
  expect(found.filter((one) => one !== null)).toEqual([]);
});

/** Whom any of the page's use cases refuses, each once. */
function refusalsOfPage({ asked }: PortalPage): Refused[] {
  return [...new Map(asked.flatMap((one) => refusalsOf(one, world)).map((refused) => [refused.who, refused])).values()];
}

test("every page refuses everybody who has no business there", async () => {
  const asked = pages.flatMap((page) => refusalsOfPage(page).map((refused) => ({ page, refused })));
  const found = await eachOf(asked, async ({ page, refused }) => {
    const request = { method: "GET", path: page.path(refused.ids), cookie: refused.cookie };
    // The frame around a page that a role may not open names one's own organisation.
    const mark = refused.status === 403 ? null : refused.mark;
    return finding(page.name, { ...refused, mark }, await ask(portal.url, request));
  });
  expect(found.filter((one) => one !== null)).toEqual([]);
  expect(pages.filter(({ name }) => name.includes("[organisationId]")).length).toBeGreaterThan(5);
});

test("no page's data tells a stranger anything either, as a followed link asks for it", async () => {
  const strange = (page: PortalPage) => refusalsOfPage(page).filter(({ status }) => status === 404);
  const asked = pages.flatMap((page) => strange(page).map((refused) => ({ page, refused })));
  const found = await eachOf(asked, async ({ page, refused: { who, ids, cookie, mark } }) => {
    // `_rsc` tells caches apart; without it Next only sends the request on.
    const { status, body } = await ask(portal.url, { method: "GET", path: `${page.path(ids)}?_rsc`, cookie, data: true });
    expect(body, page.name).not.toBe("");
    const told = status >= 500 || body.includes(mark);
    return told ? `${page.name}, ${who}: answered ${status}${body.includes(mark) ? `, and told of ${mark}` : ""}` : null;
  });
  expect(found.filter((one) => one !== null)).toEqual([]);
  expect(asked.length).toBeGreaterThan(pages.length);
});

test("nothing has changed by all of that", async () => {
  expect(await portal.fingerprint()).toEqual(before);
});

test("those who may, may: every read and every page answers them", async () => {
  const reads = routes.filter(({ route }) => route.method === "GET");
  const routesFound = await eachOf(reads, async (listed) => {
    const cookie = rightfulCookie(listed.operation.permission, world);
    const { status } = await ask(portal.url, requestOf(listed, { cookie, ids: world.mine.ids }));
    return status === 200 ? null : `${nameOf(listed)}: answered ${status}`;
  });
  const pagesFound = await eachOf(pages, async (page) => {
    const cookie = rightfulCookie(page.asked[0]?.permission ?? "organisation.list", world);
    const { status, location } = await ask(portal.url, { method: "GET", path: page.path(world.mine.ids), cookie });
    const right = page.asked.length > 0 ? 200 : 307;
    return status === right ? null : `${page.name}: answered ${status} ${location}`;
  });
  expect([...routesFound, ...pagesFound].filter((one) => one !== null)).toEqual([]);
});
