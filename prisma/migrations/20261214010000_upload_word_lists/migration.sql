-- Oldest server: 20261210070000_oldest_server
-- The words of an upload in one row: a row with two index entries for each of its words was most of what the database wrote.
-- "UploadWord" and "Upload"."isListed" stay for servers from before, which use nothing else. An upload of theirs has no row here,
-- and one of a new server is not "isListed" for them: any erasure by the other kind of server removes it.

-- CreateTable
CREATE TABLE "UploadWordList" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "uploadId" UUID NOT NULL,
    "words" BIGINT[] NOT NULL,

    CONSTRAINT "UploadWordList_pkey" PRIMARY KEY ("organizationId","uploadId")
);

-- AddForeignKey
ALTER TABLE "UploadWordList" ADD CONSTRAINT "UploadWordList_organizationId_uploadId_fkey" FOREIGN KEY ("organizationId", "uploadId") REFERENCES "Upload"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('UploadWordList');
-- They go with what uploads held, after a day.
SELECT portevoix_admit_system('UploadWordList', 'SELECT, DELETE');
