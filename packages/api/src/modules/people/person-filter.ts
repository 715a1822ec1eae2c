import { idForm, mailForm, nameKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter } from '../../platform/lists/index.ts'

export const PersonKind = builder.enumType('PersonKind', {
  description: 'A relation of a person to the organisation.',
  values: {
    EMPLOYEE: { description: 'Works for the organisation.' },
    CUSTOMER: { description: 'Buys from the organisation.' },
    JOURNALIST: { description: 'Reports on the organisation or its field.' },
    PARTNER: { description: 'Works with the organisation.' },
    NGO: { description: 'Speaks for a non-governmental organisation.' },
    POLITICIAN: { description: 'Holds or seeks a public office.' },
    OTHER: { description: 'Has another relation to the organisation.' },
  } as const,
})

export const PersonFilter = defineFilter('PersonFilter', {
  displayName: { kind: 'text', searched: 'Person', description: 'Name.' },
  externalId: { kind: 'key', form: idForm, description: 'External id.' },
  email: { kind: 'key', form: mailForm, description: 'Mail address.' },
  kind: {
    kind: 'enum',
    indexed: true,
    type: PersonKind,
    description: 'Their primary relation to the organisation, or the last one.',
  },
  relation: {
    kind: 'enum',
    indexed: true,
    type: PersonKind,
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "PersonRelation" m WHERE m."organizationId" = t."organizationId"
      AND m."personId" = t.id AND m."to" IS NULL AND ${one(Prisma.raw('m."kindText"'))})`,
    description: 'One of their current relations to the organisation, primary or not.',
  },
  kindStated: { kind: 'boolean', description: 'Whether `kind` was stated and is not only the default.' },
  country: { kind: 'scalar', type: 'CountryCode', description: 'The country where they live.' },
  site: {
    kind: 'key',
    column: 'siteKey',
    form: nameKey,
    description: 'The place where they work; case and blanks make no difference.',
  },
  siteId: { kind: 'id', type: 'Site', description: 'The site where they work.' },
  timeZone: {
    kind: 'key',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "Site" s WHERE s."organizationId" = t."organizationId"
      AND s.id = t."siteId" AND ${one(Prisma.raw('s."timeZone"'))})`,
    description: 'The time zone of their site, such as `Europe/Paris`.',
  },
  skill: {
    kind: 'key',
    form: nameKey,
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "PersonSkill" s WHERE s."organizationId" = t."organizationId"
      AND s."personId" = t.id AND ${one(Prisma.raw('s.key'))})`,
    description: 'The name of one of their skills; case and blanks make no difference.',
  },
  active: { kind: 'boolean', description: 'Whether they are active.' },
  departmentId: {
    kind: 'id',
    type: 'Department',
    description: 'A department they belong to.',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "DepartmentMembership" m
      WHERE m."organizationId" = t."organizationId" AND m."personId" = t.id AND ${one(Prisma.raw('m."departmentId"'))})`,
  },
  jobTitle: { kind: 'text', searched: 'Person', description: 'The job title.' },
  level: { kind: 'text', searched: 'Person', description: 'Formal rank.' },
  language: {
    kind: 'scalar',
    type: 'Locale',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "PersonLanguage" l
      WHERE l."organizationId" = t."organizationId" AND l."personId" = t.id AND ${one(Prisma.raw('l.language'))})`,
    description: 'A language they speak.',
  },
  preferredLanguage: {
    kind: 'scalar',
    type: 'Locale',
    description: 'The language that they want to be written to in.',
  },
  managerId: {
    kind: 'id',
    type: 'Person',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "ReportingLine" l WHERE l."organizationId" = t."organizationId"
      AND l."personId" = t.id AND l."to" IS NULL AND ${one(Prisma.raw('l."managerId"'))})`,
    description: 'Their current manager.',
  },
  reportId: {
    kind: 'id',
    type: 'Person',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "ReportingLine" l WHERE l."organizationId" = t."organizationId"
      AND l."managerId" = t.id AND l."to" IS NULL AND ${one(Prisma.raw('l."personId"'))})`,
    description: 'Somebody who currently reports to them: `isNull: false` finds managers.',
  },
  followers: {
    kind: 'number',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "SocialAccount" s
      WHERE s."organizationId" = t."organizationId" AND s."personId" = t.id AND ${one(Prisma.raw('s.followers'))})`,
    description: 'How many follow one of their accounts.',
  },
  archived: ARCHIVED,
  createdAt: { kind: 'instant', description: 'When they were added.' },
})
