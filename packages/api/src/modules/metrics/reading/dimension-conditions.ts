import { Prisma } from '../../../generated/prisma/client.ts'

const { sql } = Prisma

/** Values that count, by keys of dimensions; null among them stands for what does not say. */
export type DimensionFilter = Readonly<Record<string, readonly (string | null)[]>>

/** The value of a dimension, of the set that is joined as `d`. */
export const dimensionValue = (key: string | undefined): Prisma.Sql =>
  key === undefined ? sql`NULL::text` : sql`d."values" ->> ${key}`

/** Whether the set of dimensions that is joined as `d` is asked for. */
export const dimensionConditions = (where: DimensionFilter): Prisma.Sql[] =>
  Object.entries(where).map(([key, values]) => {
    const words = values.filter((one) => one !== null)
    return sql`(${dimensionValue(key)} = ANY(${words}::text[]) OR ${values.includes(null)} AND ${dimensionValue(key)} IS NULL)`
  })
