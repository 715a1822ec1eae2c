import type { DeclaredAttributes } from './attributes/read-values.ts'
import type { KnownFollowers } from './followers/told-followers.ts'
import type { FoundDepartments } from './named-departments.ts'
import type { LeaveCheck } from './owners-who-leave.ts'
import type { RelationKinds } from './relations/relation-kinds.ts'

/** A person as far as imports can change them. */
export interface PersonFacts {
  id: string
  externalId: string
  displayName: string
  kind: string
  /** Somebody said the kind: it is not only the default. */
  kindStated: boolean
  /** All their relations now. */
  relations: readonly string[]
  country: string | null
  site: string | null
  /** In small letters. */
  email: string | null
  jobTitle: string | null
  level: string | null
  languages: readonly string[]
  preferredLanguage: string | null
  active: boolean
  archived: boolean
  /** Ids of departments. */
  departments: readonly string[]
}

export interface AccountFacts {
  id: string
  personId: string
  network: string
  handle: string
  /** The present number. */
  followers: number | null
}

/** What tells one account from another within an organisation. */
export function accountKey(account: { network: string; handle: string }): string {
  return `${account.network} ${account.handle}`
}

/** What is stored that the records of a batch may touch. */
export interface StoredPeople {
  people: readonly PersonFacts[]
  /** Who has the addresses that the records name. */
  emailOwners: ReadonlyMap<string, string>
  /** The accounts that the records name. */
  accounts: readonly AccountFacts[]
  /** What was told of their followers. */
  followers: KnownFollowers
  /** Who cannot be noted as inactive, and why: owners, or the last of them. */
  staying: LeaveCheck
  /** What the departments that the records name lead to. */
  departments: FoundDepartments
  /** By which the values are read that the records give. */
  attributes: DeclaredAttributes
  /** The kinds of relations that the organisation has. */
  kinds: RelationKinds
  /** The present instant. */
  now: Date
}
