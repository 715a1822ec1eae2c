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
  input: changes(
    'OrganizationUpdateInput',
    'Changes of the organisation’s settings. A field that is left out keeps its value.',
    {
      name: line('Display name'),
      names: optional(listOf(line('A name'), 'All other names of the organisation', { most: 20 })),
      brands: optional(listOf(line('A name'), 'Names of all its brands', { most: 100 })),
      timeZone: text(
        'IANA time zone in which reports cut days, weeks and months. Stored data does not change.',
        z.string().refine(isTimeZone, 'A time zone is an IANA name, such as `Europe/Paris`.'),
      ),
      currency: currency('Currency of values that have no other currency.'),
      // In smaller groups a count reveals single people; with a much larger minimum, no count would ever be shown.
      minimumGroupSize: whole(
        'Groups of fewer people are never shown. Only owners can lower it, because that shows more.',
        {
          least: 5,
          most: 1_000,
        },
      ),
      country: optional(country('Country of establishment. Its law applies to every text from then on.')),
    },
  ),
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
