import { builder } from '../../core/builder.ts'
import type { Consent } from '../../generated/prisma/client.ts'

export const ConsentScope = builder.enumType('ConsentScope', {
  description: 'What a consent covers.',
  values: {
    SHARING: { description: 'Sharing content of campaigns and counting what it brings. Needed to take part.' },
    SCORING: { description: 'Being scored as an influence among colleagues. Free: nothing depends on it.' },
  } as const,
})

export const ConsentType = builder.objectRef<Consent>('Consent').implement({
  description: 'What somebody agreed to, when, and under which wording. A withdrawal closes it and deletes nothing.',
  fields: (t) => ({
    scope: t.expose('scope', { type: ConsentScope, description: 'What it covers.' }),
    policyVersion: t.exposeString('policyVersion', { description: 'Version of the wording that was agreed to.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When it was given.' }),
    withdrawnAt: t.expose('withdrawnAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it stands.',
    }),
  }),
})
