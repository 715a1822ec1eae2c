import { builder } from '../../core/builder.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import {
  Ambassador,
  Participation,
  ParticipationPeriod,
  periodsOfParticipation,
  readableParticipationById,
} from '../ambassadors/index.ts'
import { Campaign, readableCampaignById, Topic } from '../campaigns/index.ts'
import { Content, readableContents } from '../content/index.ts'
import { Assessment, assessmentFrom } from '../guidelines/index.ts'
import { Department } from '../people/index.ts'
import { TrackedLink } from './link-schema.ts'
import {
  ambassadorOfParticipation,
  type DepartmentOfShare,
  departmentsOfShare,
  linkOfShare,
  topicsOfShare,
} from './loaders.ts'

export const ShareStatus = builder.enumType('ShareStatus', {
  description: 'Whether a share is published.',
  values: {
    PREPARED: { description: 'The share passed all checks. It is not known to be posted, or its post was retracted.' },
    PUBLISHED: { description: 'The share is posted on its network: see `evidence`.' },
    DISCARDED: { description: 'The share was taken back before it was posted. It is no longer counted.' },
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

const ShareDepartment = builder.objectRef<DepartmentOfShare>('ShareDepartment').implement({
  description: 'A department that an ambassador belonged to when they shared something.',
  fields: (t) => ({
    department: t.field({
      type: Department,
      description: 'The department.',
      resolve: ({ department }) => department,
    }),
    primary: t.exposeBoolean('primary', {
      description: 'Whether it was the primary department of the ambassador, for which the share is counted.',
    }),
  }),
})

export const Share = builder.prismaNode('Share', {
  description: 'A post of an ambassador, in their own words, about one content on one network.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: ShareStatus, description: 'Whether the share is published.' }),
    text: t.exposeString('text', {
      description: 'The ambassador’s words, in plain text; `[erased]` when the person was erased.',
    }),
    network: t.exposeString('network', { description: 'The key of the network, such as `linkedin`.' }),
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description: 'The country of the readers. Null when unknown.',
    }),
    language: t.expose('language', {
      type: 'Locale',
      nullable: true,
      description:
        'The language of the text: the one stated in `shareCreate`, otherwise the language of the content. Null when neither is known.',
    }),
    externalUrl: t.expose('externalUrl', {
      type: 'URL',
      nullable: true,
      description: 'The address of the post. Null while the share is not posted, and when the address is unknown.',
    }),
    evidence: t.expose('evidence', {
      type: ShareEvidence,
      nullable: true,
      description:
        'How it is known that the share was posted. Null while it is not known to be posted. Stays when the post was retracted.',
    }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the share was first known to be posted. Reports count it from this instant on, even after the post was retracted. Null before.',
    }),
    sharedAt: t.expose('sharedAt', { type: 'DateTime', description: 'When the share passed all checks.' }),
    createdAt: t.expose('sharedAt', {
      type: 'DateTime',
      description: 'When the share was created, which is when it passed all checks.',
    }),
    discardedAt: t.expose('discardedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the share was first taken back before it was posted. Null when it never was.',
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the share was last changed.' }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    assessment: t.field({
      type: Assessment,
      description:
        'The assessment by the guidelines when the share was created, with their versions. It is not revised later.',
      extensions: { columns: ['assessment'] },
      resolve: ({ assessment }) => assessmentFrom(assessment),
    }),
    trackedLink: t.field({
      type: TrackedLink,
      nullable: true,
      description: 'The tracked link to publish with the text. Null when the content has no address.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => linkOfShare(ctx).load(id),
    }),
    content: t.field({
      type: Content,
      nullable: true,
      description:
        'The content that the share is about. Null when the token may not read it; ambassadors may not read a content that became a draft again.',
      ...toOne(readableContents, 'contentId'),
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'The campaign of the share. Null without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    participation: t.field({
      type: Participation,
      nullable: true,
      description:
        'The participation of the ambassador in the campaign. Null without the permission `participation:read`.',
      ...toOne(readableParticipationById, 'participationId'),
    }),
    topics: t.field({
      type: [Topic],
      description:
        'The topics of the campaign when the share was created, ordered by name. Facts about the share count for these topics.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await topicsOfShare(ctx).load(id)) ?? [],
    }),
    departments: t.field({
      type: [ShareDepartment],
      description:
        'The departments of the ambassador when the share was created, the primary one first, without those that the token may not read.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await departmentsOfShare(ctx).load(id)) ?? [],
    }),
    period: t.field({
      type: ParticipationPeriod,
      nullable: true,
      description:
        'The period of the participation in which the share was created. Null for a share that an older release created outside all periods, and without the permission `participation:read`.',
      extensions: { columns: ['periodId', 'participationId'] },
      resolve: async ({ periodId, participationId }, _args, ctx) =>
        periodId !== null && (await readableParticipationById(ctx).load(participationId))
          ? ((await periodsOfParticipation(ctx).load(participationId))?.find(({ id }) => id === periodId) ?? null)
          : null,
    }),
    ambassador: t.field({
      type: Ambassador,
      nullable: true,
      description: 'The ambassador who shared. Null without the permission `participation:read`.',
      ...toOne(ambassadorOfParticipation, 'participationId'),
    }),
  }),
})
