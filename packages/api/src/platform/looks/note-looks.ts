import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import type { Context } from '../../core/context.ts'
import { columnsOfField } from '../../core/selected-columns.ts'
import { LOOKED, type LookClass } from './declaration.ts'

/** What an operation delivered: the ids of the people, by class. */
export type Looks = Map<LookClass, Set<string>>

declare module '../../core/context.ts' {
  interface Context {
    /** The looks at people in what this operation answers. */
    readonly looks: Looks
  }
}

/** Notes that a request delivers something of a class about a person. Whoever sees their own is no reader. */
function noteLook({ looks, actor }: Context, of: LookClass, personId: string): void {
  if (personId === actor.personId) return
  const people = looks.get(of)
  if (people) people.add(personId)
  else looks.set(of, new Set([personId]))
}

/**
 * Makes each field that is declared as a look note whom it told of. Nothing is noted where it answers null or an empty
 * list: then nothing was delivered.
 * @param schema changed in place.
 */
export function noteLooks(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, { person, fields }] of LOOKED) {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`There is no type ${name} whose fields could be looks.`)
    for (const [fieldName, of] of Object.entries(fields)) {
      const field = type.getFields()[fieldName]
      if (!field) throw new Error(`${name} has no field ${fieldName} that could be a look.`)
      if (of === null) continue
      const columns = columnsOfField(field)
      if (columns) field.extensions = { ...field.extensions, columns: [...new Set([...columns, person])] }
      const { resolve = defaultFieldResolver } = field
      field.resolve = (parent, args, ctx: Context, info) => {
        const personId = (parent as Row)[person]
        const value: unknown = resolve(parent, args, ctx, info)
        if (!personId) return value
        if (value instanceof Promise) return value.then((awaited: unknown) => told(ctx, of, personId, awaited))
        return told(ctx, of, personId, value)
      }
    }
  }
  return schema
}

type Row = Readonly<Record<string, string | null | undefined>>

function told(ctx: Context, of: LookClass, personId: string, value: unknown): unknown {
  const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0)
  if (!isNothing) noteLook(ctx, of, personId)
  return value
}
