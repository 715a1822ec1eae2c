import { builder } from '../../core/builder.ts'

const FailureKind = builder.enumType('FailureKind', {
  description: 'What a failure of a plugin or its source asks for.',
  values: {
    CONFIG: { value: 'config', description: 'The settings, or what was agreed to, are wrong: correct them.' },
    AUTH: { value: 'auth', description: 'The credential is missing or was refused: enter it anew, or log in anew.' },
    RATE_LIMIT: { value: 'rate_limit', description: 'The source was asked too often, also after waiting.' },
    TRANSIENT: { value: 'transient', description: 'It would have passed with time, but did not in several tries.' },
    PERMANENT: { value: 'permanent', description: 'It will fail again as it is.' },
    AMBIGUOUS: { value: 'ambiguous', description: 'It is not known whether the source acted: somebody has to look.' },
  } as const,
})

/** Why something failed that a plugin did: a run, a check, a post, a notice. */
export const Failure = builder.objectRef<{ kind: string; message: string }>('Failure').implement({
  description: 'Why something failed that a plugin did: a run, a check of settings, a post, a notice.',
  fields: (t) => ({
    kind: t.field({
      type: FailureKind,
      description: 'What it asks for.',
      resolve: (failure) => failure.kind as 'permanent',
    }),
    message: t.exposeString('message', { description: 'What went wrong, in English.' }),
  }),
})

/** The failure that a row keeps in two columns; null where it has none. */
export function failureOf(row: { errorKind: string | null; errorMessage: string | null }) {
  const { errorKind: kind, errorMessage: message } = row
  return kind !== null && message !== null ? { kind, message } : null
}
