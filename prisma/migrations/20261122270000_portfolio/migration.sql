-- CreateTable
CREATE TABLE "portfolio_line" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "project_id" UUID,
    "name_key" TEXT NOT NULL,
    "legal_form" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT true,
    "step" SMALLINT NOT NULL DEFAULT 0,
    "operating" BOOLEAN NOT NULL DEFAULT false,
    "score" DOUBLE PRECISION,
    "completeness" DOUBLE PRECISION,
    "due_on" DATE,
    "unmet" INTEGER,
    "workloads" INTEGER,
    "by_workload" TEXT,
    "share_eligible" DOUBLE PRECISION,
    "share_weak" DOUBLE PRECISION,
    "pressing" INTEGER,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "awaiting_review" INTEGER NOT NULL DEFAULT 0,
    "edition_behind" BOOLEAN NOT NULL DEFAULT false,
    "questionnaires_behind" INTEGER NOT NULL DEFAULT 0,
    "drift" INTEGER NOT NULL DEFAULT 0,
    "computed_at" TIMESTAMPTZ(3),

    CONSTRAINT "portfolio_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portfolio_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "portfolio_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_by" UUID,
    "done_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "benchmark_consent" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "benchmark_consent_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_line_organisation_id_project_id_key" ON "portfolio_line"("organisation_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "portfolio_view_person_id_name_key" ON "portfolio_view"("person_id", "name");

