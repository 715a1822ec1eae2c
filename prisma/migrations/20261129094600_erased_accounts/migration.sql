-- An erasure takes an account or post that names somebody away, and leaves the network.
ALTER TABLE "MetricGroup" DROP CONSTRAINT "MetricGroup_account_of_network";
ALTER TABLE "MetricGroup" ADD CONSTRAINT "MetricGroup_account_of_network" CHECK (network IS NOT NULL OR account IS NULL);
ALTER TABLE "MetricPoint" DROP CONSTRAINT "MetricPoint_post_of_network";
ALTER TABLE "MetricPoint" ADD CONSTRAINT "MetricPoint_post_of_network" CHECK (network IS NOT NULL OR "postId" IS NULL) NOT VALID;
ALTER TABLE "MetricPoint" VALIDATE CONSTRAINT "MetricPoint_post_of_network";
