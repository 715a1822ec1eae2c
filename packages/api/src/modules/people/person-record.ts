import { handleForm, networkKey } from '@portevoix/sdk/normal-forms'
import {
  count,
  country,
  type Field,
  flag,
  identifier,
  languages,
  line,
  list,
  mail,
  moment,
  parseLine,
  refuse,
  required,
  take,
} from '@portevoix/sdk/rows'
import { MAIL_ADDRESS } from '../../core/keys.ts'
import { defineTarget } from '../../platform/bulk/index.ts'

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
  /** ISO 3166-1 alpha-2. */
  country?: string | null
  active?: boolean | null
  /** An account on a network; followers are null where not known, which is not zero. */
  account?: { network: string; handle: string; followers: number | null; followersAt: Date | null }
}

const email: Field<string> = {
  read(text, reading) {
    const address = mail.read(text, reading)
    if (!address.ok || MAIL_ADDRESS.test(address.value)) return address
    return refuse('It is no mail address. Write one address, as in ana@example.org.')
  },
}

const kind: Field<PersonKind> = {
  read(text) {
    const written = text.trim().toUpperCase()
    const known = personKinds.find((one) => one === written)
    return known ? take(known) : refuse(`It is no kind of person. Write one of ${personKinds.join(', ')}.`)
  },
}

const network: Field<string> = {
  read(text) {
    const key = networkKey(text)
    return key === null ? refuse('It is no network. Write its key, as in linkedin, x or mastodon.') : take(key)
  },
}

const handle: Field<string> = { read: (text) => parseLine(handleForm(text), 200) }

/** People: one row each, known by `externalId`. */
export const peopleTarget = defineTarget({
  key: 'PEOPLE',
  fields: {
    externalId: required(identifier(), 'Give every person the id that your own systems know them by.'),
    displayName: line(200, true),
    email,
    department: list(200),
    role: line(200),
    level: line(100),
    language: languages,
    kind,
    country,
    active: flag,
    network,
    handle,
    followers: count(2_147_483_647),
    followersAt: moment,
  },
  record(row): { record: PersonRecord } | { field: string; message: string } {
    const { externalId, displayName, department, language, network: on, handle: name, followers, ...more } = row
    const { followersAt, ...rest } = more
    const record: PersonRecord = {
      externalId,
      displayName: displayName ?? externalId,
      displayNameGiven: typeof displayName === 'string',
      ...rest,
    }
    // A column that is there and empty says that there are none.
    if (department !== undefined) record.departments = department ?? []
    if (language !== undefined) record.languages = language ?? []
    if (on && name) {
      const at = followersAt ? new Date(followersAt.at) : null
      record.account = { network: on, handle: name, followers: followers ?? null, followersAt: at }
    } else if (on || name || followers != null) {
      const message = 'An account needs its network and its handle. Give both, or neither and no followers.'
      return { field: on ? 'handle' : 'network', message }
    }
    return { record }
  },
})
