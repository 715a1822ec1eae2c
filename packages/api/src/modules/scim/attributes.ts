import { ScimError } from './scim-error.ts'

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User'
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group'
export const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
/** What this server tells of a user beside what the directory sent. */
export const STATE_SCHEMA = 'urn:portevoix:params:scim:schemas:extension:1.0:User'

/** The attributes of people that the organisation declares, by their keys. */
export const ATTRIBUTES_SCHEMA = 'urn:portevoix:params:scim:schemas:extension:attributes:1.0:User'

/** An attribute of a resource (RFC 7643, 7). */
export interface Attribute {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'decimal' | 'dateTime' | 'complex' | 'reference'
  readonly description: string
  readonly multiValued?: true
  readonly required?: true
  readonly caseExact?: true
  readonly readOnly?: true
  readonly unique?: true
  readonly subAttributes?: readonly Attribute[]
  /** What a value may be; anything when left out. */
  readonly canonicalValues?: readonly string[]
}

export interface Schema {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly attributes: readonly Attribute[]
  /** Whether an attribute that it does not know is refused, and not kept as it was sent. */
  readonly closed?: true
  /** Attributes of before, in small letters: a directory that still sends them is told that they are ignored. */
  readonly former?: ReadonlySet<string>
}

const text = (name: string, description: string, more: Partial<Attribute> = {}): Attribute => {
  return { name, type: 'string', description, ...more }
}

/** A list of values with their kinds, such as mail addresses. */
const values = (name: string, description: string, subAttributes: readonly Attribute[] = []): Attribute => ({
  name,
  type: 'complex',
  multiValued: true,
  description,
  subAttributes: [
    text('value', 'The value.'),
    text('display', 'The value as it is shown.'),
    text('type', 'Its kind, such as work or home.'),
    { name: 'primary', type: 'boolean', description: 'Whether it is the preferred one.' },
    ...subAttributes,
  ],
})

const EXTERNAL_ID = text('externalId', 'The id in the directory, which never changes.', { caseExact: true })

export const USER: Schema = {
  id: USER_SCHEMA,
  name: 'User',
  description: 'A person in the directory.',
  attributes: [
    text('userName', 'The name that the directory knows the user by, unique in it.', { required: true, unique: true }),
    EXTERNAL_ID,
    {
      name: 'name',
      type: 'complex',
      description: 'The parts of the name.',
      subAttributes: [
        text('formatted', 'The full name.'),
        text('familyName', 'The family name.'),
        text('givenName', 'The given name.'),
        text('middleName', 'Middle names.'),
        text('honorificPrefix', 'What stands before the name.'),
        text('honorificSuffix', 'What stands after the name.'),
      ],
    },
    text('displayName', 'The name that is shown.'),
    text('nickName', 'A casual name.'),
    { name: 'profileUrl', type: 'reference', description: 'A page about the user.' },
    text('title', 'The job title.'),
    text('userType', 'The relation to the organisation.'),
    text('preferredLanguage', 'The preferred language, as in fr-CA.'),
    text('locale', 'The locale, as in fr-CA.'),
    text('timezone', 'The time zone, as in Europe/Paris.'),
    { name: 'active', type: 'boolean', description: 'Whether the user is there: false once they have left.' },
    values('emails', 'Mail addresses.'),
    values('phoneNumbers', 'Telephone numbers.'),
    values('ims', 'Addresses for messages.'),
    values('photos', 'Addresses of pictures.'),
    values('addresses', 'Postal addresses.', [
      text('formatted', 'The whole address.'),
      text('streetAddress', 'Street and number.'),
      text('locality', 'The town.'),
      text('region', 'The region.'),
      text('postalCode', 'The postal code.'),
      text('country', 'The country as ISO 3166-1 alpha-2.'),
    ]),
    values('x509Certificates', 'Certificates.'),
  ],
}

export const ENTERPRISE: Schema = {
  id: ENTERPRISE_SCHEMA,
  name: 'EnterpriseUser',
  description: 'A person as a member of an organisation.',
  attributes: [
    text('employeeNumber', 'The number of the employee.'),
    text('costCenter', 'The cost centre.'),
    text('organization', 'The organisation.'),
    text('division', 'The division.'),
    text('department', 'The department, by name.'),
    {
      name: 'manager',
      type: 'complex',
      description: 'The manager.',
      subAttributes: [
        text('value', 'The id of the user who is the manager.', { caseExact: true }),
        { name: '$ref', type: 'reference', description: 'The address of that user.' },
        text('displayName', 'The name of the manager.'),
      ],
    },
  ],
}

