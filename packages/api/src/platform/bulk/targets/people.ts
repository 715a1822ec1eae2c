import { z } from 'zod'
import { MAIL_ADDRESS, NetworkKey } from '../../../core/keys.ts'
import { quoted } from '../problems.ts'
import { defineTarget, optional, required } from '../target.ts'
import { type Parsed, parseCount, parseFlag, parseIdentifier, parseList, parseMoment, parseText } from '../values.ts'

export const personKinds = ['EMPLOYEE', 'CUSTOMER', 'JOURNALIST', 'PARTNER', 'NGO', 'POLITICIAN', 'OTHER'] as const
export type PersonKind = (typeof personKinds)[number]

/**
 * Someone as a file describes them. A field is undefined where the file has no column for it (what is stored
 * stays), and null or empty where the column is there and the cell is empty.
 */
export interface PersonRecord {
  externalId: string
  /** The external id where the file gives no name; see `displayNameGiven`. */
  displayName: string
  /** False where the name is only the external id: it must not take the place of a stored name. */
  displayNameGiven: boolean
  email?: string | null
  departments?: string[]
  role?: string | null
  /** Formal rank as the organisation writes it, such as `3` or `VP`. */
  level?: string | null
  /** Language tags in their canonical form, such as `de-CH`. */
  languages?: string[]
  kind?: PersonKind | null
  active?: boolean | null
  /** An account on a network; followers are null where not known, which is not zero. */
  account?: { network: string; handle: string; followers: number | null; followersAt: Date | null }
}

const line = (maxLength: number) => (text: string) => parseText(text, maxLength)

const fields = {
  externalId: required(parseIdentifier, 'Give every person the id that your own systems know them by.'),
  displayName: optional(line(200)),
  email: optional(parseEmail),
  department: optional(parseDepartments),
  role: optional(line(200)),
  level: optional(line(100)),
  language: optional(parseLanguages),
  kind: optional(parseKind),
  active: optional(parseFlag),
  network: optional(parseNetwork),
  handle: optional((text: string) => parseText(text.trim().replace(/^@/, ''), 200)),
  followers: optional(parseCount),
  followersAt: optional(parseMoment),
}

/** People: one row each, known by `externalId`. */
export const peopleTarget = defineTarget({
  key: 'PEOPLE',
  fields: Object.keys(fields),
  required: ['externalId'],
  schema: z.object(fields).transform((row, context): PersonRecord => {
    const { externalId, displayName, department, language, network, handle, followers, followersAt, ...rest } = row
    const person: PersonRecord = {
      externalId,
      displayName: displayName ?? externalId,
      displayNameGiven: typeof displayName === 'string',
      ...rest,
    }
    if (department) person.departments = department
    if (language) person.languages = language
    if (network && handle) {
      person.account = { network, handle, followers: followers ?? null, followersAt: followersAt?.at ?? null }
    } else if (network || handle || followers != null) {
      const missing = network ? 'handle' : 'network'
      context.addIssue({
        code: 'custom',
        path: [missing],
        message: 'An account needs its network and its handle. Give both, or neither and no followers.',
      })
    }
    return person
  }),
})

function parseEmail(text: string): Parsed<string | null> {
  const email = text.trim()
  if (email === '') return { ok: true, value: null }
  if (MAIL_ADDRESS.test(email)) return { ok: true, value: email }
  return { ok: false, message: `${quoted(text)} is no mail address. Write one address, as in ana@example.org.` }
}

function parseDepartments(text: string): Parsed<string[]> {
  const departments = parseList(text)
  const long = departments.some((department) => department.length > 200)
  if (long) return { ok: false, message: 'The name of a department is longer than 200 characters. Shorten it.' }
  return { ok: true, value: departments }
}

function parseLanguages(text: string): Parsed<string[]> {
  const tags = parseList(text.replaceAll(',', ';'))
  try {
    return { ok: true, value: Intl.getCanonicalLocales(tags.map((tag) => tag.replaceAll('_', '-'))) }
  } catch {
    return {
      ok: false,
      message: `${quoted(text)} is no language tag. Write it as in de or de-CH, several with ; between.`,
    }
  }
}

function parseKind(text: string): Parsed<PersonKind | null> {
  const written = text.trim().toUpperCase()
  if (written === '') return { ok: true, value: null }
  const kind = personKinds.find((known) => known === written)
  if (kind) return { ok: true, value: kind }
  return { ok: false, message: `${quoted(text)} is no kind of person. Write one of ${personKinds.join(', ')}.` }
}

function parseNetwork(text: string): Parsed<string | null> {
  const network = text.trim().toLowerCase()
  if (network === '') return { ok: true, value: null }
  if (NetworkKey.safeParse(network).success) return { ok: true, value: network }
  return { ok: false, message: `${quoted(text)} is no network. Write its key, as in linkedin, x or mastodon.` }
}
