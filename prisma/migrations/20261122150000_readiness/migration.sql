-- CreateTable
CREATE TABLE "readiness_snapshot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "formula" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "completeness" DOUBLE PRECISION NOT NULL,
    "firm" DOUBLE PRECISION NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "day" DATE,

    CONSTRAINT "readiness_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assumption" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "dimension" TEXT,
    "owner_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'open',
    "finding" TEXT NOT NULL DEFAULT '',
    "review_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assumption_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "readiness_snapshot_project_id_at_id_idx" ON "readiness_snapshot"("project_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "readiness_snapshot_organisation_id_id_key" ON "readiness_snapshot"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "readiness_snapshot_project_id_day_key" ON "readiness_snapshot"("project_id", "day");

-- CreateIndex
CREATE INDEX "assumption_project_id_created_at_id_idx" ON "assumption"("project_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assumption_organisation_id_id_key" ON "assumption"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "readiness_snapshot" ADD CONSTRAINT "readiness_snapshot_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assumption" ADD CONSTRAINT "assumption_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- Closed vocabularies, lengths and bounds. A dimension's id is the formula's affair: the server knows which there are.
ALTER TABLE "readiness_snapshot" ADD CHECK ("trigger" IN ('daily', 'decision', 'manual') AND length("sha256") = 64);
ALTER TABLE "readiness_snapshot" ADD CHECK (("trigger" = 'daily') = ("day" IS NOT NULL) AND ("trigger" = 'daily') = ("person_id" IS NULL));
ALTER TABLE "readiness_snapshot" ADD CHECK ("score" BETWEEN 0 AND 100 AND "completeness" BETWEEN 0 AND 1 AND "firm" BETWEEN 0 AND "completeness");
ALTER TABLE "assumption" ADD CHECK ("status" IN ('open', 'confirmed', 'refuted') AND "revision" > 0);
ALTER TABLE "assumption" ADD CHECK (length("statement") BETWEEN 1 AND 1000 AND length("finding") <= 2000 AND "dimension" ~ '^[a-z0-9-]{1,80}$');

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['readiness_snapshot', 'assumption'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege: a snapshot is never changed nor removed, an assumption never removed. The worker takes the daily snapshot: it has
-- to know which projects there are, and is told while it works for no organisation yet.
GRANT SELECT, INSERT ON "readiness_snapshot" TO portal_app, portal_platform;
GRANT SELECT, INSERT, UPDATE ("statement", "dimension", "owner_id", "status", "finding", "review_on", "revision", "changed_by", "changed_at") ON "assumption" TO portal_app;
CREATE POLICY projects_of_all ON "project" FOR SELECT TO portal_platform USING ((SELECT current_organisation()) IS NULL);
