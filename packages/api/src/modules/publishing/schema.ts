import { builder } from '../../core/builder.ts'
import { toOne, toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Publication as PublicationRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { Failure, failureOf } from '../../platform/plugins/index.ts'
import { Integration, readableIntegrationById } from '../integrations/index.ts'
import { Share, shareById } from '../sharing/index.ts'
import { accountOf, PublicationAccount } from './accounts-schema.ts'

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

type Retraction = {
  [Column in 'retraction' | 'retractionAskedAt' | 'retractionAttempts']: NonNullable<PublicationRow[Column]>
}

const RetractionStatus = builder.enumType('RetractionStatus', {
  description: 'How far taking a post back is. Until it is done the post is out.',
  values: {
    QUEUED: { description: 'Waits for its turn, or for another try where one failed: then `error` says why.' },
    TRYING: { description: 'Is being taken back.' },
    FAILED: {
      description:
        'Could not be taken back, and is not tried any more: `error` says why. `publicationRetract` tries it anew; or delete it on its network by hand.',
    },
    DONE: { description: 'Is out no more.' },
  } as const,
})

const PublicationRetraction = builder.objectRef<Retraction>('PublicationRetraction').implement({
  description: 'Taking a post back that is out, after somebody asked for it.',
  fields: (t) => ({
    status: t.field({
      type: RetractionStatus,
      description: 'How far it is.',
      resolve: ({ retraction }) => retraction,
    }),
    requestedAt: t.field({
      type: 'DateTime',
      description: 'When it was asked for, the last time.',
      resolve: ({ retractionAskedAt }) => retractionAskedAt,
    }),
    attempts: t.int({
      description: 'Attempts since then.',
      resolve: ({ retractionAttempts }) => retractionAttempts,
    }),
  }),
})

export const Publication = builder.prismaNode('Publication', {
  description: 'A share that the platform posts on its network, once and never twice.',
  ...ROW_NODE,
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
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Where it stands; null while it is not known to be out, or where the network does not say.',
      extensions: { columns: ['url'] },
      resolve: ({ url }) => url,
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt failed, to publish it or to take it back; null where it did not.',
      extensions: { columns: ['errorKind', 'errorMessage'] },
      resolve: failureOf,
    }),
    retraction: t.field({
      type: PublicationRetraction,
      nullable: true,
      description: 'Taking it back, once it was out; null where nobody asked for that.',
      extensions: { columns: ['retraction', 'retractionAskedAt', 'retractionAttempts'] },
      resolve: ({ retraction, retractionAskedAt, retractionAttempts }) =>
        retraction && retractionAskedAt && { retraction, retractionAskedAt, retractionAttempts },
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
      ...toOneThere(shareById, 'shareId'),
    }),
    account: t.field({
      type: PublicationAccount,
      description: 'The account it is published by, for everybody who may read the publication.',
      extensions: { columns: ['integrationId', 'shareId'] },
      resolve: accountOf,
    }),
    integration: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration of that account; null for those who may not read integrations.',
      ...toOne(readableIntegrationById, 'integrationId'),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const publications = defineList({
  type: Publication,
  table: 'Publication',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were asked for.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('PublicationFilter', {
    status: { kind: 'enum', type: PublicationStatus, description: 'What became of it.' },
    integrationId: { kind: 'id', type: 'Integration', openly: true, description: 'The account it is published by.' },
    shareId: { kind: 'id', type: 'Share', description: 'The share that is published.' },
    scheduledFor: { kind: 'instant', description: 'Not before when it is published.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
    attempts: { kind: 'number', description: 'How often it was tried.' },
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
