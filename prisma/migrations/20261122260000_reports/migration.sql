-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "filters" TEXT NOT NULL DEFAULT '{}',
    "inputs" TEXT,
    "inputs_sha256" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "rows" INTEGER,
    "bytes" BIGINT,
    "sha256" TEXT,
    "storage_key" TEXT,
    "failure" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_project_id_at_id_idx" ON "report"("project_id", "at", "id");

-- CreateIndex
CREATE INDEX "report_storage_key_idx" ON "report"("storage_key");

-- CreateIndex
CREATE INDEX "report_state_expires_at_idx" ON "report"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "report_organisation_id_id_key" ON "report"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies. Only a finished report has a file, and says all of it.
ALTER TABLE "report" ADD CHECK ("kind" IN ('dossier') AND "format" IN ('xlsx', 'pdf') AND "locale" IN ('fr', 'en'));
ALTER TABLE "report" ADD CHECK ("state" IN ('waiting', 'making', 'done', 'failed', 'cancelled', 'expired'));
ALTER TABLE "report" ADD CHECK ("done" >= 0 AND "total" >= 0 AND length("filters") <= 2000 AND (("inputs" IS NULL) = ("inputs_sha256" IS NULL)));
ALTER TABLE "report" ADD CHECK (("state" = 'done') = ("storage_key" IS NOT NULL)
  AND ("state" <> 'done' OR ("rows" IS NOT NULL AND "bytes" IS NOT NULL AND length("sha256") = 64 AND "expires_at" IS NOT NULL AND "inputs" IS NOT NULL)));
ALTER TABLE "report" ADD CHECK (("state" = 'failed') = ("failure" IS NOT NULL));
-- Asked twice while it is being made: there is one.
CREATE UNIQUE INDEX "report_under_way" ON "report" ("project_id", "kind", "format", "locale", md5("filters")) WHERE "state" IN ('waiting', 'making');

ALTER TABLE "report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "report" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "report" TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY backup ON "report" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "report" TO portal_backup;

-- Least privilege: a report is asked for and cancelled by people, made by the worker, removed by nobody. The worker has to find those
-- that are over, and is told while it works for no organisation yet.
GRANT SELECT, INSERT, UPDATE ("state", "finished_at") ON "report" TO portal_app;
GRANT SELECT, UPDATE ("inputs", "inputs_sha256", "state", "done", "total", "rows", "bytes", "sha256", "storage_key", "failure", "finished_at", "expires_at") ON "report" TO portal_platform;
CREATE POLICY reports_of_all ON "report" FOR SELECT TO portal_platform USING ((SELECT current_organisation()) IS NULL);

-- The worker makes them.
ALTER TABLE "job" DROP CONSTRAINT "job_kind_check";
ALTER TABLE "job" ADD CONSTRAINT "job_kind_check" CHECK ("kind" IN ('plan-import', 'apply-import', 'regroup', 'score', 'make-report'));
-- What is decided of a workload depends on when its derogations end.
GRANT SELECT ("project_id", "state", "expires_on", "revision") ON "derogation" TO portal_platform;
