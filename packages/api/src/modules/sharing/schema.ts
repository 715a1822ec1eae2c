import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { TrackedLink as TrackedLinkRow } from '../../generated/prisma/client.ts'
import {
  Ambassador,
  Participation,
  ParticipationPeriod,
  periodById,
  readableParticipationById,
} from '../ambassadors/index.ts'
import { Campaign, readableCampaignById, Topic } from '../campaigns/index.ts'
import { Content, readableContents } from '../content/index.ts'
import { Assessment, type GuidelineAssessment } from '../guidelines/index.ts'
import { Department } from '../people/index.ts'
import {
  ambassadorOfParticipation,
  clicksOfShare,
  type DepartmentOfShare,
  departmentsOfShare,
  linkOfShare,
  topicsOfShare,
} from './loaders.ts'
import { linkAddress } from './tracked-link.ts'

export const ShareStatus = builder.enumType('ShareStatus', {
  description: 'Whether a share is out.',
  values: {
    PREPARED: { description: 'Passed the gate; not known to be posted, or taken back again.' },
    PUBLISHED: { description: 'Posted on its network: see `evidence`.' },
    DISCARDED: { description: 'Taken back before it was posted; counted nowhere from then on.' },
  } as const,
})

export const ShareEvidence = builder.enumType('ShareEvidence', {
  description: 'How it is known that a share was posted, the strongest first.',
  values: {
    CONNECTOR: { description: 'An integration posted it.' },
    ADDRESS: { description: 'Somebody entered the address of the post.' },
    PERSON: { description: 'Somebody marked it as posted, without an address.' },
    CLICK: { description: 'Its tracked link was followed: a first click that counts.' },
  } as const,
})

const TrackedLink = builder.objectRef<TrackedLinkRow>('TrackedLink').implement({
  description: 'A short address that leads to the content and counts clicks, without keeping who clicked.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its part of the address, which cannot be guessed.' }),
    url: t.field({
      type: 'URL',
      description: 'The address to publish.',
      resolve: ({ code }, _args, ctx) => linkAddress(ctx, code),
    }),
    target: t.expose('target', {
      type: 'URL',
      description: 'Where it leads: the address that the content had when it was shared.',
    }),
    clicks: t.int({
      description:
        'How often it was followed until now, obvious bots left out. Counted by the platform, so zero is real.',
      resolve: async ({ shareId }, _args, ctx) => (await clicksOfShare(ctx).load(shareId))?.clicks ?? 0,
    }),
  }),
})

const ShareDepartment = builder.objectRef<DepartmentOfShare>('ShareDepartment').implement({
  description: 'A department that an ambassador belonged to when they shared something.',
  fields: (t) => ({
    department: t.field({
      type: Department,
      description: 'The department.',
      resolve: ({ department }) => department,
    }),
    primary: t.exposeBoolean('primary', {
      description: 'Whether it is the one that the share counts for: the only one of the ambassador.',
    }),
  }),
})

export const Share = builder.prismaNode('Share', {
  description: 'One ambassador’s own words about one content, on one network.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: ShareStatus, description: 'Whether it is out.' }),
    text: t.exposeString('text', {
      description: 'The ambassador’s words, in plain text; `[erased]` where the person was erased.',
    }),
    network: t.exposeString('network', { description: 'Key of the network, such as `linkedin`.' }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'Country of the readers; null if not known.',
    }),
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description: 'Language of the text: as `shareCreate` named it, or else the content’s; null if neither is known.',
    }),
    externalUrl: t.expose('externalUrl', {
      type: 'URL',
      nullable: true,
      description: 'Where it was posted; null while it is not, or not known.',
    }),
    evidence: t.expose('evidence', {
      type: ShareEvidence,
      nullable: true,
      description: 'How it is known that it was posted; null while that is not known. Stays where it was taken back.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was first known to be posted: reports count it from here, and go on where it was taken back. Null before.',
    }),
    sharedAt: t.expose('sharedAt', { type: 'DateTime', description: 'When it passed the gate.' }),
    createdAt: t.expose('sharedAt', {
      type: 'DateTime',
      description: 'When it was made, which is when it passed the gate.',
    }),
    discardedAt: t.expose('discardedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was first taken back before it was posted; null where it never was.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    assessment: t.field({
      type: Assessment,
      description: 'What the guidelines said when it was shared, and which versions of them. Not revised later.',
      extensions: { columns: ['assessment'] },
      resolve: ({ assessment }) => assessment as unknown as GuidelineAssessment,
    }),
    trackedLink: t.field({
      type: TrackedLink,
      nullable: true,
      description: 'The link to publish with it; null where the content stands at no address.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => linkOfShare(ctx).load(id),
    }),
    content: t.field({
      type: Content,
      nullable: true,
      description: 'What it is about; null where this token may not read it, as ambassadors what is a draft again.',
      ...toOne(readableContents, 'contentId'),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign it is part of; null without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    participation: t.field({
      type: Participation,
      nullable: true,
      description: 'The participation it was made under; null without the permission `participation:read`.',
      ...toOne(readableParticipationById, 'participationId'),
    }),
    topics: t.field({
      type: [Topic],
      description: 'What its campaign was about when it was made, by name: what comes of it belongs to these.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await topicsOfShare(ctx).load(id)) ?? [],
    }),
    departments: t.field({
      type: [ShareDepartment],
      description:
        'The departments that the ambassador belonged to when it was made, the primary one first; those that may not be read are left out.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await departmentsOfShare(ctx).load(id)) ?? [],
    }),
    period: t.field({
      type: ParticipationPeriod,
      nullable: true,
      description:
        'The period of the participation that it was made in; null where an older release had it made outside of all, or without the permission `participation:read`.',
      extensions: { columns: ['periodId', 'participationId'] },
      resolve: async ({ periodId, participationId }, _args, ctx) =>
        periodId !== null && (await readableParticipationById(ctx).load(participationId))
          ? await periodById(ctx).load(periodId)
          : null,
    }),
    ambassador: t.field({
      type: Ambassador,
      nullable: true,
      description: 'Whose words they are; null without the permission `participation:read`.',
      ...toOne(ambassadorOfParticipation, 'participationId'),
    }),
  }),
})
