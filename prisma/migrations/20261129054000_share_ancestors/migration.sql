-- CreateTable
CREATE TABLE "ShareTopic" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "shareId" UUID NOT NULL,
    "topicId" UUID NOT NULL,

    CONSTRAINT "ShareTopic_pkey" PRIMARY KEY ("organizationId","shareId","topicId")
);

-- CreateTable
CREATE TABLE "ShareDepartment" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "shareId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "primary" BOOLEAN NOT NULL,

    CONSTRAINT "ShareDepartment_pkey" PRIMARY KEY ("organizationId","shareId","departmentId")
);

-- CreateIndex
CREATE INDEX "ShareTopic_organizationId_topicId_idx" ON "ShareTopic"("organizationId", "topicId");

-- CreateIndex
CREATE INDEX "ShareDepartment_organizationId_departmentId_idx" ON "ShareDepartment"("organizationId", "departmentId");

-- AddForeignKey
ALTER TABLE "ShareTopic" ADD CONSTRAINT "ShareTopic_organizationId_shareId_fkey" FOREIGN KEY ("organizationId", "shareId") REFERENCES "Share"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareTopic" ADD CONSTRAINT "ShareTopic_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareDepartment" ADD CONSTRAINT "ShareDepartment_organizationId_shareId_fkey" FOREIGN KEY ("organizationId", "shareId") REFERENCES "Share"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShareDepartment" ADD CONSTRAINT "ShareDepartment_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT portevoix_protect('ShareTopic');
SELECT portevoix_protect('ShareDepartment');

-- Of shares of before nobody wrote down what they counted for: they keep what is so now.
DO $$
DECLARE
  one text;
  touched text[] := ARRAY['Share', 'ShareTopic', 'ShareDepartment', 'CampaignTopic', 'Participation', 'Ambassador', 'DepartmentMembership'];
BEGIN
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', one); END LOOP;
  INSERT INTO "ShareTopic" ("organizationId", "shareId", "topicId")
  SELECT s."organizationId", s.id, c."topicId" FROM "Share" s
  JOIN "CampaignTopic" c ON c."organizationId" = s."organizationId" AND c."campaignId" = s."campaignId";
  INSERT INTO "ShareDepartment" ("organizationId", "shareId", "departmentId", "primary")
  SELECT s."organizationId", s.id, m."departmentId",
    count(*) OVER (PARTITION BY s."organizationId", s.id) = 1
  FROM "Share" s
  JOIN "Participation" p ON p."organizationId" = s."organizationId" AND p.id = s."participationId"
  JOIN "Ambassador" a ON a."organizationId" = p."organizationId" AND a.id = p."ambassadorId"
  JOIN "DepartmentMembership" m ON m."organizationId" = a."organizationId" AND m."personId" = a."personId";
  FOREACH one IN ARRAY touched LOOP EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one); END LOOP;
END $$;
