import { nameKey } from '@portevoix/sdk/normal-forms'
import { z } from 'zod'
import { ConflictError } from '../../../core/errors.ts'
import { saying } from '../../../core/parse.ts'
import { CLOCK_TIME, minuteOf, TimeZone } from '../../../core/time-zone.ts'
import {
  born,
  change,
  changes,
  differences,
  input,
  line,
  mutation,
  optional,
  part,
  taken,
  text,
  thing,
} from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts as peopleTexts } from '../texts.ts'
import { Site } from './site-schema.ts'
import { texts } from './texts.ts'

const timeZone = optional(text('IANA time zone, such as `Europe/Paris`.', TimeZone))

const timeOfDay = (description: string) => text(description, z.string().regex(CLOCK_TIME, saying(texts('time'))))

const sendingHours = optional(
  part(
    input(
      'SendingHoursInput',
      'The time of the day in which messages are sent to the people of a site.',
      {
        from: timeOfDay('The first minute, in the time zone of the site, such as `08:00`.'),
        until: timeOfDay(
          'The first minute after it, such as `18:30`. It is on the next day when it is not later than `from`.',
        ),
      },
      ({ from, until }) => (from === until ? [{ path: ['until'], message: texts('no-hours') }] : []),
    ),
    'When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Null for any time.',
  ),
)

/** The columns of sending hours; none where they were left out. */
const hoursColumns = (hours: { from: string; until: string } | null | undefined) =>
  hours === undefined ? {} : { sendsFrom: hours && minuteOf(hours.from), sendsUntil: hours && minuteOf(hours.until) }

export const createSite = mutation('siteCreate', {
  does: 'Adds a site. Sites that files, sources and people name are added by themselves, without a time zone.',
  needs: 'department:write',
  gives: Site,
  input: input('SiteCreateInput', 'A new site.', {
    name: line('The name; regardless of case and blanks, it is unique in the organisation'),
    timeZone,
    sendingHours,
  }),
  tells: ['site.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { sendingHours, ...input } }) => {
    const data = {
      ...born(ctx),
      ...input,
      ...hoursColumns(sendingHours),
      key: nameKey(input.name),
      updatedAt: ctx.now(),
    }
    const site = await ctx.db.site
      .create({ data })
      .catch(taken('SITE_TAKEN', peopleTexts('site-taken'), ['input', 'name']))
    await emit(ctx, 'site.created', { subjectType: 'Site', subjectId: site.id })
    return site
  },
})

export const updateSite = mutation('siteUpdate', {
  does: 'Changes a site.',
  needs: 'department:write',
  on: thing('Site', 'The site.'),
  gives: Site,
  input: changes('SiteUpdateInput', 'The changes of a site. A field that is left out stays as it is.', {
    timeZone,
    sendingHours,
  }),
  tells: ['site.updated'],
  act: async (ctx, { thing: site, input: { sendingHours, ...input } }) => {
    const hours = differences(site, hoursColumns(sendingHours))
    const also = Object.keys(hours).length > 0 ? ['sendingHours'] : []
    const { row, fields } = await change(ctx, 'Site', site, { to: input, also, along: hours })
    if (fields.length > 0) {
      await emit(ctx, 'site.updated', { subjectType: 'Site', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
