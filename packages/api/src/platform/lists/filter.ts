import type { InputFieldMap, InputRef } from '@pothos/core'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { assertCan, readable, readsAll } from '../auth/index.ts'
import { type Condition, conditionOf, type Sight } from './condition.ts'
import type { AnyEnum, Conditions, FilterField, Loaded } from './fields.ts'
import { loadNamed } from './saved.ts'

/** Filters judge the values that they compare with themselves, those of saved filters too. */
const JUDGED = { extensions: { judgesEmpty: true } }

const TextFilter = builder.inputType('TextFilter', {
  description: 'Conditions on a text; all of them must hold.',
  fields: (t) => ({
    eq: t.string({ ...JUDGED, description: 'Equal, letter by letter.' }),
    in: t.stringList({ ...JUDGED, description: 'Equal to one of these (at most 100).' }),
    contains: t.string({
      ...JUDGED,
      description: 'Contains this, with or without case and accents: `adele` finds `Adèle`.',
    }),
    startsWith: t.string({ ...JUDGED, description: 'Begins with this, with or without case and accents.' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})
const KeyFilter = builder.inputType('KeyFilter', {
  description: 'Conditions on a key; all of them must hold.',
  fields: (t) => ({
    eq: t.string({
      ...JUDGED,
      description: 'Equal, in the normal form of the field: any case of a network, a language or a country.',
    }),
    in: t.stringList({ ...JUDGED, description: 'Equal to one of these in the same way (at most 100).' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})
const IdFilter = builder.inputType('IdFilter', {
  description:
    'Conditions on an id; all of them must hold. An id that finds nothing is refused with its place: NOT_FOUND.',
  fields: (t) => ({
    eq: t.id({ description: 'This one.' }),
    in: t.idList({ description: 'One of these (at most 100).' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})
const BooleanFilter = builder.inputType('BooleanFilter', {
  description: 'A condition on a yes or no.',
  fields: (t) => ({ eq: t.boolean({ description: 'Exactly this.' }) }),
})
const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'Conditions on an instant; all of them must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'DateTime', description: 'At this instant.' }),
    gt: t.field({ type: 'DateTime', description: 'After it.' }),
    gte: t.field({ type: 'DateTime', description: 'At it or after it.' }),
    lt: t.field({ type: 'DateTime', description: 'Before it.' }),
    lte: t.field({ type: 'DateTime', description: 'At it or before it.' }),
    lastDays: t.int({
      description:
        'In the last so many times 24 hours before now, or before the instant that is asked about; 1 to 36,500.',
    }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})
const DateFilter = builder.inputType('DateFilter', {
  description: 'Conditions on a day; all of them must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'On this day.' }),
    gt: t.field({ type: 'Date', description: 'After it.' }),
    gte: t.field({ type: 'Date', description: 'On it or after it.' }),
    lt: t.field({ type: 'Date', description: 'Before it.' }),
    lte: t.field({ type: 'Date', description: 'On it or before it.' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})

const IntFilter = builder.inputType('IntFilter', {
  description: 'Conditions on a whole number; all of them must hold.',
  fields: (t) => ({
    eq: t.int({ description: 'Equal to this.' }),
    in: t.intList({ description: 'Equal to one of these (at most 100).' }),
    gt: t.int({ description: 'More than this.' }),
    gte: t.int({ description: 'This or more.' }),
    lt: t.int({ description: 'Less than this.' }),
    lte: t.int({ description: 'This or less.' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})

const BigIntFilter = builder.inputType('BigIntFilter', {
  description: 'Conditions on a whole number of any size; all of them must hold.',
  fields: (t) => ({
    eq: t.field({ type: 'BigInt', description: 'Equal to this.' }),
    in: t.field({ type: ['BigInt'], description: 'Equal to one of these (at most 100).' }),
    gt: t.field({ type: 'BigInt', description: 'More than this.' }),
    gte: t.field({ type: 'BigInt', description: 'This or more.' }),
    lt: t.field({ type: 'BigInt', description: 'Less than this.' }),
    lte: t.field({ type: 'BigInt', description: 'This or less.' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})

const DecimalFilter = builder.inputType('DecimalFilter', {
  description: 'Conditions on a number with decimals; all of them must hold.',
  fields: (t) => ({
    gt: t.field({ type: 'Decimal', description: 'More than this.' }),
    gte: t.field({ type: 'Decimal', description: 'This or more.' }),
    lt: t.field({ type: 'Decimal', description: 'Less than this.' }),
    lte: t.field({ type: 'Decimal', description: 'This or less.' }),
    isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
  }),
})

/** A filter as an input type and as the condition it stands for. */
export interface Filter {
  input: InputRef<Conditions>
  /** By name; a list may add what its table has. */
  fields: Record<string, FilterField>
  /** Loads what an argument of this type needs beside itself, such as saved filters; null where that is nothing. */
  load(ctx: Context, filter: Conditions | null | undefined): Promise<Loaded> | null
  /** What an argument of this type asks for, with what was loaded for it. */
  condition(ctx: Context, filter: Conditions | null | undefined, loaded?: Loaded): Condition
}

/** Every filter, by the name of its type. */
export const FILTERS = new Map<string, Filter>()

/** Defines a filter over the fields of one table; `and`, `or` and `not` combine filters. */
export function defineFilter(name: string, fields: Record<string, FilterField>): Filter {
  const input = builder.inputRef<Conditions>(name)
  input.implement({
    description: 'Conditions; all of them must hold.',
    fields: (t) => {
      const ownFields = Object.entries(fields).map(([key, field]) => [
        key,
        t.field({ type: inputOf(field), description: field.description }),
      ])
      return {
        and: t.field({ type: [input], description: 'All of these hold (at most 10).' }),
        or: t.field({ type: [input], description: 'At least one of these holds (at most 10).' }),
        not: t.field({ type: input, description: 'This does not hold.' }),
        ...(Object.fromEntries(ownFields) as InputFieldMap),
      }
    },
  })
  const filter: Filter = {
    input,
    fields,
    load: (ctx, asked) => loadNamed(ctx, fields, asked),
    condition: (ctx, asked, loaded) => conditionOf(fields, asked, { sight: sightOf(ctx), now: ctx.now(), loaded }),
  }
  FILTERS.set(name, filter)
  return filter
}

const sightOf = (ctx: Context): Sight => ({
  of: (type) => (readsAll(ctx, type) ? null : readable(ctx, type)),
  assert: (permission) => assertCan(ctx, permission),
})

function inputOf(field: FilterField): InputRef<Conditions> {
  switch (field.kind) {
    case 'text':
      return TextFilter
    case 'key':
      return KeyFilter
    case 'id':
      return IdFilter
    case 'boolean':
      return BooleanFilter
    case 'instant':
      return DateTimeFilter
    case 'day':
      return DateFilter
    case 'number':
      return IntFilter
    case 'large':
      return BigIntFilter
    case 'decimal':
      return DecimalFilter
    case 'scalar':
      return filterOf(field.type, 'Conditions on a code; all of them must hold. It is read into its normal form.')
    case 'enum':
      return filterOf(field.type, 'Conditions on one of a few values; all of them must hold.')
    case 'row':
      return rowInput(field)
    case 'saved':
      return field.input
  }
}

const rows = new Map<string, InputRef<Conditions>>()

/** The conditions on one related row. */
function rowInput({ type, fields }: Extract<FilterField, { kind: 'row' }>): InputRef<Conditions> {
  const known = rows.get(type)
  if (known) return known
  const made = builder.inputType(type, {
    description: 'Conditions that one and the same object must meet; all of them must hold.',
    fields: (t) => {
      const own = Object.entries(fields).map(([key, field]) => [
        key,
        t.field({ type: inputOf(field), description: field.description } as never),
      ])
      return Object.fromEntries(own)
    },
  }) as unknown as InputRef<Conditions>
  rows.set(type, made)
  return made
}

type Compared = AnyEnum | Extract<FilterField, { kind: 'scalar' }>['type']
const filters = new Map<Compared, InputRef<Conditions>>()

/** The comparisons of values that are equal or not. */
function filterOf(type: Compared, description: string): InputRef<Conditions> {
  const known = filters.get(type)
  if (known) return known
  const made = builder.inputType(`${typeof type === 'string' ? type : type.name}Filter`, {
    description,
    fields: (t) => ({
      eq: t.field({ type, description: 'This one.' }),
      in: t.field({ type: [type], description: 'One of these (at most 100).' }),
      isNull: t.boolean({ description: 'True for those without a value, false for those with one.' }),
    }),
  })
  filters.set(type, made)
  return made
}
