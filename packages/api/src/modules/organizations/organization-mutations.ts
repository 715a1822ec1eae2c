import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import { issueOf } from '../../core/parse.ts'
import { LANGUAGES, languageOf } from '../../core/texts/index.ts'
import { TimeZone } from '../../core/time-zone.ts'
import type { Organization as OrganizationRow } from '../../generated/prisma/client.ts'
import {
  change,
  changes,
  checked,
  country,
  currency,
  flag,
  line,
  listOf,
  mutation,
  optional,
  text,
  theOnly,
  whole,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { hasFactsOfMoney } from '../metrics/index.ts'
import { organizationOf } from './loaders.ts'
import { Organization } from './schema.ts'
import { texts } from './texts.ts'

/** A host without scheme, port and path, in its ASCII form. */
const LandingHost = z.string().transform((host, context) => {
  const written = host.trim().toLowerCase().replace(/\.$/, '')
  const parsed = URL.parse(`https://${written}/`)
  if (parsed?.hostname.includes('.') && parsed.href === `https://${parsed.hostname}/`) return parsed.hostname
  context.addIssue(issueOf(texts('host')))
  return z.NEVER
})

/** A language in which Portevoix has its texts: `fr` for `fr-CA`. */
const OwnLanguage = z.string().transform((tag, context) => {
  const language = languageOf(tag)
  if (language !== null) return language
  context.addIssue(
    issueOf(texts('language', { others: LANGUAGES.slice(0, -1).join(', '), last: LANGUAGES.at(-1) ?? '' })),
  )
  return z.NEVER
})

/** Null empties a list. */
const emptied = (list: string[] | null | undefined): string[] | undefined => (list === null ? [] : list)

/** @throws ConflictError CURRENCY_IN_USE: facts of before would be taken for amounts of another currency. */
async function assertNoMoney(ctx: Context, { currency: own, version }: OrganizationRow): Promise<void> {
  if (!(await hasFactsOfMoney(ctx))) return
  const message = texts('currency-in-use', { currency: own })
  throw new ConflictError(message, version, 'CURRENCY_IN_USE', ['input', 'currency'])
}

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
      landingHosts: optional(
        listOf(
          text('A host, such as `acme.example`', LandingHost),
          'Hosts of all the organisation’s own pages, such as `acme.example`, each with its subdomains. Tracked links lead there with a click token (`pv_click`) and UTM parameters, and everywhere else to exactly their target.',
          { most: 50 },
        ),
      ),
      timeZone: text(
        'IANA time zone in which reports cut days, weeks and months. Stored data does not change.',
        TimeZone,
      ),
      currency: currency(
        'Currency of values that have no other currency. Cannot be changed once there are facts of metrics of money, which are in it.',
      ),
      // In smaller groups a count reveals single people; with a much larger minimum, no count would ever be shown.
      minimumGroupSize: whole(
        'Groups of fewer people are never shown. Only owners can lower it, because that shows more.',
        {
          least: 5,
          most: 1_000,
        },
      ),
      trustedDocumentsOnly: flag(
        'Whether only trusted documents may be executed, by anybody: see `trustedDocumentPush`. The documents of the SDK always may.',
      ),
      sessionMinutes: whole(
        'Minutes after which a log-in session expires at the latest, unless the identity provider confirms it. Applies to new sessions.',
        { least: 15, most: 720 },
      ),
      mostMinutesPerWeek: optional(
        whole(
          'Minutes per week that all accepted mandates of a person may ask for together, over all departments. Null for no limit. Mandates that were accepted before stay.',
          { least: 1, most: 10_080 },
        ),
      ),
      mostMessagesPerWeek: optional(
        whole(
          'Invitations and reminders that a person gets within seven days. What is more waits. Null for no limit.',
          { least: 1, most: 1_000 },
        ),
      ),
      contactCollisionDays: whole(
        'Days within which contacts of two departments with one person collide; 0 for no collisions.',
        { most: 90 },
      ),
      language: checked(
        'Locale',
        'Language of Portevoix’s own texts, `en` or `fr`, for readers who have named neither.',
        OwnLanguage,
      ),
      namesReaders: flag('Whether people see the names of those who read data about them.'),
      country: optional(country('Country of establishment. Its law applies to every text from then on.')),
    },
  ),
  tells: ['organization.updated'],
  act: async (ctx, { thing: organization, input: { names, brands, landingHosts, ...input } }) => {
    if (input.currency && input.currency !== organization.currency) await assertNoMoney(ctx, organization)
    const to = { ...input, names: emptied(names), brands: emptied(brands), landingHosts: emptied(landingHosts) }
    const { row, fields } = await change(ctx, 'Organization', organization, { to })
    if (fields.length > 0) {
      await emit(ctx, 'organization.updated', { subjectType: 'Organization', subjectId: row.id, data: { fields } })
    }
    return row
  },
})
