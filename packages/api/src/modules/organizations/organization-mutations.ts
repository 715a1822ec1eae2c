import { z } from 'zod'
import { isTimeZone } from '../../core/time-zone.ts'
import {
  change,
  changes,
  country,
  currency,
  line,
  listOf,
  mutation,
  optional,
  text,
  theOnly,
  whole,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { organizationOf } from './loaders.ts'
import { Organization } from './schema.ts'

export const updateOrganization = mutation('organizationUpdate', {
  does: 'Changes the settings of the organisation.',
  needs: 'organization:write',
  on: theOnly('Organization', organizationOf),
  gives: Organization,
  input: changes('OrganizationUpdateInput', 'What changes of the organisation’s settings; what is left out stays.', {
    name: line('Name as people know it'),
    names: optional(listOf(line('A name'), 'All other names under which people know it', { most: 20 })),
    brands: optional(listOf(line('A name'), 'All its brands by name', { most: 100 })),
    timeZone: text(
      'IANA time zone in which reports cut days, weeks and months. What is stored stays as it is.',
      z.string().refine(isTimeZone, 'A time zone is an IANA name, such as `Europe/Paris`.'),
    ),
    currency: currency('Currency of values that nothing else gives one for.'),
    // In smaller groups a count tells of single people; with larger ones, no count would ever be shown.
    minimumGroupSize: whole('Groups of fewer people are never shown. A smaller one than now shows more: owners only.', {
      least: 5,
      most: 1_000,
    }),
    country: optional(country('Where it is established: its law binds every text from then on.')),
  }),
  tells: ['organization.updated'],
  act: async (ctx, { thing: organization, input: { names, brands, ...input } }) => {
    const to = { ...input, names: names === null ? [] : names, brands: brands === null ? [] : brands }
    const { row, fields } = await change(ctx, 'Organization', organization, { to })
    if (fields.length > 0) {
      await emit(ctx, 'organization.updated', { subjectType: 'Organization', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
