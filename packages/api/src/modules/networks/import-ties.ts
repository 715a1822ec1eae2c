import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import { flag, input, optional, text } from '../../platform/acts/index.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { countOutcomes, type FileImport, openDoor } from '../../platform/bulk/index.ts'
import { NetworkKind } from './network-lock.ts'
import { tiesTarget } from './tie-record.ts'
import { upsertTies } from './upsert-ties.ts'

export const ImportTiesInput = input('ImportTiesInput', 'What the ties of a file are.', {
  kind: text('Key of the kind of ties, such as `advice` or `reports-to`.', NetworkKind),
  directed: flag('Whether a tie goes one way only. A kind is directed or not once and for all.'),
  createMissingPeople: optional(
    flag('Make the people that the file names and nobody knows; otherwise their rows are refused.'),
  ),
})

/** As it is stored with the import. */
const TiesOptions = z.object({ kind: NetworkKind, directed: z.boolean(), createMissingPeople: z.boolean() })

interface TiesGiven {
  kind: string
  directed: boolean
  createMissingPeople?: boolean | null
}

/** Files of ties of one kind, between people known by their external ids. */
export const tiesImport: FileImport<TiesGiven> = {
  target: tiesTarget,
  needs: 'network:write',
  presets: [],
  namesPeople: true,
  option: 'ties',
  prepare: async (ctx, { options }) => {
    if (options?.createMissingPeople) assertCan(ctx, 'person:write')
    if (options) return { ...options, createMissingPeople: options.createMissingPeople ?? false }
    throw new InvalidInputError(
      'Say of what kind the ties are and whether they are directed: `ties: { kind, directed }`.',
      ['input', 'ties'],
    )
  },
  open: ({ mapping, idsOf, reading, options }) => {
    const kind = { ...TiesOptions.parse(options), idsOf }
    return openDoor(
      { target: tiesTarget, mapping },
      async (ctx, records, columnOf) => {
        const ties = records.map(({ record }) => record)
        return countOutcomes(records, await upsertTies(ctx, { ...kind, ties }), columnOf)
      },
      { options: reading },
    )
  },
}
