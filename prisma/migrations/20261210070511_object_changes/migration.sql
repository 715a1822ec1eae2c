-- Oldest server: 20261210070000_oldest_server
-- What changes and is named by no event of its transaction is told by `object.changed`: whoever keeps a copy goes by the
-- feed alone, whatever made the change. The trigger is deferred to the commit, when all events of the acts are there.
-- Arguments: GraphQL type of the object, the column with its id, and the columns whose change tells nothing.
-- It acts as the system role, because what a foreign key deletes is deleted as the owner of the tables.
GRANT SELECT ("subjectId") ON "Event" TO portevoix_system;

-- Whether a transaction has told of an object is looked up for each row that it changes.
DROP INDEX "Event_organizationId_subjectId_idx";
CREATE INDEX "Event_organizationId_subjectId_transactionId_idx" ON "Event"("organizationId", "subjectId", "transactionId");

CREATE FUNCTION portevoix_tell_change() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
  object uuid;
  place bigint;
BEGIN
  -- Migrations and work across organisations have no feed to tell.
  IF current_organization() IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND OLD IS NOT DISTINCT FROM NEW THEN RETURN NULL; END IF;
  IF TG_ARGV[1] = 'id' THEN
    object := CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END;
  ELSE
    object := (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END ->> TG_ARGV[1])::uuid;
  END IF;
  -- The same for all rows of a transaction.
  place := nullif(current_setting('portevoix.feed_place', true), '');
  IF place IS NULL THEN
    place := portevoix_feed_place();
    PERFORM set_config('portevoix.feed_place', place::text, true);
  END IF;
  IF object IS NULL OR EXISTS (SELECT FROM "Event" e WHERE e."organizationId" = current_organization()
    AND e."subjectId" = object AND e."transactionId" = place) THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND TG_ARGV[2] IS NOT NULL
    AND to_jsonb(OLD) - TG_ARGV[2:] = to_jsonb(NEW) - TG_ARGV[2:] THEN RETURN NULL; END IF;
  -- An organisation is born with a first key: before that, nobody follows. One that is deleted tells nothing any more.
  IF NOT EXISTS (SELECT FROM "ApiKey" k WHERE k."organizationId" = current_organization() AND k.id <> object)
    OR EXISTS (SELECT FROM "Organization" o WHERE o.id = current_organization() AND o."deletingSince" IS NOT NULL) THEN
    RETURN NULL;
  END IF;
  INSERT INTO "Event" (id, type, "subjectType", "subjectId")
    VALUES (gen_random_uuid(), 'object.changed', TG_ARGV[0], object);
  RETURN NULL;
END $$;

-- Tells of every row of a table that comes, changes or goes.
CREATE FUNCTION portevoix_tell_changes(table_name text, type text, id_column text, VARIADIC untold text[]) RETURNS void
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TRIGGER IF EXISTS tell_change ON %I', table_name);
  EXECUTE format('CREATE CONSTRAINT TRIGGER tell_change AFTER INSERT OR UPDATE OR DELETE ON %I
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION portevoix_tell_change(%s)', table_name,
    (SELECT string_agg(quote_literal(one), ', ') FROM unnest(ARRAY[type, id_column] || untold) one));
END $$;

