-- AlterTable
ALTER TABLE "workload_result" ADD COLUMN     "blocking_reasons" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "freed_alone" BOOLEAN NOT NULL DEFAULT false;


-- What decisions and blockers are counted by stood in the document alone, which every count had to read; results judged before have
-- it copied out of theirs, in the order in which new ones are written. The owner of the table sees all rows while the policies are not forced.
DO $$
BEGIN
  ALTER TABLE "workload_result" NO FORCE ROW LEVEL SECURITY;
  UPDATE "workload_result" SET
    "blocking_reasons" = (SELECT coalesce(jsonb_agg(reason ORDER BY reason::text COLLATE "C"), '[]')
      FROM (SELECT DISTINCT jsonb_build_array(b->>'service', b->>'ruleId', b->'finding'->'params'->>'plannedFor') AS reason
        FROM jsonb_array_elements("document"::jsonb->'blocking') b) reasons),
    "freed_alone" = ("document"::jsonb->'flip'->>'becomes' = 'eligible' AND NOT EXISTS (
      SELECT FROM jsonb_array_elements("document"::jsonb->'blocking') b WHERE coalesce(b->>'service', b->>'ruleId') <> "blocking_service")) IS TRUE
    WHERE "blocking_service" IS NOT NULL;
  ALTER TABLE "workload_result" FORCE ROW LEVEL SECURITY;
END $$;
