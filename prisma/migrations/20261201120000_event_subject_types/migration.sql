-- CreateIndex
CREATE INDEX "Event_organizationId_subjectType_transactionId_sequence_idx" ON "Event"("organizationId", "subjectType", "transactionId", "sequence");
