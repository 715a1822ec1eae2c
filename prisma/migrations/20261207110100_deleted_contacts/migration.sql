-- CreateTable
CREATE TABLE "DeletedContacts" (
    "organizationId" UUID NOT NULL DEFAULT current_organization(),
    "month" DATE NOT NULL,
    "months" INTEGER NOT NULL,
    "departmentId" UUID NOT NULL,
    "contacts" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "DeletedContacts_pkey" PRIMARY KEY ("organizationId","month","months","departmentId")
);

-- CreateIndex
CREATE INDEX "DeletedContacts_organizationId_departmentId_idx" ON "DeletedContacts"("organizationId", "departmentId");

-- AddForeignKey
ALTER TABLE "DeletedContacts" ADD CONSTRAINT "DeletedContacts_organizationId_departmentId_fkey" FOREIGN KEY ("organizationId", "departmentId") REFERENCES "Department"("organizationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT portevoix_protect('DeletedContacts');
