-- CreateTable
CREATE TABLE "Segment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "filter" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Segment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SegmentUse" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "segmentId" UUID NOT NULL,
    "usedId" UUID NOT NULL,

    CONSTRAINT "SegmentUse_pkey" PRIMARY KEY ("organizationId","segmentId","usedId")
);

-- CreateIndex
CREATE INDEX "Segment_organizationId_createdAt_id_idx" ON "Segment"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Segment_organizationId_updatedAt_id_idx" ON "Segment"("organizationId", "updatedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Segment_organizationId_key_key" ON "Segment"("organizationId", "key");

-- CreateIndex
CREATE INDEX "SegmentUse_organizationId_usedId_idx" ON "SegmentUse"("organizationId", "usedId");

-- AddForeignKey
ALTER TABLE "SegmentUse" ADD CONSTRAINT "SegmentUse_organizationId_segmentId_fkey" FOREIGN KEY ("organizationId", "segmentId") REFERENCES "Segment"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SegmentUse" ADD CONSTRAINT "SegmentUse_organizationId_usedId_fkey" FOREIGN KEY ("organizationId", "usedId") REFERENCES "Segment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT portevoix_protect('Segment');
SELECT portevoix_protect('SegmentUse');
CREATE TRIGGER touch BEFORE UPDATE ON "Segment" FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.* AND OLD."updatedAt" = NEW."updatedAt") EXECUTE FUNCTION portevoix_touch();

-- The segments that every organisation begins with.
CREATE FUNCTION portevoix_found_segments(organization uuid, at timestamptz) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp AS $$
  INSERT INTO "Segment" ("organizationId", id, key, name, description, filter, "createdAt", "updatedAt")
  SELECT organization, gen_random_uuid(), key, name, description, filter::jsonb, at, at FROM (VALUES
    ('experts', 'Experts', 'Whom colleagues named for their expertise, as the last monthly close published it. They lend an argument its weight: ask them for facts, reviews and answers to hard questions.',
      '{"nominated": {"dimension": {"eq": "expertise"}, "count": {"gt": 0}}}'),
    ('opinion-leaders', 'Opinion leaders', 'Whom at least five people ask for advice, whatever their rank or number of followers. Tell them early and listen to their doubts: others ask them what to think of it.',
      '{"network": {"kind": {"eq": "advice"}, "inDegree": {"gte": 5}}}'),
    ('communicators', 'Communicators', 'Who published a share in the last 90 days. They carry news fast: give them material that is ready to be said in their own words.',
      '{"share": {"publishedAt": {"lastDays": 90}}}'),
    ('newcomers', 'Newcomers', 'Employees who joined in the last 90 days. They see with fresh eyes: let them arrive first, and invite them without pressure.',
      '{"joinedAt": {"lastDays": 90}, "relation": {"eq": "EMPLOYEE"}}'),
    ('managers', 'Managers', 'To whom somebody reports. Tell them before their teams hear of it, and do not let them press anybody to take part.',
      '{"reportId": {"isNull": false}}')
  ) AS shipped(key, name, description, filter)
  UNION ALL
  SELECT organization, gen_random_uuid(), network.key || '-' || tier.key, network.name || ' ' || tier.key, tier.tactics,
    jsonb_build_object('account', jsonb_build_object('network', jsonb_build_object('eq', network.key),
      'followers', jsonb_strip_nulls(jsonb_build_object('gte', tier.least, 'lt', tier.below)))), at, at
  FROM (VALUES ('bluesky', 'Bluesky'), ('facebook', 'Facebook'), ('instagram', 'Instagram'), ('linkedin', 'LinkedIn'),
      ('mastodon', 'Mastodon'), ('threads', 'Threads'), ('tiktok', 'TikTok'), ('x', 'X'), ('youtube', 'YouTube')
    ) AS network(key, name),
    (VALUES
      ('nano', 1000, 10000, '1,000 to 9,999 followers there. Many know them in person, so their word is trusted: invite several at once, with material that leaves room for their own story.'),
      ('micro', 10000, 50000, '10,000 to 49,999 followers there. They are known for a subject: match them with the topic, and give them access to experts rather than ready texts.'),
      ('mid', 50000, 500000, '50,000 to 499,999 followers there. They plan what they publish: agree on dates early, and on what must be disclosed.'),
      ('macro', 500000, 1000000, '500,000 to 999,999 followers there. A post is news in itself: have it checked, and be ready to answer.'),
      ('mega', 1000000, NULL, 'A million followers or more there. Reach is wide and close ties are few: use it to be noticed, and others to be believed.')
    ) AS tier(key, least, below, tactics)
$$;

DO $$
DECLARE
  one text;
  touched CONSTANT text[] := '{Organization,Segment}';
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  PERFORM portevoix_found_segments(id, now()) FROM "Organization";
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
