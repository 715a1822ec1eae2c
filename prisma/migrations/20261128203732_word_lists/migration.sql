-- AlterTable
ALTER TABLE "DoubtfulRow" ADD COLUMN     "words" BIGINT[] DEFAULT ARRAY[]::BIGINT[];

-- AlterTable
ALTER TABLE "WaitingRecord" ADD COLUMN     "words" BIGINT[] DEFAULT ARRAY[]::BIGINT[];

-- AlterTable
ALTER TABLE "IdempotentAnswer" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Upload" ADD COLUMN     "isListed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "AnswerWord" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "word" BIGINT NOT NULL,
    "answerId" UUID NOT NULL,

    CONSTRAINT "AnswerWord_pkey" PRIMARY KEY ("organizationId","word","answerId")
);

-- CreateTable
CREATE TABLE "UploadWord" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "word" BIGINT NOT NULL,
    "uploadId" UUID NOT NULL,

    CONSTRAINT "UploadWord_pkey" PRIMARY KEY ("organizationId","word","uploadId")
);

-- CreateIndex
CREATE INDEX "AnswerWord_organizationId_answerId_idx" ON "AnswerWord"("organizationId", "answerId");

-- CreateIndex
CREATE INDEX "UploadWord_organizationId_uploadId_idx" ON "UploadWord"("organizationId", "uploadId");

-- CreateIndex
CREATE UNIQUE INDEX "IdempotentAnswer_organizationId_id_key" ON "IdempotentAnswer"("organizationId", "id");

-- AddForeignKey
ALTER TABLE "AnswerWord" ADD CONSTRAINT "AnswerWord_organizationId_answerId_fkey" FOREIGN KEY ("organizationId", "answerId") REFERENCES "IdempotentAnswer"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UploadWord" ADD CONSTRAINT "UploadWord_organizationId_uploadId_fkey" FOREIGN KEY ("organizationId", "uploadId") REFERENCES "Upload"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('AnswerWord');
SELECT portevoix_protect('UploadWord');
-- They go with what uploads held, after a day.
SELECT portevoix_admit_system('UploadWord', 'SELECT, DELETE');
