// Generated from schema.graphql and GraphQL documents: edit those, then run the generator again.

import { TypedDocumentString } from '../typed-document.ts'

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Conditions that one and the same object must meet; all of them must hold. */
export type AccountCondition = {
  /** The number of followers. */
  followers?: IntFilter | null | undefined;
  /** The key of the network. */
  network?: KeyFilter | null | undefined;
};

/** A new account. */
export type AccountCreateInput = {
  /** Email address; unique in the organisation. */
  email?: string | null | undefined;
  /** Name of the person or system, at most 200 characters. */
  name: string;
  /** The person it belongs to; required for an ambassador. */
  personId?: string | null | undefined;
  /** Its roles over the whole organisation; narrower roles are assigned with `assignmentCreate`, at most 6. */
  roles: Array<Role>;
};

/** Conditions; all of them must hold. */
export type AccountFilter = {
  /** All of these hold (at most 10). */
  and?: Array<AccountFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** E-mail address. */
  email?: KeyFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: AccountFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AccountFilter> | null | undefined;
  /** The person it belongs to. */
  personId?: IdFilter | null | undefined;
  /** When it was suspended. */
  suspendedAt?: DateTimeFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The account of a link. */
export type AccountLinkCreateInput = {
  /** The account; that of the person when left out. */
  accountId?: string | null | undefined;
  /** The person of the account. An ambassador’s account is created when they have none. */
  personId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type AccountLinkFilter = {
  /** The account. */
  accountId?: IdFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<AccountLinkFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AccountLinkFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AccountLinkFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of AccountLink. */
export type AccountLinkOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AccountLinkOrderField;
};

/** What a list of AccountLink can be ordered by; ties are broken by id. */
export type AccountLinkOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The order of a list of Account. */
export type AccountOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AccountOrderField;
};

/** What a list of Account can be ordered by; ties are broken by id. */
export type AccountOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Changes of an account. A field that is left out keeps its value. */
export type AccountUpdateInput = {
  /** Email address. Null clears it. */
  email?: string | null | undefined;
  /** Name, at most 200 characters. */
  name?: string | null | undefined;
  /** All its roles over the whole organisation from now on; its assignments are updated, at most 6. */
  roles?: Array<Role> | null | undefined;
};

/** The act, named like its mutation, and the objects that it is done to. */
export type ActApplyManyInput =
  {   /** For each object: Approves content for sharing, also after it was withdrawn. */
  contentApprove: IdsOfActInput; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never;   /** For each object: Archives content: it leaves the lists and is withdrawn from sharing. */
  contentArchive: IdsOfActInput; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never;   /** For each object: Sets the segment of people whom a content is for. An approval stays, and a content from a source keeps it. */
  contentAudienceSet: ContentAudienceSetManyInput; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never;   /** For each object: Restores archived content to the lists. It stays withdrawn: approve it to allow sharing. */
  contentRestore: IdsOfActInput; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never;   /** For each object: Withdraws content from sharing. Existing shares stay, and their links still work. */
  contentWithdraw: IdsOfActInput; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never;   /** For each object: Archives a department: lists leave it out. Its members stay members. */
  departmentArchive: IdsOfActInput; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never;   /** For each object: Restores an archived department: lists contain it again. */
  departmentRestore: IdsOfActInput; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never;   /** For each object: States what a mention is about, or what it expresses, in the eyes of the caller. It takes the place of what the caller said before by this kind of label, which stays listed as superseded. What sources, models and other people say stays as it is. */
  mentionLabelsSet: MentionLabelsSetManyInput; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never;   /** For each object: Archives an objective, which ends its target now. Reports on the time in which the target was in force still contain it. */
  objectiveArchive: ObjectiveArchiveManyInput; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never;   /** For each object: Restores an archived objective. Its target is in force again from now on. */
  objectiveRestore: ObjectiveRestoreManyInput; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never;   /** For each object: Withdraws an invitation that has not been answered. The person can be invited again. */
  participationWithdraw: IdsOfActInput; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never;   /** For each object: Archives a person: lists and measures leave them out, and their data is kept. When their account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation. */
  personArchive: IdsOfActInput; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never;   /** For each object: Sets all values of one attribute of a person from an instant on, which may be in the past. Earlier values stay, later ones are replaced. For a sensitive attribute, the token needs `sensitive-attribute:read` too. */
  personAttributeSet: PersonAttributeSetManyInput; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never;   /** For each object: States that two people are different, so that they are not proposed again. Doing it twice has no further effect. */
  personDuplicateDismiss: IdsOfActInput; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never;   /** For each object: Sets the manager of a person from an instant on, which may be in the past. Earlier managers stay, later ones are replaced. */
  personManagerSet: PersonManagerSetManyInput; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never;   /** For each object: Sets all relations of a person to the organisation from an instant on, which may be in the past. Earlier relations stay, later ones are replaced. */
  personRelationsSet: PersonRelationsSetManyInput; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never;   /** For each object: Restores an archived person. It needs the same permissions as `personArchive`. */
  personRestore: IdsOfActInput; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never;   /** For each object: Archives a topic: lists leave it out, and campaigns keep it. */
  topicArchive: IdsOfActInput; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never;   /** For each object: Restores an archived topic: lists contain it again. */
  topicRestore: IdsOfActInput; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never;   /** For each object: Changes a topic. */
  topicUpdate: TopicUpdateManyInput; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never;   /** For each object: Takes a contact back: it is not planned any more, or was recorded by mistake. It collides with nothing from then on. */
  touchpointWithdraw: TouchpointWithdrawManyInput; webhookDeliveryReplay?: never; }
  |  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never;   /** For each object: Queues a delivery again: a dead letter, or one that arrived. Its `webhook-id` stays the same. */
  webhookDeliveryReplay: IdsOfActInput; };

/** Conditions; all of them must hold. */
export type AgreementFilter = {
  /** All of these hold (at most 10). */
  and?: Array<AgreementFilter> | null | undefined;
  /** The version they agreed to. */
  documentVersionId?: IdFilter | null | undefined;
  /** When they agreed. */
  givenAt?: DateTimeFilter | null | undefined;
  /** How they agreed. */
  method?: AgreementMethodFilter | null | undefined;
  /** This does not hold. */
  not?: AgreementFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AgreementFilter> | null | undefined;
  /** Who agreed. */
  personId?: IdFilter | null | undefined;
  /** What for. */
  purposeId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** When it was withdrawn. */
  withdrawnAt?: DateTimeFilter | null | undefined;
};

/** An agreement to one document version. */
export type AgreementInput = {
  /** The version that the person was shown. It must be in force. */
  documentVersionId: string;
  /** Key of the purpose, such as `SHARING`: see `purposes`. */
  purpose: string;
};

/** How somebody agreed. */
export type AgreementMethod =
  /** The person agreed in a log-in that this server or a sign-on system attested. */
  | 'LOG_IN'
  /** The operator agreed in the person’s place, to try the product. */
  | 'TRIAL_LOG_IN'
  /** It was recorded before the platform stored the method. */
  | 'UNKNOWN';

/** Conditions on one of a few values; all of them must hold. */
export type AgreementMethodFilter = {
  /** This one. */
  eq?: AgreementMethod | null | undefined;
  /** One of these (at most 100). */
  in?: Array<AgreementMethod> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type AmbassadorFilter = {
  /** All of these hold (at most 10). */
  and?: Array<AmbassadorFilter> | null | undefined;
  /** When they were first invited. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AmbassadorFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AmbassadorFilter> | null | undefined;
  /** The person. */
  personId?: IdFilter | null | undefined;
  /** The person is in these segments. Requires `person:read` for the whole organisation. */
  segment?: SegmentCondition | null | undefined;
  /** Status of the ambassador. */
  status?: AmbassadorStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The invitation. */
export type AmbassadorInviteInput = {
  /** Whether they gain something by taking part. Default: the value that was stated before, otherwise `UNKNOWN`. */
  benefit?: Benefit | null | undefined;
  /** The campaign. It must be live. */
  campaignId: string;
  /** What they are asked to do. Default: nothing that is stated. */
  mandate?: MandateInput | null | undefined;
  /** Message to the person, in plain text, at most 5,000 characters. */
  message?: string | null | undefined;
  /** The person. */
  personId: string;
};

/** The invitations. */
export type AmbassadorInviteManyInput = {
  /** Whether all of them gain something by taking part. Default: the value that was stated before for each, otherwise `UNKNOWN`. */
  benefit?: Benefit | null | undefined;
  /** The campaign. It must be live. */
  campaignId: string;
  /** What they are asked to do. Default: nothing that is stated. */
  mandate?: MandateInput | null | undefined;
  /** Message to all of them, in plain text, at most 5,000 characters. */
  message?: string | null | undefined;
  /** The people, 1 to 500 of them. */
  personIds: Array<string>;
};

/** The order of a list of Ambassador. */
export type AmbassadorOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AmbassadorOrderField;
};

/** What a list of Ambassador can be ordered by; ties are broken by id. */
export type AmbassadorOrderField =
  /** By the time of the first invitation. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Whether somebody speaks for the organisation. */
export type AmbassadorStatus =
  /** Has accepted a campaign, and the consent to share stands. */
  | 'ACTIVE'
  /** Took back the consent to share: nothing goes out in their name. */
  | 'INACTIVE'
  /** Asked, and has accepted nothing yet. */
  | 'INVITED';

/** Conditions on one of a few values; all of them must hold. */
export type AmbassadorStatusFilter = {
  /** This one. */
  eq?: AmbassadorStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<AmbassadorStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A new key. */
export type ApiKeyCreateInput = {
  /** The account that will call with it. */
  accountId: string;
  /** When it expires; never by default. Required when your own key or token expires, and not later than that. */
  expiresAt?: string | null | undefined;
  /** Key of the source of ids of the directory that uses the key for SCIM, such as `entra`; the leading directory only when it is named here. Required for SCIM, with `scopes: ["scim:write"]` and nothing else. */
  idsOf?: string | null | undefined;
  /** What it is for, at most 200 characters. */
  name: string;
  /** Points per second of a rate limit of its own, which its tokens share. Default: that of your own key, if it has one; otherwise only its account’s applies. Not more than that of your own key. 10 to 10,000,000. */
  pointsPerSecond?: number | null | undefined;
  /** Permissions to narrow it to, such as `campaign:read`. Default: all permissions of the roles. 1 to 200 of them. */
  scopes?: Array<string> | null | undefined;
  /** Whether only trusted documents may be executed with it and with the tokens that it issues. Default: as with your own key. A key of which this is true cannot make another one. */
  trustedDocumentsOnly?: boolean | null | undefined;
};

/** A new application. */
export type ApplicationCreateInput = {
  /** The account without a person that it acts as by itself, by client credentials. Needs a confidential application. You cannot name one that may do more than your own token. */
  accountId?: string | null | undefined;
  /** How it proves who it is. It stays so. */
  kind: ApplicationKind;
  /** Name, unique in the organisation. People see it when they let the application in, at most 200 characters. */
  name: string;
  /** What it is for. People see it when they let the application in, at most 500 characters. */
  purpose: string;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost. None for an application that acts by itself alone, at most 20. */
  redirectUris?: Array<string> | null | undefined;
  /** Permissions that it may ask for at most, such as `campaign:read`; each person’s own permissions limit them further, 1 to 100 of them. */
  scopes: Array<string>;
};

/** Conditions; all of them must hold. */
export type ApplicationFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ApplicationFilter> | null | undefined;
  /** When it was registered. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: ApplicationFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ApplicationFilter> | null | undefined;
  /** When it was revoked. */
  revokedAt?: DateTimeFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** How an application proves that it is the one that was registered. */
export type ApplicationKind =
  /** By a secret, which its own server keeps. */
  | 'CONFIDENTIAL'
  /** By nothing: a page, or an app on devices, can keep no secret. It shows by PKCE that it began the log-in. */
  | 'PUBLIC';

/** The order of a list of Application. */
export type ApplicationOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ApplicationOrderField;
};

/** What a list of Application can be ordered by; ties are broken by id. */
export type ApplicationOrderField =
  /** By the time of registration. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** How long the former secret lasts. */
export type ApplicationRotateSecretInput = {
  /** Hours for which the former secret counts too; 24 when left out. 0 ends it at once. 0 to 720. */
  formerForHours?: number | null | undefined;
};

/** Changes of an application. A field that is left out keeps its value. */
export type ApplicationUpdateInput = {
  /** The account without a person that it acts as by itself, by client credentials. Needs a confidential application. You cannot name one that may do more than your own token. Null clears it. */
  accountId?: string | null | undefined;
  /** Name, unique in the organisation. People see it when they let the application in, at most 200 characters. */
  name?: string | null | undefined;
  /** What it is for. People see it when they let the application in, at most 500 characters. */
  purpose?: string | null | undefined;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost. None for an application that acts by itself alone, at most 20. */
  redirectUris?: Array<string> | null | undefined;
  /** Permissions that it may ask for at most, such as `campaign:read`; each person’s own permissions limit them further, 1 to 100 of them. */
  scopes?: Array<string> | null | undefined;
};

/** A text to check before it is shared. When its language or country is not known, the policies of all of them apply. */
export type AssessInput = {
  /** A stronger connection between author and organisation than the stored one. A weaker value has no effect. */
  connection?: Connection | null | undefined;
  /** The content it will be shared with. */
  contentId?: string | null | undefined;
  /** A country of its readers, in addition to those of the organisation, the person and the campaign’s audience. While the organisation has set no country, only this one counts. */
  country?: string | null | undefined;
  /** Its language. Default: the content’s language; when that is not known, any. */
  language?: string | null | undefined;
  /** Key of the network it is for, such as `linkedin`. */
  network: string;
  /** The participation it will be shared in. Default: a post of the caller outside campaigns. */
  participationId?: string | null | undefined;
  /** The text, at most 20,000 characters. It is not stored. */
  text: string;
};

/** A new assignment of a role. */
export type AssignmentCreateInput = {
  /** The account. */
  accountId: string;
  /** The campaign. Cannot be combined with a department. */
  campaignId?: string | null | undefined;
  /** The reason, for later readers, at most 5,000 characters. */
  cause?: string | null | undefined;
  /** The department, including its subtree. */
  departmentId?: string | null | undefined;
  /** The role. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
};

/** Conditions; all of them must hold. */
export type AssignmentFilter = {
  /** The account that has the role. */
  accountId?: IdFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<AssignmentFilter> | null | undefined;
  /** The campaign that the role is assigned in. */
  campaignId?: IdFilter | null | undefined;
  /** When the role was assigned. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The department that the role is assigned in, without its subtree. */
  departmentId?: IdFilter | null | undefined;
  /** The account that assigned the role. */
  givenById?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: AssignmentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AssignmentFilter> | null | undefined;
  /** The role. */
  role?: RoleFilter | null | undefined;
};

/** The order of a list of Assignment. */
export type AssignmentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AssignmentOrderField;
};

/** What a list of Assignment can be ordered by; ties are broken by id. */
export type AssignmentOrderField =
  /** By the time at which the roles were assigned. */
  | 'CREATED_AT';

/** Conditions that one and the same object must meet; all of them must hold. */
export type AttributeCondition = {
  /** The day, of the kind `DATE`. */
  date?: DateFilter | null | undefined;
  /** The key of the attribute, by `eq`. Always needed. */
  key?: KeyFilter | null | undefined;
  /** The number, of the kind `NUMBER`. */
  number?: DecimalFilter | null | undefined;
  /** The key of the option, of the kind `ONE_OF`. */
  option?: KeyFilter | null | undefined;
  /** The text, of the kind `TEXT`; case and blanks make no difference. */
  text?: KeyFilter | null | undefined;
  /** Whether it is `true`, of the kind `YES_NO`. */
  yes?: BooleanFilter | null | undefined;
};

/** Conditions; all of them must hold. */
export type AuditEntryFilter = {
  /** Who. */
  accountId?: IdFilter | null | undefined;
  /** Name of the mutation, or the command, such as `portevoix token`. */
  act?: KeyFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<AuditEntryFilter> | null | undefined;
  /** When. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AuditEntryFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<AuditEntryFilter> | null | undefined;
  /** Whether it was done. */
  outcome?: AuditOutcomeFilter | null | undefined;
  /** The object of the act, of any type. */
  subjectId?: IdFilter | null | undefined;
};

/** The order of a list of AuditEntry. */
export type AuditEntryOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AuditEntryOrderField;
};

/** What a list of AuditEntry can be ordered by; ties are broken by id. */
export type AuditEntryOrderField =
  /** By time. */
  | 'AT';

/** The outcome of an act. */
export type AuditOutcome =
  /** The act was done. */
  | 'DONE'
  /** The act was refused and changed nothing; `code` says why. */
  | 'REFUSED';

/** Conditions on one of a few values; all of them must hold. */
export type AuditOutcomeFilter = {
  /** This one. */
  eq?: AuditOutcome | null | undefined;
  /** One of these (at most 100). */
  in?: Array<AuditOutcome> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The simpler way that a score has to be better than. */
export type BacktestBaseline =
  /** The model’s first numeric feature alone, as it was known at the run. */
  | 'FEATURE'
  /** The run of the model that was shown before. */
  | 'PREVIOUS';

/** How the agreement of scores with what happened after them is measured. */
export type BacktestMeasure =
  /** How far the place by score lies from the place by outcome, on average, as a share of all places; 0 is the same order, and less is better. */
  | 'MAE'
  /** How much of the greatest outcomes the ten highest scores found, the first counting most; 0 to 1. */
  | 'NDCG_10'
  /** Rank correlation, -1 to 1; 1 is the same order. Those who are level share a place. */
  | 'SPEARMAN';

/** Whether an ambassador gains something by taking part: pay, gifts, a share of sales, a chance to win. */
export type Benefit =
  /** It is stated that they do not. */
  | 'NO'
  /** Nobody said. */
  | 'UNKNOWN'
  /** They do: what they share is disclosed as advertising. */
  | 'YES';

/** Conditions on one of a few values; all of them must hold. */
export type BenefitFilter = {
  /** This one. */
  eq?: Benefit | null | undefined;
  /** One of these (at most 100). */
  in?: Array<Benefit> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a whole number of any size; all of them must hold. */
export type BigIntFilter = {
  /** Equal to this. */
  eq?: string | null | undefined;
  /** More than this. */
  gt?: string | null | undefined;
  /** This or more. */
  gte?: string | null | undefined;
  /** Equal to one of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: string | null | undefined;
  /** This or less. */
  lte?: string | null | undefined;
};

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Exactly this. */
  eq?: boolean | null | undefined;
};

/** A part of a brief. */
export type BriefPartInput = {
  /** Its heading, at most 200 characters. */
  heading: string;
  /** What it says, at most 5,000 characters. */
  text: string;
};

/** The reason for the change, if any. */
export type CampaignArchiveInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: string | null | undefined;
};

/** Whom the campaign is for. */
export type CampaignAudienceSetInput = {
  /** The segment of people whom the campaign is for; null, or left out, for nobody in particular. */
  segmentId?: string | null | undefined;
};

/** The content to stop offering. */
export type CampaignContentRemoveInput = {
  /** The content. */
  contentId: string;
};

/** A new campaign. It begins as a draft. */
export type CampaignCreateInput = {
  /** All countries of the audience, whose law applies to what is shared. An empty list means that no country is stated. At most 250. */
  audienceCountries?: Array<string> | null | undefined;
  /** What it is about, in plain text, at most 20,000 characters. */
  brief?: string | null | undefined;
  /** The budget of the campaign. */
  budget?: MoneyInput | null | undefined;
  /** All departments that own the campaign, at most 50. */
  departmentIds?: Array<string> | null | undefined;
  /** The first instant after the campaign. */
  endsAt: string;
  /** Name, at most 200 characters. */
  name: string;
  /** The keys of all networks that the campaign is meant for, such as `linkedin`. An empty list means any network. At most 50. */
  networks?: Array<string> | null | undefined;
  /** The objectives of the campaign, at most 50. */
  objectives?: Array<ObjectiveInput> | null | undefined;
  /** The first instant of the campaign. */
  startsAt: string;
  /** All topics of the campaign, at most 50. */
  topicIds?: Array<string> | null | undefined;
  /** The value of `utm_campaign` with which links of the campaign lead to pages of the organisation (`Organization.landingHosts`), such as `spring-2026`: letters, digits, hyphens, dots and underscores, at most 100. Everybody who follows a link sees it. None when left out. */
  utmCampaign?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type CampaignFilter = {
  /** All of these hold (at most 10). */
  and?: Array<CampaignFilter> | null | undefined;
  /** The segment of people whom the campaign is for. */
  audienceId?: IdFilter | null | undefined;
  /** When the campaign was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** A department that currently owns the campaign. */
  departmentId?: IdFilter | null | undefined;
  /** The first instant after the campaign. */
  endsAt?: DateTimeFilter | null | undefined;
  /** The name of the campaign. */
  name?: TextFilter | null | undefined;
  /** The key of a network that the campaign is meant for. */
  network?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: CampaignFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<CampaignFilter> | null | undefined;
  /** The first instant of the campaign. */
  startsAt?: DateTimeFilter | null | undefined;
  /** The current status. */
  status?: CampaignStatusFilter | null | undefined;
  /** A current topic of the campaign. */
  topicId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Campaign. */
export type CampaignOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: CampaignOrderField;
};

/** What a list of Campaign can be ordered by; ties are broken by id. */
export type CampaignOrderField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the start of the campaign. */
  | 'STARTS_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The reason for the change. */
export type CampaignPauseInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason: string;
};

/** The reason for the change. */
export type CampaignReopenInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason: string;
};

/** The reason for the change, if any. */
export type CampaignRestoreInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: string | null | undefined;
};

/** The reason for the change, if any. */
export type CampaignResumeInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: string | null | undefined;
};

/** The status of a campaign. */
export type CampaignStatus =
  /** The campaign is archived. Its numbers are kept. */
  | 'ARCHIVED'
  /** The campaign is being planned. Only the team sees it. */
  | 'DRAFT'
  /** The campaign is over. Nothing new can be shared; late facts are still counted. */
  | 'ENDED'
  /** The campaign was launched. Ambassadors can be invited and share. */
  | 'LIVE'
  /** The campaign is paused. Nobody can join and nothing new can be shared; scheduled posts wait. */
  | 'PAUSED';

/** Conditions on one of a few values; all of them must hold. */
export type CampaignStatusFilter = {
  /** This one. */
  eq?: CampaignStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<CampaignStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The changes of a campaign. A field that is left out stays as it is. */
export type CampaignUpdateInput = {
  /** All countries of the audience, whose law applies to what is shared. An empty list means that no country is stated. At most 250. Null clears it. */
  audienceCountries?: Array<string> | null | undefined;
  /** What it is about, in plain text, at most 20,000 characters. Null clears it. */
  brief?: string | null | undefined;
  /** The budget of the campaign. Null clears it. */
  budget?: MoneyInput | null | undefined;
  /** All departments that own the campaign, at most 50. */
  departmentIds?: Array<string> | null | undefined;
  /** The first instant after the campaign. */
  endsAt?: string | null | undefined;
  /** Name, at most 200 characters. */
  name?: string | null | undefined;
  /** The keys of all networks that the campaign is meant for, such as `linkedin`. An empty list means any network. At most 50. */
  networks?: Array<string> | null | undefined;
  /** All objectives of the campaign from now on. Objectives that are not in the list are archived. All earlier targets stay readable: see `Objective.targets`. At most 50. */
  objectives?: Array<ObjectiveUpdateInput> | null | undefined;
  /** The first instant of the campaign. */
  startsAt?: string | null | undefined;
  /** All topics of the campaign, at most 50. */
  topicIds?: Array<string> | null | undefined;
  /** The value of `utm_campaign` with which links of the campaign lead to pages of the organisation (`Organization.landingHosts`), such as `spring-2026`: letters, digits, hyphens, dots and underscores, at most 100. Everybody who follows a link sees it. None when left out. Null clears it. */
  utmCampaign?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type ChannelFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ChannelFilter> | null | undefined;
  /** When it was first read about. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Its id at the provider. */
  externalId?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: ChannelFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ChannelFilter> | null | undefined;
  /** The integration that reads about it. */
  sourceId?: IdFilter | null | undefined;
};

/** The order of a list of Channel. */
export type ChannelOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ChannelOrderField;
};

/** What a list of Channel can be ordered by; ties are broken by id. */
export type ChannelOrderField =
  /** By the time of first reading. */
  | 'CREATED_AT';

/** The connection between an author and the organisation, from the weakest to the strongest. */
export type Connection =
  /** The author has a benefit, such as pay or gifts, and has to disclose it as advertising. */
  | 'BENEFIT'
  /** The author works for the organisation and has to say so. */
  | 'EMPLOYMENT'
  /** No connection: the author is not an employee and is stated to have no benefit. Nothing has to be disclosed. */
  | 'NONE'
  /** Not known: a text without a disclosure gets a warning. */
  | 'UNKNOWN';

/** The agreements of a person in the deprecated form: by the name of a text. */
export type ConsentInput = {
  /** Name of the text that they were shown, such as `2026-01`: an edition of the purpose’s document, or of a text that you keep elsewhere, at most 100 characters. */
  policyVersion: string;
  /** The purposes that they agree to: SHARING is required, SCORING is optional. At most 2. */
  scopes: Array<ConsentScope>;
};

/** A purpose, in the deprecated form of agreements. */
export type ConsentScope =
  /** The purpose `SCORING`. */
  | 'SCORING'
  /** The purpose `SHARING`. */
  | 'SHARING';

/** How a contact is made. */
export type ContactChannel =
  /** By telephone or video. */
  | 'CALL'
  /** In a chat. */
  | 'CHAT'
  /** At an event. */
  | 'EVENT'
  /** By letter. */
  | 'LETTER'
  /** By mail. */
  | 'MAIL'
  /** In person. */
  | 'MEETING'
  /** Otherwise. */
  | 'OTHER'
  /** By a message or a comment on a social network. */
  | 'SOCIAL_NETWORK';

/** Conditions on one of a few values; all of them must hold. */
export type ContactChannelFilter = {
  /** This one. */
  eq?: ContactChannel | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ContactChannel> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Who began a contact. */
export type ContactDirection =
  /** The person. */
  | 'INCOMING'
  /** The department. */
  | 'OUTGOING';

/** Conditions on one of a few values; all of them must hold. */
export type ContactDirectionFilter = {
  /** This one. */
  eq?: ContactDirection | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ContactDirection> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Whom the content is for. */
export type ContentAudienceSetInput = {
  /** The segment of people whom the content is for; null, or left out, for nobody in particular. */
  segmentId?: string | null | undefined;
};

/** The objects of `contentAudienceSet`, and its input. */
export type ContentAudienceSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `contentAudienceSet`, the same for each object. */
  input?: ContentAudienceSetInput | null | undefined;
};

/** New content of the team’s own. It starts as a draft. */
export type ContentCreateInput = {
  /** Its author, at most 512 characters. */
  author?: string | null | undefined;
  /** Kind of content, such as `video`; `article` when left out. */
  kind?: string | null | undefined;
  /** Its language. */
  language?: string | null | undefined;
  /** When it was published; use either this or `publishedOn`. */
  publishedAt?: string | null | undefined;
  /** The day of publication when the time is not known; use either this or `publishedAt`. */
  publishedOn?: string | null | undefined;
  /** Plain text, at most 1,000,000 characters. */
  text?: string | null | undefined;
  /** Title in plain text, at most 10,000 characters. */
  title: string;
  /** Its http or https address. Shares link to it. */
  url?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type ContentFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ContentFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** The segment of people whom the content is for. */
  audienceId?: IdFilter | null | undefined;
  /** Its author. */
  author?: TextFilter | null | undefined;
  /** A campaign that offers it. */
  campaignId?: IdFilter | null | undefined;
  /** When it was created here. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Kind of content. */
  kind?: KeyFilter | null | undefined;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: LocaleFilter | null | undefined;
  /** This does not hold. */
  not?: ContentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ContentFilter> | null | undefined;
  /** When its source published it; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** The integration it comes from. */
  sourceId?: IdFilter | null | undefined;
  /** Whether it may be shared. */
  status?: ContentStatusFilter | null | undefined;
  /** Title. */
  title?: TextFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Content. */
export type ContentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ContentOrderField;
};

/** What a list of Content can be ordered by; ties are broken by id. */
export type ContentOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of publication; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. Content without a time comes last. */
  | 'PUBLISHED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Whether a content may be shared. */
export type ContentStatus =
  /** Approved: ambassadors may share it. */
  | 'APPROVED'
  /** New, or changed since its approval. It cannot be shared yet. */
  | 'DRAFT'
  /** Withdrawn from sharing. Existing shares stay. */
  | 'WITHDRAWN';

/** Conditions on one of a few values; all of them must hold. */
export type ContentStatusFilter = {
  /** This one. */
  eq?: ContentStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ContentStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Changes of content. A field that is left out keeps its value; null clears an optional field. */
export type ContentUpdateInput = {
  /** Its author, at most 512 characters. Null clears it. */
  author?: string | null | undefined;
  /** Kind of content, such as `video`. */
  kind?: string | null | undefined;
  /** Its language. Null clears it. */
  language?: string | null | undefined;
  /** When it was published; use either this or `publishedOn`. Null clears it. */
  publishedAt?: string | null | undefined;
  /** The day of publication when the time is not known; use either this or `publishedAt`. Null clears it. */
  publishedOn?: string | null | undefined;
  /** Plain text, at most 1,000,000 characters. Null clears it. */
  text?: string | null | undefined;
  /** Title in plain text, at most 10,000 characters. */
  title?: string | null | undefined;
  /** Its http or https address. Shares link to it. Null clears it. */
  url?: string | null | undefined;
};

/** Money that was spent, or an advantage or reward that a person received. */
export type CostAddInput = {
  /** The amount, above zero, in any currency. */
  amount: MoneyInput;
  /** When the money was spent or the benefit received. Set either this or `on`. */
  at?: string | null | undefined;
  /** The person who received it; required for an advantage or reward. */
  beneficiaryId?: string | null | undefined;
  /** The campaign that the entry is for; none when left out. */
  campaignId?: string | null | undefined;
  /** The department that pays; none when left out. */
  departmentId?: string | null | undefined;
  /** Whether the beneficiary must disclose it when they speak about the organisation. When left out: true for an advantage or reward, false for a cost. */
  disclosureOwed?: boolean | null | undefined;
  /** The document that proves the entry, such as the number of an invoice or contract, at most 200 characters. */
  document?: string | null | undefined;
  /** The kind of the entry. */
  kind?: LedgerKind | null | undefined;
  /** What the money was spent on, or what the person received, at most 200 characters. */
  label: string;
  /** The objective that the entry is for. When a campaign is named too, it must own the objective. */
  objectiveId?: string | null | undefined;
  /** The day on which the money was spent or the benefit received, when only the day is known. Set either this or `at`. */
  on?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type CostFilter = {
  /** The amount in minor units of its currency, such as cents. */
  amountMinor?: BigIntFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<CostFilter> | null | undefined;
  /** When the money was spent or the benefit received; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  at?: DateTimeFilter | null | undefined;
  /** The person who received it. */
  beneficiaryId?: IdFilter | null | undefined;
  /** The campaign that the entry is for. */
  campaignId?: IdFilter | null | undefined;
  /** When the entry was made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The currency code, such as `EUR`. */
  currency?: CurrencyFilter | null | undefined;
  /** The department that pays. */
  departmentId?: IdFilter | null | undefined;
  /** Whether the beneficiary must disclose it. */
  disclosureOwed?: BooleanFilter | null | undefined;
  /** The kind of the entry. */
  kind?: LedgerKindFilter | null | undefined;
  /** What the money was spent on, or what the person received. */
  label?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: CostFilter | null | undefined;
  /** The objective that the entry is for. */
  objectiveId?: IdFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<CostFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Cost. */
export type CostOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: CostOrderField;
};

/** What a list of Cost can be ordered by; ties are broken by id. */
export type CostOrderField =
  /** By the time at which the money was spent or the benefit received; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  | 'AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The reason for a reversal, and when it counts. */
export type CostReverseInput = {
  /** When the reversal counts, not before the entry. Now when both this and `on` are left out. */
  at?: string | null | undefined;
  /** The day on which the reversal counts, not before the entry, when only the day is known. */
  on?: string | null | undefined;
  /** The reason, at most 500 characters. */
  reason: string;
};

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type CountryCodeFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** One of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type CurrencyFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** One of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a day; all of them must hold. */
export type DateFilter = {
  /** On this day. */
  eq?: string | null | undefined;
  /** After it. */
  gt?: string | null | undefined;
  /** On it or after it. */
  gte?: string | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** Before it. */
  lt?: string | null | undefined;
  /** On it or before it. */
  lte?: string | null | undefined;
};

/** Conditions on an instant; all of them must hold. */
export type DateTimeFilter = {
  /** At this instant. */
  eq?: string | null | undefined;
  /** After it. */
  gt?: string | null | undefined;
  /** At it or after it. */
  gte?: string | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** In the last so many times 24 hours before now, or before the instant that is asked about; 1 to 36,500. */
  lastDays?: number | null | undefined;
  /** Before it. */
  lt?: string | null | undefined;
  /** At it or before it. */
  lte?: string | null | undefined;
};

/** Conditions on a number with decimals; all of them must hold. */
export type DecimalFilter = {
  /** More than this. */
  gt?: string | null | undefined;
  /** This or more. */
  gte?: string | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: string | null | undefined;
  /** This or less. */
  lte?: string | null | undefined;
};

/** A new department. */
export type DepartmentCreateInput = {
  /** All external ids of the department, at most one for each source. Files and connectors find the department by them, whatever its name. Requires `department:write` for the whole organisation. At most 50. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The name, without ">", which separates the names of a path. Regardless of upper and lower case, it is unique among the departments with the same parent. At most 200 characters. */
  name: string;
  /** The department directly above; none when left out. */
  parentId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type DepartmentFilter = {
  /** All of these hold (at most 10). */
  and?: Array<DepartmentFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** When the department was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The name of the department. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: DepartmentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<DepartmentFilter> | null | undefined;
  /** The department directly above. */
  parentId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The successor of a department. */
export type DepartmentMergeInput = {
  /** The successor. */
  intoId: string;
};

/** The changes of a department. A field that is left out stays as it is. */
export type DepartmentUpdateInput = {
  /** All external ids of the department, at most one for each source. Files and connectors find the department by them, whatever its name. Requires `department:write` for the whole organisation. At most 50. Null clears it. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The name, without ">", which separates the names of a path. Regardless of upper and lower case, it is unique among the departments with the same parent. At most 200 characters. */
  name?: string | null | undefined;
  /** The department directly above; none when left out. Null clears it. */
  parentId?: string | null | undefined;
};

/** Where a disclosure must be. */
export type DisclosurePosition =
  /** Anywhere in the text. */
  | 'ANYWHERE'
  /** In the part that the network shows before "more". */
  | 'BEFORE_FOLD'
  /** At the start. */
  | 'START';

/** Conditions; all of them must hold. */
export type DocumentFilter = {
  /** All of these hold (at most 10). */
  and?: Array<DocumentFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: DocumentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<DocumentFilter> | null | undefined;
  /** The purpose it belongs to. */
  purposeId?: IdFilter | null | undefined;
};

/** The order of a list of Document. */
export type DocumentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: DocumentOrderField;
};

/** What a list of Document can be ordered by; ties are broken by id. */
export type DocumentOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** A version in one language. It never changes. */
export type DocumentVersionPublishInput = {
  /** The document of a purpose. Policies are published by `policyPublish`. */
  documentId: string;
  /** Name of the version, such as `2026-01`, the same in all languages and unique in each, at most 100 characters. */
  edition: string;
  /** When it comes into force, not in the past. Default: now. */
  effectiveFrom?: string | null | undefined;
  /** Language of the text. */
  language: string;
  /** The wording, at most 50,000 characters. */
  text: string;
};

/** The person that a doubtful row is about. */
export type DoubtAnswer =
  /** The same person. */
  | 'SAME'
  /** Another person. */
  | 'SOMEBODY_ELSE';

/** Why a row is doubtful. */
export type DoubtRule =
  /** A person without an id in its source has its email address. */
  | 'ADDRESS'
  /** Its address belongs to a person with another name in another department. */
  | 'CHANGE'
  /** A person who had its email address was erased. */
  | 'ERASED_ADDRESS'
  /** A person who had its account was erased. */
  | 'ERASED_HANDLE'
  /** A person without an id in its source has its account. */
  | 'HANDLE'
  /** It says that a merged person is back, and who counts for them is out for another reason than that they had left, or their data is only stored. `SAME` makes who counts for them active; after `SOMEBODY_ELSE` they stay inactive. */
  | 'MERGED_RETURNS'
  /** It would make an owner of the organisation inactive. `SAME` confirms that they have left; after `SOMEBODY_ELSE` they stay active, whatever its source says. */
  | 'OWNER_LEAVES'
  /** At earlier readings it was a person who now has another id in its source. */
  | 'RECORD';

/** Conditions on one of a few values; all of them must hold. */
export type DoubtRuleFilter = {
  /** This one. */
  eq?: DoubtRule | null | undefined;
  /** One of these (at most 100). */
  in?: Array<DoubtRule> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Status of a doubtful row. */
export type DoubtStatus =
  /** Nobody answered for 30 days: it was refused. */
  | 'ENDED'
  /** It waits for an answer, and is not stored until then. */
  | 'OPEN'
  /** It is about the same person, and is stored with them at the next reading. */
  | 'SAME'
  /** It is about another person, who is added at the next reading. */
  | 'SOMEBODY_ELSE';

/** Conditions on one of a few values; all of them must hold. */
export type DoubtStatusFilter = {
  /** This one. */
  eq?: DoubtStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<DoubtStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The answer to a doubtful log-in. */
export type DoubtfulLoginAnswerInput = {
  /** Whose it is. */
  answer: LoginAnswer;
  /** The person; required to link it. */
  personId?: string | null | undefined;
  /** The reason, for later readers, at most 500 characters. */
  reason?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type DoubtfulLoginFilter = {
  /** All of these hold (at most 10). */
  and?: Array<DoubtfulLoginFilter> | null | undefined;
  /** When somebody tried to log in. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: DoubtfulLoginFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<DoubtfulLoginFilter> | null | undefined;
  /** Who it may be. */
  personId?: IdFilter | null | undefined;
  /** Why it is doubtful. */
  rule?: LoginDoubtFilter | null | undefined;
  /** Its status. */
  status?: LoginDoubtStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of DoubtfulLogin. */
export type DoubtfulLoginOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: DoubtfulLoginOrderField;
};

/** What a list of DoubtfulLogin can be ordered by; ties are broken by id. */
export type DoubtfulLoginOrderField =
  /** By the time of the attempt. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The answer to a doubtful row. */
export type DoubtfulRowAnswerInput = {
  /** Whether it is the same person. */
  answer: DoubtAnswer;
  /** The reason; required when an erased person had its address or account. At most 500 characters. */
  reason?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type DoubtfulRowFilter = {
  /** All of these hold (at most 10). */
  and?: Array<DoubtfulRowFilter> | null | undefined;
  /** When it was answered. */
  answeredAt?: DateTimeFilter | null | undefined;
  /** When it was read. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it is refused. */
  endsAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: DoubtfulRowFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<DoubtfulRowFilter> | null | undefined;
  /** The person it may be about. */
  personId?: IdFilter | null | undefined;
  /** Why it is doubtful. */
  rule?: DoubtRuleFilter | null | undefined;
  /** Key of its source. */
  source?: KeyFilter | null | undefined;
  /** Its status. */
  status?: DoubtStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of DoubtfulRow. */
export type DoubtfulRowOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: DoubtfulRowOrderField;
};

/** What a list of DoubtfulRow can be ordered by; ties are broken by id. */
export type DoubtfulRowOrderField =
  /** By the time of reading. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What was said about two people who may be the same. */
export type DuplicateStatus =
  /** They are different people, and are not proposed again. */
  | 'DISMISSED'
  /** They are the same person, and were merged. */
  | 'MERGED'
  /** Nobody said anything yet. */
  | 'OPEN';

/** Conditions on one of a few values; all of them must hold. */
export type DuplicateStatusFilter = {
  /** This one. */
  eq?: DuplicateStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<DuplicateStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A parameter of a method for the earned media value. */
export type EarnedMediaParameterInput = {
  /** The name of the parameter, such as `cpcMinor`. */
  name: string;
  /** The value, not negative; costs are in minor units. */
  value: string;
};

/** The parameters of a method for the earned media value. */
export type EarnedMediaSetInput = {
  /** The currency of the values. */
  currency: string;
  /** The key of the method: see `earnedMediaMethods`. */
  method: string;
  /** All parameters of the method, each once. At most 20. */
  parameters: Array<EarnedMediaParameterInput>;
};

/** Conditions; all of them must hold. */
export type EventFilter = {
  /** All of these hold (at most 10). */
  and?: Array<EventFilter> | null | undefined;
  /** When it happened. */
  at?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: EventFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<EventFilter> | null | undefined;
  /** What it happened to, of any type. */
  subjectId?: IdFilter | null | undefined;
  /** GraphQL type of what it happened to, such as `Campaign`. */
  subjectType?: KeyFilter | null | undefined;
  /** Type of the event, such as `campaign.launched`. */
  type?: KeyFilter | null | undefined;
};

/** Processing of personal data that can be switched off. */
export type ExcludedProcessing =
  /** Invitations, reminders and contacts by departments: none are sent, planned or recorded, and no brief is written. */
  | 'MESSAGES'
  /** Ties that integrations read, such as who writes to whom: nothing else of a message is ever stored. `TIES` covers it too. */
  | 'MESSAGE_METADATA'
  /** Scores: none are computed, stored or shown. */
  | 'SCORING'
  /** Ties to other people, from files, acts and integrations, and positions in networks. A tie is refused when it is switched off for either end. */
  | 'TIES';

/** Why processing is switched off. */
export type ExclusionReason =
  /** The law or an agreement of the site or the country. */
  | 'LAW'
  /** Medical, psychological and social services. */
  | 'MEDICAL'
  /** Another reason. */
  | 'OTHER'
  /** Contacts for whistle-blowers. */
  | 'WHISTLEBLOWING'
  /** Works council and other representatives of employees. */
  | 'WORKS_COUNCIL';

/** Conditions on one of a few values; all of them must hold. */
export type ExclusionReasonFilter = {
  /** This one. */
  eq?: ExclusionReason | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ExclusionReason> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Which rows, and how. */
export type ExportCreateInput = {
  /** A query with one list at its top, such as `{ people { nodes { id displayName } } }`: without values for `first`, `after`, `last` and `before`. Either this or `documentId`. */
  document?: string | null | undefined;
  /** The SHA-256 of a trusted document, in 64 hexadecimal digits, perhaps with `sha256:` before it. */
  documentId?: string | null | undefined;
  /** The format of the file. */
  format: ListFormat;
  /** The variables of the document, as an object. Default: none. */
  variables?: unknown;
};

/** Conditions; all of them must hold. */
export type ExportFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ExportFilter> | null | undefined;
  /** When it was asked for. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it ended. */
  endedAt?: DateTimeFilter | null | undefined;
  /** What it holds. */
  kind?: ExportKindFilter | null | undefined;
  /** This does not hold. */
  not?: ExportFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ExportFilter> | null | undefined;
  /** Whose data it holds. */
  personId?: IdFilter | null | undefined;
  /** Its status. */
  status?: RunStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What an export holds. */
export type ExportKind =
  /** The rows of a list, as a document asks for them: see `exportCreate`. */
  | 'LIST'
  /** Everything about one person: see `personalDataExport`. */
  | 'PERSONAL_DATA';

/** Conditions on one of a few values; all of them must hold. */
export type ExportKindFilter = {
  /** This one. */
  eq?: ExportKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ExportKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The order of a list of Export. */
export type ExportOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ExportOrderField;
};

/** What a list of Export can be ordered by; ties are broken by id. */
export type ExportOrderField =
  /** By the time it was asked for. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The id of a person or a department in a source of people. */
export type ExternalIdInput = {
  /** The id there, at most 200 characters. */
  id: string;
  /** Key of the source, such as `directory`: lower-case letters, digits and hyphens. */
  source: string;
};

/** A new front-end. */
export type FrontEndCreateInput = {
  /** Name, unique in the organisation, at most 200 characters. */
  name: string;
  /** Origins whose pages may ask for tokens from a browser, such as `https://app.example`, at most 20. Default: the origins of `redirectUris`. */
  origins?: Array<string> | null | undefined;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost, 1 to 20 of them. */
  redirectUris: Array<string>;
};

/** Conditions; all of them must hold. */
export type FrontEndFilter = {
  /** All of these hold (at most 10). */
  and?: Array<FrontEndFilter> | null | undefined;
  /** When it was registered. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: FrontEndFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<FrontEndFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of FrontEnd. */
export type FrontEndOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: FrontEndOrderField;
};

/** What a list of FrontEnd can be ordered by; ties are broken by id. */
export type FrontEndOrderField =
  /** By the time of registration. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Changes of a front-end. A field that is left out keeps its value. */
export type FrontEndUpdateInput = {
  /** Name, unique in the organisation, at most 200 characters. */
  name?: string | null | undefined;
  /** Origins whose pages may ask for tokens from a browser, such as `https://app.example`, at most 20. */
  origins?: Array<string> | null | undefined;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost, 1 to 20 of them. */
  redirectUris?: Array<string> | null | undefined;
};

/** A guideline check and its settings. A field that is left out keeps its value, at first the default. */
export type GuidelineCheckSetInput = {
  /** Key of the check: see `availableChecks`. */
  check: string;
  /** The severity when it does not answer. Default: WARN. */
  onFailure?: Severity | null | undefined;
  /** All parameters, valid for the check’s `paramsSchema`. */
  params?: unknown;
  /** The highest severity of its findings. Default: WARN. */
  severity?: Severity | null | undefined;
};

/** Conditions on an id; all of them must hold. An id that finds nothing is refused with its place: NOT_FOUND. */
export type IdFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** One of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type IdentityFilter = {
  /** The account. */
  accountId?: IdFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<IdentityFilter> | null | undefined;
  /** When it was linked. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Issuer. */
  issuer?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: IdentityFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<IdentityFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Identity. */
export type IdentityOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: IdentityOrderField;
};

/** What a list of Identity can be ordered by; ties are broken by id. */
export type IdentityOrderField =
  /** By the time of linking. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A new identity provider. */
export type IdentityProviderCreateInput = {
  /** Client id that the provider gave to this server, at most 300 characters. */
  clientId: string;
  /** Client secret. Leave it out for a public client. It is stored encrypted, at most 1,000 characters. */
  clientSecret?: string | null | undefined;
  /** Whether a log-in with an unknown id creates a person. */
  createsPeople?: boolean | null | undefined;
  /** Whether people can log in with it. */
  enabled?: boolean | null | undefined;
  /** The claim that holds the person’s id in a source, such as `employee_number`. */
  idClaim?: string | null | undefined;
  /** Key of the source of these ids; the leading directory by default. */
  idsOf?: string | null | undefined;
  /** Issuer: the address below which `/.well-known/openid-configuration` is. */
  issuer: string;
  /** Domains in which an email address that the provider verified finds its person, if they have no log-in yet and no role but AMBASSADOR. Only name domains whose addresses nobody else can get at the provider. At most 50. */
  mailDomains?: Array<string> | null | undefined;
  /** Name on the log-in page, unique in the organisation, at most 80 characters. */
  name: string;
  /** Whether people outside the organisation get accounts with this issuer too. Known public issuers, such as Google, always are. */
  openToAnybody?: boolean | null | undefined;
  /** The claim without which a log-in is refused, such as `hd` or `tid`. Required when `openToAnybody`. */
  requiredClaim?: string | null | undefined;
  /** Values of the required claim, any of which is enough. They are compared exactly. At most 50. */
  requiredValues?: Array<string> | null | undefined;
  /** Scopes to request beside `openid`. Default: `profile` and `email`. At most 20. */
  scopes?: Array<string> | null | undefined;
};

/** Conditions; all of them must hold. */
export type IdentityProviderFilter = {
  /** All of these hold (at most 10). */
  and?: Array<IdentityProviderFilter> | null | undefined;
  /** When it was added. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Issuer. */
  issuer?: KeyFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: IdentityProviderFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<IdentityProviderFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of IdentityProvider. */
export type IdentityProviderOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: IdentityProviderOrderField;
};

/** What a list of IdentityProvider can be ordered by; ties are broken by id. */
export type IdentityProviderOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Changes of an identity provider. A field that is left out keeps its value. */
export type IdentityProviderUpdateInput = {
  /** Client id that the provider gave to this server, at most 300 characters. */
  clientId?: string | null | undefined;
  /** Client secret. Leave it out for a public client. It is stored encrypted, at most 1,000 characters. Null clears it. */
  clientSecret?: string | null | undefined;
  /** Whether a log-in with an unknown id creates a person. */
  createsPeople?: boolean | null | undefined;
  /** Whether people can log in with it. */
  enabled?: boolean | null | undefined;
  /** The claim that holds the person’s id in a source, such as `employee_number`. Null clears it. */
  idClaim?: string | null | undefined;
  /** Key of the source of these ids; the leading directory by default. Null clears it. */
  idsOf?: string | null | undefined;
  /** Domains in which an email address that the provider verified finds its person, if they have no log-in yet and no role but AMBASSADOR. Only name domains whose addresses nobody else can get at the provider. At most 50. */
  mailDomains?: Array<string> | null | undefined;
  /** Name on the log-in page, unique in the organisation, at most 80 characters. */
  name?: string | null | undefined;
  /** Whether people outside the organisation get accounts with this issuer too. Known public issuers, such as Google, always are. */
  openToAnybody?: boolean | null | undefined;
  /** The claim without which a log-in is refused, such as `hd` or `tid`. Required when `openToAnybody`. Null clears it. */
  requiredClaim?: string | null | undefined;
  /** Values of the required claim, any of which is enough. They are compared exactly. At most 50. */
  requiredValues?: Array<string> | null | undefined;
  /** Scopes to request beside `openid`. Default: `profile` and `email`. At most 20. */
  scopes?: Array<string> | null | undefined;
};

/** The objects of an act that takes nothing else. */
export type IdsOfActInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
};

/** The act that is done to the objects of a file. */
export type ImportActsInput = {
  /** Name of its mutation, one of `contentApprove`, `contentArchive`, `contentAudienceSet`, `contentRestore`, `contentWithdraw`, `departmentArchive`, `departmentRestore`, `mentionLabelsSet`, `objectiveArchive`, `objectiveRestore`, `participationWithdraw`, `personArchive`, `personAttributeSet`, `personDuplicateDismiss`, `personManagerSet`, `personRelationsSet`, `personRestore`, `topicArchive`, `topicRestore`, `topicUpdate`, `touchpointWithdraw`, `webhookDeliveryReplay`. */
  act: string;
};

/** Maps a column of the file to a field. Several columns can fill one field: the parts of a name are joined by a space, those of a key or `externalId` by `:`. */
export type ImportColumnInput = {
  /** Name of the column, as in the first line of the file. */
  column: string;
  /** PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt, `attribute:KEY` for an attribute that the organisation declared, and attributesFrom. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject, network, country, language, audience, dimensions (others, as `region=EMEA; product=Runner`). TOUCHPOINTS: key, person (by external id), department (by its id in the source, or its name), at, subject (all required), channel (default OTHER), direction (default OUTGOING), contactedBy (by external id), outcome, followUpAt, campaign, topic (by their ids in this API), collisionReason. TOPICS: name (required), key, description, aim, department, parent (by its key, its name or its path, as in `Energy / Wind`), synonyms, queries. CONTENTS: key, title (both required), kind, text, url, language, author, publishedAt. LEDGER: key, at (both required), kind (default COST), label, amount, currency, campaign, objective (by their ids in this API), department, beneficiary (by external id), document, disclosureOwed; for a reversal reverses (the key of the entry) and reason. MENTIONS: key, network, text, at (all required), url, authorId, authorHandle, authorName, followers, reach, repostOf, language, externalId, sentiment, brand, reason, competitor, topic, stance. PARTICIPATIONS: person (by external id), campaign (by its id in this API; both required), status (INVITED, the default, or RECORDED_ELSEWHERE), message; for RECORDED_ELSEWHERE from, source (both required) and to. ACTS: id (required, of this API) and the values of the input of the act. */
  field: string;
  /** Meanings of words in the column, such as `On leave`, which is neither yes nor no. Default: none. At most 1,000. */
  words?: Array<ImportWordInput> | null | undefined;
};

/** The decimal mark of numbers. */
export type ImportDecimalMark =
  /** Unambiguous numbers are read (`1,938.50`, `52,3`); ambiguous ones (`1,938`) are refused. */
  | 'AUTO'
  /** A comma: `1.938` is 1938. */
  | 'COMMA'
  /** A point: `1,938` is 1938. */
  | 'POINT';

/** The delimiter between the values of a line. */
export type ImportDelimiter =
  /** The most frequent one in the first line. */
  | 'AUTO'
  /** Vertical bar. */
  | 'BAR'
  /** A comma. */
  | 'COMMA'
  /** A semicolon. */
  | 'SEMICOLON'
  /** A tab. */
  | 'TAB';

/** The charset of a file. A charset that does not fit the file is reported as a problem and not used. */
export type ImportEncoding =
  /** Detected by the byte order mark, else by the bytes. */
  | 'AUTO'
  /** `big5` */
  | 'BIG5'
  /** `euc-kr` */
  | 'EUC_KR'
  /** `gb18030` */
  | 'GB18030'
  /** `iso-8859-2` */
  | 'ISO_8859_2'
  /** `iso-8859-15` */
  | 'ISO_8859_15'
  /** `macintosh` */
  | 'MACINTOSH'
  /** `shift_jis` */
  | 'SHIFT_JIS'
  /** `utf-8` */
  | 'UTF_8'
  /** `utf-16be` */
  | 'UTF_16BE'
  /** `utf-16le` */
  | 'UTF_16LE'
  /** `windows-1250` */
  | 'WINDOWS_1250'
  /** `windows-1251` */
  | 'WINDOWS_1251'
  /** `windows-1252` */
  | 'WINDOWS_1252'
  /** `windows-1253` */
  | 'WINDOWS_1253'
  /** `windows-1254` */
  | 'WINDOWS_1254';

/** Conditions; all of them must hold. */
export type ImportFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ImportFilter> | null | undefined;
  /** Records that were created. */
  created?: IntFilter | null | undefined;
  /** When it was requested. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it ended. */
  finishedAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: ImportFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ImportFilter> | null | undefined;
  /** Number of problems. */
  problemCount?: IntFilter | null | undefined;
  /** Rows that were rejected in whole or in part. */
  rejected?: IntFilter | null | undefined;
  /** Its status. */
  status?: RunStatusFilter | null | undefined;
  /** What it imports. */
  target?: ImportTargetFilter | null | undefined;
  /** Records that were already stored with the same values. */
  unchanged?: IntFilter | null | undefined;
  /** Records that were updated. */
  updated?: IntFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Ties that were not stored because ties of one of their people are switched off. */
  withheld?: IntFilter | null | undefined;
};

/** The format of a file. */
export type ImportFormat =
  /** Comma-separated values with the column names in the first line. `;`, tab and `|` are accepted as delimiters. */
  | 'CSV'
  /** One flat JSON object on each line. */
  | 'JSONL';

/** Whose mentions the rows of a file are. */
export type ImportMentionsInput = {
  /** The integration that they are stored for, such as that of the tool that made the file: its keys name them, and when its imported data is deleted, they go too. */
  integrationId: string;
};

/** What the facts of a file were measured on, and where they come from. */
export type ImportMetricsInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: MetricGroupInput | null | undefined;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: MetricRank | null | undefined;
  /** Key of the source that the facts come from: see `metricSources`. When left out, that of the preset and the account, where the file tells it; else the name of the preset, or `import`. */
  source?: string | null | undefined;
  /** What all facts are about: see `MetricPointInput.subjectId`. When left out, the field `subject` of each row holds the id. A row with a `clickToken` is about what was clicked. */
  subjectId?: string | null | undefined;
};

/** The format of a file, and which of its rows to read. The csv connector uses the same rules. */
export type ImportReadingInput = {
  /** One character such as `#`: lines that begin with it are comments. Default: no comments. CSV only. */
  comment?: string | null | undefined;
  /** Format of dates, such as `dd/MM/yyyy HH:mm`, made of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`; other letters in quotes. Default: unambiguous formats, which are ISO 8601 and English month names. At most 100 characters. */
  dateFormat?: string | null | undefined;
  /** Decimal mark. Default: AUTO. */
  decimal?: ImportDecimalMark | null | undefined;
  /** Delimiter between values. Default: AUTO. CSV only. */
  delimiter?: ImportDelimiter | null | undefined;
  /** Charset. Default: AUTO. */
  encoding?: ImportEncoding | null | undefined;
  /** Skip rows that match any of these. Default: none. At most 20. */
  leaveOut?: Array<ImportRowFilterInput> | null | undefined;
  /** Read only rows that match all of these. Default: all rows. At most 20. */
  only?: Array<ImportRowFilterInput> | null | undefined;
  /** Lines before the header that are not part of the table. Default: 0. CSV only. 0 to 100. */
  skipLines?: number | null | undefined;
  /** IANA time zone of times without an offset, such as `Europe/Paris`. Without it, such times are refused. */
  timezone?: string | null | undefined;
  /** How to treat lines of totals. Default: REFUSE. */
  totals?: ImportTotals | null | undefined;
};

/** Selects rows by the value of one column. Case and surrounding spaces do not matter. */
export type ImportRowFilterInput = {
  /** Name of the column, at most 500 characters. */
  column: string;
  /** The values to match; an empty text matches an empty cell. 1 to 1,000 of them. */
  equals: Array<string>;
};

/** What to import and how. */
export type ImportStartInput = {
  /** Required for ACTS; not allowed otherwise. */
  acts?: ImportActsInput | null | undefined;
  /** Report what would happen and store nothing. Default: false. */
  dryRun?: boolean | null | undefined;
  /** Format of the file. */
  format: ImportFormat;
  /** Key of the source whose ids identify people in the file, such as `directory`, and that the keys of rows belong to. Not for METRICS, MENTIONS and ACTS. `mail` means that mail addresses are the ids. Default: the leading directory of the organisation. */
  idsOf?: string | null | undefined;
  /** The columns to map to fields. Default: columns fill the fields of the same name. All columns together have up to 50,000 words. At most 200. */
  mapping?: Array<ImportColumnInput> | null | undefined;
  /** Required for MENTIONS; not allowed otherwise. */
  mentions?: ImportMentionsInput | null | undefined;
  /** Only for METRICS. Without it, the field `subject` of each row contains the id. */
  metrics?: ImportMetricsInput | null | undefined;
  /** Key of the preset for this kind of export: see `importPresets`. */
  preset?: string | null | undefined;
  /** The format of the file, and which of its rows to read. Default: detected. */
  reading?: ImportReadingInput | null | undefined;
  /** What to import from its rows. */
  target: ImportTarget;
  /** Required for TIES; not allowed otherwise. */
  ties?: ImportTiesInput | null | undefined;
  /** The upload, as returned by `POST /uploads`. */
  uploadId: string;
};

/** What an import reads from the rows of a file. */
export type ImportTarget =
  /** Objects to each of which one act is done, known by their `id`. */
  | 'ACTS'
  /** Content of the team’s own, known by its `key`. */
  | 'CONTENTS'
  /** Entries of the ledger and their reversals, known by their `key`. */
  | 'LEDGER'
  /** Mentions of an integration, known by their `key`. */
  | 'MENTIONS'
  /** Facts of metrics. */
  | 'METRICS'
  /** Who was asked to join a campaign, or took part in it elsewhere, known by person and campaign. */
  | 'PARTICIPATIONS'
  /** People, known by their `externalId`. */
  | 'PEOPLE'
  /** Ties between people. */
  | 'TIES'
  /** Topics, known by their `key` or their name. */
  | 'TOPICS'
  /** Contacts with people, known by their `key`. */
  | 'TOUCHPOINTS';

/** Conditions on one of a few values; all of them must hold. */
export type ImportTargetFilter = {
  /** This one. */
  eq?: ImportTarget | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ImportTarget> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** What the ties of a file are. */
export type ImportTiesInput = {
  /** Whether to create people that the file names and nobody knows. Otherwise their rows are refused. */
  createMissingPeople?: boolean | null | undefined;
  /** Whether ties are directed. Fixed for a kind with its first tie. */
  directed: boolean;
  /** Key of the kind of ties, such as `advice` or `reports-to`. */
  kind: string;
};

/** How to treat lines whose key or subject is `Total`, in the languages of exports. */
export type ImportTotals =
  /** Skip them and report them as problems. */
  | 'REFUSE'
  /** Read them like other rows. */
  | 'TAKE';

/** The meaning of a word in a column that cannot be read by itself. */
export type ImportWordInput = {
  /** The value to read in its place, at most 1,000 characters; empty to leave the field out. */
  means: string;
  /** The word, in any case, at most 1,000 characters. `*` stands for every word that cannot be read. */
  written: string;
};

/** Conditions on a whole number; all of them must hold. */
export type IntFilter = {
  /** Equal to this. */
  eq?: number | null | undefined;
  /** More than this. */
  gt?: number | null | undefined;
  /** This or more. */
  gte?: number | null | undefined;
  /** Equal to one of these (at most 100). */
  in?: Array<number> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** Less than this. */
  lt?: number | null | undefined;
  /** This or less. */
  lte?: number | null | undefined;
};

/** A connector or a notifier to configure: exactly one of the two. */
export type IntegrationCreateInput = {
  /** All settings, valid for its `configSchema`. Do not put secrets here. */
  config: unknown;
  /** Key of the connector, such as `feed`: see `connectors`. */
  connector?: string | null | undefined;
  /** Key of the source whose ids identify people in its records, such as `directory`; `mail` when mail addresses are the ids. When left out: the leading directory, and a source of its own, named after it, for one that brings people where another integration does already. */
  idsOf?: string | null | undefined;
  /** What its facts come from, for a connector that brings some; a group of its own, of rank API, when left out. */
  metrics?: MetricSourceInput | null | undefined;
  /** Name of the integration, for the team, at most 200 characters. */
  name: string;
  /** Key of the notifier, such as `mail`: see `notifiers`. */
  notifier?: string | null | undefined;
  /** Whose account it speaks for: their own shares are published by it, and nobody else’s. The organisation’s own when left out. */
  personId?: string | null | undefined;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). Without a schedule it runs on demand only. */
  schedule?: string | null | undefined;
  /** Secrets to set. Others stay as they are. The API never returns their values. At most 50. */
  secrets?: Array<IntegrationSecretInput> | null | undefined;
  /** Names of the streams to read, such as `content`. Default: all. At most 20. */
  streams?: Array<string> | null | undefined;
};

/** Conditions; all of them must hold. */
export type IntegrationFilter = {
  /** All of these hold (at most 10). */
  and?: Array<IntegrationFilter> | null | undefined;
  /** Key of the connector or notifier. */
  connector?: KeyFilter | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Failed runs in a row. */
  failureCount?: IntFilter | null | undefined;
  /** Whether it is a connector or a notifier. */
  kind?: IntegrationKindFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: IntegrationFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<IntegrationFilter> | null | undefined;
  /** Whether it works. */
  status?: IntegrationStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The kind of an integration. */
export type IntegrationKind =
  /** Reads data from an outside service, or publishes there. */
  | 'CONNECTOR'
  /** Sends notices by mail or chat. */
  | 'NOTIFIER';

/** Conditions on one of a few values; all of them must hold. */
export type IntegrationKindFilter = {
  /** This one. */
  eq?: IntegrationKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<IntegrationKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The order of a list of Integration. */
export type IntegrationOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: IntegrationOrderField;
};

/** What a list of Integration can be ordered by; ties are broken by id. */
export type IntegrationOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A credential. It is stored encrypted and never returned. */
export type IntegrationSecretInput = {
  /** Its name, as in `Connector.secrets`. */
  name: string;
  /** The credential itself, 6 to 20,000 characters; `user:password` for type BASIC. */
  value: string;
};

/** Whether an integration works. */
export type IntegrationStatus =
  /** At work. */
  | 'ACTIVE'
  /** Its last run failed and needs attention. It still runs on schedule. */
  | 'FAILING'
  /** Paused by somebody: neither the schedule nor `integrationSync` runs it. */
  | 'PAUSED';

/** Conditions on one of a few values; all of them must hold. */
export type IntegrationStatusFilter = {
  /** This one. */
  eq?: IntegrationStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<IntegrationStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Changes of an integration. A field that is left out keeps its value. */
export type IntegrationUpdateInput = {
  /** All settings, valid for its `configSchema`. Do not put secrets here. */
  config?: unknown;
  /** Key of the source whose ids identify people in its records, such as `directory`; `mail` when mail addresses are the ids. Null for the leading directory. A change makes it read all people again. Null clears it. */
  idsOf?: string | null | undefined;
  /** Name of the integration, for the team, at most 200 characters. */
  name?: string | null | undefined;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). Without a schedule it runs on demand only. Null clears it. */
  schedule?: string | null | undefined;
  /** Secrets to set. Others stay as they are. The API never returns their values. At most 50. */
  secrets?: Array<IntegrationSecretInput> | null | undefined;
  /** Names of the streams to read, such as `content`. Default: all. At most 20. Null clears it. */
  streams?: Array<string> | null | undefined;
};

/** A round of invitations that is not started. */
export type InvitationPreviewInput = {
  /** The campaign. */
  campaignId: string;
  /** The notifier that would send the messages. */
  integrationId: string;
  /** The time of the mandate, in minutes per week. */
  minutesPerWeek: number;
  /** The people, 1 to 500 of them; use either this or `segmentId`. */
  personIds?: Array<string> | null | undefined;
  /** The segment. */
  segmentId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type InvitationRoundFilter = {
  /** All of these hold (at most 10). */
  and?: Array<InvitationRoundFilter> | null | undefined;
  /** The campaign. */
  campaignId?: IdFilter | null | undefined;
  /** When they were started. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: InvitationRoundFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<InvitationRoundFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of InvitationRound. */
export type InvitationRoundOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: InvitationRoundOrderField;
};

/** What a list of InvitationRound can be ordered by; ties are broken by id. */
export type InvitationRoundOrderField =
  /** By the time they were started. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Who is invited to what, and how. */
export type InvitationRoundStartInput = {
  /** Whether all of them gain something by taking part. Default: the value that was stated before for each, otherwise `UNKNOWN`. */
  benefit?: Benefit | null | undefined;
  /** The campaign. It must be live. */
  campaignId: string;
  /** The notifier: an integration that sends mail, to the address of each person, or writes into a chat. */
  integrationId: string;
  /** What they are asked to do. */
  mandate: MandateInput;
  /** Message to all of them, in plain text. The mandate and a link follow it, at most 5,000 characters. */
  message: string;
  /** The people; use either this or `segmentId`, 1 to 500 of them. */
  personIds?: Array<string> | null | undefined;
  /** Days after the first message on which whoever has not answered gets a reminder; empty for none, at most 10. */
  remindAfterDays: Array<number>;
  /** The segment whose people of now are invited, those whom you may read. */
  segmentId?: string | null | undefined;
  /** Subject of the messages. Default: one in the language of the person, at most 200 characters. */
  subject?: string | null | undefined;
};

/** Conditions on a key; all of them must hold. */
export type KeyFilter = {
  /** Equal, in the normal form of the field: any case of a network, a language or a country. */
  eq?: string | null | undefined;
  /** Equal to one of these in the same way (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The new leading directory. */
export type LeadingDirectorySetInput = {
  /** Key of the source, such as `directory`: lower-case letters, digits and hyphens. */
  source: string;
};

/** The kind of a ledger entry. */
export type LedgerKind =
  /** Something that a person received without payment, such as a trip or a product, at its value in money. */
  | 'ADVANTAGE'
  /** Money that the organisation spent. Reports count it. */
  | 'COST'
  /** Something that a person received in return for what they did, such as pay or a prize. */
  | 'REWARD';

/** Conditions on one of a few values; all of them must hold. */
export type LedgerKindFilter = {
  /** This one. */
  eq?: LedgerKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<LedgerKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The threshold to remove. */
export type LedgerThresholdRemoveInput = {
  /** The country. */
  country: string;
};

/** The threshold of a country. */
export type LedgerThresholdSetInput = {
  /** The sum, in the currency of the law. */
  amount: MoneyInput;
  /** The country whose law sets the threshold. */
  country: string;
  /** The law that sets the threshold, such as its name and article, at most 200 characters. */
  source: string;
};

/** The legal basis for using data about people. */
export type LegalBasis =
  /** Not allowed until the person agrees; the person can withdraw (GDPR art. 6(1)(a)). */
  | 'CONSENT'
  /** Allowed, after notice, until the person objects (GDPR art. 6(1)(f) and 21). */
  | 'OBJECTION';

/** A format for the rows of a list. */
export type ListFormat =
  /** CSV (RFC 4180), in UTF-8, with a line of names. A text that a spreadsheet could compute as a formula begins with an apostrophe, and so does one that begins with an apostrophe: take one away from each. */
  | 'CSV'
  /** One JSON object for each row, on a line of its own, in UTF-8: as the API answers it. */
  | 'JSONL'
  /** Apache Parquet: parts of parts as structs, lists as lists, `BigInt` as whole numbers of 64 bits, `DateTime` as instants in UTC, `Date` as days, `Decimal` as text with all its digits. */
  | 'PARQUET';

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type LocaleFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** One of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A log-in of a person, attested by a sign-on system. */
export type LogInInput = {
  /** When they logged in, at most a day ago. */
  at: string;
  /** How they logged in, such as `oidc`, at most 100 characters. */
  method: string;
};

/** Whose log-in a doubtful one is. */
export type LoginAnswer =
  /** It is the person’s that the input names: link it with their account. */
  | 'LINK'
  /** It is nobody’s who has access. */
  | 'REFUSE';

/** Why a log-in is doubtful. */
export type LoginDoubt =
  /** Its verified address belongs to a person who has a log-in, another id in the source, or a role in the team. */
  | 'ADDRESS'
  /** Its person was not created, because they may be known already or were erased. */
  | 'NOT_CREATED'
  /** Its claim names a person who logs in with another subject of the same issuer. */
  | 'OTHER_LOGIN'
  /** Its claim names an owner of the organisation. A claim alone never makes anybody an owner. */
  | 'OWNER'
  /** Its claim names somebody with a role that managers, who write ids of people, could not give: `DATA_PROTECTION` or `WORKS_COUNCIL`. */
  | 'ROLE'
  /** Neither the declared claim nor a verified address names a person. */
  | 'UNKNOWN';

/** Conditions on one of a few values; all of them must hold. */
export type LoginDoubtFilter = {
  /** This one. */
  eq?: LoginDoubt | null | undefined;
  /** One of these (at most 100). */
  in?: Array<LoginDoubt> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Status of a doubtful log-in. */
export type LoginDoubtStatus =
  /** Nobody answered for 30 days. The next attempt opens it again. */
  | 'ENDED'
  /** It was linked with an account. */
  | 'LINKED'
  /** It waits for an answer; until then it gives no access. */
  | 'OPEN'
  /** It was refused, and stays refused unless the person opens an account link. */
  | 'REFUSED';

/** Conditions on one of a few values; all of them must hold. */
export type LoginDoubtStatusFilter = {
  /** This one. */
  eq?: LoginDoubtStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<LoginDoubtStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** How people log in by a mailed link. */
export type MailedLogInSetInput = {
  /** Whether people can log in by a mailed link. */
  enabled?: boolean | null | undefined;
  /** Roles that such a log-in gives beside AMBASSADOR to accounts that have them. Never OWNER or SIGN_ON. Default: none, at most 6. */
  roles?: Array<Role> | null | undefined;
  /** The mail notifier that sends the links. Look at its settings before you confirm it. */
  senderId: string;
  /** The version of the notifier that you looked at: `Integration.version`. 1 to 2,147,483,647. */
  senderVersion: number;
};

/** What an ambassador is asked to do in a campaign. */
export type MandateInput = {
  /** The time that it takes, in minutes per week. 1 to 10,080. */
  minutesPerWeek: number;
  /** What they are asked to do, in plain text, at most 5,000 characters. */
  tasks: string;
  /** The last day on which it counts, in the organisation’s time zone. */
  until: string;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type MembershipCondition = {
  /** The department, without those below it. */
  departmentId?: IdFilter | null | undefined;
  /** The first instant of the membership. */
  from?: DateTimeFilter | null | undefined;
  /** Whether it is their primary department. */
  primary?: BooleanFilter | null | undefined;
};

/** Conditions; all of them must hold. */
export type MentionFilter = {
  /** All of these hold (at most 10). */
  and?: Array<MentionFilter> | null | undefined;
  /** When it was published; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  at?: DateTimeFilter | null | undefined;
  /** Number of followers of its author, according to its source. */
  authorFollowers?: IntFilter | null | undefined;
  /** Whether a person of this organisation wrote it. Needs `person:read`. */
  byKnownPerson?: BooleanFilter | null | undefined;
  /** Whether it is a repost. */
  isRepost?: BooleanFilter | null | undefined;
  /** Somebody says something of it, in a label that stands and meets all of these conditions. */
  label?: MentionLabelCondition | null | undefined;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: LocaleFilter | null | undefined;
  /** Key of the network. */
  network?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: MentionFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<MentionFilter> | null | undefined;
  /** The person with the author’s account. */
  personId?: IdFilter | null | undefined;
  /** How many people it reached, according to its source. */
  reach?: IntFilter | null | undefined;
  /** An integration that has read it. */
  sourceId?: IdFilter | null | undefined;
  /** Its text. */
  text?: TextFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Who says what a label says. */
export type MentionLabelAuthor =
  /** A model of the source or of its plugin. */
  | 'MODEL'
  /** Somebody of the organisation. */
  | 'PERSON'
  /** The source of the mention, in its own words. */
  | 'SOURCE';

/** Conditions on one of a few values; all of them must hold. */
export type MentionLabelAuthorFilter = {
  /** This one. */
  eq?: MentionLabelAuthor | null | undefined;
  /** One of these (at most 100). */
  in?: Array<MentionLabelAuthor> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type MentionLabelCondition = {
  /** Whether a source, a model or a person says it. */
  author?: MentionLabelAuthorFilter | null | undefined;
  /** What the label says of it. */
  kind?: MentionLabelKindFilter | null | undefined;
  /** The name of the model that says it. */
  model?: KeyFilter | null | undefined;
  /** The value; case and blanks make no difference. */
  value?: KeyFilter | null | undefined;
};

/** What a label says of a mention. */
export type MentionLabelKind =
  /** A brand of the organisation that it is about. */
  | 'BRAND'
  /** A competitor that it is about. */
  | 'COMPETITOR'
  /** Its sentiment, such as `negative`. */
  | 'SENTIMENT'
  /** Where it stands on its subject, such as `against`. */
  | 'STANCE'
  /** A topic that it is about. */
  | 'TOPIC';

/** Conditions on one of a few values; all of them must hold. */
export type MentionLabelKindFilter = {
  /** This one. */
  eq?: MentionLabelKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<MentionLabelKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** What the caller says of a mention by one kind of label. */
export type MentionLabelsSetInput = {
  /** The kind of label. */
  kind: MentionLabelKind;
  /** Why, at most 200 characters. */
  reason?: string | null | undefined;
  /** All values, in your own words; an empty list takes back what the caller said. A sentiment or a stance has one. At most 20. */
  values: Array<string>;
};

/** The objects of `mentionLabelsSet`, and its input. */
export type MentionLabelsSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `mentionLabelsSet`, the same for each object. */
  input: MentionLabelsSetInput;
};

/** The order of a list of Mention. */
export type MentionOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: MentionOrderField;
};

/** What a list of Mention can be ordered by; ties are broken by id. */
export type MentionOrderField =
  /** By the time of publication; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  | 'AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A mail that came back. */
export type MessageMarkBouncedInput = {
  /** Its Message-ID, with or without angle brackets, at most 200 characters. */
  messageId: string;
};

/** Whether the values of a metric can be added. */
export type MetricAdds =
  /** A level, such as followers. Over time, the last value counts. The levels of several objects are added, each with its last value. If several groups of sources report the level of one object, they are never added: the group with the highest rank counts, and of equal ranks the latest value. */
  | 'LEVEL'
  /** A number of people, such as reach. Several values are added, but the sum counts some people again, and `MetricValue.peopleCountedAgain` says so. */
  | 'NO'
  /** Values are added over time and over objects, such as impressions and clicks. */
  | 'YES';

/** How the facts of a period become one value. */
export type MetricAggregation =
  /** The metric is a level, such as followers: the latest value counts. For an object that shares count for, the latest values of its shares at the end of the period are added up, unless the object has a level of its own. */
  | 'LAST'
  /** The facts are added up, as for impressions and clicks. */
  | 'SUM';

/** A new metric of the organisation’s own. Set either `aggregation` or `formula`. */
export type MetricCreateInput = {
  /** Whether values can be added, for a metric whose facts are sent. Set one of the three. */
  adds?: MetricAdds | null | undefined;
  /** The same in two words: SUM is `adds: YES`, LAST is `adds: LEVEL`. Set one of the three. */
  aggregation?: MetricAggregation | null | undefined;
  /** What the metric counts, where its facts come from, and what it leaves out. At most 5,000 characters. */
  description: string;
  /** The formula: keys of other metrics, numbers, `+ - * /` and parentheses, with a space before a minus, such as `(gains - cost) / cost`. The result is unknown when one of the metrics is unknown, and when it would divide by zero. At most 1000 characters. Set one of the three. */
  formula?: string | null | undefined;
  /** The key: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters. It cannot be changed later. */
  key: string;
  /** The name of the metric, at most 200 characters. */
  title: string;
  /** The unit: `count`, `money` (minor units of the organisation’s currency), `ratio` (a plain number) or `duration` (seconds). The unit that results from a formula must be the same. */
  unit: string;
};

/** A dimension of the organisation’s own. */
export type MetricDimensionAddInput = {
  /** What the values of the dimension mean. At most 5,000 characters. */
  description: string;
  /** The key that sources use: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters. */
  key: string;
  /** The name of the dimension, at most 200 characters. */
  title: string;
};

/** The dimension to remove. */
export type MetricDimensionRemoveInput = {
  /** The key of the dimension. */
  key: string;
};

/** A value of one dimension. */
export type MetricDimensionValueInput = {
  /** Key of the dimension, such as `country`: see `metricDimensions`. */
  key: string;
  /** Its value, such as `DE`: at most 100 characters. */
  value: string;
};

/** The new formula of a metric of the organisation’s own. */
export type MetricFormulaSetInput = {
  /** The new description of the metric; the previous one when left out. At most 5,000 characters. */
  description?: string | null | undefined;
  /** The formula: keys of other metrics, numbers, `+ - * /` and parentheses, with a space before a minus, such as `(gains - cost) / cost`. The result is unknown when one of the metrics is unknown, and when it would divide by zero. At most 1000 characters. */
  formula: string;
  /** The key of the metric. It must have a formula already. */
  key: string;
};

/** Conditions; all of them must hold. */
export type MetricGroupFilter = {
  /** The handle or id of the account. */
  account?: TextFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<MetricGroupFilter> | null | undefined;
  /** The name of the group. */
  name?: TextFilter | null | undefined;
  /** The key of the network of the account. */
  network?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: MetricGroupFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<MetricGroupFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The account that a source reports on. Sources with the same account belong to one group, so that its numbers are counted once. */
export type MetricGroupInput = {
  /** The handle or id of the account on the network; only together with `network`, at most 200 characters. */
  account?: string | null | undefined;
  /** The name of a new group; the account or the key of the source when left out, at most 200 characters. */
  name?: string | null | undefined;
  /** The key of the network, such as `linkedin`; only together with `account`. */
  network?: string | null | undefined;
  /** The IANA time zone in which a new group assigns instants to days; it never changes. The organisation’s current time zone when left out. */
  timeZone?: string | null | undefined;
};

/** The order of a list of MetricGroup. */
export type MetricGroupOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: MetricGroupOrderField;
};

/** What a list of MetricGroup can be ordered by; ties are broken by id. */
export type MetricGroupOrderField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** One fact. */
export type MetricPointInput = {
  /** The instant of the fact; for a running total, the instant at which it was read. Set either this or `on`. */
  at?: string | null | undefined;
  /** The token of the click that the fact comes from, such as a lead, an application or a sale: the value of the parameter `pv_click` with which a tracked link led to your page. The fact is about the share whose link was clicked. It must have happened within 90 days after the click. Set either this or `subjectId`. */
  clickToken?: string | null | undefined;
  /** The values of dimensions, such as the country or the network. Facts with different values are added up, so send either a total or all of its parts. At most 32. */
  dimensions?: Array<MetricDimensionValueInput> | null | undefined;
  /** The key of the fact, unique within its source, at most 200 characters. A point with the key of a stored fact repeats or corrects that fact. */
  key: string;
  /** Key of the metric, such as `impressions`: see `metrics`. */
  metric: string;
  /** The day of the fact, when only the day is known. It is stored as a date and counts on that day in every time zone. Set either this or `at`. */
  on?: string | null | undefined;
  /** The post that the fact is about, if it is about a single post. When several sources of a group report a metric of the same post, only the source with the highest rank is counted, over all days. */
  post?: MetricPostInput | null | undefined;
  /** The id of the object that the fact is about. Set either this or `clickToken`. It is a campaign, content, share, topic, channel, social account, department, ambassador or the organisation. A fact about a share also counts for its campaign and content, the topics of the campaign, the ambassador, their primary department, and the organisation, as these were when the share was created. Of a level, these have the sum of the latest values of their shares, unless they have a level of their own. */
  subjectId?: string | null | undefined;
  /** The value in the metric’s unit; money is in minor units. For a metric with the aggregation SUM, the amount that the fact adds; with LAST, the new level. */
  value: string;
};

/** A post on a network. */
export type MetricPostInput = {
  /** Its id there, at most 500 characters. */
  externalId: string;
  /** Key of the network, such as `linkedin`. */
  network: string;
};

/** How reliable a source is. When several sources of a group report the same fact, only the one with the highest rank is counted. */
export type MetricRank =
  /** A program reads the numbers from the network’s own API. This is the highest rank. */
  | 'API'
  /** Somebody entered the numbers by hand, or nobody stated where they come from. This is the lowest rank. */
  | 'BY_HAND'
  /** The network exported the numbers to a file. */
  | 'EXPORT';

/** Conditions on one of a few values; all of them must hold. */
export type MetricRankFilter = {
  /** This one. */
  eq?: MetricRank | null | undefined;
  /** One of these (at most 100). */
  in?: Array<MetricRank> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type MetricSourceFilter = {
  /** All of these hold (at most 10). */
  and?: Array<MetricSourceFilter> | null | undefined;
  /** The group of the source. */
  groupId?: IdFilter | null | undefined;
  /** The key of the source. */
  key?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: MetricSourceFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<MetricSourceFilter> | null | undefined;
  /** The rank of the source. */
  rank?: MetricRankFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The source of facts. */
export type MetricSourceInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: MetricGroupInput | null | undefined;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: MetricRank | null | undefined;
};

/** The order of a list of MetricSource. */
export type MetricSourceOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: MetricSourceOrderField;
};

/** What a list of MetricSource can be ordered by; ties are broken by id. */
export type MetricSourceOrderField =
  /** By the time at which their first facts were recorded. */
  | 'CREATED_AT'
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Which facts of a source move, and where to. */
export type MetricSourceSplitInput = {
  /** Only tell what would move and change. Default: false. */
  dryRun?: boolean | null | undefined;
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: MetricGroupInput | null | undefined;
  /** The imports whose facts move. Facts that a later import corrected belong to that import. 1 to 100 of them. */
  importIds: Array<string>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: MetricRank | null | undefined;
  /** The key of the source that takes the facts, a new one or a known one: see `metricSources`. A fact that the known source has under the same key stays if it was recorded later. */
  source: string;
};

/** The changes of a source. A field that is left out stays as it is. */
export type MetricSourceUpdateInput = {
  /** The account that the source reports on. The source joins the group of that account, or its own group states the account from now on. The time zone of the group stays. Cannot be combined with `groupId`. */
  group?: MetricGroupInput | null | undefined;
  /** The group that the source joins: from now on, facts that several sources of the group report are counted once. Null gives the source a group of its own. Null clears it. */
  groupId?: string | null | undefined;
  /** The rank of the source within its group. */
  rank?: MetricRank | null | undefined;
};

/** Facts of one source. */
export type MetricsIngestInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: MetricGroupInput | null | undefined;
  /** The facts. When several points have the same key, the last one counts. At most 10,000. */
  points: Array<MetricPointInput>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: MetricRank | null | undefined;
  /** The key of the source of the facts, such as `x-analytics`: see `metricSources`. */
  source: string;
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount in the minor unit of the currency: 150000 is EUR 1,500. */
  amountMinor: string;
  /** ISO 4217 code. */
  currency: string;
};

/** Conditions; all of them must hold. */
export type MovementFilter = {
  /** All of these hold (at most 10). */
  and?: Array<MovementFilter> | null | undefined;
  /** When they did. */
  at?: DateTimeFilter | null | undefined;
  /** The primary department before. */
  fromDepartmentId?: IdFilter | null | undefined;
  /** Whether they joined, moved or left. */
  kind?: MovementKindFilter | null | undefined;
  /** This does not hold. */
  not?: MovementFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<MovementFilter> | null | undefined;
  /** The person. */
  personId?: IdFilter | null | undefined;
  /** The primary department after. */
  toDepartmentId?: IdFilter | null | undefined;
};

/** How a person moved. */
export type MovementKind =
  /** They became active: when they were added or restored, or when their first membership began, where that was told to be earlier. */
  | 'JOINED'
  /** They became inactive, or were archived. */
  | 'LEFT'
  /** Their primary department changed while they were active. */
  | 'MOVED';

/** Conditions on one of a few values; all of them must hold. */
export type MovementKindFilter = {
  /** This one. */
  eq?: MovementKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<MovementKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The order of a list of Movement. */
export type MovementOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: MovementOrderField;
};

/** What a list of Movement can be ordered by; ties are broken by id. */
export type MovementOrderField =
  /** By the time of the movement. */
  | 'AT';

/** A name in one language. */
export type NameInLanguageInput = {
  /** The language. */
  language: string;
  /** The name, at most 200 characters. */
  text: string;
};

/** The tie to remove. */
export type NetworkTieRemoveInput = {
  /** Where it starts. */
  from: PersonBy;
  /** Where it ends. */
  to: PersonBy;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type NominationCondition = {
  /** The number that the last monthly close published, as `Person.nominations` shows it. */
  count?: IntFilter | null | undefined;
  /** The key of the dimension, such as `expertise`. */
  dimension?: KeyFilter | null | undefined;
};

/** A new nomination. */
export type NominationCreateInput = {
  /** The key of the quality: `expertise`, `empathy`, `impartiality`, or a key of your own. */
  dimension: string;
  /** The person who nominates; the person of the token when left out. Only those who manage people may name somebody else. */
  nominatorId?: string | null | undefined;
  /** The person who is nominated; not oneself. */
  nomineeId: string;
};

/** Conditions; all of them must hold. */
export type NoticeFilter = {
  /** All of these hold (at most 10). */
  and?: Array<NoticeFilter> | null | undefined;
  /** Attempts to send them. */
  attempts?: IntFilter | null | undefined;
  /** When they were created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: NoticeFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<NoticeFilter> | null | undefined;
  /** When the mail server or chat accepted them. */
  sentAt?: DateTimeFilter | null | undefined;
  /** Their status. */
  status?: NoticeStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Messages to people that they can end. Mails with a log-in link are none of them. */
export type NoticeKind =
  /** Notices of rules: what somebody has to see to, such as failures. */
  | 'ALERT'
  /** That others contact a person whose relationship you own. */
  | 'CONTACT'
  /** Invitations to campaigns. Without them there are no reminders either. */
  | 'INVITATION'
  /** Notices of rules: what happens in the programme. */
  | 'NEWS'
  /** Reminders of invitations. */
  | 'REMINDER';

/** Whether somebody gets messages of a kind. */
export type NoticePreferenceSetInput = {
  /** Whether you get no more of them. */
  ended: boolean;
  /** The kind. */
  kind: NoticeKind;
};

/** Whom a notice rule writes to: exactly one of these. People get a notice when they may read what it is about themselves, and have not ended its kind. */
export type NoticeRecipientsInput =
  {   /** A fixed mail address. For a chat: who the notice is for; may be empty. At most 320 characters, on one line. */
  address: string; personId?: never; role?: never; rotaId?: never; segmentId?: never; }
  |  { address?: never;   /** A person. */
  personId: string; role?: never; rotaId?: never; segmentId?: never; }
  |  { address?: never; personId?: never;   /** Everybody who holds a role, as of each notice. */
  role: NoticeRoleInput; rotaId?: never; segmentId?: never; }
  |  { address?: never; personId?: never; role?: never;   /** Who is on duty on a rota, as of each notice. */
  rotaId: string; segmentId?: never; }
  |  { address?: never; personId?: never; role?: never; rotaId?: never;   /** The people of a segment, as of each notice. It is evaluated with the rights of the account that answers for the rule: when these do not suffice any more, nothing is sent, and the owners are told. */
  segmentId: string; };

/** Everybody who holds a role in a scope. */
export type NoticeRoleInput = {
  /** Those who hold it in this campaign. Cannot be combined with a department. */
  campaignId?: string | null | undefined;
  /** Those who hold it in this department or one of its subtree. */
  departmentId?: string | null | undefined;
  /** The role. In a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
};

/** Who is notified of which events, and how. */
export type NoticeRuleCreateInput = {
  /** All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events: Array<string>;
  /** The notifier: an integration that was created with `notifier`. */
  integrationId: string;
  /** What its notices are, as people end them. Default: `NEWS`. */
  kind?: NoticeRuleKind | null | undefined;
  /** Name of the rule, for the team, at most 200 characters. */
  name: string;
  /** Whom it writes to. */
  recipients: NoticeRecipientsInput;
  /** Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too. */
  urgent?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type NoticeRuleFilter = {
  /** All of these hold (at most 10). */
  and?: Array<NoticeRuleFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The notifier. */
  integrationId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: NoticeRuleFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<NoticeRuleFilter> | null | undefined;
  /** Since when it has sent nothing; null when it sends. */
  stoppedAt?: DateTimeFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What the notices of a rule are. People can end each kind: see `NoticeKind`. */
export type NoticeRuleKind =
  /** What somebody has to see to, such as failures. */
  | 'ALERT'
  /** What happens in the programme. */
  | 'NEWS';

/** The order of a list of NoticeRule. */
export type NoticeRuleOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: NoticeRuleOrderField;
};

/** What a list of NoticeRule can be ordered by; ties are broken by id. */
export type NoticeRuleOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Changes of a rule. A field that is left out keeps its value. */
export type NoticeRuleUpdateInput = {
  /** All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events?: Array<string> | null | undefined;
  /** What its notices are, as people end them. Default: `NEWS`. */
  kind?: NoticeRuleKind | null | undefined;
  /** Name of the rule, for the team, at most 200 characters. */
  name?: string | null | undefined;
  /** Whom it writes to. */
  recipients?: NoticeRecipientsInput | null | undefined;
  /** Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too. Default: false. */
  urgent?: boolean | null | undefined;
};

/** The status of a notice. */
export type NoticeStatus =
  /** It was not sent, came back later, or may have arrived (`ambiguous`). It is not sent again. To people: nobody got it. */
  | 'FAILED'
  /** Waiting for its turn or for a retry; to people: its recipients are being found. */
  | 'QUEUED'
  /** Being sent. To people: until no message waits any more. */
  | 'SENDING'
  /** The mail server or the chat accepted it. To people: all messages were sent, or have another end; see `outcomes`. */
  | 'SENT';

/** Conditions on one of a few values; all of them must hold. */
export type NoticeStatusFilter = {
  /** This one. */
  eq?: NoticeStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<NoticeStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The reason for archiving an objective. */
export type ObjectiveArchiveInput = {
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason: string;
};

/** The objects of `objectiveArchive`, and its input. */
export type ObjectiveArchiveManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `objectiveArchive`, the same for each object. */
  input: ObjectiveArchiveInput;
};

/** The changes of an objective. A field that is left out stays as it is. */
export type ObjectiveChangeInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. Null clears it. */
  baseline?: string | null | undefined;
  /** The discipline that the objective belongs to. Null clears it. */
  discipline?: ObjectiveDiscipline | null | undefined;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. Null clears it. */
  dueAt?: string | null | undefined;
  /** The purpose of the objective. */
  kind?: ObjectiveKind | null | undefined;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric?: string | null | undefined;
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: string | null | undefined;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target?: string | null | undefined;
};

/** A new objective. */
export type ObjectiveCreateInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: string | null | undefined;
  /** The campaign that owns the objective. Set either this or `departmentId`. */
  campaignId?: string | null | undefined;
  /** The department that owns the objective. Set either this or `campaignId`. */
  departmentId?: string | null | undefined;
  /** Only the numbers that have one of the listed values of each dimension are compared with the target. Cannot be changed later. Default: all numbers. At most 10. */
  dimensions?: Array<ObjectiveDimensionInput> | null | undefined;
  /** The discipline that the objective belongs to. */
  discipline?: ObjectiveDiscipline | null | undefined;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: string | null | undefined;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: string;
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: string | null | undefined;
  /** The object whose numbers are compared with the target, such as a content: any subject of facts whose numbers the token may read. The owner when left out. */
  subjectId?: string | null | undefined;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: string;
};

/** Values of one dimension. */
export type ObjectiveDimensionInput = {
  /** The key of the dimension: see `metricDimensions`. */
  dimension: string;
  /** The values, such as `linkedin`. 1 to 200 of them. */
  in: Array<string>;
};

/** The discipline that an objective belongs to. */
export type ObjectiveDiscipline =
  /** Marketing: the organisation’s offer to its market. */
  | 'MARKETING'
  /** Public relations: what others say and think about the organisation. */
  | 'PR';

/** Conditions on one of a few values; all of them must hold. */
export type ObjectiveDisciplineFilter = {
  /** This one. */
  eq?: ObjectiveDiscipline | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ObjectiveDiscipline> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type ObjectiveFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ObjectiveFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** The campaign that owns the objective. */
  campaignId?: IdFilter | null | undefined;
  /** When the objective was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The department that owns the objective. */
  departmentId?: IdFilter | null | undefined;
  /** The discipline that the objective belongs to. */
  discipline?: ObjectiveDisciplineFilter | null | undefined;
  /** The instant by which the target is to be reached. */
  dueAt?: DateTimeFilter | null | undefined;
  /** The purpose of the objective. */
  kind?: ObjectiveKindFilter | null | undefined;
  /** Key of the metric that the objective is measured with. */
  metric?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: ObjectiveFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ObjectiveFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A value of a metric that a campaign is to reach. */
export type ObjectiveInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: string | null | undefined;
  /** The discipline that the objective belongs to. */
  discipline?: ObjectiveDiscipline | null | undefined;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: string | null | undefined;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: string;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: string;
};

/** The purpose of an objective. */
export type ObjectiveKind =
  /** More people know the organisation or its offer. */
  | 'AWARENESS'
  /** The organisation gets through a crisis. */
  | 'CRISIS'
  /** More people want to work for the organisation. */
  | 'EMPLOYER_BRAND'
  /** More people react, such as by comments and clicks. */
  | 'ENGAGEMENT'
  /** People inside the organisation are informed. */
  | 'INTERNAL_COMMUNICATION'
  /** The organisation finds people to hire. */
  | 'RECRUITMENT'
  /** People think well of the organisation. */
  | 'REPUTATION'
  /** The organisation sells more. */
  | 'SALES'
  /** Those affected by the organisation’s work accept it. */
  | 'SOCIAL_ACCEPTABILITY';

/** Conditions on one of a few values; all of them must hold. */
export type ObjectiveKindFilter = {
  /** This one. */
  eq?: ObjectiveKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ObjectiveKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The order of a list of Objective. */
export type ObjectiveOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ObjectiveOrderField;
};

/** What a list of Objective can be ordered by; ties are broken by id. */
export type ObjectiveOrderField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The reason for restoring an objective, if any. */
export type ObjectiveRestoreInput = {
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: string | null | undefined;
};

/** The objects of `objectiveRestore`, and its input. */
export type ObjectiveRestoreManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `objectiveRestore`, the same for each object. */
  input?: ObjectiveRestoreInput | null | undefined;
};

/** A value of a metric that a campaign is to reach from now on. */
export type ObjectiveUpdateInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: string | null | undefined;
  /** The discipline that the objective belongs to. */
  discipline?: ObjectiveDiscipline | null | undefined;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: string | null | undefined;
  /** The id of the existing objective of this campaign to change. When left out, the objective is new. */
  id?: string | null | undefined;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: string;
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: string | null | undefined;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: string;
};

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** Confirms that the organisation leaves. */
export type OrganizationLeaveInput = {
  /** Short name of the organisation (`Organization.slug`), to confirm which one leaves, at most 200 characters. */
  slug: string;
};

/** Changes of the organisation’s settings. A field that is left out keeps its value. */
export type OrganizationUpdateInput = {
  /** Names of all its brands, at most 100. Null clears it. */
  brands?: Array<string> | null | undefined;
  /** Days within which contacts of two departments with one person collide; 0 for no collisions. 0 to 90. */
  contactCollisionDays?: number | null | undefined;
  /** Country of establishment. Its law applies to every text from then on. Null clears it. */
  country?: string | null | undefined;
  /** Currency of values that have no other currency. Cannot be changed once there are facts of metrics of money, which are in it. */
  currency?: string | null | undefined;
  /** Hosts of all the organisation’s own pages, such as `acme.example`, each with its subdomains. Tracked links lead there with a click token (`pv_click`) and UTM parameters, and everywhere else to exactly their target. At most 50. Null clears it. */
  landingHosts?: Array<string> | null | undefined;
  /** Language of Portevoix’s own texts, `en` or `fr`, for readers who have named neither. */
  language?: string | null | undefined;
  /** Groups of fewer people are never shown. Only owners can lower it, because that shows more. 5 to 1,000. */
  minimumGroupSize?: number | null | undefined;
  /** Invitations and reminders that a person gets within seven days. What is more waits. Null for no limit. 1 to 1,000. Null clears it. */
  mostMessagesPerWeek?: number | null | undefined;
  /** Minutes per week that all accepted mandates of a person may ask for together, over all departments. Null for no limit. Mandates that were accepted before stay. 1 to 10,080. Null clears it. */
  mostMinutesPerWeek?: number | null | undefined;
  /** Display name, at most 200 characters. */
  name?: string | null | undefined;
  /** All other names of the organisation, at most 20. Null clears it. */
  names?: Array<string> | null | undefined;
  /** Whether people see the names of those who read data about them. */
  namesReaders?: boolean | null | undefined;
  /** Minutes after which a log-in session expires at the latest, unless the identity provider confirms it. Applies to new sessions. 15 to 720. */
  sessionMinutes?: number | null | undefined;
  /** IANA time zone in which reports cut days, weeks and months. Stored data does not change. */
  timeZone?: string | null | undefined;
  /** Whether only trusted documents may be executed, by anybody: see `trustedDocumentPush`. The documents of the SDK always may. */
  trustedDocumentsOnly?: boolean | null | undefined;
};

/** The agreements with which a person accepts an invitation. */
export type ParticipationAcceptInput = {
  /** The agreements, each purpose once: SHARING is required, all others are optional. At most 20. */
  agreements?: Array<AgreementInput> | null | undefined;
  /**
   * The same in the deprecated form; refused together with `agreements`.
   * @deprecated Use `agreements`. Accepted until 2027-07-01.
   */
  consent?: ConsentInput | null | undefined;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ParticipationCondition = {
  /** When they last accepted. */
  acceptedAt?: DateTimeFilter | null | undefined;
  /** The campaign. */
  campaignId?: IdFilter | null | undefined;
};

/** How long a person declines. */
export type ParticipationDeclineInput = {
  /** True: never ask me for this campaign again. False: I may be asked again. Default: what was stated before, otherwise false. Other campaigns are not affected. */
  never?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type ParticipationFilter = {
  /** When they last accepted. */
  acceptedAt?: DateTimeFilter | null | undefined;
  /** The ambassador. */
  ambassadorId?: IdFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<ParticipationFilter> | null | undefined;
  /** Whether they gain something by taking part. */
  benefit?: BenefitFilter | null | undefined;
  /** The campaign. */
  campaignId?: IdFilter | null | undefined;
  /** The value of `Participation.invitedAt`. */
  invitedAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: ParticipationFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ParticipationFilter> | null | undefined;
  /** Status of the participation. */
  status?: ParticipationStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Status of a participation. */
export type ParticipationStatus =
  /** Takes part. */
  | 'ACCEPTED'
  /** Declined; can be invited again, unless they said never: see `Participation.neverAt`. */
  | 'DECLINED'
  /** Not answered yet. Silence is not an answer and has no consequences. */
  | 'INVITED'
  /** Took part and left; can be invited again. */
  | 'LEFT'
  /** Another system says that they took part: see `Participation.recordedElsewhere`. They said nothing here: reports of that time count it for those who may list them, and until they accept they neither take part nor share. */
  | 'RECORDED_ELSEWHERE'
  /** The team withdrew the invitation before it was answered; the person can be invited again. */
  | 'WITHDRAWN';

/** Conditions on one of a few values; all of them must hold. */
export type ParticipationStatusFilter = {
  /** This one. */
  eq?: ParticipationStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ParticipationStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A period of time, which includes `from` and excludes `to`. */
export type PeriodInput = {
  /** The first instant of the period. */
  from: string;
  /** The first instant after the period; at most fifty years after `from`. */
  to: string;
};

/** A new attribute of people. */
export type PersonAttributeCreateInput = {
  /** Whether people are found by it, in filters and in segments. */
  filterable: boolean;
  /** The key by which files, sources and filters name it: a lower-case letter, then lower-case letters, digits and hyphens, at most 50 characters. */
  key: string;
  /** What its values are. It can change as long as nobody has, or had, a value. */
  kind: PersonAttributeKind;
  /** Whether a person may have several values at once. */
  many: boolean;
  /** The names by language, 1 to 20 of them. */
  names: Array<NameInLanguageInput>;
  /** All options, in their order, for the kind `ONE_OF` alone. One that anybody has, or had, stays, at most 200. */
  options?: Array<PersonAttributeOptionInput> | null | undefined;
  /** What the organisation needs it for, as people may ask, at most 1,000 characters. */
  purpose: string;
  /** Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. To change it, the token needs that permission. */
  sensitive: boolean;
};

/** Conditions; all of them must hold. */
export type PersonAttributeFilter = {
  /** All of these hold (at most 10). */
  and?: Array<PersonAttributeFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** When it was declared. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Whether people are found by it. */
  filterable?: BooleanFilter | null | undefined;
  /** The key. */
  key?: KeyFilter | null | undefined;
  /** What its values are. */
  kind?: PersonAttributeKindFilter | null | undefined;
  /** This does not hold. */
  not?: PersonAttributeFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PersonAttributeFilter> | null | undefined;
  /** Whether its values are shown to few. */
  sensitive?: BooleanFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** All values that a person has of one attribute. */
export type PersonAttributeInput = {
  /** The key of the attribute, such as `cost-centre`. */
  key: string;
  /** All values of the attribute; an empty list takes them away, at most 50. */
  values: Array<string>;
};

/** What the values of an attribute of people are. */
export type PersonAttributeKind =
  /** A day of the calendar, such as `2026-03-01`. */
  | 'DATE'
  /** A number of at most 15 digits, of which at most 6 are decimals. */
  | 'NUMBER'
  /** One of the options of the attribute, by its key. */
  | 'ONE_OF'
  /** A text of one line. Case and blanks make no difference to which value it is. */
  | 'TEXT'
  /** `true` or `false`. */
  | 'YES_NO';

/** Conditions on one of a few values; all of them must hold. */
export type PersonAttributeKindFilter = {
  /** This one. */
  eq?: PersonAttributeKind | null | undefined;
  /** One of these (at most 100). */
  in?: Array<PersonAttributeKind> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** What a value of an attribute of the kind `ONE_OF` may be. */
export type PersonAttributeOptionInput = {
  /** The key, which is the value: a lower-case letter, then lower-case letters, digits and hyphens, at most 50 characters. */
  key: string;
  /** The names by language; the key is the name when left out, at most 20. */
  names?: Array<NameInLanguageInput> | null | undefined;
};

/** The order of a list of PersonAttribute. */
export type PersonAttributeOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonAttributeOrderField;
};

/** What a list of PersonAttribute can be ordered by; ties are broken by id. */
export type PersonAttributeOrderField =
  /** By the time it was declared. */
  | 'CREATED_AT'
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The values of an attribute of a person, and since when. */
export type PersonAttributeSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: string | null | undefined;
  /** The key of the attribute, such as `cost-centre`. */
  key: string;
  /** All values of the attribute; an empty list takes them away, at most 50. */
  values: Array<string>;
};

/** The objects of `personAttributeSet`, and its input. */
export type PersonAttributeSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `personAttributeSet`, the same for each object. */
  input: PersonAttributeSetInput;
};

/** The changes of an attribute. A field that is left out stays as it is. */
export type PersonAttributeUpdateInput = {
  /** Whether people are found by it, in filters and in segments. */
  filterable?: boolean | null | undefined;
  /** What its values are. It can change as long as nobody has, or had, a value. */
  kind?: PersonAttributeKind | null | undefined;
  /** Whether a person may have several values at once. */
  many?: boolean | null | undefined;
  /** The names by language, 1 to 20 of them. */
  names?: Array<NameInLanguageInput> | null | undefined;
  /** All options, in their order, for the kind `ONE_OF` alone. One that anybody has, or had, stays, at most 200. */
  options?: Array<PersonAttributeOptionInput> | null | undefined;
  /** What the organisation needs it for, as people may ask, at most 1,000 characters. */
  purpose?: string | null | undefined;
  /** Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. To change it, the token needs that permission. */
  sensitive?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type PersonBriefFilter = {
  /** All of these hold (at most 10). */
  and?: Array<PersonBriefFilter> | null | undefined;
  /** When it was first written. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: PersonBriefFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PersonBriefFilter> | null | undefined;
  /** The person. */
  personId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of PersonBrief. */
export type PersonBriefOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonBriefOrderField;
};

/** What a list of PersonBrief can be ordered by; ties are broken by id. */
export type PersonBriefOrderField =
  /** By the time it was first written. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What everybody reads before they contact a person. */
export type PersonBriefSetInput = {
  /** All its parts, 1 to 20 of them. */
  parts: Array<BriefPartInput>;
  /** The person. */
  personId: string;
};

/** A key that identifies a person. Set exactly one field. */
export type PersonBy =
  {   /** Mail address, in upper or lower case. */
  email: string; externalId?: never; externalIdIn?: never; id?: never; }
  |  { email?: never;   /** Id in the leading directory. */
  externalId: string; externalIdIn?: never; id?: never; }
  |  { email?: never; externalId?: never;   /** Id in another source. */
  externalIdIn: ExternalIdInput; id?: never; }
  |  { email?: never; externalId?: never; externalIdIn?: never;   /** Global id. */
  id: string; };

/** A new person. */
export type PersonCreateInput = {
  /** Whether they are active: neither on leave nor gone; true when left out. */
  active?: boolean | null | undefined;
  /** Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start, at most 100. */
  attributes?: Array<PersonAttributeInput> | null | undefined;
  /** The country where they live, whose law applies to what they share. */
  country?: string | null | undefined;
  /** All departments they belong to, together with `departmentNames`. At most 50. */
  departmentIds?: Array<string> | null | undefined;
  /** Departments by name. Departments that do not exist yet are created, and a name that matches several is refused. At most 50. */
  departmentNames?: Array<string> | null | undefined;
  /** The name that is shown, at most 200 characters. */
  displayName: string;
  /** The mail address. No other person may have the same one. */
  email?: string | null | undefined;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. */
  externalId?: string | null | undefined;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The job title, at most 200 characters. */
  jobTitle?: string | null | undefined;
  /** Their primary relation to the organisation; when left out: the first of `relations`, or `EMPLOYEE`. */
  kind?: string | null | undefined;
  /** Languages they speak, such as `de-CH`, at most 20. */
  languages?: Array<string> | null | undefined;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. */
  level?: string | null | undefined;
  /** Their manager from now on. See `personManagerSet` for an earlier start. */
  managerId?: string | null | undefined;
  /** The language that they want to be written to in. */
  preferredLanguage?: string | null | undefined;
  /** The reason why this is another person, required when an erased person had the same address or account. It is stored in the audit log. */
  reason?: string | null | undefined;
  /** All their relations to the organisation from now on. See `personRelationsSet` for an earlier start. At most 20. */
  relations?: Array<string> | null | undefined;
  /** The place where they work, such as a city or a building, at most 200 characters. */
  site?: string | null | undefined;
  /** All that they can do, at most 100. */
  skills?: Array<SkillInput> | null | undefined;
  /** All their accounts. At most 50. */
  socialAccounts?: Array<SocialAccountInput> | null | undefined;
};

/** The departments of a person, and since when. */
export type PersonDepartmentsSetInput = {
  /** All departments that the person belongs to from then on. At most 50. */
  departmentIds: Array<string>;
  /** The first instant of the change, not in the future; now when left out. */
  from?: string | null | undefined;
  /** The one of them that is primary, for which counts what the person does. When left out: the primary department until then if it is among them, otherwise the first. */
  primaryId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type PersonDuplicateFilter = {
  /** All of these hold (at most 10). */
  and?: Array<PersonDuplicateFilter> | null | undefined;
  /** When they were last merged or said to be different. */
  answeredAt?: DateTimeFilter | null | undefined;
  /** When they were found. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: PersonDuplicateFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PersonDuplicateFilter> | null | undefined;
  /** One of the two people. */
  personId?: IdFilter | null | undefined;
  /** What was said about them. */
  status?: DuplicateStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of PersonDuplicate. */
export type PersonDuplicateOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonDuplicateOrderField;
};

/** What a list of PersonDuplicate can be ordered by; ties are broken by id. */
export type PersonDuplicateOrderField =
  /** By the time they were found. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Conditions; all of them must hold. */
export type PersonFilter = {
  /** One of their social accounts, or of people who were merged into them, meets all of these conditions. */
  account?: AccountCondition | null | undefined;
  /** Whether they are active. */
  active?: BooleanFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<PersonFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** They have a value of the attribute `key` that meets all of these conditions; any value where `key` stands alone. The attribute is `filterable`, and a sensitive one needs `sensitive-attribute:read`. As of an instant before which former values were deleted for their age it is refused. */
  attribute?: AttributeCondition | null | undefined;
  /** The country where they live. */
  country?: CountryCodeFilter | null | undefined;
  /** When they were added. */
  createdAt?: DateTimeFilter | null | undefined;
  /** A department they belong to. */
  departmentId?: IdFilter | null | undefined;
  /** Name. */
  displayName?: TextFilter | null | undefined;
  /** Mail address. */
  email?: KeyFilter | null | undefined;
  /** External id. */
  externalId?: KeyFilter | null | undefined;
  /** How many follow one of their accounts, those of people who were merged into them included. */
  followers?: IntFilter | null | undefined;
  /** The job title. */
  jobTitle?: TextFilter | null | undefined;
  /** When they joined the organisation, for the first time or again. */
  joinedAt?: DateTimeFilter | null | undefined;
  /** Their primary relation to the organisation, or the last one. */
  kind?: PersonKindFilter | null | undefined;
  /** Whether `kind` was stated and is not only the default. */
  kindStated?: BooleanFilter | null | undefined;
  /** A language they speak. */
  language?: LocaleFilter | null | undefined;
  /** Formal rank. */
  level?: TextFilter | null | undefined;
  /** Their current manager, also under a record that was merged into the manager. */
  managerId?: IdFilter | null | undefined;
  /** One of their current memberships in a department meets all of these conditions. */
  membership?: MembershipCondition | null | undefined;
  /** Their position in a network of ties, as last measured, meets all of these conditions. */
  network?: PositionCondition | null | undefined;
  /** The published number of people who nominated them for a dimension meets all of these conditions. */
  nominated?: NominationCondition | null | undefined;
  /** This does not hold. */
  not?: PersonFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PersonFilter> | null | undefined;
  /** They take part in a campaign, and this participation meets all of these conditions. */
  participation?: ParticipationCondition | null | undefined;
  /** The language that they want to be written to in. */
  preferredLanguage?: LocaleFilter | null | undefined;
  /** One of their current relations to the organisation, primary or not. */
  relation?: PersonKindFilter | null | undefined;
  /** Somebody who currently reports to them: `isNull: false` finds managers. */
  reportId?: IdFilter | null | undefined;
  /** Their shown score of a model, over everything, meets all of these conditions. */
  score?: ScoreCondition | null | undefined;
  /** Their shown score of a model, over a topic or a campaign, meets all of these conditions. */
  scoreOver?: ScopedScoreCondition | null | undefined;
  /** They are in these segments. */
  segment?: SegmentCondition | null | undefined;
  /** They published a share that meets all of these conditions, whether or not it was taken back later. */
  share?: ShareCondition | null | undefined;
  /** The place where they work; case and blanks make no difference. */
  site?: KeyFilter | null | undefined;
  /** The site where they work. */
  siteId?: IdFilter | null | undefined;
  /** The name of one of their skills; case and blanks make no difference. */
  skill?: KeyFilter | null | undefined;
  /** The time zone of their site, such as `Europe/Paris`. */
  timeZone?: KeyFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type PersonKindFilter = {
  /** This one. */
  eq?: string | null | undefined;
  /** One of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** The manager of a person, and since when. */
export type PersonManagerSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: string | null | undefined;
  /** The manager; none when left out or null. */
  managerId?: string | null | undefined;
};

/** The objects of `personManagerSet`, and its input. */
export type PersonManagerSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `personManagerSet`, the same for each object. */
  input?: PersonManagerSetInput | null | undefined;
};

/** The person to keep. */
export type PersonMergeInput = {
  /** The person to keep: neither archived nor merged themselves. */
  intoId: string;
};

/** The order of a list of Person. */
export type PersonOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonOrderField;
};

/** What a list of Person can be ordered by; ties are broken by id. */
export type PersonOrderField =
  /** By the time they were added. */
  | 'CREATED_AT'
  /** By name. */
  | 'DISPLAY_NAME'
  /** By external id, as text; people without one last. */
  | 'EXTERNAL_ID'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The relations of a person, and since when. */
export type PersonRelationsSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: string | null | undefined;
  /** The one of them that is primary, and so the `kind` of the person. When left out: the primary one until then if it is among them, otherwise the first. */
  primary?: string | null | undefined;
  /** All relations that the person has from then on. At most 20. */
  relations: Array<string>;
};

/** The objects of `personRelationsSet`, and its input. */
export type PersonRelationsSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `personRelationsSet`, the same for each object. */
  input: PersonRelationsSetInput;
};

/** The changes of a person. A field that is left out stays as it is. */
export type PersonUpdateInput = {
  /** Whether they are active: neither on leave nor gone. */
  active?: boolean | null | undefined;
  /** Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start, at most 100. Null clears it. */
  attributes?: Array<PersonAttributeInput> | null | undefined;
  /** The country where they live, whose law applies to what they share. Null clears it. */
  country?: string | null | undefined;
  /** All departments they belong to, together with `departmentNames`. At most 50. Null clears it. */
  departmentIds?: Array<string> | null | undefined;
  /** Departments by name. Departments that do not exist yet are created, and a name that matches several is refused. At most 50. Null clears it. */
  departmentNames?: Array<string> | null | undefined;
  /** The name that is shown, at most 200 characters. */
  displayName?: string | null | undefined;
  /** The mail address. No other person may have the same one. Null clears it. */
  email?: string | null | undefined;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. Null clears it. */
  externalId?: string | null | undefined;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. Null clears it. */
  externalIds?: Array<ExternalIdInput> | null | undefined;
  /** The job title, at most 200 characters. Null clears it. */
  jobTitle?: string | null | undefined;
  /** Their primary relation to the organisation from now on. It replaces the primary one; others stay. */
  kind?: string | null | undefined;
  /** Languages they speak, such as `de-CH`, at most 20. Null clears it. */
  languages?: Array<string> | null | undefined;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. Null clears it. */
  level?: string | null | undefined;
  /** Their manager from now on. See `personManagerSet` for an earlier start. Null clears it. */
  managerId?: string | null | undefined;
  /** The language that they want to be written to in. Null clears it. */
  preferredLanguage?: string | null | undefined;
  /** The reason why this is another person, required when an erased person had the same address or account. It is stored in the audit log. */
  reason?: string | null | undefined;
  /** All their relations to the organisation from now on. See `personRelationsSet` for an earlier start. At most 20. Null clears it. */
  relations?: Array<string> | null | undefined;
  /** The place where they work, such as a city or a building, at most 200 characters. Null clears it. */
  site?: string | null | undefined;
  /** All that they can do, at most 100. Null clears it. */
  skills?: Array<SkillInput> | null | undefined;
  /** All their accounts. At most 50. Null clears it. */
  socialAccounts?: Array<SocialAccountInput> | null | undefined;
};

/** Of whom, and how. */
export type PersonalDataExportInput = {
  /** Its format. */
  format: PersonalDataFormat;
  /** The person. Default: the person who is logged in. */
  personId?: string | null | undefined;
  /** The open request of the person for access or portability: the export is noted in it, and answers it once it can be downloaded. */
  privacyRequestId?: string | null | undefined;
};

/** A format for everything about one person. */
export type PersonalDataFormat =
  /** CSV (RFC 4180), in UTF-8, with a line of names. A text that a spreadsheet could compute as a formula begins with an apostrophe, and so does one that begins with an apostrophe: take one away from each. */
  | 'CSV'
  /** One JSON object (RFC 8259). */
  | 'JSON';

/** A kind of personal data that can be found in a text. */
export type PersonalDataKind =
  /** Payment cards. */
  | 'CARD'
  /** Mail addresses. */
  | 'EMAIL'
  /** Bank accounts. */
  | 'IBAN'
  /** National identity numbers. */
  | 'NATIONAL_ID'
  /** Telephone numbers. */
  | 'PHONE';

/** A plugin and its permissions. */
export type PluginConsentInput = {
  /** All permissions that it asks for now. Any other list is refused. */
  permissions: PluginPermissionsInput;
  /** Name of its package, as `plugins { name }` returns it. */
  plugin: string;
};

/** The permissions that a plugin asks for. */
export type PluginPermissionsInput = {
  /** Kinds of data, as `plugins { permissions { data } }` returns them. At most 1,000. */
  data: Array<string>;
  /** Hosts, as `plugins { permissions { network } }` returns them. At most 1,000. */
  network: Array<string>;
};

/** Conditions; all of them must hold. */
export type PolicyFilter = {
  /** All of these hold (at most 10). */
  and?: Array<PolicyFilter> | null | undefined;
  /** Country code it was published for. */
  country?: CountryCodeFilter | null | undefined;
  /** When it comes into force. */
  effectiveFrom?: DateTimeFilter | null | undefined;
  /** Language tag it was published for. */
  language?: LocaleFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: PolicyFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PolicyFilter> | null | undefined;
  /** When it was published. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** Number of the version. */
  version?: IntFilter | null | undefined;
};

/** The order of a list of Policy. */
export type PolicyOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PolicyOrderField;
};

/** What a list of Policy can be ordered by; ties are broken by id. */
export type PolicyOrderField =
  /** By the time they come into force. */
  | 'EFFECTIVE_FROM'
  /** By name. */
  | 'NAME';

/** The pack to publish for one country. */
export type PolicyPackPublishInput = {
  /** One of the countries of the pack. */
  country: string;
  /** When it comes into force. Default: now. */
  effectiveFrom?: string | null | undefined;
  /** Key of the pack, such as `eu-ucpd`: see `policyPacks`. */
  pack: string;
};

/** A new policy, or the next version of the policy with this name. */
export type PolicyPublishInput = {
  /** Country of the readers. Default: every country. */
  country?: string | null | undefined;
  /** When it comes into force. */
  effectiveFrom: string;
  /** Language of the texts it applies to. Default: every language. */
  language?: string | null | undefined;
  /** Name, the same for all versions, at most 200 characters. */
  name: string;
  /** Its rules, 1 to 100 of them. */
  rules: Array<PolicyRuleInput>;
};

/** A rule. Each kind has its own fields; fields of other kinds are refused. */
export type PolicyRuleInput = {
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: "pâte" is not "pate". Default: false. */
  accentSensitive?: boolean | null | undefined;
  /** Required for REQUIRED_DISCLOSURE: wordings that disclose, as a label or in a sentence about the post. `{name}` stands for any name, `{post}` for the post (“this video”); a leading "#" requires the hashtag. 1 to 200 of them. */
  accepted?: Array<string> | null | undefined;
  /** REQUIRED_DISCLOSURE: what the law says about affiliate links and codes, at most 500 characters. With it, a text that contains one without disclosing a benefit gets a warning. */
  affiliate?: string | null | undefined;
  /** Required for PERSONAL_DATA: kinds of personal data to look for. 1 to 10 of them. */
  detect?: Array<PersonalDataKind> | null | undefined;
  /** REQUIRED_DISCLOSURE: wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, employees are at most warned, and nothing is required of people without a connection. Without them, the rule warns everybody without a benefit. 1 to 200 of them. */
  employment?: Array<string> | null | undefined;
  /** Fix proposed to the author instead of the built-in one, at most 500 characters. */
  fix?: string | null | undefined;
  /** REQUIRED_DISCLOSURE: characters shown before "more". Default: the network’s own limit. 1 to 100,000. */
  foldAt?: number | null | undefined;
  /** REQUIRED_DISCLOSURE: maximum number of hashtags before the disclosure. Default: no limit. 0 to 100. */
  hashtagsMax?: number | null | undefined;
  /** Name of the rule in findings: lower-case words joined by "-" or ".". Default: made of its kind and position. */
  key?: string | null | undefined;
  /** The kind of the rule. */
  kind: RuleKind;
  /** Message for the author instead of the built-in one, at most 500 characters. */
  message?: string | null | undefined;
  /** REQUIRED_DISCLOSURE: where the disclosure must be. Default: BEFORE_FOLD. */
  position?: DisclosurePosition | null | undefined;
  /** REQUIRED_DISCLOSURE: wordings that readers do not understand as a disclosure. At most 200. */
  refused?: Array<string> | null | undefined;
  /** REQUIRED_DISCLOSURE: wordings that a person should confirm. They only ever warn. At most 200. */
  review?: Array<string> | null | undefined;
  /** The severity of its findings. */
  severity: Severity;
  /** The law or page that the rule is based on, at most 500 characters. */
  source?: string | null | undefined;
  /** Required for FORBIDDEN_TERM and CONFIDENTIAL_TERM: terms of at most 200 characters. They are found joined, separated and in look-alike letters, and inflected in French, English and German; in other languages only in the forms that are listed. 1 to 1,000 of them. */
  terms?: Array<string> | null | undefined;
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: ignores a term within a longer word. Default: true. */
  wholeWord?: boolean | null | undefined;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type PositionCondition = {
  /** The core number: see `NetworkPosition.coreNumber`. */
  coreNumber?: IntFilter | null | undefined;
  /** How many people have a tie to them. */
  inDegree?: IntFilter | null | undefined;
  /** The key of the kind of tie, such as `advice`. */
  kind?: KeyFilter | null | undefined;
  /** How many people they have a tie to. */
  outDegree?: IntFilter | null | undefined;
};

/** The answer. */
export type PrivacyRequestAnswerInput = {
  /** What was done; for a refusal why, and where the person can complain. At most 5,000 characters. */
  answer: string;
  /** Whether it is granted. */
  outcome: PrivacyRequestOutcome;
};

/** A new request. */
export type PrivacyRequestCreateInput = {
  /** What is asked for. */
  kind: PrivacyRequestKind;
  /** Who asks. Default: the person who is logged in. */
  personId?: string | null | undefined;
  /** When it reached the organisation, such as by letter; not in the future. Default: now. */
  receivedAt?: string | null | undefined;
  /** What they ask for in their words. At most 5,000 characters. */
  text?: string | null | undefined;
};

/** Why it takes longer. */
export type PrivacyRequestExtendInput = {
  /** Why, for the person: how complex the request is, or how many there are. At most 5,000 characters. */
  reason: string;
};

/** What a person asks for. */
export type PrivacyRequestKind =
  /** To know what is stored about them (GDPR art. 15). */
  | 'ACCESS'
  /** That something about them is corrected (art. 16). */
  | 'CORRECTION'
  /** That they are erased (art. 17). */
  | 'ERASURE'
  /** That data about them is no longer used for something (art. 21). */
  | 'OBJECTION'
  /** To get what is stored about them in a form that a machine reads (art. 20). */
  | 'PORTABILITY'
  /** That data about them is kept and not used (art. 18). */
  | 'RESTRICTION';

/** How a request is answered. */
export type PrivacyRequestOutcome =
  /** What was asked for was done. */
  | 'GRANTED'
  /** It is refused. */
  | 'REFUSED';

/** A new exclusion: for exactly one of a person, a site and a country. */
export type ProcessingExclusionCreateInput = {
  /** The country: covers also everybody whose country is unknown. */
  country?: string | null | undefined;
  /** The person. */
  personId?: string | null | undefined;
  /** Everything that is switched off, 1 to 4 of them. */
  processing: Array<ExcludedProcessing>;
  /** Why. */
  reason: ExclusionReason;
  /** The site: covers also everybody whose site is unknown. */
  siteId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type ProcessingExclusionFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ProcessingExclusionFilter> | null | undefined;
  /** When everything that it forbids had been deleted. */
  appliedAt?: DateTimeFilter | null | undefined;
  /** The country. */
  country?: CountryCodeFilter | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: ProcessingExclusionFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ProcessingExclusionFilter> | null | undefined;
  /** The person. */
  personId?: IdFilter | null | undefined;
  /** Positions in networks that were deleted under it so far. */
  positionsDeleted?: IntFilter | null | undefined;
  /** Why. */
  reason?: ExclusionReasonFilter | null | undefined;
  /** Scores that were deleted under it so far. */
  scoresDeleted?: IntFilter | null | undefined;
  /** The site. */
  siteId?: IdFilter | null | undefined;
  /** Ties that were deleted under it so far. */
  tiesDeleted?: IntFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of ProcessingExclusion. */
export type ProcessingExclusionOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ProcessingExclusionOrderField;
};

/** What a list of ProcessingExclusion can be ordered by; ties are broken by id. */
export type ProcessingExclusionOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The changes of an exclusion. A field that is left out keeps its value. */
export type ProcessingExclusionUpdateInput = {
  /** Everything that is switched off, 1 to 4 of them. */
  processing?: Array<ExcludedProcessing> | null | undefined;
  /** Why. */
  reason?: ExclusionReason | null | undefined;
};

/** Whose data, and why. */
export type ProcessingRestrictInput = {
  /** Why. */
  ground: RestrictionGround;
  /** The person. Default: the person who is logged in. */
  personId?: string | null | undefined;
  /** The open request of the person for restriction or objection, which this answers. */
  privacyRequestId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type ProcessingRestrictionFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ProcessingRestrictionFilter> | null | undefined;
  /** When it began. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Why. */
  ground?: RestrictionGroundFilter | null | undefined;
  /** When it was lifted. */
  liftedAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: ProcessingRestrictionFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ProcessingRestrictionFilter> | null | undefined;
  /** Whose data it is. */
  personId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of ProcessingRestriction. */
export type ProcessingRestrictionOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ProcessingRestrictionOrderField;
};

/** What a list of ProcessingRestriction can be ordered by; ties are broken by id. */
export type ProcessingRestrictionOrderField =
  /** By the time it began. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Conditions; all of them must hold. */
export type PublicationFilter = {
  /** All of these hold (at most 10). */
  and?: Array<PublicationFilter> | null | undefined;
  /** Attempts to publish and to search, together. */
  attempts?: IntFilter | null | undefined;
  /** When it was requested. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The account it is published with. */
  integrationId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: PublicationFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<PublicationFilter> | null | undefined;
  /** When it was published. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** Earliest time of publication. */
  scheduledFor?: DateTimeFilter | null | undefined;
  /** The share that is published. */
  shareId?: IdFilter | null | undefined;
  /** Its status. */
  status?: PublicationStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Publication. */
export type PublicationOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PublicationOrderField;
};

/** What a list of Publication can be ordered by; ties are broken by id. */
export type PublicationOrderField =
  /** By the time of the request. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The status of a publication. */
export type PublicationStatus =
  /** Not published. `sharePublish` tries again. */
  | 'FAILED'
  /** Is out. */
  | 'PUBLISHED'
  /** Being published. */
  | 'PUBLISHING'
  /** Waiting for its turn, its scheduled time or a retry. */
  | 'QUEUED'
  /** Cancelled before it was published, or retracted. */
  | 'RETRACTED'
  /** The outcome of an attempt is unknown. The platform searches for the post before any retry. When the search cannot tell, a person checks and reports with `publicationSettle`. */
  | 'UNCLEAR';

/** Conditions on one of a few values; all of them must hold. */
export type PublicationStatusFilter = {
  /** This one. */
  eq?: PublicationStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<PublicationStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A new purpose. */
export type PurposeCreateInput = {
  /** What it covers, at most 5,000 characters. */
  description?: string | null | undefined;
  /** Key, such as `PHOTOS`: 2 to 50 capitals, digits and underscores. */
  key: string;
  /** Name to display, at most 200 characters. */
  name: string;
};

/** The legal basis for people who live in a country, or who work at a site: exactly one of the two. */
export type PurposeExceptionInput = {
  /** The legal basis for them. */
  basis: LegalBasis;
  /** The country they live in. */
  country?: string | null | undefined;
  /** The site where they work. */
  siteId?: string | null | undefined;
};

/** Changes of a purpose. A field that is left out keeps its value. */
export type PurposeUpdateInput = {
  /** The legal basis outside the countries and sites in `exceptions`. Only SCORING can use OBJECTION. */
  basis?: LegalBasis | null | undefined;
  /** What it covers, at most 5,000 characters. Null clears it. */
  description?: string | null | undefined;
  /** All countries and sites with a different basis, each once, at most 1,000. */
  exceptions?: Array<PurposeExceptionInput> | null | undefined;
  /** Name to display, at most 200 characters. */
  name?: string | null | undefined;
};

/** The answer of the recipient. */
export type RecipientTaskAnswerInput = {
  /** Whom you told, and what they answered. Do not name the person. At most 5,000 characters. */
  answer: string;
};

/** Why a recipient has to be told. */
export type RecipientTaskCause =
  /** Something about the person was corrected (art. 19). */
  | 'CORRECTION'
  /** The person was erased (GDPR art. 17(2) and 19). */
  | 'ERASURE'
  /** Data about the person is kept and not used (art. 19). */
  | 'RESTRICTION';

/** Conditions on one of a few values; all of them must hold. */
export type RecipientTaskCauseFilter = {
  /** This one. */
  eq?: RecipientTaskCause | null | undefined;
  /** One of these (at most 100). */
  in?: Array<RecipientTaskCause> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type RecipientTaskFilter = {
  /** All of these hold (at most 10). */
  and?: Array<RecipientTaskFilter> | null | undefined;
  /** When the server asks the plugin next. */
  askAt?: DateTimeFilter | null | undefined;
  /** How often the plugin was asked. */
  attempts?: IntFilter | null | undefined;
  /** Why. */
  cause?: RecipientTaskCauseFilter | null | undefined;
  /** When it was made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When it was done. */
  doneAt?: DateTimeFilter | null | undefined;
  /** Until when the recipient has to be told. */
  dueAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: RecipientTaskFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<RecipientTaskFilter> | null | undefined;
  /** How far it is. */
  status?: RecipientTaskStatusFilter | null | undefined;
  /** Attempts of which nobody knows whether the provider was asked. */
  unclear?: IntFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of RecipientTask. */
export type RecipientTaskOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: RecipientTaskOrderField;
};

/** What a list of RecipientTask can be ordered by; ties are broken by id. */
export type RecipientTaskOrderField =
  /** By the time it was made. */
  | 'CREATED_AT'
  /** By deadline. */
  | 'DUE_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** How far the telling of a recipient is. */
export type RecipientTaskStatus =
  /** Somebody has to tell the recipient, and confirm it with `recipientTaskAnswer`. Of posts somebody decides first: `recipientTaskResume` lets a connector that can delete them do so. */
  | 'BY_HAND'
  /** The recipient was told: see `outcome`. */
  | 'DONE'
  /** The server asks the plugin, now or at `askAt`. */
  | 'QUEUED'
  /** The last answer was lost: the provider may have been asked. It is asked again at `askAt`. */
  | 'UNCLEAR';

/** Conditions on one of a few values; all of them must hold. */
export type RecipientTaskStatusFilter = {
  /** This one. */
  eq?: RecipientTaskStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<RecipientTaskStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A new kind of relation. */
export type RelationKindCreateInput = {
  /** The key by which people, files and sources name it: letters, digits and `_`, at most 50 characters, stored in capitals. */
  key: string;
  /** The names by language, 1 to 20 of them. */
  names: Array<NameInLanguageInput>;
};

/** Conditions; all of them must hold. */
export type RelationKindFilter = {
  /** All of these hold (at most 10). */
  and?: Array<RelationKindFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** Whether every organisation begins with it. */
  builtIn?: BooleanFilter | null | undefined;
  /** When it was added. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The key, in any case. */
  key?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: RelationKindFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<RelationKindFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of RelationKind. */
export type RelationKindOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: RelationKindOrderField;
};

/** What a list of RelationKind can be ordered by; ties are broken by id. */
export type RelationKindOrderField =
  /** By the time it was added. */
  | 'CREATED_AT'
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The changes of a kind of relation. A field that is left out stays as it is. */
export type RelationKindUpdateInput = {
  /** The names by language, 1 to 20 of them. */
  names?: Array<NameInLanguageInput> | null | undefined;
};

/** Who owns the relationship with a person. */
export type RelationshipOwnerCreateInput = {
  /** The department that owns it. */
  departmentId: string;
  /** The first instant. Default: now. */
  from?: string | null | undefined;
  /** Who looks after it there; when left out, the department as a whole does. */
  ownerId?: string | null | undefined;
  /** The person. */
  personId: string;
  /** Why, at most 500 characters. */
  reason?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type RelationshipOwnerFilter = {
  /** All of these hold (at most 10). */
  and?: Array<RelationshipOwnerFilter> | null | undefined;
  /** When it was stated. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The department that owns it. */
  departmentId?: IdFilter | null | undefined;
  /** The first instant. */
  from?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: RelationshipOwnerFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<RelationshipOwnerFilter> | null | undefined;
  /** Who looks after it there. */
  ownerId?: IdFilter | null | undefined;
  /** The person whose relationship it is. */
  personId?: IdFilter | null | undefined;
  /** The first instant after the end; null while it lasts. */
  to?: DateTimeFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Who owns the relationship from then on. */
export type RelationshipOwnerHandOverInput = {
  /** The department that owns it from then on. */
  departmentId: string;
  /** The first instant. Default: now. */
  from?: string | null | undefined;
  /** Who looks after it there; when left out, the department as a whole does. */
  ownerId?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason?: string | null | undefined;
};

/** The order of a list of RelationshipOwner. */
export type RelationshipOwnerOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: RelationshipOwnerOrderField;
};

/** What a list of RelationshipOwner can be ordered by; ties are broken by id. */
export type RelationshipOwnerOrderField =
  /** By the first instant. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Why data is only stored (GDPR art. 18(1)). */
export type RestrictionGround =
  /** The person says that it is wrong, until that is verified. */
  | 'ACCURACY'
  /** The organisation needs it no more, but the person does for a legal claim. */
  | 'LEGAL_CLAIM'
  /** The person objects, until it is decided whose grounds prevail. */
  | 'OBJECTION'
  /** It may not be processed, and the person wants it kept and not erased. */
  | 'UNLAWFUL';

/** Conditions on one of a few values; all of them must hold. */
export type RestrictionGroundFilter = {
  /** This one. */
  eq?: RestrictionGround | null | undefined;
  /** One of these (at most 100). */
  in?: Array<RestrictionGround> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** How long a class of data is kept. */
export type RetentionSetInput = {
  /** Key of the class, of `Organization.retention`, at most 200 characters. */
  class: string;
  /** Days for which it is kept, within the bounds of the class. 1 to 36,500. */
  days: number;
};

/** A role of an account. Permissions follow from it. */
export type Role =
  /** Takes part in campaigns that they accepted; sees only their own data. */
  | 'AMBASSADOR'
  /** Reads everything except accounts, runs scores and reports. */
  | 'ANALYST'
  /** The data protection officer: decides for whom processing is switched off, and reads people, agreements and the audit log. */
  | 'DATA_PROTECTION'
  /** Plans campaigns, invites ambassadors, imports and integrates. */
  | 'MANAGER'
  /** Runs the organisation’s programme: all permissions, including accounts and keys. */
  | 'OWNER'
  /** Approves content and publishes policies. */
  | 'REVIEWER'
  /** A sign-on system: attests that people logged in, and gets tokens with which they act themselves. It has no person, no other role, and no other access to the API. */
  | 'SIGN_ON'
  /** The works council: reads the register of processing and the impact sheet, which name no person, and nothing else. */
  | 'WORKS_COUNCIL';

/** Conditions on one of a few values; all of them must hold. */
export type RoleFilter = {
  /** This one. */
  eq?: Role | null | undefined;
  /** One of these (at most 100). */
  in?: Array<Role> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A new rule. */
export type RoleRuleCreateInput = {
  /** The campaign. Cannot be combined with a department. */
  campaignId?: string | null | undefined;
  /** Name of the claim, such as `groups`, at most 200 characters. */
  claim: string;
  /** The department, including its subtree. */
  departmentId?: string | null | undefined;
  /** The identity provider. */
  providerId: string;
  /** The role: any but `OWNER` and `SIGN_ON`. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
  /** The value that the claim has, or that is among its values: compared exactly. For groups, their id, at most 200 characters. */
  value: string;
};

/** Conditions; all of them must hold. */
export type RoleRuleFilter = {
  /** All of these hold (at most 10). */
  and?: Array<RoleRuleFilter> | null | undefined;
  /** When it was written. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: RoleRuleFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<RoleRuleFilter> | null | undefined;
  /** The identity provider. */
  providerId?: IdFilter | null | undefined;
  /** The role. */
  role?: RoleFilter | null | undefined;
};

/** The order of a list of RoleRule. */
export type RoleRuleOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: RoleRuleOrderField;
};

/** What a list of RoleRule can be ordered by; ties are broken by id. */
export type RoleRuleOrderField =
  /** By creation time. */
  | 'CREATED_AT';

/** A new rota. */
export type RotaCreateInput = {
  /** The time of the day of the hand-over, such as `09:00`. */
  handOverTime: string;
  /** All who take turns, in their order, 1 to 50 of them. */
  memberIds: Array<string>;
  /** Name of the rota, for the team, at most 200 characters. */
  name: string;
  /** All exceptions to the turns; those that are over may be left out, at most 200. */
  overrides?: Array<RotaOverrideInput> | null | undefined;
  /** How long a turn lasts. */
  rotation: RotaRotation;
  /** The day on which the first member begins; it decides whose turn it is on every later day. */
  startsOn: string;
  /** IANA name of the time zone of its hand-overs, such as `Europe/Paris`. */
  timeZone: string;
};

/** Conditions; all of them must hold. */
export type RotaFilter = {
  /** All of these hold (at most 10). */
  and?: Array<RotaFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: RotaFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<RotaFilter> | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Rota. */
export type RotaOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: RotaOrderField;
};

/** What a list of Rota can be ordered by; ties are broken by id. */
export type RotaOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** An exception to the turns of a rota. */
export type RotaOverrideInput = {
  /** The first instant. */
  from: string;
  /** What it is. */
  kind: RotaOverrideKind;
  /** The person: a member, or for a replacement anybody. */
  personId: string;
  /** The first instant after the end. */
  to: string;
};

/** What an exception to the turns of a rota is. */
export type RotaOverrideKind =
  /** The person is not on duty; the next in the order is. */
  | 'ABSENCE'
  /** The person is on duty in place of whoever’s turn it is. */
  | 'REPLACEMENT';

/** How long a turn on a rota lasts. */
export type RotaRotation =
  /** A day. */
  | 'DAILY'
  /** Seven days. */
  | 'WEEKLY';

/** Changes of a rota. A field that is left out keeps its value. */
export type RotaUpdateInput = {
  /** The time of the day of the hand-over, such as `09:00`. */
  handOverTime?: string | null | undefined;
  /** All who take turns, in their order, 1 to 50 of them. */
  memberIds?: Array<string> | null | undefined;
  /** Name of the rota, for the team, at most 200 characters. */
  name?: string | null | undefined;
  /** All exceptions to the turns; those that are over may be left out, at most 200. */
  overrides?: Array<RotaOverrideInput> | null | undefined;
  /** How long a turn lasts. */
  rotation?: RotaRotation | null | undefined;
  /** The day on which the first member begins; it decides whose turn it is on every later day. */
  startsOn?: string | null | undefined;
  /** IANA name of the time zone of its hand-overs, such as `Europe/Paris`. */
  timeZone?: string | null | undefined;
};

/** The kind of a rule. */
export type RuleKind =
  /** Terms that must not leave the organisation, with the same fields; findings never repeat them. */
  | 'CONFIDENTIAL_TERM'
  /** Terms that the text must not contain: `terms`, `wholeWord`, `accentSensitive`. */
  | 'FORBIDDEN_TERM'
  /** Personal data that the text must not contain: `detect`; findings never repeat it. */
  | 'PERSONAL_DATA'
  /** The text must disclose that it is advertising: `accepted`, `review`, `refused`, `position` … */
  | 'REQUIRED_DISCLOSURE';

/** The status of a run. */
export type RunStatus =
  /** Cancelled by somebody. */
  | 'CANCELLED'
  /** Ended with a failure, which the run describes. */
  | 'FAILED'
  /** Waiting for a worker. */
  | 'QUEUED'
  /** Running. */
  | 'RUNNING'
  /** Done. */
  | 'SUCCEEDED';

/** Conditions on one of a few values; all of them must hold. */
export type RunStatusFilter = {
  /** This one. */
  eq?: RunStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<RunStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ScopedScoreCondition = {
  /** The campaign that the run is over. */
  campaignId?: IdFilter | null | undefined;
  /** The share of the model’s features that were known for the person, 0 to 1. */
  coverage?: DecimalFilter | null | undefined;
  /** The key of the model. */
  model?: KeyFilter | null | undefined;
  /** The topic that the run is over. */
  topicId?: IdFilter | null | undefined;
  /** The score. */
  value?: DecimalFilter | null | undefined;
};

/** What to hold the scores of a run against. */
export type ScoreBacktestInput = {
  /** What the scores have to be better than; what the model declares by default, else FEATURE. */
  against?: BacktestBaseline | null | undefined;
  /** Beginning of the period, never before the instant that the run read everything at. */
  from: string;
  /** How the agreement is measured. */
  measure: BacktestMeasure;
  /** Key of a metric that is added up. People have what their shares brought, contents what they and their shares brought. */
  outcome: string;
  /** The run. */
  runId: string;
  /** First instant after the period, not in the future. */
  to: string;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ScoreCondition = {
  /** The share of the model’s features that were known for the person, 0 to 1. */
  coverage?: DecimalFilter | null | undefined;
  /** The key of the model. */
  model?: KeyFilter | null | undefined;
  /** The score. */
  value?: DecimalFilter | null | undefined;
};

/** Conditions; all of them must hold. */
export type ScoreRunFilter = {
  /** All of these hold (at most 10). */
  and?: Array<ScoreRunFilter> | null | undefined;
  /** The campaign of the run; null for other runs. */
  campaignId?: IdFilter | null | undefined;
  /** When it was asked for. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Whether its scores are the ones shown. */
  current?: BooleanFilter | null | undefined;
  /** When it ended. */
  finishedAt?: DateTimeFilter | null | undefined;
  /** Key of the model. */
  model?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: ScoreRunFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ScoreRunFilter> | null | undefined;
  /** The segment of the run; null for other runs. */
  segmentId?: IdFilter | null | undefined;
  /** Whether it is a candidate. */
  shadow?: BooleanFilter | null | undefined;
  /** Where it stands. */
  status?: RunStatusFilter | null | undefined;
  /** What is scored. */
  subject?: ScoreSubjectFilter | null | undefined;
  /** The topic of the run; null for other runs. */
  topicId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of ScoreRun. */
export type ScoreRunOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ScoreRunOrderField;
};

/** What a list of ScoreRun can be ordered by; ties are broken by id. */
export type ScoreRunOrderField =
  /** By the time they were asked for. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** On which terms a run is shown. */
export type ScoreRunPromoteInput = {
  /** The run that you believe is shown now; the act is refused where another one is. */
  expectedCurrentRunId?: string | null | undefined;
  /** Promote it although no backtest shows that it does what its model promises. */
  force?: boolean | null | undefined;
  /** Why, where it is forced; kept in the event. Name nobody. At most 500 characters. */
  reason?: string | null | undefined;
};

/** A new score run. */
export type ScoreRunStartInput = {
  /** The campaign to score for. */
  campaignId?: string | null | undefined;
  /** An earlier run of the same version of the model, whose statistics and parameters are taken over, so that the scores of the two are on one scale. It may be over something else. */
  fittedFrom?: string | null | undefined;
  /** Key of the model, such as `influence`: see `scoringModels`. */
  model: string;
  /** Parameters as the model’s `paramsSchema` says; its defaults when left out. */
  params?: unknown;
  /** The segment whose people are scored; at most one of the three. Needs every permission that a condition of the segment needs. */
  segmentId?: string | null | undefined;
  /** As a candidate, which is not shown before it is promoted: see `scoreRunCompare`. */
  shadow?: boolean | null | undefined;
  /** What is scored. */
  subject: ScoreSubject;
  /** The topic to score for. */
  topicId?: string | null | undefined;
};

/** What is scored. */
export type ScoreSubject =
  /** Contents. */
  | 'CONTENT'
  /** People. */
  | 'PERSON';

/** Conditions on one of a few values; all of them must hold. */
export type ScoreSubjectFilter = {
  /** This one. */
  eq?: ScoreSubject | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ScoreSubject> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on segments; all of them must hold. Each condition of a segment needs the permissions of the caller: without one of them the whole request is refused. */
export type SegmentCondition = {
  /** As of this instant; now when left out. Refused for a segment with a condition on something that is kept without dates. */
  at?: string | null | undefined;
  /** In this segment. */
  eq?: string | null | undefined;
  /** In one of these segments (at most 100). */
  in?: Array<string> | null | undefined;
};

/** A new segment. */
export type SegmentCreateInput = {
  /** Who belongs to the segment, and what it is good for, at most 5,000 characters. */
  description?: string | null | undefined;
  /** Who belongs to it. Each condition needs a permission of whoever saves the filter, and again of whoever uses it. */
  filter: PersonFilter;
  /** The key: lower-case letters, digits and hyphens, at most 50 characters; unique in the organisation. */
  key: string;
  /** The name, at most 200 characters. */
  name: string;
};

/** Conditions; all of them must hold. */
export type SegmentFilter = {
  /** All of these hold (at most 10). */
  and?: Array<SegmentFilter> | null | undefined;
  /** When it was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The key. */
  key?: KeyFilter | null | undefined;
  /** The name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: SegmentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<SegmentFilter> | null | undefined;
  /** When it was published. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Segment. */
export type SegmentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: SegmentOrderField;
};

/** What a list of Segment can be ordered by; ties are broken by id. */
export type SegmentOrderField =
  /** By the time it was created. */
  | 'CREATED_AT'
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The changes of a segment. A field that is left out stays as it is. */
export type SegmentUpdateInput = {
  /** Who belongs to the segment, and what it is good for, at most 5,000 characters. Null clears it. */
  description?: string | null | undefined;
  /** Who belongs to it. Each condition needs a permission of whoever saves the filter, and again of whoever uses it. */
  filter?: PersonFilter | null | undefined;
  /** The name, at most 200 characters. */
  name?: string | null | undefined;
};

/** The time of the day in which messages are sent to the people of a site. */
export type SendingHoursInput = {
  /** The first minute, in the time zone of the site, such as `08:00`. */
  from: string;
  /** The first minute after it, such as `18:30`. It is on the next day when it is not later than `from`. */
  until: string;
};

/** The length of the steps of a series, by the clock and calendar of its time zone. */
export type SeriesBucket =
  /** A day, which has 23 or 25 hours when clocks change. */
  | 'DAY'
  /** An hour. When clocks are set back, the repeated hour is two steps. Facts with only a day are counted in the hour that starts at noon. */
  | 'HOUR'
  /** A calendar month. */
  | 'MONTH'
  /** A week, which starts on Monday (ISO 8601). */
  | 'WEEK';

/** The severity of a finding. */
export type Severity =
  /** The text cannot be shared. */
  | 'BLOCK'
  /** The finding is shown, and the text can be shared. */
  | 'WARN';

/** Conditions that one and the same object must meet; all of them must hold. */
export type ShareCondition = {
  /** The campaign. */
  campaignId?: IdFilter | null | undefined;
  /** The content. */
  contentId?: IdFilter | null | undefined;
  /** The country of the readers. */
  country?: CountryCodeFilter | null | undefined;
  /** The key of the network. */
  network?: KeyFilter | null | undefined;
  /** When it was first known to be posted. */
  publishedAt?: DateTimeFilter | null | undefined;
};

/** An ambassador’s own words about a content. */
export type ShareCreateInput = {
  /** The approved content. If the campaign does not offer it yet, it is added to the campaign. */
  contentId: string;
  /** A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone. */
  country?: string | null | undefined;
  /** The http or https address of the post. Leave it out while the share is not posted. */
  externalUrl?: string | null | undefined;
  /** The language of the text; the language of the content when left out. */
  language?: string | null | undefined;
  /** The key of the network, such as `linkedin`. */
  network: string;
  /** The accepted participation; ambassadors name their own. */
  participationId: string;
  /** The words, at most 20,000 characters. */
  text: string;
};

/** How it is known that a share was posted, the strongest first. */
export type ShareEvidence =
  /** Somebody entered the address of the post. */
  | 'ADDRESS'
  /** Its tracked link was followed: a first click that counts. */
  | 'CLICK'
  /** An integration posted it. */
  | 'CONNECTOR'
  /** Somebody marked it as posted, without an address. */
  | 'PERSON';

/** Conditions on one of a few values; all of them must hold. */
export type ShareEvidenceFilter = {
  /** This one. */
  eq?: ShareEvidence | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ShareEvidence> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions; all of them must hold. */
export type ShareFilter = {
  /** The ambassador who shared. */
  ambassadorId?: IdFilter | null | undefined;
  /** All of these hold (at most 10). */
  and?: Array<ShareFilter> | null | undefined;
  /** The campaign. */
  campaignId?: IdFilter | null | undefined;
  /** The number of times its tracked link was followed until now. */
  clicks?: IntFilter | null | undefined;
  /** The content. */
  contentId?: IdFilter | null | undefined;
  /** The country of the readers. */
  country?: CountryCodeFilter | null | undefined;
  /** How it is known that the share was posted. */
  evidence?: ShareEvidenceFilter | null | undefined;
  /** The key of the network. */
  network?: KeyFilter | null | undefined;
  /** This does not hold. */
  not?: ShareFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<ShareFilter> | null | undefined;
  /** The participation. */
  participationId?: IdFilter | null | undefined;
  /** When the share was first known to be posted. */
  publishedAt?: DateTimeFilter | null | undefined;
  /** When the share passed all checks. */
  sharedAt?: DateTimeFilter | null | undefined;
  /** Whether the share is published. */
  status?: ShareStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The address of the post, if known. */
export type ShareMarkPublishedInput = {
  /** The http or https address of the post; a known address stays when left out. */
  externalUrl?: string | null | undefined;
};

/** The order of a list of Share. */
export type ShareOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ShareOrderField;
};

/** What a list of Share can be ordered by; ties are broken by id. */
export type ShareOrderField =
  /** By the time at which they passed all checks. */
  | 'SHARED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Where and when to publish a share. */
export type SharePublishInput = {
  /** The account to publish with: your own, or for the team one of the organisation. Its connector must post on the share’s network. */
  integrationId: string;
  /** Earliest time of publication, within a year. Default: now. */
  scheduledFor?: string | null | undefined;
};

/** Whether a share is published. */
export type ShareStatus =
  /** The share was taken back before it was posted. It is no longer counted. */
  | 'DISCARDED'
  /** The share passed all checks. It is not known to be posted, or its post was retracted. */
  | 'PREPARED'
  /** The share is posted on its network: see `evidence`. */
  | 'PUBLISHED';

/** Conditions on one of a few values; all of them must hold. */
export type ShareStatusFilter = {
  /** This one. */
  eq?: ShareStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<ShareStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** A new site. */
export type SiteCreateInput = {
  /** The name; regardless of case and blanks, it is unique in the organisation, at most 200 characters. */
  name: string;
  /** When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Null for any time. */
  sendingHours?: SendingHoursInput | null | undefined;
  /** IANA time zone, such as `Europe/Paris`. */
  timeZone?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type SiteFilter = {
  /** All of these hold (at most 10). */
  and?: Array<SiteFilter> | null | undefined;
  /** The name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: SiteFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<SiteFilter> | null | undefined;
  /** The time zone; `isNull: true` finds sites without one. */
  timeZone?: KeyFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** The order of a list of Site. */
export type SiteOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: SiteOrderField;
};

/** What a list of Site can be ordered by; ties are broken by id. */
export type SiteOrderField =
  /** By the time it was added. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The changes of a site. A field that is left out stays as it is. */
export type SiteUpdateInput = {
  /** When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Null for any time. Null clears it. */
  sendingHours?: SendingHoursInput | null | undefined;
  /** IANA time zone, such as `Europe/Paris`. Null clears it. */
  timeZone?: string | null | undefined;
};

/** A skill of a person. */
export type SkillInput = {
  /** How well they can do it, from 1 for a beginner to 5 for an expert; when left out, a known level stays, 1 to 5. */
  level?: number | null | undefined;
  /** The name; case and blanks make no difference to which skill it is, at most 200 characters. */
  name: string;
};

/** An account of a person on a network. */
export type SocialAccountInput = {
  /** The number of followers. It is kept as a fact of the account, beside all earlier ones; left out, what is known stays. */
  followers?: number | null | undefined;
  /** When the followers were counted; now when left out. Another number for the same time corrects the one that was entered or imported from a file before. */
  followersAt?: string | null | undefined;
  /** The name of the account on the network; a leading @ is removed. At most 200 characters. */
  handle: string;
  /** Key of the network, such as `linkedin`. */
  network: string;
};

/** A new social network. */
export type SocialNetworkAddInput = {
  /** The key: lower-case letters, digits and hyphens, at most 50 characters. */
  key: string;
  /** The name of the network, at most 200 characters. */
  name: string;
};

/** The network to remove. */
export type SocialNetworkRemoveInput = {
  /** The key of the network. */
  key: string;
};

/** Conditions; all of them must hold. */
export type SyncRunFilter = {
  /** All of these hold (at most 10). */
  and?: Array<SyncRunFilter> | null | undefined;
  /** When it was requested. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Records that the source deleted. */
  deleted?: IntFilter | null | undefined;
  /** Time it took; only for runs that have ended. */
  durationMs?: IntFilter | null | undefined;
  /** When it ended. */
  finishedAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: SyncRunFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<SyncRunFilter> | null | undefined;
  /** Pages stored. */
  pages?: IntFilter | null | undefined;
  /** Units of quotas that they used. */
  quotaUnits?: DecimalFilter | null | undefined;
  /** Requests sent to the provider. */
  requests?: IntFilter | null | undefined;
  /** Entries that could not be stored. */
  skipped?: IntFilter | null | undefined;
  /** Its status. */
  status?: RunStatusFilter | null | undefined;
  /** The stream, such as `content`. */
  stream?: KeyFilter | null | undefined;
  /** What started it. */
  trigger?: SyncTriggerFilter | null | undefined;
  /** Records that were already stored with the same values. */
  unchanged?: IntFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** Records that were created or changed. */
  upserted?: IntFilter | null | undefined;
};

/** What started a run. */
export type SyncTrigger =
  /** Somebody, with `integrationSync`. */
  | 'DEMAND'
  /** The schedule. */
  | 'SCHEDULE'
  /** A webhook from the source. */
  | 'WEBHOOK';

/** Conditions on one of a few values; all of them must hold. */
export type SyncTriggerFilter = {
  /** This one. */
  eq?: SyncTrigger | null | undefined;
  /** One of these (at most 100). */
  in?: Array<SyncTrigger> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Conditions on a text; all of them must hold. */
export type TextFilter = {
  /** Contains this, with or without case and accents: `adele` finds `Adèle`. */
  contains?: string | null | undefined;
  /** Equal, letter by letter. */
  eq?: string | null | undefined;
  /** Equal to one of these (at most 100). */
  in?: Array<string> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
  /** Begins with this, with or without case and accents. */
  startsWith?: string | null | undefined;
};

/** One tie between two people. */
export type TieInput = {
  /** Where it starts, such as the person who asks for advice. */
  from: PersonBy;
  /** When it was observed. Without this and `observedOn`, the stored time stays. */
  observedAt?: string | null | undefined;
  /** The day of observation when the time is not known; use either this or `observedAt`. */
  observedOn?: string | null | undefined;
  /** Where it ends; not the same person. */
  to: PersonBy;
  /** Strength according to the source, above zero. Default: 1. */
  weight?: number | null | undefined;
};

/** Ties of one kind. */
export type TiesUpsertInput = {
  /** Whether to create people for unknown external ids. Otherwise their ties are rejected. */
  createMissingPeople?: boolean | null | undefined;
  /** Whether ties are directed. Fixed for a kind with its first tie. */
  directed: boolean;
  /** Key of the source of the `externalId` of both ends. Default: the leading directory, or else the only other source that knows the id. */
  idsOf?: string | null | undefined;
  /** Key of the kind, such as `advice` or `reports-to`: lower-case letters, digits and hyphens. A new kind is created. */
  kind: string;
  /** The ties, at most 1,000. */
  ties: Array<TieInput>;
};

/** The token to issue. */
export type TokenIssueInput = {
  /** Seconds until it expires. Default: an hour. It never outlives your own key or token. 60 to 86,400. */
  lifetimeSeconds?: number | null | undefined;
  /** The log-in that you attest. With it the person acts, and can consent, accept, decline, object and nominate. Needs `login:attest`. Without it, you act for them and can do none of these. */
  logIn?: LogInInput | null | undefined;
  /** The person. An ambassador’s account is created if they have none. */
  personId: string;
  /** Permissions to narrow it to. Default: all permissions of an ambassador. 1 to 200 of them. */
  scopes?: Array<string> | null | undefined;
};

/** A new topic. */
export type TopicCreateInput = {
  /** What the organisation wants to achieve with the topic, at most 5,000 characters. */
  aim?: string | null | undefined;
  /** The department that owns the topic. */
  departmentId?: string | null | undefined;
  /** What the topic includes, at most 5,000 characters. */
  description?: string | null | undefined;
  /** The name; regardless of upper and lower case, it is unique in the organisation. At most 200 characters. */
  name: string;
  /** The topic directly above. */
  parentId?: string | null | undefined;
  /** All queries by which texts about it are found: a text is about the topic when one of them matches it, and a topic without queries matches no text. A query matches a text that has all its words, `"words in quotes"` in that order, `word*` as the beginning of a word, and none of its `-word`s; case and accents make no difference. All topics of the organisation have at most 2,000 queries together, at most 50. */
  queries?: Array<TopicTermInput> | null | undefined;
  /** All other names of the topic, at most 50. */
  synonyms?: Array<TopicTermInput> | null | undefined;
};

/** Conditions; all of them must hold. */
export type TopicFilter = {
  /** All of these hold (at most 10). */
  and?: Array<TopicFilter> | null | undefined;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: BooleanFilter | null | undefined;
  /** When the topic was created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The department that owns the topic. */
  departmentId?: IdFilter | null | undefined;
  /** The name of the topic. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: TopicFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<TopicFilter> | null | undefined;
  /** The topic directly above. */
  parentId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** A synonym or a query of a topic, in one language or in all. */
export type TopicTermInput = {
  /** The language of the words. A query is only compared with texts in this language. All languages when left out. */
  language?: string | null | undefined;
  /** The words of the synonym or the query, at most 200 characters. */
  text: string;
};

/** The changes of a topic. A field that is left out stays as it is. */
export type TopicUpdateInput = {
  /** What the organisation wants to achieve with the topic, at most 5,000 characters. Null clears it. */
  aim?: string | null | undefined;
  /** The department that owns the topic. Null clears it. */
  departmentId?: string | null | undefined;
  /** What the topic includes, at most 5,000 characters. Null clears it. */
  description?: string | null | undefined;
  /** The name; regardless of upper and lower case, it is unique in the organisation. At most 200 characters. */
  name?: string | null | undefined;
  /** The topic directly above. Null clears it. */
  parentId?: string | null | undefined;
  /** All queries by which texts about it are found: a text is about the topic when one of them matches it, and a topic without queries matches no text. A query matches a text that has all its words, `"words in quotes"` in that order, `word*` as the beginning of a word, and none of its `-word`s; case and accents make no difference. All topics of the organisation have at most 2,000 queries together, at most 50. */
  queries?: Array<TopicTermInput> | null | undefined;
  /** All other names of the topic, at most 50. */
  synonyms?: Array<TopicTermInput> | null | undefined;
};

/** The objects of `topicUpdate`, and its input. */
export type TopicUpdateManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `topicUpdate`, the same for each object. */
  input: TopicUpdateInput;
};

/** What was wrong. A field that is left out keeps its value. */
export type TouchpointCorrectInput = {
  /** When it was held, or is to be: a planned contact stays planned, and one that was held stays held. */
  at?: string | null | undefined;
  /** How. */
  channel?: ContactChannel | null | undefined;
  /** Why it is done in spite of contacts of other departments: needed where `at` moves it near to one; refused with `NO_CONTACT_COLLISION` where there is none, unless it corrects the reason that is kept, at most 500 characters. */
  collisionReason?: string | null | undefined;
  /** Who began it. */
  direction?: ContactDirection | null | undefined;
  /** When to come back to it; null clears it. */
  followUpAt?: string | null | undefined;
  /** What came of it; null clears it, at most 5,000 characters. */
  outcome?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason: string;
  /** What it is about, at most 200 characters. */
  subject?: string | null | undefined;
};

/** A contact with a person. */
export type TouchpointCreateInput = {
  /** When it was held, or is to be. Default: now. */
  at?: string | null | undefined;
  /** The campaign that it is about. */
  campaignId?: string | null | undefined;
  /** How. */
  channel: ContactChannel;
  /** Why it is done in spite of contacts of other departments; kept where there are any, at most 500 characters. */
  collisionReason?: string | null | undefined;
  /** Who makes the contact for the department. Default: the person of the account. */
  contactedById?: string | null | undefined;
  /** The department that it is for. */
  departmentId: string;
  /** Who began it. Default: the department. */
  direction?: ContactDirection | null | undefined;
  /** When to come back to it. */
  followUpAt?: string | null | undefined;
  /** What came of it, at most 5,000 characters. */
  outcome?: string | null | undefined;
  /** The person. */
  personId: string;
  /** What it is about, at most 200 characters. */
  subject: string;
  /** The topic that it is about. */
  topicId?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type TouchpointFilter = {
  /** All of these hold (at most 10). */
  and?: Array<TouchpointFilter> | null | undefined;
  /** When it was held, or is to be. */
  at?: DateTimeFilter | null | undefined;
  /** The campaign that it is about. */
  campaignId?: IdFilter | null | undefined;
  /** How. */
  channel?: ContactChannelFilter | null | undefined;
  /** Who makes the contact for the department. */
  contactedById?: IdFilter | null | undefined;
  /** When it was stated. */
  createdAt?: DateTimeFilter | null | undefined;
  /** The department that it is for. */
  departmentId?: IdFilter | null | undefined;
  /** Who began it. */
  direction?: ContactDirectionFilter | null | undefined;
  /** When to come back to it. */
  followUpAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: TouchpointFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<TouchpointFilter> | null | undefined;
  /** The person. */
  personId?: IdFilter | null | undefined;
  /** Its status. */
  status?: TouchpointStatusFilter | null | undefined;
  /** The topic that it is about. */
  topicId?: IdFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
  /** When it was taken back. */
  withdrawnAt?: DateTimeFilter | null | undefined;
};

/** What came of a planned contact. */
export type TouchpointMarkHeldInput = {
  /** When it was held. Default: when it was planned, or now where that is later than now. */
  at?: string | null | undefined;
  /** When to come back to it. */
  followUpAt?: string | null | undefined;
  /** What came of it, at most 5,000 characters. */
  outcome?: string | null | undefined;
};

/** The order of a list of Touchpoint. */
export type TouchpointOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: TouchpointOrderField;
};

/** What a list of Touchpoint can be ordered by; ties are broken by id. */
export type TouchpointOrderField =
  /** By the time at which it was held, or is to be. */
  | 'AT'
  /** By the time it was stated. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The status of a contact. */
export type TouchpointStatus =
  /** It was held. */
  | 'HELD'
  /** It is to be held at `at`, or nobody said yet that it was. */
  | 'PLANNED'
  /** It was taken back: it is not planned any more, or was recorded by mistake. */
  | 'WITHDRAWN';

/** Conditions on one of a few values; all of them must hold. */
export type TouchpointStatusFilter = {
  /** This one. */
  eq?: TouchpointStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<TouchpointStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Why a contact is taken back. */
export type TouchpointWithdrawInput = {
  /** Why, at most 500 characters. */
  reason: string;
};

/** The objects of `touchpointWithdraw`, and its input. */
export type TouchpointWithdrawManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<string>;
  /** The input of `touchpointWithdraw`, the same for each object. */
  input: TouchpointWithdrawInput;
};

/** A new tracked link. */
export type TrackedLinkCreateInput = {
  /** The campaign that clicks count for. Leave it out with `participationId`. */
  campaignId?: string | null | undefined;
  /** The content that it leads to, by its address. Set either this or `url`. */
  contentId?: string | null | undefined;
  /** What the link is for, at most 200 characters. */
  label?: string | null | undefined;
  /** The accepted participation of whom the link belongs to: the campaign is that of the participation. Ambassadors name their own. */
  participationId?: string | null | undefined;
  /** Where the link is put, such as `newsletter`: the value of `utm_source` on pages of the organisation. Lower-case letters, digits, hyphens, dots and underscores, at most 50. */
  source?: string | null | undefined;
  /** The page of the organisation that it leads to: an http or https address on one of `Organization.landingHosts`. Set either this or `contentId`. */
  url?: string | null | undefined;
};

/** Conditions; all of them must hold. */
export type TrackedLinkFilter = {
  /** All of these hold (at most 10). */
  and?: Array<TrackedLinkFilter> | null | undefined;
  /** The campaign of a link of no share. */
  campaignId?: IdFilter | null | undefined;
  /** The number of times the link was followed until now. */
  clicks?: IntFilter | null | undefined;
  /** The content that a link of no share leads to. */
  contentId?: IdFilter | null | undefined;
  /** When the link was made. */
  createdAt?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: TrackedLinkFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<TrackedLinkFilter> | null | undefined;
  /** The participation of whom a link of no share belongs to. */
  participationId?: IdFilter | null | undefined;
  /** The share that the link belongs to. */
  shareId?: IdFilter | null | undefined;
};

/** The order of a list of TrackedLink. */
export type TrackedLinkOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: TrackedLinkOrderField;
};

/** What a list of TrackedLink can be ordered by; ties are broken by id. */
export type TrackedLinkOrderField =
  /** By the time at which they were made. */
  | 'CREATED_AT';

/** Conditions; all of them must hold. */
export type TrustedDocumentFilter = {
  /** All of these hold (at most 10). */
  and?: Array<TrustedDocumentFilter> | null | undefined;
  /** When it was first pushed. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Name of the first operation. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: TrustedDocumentFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<TrustedDocumentFilter> | null | undefined;
  /** SHA-256 of the text. */
  sha256?: KeyFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** Documents to trust. */
export type TrustedDocumentPushInput = {
  /** The documents, 1 to 50. 1 to 50 of them. */
  documents: Array<string>;
};

/** Conditions; all of them must hold. */
export type WebhookDeliveryFilter = {
  /** All of these hold (at most 10). */
  and?: Array<WebhookDeliveryFilter> | null | undefined;
  /** Attempts since they were queued. */
  attempts?: IntFilter | null | undefined;
  /** When they were queued. */
  createdAt?: DateTimeFilter | null | undefined;
  /** When they were delivered. */
  deliveredAt?: DateTimeFilter | null | undefined;
  /** Milliseconds of the last attempt. */
  durationMs?: IntFilter | null | undefined;
  /** The endpoint. */
  endpointId?: IdFilter | null | undefined;
  /** The event. */
  eventId?: IdFilter | null | undefined;
  /** This does not hold. */
  not?: WebhookDeliveryFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<WebhookDeliveryFilter> | null | undefined;
  /** HTTP status of the last answer. */
  responseStatus?: IntFilter | null | undefined;
  /** Bytes of the last body. */
  sizeBytes?: IntFilter | null | undefined;
  /** What became of them. */
  status?: WebhookDeliveryStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What became of an event for one endpoint. */
export type WebhookDeliveryStatus =
  /** The receiver answered with a status of 200 to 299. */
  | 'DELIVERED'
  /** A dead letter: it has no attempts left. `webhookDeliveryReplay` queues it again. */
  | 'FAILED'
  /** It waits for its first or next attempt. */
  | 'QUEUED'
  /** Nothing was sent: the event is gone by its age, or may no longer be read. */
  | 'SKIPPED';

/** Conditions on one of a few values; all of them must hold. */
export type WebhookDeliveryStatusFilter = {
  /** This one. */
  eq?: WebhookDeliveryStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<WebhookDeliveryStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Where events are sent, and which. */
export type WebhookEndpointCreateInput = {
  /** The cursor of `Query.events` behind which it begins; the present when left out, at most 200 characters. */
  after?: string | null | undefined;
  /** A subscription to `events`, as for server-sent events, without variables that need a value: which events, by its filter, and what of them. Its answer is the `data` of each request. */
  document: string;
  /** Its name for the team, at most 200 characters. */
  name: string;
  /** Where requests are sent: https, and no internal address, unless the operator opened it. Redirects are not followed. */
  url: string;
};

/** Conditions; all of them must hold. */
export type WebhookEndpointFilter = {
  /** All of these hold (at most 10). */
  and?: Array<WebhookEndpointFilter> | null | undefined;
  /** When they were created. */
  createdAt?: DateTimeFilter | null | undefined;
  /** Since when attempts fail. */
  failingSince?: DateTimeFilter | null | undefined;
  /** Name. */
  name?: TextFilter | null | undefined;
  /** This does not hold. */
  not?: WebhookEndpointFilter | null | undefined;
  /** At least one of these holds (at most 10). */
  or?: Array<WebhookEndpointFilter> | null | undefined;
  /** Why they are paused. */
  pauseCause?: WebhookPauseCauseFilter | null | undefined;
  /** Whether they are told of events. */
  status?: WebhookEndpointStatusFilter | null | undefined;
  /** When it was last changed. */
  updatedAt?: DateTimeFilter | null | undefined;
};

/** What is sent again: exactly one of these. */
export type WebhookEndpointReplayInput =
  {   /** A cursor of `Query.events`: all that its document asks for behind it, as long as the events are kept. One behind the place of the endpoint changes nothing. At most 200 characters. */
  after: string; failed?: never; }
  |  { after?: never;   /** True for all of its dead letters. */
  failed: boolean; };

/** How long the former secret lasts. */
export type WebhookEndpointRotateSecretInput = {
  /** Hours for which the former secret signs too; 24 when left out. 0 ends it at once; so does `webhookEndpointUpdate` later. 0 to 720. */
  formerForHours?: number | null | undefined;
};

/** Whether an endpoint is told of events. */
export type WebhookEndpointStatus =
  /** Events are sent to it. */
  | 'ACTIVE'
  /** Nothing is sent. Events wait in the feed, and are sent once it is resumed. */
  | 'PAUSED';

/** Conditions on one of a few values; all of them must hold. */
export type WebhookEndpointStatusFilter = {
  /** This one. */
  eq?: WebhookEndpointStatus | null | undefined;
  /** One of these (at most 100). */
  in?: Array<WebhookEndpointStatus> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

/** Which event, and whether to send it. */
export type WebhookEndpointTryInput = {
  /** Global id of the event; the latest that its document asks for when left out. */
  eventId?: string | null | undefined;
  /** Whether it is sent. */
  send?: boolean | null | undefined;
};

/** Changes of an endpoint. A field that is left out keeps its value. */
export type WebhookEndpointUpdateInput = {
  /** A subscription to `events`, as for server-sent events, without variables that need a value: which events, by its filter, and what of them. Its answer is the `data` of each request. */
  document?: string | null | undefined;
  /** Until when the secret before the present one signs too, 30 days from now at most. Null ends it at once. Null clears it. */
  formerSecretUntil?: string | null | undefined;
  /** Its name for the team, at most 200 characters. */
  name?: string | null | undefined;
  /** Where requests are sent: https, and no internal address, unless the operator opened it. Redirects are not followed. */
  url?: string | null | undefined;
};

/** Why an endpoint is paused. The owners of the organisation are told of all but REQUESTED. */
export type WebhookPauseCause =
  /** The schema of this release does not allow its document: see `problem`, and change the document. */
  | 'DOCUMENT_INVALID'
  /** Only trusted documents may be executed, and its document is none: push it. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** A delivery ran out of attempts, and none has succeeded since it was queued. */
  | 'FAILING'
  /** The receiver answered 410: it wants no more of it. */
  | 'GONE'
  /** The account that created it is gone, suspended or of somebody who has left, or its key was revoked or has expired. */
  | 'OWNER_GONE'
  /** The account or its key may not read any more what the document asks for: see `problem`. */
  | 'PERMISSION_LOST'
  /** Somebody paused it. */
  | 'REQUESTED'
  /** The server has lost the key that opens its secret: rotate the secret, then resume it. */
  | 'SECRET_LOST';

/** Conditions on one of a few values; all of them must hold. */
export type WebhookPauseCauseFilter = {
  /** This one. */
  eq?: WebhookPauseCause | null | undefined;
  /** One of these (at most 100). */
  in?: Array<WebhookPauseCause> | null | undefined;
  /** True for those without a value, false for those with one. */
  isNull?: boolean | null | undefined;
};

export type CampaignSummaryFragment = { id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number };

export type NoticeRecipientsOfFragment = { kind: NoticeRecipientKind | (string & {}), address: string | null, role: Role | (string & {}) | null, person: { id: string, displayName: string } | null, department: { id: string, name: string } | null, campaign: { id: string, name: string } | null, segment: { id: string, name: string } | null, rota: { id: string, name: string } | null };

export type WebhookEndpointFieldsFragment = { id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number };

export type ActApplyManyMutationVariables = Exact<{
  input: ActApplyManyInput;
}>;


export type ActApplyManyMutation = { actApplyMany:
    | { __typename: 'ActApplyManyPayload', done: number, refused: number, results: Array<{ nodeId: string, node:
          | { __typename: 'Account', id: string }
          | { __typename: 'AccountLink', id: string }
          | { __typename: 'Agreement', id: string }
          | { __typename: 'Ambassador', id: string }
          | { __typename: 'ApiKey', id: string }
          | { __typename: 'Application', id: string }
          | { __typename: 'ApplicationGrant', id: string }
          | { __typename: 'Assignment', id: string }
          | { __typename: 'AuditEntry', id: string }
          | { __typename: 'Campaign', id: string }
          | { __typename: 'CampaignLink', id: string }
          | { __typename: 'Channel', id: string }
          | { __typename: 'Content', id: string }
          | { __typename: 'Cost', id: string }
          | { __typename: 'Department', id: string }
          | { __typename: 'Document', id: string }
          | { __typename: 'DocumentVersion', id: string }
          | { __typename: 'DoubtfulLogin', id: string }
          | { __typename: 'DoubtfulRow', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Export', id: string }
          | { __typename: 'FrontEnd', id: string }
          | { __typename: 'GuidelineCheck', id: string }
          | { __typename: 'Identity', id: string }
          | { __typename: 'IdentityProvider', id: string }
          | { __typename: 'Import', id: string }
          | { __typename: 'Integration', id: string }
          | { __typename: 'InvitationMessage', id: string }
          | { __typename: 'InvitationRound', id: string }
          | { __typename: 'LogInSession', id: string }
          | { __typename: 'Membership', id: string }
          | { __typename: 'Mention', id: string }
          | { __typename: 'MetricGroup', id: string }
          | { __typename: 'MetricSource', id: string }
          | { __typename: 'Movement', id: string }
          | { __typename: 'Network', id: string }
          | { __typename: 'Nomination', id: string }
          | { __typename: 'Notice', id: string }
          | { __typename: 'NoticeRule', id: string }
          | { __typename: 'Objective', id: string }
          | { __typename: 'Organization', id: string }
          | { __typename: 'Participation', id: string }
          | { __typename: 'Person', id: string }
          | { __typename: 'PersonAccess', id: string }
          | { __typename: 'PersonAttribute', id: string }
          | { __typename: 'PersonAttributeValue', id: string }
          | { __typename: 'PersonBrief', id: string }
          | { __typename: 'PersonDuplicate', id: string }
          | { __typename: 'PersonRelation', id: string }
          | { __typename: 'Policy', id: string }
          | { __typename: 'PolicyRule', id: string }
          | { __typename: 'PrivacyRequest', id: string }
          | { __typename: 'ProcessingExclusion', id: string }
          | { __typename: 'ProcessingRestriction', id: string }
          | { __typename: 'Publication', id: string }
          | { __typename: 'Purpose', id: string }
          | { __typename: 'RecipientTask', id: string }
          | { __typename: 'RelationKind', id: string }
          | { __typename: 'RelationshipOwner', id: string }
          | { __typename: 'ReportingLine', id: string }
          | { __typename: 'RoleRule', id: string }
          | { __typename: 'Rota', id: string }
          | { __typename: 'ScoreBacktest', id: string }
          | { __typename: 'ScoreRun', id: string }
          | { __typename: 'Segment', id: string }
          | { __typename: 'Share', id: string }
          | { __typename: 'Site', id: string }
          | { __typename: 'SocialAccount', id: string }
          | { __typename: 'SyncLogLine', id: string }
          | { __typename: 'SyncRun', id: string }
          | { __typename: 'Topic', id: string }
          | { __typename: 'Touchpoint', id: string }
          | { __typename: 'TrackedLink', id: string }
          | { __typename: 'TrustedDocument', id: string }
          | { __typename: 'Upload', id: string }
          | { __typename: 'WebhookDelivery', id: string }
          | { __typename: 'WebhookEndpoint', id: string }
         | null, problem: { code: string, message: string, path: Array<string> | null } | null }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type PurposesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PurposesQuery = { purposes: { nodes: Array<{ id: string, key: string, name: string, description: string | null, basis: LegalBasis | (string & {}), document: { id: string, inForce: Array<{ id: string, edition: string, language: string | null, text: string | null, effectiveFrom: string }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AgreementsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AgreementFilter | null | undefined;
}>;


export type AgreementsQuery = { agreements: { nodes: Array<{ id: string, givenAt: string, withdrawnAt: string | null, purpose: { key: string, name: string } | null, documentVersion: { id: string, edition: string, language: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AgreementCreateMutationVariables = Exact<{
  input: AgreementInput;
}>;


export type AgreementCreateMutation = { agreementCreate:
    | { __typename: 'Agreement', id: string, givenAt: string }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AgreementWithdrawMutationVariables = Exact<{
  purpose: string;
}>;


export type AgreementWithdrawMutation = { agreementWithdraw:
    | { __typename: 'Agreement', id: string, withdrawnAt: string | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DocumentVersionPublishMutationVariables = Exact<{
  input: DocumentVersionPublishInput;
}>;


export type DocumentVersionPublishMutation = { documentVersionPublish:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'DocumentVersion', id: string, edition: string, language: string | null, effectiveFrom: string }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type PurposeCreateMutationVariables = Exact<{
  input: PurposeCreateInput;
}>;


export type PurposeCreateMutation = { purposeCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Purpose', id: string, key: string, version: number, document: { id: string } | null }
   };

export type PurposeUpdateMutationVariables = Exact<{
  id: string;
  input: PurposeUpdateInput;
  expectedVersion?: number | null | undefined;
}>;


export type PurposeUpdateMutation = { purposeUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Purpose', id: string, basis: LegalBasis | (string & {}), version: number }
   };

export type AmbassadorStartQueryVariables = Exact<{ [key: string]: never; }>;


export type AmbassadorStartQuery = { viewer: { actor: { name: string }, organization: { name: string, timeZone: string, demo: boolean, namesReaders: boolean }, person: { id: string, displayName: string, preferredLanguage: string | null } | null, participations: { nodes: Array<{ id: string, status: ParticipationStatus | (string & {}), version: number, invitationMessage: string | null, mandate: { tasks: string, until: string, minutesPerWeek: number } | null, campaign: { id: string, name: string, status: CampaignStatus | (string & {}), brief: string | null, endsAt: string, networks: Array<string> } | null }> } | null }, socialNetworks: Array<{ key: string, name: string }> | null };

export type AmbassadorContentsQueryVariables = Exact<{
  campaignId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AmbassadorContentsQuery = { campaign: { id: string, contents: { totalCount: number, nodes: Array<{ id: string, title: string, text: string | null, kind: string, language: string | null, url: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AmbassadorContentQueryVariables = Exact<{
  id: string;
}>;


export type AmbassadorContentQuery = { content: { id: string, title: string, text: string | null, kind: string, language: string | null, url: string | null } | null };

export type AmbassadorShareQueryVariables = Exact<{
  id: string;
}>;


export type AmbassadorShareQuery = { share: { id: string, status: ShareStatus | (string & {}), network: string, text: string, externalUrl: string | null, version: number, trackedLink: { url: string } | null, content: { id: string, title: string } | null, campaign: { id: string, name: string } | null, publications: { nodes: Array<{ id: string, status: PublicationStatus | (string & {}), url: string | null, error: { message: string } | null }> } } | null };

export type AmbassadorSharesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  period: PeriodInput;
}>;


export type AmbassadorSharesQuery = { viewer: { ambassador: { id: string, report: { shares: string, clicks: string, impressions: string | null, reach: string | null, engagements: string | null } | null } | null, person: { id: string, shares: { totalCount: number, nodes: Array<{ id: string, status: ShareStatus | (string & {}), network: string, text: string, sharedAt: string, externalUrl: string | null, content: { id: string, title: string } | null, trackedLink: { clicks: number } | null, impressions: { value: string | null } | null, engagements: { value: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null } };

export type AmbassadorKnownQueryVariables = Exact<{
  accesses?: number | null | undefined;
  after?: string | null | undefined;
  personId: string;
}>;


export type AmbassadorKnownQuery = { privacyRequests: { nodes: Array<{ id: string, kind: PrivacyRequestKind | (string & {}), dueAt: string }> } | null, viewer: { organization: { namesReaders: boolean }, person: { id: string, displayName: string, email: string | null, jobTitle: string | null, country: string | null, languages: Array<string>, site: string | null, scoringObjectedAt: string | null, departments: Array<{ name: string }>, manager: { displayName: string } | null, skills: Array<{ name: string, level: number | null }>, socialAccounts: Array<{ id: string, network: string, handle: string, followers: number | null }>, attributes: { nodes: Array<{ id: string, label: string, attribute: { name: string } | null }> }, nominations: Array<{ dimension: string, count: number }> | null, score: { value: number, coverage: number, asOf: string, dimensions: Array<{ name: string, contribution: number, reasons: Array<{ text: string }> }> } | null } | null, accesses: { nodes: Array<{ id: string, at: string, class: AccessClass | (string & {}), purpose: AccessPurpose | (string & {}), roles: Array<Role | (string & {})>, department: string | null, plugin: string | null, readerName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type AmbassadorSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type AmbassadorSettingsQuery = { viewer: { noticePreferences: Array<{ kind: NoticeKind | (string & {}), ended: boolean }>, person: { id: string, scoringObjectedAt: string | null, agreements: { nodes: Array<{ id: string, givenAt: string, withdrawnAt: string | null, purpose: { key: string, name: string } | null }> } | null } | null }, purposes: { nodes: Array<{ key: string, name: string, description: string | null, basis: LegalBasis | (string & {}), document: { inForce: Array<{ id: string, language: string | null, text: string | null }> } | null }> } | null };

export type AmbassadorExportQueryVariables = Exact<{
  id: string;
}>;


export type AmbassadorExportQuery = { export: { id: string, status: RunStatus | (string & {}), url: string | null } | null };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: AuditEntryFilter | null | undefined;
  orderBy?: AuditEntryOrder | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { totalCount: number, nodes: Array<{ id: string, at: string, act: string, outcome: AuditOutcome | (string & {}), code: string | null, requestId: string | null, account: { id: string, name: string } | null, subject: { id: string, type: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CampaignsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CampaignFilter | null | undefined;
  orderBy?: CampaignOrder | null | undefined;
}>;


export type CampaignsQuery = { campaigns: { totalCount: number, nodes: Array<{ id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CampaignQueryVariables = Exact<{
  id: string;
}>;


export type CampaignQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign', brief: string | null, launchedAt: string | null, id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number, budget: { amountMinor: string, currency: string } | null, topics: Array<{ id: string, name: string }>, departments: Array<{ id: string, name: string }> | null, objectives: Array<{ id: string, kind: ObjectiveKind | (string & {}), baseline: string | null, target: string, dueAt: string | null, metric: { key: string, title: string, unit: string } }> }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type CampaignParticipationsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ParticipationFilter | null | undefined;
}>;


export type CampaignParticipationsQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign', id: string, participations: { totalCount: number, nodes: Array<{ id: string, status: ParticipationStatus | (string & {}), invitedAt: string, ambassador: { id: string, status: AmbassadorStatus | (string & {}), person: { id: string, displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type TopicsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TopicFilter | null | undefined;
}>;


export type TopicsQuery = { topics: { nodes: Array<{ id: string, name: string, description: string | null, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TopicCreateMutationVariables = Exact<{
  input: TopicCreateInput;
}>;


export type TopicCreateMutation = { topicCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Topic', id: string, name: string }
   };

export type CampaignCreateMutationVariables = Exact<{
  input: CampaignCreateInput;
}>;


export type CampaignCreateMutation = { campaignCreate:
    | { __typename: 'Campaign', id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number, objectives: Array<{ id: string, kind: ObjectiveKind | (string & {}), target: string, metric: { key: string } }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignLaunchMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type CampaignLaunchMutation = { campaignLaunch:
    | { __typename: 'Campaign', id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number }
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignUpdateMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: CampaignUpdateInput;
}>;


export type CampaignUpdateMutation = { campaignUpdate:
    | { __typename: 'Campaign', id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number }
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignEndMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type CampaignEndMutation = { campaignEnd:
    | { __typename: 'Campaign', id: string, name: string, status: CampaignStatus | (string & {}), startsAt: string, endsAt: string, networks: Array<string>, version: number }
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AmbassadorInviteMutationVariables = Exact<{
  input: AmbassadorInviteInput;
}>;


export type AmbassadorInviteMutation = { ambassadorInvite:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', id: string, status: ParticipationStatus | (string & {}), ambassador: { id: string, status: AmbassadorStatus | (string & {}) } }
   };

export type ParticipationBenefitSetMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  benefit: Benefit;
}>;


export type ParticipationBenefitSetMutation = { participationBenefitSet:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', id: string, benefit: Benefit | (string & {}), version: number }
   };

export type ParticipationAcceptMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: ParticipationAcceptInput;
}>;


export type ParticipationAcceptMutation = { participationAccept:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', id: string, status: ParticipationStatus | (string & {}) }
   };

export type ParticipationDeclineMutationVariables = Exact<{
  id: string;
  input?: ParticipationDeclineInput | null | undefined;
}>;


export type ParticipationDeclineMutation = { participationDecline:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', id: string, status: ParticipationStatus | (string & {}), neverAt: string | null }
   };

export type ParticipationLeaveMutationVariables = Exact<{
  id: string;
}>;


export type ParticipationLeaveMutation = { participationLeave:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', id: string, status: ParticipationStatus | (string & {}) }
   };

export type ContentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ContentFilter | null | undefined;
  orderBy?: ContentOrder | null | undefined;
}>;


export type ContentsQuery = { contents: { totalCount: number, nodes: Array<{ id: string, kind: string, status: ContentStatus | (string & {}), title: string, url: string | null, language: string | null, publishedAt: string | null, version: number, source: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ContentCreateMutationVariables = Exact<{
  input: ContentCreateInput;
}>;


export type ContentCreateMutation = { contentCreate:
    | { __typename: 'Content', id: string, status: ContentStatus | (string & {}), version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignContentAddMutationVariables = Exact<{
  campaignId: string;
  contentId: string;
}>;


export type CampaignContentAddMutation = { campaignContentAdd:
    | { __typename: 'Campaign', id: string, version: number }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentApproveMutationVariables = Exact<{
  id: string;
}>;


export type ContentApproveMutation = { contentApprove:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', id: string, status: ContentStatus | (string & {}) }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type EventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type EventsQuery = { events: { presentCursor: string, nodes: Array<{ id: string, cursor: string, type: string, at: string, data: unknown, subject: { id: string, type: string }, actor: { id: string, name: string } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null };

export type EventTypesQueryVariables = Exact<{ [key: string]: never; }>;


export type EventTypesQuery = { eventTypes: Array<{ key: string, description: string, subjectType: string, data: Array<{ name: string, description: string, kind: EventFieldKind | (string & {}), idType: string | null, list: boolean, optional: boolean, fields: Array<{ name: string, description: string, kind: EventFieldKind | (string & {}), idType: string | null, list: boolean, optional: boolean }> }> }> | null };

export type FollowEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: EventFilter | null | undefined;
}>;


export type FollowEventsSubscription = { events: { id: string, cursor: string, type: string, at: string, data: unknown, subject: { id: string, type: string }, actor: { id: string, name: string } | null } };

export type ExportCreateMutationVariables = Exact<{
  input: ExportCreateInput;
}>;


export type ExportCreateMutation = { exportCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Export', id: string, status: RunStatus | (string & {}) }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type ExportQueryVariables = Exact<{
  id: string;
}>;


export type ExportQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export', id: string, kind: ExportKind | (string & {}), format: ExportFormat | (string & {}), status: RunStatus | (string & {}), failure: ExportFailure | (string & {}) | null, problem: string | null, sizeBytes: string, url: string | null, fromCursor: string | null, toCursor: string | null, expiresAt: string | null, withdrawnAt: string | null, progress: { rows: number, total: number | null } }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type FollowExportSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowExportSubscription = { export: { id: string, status: RunStatus | (string & {}), failure: ExportFailure | (string & {}) | null, progress: { rows: number, total: number | null } } };

export type PolicyPublishMutationVariables = Exact<{
  input: PolicyPublishInput;
}>;


export type PolicyPublishMutation = { policyPublish:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Policy', id: string, version: number, rules: Array<{ id: string, kind: RuleKind | (string & {}) }> }
   };

export type PolicyPackPublishMutationVariables = Exact<{
  input: PolicyPackPublishInput;
}>;


export type PolicyPackPublishMutation = { policyPackPublish:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Policy', id: string, name: string, version: number, country: string | null }
   };

export type AssessQueryVariables = Exact<{
  input: AssessInput;
}>;


export type AssessQuery = { assess: { verdict: Verdict | (string & {}), connection: Connection | (string & {}) | null, countries: Array<string>, findings: Array<{ rule: string, severity: Severity | (string & {}), message: string, fix: string | null, source: string | null, span: { start: number, end: number } | null }> } | null };

export type AvailableChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type AvailableChecksQuery = { availableChecks: Array<{ id: string, plugin: string, title: string | null, description: string | null, version: string, paramsSchema: unknown }> | null };

export type GuidelineChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type GuidelineChecksQuery = { guidelineChecks: Array<{ id: string, check: string, severity: Severity | (string & {}), onFailure: Severity | (string & {}), params: unknown, version: number }> | null };

export type GuidelineCheckSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: GuidelineCheckSetInput;
}>;


export type GuidelineCheckSetMutation = { guidelineCheckSet:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'GuidelineCheck', id: string, severity: Severity | (string & {}), onFailure: Severity | (string & {}), params: unknown, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type GuidelineCheckDeleteMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type GuidelineCheckDeleteMutation = { guidelineCheckDelete:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'GuidelineCheckDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ImportPresetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ImportPresetsQuery = { importPresets: Array<{ key: string, title: string, note: string, target: ImportTarget | (string & {}), format: ImportFormat | (string & {}), requiredColumns: Array<string> }> };

export type ImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ImportFilter | null | undefined;
}>;


export type ImportsQuery = { imports: { nodes: Array<{ id: string, status: RunStatus | (string & {}), target: ImportTarget | (string & {}), dryRun: boolean, createdAt: string, finishedAt: string | null, created: number, updated: number, unchanged: number, rejected: number, error: string | null, upload: { filename: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ImportStartMutationVariables = Exact<{
  input: ImportStartInput;
}>;


export type ImportStartMutation = { importStart:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Import', id: string, status: RunStatus | (string & {}) }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ImportQueryVariables = Exact<{
  id: string;
  firstProblems?: number | null | undefined;
}>;


export type ImportQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import', id: string, status: RunStatus | (string & {}), created: number, updated: number, unchanged: number, withheld: number, rejected: number, unusedColumns: Array<string>, error: string | null, progress: { processed: number, total: number | null }, problems: { totalCount: number, nodes: Array<{ line: number, column: string | null, message: string }> } }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type FollowImportSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowImportSubscription = { import: { id: string, status: RunStatus | (string & {}), created: number, updated: number, unchanged: number, rejected: number, error: string | null, progress: { processed: number, processedBytes: string, total: number | null, totalBytes: string } } };

export type IntegrationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: IntegrationFilter | null | undefined;
  orderBy?: IntegrationOrder | null | undefined;
}>;


export type IntegrationsQuery = { integrations: { totalCount: number, nodes: Array<{ id: string, name: string, kind: IntegrationKind | (string & {}), status: IntegrationStatus | (string & {}), schedule: string | null, version: number, connector: { id: string, title: string | null } | null, notifier: { id: string, title: string | null } | null, lastRun: { id: string, stream: string, status: RunStatus | (string & {}), upserted: number, finishedAt: string | null, error: { kind: FailureKind | (string & {}), message: string } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type IntegrationQueryVariables = Exact<{
  id: string;
}>;


export type IntegrationQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration', id: string, name: string, kind: IntegrationKind | (string & {}), status: IntegrationStatus | (string & {}), failureCount: number, restsUntil: string | null, config: unknown, streams: Array<string>, schedule: string | null, nextRuns: Array<string>, webhookUrl: string | null, version: number, connector: { id: string, title: string | null, configSchema: unknown } | null, notifier: { id: string, title: string | null, configSchema: unknown } | null, person: { id: string, displayName: string } | null, secrets: Array<{ name: string, title: string | null, description: string | null, type: SecretType | (string & {}), required: boolean, isSet: boolean, setAt: string | null, expiresAt: string | null, needsLogin: boolean }> }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type SchedulePreviewQueryVariables = Exact<{
  schedule: string;
  timeZone?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SchedulePreviewQuery = { schedulePreview: Array<string> | null };

export type IntegrationCreateMutationVariables = Exact<{
  input: IntegrationCreateInput;
}>;


export type IntegrationCreateMutation = { integrationCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, status: IntegrationStatus | (string & {}), version: number, webhookUrl: string | null, connector: { id: string, version: string | null } | null, notifier: { id: string, version: string | null } | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationUpdateMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: IntegrationUpdateInput;
}>;


export type IntegrationUpdateMutation = { integrationUpdate:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, name: string, config: unknown, schedule: string | null, nextRuns: Array<string>, streams: Array<string>, status: IntegrationStatus | (string & {}), version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationCheckMutationVariables = Exact<{
  id: string;
}>;


export type IntegrationCheckMutation = { integrationCheck:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IntegrationCheck', ok: boolean, account: string | null, error: { kind: FailureKind | (string & {}), message: string } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationSyncMutationVariables = Exact<{
  id: string;
  streams?: Array<string> | null | undefined;
}>;


export type IntegrationSyncMutation = { integrationSync:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SyncRun', id: string, stream: string, status: RunStatus | (string & {}) }
   };

export type IntegrationPauseMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationPauseMutation = { integrationPause:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, status: IntegrationStatus | (string & {}), version: number }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationResumeMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationResumeMutation = { integrationResume:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, status: IntegrationStatus | (string & {}), nextRuns: Array<string>, version: number }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type SyncRunCancelMutationVariables = Exact<{
  id: string;
}>;


export type SyncRunCancelMutation = { syncRunCancel:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SyncRun', id: string, status: RunStatus | (string & {}) }
   };

export type IntegrationResetMutationVariables = Exact<{
  id: string;
  stream: string;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationResetMutation = { integrationReset:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationDeleteMutationVariables = Exact<{
  id: string;
  withData?: boolean | null | undefined;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationDeleteMutation = { integrationDelete:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'IntegrationDeletePayload', deletedId: string, done: boolean }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationSecretSetMutationVariables = Exact<{
  id: string;
  input: IntegrationSecretInput;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationSecretSetMutation = { integrationSecretSet:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, status: IntegrationStatus | (string & {}), version: number, secrets: Array<{ name: string, isSet: boolean, setAt: string | null }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationSecretRemoveMutationVariables = Exact<{
  id: string;
  name: string;
  expectedVersion?: number | null | undefined;
}>;


export type IntegrationSecretRemoveMutation = { integrationSecretRemove:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'Integration', id: string, version: number, secrets: Array<{ name: string, isSet: boolean }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IntegrationAuthorizeMutationVariables = Exact<{
  id: string;
  secret: string;
}>;


export type IntegrationAuthorizeMutation = { integrationAuthorize:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IntegrationAuthorization', url: string, expiresAt: string }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type SyncRunQueryVariables = Exact<{
  id: string;
}>;


export type SyncRunQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun', id: string, stream: string, trigger: SyncTrigger | (string & {}), status: RunStatus | (string & {}), pages: number, upserted: number, unchanged: number, deleted: number, skipped: number, requests: number, durationMs: number | null, finishedAt: string | null, error: { kind: FailureKind | (string & {}), message: string } | null }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type IntegrationRunsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: SyncRunFilter | null | undefined;
}>;


export type IntegrationRunsQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration', id: string, runs: { totalCount: number, nodes: Array<{ id: string, stream: string, trigger: SyncTrigger | (string & {}), status: RunStatus | (string & {}), upserted: number, unchanged: number, deleted: number, skipped: number, requests: number, durationMs: number | null, createdAt: string, finishedAt: string | null, error: { kind: FailureKind | (string & {}), message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type SyncRunLogsQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SyncRunLogsQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun', id: string, logs: { totalCount: number, nodes: Array<{ id: string, level: LogLevel | (string & {}), message: string, at: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type FollowSyncRunSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowSyncRunSubscription = { syncRun: { id: string, status: RunStatus | (string & {}), upserted: number, unchanged: number, deleted: number, skipped: number, error: { kind: FailureKind | (string & {}), message: string } | null } };

export type MentionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MentionFilter | null | undefined;
  orderBy?: MentionOrder | null | undefined;
}>;


export type MentionsQuery = { mentions: { totalCount: number, nodes: Array<{ id: string, network: string, text: string, url: string | null, at: string, isRepost: boolean, reach: number | null, author: { handle: string | null, name: string | null, followers: number | null, person: { id: string, displayName: string } | null }, source: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ChannelsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ChannelFilter | null | undefined;
  orderBy?: ChannelOrder | null | undefined;
}>;


export type ChannelsQuery = { channels: { totalCount: number, nodes: Array<{ id: string, externalId: string, createdAt: string, source: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CostAddMutationVariables = Exact<{
  input: CostAddInput;
}>;


export type CostAddMutation = { costAdd:
    | { __typename: 'Cost', id: string }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MetricsIngestMutationVariables = Exact<{
  input: MetricsIngestInput;
}>;


export type MetricsIngestMutation = { metricsIngest:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MetricsIngestPayload', accepted: number, duplicates: number, corrected: number, rejected: Array<{ index: number, message: string }> }
   };

export type MetricsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricsQuery = { metrics: Array<{ key: string, title: string, description: string, unit: string, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean }> | null };

export type CampaignSeriesQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
  metric: string;
  bucket?: SeriesBucket;
  timeZone?: string | null | undefined;
}>;


export type CampaignSeriesQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign', id: string, report: { series: { metric: string, bucket: SeriesBucket | (string & {}), timeZone: string, coverage: number, points: Array<{ at: string, value: string | null }> } | null } | null }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type CampaignReportQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type CampaignReportQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign', id: string, name: string, report: { shares: string, impressions: string | null, reach: string | null, engagements: string | null, clicks: string, participationRate: { value: string | null, numerator: string | null, denominator: string | null }, engagementRateByImpressions: { value: string | null, numerator: string | null, denominator: string | null }, earnedMediaValue: { method: string, methodVersion: number, version: number, amount: { amountMinor: string, currency: string }, parameters: Array<{ name: string, value: string }> } | null, cost: { amountMinor: string, currency: string } | null, roi: { value: string | null, gains: Array<{ label: string, amount: { amountMinor: string, currency: string } }>, costs: Array<{ label: string, amount: { amountMinor: string, currency: string } }> } | null, objectives: Array<{ target: string, value: string | null, objective: { id: string, kind: ObjectiveKind | (string & {}), metric: { key: string, title: string } }, progress: { value: string | null } }>, series: { coverage: number, points: Array<{ at: string, value: string | null }> } | null } | null }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type NoticeRulesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: NoticeRuleFilter | null | undefined;
  orderBy?: NoticeRuleOrder | null | undefined;
}>;


export type NoticeRulesQuery = { noticeRules: { totalCount: number, nodes: Array<{ id: string, name: string, events: Array<string>, kind: NoticeRuleKind | (string & {}), urgent: boolean, stoppedAt: string | null, version: number, recipients: { kind: NoticeRecipientKind | (string & {}), address: string | null, role: Role | (string & {}) | null, person: { id: string, displayName: string } | null, department: { id: string, name: string } | null, campaign: { id: string, name: string } | null, segment: { id: string, name: string } | null, rota: { id: string, name: string } | null }, integration: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NoticeRuleCreateMutationVariables = Exact<{
  input: NoticeRuleCreateInput;
}>;


export type NoticeRuleCreateMutation = { noticeRuleCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoticeRule', id: string, events: Array<string>, version: number }
   };

export type NoticeRuleUpdateMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: NoticeRuleUpdateInput;
}>;


export type NoticeRuleUpdateMutation = { noticeRuleUpdate:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoticeRule', id: string, name: string, events: Array<string>, version: number, recipients: { kind: NoticeRecipientKind | (string & {}), address: string | null, role: Role | (string & {}) | null, person: { id: string, displayName: string } | null, department: { id: string, name: string } | null, campaign: { id: string, name: string } | null, segment: { id: string, name: string } | null, rota: { id: string, name: string } | null } }
   };

export type NoticeRuleDeleteMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type NoticeRuleDeleteMutation = { noticeRuleDelete:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoticeRuleDeletePayload', deletedId: string }
   };

export type NoticeRuleTryMutationVariables = Exact<{
  id: string;
}>;


export type NoticeRuleTryMutation = { noticeRuleTry:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Notice', id: string, status: NoticeStatus | (string & {}) }
   };

export type NoticeQueryVariables = Exact<{
  id: string;
}>;


export type NoticeQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice', id: string, status: NoticeStatus | (string & {}), trial: boolean, attempts: number, sentAt: string | null, error: { kind: FailureKind | (string & {}), message: string } | null }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type NoticeRuleNoticesQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: NoticeFilter | null | undefined;
}>;


export type NoticeRuleNoticesQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule', id: string, notices: { totalCount: number, nodes: Array<{ id: string, status: NoticeStatus | (string & {}), trial: boolean, createdAt: string, sentAt: string | null, outcomes: { sent: number | null, waiting: number | null, unclear: number | null, failed: number | null, bounced: number | null, leftOutCount: number | null, leftOut: Array<{ reason: NoticeLeftOutReason | (string & {}), count: number | null }> } | null, error: { kind: FailureKind | (string & {}), message: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type NoticePreviewQueryVariables = Exact<{
  recipients: NoticeRecipientsInput;
  kind?: NoticeRuleKind | null | undefined;
}>;


export type NoticePreviewQuery = { noticePreview: { recipients: number | null, leftOutCount: number | null, leftOut: Array<{ reason: NoticeLeftOutReason | (string & {}), count: number | null }>, people: Array<{ id: string, displayName: string }> } | null };

export type NoticePreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticePreferencesQuery = { viewer: { noticePreferences: Array<{ kind: NoticeKind | (string & {}), ended: boolean }> } };

export type NoticePreferenceSetMutationVariables = Exact<{
  input: NoticePreferenceSetInput;
}>;


export type NoticePreferenceSetMutation = { noticePreferenceSet:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NoticePreference', kind: NoticeKind | (string & {}), ended: boolean }
   };

export type RotasQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: RotaFilter | null | undefined;
  orderBy?: RotaOrder | null | undefined;
  at?: string | null | undefined;
}>;


export type RotasQuery = { rotas: { totalCount: number, nodes: Array<{ id: string, name: string, timeZone: string, rotation: RotaRotation | (string & {}), handOverTime: string, startsOn: string, version: number, members: Array<{ id: string, displayName: string }>, onDuty: { id: string, displayName: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RotaCreateMutationVariables = Exact<{
  input: RotaCreateInput;
}>;


export type RotaCreateMutation = { rotaCreate:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Rota', id: string, version: number }
   };

export type RotaUpdateMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input: RotaUpdateInput;
}>;


export type RotaUpdateMutation = { rotaUpdate:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Rota', id: string, version: number }
   };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
}>;


export type PeopleQuery = { people: { totalCount: number, nodes: Array<{ id: string, externalId: string | null, displayName: string, kind: string, departments: Array<{ id: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PersonQueryVariables = Exact<{
  by: PersonBy;
}>;


export type PersonQuery = { person: { id: string, externalId: string | null, displayName: string, kind: string, email: string | null, jobTitle: string | null, level: string | null, languages: Array<string>, active: boolean, version: number, departments: Array<{ id: string, name: string }>, socialAccounts: Array<{ network: string, handle: string, followers: number | null }>, ambassador: { id: string, status: AmbassadorStatus | (string & {}) } | null } | null };

export type DepartmentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: DepartmentFilter | null | undefined;
}>;


export type DepartmentsQuery = { departments: { nodes: Array<{ id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NetworksQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworksQuery = { networks: { nodes: Array<{ id: string, kind: string, directed: boolean, nodeCount: number | null, arcCount: number | null, communityCount: number | null, modularity: number | null, measuredAt: string | null, upToDate: boolean }> } | null };

export type PeopleNetworkQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
  tieKind: string;
}>;


export type PeopleNetworkQuery = { people: { nodes: Array<{ id: string, externalId: string | null, displayName: string, network: { inDegree: number, outDegree: number, pageRank: number, betweenness: number, closeness: number, eigenvector: number | null, constraint: number | null, clustering: number, coreNumber: number, community: number } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PeopleScoresQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
  orderBy?: PersonOrder | null | undefined;
  model: string;
  topicId?: string | null | undefined;
  campaignId?: string | null | undefined;
}>;


export type PeopleScoresQuery = { people: { nodes: Array<{ id: string, externalId: string | null, displayName: string, score: { value: number, coverage: number, base: number, asOf: string, dimensions: Array<{ name: string, contribution: number, reasons: Array<{ feature: string, contribution: number, text: string }> }>, model: { id: string, version: string, card: { purpose: string, notFor: Array<string>, knownLimits: string } } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ScoresQueryVariables = Exact<{
  model: string;
  topicId?: string | null | undefined;
  campaignId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ScoresQuery = { scores: { totalCount: number, nodes: Array<{ value: number, coverage: number, asOf: string, person: { id: string, displayName: string, level: string | null }, dimensions: Array<{ name: string, contribution: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ScoringModelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ScoringModelsQuery = { scoringModels: Array<{ id: string, title: string | null, version: string, dimensions: Array<string>, range: { least: number, most: number }, card: { purpose: string, notFor: Array<string>, basis: string, knownLimits: string, owner: string } }> | null };

export type PersonCreateMutationVariables = Exact<{
  input: PersonCreateInput;
}>;


export type PersonCreateMutation = { personCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', id: string, displayName: string }
   };

export type ScoreRunStartMutationVariables = Exact<{
  input: ScoreRunStartInput;
}>;


export type ScoreRunStartMutation = { scoreRunStart:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ScoreRun', id: string, status: RunStatus | (string & {}) }
   };

export type ScoreRunQueryVariables = Exact<{
  id: string;
}>;


export type ScoreRunQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication' }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun', id: string, status: RunStatus | (string & {}), scope: ScoreScope | (string & {}), scored: number | null, failed: number | null, finishedAt: string | null }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type PersonObjectToScoringMutationVariables = Exact<{
  id: string;
}>;


export type PersonObjectToScoringMutation = { personObjectToScoring:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', id: string, scoringObjectedAt: string | null }
   };

export type PluginsQueryVariables = Exact<{ [key: string]: never; }>;


export type PluginsQuery = { plugins: Array<{ name: string, version: string | null, status: PluginStatus | (string & {}), reason: string | null, provides: Array<string>, permissions: { network: Array<string>, data: Array<string> } | null, consent: { grantedAt: string | null, missing: { network: Array<string>, data: Array<string> } | null } }> | null };

export type PluginConsentMutationVariables = Exact<{
  input: PluginConsentInput;
}>;


export type PluginConsentMutation = { pluginConsent:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Plugin', name: string, consent: { grantedAt: string | null, missing: { network: Array<string>, data: Array<string> } | null } }
   };

export type ConnectorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectorsQuery = { connectors: Array<{ id: string, title: string | null, description: string | null, plugin: string | null, version: string | null, configSchema: unknown, receivesWebhooks: boolean, secrets: Array<{ name: string, title: string | null, description: string | null, type: SecretType | (string & {}), required: boolean }>, streams: Array<{ name: string, snapshot: boolean }>, publishes: { maxCharacters: number, countAs: TextUnit | (string & {}), media: Array<string>, retracts: boolean } | null }> | null };

export type NotifiersQueryVariables = Exact<{ [key: string]: never; }>;


export type NotifiersQuery = { notifiers: Array<{ id: string, title: string | null, description: string | null, plugin: string | null, version: string | null, channel: NotifierChannel | (string & {}) | null, configSchema: unknown, secrets: Array<{ name: string, title: string | null, description: string | null, type: SecretType | (string & {}), required: boolean }> }> | null };

export type PublishingAccountsQueryVariables = Exact<{
  network?: string | null | undefined;
}>;


export type PublishingAccountsQuery = { publishingAccounts: Array<{ integrationId: string, name: string, network: string, maxCharacters: number, own: boolean }> | null };

export type SharePublishMutationVariables = Exact<{
  id: string;
  input: SharePublishInput;
}>;


export type SharePublishMutation = { sharePublish:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Publication', id: string, status: PublicationStatus | (string & {}), scheduledFor: string | null, version: number }
   };

export type PublicationQueryVariables = Exact<{
  id: string;
}>;


export type PublicationQuery = { node:
    | { __typename: 'Account' }
    | { __typename: 'AccountLink' }
    | { __typename: 'Agreement' }
    | { __typename: 'Ambassador' }
    | { __typename: 'ApiKey' }
    | { __typename: 'Application' }
    | { __typename: 'ApplicationGrant' }
    | { __typename: 'Assignment' }
    | { __typename: 'AuditEntry' }
    | { __typename: 'Campaign' }
    | { __typename: 'CampaignLink' }
    | { __typename: 'Channel' }
    | { __typename: 'Content' }
    | { __typename: 'Cost' }
    | { __typename: 'Department' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentVersion' }
    | { __typename: 'DoubtfulLogin' }
    | { __typename: 'DoubtfulRow' }
    | { __typename: 'Event' }
    | { __typename: 'Export' }
    | { __typename: 'FrontEnd' }
    | { __typename: 'GuidelineCheck' }
    | { __typename: 'Identity' }
    | { __typename: 'IdentityProvider' }
    | { __typename: 'Import' }
    | { __typename: 'Integration' }
    | { __typename: 'InvitationMessage' }
    | { __typename: 'InvitationRound' }
    | { __typename: 'LogInSession' }
    | { __typename: 'Membership' }
    | { __typename: 'Mention' }
    | { __typename: 'MetricGroup' }
    | { __typename: 'MetricSource' }
    | { __typename: 'Movement' }
    | { __typename: 'Network' }
    | { __typename: 'Nomination' }
    | { __typename: 'Notice' }
    | { __typename: 'NoticeRule' }
    | { __typename: 'Objective' }
    | { __typename: 'Organization' }
    | { __typename: 'Participation' }
    | { __typename: 'Person' }
    | { __typename: 'PersonAccess' }
    | { __typename: 'PersonAttribute' }
    | { __typename: 'PersonAttributeValue' }
    | { __typename: 'PersonBrief' }
    | { __typename: 'PersonDuplicate' }
    | { __typename: 'PersonRelation' }
    | { __typename: 'Policy' }
    | { __typename: 'PolicyRule' }
    | { __typename: 'PrivacyRequest' }
    | { __typename: 'ProcessingExclusion' }
    | { __typename: 'ProcessingRestriction' }
    | { __typename: 'Publication', id: string, status: PublicationStatus | (string & {}), scheduledFor: string | null, publishedAt: string | null, url: string | null, attempts: number, version: number, error: { kind: FailureKind | (string & {}), message: string } | null, retraction: { status: RetractionStatus | (string & {}), requestedAt: string, attempts: number } | null, account: { integrationId: string, name: string, network: string, own: boolean }, share: { id: string, status: ShareStatus | (string & {}), externalUrl: string | null } }
    | { __typename: 'Purpose' }
    | { __typename: 'RecipientTask' }
    | { __typename: 'RelationKind' }
    | { __typename: 'RelationshipOwner' }
    | { __typename: 'ReportingLine' }
    | { __typename: 'RoleRule' }
    | { __typename: 'Rota' }
    | { __typename: 'ScoreBacktest' }
    | { __typename: 'ScoreRun' }
    | { __typename: 'Segment' }
    | { __typename: 'Share' }
    | { __typename: 'Site' }
    | { __typename: 'SocialAccount' }
    | { __typename: 'SyncLogLine' }
    | { __typename: 'SyncRun' }
    | { __typename: 'Topic' }
    | { __typename: 'Touchpoint' }
    | { __typename: 'TrackedLink' }
    | { __typename: 'TrustedDocument' }
    | { __typename: 'Upload' }
    | { __typename: 'WebhookDelivery' }
    | { __typename: 'WebhookEndpoint' }
   | null };

export type PublicationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PublicationFilter | null | undefined;
  orderBy?: PublicationOrder | null | undefined;
}>;


export type PublicationsQuery = { publications: { totalCount: number, nodes: Array<{ id: string, status: PublicationStatus | (string & {}), scheduledFor: string | null, publishedAt: string | null, url: string | null, version: number, error: { kind: FailureKind | (string & {}), message: string } | null, account: { integrationId: string, name: string, network: string, own: boolean }, share: { id: string, network: string, text: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PublicationRetractMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type PublicationRetractMutation = { publicationRetract:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Publication', id: string, status: PublicationStatus | (string & {}), version: number, retraction: { status: RetractionStatus | (string & {}) } | null }
   };

export type PublicationSettleMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  published: boolean;
  url?: string | null | undefined;
}>;


export type PublicationSettleMutation = { publicationSettle:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Publication', id: string, status: PublicationStatus | (string & {}), url: string | null, version: number }
   };

export type FeatureCatalogueQueryVariables = Exact<{
  subject?: ScoreSubject | null | undefined;
}>;


export type FeatureCatalogueQuery = { featureCatalogue: { edition: number, features: Array<{ source: string, subject: ScoreSubject | (string & {}), type: FeatureType | (string & {}), description: string, unit: string, whenNull: string, since: number }> } | null };

export type ContentScoresQueryVariables = Exact<{
  model: string;
  topicId?: string | null | undefined;
  campaignId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContentScoresQuery = { contentScores: { totalCount: number, nodes: Array<{ value: number, coverage: number, asOf: string, content: { id: string, title: string, status: ContentStatus | (string & {}) } | null, dimensions: Array<{ name: string, contribution: number, reasons: Array<{ feature: string, contribution: number, text: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ScoreRunsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ScoreRunFilter | null | undefined;
  orderBy?: ScoreRunOrder | null | undefined;
}>;


export type ScoreRunsQuery = { scoreRuns: { nodes: Array<{ id: string, status: RunStatus | (string & {}), subject: ScoreSubject | (string & {}), scope: ScoreScope | (string & {}), shadow: boolean, current: boolean, scored: number | null, scoresKept: boolean, createdAt: string, topic: { id: string, name: string } | null, campaign: { id: string, name: string } | null, provenance: { modelVersion: string, plugin: string | null, fittedHash: string | null, asOf: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ScoreRunCompareQueryVariables = Exact<{
  candidate: string;
  base?: string | null | undefined;
  shifts?: number | null | undefined;
}>;


export type ScoreRunCompareQuery = { scoreRunCompare: { both: number, onlyBase: number, onlyCandidate: number, spearman: number | null, meanShift: number | null, topSize: number, topKept: number | null, base: { id: string }, coverage: { base: number | null, candidate: number | null, change: number | null }, dimensions: Array<{ name: string, base: number | null, candidate: number | null, change: number | null }>, risers: Array<{ baseRank: number, candidateRank: number, shift: number, person: { id: string, displayName: string } | null, content: { id: string, title: string } | null }>, fallers: Array<{ baseRank: number, candidateRank: number, shift: number, person: { id: string, displayName: string } | null, content: { id: string, title: string } | null }> } | null };

export type ScoreRunPromoteMutationVariables = Exact<{
  id: string;
  input?: ScoreRunPromoteInput | null | undefined;
}>;


export type ScoreRunPromoteMutation = { scoreRunPromote:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ScoreRun', id: string, current: boolean }
   };

export type ScoreBacktestMutationVariables = Exact<{
  input: ScoreBacktestInput;
}>;


export type ScoreBacktestMutation = { scoreBacktest:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ScoreBacktest', value: number | null, baseline: number | null, baselineName: string | null, beaten: boolean | null, subjects: number | null, reason: string | null }
   };

export type ScoreRunCancelMutationVariables = Exact<{
  id: string;
}>;


export type ScoreRunCancelMutation = { scoreRunCancel:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ScoreRun', id: string, status: RunStatus | (string & {}) }
   };

export type FollowScoreRunSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowScoreRunSubscription = { scoreRun: { id: string, status: RunStatus | (string & {}), scored: number | null, failed: number | null, error: string | null } };

export type ShareCreateMutationVariables = Exact<{
  input: ShareCreateInput;
}>;


export type ShareCreateMutation = { shareCreate:
    | { __typename: 'BlockedByGuidelinesError', code: string, message: string, path: Array<string> | null, assessment: { verdict: Verdict | (string & {}), findings: Array<{ rule: string, severity: Severity | (string & {}), message: string, fix: string | null, span: { start: number, end: number } | null }> } }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Share', id: string, status: ShareStatus | (string & {}), text: string, trackedLink: { url: string, target: string } | null }
    | { __typename: 'ShareRefusedError', code: string, message: string, path: Array<string> | null, reasons: Array<{ code: string, message: string, path: Array<string> }> }
   };

export type SharesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ShareFilter | null | undefined;
  orderBy?: ShareOrder | null | undefined;
}>;


export type SharesQuery = { shares: { totalCount: number, nodes: Array<{ id: string, status: ShareStatus | (string & {}), network: string, text: string, sharedAt: string, externalUrl: string | null, version: number, trackedLink: { url: string, clicks: number } | null, content: { id: string, title: string, url: string | null } | null, campaign: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ShareMarkPublishedMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
  input?: ShareMarkPublishedInput | null | undefined;
}>;


export type ShareMarkPublishedMutation = { shareMarkPublished:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Share', id: string, status: ShareStatus | (string & {}), externalUrl: string | null, version: number }
   };

export type TrackedLinkCreateMutationVariables = Exact<{
  input: TrackedLinkCreateInput;
}>;


export type TrackedLinkCreateMutation = { trackedLinkCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TrackedLink', id: string, url: string, target: string }
   };

export type TrackedLinksQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: TrackedLinkFilter | null | undefined;
  orderBy?: TrackedLinkOrder | null | undefined;
}>;


export type TrackedLinksQuery = { trackedLinks: { totalCount: number, nodes: Array<{ id: string, url: string, target: string, clicks: number, label: string | null, source: string | null, createdAt: string, share: { id: string } | null, campaign: { id: string, name: string } | null, content: { id: string, title: string } | null, ambassador: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TrustedDocumentPushMutationVariables = Exact<{
  input: TrustedDocumentPushInput;
}>;


export type TrustedDocumentPushMutation = { trustedDocumentPush:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null, places: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'TrustedDocumentPushPayload', pushed: number, documents: Array<{ id: string, sha256: string, name: string | null }> }
   };

export type TrustedDocumentDeleteMutationVariables = Exact<{
  id: string;
}>;


export type TrustedDocumentDeleteMutation = { trustedDocumentDelete:
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TrustedDocumentDeletePayload', deletedId: string }
   };

export type TrustedDocumentsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  filter?: TrustedDocumentFilter | null | undefined;
}>;


export type TrustedDocumentsQuery = { trustedDocuments: { nodes: Array<{ id: string, sha256: string, name: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TrustedDocumentsOnlyMutationVariables = Exact<{
  only: boolean;
}>;


export type TrustedDocumentsOnlyMutation = { organizationUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Organization', id: string, trustedDocumentsOnly: boolean }
   };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { permissions: Array<string>, actor: { id: string, name: string, roles: Array<Role | (string & {})> }, organization: { id: string, name: string, slug: string } } };

export type ViewerParticipationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ParticipationFilter | null | undefined;
}>;


export type ViewerParticipationsQuery = { viewer: { ambassador: { id: string, status: AmbassadorStatus | (string & {}) } | null, participations: { totalCount: number, nodes: Array<{ id: string, status: ParticipationStatus | (string & {}), version: number, invitedAt: string, invitationMessage: string | null, campaign: { id: string, name: string, status: CampaignStatus | (string & {}), brief: string | null, startsAt: string, endsAt: string, networks: Array<string> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type TokenIssueMutationVariables = Exact<{
  input: TokenIssueInput;
}>;


export type TokenIssueMutation = { tokenIssue:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TokenIssuePayload', token: string, expiresAt: string }
   };

export type OrganizationUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: OrganizationUpdateInput;
}>;


export type OrganizationUpdateMutation = { organizationUpdate:
    | { __typename: 'ConflictError', currentVersion: number | null, code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Organization', id: string, name: string, names: Array<string>, brands: Array<string>, country: string | null, version: number }
   };

export type WebhookEndpointCreateMutationVariables = Exact<{
  input: WebhookEndpointCreateInput;
}>;


export type WebhookEndpointCreateMutation = { webhookEndpointCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null, places: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'WebhookEndpointCreatePayload', secret: string, endpoint: { id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number } }
   };

export type WebhookEndpointUpdateMutationVariables = Exact<{
  id: string;
  input: WebhookEndpointUpdateInput;
  expectedVersion?: number | null | undefined;
}>;


export type WebhookEndpointUpdateMutation = { webhookEndpointUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null, places: Array<{ path: Array<string>, message: string }> }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpoint', id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number }
   };

export type WebhookEndpointRotateSecretMutationVariables = Exact<{
  id: string;
  input?: WebhookEndpointRotateSecretInput | null | undefined;
}>;


export type WebhookEndpointRotateSecretMutation = { webhookEndpointRotateSecret:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpointRotateSecretPayload', secret: string, endpoint: { id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number } }
   };

export type WebhookEndpointPauseMutationVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointPauseMutation = { webhookEndpointPause:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpoint', id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number }
   };

export type WebhookEndpointResumeMutationVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointResumeMutation = { webhookEndpointResume:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpoint', id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number }
   };

export type WebhookEndpointTryMutationVariables = Exact<{
  id: string;
  input?: WebhookEndpointTryInput | null | undefined;
}>;


export type WebhookEndpointTryMutation = { webhookEndpointTry:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpointTryPayload', eventId: string, body: string | null, sent: boolean, responseStatus: number | null, failure: WebhookFailure | (string & {}) | null, durationMs: number | null }
   };

export type WebhookEndpointReplayMutationVariables = Exact<{
  id: string;
  input: WebhookEndpointReplayInput;
}>;


export type WebhookEndpointReplayMutation = { webhookEndpointReplay:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpointReplayPayload', queued: number }
   };

export type WebhookEndpointDeleteMutationVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointDeleteMutation = { webhookEndpointDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookEndpointDeletePayload', deletedId: string }
   };

export type WebhookDeliveryReplayMutationVariables = Exact<{
  id: string;
}>;


export type WebhookDeliveryReplayMutation = { webhookDeliveryReplay:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'WebhookDelivery', id: string, status: WebhookDeliveryStatus | (string & {}) }
   };

export type WebhookEndpointsQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  filter?: WebhookEndpointFilter | null | undefined;
}>;


export type WebhookEndpointsQuery = { webhookEndpoints: { nodes: Array<{ id: string, name: string, url: string, document: string, status: WebhookEndpointStatus | (string & {}), pauseCause: WebhookPauseCause | (string & {}) | null, problem: string | null, formerSecretUntil: string | null, failingSince: string | null, lastDeliveredAt: string | null, cursor: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type WebhookDeliveriesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number | null | undefined;
  filter?: WebhookDeliveryFilter | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { nodes: Array<{ id: string, eventId: string, messageId: string, status: WebhookDeliveryStatus | (string & {}), attempts: number, nextAttemptAt: string | null, responseStatus: number | null, failure: WebhookFailure | (string & {}) | null, sizeBytes: number | null, durationMs: number | null, attemptedAt: string | null, deliveredAt: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AccountQueryVariables = Exact<{
  id: string;
}>;


export type AccountQuery = { account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type AccountLinkQueryVariables = Exact<{
  id: string;
}>;


export type AccountLinkQuery = { accountLink: { createdAt: string, expiresAt: string, id: string, revokedAt: string | null, updatedAt: string, usedAt: string | null, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, author: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null } | null };

export type AccountLinksQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AccountLinkFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: AccountLinkOrder | null | undefined;
}>;


export type AccountLinksQuery = { accountLinks: { totalCount: number, nodes: Array<{ createdAt: string, expiresAt: string, id: string, revokedAt: string | null, updatedAt: string, usedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AccountsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AccountFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: AccountOrder | null | undefined;
}>;


export type AccountsQuery = { accounts: { totalCount: number, nodes: Array<{ countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AgreementQueryVariables = Exact<{
  id: string;
}>;


export type AgreementQuery = { agreement: { createdAt: string, givenAt: string, id: string, method: AgreementMethod | (string & {}), updatedAt: string, withdrawnAt: string | null, documentVersion: { createdAt: string, edition: string, effectiveFrom: string, hash: string | null, id: string, language: string | null, legacy: boolean, publishedAt: string, text: string | null } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, purpose: { basis: LegalBasis | (string & {}), createdAt: string, description: string | null, id: string, key: string, name: string, updatedAt: string, version: number } | null } | null };

export type AmbassadorQueryVariables = Exact<{
  id: string;
}>;


export type AmbassadorQuery = { ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type AmbassadorsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AmbassadorFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: AmbassadorOrder | null | undefined;
}>;


export type AmbassadorsQuery = { ambassadors: { totalCount: number, nodes: Array<{ createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ApiKeyQueryVariables = Exact<{
  id: string;
}>;


export type ApiKeyQuery = { apiKey: { countsFrom: string | null, createdAt: string, expiresAt: string | null, id: string, idsOf: string | null, name: string, pointsPerSecond: number | null, prefix: string, revokedAt: string | null, scopes: Array<string> | null, trustedDocumentsOnly: boolean, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, deprecatedUses: Array<{ coordinate: string, lastUsedOn: string }> } | null };

export type ApplicationQueryVariables = Exact<{
  id: string;
}>;


export type ApplicationQuery = { application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null } | null };

export type ApplicationGrantQueryVariables = Exact<{
  id: string;
}>;


export type ApplicationGrantQuery = { applicationGrant: { createdAt: string, endCause: ApplicationGrantEnd | (string & {}) | null, endedAt: string | null, id: string, scopes: Array<string>, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number } } | null };

export type ApplicationsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ApplicationFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: ApplicationOrder | null | undefined;
}>;


export type ApplicationsQuery = { applications: { totalCount: number, nodes: Array<{ clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AssignmentQueryVariables = Exact<{
  id: string;
}>;


export type AssignmentQuery = { assignment: { cause: string | null, createdAt: string, id: string, role: Role | (string & {}), scope: AssignmentScope | (string & {}), account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, givenBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null } | null };

export type AssignmentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: AssignmentOrder | null | undefined;
}>;


export type AssignmentsQuery = { assignments: { totalCount: number, nodes: Array<{ cause: string | null, createdAt: string, id: string, role: Role | (string & {}), scope: AssignmentScope | (string & {}) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type AuditEntryQueryVariables = Exact<{
  id: string;
}>;


export type AuditEntryQuery = { auditEntry: { act: string, at: string, code: string | null, createdAt: string, credential: CredentialKind | (string & {}) | null, id: string, outcome: AuditOutcome | (string & {}), reason: string | null, requestId: string | null, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number } | null, issuer: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, subject: { id: string, type: string } | null } | null };

export type CampaignLinkQueryVariables = Exact<{
  id: string;
}>;


export type CampaignLinkQuery = { campaignLink: { createdAt: string, from: string | null, id: string, to: string | null, updatedAt: string, content: { approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null } | null };

export type ChannelQueryVariables = Exact<{
  id: string;
}>;


export type ChannelQuery = { channel: { createdAt: string, externalId: string, id: string, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null } | null };

export type CostQueryVariables = Exact<{
  id: string;
}>;


export type CostQuery = { cost: { at: string, createdAt: string, disclosureOwed: boolean, document: string | null, id: string, kind: LedgerKind | (string & {}), label: string, on: string | null, reason: string | null, updatedAt: string, amount: { amountMinor: string, currency: string }, beneficiary: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, objective: { archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number } | null } | null };

export type CostsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CostFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: CostOrder | null | undefined;
}>;


export type CostsQuery = { costs: { totalCount: number, nodes: Array<{ at: string, createdAt: string, disclosureOwed: boolean, document: string | null, id: string, kind: LedgerKind | (string & {}), label: string, on: string | null, reason: string | null, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DepartmentQueryVariables = Exact<{
  id: string;
}>;


export type DepartmentQuery = { department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> } | null };

export type DepartmentByQueryVariables = Exact<{
  externalIdIn: ExternalIdInput;
}>;


export type DepartmentByQuery = { departmentBy: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> } | null };

export type DocumentQueryVariables = Exact<{
  id: string;
}>;


export type DocumentQuery = { document: { createdAt: string, id: string, name: string, inForce: Array<{ createdAt: string, edition: string, effectiveFrom: string, hash: string | null, id: string, language: string | null, legacy: boolean, publishedAt: string, text: string | null }>, purpose: { basis: LegalBasis | (string & {}), createdAt: string, description: string | null, id: string, key: string, name: string, updatedAt: string, version: number } | null } | null };

export type DocumentVersionQueryVariables = Exact<{
  id: string;
}>;


export type DocumentVersionQuery = { documentVersion: { createdAt: string, edition: string, effectiveFrom: string, hash: string | null, id: string, language: string | null, legacy: boolean, publishedAt: string, text: string | null, document: { createdAt: string, id: string, name: string } | null } | null };

export type DocumentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: DocumentFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: DocumentOrder | null | undefined;
}>;


export type DocumentsQuery = { documents: { totalCount: number, nodes: Array<{ createdAt: string, id: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DoubtfulLoginQueryVariables = Exact<{
  id: string;
}>;


export type DoubtfulLoginQuery = { doubtfulLogin: { answeredAt: string | null, createdAt: string, endsAt: string, id: string, provider: string, reason: string | null, rule: LoginDoubt | (string & {}), status: LoginDoubtStatus | (string & {}), updatedAt: string, claims: { email: string | null, externalId: string | null, name: string | null, subject: string } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type DoubtfulLoginsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: DoubtfulLoginFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: DoubtfulLoginOrder | null | undefined;
}>;


export type DoubtfulLoginsQuery = { doubtfulLogins: { totalCount: number, nodes: Array<{ answeredAt: string | null, createdAt: string, endsAt: string, id: string, provider: string, reason: string | null, rule: LoginDoubt | (string & {}), status: LoginDoubtStatus | (string & {}), updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DoubtfulRowQueryVariables = Exact<{
  id: string;
}>;


export type DoubtfulRowQuery = { doubtfulRow: { answeredAt: string | null, createdAt: string, endsAt: string, id: string, reason: string | null, rule: DoubtRule | (string & {}), source: string, status: DoubtStatus | (string & {}), updatedAt: string, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, row: { departments: Array<string>, displayName: string | null, email: string | null, handle: string | null, network: string | null } | null } | null };

export type DoubtfulRowsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: DoubtfulRowFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: DoubtfulRowOrder | null | undefined;
}>;


export type DoubtfulRowsQuery = { doubtfulRows: { totalCount: number, nodes: Array<{ answeredAt: string | null, createdAt: string, endsAt: string, id: string, reason: string | null, rule: DoubtRule | (string & {}), source: string, status: DoubtStatus | (string & {}), updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type EarnedMediaMethodsQueryVariables = Exact<{ [key: string]: never; }>;


export type EarnedMediaMethodsQuery = { earnedMediaMethods: Array<{ formula: string, key: string, methodVersion: number, metrics: Array<string>, setting: { createdAt: string | null, currency: string, method: string, version: number } }> | null };

export type ErrorCodesQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorCodesQuery = { errorCodes: Array<{ httpStatus: number | null, key: string, meaning: string }> };

export type EventQueryVariables = Exact<{
  id: string;
}>;


export type EventQuery = { event: { at: string, createdAt: string, cursor: string, data: unknown, id: string, type: string, actor: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, subject: { id: string, type: string } } | null };

export type ExportsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ExportFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: ExportOrder | null | undefined;
}>;


export type ExportsQuery = { exports: { totalCount: number, nodes: Array<{ createdAt: string, endedAt: string | null, expiresAt: string | null, failure: ExportFailure | (string & {}) | null, format: ExportFormat | (string & {}), fromCursor: string | null, id: string, kind: ExportKind | (string & {}), partCount: number, problem: string | null, sizeBytes: string, startedAt: string | null, status: RunStatus | (string & {}), toCursor: string | null, updatedAt: string, url: string | null, withdrawnAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FrontEndQueryVariables = Exact<{
  id: string;
}>;


export type FrontEndQuery = { frontEnd: { clientId: string, createdAt: string, id: string, name: string, origins: Array<string>, redirectUris: Array<string>, updatedAt: string, version: number } | null };

export type FrontEndsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: FrontEndFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: FrontEndOrder | null | undefined;
}>;


export type FrontEndsQuery = { frontEnds: { totalCount: number, nodes: Array<{ clientId: string, createdAt: string, id: string, name: string, origins: Array<string>, redirectUris: Array<string>, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type GuidelineCheckQueryVariables = Exact<{
  id: string;
}>;


export type GuidelineCheckQuery = { guidelineCheck: { check: string, createdAt: string, id: string, onFailure: Severity | (string & {}), params: unknown, severity: Severity | (string & {}), updatedAt: string, version: number } | null };

export type HeadcountQueryVariables = Exact<{
  filter?: PersonFilter | null | undefined;
  period: PeriodInput;
}>;


export type HeadcountQuery = { headcount: { count: number | null, eligibleCount: number | null, month: string | null, hidden: { minimum: number | null, reason: HiddenReason | (string & {}) } | null } | null };

export type IdentitiesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IdentityFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: IdentityOrder | null | undefined;
}>;


export type IdentitiesQuery = { identities: { totalCount: number, nodes: Array<{ cause: IdentityCause | (string & {}), createdAt: string, id: string, issuer: string, lastLoginAt: string | null, subject: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type IdentityQueryVariables = Exact<{
  id: string;
}>;


export type IdentityQuery = { identity: { cause: IdentityCause | (string & {}), createdAt: string, id: string, issuer: string, lastLoginAt: string | null, subject: string, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } } | null };

export type IdentityProviderQueryVariables = Exact<{
  id: string;
}>;


export type IdentityProviderQuery = { identityProvider: { clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number } | null };

export type IdentityProvidersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IdentityProviderFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: IdentityProviderOrder | null | undefined;
}>;


export type IdentityProvidersQuery = { identityProviders: { totalCount: number, nodes: Array<{ clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ImpactSheetQueryVariables = Exact<{ [key: string]: never; }>;


export type ImpactSheetQuery = { impactSheet: { asOf: string, automatedDecisions: boolean, hasExclusions: boolean, peopleActive: number | null, peopleScored: number | null, retentionHorizonDays: number, scoreCount: number | null, smallestGroup: number, tieCount: number | null, accesses: Array<{ class: string, count: number | null }> } | null };

export type ImportByIdQueryVariables = Exact<{
  id: string;
}>;


export type ImportByIdQuery = { import: { created: number, createdAt: string, dryRun: boolean, error: string | null, errorCode: string | null, finishedAt: string | null, format: ImportFormat | (string & {}), id: string, idsOf: string | null, problemCount: number, rejected: number, startedAt: string | null, status: RunStatus | (string & {}), target: ImportTarget | (string & {}), unchanged: number, unusedColumns: Array<string>, updated: number, updatedAt: string, withheld: number, errorParameters: Array<{ name: string, value: string }>, mapping: Array<{ column: string, field: string }>, preset: { format: ImportFormat | (string & {}), key: string, note: string, requiredColumns: Array<string>, source: string, target: ImportTarget | (string & {}), title: string } | null, progress: { processed: number, processedBytes: string, total: number | null, totalBytes: string }, startedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, upload: { contentType: string | null, createdAt: string, filename: string | null, id: string, sha256: string, sizeBytes: string } | null } | null };

export type IntegrationByIdQueryVariables = Exact<{
  id: string;
}>;


export type IntegrationByIdQuery = { integration: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null, collected: Array<{ from: string, isComplete: boolean, to: string }>, connector: { configSchema: unknown, description: string | null, forgets: boolean | null, id: string, plugin: string | null, receivesWebhooks: boolean, title: string | null, version: string | null } | null, lastRun: { createdAt: string, deleted: number, dueAt: string | null, durationMs: number | null, finishedAt: string | null, id: string, pages: number, quotaUnits: number, requests: number, skipped: number, startedAt: string | null, status: RunStatus | (string & {}), stream: string, trigger: SyncTrigger | (string & {}), unchanged: number, updatedAt: string, upserted: number } | null, notifier: { channel: NotifierChannel | (string & {}) | null, configSchema: unknown, description: string | null, forgets: boolean | null, id: string, plugin: string | null, title: string | null, version: string | null } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, secrets: Array<{ closedTo: Array<string>, description: string | null, expiresAt: string | null, isSet: boolean, name: string, needsLogin: boolean, required: boolean, sealedTo: Array<string>, setAt: string | null, title: string | null, type: SecretType | (string & {}) }> } | null };

export type InvitationMessageQueryVariables = Exact<{
  id: string;
}>;


export type InvitationMessageQuery = { invitationMessage: { attempts: number, bouncedAt: string | null, cancelCause: InvitationCancelCause | (string & {}) | null, createdAt: string, dueAt: string | null, id: string, kind: InvitationMessageKind | (string & {}), messageId: string | null, sentAt: string | null, status: InvitationMessageStatus | (string & {}), unclear: number, updatedAt: string, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, participation: { acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number } | null } | null };

export type InvitationPreviewQueryVariables = Exact<{
  input: InvitationPreviewInput;
}>;


export type InvitationPreviewQuery = { invitationPreview: { collisions: number | null, toAsk: number | null, hidden: { minimum: number | null, reason: HiddenReason | (string & {}) } | null, leftOut: Array<{ count: number | null, reason: InvitationLeftOutReason | (string & {}) }> } | null };

export type InvitationRoundQueryVariables = Exact<{
  id: string;
}>;


export type InvitationRoundQuery = { invitationRound: { benefit: Benefit | (string & {}) | null, createdAt: string, endedAt: string | null, id: string, invitationMessage: string, remindAfterDays: Array<number>, status: RunStatus | (string & {}), subject: string | null, updatedAt: string, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, mandate: { minutesPerWeek: number, tasks: string, until: string } | null, notifier: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, outcomes: { asked: number | null, waiting: number | null }, segment: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null } | null };

export type InvitationRoundsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: InvitationRoundFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: InvitationRoundOrder | null | undefined;
}>;


export type InvitationRoundsQuery = { invitationRounds: { totalCount: number, nodes: Array<{ benefit: Benefit | (string & {}) | null, createdAt: string, endedAt: string | null, id: string, invitationMessage: string, remindAfterDays: Array<number>, status: RunStatus | (string & {}), subject: string | null, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type LedgerThresholdsQueryVariables = Exact<{ [key: string]: never; }>;


export type LedgerThresholdsQuery = { ledgerThresholds: Array<{ country: string, source: string, updatedAt: string, amount: { amountMinor: string, currency: string } }> | null };

export type LedgerTotalsQueryVariables = Exact<{
  country?: string | null | undefined;
  first?: number | null | undefined;
  objectiveId?: string | null | undefined;
  personId?: string | null | undefined;
  year: number;
}>;


export type LedgerTotalsQuery = { ledgerTotals: { nodeCount: number, nodes: Array<{ disclosureOwed: boolean, entryCount: number, reached: boolean | null }> } | null };

export type LogInSessionQueryVariables = Exact<{
  id: string;
}>;


export type LogInSessionQuery = { logInSession: { authenticatedAt: string, createdAt: string, endCause: SessionEnd | (string & {}) | null, endedAt: string | null, expiresAt: string, id: string, isCurrent: boolean, method: LogInMethod | (string & {}), updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } } | null };

export type MailedLogInQueryVariables = Exact<{ [key: string]: never; }>;


export type MailedLogInQuery = { mailedLogIn: { roles: Array<Role | (string & {})>, status: MailedLogInStatus | (string & {}), updatedAt: string, sender: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } } | null };

export type MembershipQueryVariables = Exact<{
  id: string;
}>;


export type MembershipQuery = { membership: { createdAt: string, from: string | null, id: string, primary: boolean, to: string | null, updatedAt: string, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type MentionQueryVariables = Exact<{
  id: string;
}>;


export type MentionQuery = { mention: { at: string, createdAt: string, externalId: string | null, id: string, isRepost: boolean, language: string | null, network: string, on: string | null, reach: number | null, text: string, updatedAt: string, url: string | null, author: { externalId: string | null, followers: number | null, handle: string | null, name: string | null }, labels: Array<{ author: MentionLabelAuthor | (string & {}), createdAt: string, kind: MentionLabelKind | (string & {}), model: string | null, reason: string | null, supersededAt: string | null, value: string, version: string | null }>, sightings: Array<{ createdAt: string }>, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null } | null };

export type MentionSeriesQueryVariables = Exact<{
  bucket: SeriesBucket;
  filter?: MentionFilter | null | undefined;
  period: PeriodInput;
  timeZone?: string | null | undefined;
}>;


export type MentionSeriesQuery = { mentionSeries: { bucket: SeriesBucket | (string & {}), timeZone: string, gaps: Array<{ from: string, isPartial: boolean, to: string }>, silentSources: Array<{ config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null }>, steps: Array<{ at: string, coverage: number | null, mentionCount: number | null, on: string | null }> } | null };

export type MetricQueryVariables = Exact<{
  key: string;
}>;


export type MetricQuery = { metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string, formula: { denominator: string | null, facts: Array<string>, metrics: Array<string>, numerator: string, text: string } | null } | null };

export type MetricDimensionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MetricDimensionsQuery = { metricDimensions: Array<{ builtIn: boolean, description: string, key: string, title: string }> | null };

export type MetricGroupQueryVariables = Exact<{
  id: string;
}>;


export type MetricGroupQuery = { metricGroup: { account: string | null, createdAt: string, id: string, name: string, network: string | null, timeZone: string, updatedAt: string } | null };

export type MetricGroupsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MetricGroupFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: MetricGroupOrder | null | undefined;
}>;


export type MetricGroupsQuery = { metricGroups: { totalCount: number, nodes: Array<{ account: string | null, createdAt: string, id: string, name: string, network: string | null, timeZone: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MetricSourceQueryVariables = Exact<{
  id: string;
}>;


export type MetricSourceQuery = { metricSource: { createdAt: string, id: string, key: string, rank: MetricRank | (string & {}), updatedAt: string, version: number, group: { account: string | null, createdAt: string, id: string, name: string, network: string | null, timeZone: string, updatedAt: string } } | null };

export type MetricSourcesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MetricSourceFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: MetricSourceOrder | null | undefined;
}>;


export type MetricSourcesQuery = { metricSources: { totalCount: number, nodes: Array<{ createdAt: string, id: string, key: string, rank: MetricRank | (string & {}), updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type MovementQueryVariables = Exact<{
  id: string;
}>;


export type MovementQuery = { movement: { at: string, createdAt: string, id: string, kind: MovementKind | (string & {}), from: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, to: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null } | null };

export type MovementsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MovementFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: MovementOrder | null | undefined;
}>;


export type MovementsQuery = { movements: { totalCount: number, nodes: Array<{ at: string, createdAt: string, id: string, kind: MovementKind | (string & {}) }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NetworkQueryVariables = Exact<{
  id: string;
}>;


export type NetworkQuery = { network: { arcCount: number | null, communityCount: number | null, createdAt: string, directed: boolean, id: string, kind: string, measuredAt: string | null, modularity: number | null, nodeCount: number | null, peopleRemoved: number | null, sampled: boolean, upToDate: boolean, updatedAt: string, hidden: { minimum: number | null, reason: HiddenReason | (string & {}) } | null } | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string>;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Account', id: string }
    | { __typename: 'AccountLink', id: string }
    | { __typename: 'Agreement', id: string }
    | { __typename: 'Ambassador', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Application', id: string }
    | { __typename: 'ApplicationGrant', id: string }
    | { __typename: 'Assignment', id: string }
    | { __typename: 'AuditEntry', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignLink', id: string }
    | { __typename: 'Channel', id: string }
    | { __typename: 'Content', id: string }
    | { __typename: 'Cost', id: string }
    | { __typename: 'Department', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'DocumentVersion', id: string }
    | { __typename: 'DoubtfulLogin', id: string }
    | { __typename: 'DoubtfulRow', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'Export', id: string }
    | { __typename: 'FrontEnd', id: string }
    | { __typename: 'GuidelineCheck', id: string }
    | { __typename: 'Identity', id: string }
    | { __typename: 'IdentityProvider', id: string }
    | { __typename: 'Import', id: string }
    | { __typename: 'Integration', id: string }
    | { __typename: 'InvitationMessage', id: string }
    | { __typename: 'InvitationRound', id: string }
    | { __typename: 'LogInSession', id: string }
    | { __typename: 'Membership', id: string }
    | { __typename: 'Mention', id: string }
    | { __typename: 'MetricGroup', id: string }
    | { __typename: 'MetricSource', id: string }
    | { __typename: 'Movement', id: string }
    | { __typename: 'Network', id: string }
    | { __typename: 'Nomination', id: string }
    | { __typename: 'Notice', id: string }
    | { __typename: 'NoticeRule', id: string }
    | { __typename: 'Objective', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Participation', id: string }
    | { __typename: 'Person', id: string }
    | { __typename: 'PersonAccess', id: string }
    | { __typename: 'PersonAttribute', id: string }
    | { __typename: 'PersonAttributeValue', id: string }
    | { __typename: 'PersonBrief', id: string }
    | { __typename: 'PersonDuplicate', id: string }
    | { __typename: 'PersonRelation', id: string }
    | { __typename: 'Policy', id: string }
    | { __typename: 'PolicyRule', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'ProcessingExclusion', id: string }
    | { __typename: 'ProcessingRestriction', id: string }
    | { __typename: 'Publication', id: string }
    | { __typename: 'Purpose', id: string }
    | { __typename: 'RecipientTask', id: string }
    | { __typename: 'RelationKind', id: string }
    | { __typename: 'RelationshipOwner', id: string }
    | { __typename: 'ReportingLine', id: string }
    | { __typename: 'RoleRule', id: string }
    | { __typename: 'Rota', id: string }
    | { __typename: 'ScoreBacktest', id: string }
    | { __typename: 'ScoreRun', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Share', id: string }
    | { __typename: 'Site', id: string }
    | { __typename: 'SocialAccount', id: string }
    | { __typename: 'SyncLogLine', id: string }
    | { __typename: 'SyncRun', id: string }
    | { __typename: 'Topic', id: string }
    | { __typename: 'Touchpoint', id: string }
    | { __typename: 'TrackedLink', id: string }
    | { __typename: 'TrustedDocument', id: string }
    | { __typename: 'Upload', id: string }
    | { __typename: 'WebhookDelivery', id: string }
    | { __typename: 'WebhookEndpoint', id: string }
   | null> };

export type NominationQueryVariables = Exact<{
  id: string;
}>;


export type NominationQuery = { nomination: { createdAt: string, dimension: string, id: string, nominee: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type NoticeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NoticeByIdQuery = { notice: { attempts: number, createdAt: string, id: string, sentAt: string | null, status: NoticeStatus | (string & {}), trial: boolean, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, outcomes: { bounced: number | null, failed: number | null, leftOutCount: number | null, sent: number | null, unclear: number | null, waiting: number | null } | null } | null };

export type NoticeRuleQueryVariables = Exact<{
  id: string;
}>;


export type NoticeRuleQuery = { noticeRule: { createdAt: string, events: Array<string>, id: string, kind: NoticeRuleKind | (string & {}), name: string, stoppedAt: string | null, updatedAt: string, urgent: boolean, version: number, author: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, integration: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null }, recipients: { address: string | null, kind: NoticeRecipientKind | (string & {}), role: Role | (string & {}) | null } } | null };

export type ObjectiveQueryVariables = Exact<{
  id: string;
}>;


export type ObjectiveQuery = { objective: { archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, dimensions: Array<{ dimension: string, values: Array<string> }>, metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string }, targets: Array<{ baseline: string | null, dueAt: string | null, endReason: string | null, from: string, metricEdition: number, reason: string | null, target: string, to: string | null }> } | null };

export type ObjectivesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ObjectiveFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: ObjectiveOrder | null | undefined;
}>;


export type ObjectivesQuery = { objectives: { totalCount: number, nodes: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OrganizationQueryVariables = Exact<{
  id: string;
}>;


export type OrganizationQuery = { organization: { brands: Array<string>, contactCollisionDays: number, country: string | null, createdAt: string, currency: string, demo: boolean, id: string, landingHosts: Array<string>, language: string, leadingDirectory: string, leavesAt: string | null, minimumGroupSize: number, mostMessagesPerWeek: number | null, mostMinutesPerWeek: number | null, name: string, names: Array<string>, namesReaders: boolean, sessionMinutes: number, slug: string, timeZone: string, trial: boolean, trustedDocumentsOnly: boolean, version: number, retention: Array<{ class: string, days: number, defaultDays: number, leastDays: number, mostDays: number, reason: string }> } | null };

export type ParticipationQueryVariables = Exact<{
  id: string;
}>;


export type ParticipationQuery = { participation: { acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string }, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, mandate: { minutesPerWeek: number, tasks: string, until: string } | null, periods: Array<{ cause: ParticipationCause | (string & {}), from: string, status: ParticipationStatus | (string & {}), to: string | null }>, recordedElsewhere: { from: string, source: string | null, to: string } | null } | null };

export type PersonAccessQueryVariables = Exact<{
  id: string;
}>;


export type PersonAccessQuery = { personAccess: { at: string, class: AccessClass | (string & {}), createdAt: string, department: string | null, id: string, plugin: string | null, purpose: AccessPurpose | (string & {}), readerName: string | null, roles: Array<Role | (string & {})> } | null };

export type PersonAttributeQueryVariables = Exact<{
  id: string;
}>;


export type PersonAttributeQuery = { personAttribute: { archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number, names: Array<{ language: string, text: string }>, options: Array<{ key: string, name: string }> } | null };

export type PersonAttributeValueQueryVariables = Exact<{
  id: string;
}>;


export type PersonAttributeValueQuery = { personAttributeValue: { createdAt: string, date: string | null, from: string | null, id: string, label: string, number: string | null, to: string | null, updatedAt: string, value: string, attribute: { archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number } | null, option: { key: string, name: string } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type PersonAttributesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: PersonAttributeFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: PersonAttributeOrder | null | undefined;
}>;


export type PersonAttributesQuery = { personAttributes: { totalCount: number, nodes: Array<{ archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PersonBriefQueryVariables = Exact<{
  id: string;
}>;


export type PersonBriefQuery = { personBrief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null, former: Array<{ number: number, replacedAt: string, writtenAt: string, writtenBy: string | null }>, parts: Array<{ heading: string, text: string }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type PersonBriefsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: PersonBriefFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: PersonBriefOrder | null | undefined;
}>;


export type PersonBriefsQuery = { personBriefs: { totalCount: number, nodes: Array<{ createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PersonDuplicateQueryVariables = Exact<{
  id: string;
}>;


export type PersonDuplicateQuery = { personDuplicate: { answeredAt: string | null, createdAt: string, id: string, reasons: Array<DuplicateReason | (string & {})>, status: DuplicateStatus | (string & {}), updatedAt: string, other: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type PersonDuplicatesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: PersonDuplicateFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: PersonDuplicateOrder | null | undefined;
}>;


export type PersonDuplicatesQuery = { personDuplicates: { totalCount: number, nodes: Array<{ answeredAt: string | null, createdAt: string, id: string, reasons: Array<DuplicateReason | (string & {})>, status: DuplicateStatus | (string & {}), updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PersonRelationQueryVariables = Exact<{
  id: string;
}>;


export type PersonRelationQuery = { personRelation: { createdAt: string, from: string | null, id: string, kind: string, primary: boolean, to: string | null, updatedAt: string, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type PoliciesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: PolicyFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: PolicyOrder | null | undefined;
}>;


export type PoliciesQuery = { policies: { totalCount: number, nodes: Array<{ country: string | null, createdAt: string, effectiveFrom: string, id: string, language: string | null, name: string, publishedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PolicyQueryVariables = Exact<{
  id: string;
}>;


export type PolicyQuery = { policy: { country: string | null, createdAt: string, effectiveFrom: string, id: string, language: string | null, name: string, publishedAt: string, version: number, documentVersion: { createdAt: string, edition: string, effectiveFrom: string, hash: string | null, id: string, language: string | null, legacy: boolean, publishedAt: string, text: string | null } | null, rules: Array<{ accentSensitive: boolean | null, accepted: Array<string> | null, affiliate: string | null, createdAt: string, detect: Array<PersonalDataKind | (string & {})> | null, employment: Array<string> | null, fix: string | null, foldAt: number | null, hashtagsMax: number | null, id: string, key: string, kind: RuleKind | (string & {}), message: string | null, position: DisclosurePosition | (string & {}) | null, refused: Array<string> | null, review: Array<string> | null, severity: Severity | (string & {}), source: string | null, terms: Array<string> | null, wholeWord: boolean | null }> } | null };

export type PolicyPacksQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyPacksQuery = { policyPacks: Array<{ countries: Array<string>, description: string, key: string, name: string, notice: string, rules: Array<{ accentSensitive: boolean | null, accepted: Array<string> | null, affiliate: string | null, detect: Array<PersonalDataKind | (string & {})> | null, employment: Array<string> | null, fix: string | null, foldAt: number | null, hashtagsMax: number | null, key: string, kind: RuleKind | (string & {}), message: string | null, position: DisclosurePosition | (string & {}) | null, refused: Array<string> | null, review: Array<string> | null, severity: Severity | (string & {}), source: string | null, terms: Array<string> | null, wholeWord: boolean | null }> }> | null };

export type PolicyRuleQueryVariables = Exact<{
  id: string;
}>;


export type PolicyRuleQuery = { policyRule: { accentSensitive: boolean | null, accepted: Array<string> | null, affiliate: string | null, createdAt: string, detect: Array<PersonalDataKind | (string & {})> | null, employment: Array<string> | null, fix: string | null, foldAt: number | null, hashtagsMax: number | null, id: string, key: string, kind: RuleKind | (string & {}), message: string | null, position: DisclosurePosition | (string & {}) | null, refused: Array<string> | null, review: Array<string> | null, severity: Severity | (string & {}), source: string | null, terms: Array<string> | null, wholeWord: boolean | null } | null };

export type PrivacyRequestQueryVariables = Exact<{
  id: string;
}>;


export type PrivacyRequestQuery = { privacyRequest: { answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number, entries: Array<{ at: string, step: PrivacyRequestStep | (string & {}) }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, recordedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null } | null };

export type ProcessingExclusionQueryVariables = Exact<{
  id: string;
}>;


export type ProcessingExclusionQuery = { processingExclusion: { appliedAt: string | null, country: string | null, createdAt: string, id: string, positionsDeleted: number, processing: Array<ExcludedProcessing | (string & {})>, reason: ExclusionReason | (string & {}), scoresDeleted: number, tiesDeleted: number, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, site: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null } | null };

export type ProcessingExclusionsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ProcessingExclusionFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: ProcessingExclusionOrder | null | undefined;
}>;


export type ProcessingExclusionsQuery = { processingExclusions: { totalCount: number, nodes: Array<{ appliedAt: string | null, country: string | null, createdAt: string, id: string, positionsDeleted: number, processing: Array<ExcludedProcessing | (string & {})>, reason: ExclusionReason | (string & {}), scoresDeleted: number, tiesDeleted: number, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ProcessingRegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcessingRegisterQuery = { processingRegister: { changes: Array<{ at: string, description: string, event: string, subjectType: string }>, entries: Array<{ dataCategories: Array<string>, key: string, kind: ProcessingKind | (string & {}), legalBasis: string | null, peopleCategories: Array<string>, purpose: string | null, recipients: Array<string>, retentionDays: number | null, seenBy: Array<Role | (string & {})>, since: string | null, title: string }>, permissions: Array<{ name: string, ownRoles: Array<Role | (string & {})>, roles: Array<Role | (string & {})> }> } | null };

export type ProcessingRestrictionQueryVariables = Exact<{
  id: string;
}>;


export type ProcessingRestrictionQuery = { processingRestriction: { byPerson: boolean, createdAt: string, ground: RestrictionGround | (string & {}), id: string, liftedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type ProcessingRestrictionsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: ProcessingRestrictionFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: ProcessingRestrictionOrder | null | undefined;
}>;


export type ProcessingRestrictionsQuery = { processingRestrictions: { totalCount: number, nodes: Array<{ byPerson: boolean, createdAt: string, ground: RestrictionGround | (string & {}), id: string, liftedAt: string | null, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PublicationByIdQueryVariables = Exact<{
  id: string;
}>;


export type PublicationByIdQuery = { publication: { attempts: number, createdAt: string, externalId: string | null, id: string, publishedAt: string | null, scheduledFor: string | null, status: PublicationStatus | (string & {}), updatedAt: string, url: string | null, version: number, account: { integrationId: string, name: string, network: string, own: boolean }, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, integration: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, retraction: { attempts: number, requestedAt: string, status: RetractionStatus | (string & {}) } | null, share: { country: string | null, createdAt: string, discardedAt: string | null, evidence: ShareEvidence | (string & {}) | null, externalUrl: string | null, id: string, language: string | null, network: string, publishedAt: string | null, sharedAt: string, status: ShareStatus | (string & {}), text: string, updatedAt: string, version: number } } | null };

export type PurposeQueryVariables = Exact<{
  id: string;
}>;


export type PurposeQuery = { purpose: { basis: LegalBasis | (string & {}), createdAt: string, description: string | null, id: string, key: string, name: string, updatedAt: string, version: number, document: { createdAt: string, id: string, name: string } | null, exceptions: Array<{ basis: LegalBasis | (string & {}), country: string | null }> } | null };

export type RecipientTaskQueryVariables = Exact<{
  id: string;
}>;


export type RecipientTaskQuery = { recipientTask: { answer: string | null, askAt: string | null, attempts: number, cause: RecipientTaskCause | (string & {}), createdAt: string, doneAt: string | null, dueAt: string, id: string, outcome: RecipientOutcome | (string & {}) | null, passed: Array<PassedOn | (string & {})>, plugin: string | null, recipient: string, status: RecipientTaskStatus | (string & {}), unclear: number, updatedAt: string, version: number, details: { addresses: Array<string>, personIds: Array<string>, posts: Array<string>, urls: Array<string> } | null, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, request: { answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number } | null } | null };

export type RecipientTasksQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: RecipientTaskFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: RecipientTaskOrder | null | undefined;
}>;


export type RecipientTasksQuery = { recipientTasks: { totalCount: number, nodes: Array<{ answer: string | null, askAt: string | null, attempts: number, cause: RecipientTaskCause | (string & {}), createdAt: string, doneAt: string | null, dueAt: string, id: string, outcome: RecipientOutcome | (string & {}) | null, passed: Array<PassedOn | (string & {})>, plugin: string | null, recipient: string, status: RecipientTaskStatus | (string & {}), unclear: number, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RelationKindQueryVariables = Exact<{
  id: string;
}>;


export type RelationKindQuery = { relationKind: { archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number, names: Array<{ language: string, text: string }> } | null };

export type RelationKindsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: RelationKindFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: RelationKindOrder | null | undefined;
}>;


export type RelationKindsQuery = { relationKinds: { totalCount: number, nodes: Array<{ archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RelationshipOwnerQueryVariables = Exact<{
  id: string;
}>;


export type RelationshipOwnerQuery = { relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, owner: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type RelationshipOwnersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: RelationshipOwnerFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: RelationshipOwnerOrder | null | undefined;
}>;


export type RelationshipOwnersQuery = { relationshipOwners: { totalCount: number, nodes: Array<{ createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportingLineQueryVariables = Exact<{
  id: string;
}>;


export type ReportingLineQuery = { reportingLine: { createdAt: string, from: string | null, id: string, to: string | null, updatedAt: string, manager: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type RoleRuleQueryVariables = Exact<{
  id: string;
}>;


export type RoleRuleQuery = { roleRule: { claim: string, createdAt: string, effective: boolean, id: string, role: Role | (string & {}), value: string, author: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, provider: { clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number } | null } | null };

export type RoleRulesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: RoleRuleFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: RoleRuleOrder | null | undefined;
}>;


export type RoleRulesQuery = { roleRules: { totalCount: number, nodes: Array<{ claim: string, createdAt: string, effective: boolean, id: string, role: Role | (string & {}), value: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RotaQueryVariables = Exact<{
  id: string;
}>;


export type RotaQuery = { rota: { createdAt: string, handOverTime: string, id: string, name: string, rotation: RotaRotation | (string & {}), startsOn: string, timeZone: string, updatedAt: string, version: number, members: Array<{ active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number }>, onDuty: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, overrides: Array<{ from: string, kind: RotaOverrideKind | (string & {}), to: string }> } | null };

export type ScoreRunByIdQueryVariables = Exact<{
  id: string;
}>;


export type ScoreRunByIdQuery = { scoreRun: { asOf: string | null, createdAt: string, current: boolean, error: string | null, errorCode: string | null, excluded: number | null, failed: number | null, finishedAt: string | null, id: string, params: unknown, peopleRemoved: number | null, scope: ScoreScope | (string & {}), scored: number | null, scoresKept: boolean, shadow: boolean, status: RunStatus | (string & {}), subject: ScoreSubject | (string & {}), updatedAt: string, backtests: Array<{ baseline: number | null, baselineName: string | null, beaten: boolean | null, createdAt: string, from: string, id: string, measure: BacktestMeasure | (string & {}), peopleRemoved: number | null, reason: string | null, subjects: number | null, to: string, value: number | null }>, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, errorParameters: Array<{ name: string, value: string }>, failures: Array<{ count: number | null, reason: string }>, hidden: { minimum: number | null, reason: HiddenReason | (string & {}) } | null, missingSources: Array<{ remedy: string, source: string }>, model: { dimensions: Array<string>, id: string, paramsSchema: unknown, plugin: string | null, subject: ScoreSubject | (string & {}), title: string | null, version: string }, provenance: { asOf: string | null, catalogueEdition: number | null, fittedHash: string | null, modelVersion: string, plugin: string | null }, segment: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null } | null };

export type SegmentQueryVariables = Exact<{
  id: string;
}>;


export type SegmentQuery = { segment: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null };

export type SegmentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: SegmentFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: SegmentOrder | null | undefined;
}>;


export type SegmentsQuery = { segments: { totalCount: number, nodes: Array<{ createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SiteQueryVariables = Exact<{
  id: string;
}>;


export type SiteQuery = { site: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number, sendingHours: { from: string, until: string } | null } | null };

export type SitesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: SiteFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: SiteOrder | null | undefined;
}>;


export type SitesQuery = { sites: { totalCount: number, nodes: Array<{ createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SocialAccountQueryVariables = Exact<{
  id: string;
}>;


export type SocialAccountQuery = { socialAccount: { createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string, overruledFollowers: { at: string, followers: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null } | null };

export type SyncLogLineQueryVariables = Exact<{
  id: string;
}>;


export type SyncLogLineQuery = { syncLogLine: { at: string, createdAt: string, fields: unknown, id: string, level: LogLevel | (string & {}), message: string, messageCode: string | null, messageParameters: Array<{ name: string, value: string }> } | null };

export type SyncRunByIdQueryVariables = Exact<{
  id: string;
}>;


export type SyncRunByIdQuery = { syncRun: { createdAt: string, deleted: number, dueAt: string | null, durationMs: number | null, finishedAt: string | null, id: string, pages: number, quotaUnits: number, requests: number, skipped: number, startedAt: string | null, status: RunStatus | (string & {}), stream: string, trigger: SyncTrigger | (string & {}), unchanged: number, updatedAt: string, upserted: number, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, integration: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } } | null };

export type TopicQueryVariables = Exact<{
  id: string;
}>;


export type TopicQuery = { topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, queries: Array<{ language: string | null, text: string }>, synonyms: Array<{ language: string | null, text: string }> } | null };

export type TopicsOfTextQueryVariables = Exact<{
  language?: string | null | undefined;
  text: string;
}>;


export type TopicsOfTextQuery = { topicsOfText: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, queries: Array<{ language: string | null, text: string }>, synonyms: Array<{ language: string | null, text: string }> }> | null };

export type TouchpointQueryVariables = Exact<{
  id: string;
}>;


export type TouchpointQuery = { touchpoint: { at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, contactedBy: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, corrections: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, direction: ContactDirection | (string & {}), followUpAt: string | null, heldAt: string, outcome: string | null, reason: string, subject: string }>, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null } | null };

export type TouchpointsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: TouchpointFilter | null | undefined;
  first?: number | null | undefined;
  orderBy?: TouchpointOrder | null | undefined;
}>;


export type TouchpointsQuery = { touchpoints: { totalCount: number, nodes: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TrackedLinkQueryVariables = Exact<{
  id: string;
}>;


export type TrackedLinkQuery = { trackedLink: { clicks: number, code: string, createdAt: string, id: string, label: string | null, source: string | null, target: string, url: string, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, content: { approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number } | null, participation: { acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number } | null, share: { country: string | null, createdAt: string, discardedAt: string | null, evidence: ShareEvidence | (string & {}) | null, externalUrl: string | null, id: string, language: string | null, network: string, publishedAt: string | null, sharedAt: string, status: ShareStatus | (string & {}), text: string, updatedAt: string, version: number } | null } | null };

export type TrustedDocumentQueryVariables = Exact<{
  id: string;
}>;


export type TrustedDocumentQuery = { trustedDocument: { createdAt: string, id: string, name: string | null, sha256: string, text: string, updatedAt: string } | null };

export type UpgradeNotesQueryVariables = Exact<{ [key: string]: never; }>;


export type UpgradeNotesQuery = { upgradeNotes: Array<{ createdAt: string, release: string, text: string, topic: string }> | null };

export type UploadQueryVariables = Exact<{
  id: string;
}>;


export type UploadQuery = { upload: { contentType: string | null, createdAt: string, filename: string | null, id: string, sha256: string, sizeBytes: string } | null };

export type WebhookDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type WebhookDeliveryQuery = { webhookDelivery: { attemptedAt: string | null, attempts: number, createdAt: string, deliveredAt: string | null, durationMs: number | null, eventId: string, failure: WebhookFailure | (string & {}) | null, id: string, messageId: string, nextAttemptAt: string | null, responseStatus: number | null, sizeBytes: number | null, status: WebhookDeliveryStatus | (string & {}), updatedAt: string, endpoint: { createdAt: string, cursor: string, document: string, failingSince: string | null, formerSecretUntil: string | null, id: string, lastDeliveredAt: string | null, name: string, pauseCause: WebhookPauseCause | (string & {}) | null, pausedAt: string | null, problem: string | null, status: WebhookEndpointStatus | (string & {}), updatedAt: string, url: string, version: number } } | null };

export type WebhookEndpointQueryVariables = Exact<{
  id: string;
}>;


export type WebhookEndpointQuery = { webhookEndpoint: { createdAt: string, cursor: string, document: string, failingSince: string | null, formerSecretUntil: string | null, id: string, lastDeliveredAt: string | null, name: string, pauseCause: WebhookPauseCause | (string & {}) | null, pausedAt: string | null, problem: string | null, status: WebhookEndpointStatus | (string & {}), updatedAt: string, url: string, version: number, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null } | null };

export type AccountCreateMutationVariables = Exact<{
  input: AccountCreateInput;
}>;


export type AccountCreateMutation = { accountCreate:
    | { __typename: 'Account', countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountEndSessionsMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type AccountEndSessionsMutation = { accountEndSessions:
    | { __typename: 'Account', countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountLinkCreateMutationVariables = Exact<{
  input?: AccountLinkCreateInput | null | undefined;
}>;


export type AccountLinkCreateMutation = { accountLinkCreate:
    | { __typename: 'AccountLinkCreatePayload', url: string, accountLink: { createdAt: string, expiresAt: string, id: string, revokedAt: string | null, updatedAt: string, usedAt: string | null } }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountLinkRevokeMutationVariables = Exact<{
  id: string;
}>;


export type AccountLinkRevokeMutation = { accountLinkRevoke:
    | { __typename: 'AccountLink', createdAt: string, expiresAt: string, id: string, revokedAt: string | null, updatedAt: string, usedAt: string | null, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, author: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type AccountRestoreMutation = { accountRestore:
    | { __typename: 'Account', countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountSuspendMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type AccountSuspendMutation = { accountSuspend:
    | { __typename: 'Account', countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AccountUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: AccountUpdateInput;
}>;


export type AccountUpdateMutation = { accountUpdate:
    | { __typename: 'Account', countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AmbassadorInviteManyMutationVariables = Exact<{
  input: AmbassadorInviteManyInput;
}>;


export type AmbassadorInviteManyMutation = { ambassadorInviteMany:
    | { __typename: 'AmbassadorInviteManyPayload', participations: Array<{ acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number }>, refusals: Array<{ code: string, message: string, personId: string }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApiKeyCreateMutationVariables = Exact<{
  input: ApiKeyCreateInput;
}>;


export type ApiKeyCreateMutation = { apiKeyCreate:
    | { __typename: 'ApiKeyCreatePayload', key: string, apiKey: { countsFrom: string | null, createdAt: string, expiresAt: string | null, id: string, idsOf: string | null, name: string, pointsPerSecond: number | null, prefix: string, revokedAt: string | null, scopes: Array<string> | null, trustedDocumentsOnly: boolean, updatedAt: string } }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApiKeyRevokeMutationVariables = Exact<{
  id: string;
}>;


export type ApiKeyRevokeMutation = { apiKeyRevoke:
    | { __typename: 'ApiKey', countsFrom: string | null, createdAt: string, expiresAt: string | null, id: string, idsOf: string | null, name: string, pointsPerSecond: number | null, prefix: string, revokedAt: string | null, scopes: Array<string> | null, trustedDocumentsOnly: boolean, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, deprecatedUses: Array<{ coordinate: string, lastUsedOn: string }> }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApplicationCreateMutationVariables = Exact<{
  input: ApplicationCreateInput;
}>;


export type ApplicationCreateMutation = { applicationCreate:
    | { __typename: 'ApplicationCreatePayload', secret: string | null, application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number } }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApplicationGrantRevokeMutationVariables = Exact<{
  id: string;
}>;


export type ApplicationGrantRevokeMutation = { applicationGrantRevoke:
    | { __typename: 'ApplicationGrant', createdAt: string, endCause: ApplicationGrantEnd | (string & {}) | null, endedAt: string | null, id: string, scopes: Array<string>, updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number } }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApplicationRevokeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ApplicationRevokeMutation = { applicationRevoke:
    | { __typename: 'Application', clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApplicationRotateSecretMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: ApplicationRotateSecretInput | null | undefined;
}>;


export type ApplicationRotateSecretMutation = { applicationRotateSecret:
    | { __typename: 'ApplicationRotateSecretPayload', secret: string, application: { clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number } }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ApplicationUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: ApplicationUpdateInput;
}>;


export type ApplicationUpdateMutation = { applicationUpdate:
    | { __typename: 'Application', clientId: string, createdAt: string, formerSecretUntil: string | null, id: string, kind: ApplicationKind | (string & {}), name: string, purpose: string, redirectUris: Array<string>, revokedAt: string | null, scopes: Array<string>, updatedAt: string, version: number, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AssignmentCreateMutationVariables = Exact<{
  input: AssignmentCreateInput;
}>;


export type AssignmentCreateMutation = { assignmentCreate:
    | { __typename: 'Assignment', cause: string | null, createdAt: string, id: string, role: Role | (string & {}), scope: AssignmentScope | (string & {}), account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number }, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, givenBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type AssignmentDeleteMutationVariables = Exact<{
  id: string;
}>;


export type AssignmentDeleteMutation = { assignmentDelete:
    | { __typename: 'AssignmentDeletePayload', deletedId: string }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: CampaignArchiveInput | null | undefined;
}>;


export type CampaignArchiveMutation = { campaignArchive:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignAudienceSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: CampaignAudienceSetInput | null | undefined;
}>;


export type CampaignAudienceSetMutation = { campaignAudienceSet:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignContentRemoveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: CampaignContentRemoveInput;
}>;


export type CampaignContentRemoveMutation = { campaignContentRemove:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignPauseMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: CampaignPauseInput;
}>;


export type CampaignPauseMutation = { campaignPause:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignReopenMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: CampaignReopenInput;
}>;


export type CampaignReopenMutation = { campaignReopen:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: CampaignRestoreInput | null | undefined;
}>;


export type CampaignRestoreMutation = { campaignRestore:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CampaignResumeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: CampaignResumeInput | null | undefined;
}>;


export type CampaignResumeMutation = { campaignResume:
    | { __typename: 'Campaign', audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, budget: { amountMinor: string, currency: string } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }> | null, invitationStatistics: { accepted: number | null, asked: number | null, declined: number | null, left: number | null, month: string | null, never: number | null, open: number | null }, objectives: Array<{ archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number }>, states: Array<{ from: string, reason: string | null, status: CampaignStatus | (string & {}), to: string | null }>, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> }
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ContentArchiveMutation = { contentArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentAudienceSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: ContentAudienceSetInput | null | undefined;
}>;


export type ContentAudienceSetMutation = { contentAudienceSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ContentRestoreMutation = { contentRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: ContentUpdateInput;
}>;


export type ContentUpdateMutation = { contentUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ContentWithdrawMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ContentWithdrawMutation = { contentWithdraw:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Content', approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number, audience: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type CostReverseMutationVariables = Exact<{
  id: string;
  input: CostReverseInput;
}>;


export type CostReverseMutation = { costReverse:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Cost', at: string, createdAt: string, disclosureOwed: boolean, document: string | null, id: string, kind: LedgerKind | (string & {}), label: string, on: string | null, reason: string | null, updatedAt: string, amount: { amountMinor: string, currency: string }, beneficiary: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, objective: { archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number } | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DepartmentArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type DepartmentArchiveMutation = { departmentArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Department', archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DepartmentCreateMutationVariables = Exact<{
  input: DepartmentCreateInput;
}>;


export type DepartmentCreateMutation = { departmentCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Department', archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DepartmentMergeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: DepartmentMergeInput;
}>;


export type DepartmentMergeMutation = { departmentMerge:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Department', archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DepartmentRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type DepartmentRestoreMutation = { departmentRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Department', archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DepartmentUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: DepartmentUpdateInput;
}>;


export type DepartmentUpdateMutation = { departmentUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Department', archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number, externalIds: Array<{ id: string, source: string }>, places: Array<{ from: string | null, to: string | null }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DoubtfulLoginAnswerMutationVariables = Exact<{
  id: string;
  input: DoubtfulLoginAnswerInput;
}>;


export type DoubtfulLoginAnswerMutation = { doubtfulLoginAnswer:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'DoubtfulLogin', answeredAt: string | null, createdAt: string, endsAt: string, id: string, provider: string, reason: string | null, rule: LoginDoubt | (string & {}), status: LoginDoubtStatus | (string & {}), updatedAt: string, claims: { email: string | null, externalId: string | null, name: string | null, subject: string } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type DoubtfulRowAnswerMutationVariables = Exact<{
  id: string;
  input: DoubtfulRowAnswerInput;
}>;


export type DoubtfulRowAnswerMutation = { doubtfulRowAnswer:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'DoubtfulRow', answeredAt: string | null, createdAt: string, endsAt: string, id: string, reason: string | null, rule: DoubtRule | (string & {}), source: string, status: DoubtStatus | (string & {}), updatedAt: string, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, row: { departments: Array<string>, displayName: string | null, email: string | null, handle: string | null, network: string | null } | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type EarnedMediaSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: EarnedMediaSetInput;
}>;


export type EarnedMediaSetMutation = { earnedMediaSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'EarnedMediaSetting', createdAt: string | null, currency: string, method: string, version: number, parameters: Array<{ name: string, value: string }> }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type ExportCancelMutationVariables = Exact<{
  id: string;
}>;


export type ExportCancelMutation = { exportCancel:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Export', createdAt: string, endedAt: string | null, expiresAt: string | null, failure: ExportFailure | (string & {}) | null, format: ExportFormat | (string & {}), fromCursor: string | null, id: string, kind: ExportKind | (string & {}), partCount: number, problem: string | null, sizeBytes: string, startedAt: string | null, status: RunStatus | (string & {}), toCursor: string | null, updatedAt: string, url: string | null, withdrawnAt: string | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, progress: { rows: number, sections: number, sectionsDone: number, total: number | null } }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ExportDeleteMutationVariables = Exact<{
  id: string;
}>;


export type ExportDeleteMutation = { exportDelete:
    | { __typename: 'ExportDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type FrontEndCreateMutationVariables = Exact<{
  input: FrontEndCreateInput;
}>;


export type FrontEndCreateMutation = { frontEndCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'FrontEnd', clientId: string, createdAt: string, id: string, name: string, origins: Array<string>, redirectUris: Array<string>, updatedAt: string, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type FrontEndDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type FrontEndDeleteMutation = { frontEndDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'FrontEndDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type FrontEndUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: FrontEndUpdateInput;
}>;


export type FrontEndUpdateMutation = { frontEndUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'FrontEnd', clientId: string, createdAt: string, id: string, name: string, origins: Array<string>, redirectUris: Array<string>, updatedAt: string, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IdentityDeleteMutationVariables = Exact<{
  id: string;
}>;


export type IdentityDeleteMutation = { identityDelete:
    | { __typename: 'IdentityDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IdentityProviderCheckMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type IdentityProviderCheckMutation = { identityProviderCheck:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IdentityProviderCheckPayload', authorizationEndpoint: string | null, logoutUrl: string, problem: string | null, redirectUrl: string, supportsBackchannelLogout: boolean | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IdentityProviderCreateMutationVariables = Exact<{
  input: IdentityProviderCreateInput;
}>;


export type IdentityProviderCreateMutation = { identityProviderCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IdentityProvider', clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
   };

export type IdentityProviderDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type IdentityProviderDeleteMutation = { identityProviderDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IdentityProviderDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type IdentityProviderUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: IdentityProviderUpdateInput;
}>;


export type IdentityProviderUpdateMutation = { identityProviderUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'IdentityProvider', clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ImportCancelMutationVariables = Exact<{
  id: string;
}>;


export type ImportCancelMutation = { importCancel:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Import', created: number, createdAt: string, dryRun: boolean, error: string | null, errorCode: string | null, finishedAt: string | null, format: ImportFormat | (string & {}), id: string, idsOf: string | null, problemCount: number, rejected: number, startedAt: string | null, status: RunStatus | (string & {}), target: ImportTarget | (string & {}), unchanged: number, unusedColumns: Array<string>, updated: number, updatedAt: string, withheld: number, errorParameters: Array<{ name: string, value: string }>, mapping: Array<{ column: string, field: string }>, preset: { format: ImportFormat | (string & {}), key: string, note: string, requiredColumns: Array<string>, source: string, target: ImportTarget | (string & {}), title: string } | null, progress: { processed: number, processedBytes: string, total: number | null, totalBytes: string }, startedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, upload: { contentType: string | null, createdAt: string, filename: string | null, id: string, sha256: string, sizeBytes: string } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type InvitationMessageMarkBouncedMutationVariables = Exact<{
  id: string;
}>;


export type InvitationMessageMarkBouncedMutation = { invitationMessageMarkBounced:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvitationMessage', attempts: number, bouncedAt: string | null, cancelCause: InvitationCancelCause | (string & {}) | null, createdAt: string, dueAt: string | null, id: string, kind: InvitationMessageKind | (string & {}), messageId: string | null, sentAt: string | null, status: InvitationMessageStatus | (string & {}), unclear: number, updatedAt: string, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, participation: { acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type InvitationRoundStartMutationVariables = Exact<{
  input: InvitationRoundStartInput;
}>;


export type InvitationRoundStartMutation = { invitationRoundStart:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvitationRound', benefit: Benefit | (string & {}) | null, createdAt: string, endedAt: string | null, id: string, invitationMessage: string, remindAfterDays: Array<number>, status: RunStatus | (string & {}), subject: string | null, updatedAt: string, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, mandate: { minutesPerWeek: number, tasks: string, until: string } | null, notifier: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, outcomes: { asked: number | null, waiting: number | null }, segment: { createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type LeadingDirectorySetMutationVariables = Exact<{
  input: LeadingDirectorySetInput;
}>;


export type LeadingDirectorySetMutation = { leadingDirectorySet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Organization', brands: Array<string>, contactCollisionDays: number, country: string | null, createdAt: string, currency: string, demo: boolean, id: string, landingHosts: Array<string>, language: string, leadingDirectory: string, leavesAt: string | null, minimumGroupSize: number, mostMessagesPerWeek: number | null, mostMinutesPerWeek: number | null, name: string, names: Array<string>, namesReaders: boolean, sessionMinutes: number, slug: string, timeZone: string, trial: boolean, trustedDocumentsOnly: boolean, version: number, retention: Array<{ class: string, days: number, defaultDays: number, leastDays: number, mostDays: number, reason: string }> }
   };

export type LedgerThresholdRemoveMutationVariables = Exact<{
  input: LedgerThresholdRemoveInput;
}>;


export type LedgerThresholdRemoveMutation = { ledgerThresholdRemove:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'LedgerThresholdRemovePayload', removedKey: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type LedgerThresholdSetMutationVariables = Exact<{
  input: LedgerThresholdSetInput;
}>;


export type LedgerThresholdSetMutation = { ledgerThresholdSet:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'LedgerThreshold', country: string, source: string, updatedAt: string, amount: { amountMinor: string, currency: string } }
   };

export type MailedLogInSetMutationVariables = Exact<{
  input: MailedLogInSetInput;
}>;


export type MailedLogInSetMutation = { mailedLogInSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MailedLogIn', roles: Array<Role | (string & {})>, status: MailedLogInStatus | (string & {}), updatedAt: string, sender: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MentionLabelsSetMutationVariables = Exact<{
  id: string;
  input: MentionLabelsSetInput;
}>;


export type MentionLabelsSetMutation = { mentionLabelsSet:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Mention', at: string, createdAt: string, externalId: string | null, id: string, isRepost: boolean, language: string | null, network: string, on: string | null, reach: number | null, text: string, updatedAt: string, url: string | null, author: { externalId: string | null, followers: number | null, handle: string | null, name: string | null }, labels: Array<{ author: MentionLabelAuthor | (string & {}), createdAt: string, kind: MentionLabelKind | (string & {}), model: string | null, reason: string | null, supersededAt: string | null, value: string, version: string | null }>, sightings: Array<{ createdAt: string }>, source: { config: unknown, createdAt: string, failureCount: number, id: string, idsOf: string | null, kind: IntegrationKind | (string & {}), name: string, restsUntil: string | null, schedule: string | null, status: IntegrationStatus | (string & {}), streams: Array<string>, updatedAt: string, version: number, webhookUrl: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MessageMarkBouncedMutationVariables = Exact<{
  input: MessageMarkBouncedInput;
}>;


export type MessageMarkBouncedMutation = { messageMarkBounced:
    | { __typename: 'BouncedMessage', kind: BouncedMessageKind | (string & {}), messageId: string }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MetricCreateMutationVariables = Exact<{
  input: MetricCreateInput;
}>;


export type MetricCreateMutation = { metricCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Metric', adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string, formula: { denominator: string | null, facts: Array<string>, metrics: Array<string>, numerator: string, text: string } | null }
   };

export type MetricDimensionAddMutationVariables = Exact<{
  input: MetricDimensionAddInput;
}>;


export type MetricDimensionAddMutation = { metricDimensionAdd:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MetricDimension', builtIn: boolean, description: string, key: string, title: string }
   };

export type MetricDimensionRemoveMutationVariables = Exact<{
  input: MetricDimensionRemoveInput;
}>;


export type MetricDimensionRemoveMutation = { metricDimensionRemove:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MetricDimensionRemovePayload', removedKey: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MetricFormulaSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: MetricFormulaSetInput;
}>;


export type MetricFormulaSetMutation = { metricFormulaSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Metric', adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string, formula: { denominator: string | null, facts: Array<string>, metrics: Array<string>, numerator: string, text: string } | null }
   };

export type MetricSourceSplitMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: MetricSourceSplitInput;
}>;


export type MetricSourceSplitMutation = { metricSourceSplit:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MetricSourceSplitPayload', changeCount: number, dryRun: boolean, factCount: number, changes: Array<{ after: string | null, before: string | null, metric: string, subjectId: string }>, source: { createdAt: string, id: string, key: string, rank: MetricRank | (string & {}), updatedAt: string, version: number } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type MetricSourceUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: MetricSourceUpdateInput;
}>;


export type MetricSourceUpdateMutation = { metricSourceUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'MetricSource', createdAt: string, id: string, key: string, rank: MetricRank | (string & {}), updatedAt: string, version: number, group: { account: string | null, createdAt: string, id: string, name: string, network: string | null, timeZone: string, updatedAt: string } }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type NetworkPurgeMutationVariables = Exact<{
  id: string;
}>;


export type NetworkPurgeMutation = { networkPurge:
    | { __typename: 'NetworkPurgePayload', purgedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type NetworkTieRemoveMutationVariables = Exact<{
  id: string;
  input: NetworkTieRemoveInput;
}>;


export type NetworkTieRemoveMutation = { networkTieRemove:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Network', arcCount: number | null, communityCount: number | null, createdAt: string, directed: boolean, id: string, kind: string, measuredAt: string | null, modularity: number | null, nodeCount: number | null, peopleRemoved: number | null, sampled: boolean, upToDate: boolean, updatedAt: string, hidden: { minimum: number | null, reason: HiddenReason | (string & {}) } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type NominationCreateMutationVariables = Exact<{
  input: NominationCreateInput;
}>;


export type NominationCreateMutation = { nominationCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Nomination', createdAt: string, dimension: string, id: string, nominee: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type NominationDeleteMutationVariables = Exact<{
  id: string;
}>;


export type NominationDeleteMutation = { nominationDelete:
    | { __typename: 'NominationDeletePayload', deletedId: string }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ObjectiveArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: ObjectiveArchiveInput;
}>;


export type ObjectiveArchiveMutation = { objectiveArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Objective', archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, dimensions: Array<{ dimension: string, values: Array<string> }>, metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string }, targets: Array<{ baseline: string | null, dueAt: string | null, endReason: string | null, from: string, metricEdition: number, reason: string | null, target: string, to: string | null }> }
   };

export type ObjectiveCreateMutationVariables = Exact<{
  input: ObjectiveCreateInput;
}>;


export type ObjectiveCreateMutation = { objectiveCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Objective', archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, dimensions: Array<{ dimension: string, values: Array<string> }>, metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string }, targets: Array<{ baseline: string | null, dueAt: string | null, endReason: string | null, from: string, metricEdition: number, reason: string | null, target: string, to: string | null }> }
   };

export type ObjectiveRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: ObjectiveRestoreInput | null | undefined;
}>;


export type ObjectiveRestoreMutation = { objectiveRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Objective', archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, dimensions: Array<{ dimension: string, values: Array<string> }>, metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string }, targets: Array<{ baseline: string | null, dueAt: string | null, endReason: string | null, from: string, metricEdition: number, reason: string | null, target: string, to: string | null }> }
   };

export type ObjectiveUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: ObjectiveChangeInput;
}>;


export type ObjectiveUpdateMutation = { objectiveUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Objective', archivedAt: string | null, baseline: string | null, createdAt: string, discipline: ObjectiveDiscipline | (string & {}) | null, dueAt: string | null, id: string, kind: ObjectiveKind | (string & {}), metricEdition: number, subjectId: string | null, target: string, updatedAt: string, version: number, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, dimensions: Array<{ dimension: string, values: Array<string> }>, metric: { adds: MetricAdds | (string & {}) | null, aggregation: MetricAggregation | (string & {}) | null, builtIn: boolean, description: string, edition: number, key: string, title: string, unit: string }, targets: Array<{ baseline: string | null, dueAt: string | null, endReason: string | null, from: string, metricEdition: number, reason: string | null, target: string, to: string | null }> }
   };

export type OrganizationLeaveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: OrganizationLeaveInput;
}>;


export type OrganizationLeaveMutation = { organizationLeave:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Organization', brands: Array<string>, contactCollisionDays: number, country: string | null, createdAt: string, currency: string, demo: boolean, id: string, landingHosts: Array<string>, language: string, leadingDirectory: string, leavesAt: string | null, minimumGroupSize: number, mostMessagesPerWeek: number | null, mostMinutesPerWeek: number | null, name: string, names: Array<string>, namesReaders: boolean, sessionMinutes: number, slug: string, timeZone: string, trial: boolean, trustedDocumentsOnly: boolean, version: number, retention: Array<{ class: string, days: number, defaultDays: number, leastDays: number, mostDays: number, reason: string }> }
   };

export type OrganizationLeaveUndoMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
}>;


export type OrganizationLeaveUndoMutation = { organizationLeaveUndo:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Organization', brands: Array<string>, contactCollisionDays: number, country: string | null, createdAt: string, currency: string, demo: boolean, id: string, landingHosts: Array<string>, language: string, leadingDirectory: string, leavesAt: string | null, minimumGroupSize: number, mostMessagesPerWeek: number | null, mostMinutesPerWeek: number | null, name: string, names: Array<string>, namesReaders: boolean, sessionMinutes: number, slug: string, timeZone: string, trial: boolean, trustedDocumentsOnly: boolean, version: number, retention: Array<{ class: string, days: number, defaultDays: number, leastDays: number, mostDays: number, reason: string }> }
   };

export type ParticipationWithdrawMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ParticipationWithdrawMutation = { participationWithdraw:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Participation', acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string }, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, mandate: { minutesPerWeek: number, tasks: string, until: string } | null, periods: Array<{ cause: ParticipationCause | (string & {}), from: string, status: ParticipationStatus | (string & {}), to: string | null }>, recordedElsewhere: { from: string, source: string | null, to: string } | null }
   };

export type PersonArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonArchiveMutation = { personArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonAttributeArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonAttributeArchiveMutation = { personAttributeArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonAttribute', archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number, names: Array<{ language: string, text: string }>, options: Array<{ key: string, name: string }> }
   };

export type PersonAttributeCreateMutationVariables = Exact<{
  input: PersonAttributeCreateInput;
}>;


export type PersonAttributeCreateMutation = { personAttributeCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonAttribute', archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number, names: Array<{ language: string, text: string }>, options: Array<{ key: string, name: string }> }
   };

export type PersonAttributePurgeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonAttributePurgeMutation = { personAttributePurge:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonAttributePurgePayload', purgedId: string }
   };

export type PersonAttributeRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonAttributeRestoreMutation = { personAttributeRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonAttribute', archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number, names: Array<{ language: string, text: string }>, options: Array<{ key: string, name: string }> }
   };

export type PersonAttributeSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonAttributeSetInput;
}>;


export type PersonAttributeSetMutation = { personAttributeSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonAttributeUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonAttributeUpdateInput;
}>;


export type PersonAttributeUpdateMutation = { personAttributeUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonAttribute', archivedAt: string | null, createdAt: string, filterable: boolean, id: string, key: string, kind: PersonAttributeKind | (string & {}), many: boolean, name: string, purpose: string, sensitive: boolean, updatedAt: string, version: number, names: Array<{ language: string, text: string }>, options: Array<{ key: string, name: string }> }
   };

export type PersonBriefDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonBriefDeleteMutation = { personBriefDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonBriefDeletePayload', deletedId: string }
   };

export type PersonBriefSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  input: PersonBriefSetInput;
}>;


export type PersonBriefSetMutation = { personBriefSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonBrief', createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null, former: Array<{ number: number, replacedAt: string, writtenAt: string, writtenBy: string | null }>, parts: Array<{ heading: string, text: string }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type PersonDepartmentsSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonDepartmentsSetInput;
}>;


export type PersonDepartmentsSetMutation = { personDepartmentsSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonDuplicateDismissMutationVariables = Exact<{
  id: string;
}>;


export type PersonDuplicateDismissMutation = { personDuplicateDismiss:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonDuplicate', answeredAt: string | null, createdAt: string, id: string, reasons: Array<DuplicateReason | (string & {})>, status: DuplicateStatus | (string & {}), updatedAt: string, other: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type PersonManagerSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: PersonManagerSetInput | null | undefined;
}>;


export type PersonManagerSetMutation = { personManagerSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonMergeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonMergeInput;
}>;


export type PersonMergeMutation = { personMerge:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonPurgeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonPurgeMutation = { personPurge:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonPurgePayload', purgedId: string }
   };

export type PersonRelationsSetMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonRelationsSetInput;
}>;


export type PersonRelationsSetMutation = { personRelationsSet:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonRestoreMutation = { personRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonUnmergeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonUnmergeMutation = { personUnmerge:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PersonUnmergePayload', into: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number }, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number }, unattributed: Array<{ ids: Array<string>, rowCount: number, type: string }> }
   };

export type PersonUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PersonUpdateInput;
}>;


export type PersonUpdateMutation = { personUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonWithdrawScoringObjectionMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type PersonWithdrawScoringObjectionMutation = { personWithdrawScoringObjection:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Person', active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, brief: { createdAt: string, id: string, updatedAt: string, version: number, writtenBy: string | null } | null, departments: Array<{ archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number }>, externalIds: Array<{ id: string, source: string }>, nominations: Array<{ closedAt: string, count: number, dimension: string }> | null, relationshipOwner: { createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number } | null, skills: Array<{ level: number | null, name: string }>, socialAccounts: Array<{ createdAt: string, followers: number | null, followersAt: string | null, handle: string, id: string, network: string }>, workSite: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type PersonalDataExportMutationVariables = Exact<{
  input: PersonalDataExportInput;
}>;


export type PersonalDataExportMutation = { personalDataExport:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Export', createdAt: string, endedAt: string | null, expiresAt: string | null, failure: ExportFailure | (string & {}) | null, format: ExportFormat | (string & {}), fromCursor: string | null, id: string, kind: ExportKind | (string & {}), partCount: number, problem: string | null, sizeBytes: string, startedAt: string | null, status: RunStatus | (string & {}), toCursor: string | null, updatedAt: string, url: string | null, withdrawnAt: string | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, progress: { rows: number, sections: number, sectionsDone: number, total: number | null } }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type PrivacyRequestAnswerMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PrivacyRequestAnswerInput;
}>;


export type PrivacyRequestAnswerMutation = { privacyRequestAnswer:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PrivacyRequest', answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number, entries: Array<{ at: string, step: PrivacyRequestStep | (string & {}) }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, recordedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
   };

export type PrivacyRequestCreateMutationVariables = Exact<{
  input: PrivacyRequestCreateInput;
}>;


export type PrivacyRequestCreateMutation = { privacyRequestCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PrivacyRequest', answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number, entries: Array<{ at: string, step: PrivacyRequestStep | (string & {}) }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, recordedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
   };

export type PrivacyRequestExtendMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: PrivacyRequestExtendInput;
}>;


export type PrivacyRequestExtendMutation = { privacyRequestExtend:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'PrivacyRequest', answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number, entries: Array<{ at: string, step: PrivacyRequestStep | (string & {}) }>, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, recordedBy: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null }
   };

export type ProcessingExclusionCreateMutationVariables = Exact<{
  input: ProcessingExclusionCreateInput;
}>;


export type ProcessingExclusionCreateMutation = { processingExclusionCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProcessingExclusion', appliedAt: string | null, country: string | null, createdAt: string, id: string, positionsDeleted: number, processing: Array<ExcludedProcessing | (string & {})>, reason: ExclusionReason | (string & {}), scoresDeleted: number, tiesDeleted: number, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, site: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type ProcessingExclusionDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ProcessingExclusionDeleteMutation = { processingExclusionDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProcessingExclusionDeletePayload', deletedId: string }
   };

export type ProcessingExclusionUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: ProcessingExclusionUpdateInput;
}>;


export type ProcessingExclusionUpdateMutation = { processingExclusionUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProcessingExclusion', appliedAt: string | null, country: string | null, createdAt: string, id: string, positionsDeleted: number, processing: Array<ExcludedProcessing | (string & {})>, reason: ExclusionReason | (string & {}), scoresDeleted: number, tiesDeleted: number, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, site: { createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number } | null }
   };

export type ProcessingRestrictMutationVariables = Exact<{
  input: ProcessingRestrictInput;
}>;


export type ProcessingRestrictMutation = { processingRestrict:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProcessingRestriction', byPerson: boolean, createdAt: string, ground: RestrictionGround | (string & {}), id: string, liftedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type ProcessingRestrictionLiftMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ProcessingRestrictionLiftMutation = { processingRestrictionLift:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'ProcessingRestriction', byPerson: boolean, createdAt: string, ground: RestrictionGround | (string & {}), id: string, liftedAt: string | null, updatedAt: string, version: number, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type RecipientTaskAnswerMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: RecipientTaskAnswerInput;
}>;


export type RecipientTaskAnswerMutation = { recipientTaskAnswer:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RecipientTask', answer: string | null, askAt: string | null, attempts: number, cause: RecipientTaskCause | (string & {}), createdAt: string, doneAt: string | null, dueAt: string, id: string, outcome: RecipientOutcome | (string & {}) | null, passed: Array<PassedOn | (string & {})>, plugin: string | null, recipient: string, status: RecipientTaskStatus | (string & {}), unclear: number, updatedAt: string, version: number, details: { addresses: Array<string>, personIds: Array<string>, posts: Array<string>, urls: Array<string> } | null, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, request: { answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number } | null }
   };

export type RecipientTaskResumeMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type RecipientTaskResumeMutation = { recipientTaskResume:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RecipientTask', answer: string | null, askAt: string | null, attempts: number, cause: RecipientTaskCause | (string & {}), createdAt: string, doneAt: string | null, dueAt: string, id: string, outcome: RecipientOutcome | (string & {}) | null, passed: Array<PassedOn | (string & {})>, plugin: string | null, recipient: string, status: RecipientTaskStatus | (string & {}), unclear: number, updatedAt: string, version: number, details: { addresses: Array<string>, personIds: Array<string>, posts: Array<string>, urls: Array<string> } | null, error: { kind: FailureKind | (string & {}), message: string, messageCode: string | null } | null, request: { answer: string | null, answeredAt: string | null, createdAt: string, dueAt: string, extendedAt: string | null, extensionReason: string | null, id: string, kind: PrivacyRequestKind | (string & {}), receivedAt: string, recipients: Array<string>, status: PrivacyRequestStatus | (string & {}), text: string | null, updatedAt: string, version: number } | null }
   };

export type RelationKindArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type RelationKindArchiveMutation = { relationKindArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationKind', archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number, names: Array<{ language: string, text: string }> }
   };

export type RelationKindCreateMutationVariables = Exact<{
  input: RelationKindCreateInput;
}>;


export type RelationKindCreateMutation = { relationKindCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationKind', archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number, names: Array<{ language: string, text: string }> }
   };

export type RelationKindRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type RelationKindRestoreMutation = { relationKindRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationKind', archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number, names: Array<{ language: string, text: string }> }
   };

export type RelationKindUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: RelationKindUpdateInput;
}>;


export type RelationKindUpdateMutation = { relationKindUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationKind', archivedAt: string | null, builtIn: boolean, createdAt: string, id: string, key: string, name: string, updatedAt: string, version: number, names: Array<{ language: string, text: string }> }
   };

export type RelationshipOwnerCreateMutationVariables = Exact<{
  input: RelationshipOwnerCreateInput;
}>;


export type RelationshipOwnerCreateMutation = { relationshipOwnerCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationshipOwner', createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, owner: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type RelationshipOwnerEndMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type RelationshipOwnerEndMutation = { relationshipOwnerEnd:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationshipOwner', createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, owner: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type RelationshipOwnerHandOverMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: RelationshipOwnerHandOverInput;
}>;


export type RelationshipOwnerHandOverMutation = { relationshipOwnerHandOver:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RelationshipOwner', createdAt: string, from: string, id: string, reason: string | null, to: string | null, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, owner: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null }
   };

export type RetentionSetMutationVariables = Exact<{
  input: RetentionSetInput;
}>;


export type RetentionSetMutation = { retentionSet:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RetentionTerm', class: string, days: number, defaultDays: number, leastDays: number, mostDays: number, reason: string }
   };

export type RoleRuleCreateMutationVariables = Exact<{
  input: RoleRuleCreateInput;
}>;


export type RoleRuleCreateMutation = { roleRuleCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RoleRule', claim: string, createdAt: string, effective: boolean, id: string, role: Role | (string & {}), value: string, author: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, provider: { clientId: string, createdAt: string, createsPeople: boolean, enabled: boolean, hasSecret: boolean, id: string, idClaim: string | null, idsOf: string | null, issuer: string, mailDomains: Array<string>, name: string, openToAnybody: boolean, requiredClaim: string | null, requiredValues: Array<string>, scopes: Array<string>, updatedAt: string, version: number } | null }
   };

export type RoleRuleDeleteMutationVariables = Exact<{
  id: string;
}>;


export type RoleRuleDeleteMutation = { roleRuleDelete:
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RoleRuleDeletePayload', deletedId: string }
   };

export type RotaDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type RotaDeleteMutation = { rotaDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'RotaDeletePayload', deletedId: string }
   };

export type SegmentCreateMutationVariables = Exact<{
  input: SegmentCreateInput;
}>;


export type SegmentCreateMutation = { segmentCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Segment', createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number }
   };

export type SegmentDeleteMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type SegmentDeleteMutation = { segmentDelete:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SegmentDeletePayload', deletedId: string }
   };

export type SegmentPublishMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type SegmentPublishMutation = { segmentPublish:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Segment', createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number }
   };

export type SegmentUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: SegmentUpdateInput;
}>;


export type SegmentUpdateMutation = { segmentUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Segment', createdAt: string, description: string | null, filter: unknown, id: string, key: string, name: string, publishedAt: string | null, updatedAt: string, version: number }
   };

export type SessionEndMutationVariables = Exact<{
  id: string;
}>;


export type SessionEndMutation = { sessionEnd:
    | { __typename: 'LogInSession', authenticatedAt: string, createdAt: string, endCause: SessionEnd | (string & {}) | null, endedAt: string | null, expiresAt: string, id: string, isCurrent: boolean, method: LogInMethod | (string & {}), updatedAt: string, account: { countsFrom: string | null, createdAt: string, email: string | null, id: string, name: string, roles: Array<Role | (string & {})>, suspendedAt: string | null, updatedAt: string, version: number } }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
   };

export type ShareDiscardMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type ShareDiscardMutation = { shareDiscard:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Share', country: string | null, createdAt: string, discardedAt: string | null, evidence: ShareEvidence | (string & {}) | null, externalUrl: string | null, id: string, language: string | null, network: string, publishedAt: string | null, sharedAt: string, status: ShareStatus | (string & {}), text: string, updatedAt: string, version: number, ambassador: { createdAt: string, id: string, status: AmbassadorStatus | (string & {}), updatedAt: string } | null, assessment: { connection: Connection | (string & {}) | null, countries: Array<string>, verdict: Verdict | (string & {}) }, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, content: { approvedAt: string | null, archivedAt: string | null, author: string | null, createdAt: string, externalId: string | null, id: string, kind: string, language: string | null, network: string | null, publishedAt: string | null, publishedOn: string | null, status: ContentStatus | (string & {}), text: string | null, title: string, updatedAt: string, url: string | null, version: number } | null, departments: Array<{ primary: boolean }>, participation: { acceptedAt: string | null, benefit: Benefit | (string & {}), createdAt: string, declinedAt: string | null, id: string, invitationMessage: string | null, invitedAt: string, leftAt: string | null, neverAt: string | null, status: ParticipationStatus | (string & {}), updatedAt: string, version: number } | null, period: { cause: ParticipationCause | (string & {}), from: string, status: ParticipationStatus | (string & {}), to: string | null } | null, topics: Array<{ aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number }>, trackedLink: { clicks: number, code: string, createdAt: string, id: string, label: string | null, source: string | null, target: string, url: string } | null }
   };

export type SiteCreateMutationVariables = Exact<{
  input: SiteCreateInput;
}>;


export type SiteCreateMutation = { siteCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Site', createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number, sendingHours: { from: string, until: string } | null }
   };

export type SiteUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: SiteUpdateInput;
}>;


export type SiteUpdateMutation = { siteUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Site', createdAt: string, id: string, name: string, timeZone: string | null, updatedAt: string, version: number, sendingHours: { from: string, until: string } | null }
   };

export type SocialNetworkAddMutationVariables = Exact<{
  input: SocialNetworkAddInput;
}>;


export type SocialNetworkAddMutation = { socialNetworkAdd:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SocialNetwork', added: boolean, key: string, name: string }
   };

export type SocialNetworkRemoveMutationVariables = Exact<{
  input: SocialNetworkRemoveInput;
}>;


export type SocialNetworkRemoveMutation = { socialNetworkRemove:
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'SocialNetworkRemovePayload', removedKey: string }
   };

export type TiesUpsertMutationVariables = Exact<{
  input: TiesUpsertInput;
}>;


export type TiesUpsertMutation = { tiesUpsert:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'TiesUpsertPayload', created: number, unchanged: number, updated: number, withheld: number, network: { arcCount: number | null, communityCount: number | null, createdAt: string, directed: boolean, id: string, kind: string, measuredAt: string | null, modularity: number | null, nodeCount: number | null, peopleRemoved: number | null, sampled: boolean, upToDate: boolean, updatedAt: string }, rejected: Array<{ index: number, message: string, messageCode: string | null }> }
   };

export type TopicArchiveMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type TopicArchiveMutation = { topicArchive:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Topic', aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, queries: Array<{ language: string | null, text: string }>, synonyms: Array<{ language: string | null, text: string }> }
   };

export type TopicRestoreMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
}>;


export type TopicRestoreMutation = { topicRestore:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Topic', aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, queries: Array<{ language: string | null, text: string }>, synonyms: Array<{ language: string | null, text: string }> }
   };

export type TopicUpdateMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: TopicUpdateInput;
}>;


export type TopicUpdateMutation = { topicUpdate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Topic', aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, queries: Array<{ language: string | null, text: string }>, synonyms: Array<{ language: string | null, text: string }> }
   };

export type TouchpointCorrectMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: TouchpointCorrectInput;
}>;


export type TouchpointCorrectMutation = { touchpointCorrect:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Touchpoint', at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, contactedBy: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, corrections: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, direction: ContactDirection | (string & {}), followUpAt: string | null, heldAt: string, outcome: string | null, reason: string, subject: string }>, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null }
   };

export type TouchpointCreateMutationVariables = Exact<{
  input: TouchpointCreateInput;
}>;


export type TouchpointCreateMutation = { touchpointCreate:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Touchpoint', at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, contactedBy: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, corrections: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, direction: ContactDirection | (string & {}), followUpAt: string | null, heldAt: string, outcome: string | null, reason: string, subject: string }>, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null }
   };

export type TouchpointMarkHeldMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input?: TouchpointMarkHeldInput | null | undefined;
}>;


export type TouchpointMarkHeldMutation = { touchpointMarkHeld:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Touchpoint', at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, contactedBy: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, corrections: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, direction: ContactDirection | (string & {}), followUpAt: string | null, heldAt: string, outcome: string | null, reason: string, subject: string }>, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null }
   };

export type TouchpointWithdrawMutationVariables = Exact<{
  expectedVersion?: number | null | undefined;
  id: string;
  input: TouchpointWithdrawInput;
}>;


export type TouchpointWithdrawMutation = { touchpointWithdraw:
    | { __typename: 'ConflictError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'InvalidInputError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'NotFoundError', code: string, message: string, path: Array<string> | null }
    | { __typename: 'Touchpoint', at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, createdAt: string, direction: ContactDirection | (string & {}), followUpAt: string | null, id: string, outcome: string | null, recordedBy: string | null, source: string | null, sourceKey: string | null, status: TouchpointStatus | (string & {}), subject: string, updatedAt: string, version: number, withdrawReason: string | null, withdrawnAt: string | null, campaign: { audienceCountries: Array<string>, brief: string | null, createdAt: string, endsAt: string, id: string, launchedAt: string | null, name: string, networks: Array<string>, startsAt: string, status: CampaignStatus | (string & {}), updatedAt: string, utmCampaign: string | null, version: number } | null, contactedBy: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, corrections: Array<{ at: string, channel: ContactChannel | (string & {}), collisionReason: string | null, direction: ContactDirection | (string & {}), followUpAt: string | null, heldAt: string, outcome: string | null, reason: string, subject: string }>, department: { archivedAt: string | null, createdAt: string, id: string, name: string, updatedAt: string, version: number } | null, person: { active: boolean, archivedAt: string | null, country: string | null, createdAt: string, displayName: string, email: string | null, externalId: string | null, id: string, jobTitle: string | null, kind: string, kindStated: boolean, languages: Array<string>, level: string | null, preferredLanguage: string | null, scoringObjectedAt: string | null, site: string | null, updatedAt: string, version: number } | null, topic: { aim: string | null, archivedAt: string | null, createdAt: string, description: string | null, id: string, name: string, updatedAt: string, version: number } | null }
   };

/** What somebody was told of a person. */
export type AccessClass =
  | 'CONTACT'
  | 'PORTRAIT'
  | 'SCORE'
  | 'TIES';


/** What somebody was told of a person for. */
export type AccessPurpose =
  | 'MESSAGE'
  | 'READING';


/** Why what an application was allowed ended. */
export type ApplicationGrantEnd =
  | 'LOG_IN_REMOVED'
  | 'REVOKED';


/** Where a role applies. */
export type AssignmentScope =
  | 'CAMPAIGN'
  | 'DEPARTMENT'
  | 'ORGANIZATION';


/** What a mail that came back was. */
export type BouncedMessageKind =
  | 'INVITATION'
  | 'NOTICE';


/** The credential of a request. It shows who decided on the act. */
export type CredentialKind =
  | 'APPLICATION'
  | 'ISSUED'
  | 'KEY'
  | 'LOG_IN'
  | 'OPERATOR'
  | 'TRIAL_LOG_IN';


/** What two people have in common, beside similar names. */
export type DuplicateReason =
  | 'HANDLE'
  | 'ID'
  | 'MAIL'
  | 'NAME';


/** The kind of a value in event data. */
export type EventFieldKind =
  | 'BOOLEAN'
  | 'CODE'
  | 'ID'
  | 'NUMBER'
  | 'OBJECT'
  | 'TEXT';


/** Why an export could not be made. */
export type ExportFailure =
  | 'FORBIDDEN'
  | 'NO_SPACE'
  | 'REFUSED'
  | 'SERVER'
  | 'TOO_LARGE';


/** The format of an export. */
export type ExportFormat =
  | 'CSV'
  | 'JSON'
  | 'JSONL'
  | 'PARQUET';


/** The kind of a failure, which shows what to do. */
export type FailureKind =
  | 'AMBIGUOUS'
  | 'AUTH'
  | 'CONFIG'
  | 'PERMANENT'
  | 'RATE_LIMIT'
  | 'TRANSIENT';


/** What the values of a feature are. */
export type FeatureType =
  | 'CATEGORY'
  | 'NUMBER';


/** Why a number is hidden. */
export type HiddenReason =
  | 'ANSWERS'
  | 'NOT_CLOSED'
  | 'PEOPLE'
  | 'PERMISSION'
  | 'TOO_FEW';


/** How the first log-in found its account. */
export type IdentityCause =
  | 'ANSWER'
  | 'CLAIM'
  | 'LINK'
  | 'MAIL';


/** Why a message is not sent any more. */
export type InvitationCancelCause =
  | 'ANSWERED'
  | 'CAMPAIGN'
  | 'EXCLUDED'
  | 'INACTIVE'
  | 'NOTICES_ENDED'
  | 'NO_ADDRESS'
  | 'UNREACHED';


/** Why people are not invited. Of several reasons the first counts, in the order `INACTIVE`, `EXCLUDED`, `ALREADY_ASKED`, `NO_ADDRESS`, `NOTICES_ENDED`, `OVER_TIME_CAP`. */
export type InvitationLeftOutReason =
  | 'ALREADY_ASKED'
  | 'EXCLUDED'
  | 'INACTIVE'
  | 'NOTICES_ENDED'
  | 'NO_ADDRESS'
  | 'OVER_TIME_CAP';


/** What a message is. */
export type InvitationMessageKind =
  | 'FIRST'
  | 'REMINDER';


/** The status of a message. */
export type InvitationMessageStatus =
  | 'BOUNCED'
  | 'CANCELLED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT'
  | 'UNCLEAR';


/** How a person logged in at this server. */
export type LogInMethod =
  | 'DEMO'
  | 'MAIL'
  | 'OIDC';


/** The severity of a log line. */
export type LogLevel =
  | 'ERROR'
  | 'INFO'
  | 'WARN';


/** Whether people can log in by a mailed link. */
export type MailedLogInStatus =
  | 'ACTIVE'
  | 'CHANGED'
  | 'DISABLED'
  | 'PAUSED';


/** Why people get no notice. Of several reasons the first counts, in this order. */
export type NoticeLeftOutReason =
  | 'EXCLUDED'
  | 'INACTIVE'
  | 'NOTICES_ENDED'
  | 'NOT_ALLOWED'
  | 'NOT_NAMED'
  | 'NO_ACCOUNT'
  | 'NO_ADDRESS'
  | 'STOPPED';


/** Whom a notice rule writes to. */
export type NoticeRecipientKind =
  | 'ADDRESS'
  | 'PERSON'
  | 'ROLE'
  | 'ROTA'
  | 'SEGMENT';


/** How a notifier reaches people. */
export type NotifierChannel =
  | 'CHAT'
  | 'MAIL';


/** Why a participation has its status. */
export type ParticipationCause =
  | 'ANSWER'
  | 'CONSENT_WITHDRAWN'
  | 'ERASURE'
  | 'IMPORT'
  | 'INVITATION'
  | 'WITHDRAWAL';


/** What a recipient got of a person. */
export type PassedOn =
  | 'EXPORT'
  | 'MESSAGES'
  | 'POSTS'
  | 'READING';


/** Whether a plugin works. */
export type PluginStatus =
  | 'ACTIVE'
  | 'LOADING'
  | 'QUARANTINED';


/** Where a request stands. */
export type PrivacyRequestStatus =
  | 'GRANTED'
  | 'OPEN'
  | 'REFUSED';


/** What was done for a request. */
export type PrivacyRequestStep =
  | 'ERASED'
  | 'EXPORT_FAILED'
  | 'EXPORT_READY'
  | 'EXPORT_STARTED'
  | 'RESTRICTED'
  | 'RESTRICTION_LIFTED';


/** What a processing of data is known from. */
export type ProcessingKind =
  | 'INTEGRATION'
  | 'METRIC'
  | 'PERSONAL_DATA'
  | 'PLUGIN'
  | 'PURPOSE'
  | 'RETENTION'
  | 'SCORING_MODEL';


/** What a recipient answered. */
export type RecipientOutcome =
  | 'CONFIRMED'
  | 'FORGOTTEN'
  | 'UNKNOWN';


/** Progress of retracting a post. Until it is DONE the post is published. */
export type RetractionStatus =
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'TRYING';


/** What a score run is over. */
export type ScoreScope =
  | 'ALL'
  | 'CAMPAIGN'
  | 'SEGMENT'
  | 'TOPIC';


/** The type of a credential, and how it is obtained. */
export type SecretType =
  | 'BASIC'
  | 'HEADER'
  | 'OAUTH2'
  | 'SESSION'
  | 'VALUE';


/** Why a session ended before it expired. */
export type SessionEnd =
  | 'ACCOUNT'
  | 'LOGGED_OUT'
  | 'LOG_IN_REMOVED'
  | 'PROVIDER'
  | 'REPLACED'
  | 'REVOKED'
  | 'TOKEN_REUSED';


/** The unit in which the length of a text is counted. */
export type TextUnit =
  | 'CODEPOINTS'
  | 'GRAPHEMES'
  | 'UTF16'
  | 'WEIGHTED';


/** The overall result of an assessment. */
export type Verdict =
  | 'ALLOW'
  | 'BLOCK'
  | 'WARN';


/** Why an attempt failed. */
export type WebhookFailure =
  | 'ADDRESS_REFUSED'
  | 'NOT_RENDERED'
  | 'STATUS'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'UNREACHABLE';

export const ActApplyManyDocument = /* @__PURE__ */ new TypedDocumentString<ActApplyManyMutation, ActApplyManyMutationVariables>(`mutation ActApplyMany($input: ActApplyManyInput!) {
  actApplyMany(input: $input) {
    __typename
    ... on ActApplyManyPayload {
      done
      refused
      results {
        nodeId
        node {
          __typename
          id
        }
        problem {
          code
          message
          path
        }
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PurposesDocument = /* @__PURE__ */ new TypedDocumentString<PurposesQuery, PurposesQueryVariables>(`query Purposes($first: Int, $after: String) {
  purposes(first: $first, after: $after) {
    nodes {
      id
      key
      name
      description
      basis
      document {
        id
        inForce {
          id
          edition
          language
          text
          effectiveFrom
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const AgreementsDocument = /* @__PURE__ */ new TypedDocumentString<AgreementsQuery, AgreementsQueryVariables>(`query Agreements($first: Int, $after: String, $filter: AgreementFilter) {
  agreements(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      purpose {
        key
        name
      }
      documentVersion {
        id
        edition
        language
      }
      givenAt
      withdrawnAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const AgreementCreateDocument = /* @__PURE__ */ new TypedDocumentString<AgreementCreateMutation, AgreementCreateMutationVariables>(`mutation AgreementCreate($input: AgreementInput!) {
  agreementCreate(input: $input) {
    __typename
    ... on Agreement {
      id
      givenAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AgreementWithdrawDocument = /* @__PURE__ */ new TypedDocumentString<AgreementWithdrawMutation, AgreementWithdrawMutationVariables>(`mutation AgreementWithdraw($purpose: String!) {
  agreementWithdraw(input: {purpose: $purpose}) {
    __typename
    ... on Agreement {
      id
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DocumentVersionPublishDocument = /* @__PURE__ */ new TypedDocumentString<DocumentVersionPublishMutation, DocumentVersionPublishMutationVariables>(`mutation DocumentVersionPublish($input: DocumentVersionPublishInput!) {
  documentVersionPublish(input: $input) {
    __typename
    ... on DocumentVersion {
      id
      edition
      language
      effectiveFrom
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PurposeCreateDocument = /* @__PURE__ */ new TypedDocumentString<PurposeCreateMutation, PurposeCreateMutationVariables>(`mutation PurposeCreate($input: PurposeCreateInput!) {
  purposeCreate(input: $input) {
    __typename
    ... on Purpose {
      id
      key
      version
      document {
        id
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PurposeUpdateDocument = /* @__PURE__ */ new TypedDocumentString<PurposeUpdateMutation, PurposeUpdateMutationVariables>(`mutation PurposeUpdate($id: ID!, $input: PurposeUpdateInput!, $expectedVersion: Int) {
  purposeUpdate(id: $id, input: $input, expectedVersion: $expectedVersion) {
    __typename
    ... on Purpose {
      id
      basis
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AmbassadorStartDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorStartQuery, AmbassadorStartQueryVariables>(`query AmbassadorStart {
  viewer {
    actor {
      name
    }
    organization {
      name
      timeZone
      demo
      namesReaders
    }
    person {
      id
      displayName
      preferredLanguage
    }
    participations(first: 100) {
      nodes {
        id
        status
        version
        invitationMessage
        mandate {
          tasks
          until
          minutesPerWeek
        }
        campaign {
          id
          name
          status
          brief
          endsAt
          networks
        }
      }
    }
  }
  socialNetworks {
    key
    name
  }
}`)

export const AmbassadorContentsDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorContentsQuery, AmbassadorContentsQueryVariables>(`query AmbassadorContents($campaignId: ID!, $first: Int, $after: String) {
  campaign(id: $campaignId) {
    id
    contents(
      first: $first
      after: $after
      filter: {status: {eq: APPROVED}}
      orderBy: {field: PUBLISHED_AT, direction: DESC}
    ) {
      nodes {
        id
        title
        text
        kind
        language
        url
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}`)

export const AmbassadorContentDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorContentQuery, AmbassadorContentQueryVariables>(`query AmbassadorContent($id: ID!) {
  content(id: $id) {
    id
    title
    text
    kind
    language
    url
  }
}`)

export const AmbassadorShareDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorShareQuery, AmbassadorShareQueryVariables>(`query AmbassadorShare($id: ID!) {
  share(id: $id) {
    id
    status
    network
    text
    externalUrl
    version
    trackedLink {
      url
    }
    content {
      id
      title
    }
    campaign {
      id
      name
    }
    publications(first: 1) {
      nodes {
        id
        status
        url
        error {
          message
        }
      }
    }
  }
}`)

export const AmbassadorSharesDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorSharesQuery, AmbassadorSharesQueryVariables>(`query AmbassadorShares($first: Int, $after: String, $period: PeriodInput!) {
  viewer {
    ambassador {
      id
      report(period: $period) {
        shares
        clicks
        impressions
        reach
        engagements
      }
    }
    person {
      id
      shares(first: $first, after: $after) {
        nodes {
          id
          status
          network
          text
          sharedAt
          externalUrl
          content {
            id
            title
          }
          trackedLink {
            clicks
          }
          impressions: value(metric: "impressions", period: $period) {
            value
          }
          engagements: value(metric: "engagements", period: $period) {
            value
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}`)

export const AmbassadorKnownDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorKnownQuery, AmbassadorKnownQueryVariables>(`query AmbassadorKnown($accesses: Int, $after: String, $personId: ID!) {
  privacyRequests(
    first: 10
    filter: {personId: {eq: $personId}, status: {eq: OPEN}}
  ) {
    nodes {
      id
      kind
      dueAt
    }
  }
  viewer {
    organization {
      namesReaders
    }
    person {
      id
      displayName
      email
      jobTitle
      country
      languages
      site
      scoringObjectedAt
      departments {
        name
      }
      manager {
        displayName
      }
      skills {
        name
        level
      }
      socialAccounts {
        id
        network
        handle
        followers
      }
      attributes(first: 50) {
        nodes {
          id
          label
          attribute {
            name
          }
        }
      }
      nominations {
        dimension
        count
      }
      score(model: "influence") {
        value
        coverage
        asOf
        dimensions {
          name
          contribution
          reasons {
            text
          }
        }
      }
    }
    accesses(first: $accesses, after: $after) {
      nodes {
        id
        at
        class
        purpose
        roles
        department
        plugin
        readerName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}`)

export const AmbassadorSettingsDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorSettingsQuery, AmbassadorSettingsQueryVariables>(`query AmbassadorSettings {
  viewer {
    noticePreferences {
      kind
      ended
    }
    person {
      id
      scoringObjectedAt
      agreements(first: 50) {
        nodes {
          id
          givenAt
          withdrawnAt
          purpose {
            key
            name
          }
        }
      }
    }
  }
  purposes(first: 50) {
    nodes {
      key
      name
      description
      basis
      document {
        inForce {
          id
          language
          text
        }
      }
    }
  }
}`)

export const AmbassadorExportDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorExportQuery, AmbassadorExportQueryVariables>(`query AmbassadorExport($id: ID!) {
  export(id: $id) {
    id
    status
    url
  }
}`)

export const AuditLogDocument = /* @__PURE__ */ new TypedDocumentString<AuditLogQuery, AuditLogQueryVariables>(`query AuditLog($first: Int, $after: String, $filter: AuditEntryFilter, $orderBy: AuditEntryOrder) {
  auditLog(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      at
      act
      outcome
      code
      account {
        id
        name
      }
      subject {
        id
        type
      }
      requestId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const CampaignsDocument = /* @__PURE__ */ new TypedDocumentString<CampaignsQuery, CampaignsQueryVariables>(`query Campaigns($first: Int, $after: String, $filter: CampaignFilter, $orderBy: CampaignOrder) {
  campaigns(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      ...CampaignSummary
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const CampaignDocument = /* @__PURE__ */ new TypedDocumentString<CampaignQuery, CampaignQueryVariables>(`query Campaign($id: ID!) {
  node(id: $id) {
    __typename
    ...CampaignSummary
    ... on Campaign {
      brief
      launchedAt
      budget {
        amountMinor
        currency
      }
      topics {
        id
        name
      }
      departments {
        id
        name
      }
      objectives {
        id
        kind
        metric {
          key
          title
          unit
        }
        baseline
        target
        dueAt
      }
    }
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const CampaignParticipationsDocument = /* @__PURE__ */ new TypedDocumentString<CampaignParticipationsQuery, CampaignParticipationsQueryVariables>(`query CampaignParticipations($id: ID!, $first: Int, $after: String, $filter: ParticipationFilter) {
  node(id: $id) {
    __typename
    ... on Campaign {
      id
      participations(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          status
          invitedAt
          ambassador {
            id
            status
            person {
              id
              displayName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}`)

export const TopicsDocument = /* @__PURE__ */ new TypedDocumentString<TopicsQuery, TopicsQueryVariables>(`query Topics($first: Int, $after: String, $filter: TopicFilter) {
  topics(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      name
      description
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const TopicCreateDocument = /* @__PURE__ */ new TypedDocumentString<TopicCreateMutation, TopicCreateMutationVariables>(`mutation TopicCreate($input: TopicCreateInput!) {
  topicCreate(input: $input) {
    __typename
    ... on Topic {
      id
      name
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignCreateDocument = /* @__PURE__ */ new TypedDocumentString<CampaignCreateMutation, CampaignCreateMutationVariables>(`mutation CampaignCreate($input: CampaignCreateInput!) {
  campaignCreate(input: $input) {
    __typename
    ...CampaignSummary
    ... on Campaign {
      objectives {
        id
        kind
        metric {
          key
        }
        target
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const CampaignLaunchDocument = /* @__PURE__ */ new TypedDocumentString<CampaignLaunchMutation, CampaignLaunchMutationVariables>(`mutation CampaignLaunch($id: ID!, $expectedVersion: Int) {
  campaignLaunch(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ...CampaignSummary
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const CampaignUpdateDocument = /* @__PURE__ */ new TypedDocumentString<CampaignUpdateMutation, CampaignUpdateMutationVariables>(`mutation CampaignUpdate($id: ID!, $expectedVersion: Int, $input: CampaignUpdateInput!) {
  campaignUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ...CampaignSummary
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const CampaignEndDocument = /* @__PURE__ */ new TypedDocumentString<CampaignEndMutation, CampaignEndMutationVariables>(`mutation CampaignEnd($id: ID!, $expectedVersion: Int) {
  campaignEnd(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ...CampaignSummary
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment CampaignSummary on Campaign {
  id
  name
  status
  startsAt
  endsAt
  networks
  version
}`)

export const AmbassadorInviteDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorInviteMutation, AmbassadorInviteMutationVariables>(`mutation AmbassadorInvite($input: AmbassadorInviteInput!) {
  ambassadorInvite(input: $input) {
    __typename
    ... on Participation {
      id
      status
      ambassador {
        id
        status
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ParticipationBenefitSetDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationBenefitSetMutation, ParticipationBenefitSetMutationVariables>(`mutation ParticipationBenefitSet($id: ID!, $expectedVersion: Int, $benefit: Benefit!) {
  participationBenefitSet(
    id: $id
    expectedVersion: $expectedVersion
    input: {benefit: $benefit}
  ) {
    __typename
    ... on Participation {
      id
      benefit
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ParticipationAcceptDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationAcceptMutation, ParticipationAcceptMutationVariables>(`mutation ParticipationAccept($id: ID!, $expectedVersion: Int, $input: ParticipationAcceptInput!) {
  participationAccept(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Participation {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ParticipationDeclineDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationDeclineMutation, ParticipationDeclineMutationVariables>(`mutation ParticipationDecline($id: ID!, $input: ParticipationDeclineInput) {
  participationDecline(id: $id, input: $input) {
    __typename
    ... on Participation {
      id
      status
      neverAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ParticipationLeaveDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationLeaveMutation, ParticipationLeaveMutationVariables>(`mutation ParticipationLeave($id: ID!) {
  participationLeave(id: $id) {
    __typename
    ... on Participation {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentsDocument = /* @__PURE__ */ new TypedDocumentString<ContentsQuery, ContentsQueryVariables>(`query Contents($first: Int, $after: String, $filter: ContentFilter, $orderBy: ContentOrder) {
  contents(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      kind
      status
      title
      url
      language
      publishedAt
      version
      source {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ContentCreateDocument = /* @__PURE__ */ new TypedDocumentString<ContentCreateMutation, ContentCreateMutationVariables>(`mutation ContentCreate($input: ContentCreateInput!) {
  contentCreate(input: $input) {
    __typename
    ... on Content {
      id
      status
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignContentAddDocument = /* @__PURE__ */ new TypedDocumentString<CampaignContentAddMutation, CampaignContentAddMutationVariables>(`mutation CampaignContentAdd($campaignId: ID!, $contentId: ID!) {
  campaignContentAdd(id: $campaignId, input: {contentId: $contentId}) {
    __typename
    ... on Campaign {
      id
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentApproveDocument = /* @__PURE__ */ new TypedDocumentString<ContentApproveMutation, ContentApproveMutationVariables>(`mutation ContentApprove($id: ID!) {
  contentApprove(id: $id) {
    __typename
    ... on Content {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const EventsDocument = /* @__PURE__ */ new TypedDocumentString<EventsQuery, EventsQueryVariables>(`query Events($first: Int, $after: String, $filter: EventFilter) {
  events(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      cursor
      type
      at
      subject {
        id
        type
      }
      actor {
        id
        name
      }
      data
    }
    presentCursor
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}`)

export const EventTypesDocument = /* @__PURE__ */ new TypedDocumentString<EventTypesQuery, EventTypesQueryVariables>(`query EventTypes {
  eventTypes {
    key
    description
    subjectType
    data {
      name
      description
      kind
      idType
      list
      optional
      fields {
        name
        description
        kind
        idType
        list
        optional
      }
    }
  }
}`)

export const FollowEventsDocument = /* @__PURE__ */ new TypedDocumentString<FollowEventsSubscription, FollowEventsSubscriptionVariables>(`subscription FollowEvents($after: String, $filter: EventFilter) {
  events(after: $after, filter: $filter) {
    id
    cursor
    type
    at
    subject {
      id
      type
    }
    actor {
      id
      name
    }
    data
  }
}`)

export const ExportCreateDocument = /* @__PURE__ */ new TypedDocumentString<ExportCreateMutation, ExportCreateMutationVariables>(`mutation ExportCreate($input: ExportCreateInput!) {
  exportCreate(input: $input) {
    __typename
    ... on Export {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ExportDocument = /* @__PURE__ */ new TypedDocumentString<ExportQuery, ExportQueryVariables>(`query Export($id: ID!) {
  node(id: $id) {
    __typename
    ... on Export {
      id
      kind
      format
      status
      failure
      problem
      progress {
        rows
        total
      }
      sizeBytes
      url
      fromCursor
      toCursor
      expiresAt
      withdrawnAt
    }
  }
}`)

export const FollowExportDocument = /* @__PURE__ */ new TypedDocumentString<FollowExportSubscription, FollowExportSubscriptionVariables>(`subscription FollowExport($id: ID!) {
  export(id: $id) {
    id
    status
    failure
    progress {
      rows
      total
    }
  }
}`)

export const PolicyPublishDocument = /* @__PURE__ */ new TypedDocumentString<PolicyPublishMutation, PolicyPublishMutationVariables>(`mutation PolicyPublish($input: PolicyPublishInput!) {
  policyPublish(input: $input) {
    __typename
    ... on Policy {
      id
      version
      rules {
        id
        kind
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PolicyPackPublishDocument = /* @__PURE__ */ new TypedDocumentString<PolicyPackPublishMutation, PolicyPackPublishMutationVariables>(`mutation PolicyPackPublish($input: PolicyPackPublishInput!) {
  policyPackPublish(input: $input) {
    __typename
    ... on Policy {
      id
      name
      version
      country
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AssessDocument = /* @__PURE__ */ new TypedDocumentString<AssessQuery, AssessQueryVariables>(`query Assess($input: AssessInput!) {
  assess(input: $input) {
    verdict
    connection
    countries
    findings {
      rule
      severity
      message
      span {
        start
        end
      }
      fix
      source
    }
  }
}`)

export const AvailableChecksDocument = /* @__PURE__ */ new TypedDocumentString<AvailableChecksQuery, AvailableChecksQueryVariables>(`query AvailableChecks {
  availableChecks {
    id
    plugin
    title
    description
    version
    paramsSchema
  }
}`)

export const GuidelineChecksDocument = /* @__PURE__ */ new TypedDocumentString<GuidelineChecksQuery, GuidelineChecksQueryVariables>(`query GuidelineChecks {
  guidelineChecks {
    id
    check
    severity
    onFailure
    params
    version
  }
}`)

export const GuidelineCheckSetDocument = /* @__PURE__ */ new TypedDocumentString<GuidelineCheckSetMutation, GuidelineCheckSetMutationVariables>(`mutation GuidelineCheckSet($expectedVersion: Int, $input: GuidelineCheckSetInput!) {
  guidelineCheckSet(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on GuidelineCheck {
      id
      severity
      onFailure
      params
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const GuidelineCheckDeleteDocument = /* @__PURE__ */ new TypedDocumentString<GuidelineCheckDeleteMutation, GuidelineCheckDeleteMutationVariables>(`mutation GuidelineCheckDelete($id: ID!, $expectedVersion: Int) {
  guidelineCheckDelete(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on GuidelineCheckDeletePayload {
      deletedId
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ImportPresetsDocument = /* @__PURE__ */ new TypedDocumentString<ImportPresetsQuery, ImportPresetsQueryVariables>(`query ImportPresets {
  importPresets {
    key
    title
    note
    target
    format
    requiredColumns
  }
}`)

export const ImportsDocument = /* @__PURE__ */ new TypedDocumentString<ImportsQuery, ImportsQueryVariables>(`query Imports($first: Int, $after: String, $filter: ImportFilter) {
  imports(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      status
      target
      dryRun
      createdAt
      finishedAt
      created
      updated
      unchanged
      rejected
      error
      upload {
        filename
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const ImportStartDocument = /* @__PURE__ */ new TypedDocumentString<ImportStartMutation, ImportStartMutationVariables>(`mutation ImportStart($input: ImportStartInput!) {
  importStart(input: $input) {
    __typename
    ... on Import {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ImportDocument = /* @__PURE__ */ new TypedDocumentString<ImportQuery, ImportQueryVariables>(`query Import($id: ID!, $firstProblems: Int = 20) {
  node(id: $id) {
    __typename
    ... on Import {
      id
      status
      progress {
        processed
        total
      }
      created
      updated
      unchanged
      withheld
      rejected
      unusedColumns
      error
      problems(first: $firstProblems) {
        nodes {
          line
          column
          message
        }
        totalCount
      }
    }
  }
}`)

export const FollowImportDocument = /* @__PURE__ */ new TypedDocumentString<FollowImportSubscription, FollowImportSubscriptionVariables>(`subscription FollowImport($id: ID!) {
  import(id: $id) {
    id
    status
    progress {
      processed
      processedBytes
      total
      totalBytes
    }
    created
    updated
    unchanged
    rejected
    error
  }
}`)

export const IntegrationsDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationsQuery, IntegrationsQueryVariables>(`query Integrations($first: Int, $after: String, $filter: IntegrationFilter, $orderBy: IntegrationOrder) {
  integrations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      name
      kind
      status
      schedule
      version
      connector {
        id
        title
      }
      notifier {
        id
        title
      }
      lastRun {
        id
        stream
        status
        upserted
        finishedAt
        error {
          kind
          message
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const IntegrationDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationQuery, IntegrationQueryVariables>(`query Integration($id: ID!) {
  node(id: $id) {
    __typename
    ... on Integration {
      id
      name
      kind
      status
      failureCount
      restsUntil
      config
      streams
      schedule
      nextRuns
      webhookUrl
      version
      connector {
        id
        title
        configSchema
      }
      notifier {
        id
        title
        configSchema
      }
      person {
        id
        displayName
      }
      secrets {
        name
        title
        description
        type
        required
        isSet
        setAt
        expiresAt
        needsLogin
      }
    }
  }
}`)

export const SchedulePreviewDocument = /* @__PURE__ */ new TypedDocumentString<SchedulePreviewQuery, SchedulePreviewQueryVariables>(`query SchedulePreview($schedule: String!, $timeZone: String, $first: Int) {
  schedulePreview(schedule: $schedule, timeZone: $timeZone, first: $first)
}`)

export const IntegrationCreateDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationCreateMutation, IntegrationCreateMutationVariables>(`mutation IntegrationCreate($input: IntegrationCreateInput!) {
  integrationCreate(input: $input) {
    __typename
    ... on Integration {
      id
      status
      version
      webhookUrl
      connector {
        id
        version
      }
      notifier {
        id
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationUpdateDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationUpdateMutation, IntegrationUpdateMutationVariables>(`mutation IntegrationUpdate($id: ID!, $expectedVersion: Int, $input: IntegrationUpdateInput!) {
  integrationUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Integration {
      id
      name
      config
      schedule
      nextRuns
      streams
      status
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationCheckDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationCheckMutation, IntegrationCheckMutationVariables>(`mutation IntegrationCheck($id: ID!) {
  integrationCheck(id: $id) {
    __typename
    ... on IntegrationCheck {
      ok
      account
      error {
        kind
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationSyncDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationSyncMutation, IntegrationSyncMutationVariables>(`mutation IntegrationSync($id: ID!, $streams: [String!]) {
  integrationSync(id: $id, input: {streams: $streams}) {
    __typename
    ... on SyncRun {
      id
      stream
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationPauseDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationPauseMutation, IntegrationPauseMutationVariables>(`mutation IntegrationPause($id: ID!, $expectedVersion: Int) {
  integrationPause(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on Integration {
      id
      status
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationResumeDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationResumeMutation, IntegrationResumeMutationVariables>(`mutation IntegrationResume($id: ID!, $expectedVersion: Int) {
  integrationResume(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on Integration {
      id
      status
      nextRuns
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SyncRunCancelDocument = /* @__PURE__ */ new TypedDocumentString<SyncRunCancelMutation, SyncRunCancelMutationVariables>(`mutation SyncRunCancel($id: ID!) {
  syncRunCancel(id: $id) {
    __typename
    ... on SyncRun {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationResetDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationResetMutation, IntegrationResetMutationVariables>(`mutation IntegrationReset($id: ID!, $stream: String!, $expectedVersion: Int) {
  integrationReset(
    id: $id
    expectedVersion: $expectedVersion
    input: {stream: $stream}
  ) {
    __typename
    ... on Integration {
      id
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationDeleteDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationDeleteMutation, IntegrationDeleteMutationVariables>(`mutation IntegrationDelete($id: ID!, $withData: Boolean, $expectedVersion: Int) {
  integrationDelete(
    id: $id
    expectedVersion: $expectedVersion
    input: {withData: $withData}
  ) {
    __typename
    ... on IntegrationDeletePayload {
      deletedId
      done
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationSecretSetDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationSecretSetMutation, IntegrationSecretSetMutationVariables>(`mutation IntegrationSecretSet($id: ID!, $input: IntegrationSecretInput!, $expectedVersion: Int) {
  integrationSecretSet(id: $id, input: $input, expectedVersion: $expectedVersion) {
    __typename
    ... on Integration {
      id
      status
      version
      secrets {
        name
        isSet
        setAt
      }
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationSecretRemoveDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationSecretRemoveMutation, IntegrationSecretRemoveMutationVariables>(`mutation IntegrationSecretRemove($id: ID!, $name: String!, $expectedVersion: Int) {
  integrationSecretRemove(
    id: $id
    expectedVersion: $expectedVersion
    input: {name: $name}
  ) {
    __typename
    ... on Integration {
      id
      version
      secrets {
        name
        isSet
      }
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IntegrationAuthorizeDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationAuthorizeMutation, IntegrationAuthorizeMutationVariables>(`mutation IntegrationAuthorize($id: ID!, $secret: String!) {
  integrationAuthorize(id: $id, input: {secret: $secret}) {
    __typename
    ... on IntegrationAuthorization {
      url
      expiresAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SyncRunDocument = /* @__PURE__ */ new TypedDocumentString<SyncRunQuery, SyncRunQueryVariables>(`query SyncRun($id: ID!) {
  node(id: $id) {
    __typename
    ... on SyncRun {
      id
      stream
      trigger
      status
      pages
      upserted
      unchanged
      deleted
      skipped
      requests
      durationMs
      finishedAt
      error {
        kind
        message
      }
    }
  }
}`)

export const IntegrationRunsDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationRunsQuery, IntegrationRunsQueryVariables>(`query IntegrationRuns($id: ID!, $first: Int, $after: String, $filter: SyncRunFilter) {
  node(id: $id) {
    __typename
    ... on Integration {
      id
      runs(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          stream
          trigger
          status
          upserted
          unchanged
          deleted
          skipped
          requests
          durationMs
          createdAt
          finishedAt
          error {
            kind
            message
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}`)

export const SyncRunLogsDocument = /* @__PURE__ */ new TypedDocumentString<SyncRunLogsQuery, SyncRunLogsQueryVariables>(`query SyncRunLogs($id: ID!, $first: Int, $after: String) {
  node(id: $id) {
    __typename
    ... on SyncRun {
      id
      logs(first: $first, after: $after) {
        nodes {
          id
          level
          message
          at
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}`)

export const FollowSyncRunDocument = /* @__PURE__ */ new TypedDocumentString<FollowSyncRunSubscription, FollowSyncRunSubscriptionVariables>(`subscription FollowSyncRun($id: ID!) {
  syncRun(id: $id) {
    id
    status
    upserted
    unchanged
    deleted
    skipped
    error {
      kind
      message
    }
  }
}`)

export const MentionsDocument = /* @__PURE__ */ new TypedDocumentString<MentionsQuery, MentionsQueryVariables>(`query Mentions($first: Int, $after: String, $filter: MentionFilter, $orderBy: MentionOrder) {
  mentions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      network
      text
      url
      at
      isRepost
      reach
      author {
        handle
        name
        followers
        person {
          id
          displayName
        }
      }
      source {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ChannelsDocument = /* @__PURE__ */ new TypedDocumentString<ChannelsQuery, ChannelsQueryVariables>(`query Channels($first: Int, $after: String, $filter: ChannelFilter, $orderBy: ChannelOrder) {
  channels(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      externalId
      createdAt
      source {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const CostAddDocument = /* @__PURE__ */ new TypedDocumentString<CostAddMutation, CostAddMutationVariables>(`mutation CostAdd($input: CostAddInput!) {
  costAdd(input: $input) {
    __typename
    ... on Cost {
      id
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricsIngestDocument = /* @__PURE__ */ new TypedDocumentString<MetricsIngestMutation, MetricsIngestMutationVariables>(`mutation MetricsIngest($input: MetricsIngestInput!) {
  metricsIngest(input: $input) {
    __typename
    ... on MetricsIngestPayload {
      accepted
      duplicates
      corrected
      rejected {
        index
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricsDocument = /* @__PURE__ */ new TypedDocumentString<MetricsQuery, MetricsQueryVariables>(`query Metrics {
  metrics {
    key
    title
    description
    unit
    aggregation
    builtIn
  }
}`)

export const CampaignSeriesDocument = /* @__PURE__ */ new TypedDocumentString<CampaignSeriesQuery, CampaignSeriesQueryVariables>(`query CampaignSeries($id: ID!, $from: DateTime!, $to: DateTime!, $metric: String!, $bucket: SeriesBucket! = WEEK, $timeZone: String) {
  node(id: $id) {
    __typename
    ... on Campaign {
      id
      report(period: {from: $from, to: $to}, timeZone: $timeZone) {
        series(metric: $metric, bucket: $bucket) {
          metric
          bucket
          timeZone
          points {
            at
            value
          }
          coverage
        }
      }
    }
  }
}`)

export const CampaignReportDocument = /* @__PURE__ */ new TypedDocumentString<CampaignReportQuery, CampaignReportQueryVariables>(`query CampaignReport($id: ID!, $from: DateTime!, $to: DateTime!) {
  node(id: $id) {
    __typename
    ... on Campaign {
      id
      name
      report(period: {from: $from, to: $to}) {
        participationRate {
          value
          numerator
          denominator
        }
        shares
        impressions
        reach
        engagements
        clicks
        engagementRateByImpressions {
          value
          numerator
          denominator
        }
        earnedMediaValue(method: "clicks-cpc") {
          amount {
            amountMinor
            currency
          }
          method
          methodVersion
          version
          parameters {
            name
            value
          }
        }
        cost {
          amountMinor
          currency
        }
        roi {
          value
          gains {
            label
            amount {
              amountMinor
              currency
            }
          }
          costs {
            label
            amount {
              amountMinor
              currency
            }
          }
        }
        objectives {
          objective {
            id
            kind
            metric {
              key
              title
            }
          }
          target
          value
          progress {
            value
          }
        }
        series(metric: "impressions", bucket: MONTH) {
          points {
            at
            value
          }
          coverage
        }
      }
    }
  }
}`)

export const NoticeRulesDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRulesQuery, NoticeRulesQueryVariables>(`query NoticeRules($first: Int, $after: String, $filter: NoticeRuleFilter, $orderBy: NoticeRuleOrder) {
  noticeRules(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      name
      events
      recipients {
        ...NoticeRecipientsOf
      }
      kind
      urgent
      stoppedAt
      version
      integration {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}

fragment NoticeRecipientsOf on NoticeRecipients {
  kind
  address
  role
  person {
    id
    displayName
  }
  department {
    id
    name
  }
  campaign {
    id
    name
  }
  segment {
    id
    name
  }
  rota {
    id
    name
  }
}`)

export const NoticeRuleCreateDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleCreateMutation, NoticeRuleCreateMutationVariables>(`mutation NoticeRuleCreate($input: NoticeRuleCreateInput!) {
  noticeRuleCreate(input: $input) {
    __typename
    ... on NoticeRule {
      id
      events
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NoticeRuleUpdateDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleUpdateMutation, NoticeRuleUpdateMutationVariables>(`mutation NoticeRuleUpdate($id: ID!, $expectedVersion: Int, $input: NoticeRuleUpdateInput!) {
  noticeRuleUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on NoticeRule {
      id
      name
      events
      recipients {
        ...NoticeRecipientsOf
      }
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment NoticeRecipientsOf on NoticeRecipients {
  kind
  address
  role
  person {
    id
    displayName
  }
  department {
    id
    name
  }
  campaign {
    id
    name
  }
  segment {
    id
    name
  }
  rota {
    id
    name
  }
}`)

export const NoticeRuleDeleteDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleDeleteMutation, NoticeRuleDeleteMutationVariables>(`mutation NoticeRuleDelete($id: ID!, $expectedVersion: Int) {
  noticeRuleDelete(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on NoticeRuleDeletePayload {
      deletedId
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NoticeRuleTryDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleTryMutation, NoticeRuleTryMutationVariables>(`mutation NoticeRuleTry($id: ID!) {
  noticeRuleTry(id: $id) {
    __typename
    ... on Notice {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NoticeDocument = /* @__PURE__ */ new TypedDocumentString<NoticeQuery, NoticeQueryVariables>(`query Notice($id: ID!) {
  node(id: $id) {
    __typename
    ... on Notice {
      id
      status
      trial
      attempts
      sentAt
      error {
        kind
        message
      }
    }
  }
}`)

export const NoticeRuleNoticesDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleNoticesQuery, NoticeRuleNoticesQueryVariables>(`query NoticeRuleNotices($id: ID!, $first: Int, $after: String, $filter: NoticeFilter) {
  node(id: $id) {
    __typename
    ... on NoticeRule {
      id
      notices(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          status
          trial
          createdAt
          sentAt
          outcomes {
            sent
            waiting
            unclear
            failed
            bounced
            leftOutCount
            leftOut {
              reason
              count
            }
          }
          error {
            kind
            message
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
}`)

export const NoticePreviewDocument = /* @__PURE__ */ new TypedDocumentString<NoticePreviewQuery, NoticePreviewQueryVariables>(`query NoticePreview($recipients: NoticeRecipientsInput!, $kind: NoticeRuleKind) {
  noticePreview(recipients: $recipients, kind: $kind) {
    recipients
    leftOutCount
    leftOut {
      reason
      count
    }
    people {
      id
      displayName
    }
  }
}`)

export const NoticePreferencesDocument = /* @__PURE__ */ new TypedDocumentString<NoticePreferencesQuery, NoticePreferencesQueryVariables>(`query NoticePreferences {
  viewer {
    noticePreferences {
      kind
      ended
    }
  }
}`)

export const NoticePreferenceSetDocument = /* @__PURE__ */ new TypedDocumentString<NoticePreferenceSetMutation, NoticePreferenceSetMutationVariables>(`mutation NoticePreferenceSet($input: NoticePreferenceSetInput!) {
  noticePreferenceSet(input: $input) {
    __typename
    ... on NoticePreference {
      kind
      ended
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RotasDocument = /* @__PURE__ */ new TypedDocumentString<RotasQuery, RotasQueryVariables>(`query Rotas($first: Int, $after: String, $filter: RotaFilter, $orderBy: RotaOrder, $at: DateTime) {
  rotas(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      name
      timeZone
      rotation
      handOverTime
      startsOn
      version
      members {
        id
        displayName
      }
      onDuty(at: $at) {
        id
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const RotaCreateDocument = /* @__PURE__ */ new TypedDocumentString<RotaCreateMutation, RotaCreateMutationVariables>(`mutation RotaCreate($input: RotaCreateInput!) {
  rotaCreate(input: $input) {
    __typename
    ... on Rota {
      id
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RotaUpdateDocument = /* @__PURE__ */ new TypedDocumentString<RotaUpdateMutation, RotaUpdateMutationVariables>(`mutation RotaUpdate($id: ID!, $expectedVersion: Int, $input: RotaUpdateInput!) {
  rotaUpdate(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Rota {
      id
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PeopleDocument = /* @__PURE__ */ new TypedDocumentString<PeopleQuery, PeopleQueryVariables>(`query People($first: Int, $after: String, $filter: PersonFilter, $orderBy: PersonOrder) {
  people(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      externalId
      displayName
      kind
      departments {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PersonDocument = /* @__PURE__ */ new TypedDocumentString<PersonQuery, PersonQueryVariables>(`query Person($by: PersonBy!) {
  person(by: $by) {
    id
    externalId
    displayName
    kind
    email
    jobTitle
    level
    languages
    active
    version
    departments {
      id
      name
    }
    socialAccounts {
      network
      handle
      followers
    }
    ambassador {
      id
      status
    }
  }
}`)

export const DepartmentsDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>(`query Departments($first: Int, $after: String, $filter: DepartmentFilter) {
  departments(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const NetworksDocument = /* @__PURE__ */ new TypedDocumentString<NetworksQuery, NetworksQueryVariables>(`query Networks {
  networks(first: 100) {
    nodes {
      id
      kind
      directed
      nodeCount
      arcCount
      communityCount
      modularity
      measuredAt
      upToDate
    }
  }
}`)

export const PeopleNetworkDocument = /* @__PURE__ */ new TypedDocumentString<PeopleNetworkQuery, PeopleNetworkQueryVariables>(`query PeopleNetwork($first: Int, $after: String, $filter: PersonFilter, $orderBy: PersonOrder, $tieKind: String!) {
  people(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      externalId
      displayName
      network(kind: $tieKind) {
        inDegree
        outDegree
        pageRank
        betweenness
        closeness
        eigenvector
        constraint
        clustering
        coreNumber
        community
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const PeopleScoresDocument = /* @__PURE__ */ new TypedDocumentString<PeopleScoresQuery, PeopleScoresQueryVariables>(`query PeopleScores($first: Int, $after: String, $filter: PersonFilter, $orderBy: PersonOrder, $model: String!, $topicId: ID, $campaignId: ID) {
  people(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      externalId
      displayName
      score(model: $model, topicId: $topicId, campaignId: $campaignId) {
        value
        coverage
        base
        asOf
        dimensions {
          name
          contribution
          reasons {
            feature
            contribution
            text
          }
        }
        model {
          id
          version
          card {
            purpose
            notFor
            knownLimits
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const ScoresDocument = /* @__PURE__ */ new TypedDocumentString<ScoresQuery, ScoresQueryVariables>(`query Scores($model: String!, $topicId: ID, $campaignId: ID, $first: Int, $after: String) {
  scores(
    model: $model
    topicId: $topicId
    campaignId: $campaignId
    first: $first
    after: $after
  ) {
    nodes {
      value
      coverage
      asOf
      person {
        id
        displayName
        level
      }
      dimensions {
        name
        contribution
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ScoringModelsDocument = /* @__PURE__ */ new TypedDocumentString<ScoringModelsQuery, ScoringModelsQueryVariables>(`query ScoringModels {
  scoringModels {
    id
    title
    version
    dimensions
    range {
      least
      most
    }
    card {
      purpose
      notFor
      basis
      knownLimits
      owner
    }
  }
}`)

export const PersonCreateDocument = /* @__PURE__ */ new TypedDocumentString<PersonCreateMutation, PersonCreateMutationVariables>(`mutation PersonCreate($input: PersonCreateInput!) {
  personCreate(input: $input) {
    __typename
    ... on Person {
      id
      displayName
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ScoreRunStartDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunStartMutation, ScoreRunStartMutationVariables>(`mutation ScoreRunStart($input: ScoreRunStartInput!) {
  scoreRunStart(input: $input) {
    __typename
    ... on ScoreRun {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ScoreRunDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunQuery, ScoreRunQueryVariables>(`query ScoreRun($id: ID!) {
  node(id: $id) {
    __typename
    ... on ScoreRun {
      id
      status
      scope
      scored
      failed
      finishedAt
    }
  }
}`)

export const PersonObjectToScoringDocument = /* @__PURE__ */ new TypedDocumentString<PersonObjectToScoringMutation, PersonObjectToScoringMutationVariables>(`mutation PersonObjectToScoring($id: ID!) {
  personObjectToScoring(id: $id) {
    __typename
    ... on Person {
      id
      scoringObjectedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PluginsDocument = /* @__PURE__ */ new TypedDocumentString<PluginsQuery, PluginsQueryVariables>(`query Plugins {
  plugins {
    name
    version
    status
    reason
    provides
    permissions {
      network
      data
    }
    consent {
      grantedAt
      missing {
        network
        data
      }
    }
  }
}`)

export const PluginConsentDocument = /* @__PURE__ */ new TypedDocumentString<PluginConsentMutation, PluginConsentMutationVariables>(`mutation PluginConsent($input: PluginConsentInput!) {
  pluginConsent(input: $input) {
    __typename
    ... on Plugin {
      name
      consent {
        grantedAt
        missing {
          network
          data
        }
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ConnectorsDocument = /* @__PURE__ */ new TypedDocumentString<ConnectorsQuery, ConnectorsQueryVariables>(`query Connectors {
  connectors {
    id
    title
    description
    plugin
    version
    configSchema
    secrets {
      name
      title
      description
      type
      required
    }
    streams {
      name
      snapshot
    }
    publishes {
      maxCharacters
      countAs
      media
      retracts
    }
    receivesWebhooks
  }
}`)

export const NotifiersDocument = /* @__PURE__ */ new TypedDocumentString<NotifiersQuery, NotifiersQueryVariables>(`query Notifiers {
  notifiers {
    id
    title
    description
    plugin
    version
    channel
    configSchema
    secrets {
      name
      title
      description
      type
      required
    }
  }
}`)

export const PublishingAccountsDocument = /* @__PURE__ */ new TypedDocumentString<PublishingAccountsQuery, PublishingAccountsQueryVariables>(`query PublishingAccounts($network: String) {
  publishingAccounts(network: $network) {
    integrationId
    name
    network
    maxCharacters
    own
  }
}`)

export const SharePublishDocument = /* @__PURE__ */ new TypedDocumentString<SharePublishMutation, SharePublishMutationVariables>(`mutation SharePublish($id: ID!, $input: SharePublishInput!) {
  sharePublish(id: $id, input: $input) {
    __typename
    ... on Publication {
      id
      status
      scheduledFor
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PublicationDocument = /* @__PURE__ */ new TypedDocumentString<PublicationQuery, PublicationQueryVariables>(`query Publication($id: ID!) {
  node(id: $id) {
    __typename
    ... on Publication {
      id
      status
      scheduledFor
      publishedAt
      url
      attempts
      version
      error {
        kind
        message
      }
      retraction {
        status
        requestedAt
        attempts
      }
      account {
        integrationId
        name
        network
        own
      }
      share {
        id
        status
        externalUrl
      }
    }
  }
}`)

export const PublicationsDocument = /* @__PURE__ */ new TypedDocumentString<PublicationsQuery, PublicationsQueryVariables>(`query Publications($first: Int, $after: String, $filter: PublicationFilter, $orderBy: PublicationOrder) {
  publications(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      status
      scheduledFor
      publishedAt
      url
      version
      error {
        kind
        message
      }
      account {
        integrationId
        name
        network
        own
      }
      share {
        id
        network
        text
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PublicationRetractDocument = /* @__PURE__ */ new TypedDocumentString<PublicationRetractMutation, PublicationRetractMutationVariables>(`mutation PublicationRetract($id: ID!, $expectedVersion: Int) {
  publicationRetract(id: $id, expectedVersion: $expectedVersion) {
    __typename
    ... on Publication {
      id
      status
      version
      retraction {
        status
      }
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PublicationSettleDocument = /* @__PURE__ */ new TypedDocumentString<PublicationSettleMutation, PublicationSettleMutationVariables>(`mutation PublicationSettle($id: ID!, $expectedVersion: Int, $published: Boolean!, $url: URL) {
  publicationSettle(
    id: $id
    expectedVersion: $expectedVersion
    input: {published: $published, url: $url}
  ) {
    __typename
    ... on Publication {
      id
      status
      url
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const FeatureCatalogueDocument = /* @__PURE__ */ new TypedDocumentString<FeatureCatalogueQuery, FeatureCatalogueQueryVariables>(`query FeatureCatalogue($subject: ScoreSubject) {
  featureCatalogue {
    edition
    features(subject: $subject) {
      source
      subject
      type
      description
      unit
      whenNull
      since
    }
  }
}`)

export const ContentScoresDocument = /* @__PURE__ */ new TypedDocumentString<ContentScoresQuery, ContentScoresQueryVariables>(`query ContentScores($model: String!, $topicId: ID, $campaignId: ID, $first: Int, $after: String) {
  contentScores(
    model: $model
    topicId: $topicId
    campaignId: $campaignId
    first: $first
    after: $after
  ) {
    nodes {
      value
      coverage
      asOf
      content {
        id
        title
        status
      }
      dimensions {
        name
        contribution
        reasons {
          feature
          contribution
          text
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ScoreRunsDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunsQuery, ScoreRunsQueryVariables>(`query ScoreRuns($first: Int, $after: String, $filter: ScoreRunFilter, $orderBy: ScoreRunOrder) {
  scoreRuns(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      status
      subject
      scope
      topic {
        id
        name
      }
      campaign {
        id
        name
      }
      shadow
      current
      scored
      scoresKept
      createdAt
      provenance {
        modelVersion
        plugin
        fittedHash
        asOf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const ScoreRunCompareDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunCompareQuery, ScoreRunCompareQueryVariables>(`query ScoreRunCompare($candidate: ID!, $base: ID, $shifts: Int) {
  scoreRunCompare(candidate: $candidate, base: $base) {
    base {
      id
    }
    both
    onlyBase
    onlyCandidate
    spearman
    meanShift
    topSize
    topKept
    coverage {
      base
      candidate
      change
    }
    dimensions {
      name
      base
      candidate
      change
    }
    risers(first: $shifts) {
      baseRank
      candidateRank
      shift
      person {
        id
        displayName
      }
      content {
        id
        title
      }
    }
    fallers(first: $shifts) {
      baseRank
      candidateRank
      shift
      person {
        id
        displayName
      }
      content {
        id
        title
      }
    }
  }
}`)

export const ScoreRunPromoteDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunPromoteMutation, ScoreRunPromoteMutationVariables>(`mutation ScoreRunPromote($id: ID!, $input: ScoreRunPromoteInput) {
  scoreRunPromote(id: $id, input: $input) {
    __typename
    ... on ScoreRun {
      id
      current
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ScoreBacktestDocument = /* @__PURE__ */ new TypedDocumentString<ScoreBacktestMutation, ScoreBacktestMutationVariables>(`mutation ScoreBacktest($input: ScoreBacktestInput!) {
  scoreBacktest(input: $input) {
    __typename
    ... on ScoreBacktest {
      value
      baseline
      baselineName
      beaten
      subjects
      reason
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ScoreRunCancelDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunCancelMutation, ScoreRunCancelMutationVariables>(`mutation ScoreRunCancel($id: ID!) {
  scoreRunCancel(id: $id) {
    __typename
    ... on ScoreRun {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const FollowScoreRunDocument = /* @__PURE__ */ new TypedDocumentString<FollowScoreRunSubscription, FollowScoreRunSubscriptionVariables>(`subscription FollowScoreRun($id: ID!) {
  scoreRun(id: $id) {
    id
    status
    scored
    failed
    error
  }
}`)

export const ShareCreateDocument = /* @__PURE__ */ new TypedDocumentString<ShareCreateMutation, ShareCreateMutationVariables>(`mutation ShareCreate($input: ShareCreateInput!) {
  shareCreate(input: $input) {
    __typename
    ... on Share {
      id
      status
      text
      trackedLink {
        url
        target
      }
    }
    ... on BlockedByGuidelinesError {
      assessment {
        verdict
        findings {
          rule
          severity
          message
          span {
            start
            end
          }
          fix
        }
      }
    }
    ... on ShareRefusedError {
      reasons {
        code
        message
        path
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SharesDocument = /* @__PURE__ */ new TypedDocumentString<SharesQuery, SharesQueryVariables>(`query Shares($first: Int, $after: String, $filter: ShareFilter, $orderBy: ShareOrder) {
  shares(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      status
      network
      text
      sharedAt
      externalUrl
      version
      trackedLink {
        url
        clicks
      }
      content {
        id
        title
        url
      }
      campaign {
        id
        name
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ShareMarkPublishedDocument = /* @__PURE__ */ new TypedDocumentString<ShareMarkPublishedMutation, ShareMarkPublishedMutationVariables>(`mutation ShareMarkPublished($id: ID!, $expectedVersion: Int, $input: ShareMarkPublishedInput) {
  shareMarkPublished(id: $id, expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Share {
      id
      status
      externalUrl
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TrackedLinkCreateDocument = /* @__PURE__ */ new TypedDocumentString<TrackedLinkCreateMutation, TrackedLinkCreateMutationVariables>(`mutation TrackedLinkCreate($input: TrackedLinkCreateInput!) {
  trackedLinkCreate(input: $input) {
    __typename
    ... on TrackedLink {
      id
      url
      target
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TrackedLinksDocument = /* @__PURE__ */ new TypedDocumentString<TrackedLinksQuery, TrackedLinksQueryVariables>(`query TrackedLinks($first: Int, $after: String, $filter: TrackedLinkFilter, $orderBy: TrackedLinkOrder) {
  trackedLinks(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      id
      url
      target
      clicks
      label
      source
      share {
        id
      }
      campaign {
        id
        name
      }
      content {
        id
        title
      }
      ambassador {
        id
      }
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const TrustedDocumentPushDocument = /* @__PURE__ */ new TypedDocumentString<TrustedDocumentPushMutation, TrustedDocumentPushMutationVariables>(`mutation TrustedDocumentPush($input: TrustedDocumentPushInput!) {
  trustedDocumentPush(input: $input) {
    __typename
    ... on TrustedDocumentPushPayload {
      pushed
      documents {
        id
        sha256
        name
      }
    }
    ... on InvalidInputError {
      places {
        path
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TrustedDocumentDeleteDocument = /* @__PURE__ */ new TypedDocumentString<TrustedDocumentDeleteMutation, TrustedDocumentDeleteMutationVariables>(`mutation TrustedDocumentDelete($id: ID!) {
  trustedDocumentDelete(id: $id) {
    __typename
    ... on TrustedDocumentDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TrustedDocumentsDocument = /* @__PURE__ */ new TypedDocumentString<TrustedDocumentsQuery, TrustedDocumentsQueryVariables>(`query TrustedDocuments($after: String, $first: Int, $filter: TrustedDocumentFilter) {
  trustedDocuments(after: $after, first: $first, filter: $filter) {
    nodes {
      id
      sha256
      name
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const TrustedDocumentsOnlyDocument = /* @__PURE__ */ new TypedDocumentString<TrustedDocumentsOnlyMutation, TrustedDocumentsOnlyMutationVariables>(`mutation TrustedDocumentsOnly($only: Boolean!) {
  organizationUpdate(input: {trustedDocumentsOnly: $only}) {
    __typename
    ... on Organization {
      id
      trustedDocumentsOnly
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ViewerDocument = /* @__PURE__ */ new TypedDocumentString<ViewerQuery, ViewerQueryVariables>(`query Viewer {
  viewer {
    actor {
      id
      name
      roles
    }
    organization {
      id
      name
      slug
    }
    permissions
  }
}`)

export const ViewerParticipationsDocument = /* @__PURE__ */ new TypedDocumentString<ViewerParticipationsQuery, ViewerParticipationsQueryVariables>(`query ViewerParticipations($first: Int, $after: String, $filter: ParticipationFilter) {
  viewer {
    ambassador {
      id
      status
    }
    participations(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        status
        version
        invitedAt
        invitationMessage
        campaign {
          id
          name
          status
          brief
          startsAt
          endsAt
          networks
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}`)

export const TokenIssueDocument = /* @__PURE__ */ new TypedDocumentString<TokenIssueMutation, TokenIssueMutationVariables>(`mutation TokenIssue($input: TokenIssueInput!) {
  tokenIssue(input: $input) {
    __typename
    ... on TokenIssuePayload {
      token
      expiresAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const OrganizationUpdateDocument = /* @__PURE__ */ new TypedDocumentString<OrganizationUpdateMutation, OrganizationUpdateMutationVariables>(`mutation OrganizationUpdate($expectedVersion: Int, $input: OrganizationUpdateInput!) {
  organizationUpdate(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Organization {
      id
      name
      names
      brands
      country
      version
    }
    ... on ConflictError {
      currentVersion
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const WebhookEndpointCreateDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointCreateMutation, WebhookEndpointCreateMutationVariables>(`mutation WebhookEndpointCreate($input: WebhookEndpointCreateInput!) {
  webhookEndpointCreate(input: $input) {
    __typename
    ... on WebhookEndpointCreatePayload {
      secret
      endpoint {
        ...WebhookEndpointFields
      }
    }
    ... on InvalidInputError {
      places {
        path
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookEndpointUpdateDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointUpdateMutation, WebhookEndpointUpdateMutationVariables>(`mutation WebhookEndpointUpdate($id: ID!, $input: WebhookEndpointUpdateInput!, $expectedVersion: Int) {
  webhookEndpointUpdate(id: $id, input: $input, expectedVersion: $expectedVersion) {
    __typename
    ... on WebhookEndpoint {
      ...WebhookEndpointFields
    }
    ... on InvalidInputError {
      places {
        path
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookEndpointRotateSecretDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointRotateSecretMutation, WebhookEndpointRotateSecretMutationVariables>(`mutation WebhookEndpointRotateSecret($id: ID!, $input: WebhookEndpointRotateSecretInput) {
  webhookEndpointRotateSecret(id: $id, input: $input) {
    __typename
    ... on WebhookEndpointRotateSecretPayload {
      secret
      endpoint {
        ...WebhookEndpointFields
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookEndpointPauseDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointPauseMutation, WebhookEndpointPauseMutationVariables>(`mutation WebhookEndpointPause($id: ID!) {
  webhookEndpointPause(id: $id) {
    __typename
    ... on WebhookEndpoint {
      ...WebhookEndpointFields
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookEndpointResumeDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointResumeMutation, WebhookEndpointResumeMutationVariables>(`mutation WebhookEndpointResume($id: ID!) {
  webhookEndpointResume(id: $id) {
    __typename
    ... on WebhookEndpoint {
      ...WebhookEndpointFields
    }
    ... on UserError {
      code
      message
      path
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookEndpointTryDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointTryMutation, WebhookEndpointTryMutationVariables>(`mutation WebhookEndpointTry($id: ID!, $input: WebhookEndpointTryInput) {
  webhookEndpointTry(id: $id, input: $input) {
    __typename
    ... on WebhookEndpointTryPayload {
      eventId
      body
      sent
      responseStatus
      failure
      durationMs
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const WebhookEndpointReplayDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointReplayMutation, WebhookEndpointReplayMutationVariables>(`mutation WebhookEndpointReplay($id: ID!, $input: WebhookEndpointReplayInput!) {
  webhookEndpointReplay(id: $id, input: $input) {
    __typename
    ... on WebhookEndpointReplayPayload {
      queued
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const WebhookEndpointDeleteDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointDeleteMutation, WebhookEndpointDeleteMutationVariables>(`mutation WebhookEndpointDelete($id: ID!) {
  webhookEndpointDelete(id: $id) {
    __typename
    ... on WebhookEndpointDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const WebhookDeliveryReplayDocument = /* @__PURE__ */ new TypedDocumentString<WebhookDeliveryReplayMutation, WebhookDeliveryReplayMutationVariables>(`mutation WebhookDeliveryReplay($id: ID!) {
  webhookDeliveryReplay(id: $id) {
    __typename
    ... on WebhookDelivery {
      id
      status
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const WebhookEndpointsDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointsQuery, WebhookEndpointsQueryVariables>(`query WebhookEndpoints($after: String, $first: Int, $filter: WebhookEndpointFilter) {
  webhookEndpoints(after: $after, first: $first, filter: $filter) {
    nodes {
      ...WebhookEndpointFields
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment WebhookEndpointFields on WebhookEndpoint {
  id
  name
  url
  document
  status
  pauseCause
  problem
  formerSecretUntil
  failingSince
  lastDeliveredAt
  cursor
  version
}`)

export const WebhookDeliveriesDocument = /* @__PURE__ */ new TypedDocumentString<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>(`query WebhookDeliveries($after: String, $first: Int, $filter: WebhookDeliveryFilter) {
  webhookDeliveries(after: $after, first: $first, filter: $filter) {
    nodes {
      id
      eventId
      messageId
      status
      attempts
      nextAttemptAt
      responseStatus
      failure
      sizeBytes
      durationMs
      attemptedAt
      deliveredAt
      createdAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}`)

export const AccountDocument = /* @__PURE__ */ new TypedDocumentString<AccountQuery, AccountQueryVariables>(`query Account($id: ID!) {
  account(id: $id) {
    countsFrom
    createdAt
    email
    id
    name
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    roles
    suspendedAt
    updatedAt
    version
  }
}`)

export const AccountLinkDocument = /* @__PURE__ */ new TypedDocumentString<AccountLinkQuery, AccountLinkQueryVariables>(`query AccountLink($id: ID!) {
  accountLink(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    author {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    createdAt
    expiresAt
    id
    revokedAt
    updatedAt
    usedAt
  }
}`)

export const AccountLinksDocument = /* @__PURE__ */ new TypedDocumentString<AccountLinksQuery, AccountLinksQueryVariables>(`query AccountLinks($after: String, $filter: AccountLinkFilter, $first: Int, $orderBy: AccountLinkOrder) {
  accountLinks(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      expiresAt
      id
      revokedAt
      updatedAt
      usedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const AccountsDocument = /* @__PURE__ */ new TypedDocumentString<AccountsQuery, AccountsQueryVariables>(`query Accounts($after: String, $filter: AccountFilter, $first: Int, $orderBy: AccountOrder) {
  accounts(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const AgreementDocument = /* @__PURE__ */ new TypedDocumentString<AgreementQuery, AgreementQueryVariables>(`query Agreement($id: ID!) {
  agreement(id: $id) {
    createdAt
    documentVersion {
      createdAt
      edition
      effectiveFrom
      hash
      id
      language
      legacy
      publishedAt
      text
    }
    givenAt
    id
    method
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    purpose {
      basis
      createdAt
      description
      id
      key
      name
      updatedAt
      version
    }
    updatedAt
    withdrawnAt
  }
}`)

export const AmbassadorDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorQuery, AmbassadorQueryVariables>(`query Ambassador($id: ID!) {
  ambassador(id: $id) {
    createdAt
    id
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    status
    updatedAt
  }
}`)

export const AmbassadorsDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorsQuery, AmbassadorsQueryVariables>(`query Ambassadors($after: String, $filter: AmbassadorFilter, $first: Int, $orderBy: AmbassadorOrder) {
  ambassadors(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      id
      status
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ApiKeyDocument = /* @__PURE__ */ new TypedDocumentString<ApiKeyQuery, ApiKeyQueryVariables>(`query ApiKey($id: ID!) {
  apiKey(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    countsFrom
    createdAt
    deprecatedUses {
      coordinate
      lastUsedOn
    }
    expiresAt
    id
    idsOf
    name
    pointsPerSecond
    prefix
    revokedAt
    scopes
    trustedDocumentsOnly
    updatedAt
  }
}`)

export const ApplicationDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationQuery, ApplicationQueryVariables>(`query Application($id: ID!) {
  application(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    clientId
    createdAt
    formerSecretUntil
    id
    kind
    name
    purpose
    redirectUris
    revokedAt
    scopes
    updatedAt
    version
  }
}`)

export const ApplicationGrantDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationGrantQuery, ApplicationGrantQueryVariables>(`query ApplicationGrant($id: ID!) {
  applicationGrant(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    application {
      clientId
      createdAt
      formerSecretUntil
      id
      kind
      name
      purpose
      redirectUris
      revokedAt
      scopes
      updatedAt
      version
    }
    createdAt
    endCause
    endedAt
    id
    scopes
    updatedAt
  }
}`)

export const ApplicationsDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationsQuery, ApplicationsQueryVariables>(`query Applications($after: String, $filter: ApplicationFilter, $first: Int, $orderBy: ApplicationOrder) {
  applications(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      clientId
      createdAt
      formerSecretUntil
      id
      kind
      name
      purpose
      redirectUris
      revokedAt
      scopes
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const AssignmentDocument = /* @__PURE__ */ new TypedDocumentString<AssignmentQuery, AssignmentQueryVariables>(`query Assignment($id: ID!) {
  assignment(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    cause
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    givenBy {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    id
    role
    scope
  }
}`)

export const AssignmentsDocument = /* @__PURE__ */ new TypedDocumentString<AssignmentsQuery, AssignmentsQueryVariables>(`query Assignments($after: String, $filter: AssignmentFilter, $first: Int, $orderBy: AssignmentOrder) {
  assignments(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      cause
      createdAt
      id
      role
      scope
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const AuditEntryDocument = /* @__PURE__ */ new TypedDocumentString<AuditEntryQuery, AuditEntryQueryVariables>(`query AuditEntry($id: ID!) {
  auditEntry(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    act
    application {
      clientId
      createdAt
      formerSecretUntil
      id
      kind
      name
      purpose
      redirectUris
      revokedAt
      scopes
      updatedAt
      version
    }
    at
    code
    createdAt
    credential
    id
    issuer {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    outcome
    reason
    requestId
    subject {
      id
      type
    }
  }
}`)

export const CampaignLinkDocument = /* @__PURE__ */ new TypedDocumentString<CampaignLinkQuery, CampaignLinkQueryVariables>(`query CampaignLink($id: ID!) {
  campaignLink(id: $id) {
    content {
      approvedAt
      archivedAt
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      status
      text
      title
      updatedAt
      url
      version
    }
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    from
    id
    to
    topic {
      aim
      archivedAt
      createdAt
      description
      id
      name
      updatedAt
      version
    }
    updatedAt
  }
}`)

export const ChannelDocument = /* @__PURE__ */ new TypedDocumentString<ChannelQuery, ChannelQueryVariables>(`query Channel($id: ID!) {
  channel(id: $id) {
    createdAt
    externalId
    id
    source {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
  }
}`)

export const CostDocument = /* @__PURE__ */ new TypedDocumentString<CostQuery, CostQueryVariables>(`query Cost($id: ID!) {
  cost(id: $id) {
    amount {
      amountMinor
      currency
    }
    at
    beneficiary {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    disclosureOwed
    document
    id
    kind
    label
    objective {
      archivedAt
      baseline
      createdAt
      discipline
      dueAt
      id
      kind
      metricEdition
      subjectId
      target
      updatedAt
      version
    }
    on
    reason
    updatedAt
  }
}`)

export const CostsDocument = /* @__PURE__ */ new TypedDocumentString<CostsQuery, CostsQueryVariables>(`query Costs($after: String, $filter: CostFilter, $first: Int, $orderBy: CostOrder) {
  costs(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      at
      createdAt
      disclosureOwed
      document
      id
      kind
      label
      on
      reason
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const DepartmentDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentQuery, DepartmentQueryVariables>(`query Department($id: ID!) {
  department(id: $id) {
    archivedAt
    createdAt
    externalIds {
      id
      source
    }
    id
    name
    places {
      from
      to
    }
    updatedAt
    version
  }
}`)

export const DepartmentByDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentByQuery, DepartmentByQueryVariables>(`query DepartmentBy($externalIdIn: ExternalIdInput!) {
  departmentBy(externalIdIn: $externalIdIn) {
    archivedAt
    createdAt
    externalIds {
      id
      source
    }
    id
    name
    places {
      from
      to
    }
    updatedAt
    version
  }
}`)

export const DocumentDocument = /* @__PURE__ */ new TypedDocumentString<DocumentQuery, DocumentQueryVariables>(`query Document($id: ID!) {
  document(id: $id) {
    createdAt
    id
    inForce {
      createdAt
      edition
      effectiveFrom
      hash
      id
      language
      legacy
      publishedAt
      text
    }
    name
    purpose {
      basis
      createdAt
      description
      id
      key
      name
      updatedAt
      version
    }
  }
}`)

export const DocumentVersionDocument = /* @__PURE__ */ new TypedDocumentString<DocumentVersionQuery, DocumentVersionQueryVariables>(`query DocumentVersion($id: ID!) {
  documentVersion(id: $id) {
    createdAt
    document {
      createdAt
      id
      name
    }
    edition
    effectiveFrom
    hash
    id
    language
    legacy
    publishedAt
    text
  }
}`)

export const DocumentsDocument = /* @__PURE__ */ new TypedDocumentString<DocumentsQuery, DocumentsQueryVariables>(`query Documents($after: String, $filter: DocumentFilter, $first: Int, $orderBy: DocumentOrder) {
  documents(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      id
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const DoubtfulLoginDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulLoginQuery, DoubtfulLoginQueryVariables>(`query DoubtfulLogin($id: ID!) {
  doubtfulLogin(id: $id) {
    answeredAt
    claims {
      email
      externalId
      name
      subject
    }
    createdAt
    endsAt
    id
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    provider
    reason
    rule
    status
    updatedAt
  }
}`)

export const DoubtfulLoginsDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulLoginsQuery, DoubtfulLoginsQueryVariables>(`query DoubtfulLogins($after: String, $filter: DoubtfulLoginFilter, $first: Int, $orderBy: DoubtfulLoginOrder) {
  doubtfulLogins(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      answeredAt
      createdAt
      endsAt
      id
      provider
      reason
      rule
      status
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const DoubtfulRowDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulRowQuery, DoubtfulRowQueryVariables>(`query DoubtfulRow($id: ID!) {
  doubtfulRow(id: $id) {
    answeredAt
    createdAt
    endsAt
    id
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    reason
    row {
      departments
      displayName
      email
      handle
      network
    }
    rule
    source
    status
    updatedAt
  }
}`)

export const DoubtfulRowsDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulRowsQuery, DoubtfulRowsQueryVariables>(`query DoubtfulRows($after: String, $filter: DoubtfulRowFilter, $first: Int, $orderBy: DoubtfulRowOrder) {
  doubtfulRows(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      answeredAt
      createdAt
      endsAt
      id
      reason
      rule
      source
      status
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const EarnedMediaMethodsDocument = /* @__PURE__ */ new TypedDocumentString<EarnedMediaMethodsQuery, EarnedMediaMethodsQueryVariables>(`query EarnedMediaMethods {
  earnedMediaMethods {
    formula
    key
    methodVersion
    metrics
    setting {
      createdAt
      currency
      method
      version
    }
  }
}`)

export const ErrorCodesDocument = /* @__PURE__ */ new TypedDocumentString<ErrorCodesQuery, ErrorCodesQueryVariables>(`query ErrorCodes {
  errorCodes {
    httpStatus
    key
    meaning
  }
}`)

export const EventDocument = /* @__PURE__ */ new TypedDocumentString<EventQuery, EventQueryVariables>(`query Event($id: ID!) {
  event(id: $id) {
    actor {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    at
    createdAt
    cursor
    data
    id
    subject {
      id
      type
    }
    type
  }
}`)

export const ExportsDocument = /* @__PURE__ */ new TypedDocumentString<ExportsQuery, ExportsQueryVariables>(`query Exports($after: String, $filter: ExportFilter, $first: Int, $orderBy: ExportOrder) {
  exports(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      endedAt
      expiresAt
      failure
      format
      fromCursor
      id
      kind
      partCount
      problem
      sizeBytes
      startedAt
      status
      toCursor
      updatedAt
      url
      withdrawnAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const FrontEndDocument = /* @__PURE__ */ new TypedDocumentString<FrontEndQuery, FrontEndQueryVariables>(`query FrontEnd($id: ID!) {
  frontEnd(id: $id) {
    clientId
    createdAt
    id
    name
    origins
    redirectUris
    updatedAt
    version
  }
}`)

export const FrontEndsDocument = /* @__PURE__ */ new TypedDocumentString<FrontEndsQuery, FrontEndsQueryVariables>(`query FrontEnds($after: String, $filter: FrontEndFilter, $first: Int, $orderBy: FrontEndOrder) {
  frontEnds(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      clientId
      createdAt
      id
      name
      origins
      redirectUris
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const GuidelineCheckDocument = /* @__PURE__ */ new TypedDocumentString<GuidelineCheckQuery, GuidelineCheckQueryVariables>(`query GuidelineCheck($id: ID!) {
  guidelineCheck(id: $id) {
    check
    createdAt
    id
    onFailure
    params
    severity
    updatedAt
    version
  }
}`)

export const HeadcountDocument = /* @__PURE__ */ new TypedDocumentString<HeadcountQuery, HeadcountQueryVariables>(`query Headcount($filter: PersonFilter, $period: PeriodInput!) {
  headcount(filter: $filter, period: $period) {
    count
    eligibleCount
    hidden {
      minimum
      reason
    }
    month
  }
}`)

export const IdentitiesDocument = /* @__PURE__ */ new TypedDocumentString<IdentitiesQuery, IdentitiesQueryVariables>(`query Identities($after: String, $filter: IdentityFilter, $first: Int, $orderBy: IdentityOrder) {
  identities(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      cause
      createdAt
      id
      issuer
      lastLoginAt
      subject
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const IdentityDocument = /* @__PURE__ */ new TypedDocumentString<IdentityQuery, IdentityQueryVariables>(`query Identity($id: ID!) {
  identity(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    cause
    createdAt
    id
    issuer
    lastLoginAt
    subject
    updatedAt
  }
}`)

export const IdentityProviderDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProviderQuery, IdentityProviderQueryVariables>(`query IdentityProvider($id: ID!) {
  identityProvider(id: $id) {
    clientId
    createdAt
    createsPeople
    enabled
    hasSecret
    id
    idClaim
    idsOf
    issuer
    mailDomains
    name
    openToAnybody
    requiredClaim
    requiredValues
    scopes
    updatedAt
    version
  }
}`)

export const IdentityProvidersDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProvidersQuery, IdentityProvidersQueryVariables>(`query IdentityProviders($after: String, $filter: IdentityProviderFilter, $first: Int, $orderBy: IdentityProviderOrder) {
  identityProviders(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      clientId
      createdAt
      createsPeople
      enabled
      hasSecret
      id
      idClaim
      idsOf
      issuer
      mailDomains
      name
      openToAnybody
      requiredClaim
      requiredValues
      scopes
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ImpactSheetDocument = /* @__PURE__ */ new TypedDocumentString<ImpactSheetQuery, ImpactSheetQueryVariables>(`query ImpactSheet {
  impactSheet {
    accesses {
      class
      count
    }
    asOf
    automatedDecisions
    hasExclusions
    peopleActive
    peopleScored
    retentionHorizonDays
    scoreCount
    smallestGroup
    tieCount
  }
}`)

export const ImportByIdDocument = /* @__PURE__ */ new TypedDocumentString<ImportByIdQuery, ImportByIdQueryVariables>(`query ImportById($id: ID!) {
  import(id: $id) {
    created
    createdAt
    dryRun
    error
    errorCode
    errorParameters {
      name
      value
    }
    finishedAt
    format
    id
    idsOf
    mapping {
      column
      field
    }
    preset {
      format
      key
      note
      requiredColumns
      source
      target
      title
    }
    problemCount
    progress {
      processed
      processedBytes
      total
      totalBytes
    }
    rejected
    startedAt
    startedBy {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    status
    target
    unchanged
    unusedColumns
    updated
    updatedAt
    upload {
      contentType
      createdAt
      filename
      id
      sha256
      sizeBytes
    }
    withheld
  }
}`)

export const IntegrationByIdDocument = /* @__PURE__ */ new TypedDocumentString<IntegrationByIdQuery, IntegrationByIdQueryVariables>(`query IntegrationById($id: ID!) {
  integration(id: $id) {
    collected {
      from
      isComplete
      to
    }
    config
    connector {
      configSchema
      description
      forgets
      id
      plugin
      receivesWebhooks
      title
      version
    }
    createdAt
    failureCount
    id
    idsOf
    kind
    lastRun {
      createdAt
      deleted
      dueAt
      durationMs
      finishedAt
      id
      pages
      quotaUnits
      requests
      skipped
      startedAt
      status
      stream
      trigger
      unchanged
      updatedAt
      upserted
    }
    name
    notifier {
      channel
      configSchema
      description
      forgets
      id
      plugin
      title
      version
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    restsUntil
    schedule
    secrets {
      closedTo
      description
      expiresAt
      isSet
      name
      needsLogin
      required
      sealedTo
      setAt
      title
      type
    }
    status
    streams
    updatedAt
    version
    webhookUrl
  }
}`)

export const InvitationMessageDocument = /* @__PURE__ */ new TypedDocumentString<InvitationMessageQuery, InvitationMessageQueryVariables>(`query InvitationMessage($id: ID!) {
  invitationMessage(id: $id) {
    attempts
    bouncedAt
    cancelCause
    createdAt
    dueAt
    error {
      kind
      message
      messageCode
    }
    id
    kind
    messageId
    participation {
      acceptedAt
      benefit
      createdAt
      declinedAt
      id
      invitationMessage
      invitedAt
      leftAt
      neverAt
      status
      updatedAt
      version
    }
    sentAt
    status
    unclear
    updatedAt
  }
}`)

export const InvitationPreviewDocument = /* @__PURE__ */ new TypedDocumentString<InvitationPreviewQuery, InvitationPreviewQueryVariables>(`query InvitationPreview($input: InvitationPreviewInput!) {
  invitationPreview(input: $input) {
    collisions
    hidden {
      minimum
      reason
    }
    leftOut {
      count
      reason
    }
    toAsk
  }
}`)

export const InvitationRoundDocument = /* @__PURE__ */ new TypedDocumentString<InvitationRoundQuery, InvitationRoundQueryVariables>(`query InvitationRound($id: ID!) {
  invitationRound(id: $id) {
    benefit
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    createdAt
    endedAt
    id
    invitationMessage
    mandate {
      minutesPerWeek
      tasks
      until
    }
    notifier {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    outcomes {
      asked
      waiting
    }
    remindAfterDays
    segment {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    status
    subject
    updatedAt
  }
}`)

export const InvitationRoundsDocument = /* @__PURE__ */ new TypedDocumentString<InvitationRoundsQuery, InvitationRoundsQueryVariables>(`query InvitationRounds($after: String, $filter: InvitationRoundFilter, $first: Int, $orderBy: InvitationRoundOrder) {
  invitationRounds(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      benefit
      createdAt
      endedAt
      id
      invitationMessage
      remindAfterDays
      status
      subject
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const LedgerThresholdsDocument = /* @__PURE__ */ new TypedDocumentString<LedgerThresholdsQuery, LedgerThresholdsQueryVariables>(`query LedgerThresholds {
  ledgerThresholds {
    amount {
      amountMinor
      currency
    }
    country
    source
    updatedAt
  }
}`)

export const LedgerTotalsDocument = /* @__PURE__ */ new TypedDocumentString<LedgerTotalsQuery, LedgerTotalsQueryVariables>(`query LedgerTotals($country: CountryCode, $first: Int, $objectiveId: ID, $personId: ID, $year: Int!) {
  ledgerTotals(
    country: $country
    first: $first
    objectiveId: $objectiveId
    personId: $personId
    year: $year
  ) {
    nodeCount
    nodes {
      disclosureOwed
      entryCount
      reached
    }
  }
}`)

export const LogInSessionDocument = /* @__PURE__ */ new TypedDocumentString<LogInSessionQuery, LogInSessionQueryVariables>(`query LogInSession($id: ID!) {
  logInSession(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    authenticatedAt
    createdAt
    endCause
    endedAt
    expiresAt
    id
    isCurrent
    method
    updatedAt
  }
}`)

export const MailedLogInDocument = /* @__PURE__ */ new TypedDocumentString<MailedLogInQuery, MailedLogInQueryVariables>(`query MailedLogIn {
  mailedLogIn {
    roles
    sender {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    status
    updatedAt
  }
}`)

export const MembershipDocument = /* @__PURE__ */ new TypedDocumentString<MembershipQuery, MembershipQueryVariables>(`query Membership($id: ID!) {
  membership(id: $id) {
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    from
    id
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    primary
    to
    updatedAt
  }
}`)

export const MentionDocument = /* @__PURE__ */ new TypedDocumentString<MentionQuery, MentionQueryVariables>(`query Mention($id: ID!) {
  mention(id: $id) {
    at
    author {
      externalId
      followers
      handle
      name
    }
    createdAt
    externalId
    id
    isRepost
    labels {
      author
      createdAt
      kind
      model
      reason
      supersededAt
      value
      version
    }
    language
    network
    on
    reach
    sightings {
      createdAt
    }
    source {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    text
    topics {
      aim
      archivedAt
      createdAt
      description
      id
      name
      updatedAt
      version
    }
    updatedAt
    url
  }
}`)

export const MentionSeriesDocument = /* @__PURE__ */ new TypedDocumentString<MentionSeriesQuery, MentionSeriesQueryVariables>(`query MentionSeries($bucket: SeriesBucket!, $filter: MentionFilter, $period: PeriodInput!, $timeZone: String) {
  mentionSeries(
    bucket: $bucket
    filter: $filter
    period: $period
    timeZone: $timeZone
  ) {
    bucket
    gaps {
      from
      isPartial
      to
    }
    silentSources {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    steps {
      at
      coverage
      mentionCount
      on
    }
    timeZone
  }
}`)

export const MetricDocument = /* @__PURE__ */ new TypedDocumentString<MetricQuery, MetricQueryVariables>(`query Metric($key: String!) {
  metric(key: $key) {
    adds
    aggregation
    builtIn
    description
    edition
    formula {
      denominator
      facts
      metrics
      numerator
      text
    }
    key
    title
    unit
  }
}`)

export const MetricDimensionsDocument = /* @__PURE__ */ new TypedDocumentString<MetricDimensionsQuery, MetricDimensionsQueryVariables>(`query MetricDimensions {
  metricDimensions {
    builtIn
    description
    key
    title
  }
}`)

export const MetricGroupDocument = /* @__PURE__ */ new TypedDocumentString<MetricGroupQuery, MetricGroupQueryVariables>(`query MetricGroup($id: ID!) {
  metricGroup(id: $id) {
    account
    createdAt
    id
    name
    network
    timeZone
    updatedAt
  }
}`)

export const MetricGroupsDocument = /* @__PURE__ */ new TypedDocumentString<MetricGroupsQuery, MetricGroupsQueryVariables>(`query MetricGroups($after: String, $filter: MetricGroupFilter, $first: Int, $orderBy: MetricGroupOrder) {
  metricGroups(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      account
      createdAt
      id
      name
      network
      timeZone
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const MetricSourceDocument = /* @__PURE__ */ new TypedDocumentString<MetricSourceQuery, MetricSourceQueryVariables>(`query MetricSource($id: ID!) {
  metricSource(id: $id) {
    createdAt
    group {
      account
      createdAt
      id
      name
      network
      timeZone
      updatedAt
    }
    id
    key
    rank
    updatedAt
    version
  }
}`)

export const MetricSourcesDocument = /* @__PURE__ */ new TypedDocumentString<MetricSourcesQuery, MetricSourcesQueryVariables>(`query MetricSources($after: String, $filter: MetricSourceFilter, $first: Int, $orderBy: MetricSourceOrder) {
  metricSources(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      id
      key
      rank
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const MovementDocument = /* @__PURE__ */ new TypedDocumentString<MovementQuery, MovementQueryVariables>(`query Movement($id: ID!) {
  movement(id: $id) {
    at
    createdAt
    from {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    id
    kind
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    to {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
  }
}`)

export const MovementsDocument = /* @__PURE__ */ new TypedDocumentString<MovementsQuery, MovementsQueryVariables>(`query Movements($after: String, $filter: MovementFilter, $first: Int, $orderBy: MovementOrder) {
  movements(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      at
      createdAt
      id
      kind
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const NetworkDocument = /* @__PURE__ */ new TypedDocumentString<NetworkQuery, NetworkQueryVariables>(`query Network($id: ID!) {
  network(id: $id) {
    arcCount
    communityCount
    createdAt
    directed
    hidden {
      minimum
      reason
    }
    id
    kind
    measuredAt
    modularity
    nodeCount
    peopleRemoved
    sampled
    upToDate
    updatedAt
  }
}`)

export const NodesDocument = /* @__PURE__ */ new TypedDocumentString<NodesQuery, NodesQueryVariables>(`query Nodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}`)

export const NominationDocument = /* @__PURE__ */ new TypedDocumentString<NominationQuery, NominationQueryVariables>(`query Nomination($id: ID!) {
  nomination(id: $id) {
    createdAt
    dimension
    id
    nominee {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
  }
}`)

export const NoticeByIdDocument = /* @__PURE__ */ new TypedDocumentString<NoticeByIdQuery, NoticeByIdQueryVariables>(`query NoticeById($id: ID!) {
  notice(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    attempts
    createdAt
    error {
      kind
      message
      messageCode
    }
    id
    outcomes {
      bounced
      failed
      leftOutCount
      sent
      unclear
      waiting
    }
    sentAt
    status
    trial
    updatedAt
  }
}`)

export const NoticeRuleDocument = /* @__PURE__ */ new TypedDocumentString<NoticeRuleQuery, NoticeRuleQueryVariables>(`query NoticeRule($id: ID!) {
  noticeRule(id: $id) {
    author {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    createdAt
    events
    id
    integration {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    kind
    name
    recipients {
      address
      kind
      role
    }
    stoppedAt
    updatedAt
    urgent
    version
  }
}`)

export const ObjectiveDocument = /* @__PURE__ */ new TypedDocumentString<ObjectiveQuery, ObjectiveQueryVariables>(`query Objective($id: ID!) {
  objective(id: $id) {
    archivedAt
    baseline
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    dimensions {
      dimension
      values
    }
    discipline
    dueAt
    id
    kind
    metric {
      adds
      aggregation
      builtIn
      description
      edition
      key
      title
      unit
    }
    metricEdition
    subjectId
    target
    targets {
      baseline
      dueAt
      endReason
      from
      metricEdition
      reason
      target
      to
    }
    updatedAt
    version
  }
}`)

export const ObjectivesDocument = /* @__PURE__ */ new TypedDocumentString<ObjectivesQuery, ObjectivesQueryVariables>(`query Objectives($after: String, $filter: ObjectiveFilter, $first: Int, $orderBy: ObjectiveOrder) {
  objectives(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      archivedAt
      baseline
      createdAt
      discipline
      dueAt
      id
      kind
      metricEdition
      subjectId
      target
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const OrganizationDocument = /* @__PURE__ */ new TypedDocumentString<OrganizationQuery, OrganizationQueryVariables>(`query Organization($id: ID!) {
  organization(id: $id) {
    brands
    contactCollisionDays
    country
    createdAt
    currency
    demo
    id
    landingHosts
    language
    leadingDirectory
    leavesAt
    minimumGroupSize
    mostMessagesPerWeek
    mostMinutesPerWeek
    name
    names
    namesReaders
    retention {
      class
      days
      defaultDays
      leastDays
      mostDays
      reason
    }
    sessionMinutes
    slug
    timeZone
    trial
    trustedDocumentsOnly
    version
  }
}`)

export const ParticipationDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationQuery, ParticipationQueryVariables>(`query Participation($id: ID!) {
  participation(id: $id) {
    acceptedAt
    ambassador {
      createdAt
      id
      status
      updatedAt
    }
    benefit
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    createdAt
    declinedAt
    id
    invitationMessage
    invitedAt
    leftAt
    mandate {
      minutesPerWeek
      tasks
      until
    }
    neverAt
    periods {
      cause
      from
      status
      to
    }
    recordedElsewhere {
      from
      source
      to
    }
    status
    updatedAt
    version
  }
}`)

export const PersonAccessDocument = /* @__PURE__ */ new TypedDocumentString<PersonAccessQuery, PersonAccessQueryVariables>(`query PersonAccess($id: ID!) {
  personAccess(id: $id) {
    at
    class
    createdAt
    department
    id
    plugin
    purpose
    readerName
    roles
  }
}`)

export const PersonAttributeDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeQuery, PersonAttributeQueryVariables>(`query PersonAttribute($id: ID!) {
  personAttribute(id: $id) {
    archivedAt
    createdAt
    filterable
    id
    key
    kind
    many
    name
    names {
      language
      text
    }
    options {
      key
      name
    }
    purpose
    sensitive
    updatedAt
    version
  }
}`)

export const PersonAttributeValueDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeValueQuery, PersonAttributeValueQueryVariables>(`query PersonAttributeValue($id: ID!) {
  personAttributeValue(id: $id) {
    attribute {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      purpose
      sensitive
      updatedAt
      version
    }
    createdAt
    date
    from
    id
    label
    number
    option {
      key
      name
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    to
    updatedAt
    value
  }
}`)

export const PersonAttributesDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributesQuery, PersonAttributesQueryVariables>(`query PersonAttributes($after: String, $filter: PersonAttributeFilter, $first: Int, $orderBy: PersonAttributeOrder) {
  personAttributes(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      purpose
      sensitive
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PersonBriefDocument = /* @__PURE__ */ new TypedDocumentString<PersonBriefQuery, PersonBriefQueryVariables>(`query PersonBrief($id: ID!) {
  personBrief(id: $id) {
    createdAt
    former {
      number
      replacedAt
      writtenAt
      writtenBy
    }
    id
    parts {
      heading
      text
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    updatedAt
    version
    writtenBy
  }
}`)

export const PersonBriefsDocument = /* @__PURE__ */ new TypedDocumentString<PersonBriefsQuery, PersonBriefsQueryVariables>(`query PersonBriefs($after: String, $filter: PersonBriefFilter, $first: Int, $orderBy: PersonBriefOrder) {
  personBriefs(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      id
      updatedAt
      version
      writtenBy
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PersonDuplicateDocument = /* @__PURE__ */ new TypedDocumentString<PersonDuplicateQuery, PersonDuplicateQueryVariables>(`query PersonDuplicate($id: ID!) {
  personDuplicate(id: $id) {
    answeredAt
    createdAt
    id
    other {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    reasons
    status
    updatedAt
  }
}`)

export const PersonDuplicatesDocument = /* @__PURE__ */ new TypedDocumentString<PersonDuplicatesQuery, PersonDuplicatesQueryVariables>(`query PersonDuplicates($after: String, $filter: PersonDuplicateFilter, $first: Int, $orderBy: PersonDuplicateOrder) {
  personDuplicates(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      answeredAt
      createdAt
      id
      reasons
      status
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PersonRelationDocument = /* @__PURE__ */ new TypedDocumentString<PersonRelationQuery, PersonRelationQueryVariables>(`query PersonRelation($id: ID!) {
  personRelation(id: $id) {
    createdAt
    from
    id
    kind
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    primary
    to
    updatedAt
  }
}`)

export const PoliciesDocument = /* @__PURE__ */ new TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>(`query Policies($after: String, $filter: PolicyFilter, $first: Int, $orderBy: PolicyOrder) {
  policies(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      country
      createdAt
      effectiveFrom
      id
      language
      name
      publishedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PolicyDocument = /* @__PURE__ */ new TypedDocumentString<PolicyQuery, PolicyQueryVariables>(`query Policy($id: ID!) {
  policy(id: $id) {
    country
    createdAt
    documentVersion {
      createdAt
      edition
      effectiveFrom
      hash
      id
      language
      legacy
      publishedAt
      text
    }
    effectiveFrom
    id
    language
    name
    publishedAt
    rules {
      accentSensitive
      accepted
      affiliate
      createdAt
      detect
      employment
      fix
      foldAt
      hashtagsMax
      id
      key
      kind
      message
      position
      refused
      review
      severity
      source
      terms
      wholeWord
    }
    version
  }
}`)

export const PolicyPacksDocument = /* @__PURE__ */ new TypedDocumentString<PolicyPacksQuery, PolicyPacksQueryVariables>(`query PolicyPacks {
  policyPacks {
    countries
    description
    key
    name
    notice
    rules {
      accentSensitive
      accepted
      affiliate
      detect
      employment
      fix
      foldAt
      hashtagsMax
      key
      kind
      message
      position
      refused
      review
      severity
      source
      terms
      wholeWord
    }
  }
}`)

export const PolicyRuleDocument = /* @__PURE__ */ new TypedDocumentString<PolicyRuleQuery, PolicyRuleQueryVariables>(`query PolicyRule($id: ID!) {
  policyRule(id: $id) {
    accentSensitive
    accepted
    affiliate
    createdAt
    detect
    employment
    fix
    foldAt
    hashtagsMax
    id
    key
    kind
    message
    position
    refused
    review
    severity
    source
    terms
    wholeWord
  }
}`)

export const PrivacyRequestDocument = /* @__PURE__ */ new TypedDocumentString<PrivacyRequestQuery, PrivacyRequestQueryVariables>(`query PrivacyRequest($id: ID!) {
  privacyRequest(id: $id) {
    answer
    answeredAt
    createdAt
    dueAt
    entries {
      at
      step
    }
    extendedAt
    extensionReason
    id
    kind
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    receivedAt
    recipients
    recordedBy {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    status
    text
    updatedAt
    version
  }
}`)

export const ProcessingExclusionDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingExclusionQuery, ProcessingExclusionQueryVariables>(`query ProcessingExclusion($id: ID!) {
  processingExclusion(id: $id) {
    appliedAt
    country
    createdAt
    id
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    positionsDeleted
    processing
    reason
    scoresDeleted
    site {
      createdAt
      id
      name
      timeZone
      updatedAt
      version
    }
    tiesDeleted
    updatedAt
    version
  }
}`)

export const ProcessingExclusionsDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingExclusionsQuery, ProcessingExclusionsQueryVariables>(`query ProcessingExclusions($after: String, $filter: ProcessingExclusionFilter, $first: Int, $orderBy: ProcessingExclusionOrder) {
  processingExclusions(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      appliedAt
      country
      createdAt
      id
      positionsDeleted
      processing
      reason
      scoresDeleted
      tiesDeleted
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ProcessingRegisterDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingRegisterQuery, ProcessingRegisterQueryVariables>(`query ProcessingRegister {
  processingRegister {
    changes {
      at
      description
      event
      subjectType
    }
    entries {
      dataCategories
      key
      kind
      legalBasis
      peopleCategories
      purpose
      recipients
      retentionDays
      seenBy
      since
      title
    }
    permissions {
      name
      ownRoles
      roles
    }
  }
}`)

export const ProcessingRestrictionDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingRestrictionQuery, ProcessingRestrictionQueryVariables>(`query ProcessingRestriction($id: ID!) {
  processingRestriction(id: $id) {
    byPerson
    createdAt
    ground
    id
    liftedAt
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    updatedAt
    version
  }
}`)

export const ProcessingRestrictionsDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingRestrictionsQuery, ProcessingRestrictionsQueryVariables>(`query ProcessingRestrictions($after: String, $filter: ProcessingRestrictionFilter, $first: Int, $orderBy: ProcessingRestrictionOrder) {
  processingRestrictions(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      byPerson
      createdAt
      ground
      id
      liftedAt
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const PublicationByIdDocument = /* @__PURE__ */ new TypedDocumentString<PublicationByIdQuery, PublicationByIdQueryVariables>(`query PublicationById($id: ID!) {
  publication(id: $id) {
    account {
      integrationId
      name
      network
      own
    }
    attempts
    createdAt
    error {
      kind
      message
      messageCode
    }
    externalId
    id
    integration {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    publishedAt
    retraction {
      attempts
      requestedAt
      status
    }
    scheduledFor
    share {
      country
      createdAt
      discardedAt
      evidence
      externalUrl
      id
      language
      network
      publishedAt
      sharedAt
      status
      text
      updatedAt
      version
    }
    status
    updatedAt
    url
    version
  }
}`)

export const PurposeDocument = /* @__PURE__ */ new TypedDocumentString<PurposeQuery, PurposeQueryVariables>(`query Purpose($id: ID!) {
  purpose(id: $id) {
    basis
    createdAt
    description
    document {
      createdAt
      id
      name
    }
    exceptions {
      basis
      country
    }
    id
    key
    name
    updatedAt
    version
  }
}`)

export const RecipientTaskDocument = /* @__PURE__ */ new TypedDocumentString<RecipientTaskQuery, RecipientTaskQueryVariables>(`query RecipientTask($id: ID!) {
  recipientTask(id: $id) {
    answer
    askAt
    attempts
    cause
    createdAt
    details {
      addresses
      personIds
      posts
      urls
    }
    doneAt
    dueAt
    error {
      kind
      message
      messageCode
    }
    id
    outcome
    passed
    plugin
    recipient
    request {
      answer
      answeredAt
      createdAt
      dueAt
      extendedAt
      extensionReason
      id
      kind
      receivedAt
      recipients
      status
      text
      updatedAt
      version
    }
    status
    unclear
    updatedAt
    version
  }
}`)

export const RecipientTasksDocument = /* @__PURE__ */ new TypedDocumentString<RecipientTasksQuery, RecipientTasksQueryVariables>(`query RecipientTasks($after: String, $filter: RecipientTaskFilter, $first: Int, $orderBy: RecipientTaskOrder) {
  recipientTasks(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      answer
      askAt
      attempts
      cause
      createdAt
      doneAt
      dueAt
      id
      outcome
      passed
      plugin
      recipient
      status
      unclear
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const RelationKindDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindQuery, RelationKindQueryVariables>(`query RelationKind($id: ID!) {
  relationKind(id: $id) {
    archivedAt
    builtIn
    createdAt
    id
    key
    name
    names {
      language
      text
    }
    updatedAt
    version
  }
}`)

export const RelationKindsDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindsQuery, RelationKindsQueryVariables>(`query RelationKinds($after: String, $filter: RelationKindFilter, $first: Int, $orderBy: RelationKindOrder) {
  relationKinds(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      archivedAt
      builtIn
      createdAt
      id
      key
      name
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const RelationshipOwnerDocument = /* @__PURE__ */ new TypedDocumentString<RelationshipOwnerQuery, RelationshipOwnerQueryVariables>(`query RelationshipOwner($id: ID!) {
  relationshipOwner(id: $id) {
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    from
    id
    owner {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    reason
    to
    updatedAt
    version
  }
}`)

export const RelationshipOwnersDocument = /* @__PURE__ */ new TypedDocumentString<RelationshipOwnersQuery, RelationshipOwnersQueryVariables>(`query RelationshipOwners($after: String, $filter: RelationshipOwnerFilter, $first: Int, $orderBy: RelationshipOwnerOrder) {
  relationshipOwners(
    after: $after
    filter: $filter
    first: $first
    orderBy: $orderBy
  ) {
    nodes {
      createdAt
      from
      id
      reason
      to
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const ReportingLineDocument = /* @__PURE__ */ new TypedDocumentString<ReportingLineQuery, ReportingLineQueryVariables>(`query ReportingLine($id: ID!) {
  reportingLine(id: $id) {
    createdAt
    from
    id
    manager {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    to
    updatedAt
  }
}`)

export const RoleRuleDocument = /* @__PURE__ */ new TypedDocumentString<RoleRuleQuery, RoleRuleQueryVariables>(`query RoleRule($id: ID!) {
  roleRule(id: $id) {
    author {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    claim
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    effective
    id
    provider {
      clientId
      createdAt
      createsPeople
      enabled
      hasSecret
      id
      idClaim
      idsOf
      issuer
      mailDomains
      name
      openToAnybody
      requiredClaim
      requiredValues
      scopes
      updatedAt
      version
    }
    role
    value
  }
}`)

export const RoleRulesDocument = /* @__PURE__ */ new TypedDocumentString<RoleRulesQuery, RoleRulesQueryVariables>(`query RoleRules($after: String, $filter: RoleRuleFilter, $first: Int, $orderBy: RoleRuleOrder) {
  roleRules(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      claim
      createdAt
      effective
      id
      role
      value
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const RotaDocument = /* @__PURE__ */ new TypedDocumentString<RotaQuery, RotaQueryVariables>(`query Rota($id: ID!) {
  rota(id: $id) {
    createdAt
    handOverTime
    id
    members {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    name
    onDuty {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    overrides {
      from
      kind
      to
    }
    rotation
    startsOn
    timeZone
    updatedAt
    version
  }
}`)

export const ScoreRunByIdDocument = /* @__PURE__ */ new TypedDocumentString<ScoreRunByIdQuery, ScoreRunByIdQueryVariables>(`query ScoreRunById($id: ID!) {
  scoreRun(id: $id) {
    asOf
    backtests {
      baseline
      baselineName
      beaten
      createdAt
      from
      id
      measure
      peopleRemoved
      reason
      subjects
      to
      value
    }
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    createdAt
    current
    error
    errorCode
    errorParameters {
      name
      value
    }
    excluded
    failed
    failures {
      count
      reason
    }
    finishedAt
    hidden {
      minimum
      reason
    }
    id
    missingSources {
      remedy
      source
    }
    model {
      dimensions
      id
      paramsSchema
      plugin
      subject
      title
      version
    }
    params
    peopleRemoved
    provenance {
      asOf
      catalogueEdition
      fittedHash
      modelVersion
      plugin
    }
    scope
    scored
    scoresKept
    segment {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    shadow
    status
    subject
    topic {
      aim
      archivedAt
      createdAt
      description
      id
      name
      updatedAt
      version
    }
    updatedAt
  }
}`)

export const SegmentDocument = /* @__PURE__ */ new TypedDocumentString<SegmentQuery, SegmentQueryVariables>(`query Segment($id: ID!) {
  segment(id: $id) {
    createdAt
    description
    filter
    id
    key
    name
    publishedAt
    updatedAt
    version
  }
}`)

export const SegmentsDocument = /* @__PURE__ */ new TypedDocumentString<SegmentsQuery, SegmentsQueryVariables>(`query Segments($after: String, $filter: SegmentFilter, $first: Int, $orderBy: SegmentOrder) {
  segments(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const SiteDocument = /* @__PURE__ */ new TypedDocumentString<SiteQuery, SiteQueryVariables>(`query Site($id: ID!) {
  site(id: $id) {
    createdAt
    id
    name
    sendingHours {
      from
      until
    }
    timeZone
    updatedAt
    version
  }
}`)

export const SitesDocument = /* @__PURE__ */ new TypedDocumentString<SitesQuery, SitesQueryVariables>(`query Sites($after: String, $filter: SiteFilter, $first: Int, $orderBy: SiteOrder) {
  sites(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      createdAt
      id
      name
      timeZone
      updatedAt
      version
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const SocialAccountDocument = /* @__PURE__ */ new TypedDocumentString<SocialAccountQuery, SocialAccountQueryVariables>(`query SocialAccount($id: ID!) {
  socialAccount(id: $id) {
    createdAt
    followers
    followersAt
    handle
    id
    network
    overruledFollowers {
      at
      followers
    }
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
  }
}`)

export const SyncLogLineDocument = /* @__PURE__ */ new TypedDocumentString<SyncLogLineQuery, SyncLogLineQueryVariables>(`query SyncLogLine($id: ID!) {
  syncLogLine(id: $id) {
    at
    createdAt
    fields
    id
    level
    message
    messageCode
    messageParameters {
      name
      value
    }
  }
}`)

export const SyncRunByIdDocument = /* @__PURE__ */ new TypedDocumentString<SyncRunByIdQuery, SyncRunByIdQueryVariables>(`query SyncRunById($id: ID!) {
  syncRun(id: $id) {
    createdAt
    deleted
    dueAt
    durationMs
    error {
      kind
      message
      messageCode
    }
    finishedAt
    id
    integration {
      config
      createdAt
      failureCount
      id
      idsOf
      kind
      name
      restsUntil
      schedule
      status
      streams
      updatedAt
      version
      webhookUrl
    }
    pages
    quotaUnits
    requests
    skipped
    startedAt
    status
    stream
    trigger
    unchanged
    updatedAt
    upserted
  }
}`)

export const TopicDocument = /* @__PURE__ */ new TypedDocumentString<TopicQuery, TopicQueryVariables>(`query Topic($id: ID!) {
  topic(id: $id) {
    aim
    archivedAt
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    description
    id
    name
    queries {
      language
      text
    }
    synonyms {
      language
      text
    }
    updatedAt
    version
  }
}`)

export const TopicsOfTextDocument = /* @__PURE__ */ new TypedDocumentString<TopicsOfTextQuery, TopicsOfTextQueryVariables>(`query TopicsOfText($language: Locale, $text: String!) {
  topicsOfText(language: $language, text: $text) {
    aim
    archivedAt
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    description
    id
    name
    queries {
      language
      text
    }
    synonyms {
      language
      text
    }
    updatedAt
    version
  }
}`)

export const TouchpointDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointQuery, TouchpointQueryVariables>(`query Touchpoint($id: ID!) {
  touchpoint(id: $id) {
    at
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    channel
    collisionReason
    contactedBy {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    corrections {
      at
      channel
      collisionReason
      direction
      followUpAt
      heldAt
      outcome
      reason
      subject
    }
    createdAt
    department {
      archivedAt
      createdAt
      id
      name
      updatedAt
      version
    }
    direction
    followUpAt
    id
    outcome
    person {
      active
      archivedAt
      country
      createdAt
      displayName
      email
      externalId
      id
      jobTitle
      kind
      kindStated
      languages
      level
      preferredLanguage
      scoringObjectedAt
      site
      updatedAt
      version
    }
    recordedBy
    source
    sourceKey
    status
    subject
    topic {
      aim
      archivedAt
      createdAt
      description
      id
      name
      updatedAt
      version
    }
    updatedAt
    version
    withdrawReason
    withdrawnAt
  }
}`)

export const TouchpointsDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointsQuery, TouchpointsQueryVariables>(`query Touchpoints($after: String, $filter: TouchpointFilter, $first: Int, $orderBy: TouchpointOrder) {
  touchpoints(after: $after, filter: $filter, first: $first, orderBy: $orderBy) {
    nodes {
      at
      channel
      collisionReason
      createdAt
      direction
      followUpAt
      id
      outcome
      recordedBy
      source
      sourceKey
      status
      subject
      updatedAt
      version
      withdrawReason
      withdrawnAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}`)

export const TrackedLinkDocument = /* @__PURE__ */ new TypedDocumentString<TrackedLinkQuery, TrackedLinkQueryVariables>(`query TrackedLink($id: ID!) {
  trackedLink(id: $id) {
    ambassador {
      createdAt
      id
      status
      updatedAt
    }
    campaign {
      audienceCountries
      brief
      createdAt
      endsAt
      id
      launchedAt
      name
      networks
      startsAt
      status
      updatedAt
      utmCampaign
      version
    }
    clicks
    code
    content {
      approvedAt
      archivedAt
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      status
      text
      title
      updatedAt
      url
      version
    }
    createdAt
    id
    label
    participation {
      acceptedAt
      benefit
      createdAt
      declinedAt
      id
      invitationMessage
      invitedAt
      leftAt
      neverAt
      status
      updatedAt
      version
    }
    share {
      country
      createdAt
      discardedAt
      evidence
      externalUrl
      id
      language
      network
      publishedAt
      sharedAt
      status
      text
      updatedAt
      version
    }
    source
    target
    url
  }
}`)

export const TrustedDocumentDocument = /* @__PURE__ */ new TypedDocumentString<TrustedDocumentQuery, TrustedDocumentQueryVariables>(`query TrustedDocument($id: ID!) {
  trustedDocument(id: $id) {
    createdAt
    id
    name
    sha256
    text
    updatedAt
  }
}`)

export const UpgradeNotesDocument = /* @__PURE__ */ new TypedDocumentString<UpgradeNotesQuery, UpgradeNotesQueryVariables>(`query UpgradeNotes {
  upgradeNotes {
    createdAt
    release
    text
    topic
  }
}`)

export const UploadDocument = /* @__PURE__ */ new TypedDocumentString<UploadQuery, UploadQueryVariables>(`query Upload($id: ID!) {
  upload(id: $id) {
    contentType
    createdAt
    filename
    id
    sha256
    sizeBytes
  }
}`)

export const WebhookDeliveryDocument = /* @__PURE__ */ new TypedDocumentString<WebhookDeliveryQuery, WebhookDeliveryQueryVariables>(`query WebhookDelivery($id: ID!) {
  webhookDelivery(id: $id) {
    attemptedAt
    attempts
    createdAt
    deliveredAt
    durationMs
    endpoint {
      createdAt
      cursor
      document
      failingSince
      formerSecretUntil
      id
      lastDeliveredAt
      name
      pauseCause
      pausedAt
      problem
      status
      updatedAt
      url
      version
    }
    eventId
    failure
    id
    messageId
    nextAttemptAt
    responseStatus
    sizeBytes
    status
    updatedAt
  }
}`)

export const WebhookEndpointDocument = /* @__PURE__ */ new TypedDocumentString<WebhookEndpointQuery, WebhookEndpointQueryVariables>(`query WebhookEndpoint($id: ID!) {
  webhookEndpoint(id: $id) {
    account {
      countsFrom
      createdAt
      email
      id
      name
      roles
      suspendedAt
      updatedAt
      version
    }
    createdAt
    cursor
    document
    failingSince
    formerSecretUntil
    id
    lastDeliveredAt
    name
    pauseCause
    pausedAt
    problem
    status
    updatedAt
    url
    version
  }
}`)

export const AccountCreateDocument = /* @__PURE__ */ new TypedDocumentString<AccountCreateMutation, AccountCreateMutationVariables>(`mutation AccountCreate($input: AccountCreateInput!) {
  accountCreate(input: $input) {
    __typename
    ... on Account {
      countsFrom
      createdAt
      email
      id
      name
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      roles
      suspendedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountEndSessionsDocument = /* @__PURE__ */ new TypedDocumentString<AccountEndSessionsMutation, AccountEndSessionsMutationVariables>(`mutation AccountEndSessions($expectedVersion: Int, $id: ID!) {
  accountEndSessions(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Account {
      countsFrom
      createdAt
      email
      id
      name
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      roles
      suspendedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountLinkCreateDocument = /* @__PURE__ */ new TypedDocumentString<AccountLinkCreateMutation, AccountLinkCreateMutationVariables>(`mutation AccountLinkCreate($input: AccountLinkCreateInput) {
  accountLinkCreate(input: $input) {
    __typename
    ... on AccountLinkCreatePayload {
      accountLink {
        createdAt
        expiresAt
        id
        revokedAt
        updatedAt
        usedAt
      }
      url
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountLinkRevokeDocument = /* @__PURE__ */ new TypedDocumentString<AccountLinkRevokeMutation, AccountLinkRevokeMutationVariables>(`mutation AccountLinkRevoke($id: ID!) {
  accountLinkRevoke(id: $id) {
    __typename
    ... on AccountLink {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      author {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      createdAt
      expiresAt
      id
      revokedAt
      updatedAt
      usedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountRestoreDocument = /* @__PURE__ */ new TypedDocumentString<AccountRestoreMutation, AccountRestoreMutationVariables>(`mutation AccountRestore($expectedVersion: Int, $id: ID!) {
  accountRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Account {
      countsFrom
      createdAt
      email
      id
      name
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      roles
      suspendedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountSuspendDocument = /* @__PURE__ */ new TypedDocumentString<AccountSuspendMutation, AccountSuspendMutationVariables>(`mutation AccountSuspend($expectedVersion: Int, $id: ID!) {
  accountSuspend(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Account {
      countsFrom
      createdAt
      email
      id
      name
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      roles
      suspendedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AccountUpdateDocument = /* @__PURE__ */ new TypedDocumentString<AccountUpdateMutation, AccountUpdateMutationVariables>(`mutation AccountUpdate($expectedVersion: Int, $id: ID!, $input: AccountUpdateInput!) {
  accountUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Account {
      countsFrom
      createdAt
      email
      id
      name
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      roles
      suspendedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AmbassadorInviteManyDocument = /* @__PURE__ */ new TypedDocumentString<AmbassadorInviteManyMutation, AmbassadorInviteManyMutationVariables>(`mutation AmbassadorInviteMany($input: AmbassadorInviteManyInput!) {
  ambassadorInviteMany(input: $input) {
    __typename
    ... on AmbassadorInviteManyPayload {
      participations {
        acceptedAt
        benefit
        createdAt
        declinedAt
        id
        invitationMessage
        invitedAt
        leftAt
        neverAt
        status
        updatedAt
        version
      }
      refusals {
        code
        message
        personId
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApiKeyCreateDocument = /* @__PURE__ */ new TypedDocumentString<ApiKeyCreateMutation, ApiKeyCreateMutationVariables>(`mutation ApiKeyCreate($input: ApiKeyCreateInput!) {
  apiKeyCreate(input: $input) {
    __typename
    ... on ApiKeyCreatePayload {
      apiKey {
        countsFrom
        createdAt
        expiresAt
        id
        idsOf
        name
        pointsPerSecond
        prefix
        revokedAt
        scopes
        trustedDocumentsOnly
        updatedAt
      }
      key
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApiKeyRevokeDocument = /* @__PURE__ */ new TypedDocumentString<ApiKeyRevokeMutation, ApiKeyRevokeMutationVariables>(`mutation ApiKeyRevoke($id: ID!) {
  apiKeyRevoke(id: $id) {
    __typename
    ... on ApiKey {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      countsFrom
      createdAt
      deprecatedUses {
        coordinate
        lastUsedOn
      }
      expiresAt
      id
      idsOf
      name
      pointsPerSecond
      prefix
      revokedAt
      scopes
      trustedDocumentsOnly
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApplicationCreateDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationCreateMutation, ApplicationCreateMutationVariables>(`mutation ApplicationCreate($input: ApplicationCreateInput!) {
  applicationCreate(input: $input) {
    __typename
    ... on ApplicationCreatePayload {
      application {
        clientId
        createdAt
        formerSecretUntil
        id
        kind
        name
        purpose
        redirectUris
        revokedAt
        scopes
        updatedAt
        version
      }
      secret
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApplicationGrantRevokeDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationGrantRevokeMutation, ApplicationGrantRevokeMutationVariables>(`mutation ApplicationGrantRevoke($id: ID!) {
  applicationGrantRevoke(id: $id) {
    __typename
    ... on ApplicationGrant {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      application {
        clientId
        createdAt
        formerSecretUntil
        id
        kind
        name
        purpose
        redirectUris
        revokedAt
        scopes
        updatedAt
        version
      }
      createdAt
      endCause
      endedAt
      id
      scopes
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApplicationRevokeDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationRevokeMutation, ApplicationRevokeMutationVariables>(`mutation ApplicationRevoke($expectedVersion: Int, $id: ID!) {
  applicationRevoke(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Application {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      clientId
      createdAt
      formerSecretUntil
      id
      kind
      name
      purpose
      redirectUris
      revokedAt
      scopes
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApplicationRotateSecretDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationRotateSecretMutation, ApplicationRotateSecretMutationVariables>(`mutation ApplicationRotateSecret($expectedVersion: Int, $id: ID!, $input: ApplicationRotateSecretInput) {
  applicationRotateSecret(
    expectedVersion: $expectedVersion
    id: $id
    input: $input
  ) {
    __typename
    ... on ApplicationRotateSecretPayload {
      application {
        clientId
        createdAt
        formerSecretUntil
        id
        kind
        name
        purpose
        redirectUris
        revokedAt
        scopes
        updatedAt
        version
      }
      secret
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ApplicationUpdateDocument = /* @__PURE__ */ new TypedDocumentString<ApplicationUpdateMutation, ApplicationUpdateMutationVariables>(`mutation ApplicationUpdate($expectedVersion: Int, $id: ID!, $input: ApplicationUpdateInput!) {
  applicationUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Application {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      clientId
      createdAt
      formerSecretUntil
      id
      kind
      name
      purpose
      redirectUris
      revokedAt
      scopes
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AssignmentCreateDocument = /* @__PURE__ */ new TypedDocumentString<AssignmentCreateMutation, AssignmentCreateMutationVariables>(`mutation AssignmentCreate($input: AssignmentCreateInput!) {
  assignmentCreate(input: $input) {
    __typename
    ... on Assignment {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      cause
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      givenBy {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      id
      role
      scope
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const AssignmentDeleteDocument = /* @__PURE__ */ new TypedDocumentString<AssignmentDeleteMutation, AssignmentDeleteMutationVariables>(`mutation AssignmentDelete($id: ID!) {
  assignmentDelete(id: $id) {
    __typename
    ... on AssignmentDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignArchiveDocument = /* @__PURE__ */ new TypedDocumentString<CampaignArchiveMutation, CampaignArchiveMutationVariables>(`mutation CampaignArchive($expectedVersion: Int, $id: ID!, $input: CampaignArchiveInput) {
  campaignArchive(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignAudienceSetDocument = /* @__PURE__ */ new TypedDocumentString<CampaignAudienceSetMutation, CampaignAudienceSetMutationVariables>(`mutation CampaignAudienceSet($expectedVersion: Int, $id: ID!, $input: CampaignAudienceSetInput) {
  campaignAudienceSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignContentRemoveDocument = /* @__PURE__ */ new TypedDocumentString<CampaignContentRemoveMutation, CampaignContentRemoveMutationVariables>(`mutation CampaignContentRemove($expectedVersion: Int, $id: ID!, $input: CampaignContentRemoveInput!) {
  campaignContentRemove(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignPauseDocument = /* @__PURE__ */ new TypedDocumentString<CampaignPauseMutation, CampaignPauseMutationVariables>(`mutation CampaignPause($expectedVersion: Int, $id: ID!, $input: CampaignPauseInput!) {
  campaignPause(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignReopenDocument = /* @__PURE__ */ new TypedDocumentString<CampaignReopenMutation, CampaignReopenMutationVariables>(`mutation CampaignReopen($expectedVersion: Int, $id: ID!, $input: CampaignReopenInput!) {
  campaignReopen(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignRestoreDocument = /* @__PURE__ */ new TypedDocumentString<CampaignRestoreMutation, CampaignRestoreMutationVariables>(`mutation CampaignRestore($expectedVersion: Int, $id: ID!, $input: CampaignRestoreInput) {
  campaignRestore(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CampaignResumeDocument = /* @__PURE__ */ new TypedDocumentString<CampaignResumeMutation, CampaignResumeMutationVariables>(`mutation CampaignResume($expectedVersion: Int, $id: ID!, $input: CampaignResumeInput) {
  campaignResume(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Campaign {
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      audienceCountries
      brief
      budget {
        amountMinor
        currency
      }
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      endsAt
      id
      invitationStatistics {
        accepted
        asked
        declined
        left
        month
        never
        open
      }
      launchedAt
      name
      networks
      objectives {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      startsAt
      states {
        from
        reason
        status
        to
      }
      status
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      utmCampaign
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentArchiveDocument = /* @__PURE__ */ new TypedDocumentString<ContentArchiveMutation, ContentArchiveMutationVariables>(`mutation ContentArchive($expectedVersion: Int, $id: ID!) {
  contentArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Content {
      approvedAt
      archivedAt
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      text
      title
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentAudienceSetDocument = /* @__PURE__ */ new TypedDocumentString<ContentAudienceSetMutation, ContentAudienceSetMutationVariables>(`mutation ContentAudienceSet($expectedVersion: Int, $id: ID!, $input: ContentAudienceSetInput) {
  contentAudienceSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Content {
      approvedAt
      archivedAt
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      text
      title
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentRestoreDocument = /* @__PURE__ */ new TypedDocumentString<ContentRestoreMutation, ContentRestoreMutationVariables>(`mutation ContentRestore($expectedVersion: Int, $id: ID!) {
  contentRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Content {
      approvedAt
      archivedAt
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      text
      title
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentUpdateDocument = /* @__PURE__ */ new TypedDocumentString<ContentUpdateMutation, ContentUpdateMutationVariables>(`mutation ContentUpdate($expectedVersion: Int, $id: ID!, $input: ContentUpdateInput!) {
  contentUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Content {
      approvedAt
      archivedAt
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      text
      title
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ContentWithdrawDocument = /* @__PURE__ */ new TypedDocumentString<ContentWithdrawMutation, ContentWithdrawMutationVariables>(`mutation ContentWithdraw($expectedVersion: Int, $id: ID!) {
  contentWithdraw(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Content {
      approvedAt
      archivedAt
      audience {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      author
      createdAt
      externalId
      id
      kind
      language
      network
      publishedAt
      publishedOn
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      text
      title
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const CostReverseDocument = /* @__PURE__ */ new TypedDocumentString<CostReverseMutation, CostReverseMutationVariables>(`mutation CostReverse($id: ID!, $input: CostReverseInput!) {
  costReverse(id: $id, input: $input) {
    __typename
    ... on Cost {
      amount {
        amountMinor
        currency
      }
      at
      beneficiary {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      disclosureOwed
      document
      id
      kind
      label
      objective {
        archivedAt
        baseline
        createdAt
        discipline
        dueAt
        id
        kind
        metricEdition
        subjectId
        target
        updatedAt
        version
      }
      on
      reason
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DepartmentArchiveDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentArchiveMutation, DepartmentArchiveMutationVariables>(`mutation DepartmentArchive($expectedVersion: Int, $id: ID!) {
  departmentArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Department {
      archivedAt
      createdAt
      externalIds {
        id
        source
      }
      id
      name
      places {
        from
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DepartmentCreateDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentCreateMutation, DepartmentCreateMutationVariables>(`mutation DepartmentCreate($input: DepartmentCreateInput!) {
  departmentCreate(input: $input) {
    __typename
    ... on Department {
      archivedAt
      createdAt
      externalIds {
        id
        source
      }
      id
      name
      places {
        from
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DepartmentMergeDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentMergeMutation, DepartmentMergeMutationVariables>(`mutation DepartmentMerge($expectedVersion: Int, $id: ID!, $input: DepartmentMergeInput!) {
  departmentMerge(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Department {
      archivedAt
      createdAt
      externalIds {
        id
        source
      }
      id
      name
      places {
        from
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DepartmentRestoreDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentRestoreMutation, DepartmentRestoreMutationVariables>(`mutation DepartmentRestore($expectedVersion: Int, $id: ID!) {
  departmentRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Department {
      archivedAt
      createdAt
      externalIds {
        id
        source
      }
      id
      name
      places {
        from
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DepartmentUpdateDocument = /* @__PURE__ */ new TypedDocumentString<DepartmentUpdateMutation, DepartmentUpdateMutationVariables>(`mutation DepartmentUpdate($expectedVersion: Int, $id: ID!, $input: DepartmentUpdateInput!) {
  departmentUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Department {
      archivedAt
      createdAt
      externalIds {
        id
        source
      }
      id
      name
      places {
        from
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DoubtfulLoginAnswerDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulLoginAnswerMutation, DoubtfulLoginAnswerMutationVariables>(`mutation DoubtfulLoginAnswer($id: ID!, $input: DoubtfulLoginAnswerInput!) {
  doubtfulLoginAnswer(id: $id, input: $input) {
    __typename
    ... on DoubtfulLogin {
      answeredAt
      claims {
        email
        externalId
        name
        subject
      }
      createdAt
      endsAt
      id
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      provider
      reason
      rule
      status
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const DoubtfulRowAnswerDocument = /* @__PURE__ */ new TypedDocumentString<DoubtfulRowAnswerMutation, DoubtfulRowAnswerMutationVariables>(`mutation DoubtfulRowAnswer($id: ID!, $input: DoubtfulRowAnswerInput!) {
  doubtfulRowAnswer(id: $id, input: $input) {
    __typename
    ... on DoubtfulRow {
      answeredAt
      createdAt
      endsAt
      id
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      reason
      row {
        departments
        displayName
        email
        handle
        network
      }
      rule
      source
      status
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const EarnedMediaSetDocument = /* @__PURE__ */ new TypedDocumentString<EarnedMediaSetMutation, EarnedMediaSetMutationVariables>(`mutation EarnedMediaSet($expectedVersion: Int, $input: EarnedMediaSetInput!) {
  earnedMediaSet(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on EarnedMediaSetting {
      createdAt
      currency
      method
      parameters {
        name
        value
      }
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ExportCancelDocument = /* @__PURE__ */ new TypedDocumentString<ExportCancelMutation, ExportCancelMutationVariables>(`mutation ExportCancel($id: ID!) {
  exportCancel(id: $id) {
    __typename
    ... on Export {
      createdAt
      endedAt
      expiresAt
      failure
      format
      fromCursor
      id
      kind
      partCount
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      problem
      progress {
        rows
        sections
        sectionsDone
        total
      }
      sizeBytes
      startedAt
      status
      toCursor
      updatedAt
      url
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ExportDeleteDocument = /* @__PURE__ */ new TypedDocumentString<ExportDeleteMutation, ExportDeleteMutationVariables>(`mutation ExportDelete($id: ID!) {
  exportDelete(id: $id) {
    __typename
    ... on ExportDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const FrontEndCreateDocument = /* @__PURE__ */ new TypedDocumentString<FrontEndCreateMutation, FrontEndCreateMutationVariables>(`mutation FrontEndCreate($input: FrontEndCreateInput!) {
  frontEndCreate(input: $input) {
    __typename
    ... on FrontEnd {
      clientId
      createdAt
      id
      name
      origins
      redirectUris
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const FrontEndDeleteDocument = /* @__PURE__ */ new TypedDocumentString<FrontEndDeleteMutation, FrontEndDeleteMutationVariables>(`mutation FrontEndDelete($expectedVersion: Int, $id: ID!) {
  frontEndDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on FrontEndDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const FrontEndUpdateDocument = /* @__PURE__ */ new TypedDocumentString<FrontEndUpdateMutation, FrontEndUpdateMutationVariables>(`mutation FrontEndUpdate($expectedVersion: Int, $id: ID!, $input: FrontEndUpdateInput!) {
  frontEndUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on FrontEnd {
      clientId
      createdAt
      id
      name
      origins
      redirectUris
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IdentityDeleteDocument = /* @__PURE__ */ new TypedDocumentString<IdentityDeleteMutation, IdentityDeleteMutationVariables>(`mutation IdentityDelete($id: ID!) {
  identityDelete(id: $id) {
    __typename
    ... on IdentityDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IdentityProviderCheckDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProviderCheckMutation, IdentityProviderCheckMutationVariables>(`mutation IdentityProviderCheck($expectedVersion: Int, $id: ID!) {
  identityProviderCheck(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on IdentityProviderCheckPayload {
      authorizationEndpoint
      logoutUrl
      problem
      redirectUrl
      supportsBackchannelLogout
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IdentityProviderCreateDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProviderCreateMutation, IdentityProviderCreateMutationVariables>(`mutation IdentityProviderCreate($input: IdentityProviderCreateInput!) {
  identityProviderCreate(input: $input) {
    __typename
    ... on IdentityProvider {
      clientId
      createdAt
      createsPeople
      enabled
      hasSecret
      id
      idClaim
      idsOf
      issuer
      mailDomains
      name
      openToAnybody
      requiredClaim
      requiredValues
      scopes
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IdentityProviderDeleteDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProviderDeleteMutation, IdentityProviderDeleteMutationVariables>(`mutation IdentityProviderDelete($expectedVersion: Int, $id: ID!) {
  identityProviderDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on IdentityProviderDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const IdentityProviderUpdateDocument = /* @__PURE__ */ new TypedDocumentString<IdentityProviderUpdateMutation, IdentityProviderUpdateMutationVariables>(`mutation IdentityProviderUpdate($expectedVersion: Int, $id: ID!, $input: IdentityProviderUpdateInput!) {
  identityProviderUpdate(
    expectedVersion: $expectedVersion
    id: $id
    input: $input
  ) {
    __typename
    ... on IdentityProvider {
      clientId
      createdAt
      createsPeople
      enabled
      hasSecret
      id
      idClaim
      idsOf
      issuer
      mailDomains
      name
      openToAnybody
      requiredClaim
      requiredValues
      scopes
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ImportCancelDocument = /* @__PURE__ */ new TypedDocumentString<ImportCancelMutation, ImportCancelMutationVariables>(`mutation ImportCancel($id: ID!) {
  importCancel(id: $id) {
    __typename
    ... on Import {
      created
      createdAt
      dryRun
      error
      errorCode
      errorParameters {
        name
        value
      }
      finishedAt
      format
      id
      idsOf
      mapping {
        column
        field
      }
      preset {
        format
        key
        note
        requiredColumns
        source
        target
        title
      }
      problemCount
      progress {
        processed
        processedBytes
        total
        totalBytes
      }
      rejected
      startedAt
      startedBy {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      status
      target
      unchanged
      unusedColumns
      updated
      updatedAt
      upload {
        contentType
        createdAt
        filename
        id
        sha256
        sizeBytes
      }
      withheld
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const InvitationMessageMarkBouncedDocument = /* @__PURE__ */ new TypedDocumentString<InvitationMessageMarkBouncedMutation, InvitationMessageMarkBouncedMutationVariables>(`mutation InvitationMessageMarkBounced($id: ID!) {
  invitationMessageMarkBounced(id: $id) {
    __typename
    ... on InvitationMessage {
      attempts
      bouncedAt
      cancelCause
      createdAt
      dueAt
      error {
        kind
        message
        messageCode
      }
      id
      kind
      messageId
      participation {
        acceptedAt
        benefit
        createdAt
        declinedAt
        id
        invitationMessage
        invitedAt
        leftAt
        neverAt
        status
        updatedAt
        version
      }
      sentAt
      status
      unclear
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const InvitationRoundStartDocument = /* @__PURE__ */ new TypedDocumentString<InvitationRoundStartMutation, InvitationRoundStartMutationVariables>(`mutation InvitationRoundStart($input: InvitationRoundStartInput!) {
  invitationRoundStart(input: $input) {
    __typename
    ... on InvitationRound {
      benefit
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      endedAt
      id
      invitationMessage
      mandate {
        minutesPerWeek
        tasks
        until
      }
      notifier {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      outcomes {
        asked
        waiting
      }
      remindAfterDays
      segment {
        createdAt
        description
        filter
        id
        key
        name
        publishedAt
        updatedAt
        version
      }
      status
      subject
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const LeadingDirectorySetDocument = /* @__PURE__ */ new TypedDocumentString<LeadingDirectorySetMutation, LeadingDirectorySetMutationVariables>(`mutation LeadingDirectorySet($input: LeadingDirectorySetInput!) {
  leadingDirectorySet(input: $input) {
    __typename
    ... on Organization {
      brands
      contactCollisionDays
      country
      createdAt
      currency
      demo
      id
      landingHosts
      language
      leadingDirectory
      leavesAt
      minimumGroupSize
      mostMessagesPerWeek
      mostMinutesPerWeek
      name
      names
      namesReaders
      retention {
        class
        days
        defaultDays
        leastDays
        mostDays
        reason
      }
      sessionMinutes
      slug
      timeZone
      trial
      trustedDocumentsOnly
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const LedgerThresholdRemoveDocument = /* @__PURE__ */ new TypedDocumentString<LedgerThresholdRemoveMutation, LedgerThresholdRemoveMutationVariables>(`mutation LedgerThresholdRemove($input: LedgerThresholdRemoveInput!) {
  ledgerThresholdRemove(input: $input) {
    __typename
    ... on LedgerThresholdRemovePayload {
      removedKey
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const LedgerThresholdSetDocument = /* @__PURE__ */ new TypedDocumentString<LedgerThresholdSetMutation, LedgerThresholdSetMutationVariables>(`mutation LedgerThresholdSet($input: LedgerThresholdSetInput!) {
  ledgerThresholdSet(input: $input) {
    __typename
    ... on LedgerThreshold {
      amount {
        amountMinor
        currency
      }
      country
      source
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MailedLogInSetDocument = /* @__PURE__ */ new TypedDocumentString<MailedLogInSetMutation, MailedLogInSetMutationVariables>(`mutation MailedLogInSet($input: MailedLogInSetInput!) {
  mailedLogInSet(input: $input) {
    __typename
    ... on MailedLogIn {
      roles
      sender {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      status
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MentionLabelsSetDocument = /* @__PURE__ */ new TypedDocumentString<MentionLabelsSetMutation, MentionLabelsSetMutationVariables>(`mutation MentionLabelsSet($id: ID!, $input: MentionLabelsSetInput!) {
  mentionLabelsSet(id: $id, input: $input) {
    __typename
    ... on Mention {
      at
      author {
        externalId
        followers
        handle
        name
      }
      createdAt
      externalId
      id
      isRepost
      labels {
        author
        createdAt
        kind
        model
        reason
        supersededAt
        value
        version
      }
      language
      network
      on
      reach
      sightings {
        createdAt
      }
      source {
        config
        createdAt
        failureCount
        id
        idsOf
        kind
        name
        restsUntil
        schedule
        status
        streams
        updatedAt
        version
        webhookUrl
      }
      text
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      url
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MessageMarkBouncedDocument = /* @__PURE__ */ new TypedDocumentString<MessageMarkBouncedMutation, MessageMarkBouncedMutationVariables>(`mutation MessageMarkBounced($input: MessageMarkBouncedInput!) {
  messageMarkBounced(input: $input) {
    __typename
    ... on BouncedMessage {
      kind
      messageId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricCreateDocument = /* @__PURE__ */ new TypedDocumentString<MetricCreateMutation, MetricCreateMutationVariables>(`mutation MetricCreate($input: MetricCreateInput!) {
  metricCreate(input: $input) {
    __typename
    ... on Metric {
      adds
      aggregation
      builtIn
      description
      edition
      formula {
        denominator
        facts
        metrics
        numerator
        text
      }
      key
      title
      unit
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricDimensionAddDocument = /* @__PURE__ */ new TypedDocumentString<MetricDimensionAddMutation, MetricDimensionAddMutationVariables>(`mutation MetricDimensionAdd($input: MetricDimensionAddInput!) {
  metricDimensionAdd(input: $input) {
    __typename
    ... on MetricDimension {
      builtIn
      description
      key
      title
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricDimensionRemoveDocument = /* @__PURE__ */ new TypedDocumentString<MetricDimensionRemoveMutation, MetricDimensionRemoveMutationVariables>(`mutation MetricDimensionRemove($input: MetricDimensionRemoveInput!) {
  metricDimensionRemove(input: $input) {
    __typename
    ... on MetricDimensionRemovePayload {
      removedKey
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricFormulaSetDocument = /* @__PURE__ */ new TypedDocumentString<MetricFormulaSetMutation, MetricFormulaSetMutationVariables>(`mutation MetricFormulaSet($expectedVersion: Int, $input: MetricFormulaSetInput!) {
  metricFormulaSet(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Metric {
      adds
      aggregation
      builtIn
      description
      edition
      formula {
        denominator
        facts
        metrics
        numerator
        text
      }
      key
      title
      unit
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricSourceSplitDocument = /* @__PURE__ */ new TypedDocumentString<MetricSourceSplitMutation, MetricSourceSplitMutationVariables>(`mutation MetricSourceSplit($expectedVersion: Int, $id: ID!, $input: MetricSourceSplitInput!) {
  metricSourceSplit(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on MetricSourceSplitPayload {
      changeCount
      changes {
        after
        before
        metric
        subjectId
      }
      dryRun
      factCount
      source {
        createdAt
        id
        key
        rank
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const MetricSourceUpdateDocument = /* @__PURE__ */ new TypedDocumentString<MetricSourceUpdateMutation, MetricSourceUpdateMutationVariables>(`mutation MetricSourceUpdate($expectedVersion: Int, $id: ID!, $input: MetricSourceUpdateInput!) {
  metricSourceUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on MetricSource {
      createdAt
      group {
        account
        createdAt
        id
        name
        network
        timeZone
        updatedAt
      }
      id
      key
      rank
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NetworkPurgeDocument = /* @__PURE__ */ new TypedDocumentString<NetworkPurgeMutation, NetworkPurgeMutationVariables>(`mutation NetworkPurge($id: ID!) {
  networkPurge(id: $id) {
    __typename
    ... on NetworkPurgePayload {
      purgedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NetworkTieRemoveDocument = /* @__PURE__ */ new TypedDocumentString<NetworkTieRemoveMutation, NetworkTieRemoveMutationVariables>(`mutation NetworkTieRemove($id: ID!, $input: NetworkTieRemoveInput!) {
  networkTieRemove(id: $id, input: $input) {
    __typename
    ... on Network {
      arcCount
      communityCount
      createdAt
      directed
      hidden {
        minimum
        reason
      }
      id
      kind
      measuredAt
      modularity
      nodeCount
      peopleRemoved
      sampled
      upToDate
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NominationCreateDocument = /* @__PURE__ */ new TypedDocumentString<NominationCreateMutation, NominationCreateMutationVariables>(`mutation NominationCreate($input: NominationCreateInput!) {
  nominationCreate(input: $input) {
    __typename
    ... on Nomination {
      createdAt
      dimension
      id
      nominee {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const NominationDeleteDocument = /* @__PURE__ */ new TypedDocumentString<NominationDeleteMutation, NominationDeleteMutationVariables>(`mutation NominationDelete($id: ID!) {
  nominationDelete(id: $id) {
    __typename
    ... on NominationDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ObjectiveArchiveDocument = /* @__PURE__ */ new TypedDocumentString<ObjectiveArchiveMutation, ObjectiveArchiveMutationVariables>(`mutation ObjectiveArchive($expectedVersion: Int, $id: ID!, $input: ObjectiveArchiveInput!) {
  objectiveArchive(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Objective {
      archivedAt
      baseline
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      dimensions {
        dimension
        values
      }
      discipline
      dueAt
      id
      kind
      metric {
        adds
        aggregation
        builtIn
        description
        edition
        key
        title
        unit
      }
      metricEdition
      subjectId
      target
      targets {
        baseline
        dueAt
        endReason
        from
        metricEdition
        reason
        target
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ObjectiveCreateDocument = /* @__PURE__ */ new TypedDocumentString<ObjectiveCreateMutation, ObjectiveCreateMutationVariables>(`mutation ObjectiveCreate($input: ObjectiveCreateInput!) {
  objectiveCreate(input: $input) {
    __typename
    ... on Objective {
      archivedAt
      baseline
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      dimensions {
        dimension
        values
      }
      discipline
      dueAt
      id
      kind
      metric {
        adds
        aggregation
        builtIn
        description
        edition
        key
        title
        unit
      }
      metricEdition
      subjectId
      target
      targets {
        baseline
        dueAt
        endReason
        from
        metricEdition
        reason
        target
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ObjectiveRestoreDocument = /* @__PURE__ */ new TypedDocumentString<ObjectiveRestoreMutation, ObjectiveRestoreMutationVariables>(`mutation ObjectiveRestore($expectedVersion: Int, $id: ID!, $input: ObjectiveRestoreInput) {
  objectiveRestore(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Objective {
      archivedAt
      baseline
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      dimensions {
        dimension
        values
      }
      discipline
      dueAt
      id
      kind
      metric {
        adds
        aggregation
        builtIn
        description
        edition
        key
        title
        unit
      }
      metricEdition
      subjectId
      target
      targets {
        baseline
        dueAt
        endReason
        from
        metricEdition
        reason
        target
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ObjectiveUpdateDocument = /* @__PURE__ */ new TypedDocumentString<ObjectiveUpdateMutation, ObjectiveUpdateMutationVariables>(`mutation ObjectiveUpdate($expectedVersion: Int, $id: ID!, $input: ObjectiveChangeInput!) {
  objectiveUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Objective {
      archivedAt
      baseline
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      dimensions {
        dimension
        values
      }
      discipline
      dueAt
      id
      kind
      metric {
        adds
        aggregation
        builtIn
        description
        edition
        key
        title
        unit
      }
      metricEdition
      subjectId
      target
      targets {
        baseline
        dueAt
        endReason
        from
        metricEdition
        reason
        target
        to
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const OrganizationLeaveDocument = /* @__PURE__ */ new TypedDocumentString<OrganizationLeaveMutation, OrganizationLeaveMutationVariables>(`mutation OrganizationLeave($expectedVersion: Int, $input: OrganizationLeaveInput!) {
  organizationLeave(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on Organization {
      brands
      contactCollisionDays
      country
      createdAt
      currency
      demo
      id
      landingHosts
      language
      leadingDirectory
      leavesAt
      minimumGroupSize
      mostMessagesPerWeek
      mostMinutesPerWeek
      name
      names
      namesReaders
      retention {
        class
        days
        defaultDays
        leastDays
        mostDays
        reason
      }
      sessionMinutes
      slug
      timeZone
      trial
      trustedDocumentsOnly
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const OrganizationLeaveUndoDocument = /* @__PURE__ */ new TypedDocumentString<OrganizationLeaveUndoMutation, OrganizationLeaveUndoMutationVariables>(`mutation OrganizationLeaveUndo($expectedVersion: Int) {
  organizationLeaveUndo(expectedVersion: $expectedVersion) {
    __typename
    ... on Organization {
      brands
      contactCollisionDays
      country
      createdAt
      currency
      demo
      id
      landingHosts
      language
      leadingDirectory
      leavesAt
      minimumGroupSize
      mostMessagesPerWeek
      mostMinutesPerWeek
      name
      names
      namesReaders
      retention {
        class
        days
        defaultDays
        leastDays
        mostDays
        reason
      }
      sessionMinutes
      slug
      timeZone
      trial
      trustedDocumentsOnly
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ParticipationWithdrawDocument = /* @__PURE__ */ new TypedDocumentString<ParticipationWithdrawMutation, ParticipationWithdrawMutationVariables>(`mutation ParticipationWithdraw($expectedVersion: Int, $id: ID!) {
  participationWithdraw(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Participation {
      acceptedAt
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      benefit
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      createdAt
      declinedAt
      id
      invitationMessage
      invitedAt
      leftAt
      mandate {
        minutesPerWeek
        tasks
        until
      }
      neverAt
      periods {
        cause
        from
        status
        to
      }
      recordedElsewhere {
        from
        source
        to
      }
      status
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonArchiveDocument = /* @__PURE__ */ new TypedDocumentString<PersonArchiveMutation, PersonArchiveMutationVariables>(`mutation PersonArchive($expectedVersion: Int, $id: ID!) {
  personArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributeArchiveDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeArchiveMutation, PersonAttributeArchiveMutationVariables>(`mutation PersonAttributeArchive($expectedVersion: Int, $id: ID!) {
  personAttributeArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonAttribute {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      names {
        language
        text
      }
      options {
        key
        name
      }
      purpose
      sensitive
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributeCreateDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeCreateMutation, PersonAttributeCreateMutationVariables>(`mutation PersonAttributeCreate($input: PersonAttributeCreateInput!) {
  personAttributeCreate(input: $input) {
    __typename
    ... on PersonAttribute {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      names {
        language
        text
      }
      options {
        key
        name
      }
      purpose
      sensitive
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributePurgeDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributePurgeMutation, PersonAttributePurgeMutationVariables>(`mutation PersonAttributePurge($expectedVersion: Int, $id: ID!) {
  personAttributePurge(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonAttributePurgePayload {
      purgedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributeRestoreDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeRestoreMutation, PersonAttributeRestoreMutationVariables>(`mutation PersonAttributeRestore($expectedVersion: Int, $id: ID!) {
  personAttributeRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonAttribute {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      names {
        language
        text
      }
      options {
        key
        name
      }
      purpose
      sensitive
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributeSetDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeSetMutation, PersonAttributeSetMutationVariables>(`mutation PersonAttributeSet($expectedVersion: Int, $id: ID!, $input: PersonAttributeSetInput!) {
  personAttributeSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonAttributeUpdateDocument = /* @__PURE__ */ new TypedDocumentString<PersonAttributeUpdateMutation, PersonAttributeUpdateMutationVariables>(`mutation PersonAttributeUpdate($expectedVersion: Int, $id: ID!, $input: PersonAttributeUpdateInput!) {
  personAttributeUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on PersonAttribute {
      archivedAt
      createdAt
      filterable
      id
      key
      kind
      many
      name
      names {
        language
        text
      }
      options {
        key
        name
      }
      purpose
      sensitive
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonBriefDeleteDocument = /* @__PURE__ */ new TypedDocumentString<PersonBriefDeleteMutation, PersonBriefDeleteMutationVariables>(`mutation PersonBriefDelete($expectedVersion: Int, $id: ID!) {
  personBriefDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonBriefDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonBriefSetDocument = /* @__PURE__ */ new TypedDocumentString<PersonBriefSetMutation, PersonBriefSetMutationVariables>(`mutation PersonBriefSet($expectedVersion: Int, $input: PersonBriefSetInput!) {
  personBriefSet(expectedVersion: $expectedVersion, input: $input) {
    __typename
    ... on PersonBrief {
      createdAt
      former {
        number
        replacedAt
        writtenAt
        writtenBy
      }
      id
      parts {
        heading
        text
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      updatedAt
      version
      writtenBy
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonDepartmentsSetDocument = /* @__PURE__ */ new TypedDocumentString<PersonDepartmentsSetMutation, PersonDepartmentsSetMutationVariables>(`mutation PersonDepartmentsSet($expectedVersion: Int, $id: ID!, $input: PersonDepartmentsSetInput!) {
  personDepartmentsSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonDuplicateDismissDocument = /* @__PURE__ */ new TypedDocumentString<PersonDuplicateDismissMutation, PersonDuplicateDismissMutationVariables>(`mutation PersonDuplicateDismiss($id: ID!) {
  personDuplicateDismiss(id: $id) {
    __typename
    ... on PersonDuplicate {
      answeredAt
      createdAt
      id
      other {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      reasons
      status
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonManagerSetDocument = /* @__PURE__ */ new TypedDocumentString<PersonManagerSetMutation, PersonManagerSetMutationVariables>(`mutation PersonManagerSet($expectedVersion: Int, $id: ID!, $input: PersonManagerSetInput) {
  personManagerSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonMergeDocument = /* @__PURE__ */ new TypedDocumentString<PersonMergeMutation, PersonMergeMutationVariables>(`mutation PersonMerge($expectedVersion: Int, $id: ID!, $input: PersonMergeInput!) {
  personMerge(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonPurgeDocument = /* @__PURE__ */ new TypedDocumentString<PersonPurgeMutation, PersonPurgeMutationVariables>(`mutation PersonPurge($expectedVersion: Int, $id: ID!) {
  personPurge(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonPurgePayload {
      purgedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonRelationsSetDocument = /* @__PURE__ */ new TypedDocumentString<PersonRelationsSetMutation, PersonRelationsSetMutationVariables>(`mutation PersonRelationsSet($expectedVersion: Int, $id: ID!, $input: PersonRelationsSetInput!) {
  personRelationsSet(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonRestoreDocument = /* @__PURE__ */ new TypedDocumentString<PersonRestoreMutation, PersonRestoreMutationVariables>(`mutation PersonRestore($expectedVersion: Int, $id: ID!) {
  personRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonUnmergeDocument = /* @__PURE__ */ new TypedDocumentString<PersonUnmergeMutation, PersonUnmergeMutationVariables>(`mutation PersonUnmerge($expectedVersion: Int, $id: ID!) {
  personUnmerge(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on PersonUnmergePayload {
      into {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      unattributed {
        ids
        rowCount
        type
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonUpdateDocument = /* @__PURE__ */ new TypedDocumentString<PersonUpdateMutation, PersonUpdateMutationVariables>(`mutation PersonUpdate($expectedVersion: Int, $id: ID!, $input: PersonUpdateInput!) {
  personUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonWithdrawScoringObjectionDocument = /* @__PURE__ */ new TypedDocumentString<PersonWithdrawScoringObjectionMutation, PersonWithdrawScoringObjectionMutationVariables>(`mutation PersonWithdrawScoringObjection($expectedVersion: Int, $id: ID!) {
  personWithdrawScoringObjection(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Person {
      active
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      archivedAt
      brief {
        createdAt
        id
        updatedAt
        version
        writtenBy
      }
      country
      createdAt
      departments {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      displayName
      email
      externalId
      externalIds {
        id
        source
      }
      id
      jobTitle
      kind
      kindStated
      languages
      level
      nominations {
        closedAt
        count
        dimension
      }
      preferredLanguage
      relationshipOwner {
        createdAt
        from
        id
        reason
        to
        updatedAt
        version
      }
      scoringObjectedAt
      site
      skills {
        level
        name
      }
      socialAccounts {
        createdAt
        followers
        followersAt
        handle
        id
        network
      }
      updatedAt
      version
      workSite {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PersonalDataExportDocument = /* @__PURE__ */ new TypedDocumentString<PersonalDataExportMutation, PersonalDataExportMutationVariables>(`mutation PersonalDataExport($input: PersonalDataExportInput!) {
  personalDataExport(input: $input) {
    __typename
    ... on Export {
      createdAt
      endedAt
      expiresAt
      failure
      format
      fromCursor
      id
      kind
      partCount
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      problem
      progress {
        rows
        sections
        sectionsDone
        total
      }
      sizeBytes
      startedAt
      status
      toCursor
      updatedAt
      url
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PrivacyRequestAnswerDocument = /* @__PURE__ */ new TypedDocumentString<PrivacyRequestAnswerMutation, PrivacyRequestAnswerMutationVariables>(`mutation PrivacyRequestAnswer($expectedVersion: Int, $id: ID!, $input: PrivacyRequestAnswerInput!) {
  privacyRequestAnswer(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on PrivacyRequest {
      answer
      answeredAt
      createdAt
      dueAt
      entries {
        at
        step
      }
      extendedAt
      extensionReason
      id
      kind
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      receivedAt
      recipients
      recordedBy {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      status
      text
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PrivacyRequestCreateDocument = /* @__PURE__ */ new TypedDocumentString<PrivacyRequestCreateMutation, PrivacyRequestCreateMutationVariables>(`mutation PrivacyRequestCreate($input: PrivacyRequestCreateInput!) {
  privacyRequestCreate(input: $input) {
    __typename
    ... on PrivacyRequest {
      answer
      answeredAt
      createdAt
      dueAt
      entries {
        at
        step
      }
      extendedAt
      extensionReason
      id
      kind
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      receivedAt
      recipients
      recordedBy {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      status
      text
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const PrivacyRequestExtendDocument = /* @__PURE__ */ new TypedDocumentString<PrivacyRequestExtendMutation, PrivacyRequestExtendMutationVariables>(`mutation PrivacyRequestExtend($expectedVersion: Int, $id: ID!, $input: PrivacyRequestExtendInput!) {
  privacyRequestExtend(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on PrivacyRequest {
      answer
      answeredAt
      createdAt
      dueAt
      entries {
        at
        step
      }
      extendedAt
      extensionReason
      id
      kind
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      receivedAt
      recipients
      recordedBy {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      status
      text
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ProcessingExclusionCreateDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingExclusionCreateMutation, ProcessingExclusionCreateMutationVariables>(`mutation ProcessingExclusionCreate($input: ProcessingExclusionCreateInput!) {
  processingExclusionCreate(input: $input) {
    __typename
    ... on ProcessingExclusion {
      appliedAt
      country
      createdAt
      id
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      positionsDeleted
      processing
      reason
      scoresDeleted
      site {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
      tiesDeleted
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ProcessingExclusionDeleteDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingExclusionDeleteMutation, ProcessingExclusionDeleteMutationVariables>(`mutation ProcessingExclusionDelete($expectedVersion: Int, $id: ID!) {
  processingExclusionDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on ProcessingExclusionDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ProcessingExclusionUpdateDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingExclusionUpdateMutation, ProcessingExclusionUpdateMutationVariables>(`mutation ProcessingExclusionUpdate($expectedVersion: Int, $id: ID!, $input: ProcessingExclusionUpdateInput!) {
  processingExclusionUpdate(
    expectedVersion: $expectedVersion
    id: $id
    input: $input
  ) {
    __typename
    ... on ProcessingExclusion {
      appliedAt
      country
      createdAt
      id
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      positionsDeleted
      processing
      reason
      scoresDeleted
      site {
        createdAt
        id
        name
        timeZone
        updatedAt
        version
      }
      tiesDeleted
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ProcessingRestrictDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingRestrictMutation, ProcessingRestrictMutationVariables>(`mutation ProcessingRestrict($input: ProcessingRestrictInput!) {
  processingRestrict(input: $input) {
    __typename
    ... on ProcessingRestriction {
      byPerson
      createdAt
      ground
      id
      liftedAt
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ProcessingRestrictionLiftDocument = /* @__PURE__ */ new TypedDocumentString<ProcessingRestrictionLiftMutation, ProcessingRestrictionLiftMutationVariables>(`mutation ProcessingRestrictionLift($expectedVersion: Int, $id: ID!) {
  processingRestrictionLift(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on ProcessingRestriction {
      byPerson
      createdAt
      ground
      id
      liftedAt
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RecipientTaskAnswerDocument = /* @__PURE__ */ new TypedDocumentString<RecipientTaskAnswerMutation, RecipientTaskAnswerMutationVariables>(`mutation RecipientTaskAnswer($expectedVersion: Int, $id: ID!, $input: RecipientTaskAnswerInput!) {
  recipientTaskAnswer(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on RecipientTask {
      answer
      askAt
      attempts
      cause
      createdAt
      details {
        addresses
        personIds
        posts
        urls
      }
      doneAt
      dueAt
      error {
        kind
        message
        messageCode
      }
      id
      outcome
      passed
      plugin
      recipient
      request {
        answer
        answeredAt
        createdAt
        dueAt
        extendedAt
        extensionReason
        id
        kind
        receivedAt
        recipients
        status
        text
        updatedAt
        version
      }
      status
      unclear
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RecipientTaskResumeDocument = /* @__PURE__ */ new TypedDocumentString<RecipientTaskResumeMutation, RecipientTaskResumeMutationVariables>(`mutation RecipientTaskResume($expectedVersion: Int, $id: ID!) {
  recipientTaskResume(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on RecipientTask {
      answer
      askAt
      attempts
      cause
      createdAt
      details {
        addresses
        personIds
        posts
        urls
      }
      doneAt
      dueAt
      error {
        kind
        message
        messageCode
      }
      id
      outcome
      passed
      plugin
      recipient
      request {
        answer
        answeredAt
        createdAt
        dueAt
        extendedAt
        extensionReason
        id
        kind
        receivedAt
        recipients
        status
        text
        updatedAt
        version
      }
      status
      unclear
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationKindArchiveDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindArchiveMutation, RelationKindArchiveMutationVariables>(`mutation RelationKindArchive($expectedVersion: Int, $id: ID!) {
  relationKindArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on RelationKind {
      archivedAt
      builtIn
      createdAt
      id
      key
      name
      names {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationKindCreateDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindCreateMutation, RelationKindCreateMutationVariables>(`mutation RelationKindCreate($input: RelationKindCreateInput!) {
  relationKindCreate(input: $input) {
    __typename
    ... on RelationKind {
      archivedAt
      builtIn
      createdAt
      id
      key
      name
      names {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationKindRestoreDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindRestoreMutation, RelationKindRestoreMutationVariables>(`mutation RelationKindRestore($expectedVersion: Int, $id: ID!) {
  relationKindRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on RelationKind {
      archivedAt
      builtIn
      createdAt
      id
      key
      name
      names {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationKindUpdateDocument = /* @__PURE__ */ new TypedDocumentString<RelationKindUpdateMutation, RelationKindUpdateMutationVariables>(`mutation RelationKindUpdate($expectedVersion: Int, $id: ID!, $input: RelationKindUpdateInput!) {
  relationKindUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on RelationKind {
      archivedAt
      builtIn
      createdAt
      id
      key
      name
      names {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationshipOwnerCreateDocument = /* @__PURE__ */ new TypedDocumentString<RelationshipOwnerCreateMutation, RelationshipOwnerCreateMutationVariables>(`mutation RelationshipOwnerCreate($input: RelationshipOwnerCreateInput!) {
  relationshipOwnerCreate(input: $input) {
    __typename
    ... on RelationshipOwner {
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      from
      id
      owner {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      reason
      to
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationshipOwnerEndDocument = /* @__PURE__ */ new TypedDocumentString<RelationshipOwnerEndMutation, RelationshipOwnerEndMutationVariables>(`mutation RelationshipOwnerEnd($expectedVersion: Int, $id: ID!) {
  relationshipOwnerEnd(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on RelationshipOwner {
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      from
      id
      owner {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      reason
      to
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RelationshipOwnerHandOverDocument = /* @__PURE__ */ new TypedDocumentString<RelationshipOwnerHandOverMutation, RelationshipOwnerHandOverMutationVariables>(`mutation RelationshipOwnerHandOver($expectedVersion: Int, $id: ID!, $input: RelationshipOwnerHandOverInput!) {
  relationshipOwnerHandOver(
    expectedVersion: $expectedVersion
    id: $id
    input: $input
  ) {
    __typename
    ... on RelationshipOwner {
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      from
      id
      owner {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      reason
      to
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RetentionSetDocument = /* @__PURE__ */ new TypedDocumentString<RetentionSetMutation, RetentionSetMutationVariables>(`mutation RetentionSet($input: RetentionSetInput!) {
  retentionSet(input: $input) {
    __typename
    ... on RetentionTerm {
      class
      days
      defaultDays
      leastDays
      mostDays
      reason
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RoleRuleCreateDocument = /* @__PURE__ */ new TypedDocumentString<RoleRuleCreateMutation, RoleRuleCreateMutationVariables>(`mutation RoleRuleCreate($input: RoleRuleCreateInput!) {
  roleRuleCreate(input: $input) {
    __typename
    ... on RoleRule {
      author {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      claim
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      effective
      id
      provider {
        clientId
        createdAt
        createsPeople
        enabled
        hasSecret
        id
        idClaim
        idsOf
        issuer
        mailDomains
        name
        openToAnybody
        requiredClaim
        requiredValues
        scopes
        updatedAt
        version
      }
      role
      value
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RoleRuleDeleteDocument = /* @__PURE__ */ new TypedDocumentString<RoleRuleDeleteMutation, RoleRuleDeleteMutationVariables>(`mutation RoleRuleDelete($id: ID!) {
  roleRuleDelete(id: $id) {
    __typename
    ... on RoleRuleDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const RotaDeleteDocument = /* @__PURE__ */ new TypedDocumentString<RotaDeleteMutation, RotaDeleteMutationVariables>(`mutation RotaDelete($expectedVersion: Int, $id: ID!) {
  rotaDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on RotaDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SegmentCreateDocument = /* @__PURE__ */ new TypedDocumentString<SegmentCreateMutation, SegmentCreateMutationVariables>(`mutation SegmentCreate($input: SegmentCreateInput!) {
  segmentCreate(input: $input) {
    __typename
    ... on Segment {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SegmentDeleteDocument = /* @__PURE__ */ new TypedDocumentString<SegmentDeleteMutation, SegmentDeleteMutationVariables>(`mutation SegmentDelete($expectedVersion: Int, $id: ID!) {
  segmentDelete(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on SegmentDeletePayload {
      deletedId
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SegmentPublishDocument = /* @__PURE__ */ new TypedDocumentString<SegmentPublishMutation, SegmentPublishMutationVariables>(`mutation SegmentPublish($expectedVersion: Int, $id: ID!) {
  segmentPublish(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Segment {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SegmentUpdateDocument = /* @__PURE__ */ new TypedDocumentString<SegmentUpdateMutation, SegmentUpdateMutationVariables>(`mutation SegmentUpdate($expectedVersion: Int, $id: ID!, $input: SegmentUpdateInput!) {
  segmentUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Segment {
      createdAt
      description
      filter
      id
      key
      name
      publishedAt
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SessionEndDocument = /* @__PURE__ */ new TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>(`mutation SessionEnd($id: ID!) {
  sessionEnd(id: $id) {
    __typename
    ... on LogInSession {
      account {
        countsFrom
        createdAt
        email
        id
        name
        roles
        suspendedAt
        updatedAt
        version
      }
      authenticatedAt
      createdAt
      endCause
      endedAt
      expiresAt
      id
      isCurrent
      method
      updatedAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const ShareDiscardDocument = /* @__PURE__ */ new TypedDocumentString<ShareDiscardMutation, ShareDiscardMutationVariables>(`mutation ShareDiscard($expectedVersion: Int, $id: ID!) {
  shareDiscard(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Share {
      ambassador {
        createdAt
        id
        status
        updatedAt
      }
      assessment {
        connection
        countries
        verdict
      }
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      content {
        approvedAt
        archivedAt
        author
        createdAt
        externalId
        id
        kind
        language
        network
        publishedAt
        publishedOn
        status
        text
        title
        updatedAt
        url
        version
      }
      country
      createdAt
      departments {
        primary
      }
      discardedAt
      evidence
      externalUrl
      id
      language
      network
      participation {
        acceptedAt
        benefit
        createdAt
        declinedAt
        id
        invitationMessage
        invitedAt
        leftAt
        neverAt
        status
        updatedAt
        version
      }
      period {
        cause
        from
        status
        to
      }
      publishedAt
      sharedAt
      status
      text
      topics {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      trackedLink {
        clicks
        code
        createdAt
        id
        label
        source
        target
        url
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SiteCreateDocument = /* @__PURE__ */ new TypedDocumentString<SiteCreateMutation, SiteCreateMutationVariables>(`mutation SiteCreate($input: SiteCreateInput!) {
  siteCreate(input: $input) {
    __typename
    ... on Site {
      createdAt
      id
      name
      sendingHours {
        from
        until
      }
      timeZone
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SiteUpdateDocument = /* @__PURE__ */ new TypedDocumentString<SiteUpdateMutation, SiteUpdateMutationVariables>(`mutation SiteUpdate($expectedVersion: Int, $id: ID!, $input: SiteUpdateInput!) {
  siteUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Site {
      createdAt
      id
      name
      sendingHours {
        from
        until
      }
      timeZone
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SocialNetworkAddDocument = /* @__PURE__ */ new TypedDocumentString<SocialNetworkAddMutation, SocialNetworkAddMutationVariables>(`mutation SocialNetworkAdd($input: SocialNetworkAddInput!) {
  socialNetworkAdd(input: $input) {
    __typename
    ... on SocialNetwork {
      added
      key
      name
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const SocialNetworkRemoveDocument = /* @__PURE__ */ new TypedDocumentString<SocialNetworkRemoveMutation, SocialNetworkRemoveMutationVariables>(`mutation SocialNetworkRemove($input: SocialNetworkRemoveInput!) {
  socialNetworkRemove(input: $input) {
    __typename
    ... on SocialNetworkRemovePayload {
      removedKey
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TiesUpsertDocument = /* @__PURE__ */ new TypedDocumentString<TiesUpsertMutation, TiesUpsertMutationVariables>(`mutation TiesUpsert($input: TiesUpsertInput!) {
  tiesUpsert(input: $input) {
    __typename
    ... on TiesUpsertPayload {
      created
      network {
        arcCount
        communityCount
        createdAt
        directed
        id
        kind
        measuredAt
        modularity
        nodeCount
        peopleRemoved
        sampled
        upToDate
        updatedAt
      }
      rejected {
        index
        message
        messageCode
      }
      unchanged
      updated
      withheld
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TopicArchiveDocument = /* @__PURE__ */ new TypedDocumentString<TopicArchiveMutation, TopicArchiveMutationVariables>(`mutation TopicArchive($expectedVersion: Int, $id: ID!) {
  topicArchive(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Topic {
      aim
      archivedAt
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      description
      id
      name
      queries {
        language
        text
      }
      synonyms {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TopicRestoreDocument = /* @__PURE__ */ new TypedDocumentString<TopicRestoreMutation, TopicRestoreMutationVariables>(`mutation TopicRestore($expectedVersion: Int, $id: ID!) {
  topicRestore(expectedVersion: $expectedVersion, id: $id) {
    __typename
    ... on Topic {
      aim
      archivedAt
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      description
      id
      name
      queries {
        language
        text
      }
      synonyms {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TopicUpdateDocument = /* @__PURE__ */ new TypedDocumentString<TopicUpdateMutation, TopicUpdateMutationVariables>(`mutation TopicUpdate($expectedVersion: Int, $id: ID!, $input: TopicUpdateInput!) {
  topicUpdate(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Topic {
      aim
      archivedAt
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      description
      id
      name
      queries {
        language
        text
      }
      synonyms {
        language
        text
      }
      updatedAt
      version
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TouchpointCorrectDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointCorrectMutation, TouchpointCorrectMutationVariables>(`mutation TouchpointCorrect($expectedVersion: Int, $id: ID!, $input: TouchpointCorrectInput!) {
  touchpointCorrect(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Touchpoint {
      at
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      channel
      collisionReason
      contactedBy {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      corrections {
        at
        channel
        collisionReason
        direction
        followUpAt
        heldAt
        outcome
        reason
        subject
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      direction
      followUpAt
      id
      outcome
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      recordedBy
      source
      sourceKey
      status
      subject
      topic {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      version
      withdrawReason
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TouchpointCreateDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointCreateMutation, TouchpointCreateMutationVariables>(`mutation TouchpointCreate($input: TouchpointCreateInput!) {
  touchpointCreate(input: $input) {
    __typename
    ... on Touchpoint {
      at
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      channel
      collisionReason
      contactedBy {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      corrections {
        at
        channel
        collisionReason
        direction
        followUpAt
        heldAt
        outcome
        reason
        subject
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      direction
      followUpAt
      id
      outcome
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      recordedBy
      source
      sourceKey
      status
      subject
      topic {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      version
      withdrawReason
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TouchpointMarkHeldDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointMarkHeldMutation, TouchpointMarkHeldMutationVariables>(`mutation TouchpointMarkHeld($expectedVersion: Int, $id: ID!, $input: TouchpointMarkHeldInput) {
  touchpointMarkHeld(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Touchpoint {
      at
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      channel
      collisionReason
      contactedBy {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      corrections {
        at
        channel
        collisionReason
        direction
        followUpAt
        heldAt
        outcome
        reason
        subject
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      direction
      followUpAt
      id
      outcome
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      recordedBy
      source
      sourceKey
      status
      subject
      topic {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      version
      withdrawReason
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)

export const TouchpointWithdrawDocument = /* @__PURE__ */ new TypedDocumentString<TouchpointWithdrawMutation, TouchpointWithdrawMutationVariables>(`mutation TouchpointWithdraw($expectedVersion: Int, $id: ID!, $input: TouchpointWithdrawInput!) {
  touchpointWithdraw(expectedVersion: $expectedVersion, id: $id, input: $input) {
    __typename
    ... on Touchpoint {
      at
      campaign {
        audienceCountries
        brief
        createdAt
        endsAt
        id
        launchedAt
        name
        networks
        startsAt
        status
        updatedAt
        utmCampaign
        version
      }
      channel
      collisionReason
      contactedBy {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      corrections {
        at
        channel
        collisionReason
        direction
        followUpAt
        heldAt
        outcome
        reason
        subject
      }
      createdAt
      department {
        archivedAt
        createdAt
        id
        name
        updatedAt
        version
      }
      direction
      followUpAt
      id
      outcome
      person {
        active
        archivedAt
        country
        createdAt
        displayName
        email
        externalId
        id
        jobTitle
        kind
        kindStated
        languages
        level
        preferredLanguage
        scoringObjectedAt
        site
        updatedAt
        version
      }
      recordedBy
      source
      sourceKey
      status
      subject
      topic {
        aim
        archivedAt
        createdAt
        description
        id
        name
        updatedAt
        version
      }
      updatedAt
      version
      withdrawReason
      withdrawnAt
    }
    ... on UserError {
      code
      message
      path
    }
  }
}`)
