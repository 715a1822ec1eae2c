import { z } from 'zod'
import type { Problem } from './problems.ts'
import type { Parsed } from './values.ts'

export type ImportTargetKey = 'PEOPLE' | 'TIES' | 'METRICS'

/** A row's values under the target's field names; a field without a column is absent. */
export type FieldValues = Readonly<Record<string, string | undefined>>

/** What a kind of import reads: its fields, and how one row becomes a record. */
export interface ImportTarget<R> {
  key: ImportTargetKey
  fields: readonly string[]
  required: readonly string[]
  parse(
    values: FieldValues,
  ): { ok: true; record: R } | { ok: false; issues: { field: string | null; message: string }[] }
}

/** The result of one row: its records, or the problems that keep all of it out. */
export interface RowResult<R> {
  records: R[]
  problems: Problem[]
}

/** A target from a zod schema over text values, whose keys are the fields. */
export function defineTarget<S extends z.ZodType>(input: {
  key: ImportTargetKey
  fields: readonly string[]
  required: readonly string[]
  schema: S
}): ImportTarget<z.output<S>> {
  const { key, fields, required, schema } = input
  return {
    key,
    fields,
    required,
    parse(values) {
      const result = schema.safeParse(values)
      if (result.success) return { ok: true, record: result.data }
      const issues = result.error.issues.map(({ path, message }) => ({ field: path[0]?.toString() ?? null, message }))
      return { ok: false, issues }
    },
  }
}

/** A field that may lack a column (undefined: leave what is stored) or a value (null: it is known to be empty). */
export function optional<T>(parse: (text: string) => Parsed<T>) {
  return z.string().transform(through(parse)).optional()
}

/** A field that every row must fill. */
export function required<T>(parse: (text: string) => Parsed<T | null>, remedy: string) {
  return z
    .string()
    .optional()
    .transform((text, context): T => {
      const value = text === undefined ? null : through(parse)(text, context)
      if (value === null) context.addIssue({ code: 'custom', message: `The value is missing. ${remedy}` })
      return value as T
    })
}

function through<T>(parse: (text: string) => Parsed<T>) {
  return (text: string, context: z.core.$RefinementCtx<string | undefined>): T => {
    const parsed = parse(text)
    if (parsed.ok) return parsed.value
    context.addIssue({ code: 'custom', message: parsed.message })
    return z.NEVER
  }
}
