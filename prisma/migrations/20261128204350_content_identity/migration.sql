-- AlterTable
ALTER TABLE "Content" ADD COLUMN     "address" TEXT,
ADD COLUMN     "externalId" TEXT,
ADD COLUMN     "network" TEXT;

-- CreateIndex
CREATE INDEX "Content_organizationId_externalId_idx" ON "Content"("organizationId", "externalId");

-- CreateIndex
CREATE INDEX "Content_organizationId_address_idx" ON "Content"("organizationId", "address");

-- The form in which addresses of the same page are equal: https without www, m or mobile, without a fragment that is no
-- route, without what campaigns and networks put behind it to count, without a last slash; a post on X by its id alone,
-- since its author may be renamed. Very long ones by their hash, which an index can hold.
CREATE FUNCTION portevoix_address(url text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT CASE WHEN octet_length(plain) > 1500 THEN 'sha256:' || encode(sha256(convert_to(plain, 'UTF8')), 'hex') ELSE plain END
  FROM (SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
      url,
      '#(?![!/]).*$', ''),
      '^http://', 'https://', 'i'),
      '^https://(www|m|mobile)\.(?=[^/.]+\.)', 'https://', 'i'),
      '^https://twitter\.com(?=[/?]|$)', 'https://x.com', 'i'),
      '^https://x\.com/[^/]+/status(?:es)?/(\d+).*$', 'https://x.com/i/status/\1', 'i'),
      '([?&])(?:(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|igsh|ref_src|ref_url|_hsenc|_hsmi)=[^&#]*(?:&|$))+', '\1', 'gi'),
      '[?&/]+$', '') AS plain) form
$$;

CREATE FUNCTION portevoix_keep_address() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  NEW.address := portevoix_address(NEW.url);
  RETURN NEW;
END $$;

CREATE TRIGGER portevoix_keep_address BEFORE INSERT OR UPDATE OF url ON "Content"
  FOR EACH ROW EXECUTE FUNCTION portevoix_keep_address();

ALTER TABLE "Content" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Content" DISABLE TRIGGER USER;
UPDATE "Content" SET address = portevoix_address(url) WHERE url IS NOT NULL;
ALTER TABLE "Content" ENABLE TRIGGER USER;
ALTER TABLE "Content" FORCE ROW LEVEL SECURITY;