export const STATE: Schema = {
  id: STATE_SCHEMA,
  name: 'UserState',
  description: 'What became of the user here.',
  attributes: [
    text('status', '`linked` to a person, `waiting` for the answer of a person, or `erased`.', { readOnly: true }),
    text('ignored', 'Attributes that were sent and are ignored.', { readOnly: true, multiValued: true }),
  ],
}

/** Without the attributes, which differ by organisation: see `customAttributes`. */
export const CUSTOM: Schema = {
  id: ATTRIBUTES_SCHEMA,
  name: 'Attributes',
  description: 'Attributes of people that the organisation declares.',
  attributes: [],
  closed: true,
}

export const GROUP: Schema = {
  id: GROUP_SCHEMA,
  name: 'Group',
  description: 'A group of users of the directory.',
  attributes: [
    text('displayName', 'The name of the group.', { required: true }),
    EXTERNAL_ID,
    {
      name: 'members',
      type: 'complex',
      multiValued: true,
      description: 'The users in the group.',
      subAttributes: [
        text('value', 'The id of the user.', { caseExact: true }),
        { name: '$ref', type: 'reference', description: 'The address of the user.' },
        text('display', 'The name of the user.', { readOnly: true }),
        text('type', 'Always `User`.'),
      ],
    },
  ],
}

/** A kind of resources: its own schema, and the schemas that extend it. */
export interface ResourceType {
  readonly name: 'User' | 'Group'
  readonly endpoint: 'Users' | 'Groups'
  readonly schema: Schema
  readonly extensions: readonly Schema[]
}

export const USERS: ResourceType = {
  name: 'User',
  endpoint: 'Users',
  schema: USER,
  extensions: [ENTERPRISE, CUSTOM, STATE],
}
export const GROUPS: ResourceType = { name: 'Group', endpoint: 'Groups', schema: GROUP, extensions: [] }

/** The attribute of this name among others, whatever its case. */
export function attributeOf(attributes: readonly Attribute[] | undefined, name: string): Attribute | undefined {
  const wanted = name.toLowerCase()
  return attributes?.find((attribute) => attribute.name.toLowerCase() === wanted)
}

/** A name with the schema that stands before it; `schema` is null for a name of the resource itself. */
export interface NamedIn {
  readonly schema: string | null
  readonly name: string
}

/**
 * Parts a path into its schema and the rest: `urn:…:2.0:User:department` names the department of that schema, and the
 * schema alone names all that stands below it.
 */
export function namedIn(type: ResourceType, path: string): NamedIn {
  const schemas = [type.schema, ...type.extensions]
  const lower = path.toLowerCase()
  for (const { id } of schemas) {
    const schema = id === type.schema.id ? null : id
    if (lower === id.toLowerCase()) return { schema, name: '' }
    if (lower.startsWith(`${id.toLowerCase()}:`)) return { schema, name: path.slice(id.length + 1) }
  }
  if (!lower.startsWith('urn:')) return { schema: null, name: path }
  // Whose schema is not known here is kept as it was sent: its name ends with the last colon before a filter.
  const end = path.split('[', 1)[0]?.lastIndexOf(':') ?? -1
  return { schema: path.slice(0, end), name: path.slice(end + 1) }
}

/** @throws ScimError for an attribute that a closed schema does not know. */
export function assertKnown(type: ResourceType, schema: string | null, name: string): void {
  const extension = type.extensions.find(({ id }) => id === schema)
  if (!extension?.closed || attributeOf(extension.attributes, name)) return
  const told = `${schema}:${name.slice(0, 60)}: no attribute of this name is declared: see /Schemas.`
  throw new ScimError(400, 'invalidPath', told)
}

/** Whether a schema had an attribute that it has no more. */
export const isFormer = (type: ResourceType, schema: string | null, name: string): boolean =>
  type.extensions.find(({ id }) => id === schema)?.former?.has(name.toLowerCase()) ?? false

/** The attributes of a schema that extends a kind of resources; empty for one that is not known here. */
export const attributesIn = (type: ResourceType, schema: string | null): readonly Attribute[] =>
  schema === null ? type.schema.attributes : (type.extensions.find(({ id }) => id === schema)?.attributes ?? [])
