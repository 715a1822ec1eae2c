import type { ContentRecord, MentionRecord, MetricRecord, PersonRecord, StreamName, TieRecord } from './records.ts'

/** How a value of a field is checked. */
export type Rule = (
  | { readonly is: 'text'; readonly max: number; readonly min?: number }
  | { readonly is: 'url' }
  | { readonly is: 'instant' }
  | { readonly is: 'day' }
  | { readonly is: 'decimal' }
  | { readonly is: 'language' }
  | { readonly is: 'number'; readonly min?: number; readonly integer?: boolean }
  | { readonly is: 'boolean' }
  | { readonly is: 'one-of'; readonly values: readonly string[] }
  | { readonly is: 'list'; readonly max: number; readonly of: Rule }
  | { readonly is: 'fields'; readonly fields: Fields }
  | { readonly is: 'texts-by-name'; readonly max: number }
  | { readonly is: 'values-by-name'; readonly max: number }
) & { readonly optional?: boolean }
export type Fields = { readonly [field: string]: Rule }
/** Binds a table to its interface: a field that is added to only one of them does not compile. */
type FieldsOf<T> = { readonly [K in keyof Required<T>]: Rule }

const short = { is: 'text', max: 512, min: 1 } as const
const optionalShort = { ...short, optional: true } as const
const url = { is: 'url', optional: true } as const
const instant = { is: 'instant' } as const
const count = { is: 'number', min: 0, integer: true, optional: true } as const
const longText = { is: 'text', max: 1_000_000 } as const

const content: FieldsOf<ContentRecord> = {
  key: short,
  kind: short,
  title: { is: 'text', max: 10_000 },
  url,
  text: { ...longText, optional: true },
  language: { is: 'language', optional: true },
  author: optionalShort,
  publishedAt: { ...instant, optional: true },
  publishedOn: { is: 'day', optional: true },
  updatedAt: { ...instant, optional: true },
  tags: { is: 'list', max: 1_000, of: short, optional: true },
  media: {
    is: 'list',
    max: 1_000,
    of: { is: 'fields', fields: { url: { is: 'url' }, type: optionalShort } },
    optional: true,
  },
  network: optionalShort,
  externalId: optionalShort,
}
const metrics: FieldsOf<MetricRecord> = {
  key: short,
  metric: short,
  subject: {
    is: 'fields',
    fields: {
      type: { is: 'one-of', values: ['share', 'content', 'account', 'campaign', 'click'] },
      externalId: short,
      network: optionalShort,
    },
  },
  at: { ...instant, optional: true },
  on: { is: 'day', optional: true },
  value: { is: 'number' },
  exact: { is: 'decimal', optional: true },
  cumulative: { is: 'boolean', optional: true },
  dimensions: { is: 'texts-by-name', max: 32, optional: true },
  post: { is: 'fields', fields: { network: short, externalId: short }, optional: true },
}
const mentions: FieldsOf<MentionRecord> = {
  key: short,
  network: short,
  url,
  text: longText,
  at: { ...instant, optional: true },
  on: { is: 'day', optional: true },
  author: {
    is: 'fields',
    fields: { externalId: optionalShort, handle: optionalShort, name: optionalShort, followers: count },
  },
  reach: count,
  repostOf: optionalShort,
  language: { is: 'language', optional: true },
  externalId: optionalShort,
  sentiment: optionalShort,
  brand: optionalShort,
  reason: optionalShort,
  labels: {
    is: 'list',
    max: 50,
    of: {
      is: 'fields',
      fields: {
        kind: { is: 'one-of', values: ['brand', 'competitor', 'topic', 'sentiment', 'stance'] },
        value: short,
        reason: optionalShort,
        model: { is: 'fields', fields: { name: short, version: optionalShort }, optional: true },
      },
    },
    optional: true,
  },
  fields: { is: 'texts-by-name', max: 100, optional: true },
}
const people: FieldsOf<PersonRecord> = {
  key: short,
  externalId: optionalShort,
  displayName: short,
  email: { is: 'text', min: 3, max: 320, optional: true },
  kind: optionalShort,
  relations: { is: 'list', max: 20, of: short, optional: true },
  relationsFrom: { ...instant, optional: true },
  departments: { is: 'list', max: 100, of: short, optional: true },
  departmentExternalIds: { is: 'list', max: 100, of: short, optional: true },
  departmentsFrom: { ...instant, optional: true },
  role: optionalShort,
  level: optionalShort,
  languages: { is: 'list', max: 100, of: { is: 'language' }, optional: true },
  preferredLanguage: { is: 'text', max: 64, optional: true },
  skills: {
    is: 'list',
    max: 100,
    of: { is: 'fields', fields: { name: short, level: { is: 'number', min: 1, integer: true, optional: true } } },
    optional: true,
  },
  attributes: { is: 'values-by-name', max: 100, optional: true },
  attributesFrom: { ...instant, optional: true },
  managerExternalId: { is: 'text', max: 512, optional: true },
  country: optionalShort,
  site: optionalShort,
  accounts: {
    is: 'list',
    max: 100,
    of: { is: 'fields', fields: { network: short, handle: short, followers: count } },
    optional: true,
  },
  active: { is: 'boolean', optional: true },
}
const ties: FieldsOf<TieRecord> = {
  key: short,
  kind: short,
  from: short,
  to: short,
  directed: { is: 'boolean' },
  weight: { is: 'number', optional: true },
  at: { ...instant, optional: true },
  on: { is: 'day', optional: true },
}

/** Pairs of fields: one for the instant, the other for the day when the hour is unknown. */
export const TIMES: { readonly [K in StreamName]?: { at: string; on: string; needed: boolean } } = {
  content: { at: 'publishedAt', on: 'publishedOn', needed: false },
  metrics: { at: 'at', on: 'on', needed: true },
  mentions: { at: 'at', on: 'on', needed: true },
  ties: { at: 'at', on: 'on', needed: false },
}

/** The fields of the records of each stream. */
export const TABLES: { readonly [K in StreamName]: Fields } = { content, metrics, mentions, people, ties }
