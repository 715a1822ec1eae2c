import { handleForm, LONGEST_NAME, networkKey } from '@portevoix/sdk/normal-forms'
import {
  count,
  country,
  type Field,
  flag,
  identifier,
  language,
  languages,
  line,
  list,
  mail,
  moment,
  parseLine,
  reference,
  references,
  refuse,
  required,
  take,
} from '@portevoix/sdk/rows'
import { MailAddress } from '../../core/keys.ts'
import { said } from '../../core/texts/index.ts'
import { defineTarget, type TargetRecord } from '../../platform/bulk/index.ts'
import type { SentAttributes } from './attributes/read-values.ts'
import { BUILT_IN_KINDS, relationKey } from './relations/relation-kinds.ts'
import { rowTexts as texts } from './row-texts.ts'
import type { Skill } from './skills/set-skills.ts'

/** Characters of a formal rank. */
export const LONGEST_LEVEL = 100
/** What a count of followers can hold. */
export const MOST_FOLLOWERS = 2_147_483_647

/**
 * Someone as a file or a directory describes them. A field is undefined where the source has none (what is stored stays), and
 * null or empty where it says that there is nothing.
 */
export interface PersonRecord {
  externalId: string
  /** The external id where the file gives no name; see `displayNameGiven`. */
  displayName: string
  /** False where the name is only the external id: it must not take the place of a stored name. */
  displayNameGiven: boolean
  email?: string | null
  departments?: string[]
  /** Ids of these departments in the source, each at the place of its name; or alone. */
  departmentExternalIds?: string[]
  /** Since when they belong to these departments, where they are others than the stored ones; now where nobody says. */
  departmentsFrom?: Date | null
  role?: string | null
  /** Formal rank as the organisation writes it, such as `3` or `VP`. */
  level?: string | null
  /** Language tags in their canonical form, such as `de-CH`. */
  languages?: string[]
  /** The language that they want to be written to in, in the same form. */
  preferredLanguage?: string | null
  /** All that they can do; a level that is left out stays. */
  skills?: Skill[]
  /** All values of the attributes that are named, as they were sent; of others they stay. */
  attributes?: SentAttributes
  /** Since when they have these values, where they are others than the stored ones; now where nobody says. */
  attributesFrom?: Date
  /** Id of their manager in the source; somebody may get it later. */
  managerExternalId?: string | null
  /** Key of a kind of relation. */
  kind?: string | null
  /** All their relations to the organisation. */
  relations?: string[]
  /** Since when they have these relations, where they are others than the stored ones; now where nobody says. */
  relationsFrom?: Date
  /** ISO 3166-1 alpha-2. */
  country?: string | null
  /** Where they work, as it is written. */
  site?: string | null
  active?: boolean | null
  /** An account on a network; followers are null where not known, which is not zero. */
  account?: { network: string; handle: string; followers: number | null; followersAt: Date | null }
}

/** A record that was stored, and the person that it is about. */
export interface StoredRecord {
  record: PersonRecord
  personId: string
}

const email: Field<string> = {
  read(text, reading) {
    const address = mail.read(text, reading)
    if (!address.ok || MailAddress.safeParse(address.value).success) return address
    return refuse(said(texts('no-mail')))
  },
}

/** Reads kinds of relations that the organisation has, by their keys in any case. */
export function kindFields(keys: readonly string[]): { kind: Field<string>; relation: Field<string[]> } {
  const known = new Set(keys)
  const keyOf = (text: string): string | null => {
    const key = relationKey(text)
    return key !== null && known.has(key) ? key : null
  }
  return {
    kind: {
      read(text) {
        const key = keyOf(text)
        return key === null ? refuse(said(texts('no-kind', { kinds: keys.join(', ') }))) : take(key)
      },
    },
    relation: {
      read(text, reading) {
        const written = list(LONGEST_NAME).read(text, reading)
        if (!written.ok) return written
        const found = written.value.flatMap((one) => keyOf(one) ?? [])
        return found.length === written.value.length
          ? take([...new Set(found)])
          : refuse(said(texts('no-kinds', { kinds: keys.join(', ') })))
      },
    },
  }
}

const network: Field<string> = {
  read(text) {
    const key = networkKey(text)
    return key === null ? refuse(said(texts('no-network'))) : take(key)
  },
}

const handle: Field<string> = { read: (text) => parseLine(handleForm(text)) }

/** People: one row each, known by `externalId`; an import reads the kinds that the organisation has. */
export const peopleTarget = defineTarget({
  key: 'PEOPLE',
  fields: {
    externalId: required(identifier(), said(texts('give-id'))),
    displayName: line(LONGEST_NAME, true),
    email,
    department: list(LONGEST_NAME),
    departmentExternalId: references(),
    departmentsFrom: moment,
    role: line(LONGEST_NAME),
    level: line(LONGEST_LEVEL),
    language: languages,
    preferredLanguage: language,
    skill: list(LONGEST_NAME),
    managerExternalId: reference(),
    ...kindFields(BUILT_IN_KINDS),
    relationsFrom: moment,
    attributesFrom: moment,
    country,
    site: line(LONGEST_NAME),
    active: flag,
    network,
    handle,
    followers: count(MOST_FOLLOWERS),
    followersAt: moment,
  },
  record(row): TargetRecord<PersonRecord> {
    const {
      externalId,
      displayName,
      department,
      departmentExternalId,
      language,
      relation,
      relationsFrom,
      skill,
      ...more
    } = row
    const { network: on, handle: name, followers, followersAt, departmentsFrom, attributesFrom, ...rest } = more
    const record: PersonRecord = {
      externalId,
      displayName: displayName ?? externalId,
      displayNameGiven: typeof displayName === 'string',
      ...rest,
    }
    // A column that is there and empty says that there are none.
    if (department !== undefined) record.departments = department ?? []
    if (departmentExternalId !== undefined) record.departmentExternalIds = departmentExternalId ?? []
    if (departmentsFrom) record.departmentsFrom = new Date(departmentsFrom.at)
    if (relation !== undefined) record.relations = relation ?? []
    if (relationsFrom) record.relationsFrom = new Date(relationsFrom.at)
    if (attributesFrom) record.attributesFrom = new Date(attributesFrom.at)
    if (skill !== undefined) record.skills = (skill ?? []).map((name) => ({ name }))
    if (language !== undefined) record.languages = language ?? []
    if (on && name) {
      const at = followersAt ? new Date(followersAt.at) : null
      record.account = { network: on, handle: name, followers: followers ?? null, followersAt: at }
    } else if (on || name || followers != null) {
      return { field: on ? 'handle' : 'network', message: texts('half-account') }
    }
    return { record }
  },
})
