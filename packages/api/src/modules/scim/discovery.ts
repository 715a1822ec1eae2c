import {
  type Attribute,
  ENTERPRISE,
  GROUP,
  GROUPS,
  type ResourceType,
  type Schema,
  STATE,
  USER,
  USERS,
} from './attributes.ts'
import { LARGEST_PAGE, listAnswer } from './list.ts'
import { SCIM_PATH } from './meta.ts'
import { ScimError } from './scim-error.ts'

const CORE = 'urn:ietf:params:scim:schemas:core:2.0'

/** What this server can do (RFC 7643, 5). */
export const serviceProviderConfig = (publicUrl: string): object => ({
  schemas: [`${CORE}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: LARGEST_PAGE },
  changePassword: { supported: false },
  sort: { supported: true },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'API key',
      description: 'An API key that is narrowed to `scim:write`, as a bearer token.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${publicUrl}${SCIM_PATH}/ServiceProviderConfig` },
})

/** The kinds of resources, or one of them by its name. */
export const resourceTypes = (publicUrl: string, id: string | null): object =>
  oneOrAll(
    [USERS, GROUPS].map((type) => [type.name, shownType(publicUrl, type)] as const),
    id,
  )

function shownType(publicUrl: string, { name, endpoint, schema, extensions }: ResourceType): object {
  return {
    schemas: [`${CORE}:ResourceType`],
    id: name,
    name,
    endpoint: `/${endpoint}`,
    description: schema.description,
    schema: schema.id,
    schemaExtensions: extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${publicUrl}${SCIM_PATH}/ResourceTypes/${name}` },
  }
}

/** The schemas, or one of them by its id. @param custom that of the attributes which the organisation declares. */
export const schemas = (publicUrl: string, id: string | null, custom: Schema): object =>
  oneOrAll(
    [USER, ENTERPRISE, custom, STATE, GROUP].map((schema) => [schema.id, shownSchema(publicUrl, schema)] as const),
    id,
  )

const shownSchema = (publicUrl: string, { id, name, description, attributes }: Schema): object => ({
  schemas: [`${CORE}:Schema`],
  id,
  name,
  description,
  attributes: attributes.map(shownAttribute),
  meta: { resourceType: 'Schema', location: `${publicUrl}${SCIM_PATH}/Schemas/${id}` },
})

function shownAttribute(attribute: Attribute): object {
  const { name, type, description, subAttributes, canonicalValues } = attribute
  return {
    name,
    type,
    multiValued: attribute.multiValued ?? false,
    description,
    required: attribute.required ?? false,
    caseExact: attribute.caseExact ?? false,
    mutability: attribute.readOnly ? 'readOnly' : 'readWrite',
    returned: 'default',
    uniqueness: attribute.unique ? 'server' : 'none',
    ...(canonicalValues && { canonicalValues }),
    ...(type === 'reference' && { referenceTypes: ['external'] }),
    ...(subAttributes && { subAttributes: subAttributes.map(shownAttribute) }),
  }
}

function oneOrAll(entries: readonly (readonly [string, object])[], id: string | null): object {
  if (id === null) {
    const all = entries.map(([, one]) => one)
    return listAnswer(all, { total: all.length, startIndex: 1 })
  }
  const found = entries.find(([name]) => name.toLowerCase() === id.toLowerCase())
  if (!found) throw new ScimError(404, null, `There is nothing with the id ${id.slice(0, 100)}.`)
  return found[1]
}
