import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { beforeScope } from "@/lib/server/database";
import { env } from "@/lib/server/env";
import { sessionCookieName } from "@/lib/server/session";
import { withBareApp } from "./bare/serve-bare";
import { type Figure, figure } from "./figure";
import { fetchPage, portalUrl } from "./over-http";
import { mediansOf } from "./page";

/** A running portal on a PostgreSQL of its own. */
export const needs = "server";

const FEW = 10;
const MANY = 15_000;
/** Of each of the few: a page of the list is full with them already, so that both sizes draw as many lines. */
const PROJECTS = 3;

/** What is asked of the page: its own order, another one that is sorted by a figure, and a filter that few lines pass. */
const PAGES = ["/portfolio", "/portfolio?sort=readiness&direction=descending", "/portfolio?risk=late&sort=due"] as const;

/** The portfolio of somebody who oversees every organisation, with few of them and with many, against the bare page. */
async function measurePortfolio(): Promise<Figure[]> {
  const cookie = await anOverseer();
  return withBareApp(async ({ url }) => {
    const measure = () =>
      atRest(async () => {
        const pages = PAGES.map((path) => () => fetchPage(portalUrl() + path, cookie));
        const [bare = 0, ...times] = await mediansOf([() => fetchPage(url), ...pages]);
        return { bare, slowest: Math.max(...times) };
      });
    await fill(FEW, PROJECTS);
    const few = await measure();
    await fill(MANY, 1);
    const many = await measure();
    return figuresOf(few, many);
  });
}

interface Measured {
  readonly bare: number;
  readonly slowest: number;
}

function figuresOf(few: Measured, many: Measured): Figure[] {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  const [small, large] = [few.slowest / few.bare, many.slowest / many.bare];
  const count = MANY.toLocaleString("en");
  const how = `the slowest of ${PAGES.length} orders and filters, signed in as who oversees all; medians of requests in turn, to the last byte`;
  return [
    figure(
      "dashboard.portfolio",
      Math.max(small, large),
      { atMost: 3 },
      `the portfolio (${ms(many.slowest)} with ${count} organisations, ${ms(few.slowest)} with ${FEW}; the slower counts) against a bare page with one query on the same database (${ms(many.bare)} and ${ms(few.bare)}); ${how}`,
    ),
    figure(
      "dashboard.portfolio-growth",
      large / small,
      { atMost: 1.2 },
      `the portfolio with ${count} organisations against ${FEW} (with ${PROJECTS} projects each, which fill a page), made by SQL with their lines, the worker at rest, each time over the bare page beside it; the counts by phase and readiness are kept for a minute and met there mostly; ${how}`,
    ),
  ];
}

async function anOverseer(): Promise<string> {
  const sessionId = await beforeScope(async (tx) => {
    const email = `${randomUUID()}@mesure.invalid`;
    const person = await tx.person.create({ data: { email, name: "Mesure", passwordHash: "none" } });
    await tx.platformRole.create({ data: { personId: person.id, role: "portfolio-executive" } });
    const expiresAt = new Date(Date.now() + 24 * 3_600_000);
    return (await tx.session.create({ data: { personId: person.id, expiresAt } })).id;
  });
  return `${sessionCookieName()}=${await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET })}`;
}

/** Makes organisations until there are so many, each with projects; the database makes their lines, and here they get figures. */
function fill(organisations: number, projects: number): Promise<void> {
  return connected(async (client) => {
    await client.query(ORGANISATIONS, [organisations]);
    await client.query(PROJECTS_OF_ALL, [projects]);
    await client.query(FIGURES);
    await client.query("VACUUM ANALYZE");
  });
}

/** While `work` runs, the worker waits: it would count dashboards of thousands of projects on the cores that are measured. */
function atRest<T>(work: () => Promise<T>): Promise<T> {
  return connected(async (client) => {
    await client.query("BEGIN");
    await client.query("LOCK TABLE readiness_snapshot, project_dashboard IN ACCESS EXCLUSIVE MODE");
    try {
      return await work();
    } finally {
      await client.query("ROLLBACK");
    }
  });
}

async function connected<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const ORGANISATIONS = `
  INSERT INTO organisation (name, legal_form)
  SELECT 'Organisme ' || n, (ARRAY['ministere', 'hopital', 'collectivite', 'operateur_etat'])[1 + n % 4]
  FROM generate_series((SELECT count(*) FROM organisation) + 1, $1::int) n`;
const PROJECTS_OF_ALL = `
  INSERT INTO project (organisation_id, name, phase)
  SELECT o.id, 'Projet ' || n, (ARRAY['training', 'preparation', 'pilot', 'test', 'ready'])[1 + (random() * 4)::int]
  FROM organisation o CROSS JOIN generate_series(1, $1::int) n WHERE NOT EXISTS (SELECT FROM project p WHERE p.organisation_id = o.id)`;
/** The worker would count what these are: nothing. Figures of today keep it from it for the measurement. */
const FIGURES = `
  UPDATE portfolio_line SET score = random() * 100, completeness = random(), due_on = current_date + (random() * 400)::int - 20, unmet = (random() * 5)::int,
    workloads = 400, by_workload = '{"eligible":200,"conditional":60,"planned":40,"redesign":40,"unknown":30,"not-eligible":20,"configuration":10}',
    share_eligible = random(), share_weak = random(), pressing = (random() * 9)::int, moved_at = now() - random() * interval '90 days',
    awaiting_review = (random() * 3)::int, computed_at = now()
  WHERE project_id IS NOT NULL AND computed_at IS NULL`;

export const benches: Record<string, () => Promise<Figure[]>> = { "dashboard.portfolio": measurePortfolio };
