import { declareCascades, declarePermissions, MANAGERS, TEAM } from '../../platform/auth/index.ts'
import { declareGroup } from '../../platform/small-groups/index.ts'

const permissions = declarePermissions(
  {
    'person:read': { ...TEAM, AMBASSADOR: 'own', DATA_PROTECTION: 'any' },
    'person:write': MANAGERS,
    'department:write': MANAGERS,
    'attribute:write': MANAGERS,
    // Beside the person, who sees their own.
    'sensitive-attribute:read': { ...MANAGERS, AMBASSADOR: 'own', DATA_PROTECTION: 'any' },
    'nomination:write': { ...MANAGERS, AMBASSADOR: 'own' },
  },
  { ofThePerson: ['nomination:write'] },
)

declareCascades({
  Department: {
    parts: [
      'Department',
      'DepartmentExternalId',
      'DepartmentMembership',
      'DepartmentPlace',
      'Membership',
      'Movement',
      'SessionRole',
    ],
    things: {
      Assignment: { column: 'departmentId', permission: 'account:write' },
      NoticeRule: { column: 'departmentId', permission: 'notice:write' },
      RoleRule: { column: 'departmentId', permission: 'login:write' },
    },
  },
  PersonAttribute: { parts: ['PersonAttributeValue'] },
  // What is known of somebody falls under their erasure; accounts with a role in the team and log-ins do not.
  Person: {
    parts: [
      'Agreement',
      'DepartmentMembership',
      'DoubtfulLogin',
      'DoubtfulRow',
      'ExternalId',
      'FormerIdentifier',
      'InvitationTarget',
      'Membership',
      'Mention',
      'Movement',
      'NamedManager',
      'NetworkMeasure',
      'Nomination',
      'NominationTally',
      'NoticeEndLink',
      'NoticePreference',
      'PersonAccess',
      'PersonActivity',
      'PersonAttributeValue',
      'PersonBrief',
      'PersonDuplicate',
      'PersonLanguage',
      'PersonRelation',
      'PersonSkill',
      'ProcessingExclusion',
      'ProcessingRestriction',
      'RelationshipOwner',
      'RotaOverride',
      'ReportingLine',
      'ScimFormerUserName',
      'ScimUser',
      'Score',
      'SocialAccount',
      'Tie',
    ],
    things: {
      Account: {
        column: 'personId',
        permission: 'account:write',
        unless: `roles = ARRAY['AMBASSADOR']::"Role"[] AND NOT EXISTS (SELECT FROM "Assignment" s
          WHERE s."accountId" = "Account".id AND (s."departmentId" IS NOT NULL OR s."campaignId" IS NOT NULL))`,
      },
      Integration: { column: 'personId', permission: 'integration:write' },
      NoticeRule: { column: 'personId', permission: 'notice:write' },
    },
  },
})

/** People of the organisation. */
declareGroup('PEOPLE', ['person:read'])

/** Who named somebody. What people say of one another is nobody's to list. */
declareGroup('NOMINATORS', [])

declare module '../../platform/auth/permissions.ts' {
  interface Permissions extends Declared<typeof permissions> {}
}

declare module '../../platform/small-groups/may-count.ts' {
  interface CountedGroups {
    PEOPLE: true
    NOMINATORS: true
  }
}
