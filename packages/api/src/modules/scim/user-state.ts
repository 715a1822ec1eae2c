import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../core/context.ts'
import { Prisma, type ScimUser } from '../../generated/prisma/client.ts'
import { type PushedOutcome, rowKey } from '../people/index.ts'
import { ATTRIBUTES_SCHEMA } from './attributes.ts'
import { userNameForm } from './filter-columns.ts'
import { type Attributes, externalIdOf, isObject, requiredLine } from './resource.ts'
import { invalidValue, ScimError } from './scim-error.ts'

export interface Names {
  readonly userName: string
  readonly userNameKey: string
  readonly externalId: string | null
}

export function namesOf(attributes: Attributes): Names {
  const userName = requiredLine(attributes, 'userName')
  return { userName, userNameKey: userNameForm(userName), externalId: externalIdOf(attributes) }
}

/** By what the user of somebody who was erased is known again where it has no id; null where it has one. */
export async function hashedName(
  ctx: Context,
  source: string,
  { externalId, userNameKey }: Names,
): Promise<string | null> {
  return externalId === null ? await rowKey(ctx, source, `user name ${userNameKey}`) : null
}

export interface State {
  readonly key: string
  readonly userName: string | null
  readonly userNameKey: string | null
  readonly externalId: string | null
  readonly resource: Attributes | typeof Prisma.DbNull
  readonly rule: string | null
  readonly personId: string | null
}

/** The row of a user: of somebody who was erased keyed hashes, the source and the rule alone. */
export async function stateOf(
  ctx: Context,
  source: string,
  outcome: Exclude<PushedOutcome, { outcome: 'refused' }>,
  user: { key: string; attributes: Attributes; names: Names; linkedId: string | null },
): Promise<State> {
  const { key, attributes, names, linkedId } = user
  if (outcome.outcome === 'erased') {
    const userNameKey = await hashedName(ctx, source, names)
    const nothing = { userName: null, externalId: null, personId: null }
    return { key, ...nothing, userNameKey, resource: Prisma.DbNull, rule: outcome.rule }
  }
  const kept = { key, ...names, resource: attributes }
  return outcome.outcome === 'doubtful'
    ? { ...kept, rule: outcome.rule, personId: linkedId }
    : { ...kept, rule: null, personId: outcome.id }
}

export function isSame(user: ScimUser, state: State): boolean {
  const { resource, ...columns } = state
  return (
    Object.entries(columns).every(([name, value]) => user[name as keyof typeof columns] === value) &&
    (isObject(resource) ? isDeepStrictEqual(user.resource, resource) : user.resource === null)
  )
}

/** The names of attributes that imports call otherwise. */
const SENT_AS: Readonly<Record<string, string>> = {
  email: 'emails',
  role: 'title',
  active: 'active',
  department: 'department',
}

const sentAs = (field: string): string => SENT_AS[field] ?? field.replace(/^attribute:/, `${ATTRIBUTES_SCHEMA}:`)

export function refusal(outcome: Extract<PushedOutcome, { outcome: 'refused' }>): ScimError {
  const { refusal: rule, field, message } = outcome
  // The messages of imports name other people by their ids, which are none of a directory's.
  if (rule === 'ADDRESS_HELD' || rule === 'ADDRESS_TWICE') {
    return new ScimError(
      409,
      'uniqueness',
      'emails: another person has this mail address and is there. Give them another one first, or make them inactive.',
    )
  }
  if (rule === 'ARCHIVED') return new ScimError(409, null, 'This person is archived here. Restore them first.')
  if (rule !== null)
    return new ScimError(409, null, 'This user is about the same person as another one: correct its externalId.')
  return invalidValue(field === null ? `${message}` : `${sentAs(field)}: ${message}`)
}
