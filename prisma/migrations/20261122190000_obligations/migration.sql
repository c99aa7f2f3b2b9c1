-- AlterTable
ALTER TABLE "workload" ADD COLUMN     "contract_ends_on" DATE,
ADD COLUMN     "engaged_on" DATE,
ADD COLUMN     "go_live_on" DATE,
ADD COLUMN     "harms" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "harms_examined" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hosting" TEXT,
ADD COLUMN     "licence_ends_on" DATE,
ADD COLUMN     "nature" TEXT,
ADD COLUMN     "vital_system" BOOLEAN;

-- CreateTable
CREATE TABLE "derogation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "workload_id" UUID,
    "subject" TEXT NOT NULL,
    "text_code" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'requested',
    "authority" TEXT NOT NULL,
    "requested_on" DATE NOT NULL,
    "prime_minister_on" DATE,
    "decided_on" DATE,
    "expires_on" DATE,
    "reference" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "derogation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "derogation_project_id_requested_on_id_idx" ON "derogation"("project_id", "requested_on", "id");

-- CreateIndex
CREATE INDEX "derogation_workload_id_idx" ON "derogation"("workload_id");

-- CreateIndex
CREATE UNIQUE INDEX "derogation_organisation_id_id_key" ON "derogation"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "derogation" ADD CONSTRAINT "derogation_organisation_id_workload_id_fkey" FOREIGN KEY ("organisation_id", "workload_id") REFERENCES "workload"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies. Nothing said is null, or harms not examined: never a "no".
ALTER TABLE "workload" ALTER COLUMN "harms" SET NOT NULL;
ALTER TABLE "workload" ADD CHECK ("harms" <@ ARRAY['public-order', 'public-safety', 'health-or-life', 'intellectual-property']);
ALTER TABLE "workload" ADD CHECK ("hosting" IN ('commercial-cloud', 'state-cloud', 'own-premises'));
ALTER TABLE "workload" ADD CHECK ("nature" IN ('application', 'office-suite', 'online-service', 'public-site', 'open-data'));
ALTER TABLE "derogation" ADD CHECK ("state" IN ('requested', 'granted', 'refused', 'withdrawn') AND "text_code" IN ('SREN-31', 'CLOUD-AU-CENTRE') AND "revision" > 0);
ALTER TABLE "derogation" ADD CHECK (length("subject") BETWEEN 1 AND 500 AND length("authority") BETWEEN 1 AND 200 AND length("reference") <= 200 AND length("note") <= 2000);
-- A decision has its day; what is granted has its end and its document.
ALTER TABLE "derogation" ADD CHECK (("state" IN ('granted', 'refused')) <= ("decided_on" IS NOT NULL) AND "decided_on" >= "requested_on" AND "prime_minister_on" >= "requested_on");
ALTER TABLE "derogation" ADD CHECK (("state" = 'granted') = ("expires_on" IS NOT NULL) AND "expires_on" > "decided_on" AND ("state" <> 'granted' OR length("reference") > 0));

ALTER TABLE "derogation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "derogation" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "derogation" TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY backup ON "derogation" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "derogation" TO portal_backup;

-- The worker, which removes workloads that nobody said anything of, has to see what hangs on them.
GRANT SELECT ("organisation_id", "workload_id") ON "derogation" TO portal_platform;
-- Least privilege: the register is written and corrected, never shortened.
GRANT SELECT, INSERT, UPDATE ("workload_id", "subject", "text_code", "state", "authority", "requested_on", "prime_minister_on", "decided_on", "expires_on", "reference", "note", "revision", "changed_by", "changed_at") ON "derogation" TO portal_app;
