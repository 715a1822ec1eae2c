import type { FailureKind as Kind } from '@portevoix/sdk/plugin'
import { builder } from '../../core/builder.ts'
import { type MessageRow, messageColumns, messageOfColumns, type Text } from '../../core/texts/index.ts'
import { messageFields } from '../../core/user-errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const FailureKind = builder.enumType('FailureKind', {
  description: 'The kind of a failure, which shows what to do.',
  values: {
    CONFIG: { value: 'config', description: 'The settings or the consent are wrong: correct them.' },
    AUTH: { value: 'auth', description: 'The credential is missing or was refused: enter it again, or log in again.' },
    RATE_LIMIT: {
      value: 'rate_limit',
      description: 'The source refused because of too many requests, also after waiting.',
    },
    TRANSIENT: { value: 'transient', description: 'A temporary failure that persisted over several attempts.' },
    PERMANENT: { value: 'permanent', description: 'It fails again unless something changes.' },
    AMBIGUOUS: { value: 'ambiguous', description: 'It is not known whether the source acted: somebody has to check.' },
  } as const,
})

/** The failure of a run, a check, a post or a notice. */
export const Failure = builder.objectRef<{ kind: string; message: Text | MessageRow }>('Failure').implement({
  description: 'The failure of a plugin in a run, a check of settings, a post or a notice.',
  fields: (t) => ({
    kind: t.field({
      type: FailureKind,
      description: 'The kind of failure.',
      resolve: (failure) => failure.kind as 'permanent',
    }),
    ...messageFields(
      t,
      'What went wrong: in the language of the answer, or as written where a plugin has its own words.',
    ),
  }),
})

/** The columns of a row that store a failure. */
export const FAILURE_COLUMNS = ['errorKind', 'errorMessage', 'errorText']

/** The columns of a row without a failure. */
export const NO_FAILURE = { errorKind: null, errorMessage: null, errorText: Prisma.DbNull } as const

/** A failure as a row stores it. */
export function failureColumns({ kind, told }: { kind: Kind; told: Text | MessageRow }) {
  const { words, text } = messageColumns(told)
  const errorText = text === null ? Prisma.DbNull : (text as Prisma.InputJsonValue)
  return { errorKind: kind, errorMessage: words, errorText }
}

/** The failure that a row stores; null without one. */
export function failureOf(row: { errorKind: string | null; errorMessage: string | null; errorText: unknown }) {
  const { errorKind: kind, errorMessage: words, errorText: text } = row
  return kind !== null && words !== null ? { kind, message: messageOfColumns({ words, text }) } : null
}
