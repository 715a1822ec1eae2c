import './error-codes.ts'
import './events.ts'
import './metric-subjects.ts'
import './looks.ts'
import './permissions.ts'
import './reach.ts'
import './account-mutations.ts'
import './api-key-mutations.ts'
import './organization-mutations.ts'
import './token-mutations.ts'
import './upgrade-note-schema.ts'

export {
  assertActive,
  assertMayGive,
  assertPersonBehind,
  assertSignOnAlone,
  isBeyondManagers,
  mayGive,
} from './account-rules.ts'
export { mailOfContact, mailOwners, OWNERS_QUEUE } from './announce-sign-on.ts'
export {
  AMBASSADOR_PAGE,
  type CreatedOrganization,
  createAccount,
  createApiKey,
  createOrganization,
  isSlug,
} from './create-organization.ts'
export { rolesAnywhere, teamRoles } from './held-roles.ts'
export { accountById, organizationCurrency, organizationOf, readableAccountById } from './loaders.ts'
export { operatorToken, type TokenRefusal } from './operator-token.ts'
export { personAccount } from './person-account.ts'
export { Account, Organization, Role, rolesOf, Viewer } from './schema.ts'
