import { nameKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { ConflictError } from '../../../core/errors.ts'
import { isTimeZone } from '../../../core/time-zone.ts'
import {
  born,
  change,
  changes,
  input,
  line,
  mutation,
  optional,
  taken,
  text,
  thing,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts } from '../texts.ts'
import { Site } from './site-schema.ts'

const timeZone = optional(
  text(
    'IANA time zone, such as `Europe/Paris`.',
    z.string().refine(isTimeZone, 'A time zone is an IANA name, such as `Europe/Paris`.'),
  ),
)

export const createSite = mutation('siteCreate', {
  does: 'Adds a site. Sites that files, sources and people name are added by themselves, without a time zone.',
  needs: 'department:write',
  gives: Site,
  input: input('SiteCreateInput', 'A new site.', {
    name: line('The name; regardless of case and blanks, it is unique in the organisation'),
    timeZone,
  }),
  tells: ['site.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    const site = await ctx.db.site
      .create({ data: { ...born(ctx), ...input, key: nameKey(input.name), updatedAt: ctx.now() } })
      .catch(taken('SITE_TAKEN', texts('site-taken'), ['input', 'name']))
    await emit(ctx, 'site.created', { subjectType: 'Site', subjectId: site.id })
    return site
  },
})

export const updateSite = mutation('siteUpdate', {
  does: 'Changes a site.',
  needs: 'department:write',
  on: thing('Site', 'The site.'),
  gives: Site,
  input: changes('SiteUpdateInput', 'The changes of a site. A field that is left out stays as it is.', { timeZone }),
  tells: ['site.updated'],
  act: async (ctx, { thing: site, input }) => {
    const { row, fields } = await change(ctx, 'Site', site, { to: input })
    if (fields.length > 0) {
      await emit(ctx, 'site.updated', { subjectType: 'Site', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
