import { LONGEST_NAME, nameForm, nameKey, nameProblem } from '@portevoix/sdk/normal-forms'
import { isDay } from '../../../core/day.ts'
import type { Text } from '../../../core/texts/index.ts'
import type { PersonAttributeKind } from '../../../generated/prisma/client.ts'
import type { NameInLanguage } from '../names/name-schema.ts'
import { texts } from './texts.ts'

/** What a value of the kind `ONE_OF` may be. */
export interface AttributeOption {
  readonly key: string
  readonly names: readonly NameInLanguage[]
}

/** An attribute as far as values are read by it. */
export interface DeclaredAttribute {
  readonly id: string
  readonly key: string
  readonly kind: PersonAttributeKind
  readonly many: boolean
  readonly options: readonly AttributeOption[]
  readonly sensitive: boolean
  readonly filterable: boolean
  readonly archived: boolean
}

/** Attributes by their keys. */
export type DeclaredAttributes = ReadonlyMap<string, DeclaredAttribute>

/** A value as it is sent. */
export type SentValue = string | number | boolean

/** Values by the keys of attributes; none says that there are none. */
export type SentAttributes = { readonly [key: string]: readonly SentValue[] }

/** A value as it is stored. */
export interface AttributeValue {
  readonly value: string
  /** The same for two values that are the same. */
  readonly form: string
  readonly number: number | null
  /** A day such as `2026-03-01`. */
  readonly day: string | null
}

/** Values of one attribute that a person has at an instant. */
export const MOST_VALUES = 50
const MOST_SHOWN = 20

type ReadValues = { readonly values: readonly AttributeValue[] } | { readonly problem: Text }

/** The key as it is stored: case and blanks around it make no difference. */
export const attributeKey = (text: string): string => text.trim().toLowerCase()

/** Reads the values of one attribute; each once. What cannot be read is refused, and nothing is put in its place. */
export function readValues(attribute: DeclaredAttribute, sent: readonly SentValue[]): ReadValues {
  const { key, many, archived } = attribute
  if (archived) return { problem: texts('archived', { key }) }
  const values = new Map<string, AttributeValue>()
  for (const one of sent) {
    const read = readValue(attribute, typeof one === 'string' ? one.trim() : String(one))
    if ('problem' in read) return read
    if (!values.has(read.form)) values.set(read.form, read)
  }
  if (!many && values.size > 1) return { problem: texts('one-value', { key, count: values.size }) }
  if (values.size > MOST_VALUES) return { problem: texts('too-many-values', { key, most: MOST_VALUES }) }
  return { values: [...values.values()] }
}

const plain = (value: string): AttributeValue => ({ value, form: value, number: null, day: null })

/** At most 15 digits, which a double tells apart, and few enough decimals to be written without an exponent. */
const NUMBER = /^[+-]?(?=(?:\.?\d){1,15}$)\d+(?:\.\d{1,6})?$/

function readValue({ key, kind, options }: DeclaredAttribute, text: string): AttributeValue | { problem: Text } {
  switch (kind) {
    case 'TEXT': {
      const value = nameForm(text)
      const form = nameKey(value)
      if (form === '') return { problem: texts('empty', { key }) }
      // The normal form may be longer than the text.
      if (nameProblem(value) !== null || form.length > 2 * LONGEST_NAME) {
        return { problem: texts('too-long', { key, most: LONGEST_NAME }) }
      }
      return { ...plain(value), form }
    }
    case 'NUMBER': {
      if (!NUMBER.test(text)) return { problem: texts('no-number', { key }) }
      const number = Number(text) + 0
      return { ...plain(String(number)), number }
    }
    case 'DATE':
      return isDay(text) ? { ...plain(text), day: text } : { problem: texts('no-date', { key }) }
    case 'YES_NO': {
      const written = text.toLowerCase()
      return written === 'true' || written === 'false' ? plain(written) : { problem: texts('no-flag', { key }) }
    }
    case 'ONE_OF': {
      const option = optionOf(options, text)
      if (option) return plain(option.key)
      const known = options.map((one) => one.key)
      const more = known.length - MOST_SHOWN
      const shown = [...known.slice(0, MOST_SHOWN), ...(more > 0 ? ['…'] : [])].join(', ')
      return { problem: texts('no-option', { key, options: shown }) }
    }
  }
}

/** The option of this key, or else the one of this name in any language. */
function optionOf(options: readonly AttributeOption[], text: string): AttributeOption | undefined {
  const wanted = nameKey(text)
  if (wanted === '') return undefined
  return (
    options.find(({ key }) => key === wanted) ??
    options.find(({ names }) => names.some((name) => nameKey(name.text) === wanted))
  )
}

/** What a record says of attributes, by their ids, or the key of the first that cannot be read. */
type ReadAttributes =
  | {
      readonly values: ReadonlyMap<string, readonly AttributeValue[]>
      /** Keys of attributes that are archived: a source that still sends them loses nothing else by it. */
      readonly ignored: readonly string[]
    }
  | { readonly key: string; readonly problem: Text }

/** @param how.ignoresArchived for rows of sources; an act refuses an attribute that is archived. */
export function readAttributes(
  declared: DeclaredAttributes,
  sent: SentAttributes,
  how: { ignoresArchived: boolean },
): ReadAttributes {
  const values = new Map<string, readonly AttributeValue[]>()
  const ignored: string[] = []
  for (const [written, some] of Object.entries(sent)) {
    const key = attributeKey(written)
    const attribute = declared.get(key)
    if (!attribute) return { key: written, problem: texts('unknown', { key: written.slice(0, 60) }) }
    if (attribute.archived && how.ignoresArchived) {
      if (some.length > 0) ignored.push(key)
      continue
    }
    const read = readValues(attribute, some)
    if ('problem' in read) return { key: written, problem: read.problem }
    values.set(attribute.id, read.values)
  }
  return { values, ignored }
}
