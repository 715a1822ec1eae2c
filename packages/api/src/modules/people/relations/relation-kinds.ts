import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { texts } from '../texts.ts'

/** The kinds that every organisation begins with. */
export const BUILT_IN_KINDS = ['EMPLOYEE', 'CUSTOMER', 'JOURNALIST', 'PARTNER', 'NGO', 'POLITICIAN', 'OTHER'] as const
/** What everybody is assumed to be before anybody says it. */
export const ASSUMED_KIND = 'EMPLOYEE'
/** Kinds of an organisation, archived ones included. */
export const MOST_KINDS = 100

const KEY = /^[A-Z][A-Z0-9_]{0,49}$/

/** The key of a kind in its normal form, in whatever case it is written: `Ex-employee` is `EX_EMPLOYEE`. Null for no key. */
export function relationKey(text: string): string | null {
  const key = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  return KEY.test(key) ? key : null
}

/** Kinds of relations by their keys. */
export type RelationKinds = ReadonlyMap<string, { readonly archived: boolean }>

/** All kinds of the organisation in one statement, archived ones included. */
export async function relationKinds(ctx: Context): Promise<RelationKinds> {
  const rows = await ctx.db.relationKind.findMany({ select: { key: true, archivedAt: true }, orderBy: { key: 'asc' } })
  return new Map(rows.map(({ key, archivedAt }) => [key, { archived: archivedAt !== null }]))
}

/** The keys that somebody can be given. */
export const keysInUse = (kinds: RelationKinds): string[] =>
  [...kinds].flatMap(([key, { archived }]) => (archived ? [] : [key]))

const MOST_SHOWN = 20

/** The keys that somebody can be given, as a refusal lists them. */
export function shownKinds(kinds: RelationKinds): string {
  const keys = keysInUse(kinds)
  return [...keys.slice(0, MOST_SHOWN), ...(keys.length > MOST_SHOWN ? ['…'] : [])].join(', ')
}

/** Whether somebody can be given a kind, or has it and keeps it. */
export const isKindFor = (kinds: RelationKinds, kind: string, held: readonly string[]): boolean =>
  kinds.get(kind)?.archived === false || held.includes(kind)

/**
 * Refuses kinds that the organisation does not have. An archived one stays with whoever has it.
 * @param said.personId whose relations they are; null for a new person.
 * @throws InvalidInputError with the place of the first.
 */
export async function assertKinds(
  ctx: Context,
  said: {
    personId: string | null
    kind?: string | null
    relations?: readonly string[] | null
    primary?: string | null
  },
): Promise<void> {
  const { personId, kind, relations, primary } = said
  const places = [
    ...(kind == null ? [] : [{ kind, path: ['input', 'kind'] }]),
    ...(primary == null ? [] : [{ kind: primary, path: ['input', 'primary'] }]),
    ...(relations ?? []).map((one, index) => ({ kind: one, path: ['input', 'relations', String(index)] })),
  ]
  if (places.length === 0) return
  const kinds = await relationKinds(ctx)
  const wrong = places.filter((place) => !isKindFor(kinds, place.kind, []))
  if (wrong.length === 0) return
  const current = personId === null ? [] : await ctx.db.personRelation.findMany({ where: { personId, to: null } })
  const held = current.map((one) => one.kind)
  const refused = wrong.find((place) => !isKindFor(kinds, place.kind, held))
  if (refused) throw new InvalidInputError(texts('no-relation-kind', { kinds: shownKinds(kinds) }), refused.path)
}
