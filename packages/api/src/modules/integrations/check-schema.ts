import { builder } from '../../core/builder.ts'
import { Failure } from '../../platform/plugins/index.ts'
import type { Checked } from './check-integration.ts'

export const IntegrationCheckResult = builder.objectRef<Checked>('IntegrationCheck').implement({
  description: 'The result of one cheap call to the source with the settings and credentials.',
  fields: (t) => ({
    ok: t.exposeBoolean('ok', { description: 'Whether the call succeeded.' }),
    account: t.exposeString('account', {
      nullable: true,
      description: 'Name of the account at the source; null when the source does not say, or the check failed.',
    }),
    error: t.expose('error', {
      type: Failure,
      nullable: true,
      description: 'What is wrong; null when the call succeeded.',
    }),
  }),
})
