-- Checks that were switched on before they asked for consent were switched on by somebody who may, and go on: for the
-- check that comes with the server, what it asks for in this release.
ALTER TABLE "Organization" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "GuidelineCheck" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "PluginConsent" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "PluginConsent" ("organizationId", id, plugin, version, network, data)
  SELECT "organizationId", gen_random_uuid(), '@portevoix/check-claims', '0.1.0', ARRAY[]::text[], ARRAY['posts:read']
  FROM "GuidelineCheck" WHERE "check" = 'claims' AND NOT EXISTS (
    SELECT 1 FROM "PluginConsent" consent
    WHERE consent."organizationId" = "GuidelineCheck"."organizationId" AND consent.plugin = '@portevoix/check-claims');
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
ALTER TABLE "GuidelineCheck" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PluginConsent" FORCE ROW LEVEL SECURITY;
