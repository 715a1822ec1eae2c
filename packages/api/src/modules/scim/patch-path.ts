import type { Filter } from 'scim2-parse-filter'
import { attributeOf, attributesIn, namedIn, type ResourceType } from './attributes.ts'
import { parseFilter } from './parse-filter.ts'
import { canonicalName } from './resource.ts'
import { ScimError } from './scim-error.ts'

/** Characters of a path, with its filter. */
const LONGEST_PATH = 2_000
const PATH = /^([a-z$][\w$-]*)(?:\[(.*)\])?(?:\.([a-z$][\w$-]*))?$/is

/** What an operation of a PATCH is done to. */
export interface PatchPath {
  /** The schema whose attribute it is; null for that of the resource itself. */
  readonly schema: string | null
  /** Null for all attributes of the schema. */
  readonly attribute: string | null
  /** Which values of a list are meant; null for all. */
  readonly filter: Filter | null
  readonly part: string | null
}

/** @throws ScimError invalidPath. */
export function readPath(type: ResourceType, path: string): PatchPath {
  if (path.length > LONGEST_PATH)
    throw new ScimError(400, 'invalidPath', `A path has at most ${LONGEST_PATH} characters.`)
  const { schema, name } = namedIn(type, path)
  if (name === '') return { schema, attribute: null, filter: null, part: null }
  const [, first = '', filter, part] = PATH.exec(name) ?? []
  if (first === '') throw new ScimError(400, 'invalidPath', `${path.slice(0, 100)} is no path that can be read.`)
  const attributes = attributesIn(type, schema)
  return {
    schema,
    attribute: canonicalName(attributes, first),
    filter: filter === undefined ? null : parseFilter(filter, 'invalidPath'),
    part: part === undefined ? null : canonicalName(attributeOf(attributes, first)?.subAttributes, part),
  }
}
