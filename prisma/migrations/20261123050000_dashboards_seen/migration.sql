-- AlterTable
ALTER TABLE "project_dashboard" ADD COLUMN     "seen_inside" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "seen_outside" BIGINT NOT NULL DEFAULT 0;


-- What a dashboard knew of the moments just before it: a stored one, of which nobody noted it, counts as before while nothing happened in them.
GRANT SELECT ("seen_inside", "seen_outside") ON "project_dashboard" TO portal_platform;
