import type { Context } from '../../../core/context.ts'
import type { PersonAttribute } from '../../../generated/prisma/client.ts'
import type { AttributeOption, DeclaredAttribute, DeclaredAttributes } from './read-values.ts'

/** Attributes of an organisation, archived ones included. */
export const MOST_ATTRIBUTES = 100

/** All attributes of the organisation in one statement, archived ones included. */
export async function declaredAttributes(ctx: Context): Promise<DeclaredAttributes> {
  const rows = await ctx.db.personAttribute.findMany({ orderBy: { key: 'asc' } })
  return new Map(rows.map((row) => [row.key, declaredOf(row)]))
}

/** The same where something is said of attributes; none otherwise, so that who says nothing pays nothing. */
export const declaredFor = async (ctx: Context, isSaid: boolean): Promise<DeclaredAttributes> =>
  isSaid ? await declaredAttributes(ctx) : new Map()

export function declaredOf(row: PersonAttribute): DeclaredAttribute {
  const { id, key, kind, many, sensitive, filterable, archivedAt } = row
  return { id, key, kind, many, sensitive, filterable, options: optionsOf(row), archived: archivedAt !== null }
}

export const optionsOf = ({ options }: Pick<PersonAttribute, 'options'>): AttributeOption[] =>
  options as unknown as AttributeOption[]
