import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { Organization } from './schema.ts'
import { updateOrganization } from './update-organization.ts'

const OrganizationUpdateInput = builder.inputType('OrganizationUpdateInput', {
  description: 'What changes of the organisation’s settings; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name as people know it, at most 200 characters.' }),
    names: t.stringList({
      description: 'All other names under which people know it, at most 20; null or empty for none.',
    }),
    brands: t.stringList({ description: 'All its brands by name, at most 100; null or empty for none.' }),
    timeZone: t.string({
      description: 'IANA time zone in which reports cut days, weeks and months. What is stored stays as it is.',
    }),
    currency: t.field({ type: 'Currency', description: 'Currency of values that nothing else gives one for.' }),
    minimumGroupSize: t.int({
      description:
        'Groups of fewer people are never shown, 5 to 1,000. A smaller one than now shows more: owners only.',
    }),
    country: t.field({
      type: 'CountryCode',
      description: 'Where it is established: its law binds every text from then on. Null takes it away.',
    }),
  }),
})

defineAct('organizationUpdate', {
  description: 'Changes the settings of the organisation.',
  type: Organization,
  args: (arg) => ({
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
    input: arg({ type: OrganizationUpdateInput, required: true, description: 'What changes.' }),
  }),
  act: (ctx, args) => updateOrganization(ctx, args),
})
