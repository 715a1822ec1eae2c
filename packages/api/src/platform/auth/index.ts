export { actingAs, actorsOf } from './actors.ts'
export { hashApiKey, type NewApiKey, newApiKey } from './api-keys.ts'
export {
  APPLICATION_PREFIXES,
  apiAddress,
  hashOfToken,
  isApplicationToken,
  newApplicationToken,
} from './application-tokens.ts'
export { authenticate, type BegunWith, stillMay } from './authenticate.ts'
export { assertCan, assertCanFor, assertOwnLogIn, assertThemself, can, canAny, lacking } from './can.ts'
export { assertMayDelete, cascades, declareCascades } from './cascades.ts'
export { type Grant, grantOf, lastingActors } from './lasting-actors.ts'
export {
  type ActiveOwner,
  activeOwners,
  assertOwnerRemains,
} from './owners.ts'
export {
  declarePermissions,
  EVERYONE,
  grantsOf,
  isForApplications,
  isOfThePerson,
  isPermission,
  MANAGERS,
  type Permission,
  permissionNames,
  permissionsOf,
  TEAM,
} from './permissions.ts'
export {
  BELONGINGS,
  belongs,
  belongsToOrganization,
  EVERYTHING,
  isScoped,
  isShared,
  mayRead,
  reached,
  reachedAmong,
  reaches,
  reachesAsOthers,
  reachOf,
  readable,
  readBy,
  readsAll,
  shownTo,
  typesNotRead,
} from './reach.ts'
export { countLost, countOlder, forgetLost, resealOlder } from './reseal.ts'
export { hasRights, type Rights, rightsOf } from './rights.ts'
export type { SealedColumn } from './sealed-rows.ts'
export { type SecretBox, SecretLost, secretBox } from './secret-box.ts'
export { newKey, type SecretKeys, secretKeys, writeKeys } from './secret-keys.ts'
export {
  DEFAULT_TOKEN_S,
  LONGEST_TOKEN_S,
  type NewToken,
  openTokens,
  SEALED_SIGNING_KEYS,
  type TokenClaims,
  type Tokens,
} from './tokens.ts'
export { distinctWords, hashedNames, namedInArray, namedInList, sortedWords, wordHashes } from './word-lists.ts'