-- CreateIndex
CREATE INDEX "follow_up_organisation_id_created_at_id_idx" ON "follow_up"("organisation_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_organisation_id_id_key" ON "follow_up"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "portfolio_line" ADD CONSTRAINT "portfolio_line_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "portfolio_line" ADD CONSTRAINT "portfolio_line_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "portfolio_view" ADD CONSTRAINT "portfolio_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "benchmark_consent" ADD CONSTRAINT "benchmark_consent_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Closed vocabularies, lengths and bounds.
ALTER TABLE "portfolio_line" ADD CHECK (("project_id" IS NULL) = ("step" = 0) AND "step" BETWEEN 0 AND 5 AND "id" = coalesce("project_id", "organisation_id"));
ALTER TABLE "portfolio_line" ADD CHECK ("score" BETWEEN 0 AND 100 AND "completeness" BETWEEN 0 AND 1 AND "share_eligible" BETWEEN 0 AND 1 AND "share_weak" BETWEEN 0 AND 1);
ALTER TABLE "portfolio_line" ADD CHECK ("unmet" >= 0 AND "workloads" >= 0 AND "pressing" >= 0 AND "awaiting_review" >= 0 AND "questionnaires_behind" >= 0 AND "drift" = "questionnaires_behind" + "edition_behind"::int);
ALTER TABLE "portfolio_view" ADD CHECK (length("name") BETWEEN 1 AND 80 AND length("query") <= 500);
ALTER TABLE "follow_up" ADD CHECK ("kind" IN ('note', 'action') AND length("text") BETWEEN 1 AND 2000 AND "revision" > 0);
ALTER TABLE "follow_up" ADD CHECK ("kind" = 'action' OR ("due_on" IS NULL AND "done_at" IS NULL));
ALTER TABLE "follow_up" ADD CHECK (("done_at" IS NULL) = ("done_by" IS NULL));

-- Every line there is today: a project's, and one of each organisation. What was never counted stays null.
INSERT INTO "portfolio_line" ("id", "organisation_id", "name_key", "legal_form", "shown", "moved_at")
  SELECT o.id, o.id, name_key(o.name), o.legal_form, NOT EXISTS (SELECT FROM "project" p WHERE p.organisation_id = o.id AND p.archived_at IS NULL), o.created_at
  FROM "organisation" o;
INSERT INTO "portfolio_line" ("id", "organisation_id", "project_id", "name_key", "legal_form", "shown", "step", "moved_at")
  SELECT p.id, p.organisation_id, p.id, name_key(o.name), o.legal_form, p.archived_at IS NULL, array_position(ARRAY['training', 'preparation', 'pilot', 'test', 'ready'], p.phase), p.created_at
  FROM "project" p JOIN "organisation" o ON o.id = p.organisation_id;

-- Each order that the page offers has its index; filters are read along it.
CREATE INDEX "portfolio_line_by_name" ON "portfolio_line" ("name_key" COLLATE "C", "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_step" ON "portfolio_line" ("step", "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_score" ON "portfolio_line" ((coalesce("score", -1)), "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_due" ON "portfolio_line" ((coalesce("due_on", '9999-12-31'::date)), "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_movement" ON "portfolio_line" ("moved_at", "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_review" ON "portfolio_line" ("awaiting_review", "id") WHERE "shown";
CREATE INDEX "portfolio_line_by_drift" ON "portfolio_line" ("drift", "id") WHERE "shown";
CREATE INDEX "follow_up_open" ON "follow_up" ("organisation_id", "due_on") WHERE "kind" = 'action' AND "done_at" IS NULL;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['portfolio_line', 'portfolio_view', 'follow_up', 'benchmark_consent'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['portfolio_line', 'follow_up', 'benchmark_consent'] LOOP
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
  END LOOP;
END $$;

-- A portfolio shows its lines as it shows summaries; an open action only to who follows the organisation up.
CREATE POLICY portfolio ON "portfolio_line" FOR SELECT TO portal_portfolio USING (EXISTS (SELECT FROM "platform_role" r WHERE r.role = 'portfolio-executive'));
CREATE POLICY own_organisations ON "portfolio_line" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = portfolio_line.organisation_id)
    OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = portfolio_line.organisation_id));
CREATE POLICY followed_up ON "follow_up" FOR SELECT TO portal_portfolio
  USING (EXISTS (SELECT FROM "membership" m WHERE m.organisation_id = follow_up.organisation_id AND m.role = 'project-lead')
    OR EXISTS (SELECT FROM "engagement" e WHERE e.organisation_id = follow_up.organisation_id));
CREATE POLICY oneself ON "portfolio_view" TO portal_person USING (person_id = (SELECT current_person())) WITH CHECK (person_id = (SELECT current_person()));
CREATE POLICY own_views ON "portfolio_view" FOR SELECT TO portal_portfolio USING (person_id = (SELECT current_person()));

-- Least privilege: figures are the worker's to write, what was noted is never removed, only consent is withdrawn.
GRANT SELECT ON "portfolio_line" TO portal_app, portal_portfolio, portal_platform;
GRANT UPDATE ("operating", "score", "completeness", "due_on", "unmet", "workloads", "by_workload", "share_eligible", "share_weak", "pressing", "moved_at", "awaiting_review", "edition_behind", "questionnaires_behind", "drift", "computed_at") ON "portfolio_line" TO portal_platform;
GRANT SELECT, INSERT, DELETE ON "portfolio_view" TO portal_person;
GRANT SELECT ON "portfolio_view" TO portal_portfolio;
GRANT SELECT, INSERT, UPDATE ("text", "due_on", "done_by", "done_at", "revision") ON "follow_up" TO portal_app;
GRANT SELECT ("id", "organisation_id", "kind", "text", "due_on", "done_at", "created_at") ON "follow_up" TO portal_portfolio;
GRANT SELECT, INSERT, DELETE ON "benchmark_consent" TO portal_app;

-- The lines follow organisations and projects of themselves. The owner keeps them, whoever made the change.
CREATE POLICY keeper ON "portfolio_line" TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION "keep_portfolio_lines"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF TG_TABLE_NAME = 'organisation' THEN
    INSERT INTO portfolio_line (id, organisation_id, name_key, legal_form, moved_at)
      VALUES (NEW.id, NEW.id, name_key(NEW.name), NEW.legal_form, NEW.created_at) ON CONFLICT (id) DO NOTHING;
    UPDATE portfolio_line l SET name_key = name_key(NEW.name), legal_form = NEW.legal_form
      WHERE l.organisation_id = NEW.id AND (l.name_key, l.legal_form) IS DISTINCT FROM (name_key(NEW.name), NEW.legal_form);
  ELSE
    INSERT INTO portfolio_line (id, organisation_id, project_id, name_key, legal_form, step, moved_at)
      SELECT NEW.id, o.id, NEW.id, name_key(o.name), o.legal_form, 1, NEW.created_at FROM organisation o WHERE o.id = NEW.organisation_id
      ON CONFLICT (id) DO NOTHING;
    UPDATE portfolio_line l SET shown = NEW.archived_at IS NULL, step = array_position(ARRAY['training', 'preparation', 'pilot', 'test', 'ready'], NEW.phase)
      WHERE l.id = NEW.id;
    UPDATE portfolio_line l SET shown = NOT EXISTS (SELECT FROM project p WHERE p.organisation_id = NEW.organisation_id AND p.archived_at IS NULL)
      WHERE l.id = NEW.organisation_id;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION "keep_portfolio_lines"() FROM PUBLIC;
CREATE TRIGGER "keep_portfolio_lines" AFTER INSERT OR UPDATE OF "name", "legal_form" ON "organisation" FOR EACH ROW EXECUTE FUNCTION "keep_portfolio_lines"();
CREATE TRIGGER "keep_portfolio_lines" AFTER INSERT OR UPDATE OF "phase", "archived_at" ON "project" FOR EACH ROW EXECUTE FUNCTION "keep_portfolio_lines"();

-- The benchmark: means of at least five organisations other than the asker's, all of which consented, as the asker's has. Those of its
-- legal form where they are five, else all of them where they are five, else no row. Each quartile is the mean of the five figures around it.
CREATE POLICY keeper ON "benchmark_consent" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION "benchmark_of_others"() RETURNS TABLE (figure text, of_form boolean, others integer, quarter double precision, median double precision, three_quarters double precision)
  LANGUAGE sql STABLE SECURITY DEFINER AS $$
  WITH asker AS (
    SELECT o.id, o.legal_form FROM benchmark_consent c JOIN organisation o ON o.id = c.organisation_id
    WHERE c.organisation_id = nullif(current_setting('app.organisation', true), '')::uuid
  ), organisations AS (
    SELECT bool_and(l.legal_form = a.legal_form) AS of_form, avg(l.score) AS readiness, 100 * avg(l.completeness) FILTER (WHERE l.score IS NOT NULL) AS completeness, 100 * avg(l.share_eligible) AS eligible
    FROM asker a JOIN benchmark_consent c ON c.organisation_id <> a.id
    JOIN portfolio_line l ON l.organisation_id = c.organisation_id AND l.shown AND l.computed_at IS NOT NULL
    GROUP BY c.organisation_id
  ), figures AS (
    SELECT f.figure, g.of_form, f.value FROM organisations o
    CROSS JOIN LATERAL (VALUES ('readiness', o.readiness), ('completeness', o.completeness), ('eligible', o.eligible)) AS f(figure, value)
    JOIN (VALUES (true), (false)) AS g(of_form) ON o.of_form OR NOT g.of_form
    WHERE f.value IS NOT NULL
  ), ranked AS (
    SELECT f.*, row_number() OVER (PARTITION BY f.figure, f.of_form ORDER BY f.value) AS rank, count(*) OVER (PARTITION BY f.figure, f.of_form)::int AS n FROM figures f
  ), windows AS (
    SELECT r.*, least(greatest(floor(1.5 + 0.25 * (n - 1)) - 2, 1), n - 4) AS low, least(greatest(floor(1.5 + 0.5 * (n - 1)) - 2, 1), n - 4) AS middle,
      least(greatest(floor(1.5 + 0.75 * (n - 1)) - 2, 1), n - 4) AS high
    FROM ranked r WHERE n >= 5
  )
  SELECT DISTINCT ON (w.figure) w.figure, w.of_form, w.n, avg(w.value) FILTER (WHERE rank BETWEEN low AND low + 4),
    avg(w.value) FILTER (WHERE rank BETWEEN middle AND middle + 4), avg(w.value) FILTER (WHERE rank BETWEEN high AND high + 4)
  FROM windows w GROUP BY w.figure, w.of_form, w.n ORDER BY w.figure, w.of_form DESC
$$;
REVOKE ALL ON FUNCTION "benchmark_of_others"() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "benchmark_of_others"() TO portal_app;
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['keep_portfolio_lines()', 'benchmark_of_others()'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', f, current_schema());
  END LOOP;
END $$;
