-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "trigger" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "decision_id" UUID,
    "decision_number" INTEGER,
    "gate" TEXT,
    "outcome" TEXT,
    "edition_id" TEXT,
    "engine_version" INTEGER NOT NULL,
    "formula" TEXT NOT NULL,
    "rule_set" TEXT NOT NULL,
    "gates" TEXT NOT NULL,
    "score" DOUBLE PRECISION,
    "completeness" DOUBLE PRECISION NOT NULL,
    "firm" DOUBLE PRECISION NOT NULL,
    "deciding" INTEGER,
    "eligible" INTEGER,
    "weak" INTEGER,
    "pressing" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_withdrawal" (
    "organisation_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "milestone_withdrawal_pkey" PRIMARY KEY ("milestone_id")
);

-- CreateIndex
CREATE INDEX "milestone_project_id_at_id_idx" ON "milestone"("project_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_organisation_id_id_key" ON "milestone"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_organisation_id_decision_id_key" ON "milestone"("organisation_id", "decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_withdrawal_organisation_id_milestone_id_key" ON "milestone_withdrawal"("organisation_id", "milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "gate_decision_organisation_id_id_key" ON "gate_decision"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_organisation_id_project_id_fkey" FOREIGN KEY ("organisation_id", "project_id") REFERENCES "project"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_organisation_id_decision_id_fkey" FOREIGN KEY ("organisation_id", "decision_id") REFERENCES "gate_decision"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "milestone_withdrawal" ADD CONSTRAINT "milestone_withdrawal_organisation_id_milestone_id_fkey" FOREIGN KEY ("organisation_id", "milestone_id") REFERENCES "milestone"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;



-- Closed vocabularies and lengths. What a decision took carries no name of somebody's own; what somebody took carries one.
ALTER TABLE "milestone" ADD CHECK ("trigger" IN ('manual', 'gate') AND ("trigger" = 'manual') = (length("name") > 0) AND length("name") <= 120 AND length("note") <= 2000);
ALTER TABLE "milestone" ADD CHECK (num_nulls("decision_id", "decision_number", "gate", "outcome") = CASE "trigger" WHEN 'gate' THEN 0 ELSE 4 END);
ALTER TABLE "milestone" ADD CHECK ("gate" IN ('training', 'preparation', 'pilot', 'test', 'ready') AND "outcome" IN ('go', 'no-go'));
-- The hash is that of the very text.
ALTER TABLE "milestone" ADD CHECK ("sha256" = encode(sha256(convert_to("document", 'UTF8')), 'hex'));
ALTER TABLE "milestone" ADD CHECK ("score" BETWEEN 0 AND 100 AND "completeness" BETWEEN 0 AND 1 AND "firm" BETWEEN 0 AND 1);
ALTER TABLE "milestone" ADD CHECK ("eligible" BETWEEN 0 AND "deciding" AND "weak" BETWEEN 0 AND "deciding" AND "pressing" >= 0 AND num_nulls("deciding", "eligible", "weak") IN (0, 3));
ALTER TABLE "milestone_withdrawal" ADD CHECK (length("reason") BETWEEN 1 AND 1000);

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['milestone', 'milestone_withdrawal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY organisation_only ON %I TO portal_app, portal_platform USING (organisation_id = (SELECT current_organisation())) WITH CHECK (organisation_id = (SELECT current_organisation()))', t);
    EXECUTE format('CREATE POLICY backup ON %I FOR SELECT TO portal_backup USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO portal_backup', t);
  END LOOP;
END $$;

-- Least privilege: both are only appended to, and the worker has no business with either.
GRANT SELECT, INSERT ON "milestone", "milestone_withdrawal" TO portal_app;
