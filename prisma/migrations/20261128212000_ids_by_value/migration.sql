-- An id of a source is looked up by the id. Before anything was counted, this index was taken instead, which goes through
-- all ids of the source for each.
-- DropIndex
DROP INDEX "ExternalId_organizationId_source_idx";
