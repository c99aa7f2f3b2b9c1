import { request as over } from "node:http";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** What every answer carries; the content security policy differs by kind. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};
const ELSEWHERE = [
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "https:elsewhere.example",
  "javascript:alert(1)",
];

async function projectOf(page: Page, address: string): Promise<string> {
  const { organisations } = (await (await page.request.get(`${address}/api/v1/organisations`)).json()) as {
    organisations: { id: string; projects: { id: string }[] }[];
  };
  const organisation = organisations.find(({ projects }) => projects.length > 0);
  return `/api/v1/organisations/${organisation?.id}/projects/${organisation?.projects[0]?.id}`;
}

test("the process and its readiness are told to anybody, and nothing else is", async ({ request, baseURL }) => {
  const alive = await request.get(`${baseURL}/healthz`);
  expect([alive.status(), await alive.text()]).toEqual([200, '{"alive":true}']);
  const ready = () => request.get(`${baseURL}/readyz`);
  await expect.poll(async () => (await ready()).status()).toBe(200);
  expect(await (await ready()).text()).toBe('{"ready":true}');
});

test("pages, data, downloads, scripts and refusals carry the same protection", async ({ page, signIn, baseURL }) => {
  await signIn("project-lead");
  const project = await projectOf(page, baseURL ?? "");
  const imports = (await (await page.request.get(`${baseURL}${project}/imports`)).json()) as { items: { id: string }[] };
  const html = await (await page.request.get(`${baseURL}/sign-in`)).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0];
  const data = ["/api/v1/organisations", "/api/v1/openapi.json", `${project}/imports/${imports.items[0]?.id}/rejections.csv`];
  for (const path of [...data, "/api/v1/nothing", "/sign-in", "/no-such-page", "/healthz", String(script)]) {
    const headers = (await page.request.get(baseURL + path)).headers();
    expect(headers, path).toMatchObject(HEADERS);
    expect(headers["permissions-policy"], path).toContain("camera=()");
    expect(headers["x-powered-by"], path).toBeUndefined();
    if (!path.startsWith("/healthz")) expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  for (const path of data) {
    const headers = (await page.request.get(baseURL + path)).headers();
    expect(headers["content-security-policy"], path).toContain("default-src 'none'");
    if (path !== "/api/v1/openapi.json") expect(headers["cache-control"], path).toBe("no-store");
  }
  const download = (await page.request.get(baseURL + String(data[2]))).headers();
  expect(download["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"$/);
});

test("nothing that is asked for leads to another site", async ({ page, request, signIn, baseURL }) => {
  const { csrfToken } = (await (await request.get(`${baseURL}/api/auth/csrf`)).json()) as { csrfToken: string };
  for (const callbackUrl of ELSEWHERE) {
    for (const action of ["signout", "callback/credentials", "signin/credentials"]) {
      const form = { csrfToken, callbackUrl, json: "true", email: "nobody@exemple.test", password: "wrong" };
      const answer = await request.post(`${baseURL}/api/auth/${action}`, { form, maxRedirects: 0 });
      const told = `${answer.headers().location ?? ""} ${await answer.text()}`;
      const places = [...told.matchAll(/https?:\/\/[^\s"?&]+/g)].map(([url]) => new URL(url).origin);
      expect(new Set([...places, baseURL]), `${action} ${callbackUrl}`).toEqual(new Set([baseURL]));
    }
  }
  await signIn("project-lead");
  for (const callbackUrl of ELSEWHERE) {
    await page.goto(`${baseURL}/sign-in?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(new URL(page.url()).origin).toBe(baseURL);
    const links = await page
      .locator("a[href], form[action]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? one.getAttribute("action") ?? ""));
    expect(links.filter((link) => link.includes("elsewhere.example"))).toEqual([]);
  }
});

test("cookies are out of reach of scripts and of other sites", async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/sign-in`);
  await page.request.get(`${baseURL}/api/auth/csrf`);
  const cookies = (await page.context().cookies()).filter(({ name }) => name.startsWith("portal."));
  expect(cookies.map(({ name }) => name).sort()).toEqual(["portal.callback", "portal.csrf"]);
  for (const cookie of cookies) expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  expect(await page.evaluate(() => document.cookie)).not.toContain("portal.");
});

test("signing in takes a small body only, also when no header says how long it is", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  const headers = { "content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked" };
  const status = await new Promise<number>((resolve, reject) => {
    const asked = over({ hostname, port, method: "POST", path: "/api/auth/callback/credentials", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", reject);
    asked.write(`email=a&password=${"x".repeat(100_000)}`);
    asked.end();
  });
  expect(status).toBe(413);
});

test("a method that a route does not have gives nothing away", async ({ request, baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? "");
  for (const path of ["/sign-in", "/api/v1/organisations"]) {
    const headers = { "x-secret": "of-the-client" };
    const echo = await new Promise<string>((resolve, reject) => {
      const asked = over({ hostname, port, method: "TRACE", path, headers }, (answer) =>
        answer.toArray().then((chunks) => resolve(`${answer.statusCode} ${Buffer.concat(chunks)}`), reject),
      );
      asked.on("error", reject).end();
    });
    expect(echo, path).not.toContain("of-the-client");
    expect(echo, path).toMatch(/^[24]\d\d /);
  }
  for (const method of ["HEAD", "OPTIONS", "PUT", "DELETE"]) {
    const answer = await request.fetch(`${baseURL}/api/v1/organisations`, { method });
    expect([204, 401, 405], method).toContain(answer.status());
    expect(await answer.text()).not.toContain("organisations");
  }
});

test("what is no inventory is refused by its content, whatever it is called", async ({ portal, page, signIn }) => {
  await signIn("project-lead", portal.url);
  const project = await projectOf(page, portal.url);
  const files = {
    zip: "PK\u0003\u0004rest",
    exe: `MZ\u0090\u0000\u0003\u0000${"\u0000".repeat(200)}`,
    elf: "\u007fELF\u0002\u0001",
    pdf: "%PDF-1.7\n1 0 obj",
    html: "<!doctype html><html><script>alert(1)</script></html>",
    xml: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>',
    script: "#!/bin/sh\nrm -rf /\n",
  };
  for (const [name, content] of Object.entries(files)) {
    const answer = await page.request.post(`${portal.url}${project}/imports?fileName=${name}.json`, {
      headers: { origin: portal.url, "content-type": "application/octet-stream" },
      data: Buffer.from(content, "latin1"),
    });
    const view = (await answer.json()) as { state: string; resources: number; failure: { code: string } | null };
    expect([answer.status(), view.state, view.resources], name).toEqual([200, "failed", 0]);
    expect(["archive", "not-text", "unknown-format"], name).toContain(view.failure?.code);
  }
});
