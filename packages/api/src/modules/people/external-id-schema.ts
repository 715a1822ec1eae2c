import { idForm } from '@portevoix/sdk/normal-forms'
import { builder } from '../../core/builder.ts'
import type { WrongPlace } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { input, line, text } from '../../platform/acts/index.ts'
import type { ExternalId as ExternalIdRow } from './external-ids.ts'
import { texts } from './texts.ts'

export const ExternalId = builder.objectRef<ExternalIdRow>('ExternalId').implement({
  description: 'The id of a person or a department in a source of people.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Key of the source, such as `directory`.' }),
    id: t.exposeString('id', { description: 'The id there, as text.' }),
  }),
})

export const ExternalIdInput = input('ExternalIdInput', 'The id of a person or a department in a source of people.', {
  source: text('Key of the source, such as `directory`: lower-case letters, digits and hyphens.', SourceKey),
  id: line('The id there', { form: idForm }),
})

/** A source names a person or a department once. */
export function sourcesOnce({
  externalIds,
}: {
  externalIds?: readonly ExternalIdRow[] | null | undefined
}): WrongPlace[] {
  const sources = (externalIds ?? []).map(({ source }) => source)
  return new Set(sources).size === sources.length ? [] : [{ path: ['externalIds'], message: texts('source-twice') }]
}
