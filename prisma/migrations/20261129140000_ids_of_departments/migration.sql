-- CreateTable
CREATE TABLE "DepartmentExternalId" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "source" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "departmentId" UUID NOT NULL,
    "name" TEXT,

    CONSTRAINT "DepartmentExternalId_pkey" PRIMARY KEY ("organizationId","value","source")
);

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentExternalId_organizationId_departmentId_source_key" ON "DepartmentExternalId"("organizationId", "departmentId", "source");

-- AddForeignKey
ALTER TABLE "DepartmentExternalId" ADD CONSTRAINT "DepartmentExternalId_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('DepartmentExternalId');
