import { builder } from '../../core/builder.ts'
import { toOne, toOneThere } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Publication as PublicationRow } from '../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { FAILURE_COLUMNS, Failure, failureOf } from '../../platform/plugins/index.ts'
import { Integration, readableIntegrationById } from '../integrations/index.ts'
import { Share, shareById } from '../sharing/index.ts'
import { accountOf, PublicationAccount } from './accounts-schema.ts'

const PublicationStatus = builder.enumType('PublicationStatus', {
  description: 'The status of a publication.',
  values: {
    QUEUED: { description: 'Waiting for its turn, its scheduled time or a retry.' },
    PUBLISHING: { description: 'Being published.' },
    UNCLEAR: {
      description:
        'The outcome of an attempt is unknown. The platform searches for the post before any retry. When the search cannot tell, a person checks and reports with `publicationSettle`.',
    },
    PUBLISHED: { description: 'Is out.' },
    FAILED: { description: 'Not published. `sharePublish` tries again.' },
    RETRACTED: { description: 'Cancelled before it was published, or retracted.' },
  } as const,
})

type Retraction = {
  [Column in 'retraction' | 'retractionAskedAt' | 'retractionAttempts']: NonNullable<PublicationRow[Column]>
}

const RetractionStatus = builder.enumType('RetractionStatus', {
  description: 'Progress of retracting a post. Until it is DONE the post is published.',
  values: {
    QUEUED: { description: 'Waiting for its turn, or for a retry: then `error` says why the last attempt failed.' },
    TRYING: { description: 'Being retracted.' },
    FAILED: {
      description:
        'Could not be retracted; `error` says why. There are no further attempts: call `publicationRetract` again, or delete the post on the network.',
    },
    DONE: { description: 'Retracted.' },
  } as const,
})

const PublicationRetraction = builder.objectRef<Retraction>('PublicationRetraction').implement({
  description: 'The retraction of a published post.',
  fields: (t) => ({
    status: t.field({
      type: RetractionStatus,
      description: 'Its progress.',
      resolve: ({ retraction }) => retraction,
    }),
    requestedAt: t.field({
      type: 'DateTime',
      description: 'When it was last requested.',
      resolve: ({ retractionAskedAt }) => retractionAskedAt,
    }),
    attempts: t.int({
      description: 'Attempts since that request.',
      resolve: ({ retractionAttempts }) => retractionAttempts,
    }),
  }),
})

export const Publication = builder.prismaNode('Publication', {
  description: 'The publication of a share on its network with one account. A share is never posted twice.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', { type: PublicationStatus, description: 'Its status.' }),
    scheduledFor: t.expose('scheduledFor', {
      type: 'DateTime',
      nullable: true,
      description: 'Earliest time of publication; null when it was not scheduled.',
    }),
    attempts: t.exposeInt('attempts', { description: 'Attempts to publish the post and to search for it, together.' }),
    externalId: t.exposeString('externalId', {
      nullable: true,
      description:
        'Id of the post on the network; null until it is known to be published, and when only a person reported it.',
    }),
    url: t.field({
      type: 'URL',
      nullable: true,
      description: 'Address of the post; null until it is known to be published, or when the network provides none.',
      extensions: { columns: ['url'] },
      resolve: ({ url }) => url,
    }),
    error: t.field({
      type: Failure,
      nullable: true,
      description: 'Why the last attempt to publish or retract failed; null when it did not.',
      extensions: { columns: FAILURE_COLUMNS },
      resolve: failureOf,
    }),
    retraction: t.field({
      type: PublicationRetraction,
      nullable: true,
      description: 'Its retraction after it was published; null unless somebody asked for that.',
      extensions: { columns: ['retraction', 'retractionAskedAt', 'retractionAttempts'] },
      resolve: ({ retraction, retractionAskedAt, retractionAttempts }) =>
        retraction && retractionAskedAt && { retraction, retractionAskedAt, retractionAttempts },
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was requested.' }),
    publishedAt: t.expose('publishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was known to be published; null before.',
    }),
    share: t.field({
      type: Share,
      description: 'The share that is published.',
      ...toOneThere(shareById, 'shareId'),
    }),
    account: t.field({
      type: PublicationAccount,
      description: 'The account it is published with, for everybody who may read the publication.',
      extensions: { columns: ['integrationId', 'shareId'] },
      resolve: accountOf,
    }),
    integration: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration of that account; null for callers who may not read integrations.',
      ...toOne(readableIntegrationById, 'integrationId'),
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const publications = defineList({
  type: Publication,
  table: 'Publication',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of the request.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('PublicationFilter', {
    status: { kind: 'enum', type: PublicationStatus, indexed: true, description: 'Its status.' },
    integrationId: { kind: 'id', type: 'Integration', openly: true, description: 'The account it is published with.' },
    shareId: { kind: 'id', type: 'Share', description: 'The share that is published.' },
    scheduledFor: { kind: 'instant', description: 'Earliest time of publication.' },
    publishedAt: { kind: 'instant', description: 'When it was published.' },
    attempts: { kind: 'number', description: 'Attempts to publish and to search, together.' },
    createdAt: { kind: 'instant', description: 'When it was requested.' },
  }),
})

listField(publications, 'publications', {
  description: 'Publications on networks, including failed ones. Ambassadors see only their own.',
})
listField(publications, 'publications', {
  on: Share,
  parent: { column: 'shareId' },
  description: 'Its publications, one for each account.',
})
listField(publications, 'publications', {
  on: Integration,
  parent: { column: 'integrationId' },
  description: 'The publications with this account, including failed ones.',
})
