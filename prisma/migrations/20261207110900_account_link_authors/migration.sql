-- Who made a link: it counts while they may give the roles of its account. Who made those of before is not known, so they
-- count for ambassadors without a log-in alone, until they expire within three days.
ALTER TABLE "AccountLink" ADD COLUMN "authorId" UUID;

-- CreateIndex
CREATE INDEX "AccountLink_organizationId_authorId_idx" ON "AccountLink"("organizationId", "authorId");
