import { builder } from '../../core/builder.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { can } from '../../platform/auth/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Failure, failureOf, Integration, integrationById } from '../integrations/index.ts'
import { ownShares, Share, shareById, visibleShares } from '../sharing/index.ts'

const PublicationStatus = builder.enumType('PublicationStatus', {
  description: 'What became of the intent to publish.',
  values: {
    QUEUED: { description: 'Waits for its turn, its time, or another try.' },
    PUBLISHING: { description: 'Is being published.' },
    UNCLEAR: {
      description:
        'An attempt ended without an answer. It is looked for before anything is tried again; where that tells nothing either, `publicationSettle` is for a person who looked.',
    },
    PUBLISHED: { description: 'Is out.' },
    FAILED: { description: 'Is not out. `sharePublish` tries it again.' },
    RETRACTED: { description: 'Was called off before it was out, or taken back.' },
  } as const,
})

export const Publication = builder.prismaNode('Publication', {
  description: 'A share that the platform posts on its network, once and never twice.',
  id: { resolve: (publication) => publication.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({
    organizationId_id: { organizationId: ctx.organizationId, id },
    share: visibleShares(ctx, can(ctx, 'share:read')),
  }),
  nullable: true,
  fields: (t) => ({
    status: t.expose('status', { type: PublicationStatus, description: 'What became of it.' }),
    scheduledFor: t.expose('scheduledFor', {
      type: 'DateTime',
      nullable: true,
      description: 'Not before this instant; null where it was to be published at once.',
    }),
    attempts: t.exposeInt('attempts', { description: 'Attempts to publish it and to find it, together.' }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description: 'Its id on the network; null while it is not known to be out, and where only a person saw it.',
    }),
    url: t.string({
      nullable: true,
      description: 'Where it stands; null while it is not known to be out, or where the network does not say.',
      resolve: ({ url }) => url,
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed; null where it did not.',
      resolve: failureOf,
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was known to be out; null before.',
    }),
    share: t.field({
      type: Share,
      description: 'The words that are published.',
      resolve: async ({ shareId }, _args, ctx) => {
        const share = await shareById(ctx).load(shareId)
        if (!share) throw new Error('The share of a publication is missing.')
        return share
      },
    }),
    integration: t.field({
      type: Integration,
      nullable: true,
      description: 'The account it is published by; null for those who may not read integrations.',
      resolve: async ({ integrationId }, _args, ctx) =>
        can(ctx, 'integration:read') === 'any' ? await integrationById(ctx).load(integrationId) : null,
    }),
  }),
})

const publications = defineList({
  type: Publication,
  table: 'Publication',
  permission: 'share:read',
  own: (ctx) => Prisma.sql`EXISTS (SELECT 1 FROM "Share" s WHERE s."organizationId" = t."organizationId"
    AND s.id = t."shareId" AND s.id IN (SELECT t.id FROM "Share" t WHERE ${ownShares(ctx)}))`,
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('PublicationFilter', {
    status: { kind: 'enum', type: PublicationStatus, description: 'What became of it.' },
    integrationId: { kind: 'id', type: 'Integration', description: 'The account it is published by.' },
    createdAt: { kind: 'instant', description: 'When it was asked for.' },
  }),
})

listField(publications, 'publications', {
  description: 'What the platform posts on networks, or tried to; for an ambassador only their own.',
})
listField(publications, 'publications', {
  on: Share,
  parent: { column: 'shareId' },
  description: 'Where the platform posts it, one entry for each account.',
})
listField(publications, 'publications', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'What the platform posts by this account, or tried to.',
})
