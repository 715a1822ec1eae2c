import { builder } from '../../../core/builder.ts'
import { readableLoader } from '../../../core/loaders.ts'
import { toOne } from '../../../core/relations.ts'
import { ROW_NODE } from '../../../core/row-reach.ts'
import type { Site as SiteRow } from '../../../generated/prisma/client.ts'
import { defineFilter, defineList, listField } from '../../../platform/lists/index.ts'
import { Person, readablePeople, Site } from '../../people/index.ts'

export const ExcludedProcessing = builder.enumType('ExcludedProcessing', {
  description: 'Processing of personal data that can be switched off.',
  values: {
    SCORING: { description: 'Scores: none are computed, stored or shown.' },
    TIES: {
      description:
        'Ties to other people, from files, acts and integrations, and positions in networks. A tie is refused when it is switched off for either end.',
    },
    MESSAGES: {
      description:
        'Invitations, reminders and contacts by departments: none are sent, planned or recorded, and no brief is written.',
    },
    MESSAGE_METADATA: {
      description:
        'Ties that integrations read, such as who writes to whom: nothing else of a message is ever stored. `TIES` covers it too.',
    },
  } as const,
})

export const ExclusionReason = builder.enumType('ExclusionReason', {
  description: 'Why processing is switched off.',
  values: {
    WORKS_COUNCIL: { description: 'Works council and other representatives of employees.' },
    MEDICAL: { description: 'Medical, psychological and social services.' },
    WHISTLEBLOWING: { description: 'Contacts for whistle-blowers.' },
    LAW: { description: 'The law or an agreement of the site or the country.' },
    OTHER: { description: 'Another reason.' },
  } as const,
})

export const ProcessingExclusion = builder.prismaNode('ProcessingExclusion', {
  description:
    'Processing that is switched off for a person, for a site or for a country. To everybody who cannot read exclusions, the people look like people who have no score and no ties yet.',
  ...ROW_NODE,
  fields: (t) => ({
    country: t.expose('country', {
      type: 'CountryCode',
      nullable: true,
      description:
        'The country whose people it covers, and everybody whose country is unknown. Null when it is for a person or a site.',
    }),
    reason: t.expose('reason', { type: ExclusionReason, description: 'Why.' }),
    processing: t.expose('processing', { type: [ExcludedProcessing], description: 'What is switched off.' }),
    scoresDeleted: t.exposeInt('scoresDeleted', {
      description:
        'Scores that were deleted under it so far, of all runs. What runs and backtests state about everybody together stays.',
    }),
    tiesDeleted: t.exposeInt('tiesDeleted', { description: 'Ties that were deleted under it so far.' }),
    positionsDeleted: t.exposeInt('positionsDeleted', {
      description: 'Positions of people in networks that were deleted under it so far.',
    }),
    appliedAt: t.expose('appliedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When everything that it forbids had been deleted. Null until then; nothing of it is shown from its creation on.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

builder.objectFields(ProcessingExclusion, (t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'The person. Null when it is for a site or a country, and without the permission `person:read`.',
    ...toOne(readablePeople, 'personId'),
  }),
  site: t.field({
    type: Site,
    nullable: true,
    description:
      'The site whose people it covers, and everybody whose site is unknown. Null when it is for a person or a country, and without the permission `person:read`.',
    ...toOne(readableLoader<SiteRow>('Site'), 'siteId'),
  }),
}))

const exclusions = defineList({
  type: ProcessingExclusion,
  table: 'ProcessingExclusion',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By creation time.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('ProcessingExclusionFilter', {
    personId: { kind: 'id', type: 'Person', description: 'The person.' },
    siteId: { kind: 'id', type: 'Site', description: 'The site.' },
    country: { kind: 'scalar', type: 'CountryCode', description: 'The country.' },
    reason: { kind: 'enum', type: ExclusionReason, description: 'Why.' },
    scoresDeleted: { kind: 'number', description: 'Scores that were deleted under it so far.' },
    tiesDeleted: { kind: 'number', description: 'Ties that were deleted under it so far.' },
    positionsDeleted: { kind: 'number', description: 'Positions in networks that were deleted under it so far.' },
    appliedAt: { kind: 'instant', description: 'When everything that it forbids had been deleted.' },
    createdAt: { kind: 'instant', description: 'When it was created.' },
  }),
})

listField(exclusions, 'processingExclusions', {
  description:
    'For whom processing is switched off. Needs `exclusion:read`, which owners and the data protection officer have.',
})
