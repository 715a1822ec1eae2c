import { isDeepStrictEqual } from 'node:util'
import { countryCode, languageTag, nameForm } from '@portevoix/sdk/normal-forms'
import { MailAddress } from '../../core/keys.ts'
import { type PersonRecord, relationKey, type SentAttributes } from '../people/index.ts'
import { ENTERPRISE_SCHEMA } from './attributes.ts'
import { type Attributes, checkedLine, isObject, type Json } from './resource.ts'
import { invalidValue } from './scim-error.ts'

/** What a user says of a person; what it does not say is missing. */
interface Facts {
  displayName?: string
  email?: string
  role?: string
  departments?: string[]
  preferredLanguage?: string
  country?: string
  /** As it was sent: the id of the user who is the manager. */
  manager?: string
  kind?: NonNullable<PersonRecord['kind']>
}

/** What is stored where a directory takes a value back. */
const EMPTY = {
  email: null,
  role: null,
  departments: [] as string[],
  preferredLanguage: null,
  country: null,
  manager: null,
}

/**
 * The person that a user describes, as imports know people.
 * @param user.before the user until now, whose values are taken back where they are missing now; null for a new one.
 * @param user.isWhole whether it says everything; false where it says what is different from before.
 * @param said what it says of attributes that the organisation declares, and the keys of its kinds of relations.
 * @param ids.managerId the id of the manager in the source; null where it names none.
 * @throws ScimError invalidValue for a value that cannot be read.
 */
export function personRecordOf(
  user: { attributes: Attributes; before: Attributes | null; isWhole: boolean },
  said: { attributes: SentAttributes; kinds: ReadonlySet<string> },
  ids: { externalId: string; managerId: string | null },
): PersonRecord {
  const { attributes, before, isWhole } = user
  const now = factsOf(attributes, said.kinds)
  const earlier = before === null ? {} : earlierFacts(before, said.kinds)
  const { displayName, kind, manager, ...facts } = isWhole ? now : withoutEqual(now, earlier)
  const takenBack = Object.entries(EMPTY).filter(([name]) => name in earlier && !(name in now))
  const { manager: noManager, ...gone } = Object.fromEntries(takenBack) as Partial<typeof EMPTY>
  const isManagerSaid = manager !== undefined || noManager === null
  return {
    externalId: ids.externalId,
    displayName: displayName ?? String(attributes.userName),
    displayNameGiven: displayName !== undefined,
    active: attributes.active !== false,
    ...facts,
    ...(kind && { kind }),
    ...gone,
    ...(Object.keys(said.attributes).length > 0 && { attributes: said.attributes }),
    ...(isManagerSaid && { managerExternalId: ids.managerId }),
  }
}

/** What was stored before was checked by the rules of that time. */
function earlierFacts(before: Attributes, kinds: ReadonlySet<string>): Facts {
  try {
    return factsOf(before, kinds)
  } catch {
    return {}
  }
}

function withoutEqual(facts: Facts, earlier: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => !isDeepStrictEqual(value, earlier[name as keyof Facts])),
  )
}

function factsOf(attributes: Attributes, kinds: ReadonlySet<string>): Facts {
  const enterprise = attributes[ENTERPRISE_SCHEMA]
  const department = textOf(isObject(enterprise) ? enterprise.department : undefined)
  const displayName = nameOf(attributes)
  const email = preferred(attributes.emails, 'value')
  const title = textOf(attributes.title)
  const language = textOf(attributes.preferredLanguage) ?? textOf(attributes.locale)
  const country = preferred(attributes.addresses, 'country')
  const manager = managerIn(attributes)
  const kind = relationKey(textOf(attributes.userType) ?? '')
  return {
    ...(displayName !== null && { displayName: checkedLine(displayName, 'displayName') }),
    ...(email !== null && { email: readEmail(email) }),
    ...(title !== null && { role: nameForm(checkedLine(title, 'title')) }),
    ...(department !== null && { departments: [nameForm(checkedLine(department, 'department'))] }),
    ...(language !== null && { preferredLanguage: readLanguage(language) }),
    ...(country !== null && { country: readCountry(country) }),
    ...(manager !== null && { manager: checkedLine(manager, 'manager') }),
    ...(kind !== null && kinds.has(kind) && { kind }),
  }
}

/** The id of the manager as it was sent; null where none is named. */
export function managerIn(attributes: Attributes): string | null {
  const enterprise = attributes[ENTERPRISE_SCHEMA]
  const manager = isObject(enterprise) ? enterprise.manager : undefined
  return textOf(isObject(manager) ? manager.value : undefined)
}

const textOf = (value: Json | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

function nameOf({ displayName, name }: Attributes): string | null {
  const parts = isObject(name) ? name : {}
  const joined = [parts.givenName, parts.familyName].flatMap((part) => textOf(part) ?? []).join(' ')
  return textOf(displayName) ?? textOf(parts.formatted) ?? textOf(joined)
}

/** A part of the preferred value of a list: the primary one, the one of work, or else the first. */
function preferred(list: Json | undefined, part: string): string | null {
  const values = Array.isArray(list) ? list.filter(isObject) : []
  const having = values.filter((one) => textOf(one[part]) !== null)
  const best =
    having.find(({ primary }) => primary === true) ??
    having.find(({ type }) => typeof type === 'string' && type.toLowerCase() === 'work') ??
    having[0]
  return textOf(best?.[part])
}

function readEmail(text: string): string {
  const read = MailAddress.safeParse(text)
  if (read.success) return read.data
  throw invalidValue('emails: the preferred value is no mail address such as ana@example.org.')
}

function readLanguage(text: string): string {
  const tag = languageTag(text.replaceAll('_', '-'))
  if (tag !== null) return tag
  throw invalidValue('preferredLanguage: this is no language tag such as fr-CA.')
}

function readCountry(text: string): string {
  const code = countryCode(text)
  if (code !== null) return code
  throw invalidValue(
    'addresses.country: this is no code of ISO 3166-1 such as FR: map an attribute that holds the code.',
  )
}
