-- Secrets that exist are sealed by the server, which knows the manifests: see `sealedAt`.
ALTER TABLE "IntegrationSecret"
  ADD COLUMN "sealedTo" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "sealedAt" TIMESTAMPTZ(6);
