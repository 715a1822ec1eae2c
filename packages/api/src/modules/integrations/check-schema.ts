import { builder } from '../../core/builder.ts'
import { Failure } from '../../platform/plugins/index.ts'
import type { Checked } from './check-integration.ts'

export const IntegrationCheckResult = builder.objectRef<Checked>('IntegrationCheck').implement({
  description: 'What one cheap call to the source tells of the settings and credentials.',
  fields: (t) => ({
    ok: t.exposeBoolean('ok', { description: 'Whether the source answered as it should.' }),
    account: t.exposeString('account', {
      nullable: true,
      description: 'Who one is there; null where the source does not say, and where the check failed.',
    }),
    error: t.expose('error', { type: Failure, nullable: true, description: 'What is wrong; null where all is well.' }),
  }),
})
