import { builder } from '../../core/builder.ts'
import type { ExternalId as ExternalIdRow } from './external-ids.ts'

export const ExternalId = builder.objectRef<ExternalIdRow>('ExternalId').implement({
  description: 'What a source of people calls somebody.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Key of the source, such as `directory`.' }),
    id: t.exposeString('id', { description: 'The id there, as text.' }),
  }),
})

export const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description: 'What a source of people calls somebody.',
  fields: (t) => ({
    source: t.string({
      required: true,
      description: 'Key of the source, such as `directory`: small letters, digits and hyphens.',
    }),
    id: t.string({ required: true, description: 'The id there, at most 200 characters.' }),
  }),
})
