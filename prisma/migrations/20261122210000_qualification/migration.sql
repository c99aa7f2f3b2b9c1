-- CreateTable
CREATE TABLE "qualification_fact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "provider" TEXT NOT NULL,
    "offer" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "on" DATE,
    "known_until" DATE NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "decision" TEXT,
    "source_title" TEXT NOT NULL,
    "source_locator" TEXT NOT NULL,
    "source_date" DATE NOT NULL,
    "source_label" TEXT NOT NULL,
    "note_fr" TEXT NOT NULL,
    "note_en" TEXT NOT NULL,
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "qualification_fact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "qualification_fact_outcome_decided_at_id_idx" ON "qualification_fact"("outcome", "decided_at", "id");



ALTER TABLE "qualification_fact" ADD CHECK ("provider" ~ '^[a-z0-9-]{1,80}$' AND "offer" ~ '^[a-z0-9-]{1,80}$');
ALTER TABLE "qualification_fact" ADD CHECK ("scope" IN ('iaas', 'paas', 'caas', 'saas') AND "milestone" IN ('none', 'pending', 'J0', 'J1', 'J2', 'J3'));
ALTER TABLE "qualification_fact" ADD CHECK ("source_label" IN ('fact', 'secondary', 'inference'));
-- Only a decision of ANSSI (J3) has a number and a validity; a validity has two ends.
ALTER TABLE "qualification_fact" ADD CHECK ("milestone" = 'J3' OR ("decision" IS NULL AND "valid_from" IS NULL AND "valid_to" IS NULL));
ALTER TABLE "qualification_fact" ADD CHECK (("valid_from" IS NULL) = ("valid_to" IS NULL) AND "valid_from" <= "valid_to" AND "on" <= "known_until");
ALTER TABLE "qualification_fact" ADD CHECK (length("source_title") BETWEEN 1 AND 300 AND length("source_locator") BETWEEN 1 AND 500 AND length("decision") BETWEEN 1 AND 40);
ALTER TABLE "qualification_fact" ADD CHECK (length("note_fr") BETWEEN 1 AND 1000 AND length("note_en") BETWEEN 1 AND 1000 AND length("reason") <= 1000);
-- Two people: nobody approves or refuses their own draft, and nobody withdraws another's.
ALTER TABLE "qualification_fact" ADD CHECK ("outcome" IN ('approved', 'refused', 'withdrawn') AND ("outcome" = 'withdrawn') = ("decided_by" = "drafted_by"));
ALTER TABLE "qualification_fact" ADD CHECK (("outcome" IS NULL) = ("decided_by" IS NULL) AND ("outcome" IS NULL) = ("decided_at" IS NULL) AND ("outcome" IS DISTINCT FROM 'refused' OR "reason" <> ''));

-- The same for everybody once approved; a draft is for those who work on the catalogue. Decided once, in one's own name, never changed.
ALTER TABLE "qualification_fact" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "qualification_fact" FORCE ROW LEVEL SECURITY;
CREATE POLICY approved_for_all ON "qualification_fact" FOR SELECT TO portal_app, portal_portfolio, portal_platform USING ("outcome" = 'approved');
CREATE POLICY drafts_of_the_catalogue ON "qualification_fact" FOR SELECT TO portal_portfolio USING (EXISTS (SELECT FROM "platform_role" r WHERE r.role IN ('catalogue-editor', 'catalogue-approver')));
CREATE POLICY read_all ON "qualification_fact" FOR SELECT TO portal_admin USING (true);
CREATE POLICY draft_as_oneself ON "qualification_fact" FOR INSERT TO portal_admin WITH CHECK ("drafted_by" = (SELECT current_person()) AND "outcome" IS NULL);
CREATE POLICY decide_once ON "qualification_fact" FOR UPDATE TO portal_admin USING ("outcome" IS NULL) WITH CHECK ("decided_by" = (SELECT current_person()));
CREATE POLICY backup ON "qualification_fact" FOR SELECT TO portal_backup USING (true);
GRANT SELECT ON "qualification_fact" TO portal_app, portal_portfolio, portal_admin, portal_platform, portal_backup;
GRANT INSERT, UPDATE ("outcome", "decided_by", "decided_at", "reason") ON "qualification_fact" TO portal_admin;
