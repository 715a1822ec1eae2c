-- One index finds a score by its subject and, for the subject's deletion, all scores of it.
DROP INDEX "Score_organizationId_personId_idx";
DROP INDEX "ContentScore_organizationId_contentId_idx";
ALTER TABLE "Score" DROP CONSTRAINT "Score_pkey", ADD CONSTRAINT "Score_pkey" PRIMARY KEY ("organizationId", "personId", "runId");
ALTER TABLE "ContentScore" DROP CONSTRAINT "ContentScore_pkey", ADD CONSTRAINT "ContentScore_pkey" PRIMARY KEY ("organizationId", "contentId", "runId");

-- The keys of the run and of the subject carry the organisation; a third check of each of 100,000 rows says nothing new.
ALTER TABLE "Score" DROP CONSTRAINT "Score_organization";
ALTER TABLE "ContentScore" DROP CONSTRAINT "ContentScore_organization";

-- [{ name, contribution, reasons: [{ feature, contribution, text }] }] becomes [[name, contribution, [[feature, contribution, text]]]].
-- The owner of the tables is bound by their policies too, unless row-level security is not forced.
DO $$
DECLARE scores text;
BEGIN
  FOREACH scores IN ARRAY ARRAY['Score', 'ContentScore'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', scores);
    EXECUTE format($sql$
      UPDATE %I s SET dimensions = (
        SELECT coalesce(json_agg(json_build_array(d.value->'name', d.value->'contribution', (
            SELECT coalesce(json_agg(json_build_array(r.value->'feature', r.value->'contribution', r.value->'text') ORDER BY r.place), '[]')
            FROM json_array_elements(d.value->'reasons') WITH ORDINALITY r(value, place)
          )) ORDER BY d.place), '[]')
        FROM json_array_elements(s.dimensions) WITH ORDINALITY d(value, place))$sql$, scores);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scores);
  END LOOP;
END $$;
