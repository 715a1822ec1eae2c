-- CreateEnum
CREATE TYPE "TopicTermKind" AS ENUM ('SYNONYM', 'QUERY');

-- DropIndex
DROP INDEX "Topic_organizationId_name_key";

-- AlterTable
ALTER TABLE "Topic" ADD COLUMN     "aim" TEXT,
ADD COLUMN     "departmentId" UUID,
ADD COLUMN     "key" TEXT,
ADD COLUMN     "parentId" UUID;

-- CreateTable
CREATE TABLE "TopicTerm" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "id" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "kind" "TopicTermKind" NOT NULL,
    "language" TEXT,
    "text" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TopicTerm_pkey" PRIMARY KEY ("organizationId","id")
);

-- Of several spellings of one name the oldest has it; the others stay as they are, and are told.
DO $$
DECLARE found record;
BEGIN
  ALTER TABLE "Topic" NO FORCE ROW LEVEL SECURITY;
  UPDATE "Topic" t SET key = portevoix_department_key(t.name)
  FROM (
    SELECT "organizationId", id, row_number() OVER (PARTITION BY "organizationId", portevoix_department_key(name) ORDER BY "createdAt", id) AS rank
    FROM "Topic"
  ) spelling WHERE spelling."organizationId" = t."organizationId" AND spelling.id = t.id AND spelling.rank = 1;
  FOR found IN
    SELECT "organizationId", string_agg(format('"%s"', name), ', ' ORDER BY name, id) AS names FROM "Topic" WHERE key IS NULL GROUP BY 1
  LOOP
    PERFORM portevoix_note_upgrade(found."organizationId", '0.2.0', 'topics', format(
      'Names of topics are unique in whatever case and form they are written. These are a second spelling of another one: rename or archive them: %s.', found.names));
  END LOOP;
  ALTER TABLE "Topic" FORCE ROW LEVEL SECURITY;
END $$;

-- CreateIndex
CREATE INDEX "TopicTerm_organizationId_topicId_position_idx" ON "TopicTerm"("organizationId", "topicId", "position");

-- CreateIndex
CREATE INDEX "TopicTerm_organizationId_kind_idx" ON "TopicTerm"("organizationId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_organizationId_key_key" ON "Topic"("organizationId", "key");

-- CreateIndex
CREATE INDEX "Topic_organizationId_name_id_idx" ON "Topic"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Topic_organizationId_parentId_idx" ON "Topic"("organizationId", "parentId");

-- CreateIndex
CREATE INDEX "Topic_organizationId_departmentId_idx" ON "Topic"("organizationId", "departmentId");

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_organizationId_parentId_fkey" FOREIGN KEY ("organizationId", "parentId") REFERENCES "Topic"("organizationId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicTerm" ADD CONSTRAINT "TopicTerm_organizationId_topicId_fkey" FOREIGN KEY ("organizationId", "topicId") REFERENCES "Topic"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('TopicTerm');
