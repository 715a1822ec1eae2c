import { builder } from '../../core/builder.ts'

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
export const Failure = builder.objectRef<{ kind: string; message: string }>('Failure').implement({
  description: 'The failure of a plugin in a run, a check of settings, a post or a notice.',
  fields: (t) => ({
    kind: t.field({
      type: FailureKind,
      description: 'The kind of failure.',
      resolve: (failure) => failure.kind as 'permanent',
    }),
    message: t.exposeString('message', { description: 'What went wrong, in English.' }),
  }),
})

/** The failure that a row stores in two columns; null without one. */
export function failureOf(row: { errorKind: string | null; errorMessage: string | null }) {
  const { errorKind: kind, errorMessage: message } = row
  return kind !== null && message !== null ? { kind, message } : null
}
