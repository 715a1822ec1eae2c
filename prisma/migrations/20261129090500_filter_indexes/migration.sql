-- Filters of lists that may be long are answered from an index, under the policies as well: it is led by the organisation, and
-- goes on with what is compared. Where a value is compared that many rows share, the default order of the list follows, so
-- that a page is read and no more.
CREATE INDEX "Account_organizationId_name_id_idx" ON "Account"("organizationId", "name", "id");
CREATE INDEX "Account_organizationId_createdAt_id_idx" ON "Account"("organizationId", "createdAt", "id");
CREATE INDEX "Account_organizationId_updatedAt_id_idx" ON "Account"("organizationId", "updatedAt", "id");
CREATE INDEX "Account_organizationId_suspendedAt_id_idx" ON "Account"("organizationId", "suspendedAt", "id");
CREATE INDEX "Person_organizationId_country_displayName_id_idx" ON "Person"("organizationId", "country", "displayName", "id");
CREATE INDEX "Person_organizationId_siteKey_displayName_id_idx" ON "Person"("organizationId", "siteKey", "displayName", "id");
CREATE INDEX "Person_organizationId_jobTitle_displayName_id_idx" ON "Person"("organizationId", "jobTitle", "displayName", "id");
CREATE INDEX "Person_organizationId_level_displayName_id_idx" ON "Person"("organizationId", "level", "displayName", "id");
CREATE INDEX "DoubtfulRow_organizationId_answeredAt_id_idx" ON "DoubtfulRow"("organizationId", "answeredAt", "id");
CREATE INDEX "DoubtfulRow_organizationId_endsAt_id_idx" ON "DoubtfulRow"("organizationId", "endsAt", "id");
CREATE INDEX "DoubtfulRow_organizationId_updatedAt_id_idx" ON "DoubtfulRow"("organizationId", "updatedAt", "id");
CREATE INDEX "Agreement_organizationId_givenAt_id_idx" ON "Agreement"("organizationId", "givenAt", "id");
CREATE INDEX "Agreement_organizationId_withdrawnAt_id_idx" ON "Agreement"("organizationId", "withdrawnAt", "id");
CREATE INDEX "Agreement_organizationId_purposeId_givenAt_id_idx" ON "Agreement"("organizationId", "purposeId", "givenAt", "id");
CREATE INDEX "Campaign_organizationId_endsAt_id_idx" ON "Campaign"("organizationId", "endsAt", "id");
CREATE INDEX "Assignment_organizationId_givenById_id_idx" ON "Assignment"("organizationId", "givenById", "id");
CREATE INDEX "AuditEntry_organizationId_act_at_id_idx" ON "AuditEntry"("organizationId", "act", "at", "id");
CREATE INDEX "AuditEntry_organizationId_accountId_at_id_idx" ON "AuditEntry"("organizationId", "accountId", "at", "id");
CREATE INDEX "Content_organizationId_kind_createdAt_id_idx" ON "Content"("organizationId", "kind", "createdAt", "id");
CREATE INDEX "Content_organizationId_language_createdAt_id_idx" ON "Content"("organizationId", "language", "createdAt", "id");
CREATE INDEX "Content_organizationId_author_createdAt_id_idx" ON "Content"("organizationId", "author", "createdAt", "id");
CREATE INDEX "Mention_organizationId_network_at_id_idx" ON "Mention"("organizationId", "network", "at", "id");
CREATE INDEX "Mention_organizationId_language_at_id_idx" ON "Mention"("organizationId", "language", "at", "id");
CREATE INDEX "Mention_organizationId_reach_id_idx" ON "Mention"("organizationId", "reach", "id");
CREATE INDEX "Mention_organizationId_authorFollowers_id_idx" ON "Mention"("organizationId", "authorFollowers", "id");
CREATE INDEX "Channel_organizationId_externalId_id_idx" ON "Channel"("organizationId", "externalId", "id");
CREATE INDEX "Channel_organizationId_createdAt_id_idx" ON "Channel"("organizationId", "createdAt", "id");
CREATE INDEX "Share_organizationId_network_sharedAt_id_idx" ON "Share"("organizationId", "network", "sharedAt", "id");
CREATE INDEX "Share_organizationId_country_sharedAt_id_idx" ON "Share"("organizationId", "country", "sharedAt", "id");
CREATE INDEX "Share_organizationId_publishedAt_id_idx" ON "Share"("organizationId", "publishedAt", "id");
CREATE INDEX "Publication_organizationId_scheduledFor_id_idx" ON "Publication"("organizationId", "scheduledFor", "id");
CREATE INDEX "Publication_organizationId_publishedAt_id_idx" ON "Publication"("organizationId", "publishedAt", "id");
CREATE INDEX "Event_organizationId_type_transactionId_sequence_idx" ON "Event"("organizationId", "type", "transactionId", "sequence");
CREATE INDEX "Event_organizationId_at_id_idx" ON "Event"("organizationId", "at", "id");
CREATE INDEX "SocialAccount_organizationId_followers_personId_idx" ON "SocialAccount"("organizationId", "followers", "personId");
