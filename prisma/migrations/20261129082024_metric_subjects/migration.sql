-- What facts can be about is declared by the modules of these things, not by the database.
ALTER TABLE "MetricPoint" ALTER COLUMN "subjectType" TYPE TEXT;
DROP TYPE "MetricSubject";
