import './schema.ts'

export { type CreatedOrganization, createAccount, createApiKey, createOrganization } from './create-organization.ts'
export { organizationOf } from './loaders.ts'
export { Account, Organization } from './schema.ts'
