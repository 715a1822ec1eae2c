import { type GraphQLSchema, isObjectType } from 'graphql'
import { globalId } from './ids.ts'

/**
 * Answers global ids without a promise. Pothos waits for each, and an executor then waits for every object that has one:
 * most of the time of a long answer.
 * @param schema changed.
 */
export function answerIdsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.extensions.pothosPrismaModel) continue
    const { id } = type.getFields()
    if (id) id.resolve = (row: { id: string }) => globalId(type.name, row.id)
  }
  return schema
}
