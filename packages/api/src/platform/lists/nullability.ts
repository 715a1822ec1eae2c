import { GraphQLNonNull, type GraphQLSchema, getNullableType, isObjectType } from 'graphql'
import type { Prisma } from '../../generated/prisma/client.ts'
import { BELONGINGS } from '../auth/index.ts'

/** The extension of a field that is a list on a thing of another type: the table that it reads. */
export const LISTED = 'listed'

/**
 * Says which fields may be null since they may be refused where the rest is answered: those of the query type, and lists on
 * things that are seen by another permission. Each is refused by itself, with an error beside the data.
 * @param schema changed, once all types have said by which permission they are read.
 * @param everybodys fields of the query type that are refused to nobody who is authenticated.
 */
export function nullableWhereRefused(schema: GraphQLSchema, everybodys: readonly string[]): GraphQLSchema {
  const query = schema.getQueryType()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const listed = field.extensions[LISTED] as Prisma.ModelName | undefined
      if (type !== query && listed === undefined) continue
      const nullable = getNullableType(field.type)
      const isAlwaysThere = listed ? isSeenWith(type.name, listed) : everybodys.includes(field.name)
      field.type = isAlwaysThere ? new GraphQLNonNull(nullable) : nullable
    }
  }
  return schema
}

/** Whether who sees a thing lists what hangs on it too, by the same permission. */
function isSeenWith(type: string, table: Prisma.ModelName): boolean {
  const [parent, listed] = [BELONGINGS.get(type as Prisma.ModelName), BELONGINGS.get(table)]
  return parent !== undefined && parent.read === listed?.read
}
