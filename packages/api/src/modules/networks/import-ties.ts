import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import { flag, input, optional, text } from '../../platform/acts/index.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { countOutcomes, createImportReader, type FileImport } from '../../platform/bulk/index.ts'
import { NetworkKind } from './network-lock.ts'
import { texts } from './texts.ts'
import { tiesTarget } from './tie-record.ts'
import { upsertTies } from './upsert-ties.ts'

export const ImportTiesInput = input('ImportTiesInput', 'What the ties of a file are.', {
  kind: text('Key of the kind of ties, such as `advice` or `reports-to`.', NetworkKind),
  directed: flag('Whether ties are directed. Fixed for a kind with its first tie.'),
  createMissingPeople: optional(
    flag('Whether to create people that the file names and nobody knows. Otherwise their rows are refused.'),
  ),
})

/** As stored with the import. */
const TiesOptions = z.object({ kind: NetworkKind, directed: z.boolean(), createMissingPeople: z.boolean() })

interface TiesGiven {
  kind: string
  directed: boolean
  createMissingPeople?: boolean | null
}

/** Files of ties of one kind, between people identified by external ids. */
export const tiesImport: FileImport<TiesGiven> = {
  target: tiesTarget,
  needs: 'network:write',
  presets: [],
  hasSource: true,
  option: 'ties',
  prepare: async (ctx, { options }) => {
    if (options?.createMissingPeople) assertCan(ctx, 'person:write')
    if (options) return { ...options, createMissingPeople: options.createMissingPeople ?? false }
    throw new InvalidInputError(texts('import-kind'), ['input', 'ties'])
  },
  open: ({ mapping, idsOf, reading, options }) => {
    const kind = { ...TiesOptions.parse(options), idsOf }
    return createImportReader(
      { target: tiesTarget, mapping },
      async (ctx, records, columnOf) => {
        const ties = records.map(({ record }) => record)
        return countOutcomes(records, await upsertTies(ctx, { ...kind, ties }), columnOf)
      },
      { options: reading },
    )
  },
}
