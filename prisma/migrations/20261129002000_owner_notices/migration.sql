-- What owners are told whatever rules of notices there are: by a notifier, to an account.
ALTER TABLE "Notice" ADD COLUMN     "accountId" UUID,
ADD COLUMN     "integrationId" UUID,
ALTER COLUMN "ruleId" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "Notice_organizationId_accountId_eventId_key" ON "Notice"("organizationId", "accountId", "eventId");
CREATE INDEX "Notice_organizationId_integrationId_createdAt_id_idx" ON "Notice"("organizationId", "integrationId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_integrationId_fkey" FOREIGN KEY ("organizationId", "integrationId") REFERENCES "Integration"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_accountId_fkey" FOREIGN KEY ("organizationId", "accountId") REFERENCES "Account"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
