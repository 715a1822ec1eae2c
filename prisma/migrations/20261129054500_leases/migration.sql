-- Whoever asks outside of the server holds what they ask for by a lease, and no transaction. Rows of before are held by
-- nobody: answers that were stored stay answers.
ALTER TABLE "IdempotentAnswer" ADD COLUMN     "effectAt" TIMESTAMPTZ(6),
ADD COLUMN     "leaseToken" UUID,
ADD COLUMN     "leaseUntil" TIMESTAMPTZ(6);

ALTER TABLE "IntegrationSecret" ADD COLUMN     "leaseToken" UUID,
ADD COLUMN     "leaseUntil" TIMESTAMPTZ(6);
