-- The Message-ID of a notice to an address, and finding what came back by it.
ALTER TABLE "Notice" ADD COLUMN     "messageId" TEXT;
CREATE INDEX "Notice_organizationId_messageId_idx" ON "Notice"("organizationId", "messageId");
CREATE INDEX "NoticeMessage_organizationId_messageId_idx" ON "NoticeMessage"("organizationId", "messageId");
