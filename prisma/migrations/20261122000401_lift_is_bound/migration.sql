-- A lift speaks of one finding as it stood: its severity, and the fingerprint of the answers it rested on.
ALTER TABLE "finding_lift" ADD COLUMN "severity" TEXT NOT NULL DEFAULT 'review', ADD COLUMN "because_hash" TEXT NOT NULL DEFAULT '';
ALTER TABLE "finding_lift" ALTER COLUMN "severity" DROP DEFAULT, ALTER COLUMN "because_hash" DROP DEFAULT;
ALTER TABLE "finding_lift" ADD CONSTRAINT finding_lift_severity_known CHECK (severity IN ('crisis', 'stop', 'review', 'caution'));
