-- How many people of each cell a close counted. Months that are closed already have none.
-- CreateTable
CREATE TABLE "ClosedPeople" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "month" DATE NOT NULL,
    "position" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "ClosedPeople_pkey" PRIMARY KEY ("organizationId","month","metric","months","part","position")
);

-- AddForeignKey
ALTER TABLE "ClosedPeople" ADD CONSTRAINT "ClosedPeople_organizationId_month_fkey" FOREIGN KEY ("organizationId", "month") REFERENCES "MonthlyClose"("organizationId", "month") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('ClosedPeople');
