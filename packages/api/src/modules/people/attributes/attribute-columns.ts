import { LONGEST_NAME } from '@portevoix/sdk/normal-forms'
import { decimal, type Field, flag, line, list, moment, refuse, take } from '@portevoix/sdk/rows'
import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { said } from '../../../core/texts/index.ts'
import { PersonAttributeKind, type Prisma } from '../../../generated/prisma/client.ts'
import { canAny } from '../../../platform/auth/index.ts'
import type { ImportTarget } from '../../../platform/bulk/index.ts'
import { kindFields, type PersonRecord, peopleTarget } from '../person-record.ts'
import { BUILT_IN_KINDS, relationKinds } from '../relations/relation-kinds.ts'
import { declaredAttributes } from './declared-attributes.ts'
import { attributeKey, type SentAttributes, type SentValue } from './read-values.ts'
import { texts } from './texts.ts'

const PREFIX = 'attribute:'

/** The column of a file, and field of an import, that holds values of an attribute. */
const attributeField = (key: string): string => `${PREFIX}${key}`

const Columns = z.object({
  kinds: z.array(z.string()),
  columns: z.array(z.object({ key: z.string(), kind: z.enum(PersonAttributeKind), many: z.boolean() })),
})
type Column = z.output<typeof Columns>['columns'][number]

/**
 * What an import keeps of what its file may name: kinds of relations, and attributes, without those that whoever starts it may not
 * read.
 */
export async function attributeColumns(ctx: Context): Promise<Prisma.InputJsonObject> {
  const readsSensitive = canAny(ctx, 'sensitive-attribute:read')
  const declared = [...(await declaredAttributes(ctx)).values()]
  const columns = declared.flatMap(({ key, kind, many, archived, sensitive }) =>
    archived || (sensitive && !readsSensitive) ? [] : [{ key, kind, many }],
  )
  return { kinds: [...(await relationKinds(ctx)).keys()], columns }
}

const day: Field<string> = {
  read(text, reading) {
    const read = moment.read(text, reading)
    if (!read.ok) return read
    return read.value.on === null ? refuse(said(texts('time-of-day'))) : take(read.value.on)
  },
}

const ONE: { readonly [Kind in PersonAttributeKind]: Field<SentValue> } = {
  TEXT: line(LONGEST_NAME),
  NUMBER: decimal,
  DATE: day,
  YES_NO: flag,
  ONE_OF: line(LONGEST_NAME),
}

/** A cell with all values of an attribute. */
const cellOf = ({ kind, many }: Column): Field<SentValue[]> => ({
  read(text, reading) {
    const parts = many ? list(LONGEST_NAME).read(text, reading) : take([text])
    if (!parts.ok) return parts
    const values: SentValue[] = []
    for (const part of parts.value) {
      const read = ONE[kind].read(part, reading)
      if (!read.ok) return read
      values.push(read.value)
    }
    return take(values)
  },
})

/** The import of people with a field for each attribute, and the kinds of the organisation. @param kept what `attributeColumns` found. */
export function peopleTargetWith(kept: unknown): ImportTarget<PersonRecord> {
  const { columns, kinds } = Columns.catch({ kinds: [...BUILT_IN_KINDS], columns: [] }).parse(kept)
  const fields = Object.fromEntries(columns.map((column) => [attributeField(column.key), cellOf(column)]))
  return {
    key: peopleTarget.key,
    fields: { ...peopleTarget.fields, ...kindFields(kinds), ...fields },
    unfilled(column) {
      const name = column.trim().toLowerCase()
      if (!name.startsWith(PREFIX)) return null
      return texts('no-key', { key: attributeKey(name.slice(PREFIX.length)).slice(0, 60) })
    },
    record(values: Parameters<typeof peopleTarget.record>[0]) {
      const named = Object.entries(values).filter(([name]) => name.startsWith(PREFIX))
      if (named.length === 0) return peopleTarget.record(values)
      const own = Object.entries(values).filter(([name]) => !name.startsWith(PREFIX))
      const made = peopleTarget.record(Object.fromEntries(own) as typeof values)
      if (!('record' in made)) return made
      const attributes: SentAttributes = Object.fromEntries(
        named.map(([name, some]) => [name.slice(PREFIX.length), (some as unknown as SentValue[] | null) ?? []]),
      )
      return { record: { ...made.record, attributes } }
    },
  }
}
