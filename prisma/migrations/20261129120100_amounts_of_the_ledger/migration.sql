-- CreateIndex
CREATE INDEX "Cost_organizationId_amountMinor_id_idx" ON "Cost"("organizationId", "amountMinor", "id");
