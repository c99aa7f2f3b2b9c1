import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { BATCH, malformedBatches } from "../lib/bench/malformed";
import { sendAll } from "../lib/bench/send-malformed";
import { aGuardedPortal, type GuardedPortal } from "./guarded-portal";
import { aCountry } from "./world";

test.describe.configure({ mode: "default", timeout: 180_000 });

let portal: GuardedPortal;
test.beforeAll(async () => {
  portal = await aGuardedPortal();
});
test.afterAll(async () => portal?.remove());

// `npm run bench -- endurance` sends ten thousand, with another seed each time.
test("a thousand malformed requests end in no fault, no hang and no leak", async () => {
  const { ids, lead } = await aCountry("Zarathoustra");
  const target = { url: portal.url, cookie: lead };
  const property = fc.asyncProperty(malformedBatches(ids), (batch) => sendAll(target, batch));
  await fc.assert(property, { numRuns: 1_000 / BATCH, seed: 20_261_122 });
  const still = await fetch(`${portal.url}/api/v1/organisations/${ids.organisationId}`, { headers: { cookie: lead } });
  expect(still.status).toBe(200);
});
