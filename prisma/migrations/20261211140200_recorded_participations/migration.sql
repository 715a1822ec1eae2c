-- Oldest server: 20261210070000_oldest_server
-- AlterEnum
ALTER TYPE "ImportTarget" ADD VALUE 'PARTICIPATIONS';
ALTER TYPE "ImportTarget" ADD VALUE 'MENTIONS';

-- AlterEnum
ALTER TYPE "ParticipationStatus" ADD VALUE 'RECORDED_ELSEWHERE';

-- AlterEnum
ALTER TYPE "ParticipationCause" ADD VALUE 'IMPORT';

-- AlterTable
ALTER TABLE "Participation" ADD COLUMN     "recordedFrom" TIMESTAMPTZ(6),
ADD COLUMN     "recordedTo" TIMESTAMPTZ(6),
ADD COLUMN     "recordedBy" TEXT,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(6);

-- What another system says of a time before is no invitation and no answer: of such a row the only step is that it was recorded.
CREATE OR REPLACE FUNCTION portevoix_steps_of(p "Participation")
RETURNS TABLE (status "ParticipationStatus", cause "ParticipationCause", at timestamptz, rank int) LANGUAGE sql IMMUTABLE AS $$
  WITH known AS (SELECT portevoix_stands_since(p) AS since,
    LEAST(p."invitedAt", p."acceptedAt", p."declinedAt", p."leftAt", portevoix_stands_since(p)) AS first)
  SELECT step.status::"ParticipationStatus", step.cause::"ParticipationCause", step.at, step.rank FROM known, LATERAL (VALUES
    ('INVITED', 'INVITATION', CASE WHEN p."recordedFrom" IS NULL AND (p.status <> 'INVITED' OR first < since) THEN first END, 1),
    ('ACCEPTED', 'ANSWER', CASE WHEN p.status <> 'ACCEPTED'
      THEN coalesce(p."acceptedAt", CASE WHEN p.status = 'LEFT' THEN first END) END, 2),
    ('DECLINED', 'ANSWER', CASE WHEN p.status <> 'DECLINED' THEN p."declinedAt" END, 2),
    ('LEFT', 'ANSWER', CASE WHEN p.status <> 'LEFT' THEN p."leftAt" END, 3),
    ('INVITED', 'INVITATION', CASE WHEN p.status <> 'INVITED' AND p."invitedAt" > first THEN p."invitedAt" END, 4),
    (p.status::text, p.cause::text, since, 5)
  ) AS step(status, cause, at, rank) WHERE step.at <= since
$$;
