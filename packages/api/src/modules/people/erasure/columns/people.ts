import { apart, code, hash, itsPerson, nothing, registryKey, row, type TableDeclaration, text } from './declaration.ts'

const source = nothing('the key of a source')

/** People, and what is known of who they are. */
export const PEOPLE: { readonly [table: string]: TableDeclaration } = {
  Person: {
    externalId: itsPerson,
    displayName: itsPerson,
    email: itsPerson,
    jobTitle: text,
    level: text,
    languages: itsPerson,
    preferredLanguage: itsPerson,
    country: itsPerson,
    site: text,
    siteKey: text,
  },
  PersonLanguage: { language: itsPerson },
  PersonSkill: { key: itsPerson, name: itsPerson },
  Site: { name: text, key: text, timeZone: code },
  ExternalId: { source, value: itsPerson },
  // It names the manager: without the id it says nothing.
  NamedManager: { source, value: row },
  ProcessingExclusion: { country: code },
  PrivacyRequest: { text, extensionReason: text, answer: text },
  SocialAccount: { network: registryKey, handle: itsPerson },
  FormerIdentifier: { scope: source, plain: itsPerson, key: itsPerson, sealed: itsPerson },
  Department: { name: text, key: text },
  DepartmentExternalId: { source, value: nothing('the id of a department'), name: text },
  Nomination: { dimension: registryKey },
  NominationTally: { dimension: registryKey },
  NominatorTally: { dimension: registryKey },
  ReadingRow: {
    externalId: row,
    email: row,
    network: registryKey,
    handle: row,
    erased: nothing('the name of a rule'),
    refusal: nothing('the name of a rule'),
    sources: source,
  },
  DoubtfulRow: { source, key: hash, sealed: apart('forgetSealedRows'), reason: text },
  WaitingRecord: { key: hash, sealed: apart('forgetSealedRows') },
  ScimUser: {
    source,
    key: hash,
    userName: row,
    userNameKey: row,
    externalId: row,
    resource: text,
    rule: nothing('the name of a rule'),
  },
  ScimFormerUserName: { source, userNameKey: itsPerson },
  ScimGroup: { source, externalId: nothing('the id of a group'), displayName: text, resource: text },
  IdentityKey: { sealed: nothing('a key') },
  PersonAccess: { plugin: nothing('the key of a plugin') },
  ErasedIdentifier: { key: hash },
}
