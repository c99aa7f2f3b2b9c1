-- CreateTable
CREATE TABLE "microsoft365_move" (
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "assumptions" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed_by" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "microsoft365_move_pkey" PRIMARY KEY ("project_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "microsoft365_move_organisation_id_project_id_key" ON "microsoft365_move"("organisation_id", "project_id");

-- AddForeignKey
ALTER TABLE "microsoft365_move" ADD CONSTRAINT "microsoft365_move_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- A JSON object of a few whole numbers: which they are and their bounds are the server's affair.
ALTER TABLE "microsoft365_move" ADD CHECK ("revision" > 0 AND left("assumptions", 1) = '{' AND length("assumptions") <= 2000);

ALTER TABLE "microsoft365_move" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "microsoft365_move" FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_only ON "microsoft365_move" TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()));
CREATE POLICY backup ON "microsoft365_move" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "microsoft365_move" TO portal_backup;

-- Least privilege: it is changed, never removed.
GRANT SELECT, INSERT, UPDATE ("assumptions", "revision", "changed_by", "changed_at") ON "microsoft365_move" TO portal_app;
