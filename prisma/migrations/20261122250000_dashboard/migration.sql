-- CreateTable
CREATE TABLE "project_dashboard" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "round" INTEGER NOT NULL,
    "edition_id" TEXT,
    "audit_sequence" BIGINT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_dashboard_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "project_dashboard_organisation_id_project_id_key" ON "project_dashboard"("organisation_id", "project_id");

-- AddForeignKey
ALTER TABLE "project_dashboard" ADD CONSTRAINT "project_dashboard_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


ALTER TABLE "project_dashboard" ADD CHECK ("round" >= 0 AND "audit_sequence" >= 0 AND length("document") > 1);

ALTER TABLE "project_dashboard" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "project_dashboard" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "project_dashboard" TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY backup ON "project_dashboard" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "project_dashboard" TO portal_backup;

-- Least privilege: the worker alone writes, and never reads a document back. While it works for no organisation yet, it is told how old
-- each one is, and how long each organisation's audit trail is; never what either says.
GRANT SELECT ON "project_dashboard" TO portal_app;
GRANT SELECT ("organisation_id", "project_id", "day", "round", "edition_id", "audit_sequence", "computed_at"), INSERT, UPDATE ON "project_dashboard" TO portal_platform;
CREATE POLICY dashboards_of_all ON "project_dashboard" FOR SELECT TO portal_platform USING ((SELECT current_organisation()) IS NULL);
GRANT SELECT ("organisation_id", "sequence") ON "audit_head" TO portal_platform;
CREATE POLICY heads_of_all ON "audit_head" FOR SELECT TO portal_platform USING ((SELECT current_organisation()) IS NULL);

-- What the figures rest on and the worker did not need to know until now.
GRANT SELECT ON "gate_decision", "gate_signature", "responsibility" TO portal_platform;
GRANT SELECT ("project_id", "state", "expires_on") ON "derogation" TO portal_platform;