SELECT portevoix_tell_changes('Account', 'Account', 'id', 'updatedAt', 'epoch');
SELECT portevoix_tell_changes('AccountLink', 'AccountLink', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Ambassador', 'Ambassador', 'id', 'updatedAt');
SELECT portevoix_tell_changes('ApiKey', 'ApiKey', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Campaign', 'Campaign', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Channel', 'Channel', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Content', 'Content', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Cost', 'Cost', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Department', 'Department', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Document', 'Document', 'id', 'updatedAt');
SELECT portevoix_tell_changes('DoubtfulLogin', 'DoubtfulLogin', 'id', 'updatedAt');
SELECT portevoix_tell_changes('DoubtfulRow', 'DoubtfulRow', 'id', 'updatedAt', 'accountId');
SELECT portevoix_tell_changes('FrontEnd', 'FrontEnd', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Identity', 'Identity', 'id', 'updatedAt', 'lastLoginAt');
SELECT portevoix_tell_changes('IdentityProvider', 'IdentityProvider', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Import', 'Import', 'id', 'updatedAt', 'status', 'startedAt', 'total', 'processed', 'processedBytes', 'created', 'updated', 'unchanged', 'rejected', 'withheld', 'problemCount', 'surveyedAt', 'checkpoint', 'leaseToken');
SELECT portevoix_tell_changes('Integration', 'Integration', 'id', 'updatedAt');
SELECT portevoix_tell_changes('InvitationRound', 'InvitationRound', 'id', 'updatedAt', 'leaseToken');
SELECT portevoix_tell_changes('Mention', 'Mention', 'id', 'updatedAt', 'print');
SELECT portevoix_tell_changes('MetricGroup', 'MetricGroup', 'id', 'updatedAt');
SELECT portevoix_tell_changes('MetricSource', 'MetricSource', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Network', 'Network', 'id', 'updatedAt');
SELECT portevoix_tell_changes('NoticeRule', 'NoticeRule', 'id', 'updatedAt', 'cursor');
SELECT portevoix_tell_changes('Objective', 'Objective', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Participation', 'Participation', 'id', 'updatedAt', 'shownSince', 'shownAt', 'shownVersion');
SELECT portevoix_tell_changes('Person', 'Person', 'id', 'updatedAt');
SELECT portevoix_tell_changes('PersonAttribute', 'PersonAttribute', 'id', 'updatedAt');
SELECT portevoix_tell_changes('PersonBrief', 'PersonBrief', 'id', 'updatedAt');
SELECT portevoix_tell_changes('PersonDuplicate', 'PersonDuplicate', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Policy', 'Policy', 'id', 'updatedAt');
SELECT portevoix_tell_changes('PrivacyRequest', 'PrivacyRequest', 'id', 'updatedAt');
SELECT portevoix_tell_changes('ProcessingExclusion', 'ProcessingExclusion', 'id', 'updatedAt');
SELECT portevoix_tell_changes('ProcessingRestriction', 'ProcessingRestriction', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Publication', 'Publication', 'id', 'updatedAt', 'firstAttemptAt', 'attemptedAt', 'leaseToken', 'retractionAttempts');
SELECT portevoix_tell_changes('Purpose', 'Purpose', 'id', 'updatedAt');
SELECT portevoix_tell_changes('RecipientTask', 'RecipientTask', 'id', 'updatedAt', 'leaseToken', 'leaseUntil');
SELECT portevoix_tell_changes('RelationKind', 'RelationKind', 'id', 'updatedAt');
SELECT portevoix_tell_changes('RelationshipOwner', 'RelationshipOwner', 'id', 'updatedAt');
SELECT portevoix_tell_changes('RoleRule', 'RoleRule', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Rota', 'Rota', 'id', 'updatedAt');
SELECT portevoix_tell_changes('ScoreRun', 'ScoreRun', 'id', 'updatedAt', 'status', 'asOf', 'fitted', 'fittedHash', 'fittedFromId', 'missingSources', 'scored', 'failed', 'failures', 'excluded', 'leaseToken');
SELECT portevoix_tell_changes('Segment', 'Segment', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Share', 'Share', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Site', 'Site', 'id', 'updatedAt');
SELECT portevoix_tell_changes('SyncRun', 'SyncRun', 'id', 'updatedAt', 'status', 'startedAt', 'again', 'pages', 'upserted', 'unchanged', 'deleted', 'skipped', 'unread', 'requests', 'quotaUnits', 'leaseToken');
SELECT portevoix_tell_changes('Topic', 'Topic', 'id', 'updatedAt');
SELECT portevoix_tell_changes('Touchpoint', 'Touchpoint', 'id', 'updatedAt');
SELECT portevoix_tell_changes('TrackedLink', 'TrackedLink', 'id', 'updatedAt');
SELECT portevoix_tell_changes('TrustedDocument', 'TrustedDocument', 'id', 'updatedAt');
SELECT portevoix_tell_changes('WebhookEndpoint', 'WebhookEndpoint', 'id', 'updatedAt', 'position', 'lastDeliveredAt', 'secrets', 'failingSince', 'assignmentIds', 'schemaHash', 'scopes');

-- What an object shows of other tables is told as a change of the object.
SELECT portevoix_tell_changes('Assignment', 'Account', 'accountId', 'updatedAt');
SELECT portevoix_tell_changes('DocumentVersion', 'Document', 'documentId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignContent', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignDepartment', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignLink', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignNetwork', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignState', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('CampaignTopic', 'Campaign', 'campaignId', 'updatedAt');
SELECT portevoix_tell_changes('DepartmentExternalId', 'Department', 'departmentId', 'updatedAt');
SELECT portevoix_tell_changes('DepartmentPlace', 'Department', 'departmentId', 'updatedAt');
SELECT portevoix_tell_changes('FormerPersonBrief', 'PersonBrief', 'briefId', 'updatedAt');
SELECT portevoix_tell_changes('MentionLabel', 'Mention', 'mentionId', 'updatedAt');
SELECT portevoix_tell_changes('MentionSighting', 'Mention', 'mentionId', 'updatedAt');
SELECT portevoix_tell_changes('ObjectiveTarget', 'Objective', 'objectiveId', 'updatedAt');
SELECT portevoix_tell_changes('ParticipationPeriod', 'Participation', 'participationId', 'updatedAt');
SELECT portevoix_tell_changes('PolicyRule', 'Policy', 'policyId', 'updatedAt');
SELECT portevoix_tell_changes('PrivacyRequestEntry', 'PrivacyRequest', 'requestId', 'updatedAt');
SELECT portevoix_tell_changes('PurposeException', 'Purpose', 'purposeId', 'updatedAt');
SELECT portevoix_tell_changes('RotaMember', 'Rota', 'rotaId', 'updatedAt');
SELECT portevoix_tell_changes('RotaOverride', 'Rota', 'rotaId', 'updatedAt');
SELECT portevoix_tell_changes('ScoreBacktest', 'ScoreRun', 'runId', 'updatedAt');
SELECT portevoix_tell_changes('ShareDepartment', 'Share', 'shareId', 'updatedAt');
SELECT portevoix_tell_changes('ShareTopic', 'Share', 'shareId', 'updatedAt');
SELECT portevoix_tell_changes('TopicTerm', 'Topic', 'topicId', 'updatedAt');
SELECT portevoix_tell_changes('TouchpointCorrection', 'Touchpoint', 'touchpointId', 'updatedAt');
SELECT portevoix_tell_changes('Agreement', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('ExternalId', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('Membership', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('Movement', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('NamedManager', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('PersonAttributeValue', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('PersonLanguage', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('PersonRelation', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('PersonSkill', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('ReportingLine', 'Person', 'personId', 'updatedAt');
SELECT portevoix_tell_changes('SocialAccount', 'Person', 'personId', 'updatedAt');

-- Scores have no ids and come by the thousand: those that go are told as a change of their run, once.
CREATE FUNCTION portevoix_tell_deleted_scores() RETURNS trigger
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place bigint := portevoix_feed_place();
BEGIN
  IF current_organization() IS NULL THEN RETURN NULL; END IF;
  INSERT INTO "Event" (id, type, "subjectType", "subjectId")
    SELECT gen_random_uuid(), 'object.changed', 'ScoreRun', gone."runId" FROM (SELECT DISTINCT "runId" FROM deleted) gone
    WHERE NOT EXISTS (SELECT FROM "Event" e WHERE e."organizationId" = current_organization()
      AND e."subjectId" = gone."runId" AND e."transactionId" = place)
      AND NOT EXISTS (SELECT FROM "Organization" o WHERE o.id = current_organization() AND o."deletingSince" IS NOT NULL);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_deleted AFTER DELETE ON "Score" REFERENCING OLD TABLE AS deleted
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_tell_deleted_scores();
CREATE TRIGGER tell_deleted AFTER DELETE ON "ContentScore" REFERENCING OLD TABLE AS deleted
  FOR EACH STATEMENT EXECUTE FUNCTION portevoix_tell_deleted_scores();

GRANT CREATE ON SCHEMA public TO portevoix_system;
ALTER FUNCTION portevoix_tell_change() OWNER TO portevoix_system;
ALTER FUNCTION portevoix_tell_deleted_scores() OWNER TO portevoix_system;
REVOKE CREATE ON SCHEMA public FROM portevoix_system;
REVOKE ALL ON FUNCTION portevoix_tell_change() FROM PUBLIC;
REVOKE ALL ON FUNCTION portevoix_tell_deleted_scores() FROM PUBLIC;
