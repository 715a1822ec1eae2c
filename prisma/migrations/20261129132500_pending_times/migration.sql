-- Since when a change waits to be added to ancestors, so that answers can say it. Those that wait already wait from now on.
ALTER TABLE "MetricPending" ADD COLUMN "notedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT now();
