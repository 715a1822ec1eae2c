-- Filters of the ledger and of objectives are answered by an index.
CREATE INDEX "Cost_organizationId_createdAt_id_idx" ON "Cost"("organizationId", "createdAt", "id");
CREATE INDEX "Cost_organizationId_currency_id_idx" ON "Cost"("organizationId", "currency", "id");
CREATE INDEX "Cost_organizationId_label_id_idx" ON "Cost"("organizationId", "label", "id");
CREATE INDEX "Objective_organizationId_dueAt_id_idx" ON "Objective"("organizationId", "dueAt", "id");
CREATE INDEX "Objective_organizationId_metric_id_idx" ON "Objective"("organizationId", "metric", "id");
CREATE INDEX "MetricGroup_organizationId_updatedAt_id_idx" ON "MetricGroup"("organizationId", "updatedAt", "id");
CREATE INDEX "MetricSource_organizationId_updatedAt_id_idx" ON "MetricSource"("organizationId", "updatedAt", "id");
