import type { StreamName } from '../../plugin/index.ts'
import {
  address,
  blankIsNone,
  count,
  decimal,
  type Fields,
  flag,
  identifier,
  language,
  languages,
  line,
  list,
  mail,
  moment,
  reference,
  required,
  text,
} from '../fields/field.ts'

/** A key longer than the contract allows becomes its hash. */
const LONGEST_KEY = 100_000
const LONGEST_TEXT = 1_000_000
const key = identifier(LONGEST_KEY)
const needed = 'Fill it, or leave the line out.'

/** The fields that columns can be mapped to, by what the rows of the file are. */
export const STREAM_FIELDS = {
  people: {
    key: required(key, needed),
    externalId: reference(512),
    displayName: required(line(512, true), needed),
    email: mail,
    kind: line(512),
    departments: list(512),
    role: line(512),
    languages,
    active: flag,
    inactive: flag,
    network: line(512),
    handle: reference(512),
    followers: count(),
  },
  ties: {
    key,
    kind: required(line(512), needed),
    from: required(reference(512), needed),
    to: blankIsNone(reference(512), needed),
    directed: flag,
    weight: decimal,
    at: moment,
  },
  content: {
    key,
    kind: line(512),
    title: required(text(10_000), needed),
    url: address,
    text: text(LONGEST_TEXT),
    language,
    author: line(512),
    publishedAt: moment,
    updatedAt: moment,
    tags: list(512),
    mediaUrl: { ...address, identifies: false },
    network: line(512),
    externalId: reference(512),
  },
  metrics: {
    key,
    metric: reference(512),
    value: decimal,
    subjectType: required(line(512), needed),
    subjectId: required(identifier(512), needed),
    subjectNetwork: line(512),
    at: required(moment, needed),
    cumulative: flag,
  },
  mentions: {
    key,
    network: required(line(512), needed),
    url: address,
    text: required(text(LONGEST_TEXT), needed),
    at: required(moment, needed),
    authorId: reference(512),
    authorHandle: reference(512),
    authorName: line(512, true),
    followers: count(),
    reach: count(),
    repostOf: reference(512),
    language,
  },
} satisfies { readonly [K in StreamName]: Fields }
