import { idForm, mailForm, nameKey, networkKey } from '@portevoix/sdk/normal-forms'
import { Prisma } from '../../generated/prisma/client.ts'
import { ARCHIVED, defineFilter } from '../../platform/lists/index.ts'
import { attribute } from './attributes/attribute-condition.ts'
import { mergedAt } from './merges/person-at.ts'
import { heldAt } from './periods.ts'
import './relations/person-kind.ts'

const { sql } = Prisma

/** A condition on alias `m`: the periods that hold at an instant, or now. */
const held = (at: Prisma.Sql | null) => (at === null ? sql`m."to" IS NULL` : heldAt(at))

export const PersonFilter = defineFilter('PersonFilter', {
  displayName: { kind: 'text', searched: 'Person', description: 'Name.' },
  externalId: { kind: 'key', form: idForm, description: 'External id.' },
  email: { kind: 'key', form: mailForm, description: 'Mail address.' },
  kind: {
    kind: 'scalar',
    type: 'PersonKind',
    description: 'Their primary relation to the organisation, or the last one.',
  },
  relation: {
    kind: 'scalar',
    type: 'PersonKind',
    dated: true,
    related: (one, at) => sql`EXISTS (SELECT FROM "PersonRelation" m WHERE m."organizationId" = t."organizationId"
      AND m."personId" = t.id AND ${held(at)} AND ${one(sql`m.kind`)})`,
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
    // An array of a few sites, asked once: as a join the planner may begin with them, and cross them with other tables.
    related: (one) => sql`t."siteId" = ANY (ARRAY(SELECT s.id FROM "Site" s WHERE ${one(Prisma.raw('s."timeZone"'))}))`,
    description: 'The time zone of their site, such as `Europe/Paris`.',
  },
  skill: {
    kind: 'key',
    form: nameKey,
    related: (one) => sql`EXISTS (SELECT FROM "PersonSkill" s WHERE s."organizationId" = t."organizationId"
      AND s."personId" = t.id AND ${one(Prisma.raw('s.key'))})`,
    description: 'The name of one of their skills; case and blanks make no difference.',
  },
  active: {
    kind: 'boolean',
    dated: true,
    related: (one, at) =>
      at === null
        ? one(sql`t.active`)
        : one(sql`EXISTS (SELECT FROM "PersonActivity" m WHERE m."organizationId" = t."organizationId"
          AND m."personId" = t.id AND ${heldAt(at)})`),
    description: 'Whether they are active.',
  },
  departmentId: {
    kind: 'id',
    type: 'Department',
    description: 'A department they belong to.',
    dated: true,
    related: (one, at) =>
      sql`EXISTS (SELECT FROM ${
        at === null ? sql`"DepartmentMembership" m WHERE TRUE` : sql`"Membership" m WHERE ${heldAt(at)}`
      } AND m."organizationId" = t."organizationId" AND m."personId" = t.id AND ${one(sql`m."departmentId"`)})`,
  },
  jobTitle: { kind: 'text', searched: 'Person', description: 'The job title.' },
  level: { kind: 'text', searched: 'Person', description: 'Formal rank.' },
  language: {
    kind: 'scalar',
    type: 'Locale',
    related: (one) => sql`EXISTS (SELECT FROM "PersonLanguage" l
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
    dated: true,
    // Whom a line names, or who they were merged into: two parts, so that each is found by an index.
    related: (one, at) => sql`t.id IN (
      SELECT m."personId" FROM "ReportingLine" m WHERE ${held(at)} AND ${one(sql`m."managerId"`)}
      UNION ALL SELECT m."personId" FROM "PersonMerge" g JOIN "ReportingLine" m ON m."managerId" = g."personId"
        WHERE ${mergedAt(at)} AND ${held(at)} AND ${one(sql`g."intoId"`)} AND m."personId" <> g."intoId")`,
    description: 'Their current manager, also under a record that was merged into the manager.',
  },
  reportId: {
    kind: 'id',
    type: 'Person',
    dated: true,
    related: (one, at) => sql`t.id IN (
      SELECT m."managerId" FROM "ReportingLine" m WHERE ${held(at)} AND ${one(sql`m."personId"`)}
      UNION ALL SELECT g."intoId" FROM "PersonMerge" g JOIN "ReportingLine" m ON m."managerId" = g."personId"
        WHERE ${mergedAt(at)} AND ${held(at)} AND ${one(sql`m."personId"`)} AND m."personId" <> g."intoId")`,
    description: 'Somebody who currently reports to them: `isNull: false` finds managers.',
  },
  followers: {
    kind: 'number',
    related: (one) => sql`EXISTS (SELECT FROM "SocialAccount" s
      WHERE s."organizationId" = t."organizationId" AND s."countsForId" = t.id AND ${one(Prisma.raw('s.followers'))})`,
    description: 'How many follow one of their accounts, those of people who were merged into them included.',
  },
  account: {
    kind: 'row',
    type: 'AccountCondition',
    description: 'One of their social accounts, or of people who were merged into them, meets all of these conditions.',
    fields: {
      network: { kind: 'key', form: networkKey, description: 'The key of the network.' },
      followers: { kind: 'number', description: 'The number of followers.' },
    },
    rows: (condition) => sql`EXISTS (SELECT FROM "SocialAccount" r WHERE r."organizationId" = t."organizationId"
      AND r."countsForId" = t.id AND ${condition})`,
  },
  membership: {
    kind: 'row',
    type: 'MembershipCondition',
    needs: 'person:read',
    dated: true,
    description: 'One of their current memberships in a department meets all of these conditions.',
    fields: {
      departmentId: { kind: 'id', type: 'Department', description: 'The department, without those below it.' },
      primary: { kind: 'boolean', description: 'Whether it is their primary department.' },
      from: { kind: 'instant', description: 'The first instant of the membership.' },
    },
    rows: (condition, at) => sql`EXISTS (SELECT FROM "Membership" r WHERE r."organizationId" = t."organizationId"
      AND r."personId" = t.id AND ${at === null ? sql`r."to" IS NULL` : sql`coalesce(r."from", '-infinity') <= ${at} AND (r."to" IS NULL OR r."to" > ${at})`}
      AND ${condition})`,
  },
  attribute,
  joinedAt: {
    kind: 'instant',
    needs: 'person:read',
    dated: true,
    related: (one, at) => sql`EXISTS (SELECT FROM "Movement" m WHERE m."organizationId" = t."organizationId"
      AND m."personId" = t.id AND m.kind = 'JOINED' AND ${at === null ? sql`TRUE` : sql`m.at <= ${at}`} AND ${one(sql`m.at`)})`,
    description: 'When they joined the organisation, for the first time or again.',
  },
  archived: ARCHIVED,
  createdAt: { kind: 'instant', dated: true, description: 'When they were added.' },
})
