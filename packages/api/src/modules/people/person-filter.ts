import { idForm, mailForm, nameKey } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter } from '../../platform/lists/index.ts'

export const PersonKind = builder.enumType('PersonKind', {
  description: 'How somebody stands to the organisation.',
  values: {
    EMPLOYEE: { description: 'Works for it.' },
    CUSTOMER: { description: 'Buys from it.' },
    JOURNALIST: { description: 'Reports on it or its field.' },
    PARTNER: { description: 'Works with it.' },
    NGO: { description: 'Speaks for a non-governmental organisation.' },
    POLITICIAN: { description: 'Holds or seeks a public office.' },
    OTHER: { description: 'Stands to it in another way.' },
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
    description: 'How they stand to the organisation.',
  },
  kindStated: { kind: 'boolean', description: 'Whether somebody said how they stand to it.' },
  country: { kind: 'scalar', type: 'CountryCode', description: 'Where they live, as a code in capitals.' },
  site: {
    kind: 'key',
    column: 'siteKey',
    form: nameKey,
    description: 'Where they work, in whatever case and with whatever blanks it is written.',
  },
  active: { kind: 'boolean', description: 'Whether they are there now.' },
  departmentId: {
    kind: 'id',
    type: 'Department',
    description: 'A department they belong to.',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM "DepartmentMembership" m
      WHERE m."organizationId" = t."organizationId" AND m."personId" = t.id AND ${one(Prisma.raw('m."departmentId"'))})`,
  },
  jobTitle: { kind: 'text', searched: 'Person', description: 'What they do.' },
  level: { kind: 'text', searched: 'Person', description: 'Formal rank.' },
  language: {
    kind: 'scalar',
    type: 'Locale',
    related: (one) => Prisma.sql`EXISTS (SELECT FROM unnest(t.languages) AS l(tag) WHERE ${one(Prisma.sql`l.tag`)})`,
    description: 'A language they speak.',
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
