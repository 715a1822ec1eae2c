// Generated from schema.graphql and GraphQL documents: edit those, then run the generator again.

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of any size. Sent as text, because JavaScript numbers lose digits beyond 2^53. */
  BigInt: { input: string; output: string; }
  /** A country, ISO 3166-1 alpha-2, such as `FR`. Accepted in any case, stored in capitals. */
  CountryCode: { input: string; output: string; }
  /** A currency, ISO 4217, such as `EUR`. Accepted in any case, stored in capitals. */
  Currency: { input: string; output: string; }
  /** A calendar day without a time and without a time zone, ISO 8601, such as `2026-03-01`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601, such as `2026-03-01T09:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number. Sent as text such as `"1938.5"`; inputs may also be plain numbers. At most 29 digits before and 9 after the point when stored; ratios carry more. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. Used only where a plugin defines the shape. */
  JSON: { input: unknown; output: unknown; }
  /** A language as its BCP 47 tag, such as `fr` or `en-GB`. Accepted in any case and with `_` (`pt_br`), stored in canonical form (`pt-BR`); names such as `German` are refused. */
  Locale: { input: string; output: string; }
  /** The key of a kind of relation of a person to the organisation, such as `EMPLOYEE`: see `relationKinds`. Accepted in any case, stored in capitals. */
  PersonKind: { input: string; output: string; }
  /** An absolute address, such as `https://example.org/post`. */
  URL: { input: string; output: string; }
};

/** What somebody was told of a person. */
export type AccessClass =
  /** A mail address, or an account on a social network. */
  | 'CONTACT'
  /** Skills, nominations, shares, or what others wrote about them. */
  | 'PORTRAIT'
  /** A score, or its reasons. */
  | 'SCORE'
  /** A position in a network of ties. */
  | 'TIES';

/** What somebody was told of a person for. */
export type AccessPurpose =
  /** A message is sent to the person. */
  | 'MESSAGE'
  /** An account read it: somebody of the team, or another system. */
  | 'READING';

/** An account that can call the API: a member of the team, another system, or an ambassador. */
export type Account = Node & {
  __typename: 'Account';
  /** Its keys, including revoked ones. Needs `account:read`. */
  apiKeys: ApiKeyConnection;
  /** Its roles and where they apply; null without the permission `account:read`. */
  assignments: AssignmentConnection;
  /** When its keys and tokens become active; null: at once. A sign-on system becomes active after a day. */
  countsFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Email address; null when there is none. Only owners and the account itself can see it; null for others. */
  email?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name of the person or system. */
  name: Scalars['String']['output'];
  /** The person of the account. Null for accounts of the team and of other systems, and when the token may not read the person. */
  person?: Maybe<Person>;
  /** Its roles. Its permissions follow from them. */
  roles: Array<Role | (string & {})>;
  /** Its log-in sessions at this server, with those that ended or expired in the last 30 days; older ones are deleted. Needs `account:read`: see `Viewer.sessions` for your own. */
  sessions: LogInSessionConnection;
  /** When it was suspended, from when on every request of it is refused; null when it is not suspended. */
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** An account that can call the API: a member of the team, another system, or an ambassador. */
export type Account_apiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApiKeyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ApiKeyOrder>;
};


/** An account that can call the API: a member of the team, another system, or an ambassador. */
export type Account_assignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** An account that can call the API: a member of the team, another system, or an ambassador. */
export type Account_sessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LogInSessionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LogInSessionOrder>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type AccountCondition = {
  /** The number of followers. */
  followers?: InputMaybe<IntFilter>;
  /** The key of the network. */
  network?: InputMaybe<KeyFilter>;
};

/** A page of a list of Account. */
export type AccountConnection = {
  __typename: 'AccountConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AccountEdge>;
  /** The objects of this page. */
  nodes: Array<Account>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new account. */
export type AccountCreateInput = {
  /** Email address; unique in the organisation. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person or system, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The person it belongs to; required for an ambassador. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Its roles over the whole organisation; narrower roles are assigned with `assignmentCreate`, at most 6. */
  roles: Array<Role>;
};

/** Result of `accountCreate`: the object, or why the act was refused. */
export type AccountCreateResult = Account | ConflictError | InvalidInputError | NotFoundError;

/** One Account on a page, with its cursor. */
export type AccountEdge = {
  __typename: 'AccountEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Account;
};

/** Result of `accountEndSessions`: the object, or why the act was refused. */
export type AccountEndSessionsResult = Account | ConflictError | NotFoundError;

/** Conditions; all of them must hold. */
export type AccountFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AccountFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** E-mail address. */
  email?: InputMaybe<KeyFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<AccountFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AccountFilter>>;
  /** The person it belongs to. */
  personId?: InputMaybe<IdFilter>;
  /** When it was suspended. */
  suspendedAt?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A link that connects the log-in of whoever opens it with an account. It counts once. Its address is shown only when it is created. */
export type AccountLink = Node & {
  __typename: 'AccountLink';
  /** The account. */
  account: Account;
  /** The account that made it. It counts only while this account may give the roles in the team that the other one has. Null when the server made it for whoever opened an invitation, when the account is gone, and when the token may not read it. */
  author?: Maybe<Account>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was revoked; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was used; null before. */
  usedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of AccountLink. */
export type AccountLinkConnection = {
  __typename: 'AccountLinkConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AccountLinkEdge>;
  /** The objects of this page. */
  nodes: Array<AccountLink>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The account of a link. */
export type AccountLinkCreateInput = {
  /** The account; that of the person when left out. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The person of the account. An ambassador’s account is created when they have none. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** A created link. */
export type AccountLinkCreatePayload = {
  __typename: 'AccountLinkCreatePayload';
  /** Its stored data. */
  accountLink: AccountLink;
  /** Its address, for the person alone. It is shown only once: only its hash is stored. */
  url: Scalars['URL']['output'];
};

/** Result of `accountLinkCreate`: the object, or why the act was refused. */
export type AccountLinkCreateResult = AccountLinkCreatePayload | ConflictError | InvalidInputError | NotFoundError;

/** One AccountLink on a page, with its cursor. */
export type AccountLinkEdge = {
  __typename: 'AccountLinkEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: AccountLink;
};

/** Conditions; all of them must hold. */
export type AccountLinkFilter = {
  /** The account. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AccountLinkFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<AccountLinkFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AccountLinkFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `accountLinkRevoke`: the object, or why the act was refused. */
export type AccountLinkRevokeResult = AccountLink | ConflictError | NotFoundError;

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

/** Result of `accountRestore`: the object, or why the act was refused. */
export type AccountRestoreResult = Account | ConflictError | NotFoundError;

/** Result of `accountSuspend`: the object, or why the act was refused. */
export type AccountSuspendResult = Account | ConflictError | NotFoundError;

/** Changes of an account. A field that is left out keeps its value. */
export type AccountUpdateInput = {
  /** Email address. Null clears it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All its roles over the whole organisation from now on; its assignments are updated, at most 6. */
  roles?: InputMaybe<Array<Role>>;
};

/** Result of `accountUpdate`: the object, or why the act was refused. */
export type AccountUpdateResult = Account | ConflictError | InvalidInputError | NotFoundError;

/** The act, named like its mutation, and the objects that it is done to. */
export type ActApplyManyInput =
  /** For each object: Approves content for sharing, also after it was withdrawn. */
  { contentApprove: IdsOfActInput; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Archives content: it leaves the lists and is withdrawn from sharing. */
  { contentApprove?: never; contentArchive: IdsOfActInput; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Sets the segment of people whom a content is for. An approval stays, and a content from a source keeps it. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet: ContentAudienceSetManyInput; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Restores archived content to the lists. It stays withdrawn: approve it to allow sharing. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore: IdsOfActInput; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Withdraws content from sharing. Existing shares stay, and their links still work. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw: IdsOfActInput; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Archives a department: lists leave it out. Its members stay members. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive: IdsOfActInput; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Restores an archived department: lists contain it again. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore: IdsOfActInput; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: States what a mention is about, or what it expresses, in the eyes of the caller. It takes the place of what the caller said before by this kind of label, which stays listed as superseded. What sources, models and other people say stays as it is. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet: MentionLabelsSetManyInput; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Archives an objective, which ends its target now. Reports on the time in which the target was in force still contain it. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive: ObjectiveArchiveManyInput; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Restores an archived objective. Its target is in force again from now on. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore: ObjectiveRestoreManyInput; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Withdraws an invitation that has not been answered. The person can be invited again. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw: IdsOfActInput; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Archives a person: lists and measures leave them out, and their data is kept. When their account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive: IdsOfActInput; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Sets all values of one attribute of a person from an instant on, which may be in the past. Earlier values stay, later ones are replaced. For a sensitive attribute, the token needs `sensitive-attribute:read` too. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet: PersonAttributeSetManyInput; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: States that two people are different, so that they are not proposed again. Doing it twice has no further effect. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss: IdsOfActInput; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Sets the manager of a person from an instant on, which may be in the past. Earlier managers stay, later ones are replaced. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet: PersonManagerSetManyInput; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Sets all relations of a person to the organisation from an instant on, which may be in the past. Earlier relations stay, later ones are replaced. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet: PersonRelationsSetManyInput; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Restores an archived person. It needs the same permissions as `personArchive`. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore: IdsOfActInput; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Archives a topic: lists leave it out, and campaigns keep it. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive: IdsOfActInput; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Restores an archived topic: lists contain it again. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore: IdsOfActInput; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Changes a topic. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate: TopicUpdateManyInput; touchpointWithdraw?: never; webhookDeliveryReplay?: never; }
  |  /** For each object: Takes a contact back: it is not planned any more, or was recorded by mistake. It collides with nothing from then on. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw: TouchpointWithdrawManyInput; webhookDeliveryReplay?: never; }
  |  /** For each object: Queues a delivery again: a dead letter, or one that arrived. Its `webhook-id` stays the same. */
  { contentApprove?: never; contentArchive?: never; contentAudienceSet?: never; contentRestore?: never; contentWithdraw?: never; departmentArchive?: never; departmentRestore?: never; mentionLabelsSet?: never; objectiveArchive?: never; objectiveRestore?: never; participationWithdraw?: never; personArchive?: never; personAttributeSet?: never; personDuplicateDismiss?: never; personManagerSet?: never; personRelationsSet?: never; personRestore?: never; topicArchive?: never; topicRestore?: never; topicUpdate?: never; touchpointWithdraw?: never; webhookDeliveryReplay: IdsOfActInput; };

/** What an act came to for each of many objects. */
export type ActApplyManyPayload = {
  __typename: 'ActApplyManyPayload';
  /** For how many objects the act was done. */
  done: Scalars['Int']['output'];
  /** For how many objects it was refused: `problem` says why. */
  refused: Scalars['Int']['output'];
  /** One for each id, in the order of the ids. */
  results: Array<ActOutcome>;
};

/** Result of `actApplyMany`: the object, or why the act was refused. */
export type ActApplyManyResult = ActApplyManyPayload | InvalidInputError | NotFoundError;

/** What an act came to for one of its objects. */
export type ActOutcome = {
  __typename: 'ActOutcome';
  /** What the act returned: the object as it is now. Null where it was refused. */
  node?: Maybe<Node>;
  /** The id of the object, as it was sent. */
  nodeId: Scalars['ID']['output'];
  /** Why the act was refused for this object; its `code` is `FORBIDDEN` where the permissions do not reach the object. Null where the act was done. */
  problem?: Maybe<ActProblem>;
};

/** Why an act was refused for one of its objects, as its mutation alone would say it: `path` is that of that mutation. */
export type ActProblem = UserError & {
  __typename: 'ActProblem';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** The current version of the object; null when the conflict is not about a version. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A person’s agreement to one version of a document, for one purpose. Withdrawing closes it and deletes nothing. */
export type Agreement = Node & {
  __typename: 'Agreement';
  /** When it was recorded: the same as `givenAt`. */
  createdAt: Scalars['DateTime']['output'];
  /** The version they agreed to; null without the permission `document:read`. */
  documentVersion?: Maybe<DocumentVersion>;
  /** When they agreed. */
  givenAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How they agreed. */
  method: AgreementMethod | (string & {});
  /** Who agreed; null when the caller may not read the person. */
  person?: Maybe<Person>;
  /** The purpose; null without the permission `document:read`. */
  purpose?: Maybe<Purpose>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was withdrawn; null while it is in force. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Agreement. */
export type AgreementConnection = {
  __typename: 'AgreementConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AgreementEdge>;
  /** The objects of this page. */
  nodes: Array<Agreement>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Result of `agreementCreate`: the object, or why the act was refused. */
export type AgreementCreateResult = Agreement | InvalidInputError | NotFoundError;

/** One Agreement on a page, with its cursor. */
export type AgreementEdge = {
  __typename: 'AgreementEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Agreement;
};

/** Conditions; all of them must hold. */
export type AgreementFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AgreementFilter>>;
  /** The version they agreed to. */
  documentVersionId?: InputMaybe<IdFilter>;
  /** When they agreed. */
  givenAt?: InputMaybe<DateTimeFilter>;
  /** How they agreed. */
  method?: InputMaybe<AgreementMethodFilter>;
  /** This does not hold. */
  not?: InputMaybe<AgreementFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AgreementFilter>>;
  /** Who agreed. */
  personId?: InputMaybe<IdFilter>;
  /** What for. */
  purposeId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** When it was withdrawn. */
  withdrawnAt?: InputMaybe<DateTimeFilter>;
};

/** An agreement to one document version. */
export type AgreementInput = {
  /** The version that the person was shown. It must be in force. */
  documentVersionId: Scalars['ID']['input'];
  /** Key of the purpose, such as `SHARING`: see `purposes`. */
  purpose: Scalars['String']['input'];
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
  eq?: InputMaybe<AgreementMethod>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<AgreementMethod>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of a list of Agreement. */
export type AgreementOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AgreementOrderField;
};

/** What a list of Agreement can be ordered by; ties are broken by id. */
export type AgreementOrderField =
  /** By the time of agreement. */
  | 'GIVEN_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The agreement to withdraw. */
export type AgreementWithdrawInput = {
  /** Registry key of the purpose, such as `SHARING`. */
  purpose: Scalars['String']['input'];
};

/** Result of `agreementWithdraw`: the object, or why the act was refused. */
export type AgreementWithdrawResult = Agreement | ConflictError | InvalidInputError | NotFoundError;

/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador = Node & {
  __typename: 'Ambassador';
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** When they were first asked. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The campaigns that they were invited to, and how they answered. */
  participations: ParticipationConnection;
  /** Who they are; null without the permission `person:read`, and where the person was erased. */
  person?: Maybe<Person>;
  /** The report for a period. Requires the permission `participation:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The shares of the ambassador, in all campaigns. */
  shares?: Maybe<ShareConnection>;
  /** Whether they speak. */
  status: AmbassadorStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Callers without `participation:invite` see those who accepted at some time. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of Ambassador. */
export type AmbassadorConnection = {
  __typename: 'AmbassadorConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AmbassadorEdge>;
  /** The objects of this page. */
  nodes: Array<Ambassador>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Ambassador on a page, with its cursor. */
export type AmbassadorEdge = {
  __typename: 'AmbassadorEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Ambassador;
};

/** Conditions; all of them must hold. */
export type AmbassadorFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AmbassadorFilter>>;
  /** When they were first invited. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<AmbassadorFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AmbassadorFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** The person is in these segments. Requires `person:read` for the whole organisation. */
  segment?: InputMaybe<SegmentCondition>;
  /** Status of the ambassador. */
  status?: InputMaybe<AmbassadorStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The invitation. */
export type AmbassadorInviteInput = {
  /** Whether they gain something by taking part. Default: the value that was stated before, otherwise `UNKNOWN`. */
  benefit?: InputMaybe<Benefit>;
  /** The campaign. It must be live. */
  campaignId: Scalars['ID']['input'];
  /** What they are asked to do. Default: nothing that is stated. */
  mandate?: InputMaybe<MandateInput>;
  /** Message to the person, in plain text, at most 5,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
};

/** The invitations. */
export type AmbassadorInviteManyInput = {
  /** Whether all of them gain something by taking part. Default: the value that was stated before for each, otherwise `UNKNOWN`. */
  benefit?: InputMaybe<Benefit>;
  /** The campaign. It must be live. */
  campaignId: Scalars['ID']['input'];
  /** What they are asked to do. Default: nothing that is stated. */
  mandate?: InputMaybe<MandateInput>;
  /** Message to all of them, in plain text, at most 5,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The people, 1 to 500 of them. */
  personIds: Array<Scalars['ID']['input']>;
};

/** The people who were invited, and those who could not be. */
export type AmbassadorInviteManyPayload = {
  __typename: 'AmbassadorInviteManyPayload';
  /** The created invitations. */
  participations: Array<Participation>;
  /** The people who were not invited; empty when all were. */
  refusals: Array<InvitationRefusal>;
};

/** Result of `ambassadorInviteMany`: the object, or why the act was refused. */
export type AmbassadorInviteManyResult = AmbassadorInviteManyPayload | ConflictError | InvalidInputError | NotFoundError;

/** Result of `ambassadorInvite`: the object, or why the act was refused. */
export type AmbassadorInviteResult = ConflictError | InvalidInputError | NotFoundError | Participation;

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
  eq?: InputMaybe<AmbassadorStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<AmbassadorStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A key with which an account calls the API. The key itself is never shown again. */
export type ApiKey = Node & {
  __typename: 'ApiKey';
  /** The account that calls with it. */
  account: Account;
  /** When it becomes active; null: at once. A key of a sign-on system becomes active after a day. */
  countsFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The deprecated parts of the schema that requests with it, or with tokens that it issued, ever used, by their coordinates. */
  deprecatedUses: Array<DeprecatedUse>;
  /** When it expires; null when it does not expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source of ids that a directory writes with it by SCIM; null for a key that is not for SCIM. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Points per second of its own rate limit, beside that of its account, which all keys share; null for none. */
  pointsPerSecond?: Maybe<Scalars['Int']['output']>;
  /** Its first characters, to distinguish keys. */
  prefix: Scalars['String']['output'];
  /** When it was revoked; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Permissions that it is narrowed to, such as `campaign:read`; null for all permissions of the roles. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether only trusted documents may be executed with it and with the tokens that it issues. */
  trustedDocumentsOnly: Scalars['Boolean']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of ApiKey. */
export type ApiKeyConnection = {
  __typename: 'ApiKeyConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ApiKeyEdge>;
  /** The objects of this page. */
  nodes: Array<ApiKey>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new key. */
export type ApiKeyCreateInput = {
  /** The account that will call with it. */
  accountId: Scalars['ID']['input'];
  /** When it expires; never by default. Required when your own key or token expires, and not later than that. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Key of the source of ids of the directory that uses the key for SCIM, such as `entra`; the leading directory only when it is named here. Required for SCIM, with `scopes: ["scim:write"]` and nothing else. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** What it is for, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Points per second of a rate limit of its own, which its tokens share. Default: that of your own key, if it has one; otherwise only its account’s applies. Not more than that of your own key. 10 to 10,000,000. */
  pointsPerSecond?: InputMaybe<Scalars['Int']['input']>;
  /** Permissions to narrow it to, such as `campaign:read`. Default: all permissions of the roles. 1 to 200 of them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether only trusted documents may be executed with it and with the tokens that it issues. Default: as with your own key. A key of which this is true cannot make another one. */
  trustedDocumentsOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A created key. */
export type ApiKeyCreatePayload = {
  __typename: 'ApiKeyCreatePayload';
  /** Its stored data. */
  apiKey: ApiKey;
  /** The key itself. It is shown only once: only its hash is stored. */
  key: Scalars['String']['output'];
};

/** Result of `apiKeyCreate`: the object, or why the act was refused. */
export type ApiKeyCreateResult = ApiKeyCreatePayload | ConflictError | InvalidInputError | NotFoundError;

/** One ApiKey on a page, with its cursor. */
export type ApiKeyEdge = {
  __typename: 'ApiKeyEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ApiKey;
};

/** Conditions; all of them must hold. */
export type ApiKeyFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it expires. */
  expiresAt?: InputMaybe<DateTimeFilter>;
  /** What it is for. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApiKeyFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ApiKeyFilter>>;
  /** Points per second of its own rate limit. */
  pointsPerSecond?: InputMaybe<IntFilter>;
  /** When it was revoked. */
  revokedAt?: InputMaybe<DateTimeFilter>;
  /** Whether it executes only trusted documents. */
  trustedDocumentsOnly?: InputMaybe<BooleanFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of ApiKey. */
export type ApiKeyOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ApiKeyOrderField;
};

/** What a list of ApiKey can be ordered by; ties are broken by id. */
export type ApiKeyOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Result of `apiKeyRevoke`: the object, or why the act was refused. */
export type ApiKeyRevokeResult = ApiKey | NotFoundError;

/** An application of somebody else that an owner registered, a client of OAuth 2: people let it act for them, within scopes that they see. */
export type Application = Node & {
  __typename: 'Application';
  /** The account without a person that it acts as by itself, by client credentials; null when it has none, or when the account is gone. */
  account?: Maybe<Account>;
  /** What the application sends as `client_id`. */
  clientId: Scalars['String']['output'];
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when the secret before the present one counts too; null when there is none. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Who let it in, with those whose access ended in the last 30 days. Needs `account:read`: others see their own alone. */
  grants?: Maybe<ApplicationGrantConnection>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How it proves who it is. */
  kind: ApplicationKind | (string & {});
  /** Name, unique in the organisation. People see it when they let it in. */
  name: Scalars['String']['output'];
  /** What it is for, as people see it when they let it in. */
  purpose: Scalars['String']['output'];
  /** Addresses that a log-in may lead back to. They are compared as a whole. Empty where it acts by itself alone. */
  redirectUris: Array<Scalars['URL']['output']>;
  /** When it was revoked, from when on nothing of it counts; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Permissions that it may ask for at most. */
  scopes: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** An application of somebody else that an owner registered, a client of OAuth 2: people let it act for them, within scopes that they see. */
export type Application_grantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApplicationGrantFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ApplicationGrantOrder>;
};

/** A page of a list of Application. */
export type ApplicationConnection = {
  __typename: 'ApplicationConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ApplicationEdge>;
  /** The objects of this page. */
  nodes: Array<Application>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new application. */
export type ApplicationCreateInput = {
  /** The account without a person that it acts as by itself, by client credentials. Needs a confidential application. You cannot name one that may do more than your own token. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** How it proves who it is. It stays so. */
  kind: ApplicationKind;
  /** Name, unique in the organisation. People see it when they let the application in, at most 200 characters. */
  name: Scalars['String']['input'];
  /** What it is for. People see it when they let the application in, at most 500 characters. */
  purpose: Scalars['String']['input'];
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost. None for an application that acts by itself alone, at most 20. */
  redirectUris?: InputMaybe<Array<Scalars['URL']['input']>>;
  /** Permissions that it may ask for at most, such as `campaign:read`; each person’s own permissions limit them further, 1 to 100 of them. */
  scopes: Array<Scalars['String']['input']>;
};

/** A registered application. */
export type ApplicationCreatePayload = {
  __typename: 'ApplicationCreatePayload';
  /** The application. */
  application: Application;
  /** What the application sends as `client_secret`. It is shown only once: only its hash is stored. Null for a public application, which has none. */
  secret?: Maybe<Scalars['String']['output']>;
};

/** Result of `applicationCreate`: the object, or why the act was refused. */
export type ApplicationCreateResult = ApplicationCreatePayload | ConflictError | InvalidInputError | NotFoundError;

/** One Application on a page, with its cursor. */
export type ApplicationEdge = {
  __typename: 'ApplicationEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Application;
};

/** Conditions; all of them must hold. */
export type ApplicationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ApplicationFilter>>;
  /** When it was registered. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApplicationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ApplicationFilter>>;
  /** When it was revoked. */
  revokedAt?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** That somebody let an application act for them. It counts until it is ended, the application is revoked, or all tokens of the account end, as when it is suspended, loses a role or its person leaves. */
export type ApplicationGrant = Node & {
  __typename: 'ApplicationGrant';
  /** The account that the application acts for. */
  account: Account;
  /** The application. */
  application: Application;
  /** When the application was first let in. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it was ended; null when it was not. */
  endCause?: Maybe<ApplicationGrantEnd | (string & {})>;
  /** When it was ended; null when it was not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Permissions that the application was allowed to use. */
  scopes: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of ApplicationGrant. */
export type ApplicationGrantConnection = {
  __typename: 'ApplicationGrantConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ApplicationGrantEdge>;
  /** The objects of this page. */
  nodes: Array<ApplicationGrant>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ApplicationGrant on a page, with its cursor. */
export type ApplicationGrantEdge = {
  __typename: 'ApplicationGrantEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ApplicationGrant;
};

/** Why what an application was allowed ended. */
export type ApplicationGrantEnd =
  /** The identity provider by which the person had logged in was disabled or deleted, the log-in was unlinked from the account, or an owner switched mailed links off. */
  | 'LOG_IN_REMOVED'
  /** The person, or an owner, ended it. */
  | 'REVOKED';

/** Conditions; all of them must hold. */
export type ApplicationGrantFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ApplicationGrantFilter>>;
  /** When the application was first let in. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it was ended. */
  endedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApplicationGrantFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ApplicationGrantFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of ApplicationGrant. */
export type ApplicationGrantOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ApplicationGrantOrderField;
};

/** What a list of ApplicationGrant can be ordered by; ties are broken by id. */
export type ApplicationGrantOrderField =
  /** By the time of the first consent. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Result of `applicationGrantRevoke`: the object, or why the act was refused. */
export type ApplicationGrantRevokeResult = ApplicationGrant | NotFoundError;

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

/** Result of `applicationRevoke`: the object, or why the act was refused. */
export type ApplicationRevokeResult = Application | ConflictError | NotFoundError;

/** How long the former secret lasts. */
export type ApplicationRotateSecretInput = {
  /** Hours for which the former secret counts too; 24 when left out. 0 ends it at once. 0 to 720. */
  formerForHours?: InputMaybe<Scalars['Int']['input']>;
};

/** An application with a new secret. */
export type ApplicationRotateSecretPayload = {
  __typename: 'ApplicationRotateSecretPayload';
  /** The application. */
  application: Application;
  /** What the application sends as `client_secret`. It is shown only once: only its hash is stored. */
  secret: Scalars['String']['output'];
};

/** Result of `applicationRotateSecret`: the object, or why the act was refused. */
export type ApplicationRotateSecretResult = ApplicationRotateSecretPayload | ConflictError | InvalidInputError | NotFoundError;

/** Changes of an application. A field that is left out keeps its value. */
export type ApplicationUpdateInput = {
  /** The account without a person that it acts as by itself, by client credentials. Needs a confidential application. You cannot name one that may do more than your own token. Null clears it. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Name, unique in the organisation. People see it when they let the application in, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is for. People see it when they let the application in, at most 500 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost. None for an application that acts by itself alone, at most 20. */
  redirectUris?: InputMaybe<Array<Scalars['URL']['input']>>;
  /** Permissions that it may ask for at most, such as `campaign:read`; each person’s own permissions limit them further, 1 to 100 of them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `applicationUpdate`: the object, or why the act was refused. */
export type ApplicationUpdateResult = Application | ConflictError | InvalidInputError | NotFoundError;

/** A text to check before it is shared. When its language or country is not known, the policies of all of them apply. */
export type AssessInput = {
  /** A stronger connection between author and organisation than the stored one. A weaker value has no effect. */
  connection?: InputMaybe<Connection>;
  /** The content it will be shared with. */
  contentId?: InputMaybe<Scalars['ID']['input']>;
  /** A country of its readers, in addition to those of the organisation, the person and the campaign’s audience. While the organisation has set no country, only this one counts. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Its language. Default: the content’s language; when that is not known, any. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Key of the network it is for, such as `linkedin`. */
  network: Scalars['String']['input'];
  /** The participation it will be shared in. Default: a post of the caller outside campaigns. */
  participationId?: InputMaybe<Scalars['ID']['input']>;
  /** The text, at most 20,000 characters. It is not stored. */
  text: Scalars['String']['input'];
};

/** A guideline check that was asked about a text. */
export type AssessedCheck = {
  __typename: 'AssessedCheck';
  /** Whether it answered in time. If not, there is a finding with the severity that was set for this case. */
  answered: Scalars['Boolean']['output'];
  /** Its key. */
  check: Scalars['String']['output'];
  /** Its version; null when it is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** The version of a policy that a text was checked against. */
export type AssessedPolicy = {
  __typename: 'AssessedPolicy';
  /** Its name. */
  name: Scalars['String']['output'];
  /** Global id of the policy. */
  policyId: Scalars['ID']['output'];
  /** Its version. */
  version: Scalars['Int']['output'];
};

/** The result of the guidelines for a text. Not legal advice: words can be checked, but not the connection between author and brand. */
export type Assessment = {
  __typename: 'Assessment';
  /** The guideline checks that were asked; empty when none is active. */
  checks: Array<AssessedCheck>;
  /** The connection between author and organisation that was assumed; null for shares from before 0.2. */
  connection?: Maybe<Connection | (string & {})>;
  /** Countries whose law was applied; empty when none was known, and for shares from before 0.2. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** The findings in the order of the text, those about the whole text first; at most 100 per rule. */
  findings: Array<Finding>;
  /** The policy versions it was checked against; empty when no policy applies. */
  policies: Array<AssessedPolicy>;
  /** The most severe of the findings. */
  verdict: Verdict | (string & {});
};

/** A role that an account has, and where it applies: in a department with its subtree, in a campaign, or in the whole organisation when both are null. */
export type Assignment = Node & {
  __typename: 'Assignment';
  /** The account that has the role. */
  account: Account;
  /** The campaign it applies to; null when it applies elsewhere. */
  campaign?: Maybe<Campaign>;
  /** The reason, as written by the account that assigned the role; null without one. */
  cause?: Maybe<Scalars['String']['output']>;
  /** When the role was assigned. */
  createdAt: Scalars['DateTime']['output'];
  /** The department it applies to, including its subtree; null when it applies elsewhere. */
  department?: Maybe<Department>;
  /** The account that assigned the role; null when no account did, the account was deleted, or the caller may not read it. */
  givenBy?: Maybe<Account>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The role. */
  role: Role | (string & {});
  /** Where it applies. */
  scope: AssignmentScope | (string & {});
};

/** A page of a list of Assignment. */
export type AssignmentConnection = {
  __typename: 'AssignmentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AssignmentEdge>;
  /** The objects of this page. */
  nodes: Array<Assignment>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new assignment of a role. */
export type AssignmentCreateInput = {
  /** The account. */
  accountId: Scalars['ID']['input'];
  /** The campaign. Cannot be combined with a department. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, for later readers, at most 5,000 characters. */
  cause?: InputMaybe<Scalars['String']['input']>;
  /** The department, including its subtree. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The role. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
};

/** Result of `assignmentCreate`: the object, or why the act was refused. */
export type AssignmentCreateResult = Assignment | ConflictError | InvalidInputError | NotFoundError;

/** The assignment that was deleted. */
export type AssignmentDeletePayload = {
  __typename: 'AssignmentDeletePayload';
  /** Global id of the deleted assignment. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `assignmentDelete`: the object, or why the act was refused. */
export type AssignmentDeleteResult = AssignmentDeletePayload | ConflictError | NotFoundError;

/** One Assignment on a page, with its cursor. */
export type AssignmentEdge = {
  __typename: 'AssignmentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Assignment;
};

/** Conditions; all of them must hold. */
export type AssignmentFilter = {
  /** The account that has the role. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AssignmentFilter>>;
  /** The campaign that the role is assigned in. */
  campaignId?: InputMaybe<IdFilter>;
  /** When the role was assigned. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that the role is assigned in, without its subtree. */
  departmentId?: InputMaybe<IdFilter>;
  /** The account that assigned the role. */
  givenById?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<AssignmentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AssignmentFilter>>;
  /** The role. */
  role?: InputMaybe<RoleFilter>;
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

/** Where a role applies. */
export type AssignmentScope =
  /** In one campaign. */
  | 'CAMPAIGN'
  /** In a department and its subtree: to their people and to the campaigns they own. */
  | 'DEPARTMENT'
  /** Everywhere. */
  | 'ORGANIZATION';

/** Conditions that one and the same object must meet; all of them must hold. */
export type AttributeCondition = {
  /** The day, of the kind `DATE`. */
  date?: InputMaybe<DateFilter>;
  /** The key of the attribute, by `eq`. Always needed. */
  key?: InputMaybe<KeyFilter>;
  /** The number, of the kind `NUMBER`. */
  number?: InputMaybe<DecimalFilter>;
  /** The key of the option, of the kind `ONE_OF`. */
  option?: InputMaybe<KeyFilter>;
  /** The text, of the kind `TEXT`; case and blanks make no difference. */
  text?: InputMaybe<KeyFilter>;
  /** Whether it is `true`, of the kind `YES_NO`. */
  yes?: InputMaybe<BooleanFilter>;
};

/** One act through the API or the `portevoix` command: who did or tried it, and when. Entries contain no input except a reason, and never change. */
export type AuditEntry = Node & {
  __typename: 'AuditEntry';
  /** Who acted; null when the account was deleted, and for the `portevoix` command, which needs no account. */
  account?: Maybe<Account>;
  /** Name of the mutation, such as `integrationDelete`; `integrationLogin` when the provider returned from a log-in that `integrationAuthorize` began; `logIn` and `logOut` of a person; `applicationLetIn` on the page that asks for it; the command, such as `portevoix token`; or the request of a directory, such as `SCIM POST /Users`. */
  act: Scalars['String']['output'];
  /** The application that acted for `account`; null for every other credential, and when you cannot read it. */
  application?: Maybe<Application>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Code of the refusal, such as `FORBIDDEN`; null when the act was done. */
  code?: Maybe<Scalars['String']['output']>;
  /** When it was recorded: the same as `at`. */
  createdAt: Scalars['DateTime']['output'];
  /** The credential; null for the `portevoix` command, for scheduled work, and for entries from before it was recorded. */
  credential?: Maybe<CredentialKind | (string & {})>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The account that issued the token: it acted for `account`, or attested the person’s log-in. Null for keys and operators. */
  issuer?: Maybe<Account>;
  /** Whether it was done. */
  outcome: AuditOutcome | (string & {});
  /** The reason, as written by whoever acted; null when the act takes no reason or none was written. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Id of the request, as in the response header `x-request-id` and in the server’s log; null for commands. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** The object of the act; null when a refused act named no existing object. */
  subject?: Maybe<AuditSubject>;
};

/** A page of a list of AuditEntry. */
export type AuditEntryConnection = {
  __typename: 'AuditEntryConnection';
  /** The objects of this page with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The objects of this page. */
  nodes: Array<AuditEntry>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One AuditEntry on a page, with its cursor. */
export type AuditEntryEdge = {
  __typename: 'AuditEntryEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: AuditEntry;
};

/** Conditions; all of them must hold. */
export type AuditEntryFilter = {
  /** Who. */
  accountId?: InputMaybe<IdFilter>;
  /** Name of the mutation, or the command, such as `portevoix token`. */
  act?: InputMaybe<KeyFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AuditEntryFilter>>;
  /** When. */
  at?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<AuditEntryFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AuditEntryFilter>>;
  /** Whether it was done. */
  outcome?: InputMaybe<AuditOutcomeFilter>;
  /** The object of the act, of any type. */
  subjectId?: InputMaybe<IdFilter>;
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
  eq?: InputMaybe<AuditOutcome>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<AuditOutcome>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The object of an act. It may have been deleted since. */
export type AuditSubject = {
  __typename: 'AuditSubject';
  /** Global id, for `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Its GraphQL type, such as `Integration`. */
  type: Scalars['String']['output'];
};

/** A guideline check of a plugin. An active check is asked about every text, in addition to the policies. */
export type AvailableCheck = {
  __typename: 'AvailableCheck';
  /** What it looks for; null without a description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its key, such as `claims`: the value for `guidelineCheckSet`. */
  id: Scalars['String']['output'];
  /** JSON Schema of its parameters, for a form. */
  paramsSchema: Scalars['JSON']['output'];
  /** Name of its plugin, as in `plugins { name }`. */
  plugin: Scalars['String']['output'];
  /** Name to display; null without one. */
  title?: Maybe<Scalars['String']['output']>;
  /** Its version. */
  version: Scalars['String']['output'];
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
  eq?: InputMaybe<Benefit>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Benefit>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a whole number of any size; all of them must hold. */
export type BigIntFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['BigInt']['input']>;
  /** More than this. */
  gt?: InputMaybe<Scalars['BigInt']['input']>;
  /** This or more. */
  gte?: InputMaybe<Scalars['BigInt']['input']>;
  /** Equal to one of these (at most 100). */
  in?: InputMaybe<Array<Scalars['BigInt']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['BigInt']['input']>;
  /** This or less. */
  lte?: InputMaybe<Scalars['BigInt']['input']>;
};

/** The text breaks a rule with the severity BLOCK. The findings say where, why and what to do. */
export type BlockedByGuidelinesError = UserError & {
  __typename: 'BlockedByGuidelinesError';
  /** The findings. */
  assessment: Assessment;
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Exactly this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A mail that came back. It does not say to whom it was. */
export type BouncedMessage = {
  __typename: 'BouncedMessage';
  /** What it was. */
  kind: BouncedMessageKind | (string & {});
  /** Its Message-ID, without angle brackets. */
  messageId: Scalars['String']['output'];
};

/** What a mail that came back was. */
export type BouncedMessageKind =
  /** An invitation or a reminder: see `InvitationMessage`. */
  | 'INVITATION'
  /** A notice: see `Notice`. */
  | 'NOTICE';

/** A part of a brief. */
export type BriefPart = {
  __typename: 'BriefPart';
  /** Its heading. */
  heading: Scalars['String']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
};

/** A part of a brief. */
export type BriefPartInput = {
  /** Its heading, at most 200 characters. */
  heading: Scalars['String']['input'];
  /** What it says, at most 5,000 characters. */
  text: Scalars['String']['input'];
};

/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign = Node & {
  __typename: 'Campaign';
  /** The segment of people whom the campaign is for. Null when none was set, and when the token may not read segments. */
  audience?: Maybe<Segment>;
  /** The countries of the audience, whose law applies to what is shared. Empty when no country is stated. */
  audienceCountries: Array<Scalars['CountryCode']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The brief, in plain text. Null when none was written. */
  brief?: Maybe<Scalars['String']['output']>;
  /** The budget. Null when none is stated, and without the permission `cost:read`. */
  budget?: Maybe<Money>;
  /** Content that the campaign offers to its ambassadors, or that was shared in it. */
  contents?: Maybe<ContentConnection>;
  /** The ledger entries for this campaign. Needs the permission `cost:read`. */
  costs?: Maybe<CostConnection>;
  /** When the campaign was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The departments that currently own the campaign, ordered by name, without those that the token may not read. Null when the token may not read the directory. */
  departments?: Maybe<Array<Department>>;
  /** The first instant after the campaign. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The rounds of invitations to the campaign. */
  invitationRounds?: Maybe<InvitationRoundConnection>;
  /** How people answered the invitations to it: as of now, or at the end of a closed month, quarter or year. A close counts the people who are there then, without archived people. */
  invitationStatistics: InvitationStatistics;
  /** When the campaign was first launched. Null before. */
  launchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All links of the campaign to topics, departments and contents with their dates, current and former, the latest first. See `topics`, `departments` and `contents` for the current ones. Empty for an ambassador. */
  links: CampaignLinkConnection;
  /** The name, which the team and the ambassadors see. */
  name: Scalars['String']['output'];
  /** The keys of the networks that the campaign is meant for, such as `linkedin`. Empty for any network. */
  networks: Array<Scalars['String']['output']>;
  /** The objectives of the campaign in the order of the input, without archived ones. */
  objectives: Array<Objective>;
  /** The participations: who was invited and how they answered; for callers who may not invite, who takes part or did. An ambassador sees only their own. */
  participations?: Maybe<ParticipationConnection>;
  /** The report for a period. Requires the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** What the people of a segment did for this object in a period. Shares of a department are those of people whose primary department it was when they shared. Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people. */
  segmentReport?: Maybe<SegmentReport>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The shares of the campaign; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The first instant of the campaign. */
  startsAt: Scalars['DateTime']['output'];
  /** All statuses that the campaign had, the earliest first; the last one is the current status. */
  states: Array<CampaignState>;
  /** The current status. */
  status: CampaignStatus | (string & {});
  /** The current topics of the campaign, ordered by name. */
  topics: Array<Topic>;
  /** The contacts with people about the campaign. Needs the permission `touchpoint:read`. */
  touchpoints?: Maybe<TouchpointConnection>;
  /** The links to pages and contents that count for the campaign, without those of its shares. */
  trackedLinks?: Maybe<TrackedLinkConnection>;
  /** When the campaign was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of `utm_campaign` with which links of the campaign lead to pages of the organisation. Null when none was set. */
  utmCampaign?: Maybe<Scalars['String']['output']>;
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_costsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CostOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_invitationRoundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationRoundFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvitationRoundOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_invitationStatisticsArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_linksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignLinkOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_segmentReportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  segmentId: Scalars['ID']['input'];
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_touchpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TouchpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TouchpointOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_trackedLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrackedLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrackedLinkOrder>;
};


/** A campaign: the topics that ambassadors speak about for a time, and the objectives that it is to reach. */
export type Campaign_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The reason for the change, if any. */
export type CampaignArchiveInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignArchive`: the object, or why the act was refused. */
export type CampaignArchiveResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Whom the campaign is for. */
export type CampaignAudienceSetInput = {
  /** The segment of people whom the campaign is for; null, or left out, for nobody in particular. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `campaignAudienceSet`: the object, or why the act was refused. */
export type CampaignAudienceSetResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A page of a list of Campaign. */
export type CampaignConnection = {
  __typename: 'CampaignConnection';
  /** The objects of this page with their cursors. */
  edges: Array<CampaignEdge>;
  /** The objects of this page. */
  nodes: Array<Campaign>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The content to offer. */
export type CampaignContentAddInput = {
  /** The content. It must not be withdrawn. */
  contentId: Scalars['ID']['input'];
};

/** Result of `campaignContentAdd`: the object, or why the act was refused. */
export type CampaignContentAddResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** The content to stop offering. */
export type CampaignContentRemoveInput = {
  /** The content. */
  contentId: Scalars['ID']['input'];
};

/** Result of `campaignContentRemove`: the object, or why the act was refused. */
export type CampaignContentRemoveResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A new campaign. It begins as a draft. */
export type CampaignCreateInput = {
  /** All countries of the audience, whose law applies to what is shared. An empty list means that no country is stated. At most 250. */
  audienceCountries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** What it is about, in plain text, at most 20,000 characters. */
  brief?: InputMaybe<Scalars['String']['input']>;
  /** The budget of the campaign. */
  budget?: InputMaybe<MoneyInput>;
  /** All departments that own the campaign, at most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The first instant after the campaign. */
  endsAt: Scalars['DateTime']['input'];
  /** Name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The keys of all networks that the campaign is meant for, such as `linkedin`. An empty list means any network. At most 50. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The objectives of the campaign, at most 50. */
  objectives?: InputMaybe<Array<ObjectiveInput>>;
  /** The first instant of the campaign. */
  startsAt: Scalars['DateTime']['input'];
  /** All topics of the campaign, at most 50. */
  topicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The value of `utm_campaign` with which links of the campaign lead to pages of the organisation (`Organization.landingHosts`), such as `spring-2026`: letters, digits, hyphens, dots and underscores, at most 100. Everybody who follows a link sees it. None when left out. */
  utmCampaign?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignCreate`: the object, or why the act was refused. */
export type CampaignCreateResult = Campaign | InvalidInputError | NotFoundError;

/** One Campaign on a page, with its cursor. */
export type CampaignEdge = {
  __typename: 'CampaignEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Campaign;
};

/** The reason for the change, if any. */
export type CampaignEndInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignEnd`: the object, or why the act was refused. */
export type CampaignEndResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Conditions; all of them must hold. */
export type CampaignFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CampaignFilter>>;
  /** The segment of people whom the campaign is for. */
  audienceId?: InputMaybe<IdFilter>;
  /** When the campaign was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** A department that currently owns the campaign. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant after the campaign. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** The name of the campaign. */
  name?: InputMaybe<TextFilter>;
  /** The key of a network that the campaign is meant for. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<CampaignFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<CampaignFilter>>;
  /** The first instant of the campaign. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** The current status. */
  status?: InputMaybe<CampaignStatusFilter>;
  /** A current topic of the campaign. */
  topicId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The reason for the change, if any. */
export type CampaignLaunchInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignLaunch`: the object, or why the act was refused. */
export type CampaignLaunchResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A dated link from a campaign to a topic, to a department that owns it, or to a content that it offers. Each link has exactly one of the three. */
export type CampaignLink = Node & {
  __typename: 'CampaignLink';
  /** What it offers; null where it is another kind of link, and where it may not be read. */
  content?: Maybe<Content>;
  /** When the link was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that owns the campaign. Null when the link is to a topic or a content, and when the token may not read the department. */
  department?: Maybe<Department>;
  /** The first instant of the link. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The first instant after the end of the link. Null while the link is current. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** The topic of the campaign. Null when the link is to a department or a content, and without the permission `topic:read`. */
  topic?: Maybe<Topic>;
  /** When the link was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of CampaignLink. */
export type CampaignLinkConnection = {
  __typename: 'CampaignLinkConnection';
  /** The objects of this page with their cursors. */
  edges: Array<CampaignLinkEdge>;
  /** The objects of this page. */
  nodes: Array<CampaignLink>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One CampaignLink on a page, with its cursor. */
export type CampaignLinkEdge = {
  __typename: 'CampaignLinkEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: CampaignLink;
};

/** Conditions; all of them must hold. */
export type CampaignLinkFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CampaignLinkFilter>>;
  /** The content that the campaign offers. */
  contentId?: InputMaybe<IdFilter>;
  /** The department that owns the campaign. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant of the link. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<CampaignLinkFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<CampaignLinkFilter>>;
  /** The first instant after the end of the link; null while it is current. */
  to?: InputMaybe<DateTimeFilter>;
  /** The topic of the campaign. */
  topicId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of CampaignLink. */
export type CampaignLinkOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: CampaignLinkOrderField;
};

/** What a list of CampaignLink can be ordered by; ties are broken by id. */
export type CampaignLinkOrderField =
  /** By the first instant; links with an unknown start last. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

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
  reason: Scalars['String']['input'];
};

/** Result of `campaignPause`: the object, or why the act was refused. */
export type CampaignPauseResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** The reason for the change. */
export type CampaignReopenInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** Result of `campaignReopen`: the object, or why the act was refused. */
export type CampaignReopenResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** The reason for the change, if any. */
export type CampaignRestoreInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignRestore`: the object, or why the act was refused. */
export type CampaignRestoreResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** The reason for the change, if any. */
export type CampaignResumeInput = {
  /** The reason, which is kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignResume`: the object, or why the act was refused. */
export type CampaignResumeResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A status that a campaign had for a time. */
export type CampaignState = {
  __typename: 'CampaignState';
  /** The first instant of the status. */
  from: Scalars['DateTime']['output'];
  /** The reason for the change to this status. Null when no reason was stated, and without the permission `report:read`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The status. */
  status: CampaignStatus | (string & {});
  /** The first instant after the end of the status. Null for the current status. */
  to?: Maybe<Scalars['DateTime']['output']>;
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
  eq?: InputMaybe<CampaignStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<CampaignStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The changes of a campaign. A field that is left out stays as it is. */
export type CampaignUpdateInput = {
  /** All countries of the audience, whose law applies to what is shared. An empty list means that no country is stated. At most 250. Null clears it. */
  audienceCountries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** What it is about, in plain text, at most 20,000 characters. Null clears it. */
  brief?: InputMaybe<Scalars['String']['input']>;
  /** The budget of the campaign. Null clears it. */
  budget?: InputMaybe<MoneyInput>;
  /** All departments that own the campaign, at most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The first instant after the campaign. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The keys of all networks that the campaign is meant for, such as `linkedin`. An empty list means any network. At most 50. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All objectives of the campaign from now on. Objectives that are not in the list are archived. All earlier targets stay readable: see `Objective.targets`. At most 50. */
  objectives?: InputMaybe<Array<ObjectiveUpdateInput>>;
  /** The first instant of the campaign. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** All topics of the campaign, at most 50. */
  topicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The value of `utm_campaign` with which links of the campaign lead to pages of the organisation (`Organization.landingHosts`), such as `spring-2026`: letters, digits, hyphens, dots and underscores, at most 100. Everybody who follows a link sees it. None when left out. Null clears it. */
  utmCampaign?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `campaignUpdate`: the object, or why the act was refused. */
export type CampaignUpdateResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Something that a scoring model may know of a person or content. */
export type CatalogueFeature = {
  __typename: 'CatalogueFeature';
  /** What it is. */
  description: Scalars['String']['output'];
  /** Edition of the catalogue that brought it. */
  since: Scalars['Int']['output'];
  /** Its name, as `ModelFeature.source` has it. `<kind>`, `<dimension>` and `<metric>` stand for a word of the organisation: a kind of ties, a dimension of nominations, the key of a metric. */
  source: Scalars['String']['output'];
  /** Of what it is known. */
  subject: ScoreSubject | (string & {});
  /** What its values are. */
  type: FeatureType | (string & {});
  /** Unit or range of its values. */
  unit: Scalars['String']['output'];
  /** What it means that there is no value: never zero. */
  whenNull: Scalars['String']['output'];
};

/** An account of the organisation on a network (owned media). Facts can be about it. */
export type Channel = Node & {
  __typename: 'Channel';
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** When an integration first read about it. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id at the provider. */
  externalId: Scalars['String']['output'];
  /** How its followers changed, step by step. Every number ever reported is kept with its date and source; of several sources, the one with the highest rank counts. Numbers that the caller may not read are null, and `hidden` says why. The field is null, with an error, when the period or time zone is not valid. */
  followerGrowth?: Maybe<FollowerGrowth>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The integration that reads about it; null for callers who may not read integrations. */
  source?: Maybe<Integration>;
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
};


/** An account of the organisation on a network (owned media). Facts can be about it. */
export type Channel_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of the organisation on a network (owned media). Facts can be about it. */
export type Channel_followerGrowthArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of the organisation on a network (owned media). Facts can be about it. */
export type Channel_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of the organisation on a network (owned media). Facts can be about it. */
export type Channel_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of Channel. */
export type ChannelConnection = {
  __typename: 'ChannelConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ChannelEdge>;
  /** The objects of this page. */
  nodes: Array<Channel>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Channel on a page, with its cursor. */
export type ChannelEdge = {
  __typename: 'ChannelEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Channel;
};

/** Conditions; all of them must hold. */
export type ChannelFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ChannelFilter>>;
  /** When it was first read about. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Its id at the provider. */
  externalId?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ChannelFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ChannelFilter>>;
  /** The integration that reads about it. */
  sourceId?: InputMaybe<IdFilter>;
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

/** A time of which an integration collected mentions. */
export type CollectedTime = {
  __typename: 'CollectedTime';
  /** The first instant of it. */
  from: Scalars['DateTime']['output'];
  /** Whether the source gave all mentions of it; false when it gave only a part. */
  isComplete: Scalars['Boolean']['output'];
  /** The first instant after it. */
  to: Scalars['DateTime']['output'];
};

/** A time of which an integration did not collect all mentions. */
export type CollectionGap = {
  __typename: 'CollectionGap';
  /** The first instant of it. */
  from: Scalars['DateTime']['output'];
  /** Whether the source gave a part of the mentions; false when it was not asked at all. */
  isPartial: Scalars['Boolean']['output'];
  /** The integration; null for callers who may not read integrations. */
  source?: Maybe<Integration>;
  /** The first instant after it. */
  to: Scalars['DateTime']['output'];
};

/** A connector or a notifier, which can be configured as an integration. */
export type Configurable = {
  /** JSON Schema of its settings, for a form; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null without a description, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it asks its provider to delete what it got about a person who is erased; null while its plugin is not loaded. */
  forgets?: Maybe<Scalars['Boolean']['output']>;
  /** Its key, such as `feed` or `mail`: the value for `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Name of its plugin, as in `plugins { name }`; null while the plugin is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** Its credentials; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** Name to display; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** Version of its plugin; null while the plugin is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** The object changed in the meantime, or its state does not allow this act. */
export type ConflictError = UserError & {
  __typename: 'ConflictError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** Its current version; null when the conflict is not about a version. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

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

/** Reads data from an outside service, or publishes there. A configured connector is an integration. */
export type Connector = Configurable & {
  __typename: 'Connector';
  /** JSON Schema of its settings, for a form; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null without a description, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it asks its provider to delete what it got about a person who is erased; null while its plugin is not loaded. */
  forgets?: Maybe<Scalars['Boolean']['output']>;
  /** Its key, such as `feed` or `mail`: the value for `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Its own metrics, in addition to those of the registry; empty while its plugin is not loaded. */
  metrics: Array<ConnectorMetric>;
  /** Name of its plugin, as in `plugins { name }`; null while the plugin is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** What it can publish; null when it cannot publish, and while its plugin is not loaded. */
  publishes?: Maybe<ConnectorPublishing>;
  /** Limits on requests to its source. The server enforces them. */
  quotas: Array<ConnectorQuota>;
  /** Whether its source can send webhooks: see `Integration.webhookUrl`. */
  receivesWebhooks: Scalars['Boolean']['output'];
  /** Its credentials; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** The kinds of data it reads; empty while its plugin is not loaded. */
  streams: Array<ConnectorStream>;
  /** Name to display; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** The API of the source that it was written for; null when not declared. */
  upstream?: Maybe<ConnectorUpstream>;
  /** Version of its plugin; null while the plugin is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** A metric that a connector declares. It is added to the registry with its first fact. */
export type ConnectorMetric = {
  __typename: 'ConnectorMetric';
  /** Whether the values of the metric can be added. */
  adds: MetricAdds | (string & {});
  /** Whether the values of a period are added; false when the latest value counts. */
  addsUp: Scalars['Boolean']['output'];
  /** What it measures. */
  description: Scalars['String']['output'];
  /** Its key in the registry: see `metrics`. */
  key: Scalars['String']['output'];
  /** Name to display. */
  title: Scalars['String']['output'];
  /** Its unit: `count`, `money` or `ratio`. */
  unit: Scalars['String']['output'];
};

/** What a connector can publish. */
export type ConnectorPublishing = {
  __typename: 'ConnectorPublishing';
  /** The unit of the maximum length. */
  countAs: TextUnit | (string & {});
  /** Maximum length of a text. */
  maxCharacters: Scalars['Int']['output'];
  /** Media types that can accompany a text, such as `image/png`; empty for none. */
  media: Array<Scalars['String']['output']>;
  /** Whether it can retract posts. */
  retracts: Scalars['Boolean']['output'];
};

/** A limit on requests to a source. */
export type ConnectorQuota = {
  __typename: 'ConnectorQuota';
  /** Its name, such as `points`. */
  id: Scalars['String']['output'];
  /** Its scope. */
  scope: QuotaScope | (string & {});
  /** Units that may be used within the window. Each request costs some. */
  units: Scalars['Float']['output'];
  /** Length of the window in seconds; null for the day in UTC. */
  windowSeconds?: Maybe<Scalars['Float']['output']>;
};

/** One kind of data that a connector reads. */
export type ConnectorStream = {
  __typename: 'ConnectorStream';
  /** Its name, such as `content`. */
  name: Scalars['String']['output'];
  /** Whether each reading returns everything, and not only what changed since the last one. */
  snapshot: Scalars['Boolean']['output'];
  /** Condition on the settings: an object of setting names, each with a list of values. Only an integration in which each setting has one of its values reads this stream. Null when every integration does. */
  usedWhen?: Maybe<Scalars['JSON']['output']>;
};

/** The API of a source that a connector was written for. */
export type ConnectorUpstream = {
  __typename: 'ConnectorUpstream';
  /** Its name. */
  api: Scalars['String']['output'];
  /** When the source ends that version; null when not known. */
  sunsetAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its version. */
  version: Scalars['String']['output'];
};

/** The agreements of a person in the deprecated form: by the name of a text. */
export type ConsentInput = {
  /** Name of the text that they were shown, such as `2026-01`: an edition of the purpose’s document, or of a text that you keep elsewhere, at most 100 characters. */
  policyVersion: Scalars['String']['input'];
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
  eq?: InputMaybe<ContactChannel>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ContactChannel>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A contact of another department with a person, near the time of an intended one. Of what the token may not read, only the time and the department are told. */
export type ContactCollision = {
  __typename: 'ContactCollision';
  /** When it was held, or is to be. */
  at: Scalars['DateTime']['output'];
  /** Name of the department. Null for an invitation to a campaign that no department owns. */
  departmentName?: Maybe<Scalars['String']['output']>;
  /** Whether it is still to be held. */
  planned: Scalars['Boolean']['output'];
  /** The contact. Null when the token may not read it, and for an invitation or a reminder. */
  touchpoint?: Maybe<Touchpoint>;
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
  eq?: InputMaybe<ContactDirection>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ContactDirection>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The contacts with people that a department held in a period. Planned and withdrawn ones do not count. */
export type ContactReport = {
  __typename: 'ContactReport';
  /** The number of contacts. Exact for callers who may list them (`touchpoint:read`). For others the number of a closed month, quarter or year, rounded down to a multiple of `minimumGroupSize`; null where the contacts were with fewer people than that, and for other periods. No number falls because contacts are deleted for their age (see `Organization.retention`): calendar months, quarters and years keep theirs. So do periods of several whole months; those that begin or end within a month of which contacts were deleted are null. */
  contactCount?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers are null or not exact. Null for callers who may list the contacts, unless contacts of the period were deleted for their age and it is no calendar month, quarter or year; for others always set, so that it tells nothing about single people. */
  hidden?: Maybe<Hidden>;
  /** The number of people whom the contacts were with; people who are erased before the contacts are deleted do not count. Exact for callers who may list them (`touchpoint:read`). For others the number of a closed month, quarter or year, rounded down to a multiple of `minimumGroupSize`; null where the contacts were with fewer people than that, and for other periods. No number falls because contacts are deleted for their age (see `Organization.retention`): calendar months, quarters and years keep theirs. Other periods of which contacts were deleted are null. */
  peopleCount?: Maybe<Scalars['Int']['output']>;
};

/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content = Node & {
  __typename: 'Content';
  /** When it was approved; null unless it is approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was archived; null when it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The segment of people whom the content is for. Null when none was set, and when the token may not read segments. */
  audience?: Maybe<Segment>;
  /** Its author; null if not known. */
  author?: Maybe<Scalars['String']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The campaigns that offer it. Ambassadors see those they were invited to. */
  campaigns?: Maybe<CampaignConnection>;
  /** When it was created here. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id on the network; null when not known. Facts from any integration are matched by this id or by the address. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Kind of content, such as `article`, `video` or `job`. */
  kind: Scalars['String']['output'];
  /** Its language; null if not known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Key of the network it was published on, according to its source; null when not known. */
  network?: Maybe<Scalars['String']['output']>;
  /** When its source published it; null if not known. When only the day is known, the start of that day in the organisation’s time zone. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day its source published it, when only the day is known; null otherwise. */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** The report for a period. Requires the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** The content’s score by a model, from the run that is shown: over everything, or over the topic or campaign that the arguments name. Null when the run has not scored it, when it is withdrawn, and for ambassadors. An unknown model is refused. */
  score?: Maybe<ContentScore>;
  /** What the people of a segment did for this object in a period. Shares of a department are those of people whose primary department it was when they shared. Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people. */
  segmentReport?: Maybe<SegmentReport>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The shares about the content, in all campaigns; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The integration it comes from; null for the team’s own content, and for callers who may not read integrations. */
  source?: Maybe<Integration>;
  /** Whether it may be shared. */
  status: ContentStatus | (string & {});
  /** Its text; null without one. Do not treat it as safe HTML. */
  text?: Maybe<Scalars['String']['output']>;
  /** Title in plain text; empty when its source provides none. */
  title: Scalars['String']['output'];
  /** The topics whose queries find its title or text (the first 10,000 characters of both), in its language, by name; null without the permission `topic:read`. */
  topics?: Maybe<Array<Topic>>;
  /** The links that lead to the content, without those of its shares. */
  trackedLinks?: Maybe<TrackedLinkConnection>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its http or https address; null without one. */
  url?: Maybe<Scalars['URL']['output']>;
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_scoreArgs = {
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  model: Scalars['String']['input'];
  topicId?: InputMaybe<Scalars['ID']['input']>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_segmentReportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  segmentId: Scalars['ID']['input'];
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_trackedLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrackedLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrackedLinkOrder>;
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `contentApprove`: the object, or why the act was refused. */
export type ContentApproveResult = ConflictError | Content | NotFoundError;

/** Result of `contentArchive`: the object, or why the act was refused. */
export type ContentArchiveResult = ConflictError | Content | NotFoundError;

/** Whom the content is for. */
export type ContentAudienceSetInput = {
  /** The segment of people whom the content is for; null, or left out, for nobody in particular. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** The objects of `contentAudienceSet`, and its input. */
export type ContentAudienceSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `contentAudienceSet`, the same for each object. */
  input?: InputMaybe<ContentAudienceSetInput>;
};

/** Result of `contentAudienceSet`: the object, or why the act was refused. */
export type ContentAudienceSetResult = ConflictError | Content | InvalidInputError | NotFoundError;

/** A page of a list of Content. */
export type ContentConnection = {
  __typename: 'ContentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ContentEdge>;
  /** The objects of this page. */
  nodes: Array<Content>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** New content of the team’s own. It starts as a draft. */
export type ContentCreateInput = {
  /** Its author, at most 512 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** Kind of content, such as `video`; `article` when left out. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its language. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** When it was published; use either this or `publishedOn`. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day of publication when the time is not known; use either this or `publishedAt`. */
  publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Plain text, at most 1,000,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Title in plain text, at most 10,000 characters. */
  title: Scalars['String']['input'];
  /** Its http or https address. Shares link to it. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `contentCreate`: the object, or why the act was refused. */
export type ContentCreateResult = Content | InvalidInputError;

/** One Content on a page, with its cursor. */
export type ContentEdge = {
  __typename: 'ContentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Content;
};

/** Conditions; all of them must hold. */
export type ContentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ContentFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** The segment of people whom the content is for. */
  audienceId?: InputMaybe<IdFilter>;
  /** Its author. */
  author?: InputMaybe<TextFilter>;
  /** A campaign that offers it. */
  campaignId?: InputMaybe<IdFilter>;
  /** When it was created here. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Kind of content. */
  kind?: InputMaybe<KeyFilter>;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: InputMaybe<LocaleFilter>;
  /** This does not hold. */
  not?: InputMaybe<ContentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ContentFilter>>;
  /** When its source published it; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** The integration it comes from. */
  sourceId?: InputMaybe<IdFilter>;
  /** Whether it may be shared. */
  status?: InputMaybe<ContentStatusFilter>;
  /** Title. */
  title?: InputMaybe<TextFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `contentRestore`: the object, or why the act was refused. */
export type ContentRestoreResult = ConflictError | Content | NotFoundError;

/** How a model scores a content, with every reason: base and contributions add up to the value. */
export type ContentScore = ExplainedScore & {
  __typename: 'ContentScore';
  /** The instant that everything the score is made of was read at. */
  asOf: Scalars['DateTime']['output'];
  /** What all get, before anything is known of them. */
  base: Scalars['Float']['output'];
  /** What is scored; null for who may not read it. Needs the permission `content:read`. */
  content?: Maybe<Content>;
  /** How much of what the model weighs was known of this one, 0 to 1. Low means: hardly measured. */
  coverage: Scalars['Float']['output'];
  /** What the score is made of. */
  dimensions: Array<ScoreDimension>;
  /** The model that gave it, as it was then. */
  model: ScoringModel;
  /** The score, within the model’s `range`. */
  value: Scalars['Float']['output'];
};

/** A page of a ranking of contents. */
export type ContentScoreConnection = {
  __typename: 'ContentScoreConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ContentScoreEdge>;
  /** The objects of this page. */
  nodes: Array<ContentScore>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One score of a content on a page, with its cursor. */
export type ContentScoreEdge = {
  __typename: 'ContentScoreEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ContentScore;
};

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
  eq?: InputMaybe<ContentStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ContentStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Changes of content. A field that is left out keeps its value; null clears an optional field. */
export type ContentUpdateInput = {
  /** Its author, at most 512 characters. Null clears it. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** Kind of content, such as `video`. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its language. Null clears it. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** When it was published; use either this or `publishedOn`. Null clears it. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day of publication when the time is not known; use either this or `publishedAt`. Null clears it. */
  publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Plain text, at most 1,000,000 characters. Null clears it. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Title in plain text, at most 10,000 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its http or https address. Shares link to it. Null clears it. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `contentUpdate`: the object, or why the act was refused. */
export type ContentUpdateResult = ConflictError | Content | InvalidInputError | NotFoundError;

/** Result of `contentWithdraw`: the object, or why the act was refused. */
export type ContentWithdrawResult = ConflictError | Content | NotFoundError;

/** An entry of the ledger: money that the organisation spent, or an advantage or reward that a person received. An entry is never changed or deleted; another entry reverses it. */
export type Cost = Node & {
  __typename: 'Cost';
  /** The amount. It is above zero, or below zero for an entry that reverses another one. */
  amount: Money;
  /** When the money was spent or the benefit received. When only the day is known, the start of that day in the organisation’s time zone. This instant, or the day, decides in which period reports count the entry. */
  at: Scalars['DateTime']['output'];
  /** The person who received it. Null when the entry names nobody, when the person was erased, and when the token may not read them. */
  beneficiary?: Maybe<Person>;
  /** The campaign that the entry is for. Null when the entry names no campaign, and without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When the entry was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that pays. Null when the entry names no department, and when the token may not read it. */
  department?: Maybe<Department>;
  /** Whether the beneficiary must disclose it when they speak about the organisation. */
  disclosureOwed: Scalars['Boolean']['output'];
  /** The document that proves the entry, such as the number of an invoice. Null when no document is stated. */
  document?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The kind of the entry. */
  kind: LedgerKind | (string & {});
  /** What the money was spent on, or what the person received. */
  label: Scalars['String']['output'];
  /** The objective that the entry is for. Null when the entry names no objective, and when the token may not read it. */
  objective?: Maybe<Objective>;
  /** The day on which the money was spent or the benefit received, when only the day is known; otherwise null. */
  on?: Maybe<Scalars['Date']['output']>;
  /** The reason for the reversal. Null when this entry reverses none, and when no reason was stated. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The entry that reverses this one. Null when this entry is not reversed. */
  reversedBy?: Maybe<Cost>;
  /** The entry that this one reverses. Null when this entry reverses none. */
  reverses?: Maybe<Cost>;
  /** When the entry was made, or when its beneficiary was erased. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Money that was spent, or an advantage or reward that a person received. */
export type CostAddInput = {
  /** The amount, above zero, in any currency. */
  amount: MoneyInput;
  /** When the money was spent or the benefit received. Set either this or `on`. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person who received it; required for an advantage or reward. */
  beneficiaryId?: InputMaybe<Scalars['ID']['input']>;
  /** The campaign that the entry is for; none when left out. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The department that pays; none when left out. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the beneficiary must disclose it when they speak about the organisation. When left out: true for an advantage or reward, false for a cost. */
  disclosureOwed?: InputMaybe<Scalars['Boolean']['input']>;
  /** The document that proves the entry, such as the number of an invoice or contract, at most 200 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** The kind of the entry. */
  kind?: InputMaybe<LedgerKind>;
  /** What the money was spent on, or what the person received, at most 200 characters. */
  label: Scalars['String']['input'];
  /** The objective that the entry is for. When a campaign is named too, it must own the objective. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which the money was spent or the benefit received, when only the day is known. Set either this or `at`. */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Result of `costAdd`: the object, or why the act was refused. */
export type CostAddResult = Cost | InvalidInputError | NotFoundError;

/** A page of a list of Cost. */
export type CostConnection = {
  __typename: 'CostConnection';
  /** The objects of this page with their cursors. */
  edges: Array<CostEdge>;
  /** The objects of this page. */
  nodes: Array<Cost>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Cost on a page, with its cursor. */
export type CostEdge = {
  __typename: 'CostEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Cost;
};

/** Conditions; all of them must hold. */
export type CostFilter = {
  /** The amount in minor units of its currency, such as cents. */
  amountMinor?: InputMaybe<BigIntFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CostFilter>>;
  /** When the money was spent or the benefit received; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  at?: InputMaybe<DateTimeFilter>;
  /** The person who received it. */
  beneficiaryId?: InputMaybe<IdFilter>;
  /** The campaign that the entry is for. */
  campaignId?: InputMaybe<IdFilter>;
  /** When the entry was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The currency code, such as `EUR`. */
  currency?: InputMaybe<CurrencyFilter>;
  /** The department that pays. */
  departmentId?: InputMaybe<IdFilter>;
  /** Whether the beneficiary must disclose it. */
  disclosureOwed?: InputMaybe<BooleanFilter>;
  /** The kind of the entry. */
  kind?: InputMaybe<LedgerKindFilter>;
  /** What the money was spent on, or what the person received. */
  label?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<CostFilter>;
  /** The objective that the entry is for. */
  objectiveId?: InputMaybe<IdFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<CostFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day on which the reversal counts, not before the entry, when only the day is known. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** The reason, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** Result of `costReverse`: the object, or why the act was refused. */
export type CostReverseResult = ConflictError | Cost | InvalidInputError | NotFoundError;

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type CountryCodeFilter = {
  /** This one. */
  eq?: InputMaybe<Scalars['CountryCode']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How much of what the models weigh is known on average, of those that both runs have scored. */
export type CoverageChange = {
  __typename: 'CoverageChange';
  /** Mean now, 0 to 1; null where nobody is in both. */
  base?: Maybe<Scalars['Float']['output']>;
  /** Mean by the candidate, 0 to 1; null where nobody is in both. */
  candidate?: Maybe<Scalars['Float']['output']>;
  /** By how much the candidate’s is greater; null where nobody is in both. */
  change?: Maybe<Scalars['Float']['output']>;
};

/** The credential of a request. It shows who decided on the act. */
export type CredentialKind =
  /** A token of an application of others (`application`): it acted for `account`, which let it in, or for which an owner did. */
  | 'APPLICATION'
  /** A token that another account (`issuer`) issued: the issuer acted for `account`. */
  | 'ISSUED'
  /** An API key: a system or a member of the team acted. */
  | 'KEY'
  /** A log-in of the person, attested by a sign-on system (`issuer`) or by this server (`issuer` is null): the person acted. */
  | 'LOG_IN'
  /** A token of the `portevoix` command: the server’s operator acted for `account`. */
  | 'OPERATOR'
  /** A log-in that the operator simulated, in an organisation created to try the product. */
  | 'TRIAL_LOG_IN';

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type CurrencyFilter = {
  /** This one. */
  eq?: InputMaybe<Scalars['Currency']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['Currency']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a day; all of them must hold. */
export type DateFilter = {
  /** On this day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** After it. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** On it or after it. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Before it. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** On it or before it. */
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** Conditions on an instant; all of them must hold. */
export type DateTimeFilter = {
  /** At this instant. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** After it. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At it or after it. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** In the last so many times 24 hours before now, or before the instant that is asked about; 1 to 36,500. */
  lastDays?: InputMaybe<Scalars['Int']['input']>;
  /** Before it. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At it or before it. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Conditions on a number with decimals; all of them must hold. */
export type DecimalFilter = {
  /** More than this. */
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  /** This or more. */
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  /** This or less. */
  lte?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A part of the organisation that people belong to. */
export type Department = Node & {
  __typename: 'Department';
  /** When the department was archived, since when lists leave it out. Null when it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The campaigns that the department currently owns. */
  campaigns?: Maybe<CampaignConnection>;
  /** The departments directly below, without archived ones. */
  children: DepartmentConnection;
  /** The contacts that the department held in a period; those of departments below it are theirs. Requires `report:read` for the department: null, with an error, without it. */
  contactReport?: Maybe<ContactReport>;
  /** When the department was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The external ids of the department, ordered by source. */
  externalIds: Array<ExternalId>;
  /** The number of people who belonged to the department, or to a department below it, in a closed month, quarter or year. Null, with an error, without `report:read`. */
  headcount?: Maybe<Headcount>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The memberships in the department, the latest first: current and former ones, or those of the instant `at`. See `people` for the current members. */
  members: MembershipConnection;
  /** The department that replaced this one after a merge, or the department that this former name stands for. Null for a department that is in use. */
  mergedInto?: Maybe<Department>;
  /** The name as it was written. Regardless of upper and lower case, it is unique among the departments with the same parent. */
  name: Scalars['String']['output'];
  /** The objectives that the department owns, without archived ones. Objectives of its campaigns are listed with those campaigns. */
  objectives?: Maybe<ObjectiveConnection>;
  /** The department directly above, at an instant. Null at the top, before it existed, and when the token may not read it. */
  parent?: Maybe<Department>;
  /** The current members of the department, without archived people. */
  people: PersonConnection;
  /** The current and former places of the department in the tree, the current one first. */
  places: Array<DepartmentPlace>;
  /** The report for a period. Requires the permission `person:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** What the people of a segment did for this object in a period. Shares of a department are those of people whose primary department it was when they shared. Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people. */
  segmentReport?: Maybe<SegmentReport>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The contacts with people for the department. Needs the permission `touchpoint:read`. */
  touchpoints?: Maybe<TouchpointConnection>;
  /** When the department was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A part of the organisation that people belong to. */
export type Department_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the organisation that people belong to. */
export type Department_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_childrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DepartmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DepartmentOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_contactReportArgs = {
  period: PeriodInput;
};


/** A part of the organisation that people belong to. */
export type Department_headcountArgs = {
  period: PeriodInput;
};


/** A part of the organisation that people belong to. */
export type Department_membersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_objectivesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectiveFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ObjectiveOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_parentArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A part of the organisation that people belong to. */
export type Department_peopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the organisation that people belong to. */
export type Department_segmentReportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  segmentId: Scalars['ID']['input'];
};


/** A part of the organisation that people belong to. */
export type Department_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the organisation that people belong to. */
export type Department_touchpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TouchpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TouchpointOrder>;
};


/** A part of the organisation that people belong to. */
export type Department_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `departmentArchive`: the object, or why the act was refused. */
export type DepartmentArchiveResult = ConflictError | Department | NotFoundError;

/** A page of a list of Department. */
export type DepartmentConnection = {
  __typename: 'DepartmentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<DepartmentEdge>;
  /** The objects of this page. */
  nodes: Array<Department>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new department. */
export type DepartmentCreateInput = {
  /** All external ids of the department, at most one for each source. Files and connectors find the department by them, whatever its name. Requires `department:write` for the whole organisation. At most 50. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name, without ">", which separates the names of a path. Regardless of upper and lower case, it is unique among the departments with the same parent. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The department directly above; none when left out. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `departmentCreate`: the object, or why the act was refused. */
export type DepartmentCreateResult = ConflictError | Department | InvalidInputError | NotFoundError;

/** One Department on a page, with its cursor. */
export type DepartmentEdge = {
  __typename: 'DepartmentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Department;
};

/** Conditions; all of them must hold. */
export type DepartmentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DepartmentFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** When the department was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The name of the department. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<DepartmentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DepartmentFilter>>;
  /** The department directly above. */
  parentId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The successor of a department. */
export type DepartmentMergeInput = {
  /** The successor. */
  intoId: Scalars['ID']['input'];
};

/** Result of `departmentMerge`: the object, or why the act was refused. */
export type DepartmentMergeResult = ConflictError | Department | InvalidInputError | NotFoundError;

/** The order of a list of Department. */
export type DepartmentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: DepartmentOrderField;
};

/** What a list of Department can be ordered by; ties are broken by id. */
export type DepartmentOrderField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The place of a department in the tree for a time. */
export type DepartmentPlace = {
  __typename: 'DepartmentPlace';
  /** The first instant of the place. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** The department directly above. Null at the top, and when the token may not read it. */
  parent?: Maybe<Department>;
  /** The first instant after the end of the place. Null for the current place. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** Result of `departmentRestore`: the object, or why the act was refused. */
export type DepartmentRestoreResult = ConflictError | Department | NotFoundError;

/** The changes of a department. A field that is left out stays as it is. */
export type DepartmentUpdateInput = {
  /** All external ids of the department, at most one for each source. Files and connectors find the department by them, whatever its name. Requires `department:write` for the whole organisation. At most 50. Null clears it. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name, without ">", which separates the names of a path. Regardless of upper and lower case, it is unique among the departments with the same parent. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The department directly above; none when left out. Null clears it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `departmentUpdate`: the object, or why the act was refused. */
export type DepartmentUpdateResult = ConflictError | Department | InvalidInputError | NotFoundError;

/** A deprecated part of the schema that requests with a key used. */
export type DeprecatedUse = {
  __typename: 'DeprecatedUse';
  /** Its schema coordinate, such as `Campaign.name`, `Query.people(first:)` or `Role.OWNER`. The schema tells what to use instead, and until when it works. */
  coordinate: Scalars['String']['output'];
  /** The day in UTC when a request with the key last used it. */
  lastUsedOn: Scalars['Date']['output'];
};

/** How much one dimension adds on average, over those that both runs have scored. */
export type DimensionChange = {
  __typename: 'DimensionChange';
  /** Mean now; null where that model has no such dimension. */
  base?: Maybe<Scalars['Float']['output']>;
  /** Mean by the candidate; null where that model has no such dimension. */
  candidate?: Maybe<Scalars['Float']['output']>;
  /** By how much the candidate’s is greater; null where either has none. */
  change?: Maybe<Scalars['Float']['output']>;
  /** Name of the dimension. */
  name: Scalars['String']['output'];
};

/** Where a disclosure must be. */
export type DisclosurePosition =
  /** Anywhere in the text. */
  | 'ANYWHERE'
  /** In the part that the network shows before "more". */
  | 'BEFORE_FOLD'
  /** At the start. */
  | 'START';

/** A text that people agree to, in versions. It belongs to a purpose or is a policy. */
export type Document = Node & {
  __typename: 'Document';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The versions in force now: one for each language, and for a policy also for each country. Sorted by language; versions without a language come last. */
  inForce: Array<DocumentVersion>;
  /** Name to display: that of the purpose or of the policy. */
  name: Scalars['String']['output'];
  /** The purpose it belongs to; null for a policy, which people can agree to for the organisation’s own purposes. */
  purpose?: Maybe<Purpose>;
  /** Its versions, the latest to come into force first. */
  versions: DocumentVersionConnection;
};


/** A text that people agree to, in versions. It belongs to a purpose or is a policy. */
export type Document_versionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentVersionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentVersionOrder>;
};

/** A page of a list of Document. */
export type DocumentConnection = {
  __typename: 'DocumentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<DocumentEdge>;
  /** The objects of this page. */
  nodes: Array<Document>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Document on a page, with its cursor. */
export type DocumentEdge = {
  __typename: 'DocumentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Document;
};

/** Conditions; all of them must hold. */
export type DocumentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DocumentFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<DocumentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DocumentFilter>>;
  /** The purpose it belongs to. */
  purposeId?: InputMaybe<IdFilter>;
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

/** One version of a document in one language. A version never changes; the next one replaces it. */
export type DocumentVersion = Node & {
  __typename: 'DocumentVersion';
  /** The agreements to this version. Null without the permission `agreement:read`. */
  agreements?: Maybe<AgreementConnection>;
  /** When it was created: the same as `publishedAt`. */
  createdAt: Scalars['DateTime']['output'];
  /** The document; null without the permission `document:read`. */
  document?: Maybe<Document>;
  /** Name of the version, such as `2026-01`; the same in all languages. */
  edition: Scalars['String']['output'];
  /** When it comes into force. It stays in force until a later version of the same document and language (for a policy: and country) does. */
  effectiveFrom: Scalars['DateTime']['output'];
  /** SHA-256 of `text` in UTF-8, in hexadecimal digits, as proof of the text that people agreed to. Null without a text. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Language of the text; null when it is not known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Whether the text was kept outside the platform. Then only its edition is known. */
  legacy: Scalars['Boolean']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** The text; null when only the edition is known: see `legacy`. */
  text?: Maybe<Scalars['String']['output']>;
};


/** One version of a document in one language. A version never changes; the next one replaces it. */
export type DocumentVersion_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};

/** A page of a list of DocumentVersion. */
export type DocumentVersionConnection = {
  __typename: 'DocumentVersionConnection';
  /** The objects of this page with their cursors. */
  edges: Array<DocumentVersionEdge>;
  /** The objects of this page. */
  nodes: Array<DocumentVersion>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One DocumentVersion on a page, with its cursor. */
export type DocumentVersionEdge = {
  __typename: 'DocumentVersionEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: DocumentVersion;
};

/** Conditions; all of them must hold. */
export type DocumentVersionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DocumentVersionFilter>>;
  /** Name of the version. */
  edition?: InputMaybe<TextFilter>;
  /** When it comes into force. */
  effectiveFrom?: InputMaybe<DateTimeFilter>;
  /** Language of the text. */
  language?: InputMaybe<LocaleFilter>;
  /** Whether the text was kept outside the platform. */
  legacy?: InputMaybe<BooleanFilter>;
  /** This does not hold. */
  not?: InputMaybe<DocumentVersionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DocumentVersionFilter>>;
  /** When it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of DocumentVersion. */
export type DocumentVersionOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: DocumentVersionOrderField;
};

/** What a list of DocumentVersion can be ordered by; ties are broken by id. */
export type DocumentVersionOrderField =
  /** By the time they come into force. */
  | 'EFFECTIVE_FROM'
  /** By the time of publication. */
  | 'PUBLISHED_AT';

/** A version in one language. It never changes. */
export type DocumentVersionPublishInput = {
  /** The document of a purpose. Policies are published by `policyPublish`. */
  documentId: Scalars['ID']['input'];
  /** Name of the version, such as `2026-01`, the same in all languages and unique in each, at most 100 characters. */
  edition: Scalars['String']['input'];
  /** When it comes into force, not in the past. Default: now. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Language of the text. */
  language: Scalars['Locale']['input'];
  /** The wording, at most 50,000 characters. */
  text: Scalars['String']['input'];
};

/** Result of `documentVersionPublish`: the object, or why the act was refused. */
export type DocumentVersionPublishResult = ConflictError | DocumentVersion | InvalidInputError | NotFoundError;

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
  eq?: InputMaybe<DoubtRule>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<DoubtRule>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
  eq?: InputMaybe<DoubtStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<DoubtStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the identity provider says of the person of a doubtful log-in. */
export type DoubtfulClaims = {
  __typename: 'DoubtfulClaims';
  /** Email address, which the provider need not have verified; null when it gives none. */
  email?: Maybe<Scalars['String']['output']>;
  /** The id in the declared claim; null without one. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Name; null when it gives none. */
  name?: Maybe<Scalars['String']['output']>;
  /** What the issuer calls the person, in the claim `sub`. */
  subject: Scalars['String']['output'];
};

/** Somebody who logged in at an identity provider and is linked with no account. They get no access until it is answered with `doubtfulLoginAnswer`. */
export type DoubtfulLogin = Node & {
  __typename: 'DoubtfulLogin';
  /** When it was answered; null before. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the provider says of the person; null after it was answered or has ended. */
  claims?: Maybe<DoubtfulClaims>;
  /** When somebody tried to log in. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends unless it is answered. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who it may be; null when nobody is known. */
  person?: Maybe<Person>;
  /** Name of the identity provider. */
  provider: Scalars['String']['output'];
  /** Reason for the answer; null without one. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Why it is doubtful. */
  rule: LoginDoubt | (string & {});
  /** Its status. */
  status: LoginDoubtStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The answer to a doubtful log-in. */
export type DoubtfulLoginAnswerInput = {
  /** Whose it is. */
  answer: LoginAnswer;
  /** The person; required to link it. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The reason, for later readers, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `doubtfulLoginAnswer`: the object, or why the act was refused. */
export type DoubtfulLoginAnswerResult = ConflictError | DoubtfulLogin | InvalidInputError | NotFoundError;

/** A page of a list of DoubtfulLogin. */
export type DoubtfulLoginConnection = {
  __typename: 'DoubtfulLoginConnection';
  /** The objects of this page with their cursors. */
  edges: Array<DoubtfulLoginEdge>;
  /** The objects of this page. */
  nodes: Array<DoubtfulLogin>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One DoubtfulLogin on a page, with its cursor. */
export type DoubtfulLoginEdge = {
  __typename: 'DoubtfulLoginEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: DoubtfulLogin;
};

/** Conditions; all of them must hold. */
export type DoubtfulLoginFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DoubtfulLoginFilter>>;
  /** When somebody tried to log in. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<DoubtfulLoginFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DoubtfulLoginFilter>>;
  /** Who it may be. */
  personId?: InputMaybe<IdFilter>;
  /** Why it is doubtful. */
  rule?: InputMaybe<LoginDoubtFilter>;
  /** Its status. */
  status?: InputMaybe<LoginDoubtStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** The data of a doubtful row. */
export type DoubtfulPerson = {
  __typename: 'DoubtfulPerson';
  /** Names of departments. */
  departments: Array<Scalars['String']['output']>;
  /** Name; null when it has none. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Email address; null when it has none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Its id in its source. */
  externalId: ExternalId;
  /** Handle of its account; null when it has none. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Network of its account; null when it has none. */
  network?: Maybe<Scalars['String']['output']>;
};

/** A row of a file or source that may or may not be about a known person. It is not stored until it is answered with `doubtfulRowAnswer`. Without an answer it is refused after 30 days. */
export type DoubtfulRow = Node & {
  __typename: 'DoubtfulRow';
  /** When it was answered; null before. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was read. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is refused unless it is answered. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The person it may be about; null for an erased person. */
  person?: Maybe<Person>;
  /** Reason for the answer; null without one. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Its data; null after it was answered or has ended, when an erased person had its address, and when its source no longer lists the person. */
  row?: Maybe<DoubtfulPerson>;
  /** Why it is doubtful. */
  rule: DoubtRule | (string & {});
  /** Key of the source of its id. */
  source: Scalars['String']['output'];
  /** Its status. */
  status: DoubtStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The answer to a doubtful row. */
export type DoubtfulRowAnswerInput = {
  /** Whether it is the same person. */
  answer: DoubtAnswer;
  /** The reason; required when an erased person had its address or account. At most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `doubtfulRowAnswer`: the object, or why the act was refused. */
export type DoubtfulRowAnswerResult = ConflictError | DoubtfulRow | InvalidInputError | NotFoundError;

/** A page of a list of DoubtfulRow. */
export type DoubtfulRowConnection = {
  __typename: 'DoubtfulRowConnection';
  /** The objects of this page with their cursors. */
  edges: Array<DoubtfulRowEdge>;
  /** The objects of this page. */
  nodes: Array<DoubtfulRow>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One DoubtfulRow on a page, with its cursor. */
export type DoubtfulRowEdge = {
  __typename: 'DoubtfulRowEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: DoubtfulRow;
};

/** Conditions; all of them must hold. */
export type DoubtfulRowFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DoubtfulRowFilter>>;
  /** When it was answered. */
  answeredAt?: InputMaybe<DateTimeFilter>;
  /** When it was read. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it is refused. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<DoubtfulRowFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DoubtfulRowFilter>>;
  /** The person it may be about. */
  personId?: InputMaybe<IdFilter>;
  /** Why it is doubtful. */
  rule?: InputMaybe<DoubtRuleFilter>;
  /** Key of its source. */
  source?: InputMaybe<KeyFilter>;
  /** Its status. */
  status?: InputMaybe<DoubtStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** What two people have in common, beside similar names. */
export type DuplicateReason =
  /** The name of an account, on two networks. */
  | 'HANDLE'
  /** An external id, in two sources. */
  | 'ID'
  /** The part of their mail addresses before the @, without tags and marks between words. */
  | 'MAIL'
  /** The same name in any order of its words, in one department or where neither has one; or nearly the same name in one department. No source has an id for each of them. */
  | 'NAME';

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
  eq?: InputMaybe<DuplicateStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<DuplicateStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A method that estimates what the same attention would have cost as advertising. Values of different methods are never added up. */
export type EarnedMediaMethod = {
  __typename: 'EarnedMediaMethod';
  /** The formula of the method. */
  formula: Scalars['String']['output'];
  /** The key of the method, such as `clicks-cpc`. */
  key: Scalars['String']['output'];
  /** The version of the formula. */
  methodVersion: Scalars['Int']['output'];
  /** The keys of the metrics in the formula. */
  metrics: Array<Scalars['String']['output']>;
  /** The current parameters. */
  setting: EarnedMediaSetting;
};

/** A parameter of a method for the earned media value. */
export type EarnedMediaParameter = {
  __typename: 'EarnedMediaParameter';
  /** The name of the parameter. `cpcMinor`: the cost of a click, in minor units. `cpmMinor`: the cost of a thousand impressions or people reached, in minor units. `reactionWeight`: the number of clicks that a reaction is worth. */
  name: Scalars['String']['output'];
  /** The value; fractions of a minor unit are allowed. */
  value: Scalars['Decimal']['output'];
};

/** A parameter of a method for the earned media value. */
export type EarnedMediaParameterInput = {
  /** The name of the parameter, such as `cpcMinor`. */
  name: Scalars['String']['input'];
  /** The value, not negative; costs are in minor units. */
  value: Scalars['Decimal']['input'];
};

/** The parameters of a method for the earned media value. */
export type EarnedMediaSetInput = {
  /** The currency of the values. */
  currency: Scalars['Currency']['input'];
  /** The key of the method: see `earnedMediaMethods`. */
  method: Scalars['String']['input'];
  /** All parameters of the method, each once. At most 20. */
  parameters: Array<EarnedMediaParameterInput>;
};

/** Result of `earnedMediaSet`: the object, or why the act was refused. */
export type EarnedMediaSetResult = ConflictError | EarnedMediaSetting | InvalidInputError;

/** The parameters that an organisation set for one method of the earned media value. */
export type EarnedMediaSetting = {
  __typename: 'EarnedMediaSetting';
  /** When the values were set. Null for the defaults. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The currency of the values. */
  currency: Scalars['Currency']['output'];
  /** The key of the method. */
  method: Scalars['String']['output'];
  /** The values of all parameters of the method. */
  parameters: Array<EarnedMediaParameter>;
  /** Grows with every change; send it as `expectedVersion`. 0 for the defaults, which are round figures in the organisation’s currency and not market prices. */
  version: Scalars['Int']['output'];
};

/** What the same attention would have cost as advertising. This is a convention, so the result includes the method and the parameters. Values of different methods are never added. */
export type EarnedMediaValue = {
  __typename: 'EarnedMediaValue';
  /** The amount, rounded once, at the end, half to even. */
  amount: Money;
  /** The key of the method. */
  method: Scalars['String']['output'];
  /** The version of the formula. */
  methodVersion: Scalars['Int']['output'];
  /** The parameters that the value was computed with. */
  parameters: Array<EarnedMediaParameter>;
  /** The version of the organisation’s parameters; 0 for the defaults. */
  version: Scalars['Int']['output'];
};

/** An error code, for programs. */
export type ErrorCode = {
  __typename: 'ErrorCode';
  /** HTTP status when the whole request is refused; with `application/json`, 400 is sent as 200. Null for refusals of acts, which are members of the result. */
  httpStatus?: Maybe<Scalars['Int']['output']>;
  /** The code, as in `UserError.code` or in `extensions.code` of an error next to the data. */
  key: Scalars['String']['output'];
  /** What it means, and what to do about it. */
  meaning: Scalars['String']['output'];
};

/** Something that happened in the organisation. */
export type Event = Node & {
  __typename: 'Event';
  /** Who did it; null for the platform itself and for deleted accounts. */
  actor?: Maybe<Account>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** When it was recorded: the same as `at`. */
  createdAt: Scalars['DateTime']['output'];
  /** Its place among the events: `events(after:)` goes on behind it. The same as the cursor of its edge. */
  cursor: Scalars['String']['output'];
  /** Data of this type of event, as described by `eventTypes`: global ids, states and counts, never personal data. */
  data: Scalars['JSON']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The subject. */
  subject: EventSubject;
  /** The type of event: a noun and a verb in the past tense, such as `campaign.launched` or `score-run.finished`; see `eventTypes`. New types may be added: ignore those that you do not know. */
  type: Scalars['String']['output'];
};

/** A page of events. There is no total count, because the list only grows. */
export type EventConnection = {
  __typename: 'EventConnection';
  /** The events with their cursors. */
  edges: Array<EventEdge>;
  /** The events. */
  nodes: Array<Event>;
  /** Position of this page. Store `endCursor` and ask again later: no event is missed or repeated. Once events behind it were deleted for their age, or the database was restored, it is refused by BAD_CURSOR with the reason EXPIRED, beside a new `cursor`. */
  pageInfo: PageInfo;
  /** The place behind every event that can be read now, also where the page is empty. `events(after:)` with it tells what happens from now on. To begin a copy, take this cursor first, copy, and then follow the events behind it. Where a filter leaves little, store it instead of `endCursor` when `hasNextPage` is false: it does not grow old. */
  presentCursor: Scalars['String']['output'];
};

/** One event on a page, with its cursor. */
export type EventEdge = {
  __typename: 'EventEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
};

/** A field in the data of an event type. */
export type EventField = {
  __typename: 'EventField';
  /** What it contains. */
  description: Scalars['String']['output'];
  /** The fields of an object; empty for other kinds. */
  fields: Array<EventField>;
  /** GraphQL type of the object that an id names, such as `Campaign`; null for other kinds. */
  idType?: Maybe<Scalars['String']['output']>;
  /** The kind of the value; for a list, of each entry. */
  kind: EventFieldKind | (string & {});
  /** Whether it is a list. */
  list: Scalars['Boolean']['output'];
  /** Its name in `Event.data`. */
  name: Scalars['String']['output'];
  /** Whether it may be missing, or null. */
  optional: Scalars['Boolean']['output'];
};

/** The kind of a value in event data. */
export type EventFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** A text for machines: a state, a key, or digits. */
  | 'CODE'
  /** A global id of an object of the type `idType`. The object may have been deleted since. */
  | 'ID'
  /** A number. */
  | 'NUMBER'
  /** An object with the fields in `fields`. */
  | 'OBJECT'
  /** Text that a person wrote. Notices leave it out. */
  | 'TEXT';

/** Conditions; all of them must hold. */
export type EventFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<EventFilter>>;
  /** When it happened. */
  at?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<EventFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<EventFilter>>;
  /** What it happened to, of any type. */
  subjectId?: InputMaybe<IdFilter>;
  /** GraphQL type of what it happened to, such as `Campaign`. */
  subjectType?: InputMaybe<KeyFilter>;
  /** Type of the event, such as `campaign.launched`. */
  type?: InputMaybe<KeyFilter>;
};

/** The subject of an event. It may have been deleted since. */
export type EventSubject = {
  __typename: 'EventSubject';
  /** Global id, for `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Its GraphQL type, such as `Campaign`. */
  type: Scalars['String']['output'];
};

/** A type of event, with its subject and its data. */
export type EventType = {
  __typename: 'EventType';
  /** The fields that `Event.data` can contain. New fields may be added: ignore those that you do not know. */
  data: Array<EventField>;
  /** What happened, and who is told, in the language of the answer. Notices begin with the first sentence. */
  description: Scalars['String']['output'];
  /** Its key, such as `campaign.launched`, as used in `Event.type` and in the `events` of a notice rule. */
  key: Scalars['String']['output'];
  /** GraphQL type of the subject, such as `Campaign`, as in `EventSubject.type`; `Node` where it may be of any type with ids. */
  subjectType: Scalars['String']['output'];
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
  eq?: InputMaybe<ExclusionReason>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ExclusionReason>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A score with every reason: base and contributions add up to the value. */
export type ExplainedScore = {
  /** The instant that everything the score is made of was read at. */
  asOf: Scalars['DateTime']['output'];
  /** What all get, before anything is known of them. */
  base: Scalars['Float']['output'];
  /** How much of what the model weighs was known of this one, 0 to 1. Low means: hardly measured. */
  coverage: Scalars['Float']['output'];
  /** What the score is made of. */
  dimensions: Array<ScoreDimension>;
  /** The model that gave it, as it was then. */
  model: ScoringModel;
  /** The score, within the model’s `range`. */
  value: Scalars['Float']['output'];
};

/** A file that is made for download, by the account that asked for it alone, for seven days. Every erasure of a person withdraws the exports from before it that can be about a person. */
export type Export = Node & {
  __typename: 'Export';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null before. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it can be downloaded: seven days from its end. It is deleted soon after. Null until it has ended. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it could not be made; null unless it FAILED. */
  failure?: Maybe<ExportFailure | (string & {})>;
  /** Its format. */
  format: ExportFormat | (string & {});
  /** The cursor of `events` from before the first row was read. To keep a copy, follow the events behind it: each change that the file may lack comes there. Null before, for other kinds, and for callers who may not read events. */
  fromCursor?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it holds. */
  kind: ExportKind | (string & {});
  /** Parts that are stored. */
  partCount: Scalars['Int']['output'];
  /** Whose data it holds. Null where it is not about one person, and when the caller may not read the person. */
  person?: Maybe<Person>;
  /** Why it could not be made, in words for people, in the language of the account. Null where `failure` says all, and unless it FAILED. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Its progress. */
  progress: ExportProgress;
  /** Bytes that are stored: the size of the file once it SUCCEEDED. */
  sizeBytes: Scalars['BigInt']['output'];
  /** When a worker began with it; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  status: RunStatus | (string & {});
  /** The end of `events` when the last row was read: a copy that followed them to here has no row that is older than the file. Events behind it may tell of changes that the file has already. Null until it SUCCEEDED, for other kinds, and for callers who may not read events. */
  toCursor?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it is downloaded, with the token in the header Authorization. Null unless it SUCCEEDED, and once it was withdrawn. */
  url?: Maybe<Scalars['URL']['output']>;
  /** When an erasure withdrew it: ask for it again. Null when none did. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Result of `exportCancel`: the object, or why the act was refused. */
export type ExportCancelResult = ConflictError | Export | NotFoundError;

/** A page of a list of Export. */
export type ExportConnection = {
  __typename: 'ExportConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ExportEdge>;
  /** The objects of this page. */
  nodes: Array<Export>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Which rows, and how. */
export type ExportCreateInput = {
  /** A query with one list at its top, such as `{ people { nodes { id displayName } } }`: without values for `first`, `after`, `last` and `before`. Either this or `documentId`. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** The SHA-256 of a trusted document, in 64 hexadecimal digits, perhaps with `sha256:` before it. */
  documentId?: InputMaybe<Scalars['String']['input']>;
  /** The format of the file. */
  format: ListFormat;
  /** The variables of the document, as an object. Default: none. */
  variables?: InputMaybe<Scalars['JSON']['input']>;
};

/** Result of `exportCreate`: the object, or why the act was refused. */
export type ExportCreateResult = ConflictError | Export | InvalidInputError;

/** The Export that was deleted. */
export type ExportDeletePayload = {
  __typename: 'ExportDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `exportDelete`: the object, or why the act was refused. */
export type ExportDeleteResult = ExportDeletePayload | NotFoundError;

/** One Export on a page, with its cursor. */
export type ExportEdge = {
  __typename: 'ExportEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Export;
};

/** Why an export could not be made. */
export type ExportFailure =
  /** The account may not read what the document asks for, or may no longer export; or its key was revoked. */
  | 'FORBIDDEN'
  /** The exports of the organisation take as much as they may: delete some, and ask again. */
  | 'NO_SPACE'
  /** The document was refused, as a request with it would be: `problem` says why. */
  | 'REFUSED'
  /** The server failed: ask for the export again, and report its id to the operator. */
  | 'SERVER'
  /** It is about one person, and larger than 256 MiB. */
  | 'TOO_LARGE';

/** Conditions; all of them must hold. */
export type ExportFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ExportFilter>>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ended. */
  endedAt?: InputMaybe<DateTimeFilter>;
  /** What it holds. */
  kind?: InputMaybe<ExportKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<ExportFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ExportFilter>>;
  /** Whose data it holds. */
  personId?: InputMaybe<IdFilter>;
  /** Its status. */
  status?: InputMaybe<RunStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The format of an export. */
export type ExportFormat =
  /** CSV (RFC 4180), in UTF-8, with a line of names. A text that a spreadsheet could compute as a formula begins with an apostrophe, and so does one that begins with an apostrophe: take one away from each. */
  | 'CSV'
  /** One JSON object (RFC 8259). */
  | 'JSON'
  /** One JSON object for each row, on a line of its own, in UTF-8: as the API answers it. */
  | 'JSONL'
  /** Apache Parquet: parts of parts as structs, lists as lists, `BigInt` as whole numbers of 64 bits, `DateTime` as instants in UTC, `Date` as days, `Decimal` as text with all its digits. */
  | 'PARQUET';

/** What an export holds. */
export type ExportKind =
  /** The rows of a list, as a document asks for them: see `exportCreate`. */
  | 'LIST'
  /** Everything about one person: see `personalDataExport`. */
  | 'PERSONAL_DATA';

/** Conditions on one of a few values; all of them must hold. */
export type ExportKindFilter = {
  /** This one. */
  eq?: InputMaybe<ExportKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ExportKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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

/** The progress of an export. */
export type ExportProgress = {
  __typename: 'ExportProgress';
  /** Rows that were written so far. */
  rows: Scalars['Int']['output'];
  /** Sections of the file. */
  sections: Scalars['Int']['output'];
  /** Sections that are written. */
  sectionsDone: Scalars['Int']['output'];
  /** Rows that the list had when its first page was read. Null before, and where the document does not ask for `totalCount`. */
  total?: Maybe<Scalars['Int']['output']>;
};

/** The id of a person or a department in a source of people. */
export type ExternalId = {
  __typename: 'ExternalId';
  /** The id there, as text. */
  id: Scalars['String']['output'];
  /** Key of the source, such as `directory`. */
  source: Scalars['String']['output'];
};

/** The id of a person or a department in a source of people. */
export type ExternalIdInput = {
  /** The id there, at most 200 characters. */
  id: Scalars['String']['input'];
  /** Key of the source, such as `directory`: lower-case letters, digits and hyphens. */
  source: Scalars['String']['input'];
};

/** The failure of a plugin in a run, a check of settings, a post or a notice. */
export type Failure = {
  __typename: 'Failure';
  /** The kind of failure. */
  kind: FailureKind | (string & {});
  /** What went wrong: in the language of the answer, or as written where a plugin has its own words. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null for words of a plugin, and for several messages in a row. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
};

/** The kind of a failure, which shows what to do. */
export type FailureKind =
  /** It is not known whether the source acted: somebody has to check. */
  | 'AMBIGUOUS'
  /** The credential is missing or was refused: enter it again, or log in again. */
  | 'AUTH'
  /** The settings or the consent are wrong: correct them. */
  | 'CONFIG'
  /** It fails again unless something changes. */
  | 'PERMANENT'
  /** The source refused because of too many requests, also after waiting. */
  | 'RATE_LIMIT'
  /** A temporary failure that persisted over several attempts. */
  | 'TRANSIENT';

/** All that scoring models may know. A source never changes its meaning: what means something else gets another name. */
export type FeatureCatalogue = {
  __typename: 'FeatureCatalogue';
  /** Its edition, which grows with what is added; runs keep theirs: see `ScoreProvenance`. */
  edition: Scalars['Int']['output'];
  /** Its entries. A model that asks for anything else is not loaded. */
  features: Array<CatalogueFeature>;
};


/** All that scoring models may know. A source never changes its meaning: what means something else gets another name. */
export type FeatureCatalogue_featuresArgs = {
  subject?: InputMaybe<ScoreSubject>;
};

/** What the values of a feature are. */
export type FeatureType =
  /** Words; a model names those that it knows. */
  | 'CATEGORY'
  /** Numbers. */
  | 'NUMBER';

/** A finding of a rule in a text. */
export type Finding = {
  __typename: 'Finding';
  /** Key of the guideline check that found it; null for a rule of a policy. */
  check?: Maybe<Scalars['String']['output']>;
  /** Stable code of the message, such as `guidelines.not-disclosed`. Null for words of a policy or a plugin, and for findings of shares from before messages had codes. */
  code?: Maybe<Scalars['String']['output']>;
  /** How to fix it, in the same language; null when there is no single way. */
  fix?: Maybe<Scalars['String']['output']>;
  /** The kind of the rule; null for a finding of a guideline check, or when no rules are known. */
  kind?: Maybe<RuleKind | (string & {})>;
  /** What is wrong, for the author: in the language of the answer, or as written where a policy or a plugin has its own words. */
  message: Scalars['String']['output'];
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Key of the rule; for a guideline check, the check’s own name of its rule. */
  rule: Scalars['String']['output'];
  /** Whether it prevents the text from being shared. */
  severity: Severity | (string & {});
  /** The law or page that the rule is based on; null without one. */
  source?: Maybe<Scalars['String']['output']>;
  /** The range in the text; null for the whole text. */
  span?: Maybe<TextSpan>;
};

/** How the followers of an account changed over a period, from the facts of the metric `followers`. */
export type FollowerGrowth = {
  __typename: 'FollowerGrowth';
  /** The followers at the end of the period, or now when the period is not over. Null when no number was reported by then, or hidden. */
  atEnd?: Maybe<Scalars['Decimal']['output']>;
  /** The followers at the start of the period. Null when no number was reported by then, or hidden. */
  atStart?: Maybe<Scalars['Decimal']['output']>;
  /** The length of the steps. */
  bucket: SeriesBucket | (string & {});
  /** How many followers there are more at the end than at the start; negative when there are fewer. Null when either number is unknown. */
  gained?: Maybe<Scalars['Decimal']['output']>;
  /** Why numbers are hidden. Null when none is hidden. */
  hidden?: Maybe<Hidden>;
  /** All steps of the period, in order; at most 10,000. */
  steps: Array<FollowerStep>;
  /** The IANA time zone whose calendar decides where steps begin. */
  timeZone: Scalars['String']['output'];
};

/** The followers of an account in one step of time. */
export type FollowerStep = {
  __typename: 'FollowerStep';
  /** The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted. */
  at: Scalars['DateTime']['output'];
  /** The number of followers at the end of the step: the last one reported by then. Null when none was reported by then, for steps that have not begun, and when hidden. */
  followers?: Maybe<Scalars['Decimal']['output']>;
  /** How many followers there are more at the end of the step than at its start; negative when there are fewer. Null when either number is unknown. */
  gained?: Maybe<Scalars['Decimal']['output']>;
  /** Whether a number was reported in the step. When false, the earlier number still stands. */
  isReported: Scalars['Boolean']['output'];
  /** The first day of the step in the calendar of the time zone. Null for steps of an hour. */
  on?: Maybe<Scalars['Date']['output']>;
};

/** What a brief about a person said before. */
export type FormerPersonBrief = {
  __typename: 'FormerPersonBrief';
  /** The `version` of the brief that it was. */
  number: Scalars['Int']['output'];
  /** What it said. */
  parts: Array<BriefPart>;
  /** When the next one took its place. */
  replacedAt: Scalars['DateTime']['output'];
  /** When it was written. */
  writtenAt: Scalars['DateTime']['output'];
  /** Name of the account that wrote it. Null as in `PersonBrief.writtenBy`. */
  writtenBy?: Maybe<Scalars['String']['output']>;
};

/** A page or app of the organisation that people log in to through this server: a public OAuth client with PKCE. */
export type FrontEnd = Node & {
  __typename: 'FrontEnd';
  /** What the front-end sends as `client_id`. */
  clientId: Scalars['String']['output'];
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name, unique in the organisation. */
  name: Scalars['String']['output'];
  /** Origins whose pages may ask for tokens from a browser, such as `https://app.example`. */
  origins: Array<Scalars['String']['output']>;
  /** Addresses that a log-in may lead back to. They are compared as a whole. That of the page for ambassadors follows the public address of the server. */
  redirectUris: Array<Scalars['URL']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of FrontEnd. */
export type FrontEndConnection = {
  __typename: 'FrontEndConnection';
  /** The objects of this page with their cursors. */
  edges: Array<FrontEndEdge>;
  /** The objects of this page. */
  nodes: Array<FrontEnd>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new front-end. */
export type FrontEndCreateInput = {
  /** Name, unique in the organisation, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Origins whose pages may ask for tokens from a browser, such as `https://app.example`, at most 20. Default: the origins of `redirectUris`. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost, 1 to 20 of them. */
  redirectUris: Array<Scalars['URL']['input']>;
};

/** Result of `frontEndCreate`: the object, or why the act was refused. */
export type FrontEndCreateResult = ConflictError | FrontEnd | InvalidInputError;

/** The FrontEnd that was deleted. */
export type FrontEndDeletePayload = {
  __typename: 'FrontEndDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `frontEndDelete`: the object, or why the act was refused. */
export type FrontEndDeleteResult = ConflictError | FrontEndDeletePayload | NotFoundError;

/** One FrontEnd on a page, with its cursor. */
export type FrontEndEdge = {
  __typename: 'FrontEndEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: FrontEnd;
};

/** Conditions; all of them must hold. */
export type FrontEndFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<FrontEndFilter>>;
  /** When it was registered. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<FrontEndFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<FrontEndFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  name?: InputMaybe<Scalars['String']['input']>;
  /** Origins whose pages may ask for tokens from a browser, such as `https://app.example`, at most 20. */
  origins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Addresses that a log-in may lead back to, compared as a whole; https, or http for localhost, 1 to 20 of them. */
  redirectUris?: InputMaybe<Array<Scalars['URL']['input']>>;
};

/** Result of `frontEndUpdate`: the object, or why the act was refused. */
export type FrontEndUpdateResult = ConflictError | FrontEnd | InvalidInputError | NotFoundError;

/** An active guideline check: it is asked about every text that is assessed. */
export type GuidelineCheck = Node & {
  __typename: 'GuidelineCheck';
  /** Key of the check. */
  check: Scalars['String']['output'];
  /** When it was activated. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The severity of the finding when the check does not answer. */
  onFailure: Severity | (string & {});
  /** Its parameters, including defaults. */
  params: Scalars['JSON']['output'];
  /** The highest severity of its findings: with WARN, none of them blocks. */
  severity: Severity | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The GuidelineCheck that was deleted. */
export type GuidelineCheckDeletePayload = {
  __typename: 'GuidelineCheckDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `guidelineCheckDelete`: the object, or why the act was refused. */
export type GuidelineCheckDeleteResult = ConflictError | GuidelineCheckDeletePayload | NotFoundError;

/** A guideline check and its settings. A field that is left out keeps its value, at first the default. */
export type GuidelineCheckSetInput = {
  /** Key of the check: see `availableChecks`. */
  check: Scalars['String']['input'];
  /** The severity when it does not answer. Default: WARN. */
  onFailure?: InputMaybe<Severity>;
  /** All parameters, valid for the check’s `paramsSchema`. */
  params?: InputMaybe<Scalars['JSON']['input']>;
  /** The highest severity of its findings. Default: WARN. */
  severity?: InputMaybe<Severity>;
};

/** Result of `guidelineCheckSet`: the object, or why the act was refused. */
export type GuidelineCheckSetResult = ConflictError | GuidelineCheck | InvalidInputError;

/** A rule that texts are checked against. Fields of other kinds are null. */
export type GuidelineRule = {
  /** Whether accents are distinguished. Null except for rules about terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null except for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law says about affiliate links and codes, shown when a text contains one and does not disclose a benefit. Null when they are not looked for, and except for REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** Kinds of personal data that it looks for. Null except for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, the rule depends on the author’s `Connection`. Null when it requires the same of everybody, and except for REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Fix proposed to the author; null for the built-in one. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own limit. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** Maximum number of hashtags before the disclosure; null for no limit. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** The kind of the rule. */
  kind: RuleKind | (string & {});
  /** Message for the author; null for the built-in one. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must be. Null except for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null except for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null except for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** The severity of its findings. */
  severity: Severity | (string & {});
  /** The law or page that the rule is based on; null without one. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null except for rules about terms; for CONFIDENTIAL_TERM also null for callers who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is ignored. Null except for rules about terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** The number of people that the organisation, or a part of it, had when a month was closed. */
export type Headcount = {
  __typename: 'Headcount';
  /** The number of these employees with at least one published share in the period. Shown exactly to callers with `person:read`, `participation:read` and `share:read`, and otherwise by fixed groups as `count` is, each rounded to the nearest multiple of `minimumGroupSize`. Null when they are hidden, and for months that were closed before this number was kept. */
  activeCount?: Maybe<Scalars['Int']['output']>;
  /** The number of people in the period, without archived people. Each person counts in one department: the primary one. A caller who may list people with `person:read` gets all of them. Other callers get the sum of fixed groups of at least `minimumGroupSize` people (the value at the close, or the current one if that is larger), each rounded to the nearest multiple of it. A group matches by the department, site and country that as many of its people share; a few people with other traits are counted as if they had these. Null when no group matches. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The number of active employees among them, who may share. Null when they are hidden, and for months that were closed before this number was kept. */
  eligibleCount?: Maybe<Scalars['Int']['output']>;
  /** The people grouped by a trait, ordered by key, without groups that are completely hidden. At most one group for each department, site or country. */
  groups: Array<HeadcountGroup>;
  /** Why `count` is null or not exact. Null for callers who may list people: for them, all people are counted. For all others it is always set, and does not tell whether anybody is missing. */
  hidden?: Maybe<Hidden>;
  /** The first day of the month whose close counted the people, which is the last month of the period. Null when the period is not a closed month, quarter or year. */
  month?: Maybe<Scalars['Date']['output']>;
};


/** The number of people that the organisation, or a part of it, had when a month was closed. */
export type Headcount_activeCountArgs = {
  network?: InputMaybe<Scalars['String']['input']>;
};


/** The number of people that the organisation, or a part of it, had when a month was closed. */
export type Headcount_groupsArgs = {
  by: HeadcountTrait;
};

/** The people of a month who share a trait. */
export type HeadcountGroup = {
  __typename: 'HeadcountGroup';
  /** The number of these employees with at least one published share in the period. Shown exactly to callers with `person:read`, `participation:read` and `share:read`, and otherwise by fixed groups as `count` is, each rounded to the nearest multiple of `minimumGroupSize`. Null when they are hidden, and for months that were closed before this number was kept. */
  activeCount?: Maybe<Scalars['Int']['output']>;
  /** The number of people in the group, counted as in `Headcount.count`. Null when the group is hidden. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The number of active employees among them, who may share. Null when they are hidden, and for months that were closed before this number was kept. */
  eligibleCount?: Maybe<Scalars['Int']['output']>;
  /** Why `count` is null or not exact. Null for callers who may list people: for them, all people are counted. For all others it is always set, and does not tell whether anybody is missing. */
  hidden?: Maybe<Hidden>;
  /** What the people share: the global id of the department, the key of the site, or the country code. */
  key: Scalars['String']['output'];
  /** The current name of the department, or the key of the site or country. Null for a department that was deleted. */
  name?: Maybe<Scalars['String']['output']>;
};


/** The people of a month who share a trait. */
export type HeadcountGroup_activeCountArgs = {
  network?: InputMaybe<Scalars['String']['input']>;
};

/** The trait that divides the people of a month into groups. */
export type HeadcountTrait =
  /** One group for each country. People whose country is unknown are in no group. */
  | 'COUNTRY'
  /** One group for each department, with all departments below it. People are counted in several groups, so the groups do not add up to the total. */
  | 'DEPARTMENT'
  /** One group for each site. People whose site is unknown are in no group. */
  | 'SITE';

/** Says that a number is hidden, and why. */
export type Hidden = {
  __typename: 'Hidden';
  /** The smallest group of people that is shown: the organisation’s `minimumGroupSize`, or its value when the period was closed if that was larger. Null when no group is shown. */
  minimum?: Maybe<Scalars['Int']['output']>;
  /** Why the number is hidden, and what to ask for instead. */
  reason: HiddenReason | (string & {});
};

/** Why a number is hidden. */
export type HiddenReason =
  /** The number is made of answers, which nobody may list. It is only shown for closed calendar months that have enough answers. */
  | 'ANSWERS'
  /** The period is not a closed one. People are only counted in whole calendar months, quarters and years of the organisation that are over and were closed: ask for such a period. */
  | 'NOT_CLOSED'
  /** The number counts people whom the token may not list. Current counts and ratios of such counts are hidden; counts of ambassadors are only shown for closed months, quarters and years, rounded to steps. */
  | 'PEOPLE'
  /** The token may not read the numbers of this object. */
  | 'PERMISSION'
  /** People are only counted in groups of at least `minimum`, and fewer, or none, are no number, so that nobody can subtract one number from another to reveal a smaller group. */
  | 'TOO_FEW';

/** Conditions on an id; all of them must hold. An id that finds nothing is refused with its place: NOT_FOUND. */
export type IdFilter = {
  /** This one. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A log-in at an identity provider that is linked with an account: whoever the issuer calls by this subject acts as the account. */
export type Identity = Node & {
  __typename: 'Identity';
  /** The account. */
  account: Account;
  /** How the first log-in found the account. */
  cause: IdentityCause | (string & {});
  /** When it was linked. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Issuer: see `IdentityProvider.issuer`. */
  issuer: Scalars['String']['output'];
  /** The last log-in; null before the first one. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the issuer calls the person, in the claim `sub`. */
  subject: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** How the first log-in found its account. */
export type IdentityCause =
  /** Somebody answered whose log-in it is. */
  | 'ANSWER'
  /** By the id in the claim that the identity provider declares: `IdentityProvider.idClaim`. */
  | 'CLAIM'
  /** The person opened a link that somebody had made for the account. */
  | 'LINK'
  /** By a verified email address in one of `IdentityProvider.mailDomains`. */
  | 'MAIL';

/** A page of a list of Identity. */
export type IdentityConnection = {
  __typename: 'IdentityConnection';
  /** The objects of this page with their cursors. */
  edges: Array<IdentityEdge>;
  /** The objects of this page. */
  nodes: Array<Identity>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The Identity that was deleted. */
export type IdentityDeletePayload = {
  __typename: 'IdentityDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `identityDelete`: the object, or why the act was refused. */
export type IdentityDeleteResult = IdentityDeletePayload | NotFoundError;

/** One Identity on a page, with its cursor. */
export type IdentityEdge = {
  __typename: 'IdentityEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Identity;
};

/** Conditions; all of them must hold. */
export type IdentityFilter = {
  /** The account. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<IdentityFilter>>;
  /** When it was linked. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Issuer. */
  issuer?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<IdentityFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<IdentityFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** An OpenID Connect provider with which people log in, such as Entra ID, Okta, Google Workspace or Keycloak. Its client secret is never shown. */
export type IdentityProvider = Node & {
  __typename: 'IdentityProvider';
  /** Client id of this organisation at the provider. */
  clientId: Scalars['String']['output'];
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether a log-in with an unknown id creates a person. */
  createsPeople: Scalars['Boolean']['output'];
  /** Whether people can log in with it. */
  enabled: Scalars['Boolean']['output'];
  /** Whether a client secret is stored; false for a public client. */
  hasSecret: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The claim that holds the person’s id in a source; null when no claim identifies people. */
  idClaim?: Maybe<Scalars['String']['output']>;
  /** Key of the source of these ids; null for the leading directory. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** Issuer, as its tokens name it. It never changes, because identities belong to it. */
  issuer: Scalars['String']['output'];
  /** Domains in which a verified email address finds its person; empty when addresses find nobody. */
  mailDomains: Array<Scalars['String']['output']>;
  /** Name on the log-in page, unique in the organisation. */
  name: Scalars['String']['output'];
  /** Whether people outside the organisation get accounts there too, so that a claim is required. */
  openToAnybody: Scalars['Boolean']['output'];
  /** The claim without which a log-in is refused, such as `hd`; null when none is required. */
  requiredClaim?: Maybe<Scalars['String']['output']>;
  /** The values of the required claim, any of which is enough; empty when none is required. */
  requiredValues: Array<Scalars['String']['output']>;
  /** Scopes that are requested beside `openid`. */
  scopes: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** What the metadata of an identity provider says now. */
export type IdentityProviderCheckPayload = {
  __typename: 'IdentityProviderCheckPayload';
  /** The address at which people log in; null when there is a problem. */
  authorizationEndpoint?: Maybe<Scalars['URL']['output']>;
  /** The address to register for back-channel log-out. */
  logoutUrl: Scalars['URL']['output'];
  /** Why nobody can log in with it, and what to change, in the language of the answer; null when its metadata can be used. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The redirect address to register at the provider. */
  redirectUrl: Scalars['URL']['output'];
  /** Whether it can report that somebody logged out there (OpenID Connect Back-Channel Logout 1.0); null when there is a problem. */
  supportsBackchannelLogout?: Maybe<Scalars['Boolean']['output']>;
};

/** Result of `identityProviderCheck`: the object, or why the act was refused. */
export type IdentityProviderCheckResult = ConflictError | IdentityProviderCheckPayload | NotFoundError;

/** A page of a list of IdentityProvider. */
export type IdentityProviderConnection = {
  __typename: 'IdentityProviderConnection';
  /** The objects of this page with their cursors. */
  edges: Array<IdentityProviderEdge>;
  /** The objects of this page. */
  nodes: Array<IdentityProvider>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new identity provider. */
export type IdentityProviderCreateInput = {
  /** Client id that the provider gave to this server, at most 300 characters. */
  clientId: Scalars['String']['input'];
  /** Client secret. Leave it out for a public client. It is stored encrypted, at most 1,000 characters. */
  clientSecret?: InputMaybe<Scalars['String']['input']>;
  /** Whether a log-in with an unknown id creates a person. */
  createsPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether people can log in with it. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The claim that holds the person’s id in a source, such as `employee_number`. */
  idClaim?: InputMaybe<Scalars['String']['input']>;
  /** Key of the source of these ids; the leading directory by default. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Issuer: the address below which `/.well-known/openid-configuration` is. */
  issuer: Scalars['String']['input'];
  /** Domains in which an email address that the provider verified finds its person, if they have no log-in yet and no role but AMBASSADOR. Only name domains whose addresses nobody else can get at the provider. At most 50. */
  mailDomains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name on the log-in page, unique in the organisation, at most 80 characters. */
  name: Scalars['String']['input'];
  /** Whether people outside the organisation get accounts with this issuer too. Known public issuers, such as Google, always are. */
  openToAnybody?: InputMaybe<Scalars['Boolean']['input']>;
  /** The claim without which a log-in is refused, such as `hd` or `tid`. Required when `openToAnybody`. */
  requiredClaim?: InputMaybe<Scalars['String']['input']>;
  /** Values of the required claim, any of which is enough. They are compared exactly. At most 50. */
  requiredValues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scopes to request beside `openid`. Default: `profile` and `email`. At most 20. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `identityProviderCreate`: the object, or why the act was refused. */
export type IdentityProviderCreateResult = ConflictError | IdentityProvider | InvalidInputError;

/** The IdentityProvider that was deleted. */
export type IdentityProviderDeletePayload = {
  __typename: 'IdentityProviderDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `identityProviderDelete`: the object, or why the act was refused. */
export type IdentityProviderDeleteResult = ConflictError | IdentityProviderDeletePayload | NotFoundError;

/** One IdentityProvider on a page, with its cursor. */
export type IdentityProviderEdge = {
  __typename: 'IdentityProviderEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: IdentityProvider;
};

/** Conditions; all of them must hold. */
export type IdentityProviderFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<IdentityProviderFilter>>;
  /** When it was added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Issuer. */
  issuer?: InputMaybe<KeyFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<IdentityProviderFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<IdentityProviderFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  clientId?: InputMaybe<Scalars['String']['input']>;
  /** Client secret. Leave it out for a public client. It is stored encrypted, at most 1,000 characters. Null clears it. */
  clientSecret?: InputMaybe<Scalars['String']['input']>;
  /** Whether a log-in with an unknown id creates a person. */
  createsPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether people can log in with it. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** The claim that holds the person’s id in a source, such as `employee_number`. Null clears it. */
  idClaim?: InputMaybe<Scalars['String']['input']>;
  /** Key of the source of these ids; the leading directory by default. Null clears it. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Domains in which an email address that the provider verified finds its person, if they have no log-in yet and no role but AMBASSADOR. Only name domains whose addresses nobody else can get at the provider. At most 50. */
  mailDomains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name on the log-in page, unique in the organisation, at most 80 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether people outside the organisation get accounts with this issuer too. Known public issuers, such as Google, always are. */
  openToAnybody?: InputMaybe<Scalars['Boolean']['input']>;
  /** The claim without which a log-in is refused, such as `hd` or `tid`. Required when `openToAnybody`. Null clears it. */
  requiredClaim?: InputMaybe<Scalars['String']['input']>;
  /** Values of the required claim, any of which is enough. They are compared exactly. At most 50. */
  requiredValues?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scopes to request beside `openid`. Default: `profile` and `email`. At most 20. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `identityProviderUpdate`: the object, or why the act was refused. */
export type IdentityProviderUpdateResult = ConflictError | IdentityProvider | InvalidInputError | NotFoundError;

/** The objects of an act that takes nothing else. */
export type IdsOfActInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
};

/** How often data of a class was told of people to others, in the last 30 days. */
export type ImpactAccessCount = {
  __typename: 'ImpactAccessCount';
  /** The class, such as `SCORE`. */
  class: Scalars['String']['output'];
  /** Accesses, in whole steps of the smallest group; null below it. */
  count?: Maybe<Scalars['Int']['output']>;
};

/** The figures of this organisation for an impact assessment. */
export type ImpactSheet = {
  __typename: 'ImpactSheet';
  /** Accesses by class; classes without any are left out. */
  accesses: Array<ImpactAccessCount>;
  /** When it was counted. */
  asOf: Scalars['DateTime']['output'];
  /** Whether a decision about a person is made by the product alone: always false. Scores order lists, and a person decides. */
  automatedDecisions: Scalars['Boolean']['output'];
  /** Whether processing is switched off for anybody, a site or a country. */
  hasExclusions: Scalars['Boolean']['output'];
  /** Active people, in whole steps of the smallest group; null below it. */
  peopleActive?: Maybe<Scalars['Int']['output']>;
  /** People with a score of a run that is shown or tried, in whole steps of the smallest group; null below it. */
  peopleScored?: Maybe<Scalars['Int']['output']>;
  /** Days after which the class of data that is kept longest is deleted. */
  retentionHorizonDays: Scalars['Int']['output'];
  /** Scores of people of the runs that are shown or tried, in whole steps of the smallest group; null below it. Those of former runs are kept for the term of `scores`. */
  scoreCount?: Maybe<Scalars['Int']['output']>;
  /** Groups of fewer people are shown to nobody. */
  smallestGroup: Scalars['Int']['output'];
  /** Ties between people, in whole steps of the smallest group; null below it. */
  tieCount?: Maybe<Scalars['Int']['output']>;
};

/** The import of a file, such as of people or topics: see its target. Follow it with `node(id:)`. */
export type Import = Node & {
  __typename: 'Import';
  /** Records that were created, such as people or facts. */
  created: Scalars['Int']['output'];
  /** When it was requested. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether only its counts and problems are stored. Each batch of rows is then tried by itself. */
  dryRun: Scalars['Boolean']['output'];
  /** Why the file could not be imported, where, and what to do, also when all its rows were rejected; in the language of the answer. Null unless it FAILED. */
  error?: Maybe<Scalars['String']['output']>;
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null without an error, for several messages in a row, and for imports from before messages had codes. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** What the error names; empty when it has no code or names nothing. */
  errorParameters: Array<MessageParameter>;
  /** When it ended, with any status; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Format of its file. */
  format: ImportFormat | (string & {});
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source whose ids identify people in the file, and that the keys of rows belong to; null for the leading directory. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** The mapping of columns; empty when columns fill the fields of the same name. */
  mapping: Array<ImportColumn>;
  /** The preset that reads the file; null with a mapping. */
  preset?: Maybe<ImportPreset>;
  /** Number of problems; the first 1000 are stored in `problems`. */
  problemCount: Scalars['Int']['output'];
  /** Problems with single rows. The first 1000 are stored; `problemCount` counts all. */
  problems: ImportProblemConnection;
  /** Its progress. */
  progress: ImportProgress;
  /** Rows that were rejected in whole or in part: see `problems`. */
  rejected: Scalars['Int']['output'];
  /** When its first row was read; null while it is queued. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who started it; null when the account was deleted. */
  startedBy?: Maybe<Account>;
  /** Its status. */
  status: RunStatus | (string & {});
  /** What it imports. */
  target: ImportTarget | (string & {});
  /** Records that were already stored with the same values. */
  unchanged: Scalars['Int']['output'];
  /** Columns of the file that fill no field, so that nothing of them was kept; for JSONL, names of its lines. At most 200. Empty for imports from before they were noted. */
  unusedColumns: Array<Scalars['String']['output']>;
  /** Records that were updated. */
  updated: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its file; null after it was removed. */
  upload?: Maybe<Upload>;
  /** Ties that were not stored because ties of one of their people are switched off. Which ones is not told. */
  withheld: Scalars['Int']['output'];
};


/** The import of a file, such as of people or topics: see its target. Follow it with `node(id:)`. */
export type Import_problemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImportProblemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImportProblemOrder>;
};

/** The act that is done to the objects of a file. */
export type ImportActsInput = {
  /** Name of its mutation, one of `contentApprove`, `contentArchive`, `contentAudienceSet`, `contentRestore`, `contentWithdraw`, `departmentArchive`, `departmentRestore`, `mentionLabelsSet`, `objectiveArchive`, `objectiveRestore`, `participationWithdraw`, `personArchive`, `personAttributeSet`, `personDuplicateDismiss`, `personManagerSet`, `personRelationsSet`, `personRestore`, `topicArchive`, `topicRestore`, `topicUpdate`, `touchpointWithdraw`, `webhookDeliveryReplay`. */
  act: Scalars['String']['input'];
};

/** Result of `importCancel`: the object, or why the act was refused. */
export type ImportCancelResult = ConflictError | Import | NotFoundError;

/** The column of a file that fills a field. */
export type ImportColumn = {
  __typename: 'ImportColumn';
  /** Name of the column. */
  column: Scalars['String']['output'];
  /** Name of the field it fills. */
  field: Scalars['String']['output'];
};

/** Maps a column of the file to a field. Several columns can fill one field: the parts of a name are joined by a space, those of a key or `externalId` by `:`. */
export type ImportColumnInput = {
  /** Name of the column, as in the first line of the file. */
  column: Scalars['String']['input'];
  /** PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt, `attribute:KEY` for an attribute that the organisation declared, and attributesFrom. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject, network, country, language, audience, dimensions (others, as `region=EMEA; product=Runner`). TOUCHPOINTS: key, person (by external id), department (by its id in the source, or its name), at, subject (all required), channel (default OTHER), direction (default OUTGOING), contactedBy (by external id), outcome, followUpAt, campaign, topic (by their ids in this API), collisionReason. TOPICS: name (required), key, description, aim, department, parent (by its key, its name or its path, as in `Energy / Wind`), synonyms, queries. CONTENTS: key, title (both required), kind, text, url, language, author, publishedAt. LEDGER: key, at (both required), kind (default COST), label, amount, currency, campaign, objective (by their ids in this API), department, beneficiary (by external id), document, disclosureOwed; for a reversal reverses (the key of the entry) and reason. MENTIONS: key, network, text, at (all required), url, authorId, authorHandle, authorName, followers, reach, repostOf, language, externalId, sentiment, brand, reason, competitor, topic, stance. PARTICIPATIONS: person (by external id), campaign (by its id in this API; both required), status (INVITED, the default, or RECORDED_ELSEWHERE), message; for RECORDED_ELSEWHERE from, source (both required) and to. ACTS: id (required, of this API) and the values of the input of the act. */
  field: Scalars['String']['input'];
  /** Meanings of words in the column, such as `On leave`, which is neither yes nor no. Default: none. At most 1,000. */
  words?: InputMaybe<Array<ImportWordInput>>;
};

/** A page of a list of Import. */
export type ImportConnection = {
  __typename: 'ImportConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ImportEdge>;
  /** The objects of this page. */
  nodes: Array<Import>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
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

/** One Import on a page, with its cursor. */
export type ImportEdge = {
  __typename: 'ImportEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Import;
};

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
  and?: InputMaybe<Array<ImportFilter>>;
  /** Records that were created. */
  created?: InputMaybe<IntFilter>;
  /** When it was requested. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ended. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ImportFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ImportFilter>>;
  /** Number of problems. */
  problemCount?: InputMaybe<IntFilter>;
  /** Rows that were rejected in whole or in part. */
  rejected?: InputMaybe<IntFilter>;
  /** Its status. */
  status?: InputMaybe<RunStatusFilter>;
  /** What it imports. */
  target?: InputMaybe<ImportTargetFilter>;
  /** Records that were already stored with the same values. */
  unchanged?: InputMaybe<IntFilter>;
  /** Records that were updated. */
  updated?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Ties that were not stored because ties of one of their people are switched off. */
  withheld?: InputMaybe<IntFilter>;
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
  integrationId: Scalars['ID']['input'];
};

/** What the facts of a file were measured on, and where they come from. */
export type ImportMetricsInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
  /** Key of the source that the facts come from: see `metricSources`. When left out, that of the preset and the account, where the file tells it; else the name of the preset, or `import`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What all facts are about: see `MetricPointInput.subjectId`. When left out, the field `subject` of each row holds the id. A row with a `clickToken` is about what was clicked. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of Import. */
export type ImportOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ImportOrderField;
};

/** What a list of Import can be ordered by; ties are broken by id. */
export type ImportOrderField =
  /** By the time of the request. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A known kind of export. Its files are imported as downloaded, without a mapping. */
export type ImportPreset = {
  __typename: 'ImportPreset';
  /** Format of its files. */
  format: ImportFormat | (string & {});
  /** Key for `importStart`, such as `x-analytics`. */
  key: Scalars['String']['output'];
  /** Where to download the export, and which of its data is left out and why. */
  note: Scalars['String']['output'];
  /** Columns that the file must have. */
  requiredColumns: Array<Scalars['String']['output']>;
  /** The source of its records. Keys are unique within it. */
  source: Scalars['String']['output'];
  /** What its rows contain. */
  target: ImportTarget | (string & {});
  /** Name of the export. */
  title: Scalars['String']['output'];
};

/** A problem with one row of a file. */
export type ImportProblem = {
  __typename: 'ImportProblem';
  /** Name of the column; null when the problem is with the whole row. */
  column?: Maybe<Scalars['String']['output']>;
  /** Physical line of the file where the row starts, from 1. A value with line breaks spans several lines. */
  line: Scalars['Int']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null for several messages in a row, and for problems from before messages had codes. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
};

/** A page of a list of ImportProblem. */
export type ImportProblemConnection = {
  __typename: 'ImportProblemConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ImportProblemEdge>;
  /** The objects of this page. */
  nodes: Array<ImportProblem>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ImportProblem on a page, with its cursor. */
export type ImportProblemEdge = {
  __typename: 'ImportProblemEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ImportProblem;
};

/** Conditions; all of them must hold. */
export type ImportProblemFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ImportProblemFilter>>;
  /** Name of the column. */
  column?: InputMaybe<KeyFilter>;
  /** Line of the file. */
  line?: InputMaybe<IntFilter>;
  /** This does not hold. */
  not?: InputMaybe<ImportProblemFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ImportProblemFilter>>;
};

/** The order of a list of ImportProblem. */
export type ImportProblemOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ImportProblemOrderField;
};

/** What a list of ImportProblem can be ordered by; ties are broken by id. */
export type ImportProblemOrderField =
  /** By their line in the file. */
  | 'LINE';

/** The progress of an import. */
export type ImportProgress = {
  __typename: 'ImportProgress';
  /** Rows read so far, including rejected ones. */
  processed: Scalars['Int']['output'];
  /** Bytes of the file read so far; for gzip, before unpacking. */
  processedBytes: Scalars['BigInt']['output'];
  /** Rows of the file; null until it was read to its end. Until then, show bytes. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Size of the file in bytes. */
  totalBytes: Scalars['BigInt']['output'];
};

/** The format of a file, and which of its rows to read. The csv connector uses the same rules. */
export type ImportReadingInput = {
  /** One character such as `#`: lines that begin with it are comments. Default: no comments. CSV only. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Format of dates, such as `dd/MM/yyyy HH:mm`, made of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`; other letters in quotes. Default: unambiguous formats, which are ISO 8601 and English month names. At most 100 characters. */
  dateFormat?: InputMaybe<Scalars['String']['input']>;
  /** Decimal mark. Default: AUTO. */
  decimal?: InputMaybe<ImportDecimalMark>;
  /** Delimiter between values. Default: AUTO. CSV only. */
  delimiter?: InputMaybe<ImportDelimiter>;
  /** Charset. Default: AUTO. */
  encoding?: InputMaybe<ImportEncoding>;
  /** Skip rows that match any of these. Default: none. At most 20. */
  leaveOut?: InputMaybe<Array<ImportRowFilterInput>>;
  /** Read only rows that match all of these. Default: all rows. At most 20. */
  only?: InputMaybe<Array<ImportRowFilterInput>>;
  /** Lines before the header that are not part of the table. Default: 0. CSV only. 0 to 100. */
  skipLines?: InputMaybe<Scalars['Int']['input']>;
  /** IANA time zone of times without an offset, such as `Europe/Paris`. Without it, such times are refused. */
  timezone?: InputMaybe<Scalars['String']['input']>;
  /** How to treat lines of totals. Default: REFUSE. */
  totals?: InputMaybe<ImportTotals>;
};

/** Selects rows by the value of one column. Case and surrounding spaces do not matter. */
export type ImportRowFilterInput = {
  /** Name of the column, at most 500 characters. */
  column: Scalars['String']['input'];
  /** The values to match; an empty text matches an empty cell. 1 to 1,000 of them. */
  equals: Array<Scalars['String']['input']>;
};

/** What to import and how. */
export type ImportStartInput = {
  /** Required for ACTS; not allowed otherwise. */
  acts?: InputMaybe<ImportActsInput>;
  /** Report what would happen and store nothing. Default: false. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** Format of the file. */
  format: ImportFormat;
  /** Key of the source whose ids identify people in the file, such as `directory`, and that the keys of rows belong to. Not for METRICS, MENTIONS and ACTS. `mail` means that mail addresses are the ids. Default: the leading directory of the organisation. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** The columns to map to fields. Default: columns fill the fields of the same name. All columns together have up to 50,000 words. At most 200. */
  mapping?: InputMaybe<Array<ImportColumnInput>>;
  /** Required for MENTIONS; not allowed otherwise. */
  mentions?: InputMaybe<ImportMentionsInput>;
  /** Only for METRICS. Without it, the field `subject` of each row contains the id. */
  metrics?: InputMaybe<ImportMetricsInput>;
  /** Key of the preset for this kind of export: see `importPresets`. */
  preset?: InputMaybe<Scalars['String']['input']>;
  /** The format of the file, and which of its rows to read. Default: detected. */
  reading?: InputMaybe<ImportReadingInput>;
  /** What to import from its rows. */
  target: ImportTarget;
  /** Required for TIES; not allowed otherwise. */
  ties?: InputMaybe<ImportTiesInput>;
  /** The upload, as returned by `POST /uploads`. */
  uploadId: Scalars['ID']['input'];
};

/** Result of `importStart`: the object, or why the act was refused. */
export type ImportStartResult = ConflictError | Import | InvalidInputError | NotFoundError;

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
  eq?: InputMaybe<ImportTarget>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ImportTarget>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the ties of a file are. */
export type ImportTiesInput = {
  /** Whether to create people that the file names and nobody knows. Otherwise their rows are refused. */
  createMissingPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether ties are directed. Fixed for a kind with its first tie. */
  directed: Scalars['Boolean']['input'];
  /** Key of the kind of ties, such as `advice` or `reports-to`. */
  kind: Scalars['String']['input'];
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
  means: Scalars['String']['input'];
  /** The word, in any case, at most 1,000 characters. `*` stands for every word that cannot be read. */
  written: Scalars['String']['input'];
};

/** Conditions on a whole number; all of them must hold. */
export type IntFilter = {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of these (at most 100). */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less. */
  lte?: InputMaybe<Scalars['Int']['input']>;
};

/** A configured connector or notifier, with its settings and schedule. */
export type Integration = Node & {
  __typename: 'Integration';
  /** The organisation’s accounts that it reads about. */
  channels?: Maybe<ChannelConnection>;
  /** The times of which it collected mentions, in order, at most 1000. A time that is in none of them was not collected; without mentions, a time in one of them had none. Empty when its connector does not say it. */
  collected: Array<CollectedTime>;
  /** Its settings, valid for its `configSchema`. */
  config: Scalars['JSON']['output'];
  /** Its connector; null for a notifier. */
  connector?: Maybe<Connector>;
  /** The content it read. */
  contents?: Maybe<ContentConnection>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Failed runs in a row until now. */
  failureCount: Scalars['Int']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source whose ids identify people in its records; null for the leading directory, see `Organization.leadingDirectory`. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** Whether it is a connector or a notifier. */
  kind: IntegrationKind | (string & {});
  /** Its latest run; null before the first. */
  lastRun?: Maybe<SyncRun>;
  /** The mentions it read. */
  mentions?: Maybe<MentionConnection>;
  /** Its name, for the team. */
  name: Scalars['String']['output'];
  /** The next scheduled runs; empty without a schedule and while it is paused. */
  nextRuns: Array<Scalars['DateTime']['output']>;
  /** The notice rules that use this notifier; empty for a connector. */
  noticeRules: NoticeRuleConnection;
  /** Its notifier; null for a connector. */
  notifier?: Maybe<Notifier>;
  /** Notices that this notifier sent to accounts without a rule: to owners about a new sign-on system, to owners of a relationship about contacts of others. Empty for a connector. */
  ownerNotices: NoticeConnection;
  /** The person whose account it uses; null for the organisation’s account, and for callers who may not read people. */
  person?: Maybe<Person>;
  /** The publications with this account, including failed ones. */
  publications?: Maybe<PublicationConnection>;
  /** Until when its schedule is suspended, because at least five runs in a row failed; `integrationSync` still works. Null otherwise. */
  restsUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its runs, the latest first. */
  runs: SyncRunConnection;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone. Null when it runs on demand only. */
  schedule?: Maybe<Scalars['String']['output']>;
  /** Its credentials, set or not, sorted by name; empty while its plugin is not loaded. */
  secrets: Array<IntegrationSecret>;
  /** Whether it works. */
  status: IntegrationStatus | (string & {});
  /** Names of the streams to read, as far as its settings use them; empty for all streams of the connector. */
  streams: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Address for webhooks from its source; null when the connector has none. Share it only with the source. */
  webhookUrl?: Maybe<Scalars['URL']['output']>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_channelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChannelOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_nextRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_noticeRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeRuleOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_ownerNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A configured connector or notifier, with its settings and schedule. */
export type Integration_runsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SyncRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SyncRunOrder>;
};

/** A log-in with a provider that has begun. */
export type IntegrationAuthorization = {
  __typename: 'IntegrationAuthorization';
  /** When the log-in expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Address to open in the browser of the person who logs in. It is valid once. */
  url: Scalars['URL']['output'];
};

/** The secret to log in for. */
export type IntegrationAuthorizeInput = {
  /** Name of the secret. */
  secret: Scalars['String']['input'];
};

/** Result of `integrationAuthorize`: the object, or why the act was refused. */
export type IntegrationAuthorizeResult = ConflictError | IntegrationAuthorization | InvalidInputError | NotFoundError;

/** The result of one cheap call to the source with the settings and credentials. */
export type IntegrationCheck = {
  __typename: 'IntegrationCheck';
  /** Name of the account at the source; null when the source does not say, or the check failed. */
  account?: Maybe<Scalars['String']['output']>;
  /** What is wrong; null when the call succeeded. */
  error?: Maybe<Failure>;
  /** Whether the call succeeded. */
  ok: Scalars['Boolean']['output'];
};

/** Result of `integrationCheck`: the object, or why the act was refused. */
export type IntegrationCheckResult = ConflictError | IntegrationCheck | NotFoundError;

/** A page of a list of Integration. */
export type IntegrationConnection = {
  __typename: 'IntegrationConnection';
  /** The objects of this page with their cursors. */
  edges: Array<IntegrationEdge>;
  /** The objects of this page. */
  nodes: Array<Integration>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A connector or a notifier to configure: exactly one of the two. */
export type IntegrationCreateInput = {
  /** All settings, valid for its `configSchema`. Do not put secrets here. */
  config: Scalars['JSON']['input'];
  /** Key of the connector, such as `feed`: see `connectors`. */
  connector?: InputMaybe<Scalars['String']['input']>;
  /** Key of the source whose ids identify people in its records, such as `directory`; `mail` when mail addresses are the ids. When left out: the leading directory, and a source of its own, named after it, for one that brings people where another integration does already. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** What its facts come from, for a connector that brings some; a group of its own, of rank API, when left out. */
  metrics?: InputMaybe<MetricSourceInput>;
  /** Name of the integration, for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Key of the notifier, such as `mail`: see `notifiers`. */
  notifier?: InputMaybe<Scalars['String']['input']>;
  /** Whose account it speaks for: their own shares are published by it, and nobody else’s. The organisation’s own when left out. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). Without a schedule it runs on demand only. */
  schedule?: InputMaybe<Scalars['String']['input']>;
  /** Secrets to set. Others stay as they are. The API never returns their values. At most 50. */
  secrets?: InputMaybe<Array<IntegrationSecretInput>>;
  /** Names of the streams to read, such as `content`. Default: all. At most 20. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `integrationCreate`: the object, or why the act was refused. */
export type IntegrationCreateResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** What to delete with an integration. */
export type IntegrationDeleteInput = {
  /** Whether to remove its data too. Large amounts are removed after the response, and the integration is paused until then. These stay: content that was shared, is in a campaign or has facts from elsewhere (withdrawn); mentions that another integration has read; ties from before it, or that another source reports; people whom it did not create, or whom an account, an ambassador, ties, nominations, consents, mentions, another source or an objection to scoring needs. */
  withData?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The Integration that was deleted. */
export type IntegrationDeletePayload = {
  __typename: 'IntegrationDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
  /** Whether it is already deleted; false when a job still removes its data. */
  done: Scalars['Boolean']['output'];
};

/** Result of `integrationDelete`: the object, or why the act was refused. */
export type IntegrationDeleteResult = ConflictError | IntegrationDeletePayload | InvalidInputError | NotFoundError;

/** One Integration on a page, with its cursor. */
export type IntegrationEdge = {
  __typename: 'IntegrationEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Integration;
};

/** Conditions; all of them must hold. */
export type IntegrationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<IntegrationFilter>>;
  /** Key of the connector or notifier. */
  connector?: InputMaybe<KeyFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Failed runs in a row. */
  failureCount?: InputMaybe<IntFilter>;
  /** Whether it is a connector or a notifier. */
  kind?: InputMaybe<IntegrationKindFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<IntegrationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<IntegrationFilter>>;
  /** Whether it works. */
  status?: InputMaybe<IntegrationStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  eq?: InputMaybe<IntegrationKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<IntegrationKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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

/** Result of `integrationPause`: the object, or why the act was refused. */
export type IntegrationPauseResult = ConflictError | Integration | NotFoundError;

/** The stream to reset. */
export type IntegrationResetInput = {
  /** The stream, such as `content`. */
  stream: Scalars['String']['input'];
};

/** Result of `integrationReset`: the object, or why the act was refused. */
export type IntegrationResetResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** Result of `integrationResume`: the object, or why the act was refused. */
export type IntegrationResumeResult = ConflictError | Integration | NotFoundError;

/** A credential of an integration. Its value is never returned. */
export type IntegrationSecret = {
  __typename: 'IntegrationSecret';
  /** Hosts that the settings name but that do not receive it, because they were added after it was entered. Enter it again to allow them. Empty when it is not set. */
  closedTo: Array<Scalars['String']['output']>;
  /** What it is for and where to get it; null without a description. */
  description?: Maybe<Scalars['String']['output']>;
  /** When the token of the log-in expires; it is renewed before that. Null when it does not expire or the expiry is not known. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is set. */
  isSet: Scalars['Boolean']['output'];
  /** Its name. Pass it to `integrationSecretSet`. */
  name: Scalars['String']['output'];
  /** Whether a person has to log in with `integrationAuthorize`, for the first time or again. */
  needsLogin: Scalars['Boolean']['output'];
  /** Whether it is always required; false when that depends on the settings. */
  required: Scalars['Boolean']['output'];
  /** Hosts that may receive it: scheme, host and port, such as `https://api.example.org:443`; `*` stands for any. They are the hosts that the settings named when it was entered and still name. Empty when it is not set. */
  sealedTo: Array<Scalars['String']['output']>;
  /** When it was entered or obtained by a log-in; null when it is not set. */
  setAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name to display; null without one. */
  title?: Maybe<Scalars['String']['output']>;
  /** Its type, and how it is obtained. */
  type: SecretType | (string & {});
};

/** A credential. It is stored encrypted and never returned. */
export type IntegrationSecretInput = {
  /** Its name, as in `Connector.secrets`. */
  name: Scalars['String']['input'];
  /** The credential itself, 6 to 20,000 characters; `user:password` for type BASIC. */
  value: Scalars['String']['input'];
};

/** The secret to remove. */
export type IntegrationSecretRemoveInput = {
  /** Name of the secret. */
  name: Scalars['String']['input'];
};

/** Result of `integrationSecretRemove`: the object, or why the act was refused. */
export type IntegrationSecretRemoveResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** Result of `integrationSecretSet`: the object, or why the act was refused. */
export type IntegrationSecretSetResult = ConflictError | Integration | InvalidInputError | NotFoundError;

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
  eq?: InputMaybe<IntegrationStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<IntegrationStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What to read. */
export type IntegrationSyncInput = {
  /** Streams to read, such as `content`. Default, also when empty: all that it reads. At most 20. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `integrationSync`: the object, or why the act was refused. */
export type IntegrationSyncResult = ConflictError | InvalidInputError | NotFoundError | SyncRun;

/** Changes of an integration. A field that is left out keeps its value. */
export type IntegrationUpdateInput = {
  /** All settings, valid for its `configSchema`. Do not put secrets here. */
  config?: InputMaybe<Scalars['JSON']['input']>;
  /** Key of the source whose ids identify people in its records, such as `directory`; `mail` when mail addresses are the ids. Null for the leading directory. A change makes it read all people again. Null clears it. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Name of the integration, for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). Without a schedule it runs on demand only. Null clears it. */
  schedule?: InputMaybe<Scalars['String']['input']>;
  /** Secrets to set. Others stay as they are. The API never returns their values. At most 50. */
  secrets?: InputMaybe<Array<IntegrationSecretInput>>;
  /** Names of the streams to read, such as `content`. Default: all. At most 20. Null clears it. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Result of `integrationUpdate`: the object, or why the act was refused. */
export type IntegrationUpdateResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** The input contains invalid values. */
export type InvalidInputError = UserError & {
  __typename: 'InvalidInputError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** All invalid values, the first of which is at `path`; empty when the error is not about single values. */
  places: Array<WrongPlace>;
};

/** Why a message is not sent any more. */
export type InvitationCancelCause =
  /** The person answered, or the invitation was withdrawn. */
  | 'ANSWERED'
  /** The campaign is over. */
  | 'CAMPAIGN'
  /** Messages to the person are switched off, or their data is kept and not used. */
  | 'EXCLUDED'
  /** The person is archived or not active any more. */
  | 'INACTIVE'
  /** The person ended such messages. */
  | 'NOTICES_ENDED'
  /** The person has no mail address any more. */
  | 'NO_ADDRESS'
  /** An earlier message came back. */
  | 'UNREACHED';

/** People who are not invited for one reason. */
export type InvitationLeftOut = {
  __typename: 'InvitationLeftOut';
  /** How many people. Null without the permission to list these people (`person:read`, `participation:read`, `participation:invite`). */
  count?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  reason: InvitationLeftOutReason | (string & {});
};

/** Why people are not invited. Of several reasons the first counts, in the order `INACTIVE`, `EXCLUDED`, `ALREADY_ASKED`, `NO_ADDRESS`, `NOTICES_ENDED`, `OVER_TIME_CAP`. */
export type InvitationLeftOutReason =
  /** They are invited already, take part, or asked not to be invited again. */
  | 'ALREADY_ASKED'
  /** Messages to them are switched off, or their data is kept and not used. */
  | 'EXCLUDED'
  /** They are archived or not active any more. */
  | 'INACTIVE'
  /** They ended invitations. */
  | 'NOTICES_ENDED'
  /** They have no mail address. */
  | 'NO_ADDRESS'
  /** What they accepted would ask for too much of their time together with this: see `Organization.mostMinutesPerWeek`. */
  | 'OVER_TIME_CAP';

/** One message to an invited person. It has one Message-ID, however often it is tried. */
export type InvitationMessage = Node & {
  __typename: 'InvitationMessage';
  /** Attempts to send it. */
  attempts: Scalars['Int']['output'];
  /** When it came back; null when it did not. */
  bouncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is not sent any more; null unless it is `CANCELLED`. */
  cancelCause?: Maybe<InvitationCancelCause | (string & {})>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it is sent at the earliest; null when it is not sent any more. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null when it did not. */
  error?: Maybe<Failure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: InvitationMessageKind | (string & {});
  /** The id that the notifier gave it, such as the Message-ID of a mail; null before it was accepted. */
  messageId?: Maybe<Scalars['String']['output']>;
  /** Whose invitation it is about; null without the permission `participation:read`. */
  participation?: Maybe<Participation>;
  /** When it was sent first, or may have been; null before. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  status: InvitationMessageStatus | (string & {});
  /** Attempts of which nobody knows whether it arrived. */
  unclear: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of InvitationMessage. */
export type InvitationMessageConnection = {
  __typename: 'InvitationMessageConnection';
  /** The objects of this page with their cursors. */
  edges: Array<InvitationMessageEdge>;
  /** The objects of this page. */
  nodes: Array<InvitationMessage>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One InvitationMessage on a page, with its cursor. */
export type InvitationMessageEdge = {
  __typename: 'InvitationMessageEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: InvitationMessage;
};

/** Conditions; all of them must hold. */
export type InvitationMessageFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<InvitationMessageFilter>>;
  /** Attempts to send them. */
  attempts?: InputMaybe<IntFilter>;
  /** When they were created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What they are. */
  kind?: InputMaybe<InvitationMessageKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<InvitationMessageFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<InvitationMessageFilter>>;
  /** Their status. */
  status?: InputMaybe<InvitationMessageStatusFilter>;
  /** Attempts of which nobody knows whether they arrived. */
  unclear?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What a message is. */
export type InvitationMessageKind =
  /** The invitation. */
  | 'FIRST'
  /** A reminder of it. */
  | 'REMINDER';

/** Conditions on one of a few values; all of them must hold. */
export type InvitationMessageKindFilter = {
  /** This one. */
  eq?: InputMaybe<InvitationMessageKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<InvitationMessageKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `invitationMessageMarkBounced`: the object, or why the act was refused. */
export type InvitationMessageMarkBouncedResult = ConflictError | InvitationMessage | NotFoundError;

/** The order of a list of InvitationMessage. */
export type InvitationMessageOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: InvitationMessageOrderField;
};

/** What a list of InvitationMessage can be ordered by; ties are broken by id. */
export type InvitationMessageOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The status of a message. */
export type InvitationMessageStatus =
  /** The mail server refused it for good, or it came back. */
  | 'BOUNCED'
  /** It is not sent any more: see `cancelCause`. */
  | 'CANCELLED'
  /** It was not sent, and is not tried again. */
  | 'FAILED'
  /** Waiting for its time, the hours of the site, the cap on messages, or a retry. */
  | 'QUEUED'
  /** The mail server or the chat accepted it. */
  | 'SENT'
  /** Nobody knows whether it arrived: it was sent as a whole, and the answer was lost. A mail is sent again once under the same Message-ID, a chat message never. */
  | 'UNCLEAR';

/** Conditions on one of a few values; all of them must hold. */
export type InvitationMessageStatusFilter = {
  /** This one. */
  eq?: InputMaybe<InvitationMessageStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<InvitationMessageStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of the people of a round. */
export type InvitationOutcomes = {
  __typename: 'InvitationOutcomes';
  /** The number of people who were invited. Null without the permission to list these people (`person:read`, `participation:read`, `participation:invite`). */
  asked?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Those who were left out, by reason. Empty for whoever may not list people. */
  leftOut: Array<InvitationLeftOut>;
  /** The number of people whose turn has not come. Null without the permission to list these people (`person:read`, `participation:read`, `participation:invite`). */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** Whom a round of invitations would ask now. Nothing is stored. */
export type InvitationPreview = {
  __typename: 'InvitationPreview';
  /** How many of those another department contacted, or is about to, within `Organization.contactCollisionDays`: see `Person.contactCollisions`. Null without the permission to list these people (`person:read`, `participation:read`, `participation:invite`). */
  collisions?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Those who would be left out, by reason. Empty for whoever may not list people. */
  leftOut: Array<InvitationLeftOut>;
  /** The number of people who would be invited. Null without the permission to list these people (`person:read`, `participation:read`, `participation:invite`). */
  toAsk?: Maybe<Scalars['Int']['output']>;
};

/** A round of invitations that is not started. */
export type InvitationPreviewInput = {
  /** The campaign. */
  campaignId: Scalars['ID']['input'];
  /** The notifier that would send the messages. */
  integrationId: Scalars['ID']['input'];
  /** The time of the mandate, in minutes per week. */
  minutesPerWeek: Scalars['Int']['input'];
  /** The people, 1 to 500 of them; use either this or `segmentId`. */
  personIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The segment. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why one of the people was not invited. */
export type InvitationRefusal = {
  __typename: 'InvitationRefusal';
  /** Stable code: `NOT_FOUND`, `PERSON_INACTIVE`, `ALREADY_INVITED`, `NEVER_ASK_AGAIN` or `OVER_TIME_CAP`. */
  code: Scalars['String']['output'];
  /** The reason, in the language of the answer. */
  message: Scalars['String']['output'];
  /** The person’s id, as in the input. */
  personId: Scalars['ID']['output'];
};

/** People who are invited to a campaign together, and how they are written to. */
export type InvitationRound = Node & {
  __typename: 'InvitationRound';
  /** Whether they gain something by taking part; null keeps what was stated before. */
  benefit?: Maybe<Benefit | (string & {})>;
  /** What they are invited to; null without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** When everybody had been invited or left out; null before. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the team wrote to all of them, in plain text. */
  invitationMessage: Scalars['String']['output'];
  /** What they are asked to do. Never null. */
  mandate?: Maybe<Mandate>;
  /** Its messages, the latest first. */
  messages: InvitationMessageConnection;
  /** The integration that sends the messages; null without the permission `integration:read`. */
  notifier?: Maybe<Integration>;
  /** What became of the people so far. */
  outcomes: InvitationOutcomes;
  /** Days after the first message on which whoever has not answered gets a reminder. */
  remindAfterDays: Array<Scalars['Int']['output']>;
  /** The segment whose people of then they are; null for people who were named, and when it is gone. */
  segment?: Maybe<Segment>;
  /** How far it is: `SUCCEEDED` when everybody was invited or left out, `FAILED` when the campaign was no longer live before that. Messages have a status of their own. */
  status: RunStatus | (string & {});
  /** Subject of the messages; null for one in the language of each person. */
  subject?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** People who are invited to a campaign together, and how they are written to. */
export type InvitationRound_messagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvitationMessageOrder>;
};

/** A page of a list of InvitationRound. */
export type InvitationRoundConnection = {
  __typename: 'InvitationRoundConnection';
  /** The objects of this page with their cursors. */
  edges: Array<InvitationRoundEdge>;
  /** The objects of this page. */
  nodes: Array<InvitationRound>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One InvitationRound on a page, with its cursor. */
export type InvitationRoundEdge = {
  __typename: 'InvitationRoundEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: InvitationRound;
};

/** Conditions; all of them must hold. */
export type InvitationRoundFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<InvitationRoundFilter>>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** When they were started. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<InvitationRoundFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<InvitationRoundFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  benefit?: InputMaybe<Benefit>;
  /** The campaign. It must be live. */
  campaignId: Scalars['ID']['input'];
  /** The notifier: an integration that sends mail, to the address of each person, or writes into a chat. */
  integrationId: Scalars['ID']['input'];
  /** What they are asked to do. */
  mandate: MandateInput;
  /** Message to all of them, in plain text. The mandate and a link follow it, at most 5,000 characters. */
  message: Scalars['String']['input'];
  /** The people; use either this or `segmentId`, 1 to 500 of them. */
  personIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Days after the first message on which whoever has not answered gets a reminder; empty for none, at most 10. */
  remindAfterDays: Array<Scalars['Int']['input']>;
  /** The segment whose people of now are invited, those whom you may read. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Subject of the messages. Default: one in the language of the person, at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `invitationRoundStart`: the object, or why the act was refused. */
export type InvitationRoundStartResult = ConflictError | InvalidInputError | InvitationRound | NotFoundError;

/** How many people were asked to take part in a campaign, and how they answered. */
export type InvitationStatistics = {
  __typename: 'InvitationStatistics';
  /** How many of them take part. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  accepted?: Maybe<Scalars['Int']['output']>;
  /** How many people were asked, and whose invitation was not withdrawn. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  asked?: Maybe<Scalars['Int']['output']>;
  /** How many of them declined. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  declined?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers are hidden or not exact. Null when they are exact. */
  hidden?: Maybe<Hidden>;
  /** How many of them took part and left. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  left?: Maybe<Scalars['Int']['output']>;
  /** The first day of the month at whose end the numbers stood, which is the last month of the period. Null as of now, and where the period is not a closed month, quarter or year. */
  month?: Maybe<Scalars['Date']['output']>;
  /** How many people asked never to be invited to this campaign again. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  never?: Maybe<Scalars['Int']['output']>;
  /** How many of them have not answered yet. Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`. */
  open?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a key; all of them must hold. */
export type KeyFilter = {
  /** Equal, in the normal form of the field: any case of a network, a language or a country. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of these in the same way (at most 100). */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An amount of money with a label. */
export type LabelledMoney = {
  __typename: 'LabelledMoney';
  /** The amount. */
  amount: Money;
  /** What the money was earned with or spent on. */
  label: Scalars['String']['output'];
};

/** The new leading directory. */
export type LeadingDirectorySetInput = {
  /** Key of the source, such as `directory`: lower-case letters, digits and hyphens. */
  source: Scalars['String']['input'];
};

/** Result of `leadingDirectorySet`: the object, or why the act was refused. */
export type LeadingDirectorySetResult = ConflictError | InvalidInputError | Organization;

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
  eq?: InputMaybe<LedgerKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<LedgerKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The sum per person, year and objective from which the law of a country requires more, such as a written contract. */
export type LedgerThreshold = {
  __typename: 'LedgerThreshold';
  /** The sum, in the currency of the law. */
  amount: Money;
  /** The country whose law sets the threshold. */
  country: Scalars['CountryCode']['output'];
  /** The law that sets the threshold, such as its name and article. */
  source: Scalars['String']['output'];
  /** When the organisation last set the threshold. */
  updatedAt: Scalars['DateTime']['output'];
};

/** The threshold to remove. */
export type LedgerThresholdRemoveInput = {
  /** The country. */
  country: Scalars['CountryCode']['input'];
};

/** The threshold that was removed. */
export type LedgerThresholdRemovePayload = {
  __typename: 'LedgerThresholdRemovePayload';
  /** The country of the threshold. */
  removedKey: Scalars['String']['output'];
};

/** Result of `ledgerThresholdRemove`: the object, or why the act was refused. */
export type LedgerThresholdRemoveResult = InvalidInputError | LedgerThresholdRemovePayload | NotFoundError;

/** The threshold of a country. */
export type LedgerThresholdSetInput = {
  /** The sum, in the currency of the law. */
  amount: MoneyInput;
  /** The country whose law sets the threshold. */
  country: Scalars['CountryCode']['input'];
  /** The law that sets the threshold, such as its name and article, at most 200 characters. */
  source: Scalars['String']['input'];
};

/** Result of `ledgerThresholdSet`: the object, or why the act was refused. */
export type LedgerThresholdSetResult = InvalidInputError | LedgerThreshold;

/** The total that one person received in a year for one objective, in one currency. Amounts in different currencies are never added. */
export type LedgerTotal = {
  __typename: 'LedgerTotal';
  /** The sum of the entries. Reversals count below zero. */
  amount: Money;
  /** The person who received it. Null when the token may no longer read them. */
  beneficiary?: Maybe<Person>;
  /** Whether the person must disclose any of it when they speak about the organisation. */
  disclosureOwed: Scalars['Boolean']['output'];
  /** The number of entries in the sum. */
  entryCount: Scalars['Int']['output'];
  /** The objective that the entries are for. Null for entries without an objective, and when the token may not read it. */
  objective?: Maybe<Objective>;
  /** Whether the amount is at or above the threshold. Null without a threshold, and when the threshold is in another currency, because no exchange rate is assumed. Also null for a caller who may read only a part of the ledger, because the rest could change the sum. */
  reached?: Maybe<Scalars['Boolean']['output']>;
  /** The threshold of the country. Null when the organisation set none for it, and when the country is unknown. */
  threshold?: Maybe<LedgerThreshold>;
};

/** The totals that people received in a year. */
export type LedgerTotals = {
  __typename: 'LedgerTotals';
  /** The number of all totals, including those beyond `first`. To get those, ask by person or objective. */
  nodeCount: Scalars['Int']['output'];
  /** The totals, those that reach a threshold first, then the largest. */
  nodes: Array<LedgerTotal>;
};

/** The legal basis for using data about people. */
export type LegalBasis =
  /** Not allowed until the person agrees; the person can withdraw (GDPR art. 6(1)(a)). */
  | 'CONSENT'
  /** Allowed, after notice, until the person objects (GDPR art. 6(1)(f) and 21). */
  | 'OBJECTION';

/** Conditions on one of a few values; all of them must hold. */
export type LegalBasisFilter = {
  /** This one. */
  eq?: InputMaybe<LegalBasis>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<LegalBasis>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

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
  eq?: InputMaybe<Scalars['Locale']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A log-in of a person, attested by a sign-on system. */
export type LogInInput = {
  /** When they logged in, at most a day ago. */
  at: Scalars['DateTime']['input'];
  /** How they logged in, such as `oidc`, at most 100 characters. */
  method: Scalars['String']['input'];
};

/** How a person logged in at this server. */
export type LogInMethod =
  /** By the button of the demo organisation, which proves nothing. */
  | 'DEMO'
  /** By a link sent by mail. */
  | 'MAIL'
  /** By an identity provider of the organisation. */
  | 'OIDC';

/** A person who is logged in at this server, in one browser, until the session expires or ends. */
export type LogInSession = Node & {
  __typename: 'LogInSession';
  /** The account that is logged in. */
  account: Account;
  /** When the person proved who they are. */
  authenticatedAt: Scalars['DateTime']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it was ended; null when it was not. */
  endCause?: Maybe<SessionEnd | (string & {})>;
  /** When it was ended; null when it was not: then it counts until `expiresAt`. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it expires, or has expired, at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether the token of this request belongs to it. */
  isCurrent: Scalars['Boolean']['output'];
  /** How the person logged in. */
  method: LogInMethod | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of LogInSession. */
export type LogInSessionConnection = {
  __typename: 'LogInSessionConnection';
  /** The objects of this page with their cursors. */
  edges: Array<LogInSessionEdge>;
  /** The objects of this page. */
  nodes: Array<LogInSession>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One LogInSession on a page, with its cursor. */
export type LogInSessionEdge = {
  __typename: 'LogInSessionEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: LogInSession;
};

/** Conditions; all of them must hold. */
export type LogInSessionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<LogInSessionFilter>>;
  /** When it began. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it was ended. */
  endedAt?: InputMaybe<DateTimeFilter>;
  /** When it expires. */
  expiresAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<LogInSessionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<LogInSessionFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of LogInSession. */
export type LogInSessionOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: LogInSessionOrderField;
};

/** What a list of LogInSession can be ordered by; ties are broken by id. */
export type LogInSessionOrderField =
  /** By the time at which they began. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The severity of a log line. */
export type LogLevel =
  /** Something failed. */
  | 'ERROR'
  /** Worth knowing. */
  | 'INFO'
  /** Something was left out or corrected. */
  | 'WARN';

/** Conditions on one of a few values; all of them must hold. */
export type LogLevelFilter = {
  /** This one. */
  eq?: InputMaybe<LogLevel>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<LogLevel>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
  eq?: InputMaybe<LoginDoubt>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<LoginDoubt>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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
  eq?: InputMaybe<LoginDoubtStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<LoginDoubtStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How people of the organisation log in by a link that is mailed to them. */
export type MailedLogIn = {
  __typename: 'MailedLogIn';
  /** Roles that such a log-in gives beside AMBASSADOR to accounts that have them. Never OWNER or SIGN_ON. */
  roles: Array<Role | (string & {})>;
  /** The mail notifier that sends the links. */
  sender: Integration;
  /** Whether people can log in by a mailed link now. */
  status: MailedLogInStatus | (string & {});
  /** When an owner last set and confirmed it. */
  updatedAt: Scalars['DateTime']['output'];
};

/** How people log in by a mailed link. */
export type MailedLogInSetInput = {
  /** Whether people can log in by a mailed link. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Roles that such a log-in gives beside AMBASSADOR to accounts that have them. Never OWNER or SIGN_ON. Default: none, at most 6. */
  roles?: InputMaybe<Array<Role>>;
  /** The mail notifier that sends the links. Look at its settings before you confirm it. */
  senderId: Scalars['ID']['input'];
  /** The version of the notifier that you looked at: `Integration.version`. 1 to 2,147,483,647. */
  senderVersion: Scalars['Int']['input'];
};

/** Result of `mailedLogInSet`: the object, or why the act was refused. */
export type MailedLogInSetResult = ConflictError | InvalidInputError | MailedLogIn | NotFoundError;

/** Whether people can log in by a mailed link. */
export type MailedLogInStatus =
  /** Links are sent. */
  | 'ACTIVE'
  /** The notifier’s server, sender or secret was changed since an owner confirmed it. No link is sent until an owner confirms it with `mailedLogInSet`. */
  | 'CHANGED'
  /** An owner switched it off. */
  | 'DISABLED'
  /** The notifier is paused, so no link is sent. */
  | 'PAUSED';

/** What an ambassador is asked to do in a campaign. By accepting they agree to it. */
export type Mandate = {
  __typename: 'Mandate';
  /** The time that it takes, in minutes per week. */
  minutesPerWeek: Scalars['Int']['output'];
  /** What they are asked to do, in plain text. */
  tasks: Scalars['String']['output'];
  /** The last day on which it counts, in the organisation’s time zone. */
  until: Scalars['Date']['output'];
};

/** What an ambassador is asked to do in a campaign. */
export type MandateInput = {
  /** The time that it takes, in minutes per week. 1 to 10,080. */
  minutesPerWeek: Scalars['Int']['input'];
  /** What they are asked to do, in plain text, at most 5,000 characters. */
  tasks: Scalars['String']['input'];
  /** The last day on which it counts, in the organisation’s time zone. */
  until: Scalars['Date']['input'];
};

/** The dated membership of a person in a department. */
export type Membership = Node & {
  __typename: 'Membership';
  /** When the membership was recorded, which may be later than `from`. */
  createdAt: Scalars['DateTime']['output'];
  /** The department. Null when the token may not read it. */
  department?: Maybe<Department>;
  /** The first instant of the membership. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The member. Null when the token may not read the person. */
  person?: Maybe<Person>;
  /** Whether this is the person’s primary department: what they do during the membership counts for it. At every instant, exactly one membership of a person is primary. */
  primary: Scalars['Boolean']['output'];
  /** The first instant after the end of the membership. Null while the membership is current. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** When the membership was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type MembershipCondition = {
  /** The department, without those below it. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant of the membership. */
  from?: InputMaybe<DateTimeFilter>;
  /** Whether it is their primary department. */
  primary?: InputMaybe<BooleanFilter>;
};

/** A page of a list of Membership. */
export type MembershipConnection = {
  __typename: 'MembershipConnection';
  /** The objects of this page with their cursors. */
  edges: Array<MembershipEdge>;
  /** The objects of this page. */
  nodes: Array<Membership>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Membership on a page, with its cursor. */
export type MembershipEdge = {
  __typename: 'MembershipEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Membership;
};

/** Conditions; all of them must hold. */
export type MembershipFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MembershipFilter>>;
  /** The department. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant of the membership. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<MembershipFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MembershipFilter>>;
  /** The member. */
  personId?: InputMaybe<IdFilter>;
  /** Whether it is the person’s primary department. */
  primary?: InputMaybe<BooleanFilter>;
  /** The first instant after the end of the membership; null while it is current. */
  to?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Membership. */
export type MembershipOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: MembershipOrderField;
};

/** What a list of Membership can be ordered by; ties are broken by id. */
export type MembershipOrderField =
  /** By the first instant; memberships with an unknown start last. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A public text about a subject that the organisation monitors. */
export type Mention = Node & {
  __typename: 'Mention';
  /** When it was published. When only the day is known, the start of that day in the organisation’s time zone. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: MentionAuthor;
  /** When it was read. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id on the network; null when no source provided it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether it is a repost of another mention. */
  isRepost: Scalars['Boolean']['output'];
  /** What sources, models and people say of it, in the order in which they said it; at most 500. */
  labels: Array<MentionLabel>;
  /** Its language; null if not known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Key of the network it was published on, such as `mastodon`. */
  network: Scalars['String']['output'];
  /** The day it was published, when only the day is known; null otherwise. */
  on?: Maybe<Scalars['Date']['output']>;
  /** How many people it reached, according to the source; null when not known. */
  reach?: Maybe<Scalars['Int']['output']>;
  /** The mention that it reposts; null when it is no repost, or the original was never read. */
  repostOf?: Maybe<Mention>;
  /** The integrations that read it, the first one first, at most 100; empty when they were deleted and it was kept. */
  sightings: Array<MentionSighting>;
  /** The integration that read it first; null when that was deleted, and for callers who may not read integrations. See `sightings` for the others. */
  source?: Maybe<Integration>;
  /** Its text. Do not treat it as safe HTML. */
  text: Scalars['String']['output'];
  /** The topics whose queries find its text (its first 10,000 characters), in its language, by name; null without the permission `topic:read`. */
  topics?: Maybe<Array<Topic>>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its address; null when not known. */
  url?: Maybe<Scalars['URL']['output']>;
};


/** A public text about a subject that the organisation monitors. */
export type Mention_labelsArgs = {
  kind?: InputMaybe<MentionLabelKind>;
  superseded?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The author of a mention, according to its network. */
export type MentionAuthor = {
  __typename: 'MentionAuthor';
  /** Their id on the network; null when not known. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Number of followers; null when not known. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** Their account name without a leading @; null when not known. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Their display name; null when not known. */
  name?: Maybe<Scalars['String']['output']>;
  /** The person of this organisation with that account; null when there is none. */
  person?: Maybe<Person>;
};

/** A page of a list of Mention. */
export type MentionConnection = {
  __typename: 'MentionConnection';
  /** The objects of this page with their cursors. */
  edges: Array<MentionEdge>;
  /** The objects of this page. */
  nodes: Array<Mention>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Mention on a page, with its cursor. */
export type MentionEdge = {
  __typename: 'MentionEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Mention;
};

/** A value that a source gives a mention and that has no field of its own. */
export type MentionField = {
  __typename: 'MentionField';
  /** Its name at the source. */
  name: Scalars['String']['output'];
  /** The value, as the source wrote it. */
  value: Scalars['String']['output'];
};

/** Conditions; all of them must hold. */
export type MentionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MentionFilter>>;
  /** When it was published; one with only a day counts as 10:59:59.999 UTC of that day, in every time zone. */
  at?: InputMaybe<DateTimeFilter>;
  /** Number of followers of its author, according to its source. */
  authorFollowers?: InputMaybe<IntFilter>;
  /** Whether a person of this organisation wrote it. Needs `person:read`. */
  byKnownPerson?: InputMaybe<BooleanFilter>;
  /** Whether it is a repost. */
  isRepost?: InputMaybe<BooleanFilter>;
  /** Somebody says something of it, in a label that stands and meets all of these conditions. */
  label?: InputMaybe<MentionLabelCondition>;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: InputMaybe<LocaleFilter>;
  /** Key of the network. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<MentionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MentionFilter>>;
  /** The person with the author’s account. */
  personId?: InputMaybe<IdFilter>;
  /** How many people it reached, according to its source. */
  reach?: InputMaybe<IntFilter>;
  /** An integration that has read it. */
  sourceId?: InputMaybe<IdFilter>;
  /** Its text. */
  text?: InputMaybe<TextFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What somebody says of a mention. Several authors may disagree: each label is the word of its author alone. A correction is another label, and the earlier one stays with the time at which it was superseded. */
export type MentionLabel = {
  __typename: 'MentionLabel';
  /** The account of the person who says it; null for labels of sources and models, when it was deleted, and for callers who may not read accounts. */
  account?: Maybe<Account>;
  /** Whether a source, a model or a person says it. */
  author: MentionLabelAuthor | (string & {});
  /** When it was first said. */
  createdAt: Scalars['DateTime']['output'];
  /** What it says of the mention. */
  kind: MentionLabelKind | (string & {});
  /** The name of the model that says it; null for labels of sources and people. */
  model?: Maybe<Scalars['String']['output']>;
  /** Why, in the words of its author; null without a reason. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The integration that delivered it; null for labels of people, and for callers who may not read integrations. */
  source?: Maybe<Integration>;
  /** When its author said otherwise, or took it back; null while it stands. */
  supersededAt?: Maybe<Scalars['DateTime']['output']>;
  /** The value, in the words of its author, such as `negative`. */
  value: Scalars['String']['output'];
  /** The release of the model, or of the plugin that read the source, when it was said; null when unknown, and for labels of people. */
  version?: Maybe<Scalars['String']['output']>;
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
  eq?: InputMaybe<MentionLabelAuthor>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<MentionLabelAuthor>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type MentionLabelCondition = {
  /** Whether a source, a model or a person says it. */
  author?: InputMaybe<MentionLabelAuthorFilter>;
  /** What the label says of it. */
  kind?: InputMaybe<MentionLabelKindFilter>;
  /** The name of the model that says it. */
  model?: InputMaybe<KeyFilter>;
  /** The value; case and blanks make no difference. */
  value?: InputMaybe<KeyFilter>;
};

/** How many mentions have a value of a label. */
export type MentionLabelCount = {
  __typename: 'MentionLabelCount';
  /** The number of mentions. */
  mentionCount: Scalars['Int']['output'];
  /** The value, as one of its authors wrote it. */
  value: Scalars['String']['output'];
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
  eq?: InputMaybe<MentionLabelKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<MentionLabelKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the caller says of a mention by one kind of label. */
export type MentionLabelsSetInput = {
  /** The kind of label. */
  kind: MentionLabelKind;
  /** Why, at most 200 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** All values, in your own words; an empty list takes back what the caller said. A sentiment or a stance has one. At most 20. */
  values: Array<Scalars['String']['input']>;
};

/** The objects of `mentionLabelsSet`, and its input. */
export type MentionLabelsSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `mentionLabelsSet`, the same for each object. */
  input: MentionLabelsSetInput;
};

/** Result of `mentionLabelsSet`: the object, or why the act was refused. */
export type MentionLabelsSetResult = InvalidInputError | Mention | NotFoundError;

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

/** Mentions over time, with what was collected, so that no mentions and not collected are told apart. */
export type MentionSeries = {
  __typename: 'MentionSeries';
  /** The length of the steps. */
  bucket: SeriesBucket | (string & {});
  /** What was not collected of the period so far, by each integration whose connector says what it collects; empty when everything was, or no connector says it. */
  gaps: Array<CollectionGap>;
  /** How many mentions of the period have each value of a kind of label, the most frequent first, at most 200. When authors disagree about a mention, it counts for the value of each: name one kind of author to count each mention by their word alone. */
  labelCounts: Array<MentionLabelCount>;
  /** Integrations that brought mentions and whose connectors never said what they collect, such as CSV files: neither `gaps` nor `coverage` say anything of what they may have missed. Empty for callers who may not read integrations. */
  silentSources: Array<Integration>;
  /** All steps of the period, in order; at most 10,000. */
  steps: Array<MentionStep>;
  /** The IANA time zone whose calendar decides where steps begin. */
  timeZone: Scalars['String']['output'];
};


/** Mentions over time, with what was collected, so that no mentions and not collected are told apart. */
export type MentionSeries_labelCountsArgs = {
  author?: InputMaybe<MentionLabelAuthor>;
  kind: MentionLabelKind;
};

/** A mention as one integration read it, with values from its source. */
export type MentionSighting = {
  __typename: 'MentionSighting';
  /** When this integration first read it. */
  createdAt: Scalars['DateTime']['output'];
  /** What else the source says of it, by name; empty when it says nothing more. */
  fields: Array<MentionField>;
  /** What this source, and models of it, say of the mention now. */
  labels: Array<MentionLabel>;
  /** The integration; null for callers who may not read integrations. */
  source?: Maybe<Integration>;
};

/** The mentions of one step of time. */
export type MentionStep = {
  __typename: 'MentionStep';
  /** The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted. */
  at: Scalars['DateTime']['output'];
  /** The share of the step that was collected completely, from 0 to 1, by the integration that collected least of it. Below 1, mentions may be missing. Null when no connector says what it collected, and for steps to come. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** The number of mentions that are known. 0 when the step was collected and has none; null when none is known and it was not collected completely, or nobody says whether it was. */
  mentionCount?: Maybe<Scalars['Int']['output']>;
  /** The first day of the step in the calendar of the time zone. Null for steps of an hour. */
  on?: Maybe<Scalars['Date']['output']>;
};

/** A mail that came back. */
export type MessageMarkBouncedInput = {
  /** Its Message-ID, with or without angle brackets, at most 200 characters. */
  messageId: Scalars['String']['input'];
};

/** Result of `messageMarkBounced`: the object, or why the act was refused. */
export type MessageMarkBouncedResult = BouncedMessage | InvalidInputError | NotFoundError;

/** What a message names, such as a limit or a key. */
export type MessageParameter = {
  __typename: 'MessageParameter';
  /** Its name, which is stable for a code. */
  name: Scalars['String']['output'];
  /** Its value. Numbers are written with digits alone, texts in the language of the answer. */
  value: Scalars['String']['output'];
};

/** Something that is counted or computed, with its meaning. */
export type Metric = {
  __typename: 'Metric';
  /** Whether the values of the metric can be added. For a formula this follows from the metrics that it names. Null when each value is computed from the sums of its period, such as a quotient. */
  adds?: Maybe<MetricAdds | (string & {})>;
  /** How the facts of a period become one value. Null for a metric that is computed from other metrics. See also `adds`. */
  aggregation?: Maybe<MetricAggregation | (string & {})>;
  /** Whether the metric is part of Portevoix; false when the organisation added it. */
  builtIn: Scalars['Boolean']['output'];
  /** What the metric means, where its facts come from, and when it is null. */
  description: Scalars['String']['output'];
  /** The edition of the metric, which grows when its meaning changes. `metricFormulaSet` takes it as `expectedVersion`. */
  edition: Scalars['Int']['output'];
  /** How the metric is computed from other metrics. Null for a metric that sources report or the platform counts, and for one that needs a method. */
  formula?: Maybe<MetricFormula>;
  /** The key of the metric, such as `impressions`. */
  key: Scalars['String']['output'];
  /** The name of the metric. */
  title: Scalars['String']['output'];
  /** The unit: `count`, `money` (minor units), `ratio` (a plain number) or `duration` (seconds). */
  unit: Scalars['String']['output'];
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

/** A metric broken down by one or two dimensions. */
export type MetricBreakdown = {
  __typename: 'MetricBreakdown';
  /** Whether the parts add up to the whole exactly, which includes an unknown whole without parts. If not, `notes` says why, or `whole { hidden }`. */
  addsUp: Scalars['Boolean']['output'];
  /** Warnings about the parts. Empty when there are none. */
  notes: Array<MetricBreakdownNote | (string & {})>;
  /** The parts, the largest first. Each dimension has at most 201 values, plus null for facts without a value. Empty when the caller may not read the numbers. */
  parts: Array<MetricBreakdownPart>;
  /** The whole minus the sum of the parts: 0 when the parts add up. Null for a computed metric, and when the whole is unknown. */
  remainder?: Maybe<Scalars['Decimal']['output']>;
  /** The metric for the whole. Its `hidden` says why the numbers are hidden, if they are. */
  whole: MetricValue;
};

/** A warning about the parts of a breakdown. */
export type MetricBreakdownNote =
  /** The metric is computed from other metrics in each part, so the parts of a quotient do not add up to the whole. */
  | 'COMPUTED'
  /** The metric, or one that it is computed from, is only known for the whole, such as costs and counts of people or answers. */
  | 'NOT_SPLIT'
  /** The metric has more values of a dimension than are stored separately. The other values are counted together in one part. */
  | 'OTHER'
  /** The same people may be counted in several parts, so the parts do not add up to the whole. */
  | 'PEOPLE_COUNTED_AGAIN'
  /** Some facts have no value for the dimension. They form a part of their own, whose value is null. */
  | 'UNKNOWN';

/** The value of a metric for one value of each dimension. */
export type MetricBreakdownPart = {
  __typename: 'MetricBreakdownPart';
  /** The denominator of a quotient. Null when the metric is not a quotient, and when the denominator is unknown. */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** The numerator of a quotient; the value itself when the metric is not a quotient. Null when it is unknown. */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** The value in the unit of the metric; money is in minor units. Null when it is unknown. */
  value?: Maybe<Scalars['Decimal']['output']>;
  /** One value for each dimension, in the order of the argument `by`. */
  values: Array<MetricBreakdownValue>;
};

/** One value of one dimension. */
export type MetricBreakdownValue = {
  __typename: 'MetricBreakdownValue';
  /** Key of the dimension. */
  dimension: Scalars['String']['output'];
  /** The value in normal form, such as `linkedin`. `OTHER` stands for values that are counted together because there are too many. Null for facts without a value. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A comparison of a metric with its value in another period. */
export type MetricComparison = {
  __typename: 'MetricComparison';
  /** The difference divided by the value in the other period: 0.25 is an increase by a quarter. If that value is negative, the sign is reversed. */
  change: Ratio;
  /** The value minus the value in the other period, in the unit of the metric. Null when either value is unknown or hidden. */
  difference?: Maybe<Scalars['Decimal']['output']>;
  /** The metric in the other period. */
  value: MetricValue;
};

/** The period that another one is compared with, by the calendar of the time zone. */
export type MetricComparisonPeriod =
  /** The period directly before: the same number of months if the period is made of whole months, of days if it is made of whole days, and otherwise the same length of time. */
  | 'PERIOD_BEFORE'
  /** The same period one year earlier. 29 February is compared with 28 February. */
  | 'YEAR_BEFORE';

/** A new metric of the organisation’s own. Set either `aggregation` or `formula`. */
export type MetricCreateInput = {
  /** Whether values can be added, for a metric whose facts are sent. Set one of the three. */
  adds?: InputMaybe<MetricAdds>;
  /** The same in two words: SUM is `adds: YES`, LAST is `adds: LEVEL`. Set one of the three. */
  aggregation?: InputMaybe<MetricAggregation>;
  /** What the metric counts, where its facts come from, and what it leaves out. At most 5,000 characters. */
  description: Scalars['String']['input'];
  /** The formula: keys of other metrics, numbers, `+ - * /` and parentheses, with a space before a minus, such as `(gains - cost) / cost`. The result is unknown when one of the metrics is unknown, and when it would divide by zero. At most 1000 characters. Set one of the three. */
  formula?: InputMaybe<Scalars['String']['input']>;
  /** The key: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters. It cannot be changed later. */
  key: Scalars['String']['input'];
  /** The name of the metric, at most 200 characters. */
  title: Scalars['String']['input'];
  /** The unit: `count`, `money` (minor units of the organisation’s currency), `ratio` (a plain number) or `duration` (seconds). The unit that results from a formula must be the same. */
  unit: Scalars['String']['input'];
};

/** Result of `metricCreate`: the object, or why the act was refused. */
export type MetricCreateResult = ConflictError | InvalidInputError | Metric;

/** A trait that numbers can be broken down by, such as the country. */
export type MetricDimension = {
  __typename: 'MetricDimension';
  /** Whether the dimension is part of Portevoix; false when the organisation added it. */
  builtIn: Scalars['Boolean']['output'];
  /** What the values of the dimension mean. */
  description: Scalars['String']['output'];
  /** The key of the dimension, such as `country`. */
  key: Scalars['String']['output'];
  /** The name of the dimension. */
  title: Scalars['String']['output'];
};

/** A dimension of the organisation’s own. */
export type MetricDimensionAddInput = {
  /** What the values of the dimension mean. At most 5,000 characters. */
  description: Scalars['String']['input'];
  /** The key that sources use: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters. */
  key: Scalars['String']['input'];
  /** The name of the dimension, at most 200 characters. */
  title: Scalars['String']['input'];
};

/** Result of `metricDimensionAdd`: the object, or why the act was refused. */
export type MetricDimensionAddResult = ConflictError | InvalidInputError | MetricDimension;

/** The dimension to remove. */
export type MetricDimensionRemoveInput = {
  /** The key of the dimension. */
  key: Scalars['String']['input'];
};

/** The dimension that was removed from the registry. */
export type MetricDimensionRemovePayload = {
  __typename: 'MetricDimensionRemovePayload';
  /** The key of the dimension. */
  removedKey: Scalars['String']['output'];
};

/** Result of `metricDimensionRemove`: the object, or why the act was refused. */
export type MetricDimensionRemoveResult = InvalidInputError | MetricDimensionRemovePayload | NotFoundError;

/** A value of one dimension. */
export type MetricDimensionValueInput = {
  /** Key of the dimension, such as `country`: see `metricDimensions`. */
  key: Scalars['String']['input'];
  /** Its value, such as `DE`: at most 100 characters. */
  value: Scalars['String']['input'];
};

/** A filter by the values of one dimension. */
export type MetricDimensionValuesInput = {
  /** The key of the dimension: see `metricDimensions`. */
  dimension: Scalars['String']['input'];
  /** 1 to 200 values, such as `linkedin`. Null in the list selects facts without a value for the dimension. */
  in: Array<InputMaybe<Scalars['String']['input']>>;
};

/** An explanation of how a value is computed. */
export type MetricExplanation = {
  __typename: 'MetricExplanation';
  /** The current edition of the metric: see `Metric.edition`. */
  edition: Scalars['Int']['output'];
  /** The facts that sources reported about the subject, and about the shares that count for it, the most recent first. Facts about shares are also listed for days on which the value is what the same account reported about the subject itself: see `MetricFact.subjectId`. Facts that are not counted because another source has a higher rank are left out. Facts about answers, such as `enps-responses`, are never listed, because few people may have answered in a month. Empty for prepared shares, costs and counts of people, of which there are no facts, and when the value is hidden. */
  facts: Array<MetricFact>;
  /** The formula that the value was computed with. Null for a metric that sources report or the platform counts. */
  formula?: Maybe<Scalars['String']['output']>;
  /** The values, in the same period, of the metrics that the formula is built from. Without a formula, only the value itself. */
  parts: Array<MetricValue>;
  /** The changes to the value, or to a metric it is computed from, that were made after the end of the period, the latest first; at most 100. Empty when the value is hidden. */
  restatements: Array<Restatement>;
  /** The sources that reported facts behind the value, those with the most facts first; at most 100. Facts about answers are left out, as in `facts`. Empty when the value is hidden. */
  sources: Array<MetricExplanationSource>;
};


/** An explanation of how a value is computed. */
export type MetricExplanation_factsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The facts of one source behind a value. */
export type MetricExplanationSource = {
  __typename: 'MetricExplanationSource';
  /** The number of its facts that are not counted because a source with a higher rank reports on the same account or level. */
  asideCount: Scalars['Int']['output'];
  /** The number of its facts that are counted. */
  factCount: Scalars['Int']['output'];
  /** The key of the source: see `metricSources`. */
  source: Scalars['String']['output'];
};

/** A fact that a value is computed from, as its source reported it. */
export type MetricFact = {
  __typename: 'MetricFact';
  /** The instant of the fact. Null when only the day is known. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The key of the fact, unique within its source. Null for clicks and shares that the platform counts, when the caller may not read the share. */
  key?: Maybe<Scalars['String']['output']>;
  /** The key of the metric. */
  metric: Scalars['String']['output'];
  /** The day of the fact when only the day is known; otherwise null. */
  on?: Maybe<Scalars['Date']['output']>;
  /** When the fact was recorded. */
  recordedAt: Scalars['DateTime']['output'];
  /** The number of times the source reported the fact: 1 if it was never corrected, and never withdrawn and reported again. */
  revision: Scalars['Int']['output'];
  /** The key of the source that reported the fact: see `metricSources`. */
  source: Scalars['String']['output'];
  /** The id of the object that the fact is about: the subject of the value, or a part of that subject, such as a share of a campaign. Null when the caller may not read that object: for a share, this requires the permission `share:read`. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** The value in the unit of the metric. */
  value: Scalars['Decimal']['output'];
};

/** How a metric is computed from other metrics of the same period and subject. The result is unknown when one of them is unknown, and when it would divide by zero. */
export type MetricFormula = {
  __typename: 'MetricFormula';
  /** The denominator. Null when the formula is not a quotient. */
  denominator?: Maybe<Scalars['String']['output']>;
  /** The keys of the metrics that the formula is finally computed from, which sources report or the platform counts, each once. */
  facts: Array<Scalars['String']['output']>;
  /** The keys of the metrics in the formula, each once. */
  metrics: Array<Scalars['String']['output']>;
  /** The numerator; the whole formula when it is not a quotient. */
  numerator: Scalars['String']['output'];
  /** The formula: keys of metrics, numbers, `+ - * /` and parentheses, such as `(gains - cost) / cost`. */
  text: Scalars['String']['output'];
};

/** The new formula of a metric of the organisation’s own. */
export type MetricFormulaSetInput = {
  /** The new description of the metric; the previous one when left out. At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The formula: keys of other metrics, numbers, `+ - * /` and parentheses, with a space before a minus, such as `(gains - cost) / cost`. The result is unknown when one of the metrics is unknown, and when it would divide by zero. At most 1000 characters. */
  formula: Scalars['String']['input'];
  /** The key of the metric. It must have a formula already. */
  key: Scalars['String']['input'];
};

/** Result of `metricFormulaSet`: the object, or why the act was refused. */
export type MetricFormulaSetResult = ConflictError | InvalidInputError | Metric;

/** What a number includes that is not in the stored sums of its subject yet. New facts about a part of the subject, such as a share of a campaign, are added to these sums in the background, usually within seconds. */
export type MetricFreshness = {
  __typename: 'MetricFreshness';
  /** When the oldest of these changes was recorded. If that is more than a few minutes ago, the background work is behind. Null when no change waits. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** The number of changes in the period that wait to be added. The number includes them already. 0 when none waits, and for a number as it was known at an earlier instant. */
  waitingCount: Scalars['Int']['output'];
};

/** A group of sources that report on the same account on a network. Facts of one group are counted once; numbers of different groups are added up. */
export type MetricGroup = Node & {
  __typename: 'MetricGroup';
  /** The handle or id of the account on the network. Null when no account is stated, and when it identified a person who was erased. */
  account?: Maybe<Scalars['String']['output']>;
  /** When the first source of the group was recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The name of the group. */
  name: Scalars['String']['output'];
  /** The key of the network of the account, such as `linkedin`. Null when no account is stated. */
  network?: Maybe<Scalars['String']['output']>;
  /** The sources of the group. */
  sources: MetricSourceConnection;
  /** The IANA time zone in which the instants of the group’s facts are assigned to days, such as `Europe/Paris`. It never changes. */
  timeZone: Scalars['String']['output'];
  /** When the group was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};


/** A group of sources that report on the same account on a network. Facts of one group are counted once; numbers of different groups are added up. */
export type MetricGroup_sourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricSourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricSourceOrder>;
};

/** A page of a list of MetricGroup. */
export type MetricGroupConnection = {
  __typename: 'MetricGroupConnection';
  /** The objects of this page with their cursors. */
  edges: Array<MetricGroupEdge>;
  /** The objects of this page. */
  nodes: Array<MetricGroup>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One MetricGroup on a page, with its cursor. */
export type MetricGroupEdge = {
  __typename: 'MetricGroupEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: MetricGroup;
};

/** Conditions; all of them must hold. */
export type MetricGroupFilter = {
  /** The handle or id of the account. */
  account?: InputMaybe<TextFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MetricGroupFilter>>;
  /** The name of the group. */
  name?: InputMaybe<TextFilter>;
  /** The key of the network of the account. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<MetricGroupFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MetricGroupFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The account that a source reports on. Sources with the same account belong to one group, so that its numbers are counted once. */
export type MetricGroupInput = {
  /** The handle or id of the account on the network; only together with `network`, at most 200 characters. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** The name of a new group; the account or the key of the source when left out, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The key of the network, such as `linkedin`; only together with `account`. */
  network?: InputMaybe<Scalars['String']['input']>;
  /** The IANA time zone in which a new group assigns instants to days; it never changes. The organisation’s current time zone when left out. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
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
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The token of the click that the fact comes from, such as a lead, an application or a sale: the value of the parameter `pv_click` with which a tracked link led to your page. The fact is about the share whose link was clicked. It must have happened within 90 days after the click. Set either this or `subjectId`. */
  clickToken?: InputMaybe<Scalars['String']['input']>;
  /** The values of dimensions, such as the country or the network. Facts with different values are added up, so send either a total or all of its parts. At most 32. */
  dimensions?: InputMaybe<Array<MetricDimensionValueInput>>;
  /** The key of the fact, unique within its source, at most 200 characters. A point with the key of a stored fact repeats or corrects that fact. */
  key: Scalars['String']['input'];
  /** Key of the metric, such as `impressions`: see `metrics`. */
  metric: Scalars['String']['input'];
  /** The day of the fact, when only the day is known. It is stored as a date and counts on that day in every time zone. Set either this or `at`. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** The post that the fact is about, if it is about a single post. When several sources of a group report a metric of the same post, only the source with the highest rank is counted, over all days. */
  post?: InputMaybe<MetricPostInput>;
  /** The id of the object that the fact is about. Set either this or `clickToken`. It is a campaign, content, share, topic, channel, social account, department, ambassador or the organisation. A fact about a share also counts for its campaign and content, the topics of the campaign, the ambassador, their primary department, and the organisation, as these were when the share was created. Of a level, these have the sum of the latest values of their shares, unless they have a level of their own. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** The value in the metric’s unit; money is in minor units. For a metric with the aggregation SUM, the amount that the fact adds; with LAST, the new level. */
  value: Scalars['Decimal']['input'];
};

/** A post on a network. */
export type MetricPostInput = {
  /** Its id there, at most 500 characters. */
  externalId: Scalars['String']['input'];
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
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
  eq?: InputMaybe<MetricRank>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<MetricRank>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A source of facts, such as an integration, an export of a network, or a program that sends facts. */
export type MetricSource = Node & {
  __typename: 'MetricSource';
  /** When the first facts of the source were recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The group of the source: all sources that report on the same account. */
  group: MetricGroup;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key that names the source when facts are sent, such as `x-analytics`. For an integration, `integration:` and its id. */
  key: Scalars['String']['output'];
  /** The rank of the source within its group. */
  rank: MetricRank | (string & {});
  /** When the source was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of MetricSource. */
export type MetricSourceConnection = {
  __typename: 'MetricSourceConnection';
  /** The objects of this page with their cursors. */
  edges: Array<MetricSourceEdge>;
  /** The objects of this page. */
  nodes: Array<MetricSource>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One MetricSource on a page, with its cursor. */
export type MetricSourceEdge = {
  __typename: 'MetricSourceEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: MetricSource;
};

/** Conditions; all of them must hold. */
export type MetricSourceFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MetricSourceFilter>>;
  /** The group of the source. */
  groupId?: InputMaybe<IdFilter>;
  /** The key of the source. */
  key?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<MetricSourceFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MetricSourceFilter>>;
  /** The rank of the source. */
  rank?: InputMaybe<MetricRankFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The source of facts. */
export type MetricSourceInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
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

/** A number that is different after a split. */
export type MetricSourceSplitChange = {
  __typename: 'MetricSourceSplitChange';
  /** The value over all time after the split, in the unit of the metric. Null when it is unknown. */
  after?: Maybe<Scalars['Decimal']['output']>;
  /** The value over all time before the split, in the unit of the metric. Null when it was unknown. */
  before?: Maybe<Scalars['Decimal']['output']>;
  /** The key of the metric. */
  metric: Scalars['String']['output'];
  /** The id of the object that the number is about, such as a campaign. */
  subjectId: Scalars['ID']['output'];
};

/** Which facts of a source move, and where to. */
export type MetricSourceSplitInput = {
  /** Only tell what would move and change. Default: false. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** The imports whose facts move. Facts that a later import corrected belong to that import. 1 to 100 of them. */
  importIds: Array<Scalars['ID']['input']>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
  /** The key of the source that takes the facts, a new one or a known one: see `metricSources`. A fact that the known source has under the same key stays if it was recorded later. */
  source: Scalars['String']['input'];
};

/** What a split moved and changed, or would. */
export type MetricSourceSplitPayload = {
  __typename: 'MetricSourceSplitPayload';
  /** The number of values that are different over all time, among those of at most 500 objects whose numbers the caller may read: what the facts are about, and what these are a part of. Counts of people and of answers are left out. */
  changeCount: Scalars['Int']['output'];
  /** The values that are different; at most 100. Empty when the split changes no number. */
  changes: Array<MetricSourceSplitChange>;
  /** Whether nothing was changed. */
  dryRun: Scalars['Boolean']['output'];
  /** The number of facts that moved. */
  factCount: Scalars['Int']['output'];
  /** The source that has the facts now. In a dry run, the source that would have them; null when it does not exist yet. */
  source?: Maybe<MetricSource>;
};

/** Result of `metricSourceSplit`: the object, or why the act was refused. */
export type MetricSourceSplitResult = ConflictError | InvalidInputError | MetricSourceSplitPayload | NotFoundError;

/** The changes of a source. A field that is left out stays as it is. */
export type MetricSourceUpdateInput = {
  /** The account that the source reports on. The source joins the group of that account, or its own group states the account from now on. The time zone of the group stays. Cannot be combined with `groupId`. */
  group?: InputMaybe<MetricGroupInput>;
  /** The group that the source joins: from now on, facts that several sources of the group report are counted once. Null gives the source a group of its own. Null clears it. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** The rank of the source within its group. */
  rank?: InputMaybe<MetricRank>;
};

/** Result of `metricSourceUpdate`: the object, or why the act was refused. */
export type MetricSourceUpdateResult = ConflictError | InvalidInputError | MetricSource | NotFoundError;

/** The value of a metric for one subject in one period. */
export type MetricValue = {
  __typename: 'MetricValue';
  /** A comparison with the same metric in another period. */
  comparison: MetricComparison;
  /** The share of the days in the period that have data, from 0 to 1; for a period of more than 400 days, the share of months. Null when the value is hidden. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** The currency of an amount of money. Null for every other unit, and when no amount is known. */
  currency?: Maybe<Scalars['Currency']['output']>;
  /** The days of which the period contains only a part, in the calendar of the time zone, and of which there are facts with only a day. Such facts are counted whole, in the period or step that contains the noon of the day; today counts from its beginning. Empty when there are none, and when the value is hidden. */
  cutDays: Array<Scalars['Date']['output']>;
  /** The denominator of a quotient. Null when the metric is not a quotient, and when the denominator is unknown or hidden. */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** How the value is computed: its formula, parts, sources, facts and restatements. */
  explanation: MetricExplanation;
  /** What the value includes that is not in the stored sums yet. Null when the value is hidden. */
  freshness?: Maybe<MetricFreshness>;
  /** The first instant of the period. */
  from: Scalars['DateTime']['output'];
  /** Why the value is hidden. Null when it is not hidden, which includes an unknown value. */
  hidden?: Maybe<Hidden>;
  /** When the most recent fact behind the value was recorded, which shows how fresh the value is. Null for prepared shares, costs and counts of people, of which there are no facts, when all facts are about answers, when there is no fact, and when the value is hidden. */
  latestAt?: Maybe<Scalars['DateTime']['output']>;
  /** Key of the metric. */
  metric: Scalars['String']['output'];
  /** The numerator of a quotient; the value itself when the metric is not a quotient. Null when it is unknown or hidden. */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** Whether the value adds up several numbers of people, such as the reach of several posts or days, or is computed from such a sum. Some people may then be counted more than once. See `Metric.adds`. */
  peopleCountedAgain: Scalars['Boolean']['output'];
  /** The first instant after the period. */
  to: Scalars['DateTime']['output'];
  /** Amounts that are left out of the value because they are in another currency. */
  unusable: Array<UnusableAmount>;
  /** The value in the unit of the metric; money is in minor units, and a quotient has 16 significant digits. Null when the value is unknown, which is not the same as zero, or hidden: see `hidden`. */
  value?: Maybe<Scalars['Decimal']['output']>;
};


/** The value of a metric for one subject in one period. */
export type MetricValue_comparisonArgs = {
  with: MetricComparisonPeriod;
};

/** Facts of one source. */
export type MetricsIngestInput = {
  /** The account that a new source reports on; when left out, the source gets a group of its own. For a known source, leave this out or send the same account: only `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** The facts. When several points have the same key, the last one counts. At most 10,000. */
  points: Array<MetricPointInput>;
  /** The rank of a new source; BY_HAND when left out. For a known source, leave this out or send the same rank: only `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
  /** The key of the source of the facts, such as `x-analytics`: see `metricSources`. */
  source: Scalars['String']['input'];
};

/** The outcome of a batch of points. `accepted`, `duplicates`, `corrected` and the number of `rejected` points add up to the number of points sent. */
export type MetricsIngestPayload = {
  __typename: 'MetricsIngestPayload';
  /** The number of new facts. */
  accepted: Scalars['Int']['output'];
  /** The number of facts that count as `OTHER` in a dimension, because a metric keeps only the first 200 values of each dimension. */
  asOther: Scalars['Int']['output'];
  /** The number of stored facts that were replaced, because a point has the same source and key, but another value, time, metric, subject, dimension or post. */
  corrected: Scalars['Int']['output'];
  /** The number of points that changed nothing: they repeat a stored fact, or a later point of the batch has the same key. */
  duplicates: Scalars['Int']['output'];
  /** The points that were not stored. All others were. */
  rejected: Array<RejectedMetricPoint>;
  /** The keys of dimensions that do not exist. Their values are stored with the facts, but numbers cannot be broken down by them. See `metricDimensionAdd`. */
  undeclared: Array<Scalars['String']['output']>;
};

/** Result of `metricsIngest`: the object, or why the act was refused. */
export type MetricsIngestResult = InvalidInputError | MetricsIngestPayload;

/** A source of a model that said nothing of anybody at a run. */
export type MissingSource = {
  __typename: 'MissingSource';
  /** What to gather, import or connect so that it says something, in the language of the answer. */
  remedy: Scalars['String']['output'];
  /** The source, as `ModelFeature.source` has it. */
  source: Scalars['String']['output'];
};

/** What the scores of a model should foretell. A candidate that does not is not promoted. */
export type ModelBacktest = {
  __typename: 'ModelBacktest';
  /** How the agreement is measured. */
  measure: BacktestMeasure | (string & {});
  /** What it has to be better than. */
  mustBeat: BacktestBaseline | (string & {});
  /** Key of the metric that is summed up after the run. */
  outcome: Scalars['String']['output'];
};

/** What a model is for, and what it must not be used for. Show it beside every score. */
export type ModelCard = {
  __typename: 'ModelCard';
  /** Why it is thought to work: sources and method. */
  basis: Scalars['String']['output'];
  /** Where it is known to be wrong. */
  knownLimits: Scalars['String']['output'];
  /** What it must not be used for. */
  notFor: Array<Scalars['String']['output']>;
  /** Who answers for it. */
  owner: Scalars['String']['output'];
  /** What it is for. */
  purpose: Scalars['String']['output'];
};

/** Something that a model knows of a person or content. A model knows nothing else of them, not even which one it is. */
export type ModelFeature = {
  __typename: 'ModelFeature';
  /** Where the parameters name the kind of tie that takes the place of the one in `source`: names of fields, joined by dots, such as `sources.credibility.0`. A run shows the kind that was named; where none was, it did not ask for the feature. Null where the kind is fixed. */
  kindFrom?: Maybe<Scalars['String']['output']>;
  /** 1 where more never lowers the score, -1 where more never raises it; null where neither is promised. */
  monotone?: Maybe<Scalars['Int']['output']>;
  /** Name within the model, as reasons of scores give it. */
  name: Scalars['String']['output'];
  /** Whether those without it are not scored at all. */
  required: Scalars['Boolean']['output'];
  /** Where the value comes from: `tie.<kind>.inDegree`, `tie.<kind>.outDegree`, `tie.<kind>.inStrength`, `tie.<kind>.outStrength`, `tie.<kind>.pageRank`, `tie.<kind>.betweenness`, `tie.<kind>.closeness`, `tie.<kind>.eigenvector`, `tie.<kind>.constraint`, `tie.<kind>.clustering`, `tie.<kind>.coreNumber`, `nomination.<dimension>.count`, `nomination.<dimension>.share`, `reach.followers`, `content.kind`, `content.language`, `content.ageDays`, `content.titleLength`, `content.wordCount`, `content.sentenceLength`, `content.hasUrl`, `content.topicMatches`, `content.shares`, `metric.<metric>.sum`. */
  source: Scalars['String']['output'];
};

/** An amount of money. */
export type Money = {
  __typename: 'Money';
  /** The amount in the minor unit of the currency, such as cents for EUR. */
  amountMinor: Scalars['BigInt']['output'];
  /** ISO 4217 code. */
  currency: Scalars['Currency']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount in the minor unit of the currency: 150000 is EUR 1,500. */
  amountMinor: Scalars['BigInt']['input'];
  /** ISO 4217 code. */
  currency: Scalars['Currency']['input'];
};

/** That a person joined, moved to another primary department, or left. It follows from memberships and `active`: where these are told late, it is another one, with another id. */
export type Movement = Node & {
  __typename: 'Movement';
  /** When they did. */
  at: Scalars['DateTime']['output'];
  /** When it became known. */
  createdAt: Scalars['DateTime']['output'];
  /** The primary department before. Null for those who joined or had none, and when the token may not read it. */
  from?: Maybe<Department>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether they joined, moved or left. */
  kind: MovementKind | (string & {});
  /** The person. Null when the token may not read the person. */
  person?: Maybe<Person>;
  /** The primary department after. Null for those who left or have none, and when the token may not read it. */
  to?: Maybe<Department>;
};

/** A page of a list of Movement. */
export type MovementConnection = {
  __typename: 'MovementConnection';
  /** The objects of this page with their cursors. */
  edges: Array<MovementEdge>;
  /** The objects of this page. */
  nodes: Array<Movement>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Movement on a page, with its cursor. */
export type MovementEdge = {
  __typename: 'MovementEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Movement;
};

/** Conditions; all of them must hold. */
export type MovementFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MovementFilter>>;
  /** When they did. */
  at?: InputMaybe<DateTimeFilter>;
  /** The primary department before. */
  fromDepartmentId?: InputMaybe<IdFilter>;
  /** Whether they joined, moved or left. */
  kind?: InputMaybe<MovementKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<MovementFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MovementFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** The primary department after. */
  toDepartmentId?: InputMaybe<IdFilter>;
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
  eq?: InputMaybe<MovementKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<MovementKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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

/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation = {
  __typename: 'Mutation';
  /** Creates an account. You cannot grant more than your own token allows. A sign-on system becomes active a day later: every active owner with an address is notified by mail if the organisation has a mail notifier, and by the events and the audit log in any case. */
  accountCreate: AccountCreateResult;
  /** Ends all tokens of an account, and those that it issued for others, from the next request on. Keys stay valid. Owners can do this for every account, everybody else for their own. */
  accountEndSessions: AccountEndSessionsResult;
  /** Creates a link that connects the log-in of whoever opens it with an account, for people whom their identity provider does not name. It counts once, for three days. Whoever creates it gives the log-in all roles in the team that the account has, and so must be able to give these, also when it is used: by roles of their own account, as those that a claim gives end with a session. It ends with the key or the tokens with which it was made, and when the session in which it was made is ended, by a log-out too; not when that session expires. A log-in whose claim names somebody else in the directory is not connected. */
  accountLinkCreate: AccountLinkCreateResult;
  /** Revokes a link: it no longer connects anybody. A log-in that it has connected stays: see `identityDelete`. */
  accountLinkRevoke: AccountLinkRevokeResult;
  /** Restores a suspended account with its keys. */
  accountRestore: AccountRestoreResult;
  /** Suspends an account: its keys and tokens are refused from the next request on. */
  accountSuspend: AccountSuspendResult;
  /** Changes an account; new roles apply from the next request on. An account that becomes a sign-on system becomes active a day later, and owners are notified as for a new one: see `accountCreate`. */
  accountUpdate: AccountUpdateResult;
  /** Does one act to up to 100 objects, as its mutation would to each: with the same permission, check, events and audit entry, and no `expectedVersion`. What is refused for one object changes nothing for the others. An input that is invalid for all refuses the whole call. Each object costs 10 points, and what you select of it. For more objects, import a file with the target ACTS. What only a person says of themself is not among the acts, and neither is what cannot be undone. */
  actApplyMany: ActApplyManyResult;
  /** Agrees to a document version for a purpose. Only the person can agree, with a token from their own log-in. Agreeing to `SCORING` does not withdraw an objection: use `personWithdrawScoringObjection` for that. */
  agreementCreate: AgreementCreateResult;
  /** Withdraws your own agreement. Without SHARING you leave every accepted campaign, also those of whoever was merged into you; without SCORING you are no longer scored. */
  agreementWithdraw: AgreementWithdrawResult;
  /** Invites a person to a live campaign. They can decline freely. A person who declined or left can be invited again, unless they said never. */
  ambassadorInvite: AmbassadorInviteResult;
  /** Invites many people to a live campaign. People who cannot be invited are listed in `refused` and do not affect the others; an id that is not the id of a person refuses the whole call. */
  ambassadorInviteMany: AmbassadorInviteManyResult;
  /** Creates a key for an account. You cannot grant more than your own token allows, or for longer. A key of a sign-on system becomes active a day later, and owners are notified as for the system itself: see `accountCreate`. */
  apiKeyCreate: ApiKeyCreateResult;
  /** Permanently revokes a key, from the next request on. A repeat changes nothing. */
  apiKeyRevoke: ApiKeyRevokeResult;
  /** Registers an application of somebody else. People let it act for them with the authorization code flow and PKCE; it acts by itself as an account that you name, with client credentials. */
  applicationCreate: ApplicationCreateResult;
  /** Ends what an application was allowed to do for an account: its tokens are refused from the next request on. Everybody can end their own, and owners those of everybody. A repeat changes nothing. */
  applicationGrantRevoke: ApplicationGrantRevokeResult;
  /** Revokes an application for good: from the next request on, its tokens are refused, and nobody can let it in. A repeat changes nothing. */
  applicationRevoke: ApplicationRevokeResult;
  /** Gives a confidential application a new secret. Where the former one ends at once, so do the tokens that the application has for itself. */
  applicationRotateSecret: ApplicationRotateSecretResult;
  /** Changes an application. Scopes that are taken away are gone from its tokens at once; further ones need a new consent. */
  applicationUpdate: ApplicationUpdateResult;
  /** Assigns a role to an account in a department with its subtree, in a campaign, or, when neither is named, in the whole organisation. With API keys it applies from the next request on; a token keeps the roles that its account had when the token was issued. Nobody can assign more than their own token allows. */
  assignmentCreate: AssignmentCreateResult;
  /** Removes a role from an account, from the next request on. A role for the whole organisation is also removed from the account’s `roles`, and the account’s tokens end. */
  assignmentDelete: AssignmentDeleteResult;
  /** Archives a draft or an ended campaign. Its numbers are kept. */
  campaignArchive: CampaignArchiveResult;
  /** Sets the segment of people whom a campaign is for. It invites nobody. */
  campaignAudienceSet: CampaignAudienceSetResult;
  /** Offers content to a campaign’s ambassadors. No effect when it is already offered. */
  campaignContentAdd: CampaignContentAddResult;
  /** Stops offering content in a campaign. No effect when it is not offered. */
  campaignContentRemove: CampaignContentRemoveResult;
  /** Creates a campaign as a draft. */
  campaignCreate: CampaignCreateResult;
  /** Ends a live or paused campaign: nobody can be invited, and nothing new can be shared. Late facts are still counted. */
  campaignEnd: CampaignEndResult;
  /** Launches a draft, so that ambassadors can be invited and share. */
  campaignLaunch: CampaignLaunchResult;
  /** Pauses a live campaign: until it is resumed, nobody can be invited or join, and nothing new can be shared. */
  campaignPause: CampaignPauseResult;
  /** Reopens an ended campaign. Its participants still take part. */
  campaignReopen: CampaignReopenResult;
  /** Restores an archived campaign to the status that it had: draft or ended. */
  campaignRestore: CampaignRestoreResult;
  /** Resumes a paused campaign. */
  campaignResume: CampaignResumeResult;
  /** Changes a campaign that is not archived. */
  campaignUpdate: CampaignUpdateResult;
  /** Approves content for sharing, also after it was withdrawn. */
  contentApprove: ContentApproveResult;
  /** Archives content: it leaves the lists and is withdrawn from sharing. */
  contentArchive: ContentArchiveResult;
  /** Sets the segment of people whom a content is for. An approval stays, and a content from a source keeps it. */
  contentAudienceSet: ContentAudienceSetResult;
  /** Creates content of the team’s own, as a draft. */
  contentCreate: ContentCreateResult;
  /** Restores archived content to the lists. It stays withdrawn: approve it to allow sharing. */
  contentRestore: ContentRestoreResult;
  /** Changes content of the team’s own. Approved content becomes a draft again, because the approval was for the earlier text. Refused for content from a source. */
  contentUpdate: ContentUpdateResult;
  /** Withdraws content from sharing. Existing shares stay, and their links still work. */
  contentWithdraw: ContentWithdrawResult;
  /** Adds an entry to the ledger: money that was spent, or an advantage or reward that a person received. Reports of closed periods may change: see `restatements` of a report. */
  costAdd: CostAddResult;
  /** Reverses a ledger entry: it adds, and returns, an entry with the same amount below zero. The reversal counts at its own time. With the time of the original entry, the two cancel each other in every period. Reports of closed periods may change: see `restatements` of a report. */
  costReverse: CostReverseResult;
  /** Archives a department: lists leave it out. Its members stay members. */
  departmentArchive: DepartmentArchiveResult;
  /** Creates a department. */
  departmentCreate: DepartmentCreateResult;
  /** Closes a department permanently and makes another one, which is returned, its successor. From now on, its people, campaigns, topics, names and the departments below it belong to the successor. What was counted for it until now stays counted for it. Objectives that it owns, or whose metric is about it, are archived and created again for the successor, with new ids, the same targets and the reason. Roles that were assigned in it no longer cover anything. */
  departmentMerge: DepartmentMergeResult;
  /** Restores an archived department: lists contain it again. */
  departmentRestore: DepartmentRestoreResult;
  /** Renames a department, moves it with all departments below it, or sets its external ids. Its former name and place still lead to it, so an import that uses them does not create a second department. */
  departmentUpdate: DepartmentUpdateResult;
  /** Publishes the next version of a purpose’s document. Agreements to earlier versions stay in force until they are withdrawn. */
  documentVersionPublish: DocumentVersionPublishResult;
  /** States whose log-in a doubtful one is. It can be answered once. Whoever links it gives the log-in all roles in the team that the person’s account has, and so must be able to give these. */
  doubtfulLoginAnswer: DoubtfulLoginAnswerResult;
  /** States whether a doubtful row is about the person it may be about. It can be answered only once. The row is read again at the next run of its integration, or when its file is imported again. */
  doubtfulRowAnswer: DoubtfulRowAnswerResult;
  /** Sets the parameters of a method for the earned media value, as its next version. Reports of closed periods may change: see `restatements` of a report. */
  earnedMediaSet: EarnedMediaSetResult;
  /** Ends an export of a list before it is made, for the account that asked for it, and deletes what there is of the file. */
  exportCancel: ExportCancelResult;
  /** Starts to make a file of all rows of a list, as a document asks for them: a query with one list and no pages. It is read page by page with the rights, limits and rounding that the account and its key have then, and takes points of the rate limits for each page; where there are too few, it waits. Nested lists hold the page that the document asks of them. A page that would be answered with an error ends it. For as long as it is being read, rows may change: see `Export.fromCursor`. */
  exportCreate: ExportCreateResult;
  /** Deletes an export of the account that acts, with its file. One that has not ended is not made. */
  exportDelete: ExportDeleteResult;
  /** Registers a front-end of the organisation. People log in to it with the authorization code flow and PKCE; it has no secret. */
  frontEndCreate: FrontEndCreateResult;
  /** Deletes a front-end. Nobody can log in to it any more, and its refresh tokens are refused; access tokens expire within ten minutes. */
  frontEndDelete: FrontEndDeleteResult;
  /** Changes a front-end. Log-ins in progress with an address that is removed are refused. */
  frontEndUpdate: FrontEndUpdateResult;
  /** Deactivates a guideline check. Its findings on earlier shares stay. */
  guidelineCheckDelete: GuidelineCheckDeleteResult;
  /** Activates a guideline check of a plugin, or changes its settings. */
  guidelineCheckSet: GuidelineCheckSetResult;
  /** Unlinks a log-in from its account, and ends the sessions that the account began with providers of its issuer. The next log-in with it is a first one again. */
  identityDelete: IdentityDeleteResult;
  /** Reads the metadata of an identity provider, and says whether people can be sent there to log in. The client secret is only used by a log-in. */
  identityProviderCheck: IdentityProviderCheckResult;
  /** Adds an OpenID Connect provider with which people log in. Check it with `identityProviderCheck`. It counts at once: every active owner with an address is notified by mail if the organisation has a mail notifier, and by the event and the audit log in any case. */
  identityProviderCreate: IdentityProviderCreateResult;
  /** Deletes an identity provider. Nobody can log in with it any more, and the sessions that began with it end; the identities of its issuer are deleted too, unless another provider has that issuer. */
  identityProviderDelete: IdentityProviderDeleteResult;
  /** Changes the settings of an identity provider. Accounts that are linked with log-ins stay linked. Disabling it ends the sessions that began with it. Owners are notified of more than a new name as for a new provider: see `identityProviderCreate`. */
  identityProviderUpdate: IdentityProviderUpdateResult;
  /** Cancels an import that has not ended. Records that are already stored stay. */
  importCancel: ImportCancelResult;
  /** Starts to import an uploaded file. Importing the same file again changes nothing. Needs `import:run` and the permission to write its target: `person:write` for PEOPLE, `network:write` for TIES (and `person:write` with `createMissingPeople`), `metric:write` for METRICS, `touchpoint:write` for TOUCHPOINTS, `topic:write` for TOPICS, `content:write` for CONTENTS, `cost:write` for LEDGER, `integration:write` for MENTIONS, `participation:invite` for PARTICIPATIONS, `act:apply` and the permission of the act for ACTS. Each row of TOPICS, CONTENTS, LEDGER, PARTICIPATIONS and ACTS is stored as a mutation would, with its checks and events; an import sends no message to anybody. Reports of closed periods may change: see `restatements` of a report. */
  importStart: ImportStartResult;
  /** Begins a log-in with the provider, for a secret of type OAUTH2. Its address counts for ten minutes, while the key or session with which it was begun counts and may configure integrations. Register `/oauth/callback` of this server with the provider as a redirect URI. */
  integrationAuthorize: IntegrationAuthorizeResult;
  /** Checks settings and credentials with one cheap call to the source. */
  integrationCheck: IntegrationCheckResult;
  /** Configures a connector or a notifier, and thereby agrees to the permissions of its plugin: see `plugins { permissions }`. Nothing is read until `integrationSync` or the schedule. Reports of closed periods may change: see `restatements` of a report. */
  integrationCreate: IntegrationCreateResult;
  /** Deletes an integration with its runs. Its data stays, and content and mentions lose their source, unless `withData` is true. Refused when posts were published through it. Reports of closed periods may change: see `restatements` of a report. */
  integrationDelete: IntegrationDeleteResult;
  /** Pauses an integration: its schedule stops and syncs are refused until it is resumed. A run in progress continues to its end. */
  integrationPause: IntegrationPauseResult;
  /** Resets a stream, so that its next run reads all of it again. Stored data stays. Refused while the stream is being read. */
  integrationReset: IntegrationResetResult;
  /** Resumes an integration. Scheduled runs that were missed are made up for once. */
  integrationResume: IntegrationResumeResult;
  /** Removes one secret, and the log-in that used it. */
  integrationSecretRemove: IntegrationSecretRemoveResult;
  /** Sets one secret. The old value is no longer valid, also for webhooks signed with it. A failing integration becomes active again. */
  integrationSecretSet: IntegrationSecretSetResult;
  /** Reads the source now, also while its schedule is suspended. Starts one run for each stream, one after the other, and returns the first, which may already be in progress; `Integration.runs` lists all. A failure ends the run at once, unless the source says when to retry: then see `error` and `dueAt`. Reports of closed periods may change: see `restatements` of a report. */
  integrationSync: IntegrationSyncResult;
  /** Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active again. */
  integrationUpdate: IntegrationUpdateResult;
  /** Reports that a message which the mail server had accepted came back later. `messageMarkBounced` does the same by a Message-ID. No reminder of it is sent. */
  invitationMessageMarkBounced: InvitationMessageMarkBouncedResult;
  /** Invites people or a segment to a live campaign, and sends them messages by mail or in a chat, with reminders. `invitationPreview` tells beforehand who would be asked. The people are those of now; each is judged again before anything is sent. */
  invitationRoundStart: InvitationRoundStartResult;
  /** Makes another source the leading directory: `externalId` of each person becomes their id there, null when they have none. Ids of the previous leading directory are kept in `externalIds`, and integrations without a named source continue to use it. */
  leadingDirectorySet: LeadingDirectorySetResult;
  /** Removes the threshold of a country. */
  ledgerThresholdRemove: LedgerThresholdRemoveResult;
  /** Sets the threshold of a country: the sum from which its law requires more, such as a written contract, when a person receives it in a year for one objective. */
  ledgerThresholdSet: LedgerThresholdSetResult;
  /** Sets how people log in by a mailed link, and confirms its sender as it is now. Any later change of the notifier’s server, sender or secret stops such log-ins until an owner calls this again. Disabling it ends the sessions that began with a mailed link. Every active owner with an address is notified by mail. */
  mailedLogInSet: MailedLogInSetResult;
  /** States what a mention is about, or what it expresses, in the eyes of the caller. It takes the place of what the caller said before by this kind of label, which stays listed as superseded. What sources, models and other people say stays as it is. */
  mentionLabelsSet: MentionLabelsSetResult;
  /** Reports that a mail which the mail server had accepted came back later: an invitation, a reminder or a notice. For an account of the mail system, which knows the Message-ID from the report of the other server. The team is told by an event, and no reminder of an invitation that came back is sent. */
  messageMarkBounced: MessageMarkBouncedResult;
  /** Adds a metric of the organisation’s own: either one whose facts the organisation sends, or one that is computed from other metrics. */
  metricCreate: MetricCreateResult;
  /** Adds a dimension that numbers can be broken down by; an organisation has at most 10 of its own. Only facts that are recorded from now on have values of it. */
  metricDimensionAdd: MetricDimensionAddResult;
  /** Removes a dimension of the organisation’s own. Facts keep the values that they have; later facts cannot be broken down by it. */
  metricDimensionRemove: MetricDimensionRemoveResult;
  /** Sets the formula of a metric of the organisation’s own, as its next edition. Metrics and objectives that use it follow. Reports of closed periods may change: see `restatements` of a report. */
  metricFormulaSet: MetricFormulaSetResult;
  /** Moves the facts that imports brought from one source to another, for a source that holds the facts of several accounts. Numbers change where the other source shares a group with others: see `changes`, and `report { restatements }`. A dry run tells the same and changes nothing. Reports of closed periods may change: see `restatements` of a report. */
  metricSourceSplit: MetricSourceSplitResult;
  /** Changes the group or the rank of a source, and decides again which facts are counted: see `report { restatements }`. Sources that report on different accounts cannot share a group. Reports of closed periods may change: see `restatements` of a report. */
  metricSourceUpdate: MetricSourceUpdateResult;
  /** Stores facts. Sending the same facts again changes nothing; another value for a known key corrects the fact. Points that cannot be used are listed in the result, and all others are stored. Reports of closed periods may change: see `restatements` of a report. */
  metricsIngest: MetricsIngestResult;
  /** Permanently deletes a network with its ties and measures. People stay. */
  networkPurge: NetworkPurgeResult;
  /** Removes one tie from its network. */
  networkTieRemove: NetworkTieRemoveResult;
  /** Records that one person nominates another for a dimension. It creates no event and no entry in the audit log. */
  nominationCreate: NominationCreateResult;
  /** Deletes a nomination. It creates no event and no entry in the audit log. */
  nominationDelete: NominationDeleteResult;
  /** Sets whether you get messages of a kind. It declines nothing, and mails with a log-in link are sent in any case. A person sets it in a log-in of their own, an account that is no person’s by its key too. */
  noticePreferenceSet: NoticePreferenceSetResult;
  /** Creates a notice rule: from now on its recipients are notified of the events. You answer for it: when you may not manage notices any more, it stops, and the owners are told. */
  noticeRuleCreate: NoticeRuleCreateResult;
  /** Deletes a notice rule and its notices. */
  noticeRuleDelete: NoticeRuleDeleteResult;
  /** Sends a test notice to the address of a rule; of a rule to people, to you alone. Read its status with `node(id:)`. */
  noticeRuleTry: NoticeRuleTryResult;
  /** Changes a notice rule. You answer for it from then on. One that was stopped goes on. */
  noticeRuleUpdate: NoticeRuleUpdateResult;
  /** Archives an objective, which ends its target now. Reports on the time in which the target was in force still contain it. */
  objectiveArchive: ObjectiveArchiveResult;
  /** Creates an objective of a campaign or a department. Its target is in force from now on, so reports on earlier periods do not contain it. */
  objectiveCreate: ObjectiveCreateResult;
  /** Restores an archived objective. Its target is in force again from now on. */
  objectiveRestore: ObjectiveRestoreResult;
  /** Changes an objective that is not archived, from now on. Reports on earlier periods keep the target of that time. */
  objectiveUpdate: ObjectiveUpdateResult;
  /** Deletes the organisation with everything in it, after 7 days in which an owner can undo it with `organizationLeaveUndo`. Until then only owners get in: keys, tokens and sessions of all other accounts are refused, and scheduled syncs do not start. Tracked links still lead on. All active owners with an address are told by mail if the organisation has a mail notifier. Then log-ins at providers are revoked and all data is deleted for good; links answer 410, and the short name is never given again. The operator can hand you an archive before: `portevoix organization export`. */
  organizationLeave: OrganizationLeaveResult;
  /** Undoes `organizationLeave` before its time is up: everything is as before, keys and tokens count again, and webhooks of others than owners go on where they were stopped. Owners are told as before. */
  organizationLeaveUndo: OrganizationLeaveUndoResult;
  /** Changes the settings of the organisation. */
  organizationUpdate: OrganizationUpdateResult;
  /** Accepts your own invitation with its mandate, or that you took part elsewhere. Only the invited person can accept it, with their own token. Send `expectedVersion`: the mandate that you agree to is then the one that you read. */
  participationAccept: ParticipationAcceptResult;
  /** States whether a person gains something by taking part. For your own participation you can only state that you do. */
  participationBenefitSet: ParticipationBenefitSetResult;
  /** Declines your own invitation, or leaves the campaign when you have accepted it. Declining has no consequences. With `never`, it also states whether you may be invited to this campaign again, at any time and as often as you like. */
  participationDecline: ParticipationDeclineResult;
  /** Leaves a campaign that you have accepted, also as somebody who was merged into you. Leaving has no consequences; existing shares still count. */
  participationLeave: ParticipationLeaveResult;
  /** Withdraws an invitation that has not been answered. The person can be invited again. */
  participationWithdraw: ParticipationWithdrawResult;
  /** Archives a person: lists and measures leave them out, and their data is kept. When their account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation. */
  personArchive: PersonArchiveResult;
  /** Archives an attribute: it is neither set nor filtered by, and its values stay. Segments that use it are refused until it is restored. */
  personAttributeArchive: PersonAttributeArchiveResult;
  /** Declares an attribute of people, such as the cost centre. An organisation has at most 100. */
  personAttributeCreate: PersonAttributeCreateResult;
  /** Permanently erases an archived attribute with all values that people have, or had, of it. */
  personAttributePurge: PersonAttributePurgeResult;
  /** Restores an archived attribute. */
  personAttributeRestore: PersonAttributeRestoreResult;
  /** Sets all values of one attribute of a person from an instant on, which may be in the past. Earlier values stay, later ones are replaced. For a sensitive attribute, the token needs `sensitive-attribute:read` too. */
  personAttributeSet: PersonAttributeSetResult;
  /** Changes an attribute of people. Its kind stays as soon as anybody has, or had, a value. */
  personAttributeUpdate: PersonAttributeUpdateResult;
  /** Deletes the brief about a person, with everything that it said before. */
  personBriefDelete: PersonBriefDeleteResult;
  /** Writes the brief about a person. What it said before is kept (`PersonBrief.former`). The person can read it. */
  personBriefSet: PersonBriefSetResult;
  /** Adds a person. */
  personCreate: PersonCreateResult;
  /** Sets all departments of a person from an instant on, which may be in the past. Earlier memberships stay. The person’s shares since that instant count for the departments of their time. Reports of closed periods may change: see `restatements` of a report. */
  personDepartmentsSet: PersonDepartmentsSetResult;
  /** States that two people are different, so that they are not proposed again. Doing it twice has no further effect. */
  personDuplicateDismiss: PersonDuplicateDismissResult;
  /** Sets the manager of a person from an instant on, which may be in the past. Earlier managers stay, later ones are replaced. */
  personManagerSet: PersonManagerSetResult;
  /** States that a person is the same as another one, who is returned and counts for both from now on. The person is archived. What was written for them stays theirs, such as that they are a journalist: `personRelationsSet` says so of the one who is kept. Files and sources that know them go on describing them, and numbers of closed periods stay. The stricter of both objections and withdrawn agreements holds. It is refused where it would put people above themselves (`MANAGER_CIRCLE`). Accounts are not joined: where both have one, or the one who is kept has a role in the team, the token needs `account:write`, and the account of the merged person is out. */
  personMerge: PersonMergeResult;
  /** Records that a person objects to being scored. People do it for themselves; the team may record what a person said. */
  personObjectToScoring: PersonObjectToScoringResult;
  /** Permanently erases a person with everything that belongs to them, and with all who are merged with them, and removes everything that identifies them from all other data of the organisation. While a restriction lasts by which they want it kept (`UNLAWFUL`, `LEGAL_CLAIM`) it is refused. It answers their open requests for erasure, and makes a task for each recipient of their data (`recipientTasks`): posts on networks stay until somebody decides there. Events keep only their id. The token needs `person:write` in the whole organisation. It also needs `account:write` when an account with a role in the team is linked to the person or has their mail address, and `integration:write` when they own an integration. */
  personPurge: PersonPurgeResult;
  /** Sets all relations of a person to the organisation from an instant on, which may be in the past. Earlier relations stay, later ones are replaced. */
  personRelationsSet: PersonRelationsSetResult;
  /** Restores an archived person. It needs the same permissions as `personArchive`. */
  personRestore: PersonRestoreResult;
  /** Undoes a merge of two people: both count again from now on, and what the merge changed of either is as it was before. Their account, if they have one, is in again, for which the token needs `account:write`. What was written since for the other person, without a source that tells whose it is, stays there and is listed. */
  personUnmerge: PersonUnmergeResult;
  /** Changes a person. To change `active`, `externalId`, `externalIds` or `email` of a person whose account has a role in the team, the token needs `account:write`, or `person:write` in the whole organisation; so it does to change these ids or the address of a person who has logged in here. */
  personUpdate: PersonUpdateResult;
  /** Withdraws an objection to being scored. */
  personWithdrawScoringObjection: PersonWithdrawScoringObjectionResult;
  /** Starts to make a file of everything that is stored about a person, without personal data of others but what is written in texts (GDPR art. 15 and 20). People do it for themselves, in their own log-in; owners and the data protection officer do it for somebody else. Whoever is merged with the person is in it too. */
  personalDataExport: PersonalDataExportResult;
  /** Agrees to the permissions that a plugin asks for, such as after an upgrade that asks for more. Configuring a plugin for the first time also agrees to them. */
  pluginConsent: PluginConsentResult;
  /** Publishes the rules of a pack unchanged as a policy for one country. Not legal advice: have your own lawyers review them. */
  policyPackPublish: PolicyPackPublishResult;
  /** Publishes the next version of a policy. From `effectiveFrom` on it replaces earlier versions of the same name, language and country. It is also published as a version of the document with this name, which people can agree to. */
  policyPublish: PolicyPublishResult;
  /** Answers a request, once. The person reads the answer; what was asked for is done by the act for it, such as `personUpdate`, `personObjectToScoring` or `personPurge`. */
  privacyRequestAnswer: PrivacyRequestAnswerResult;
  /** Records what a person asks for under data protection law. People do it for themselves, in their own log-in; owners and the data protection officer record what somebody else asked for. */
  privacyRequestCreate: PrivacyRequestCreateResult;
  /** Extends the deadline of an open request by two months, once and before it ends. The person reads the reason. */
  privacyRequestExtend: PrivacyRequestExtendResult;
  /** Switches processing off for a person, a site or a country. Nothing of it is shown or computed from then on; what is stored is deleted soon after, and counted on the exclusion. */
  processingExclusionCreate: ProcessingExclusionCreateResult;
  /** Deletes an exclusion: processing starts again. What was deleted comes back with the next run, and when files and sources send it again. */
  processingExclusionDelete: ProcessingExclusionDeleteResult;
  /** Changes why processing is switched off, and what is. */
  processingExclusionUpdate: ProcessingExclusionUpdateResult;
  /** Restricts the processing of data about a person (GDPR art. 18): from now on it is stored, and neither computed, shown in scores and ties, nor changed by sources. People do it for themselves, in their own log-in; owners and the data protection officer do it for somebody else. Whoever is merged with them is under it too. */
  processingRestrict: ProcessingRestrictResult;
  /** Lifts a restriction: the data is used again as before. Scores come back with the next run, what sources sent meanwhile when they send it again. People lift what they asked for themselves; owners and the data protection officer lift any, and tell the person first (GDPR art. 18(3)). */
  processingRestrictionLift: ProcessingRestrictionLiftResult;
  /** Cancels a publication that is not published yet, or retracts the post where its network supports that. A post is retracted after the response: `retraction` shows the progress. Calling it again while it waits for a retry starts the retry at once. */
  publicationRetract: PublicationRetractResult;
  /** Sets the outcome of a publication that is UNCLEAR, after somebody checked on the network. */
  publicationSettle: PublicationSettleResult;
  /** Adds a purpose that needs consent, with a document for the text that people agree to. */
  purposeCreate: PurposeCreateResult;
  /** Changes a purpose. When it starts to need consent, people who have not consented are left out at once. */
  purposeUpdate: PurposeUpdateResult;
  /** Confirms that a recipient was told, and writes down the answer. What was kept for the recipient is deleted. */
  recipientTaskAnswer: RecipientTaskAnswerResult;
  /** Asks the plugin of a recipient at once: to delete posts, which happens by no erasure alone, or again after its settings were corrected. A plugin that cannot forget people leaves it to be told by hand. */
  recipientTaskResume: RecipientTaskResumeResult;
  /** Archives a kind of relation: nobody is given it, and whoever has it keeps it. `EMPLOYEE` stays, because everybody is assumed to be one. */
  relationKindArchive: RelationKindArchiveResult;
  /** Adds a kind of relation, such as an alumnus. An organisation has at most 100. */
  relationKindCreate: RelationKindCreateResult;
  /** Restores an archived kind of relation. */
  relationKindRestore: RelationKindRestoreResult;
  /** Changes the names of a kind of relation. Its key stays. */
  relationKindUpdate: RelationKindUpdateResult;
  /** States which department owns the relationship with a person. Refused while another one does: that one hands it over. */
  relationshipOwnerCreate: RelationshipOwnerCreateResult;
  /** Ends that a department owns the relationship with a person. Nobody owns it from then on. */
  relationshipOwnerEnd: RelationshipOwnerEndResult;
  /** Hands the relationship with a person over to another department, or to somebody else there. Who owned it before stays listed. */
  relationshipOwnerHandOver: RelationshipOwnerHandOverResult;
  /** Sets for how many days a class of data is kept. What is older is deleted within the hour, for good. */
  retentionSet: RetentionSetResult;
  /** Writes a rule by which a claim gives a role, for the session of the log-in. Nobody can write a rule that gives more than their own token allows, and it gives nothing once its author could not give the role any more. */
  roleRuleCreate: RoleRuleCreateResult;
  /** Deletes a rule. Sessions lose what it gave them from the next request on; what they have otherwise stays. */
  roleRuleDelete: RoleRuleDeleteResult;
  /** Creates a rota: people who take turns at being on duty. A notice rule can name it as its recipients. */
  rotaCreate: RotaCreateResult;
  /** Deletes a rota. Refused while a notice rule uses it. */
  rotaDelete: RotaDeleteResult;
  /** Changes a rota. Lists of members and exceptions replace what was there. A change of the members or of `startsOn` can change whose turn it is. */
  rotaUpdate: RotaUpdateResult;
  /** Holds the scores of a run against what was measured after it, and keeps the answer with the run. */
  scoreBacktest: ScoreBacktestResult;
  /** Stops a run of scores that has not ended. The scores that are shown stay. */
  scoreRunCancel: ScoreRunCancelResult;
  /** Shows the scores of this run instead of those shown now for its model and scope: of a shadow run, or again of an earlier one. A candidate whose model declares a `backtest` must have passed it. */
  scoreRunPromote: ScoreRunPromoteResult;
  /** Starts a score run over all people who are active and not archived, do not object, and gave a consent where one is needed; or over all contents that are not withdrawn. With `topicId` or `campaignId`, it only scores those that belong to the topic or campaign, and only from facts that do; with `segmentId` the people of a segment: see `ScoreScope`. The run waits for networks that are being measured. A run over everything, a topic or a segment needs the permission in the whole organisation. */
  scoreRunStart: ScoreRunStartResult;
  /** Creates a segment. */
  segmentCreate: SegmentCreateResult;
  /** Deletes a segment that is neither used by another segment, nor the audience of a campaign or a content, nor scored by a run. */
  segmentDelete: SegmentDeleteResult;
  /** Publishes a segment: its filter is fixed, and from the next monthly close on callers with `report:read` who may not list people are told how many people it has. Requires `person:read`, and every permission that a condition of a published segment needs. Refused when its number would tell of fewer people than the smallest group, alone or together with the numbers of departments, sites, countries and published segments; each monthly close asks this again. */
  segmentPublish: SegmentPublishResult;
  /** Changes a segment. Segments that use it change with it. */
  segmentUpdate: SegmentUpdateResult;
  /** Ends a log-in session: its tokens are refused from the next request on. Everybody can end their own, and owners those of everybody. A repeat changes nothing. */
  sessionEnd: SessionEndResult;
  /** Prepares a post of an ambassador about a content: it checks the text, the participation and the consent, and creates a tracked link. It posts nothing: use `sharePublish`, or let the ambassador post. The team may record what an ambassador shared elsewhere. */
  shareCreate: ShareCreateResult;
  /** Discards a prepared share before it is posted. It is no longer counted. */
  shareDiscard: ShareDiscardResult;
  /** Records that a share was posted, and where. Call it again to correct the address. */
  shareMarkPublished: ShareMarkPublishedResult;
  /** Publishes a share with its tracked link on its network, now or later. The share is checked against policies and guideline checks again, now and when it is posted. */
  sharePublish: SharePublishResult;
  /** Adds a site. Sites that files, sources and people name are added by themselves, without a time zone. */
  siteCreate: SiteCreateResult;
  /** Changes a site. */
  siteUpdate: SiteUpdateResult;
  /** Adds a social network to the organisation’s registry. An organisation can add at most 200. */
  socialNetworkAdd: SocialNetworkAddResult;
  /** Removes a social network that the organisation added. Objects that use it keep it. */
  socialNetworkRemove: SocialNetworkRemoveResult;
  /** Cancels a run that has not ended. Stored records stay, and the next run of its integration starts. */
  syncRunCancel: SyncRunCancelResult;
  /** Adds ties of one kind, or updates those between the same people. For many ties, import a file. */
  tiesUpsert: TiesUpsertResult;
  /** Issues a short-lived token for one person as an ambassador: for a sign-on system that attests their log-in, or for an owner who acts for them. It ends with the key that issued it, when the person leaves, and when their account is suspended. */
  tokenIssue: TokenIssueResult;
  /** Archives a topic: lists leave it out, and campaigns keep it. */
  topicArchive: TopicArchiveResult;
  /** Creates a topic. */
  topicCreate: TopicCreateResult;
  /** Restores an archived topic: lists contain it again. */
  topicRestore: TopicRestoreResult;
  /** Changes a topic. */
  topicUpdate: TopicUpdateResult;
  /** Corrects what was stated of a contact, with a reason. What it said before is kept (`Touchpoint.corrections`). Where it is about another person or department, withdraw it and create another one. */
  touchpointCorrect: TouchpointCorrectResult;
  /** Plans a contact with a person, or records one that was held: `at` in the future plans it. Refused with `CONTACT_COLLISION` where another department contacted the person, or is about to, within `Organization.contactCollisionDays`, unless `collisionReason` says why it is done all the same. The owner of the relationship is told. */
  touchpointCreate: TouchpointCreateResult;
  /** States that a planned contact was held. */
  touchpointMarkHeld: TouchpointMarkHeldResult;
  /** Takes a contact back: it is not planned any more, or was recorded by mistake. It collides with nothing from then on. */
  touchpointWithdraw: TouchpointWithdrawResult;
  /** Makes a tracked link to a content or a page. With `participationId` it is somebody’s own link to refer others by, and its clicks count for that ambassador too. It cannot be deleted: people may follow it wherever it was published. */
  trackedLinkCreate: TrackedLinkCreateResult;
  /** Ends the trust in a document, in every process within five seconds. */
  trustedDocumentDelete: TrustedDocumentDeleteResult;
  /** Makes GraphQL documents trusted, exactly as they are written. Every one must be valid for the schema; otherwise none is stored. One that is trusted already stays as it is. */
  trustedDocumentPush: TrustedDocumentPushResult;
  /** Queues a delivery again: a dead letter, or one that arrived. Its `webhook-id` stays the same. */
  webhookDeliveryReplay: WebhookDeliveryReplayResult;
  /** Registers an address that is told of events from now on. They are read with the rights that your account and key have at each attempt: when these no longer suffice, the endpoint is paused, and the owners are told. */
  webhookEndpointCreate: WebhookEndpointCreateResult;
  /** Deletes an endpoint with its deliveries. Nothing is sent to it any more. */
  webhookEndpointDelete: WebhookEndpointDeleteResult;
  /** Pauses an endpoint: nothing is sent to it until it is resumed. Events wait as long as the organisation keeps them. */
  webhookEndpointPause: WebhookEndpointPauseResult;
  /** Sends events to an endpoint again: its dead letters, or everything behind a cursor. Each message keeps its `webhook-id`, so that receivers that remember ids do nothing twice. */
  webhookEndpointReplay: WebhookEndpointReplayResult;
  /** Lets a paused endpoint go on where it stopped: what waits is tried at once. You answer for it from then on, with your own rights. */
  webhookEndpointResume: WebhookEndpointResumeResult;
  /** Gives an endpoint a new secret. Until the former one ends, each request is signed with both, so that the receiver can change over without a gap. */
  webhookEndpointRotateSecret: WebhookEndpointRotateSecretResult;
  /** Shows what an endpoint would be sent for a past event, and sends it if asked: signed, once, with a `webhook-id` of its own. No delivery is stored, and a paused endpoint stays paused. */
  webhookEndpointTry: WebhookEndpointTryResult;
  /** Changes an endpoint. Whoever gives it another address or document answers for it from then on, with their own rights. Deliveries that wait are sent to the new address, by the new document. */
  webhookEndpointUpdate: WebhookEndpointUpdateResult;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountCreateArgs = {
  input: AccountCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountEndSessionsArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountLinkCreateArgs = {
  input?: InputMaybe<AccountLinkCreateInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountLinkRevokeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountSuspendArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_accountUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: AccountUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_actApplyManyArgs = {
  input?: InputMaybe<ActApplyManyInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_agreementCreateArgs = {
  input: AgreementInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_agreementWithdrawArgs = {
  input: AgreementWithdrawInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_ambassadorInviteArgs = {
  input: AmbassadorInviteInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_ambassadorInviteManyArgs = {
  input: AmbassadorInviteManyInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_apiKeyCreateArgs = {
  input: ApiKeyCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_apiKeyRevokeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_applicationCreateArgs = {
  input: ApplicationCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_applicationGrantRevokeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_applicationRevokeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_applicationRotateSecretArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ApplicationRotateSecretInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_applicationUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ApplicationUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_assignmentCreateArgs = {
  input: AssignmentCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_assignmentDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignArchiveInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignAudienceSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignAudienceSetInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignContentAddArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignContentAddInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignContentRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignContentRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignCreateArgs = {
  input: CampaignCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignEndArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignEndInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignLaunchArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignLaunchInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignPauseArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignPauseInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignReopenArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignReopenInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignRestoreInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignResumeInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_campaignUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentApproveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentAudienceSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ContentAudienceSetInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentCreateArgs = {
  input: ContentCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ContentUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_contentWithdrawArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_costAddArgs = {
  input: CostAddInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_costReverseArgs = {
  id: Scalars['ID']['input'];
  input: CostReverseInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_departmentArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_departmentCreateArgs = {
  input: DepartmentCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_departmentMergeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: DepartmentMergeInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_departmentRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_departmentUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: DepartmentUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_documentVersionPublishArgs = {
  input: DocumentVersionPublishInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_doubtfulLoginAnswerArgs = {
  id: Scalars['ID']['input'];
  input: DoubtfulLoginAnswerInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_doubtfulRowAnswerArgs = {
  id: Scalars['ID']['input'];
  input: DoubtfulRowAnswerInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_earnedMediaSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: EarnedMediaSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_exportCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_exportCreateArgs = {
  input: ExportCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_exportDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_frontEndCreateArgs = {
  input: FrontEndCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_frontEndDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_frontEndUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: FrontEndUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_guidelineCheckDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_guidelineCheckSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: GuidelineCheckSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_identityDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_identityProviderCheckArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_identityProviderCreateArgs = {
  input: IdentityProviderCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_identityProviderDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_identityProviderUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IdentityProviderUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_importCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_importStartArgs = {
  input: ImportStartInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationAuthorizeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationAuthorizeInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationCheckArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationCreateArgs = {
  input: IntegrationCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<IntegrationDeleteInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationPauseArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationResetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationResetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationSecretRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationSecretRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationSecretSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationSecretInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationSyncArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<IntegrationSyncInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_integrationUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_invitationMessageMarkBouncedArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_invitationRoundStartArgs = {
  input: InvitationRoundStartInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_leadingDirectorySetArgs = {
  input: LeadingDirectorySetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_ledgerThresholdRemoveArgs = {
  input: LedgerThresholdRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_ledgerThresholdSetArgs = {
  input: LedgerThresholdSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_mailedLogInSetArgs = {
  input: MailedLogInSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_mentionLabelsSetArgs = {
  id: Scalars['ID']['input'];
  input: MentionLabelsSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_messageMarkBouncedArgs = {
  input: MessageMarkBouncedInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricCreateArgs = {
  input: MetricCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricDimensionAddArgs = {
  input: MetricDimensionAddInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricDimensionRemoveArgs = {
  input: MetricDimensionRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricFormulaSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: MetricFormulaSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricSourceSplitArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: MetricSourceSplitInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricSourceUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: MetricSourceUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_metricsIngestArgs = {
  input: MetricsIngestInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_networkPurgeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_networkTieRemoveArgs = {
  id: Scalars['ID']['input'];
  input: NetworkTieRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_nominationCreateArgs = {
  input: NominationCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_nominationDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_noticePreferenceSetArgs = {
  input: NoticePreferenceSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_noticeRuleCreateArgs = {
  input: NoticeRuleCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_noticeRuleDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_noticeRuleTryArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_noticeRuleUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: NoticeRuleUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_objectiveArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ObjectiveArchiveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_objectiveCreateArgs = {
  input: ObjectiveCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_objectiveRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ObjectiveRestoreInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_objectiveUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ObjectiveChangeInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_organizationLeaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: OrganizationLeaveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_organizationLeaveUndoArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_organizationUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: OrganizationUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_participationAcceptArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ParticipationAcceptInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_participationBenefitSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ParticipationBenefitSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_participationDeclineArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ParticipationDeclineInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_participationLeaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_participationWithdrawArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributeArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributeCreateArgs = {
  input: PersonAttributeCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributePurgeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributeRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributeSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonAttributeSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personAttributeUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonAttributeUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personBriefDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personBriefSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: PersonBriefSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personCreateArgs = {
  input: PersonCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personDepartmentsSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonDepartmentsSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personDuplicateDismissArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personManagerSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<PersonManagerSetInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personMergeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonMergeInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personObjectToScoringArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personPurgeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personRelationsSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonRelationsSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personUnmergeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personWithdrawScoringObjectionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_personalDataExportArgs = {
  input: PersonalDataExportInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_pluginConsentArgs = {
  input: PluginConsentInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_policyPackPublishArgs = {
  input: PolicyPackPublishInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_policyPublishArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: PolicyPublishInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_privacyRequestAnswerArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PrivacyRequestAnswerInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_privacyRequestCreateArgs = {
  input: PrivacyRequestCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_privacyRequestExtendArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PrivacyRequestExtendInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_processingExclusionCreateArgs = {
  input: ProcessingExclusionCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_processingExclusionDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_processingExclusionUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ProcessingExclusionUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_processingRestrictArgs = {
  input: ProcessingRestrictInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_processingRestrictionLiftArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_publicationRetractArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_publicationSettleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PublicationSettleInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_purposeCreateArgs = {
  input: PurposeCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_purposeUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PurposeUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_recipientTaskAnswerArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: RecipientTaskAnswerInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_recipientTaskResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationKindArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationKindCreateArgs = {
  input: RelationKindCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationKindRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationKindUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: RelationKindUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationshipOwnerCreateArgs = {
  input: RelationshipOwnerCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationshipOwnerEndArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_relationshipOwnerHandOverArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: RelationshipOwnerHandOverInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_retentionSetArgs = {
  input: RetentionSetInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_roleRuleCreateArgs = {
  input: RoleRuleCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_roleRuleDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_rotaCreateArgs = {
  input: RotaCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_rotaDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_rotaUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: RotaUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_scoreBacktestArgs = {
  input: ScoreBacktestInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_scoreRunCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_scoreRunPromoteArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<ScoreRunPromoteInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_scoreRunStartArgs = {
  input: ScoreRunStartInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_segmentCreateArgs = {
  input: SegmentCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_segmentDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_segmentPublishArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_segmentUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: SegmentUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_sessionEndArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_shareCreateArgs = {
  input: ShareCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_shareDiscardArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_shareMarkPublishedArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ShareMarkPublishedInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_sharePublishArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: SharePublishInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_siteCreateArgs = {
  input: SiteCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_siteUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: SiteUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_socialNetworkAddArgs = {
  input: SocialNetworkAddInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_socialNetworkRemoveArgs = {
  input: SocialNetworkRemoveInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_syncRunCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_tiesUpsertArgs = {
  input: TiesUpsertInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_tokenIssueArgs = {
  input: TokenIssueInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_topicArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_topicCreateArgs = {
  input: TopicCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_topicRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_topicUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: TopicUpdateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_touchpointCorrectArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: TouchpointCorrectInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_touchpointCreateArgs = {
  input: TouchpointCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_touchpointMarkHeldArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<TouchpointMarkHeldInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_touchpointWithdrawArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: TouchpointWithdrawInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_trackedLinkCreateArgs = {
  input?: InputMaybe<TrackedLinkCreateInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_trustedDocumentDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_trustedDocumentPushArgs = {
  input: TrustedDocumentPushInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookDeliveryReplayArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointCreateArgs = {
  input: WebhookEndpointCreateInput;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointPauseArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointReplayArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<WebhookEndpointReplayInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointRotateSecretArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<WebhookEndpointRotateSecretInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointTryArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<WebhookEndpointTryInput>;
};


/** Root of all mutations. Send an `Idempotency-Key` header to make a retry safe for 24 hours. A mutation that asks a plugin must be the only one in its operation. */
export type Mutation_webhookEndpointUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: WebhookEndpointUpdateInput;
};

/** A name in one language. */
export type NameInLanguage = {
  __typename: 'NameInLanguage';
  /** The language. */
  language: Scalars['Locale']['output'];
  /** The name. */
  text: Scalars['String']['output'];
};

/** A name in one language. */
export type NameInLanguageInput = {
  /** The language. */
  language: Scalars['Locale']['input'];
  /** The name, at most 200 characters. */
  text: Scalars['String']['input'];
};

/** All ties of one kind between the people of the organisation, and their measures. */
export type Network = Node & {
  __typename: 'Network';
  /** Ties in it at the last measurement. Null before the first measurement. Null without the permission to list these people (`person:read`). */
  arcCount?: Maybe<Scalars['Int']['output']>;
  /** Number of communities found. Null before the first measurement. Null without the permission to list these people (`person:read`). */
  communityCount?: Maybe<Scalars['Int']['output']>;
  /** When its first ties were added. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether its ties are directed. Fixed with the first tie. */
  directed: Scalars['Boolean']['output'];
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the kind of tie, such as `advice` or `reports-to`. */
  kind: Scalars['String']['output'];
  /** When it was last measured; null before the first time. */
  measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much denser ties are inside the communities than chance would have it (Newman’s Q, on the undirected projection), from -0.5 to below 1. Null without ties or before the first measurement. */
  modularity?: Maybe<Scalars['Float']['output']>;
  /** People in it at the last measurement: those with at least one tie of this kind, without archived people. Null before the first measurement. Null without the permission to list these people (`person:read`). */
  nodeCount?: Maybe<Scalars['Int']['output']>;
  /** People with ties of this kind who were erased before the last measurement, since the network exists. Measures are without them and their ties: when it has grown between two measurements, these cannot be compared as a whole. Null before the first measurement, and for one from before it was counted. Null without the permission to list these people (`person:read`). */
  peopleRemoved?: Maybe<Scalars['Int']['output']>;
  /** Whether betweenness and closeness are estimates, because the network has more than 20,000 people: betweenness from shortest paths between 100,000 drawn pairs of people (`NetworkPosition.betweennessError` gives the error), closeness from the distances from 128 drawn people. The same ties give the same estimates. */
  sampled: Scalars['Boolean']['output'];
  /** Whether the measures are up to date; if not, they are being computed. */
  upToDate: Scalars['Boolean']['output'];
  /** When its ties or its measures were last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of Network. */
export type NetworkConnection = {
  __typename: 'NetworkConnection';
  /** The objects of this page with their cursors. */
  edges: Array<NetworkEdge>;
  /** The objects of this page. */
  nodes: Array<Network>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Network on a page, with its cursor. */
export type NetworkEdge = {
  __typename: 'NetworkEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Network;
};

/** Conditions; all of them must hold. */
export type NetworkFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NetworkFilter>>;
  /** When its first ties were added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Whether ties have a direction. */
  directed?: InputMaybe<BooleanFilter>;
  /** Kind of tie. */
  kind?: InputMaybe<KeyFilter>;
  /** When it was last measured. */
  measuredAt?: InputMaybe<DateTimeFilter>;
  /** How much denser ties are inside the communities. */
  modularity?: InputMaybe<DecimalFilter>;
  /** This does not hold. */
  not?: InputMaybe<NetworkFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<NetworkFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Network. */
export type NetworkOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: NetworkOrderField;
};

/** What a list of Network can be ordered by; ties are broken by id. */
export type NetworkOrderField =
  /** By the time their first ties were added. */
  | 'CREATED_AT'
  /** By kind. */
  | 'KIND'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A person’s position in one network. Ties count once whatever their strength, except in the two strengths. In the undirected projection that some measures use, two people are tied when a tie goes either way. */
export type NetworkPosition = {
  __typename: 'NetworkPosition';
  /** Raw betweenness: the number of shortest paths between two others that pass through them; several shortest paths of one pair count in parts. Follows the direction of ties. Not divided by the number of pairs, so it grows with the network. */
  betweenness: Scalars['Float']['output'];
  /** Error of `betweenness` when it is an estimate (`Network.sampled`): half the width of the 95 % interval, in the same unit. Null when it is exact, or was estimated before this was stored. */
  betweennessError?: Maybe<Scalars['Float']['output']>;
  /** Inward closeness, with the correction of Wasserman and Faust: the inverse of the mean distance from those who reach them along ties, times the share of the others who do. From 0 (nobody reaches them) to 1 (everybody in one step). */
  closeness: Scalars['Float']['output'];
  /** Local clustering on the undirected projection: the share of pairs of their contacts who are tied themselves. From 0 to 1; 0 with fewer than two contacts. */
  clustering: Scalars['Float']['output'];
  /** Number of their community (Leiden, on the undirected projection). Only valid within one measurement: the next may number the same groups differently. */
  community: Scalars['Int']['output'];
  /** Burt’s constraint on the undirected projection: how far their contacts are tied to one another. Low for a broker between groups, 1 with a single contact, slightly above 1 in very small closed groups. Null without contacts. */
  constraint?: Maybe<Scalars['Float']['output']>;
  /** Core number on the undirected projection: the largest k such that they belong to a group where everybody is tied to at least k others of it. */
  coreNumber: Scalars['Int']['output'];
  /** Eigenvector centrality on the undirected projection: high for people tied to others who are central. From 0 to 1; the squares of all sum to 1. Null when the computation did not converge. */
  eigenvector?: Maybe<Scalars['Float']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** How many people have a tie to them, such as those who ask them; in an undirected network, their ties. */
  inDegree: Scalars['Int']['output'];
  /** Sum of the strengths of the ties to them, in the unit of the source; in an undirected network, of their ties. Null for measures from before it was stored. */
  inStrength?: Maybe<Scalars['Float']['output']>;
  /** How many people they have a tie to, such as those they ask; in an undirected network, their ties. */
  outDegree: Scalars['Int']['output'];
  /** Sum of the strengths of the ties they have to others, in the unit of the source; in an undirected network, of their ties. Null for measures from before it was stored. */
  outStrength?: Maybe<Scalars['Float']['output']>;
  /** PageRank: share of time that a random walker spends at them. The walker follows a random tie with probability 0.85, and otherwise jumps to a random person. From 0 to 1; all of a network sum to 1. */
  pageRank: Scalars['Float']['output'];
  /** People with ties of this kind who were erased before the measurement: `Network.peopleRemoved`. Null for a measurement from before it was counted. Null without the permission to list these people (`person:read`). */
  peopleRemoved?: Maybe<Scalars['Int']['output']>;
};

/** The Network that was deleted. */
export type NetworkPurgePayload = {
  __typename: 'NetworkPurgePayload';
  /** Global id of the deleted object. */
  purgedId: Scalars['ID']['output'];
};

/** Result of `networkPurge`: the object, or why the act was refused. */
export type NetworkPurgeResult = NetworkPurgePayload | NotFoundError;

/** The tie to remove. */
export type NetworkTieRemoveInput = {
  /** Where it starts. */
  from: PersonBy;
  /** Where it ends. */
  to: PersonBy;
};

/** Result of `networkTieRemove`: the object, or why the act was refused. */
export type NetworkTieRemoveResult = InvalidInputError | Network | NotFoundError;

/** An object with a global id. */
export type Node = {
  /** Global id. */
  id: Scalars['ID']['output'];
};

/** A statement by one person that another has expertise, empathy or another quality. */
export type Nomination = Node & {
  __typename: 'Nomination';
  /** When the nomination was last recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** The key of the quality that the person was nominated for, such as `expertise`. */
  dimension: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The person who was nominated. Null when the token may not read them. */
  nominee?: Maybe<Person>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type NominationCondition = {
  /** The number that the last monthly close published, as `Person.nominations` shows it. */
  count?: InputMaybe<IntFilter>;
  /** The key of the dimension, such as `expertise`. */
  dimension?: InputMaybe<KeyFilter>;
};

/** The number of people who nominated a person for one dimension, as the close of a month published it. */
export type NominationCount = {
  __typename: 'NominationCount';
  /** When the number was published. */
  closedAt: Scalars['DateTime']['output'];
  /** The number of people who nominated them before the month of `closedAt`, without archived people, rounded down to a multiple of the organisation’s `minimumGroupSize`. It falls only when at least that many nominators have withdrawn, were archived or erased. */
  count: Scalars['Int']['output'];
  /** The key of the dimension, such as `expertise`. */
  dimension: Scalars['String']['output'];
};

/** A new nomination. */
export type NominationCreateInput = {
  /** The key of the quality: `expertise`, `empathy`, `impartiality`, or a key of your own. */
  dimension: Scalars['String']['input'];
  /** The person who nominates; the person of the token when left out. Only those who manage people may name somebody else. */
  nominatorId?: InputMaybe<Scalars['ID']['input']>;
  /** The person who is nominated; not oneself. */
  nomineeId: Scalars['ID']['input'];
};

/** Result of `nominationCreate`: the object, or why the act was refused. */
export type NominationCreateResult = ConflictError | InvalidInputError | Nomination | NotFoundError;

/** The Nomination that was deleted. */
export type NominationDeletePayload = {
  __typename: 'NominationDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `nominationDelete`: the object, or why the act was refused. */
export type NominationDeleteResult = NominationDeletePayload | NotFoundError;

/** There is no such object in this organisation. */
export type NotFoundError = UserError & {
  __typename: 'NotFoundError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What one event, or a test, is told: by one message to the address of a rule, or to an account without a rule; or by messages to the people whom a rule names, as `outcomes` counts. */
export type Notice = Node & {
  __typename: 'Notice';
  /** The account it goes to. Null for a notice of a rule, except a test of a rule to people, which goes to whoever asked for it. */
  account?: Maybe<Account>;
  /** Attempts to send it. */
  attempts: Scalars['Int']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the last attempt failed; null when it did not. */
  error?: Maybe<Failure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What became of the people whom it names. Null for a notice to an address, and for one without a rule. */
  outcomes?: Maybe<NoticeOutcomes>;
  /** When the mail server or chat accepted it; to people: when the last message had its end. Null before. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  status: NoticeStatus | (string & {});
  /** Whether it is a test notice. */
  trial: Scalars['Boolean']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of Notice. */
export type NoticeConnection = {
  __typename: 'NoticeConnection';
  /** The objects of this page with their cursors. */
  edges: Array<NoticeEdge>;
  /** The objects of this page. */
  nodes: Array<Notice>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Notice on a page, with its cursor. */
export type NoticeEdge = {
  __typename: 'NoticeEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Notice;
};

/** Conditions; all of them must hold. */
export type NoticeFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NoticeFilter>>;
  /** Attempts to send them. */
  attempts?: InputMaybe<IntFilter>;
  /** When they were created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<NoticeFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<NoticeFilter>>;
  /** When the mail server or chat accepted them. */
  sentAt?: InputMaybe<DateTimeFilter>;
  /** Their status. */
  status?: InputMaybe<NoticeStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** People who get no notice for one reason. */
export type NoticeLeftOut = {
  __typename: 'NoticeLeftOut';
  /** How many people. Null without the permission to list these people (`person:read`). */
  count?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  reason: NoticeLeftOutReason | (string & {});
};

/** Why people get no notice. Of several reasons the first counts, in this order. */
export type NoticeLeftOutReason =
  /** Messages to them are switched off, or their data is kept and not used. */
  | 'EXCLUDED'
  /** They are archived, not active any more, or their account is suspended. */
  | 'INACTIVE'
  /** They ended notices of this kind. */
  | 'NOTICES_ENDED'
  /** They may not read what the notice is about. */
  | 'NOT_ALLOWED'
  /** The rule named them and names them no longer, for example because they lost the role. */
  | 'NOT_NAMED'
  /** They have no account, so that they may read nothing here. */
  | 'NO_ACCOUNT'
  /** They have no mail address. */
  | 'NO_ADDRESS'
  /** The rule was stopped: see `NoticeRule.stoppedAt`. */
  | 'STOPPED';

/** The order of a list of Notice. */
export type NoticeOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: NoticeOrderField;
};

/** What a list of Notice can be ordered by; ties are broken by id. */
export type NoticeOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What became of the people whom a notice names. Of nobody it is told who they are. */
export type NoticeOutcomes = {
  __typename: 'NoticeOutcomes';
  /** Of those whose mail was refused for good, or came back. Null without the permission to list these people (`person:read`). */
  bounced?: Maybe<Scalars['Int']['output']>;
  /** Of those whose message could not be sent. Null without the permission to list these people (`person:read`). */
  failed?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Why people got none. A reason of fewer people than `Organization.minimumGroupSize` is left out, so that nobody learns who ended notices. Empty for whoever may not list people. */
  leftOut: Array<NoticeLeftOut>;
  /** Of those who got none: see `leftOut`. Null without the permission to list these people (`person:read`). */
  leftOutCount?: Maybe<Scalars['Int']['output']>;
  /** The number of those whose message the mail server or the chat accepted. Null without the permission to list these people (`person:read`). */
  sent?: Maybe<Scalars['Int']['output']>;
  /** Of those of whom nobody knows whether the message arrived. It is not sent again. Null without the permission to list these people (`person:read`). */
  unclear?: Maybe<Scalars['Int']['output']>;
  /** Of those whose message waits for the hours of their site, the cap, or a retry. Null without the permission to list these people (`person:read`). */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** Whether somebody gets messages of a kind. */
export type NoticePreference = {
  __typename: 'NoticePreference';
  /** Whether they get no more of them. Ending them declines nothing. */
  ended: Scalars['Boolean']['output'];
  /** The kind. */
  kind: NoticeKind | (string & {});
};

/** Whether somebody gets messages of a kind. */
export type NoticePreferenceSetInput = {
  /** Whether you get no more of them. */
  ended: Scalars['Boolean']['input'];
  /** The kind. */
  kind: NoticeKind;
};

/** Result of `noticePreferenceSet`: the object, or why the act was refused. */
export type NoticePreferenceSetResult = InvalidInputError | NoticePreference;

/** Whom a notice would go to now, before it is judged what each may read. Of whoever ended notices it is not told who they are. */
export type NoticePreview = {
  __typename: 'NoticePreview';
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Why people would not get it. A reason of fewer people than `Organization.minimumGroupSize` is left out. Empty for whoever may not list people. */
  leftOut: Array<NoticeLeftOut>;
  /** Of those who would not: see `leftOut`. Null without the permission to list these people (`person:read`). */
  leftOutCount?: Maybe<Scalars['Int']['output']>;
  /** The people who are named, with those who would be left out, by name: the first 100 whom the token may read. Accounts that are no person’s are counted only. Empty for whoever may not list people. */
  people: Array<Person>;
  /** The number of people and accounts who would get it, if they may read what it is about. Null without the permission to list these people (`person:read`). */
  recipients?: Maybe<Scalars['Int']['output']>;
};

/** Whom a notice rule writes to. */
export type NoticeRecipientKind =
  /** A fixed mail address, or a chat. */
  | 'ADDRESS'
  /** A person. */
  | 'PERSON'
  /** Everybody who holds a role. */
  | 'ROLE'
  /** Who is on duty on a rota. */
  | 'ROTA'
  /** The people of a segment. */
  | 'SEGMENT';

/** Whom a notice rule writes to, found anew for each notice. `kind` says which of the other fields are set. */
export type NoticeRecipients = {
  __typename: 'NoticeRecipients';
  /** A mail address. For a chat: who the notice is for; may be empty. Null for another kind. */
  address?: Maybe<Scalars['String']['output']>;
  /** The campaign in which they hold the role. Null for a role elsewhere, for another kind, and when the token may not read it. */
  campaign?: Maybe<Campaign>;
  /** The department, with its subtree, in which they hold the role. Null for a role elsewhere, for another kind, and when the token may not read it. */
  department?: Maybe<Department>;
  /** Which of these it names. */
  kind: NoticeRecipientKind | (string & {});
  /** The person. Null for another kind, and when the token may not read them. */
  person?: Maybe<Person>;
  /** The role. Null for another kind. */
  role?: Maybe<Role | (string & {})>;
  /** The rota. Null for another kind, and when the token may not read it. */
  rota?: Maybe<Rota>;
  /** The segment. Null for another kind, and when the token may not read it. */
  segment?: Maybe<Segment>;
};

/** Whom a notice rule writes to: exactly one of these. People get a notice when they may read what it is about themselves, and have not ended its kind. */
export type NoticeRecipientsInput =
  /** A fixed mail address. For a chat: who the notice is for; may be empty. At most 320 characters, on one line. */
  { address: Scalars['String']['input']; personId?: never; role?: never; rotaId?: never; segmentId?: never; }
  |  /** A person. */
  { address?: never; personId: Scalars['ID']['input']; role?: never; rotaId?: never; segmentId?: never; }
  |  /** Everybody who holds a role, as of each notice. */
  { address?: never; personId?: never; role: NoticeRoleInput; rotaId?: never; segmentId?: never; }
  |  /** Who is on duty on a rota, as of each notice. */
  { address?: never; personId?: never; role?: never; rotaId: Scalars['ID']['input']; segmentId?: never; }
  |  /** The people of a segment, as of each notice. It is evaluated with the rights of the account that answers for the rule: when these do not suffice any more, nothing is sent, and the owners are told. */
  { address?: never; personId?: never; role?: never; rotaId?: never; segmentId: Scalars['ID']['input']; };

/** Everybody who holds a role in a scope. */
export type NoticeRoleInput = {
  /** Those who hold it in this campaign. Cannot be combined with a department. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Those who hold it in this department or one of its subtree. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The role. In a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
};

/** Who is notified of which events, and how. */
export type NoticeRule = Node & {
  __typename: 'NoticeRule';
  /** The account that answers for it: the last one that changed it. Nothing is sent when it may not manage notices any more. Null for a rule from before accounts answered for rules, once the account is gone, and when the token may not read it. */
  author?: Maybe<Account>;
  /** When it was created. Only later events are reported. */
  createdAt: Scalars['DateTime']['output'];
  /** Event types, such as `sync-run.failed`: see `eventTypes`. */
  events: Array<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The notifier. */
  integration: Integration;
  /** What its notices are, as people end them. */
  kind: NoticeRuleKind | (string & {});
  /** Its name for the team. */
  name: Scalars['String']['output'];
  /** Its notices, the latest first. */
  notices: NoticeConnection;
  /** Whom it writes to. */
  recipients: NoticeRecipients;
  /** Since when nothing has been sent, because its author may not name the recipients any more, or nobody is on duty: the error of the latest notice says why. Null when it sends. Any change by somebody who may manage notices lets it go on. */
  stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too. */
  urgent: Scalars['Boolean']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Who is notified of which events, and how. */
export type NoticeRule_noticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeOrder>;
};

/** A page of a list of NoticeRule. */
export type NoticeRuleConnection = {
  __typename: 'NoticeRuleConnection';
  /** The objects of this page with their cursors. */
  edges: Array<NoticeRuleEdge>;
  /** The objects of this page. */
  nodes: Array<NoticeRule>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who is notified of which events, and how. */
export type NoticeRuleCreateInput = {
  /** All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events: Array<Scalars['String']['input']>;
  /** The notifier: an integration that was created with `notifier`. */
  integrationId: Scalars['ID']['input'];
  /** What its notices are, as people end them. Default: `NEWS`. */
  kind?: InputMaybe<NoticeRuleKind>;
  /** Name of the rule, for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Whom it writes to. */
  recipients: NoticeRecipientsInput;
  /** Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too. */
  urgent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `noticeRuleCreate`: the object, or why the act was refused. */
export type NoticeRuleCreateResult = ConflictError | InvalidInputError | NotFoundError | NoticeRule;

/** The NoticeRule that was deleted. */
export type NoticeRuleDeletePayload = {
  __typename: 'NoticeRuleDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `noticeRuleDelete`: the object, or why the act was refused. */
export type NoticeRuleDeleteResult = ConflictError | NotFoundError | NoticeRuleDeletePayload;

/** One NoticeRule on a page, with its cursor. */
export type NoticeRuleEdge = {
  __typename: 'NoticeRuleEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: NoticeRule;
};

/** Conditions; all of them must hold. */
export type NoticeRuleFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NoticeRuleFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The notifier. */
  integrationId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<NoticeRuleFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<NoticeRuleFilter>>;
  /** Since when it has sent nothing; null when it sends. */
  stoppedAt?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `noticeRuleTry`: the object, or why the act was refused. */
export type NoticeRuleTryResult = ConflictError | NotFoundError | Notice;

/** Changes of a rule. A field that is left out keeps its value. */
export type NoticeRuleUpdateInput = {
  /** All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What its notices are, as people end them. Default: `NEWS`. */
  kind?: InputMaybe<NoticeRuleKind>;
  /** Name of the rule, for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whom it writes to. */
  recipients?: InputMaybe<NoticeRecipientsInput>;
  /** Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too. Default: false. */
  urgent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `noticeRuleUpdate`: the object, or why the act was refused. */
export type NoticeRuleUpdateResult = ConflictError | InvalidInputError | NotFoundError | NoticeRule;

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
  eq?: InputMaybe<NoticeStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<NoticeStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Sends notices to people. A configured notifier is an integration. */
export type Notifier = Configurable & {
  __typename: 'Notifier';
  /** How it reaches people; null while its plugin is not loaded. */
  channel?: Maybe<NotifierChannel | (string & {})>;
  /** JSON Schema of its settings, for a form; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null without a description, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it asks its provider to delete what it got about a person who is erased; null while its plugin is not loaded. */
  forgets?: Maybe<Scalars['Boolean']['output']>;
  /** Its key, such as `feed` or `mail`: the value for `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Name of its plugin, as in `plugins { name }`; null while the plugin is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** Its credentials; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** Name to display; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** Version of its plugin; null while the plugin is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** How a notifier reaches people. */
export type NotifierChannel =
  /** By chat: recipients are channels in the notifier’s own format. */
  | 'CHAT'
  /** By mail: recipients are addresses. */
  | 'MAIL';

/** A value of a metric that a campaign or a department is to reach. */
export type Objective = Node & {
  __typename: 'Objective';
  /** When the objective was archived, which ends its target. Null while it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The value before the work began, in the metric’s unit; money is in minor units. Null when unknown. */
  baseline?: Maybe<Scalars['Decimal']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The campaign that owns the objective. Null when a department owns it, and without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When the objective was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that owns the objective. Null when a campaign owns it, and when the token may not read the department. */
  department?: Maybe<Department>;
  /** Which numbers of the subject are compared with the target: only those with one of the values of each dimension. Empty when all numbers are. */
  dimensions: Array<ObjectiveDimension>;
  /** The discipline that the objective belongs to. Null when none was stated. */
  discipline?: Maybe<ObjectiveDiscipline | (string & {})>;
  /** The instant by which the target is to be reached. Null for the end of the campaign; for an objective of a department, null means no deadline. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The purpose of the objective. */
  kind: ObjectiveKind | (string & {});
  /** The metric that the objective is measured with. */
  metric: Metric;
  /** The edition of the metric for which the target was set: see `Metric.edition`. */
  metricEdition: Scalars['Int']['output'];
  /** The progress of the objective in a period. Null when the objective did not apply in the period. Requires the permission `report:read`: null, with an error, without it. */
  progress?: Maybe<ObjectiveProgress>;
  /** The report of the subject of the objective for a period, with only the numbers that the objective is about: see `Objective.dimensions`. Costs and counts of people are left out when there are dimensions. Null when the subject is not an object that shares count for, such as a channel. Requires the permission `report:read` for the objective, and the permission to read the numbers of its subject: null, with an error, without them. */
  report?: Maybe<Report>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The id of the object whose numbers are compared with the target: the owner of the objective, or another subject of facts, such as a content. Null when the token may not read that object. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: Scalars['Decimal']['output'];
  /** All targets that the objective ever had, the earliest first; the last one is the current target. The first target of an objective that was created with its campaign is in force from the start of the campaign. */
  targets: Array<ObjectiveTarget>;
  /** When the objective was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A value of a metric that a campaign or a department is to reach. */
export type Objective_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A value of a metric that a campaign or a department is to reach. */
export type Objective_progressArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A value of a metric that a campaign or a department is to reach. */
export type Objective_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A value of a metric that a campaign or a department is to reach. */
export type Objective_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A value of a metric that a campaign or a department is to reach. */
export type Objective_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The reason for archiving an objective. */
export type ObjectiveArchiveInput = {
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** The objects of `objectiveArchive`, and its input. */
export type ObjectiveArchiveManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `objectiveArchive`, the same for each object. */
  input: ObjectiveArchiveInput;
};

/** Result of `objectiveArchive`: the object, or why the act was refused. */
export type ObjectiveArchiveResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** The changes of an objective. A field that is left out stays as it is. */
export type ObjectiveChangeInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. Null clears it. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** The discipline that the objective belongs to. Null clears it. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. Null clears it. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purpose of the objective. */
  kind?: InputMaybe<ObjectiveKind>;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A page of a list of Objective. */
export type ObjectiveConnection = {
  __typename: 'ObjectiveConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ObjectiveEdge>;
  /** The objects of this page. */
  nodes: Array<Objective>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new objective. */
export type ObjectiveCreateInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** The campaign that owns the objective. Set either this or `departmentId`. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The department that owns the objective. Set either this or `campaignId`. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the numbers that have one of the listed values of each dimension are compared with the target. Cannot be changed later. Default: all numbers. At most 10. */
  dimensions?: InputMaybe<Array<ObjectiveDimensionInput>>;
  /** The discipline that the objective belongs to. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The object whose numbers are compared with the target, such as a content: any subject of facts whose numbers the token may read. The owner when left out. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: Scalars['Decimal']['input'];
};

/** Result of `objectiveCreate`: the object, or why the act was refused. */
export type ObjectiveCreateResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** Values of one dimension that an objective is about. */
export type ObjectiveDimension = {
  __typename: 'ObjectiveDimension';
  /** The key of the dimension: see `metricDimensions`. */
  dimension: Scalars['String']['output'];
  /** The values in normal form, such as `linkedin`. */
  values: Array<Scalars['String']['output']>;
};

/** Values of one dimension. */
export type ObjectiveDimensionInput = {
  /** The key of the dimension: see `metricDimensions`. */
  dimension: Scalars['String']['input'];
  /** The values, such as `linkedin`. 1 to 200 of them. */
  in: Array<Scalars['String']['input']>;
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
  eq?: InputMaybe<ObjectiveDiscipline>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ObjectiveDiscipline>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One Objective on a page, with its cursor. */
export type ObjectiveEdge = {
  __typename: 'ObjectiveEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Objective;
};

/** Conditions; all of them must hold. */
export type ObjectiveFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ObjectiveFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** The campaign that owns the objective. */
  campaignId?: InputMaybe<IdFilter>;
  /** When the objective was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that owns the objective. */
  departmentId?: InputMaybe<IdFilter>;
  /** The discipline that the objective belongs to. */
  discipline?: InputMaybe<ObjectiveDisciplineFilter>;
  /** The instant by which the target is to be reached. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** The purpose of the objective. */
  kind?: InputMaybe<ObjectiveKindFilter>;
  /** Key of the metric that the objective is measured with. */
  metric?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ObjectiveFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ObjectiveFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** A value of a metric that a campaign is to reach. */
export type ObjectiveInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** The discipline that the objective belongs to. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: Scalars['Decimal']['input'];
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
  eq?: InputMaybe<ObjectiveKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ObjectiveKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
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

/** The progress of an objective towards the last target that applied in the period. */
export type ObjectiveProgress = {
  __typename: 'ObjectiveProgress';
  /** The objective. */
  objective: Objective;
  /** (Value − baseline) / (target − baseline), where a missing baseline counts as 0. The objective is reached at 1. */
  progress: Ratio;
  /** The target at the end of the period. For the current target, see `Objective.target`. */
  target: Scalars['Decimal']['output'];
  /** The value of its metric in the period. Null when the value is unknown or hidden: see `Report.value`. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** The reason for restoring an objective, if any. */
export type ObjectiveRestoreInput = {
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The objects of `objectiveRestore`, and its input. */
export type ObjectiveRestoreManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `objectiveRestore`, the same for each object. */
  input?: InputMaybe<ObjectiveRestoreInput>;
};

/** Result of `objectiveRestore`: the object, or why the act was refused. */
export type ObjectiveRestoreResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** A target that an objective had for a time. */
export type ObjectiveTarget = {
  __typename: 'ObjectiveTarget';
  /** The value before the work began, in the metric’s unit; money is in minor units. Null when unknown. */
  baseline?: Maybe<Scalars['Decimal']['output']>;
  /** The instant by which the target is to be reached. Null for the end of the campaign; for an objective of a department, null means no deadline. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** The reason why the target ended. Null while it is in force, when no reason was stated, and without the permission `report:read`. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** The first instant at which the target was in force. */
  from: Scalars['DateTime']['output'];
  /** The metric that the target was measured with. */
  metric: Metric;
  /** The edition of the metric for which the target was set: see `Metric.edition`. */
  metricEdition: Scalars['Int']['output'];
  /** The reason for setting the target. Null when no reason was stated, and without the permission `report:read`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: Scalars['Decimal']['output'];
  /** The first instant after the target ended. Null while it is in force. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** A value of a metric that a campaign is to reach from now on. */
export type ObjectiveUpdateInput = {
  /** The value before the work begins, in the metric’s unit; money is in minor units. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** The discipline that the objective belongs to. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** The instant by which the target is to be reached. When left out: the end of the campaign, or no deadline for a department. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the existing objective of this campaign to change. When left out, the objective is new. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The purpose of the objective. */
  kind: ObjectiveKind;
  /** Key of the metric that the objective is measured with, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** The reason, which is kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The value to reach, in the metric’s unit; money is in minor units. */
  target: Scalars['Decimal']['input'];
};

/** Result of `objectiveUpdate`: the object, or why the act was refused. */
export type ObjectiveUpdateResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** A tenant. Everything in the API belongs to one organisation, and a token reaches only one. */
export type Organization = Node & {
  __typename: 'Organization';
  /** Names of its brands. They count like its names. */
  brands: Array<Scalars['String']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** Days within which contacts of two departments with one person collide. 0: none do. */
  contactCollisionDays: Scalars['Int']['output'];
  /** Country of establishment. Its law applies to every text. Null until it is set. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Currency of values that have no other currency. */
  currency: Scalars['Currency']['output'];
  /** Whether it was generated by Portevoix as a demo, without real people. */
  demo: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Hosts of the organisation’s own pages, each with its subdomains. Tracked links lead there with a click token and UTM parameters. */
  landingHosts: Array<Scalars['String']['output']>;
  /** Language of texts, such as error messages and mails, for readers who have named no language that Portevoix has. */
  language: Scalars['Locale']['output'];
  /** Key of the leading directory: `externalId` of people is their id there, and imports use its ids unless they name another source. Default: `directory`. */
  leadingDirectory: Scalars['String']['output'];
  /** When everything of it is deleted, since it leaves; until then only owners get in, and can undo it with `organizationLeaveUndo`. Null when it does not leave. */
  leavesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Groups of fewer people are never shown. */
  minimumGroupSize: Scalars['Int']['output'];
  /** Invitations and reminders that a person gets within seven days. Null for no limit. */
  mostMessagesPerWeek?: Maybe<Scalars['Int']['output']>;
  /** Minutes per week that all accepted mandates of a person may ask for together, over all departments. Null for no limit. */
  mostMinutesPerWeek?: Maybe<Scalars['Int']['output']>;
  /** Display name. */
  name: Scalars['String']['output'];
  /** Other names of the organisation. An employee who uses one of them in a post discloses their employer. */
  names: Array<Scalars['String']['output']>;
  /** Whether people see the names of those who read data about them (`PersonAccess.readerName`), besides role, department, purpose and time. */
  namesReaders: Scalars['Boolean']['output'];
  /** The report for a period. Requires the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** How long each class of data is kept, by key of the class. */
  retention: Array<RetentionTerm>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** Minutes after which a log-in session expires at the latest, unless the identity provider confirms it. */
  sessionMinutes: Scalars['Int']['output'];
  /** Short name, unique on this server. */
  slug: Scalars['String']['output'];
  /** IANA time zone in which reports cut days, weeks and months. */
  timeZone: Scalars['String']['output'];
  /** Created by `portevoix init --trial` to try the product out: the operator may act as a person who logged in. */
  trial: Scalars['Boolean']['output'];
  /** Whether only trusted documents may be executed. */
  trustedDocumentsOnly: Scalars['Boolean']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A tenant. Everything in the API belongs to one organisation, and a token reaches only one. */
export type Organization_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant. Everything in the API belongs to one organisation, and a token reaches only one. */
export type Organization_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant. Everything in the API belongs to one organisation, and a token reaches only one. */
export type Organization_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant. Everything in the API belongs to one organisation, and a token reaches only one. */
export type Organization_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Confirms that the organisation leaves. */
export type OrganizationLeaveInput = {
  /** Short name of the organisation (`Organization.slug`), to confirm which one leaves, at most 200 characters. */
  slug: Scalars['String']['input'];
};

/** Result of `organizationLeave`: the object, or why the act was refused. */
export type OrganizationLeaveResult = ConflictError | InvalidInputError | Organization;

/** Result of `organizationLeaveUndo`: the object, or why the act was refused. */
export type OrganizationLeaveUndoResult = ConflictError | Organization;

/** Changes of the organisation’s settings. A field that is left out keeps its value. */
export type OrganizationUpdateInput = {
  /** Names of all its brands, at most 100. Null clears it. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Days within which contacts of two departments with one person collide; 0 for no collisions. 0 to 90. */
  contactCollisionDays?: InputMaybe<Scalars['Int']['input']>;
  /** Country of establishment. Its law applies to every text from then on. Null clears it. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Currency of values that have no other currency. Cannot be changed once there are facts of metrics of money, which are in it. */
  currency?: InputMaybe<Scalars['Currency']['input']>;
  /** Hosts of all the organisation’s own pages, such as `acme.example`, each with its subdomains. Tracked links lead there with a click token (`pv_click`) and UTM parameters, and everywhere else to exactly their target. At most 50. Null clears it. */
  landingHosts?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Language of Portevoix’s own texts, `en` or `fr`, for readers who have named neither. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Groups of fewer people are never shown. Only owners can lower it, because that shows more. 5 to 1,000. */
  minimumGroupSize?: InputMaybe<Scalars['Int']['input']>;
  /** Invitations and reminders that a person gets within seven days. What is more waits. Null for no limit. 1 to 1,000. Null clears it. */
  mostMessagesPerWeek?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes per week that all accepted mandates of a person may ask for together, over all departments. Null for no limit. Mandates that were accepted before stay. 1 to 10,080. Null clears it. */
  mostMinutesPerWeek?: InputMaybe<Scalars['Int']['input']>;
  /** Display name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All other names of the organisation, at most 20. Null clears it. */
  names?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether people see the names of those who read data about them. */
  namesReaders?: InputMaybe<Scalars['Boolean']['input']>;
  /** Minutes after which a log-in session expires at the latest, unless the identity provider confirms it. Applies to new sessions. 15 to 720. */
  sessionMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** IANA time zone in which reports cut days, weeks and months. Stored data does not change. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Whether only trusted documents may be executed, by anybody: see `trustedDocumentPush`. The documents of the SDK always may. */
  trustedDocumentsOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `organizationUpdate`: the object, or why the act was refused. */
export type OrganizationUpdateResult = ConflictError | InvalidInputError | Organization;

/** A number of followers that is kept and not shown, because a source of a higher rank tells of the account. */
export type OverruledFollowers = {
  __typename: 'OverruledFollowers';
  /** When they were counted, or when the number was sent. */
  at: Scalars['DateTime']['output'];
  /** The number. */
  followers: Scalars['Int']['output'];
};

/** Position of this page in the list. */
export type PageInfo = {
  __typename: 'PageInfo';
  /** Cursor of the last object of this page, for `after`; on an empty page the cursor it began after, or null. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more objects after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page began after a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first object of this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** One ambassador in one campaign: the invitation and the answer. Callers without `participation:invite` for the campaign, other than the person, see only participations that were accepted at some time, and of these nothing of an invitation: one that is open, declined or withdrawn looks like none. */
export type Participation = Node & {
  __typename: 'Participation';
  /** When they last accepted; null when they never did. */
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who was asked. */
  ambassador: Ambassador;
  /** Whether they gain something by it: with who they are it decides what their posts owe to readers. */
  benefit: Benefit | (string & {});
  /** What they were asked to join; null without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When they were first asked, or recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** When they last declined; null when they never did, or accepted since. */
  declinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the team wrote with the last invitation, in plain text; null when nothing. */
  invitationMessage?: Maybe<Scalars['String']['output']>;
  /** When they were last asked, or recorded; for callers who do not see the invitation, when they last accepted. */
  invitedAt: Scalars['DateTime']['output'];
  /** When they last left; null when they never did, or accepted since. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they are asked to do, until when, and how much time it takes, as the last invitation states it. They agree to it by accepting. Null where the invitation states none. */
  mandate?: Maybe<Mandate>;
  /** When they asked never to be invited to this campaign again; null when they did not, or took it back. */
  neverAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stood from when to when, the first first; the last is how it stands. None changes once it is over. */
  periods: Array<ParticipationPeriod>;
  /** When they took part before, as another system says. Reports of that time count it for those who may list participations. Null where no file told it, and for callers who do not see the invitation. */
  recordedElsewhere?: Maybe<RecordedElsewhere>;
  /** The shares of the ambassador in this campaign. */
  shares?: Maybe<ShareConnection>;
  /** How they answered. */
  status: ParticipationStatus | (string & {});
  /** The person’s own links to refer others by, in this campaign. */
  trackedLinks?: Maybe<TrackedLinkConnection>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** One ambassador in one campaign: the invitation and the answer. Callers without `participation:invite` for the campaign, other than the person, see only participations that were accepted at some time, and of these nothing of an invitation: one that is open, declined or withdrawn looks like none. */
export type Participation_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** One ambassador in one campaign: the invitation and the answer. Callers without `participation:invite` for the campaign, other than the person, see only participations that were accepted at some time, and of these nothing of an invitation: one that is open, declined or withdrawn looks like none. */
export type Participation_trackedLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrackedLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrackedLinkOrder>;
};

/** The agreements with which a person accepts an invitation. */
export type ParticipationAcceptInput = {
  /** The agreements, each purpose once: SHARING is required, all others are optional. At most 20. */
  agreements?: InputMaybe<Array<AgreementInput>>;
  /**
   * The same in the deprecated form; refused together with `agreements`.
   * @deprecated Use `agreements`. Accepted until 2027-07-01.
   */
  consent?: InputMaybe<ConsentInput>;
};

/** Result of `participationAccept`: the object, or why the act was refused. */
export type ParticipationAcceptResult = ConflictError | InvalidInputError | NotFoundError | Participation;

/** Whether a person gains something by taking part. */
export type ParticipationBenefitSetInput = {
  /** The statement. */
  benefit: Benefit;
};

/** Result of `participationBenefitSet`: the object, or why the act was refused. */
export type ParticipationBenefitSetResult = ConflictError | InvalidInputError | NotFoundError | Participation;

/** Why a participation has its status. */
export type ParticipationCause =
  /** They accepted, declined or left themselves. */
  | 'ANSWER'
  /** They withdrew the consent to sharing. */
  | 'CONSENT_WITHDRAWN'
  /** They were erased. */
  | 'ERASURE'
  /** A file told it. */
  | 'IMPORT'
  /** The team invited them. */
  | 'INVITATION'
  /** The team withdrew the invitation. */
  | 'WITHDRAWAL';

/** Conditions that one and the same object must meet; all of them must hold. */
export type ParticipationCondition = {
  /** When they last accepted. */
  acceptedAt?: InputMaybe<DateTimeFilter>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
};

/** A page of a list of Participation. */
export type ParticipationConnection = {
  __typename: 'ParticipationConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ParticipationEdge>;
  /** The objects of this page. */
  nodes: Array<Participation>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How long a person declines. */
export type ParticipationDeclineInput = {
  /** True: never ask me for this campaign again. False: I may be asked again. Default: what was stated before, otherwise false. Other campaigns are not affected. */
  never?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `participationDecline`: the object, or why the act was refused. */
export type ParticipationDeclineResult = ConflictError | InvalidInputError | NotFoundError | Participation;

/** One Participation on a page, with its cursor. */
export type ParticipationEdge = {
  __typename: 'ParticipationEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Participation;
};

/** Conditions; all of them must hold. */
export type ParticipationFilter = {
  /** When they last accepted. */
  acceptedAt?: InputMaybe<DateTimeFilter>;
  /** The ambassador. */
  ambassadorId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ParticipationFilter>>;
  /** Whether they gain something by taking part. */
  benefit?: InputMaybe<BenefitFilter>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** The value of `Participation.invitedAt`. */
  invitedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ParticipationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ParticipationFilter>>;
  /** Status of the participation. */
  status?: InputMaybe<ParticipationStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Result of `participationLeave`: the object, or why the act was refused. */
export type ParticipationLeaveResult = ConflictError | NotFoundError | Participation;

/** The order of a list of Participation. */
export type ParticipationOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ParticipationOrderField;
};

/** What a list of Participation can be ordered by; ties are broken by id. */
export type ParticipationOrderField =
  /** By `invitedAt`. */
  | 'INVITED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The status of a participation during a period. */
export type ParticipationPeriod = {
  __typename: 'ParticipationPeriod';
  /** Why. */
  cause: ParticipationCause | (string & {});
  /** Start of the period. */
  from: Scalars['DateTime']['output'];
  /** The status. */
  status: ParticipationStatus | (string & {});
  /** End of the period, exclusive; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
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
  eq?: InputMaybe<ParticipationStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ParticipationStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `participationWithdraw`: the object, or why the act was refused. */
export type ParticipationWithdrawResult = ConflictError | NotFoundError | Participation;

/** What a recipient got of a person. */
export type PassedOn =
  /** An export of their personal data. */
  | 'EXPORT'
  /** Their address, for invitations and notices. */
  | 'MESSAGES'
  /** Their posts, which were published through the integration. */
  | 'POSTS'
  /** Data about them that an account without a person read, such as one of a mirror. */
  | 'READING';

/** A period of time, which includes `from` and excludes `to`. */
export type PeriodInput = {
  /** The first instant of the period. */
  from: Scalars['DateTime']['input'];
  /** The first instant after the period; at most fifty years after `from`. */
  to: Scalars['DateTime']['input'];
};

/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person = Node & {
  __typename: 'Person';
  /** Whether they are active: neither on leave nor gone. */
  active: Scalars['Boolean']['output'];
  /** Their agreements, including withdrawn ones. Null without the permission `agreement:read`. */
  agreements?: Maybe<AgreementConnection>;
  /** The person as an ambassador; null when they were never invited, or without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** When they were archived, since when they are neither listed nor measured. Null when they are not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The values of the attributes that the organisation declared, the latest first: current and former ones, or those of the instant `at`. Those of sensitive attributes are left out without `sensitive-attribute:read`, but for one’s own. */
  attributes: PersonAttributeValueConnection;
  /** The text that everybody reads before they contact the person. Null when nobody wrote one, and when the token may not read it. */
  brief?: Maybe<PersonBrief>;
  /** What a contact with the person for a department would collide with: contacts of other departments within `Organization.contactCollisionDays`, the nearest first, at most 50. Null, with an error, without the permission `touchpoint:write`. */
  contactCollisions?: Maybe<Array<ContactCollision>>;
  /** The country where they live, whose law applies to what they share. Null when unknown. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When they were added. */
  createdAt: Scalars['DateTime']['output'];
  /** The departments that they currently belong to, ordered by name. */
  departments: Array<Department>;
  /** The name that is shown. */
  displayName: Scalars['String']['output'];
  /** The mail address in lower case. Null when unknown, and when the token may not read the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** Their id in the leading directory of the organisation, as text; null when they have none there. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Their ids in all sources, the id in the leading directory first. Empty when the token may not read the person. */
  externalIds: Array<ExternalId>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The job title. Null when unknown. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** Their primary relation to the organisation; where none is current, the last one. See `relations`. */
  kind: Scalars['PersonKind']['output'];
  /** Whether a mutation, an import or a source stated `kind`; false when `EMPLOYEE` is only the default. */
  kindStated: Scalars['Boolean']['output'];
  /** The languages that they speak (BCP 47), such as `de-CH`. */
  languages: Array<Scalars['Locale']['output']>;
  /** The formal rank as the organisation writes it, such as `3` or `VP`. It is not used for influence. Null when unknown. */
  level?: Maybe<Scalars['String']['output']>;
  /** The manager to whom the person reports. Null when there is none, and when the token may not read either of them. */
  manager?: Maybe<Person>;
  /** The memberships of the person in departments that the token may read, the latest first: current and former ones, or those of the instant `at`. */
  memberships: MembershipConnection;
  /** Mentions by their known accounts; null without the permission `mention:read`. */
  mentions?: Maybe<MentionConnection>;
  /** The person they were merged into, who counts in their place. Null when they are not merged, and when the token may not read that person. */
  mergedInto?: Maybe<Person>;
  /** The people merged into them, at most 20, of those that the token may read; the first merged first. */
  mergedPeople: Array<Person>;
  /** Their position in the network of a kind of tie, as last measured. Null without a tie of this kind, before the first measurement, when ties are switched off for them, or when this token may not read networks; which of these is not told. */
  network?: Maybe<NetworkPosition>;
  /** The number of people who nominated them, by dimension. Null when the token may not read the person. */
  nominations?: Maybe<Array<NominationCount>>;
  /** The language that they want to be written to in (BCP 47). Null when unknown. */
  preferredLanguage?: Maybe<Scalars['Locale']['output']>;
  /** The current and former relations of the person to the organisation, the latest first. */
  relations: PersonRelationConnection;
  /** Who owns the relationship with the person now. Null when nobody does, and when the token may not read it. */
  relationshipOwner?: Maybe<RelationshipOwner>;
  /** Who owns the relationship with the person, now and before, the latest first. Needs the permission `touchpoint:read`. */
  relationshipOwners?: Maybe<RelationshipOwnerConnection>;
  /** The current and former managers of the person, the latest first. */
  reportingLines: ReportingLineConnection;
  /** The people who report to the person directly, or to a record that was merged into them, now or at the instant `at`, without archived people. */
  reports: PersonConnection;
  /** The person’s score by a model, from the run that is shown: over everything, or over the topic, campaign or segment that the arguments name. Null when they have none: the run has not scored them, they are not active now, they object to being scored, a consent is missing, scoring is switched off for them, or the token may not read the score; which of these is not told. An unknown model is refused. */
  score?: Maybe<Score>;
  /** When they objected to being scored; since then, no scores are computed or shown for them. Null when they do not object, and when the token may not read the person. */
  scoringObjectedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The shares of the person as an ambassador, in all campaigns; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The place where they work, as it was written, such as `Lyon`. Null when unknown. */
  site?: Maybe<Scalars['String']['output']>;
  /** What they can do, ordered by name. Empty when the token may not read the person. */
  skills: Array<PersonSkill>;
  /** Their social accounts, ordered by network and handle. Empty when the token may not read the person. */
  socialAccounts: Array<SocialAccount>;
  /** The contacts with the person, planned and held. Needs the permission `touchpoint:read`. */
  touchpoints?: Maybe<TouchpointConnection>;
  /** When they were last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The site that `site` leads to. Null when unknown. */
  workSite?: Maybe<Site>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_attributesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PersonAttributeValueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonAttributeValueOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_contactCollisionsArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  departmentId: Scalars['ID']['input'];
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_managerArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_membershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_networkArgs = {
  kind: Scalars['String']['input'];
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_relationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonRelationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonRelationOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_relationshipOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RelationshipOwnerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOwnerOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_reportingLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReportingLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ReportingLineOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_reportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_scoreArgs = {
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  model: Scalars['String']['input'];
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  topicId?: InputMaybe<Scalars['ID']['input']>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** A person known to the organisation, who may become an ambassador or be part of a network. */
export type Person_touchpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TouchpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TouchpointOrder>;
};

/** That an account or a plugin was told something of a person, once for each class of data and hour. It is stored within a second of the answer, and erased with the person. */
export type PersonAccess = Node & {
  __typename: 'PersonAccess';
  /** The beginning of the hour in which it was told. */
  at: Scalars['DateTime']['output'];
  /** What was told. */
  class: AccessClass | (string & {});
  /** The beginning of the hour in which it was told, as `at`. */
  createdAt: Scalars['DateTime']['output'];
  /** Name of the primary department of the reader then. Null for a plugin, for whoever had none, and when the department is gone. */
  department?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the plugin that was told, such as `mail`. Null for an account. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** What for. */
  purpose: AccessPurpose | (string & {});
  /** Name of the account that read. Null unless the organisation shows it (`Organization.namesReaders`), for a plugin, and when the account is gone. */
  readerName?: Maybe<Scalars['String']['output']>;
  /** The roles of the account then, for the whole organisation. Empty for a plugin. */
  roles: Array<Role | (string & {})>;
};

/** A page of a list of PersonAccess. */
export type PersonAccessConnection = {
  __typename: 'PersonAccessConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonAccessEdge>;
  /** The objects of this page. */
  nodes: Array<PersonAccess>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One PersonAccess on a page, with its cursor. */
export type PersonAccessEdge = {
  __typename: 'PersonAccessEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonAccess;
};

/** The order of a list of PersonAccess. */
export type PersonAccessOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonAccessOrderField;
};

/** What a list of PersonAccess can be ordered by; ties are broken by id. */
export type PersonAccessOrderField =
  /** By the hour. */
  | 'AT';

/** Result of `personArchive`: the object, or why the act was refused. */
export type PersonArchiveResult = ConflictError | NotFoundError | Person;

/** An attribute of people that the organisation declares, such as the cost centre. */
export type PersonAttribute = Node & {
  __typename: 'PersonAttribute';
  /** When it was archived: since then it is neither set nor filtered by, and its values stay. Null when it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was declared. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether people are found by it, in filters and in segments. */
  filterable: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key by which files, sources and filters name it, such as `cost-centre`. It never changes. */
  key: Scalars['String']['output'];
  /** What its values are. */
  kind: PersonAttributeKind | (string & {});
  /** Whether a person may have several values at once; at most one when false. */
  many: Scalars['Boolean']['output'];
  /** The name in the language of the request, or else the first of `names`. */
  name: Scalars['String']['output'];
  /** The names by language. */
  names: Array<NameInLanguage>;
  /** What a value may be, in their order. Empty for other kinds than `ONE_OF`. */
  options: Array<PersonAttributeOption>;
  /** What the organisation needs it for. */
  purpose: Scalars['String']['output'];
  /** Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. A person sees their own. */
  sensitive: Scalars['Boolean']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Result of `personAttributeArchive`: the object, or why the act was refused. */
export type PersonAttributeArchiveResult = ConflictError | NotFoundError | PersonAttribute;

/** A page of a list of PersonAttribute. */
export type PersonAttributeConnection = {
  __typename: 'PersonAttributeConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonAttributeEdge>;
  /** The objects of this page. */
  nodes: Array<PersonAttribute>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new attribute of people. */
export type PersonAttributeCreateInput = {
  /** Whether people are found by it, in filters and in segments. */
  filterable: Scalars['Boolean']['input'];
  /** The key by which files, sources and filters name it: a lower-case letter, then lower-case letters, digits and hyphens, at most 50 characters. */
  key: Scalars['String']['input'];
  /** What its values are. It can change as long as nobody has, or had, a value. */
  kind: PersonAttributeKind;
  /** Whether a person may have several values at once. */
  many: Scalars['Boolean']['input'];
  /** The names by language, 1 to 20 of them. */
  names: Array<NameInLanguageInput>;
  /** All options, in their order, for the kind `ONE_OF` alone. One that anybody has, or had, stays, at most 200. */
  options?: InputMaybe<Array<PersonAttributeOptionInput>>;
  /** What the organisation needs it for, as people may ask, at most 1,000 characters. */
  purpose: Scalars['String']['input'];
  /** Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. To change it, the token needs that permission. */
  sensitive: Scalars['Boolean']['input'];
};

/** Result of `personAttributeCreate`: the object, or why the act was refused. */
export type PersonAttributeCreateResult = ConflictError | InvalidInputError | PersonAttribute;

/** One PersonAttribute on a page, with its cursor. */
export type PersonAttributeEdge = {
  __typename: 'PersonAttributeEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonAttribute;
};

/** Conditions; all of them must hold. */
export type PersonAttributeFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonAttributeFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** When it was declared. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Whether people are found by it. */
  filterable?: InputMaybe<BooleanFilter>;
  /** The key. */
  key?: InputMaybe<KeyFilter>;
  /** What its values are. */
  kind?: InputMaybe<PersonAttributeKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonAttributeFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonAttributeFilter>>;
  /** Whether its values are shown to few. */
  sensitive?: InputMaybe<BooleanFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** All values that a person has of one attribute. */
export type PersonAttributeInput = {
  /** The key of the attribute, such as `cost-centre`. */
  key: Scalars['String']['input'];
  /** All values of the attribute; an empty list takes them away, at most 50. */
  values: Array<Scalars['String']['input']>;
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
  eq?: InputMaybe<PersonAttributeKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<PersonAttributeKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a value of an attribute of the kind `ONE_OF` may be. */
export type PersonAttributeOption = {
  __typename: 'PersonAttributeOption';
  /** The key, which is the value. */
  key: Scalars['String']['output'];
  /** The name in the language of the request, or else the first of `names`. */
  name: Scalars['String']['output'];
  /** The names by language; empty where the key is its name. */
  names: Array<NameInLanguage>;
};

/** What a value of an attribute of the kind `ONE_OF` may be. */
export type PersonAttributeOptionInput = {
  /** The key, which is the value: a lower-case letter, then lower-case letters, digits and hyphens, at most 50 characters. */
  key: Scalars['String']['input'];
  /** The names by language; the key is the name when left out, at most 20. */
  names?: InputMaybe<Array<NameInLanguageInput>>;
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

/** The PersonAttribute that was deleted. */
export type PersonAttributePurgePayload = {
  __typename: 'PersonAttributePurgePayload';
  /** Global id of the deleted object. */
  purgedId: Scalars['ID']['output'];
};

/** Result of `personAttributePurge`: the object, or why the act was refused. */
export type PersonAttributePurgeResult = ConflictError | NotFoundError | PersonAttributePurgePayload;

/** Result of `personAttributeRestore`: the object, or why the act was refused. */
export type PersonAttributeRestoreResult = ConflictError | NotFoundError | PersonAttribute;

/** The values of an attribute of a person, and since when. */
export type PersonAttributeSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The key of the attribute, such as `cost-centre`. */
  key: Scalars['String']['input'];
  /** All values of the attribute; an empty list takes them away, at most 50. */
  values: Array<Scalars['String']['input']>;
};

/** The objects of `personAttributeSet`, and its input. */
export type PersonAttributeSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `personAttributeSet`, the same for each object. */
  input: PersonAttributeSetInput;
};

/** Result of `personAttributeSet`: the object, or why the act was refused. */
export type PersonAttributeSetResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** The changes of an attribute. A field that is left out stays as it is. */
export type PersonAttributeUpdateInput = {
  /** Whether people are found by it, in filters and in segments. */
  filterable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What its values are. It can change as long as nobody has, or had, a value. */
  kind?: InputMaybe<PersonAttributeKind>;
  /** Whether a person may have several values at once. */
  many?: InputMaybe<Scalars['Boolean']['input']>;
  /** The names by language, 1 to 20 of them. */
  names?: InputMaybe<Array<NameInLanguageInput>>;
  /** All options, in their order, for the kind `ONE_OF` alone. One that anybody has, or had, stays, at most 200. */
  options?: InputMaybe<Array<PersonAttributeOptionInput>>;
  /** What the organisation needs it for, as people may ask, at most 1,000 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Whether its values are shown, and people found by it, only with `sensitive-attribute:read`. To change it, the token needs that permission. */
  sensitive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Result of `personAttributeUpdate`: the object, or why the act was refused. */
export type PersonAttributeUpdateResult = ConflictError | InvalidInputError | NotFoundError | PersonAttribute;

/** A value that a person has of an attribute for a time. Those of sensitive attributes are shown only with `sensitive-attribute:read`, and to the person. */
export type PersonAttributeValue = Node & {
  __typename: 'PersonAttributeValue';
  /** The attribute. Null when the token may not read it. */
  attribute?: Maybe<PersonAttribute>;
  /** When it was recorded, which may be later than `from`. */
  createdAt: Scalars['DateTime']['output'];
  /** The day. Null for other kinds than `DATE`. */
  date?: Maybe<Scalars['Date']['output']>;
  /** The first instant. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The value for people: the name of its option in the language of the request, or else `value`. */
  label: Scalars['String']['output'];
  /** The number. Null for other kinds than `NUMBER`. */
  number?: Maybe<Scalars['Decimal']['output']>;
  /** The option. Null for other kinds than `ONE_OF`. */
  option?: Maybe<PersonAttributeOption>;
  /** The person. Null when the token may not read the person. */
  person?: Maybe<Person>;
  /** The first instant after the end. Null while it is current. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value as text: as it was written, a number such as `1250.5`, a day such as `2026-03-01`, `true` or `false`, or the key of an option. */
  value: Scalars['String']['output'];
};

/** A page of a list of PersonAttributeValue. */
export type PersonAttributeValueConnection = {
  __typename: 'PersonAttributeValueConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonAttributeValueEdge>;
  /** The objects of this page. */
  nodes: Array<PersonAttributeValue>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One PersonAttributeValue on a page, with its cursor. */
export type PersonAttributeValueEdge = {
  __typename: 'PersonAttributeValueEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonAttributeValue;
};

/** Conditions; all of them must hold. */
export type PersonAttributeValueFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonAttributeValueFilter>>;
  /** The attribute. */
  attributeId?: InputMaybe<IdFilter>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonAttributeValueFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonAttributeValueFilter>>;
  /** The first instant after the end; null while it is current. */
  to?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of PersonAttributeValue. */
export type PersonAttributeValueOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonAttributeValueOrderField;
};

/** What a list of PersonAttributeValue can be ordered by; ties are broken by id. */
export type PersonAttributeValueOrderField =
  /** By the first instant; an unknown start comes last. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The one text about a person that everybody reads before they contact them. The person can read it too. */
export type PersonBrief = Node & {
  __typename: 'PersonBrief';
  /** When it was first written. */
  createdAt: Scalars['DateTime']['output'];
  /** What it said before, the latest first; the last 50 versions, as long as they are kept. */
  former: Array<FormerPersonBrief>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it says. */
  parts: Array<BriefPart>;
  /** The person. Null when the token may not read them. */
  person?: Maybe<Person>;
  /** When it was last written. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Name of the account that wrote it. Null when the account is gone, and to the person themself unless the organisation names readers (`Organization.namesReaders`). */
  writtenBy?: Maybe<Scalars['String']['output']>;
};

/** A page of a list of PersonBrief. */
export type PersonBriefConnection = {
  __typename: 'PersonBriefConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonBriefEdge>;
  /** The objects of this page. */
  nodes: Array<PersonBrief>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The PersonBrief that was deleted. */
export type PersonBriefDeletePayload = {
  __typename: 'PersonBriefDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `personBriefDelete`: the object, or why the act was refused. */
export type PersonBriefDeleteResult = ConflictError | NotFoundError | PersonBriefDeletePayload;

/** One PersonBrief on a page, with its cursor. */
export type PersonBriefEdge = {
  __typename: 'PersonBriefEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonBrief;
};

/** Conditions; all of them must hold. */
export type PersonBriefFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonBriefFilter>>;
  /** When it was first written. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonBriefFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonBriefFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  personId: Scalars['ID']['input'];
};

/** Result of `personBriefSet`: the object, or why the act was refused. */
export type PersonBriefSetResult = ConflictError | InvalidInputError | NotFoundError | PersonBrief;

/** A key that identifies a person. Set exactly one field. */
export type PersonBy =
  /** Mail address, in upper or lower case. */
  { email: Scalars['String']['input']; externalId?: never; externalIdIn?: never; id?: never; }
  |  /** Id in the leading directory. */
  { email?: never; externalId: Scalars['String']['input']; externalIdIn?: never; id?: never; }
  |  /** Id in another source. */
  { email?: never; externalId?: never; externalIdIn: ExternalIdInput; id?: never; }
  |  /** Global id. */
  { email?: never; externalId?: never; externalIdIn?: never; id: Scalars['ID']['input']; };

/** A page of a list of Person. */
export type PersonConnection = {
  __typename: 'PersonConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonEdge>;
  /** The objects of this page. */
  nodes: Array<Person>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new person. */
export type PersonCreateInput = {
  /** Whether they are active: neither on leave nor gone; true when left out. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start, at most 100. */
  attributes?: InputMaybe<Array<PersonAttributeInput>>;
  /** The country where they live, whose law applies to what they share. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** All departments they belong to, together with `departmentNames`. At most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Departments by name. Departments that do not exist yet are created, and a name that matches several is refused. At most 50. */
  departmentNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name that is shown, at most 200 characters. */
  displayName: Scalars['String']['input'];
  /** The mail address. No other person may have the same one. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The job title, at most 200 characters. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Their primary relation to the organisation; when left out: the first of `relations`, or `EMPLOYEE`. */
  kind?: InputMaybe<Scalars['PersonKind']['input']>;
  /** Languages they speak, such as `de-CH`, at most 20. */
  languages?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** Their manager from now on. See `personManagerSet` for an earlier start. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** The language that they want to be written to in. */
  preferredLanguage?: InputMaybe<Scalars['Locale']['input']>;
  /** The reason why this is another person, required when an erased person had the same address or account. It is stored in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** All their relations to the organisation from now on. See `personRelationsSet` for an earlier start. At most 20. */
  relations?: InputMaybe<Array<Scalars['PersonKind']['input']>>;
  /** The place where they work, such as a city or a building, at most 200 characters. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** All that they can do, at most 100. */
  skills?: InputMaybe<Array<SkillInput>>;
  /** All their accounts. At most 50. */
  socialAccounts?: InputMaybe<Array<SocialAccountInput>>;
};

/** Result of `personCreate`: the object, or why the act was refused. */
export type PersonCreateResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** The departments of a person, and since when. */
export type PersonDepartmentsSetInput = {
  /** All departments that the person belongs to from then on. At most 50. */
  departmentIds: Array<Scalars['ID']['input']>;
  /** The first instant of the change, not in the future; now when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The one of them that is primary, for which counts what the person does. When left out: the primary department until then if it is among them, otherwise the first. */
  primaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `personDepartmentsSet`: the object, or why the act was refused. */
export type PersonDepartmentsSetResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** Two people who may be the same. They are compared once a day. Merge them with `personMerge`, or say with `personDuplicateDismiss` that they are different people. */
export type PersonDuplicate = Node & {
  __typename: 'PersonDuplicate';
  /** When they were last merged or said to be different; null before. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When they were found. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The other one. Null when the token may not read them. */
  other?: Maybe<Person>;
  /** One of them. Null when the token may not read them. */
  person?: Maybe<Person>;
  /** What they have in common. Empty when they were merged, or their merge undone, without a proposal. */
  reasons: Array<DuplicateReason | (string & {})>;
  /** What was said about them. */
  status: DuplicateStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of PersonDuplicate. */
export type PersonDuplicateConnection = {
  __typename: 'PersonDuplicateConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonDuplicateEdge>;
  /** The objects of this page. */
  nodes: Array<PersonDuplicate>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Result of `personDuplicateDismiss`: the object, or why the act was refused. */
export type PersonDuplicateDismissResult = ConflictError | NotFoundError | PersonDuplicate;

/** One PersonDuplicate on a page, with its cursor. */
export type PersonDuplicateEdge = {
  __typename: 'PersonDuplicateEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonDuplicate;
};

/** Conditions; all of them must hold. */
export type PersonDuplicateFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonDuplicateFilter>>;
  /** When they were last merged or said to be different. */
  answeredAt?: InputMaybe<DateTimeFilter>;
  /** When they were found. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonDuplicateFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonDuplicateFilter>>;
  /** One of the two people. */
  personId?: InputMaybe<IdFilter>;
  /** What was said about them. */
  status?: InputMaybe<DuplicateStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** One Person on a page, with its cursor. */
export type PersonEdge = {
  __typename: 'PersonEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Person;
};

/** Conditions; all of them must hold. */
export type PersonFilter = {
  /** One of their social accounts, or of people who were merged into them, meets all of these conditions. */
  account?: InputMaybe<AccountCondition>;
  /** Whether they are active. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** They have a value of the attribute `key` that meets all of these conditions; any value where `key` stands alone. The attribute is `filterable`, and a sensitive one needs `sensitive-attribute:read`. As of an instant before which former values were deleted for their age it is refused. */
  attribute?: InputMaybe<AttributeCondition>;
  /** The country where they live. */
  country?: InputMaybe<CountryCodeFilter>;
  /** When they were added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** A department they belong to. */
  departmentId?: InputMaybe<IdFilter>;
  /** Name. */
  displayName?: InputMaybe<TextFilter>;
  /** Mail address. */
  email?: InputMaybe<KeyFilter>;
  /** External id. */
  externalId?: InputMaybe<KeyFilter>;
  /** How many follow one of their accounts, those of people who were merged into them included. */
  followers?: InputMaybe<IntFilter>;
  /** The job title. */
  jobTitle?: InputMaybe<TextFilter>;
  /** When they joined the organisation, for the first time or again. */
  joinedAt?: InputMaybe<DateTimeFilter>;
  /** Their primary relation to the organisation, or the last one. */
  kind?: InputMaybe<PersonKindFilter>;
  /** Whether `kind` was stated and is not only the default. */
  kindStated?: InputMaybe<BooleanFilter>;
  /** A language they speak. */
  language?: InputMaybe<LocaleFilter>;
  /** Formal rank. */
  level?: InputMaybe<TextFilter>;
  /** Their current manager, also under a record that was merged into the manager. */
  managerId?: InputMaybe<IdFilter>;
  /** One of their current memberships in a department meets all of these conditions. */
  membership?: InputMaybe<MembershipCondition>;
  /** Their position in a network of ties, as last measured, meets all of these conditions. */
  network?: InputMaybe<PositionCondition>;
  /** The published number of people who nominated them for a dimension meets all of these conditions. */
  nominated?: InputMaybe<NominationCondition>;
  /** This does not hold. */
  not?: InputMaybe<PersonFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonFilter>>;
  /** They take part in a campaign, and this participation meets all of these conditions. */
  participation?: InputMaybe<ParticipationCondition>;
  /** The language that they want to be written to in. */
  preferredLanguage?: InputMaybe<LocaleFilter>;
  /** One of their current relations to the organisation, primary or not. */
  relation?: InputMaybe<PersonKindFilter>;
  /** Somebody who currently reports to them: `isNull: false` finds managers. */
  reportId?: InputMaybe<IdFilter>;
  /** Their shown score of a model, over everything, meets all of these conditions. */
  score?: InputMaybe<ScoreCondition>;
  /** Their shown score of a model, over a topic or a campaign, meets all of these conditions. */
  scoreOver?: InputMaybe<ScopedScoreCondition>;
  /** They are in these segments. */
  segment?: InputMaybe<SegmentCondition>;
  /** They published a share that meets all of these conditions, whether or not it was taken back later. */
  share?: InputMaybe<ShareCondition>;
  /** The place where they work; case and blanks make no difference. */
  site?: InputMaybe<KeyFilter>;
  /** The site where they work. */
  siteId?: InputMaybe<IdFilter>;
  /** The name of one of their skills; case and blanks make no difference. */
  skill?: InputMaybe<KeyFilter>;
  /** The time zone of their site, such as `Europe/Paris`. */
  timeZone?: InputMaybe<KeyFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type PersonKindFilter = {
  /** This one. */
  eq?: InputMaybe<Scalars['PersonKind']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['PersonKind']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The manager of a person, and since when. */
export type PersonManagerSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The manager; none when left out or null. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The objects of `personManagerSet`, and its input. */
export type PersonManagerSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `personManagerSet`, the same for each object. */
  input?: InputMaybe<PersonManagerSetInput>;
};

/** Result of `personManagerSet`: the object, or why the act was refused. */
export type PersonManagerSetResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** The person to keep. */
export type PersonMergeInput = {
  /** The person to keep: neither archived nor merged themselves. */
  intoId: Scalars['ID']['input'];
};

/** Result of `personMerge`: the object, or why the act was refused. */
export type PersonMergeResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** Result of `personObjectToScoring`: the object, or why the act was refused. */
export type PersonObjectToScoringResult = ConflictError | NotFoundError | Person;

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

/** The Person that was deleted. */
export type PersonPurgePayload = {
  __typename: 'PersonPurgePayload';
  /** Global id of the deleted object. */
  purgedId: Scalars['ID']['output'];
};

/** Result of `personPurge`: the object, or why the act was refused. */
export type PersonPurgeResult = ConflictError | NotFoundError | PersonPurgePayload;

/** What a person is to the organisation for a time, such as an employee. A person may have several relations at once. */
export type PersonRelation = Node & {
  __typename: 'PersonRelation';
  /** When it was recorded, which may be later than `from`. */
  createdAt: Scalars['DateTime']['output'];
  /** The first instant. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The kind of relation: see `relationKinds`. */
  kind: Scalars['PersonKind']['output'];
  /** The person. Null when the token may not read the person. */
  person?: Maybe<Person>;
  /** Whether it is the primary relation of its time. At every instant with relations, exactly one is primary. */
  primary: Scalars['Boolean']['output'];
  /** The first instant after the end. Null while it is current. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of PersonRelation. */
export type PersonRelationConnection = {
  __typename: 'PersonRelationConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PersonRelationEdge>;
  /** The objects of this page. */
  nodes: Array<PersonRelation>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One PersonRelation on a page, with its cursor. */
export type PersonRelationEdge = {
  __typename: 'PersonRelationEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PersonRelation;
};

/** Conditions; all of them must hold. */
export type PersonRelationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonRelationFilter>>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** The kind of relation. */
  kind?: InputMaybe<PersonKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonRelationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonRelationFilter>>;
  /** Whether it is the primary relation of its time. */
  primary?: InputMaybe<BooleanFilter>;
  /** The first instant after the end; null while it is current. */
  to?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of PersonRelation. */
export type PersonRelationOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PersonRelationOrderField;
};

/** What a list of PersonRelation can be ordered by; ties are broken by id. */
export type PersonRelationOrderField =
  /** By the first instant; an unknown start comes last. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** The relations of a person, and since when. */
export type PersonRelationsSetInput = {
  /** The first instant of the change, not in the future; now when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The one of them that is primary, and so the `kind` of the person. When left out: the primary one until then if it is among them, otherwise the first. */
  primary?: InputMaybe<Scalars['PersonKind']['input']>;
  /** All relations that the person has from then on. At most 20. */
  relations: Array<Scalars['PersonKind']['input']>;
};

/** The objects of `personRelationsSet`, and its input. */
export type PersonRelationsSetManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `personRelationsSet`, the same for each object. */
  input: PersonRelationsSetInput;
};

/** Result of `personRelationsSet`: the object, or why the act was refused. */
export type PersonRelationsSetResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** Result of `personRestore`: the object, or why the act was refused. */
export type PersonRestoreResult = ConflictError | NotFoundError | Person;

/** Something that a person can do. */
export type PersonSkill = {
  __typename: 'PersonSkill';
  /** How well they can do it, from 1 for a beginner to 5 for an expert. Null when unknown. */
  level?: Maybe<Scalars['Int']['output']>;
  /** The name, as it was written. */
  name: Scalars['String']['output'];
};

/** The result of undoing a merge of two people. */
export type PersonUnmergePayload = {
  __typename: 'PersonUnmergePayload';
  /** The person they were merged into. */
  into: Person;
  /** The person who was merged. */
  person: Person;
  /** What was written for `into` since the merge without a source that tells whose it is, by type. It stays with `into`: look through it, and write again for `person` what is theirs. Nominations are not listed. */
  unattributed: Array<UnattributedRows>;
};

/** Result of `personUnmerge`: the object, or why the act was refused. */
export type PersonUnmergeResult = ConflictError | NotFoundError | PersonUnmergePayload;

/** The changes of a person. A field that is left out stays as it is. */
export type PersonUpdateInput = {
  /** Whether they are active: neither on leave nor gone. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Values of attributes that the organisation declared, from now on; those that are not named stay. See `personAttributeSet` for an earlier start, at most 100. Null clears it. */
  attributes?: InputMaybe<Array<PersonAttributeInput>>;
  /** The country where they live, whose law applies to what they share. Null clears it. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** All departments they belong to, together with `departmentNames`. At most 50. Null clears it. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Departments by name. Departments that do not exist yet are created, and a name that matches several is refused. At most 50. Null clears it. */
  departmentNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The name that is shown, at most 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The mail address. No other person may have the same one. Null clears it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. Null clears it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. Null clears it. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The job title, at most 200 characters. Null clears it. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** Their primary relation to the organisation from now on. It replaces the primary one; others stay. */
  kind?: InputMaybe<Scalars['PersonKind']['input']>;
  /** Languages they speak, such as `de-CH`, at most 20. Null clears it. */
  languages?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. Null clears it. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** Their manager from now on. See `personManagerSet` for an earlier start. Null clears it. */
  managerId?: InputMaybe<Scalars['ID']['input']>;
  /** The language that they want to be written to in. Null clears it. */
  preferredLanguage?: InputMaybe<Scalars['Locale']['input']>;
  /** The reason why this is another person, required when an erased person had the same address or account. It is stored in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** All their relations to the organisation from now on. See `personRelationsSet` for an earlier start. At most 20. Null clears it. */
  relations?: InputMaybe<Array<Scalars['PersonKind']['input']>>;
  /** The place where they work, such as a city or a building, at most 200 characters. Null clears it. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** All that they can do, at most 100. Null clears it. */
  skills?: InputMaybe<Array<SkillInput>>;
  /** All their accounts. At most 50. Null clears it. */
  socialAccounts?: InputMaybe<Array<SocialAccountInput>>;
};

/** Result of `personUpdate`: the object, or why the act was refused. */
export type PersonUpdateResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** Result of `personWithdrawScoringObjection`: the object, or why the act was refused. */
export type PersonWithdrawScoringObjectionResult = ConflictError | NotFoundError | Person;

/** Of whom, and how. */
export type PersonalDataExportInput = {
  /** Its format. */
  format: PersonalDataFormat;
  /** The person. Default: the person who is logged in. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The open request of the person for access or portability: the export is noted in it, and answers it once it can be downloaded. */
  privacyRequestId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `personalDataExport`: the object, or why the act was refused. */
export type PersonalDataExportResult = ConflictError | Export | InvalidInputError | NotFoundError;

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

/** A package that extends this server: connectors, scoring models, checks. Its code runs in a sandbox. */
export type Plugin = {
  __typename: 'Plugin';
  /** What the organisation allows it to access. */
  consent: PluginConsent;
  /** Name of the package. */
  name: Scalars['String']['output'];
  /** What it may access; null when its manifest could not be read. */
  permissions?: Maybe<PluginPermissions>;
  /** What it adds, such as `connector:feed`; empty when its manifest could not be read. */
  provides: Array<Scalars['String']['output']>;
  /** Why it is quarantined: in the language of the answer, or in English where its package is wrong. Null when it is not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whether it works. */
  status: PluginStatus | (string & {});
  /** Version of the package; null when it could not be read. */
  version?: Maybe<Scalars['String']['output']>;
};

/** What the organisation allows a plugin to access, and what the plugin asks for beyond that. */
export type PluginConsent = {
  __typename: 'PluginConsent';
  /** Kinds of data that it may access. */
  data: Array<Scalars['String']['output']>;
  /** When somebody last agreed; null when nobody has yet. */
  grantedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it asks for beyond that; null when nothing. Until somebody agrees, its work fails. */
  missing?: Maybe<PluginPermissions>;
  /** Hosts that it may access. */
  network: Array<Scalars['String']['output']>;
  /** The plugin version that was agreed to; null when nobody has agreed yet. */
  version?: Maybe<Scalars['String']['output']>;
};

/** A plugin and its permissions. */
export type PluginConsentInput = {
  /** All permissions that it asks for now. Any other list is refused. */
  permissions: PluginPermissionsInput;
  /** Name of its package, as `plugins { name }` returns it. */
  plugin: Scalars['String']['input'];
};

/** Result of `pluginConsent`: the object, or why the act was refused. */
export type PluginConsentResult = InvalidInputError | Plugin;

/** What a plugin may access. Everything else is refused. */
export type PluginPermissions = {
  __typename: 'PluginPermissions';
  /** Kinds of the organisation’s data that it may read. */
  data: Array<Scalars['String']['output']>;
  /** Hosts it may contact; `{config.url}` stands for the host in that setting of an integration. */
  network: Array<Scalars['String']['output']>;
};

/** The permissions that a plugin asks for. */
export type PluginPermissionsInput = {
  /** Kinds of data, as `plugins { permissions { data } }` returns them. At most 1,000. */
  data: Array<Scalars['String']['input']>;
  /** Hosts, as `plugins { permissions { network } }` returns them. At most 1,000. */
  network: Array<Scalars['String']['input']>;
};

/** Whether a plugin works. */
export type PluginStatus =
  /** Loaded and in use. */
  | 'ACTIVE'
  /** Being loaded: what it provides is not available yet. Everything else works. */
  | 'LOADING'
  /** Not in use, because it could not be loaded or repeatedly misbehaved, in this organisation or in all. After misbehaving or loading too slowly it is retried automatically. Nothing else is affected. */
  | 'QUARANTINED';

/** One version of a policy that texts are checked against. A version never changes; the next one replaces it. */
export type Policy = Node & {
  __typename: 'Policy';
  /** Country of the readers; null for every country. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was created: the same as `publishedAt`. */
  createdAt: Scalars['DateTime']['output'];
  /** The document version for people to agree to; null without the permission `document:read`. */
  documentVersion?: Maybe<DocumentVersion>;
  /** When it comes into force. It stays in force until a later version of the same name, language and country does. */
  effectiveFrom: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Language of the texts it applies to; `fr` includes `fr-CA`. Null for every language. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Name of the policy, the same for all its versions. */
  name: Scalars['String']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Its rules, in the order in which they were written. */
  rules: Array<PolicyRule>;
  /** Number of the version, from 1 per name. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Policy. */
export type PolicyConnection = {
  __typename: 'PolicyConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PolicyEdge>;
  /** The objects of this page. */
  nodes: Array<Policy>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Policy on a page, with its cursor. */
export type PolicyEdge = {
  __typename: 'PolicyEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Policy;
};

/** Conditions; all of them must hold. */
export type PolicyFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PolicyFilter>>;
  /** Country code it was published for. */
  country?: InputMaybe<CountryCodeFilter>;
  /** When it comes into force. */
  effectiveFrom?: InputMaybe<DateTimeFilter>;
  /** Language tag it was published for. */
  language?: InputMaybe<LocaleFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<PolicyFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PolicyFilter>>;
  /** When it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** Number of the version. */
  version?: InputMaybe<IntFilter>;
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

/** Rules based on the law of some countries: a starting point for a policy, to be reviewed by your own lawyers. Not legal advice; a text that passes is not necessarily lawful. */
export type PolicyPack = {
  __typename: 'PolicyPack';
  /** Countries whose law it is based on; a policy is published for each. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** What the rules require, and which parts of the law they cannot check. */
  description: Scalars['String']['output'];
  /** Stable name. */
  key: Scalars['String']['output'];
  /** Name to display. */
  name: Scalars['String']['output'];
  /** A notice to show to users. */
  notice: Scalars['String']['output'];
  /** The rules. */
  rules: Array<PolicyPackRule>;
};

/** The pack to publish for one country. */
export type PolicyPackPublishInput = {
  /** One of the countries of the pack. */
  country: Scalars['CountryCode']['input'];
  /** When it comes into force. Default: now. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Key of the pack, such as `eu-ucpd`: see `policyPacks`. */
  pack: Scalars['String']['input'];
};

/** Result of `policyPackPublish`: the object, or why the act was refused. */
export type PolicyPackPublishResult = ConflictError | InvalidInputError | Policy;

/** A rule of a pack. */
export type PolicyPackRule = GuidelineRule & {
  __typename: 'PolicyPackRule';
  /** Whether accents are distinguished. Null except for rules about terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null except for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law says about affiliate links and codes, shown when a text contains one and does not disclose a benefit. Null when they are not looked for, and except for REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** Kinds of personal data that it looks for. Null except for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, the rule depends on the author’s `Connection`. Null when it requires the same of everybody, and except for REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Fix proposed to the author; null for the built-in one. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own limit. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** Maximum number of hashtags before the disclosure; null for no limit. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** The kind of the rule. */
  kind: RuleKind | (string & {});
  /** Message for the author; null for the built-in one. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must be. Null except for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null except for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null except for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** The severity of its findings. */
  severity: Severity | (string & {});
  /** The law or page that the rule is based on; null without one. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null except for rules about terms; for CONFIDENTIAL_TERM also null for callers who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is ignored. Null except for rules about terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** A new policy, or the next version of the policy with this name. */
export type PolicyPublishInput = {
  /** Country of the readers. Default: every country. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** When it comes into force. */
  effectiveFrom: Scalars['DateTime']['input'];
  /** Language of the texts it applies to. Default: every language. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Name, the same for all versions, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Its rules, 1 to 100 of them. */
  rules: Array<PolicyRuleInput>;
};

/** Result of `policyPublish`: the object, or why the act was refused. */
export type PolicyPublishResult = ConflictError | InvalidInputError | Policy;

/** A rule of a published policy. */
export type PolicyRule = GuidelineRule & Node & {
  __typename: 'PolicyRule';
  /** Whether accents are distinguished. Null except for rules about terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null except for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law says about affiliate links and codes, shown when a text contains one and does not disclose a benefit. Null when they are not looked for, and except for REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** When it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** Kinds of personal data that it looks for. Null except for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, the rule depends on the author’s `Connection`. Null when it requires the same of everybody, and except for REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Fix proposed to the author; null for the built-in one. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own limit. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** Maximum number of hashtags before the disclosure; null for no limit. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** The kind of the rule. */
  kind: RuleKind | (string & {});
  /** Message for the author; null for the built-in one. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must be. Null except for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null except for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null except for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** The severity of its findings. */
  severity: Severity | (string & {});
  /** The law or page that the rule is based on; null without one. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null except for rules about terms; for CONFIDENTIAL_TERM also null for callers who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is ignored. Null except for rules about terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** A rule. Each kind has its own fields; fields of other kinds are refused. */
export type PolicyRuleInput = {
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: "pâte" is not "pate". Default: false. */
  accentSensitive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Required for REQUIRED_DISCLOSURE: wordings that disclose, as a label or in a sentence about the post. `{name}` stands for any name, `{post}` for the post (“this video”); a leading "#" requires the hashtag. 1 to 200 of them. */
  accepted?: InputMaybe<Array<Scalars['String']['input']>>;
  /** REQUIRED_DISCLOSURE: what the law says about affiliate links and codes, at most 500 characters. With it, a text that contains one without disclosing a benefit gets a warning. */
  affiliate?: InputMaybe<Scalars['String']['input']>;
  /** Required for PERSONAL_DATA: kinds of personal data to look for. 1 to 10 of them. */
  detect?: InputMaybe<Array<PersonalDataKind>>;
  /** REQUIRED_DISCLOSURE: wordings by which employees disclose their employment; `{employer}` stands for a name or brand of the organisation. With them, employees are at most warned, and nothing is required of people without a connection. Without them, the rule warns everybody without a benefit. 1 to 200 of them. */
  employment?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Fix proposed to the author instead of the built-in one, at most 500 characters. */
  fix?: InputMaybe<Scalars['String']['input']>;
  /** REQUIRED_DISCLOSURE: characters shown before "more". Default: the network’s own limit. 1 to 100,000. */
  foldAt?: InputMaybe<Scalars['Int']['input']>;
  /** REQUIRED_DISCLOSURE: maximum number of hashtags before the disclosure. Default: no limit. 0 to 100. */
  hashtagsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Name of the rule in findings: lower-case words joined by "-" or ".". Default: made of its kind and position. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** The kind of the rule. */
  kind: RuleKind;
  /** Message for the author instead of the built-in one, at most 500 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** REQUIRED_DISCLOSURE: where the disclosure must be. Default: BEFORE_FOLD. */
  position?: InputMaybe<DisclosurePosition>;
  /** REQUIRED_DISCLOSURE: wordings that readers do not understand as a disclosure. At most 200. */
  refused?: InputMaybe<Array<Scalars['String']['input']>>;
  /** REQUIRED_DISCLOSURE: wordings that a person should confirm. They only ever warn. At most 200. */
  review?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The severity of its findings. */
  severity: Severity;
  /** The law or page that the rule is based on, at most 500 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Required for FORBIDDEN_TERM and CONFIDENTIAL_TERM: terms of at most 200 characters. They are found joined, separated and in look-alike letters, and inflected in French, English and German; in other languages only in the forms that are listed. 1 to 1,000 of them. */
  terms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: ignores a term within a longer word. Default: true. */
  wholeWord?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type PositionCondition = {
  /** The core number: see `NetworkPosition.coreNumber`. */
  coreNumber?: InputMaybe<IntFilter>;
  /** How many people have a tie to them. */
  inDegree?: InputMaybe<IntFilter>;
  /** The key of the kind of tie, such as `advice`. */
  kind?: InputMaybe<KeyFilter>;
  /** How many people they have a tie to. */
  outDegree?: InputMaybe<IntFilter>;
};

/** What a person asks for under data protection law, with its deadline and its answer. It stays when the person is erased, without their name and words. */
export type PrivacyRequest = Node & {
  __typename: 'PrivacyRequest';
  /** The answer to the person; null while the request is open. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When it was answered; null while it is open. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was recorded here. */
  createdAt: Scalars['DateTime']['output'];
  /** When it must be answered: one month after `receivedAt`, three when it was extended. In a shorter month, its last day. */
  dueAt: Scalars['DateTime']['output'];
  /** What was done for it, the first first; of more than 100 the last. */
  entries: Array<PrivacyRequestEntry>;
  /** When the deadline was extended; null when it was not. */
  extendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was extended, told to the person; null when it was not. */
  extensionReason?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What they ask for. */
  kind: PrivacyRequestKind | (string & {});
  /** Who asks. Null after their erasure, and when the caller may not read the person. */
  person?: Maybe<Person>;
  /** When it reached the organisation. */
  receivedAt: Scalars['DateTime']['output'];
  /** Who got data about the person and was told, or will be, by name (GDPR art. 19); each once. Empty before the request is granted, and for what recipients are not told of. */
  recipients: Array<Scalars['String']['output']>;
  /** The account that recorded it for the person. Null when they made it themselves, the account was deleted, or the caller may not read it. */
  recordedBy?: Maybe<Account>;
  /** Where it stands. */
  status: PrivacyRequestStatus | (string & {});
  /** What they ask for in their words; null when nothing was written. */
  text?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The answer. */
export type PrivacyRequestAnswerInput = {
  /** What was done; for a refusal why, and where the person can complain. At most 5,000 characters. */
  answer: Scalars['String']['input'];
  /** Whether it is granted. */
  outcome: PrivacyRequestOutcome;
};

/** Result of `privacyRequestAnswer`: the object, or why the act was refused. */
export type PrivacyRequestAnswerResult = ConflictError | InvalidInputError | NotFoundError | PrivacyRequest;

/** A page of a list of PrivacyRequest. */
export type PrivacyRequestConnection = {
  __typename: 'PrivacyRequestConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PrivacyRequestEdge>;
  /** The objects of this page. */
  nodes: Array<PrivacyRequest>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new request. */
export type PrivacyRequestCreateInput = {
  /** What is asked for. */
  kind: PrivacyRequestKind;
  /** Who asks. Default: the person who is logged in. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** When it reached the organisation, such as by letter; not in the future. Default: now. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What they ask for in their words. At most 5,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `privacyRequestCreate`: the object, or why the act was refused. */
export type PrivacyRequestCreateResult = ConflictError | InvalidInputError | NotFoundError | PrivacyRequest;

/** One PrivacyRequest on a page, with its cursor. */
export type PrivacyRequestEdge = {
  __typename: 'PrivacyRequestEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: PrivacyRequest;
};

/** Something that was done for a request, noted by the act that did it. */
export type PrivacyRequestEntry = {
  __typename: 'PrivacyRequestEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  step: PrivacyRequestStep | (string & {});
};

/** Why it takes longer. */
export type PrivacyRequestExtendInput = {
  /** Why, for the person: how complex the request is, or how many there are. At most 5,000 characters. */
  reason: Scalars['String']['input'];
};

/** Result of `privacyRequestExtend`: the object, or why the act was refused. */
export type PrivacyRequestExtendResult = ConflictError | InvalidInputError | NotFoundError | PrivacyRequest;

/** Conditions; all of them must hold. */
export type PrivacyRequestFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PrivacyRequestFilter>>;
  /** When it was answered. */
  answeredAt?: InputMaybe<DateTimeFilter>;
  /** When it was recorded here. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it must be answered. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** When the deadline was extended. */
  extendedAt?: InputMaybe<DateTimeFilter>;
  /** What they ask for. */
  kind?: InputMaybe<PrivacyRequestKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<PrivacyRequestFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PrivacyRequestFilter>>;
  /** Who asks. */
  personId?: InputMaybe<IdFilter>;
  /** When it reached the organisation. */
  receivedAt?: InputMaybe<DateTimeFilter>;
  /** Where it stands. */
  status?: InputMaybe<PrivacyRequestStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Conditions on one of a few values; all of them must hold. */
export type PrivacyRequestKindFilter = {
  /** This one. */
  eq?: InputMaybe<PrivacyRequestKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<PrivacyRequestKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of a list of PrivacyRequest. */
export type PrivacyRequestOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PrivacyRequestOrderField;
};

/** What a list of PrivacyRequest can be ordered by; ties are broken by id. */
export type PrivacyRequestOrderField =
  /** By the time it was recorded. */
  | 'CREATED_AT'
  /** By deadline. */
  | 'DUE_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** How a request is answered. */
export type PrivacyRequestOutcome =
  /** What was asked for was done. */
  | 'GRANTED'
  /** It is refused. */
  | 'REFUSED';

/** Where a request stands. */
export type PrivacyRequestStatus =
  /** What was asked for was done; `answer` says what. */
  | 'GRANTED'
  /** It waits for an answer. */
  | 'OPEN'
  /** It was refused; `answer` says why, and where the person can complain. */
  | 'REFUSED';

/** Conditions on one of a few values; all of them must hold. */
export type PrivacyRequestStatusFilter = {
  /** This one. */
  eq?: InputMaybe<PrivacyRequestStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<PrivacyRequestStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What was done for a request. */
export type PrivacyRequestStep =
  /** The person was erased: `personPurge`. */
  | 'ERASED'
  /** The export could not be made. */
  | 'EXPORT_FAILED'
  /** The export can be downloaded. */
  | 'EXPORT_READY'
  /** An export of the data of the person was asked for: `personalDataExport`. */
  | 'EXPORT_STARTED'
  /** Data about the person was restricted: `processingRestrict`. */
  | 'RESTRICTED'
  /** The restriction was lifted. */
  | 'RESTRICTION_LIFTED';

/** A dated change of what is processed: something was added, changed or ended. */
export type ProcessingChange = {
  __typename: 'ProcessingChange';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What happened, in the language of the answer. */
  description: Scalars['String']['output'];
  /** Type of the event, such as `integration.created`. */
  event: Scalars['String']['output'];
  /** Type of what changed, such as `Integration`. */
  subjectType: Scalars['String']['output'];
};

/** One processing of data, as it is declared in the product and set by the organisation. */
export type ProcessingEntry = {
  __typename: 'ProcessingEntry';
  /** Categories of data: fields, features, streams, or the unit and the producers of a metric. */
  dataCategories: Array<Scalars['String']['output']>;
  /** Its key, unique among entries of its kind. */
  key: Scalars['String']['output'];
  /** What it is known from. */
  kind: ProcessingKind | (string & {});
  /** The legal basis as the organisation stated it, with countries that differ; null when it stated none. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Whom or what it is about; empty when that depends on what an integration brings. */
  peopleCategories: Array<Scalars['String']['output']>;
  /** What it is for: in the language of the answer where Portevoix says it, else as an organisation, a plugin or a registry has it. Null when that is not stated. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Plugins and hosts that receive data; empty when it stays in Portevoix. */
  recipients: Array<Scalars['String']['output']>;
  /** Days for which it is kept; null when it is kept until what it is about is deleted. */
  retentionDays?: Maybe<Scalars['Int']['output']>;
  /** Roles that see it for the whole organisation; others see at most their own or their part. */
  seenBy: Array<Role | (string & {})>;
  /** Since when it is on; null when it came with Portevoix, or was never used. */
  since?: Maybe<Scalars['DateTime']['output']>;
  /** Name to display. */
  title: Scalars['String']['output'];
};

/** Processing that is switched off for a person, for a site or for a country. To everybody who cannot read exclusions, the people look like people who have no score and no ties yet. */
export type ProcessingExclusion = Node & {
  __typename: 'ProcessingExclusion';
  /** When everything that it forbids had been deleted. Null until then; nothing of it is shown from its creation on. */
  appliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The country whose people it covers, and everybody whose country is unknown. Null when it is for a person or a site. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The person. Null when it is for a site or a country, and without the permission `person:read`. */
  person?: Maybe<Person>;
  /** Positions of people in networks that were deleted under it so far. */
  positionsDeleted: Scalars['Int']['output'];
  /** What is switched off. */
  processing: Array<ExcludedProcessing | (string & {})>;
  /** Why. */
  reason: ExclusionReason | (string & {});
  /** Scores that were deleted under it so far, of all runs. What runs and backtests state about everybody together stays. */
  scoresDeleted: Scalars['Int']['output'];
  /** The site whose people it covers, and everybody whose site is unknown. Null when it is for a person or a country, and without the permission `person:read`. */
  site?: Maybe<Site>;
  /** Ties that were deleted under it so far. */
  tiesDeleted: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of ProcessingExclusion. */
export type ProcessingExclusionConnection = {
  __typename: 'ProcessingExclusionConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ProcessingExclusionEdge>;
  /** The objects of this page. */
  nodes: Array<ProcessingExclusion>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new exclusion: for exactly one of a person, a site and a country. */
export type ProcessingExclusionCreateInput = {
  /** The country: covers also everybody whose country is unknown. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The person. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Everything that is switched off, 1 to 4 of them. */
  processing: Array<ExcludedProcessing>;
  /** Why. */
  reason: ExclusionReason;
  /** The site: covers also everybody whose site is unknown. */
  siteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `processingExclusionCreate`: the object, or why the act was refused. */
export type ProcessingExclusionCreateResult = ConflictError | InvalidInputError | NotFoundError | ProcessingExclusion;

/** The ProcessingExclusion that was deleted. */
export type ProcessingExclusionDeletePayload = {
  __typename: 'ProcessingExclusionDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `processingExclusionDelete`: the object, or why the act was refused. */
export type ProcessingExclusionDeleteResult = ConflictError | NotFoundError | ProcessingExclusionDeletePayload;

/** One ProcessingExclusion on a page, with its cursor. */
export type ProcessingExclusionEdge = {
  __typename: 'ProcessingExclusionEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ProcessingExclusion;
};

/** Conditions; all of them must hold. */
export type ProcessingExclusionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ProcessingExclusionFilter>>;
  /** When everything that it forbids had been deleted. */
  appliedAt?: InputMaybe<DateTimeFilter>;
  /** The country. */
  country?: InputMaybe<CountryCodeFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ProcessingExclusionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ProcessingExclusionFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** Positions in networks that were deleted under it so far. */
  positionsDeleted?: InputMaybe<IntFilter>;
  /** Why. */
  reason?: InputMaybe<ExclusionReasonFilter>;
  /** Scores that were deleted under it so far. */
  scoresDeleted?: InputMaybe<IntFilter>;
  /** The site. */
  siteId?: InputMaybe<IdFilter>;
  /** Ties that were deleted under it so far. */
  tiesDeleted?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  processing?: InputMaybe<Array<ExcludedProcessing>>;
  /** Why. */
  reason?: InputMaybe<ExclusionReason>;
};

/** Result of `processingExclusionUpdate`: the object, or why the act was refused. */
export type ProcessingExclusionUpdateResult = ConflictError | InvalidInputError | NotFoundError | ProcessingExclusion;

/** What a processing of data is known from. */
export type ProcessingKind =
  /** A connector or notifier with its settings. */
  | 'INTEGRATION'
  /** A metric of the registry. */
  | 'METRIC'
  /** Data of a class that is told of a person to others. */
  | 'PERSONAL_DATA'
  /** A plugin of this server, with what it may access. */
  | 'PLUGIN'
  /** A purpose that people agree or object to. */
  | 'PURPOSE'
  /** A class of data that is deleted for its age. */
  | 'RETENTION'
  /** A model that scores people or contents. */
  | 'SCORING_MODEL';

/** A permission, and who has it. */
export type ProcessingPermission = {
  __typename: 'ProcessingPermission';
  /** Its name, such as `person:read`. */
  name: Scalars['String']['output'];
  /** Roles that have it for what is their own. */
  ownRoles: Array<Role | (string & {})>;
  /** Roles that have it for the whole organisation. */
  roles: Array<Role | (string & {})>;
};

/** The register of processing: what is measured, about whom, who sees it, since when. It names no person. */
export type ProcessingRegister = {
  __typename: 'ProcessingRegister';
  /** The latest changes, at most 500, as far as events are kept. */
  changes: Array<ProcessingChange>;
  /** All processing of data, by kind and key. */
  entries: Array<ProcessingEntry>;
  /** All permissions, by name. */
  permissions: Array<ProcessingPermission>;
};

/** Whose data, and why. */
export type ProcessingRestrictInput = {
  /** Why. */
  ground: RestrictionGround;
  /** The person. Default: the person who is logged in. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** The open request of the person for restriction or objection, which this answers. */
  privacyRequestId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `processingRestrict`: the object, or why the act was refused. */
export type ProcessingRestrictResult = ConflictError | InvalidInputError | NotFoundError | ProcessingRestriction;

/** A time in which the data of a person is only stored. Until it is lifted they have no score and no ties, are in no segment, are not invited, nothing is published for them, and sources change nothing of them but that they left. To everybody who cannot read it, they look like somebody who has no score and no ties yet, but for an erasure, which is refused while they want their data kept. */
export type ProcessingRestriction = Node & {
  __typename: 'ProcessingRestriction';
  /** Whether they asked for it in their own log-in, and so can lift it themselves. */
  byPerson: Scalars['Boolean']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** Why. */
  ground: RestrictionGround | (string & {});
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was lifted; null while it lasts. */
  liftedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whose data it is. Null when the caller may not read the person. */
  person?: Maybe<Person>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of ProcessingRestriction. */
export type ProcessingRestrictionConnection = {
  __typename: 'ProcessingRestrictionConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ProcessingRestrictionEdge>;
  /** The objects of this page. */
  nodes: Array<ProcessingRestriction>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ProcessingRestriction on a page, with its cursor. */
export type ProcessingRestrictionEdge = {
  __typename: 'ProcessingRestrictionEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ProcessingRestriction;
};

/** Conditions; all of them must hold. */
export type ProcessingRestrictionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ProcessingRestrictionFilter>>;
  /** When it began. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Why. */
  ground?: InputMaybe<RestrictionGroundFilter>;
  /** When it was lifted. */
  liftedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ProcessingRestrictionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ProcessingRestrictionFilter>>;
  /** Whose data it is. */
  personId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Result of `processingRestrictionLift`: the object, or why the act was refused. */
export type ProcessingRestrictionLiftResult = ConflictError | NotFoundError | ProcessingRestriction;

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

/** The publication of a share on its network with one account. A share is never posted twice. */
export type Publication = Node & {
  __typename: 'Publication';
  /** The account it is published with, for everybody who may read the publication. */
  account: PublicationAccount;
  /** Attempts to publish the post and to search for it, together. */
  attempts: Scalars['Int']['output'];
  /** When it was requested. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the last attempt to publish or retract failed; null when it did not. */
  error?: Maybe<Failure>;
  /** Id of the post on the network; null until it is known to be published, and when only a person reported it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The integration of that account; null for callers who may not read integrations. */
  integration?: Maybe<Integration>;
  /** When it was known to be published; null before. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its retraction after it was published; null unless somebody asked for that. */
  retraction?: Maybe<PublicationRetraction>;
  /** Earliest time of publication; null when it was not scheduled. */
  scheduledFor?: Maybe<Scalars['DateTime']['output']>;
  /** The share that is published. */
  share: Share;
  /** Its status. */
  status: PublicationStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Address of the post; null until it is known to be published, or when the network provides none. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The account that a publication is posted with. */
export type PublicationAccount = {
  __typename: 'PublicationAccount';
  /** Its id, as in `sharePublish` and `publishingAccounts`. */
  integrationId: Scalars['ID']['output'];
  /** Name chosen by the team. */
  name: Scalars['String']['output'];
  /** Key of the network it posts on, as in `Share.network`. */
  network: Scalars['String']['output'];
  /** Whether the account belongs to a person, not to the organisation. */
  own: Scalars['Boolean']['output'];
};

/** A page of a list of Publication. */
export type PublicationConnection = {
  __typename: 'PublicationConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PublicationEdge>;
  /** The objects of this page. */
  nodes: Array<Publication>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Publication on a page, with its cursor. */
export type PublicationEdge = {
  __typename: 'PublicationEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Publication;
};

/** Conditions; all of them must hold. */
export type PublicationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PublicationFilter>>;
  /** Attempts to publish and to search, together. */
  attempts?: InputMaybe<IntFilter>;
  /** When it was requested. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The account it is published with. */
  integrationId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<PublicationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PublicationFilter>>;
  /** When it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** Earliest time of publication. */
  scheduledFor?: InputMaybe<DateTimeFilter>;
  /** The share that is published. */
  shareId?: InputMaybe<IdFilter>;
  /** Its status. */
  status?: InputMaybe<PublicationStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `publicationRetract`: the object, or why the act was refused. */
export type PublicationRetractResult = ConflictError | NotFoundError | Publication;

/** The retraction of a published post. */
export type PublicationRetraction = {
  __typename: 'PublicationRetraction';
  /** Attempts since that request. */
  attempts: Scalars['Int']['output'];
  /** When it was last requested. */
  requestedAt: Scalars['DateTime']['output'];
  /** Its progress. */
  status: RetractionStatus | (string & {});
};

/** The outcome of a publication. */
export type PublicationSettleInput = {
  /** Whether it is published. If not, it can be published again. */
  published: Scalars['Boolean']['input'];
  /** Address of the post, if it is published. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `publicationSettle`: the object, or why the act was refused. */
export type PublicationSettleResult = ConflictError | InvalidInputError | NotFoundError | Publication;

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
  eq?: InputMaybe<PublicationStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<PublicationStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An account that the caller may publish with. */
export type PublishingAccount = {
  __typename: 'PublishingAccount';
  /** Id to pass to `sharePublish`. */
  integrationId: Scalars['ID']['output'];
  /** Maximum length of a post including its link, as that network counts characters. */
  maxCharacters: Scalars['Int']['output'];
  /** Name chosen by the team. */
  name: Scalars['String']['output'];
  /** Key of the network it posts on, as in `Share.network`. */
  network: Scalars['String']['output'];
  /** Whether the account belongs to a person, not to the organisation. */
  own: Scalars['Boolean']['output'];
};

/** A purpose for which data about people is used. Every organisation has `SHARING` and `SCORING`. People agree to the versions of the purpose’s document. */
export type Purpose = Node & {
  __typename: 'Purpose';
  /** The legal basis outside the countries and sites in `exceptions`. */
  basis: LegalBasis | (string & {});
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** What it covers; null without a description. */
  description?: Maybe<Scalars['String']['output']>;
  /** The document with its versions; null without the permission `document:read`. */
  document?: Maybe<Document>;
  /** Countries and sites with a different basis: countries by code, then sites. As soon as any country needs consent, people without a known country need it too, and so do people without a known site as soon as any site needs it. */
  exceptions: Array<PurposeException>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key, such as `SHARING`. */
  key: Scalars['String']['output'];
  /** Name to display. */
  name: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Purpose. */
export type PurposeConnection = {
  __typename: 'PurposeConnection';
  /** The objects of this page with their cursors. */
  edges: Array<PurposeEdge>;
  /** The objects of this page. */
  nodes: Array<Purpose>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new purpose. */
export type PurposeCreateInput = {
  /** What it covers, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Key, such as `PHOTOS`: 2 to 50 capitals, digits and underscores. */
  key: Scalars['String']['input'];
  /** Name to display, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** Result of `purposeCreate`: the object, or why the act was refused. */
export type PurposeCreateResult = ConflictError | InvalidInputError | Purpose;

/** One Purpose on a page, with its cursor. */
export type PurposeEdge = {
  __typename: 'PurposeEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Purpose;
};

/** A country or a site where a purpose has a different legal basis. For people who have both, the stricter one holds. */
export type PurposeException = {
  __typename: 'PurposeException';
  /** The legal basis for them. */
  basis: LegalBasis | (string & {});
  /** The country that people live in. Null when it is for a site. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** The site where people work. Null when it is for a country, and without the permission `person:read`. */
  site?: Maybe<Site>;
};

/** The legal basis for people who live in a country, or who work at a site: exactly one of the two. */
export type PurposeExceptionInput = {
  /** The legal basis for them. */
  basis: LegalBasis;
  /** The country they live in. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The site where they work. */
  siteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions; all of them must hold. */
export type PurposeFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PurposeFilter>>;
  /** The legal basis outside the countries and sites in `exceptions`. */
  basis?: InputMaybe<LegalBasisFilter>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Registry key. */
  key?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<PurposeFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PurposeFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Purpose. */
export type PurposeOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: PurposeOrderField;
};

/** What a list of Purpose can be ordered by; ties are broken by id. */
export type PurposeOrderField =
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Changes of a purpose. A field that is left out keeps its value. */
export type PurposeUpdateInput = {
  /** The legal basis outside the countries and sites in `exceptions`. Only SCORING can use OBJECTION. */
  basis?: InputMaybe<LegalBasis>;
  /** What it covers, at most 5,000 characters. Null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** All countries and sites with a different basis, each once, at most 1,000. */
  exceptions?: InputMaybe<Array<PurposeExceptionInput>>;
  /** Name to display, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `purposeUpdate`: the object, or why the act was refused. */
export type PurposeUpdateResult = ConflictError | InvalidInputError | NotFoundError | Purpose;

/** Root of all queries. */
export type Query = {
  __typename: 'Query';
  /** The Account with this id; null when it does not exist in this organisation or may not be read. */
  account?: Maybe<Account>;
  /** The AccountLink with this id; null when it does not exist in this organisation or may not be read. */
  accountLink?: Maybe<AccountLink>;
  /** The links that connect log-ins with accounts. Needs `login:link`. */
  accountLinks?: Maybe<AccountLinkConnection>;
  /** The accounts of the organisation. Needs `account:read`. */
  accounts?: Maybe<AccountConnection>;
  /** The Agreement with this id; null when it does not exist in this organisation or may not be read. */
  agreement?: Maybe<Agreement>;
  /** The agreements of people, including withdrawn ones. Ambassadors see only their own. */
  agreements?: Maybe<AgreementConnection>;
  /** The Ambassador with this id; null when it does not exist in this organisation or may not be read. */
  ambassador?: Maybe<Ambassador>;
  /** The ambassadors: everybody who has been invited to a campaign, or for callers who may not invite, who accepted at some time. An ambassador sees only themself. */
  ambassadors?: Maybe<AmbassadorConnection>;
  /** The ApiKey with this id; null when it does not exist in this organisation or may not be read. */
  apiKey?: Maybe<ApiKey>;
  /** The Application with this id; null when it does not exist in this organisation or may not be read. */
  application?: Maybe<Application>;
  /** The ApplicationGrant with this id; null when it does not exist in this organisation or may not be read. */
  applicationGrant?: Maybe<ApplicationGrant>;
  /** The applications of others that owners registered. Needs `application:read`. */
  applications?: Maybe<ApplicationConnection>;
  /** Checks a text against the policies in force, as `shareCreate` does. */
  assess?: Maybe<Assessment>;
  /** The Assignment with this id; null when it does not exist in this organisation or may not be read. */
  assignment?: Maybe<Assignment>;
  /** Which account has which role, and where. Needs `account:read`; for your own assignments use `viewer { assignments }`. */
  assignments?: Maybe<AssignmentConnection>;
  /** The AuditEntry with this id; null when it does not exist in this organisation or may not be read. */
  auditEntry?: Maybe<AuditEntry>;
  /** Acts that were done or refused through the API, or done with the `portevoix` command, the latest first. For owners. */
  auditLog?: Maybe<AuditEntryConnection>;
  /** The guideline checks of the loaded plugins. */
  availableChecks?: Maybe<Array<AvailableCheck>>;
  /** The Campaign with this id; null when it does not exist in this organisation or may not be read. */
  campaign?: Maybe<Campaign>;
  /** The CampaignLink with this id; null when it does not exist in this organisation or may not be read. */
  campaignLink?: Maybe<CampaignLink>;
  /** The campaigns of the organisation; for an ambassador only those that they were invited to. */
  campaigns?: Maybe<CampaignConnection>;
  /** The Channel with this id; null when it does not exist in this organisation or may not be read. */
  channel?: Maybe<Channel>;
  /** The organisation’s own accounts on networks, as read by integrations. */
  channels?: Maybe<ChannelConnection>;
  /** The connectors that can be configured as integrations. */
  connectors?: Maybe<Array<Connector>>;
  /** The Content with this id; null when it does not exist in this organisation or may not be read. */
  content?: Maybe<Content>;
  /** Contents by their score, the highest first, from the run that is shown: over everything, or over the topic or campaign that the arguments name. Withdrawn contents are left out. For the team only; a role in a campaign or department is enough for its campaigns. An unknown model is refused. */
  contentScores?: Maybe<ContentScoreConnection>;
  /** The organisation’s content. */
  contents?: Maybe<ContentConnection>;
  /** The Cost with this id; null when it does not exist in this organisation or may not be read. */
  cost?: Maybe<Cost>;
  /** The ledger: the money that was spent, and the advantages and rewards that people received. Needs the permission `cost:read`. */
  costs?: Maybe<CostConnection>;
  /** The Department with this id; null when it does not exist in this organisation or may not be read. */
  department?: Maybe<Department>;
  /** The department with this external id, also when it is archived; after a merge, the department that replaced it. Null when there is none, or when the token may not read it. */
  departmentBy?: Maybe<Department>;
  /** The departments of the organisation, without archived ones and without those that were merged into another. */
  departments?: Maybe<DepartmentConnection>;
  /** The Document with this id; null when it does not exist in this organisation or may not be read. */
  document?: Maybe<Document>;
  /** The DocumentVersion with this id; null when it does not exist in this organisation or may not be read. */
  documentVersion?: Maybe<DocumentVersion>;
  /** The documents that people of this organisation agree to. */
  documents?: Maybe<DocumentConnection>;
  /** The DoubtfulLogin with this id; null when it does not exist in this organisation or may not be read. */
  doubtfulLogin?: Maybe<DoubtfulLogin>;
  /** Log-ins that are linked with no account, the oldest first. Needs `login:answer`. */
  doubtfulLogins?: Maybe<DoubtfulLoginConnection>;
  /** The DoubtfulRow with this id; null when it does not exist in this organisation or may not be read. */
  doubtfulRow?: Maybe<DoubtfulRow>;
  /** Rows of files and sources that may or may not be about a known person, the oldest first. */
  doubtfulRows?: Maybe<DoubtfulRowConnection>;
  /** The methods for computing the earned media value, with their current parameters. */
  earnedMediaMethods?: Maybe<Array<EarnedMediaMethod>>;
  /** All error codes of this API, by name. New codes may be added: treat an unknown code like its type. */
  errorCodes: Array<ErrorCode>;
  /** The Event with this id; null when it does not exist in this organisation or may not be read. */
  event?: Maybe<Event>;
  /** Every type of event that this server emits, by name. Needs the permission to read events or to manage notice rules. */
  eventTypes?: Maybe<Array<EventType>>;
  /** What happened, oldest first, in the order in which changes became visible; without what happened to things of a type that this token may not read everything of. */
  events?: Maybe<EventConnection>;
  /** The Export with this id; null when it does not exist in this organisation or may not be read. */
  export?: Maybe<Export>;
  /** Exports that the account asked for, the latest first. */
  exports?: Maybe<ExportConnection>;
  /** What scoring models may know, for their authors and for whoever wants to know what is looked at. */
  featureCatalogue?: Maybe<FeatureCatalogue>;
  /** The FrontEnd with this id; null when it does not exist in this organisation or may not be read. */
  frontEnd?: Maybe<FrontEnd>;
  /** The registered front-ends of the organisation. Needs `frontend:read`. */
  frontEnds?: Maybe<FrontEndConnection>;
  /** The GuidelineCheck with this id; null when it does not exist in this organisation or may not be read. */
  guidelineCheck?: Maybe<GuidelineCheck>;
  /** The active guideline checks, sorted by key; at most 20, because each of them is asked about every text. */
  guidelineChecks?: Maybe<Array<GuidelineCheck>>;
  /** The number of people in a closed month, quarter or year of the organisation. A quarter or year has the number of its last month. Requires `report:read`; when that is assigned for departments, it covers them and all departments below them. Null, with an error, without the permission. */
  headcount?: Maybe<Headcount>;
  /** The log-ins that are linked with accounts. Needs `account:read`. */
  identities?: Maybe<IdentityConnection>;
  /** The Identity with this id; null when it does not exist in this organisation or may not be read. */
  identity?: Maybe<Identity>;
  /** The IdentityProvider with this id; null when it does not exist in this organisation or may not be read. */
  identityProvider?: Maybe<IdentityProvider>;
  /** The identity providers of the organisation. Needs `login:read`. */
  identityProviders?: Maybe<IdentityProviderConnection>;
  /** The figures for an impact assessment. Needs `processing:read`. */
  impactSheet?: Maybe<ImpactSheet>;
  /** The Import with this id; null when it does not exist in this organisation or may not be read. */
  import?: Maybe<Import>;
  /** The presets: kinds of exports that need no mapping. */
  importPresets: Array<ImportPreset>;
  /** The imports of the organisation, the newest first. */
  imports?: Maybe<ImportConnection>;
  /** The Integration with this id; null when it does not exist in this organisation or may not be read. */
  integration?: Maybe<Integration>;
  /** The integrations of the organisation. */
  integrations?: Maybe<IntegrationConnection>;
  /** The InvitationMessage with this id; null when it does not exist in this organisation or may not be read. */
  invitationMessage?: Maybe<InvitationMessage>;
  /** Whom `invitationRoundStart` would ask now, how many of them another department contacts at about the same time, and how many it would leave out, and why. Nothing is stored. */
  invitationPreview?: Maybe<InvitationPreview>;
  /** The InvitationRound with this id; null when it does not exist in this organisation or may not be read. */
  invitationRound?: Maybe<InvitationRound>;
  /** The rounds of invitations. */
  invitationRounds?: Maybe<InvitationRoundConnection>;
  /** The thresholds that the organisation set, ordered by country, at most one for each country. Needs the permission `cost:read`. */
  ledgerThresholds?: Maybe<Array<LedgerThreshold>>;
  /** The total that each person received in a year for each objective, over entries of all kinds, compared with the threshold of a country. Needs the permissions `cost:read` and `person:read`. */
  ledgerTotals?: Maybe<LedgerTotals>;
  /** The LogInSession with this id; null when it does not exist in this organisation or may not be read. */
  logInSession?: Maybe<LogInSession>;
  /** How people log in by a mailed link; null when no owner has set it up. Needs `login:read`. */
  mailedLogIn?: Maybe<MailedLogIn>;
  /** The Membership with this id; null when it does not exist in this organisation or may not be read. */
  membership?: Maybe<Membership>;
  /** The Mention with this id; null when it does not exist in this organisation or may not be read. */
  mention?: Maybe<Mention>;
  /** The mentions over time. Requires `mention:read`: null, with an error, without it, and when the period or time zone is not valid. */
  mentionSeries?: Maybe<MentionSeries>;
  /** The mentions, the latest first. */
  mentions?: Maybe<MentionConnection>;
  /** The metric with this key. Null when there is none. */
  metric?: Maybe<Metric>;
  /** All dimensions: the built-in ones first, then the organisation’s own, ordered by key. */
  metricDimensions?: Maybe<Array<MetricDimension>>;
  /** The MetricGroup with this id; null when it does not exist in this organisation or may not be read. */
  metricGroup?: Maybe<MetricGroup>;
  /** All groups of sources. Each group stands for one account. */
  metricGroups?: Maybe<MetricGroupConnection>;
  /** The MetricSource with this id; null when it does not exist in this organisation or may not be read. */
  metricSource?: Maybe<MetricSource>;
  /** All sources that have reported facts. */
  metricSources?: Maybe<MetricSourceConnection>;
  /** All metrics: the built-in ones and the organisation’s own. There are a few hundred at most, so the list has no pages. */
  metrics?: Maybe<Array<Metric>>;
  /** The Movement with this id; null when it does not exist in this organisation or may not be read. */
  movement?: Maybe<Movement>;
  /** Who joined, moved or left, the latest first. */
  movements?: Maybe<MovementConnection>;
  /** The Network with this id; null when it does not exist in this organisation or may not be read. */
  network?: Maybe<Network>;
  /** The networks of the organisation: one for each kind of tie. */
  networks?: Maybe<NetworkConnection>;
  /** The object with this id; null when it does not exist in this organisation or may not be read. */
  node?: Maybe<Node>;
  /** The objects with these ids, in the same order; null for each that does not exist or may not be read. */
  nodes: Array<Maybe<Node>>;
  /** The Nomination with this id; null when it does not exist in this organisation or may not be read. */
  nomination?: Maybe<Nomination>;
  /** The Notice with this id; null when it does not exist in this organisation or may not be read. */
  notice?: Maybe<Notice>;
  /** Whom a notice to these recipients would go to now, and how many it would leave out, and why. Nothing is stored. Null with an error when the caller may not evaluate the segment, or nobody is on duty. */
  noticePreview?: Maybe<NoticePreview>;
  /** The NoticeRule with this id; null when it does not exist in this organisation or may not be read. */
  noticeRule?: Maybe<NoticeRule>;
  /** The notice rules of the organisation. */
  noticeRules?: Maybe<NoticeRuleConnection>;
  /** The notifiers that can be configured as integrations. */
  notifiers?: Maybe<Array<Notifier>>;
  /** The Objective with this id; null when it does not exist in this organisation or may not be read. */
  objective?: Maybe<Objective>;
  /** The objectives of campaigns and departments, without archived ones. */
  objectives?: Maybe<ObjectiveConnection>;
  /** The Organization with this id; null when it does not exist in this organisation or may not be read. */
  organization?: Maybe<Organization>;
  /** The Participation with this id; null when it does not exist in this organisation or may not be read. */
  participation?: Maybe<Participation>;
  /** The people of the organisation, without archived people unless the filter asks for them. An ambassador sees only themselves. */
  people?: Maybe<PersonConnection>;
  /** The person with this key, archived or not. Null when there is none, and when the token may not read them. */
  person?: Maybe<Person>;
  /** The PersonAccess with this id; null when it does not exist in this organisation or may not be read. */
  personAccess?: Maybe<PersonAccess>;
  /** The PersonAttribute with this id; null when it does not exist in this organisation or may not be read. */
  personAttribute?: Maybe<PersonAttribute>;
  /** The PersonAttributeValue with this id; null when it does not exist in this organisation or may not be read. */
  personAttributeValue?: Maybe<PersonAttributeValue>;
  /** The attributes of people that the organisation declared, without archived ones unless the filter asks for them. */
  personAttributes?: Maybe<PersonAttributeConnection>;
  /** The PersonBrief with this id; null when it does not exist in this organisation or may not be read. */
  personBrief?: Maybe<PersonBrief>;
  /** The briefs about people. Needs the permission `touchpoint:read`. */
  personBriefs?: Maybe<PersonBriefConnection>;
  /** The PersonDuplicate with this id; null when it does not exist in this organisation or may not be read. */
  personDuplicate?: Maybe<PersonDuplicate>;
  /** Pairs of people who may be the same, the first found first: those of whom the token may change both. Filter by `status` for what nobody answered yet. */
  personDuplicates?: Maybe<PersonDuplicateConnection>;
  /** The PersonRelation with this id; null when it does not exist in this organisation or may not be read. */
  personRelation?: Maybe<PersonRelation>;
  /** The plugins that this server is configured to load, in that order, including quarantined ones. */
  plugins?: Maybe<Array<Plugin>>;
  /** The policies of the organisation, all versions. */
  policies?: Maybe<PolicyConnection>;
  /** The Policy with this id; null when it does not exist in this organisation or may not be read. */
  policy?: Maybe<Policy>;
  /** The packs: rules per country from which a policy can be published. Not legal advice. */
  policyPacks?: Maybe<Array<PolicyPack>>;
  /** The PolicyRule with this id; null when it does not exist in this organisation or may not be read. */
  policyRule?: Maybe<PolicyRule>;
  /** The PrivacyRequest with this id; null when it does not exist in this organisation or may not be read. */
  privacyRequest?: Maybe<PrivacyRequest>;
  /** What people ask for under data protection law, the nearest deadline first. Everybody sees their own, in their own log-in; owners and the data protection officer see all. */
  privacyRequests?: Maybe<PrivacyRequestConnection>;
  /** The ProcessingExclusion with this id; null when it does not exist in this organisation or may not be read. */
  processingExclusion?: Maybe<ProcessingExclusion>;
  /** For whom processing is switched off. Needs `exclusion:read`, which owners and the data protection officer have. */
  processingExclusions?: Maybe<ProcessingExclusionConnection>;
  /** The register of processing, from what is declared and set. Needs `processing:read`. */
  processingRegister?: Maybe<ProcessingRegister>;
  /** The ProcessingRestriction with this id; null when it does not exist in this organisation or may not be read. */
  processingRestriction?: Maybe<ProcessingRestriction>;
  /** Whose data is or was only stored, the latest first. Everybody sees their own; owners and the data protection officer see all. */
  processingRestrictions?: Maybe<ProcessingRestrictionConnection>;
  /** The Publication with this id; null when it does not exist in this organisation or may not be read. */
  publication?: Maybe<Publication>;
  /** Publications on networks, including failed ones. Ambassadors see only their own. */
  publications?: Maybe<PublicationConnection>;
  /** The accounts that the caller may publish with, sorted by name; for an ambassador their own. Returns at most 100: narrow a longer list with `network`. The team finds all accounts in `integrations`. */
  publishingAccounts?: Maybe<Array<PublishingAccount>>;
  /** The Purpose with this id; null when it does not exist in this organisation or may not be read. */
  purpose?: Maybe<Purpose>;
  /** The purposes for which this organisation uses data about people. */
  purposes?: Maybe<PurposeConnection>;
  /** The RecipientTask with this id; null when it does not exist in this organisation or may not be read. */
  recipientTask?: Maybe<RecipientTask>;
  /** Recipients of data about people, who have to be told of an erasure, a correction or a restriction, the nearest deadline first. For owners and the data protection officer. */
  recipientTasks?: Maybe<RecipientTaskConnection>;
  /** The RelationKind with this id; null when it does not exist in this organisation or may not be read. */
  relationKind?: Maybe<RelationKind>;
  /** The kinds of relations that people have to the organisation, without archived ones unless the filter asks for them. */
  relationKinds?: Maybe<RelationKindConnection>;
  /** The RelationshipOwner with this id; null when it does not exist in this organisation or may not be read. */
  relationshipOwner?: Maybe<RelationshipOwner>;
  /** Who owns the relationships with people, now and before. Needs the permission `touchpoint:read`. */
  relationshipOwners?: Maybe<RelationshipOwnerConnection>;
  /** The ReportingLine with this id; null when it does not exist in this organisation or may not be read. */
  reportingLine?: Maybe<ReportingLine>;
  /** The RoleRule with this id; null when it does not exist in this organisation or may not be read. */
  roleRule?: Maybe<RoleRule>;
  /** The rules by which claims of identity providers give roles. Needs `login:read`. */
  roleRules?: Maybe<RoleRuleConnection>;
  /** The Rota with this id; null when it does not exist in this organisation or may not be read. */
  rota?: Maybe<Rota>;
  /** The rotas of the organisation. */
  rotas?: Maybe<RotaConnection>;
  /** The next runs of a schedule, before an integration uses it. Nothing is stored. An invalid schedule or time zone is refused with an example. */
  schedulePreview?: Maybe<Array<Scalars['DateTime']['output']>>;
  /** The ScoreRun with this id; null when it does not exist in this organisation or may not be read. */
  scoreRun?: Maybe<ScoreRun>;
  /** Compares a run, such as a shadow run, with another one of the same subjects. They may be of different models, topics or campaigns. For the team only; runs over people need `person:read` in the whole organisation too. */
  scoreRunCompare?: Maybe<ScoreComparison>;
  /** Score runs over everything, topics, campaigns and segments, the latest first; none for ambassadors. */
  scoreRuns?: Maybe<ScoreRunConnection>;
  /** People by their score, the highest first, from the run that is shown: over everything, or over the topic, campaign or segment that the arguments name. People who object to being scored, lack a necessary consent, or for whom scoring is switched off are left out. For the team only, with `person:read`; a role in a campaign or department is enough for its campaigns. Read the model’s `notFor` first. An unknown model is refused. */
  scores?: Maybe<ScoreConnection>;
  /** The models that people or contents can be scored by. */
  scoringModels?: Maybe<Array<ScoringModel>>;
  /** The Segment with this id; null when it does not exist in this organisation or may not be read. */
  segment?: Maybe<Segment>;
  /** The segments of the organisation: those that every organisation begins with, such as `managers`, and its own. */
  segments?: Maybe<SegmentConnection>;
  /** The Share with this id; null when it does not exist in this organisation or may not be read. */
  share?: Maybe<Share>;
  /** The shares of the organisation; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The Site with this id; null when it does not exist in this organisation or may not be read. */
  site?: Maybe<Site>;
  /** The sites of the organisation. */
  sites?: Maybe<SiteConnection>;
  /** The SocialAccount with this id; null when it does not exist in this organisation or may not be read. */
  socialAccount?: Maybe<SocialAccount>;
  /** All social networks, ordered by key: those that every organisation has, and those that this organisation added. */
  socialNetworks?: Maybe<Array<SocialNetwork>>;
  /** The SyncLogLine with this id; null when it does not exist in this organisation or may not be read. */
  syncLogLine?: Maybe<SyncLogLine>;
  /** The SyncRun with this id; null when it does not exist in this organisation or may not be read. */
  syncRun?: Maybe<SyncRun>;
  /** The Topic with this id; null when it does not exist in this organisation or may not be read. */
  topic?: Maybe<Topic>;
  /** The topics of the organisation, without archived ones. */
  topics?: Maybe<TopicConnection>;
  /** The topics with a query that matches a text, ordered by name, without archived ones. Use it to try out queries. */
  topicsOfText?: Maybe<Array<Topic>>;
  /** The Touchpoint with this id; null when it does not exist in this organisation or may not be read. */
  touchpoint?: Maybe<Touchpoint>;
  /** The contacts with people, planned and held. Needs the permission `touchpoint:read`. */
  touchpoints?: Maybe<TouchpointConnection>;
  /** The TrackedLink with this id; null when it does not exist in this organisation or may not be read. */
  trackedLink?: Maybe<TrackedLink>;
  /** The tracked links of the organisation, also those of shares, the latest first; for an ambassador only their own. */
  trackedLinks?: Maybe<TrackedLinkConnection>;
  /** The TrustedDocument with this id; null when it does not exist in this organisation or may not be read. */
  trustedDocument?: Maybe<TrustedDocument>;
  /** The trusted documents of the organisation. Those of the SDK are always trusted, and not listed. Needs `trusteddocument:read`. */
  trustedDocuments?: Maybe<TrustedDocumentConnection>;
  /** The changes that upgrades of the server made to this organisation’s data, the latest first, at most 100. Needs `audit:read`. */
  upgradeNotes?: Maybe<Array<UpgradeNote>>;
  /** The Upload with this id; null when it does not exist in this organisation or may not be read. */
  upload?: Maybe<Upload>;
  /** The caller. */
  viewer: Viewer;
  /** Deliveries of all webhook endpoints, the latest first. Those that FAILED are dead letters. Needs `webhook:read`. */
  webhookDeliveries?: Maybe<WebhookDeliveryConnection>;
  /** The WebhookDelivery with this id; null when it does not exist in this organisation or may not be read. */
  webhookDelivery?: Maybe<WebhookDelivery>;
  /** The WebhookEndpoint with this id; null when it does not exist in this organisation or may not be read. */
  webhookEndpoint?: Maybe<WebhookEndpoint>;
  /** The webhook endpoints of the organisation. Needs `webhook:read`. */
  webhookEndpoints?: Maybe<WebhookEndpointConnection>;
};


/** Root of all queries. */
export type Query_accountArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_accountLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_accountLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountLinkOrder>;
};


/** Root of all queries. */
export type Query_accountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountOrder>;
};


/** Root of all queries. */
export type Query_agreementArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};


/** Root of all queries. */
export type Query_ambassadorArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_ambassadorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AmbassadorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AmbassadorOrder>;
};


/** Root of all queries. */
export type Query_apiKeyArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_applicationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_applicationGrantArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_applicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApplicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ApplicationOrder>;
};


/** Root of all queries. */
export type Query_assessArgs = {
  input: AssessInput;
};


/** Root of all queries. */
export type Query_assignmentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_assignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** Root of all queries. */
export type Query_auditEntryArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_auditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuditEntryOrder>;
};


/** Root of all queries. */
export type Query_campaignArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_campaignLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** Root of all queries. */
export type Query_channelArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_channelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChannelOrder>;
};


/** Root of all queries. */
export type Query_contentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_contentScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  model: Scalars['String']['input'];
  topicId?: InputMaybe<Scalars['ID']['input']>;
};


/** Root of all queries. */
export type Query_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** Root of all queries. */
export type Query_costArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_costsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CostOrder>;
};


/** Root of all queries. */
export type Query_departmentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_departmentByArgs = {
  externalIdIn: ExternalIdInput;
};


/** Root of all queries. */
export type Query_departmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DepartmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DepartmentOrder>;
};


/** Root of all queries. */
export type Query_documentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_documentVersionArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_documentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
};


/** Root of all queries. */
export type Query_doubtfulLoginArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_doubtfulLoginsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DoubtfulLoginFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DoubtfulLoginOrder>;
};


/** Root of all queries. */
export type Query_doubtfulRowArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_doubtfulRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DoubtfulRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DoubtfulRowOrder>;
};


/** Root of all queries. */
export type Query_eventArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_eventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Root of all queries. */
export type Query_exportArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_exportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ExportOrder>;
};


/** Root of all queries. */
export type Query_frontEndArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_frontEndsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FrontEndFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<FrontEndOrder>;
};


/** Root of all queries. */
export type Query_guidelineCheckArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_headcountArgs = {
  filter?: InputMaybe<PersonFilter>;
  period: PeriodInput;
};


/** Root of all queries. */
export type Query_identitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IdentityOrder>;
};


/** Root of all queries. */
export type Query_identityArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_identityProviderArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_identityProvidersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IdentityProviderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IdentityProviderOrder>;
};


/** Root of all queries. */
export type Query_importArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_importsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImportOrder>;
};


/** Root of all queries. */
export type Query_integrationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_integrationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** Root of all queries. */
export type Query_invitationMessageArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_invitationPreviewArgs = {
  input: InvitationPreviewInput;
};


/** Root of all queries. */
export type Query_invitationRoundArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_invitationRoundsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InvitationRoundFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<InvitationRoundOrder>;
};


/** Root of all queries. */
export type Query_ledgerTotalsArgs = {
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  year: Scalars['Int']['input'];
};


/** Root of all queries. */
export type Query_logInSessionArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_membershipArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_mentionArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_mentionSeriesArgs = {
  bucket: SeriesBucket;
  filter?: InputMaybe<MentionFilter>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Root of all queries. */
export type Query_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** Root of all queries. */
export type Query_metricArgs = {
  key: Scalars['String']['input'];
};


/** Root of all queries. */
export type Query_metricGroupArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_metricGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricGroupOrder>;
};


/** Root of all queries. */
export type Query_metricSourceArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_metricSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricSourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricSourceOrder>;
};


/** Root of all queries. */
export type Query_movementArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_movementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MovementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MovementOrder>;
};


/** Root of all queries. */
export type Query_networkArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_networksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/** Root of all queries. */
export type Query_nodeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_nodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Root of all queries. */
export type Query_nominationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_noticeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_noticePreviewArgs = {
  kind?: InputMaybe<NoticeRuleKind>;
  recipients: NoticeRecipientsInput;
};


/** Root of all queries. */
export type Query_noticeRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_noticeRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeRuleOrder>;
};


/** Root of all queries. */
export type Query_objectiveArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_objectivesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectiveFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ObjectiveOrder>;
};


/** Root of all queries. */
export type Query_organizationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_participationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_peopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
};


/** Root of all queries. */
export type Query_personArgs = {
  by: PersonBy;
};


/** Root of all queries. */
export type Query_personAccessArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_personAttributeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_personAttributeValueArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_personAttributesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonAttributeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonAttributeOrder>;
};


/** Root of all queries. */
export type Query_personBriefArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_personBriefsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonBriefFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonBriefOrder>;
};


/** Root of all queries. */
export type Query_personDuplicateArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_personDuplicatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonDuplicateFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonDuplicateOrder>;
};


/** Root of all queries. */
export type Query_personRelationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_policiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PolicyOrder>;
};


/** Root of all queries. */
export type Query_policyArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_policyRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_privacyRequestArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_privacyRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PrivacyRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PrivacyRequestOrder>;
};


/** Root of all queries. */
export type Query_processingExclusionArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_processingExclusionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingExclusionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingExclusionOrder>;
};


/** Root of all queries. */
export type Query_processingRestrictionArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_processingRestrictionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcessingRestrictionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProcessingRestrictionOrder>;
};


/** Root of all queries. */
export type Query_publicationArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** Root of all queries. */
export type Query_publishingAccountsArgs = {
  network?: InputMaybe<Scalars['String']['input']>;
};


/** Root of all queries. */
export type Query_purposeArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_purposesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurposeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PurposeOrder>;
};


/** Root of all queries. */
export type Query_recipientTaskArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_recipientTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RecipientTaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RecipientTaskOrder>;
};


/** Root of all queries. */
export type Query_relationKindArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_relationKindsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RelationKindFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationKindOrder>;
};


/** Root of all queries. */
export type Query_relationshipOwnerArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_relationshipOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RelationshipOwnerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RelationshipOwnerOrder>;
};


/** Root of all queries. */
export type Query_reportingLineArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_roleRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_roleRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RoleRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RoleRuleOrder>;
};


/** Root of all queries. */
export type Query_rotaArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_rotasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RotaFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<RotaOrder>;
};


/** Root of all queries. */
export type Query_schedulePreviewArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  schedule: Scalars['String']['input'];
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Root of all queries. */
export type Query_scoreRunArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_scoreRunCompareArgs = {
  base?: InputMaybe<Scalars['ID']['input']>;
  candidate: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_scoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScoreRunOrder>;
};


/** Root of all queries. */
export type Query_scoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  model: Scalars['String']['input'];
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  topicId?: InputMaybe<Scalars['ID']['input']>;
};


/** Root of all queries. */
export type Query_scoringModelsArgs = {
  subject?: InputMaybe<ScoreSubject>;
};


/** Root of all queries. */
export type Query_segmentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_segmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SegmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SegmentOrder>;
};


/** Root of all queries. */
export type Query_shareArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** Root of all queries. */
export type Query_siteArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_sitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SiteFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SiteOrder>;
};


/** Root of all queries. */
export type Query_socialAccountArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_syncLogLineArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_syncRunArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_topicArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_topicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TopicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TopicOrder>;
};


/** Root of all queries. */
export type Query_topicsOfTextArgs = {
  language?: InputMaybe<Scalars['Locale']['input']>;
  text: Scalars['String']['input'];
};


/** Root of all queries. */
export type Query_touchpointArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_touchpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TouchpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TouchpointOrder>;
};


/** Root of all queries. */
export type Query_trackedLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_trackedLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrackedLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrackedLinkOrder>;
};


/** Root of all queries. */
export type Query_trustedDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_trustedDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TrustedDocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TrustedDocumentOrder>;
};


/** Root of all queries. */
export type Query_uploadArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_webhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WebhookDeliveryOrder>;
};


/** Root of all queries. */
export type Query_webhookDeliveryArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_webhookEndpointArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all queries. */
export type Query_webhookEndpointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookEndpointFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<WebhookEndpointOrder>;
};

/** The scope of a quota. */
export type QuotaScope =
  /** One quota for all integrations of this server. */
  | 'APP'
  /** A quota for each integration. */
  | 'INTEGRATION';

/** How one person or content would move. Places are among those that both runs have scored, 1 the highest. */
export type RankShift = {
  __typename: 'RankShift';
  /** Place now. */
  baseRank: Scalars['Int']['output'];
  /** Score now. */
  baseValue: Scalars['Float']['output'];
  /** Place by the candidate. */
  candidateRank: Scalars['Int']['output'];
  /** Score by the candidate. */
  candidateValue: Scalars['Float']['output'];
  /** What moves; null where people are compared. Needs the permission `content:read`. */
  content?: Maybe<Content>;
  /** Who moves; null where contents are compared. Needs the permission `person:read`. */
  person?: Maybe<Person>;
  /** Places won; negative where they are lost. */
  shift: Scalars['Int']['output'];
};

/** A ratio with its numerator and denominator. Both are sums over the period; the ratio is never an average of rates. */
export type Ratio = {
  __typename: 'Ratio';
  /** The denominator. Null when it is unknown. */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** The numerator. Null when it is unknown. */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** Numerator / denominator, with 16 significant digits. If you need more digits, divide the exact numerator and denominator yourself. Null when either is unknown or the denominator is zero. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** What a recipient needs to find the data that it has. Kept encrypted; what a plugin has forgotten is deleted from it, and all of it when the recipient was told. */
export type RecipientDetails = {
  __typename: 'RecipientDetails';
  /** Mail addresses that messages were sent to. */
  addresses: Array<Scalars['String']['output']>;
  /** The global ids by which exports and answers of the API name the people: several where they were erased with their source. Empty for an integration, which never got them. */
  personIds: Array<Scalars['ID']['output']>;
  /** The ids of posts on the network. */
  posts: Array<Scalars['String']['output']>;
  /** The web addresses of posts on the network. */
  urls: Array<Scalars['String']['output']>;
};

/** What a recipient answered. */
export type RecipientOutcome =
  /** Somebody told the recipient and wrote down the answer. */
  | 'CONFIRMED'
  /** Its plugin says that it deleted what it had, or will. */
  | 'FORGOTTEN'
  /** Its plugin says that it has nothing about the person. */
  | 'UNKNOWN';

/** A recipient of data about a person, who has to be told that the person was erased, corrected or restricted (GDPR art. 19). It does not name the person. */
export type RecipientTask = Node & {
  __typename: 'RecipientTask';
  /** What whoever told the recipient wrote down; null where a plugin told them, and before. */
  answer?: Maybe<Scalars['String']['output']>;
  /** When the server asks the plugin next; null when it does not. */
  askAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often the plugin was asked; of many posts or addresses, since it has forgotten a part of them. */
  attempts: Scalars['Int']['output'];
  /** Why. */
  cause: RecipientTaskCause | (string & {});
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What the recipient needs to find the data; null once it was told. */
  details?: Maybe<RecipientDetails>;
  /** When it was done; null before. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the recipient has to be told: one month after the cause. In a shorter month, its last day. */
  dueAt: Scalars['DateTime']['output'];
  /** Why the last attempt failed; null when it did not. */
  error?: Maybe<Failure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the recipient answered; null before. */
  outcome?: Maybe<RecipientOutcome | (string & {})>;
  /** What the recipient got. */
  passed: Array<PassedOn | (string & {})>;
  /** The key of the connector or notifier that passed the data on; null for an account. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** Who it is: the name of the integration or the account, as it is now. The key of the plugin for an integration that was deleted, empty for an account that was. */
  recipient: Scalars['String']['output'];
  /** The request of the person that it follows from; null where nobody asked, and when it was deleted. */
  request?: Maybe<PrivacyRequest>;
  /** How far it is. */
  status: RecipientTaskStatus | (string & {});
  /** Attempts of which nobody knows whether the provider was asked. */
  unclear: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The answer of the recipient. */
export type RecipientTaskAnswerInput = {
  /** Whom you told, and what they answered. Do not name the person. At most 5,000 characters. */
  answer: Scalars['String']['input'];
};

/** Result of `recipientTaskAnswer`: the object, or why the act was refused. */
export type RecipientTaskAnswerResult = ConflictError | InvalidInputError | NotFoundError | RecipientTask;

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
  eq?: InputMaybe<RecipientTaskCause>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<RecipientTaskCause>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of a list of RecipientTask. */
export type RecipientTaskConnection = {
  __typename: 'RecipientTaskConnection';
  /** The objects of this page with their cursors. */
  edges: Array<RecipientTaskEdge>;
  /** The objects of this page. */
  nodes: Array<RecipientTask>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One RecipientTask on a page, with its cursor. */
export type RecipientTaskEdge = {
  __typename: 'RecipientTaskEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: RecipientTask;
};

/** Conditions; all of them must hold. */
export type RecipientTaskFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<RecipientTaskFilter>>;
  /** When the server asks the plugin next. */
  askAt?: InputMaybe<DateTimeFilter>;
  /** How often the plugin was asked. */
  attempts?: InputMaybe<IntFilter>;
  /** Why. */
  cause?: InputMaybe<RecipientTaskCauseFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it was done. */
  doneAt?: InputMaybe<DateTimeFilter>;
  /** Until when the recipient has to be told. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<RecipientTaskFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<RecipientTaskFilter>>;
  /** How far it is. */
  status?: InputMaybe<RecipientTaskStatusFilter>;
  /** Attempts of which nobody knows whether the provider was asked. */
  unclear?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `recipientTaskResume`: the object, or why the act was refused. */
export type RecipientTaskResumeResult = ConflictError | NotFoundError | RecipientTask;

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
  eq?: InputMaybe<RecipientTaskStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<RecipientTaskStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** That somebody took part in a campaign, as another system says. */
export type RecordedElsewhere = {
  __typename: 'RecordedElsewhere';
  /** Since when they took part. */
  from: Scalars['DateTime']['output'];
  /** The system that says it; null once the person was erased. */
  source?: Maybe<Scalars['String']['output']>;
  /** End of the time, exclusive; the time of the import where the file does not say. */
  to: Scalars['DateTime']['output'];
};

/** A point that was not stored. */
export type RejectedMetricPoint = {
  __typename: 'RejectedMetricPoint';
  /** The index of the point in `points`, from 0. */
  index: Scalars['Int']['output'];
  /** What is wrong with the point, and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null for words of a plugin, and for several messages in a row. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
};

/** A tie that was not stored. */
export type RejectedTie = {
  __typename: 'RejectedTie';
  /** Its index in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Why, and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null for words of a plugin, and for several messages in a row. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
};

/** A kind of relation that people have to the organisation, such as an employee or a journalist. */
export type RelationKind = Node & {
  __typename: 'RelationKind';
  /** When it was archived: since then nobody is given it, and whoever has it keeps it. Null when it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether every organisation begins with it; false when the organisation added it. */
  builtIn: Scalars['Boolean']['output'];
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key by which people, files and sources name it, such as `EMPLOYEE`. It never changes. */
  key: Scalars['PersonKind']['output'];
  /** The name in the language of the request, or else the first of `names`. */
  name: Scalars['String']['output'];
  /** The names by language. */
  names: Array<NameInLanguage>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Result of `relationKindArchive`: the object, or why the act was refused. */
export type RelationKindArchiveResult = ConflictError | NotFoundError | RelationKind;

/** A page of a list of RelationKind. */
export type RelationKindConnection = {
  __typename: 'RelationKindConnection';
  /** The objects of this page with their cursors. */
  edges: Array<RelationKindEdge>;
  /** The objects of this page. */
  nodes: Array<RelationKind>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new kind of relation. */
export type RelationKindCreateInput = {
  /** The key by which people, files and sources name it: letters, digits and `_`, at most 50 characters, stored in capitals. */
  key: Scalars['String']['input'];
  /** The names by language, 1 to 20 of them. */
  names: Array<NameInLanguageInput>;
};

/** Result of `relationKindCreate`: the object, or why the act was refused. */
export type RelationKindCreateResult = ConflictError | InvalidInputError | RelationKind;

/** One RelationKind on a page, with its cursor. */
export type RelationKindEdge = {
  __typename: 'RelationKindEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: RelationKind;
};

/** Conditions; all of them must hold. */
export type RelationKindFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<RelationKindFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** Whether every organisation begins with it. */
  builtIn?: InputMaybe<BooleanFilter>;
  /** When it was added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The key, in any case. */
  key?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<RelationKindFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<RelationKindFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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

/** Result of `relationKindRestore`: the object, or why the act was refused. */
export type RelationKindRestoreResult = ConflictError | NotFoundError | RelationKind;

/** The changes of a kind of relation. A field that is left out stays as it is. */
export type RelationKindUpdateInput = {
  /** The names by language, 1 to 20 of them. */
  names?: InputMaybe<Array<NameInLanguageInput>>;
};

/** Result of `relationKindUpdate`: the object, or why the act was refused. */
export type RelationKindUpdateResult = ConflictError | InvalidInputError | NotFoundError | RelationKind;

/** The time in which a department owns the relationship with a person: it is asked before others contact them, and told when they do. */
export type RelationshipOwner = Node & {
  __typename: 'RelationshipOwner';
  /** When it was stated. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that owns it. Null when the token may not read it. */
  department?: Maybe<Department>;
  /** The first instant. */
  from: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who looks after it there. Null when the department as a whole does, once they were erased, and when the token may not read them. */
  owner?: Maybe<Person>;
  /** The person whose relationship it is. Null when the token may not read them. */
  person?: Maybe<Person>;
  /** Why. Null when nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The first instant after the end. Null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of RelationshipOwner. */
export type RelationshipOwnerConnection = {
  __typename: 'RelationshipOwnerConnection';
  /** The objects of this page with their cursors. */
  edges: Array<RelationshipOwnerEdge>;
  /** The objects of this page. */
  nodes: Array<RelationshipOwner>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who owns the relationship with a person. */
export type RelationshipOwnerCreateInput = {
  /** The department that owns it. */
  departmentId: Scalars['ID']['input'];
  /** The first instant. Default: now. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who looks after it there; when left out, the department as a whole does. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `relationshipOwnerCreate`: the object, or why the act was refused. */
export type RelationshipOwnerCreateResult = ConflictError | InvalidInputError | NotFoundError | RelationshipOwner;

/** One RelationshipOwner on a page, with its cursor. */
export type RelationshipOwnerEdge = {
  __typename: 'RelationshipOwnerEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: RelationshipOwner;
};

/** Result of `relationshipOwnerEnd`: the object, or why the act was refused. */
export type RelationshipOwnerEndResult = ConflictError | NotFoundError | RelationshipOwner;

/** Conditions; all of them must hold. */
export type RelationshipOwnerFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<RelationshipOwnerFilter>>;
  /** When it was stated. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that owns it. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<RelationshipOwnerFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<RelationshipOwnerFilter>>;
  /** Who looks after it there. */
  ownerId?: InputMaybe<IdFilter>;
  /** The person whose relationship it is. */
  personId?: InputMaybe<IdFilter>;
  /** The first instant after the end; null while it lasts. */
  to?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Who owns the relationship from then on. */
export type RelationshipOwnerHandOverInput = {
  /** The department that owns it from then on. */
  departmentId: Scalars['ID']['input'];
  /** The first instant. Default: now. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who looks after it there; when left out, the department as a whole does. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `relationshipOwnerHandOver`: the object, or why the act was refused. */
export type RelationshipOwnerHandOverResult = ConflictError | InvalidInputError | NotFoundError | RelationshipOwner;

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

/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report = {
  __typename: 'Report';
  /** Reposts by others / posts. */
  amplification: Ratio;
  /** Reactions / posts. */
  applause: Ratio;
  /** The number of clicks on tracked links, without obvious bots. The platform counts them, so zero means zero. */
  clicks: Scalars['Decimal']['output'];
  /** Comments / posts. */
  conversation: Ratio;
  /** The sum of the costs in the period, in the organisation’s currency if any cost is in that currency, otherwise in the currency of the most costs. Costs in other currencies are left out, because no exchange rate is assumed: see `unusableAmounts`. Null when no cost was entered, and without `cost:read`. */
  cost?: Maybe<Money>;
  /** The days of which the period contains only a part, in the calendar of the time zone, and of which there are facts of any metric, or costs, with only a day. Such facts are counted whole, in the period or step that contains the noon of the day; today counts from its beginning. Costs are left out without `cost:read`. Empty when there are none. */
  cutDays: Array<Scalars['Date']['output']>;
  /** What the same attention would have cost as advertising. Null when a metric that the method uses is unknown. */
  earnedMediaValue?: Maybe<EarnedMediaValue>;
  /** Engagements / impressions. */
  engagementRateByImpressions: Ratio;
  /** The number of interactions with posts, by each network’s own definition. As networks and other sources report it. Null when no fact is known in the period: missing is not zero. */
  engagements?: Maybe<Scalars['Decimal']['output']>;
  /** What the figures of the report include that is not in the stored sums yet, over all metrics. */
  freshness: MetricFreshness;
  /** First instant of the period. */
  from: Scalars['DateTime']['output'];
  /** The number of times posts were shown. As networks and other sources report it. Null when no fact is known in the period: missing is not zero. */
  impressions?: Maybe<Scalars['Decimal']['output']>;
  /** The progress of each objective that applied in the period, measured against its last target in the period, in the order of the objectives. Objectives that were set, changed or archived after the period do not change this list. In the report of an objective, only that objective. */
  objectives: Array<ObjectiveProgress>;
  /** The keys of the metrics whose acts `participationRate` counts: `shares`, which are published shares. Shares that were only prepared do not count. */
  participationActs: Array<Scalars['String']['output']>;
  /** Ambassadors with at least one act in the period while they were enrolled / ambassadors who were enrolled at some time in the period. For the acts, see `participationActs`. Both are counts of people: without `person:read`, `participation:read` and `share:read` they are only shown for closed calendar months of the organisation, in steps of its `minimumGroupSize`, and the value is null. */
  participationRate: Ratio;
  /** Whether the value adds up several numbers of people, such as the reach of several posts or days, or is computed from such a sum. Some people may then be counted more than once. See `Metric.adds`. */
  peopleCountedAgain: Scalars['Boolean']['output'];
  /** The number of people who saw a post, counted again for each post. As networks and other sources report it. Null when no fact is known in the period: missing is not zero. */
  reach?: Maybe<Scalars['Decimal']['output']>;
  /** The changes to the numbers of the period that were made after its end, the latest first; at most 100. Examples: late facts, corrections, costs entered or reversed, new earned media prices. Acts that concern a later time are never listed. Empty when nothing changed the numbers. */
  restatements: Array<Restatement>;
  /** The return on investment: earned media value compared with costs, in the currency of the earned media value. */
  roi?: Maybe<ReturnOnInvestment>;
  /** A metric over time, step by step. A computed metric is computed for each step from the sums of that step. A level, such as followers, is the level at the end of the step, and null if none was reported in the step. */
  series?: Maybe<Series>;
  /** The number of shares that were first known to be published in the period: posted by a connector, marked as posted by the person, entered with an address, or with a first counted click. See `Share.evidence`. The platform counts them, so zero means zero. */
  shares: Scalars['Decimal']['output'];
  /** The number of shares that were prepared in the period and, at its end, were neither known to be published nor discarded. Many networks do not report whether a share was published. */
  sharesPrepared: Scalars['Decimal']['output'];
  /** First instant after the period. */
  to: Scalars['DateTime']['output'];
  /** The costs of the period that `cost` leaves out because they are in another currency, each with a remedy. While there are any, metrics computed from costs are unknown. Empty when there are none, and without `cost:read`. */
  unusableAmounts: Array<UnusableAmount>;
  /** The value of any metric. Null when the value is unknown, when the metric needs a method, and when it counts fewer people or answers than the organisation’s `minimumGroupSize` and the caller may not list them. A level, such as followers, is the level at the end of the period: that of the object itself if there is one, otherwise the sum of the latest level of each share. */
  value?: Maybe<Scalars['Decimal']['output']>;
};


/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report_earnedMediaValueArgs = {
  method: Scalars['String']['input'];
};


/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report_peopleCountedAgainArgs = {
  metric: Scalars['String']['input'];
};


/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report_roiArgs = {
  earnedMediaMethod?: InputMaybe<Scalars['String']['input']>;
};


/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report_seriesArgs = {
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
};


/** The figures of a campaign, or of another object that shares count for, in a period, including its shares. Only campaigns have costs, participation and objectives. In every ratio, the numerator and the denominator are sums over the period. */
export type Report_valueArgs = {
  metric: Scalars['String']['input'];
};

/** That a person reports to a manager, for a time. A person has one manager at an instant. */
export type ReportingLine = Node & {
  __typename: 'ReportingLine';
  /** When it was recorded, which may be later than `from`. */
  createdAt: Scalars['DateTime']['output'];
  /** The first instant. Null when the start is unknown. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The manager. Null when the token may not read the person. */
  manager?: Maybe<Person>;
  /** Who reports. Null when the token may not read the person. */
  person?: Maybe<Person>;
  /** The first instant after the end. Null while it is current. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of ReportingLine. */
export type ReportingLineConnection = {
  __typename: 'ReportingLineConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ReportingLineEdge>;
  /** The objects of this page. */
  nodes: Array<ReportingLine>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ReportingLine on a page, with its cursor. */
export type ReportingLineEdge = {
  __typename: 'ReportingLineEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ReportingLine;
};

/** Conditions; all of them must hold. */
export type ReportingLineFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ReportingLineFilter>>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** The manager. */
  managerId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<ReportingLineFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ReportingLineFilter>>;
  /** The first instant after the end; null while it is current. */
  to?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of ReportingLine. */
export type ReportingLineOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: ReportingLineOrderField;
};

/** What a list of ReportingLine can be ordered by; ties are broken by id. */
export type ReportingLineOrderField =
  /** By the first instant; an unknown start comes last. */
  | 'FROM'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A change to a report that was made after the end of its period. */
export type Restatement = {
  __typename: 'Restatement';
  /** The name of the mutation that made the change. For an import or an integration, the mutation that starts it. */
  act: Scalars['String']['output'];
  /** The value after the change; money is in minor units. Null when it is unknown since. */
  after?: Maybe<Scalars['Decimal']['output']>;
  /** When the change was made. */
  at: Scalars['DateTime']['output'];
  /** The value before the change; money is in minor units. Null when it was unknown. */
  before?: Maybe<Scalars['Decimal']['output']>;
  /** The account that made the change. Null for the platform itself, when the account was deleted, and when the caller may not read it. */
  by?: Maybe<Account>;
  /** The department whose part of the number changed because a membership was recorded late. Null when the whole number changed, and when the caller may not read the department. */
  department?: Maybe<Department>;
  /** The key of the metric; `earned-media:` and the key of a method when the prices of that method were set. */
  metric: Scalars['String']['output'];
};

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
  eq?: InputMaybe<RestrictionGround>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<RestrictionGround>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How long a class of data is kept. */
export type RetentionSetInput = {
  /** Key of the class, of `Organization.retention`, at most 200 characters. */
  class: Scalars['String']['input'];
  /** Days for which it is kept, within the bounds of the class. 1 to 36,500. */
  days: Scalars['Int']['input'];
};

/** Result of `retentionSet`: the object, or why the act was refused. */
export type RetentionSetResult = InvalidInputError | RetentionTerm;

/** How long the organisation keeps a class of data. What is older is deleted within the hour. */
export type RetentionTerm = {
  __typename: 'RetentionTerm';
  /** Key of the class, such as `audit-log`. */
  class: Scalars['String']['output'];
  /** Days for which it is kept. */
  days: Scalars['Int']['output'];
  /** Days for which it is kept unless the organisation sets others. */
  defaultDays: Scalars['Int']['output'];
  /** The fewest days that can be set. */
  leastDays: Scalars['Int']['output'];
  /** The most days that can be set. */
  mostDays: Scalars['Int']['output'];
  /** What the class is, and why it is kept for the default term, in the language of the answer. */
  reason: Scalars['String']['output'];
};

/** Progress of retracting a post. Until it is DONE the post is published. */
export type RetractionStatus =
  /** Retracted. */
  | 'DONE'
  /** Could not be retracted; `error` says why. There are no further attempts: call `publicationRetract` again, or delete the post on the network. */
  | 'FAILED'
  /** Waiting for its turn, or for a retry: then `error` says why the last attempt failed. */
  | 'QUEUED'
  /** Being retracted. */
  | 'TRYING';

/** (Gains − costs) / costs, with the list of gains and the list of costs. */
export type ReturnOnInvestment = {
  __typename: 'ReturnOnInvestment';
  /** What was spent in the currency of the gains, by label. Empty when no cost was entered, and without `cost:read`. */
  costs: Array<LabelledMoney>;
  /** What was earned. Empty when nothing is known. */
  gains: Array<LabelledMoney>;
  /** Amounts that are in neither list because their currency differs from that of the gains, or from that of most costs. */
  unusable: Array<UnusableAmount>;
  /** The return: 0.25 means that the gains exceed the costs by a quarter. Null when there is no cost, when no gain is known, or when an amount is left out (see `unusable`), because missing is not zero. */
  value?: Maybe<Scalars['Decimal']['output']>;
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
  eq?: InputMaybe<Role>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Role>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Gives a role to whoever logs in with a claim of this value, for that session. It gives nothing while its author could not give the role themself. */
export type RoleRule = Node & {
  __typename: 'RoleRule';
  /** The account that wrote it; null when it was deleted. */
  author?: Maybe<Account>;
  /** The campaign that the role is for; null when it is for another scope. */
  campaign?: Maybe<Campaign>;
  /** Name of the claim, such as `groups`. */
  claim: Scalars['String']['output'];
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that the role is for, including its subtree; null when it is for another scope. */
  department?: Maybe<Department>;
  /** Whether its author may give the role now. Otherwise it gives nothing: delete it, and write it anew. */
  effective: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The identity provider whose claims it reads; null when it was deleted meanwhile. */
  provider?: Maybe<IdentityProvider>;
  /** The role. */
  role: Role | (string & {});
  /** The value that the claim has, or that is among its values. */
  value: Scalars['String']['output'];
};

/** A page of a list of RoleRule. */
export type RoleRuleConnection = {
  __typename: 'RoleRuleConnection';
  /** The objects of this page with their cursors. */
  edges: Array<RoleRuleEdge>;
  /** The objects of this page. */
  nodes: Array<RoleRule>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new rule. */
export type RoleRuleCreateInput = {
  /** The campaign. Cannot be combined with a department. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the claim, such as `groups`, at most 200 characters. */
  claim: Scalars['String']['input'];
  /** The department, including its subtree. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The identity provider. */
  providerId: Scalars['ID']['input'];
  /** The role: any but `OWNER` and `SIGN_ON`. For a department or a campaign: `MANAGER`, `REVIEWER` or `ANALYST`. */
  role: Role;
  /** The value that the claim has, or that is among its values: compared exactly. For groups, their id, at most 200 characters. */
  value: Scalars['String']['input'];
};

/** Result of `roleRuleCreate`: the object, or why the act was refused. */
export type RoleRuleCreateResult = ConflictError | InvalidInputError | NotFoundError | RoleRule;

/** The RoleRule that was deleted. */
export type RoleRuleDeletePayload = {
  __typename: 'RoleRuleDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `roleRuleDelete`: the object, or why the act was refused. */
export type RoleRuleDeleteResult = NotFoundError | RoleRuleDeletePayload;

/** One RoleRule on a page, with its cursor. */
export type RoleRuleEdge = {
  __typename: 'RoleRuleEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: RoleRule;
};

/** Conditions; all of them must hold. */
export type RoleRuleFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<RoleRuleFilter>>;
  /** When it was written. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<RoleRuleFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<RoleRuleFilter>>;
  /** The identity provider. */
  providerId?: InputMaybe<IdFilter>;
  /** The role. */
  role?: InputMaybe<RoleFilter>;
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

/** People who take turns at being on duty, so that a notice reaches the one whose turn it is. */
export type Rota = Node & {
  __typename: 'Rota';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The time of the day of the hand-over, such as `09:00`. */
  handOverTime: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who takes turns, in their order. People whom the token may not read are left out. */
  members: Array<Person>;
  /** Its name for the team. */
  name: Scalars['String']['output'];
  /** Who is on duty. Whoever is absent or has left is passed over for the next in the order. Null before the first turn, when nobody is there, and when the token may not read them. */
  onDuty?: Maybe<Person>;
  /** The exceptions to the turns, by their first instant. */
  overrides: Array<RotaOverride>;
  /** How long a turn lasts. */
  rotation: RotaRotation | (string & {});
  /** The day on which the first member begins. */
  startsOn: Scalars['Date']['output'];
  /** IANA name of the time zone of its hand-overs. */
  timeZone: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** People who take turns at being on duty, so that a notice reaches the one whose turn it is. */
export type Rota_onDutyArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of a list of Rota. */
export type RotaConnection = {
  __typename: 'RotaConnection';
  /** The objects of this page with their cursors. */
  edges: Array<RotaEdge>;
  /** The objects of this page. */
  nodes: Array<Rota>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new rota. */
export type RotaCreateInput = {
  /** The time of the day of the hand-over, such as `09:00`. */
  handOverTime: Scalars['String']['input'];
  /** All who take turns, in their order, 1 to 50 of them. */
  memberIds: Array<Scalars['ID']['input']>;
  /** Name of the rota, for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** All exceptions to the turns; those that are over may be left out, at most 200. */
  overrides?: InputMaybe<Array<RotaOverrideInput>>;
  /** How long a turn lasts. */
  rotation: RotaRotation;
  /** The day on which the first member begins; it decides whose turn it is on every later day. */
  startsOn: Scalars['Date']['input'];
  /** IANA name of the time zone of its hand-overs, such as `Europe/Paris`. */
  timeZone: Scalars['String']['input'];
};

/** Result of `rotaCreate`: the object, or why the act was refused. */
export type RotaCreateResult = ConflictError | InvalidInputError | NotFoundError | Rota;

/** The Rota that was deleted. */
export type RotaDeletePayload = {
  __typename: 'RotaDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `rotaDelete`: the object, or why the act was refused. */
export type RotaDeleteResult = ConflictError | NotFoundError | RotaDeletePayload;

/** One Rota on a page, with its cursor. */
export type RotaEdge = {
  __typename: 'RotaEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Rota;
};

/** Conditions; all of them must hold. */
export type RotaFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<RotaFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<RotaFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<RotaFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
export type RotaOverride = {
  __typename: 'RotaOverride';
  /** The first instant. */
  from: Scalars['DateTime']['output'];
  /** What it is. */
  kind: RotaOverrideKind | (string & {});
  /** The person. Null when the token may not read them. */
  person?: Maybe<Person>;
  /** The first instant after the end. */
  to: Scalars['DateTime']['output'];
};

/** An exception to the turns of a rota. */
export type RotaOverrideInput = {
  /** The first instant. */
  from: Scalars['DateTime']['input'];
  /** What it is. */
  kind: RotaOverrideKind;
  /** The person: a member, or for a replacement anybody. */
  personId: Scalars['ID']['input'];
  /** The first instant after the end. */
  to: Scalars['DateTime']['input'];
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
  handOverTime?: InputMaybe<Scalars['String']['input']>;
  /** All who take turns, in their order, 1 to 50 of them. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Name of the rota, for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All exceptions to the turns; those that are over may be left out, at most 200. */
  overrides?: InputMaybe<Array<RotaOverrideInput>>;
  /** How long a turn lasts. */
  rotation?: InputMaybe<RotaRotation>;
  /** The day on which the first member begins; it decides whose turn it is on every later day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** IANA name of the time zone of its hand-overs, such as `Europe/Paris`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `rotaUpdate`: the object, or why the act was refused. */
export type RotaUpdateResult = ConflictError | InvalidInputError | NotFoundError | Rota;

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
  eq?: InputMaybe<RunStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<RunStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ScopedScoreCondition = {
  /** The campaign that the run is over. */
  campaignId?: InputMaybe<IdFilter>;
  /** The share of the model’s features that were known for the person, 0 to 1. */
  coverage?: InputMaybe<DecimalFilter>;
  /** The key of the model. */
  model?: InputMaybe<KeyFilter>;
  /** The topic that the run is over. */
  topicId?: InputMaybe<IdFilter>;
  /** The score. */
  value?: InputMaybe<DecimalFilter>;
};

/** How a model scores a person, with every reason: base and contributions add up to the value. It supports a human decision and takes none. */
export type Score = ExplainedScore & {
  __typename: 'Score';
  /** The instant that everything the score is made of was read at. */
  asOf: Scalars['DateTime']['output'];
  /** What all get, before anything is known of them. */
  base: Scalars['Float']['output'];
  /** How much of what the model weighs was known of this one, 0 to 1. Low means: hardly measured. */
  coverage: Scalars['Float']['output'];
  /** What the score is made of. */
  dimensions: Array<ScoreDimension>;
  /** The model that gave it, as it was then. */
  model: ScoringModel;
  /** Who is scored. Needs the permission `person:read`. */
  person: Person;
  /** The score, within the model’s `range`. */
  value: Scalars['Float']['output'];
};

/** How well the scores of a run foretold what was measured after it. People or contents of whom nothing was measured are left out: missing is not zero. */
export type ScoreBacktest = Node & {
  __typename: 'ScoreBacktest';
  /** How well the baseline did on the same subjects; null where too little of it is known. */
  baseline?: Maybe<Scalars['Float']['output']>;
  /** Source of the feature that is the baseline, such as `reach.followers`, or `previous` for the run that was shown before; null where there is none. */
  baselineName?: Maybe<Scalars['String']['output']>;
  /** Whether the scores did better than the baseline; null where either cannot be told. */
  beaten?: Maybe<Scalars['Boolean']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Beginning of the period. */
  from: Scalars['DateTime']['output'];
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How the agreement is measured. */
  measure: BacktestMeasure | (string & {});
  /** The metric that was to be foretold, summed up over the period. */
  outcome: Metric;
  /** People with a score of the run who were erased before this test, which is without them: `ScoreRun.peopleRemoved` of that moment. Null without the permission to list these people (`person:read`). */
  peopleRemoved?: Maybe<Scalars['Int']['output']>;
  /** Why there is no value, in the language of the answer; null where there is one. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The run. */
  run: ScoreRun;
  /** Of how many people or contents both are known. Null without the permission to list these people (`person:read`). */
  subjects?: Maybe<Scalars['Int']['output']>;
  /** First instant after the period. */
  to: Scalars['DateTime']['output'];
  /** How well the scores did; null where `reason` says why. */
  value?: Maybe<Scalars['Float']['output']>;
};

/** What to hold the scores of a run against. */
export type ScoreBacktestInput = {
  /** What the scores have to be better than; what the model declares by default, else FEATURE. */
  against?: InputMaybe<BacktestBaseline>;
  /** Beginning of the period, never before the instant that the run read everything at. */
  from: Scalars['DateTime']['input'];
  /** How the agreement is measured. */
  measure: BacktestMeasure;
  /** Key of a metric that is added up. People have what their shares brought, contents what they and their shares brought. */
  outcome: Scalars['String']['input'];
  /** The run. */
  runId: Scalars['ID']['input'];
  /** First instant after the period, not in the future. */
  to: Scalars['DateTime']['input'];
};

/** Result of `scoreBacktest`: the object, or why the act was refused. */
export type ScoreBacktestResult = ConflictError | InvalidInputError | NotFoundError | ScoreBacktest;

/** What would change if the candidate were shown instead of the base. Those who object to being scored, gave no consent where one is needed, are not there now or are withdrawn do not count. */
export type ScoreComparison = {
  __typename: 'ScoreComparison';
  /** What is compared with. */
  base: ScoreRun;
  /** How many both have scored. */
  both: Scalars['Int']['output'];
  /** What might be shown. */
  candidate: ScoreRun;
  /** How the mean coverage changes. */
  coverage: CoverageChange;
  /** How the mean contribution of each dimension changes, by name. */
  dimensions: Array<DimensionChange>;
  /** Who loses the most places, the greatest fall first. */
  fallers: Array<RankShift>;
  /** How many places one moves on average, up or down; null where nobody is in both. */
  meanShift?: Maybe<Scalars['Float']['output']>;
  /** How many would lose their score. */
  onlyBase: Scalars['Int']['output'];
  /** How many would get one. */
  onlyCandidate: Scalars['Int']['output'];
  /** Who wins the most places, the greatest rise first. */
  risers: Array<RankShift>;
  /** Rank correlation of the two, -1 to 1; 1 is the same order. Null with fewer than two, or where all scores of one are level. */
  spearman?: Maybe<Scalars['Float']['output']>;
  /** Share of the highest tenth that stays in it, 0 to 1; null where nobody is in both. */
  topKept?: Maybe<Scalars['Float']['output']>;
  /** How many make a tenth of those in both, rounded up. */
  topSize: Scalars['Int']['output'];
};


/** What would change if the candidate were shown instead of the base. Those who object to being scored, gave no consent where one is needed, are not there now or are withdrawn do not count. */
export type ScoreComparison_fallersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What would change if the candidate were shown instead of the base. Those who object to being scored, gave no consent where one is needed, are not there now or are withdrawn do not count. */
export type ScoreComparison_risersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ScoreCondition = {
  /** The share of the model’s features that were known for the person, 0 to 1. */
  coverage?: InputMaybe<DecimalFilter>;
  /** The key of the model. */
  model?: InputMaybe<KeyFilter>;
  /** The score. */
  value?: InputMaybe<DecimalFilter>;
};

/** A page of a ranking. */
export type ScoreConnection = {
  __typename: 'ScoreConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ScoreEdge>;
  /** The objects of this page. */
  nodes: Array<Score>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One part of a score. */
export type ScoreDimension = {
  __typename: 'ScoreDimension';
  /** What it adds to the score; may be negative. */
  contribution: Scalars['Float']['output'];
  /** Name of the dimension in the model. */
  name: Scalars['String']['output'];
  /** What it is made of; empty where nothing is known in this dimension. */
  reasons: Array<ScoreReason>;
};

/** One score on a page, with its cursor. */
export type ScoreEdge = {
  __typename: 'ScoreEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Score;
};

/** Why people or contents could not be scored. */
export type ScoreFailure = {
  __typename: 'ScoreFailure';
  /** How many people or contents lack it. Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs. Null without the permission to list these people (`person:read`). */
  count?: Maybe<Scalars['Int']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** What is missing, in the language of the answer. */
  reason: Scalars['String']['output'];
};

/** What the scores of a run were made from. Runs with the same model version, parameters and `fittedHash` are on one scale. */
export type ScoreProvenance = {
  __typename: 'ScoreProvenance';
  /** The instant that everything was read at; null before. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** Edition of the catalogue of features; null where it was not kept. */
  catalogueEdition?: Maybe<Scalars['Int']['output']>;
  /** What was read of each, with its sources. */
  features: Array<ModelFeature>;
  /** The run that learned it; null where this run learned it of its own cohort. */
  fittedFrom?: Maybe<ScoreRun>;
  /** SHA-256, in hexadecimal, of what the model learned of its cohort: equal exactly where two runs learned the same. Null before that, and for a model that learns nothing. */
  fittedHash?: Maybe<Scalars['String']['output']>;
  /** Version of the model. */
  modelVersion: Scalars['String']['output'];
  /** Package that brought the model; null where it was not kept. */
  plugin?: Maybe<Scalars['String']['output']>;
};

/** Between which values the scores of a model lie. */
export type ScoreRange = {
  __typename: 'ScoreRange';
  /** Least value. */
  least: Scalars['Float']['output'];
  /** Greatest value. */
  most: Scalars['Float']['output'];
};

/** What one feature adds to a dimension. */
export type ScoreReason = {
  __typename: 'ScoreReason';
  /** What it adds; the reasons of a dimension add up to its contribution. */
  contribution: Scalars['Float']['output'];
  /** Name of the feature in the model. */
  feature: Scalars['String']['output'];
  /** The reason in one sentence, for the person concerned. */
  text: Scalars['String']['output'];
};

/** One computation of scores by one version of a model, from what was known at one instant: of all people or contents, or of those of a topic, a campaign or a segment. All its scores are shown at once when it is done. */
export type ScoreRun = Node & {
  __typename: 'ScoreRun';
  /** The instant that everything was read at; null before. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** How well it foretold what came after it, the latest test first; at most 20. */
  backtests: Array<ScoreBacktest>;
  /** The campaign of the run. Null when `scope` is not CAMPAIGN, and without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether its scores are the ones shown for this model and scope. */
  current: Scalars['Boolean']['output'];
  /** Why it failed: in the language of the answer, or as written where the model has its own words. Null unless it did. */
  error?: Maybe<Scalars['String']['output']>;
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null without an error, for words of the model, and for runs from before messages had codes. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** What the error names; empty when it has no code or names nothing. */
  errorParameters: Array<MessageParameter>;
  /** People left out because they object to being scored, or did not give a consent that is needed where they live. Those for whom scoring is switched off are not counted. Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs. Null without the permission to list these people (`person:read`). */
  excluded?: Maybe<Scalars['Int']['output']>;
  /** Of how many something is not known that the model needs. Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs. Null without the permission to list these people (`person:read`). */
  failed?: Maybe<Scalars['Int']['output']>;
  /** What is not known of those who failed. */
  failures: Array<ScoreFailure>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the numbers of people here are hidden. Null when they are shown. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Sources of the model that said nothing of anybody, with what to do; empty before they were read. Where none of them says anything although other things are known, the run fails: everybody would get the same score. Where nothing was gathered at all yet, the run succeeds and every source of the model stands here: each score is then the model’s base, with a `coverage` of 0, and says nothing of anybody. */
  missingSources: Array<MissingSource>;
  /** The model, as it was when the run was started. */
  model: ScoringModel;
  /** Parameters of the model, with its defaults filled in. */
  params: Scalars['JSON']['output'];
  /** People with a score of this run who were erased since it was done: they are counted in `scored`, and in nothing that is computed from its scores. 0 for a run over contents. Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs. Null without the permission to list these people (`person:read`). */
  peopleRemoved?: Maybe<Scalars['Int']['output']>;
  /** What its scores were made from. */
  provenance: ScoreProvenance;
  /** Whether the run is over everything, one topic, one campaign or one segment. */
  scope: ScoreScope | (string & {});
  /** How many have a score of this run; 0 before it is done. Null for a run over a segment without `person:read` for the whole organisation and every permission that a condition of the segment needs. Null without the permission to list these people (`person:read`). */
  scored?: Maybe<Scalars['Int']['output']>;
  /** Whether its scores are there. Those of a run that is no longer shown are forgotten after a while; the run stays. */
  scoresKept: Scalars['Boolean']['output'];
  /** The segment of the run. Null when `scope` is not SEGMENT, and when the token may not read segments. */
  segment?: Maybe<Segment>;
  /** Whether it is a candidate, which is not shown by itself: compare it, and promote it. */
  shadow: Scalars['Boolean']['output'];
  /** Where it stands. Back at QUEUED while a network that it needs is being measured. */
  status: RunStatus | (string & {});
  /** What is scored. */
  subject: ScoreSubject | (string & {});
  /** The topic of the run. Null when `scope` is not TOPIC, and without the permission `topic:read`. */
  topic?: Maybe<Topic>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Result of `scoreRunCancel`: the object, or why the act was refused. */
export type ScoreRunCancelResult = ConflictError | NotFoundError | ScoreRun;

/** A page of a list of ScoreRun. */
export type ScoreRunConnection = {
  __typename: 'ScoreRunConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ScoreRunEdge>;
  /** The objects of this page. */
  nodes: Array<ScoreRun>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ScoreRun on a page, with its cursor. */
export type ScoreRunEdge = {
  __typename: 'ScoreRunEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: ScoreRun;
};

/** Conditions; all of them must hold. */
export type ScoreRunFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ScoreRunFilter>>;
  /** The campaign of the run; null for other runs. */
  campaignId?: InputMaybe<IdFilter>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Whether its scores are the ones shown. */
  current?: InputMaybe<BooleanFilter>;
  /** When it ended. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** Key of the model. */
  model?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ScoreRunFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ScoreRunFilter>>;
  /** The segment of the run; null for other runs. */
  segmentId?: InputMaybe<IdFilter>;
  /** Whether it is a candidate. */
  shadow?: InputMaybe<BooleanFilter>;
  /** Where it stands. */
  status?: InputMaybe<RunStatusFilter>;
  /** What is scored. */
  subject?: InputMaybe<ScoreSubjectFilter>;
  /** The topic of the run; null for other runs. */
  topicId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  expectedCurrentRunId?: InputMaybe<Scalars['ID']['input']>;
  /** Promote it although no backtest shows that it does what its model promises. */
  force?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, where it is forced; kept in the event. Name nobody. At most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `scoreRunPromote`: the object, or why the act was refused. */
export type ScoreRunPromoteResult = ConflictError | InvalidInputError | NotFoundError | ScoreRun;

/** A new score run. */
export type ScoreRunStartInput = {
  /** The campaign to score for. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** An earlier run of the same version of the model, whose statistics and parameters are taken over, so that the scores of the two are on one scale. It may be over something else. */
  fittedFrom?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the model, such as `influence`: see `scoringModels`. */
  model: Scalars['String']['input'];
  /** Parameters as the model’s `paramsSchema` says; its defaults when left out. */
  params?: InputMaybe<Scalars['JSON']['input']>;
  /** The segment whose people are scored; at most one of the three. Needs every permission that a condition of the segment needs. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  /** As a candidate, which is not shown before it is promoted: see `scoreRunCompare`. */
  shadow?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is scored. */
  subject: ScoreSubject;
  /** The topic to score for. */
  topicId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `scoreRunStart`: the object, or why the act was refused. */
export type ScoreRunStartResult = ConflictError | InvalidInputError | NotFoundError | ScoreRun;

/** What a score run is over. */
export type ScoreScope =
  /** All people, or all contents, of the organisation. */
  | 'ALL'
  /** One campaign. Its people are those who take part. Its contents are those that the campaign offers. */
  | 'CAMPAIGN'
  /** One segment. Its people are those who are in it when the run reads. What is known of them counts as in a run over everything. It has no contents. */
  | 'SEGMENT'
  /** One topic. Its people are those who take part in a campaign about the topic, or published a share that counts for it. Its contents are those that one of its queries matches. */
  | 'TOPIC';

/** What is scored. */
export type ScoreSubject =
  /** Contents. */
  | 'CONTENT'
  /** People. */
  | 'PERSON';

/** Conditions on one of a few values; all of them must hold. */
export type ScoreSubjectFilter = {
  /** This one. */
  eq?: InputMaybe<ScoreSubject>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ScoreSubject>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A way to score people or contents, in one version, with what it says of itself. */
export type ScoringModel = {
  __typename: 'ScoringModel';
  /** What its scores should foretell, and better than what; null where it does not say. */
  backtest?: Maybe<ModelBacktest>;
  /** What it is for, and not for. */
  card: ModelCard;
  /** Parts that its scores are made of. */
  dimensions: Array<Scalars['String']['output']>;
  /** All that it knows of a person or content. */
  features: Array<ModelFeature>;
  /** Its key, such as `influence`: pass it to `scoreRunStart`. */
  id: Scalars['String']['output'];
  /** JSON Schema of its parameters, to draw a form from. */
  paramsSchema: Scalars['JSON']['output'];
  /** Name of the plugin that brings it: see `plugins { name }`. Null where a run did not keep it. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** Between which values its scores lie. */
  range: ScoreRange;
  /** What it scores. */
  subject: ScoreSubject | (string & {});
  /** Name for people; null where it has none. */
  title?: Maybe<Scalars['String']['output']>;
  /** Semantic version; it grows with any change of scores. */
  version: Scalars['String']['output'];
};

/** A credential of integrations with this connector or notifier. */
export type SecretDeclaration = {
  __typename: 'SecretDeclaration';
  /** What it is for and where to get it; null without a description. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its name. Pass it with its value to `integrationCreate`. */
  name: Scalars['String']['output'];
  /** Whether it is always required; false when that depends on the settings. */
  required: Scalars['Boolean']['output'];
  /** Name to display; null without one. */
  title?: Maybe<Scalars['String']['output']>;
  /** Its type, and how it is obtained. */
  type: SecretType | (string & {});
  /** The places where the plugin uses it. It is refused everywhere else. */
  uses: Array<SecretUse>;
};

/** Where a credential is used. It is refused everywhere else. */
export type SecretPlace =
  /** A form field. */
  | 'FORM_FIELD'
  /** A header of requests. */
  | 'HEADER'
  /** A JSON field. */
  | 'JSON_FIELD'
  /** The server logs in with it. */
  | 'LOG_IN'
  /** The password of a mail server. */
  | 'MAIL_PASSWORD'
  /** A path segment of a URL. */
  | 'PATH_SEGMENT'
  /** A query parameter of a URL. */
  | 'QUERY_PARAMETER'
  /** The server verifies the signatures of webhooks with it. */
  | 'SIGNATURE'
  /** Not declared by the plugin: headers, the path or query of a URL, and fields with the name of a credential. */
  | 'UNDECLARED';

/** The type of a credential, and how it is obtained. */
export type SecretType =
  /** `user:password`, entered. */
  | 'BASIC'
  /** A key or token that is entered and sent in a header. */
  | 'HEADER'
  /** A person logs in with the provider in a browser: see `integrationAuthorize`. */
  | 'OAUTH2'
  /** A password that is entered and that the server logs in with. */
  | 'SESSION'
  /** A value that is entered and used unchanged, such as a signing secret or the secret of an application. */
  | 'VALUE';

/** A place where a credential is used. */
export type SecretUse = {
  __typename: 'SecretUse';
  /** Name of the header, field or parameter; null when the place has none, and for any header. */
  name?: Maybe<Scalars['String']['output']>;
  /** The kind of place. */
  place: SecretPlace | (string & {});
};

/** A saved filter of people. Its people are found anew each time: list or count them with `people(filter: { segment: { eq: … } }) { totalCount }`. */
export type Segment = Node & {
  __typename: 'Segment';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who belongs to the segment, and what it is good for. Null when nobody wrote it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The filter, as it can be sent in a variable of the type `PersonFilter`. */
  filter: Scalars['JSON']['output'];
  /** The number of people of the segment in a closed month, quarter or year of the organisation, for callers who may not list them. Requires `report:read` for the whole organisation. Null for a segment that is not published. */
  headcount?: Maybe<SegmentHeadcount>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key, such as `managers`, unique in the organisation. */
  key: Scalars['String']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** Since when callers who may not list people are told its numbers, by `headcount`; since then its filter is fixed. Null for a segment that is not published. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the people of the segment did in a period. Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people. */
  report?: Maybe<SegmentReport>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A saved filter of people. Its people are found anew each time: list or count them with `people(filter: { segment: { eq: … } }) { totalCount }`. */
export type Segment_headcountArgs = {
  period: PeriodInput;
};


/** A saved filter of people. Its people are found anew each time: list or count them with `people(filter: { segment: { eq: … } }) { totalCount }`. */
export type Segment_reportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
};

/** Conditions on segments; all of them must hold. Each condition of a segment needs the permissions of the caller: without one of them the whole request is refused. */
export type SegmentCondition = {
  /** As of this instant; now when left out. Refused for a segment with a condition on something that is kept without dates. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** In this segment. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these segments (at most 100). */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A page of a list of Segment. */
export type SegmentConnection = {
  __typename: 'SegmentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<SegmentEdge>;
  /** The objects of this page. */
  nodes: Array<Segment>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new segment. */
export type SegmentCreateInput = {
  /** Who belongs to the segment, and what it is good for, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Who belongs to it. Each condition needs a permission of whoever saves the filter, and again of whoever uses it. */
  filter: PersonFilter;
  /** The key: lower-case letters, digits and hyphens, at most 50 characters; unique in the organisation. */
  key: Scalars['String']['input'];
  /** The name, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** Result of `segmentCreate`: the object, or why the act was refused. */
export type SegmentCreateResult = ConflictError | InvalidInputError | NotFoundError | Segment;

/** The Segment that was deleted. */
export type SegmentDeletePayload = {
  __typename: 'SegmentDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `segmentDelete`: the object, or why the act was refused. */
export type SegmentDeleteResult = ConflictError | NotFoundError | SegmentDeletePayload;

/** One Segment on a page, with its cursor. */
export type SegmentEdge = {
  __typename: 'SegmentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Segment;
};

/** Conditions; all of them must hold. */
export type SegmentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SegmentFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The key. */
  key?: InputMaybe<KeyFilter>;
  /** The name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<SegmentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<SegmentFilter>>;
  /** When it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The number of people that a published segment had when a month was closed. */
export type SegmentHeadcount = {
  __typename: 'SegmentHeadcount';
  /** The number of people in the segment, rounded to the nearest multiple of `minimumGroupSize`. Null when it is hidden. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Why `count` is null or not exact. Always set, so that it tells nothing about single people. */
  hidden?: Maybe<Hidden>;
  /** The first day of the month whose close counted the people, which is the last month of the period. Null when the period is not a closed month, quarter or year, or was closed before the segment was published. */
  month?: Maybe<Scalars['Date']['output']>;
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

/** Result of `segmentPublish`: the object, or why the act was refused. */
export type SegmentPublishResult = ConflictError | NotFoundError | Segment;

/** What the people of a segment did in a period: in all, or for one campaign, content, topic or department. Facts of networks, such as impressions, say nothing of people, and are not part of it. */
export type SegmentReport = {
  __typename: 'SegmentReport';
  /** How many of those employees published a share in the period, or, in the report of an object, a share that counts for it. Exact for callers who may list the people. For others the number of a closed month, quarter or year: the people are counted by which published segments they are in, each such kind of people in full steps of `minimumGroupSize`. Null when no kind has that many, and for other periods. */
  activeCount?: Maybe<Scalars['Int']['output']>;
  /** `activeCount` / `eligibleCount`. The value is null for callers who may not list the people: there is no quotient of numbers in steps. */
  adoption: Ratio;
  /** How many of the people are employees who may share: at the end of the period, or now. Exact for callers who may list the people. For others the number of a closed month, quarter or year: the people are counted by which published segments they are in, each such kind of people in full steps of `minimumGroupSize`. Null when no kind has that many, and for other periods. */
  eligibleCount?: Maybe<Scalars['Int']['output']>;
  /** Why numbers are null or not exact. Null for callers who may list the people; for others always set, so that it tells nothing about single people. */
  hidden?: Maybe<Hidden>;
  /** How many of the people took part in a campaign, or in this one, at some time in the period. Null in the report of a content, topic or department, in which nobody takes part. Exact for callers who may list the people. For others the number of a closed month, quarter or year: the people are counted by which published segments they are in, each such kind of people in full steps of `minimumGroupSize`. Null when no kind has that many, and for other periods. */
  participantCount?: Maybe<Scalars['Int']['output']>;
  /** The number of people in the segment: now, or at the instant `at`. For callers who may not list them what `Segment.headcount` tells of the period; null when that is hidden. */
  peopleCount?: Maybe<Scalars['Int']['output']>;
  /** The number of shares that the people published in the period, or of those that count for the object. Null for callers who may not list the people: a sum could be the acts of a few of them. */
  shareCount?: Maybe<Scalars['Int']['output']>;
};

/** The changes of a segment. A field that is left out stays as it is. */
export type SegmentUpdateInput = {
  /** Who belongs to the segment, and what it is good for, at most 5,000 characters. Null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Who belongs to it. Each condition needs a permission of whoever saves the filter, and again of whoever uses it. */
  filter?: InputMaybe<PersonFilter>;
  /** The name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `segmentUpdate`: the object, or why the act was refused. */
export type SegmentUpdateResult = ConflictError | InvalidInputError | NotFoundError | Segment;

/** The time of the day in which messages are sent to the people of a site. */
export type SendingHours = {
  __typename: 'SendingHours';
  /** The first minute, in the time zone of the site: `08:00`. */
  from: Scalars['String']['output'];
  /** The first minute after it: `18:30`. It is on the next day when it is not later than `from`. */
  until: Scalars['String']['output'];
};

/** The time of the day in which messages are sent to the people of a site. */
export type SendingHoursInput = {
  /** The first minute, in the time zone of the site, such as `08:00`. */
  from: Scalars['String']['input'];
  /** The first minute after it, such as `18:30`. It is on the next day when it is not later than `from`. */
  until: Scalars['String']['input'];
};

/** A metric over time: one point for each step, without gaps. */
export type Series = {
  __typename: 'Series';
  /** The length of the steps. */
  bucket: SeriesBucket | (string & {});
  /** The share of the steps that have data, from 0 to 1. A low share means that much data is missing. */
  coverage: Scalars['Float']['output'];
  /** The days of which a step contains only a part, such as an hour, and of which there are facts with only a day. Such facts are counted whole, in the period or step that contains the noon of the day; today counts from its beginning. Empty when there are none, and when any step is hidden. */
  cutDays: Array<Scalars['Date']['output']>;
  /** What the steps include that is not in the stored sums yet. Null when any step is hidden. */
  freshness?: Maybe<MetricFreshness>;
  /** Why values of steps that have data are hidden. Null when none is hidden. */
  hidden?: Maybe<Hidden>;
  /** The key of the metric. */
  metric: Scalars['String']['output'];
  /** All steps of the period, in order; at most 10,000. */
  points: Array<SeriesPoint>;
  /** The IANA time zone whose calendar decides where steps begin. */
  timeZone: Scalars['String']['output'];
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

/** One step of a series. */
export type SeriesPoint = {
  __typename: 'SeriesPoint';
  /** The start of the hour, day, week or month. The first step may start before the period; only the part within the period is counted. */
  at: Scalars['DateTime']['output'];
  /** The first day of the step in the calendar of the series. Null for steps of an hour. */
  on?: Maybe<Scalars['Date']['output']>;
  /** Whether the value adds up several numbers of people, such as the reach of several posts or days, or is computed from such a sum. Some people may then be counted more than once. See `Metric.adds`. */
  peopleCountedAgain: Scalars['Boolean']['output'];
  /** The value in the step, in the unit of the metric. Null when there is no data (missing is not zero) or the value is hidden. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** Why a session ended before it expired. */
export type SessionEnd =
  /** All tokens of the account ended: it was suspended, it lost a role, its person left, or somebody ended them. */
  | 'ACCOUNT'
  /** The person logged out. */
  | 'LOGGED_OUT'
  /** The identity provider that it began with was disabled or deleted, its log-in was unlinked from the account, or an owner switched mailed links off. */
  | 'LOG_IN_REMOVED'
  /** The identity provider reported that the person logged out there. */
  | 'PROVIDER'
  /** The person logged in again in the same browser, or had too many sessions. */
  | 'REPLACED'
  /** The person, or an owner, ended it from a list of sessions. */
  | 'REVOKED'
  /** A code or refresh token was used twice, so that somebody else may hold it. */
  | 'TOKEN_REUSED';

/** Result of `sessionEnd`: the object, or why the act was refused. */
export type SessionEndResult = LogInSession | NotFoundError;

/** The severity of a finding. */
export type Severity =
  /** The text cannot be shared. */
  | 'BLOCK'
  /** The finding is shown, and the text can be shared. */
  | 'WARN';

/** A post of an ambassador, in their own words, about one content on one network. */
export type Share = Node & {
  __typename: 'Share';
  /** The ambassador who shared. Null without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** The assessment by the guidelines when the share was created, with their versions. It is not revised later. */
  assessment: Assessment;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The campaign of the share. Null without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** The content that the share is about. Null when the token may not read it; ambassadors may not read a content that became a draft again. */
  content?: Maybe<Content>;
  /** The country of the readers. Null when unknown. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When the share was created, which is when it passed all checks. */
  createdAt: Scalars['DateTime']['output'];
  /** The departments of the ambassador when the share was created, the primary one first, without those that the token may not read. */
  departments: Array<ShareDepartment>;
  /** When the share was first taken back before it was posted. Null when it never was. */
  discardedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is known that the share was posted. Null while it is not known to be posted. Stays when the post was retracted. */
  evidence?: Maybe<ShareEvidence | (string & {})>;
  /** The address of the post. Null while the share is not posted, and when the address is unknown. */
  externalUrl?: Maybe<Scalars['URL']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The language of the text: the one stated in `shareCreate`, otherwise the language of the content. Null when neither is known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** The key of the network, such as `linkedin`. */
  network: Scalars['String']['output'];
  /** The participation of the ambassador in the campaign. Null without the permission `participation:read`. */
  participation?: Maybe<Participation>;
  /** The period of the participation in which the share was created. Null for a share that an older release created outside all periods, and without the permission `participation:read`. */
  period?: Maybe<ParticipationPeriod>;
  /** Its publications, one for each account. */
  publications: PublicationConnection;
  /** When the share was first known to be posted. Reports count it from this instant on, even after the post was retracted. Null before. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** When the share passed all checks. */
  sharedAt: Scalars['DateTime']['output'];
  /** Whether the share is published. */
  status: ShareStatus | (string & {});
  /** The ambassador’s words, in plain text; `[erased]` when the person was erased. */
  text: Scalars['String']['output'];
  /** The topics of the campaign when the share was created, ordered by name. Facts about the share count for these topics. */
  topics: Array<Topic>;
  /** The tracked link to publish with the text. Null when the content has no address. */
  trackedLink?: Maybe<TrackedLink>;
  /** When the share was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A post of an ambassador, in their own words, about one content on one network. */
export type Share_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A post of an ambassador, in their own words, about one content on one network. */
export type Share_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A post of an ambassador, in their own words, about one content on one network. */
export type Share_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A post of an ambassador, in their own words, about one content on one network. */
export type Share_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions that one and the same object must meet; all of them must hold. */
export type ShareCondition = {
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** The content. */
  contentId?: InputMaybe<IdFilter>;
  /** The country of the readers. */
  country?: InputMaybe<CountryCodeFilter>;
  /** The key of the network. */
  network?: InputMaybe<KeyFilter>;
  /** When it was first known to be posted. */
  publishedAt?: InputMaybe<DateTimeFilter>;
};

/** A page of a list of Share. */
export type ShareConnection = {
  __typename: 'ShareConnection';
  /** The objects of this page with their cursors. */
  edges: Array<ShareEdge>;
  /** The objects of this page. */
  nodes: Array<Share>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An ambassador’s own words about a content. */
export type ShareCreateInput = {
  /** The approved content. If the campaign does not offer it yet, it is added to the campaign. */
  contentId: Scalars['ID']['input'];
  /** A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** The http or https address of the post. Leave it out while the share is not posted. */
  externalUrl?: InputMaybe<Scalars['URL']['input']>;
  /** The language of the text; the language of the content when left out. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** The key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
  /** The accepted participation; ambassadors name their own. */
  participationId: Scalars['ID']['input'];
  /** The words, at most 20,000 characters. */
  text: Scalars['String']['input'];
};

/** Result of `shareCreate`: the object, or why the act was refused. */
export type ShareCreateResult = BlockedByGuidelinesError | ConflictError | InvalidInputError | NotFoundError | Share | ShareRefusedError;

/** A department that an ambassador belonged to when they shared something. */
export type ShareDepartment = {
  __typename: 'ShareDepartment';
  /** The department. */
  department: Department;
  /** Whether it was the primary department of the ambassador, for which the share is counted. */
  primary: Scalars['Boolean']['output'];
};

/** Result of `shareDiscard`: the object, or why the act was refused. */
export type ShareDiscardResult = ConflictError | NotFoundError | Share;

/** One Share on a page, with its cursor. */
export type ShareEdge = {
  __typename: 'ShareEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Share;
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
  eq?: InputMaybe<ShareEvidence>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ShareEvidence>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions; all of them must hold. */
export type ShareFilter = {
  /** The ambassador who shared. */
  ambassadorId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ShareFilter>>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** The number of times its tracked link was followed until now. */
  clicks?: InputMaybe<IntFilter>;
  /** The content. */
  contentId?: InputMaybe<IdFilter>;
  /** The country of the readers. */
  country?: InputMaybe<CountryCodeFilter>;
  /** How it is known that the share was posted. */
  evidence?: InputMaybe<ShareEvidenceFilter>;
  /** The key of the network. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ShareFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ShareFilter>>;
  /** The participation. */
  participationId?: InputMaybe<IdFilter>;
  /** When the share was first known to be posted. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** When the share passed all checks. */
  sharedAt?: InputMaybe<DateTimeFilter>;
  /** Whether the share is published. */
  status?: InputMaybe<ShareStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The address of the post, if known. */
export type ShareMarkPublishedInput = {
  /** The http or https address of the post; a known address stays when left out. */
  externalUrl?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `shareMarkPublished`: the object, or why the act was refused. */
export type ShareMarkPublishedResult = ConflictError | InvalidInputError | NotFoundError | Share;

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
  integrationId: Scalars['ID']['input'];
  /** Earliest time of publication, within a year. Default: now. */
  scheduledFor?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Result of `sharePublish`: the object, or why the act was refused. */
export type SharePublishResult = ConflictError | InvalidInputError | NotFoundError | Publication;

/** One reason why a share was refused. */
export type ShareRefusal = {
  __typename: 'ShareRefusal';
  /** Stable code: `PARTICIPATION_NOT_ACCEPTED`, `PERSON_INACTIVE`, `CONSENT_MISSING`, `CAMPAIGN_NOT_LIVE`, `CONTENT_NOT_APPROVED` or `BLOCKED_BY_GUIDELINES`. */
  code: Scalars['String']['output'];
  /** What prevents the share, and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `sharing.not-live`. */
  messageCode: Scalars['String']['output'];
  /** The path of the argument that the reason is about. */
  path: Array<Scalars['String']['output']>;
};

/** The share was refused for a reason other than the text alone. */
export type ShareRefusedError = UserError & {
  __typename: 'ShareRefusedError';
  /** The assessment of the text by the guidelines, so that it can be corrected at the same time. */
  assessment: Assessment;
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** All reasons. */
  reasons: Array<ShareRefusal>;
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
  eq?: InputMaybe<ShareStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<ShareStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A place where people work. What is written as the site of a person leads to the site of that name. */
export type Site = Node & {
  __typename: 'Site';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The name as it was written first; case and blanks make no difference to which site it is. */
  name: Scalars['String']['output'];
  /** When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Without a time zone of the site, that of the organisation counts. Null: at any time. */
  sendingHours?: Maybe<SendingHours>;
  /** The IANA time zone, such as `Europe/Paris`. Null when unknown. */
  timeZone?: Maybe<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Site. */
export type SiteConnection = {
  __typename: 'SiteConnection';
  /** The objects of this page with their cursors. */
  edges: Array<SiteEdge>;
  /** The objects of this page. */
  nodes: Array<Site>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new site. */
export type SiteCreateInput = {
  /** The name; regardless of case and blanks, it is unique in the organisation, at most 200 characters. */
  name: Scalars['String']['input'];
  /** When messages are sent to its people: invitations, reminders, and notices unless they are urgent. Null for any time. */
  sendingHours?: InputMaybe<SendingHoursInput>;
  /** IANA time zone, such as `Europe/Paris`. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `siteCreate`: the object, or why the act was refused. */
export type SiteCreateResult = ConflictError | InvalidInputError | Site;

/** One Site on a page, with its cursor. */
export type SiteEdge = {
  __typename: 'SiteEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Site;
};

/** Conditions; all of them must hold. */
export type SiteFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SiteFilter>>;
  /** The name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<SiteFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<SiteFilter>>;
  /** The time zone; `isNull: true` finds sites without one. */
  timeZone?: InputMaybe<KeyFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  sendingHours?: InputMaybe<SendingHoursInput>;
  /** IANA time zone, such as `Europe/Paris`. Null clears it. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `siteUpdate`: the object, or why the act was refused. */
export type SiteUpdateResult = ConflictError | InvalidInputError | NotFoundError | Site;

/** A skill of a person. */
export type SkillInput = {
  /** How well they can do it, from 1 for a beginner to 5 for an expert; when left out, a known level stays, 1 to 5. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The name; case and blanks make no difference to which skill it is, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** An account of a person on a social network. */
export type SocialAccount = Node & {
  __typename: 'SocialAccount';
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** When the account was first recorded. */
  createdAt: Scalars['DateTime']['output'];
  /** How its followers changed, step by step. Every number ever reported is kept with its date and source; of several sources, the one with the highest rank counts. Numbers that the caller may not read are null, and `hidden` says why. The field is null, with an error, when the period or time zone is not valid. */
  followerGrowth?: Maybe<FollowerGrowth>;
  /** The present number of followers: the newest fact of the metric `followers` about the account, of the sources with the highest rank. Null when unknown, which is not zero. For earlier numbers see `followerGrowth`. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** When these followers were counted, or when the number was sent, where its source did not say it. Null when `followers` is null. */
  followersAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name of the account on the network, without a leading @. */
  handle: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key of the network, such as `linkedin`, `x` or `mastodon`. */
  network: Scalars['String']['output'];
  /** A newer number that is not the one shown in `followers`, such as one entered by hand for an account of which an integration tells: the source of the higher rank counts until `metricSourceUpdate` ranks the two alike. Null when there is none. */
  overruledFollowers?: Maybe<OverruledFollowers>;
  /** The person who owns the account. Null when the token may not read them. */
  person?: Maybe<Person>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
};


/** An account of a person on a social network. */
export type SocialAccount_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person on a social network. */
export type SocialAccount_followerGrowthArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person on a social network. */
export type SocialAccount_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of a person on a social network. */
export type SocialAccount_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** An account of a person on a network. */
export type SocialAccountInput = {
  /** The number of followers. It is kept as a fact of the account, beside all earlier ones; left out, what is known stays. */
  followers?: InputMaybe<Scalars['Int']['input']>;
  /** When the followers were counted; now when left out. Another number for the same time corrects the one that was entered or imported from a file before. */
  followersAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The name of the account on the network; a leading @ is removed. At most 200 characters. */
  handle: Scalars['String']['input'];
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
};

/** A social network that campaigns can be meant for. */
export type SocialNetwork = {
  __typename: 'SocialNetwork';
  /** Whether this organisation added the network; false for a network that every organisation has. */
  added: Scalars['Boolean']['output'];
  /** The key of the network, such as `linkedin`, which shares, accounts and mentions use. */
  key: Scalars['String']['output'];
  /** The name of the network. */
  name: Scalars['String']['output'];
};

/** A new social network. */
export type SocialNetworkAddInput = {
  /** The key: lower-case letters, digits and hyphens, at most 50 characters. */
  key: Scalars['String']['input'];
  /** The name of the network, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** Result of `socialNetworkAdd`: the object, or why the act was refused. */
export type SocialNetworkAddResult = ConflictError | InvalidInputError | SocialNetwork;

/** The network to remove. */
export type SocialNetworkRemoveInput = {
  /** The key of the network. */
  key: Scalars['String']['input'];
};

/** The network that was removed from the registry. */
export type SocialNetworkRemovePayload = {
  __typename: 'SocialNetworkRemovePayload';
  /** The key of the network. */
  removedKey: Scalars['String']['output'];
};

/** Result of `socialNetworkRemove`: the object, or why the act was refused. */
export type SocialNetworkRemoveResult = InvalidInputError | NotFoundError | SocialNetworkRemovePayload;

/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription = {
  __typename: 'Subscription';
  /** What happens, event by event, in the order of `Query.events` and with the same ones left out. Each message has the cursor of its event as its id: a caller that comes again with it in the header `Last-Event-ID` misses nothing and is told nothing twice. */
  events: Event;
  /** How an export gets on: its present state at once, and again after each change, at most once a second. The stream ends when it has ended. A caller that comes again is told the present state. */
  export: Export;
  /** How an import gets on: its present state at once, and again after each change, at most once a second. The stream ends when it has ended. A caller that comes again is told the present state. */
  import: Import;
  /** How a score run gets on: its present state at once, and again after each change, at most once a second. The stream ends when it has ended. A caller that comes again is told the present state. */
  scoreRun: ScoreRun;
  /** How a sync gets on: its present state at once, and again after each change, at most once a second. The stream ends when it has ended. A caller that comes again is told the present state. */
  syncRun: SyncRun;
};


/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription_eventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
};


/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription_exportArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription_importArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription_scoreRunArgs = {
  id: Scalars['ID']['input'];
};


/** Root of all subscriptions, which are answered as server-sent events: send `Accept: text/event-stream`. Each message is an operation of its own, for which rights and costs are judged anew. */
export type Subscription_syncRunArgs = {
  id: Scalars['ID']['input'];
};

/** One line of the log of a run. */
export type SyncLogLine = Node & {
  __typename: 'SyncLogLine';
  /** When it was logged. Lines of one instant keep their order. */
  at: Scalars['DateTime']['output'];
  /** When it was recorded: the same as `at`. */
  createdAt: Scalars['DateTime']['output'];
  /** Additional fields from the connector; null without any. */
  fields?: Maybe<Scalars['JSON']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Its severity. */
  level: LogLevel | (string & {});
  /** What happened, such as why an entry was skipped: in the language of the answer, or as written where the connector has its own words. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `rows.missing`, so that programs need not read its words. Null for words of the connector, and for lines from before messages had codes. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
};

/** A page of a list of SyncLogLine. */
export type SyncLogLineConnection = {
  __typename: 'SyncLogLineConnection';
  /** The objects of this page with their cursors. */
  edges: Array<SyncLogLineEdge>;
  /** The objects of this page. */
  nodes: Array<SyncLogLine>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One SyncLogLine on a page, with its cursor. */
export type SyncLogLineEdge = {
  __typename: 'SyncLogLineEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: SyncLogLine;
};

/** Conditions; all of them must hold. */
export type SyncLogLineFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SyncLogLineFilter>>;
  /** When it was logged. */
  at?: InputMaybe<DateTimeFilter>;
  /** Its severity. */
  level?: InputMaybe<LogLevelFilter>;
  /** This does not hold. */
  not?: InputMaybe<SyncLogLineFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<SyncLogLineFilter>>;
};

/** The order of a list of SyncLogLine. */
export type SyncLogLineOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: SyncLogLineOrderField;
};

/** What a list of SyncLogLine can be ordered by; ties are broken by id. */
export type SyncLogLineOrderField =
  /** By time. */
  | 'AT';

/** One reading of an integration’s source. Pages are stored whole or not at all. */
export type SyncRun = Node & {
  __typename: 'SyncRun';
  /** When it was requested. */
  createdAt: Scalars['DateTime']['output'];
  /** Records that the source deleted: content was withdrawn, people became inactive, ties and mentions were removed. */
  deleted: Scalars['Int']['output'];
  /** From when a worker may start it, in the future while it waits for a retry; null while another run of the integration goes first. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Time from its first start to its end, including waits; null before it ended. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** Why it failed, also when everything it read was skipped; while it waits for a retry, why the last attempt failed. Null otherwise. */
  error?: Maybe<Failure>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The integration that was read. */
  integration: Integration;
  /** Messages of the connector and reasons for skipped entries; at most 500 lines. */
  logs: SyncLogLineConnection;
  /** Pages stored. */
  pages: Scalars['Int']['output'];
  /** Units of the provider’s quotas that these requests used. */
  quotaUnits: Scalars['Float']['output'];
  /** Requests sent to the provider, including retries. */
  requests: Scalars['Int']['output'];
  /** Entries that could not be stored, and parts of the source that could not be read. The log gives the reasons of the first ones. */
  skipped: Scalars['Int']['output'];
  /** When a worker first started it; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. QUEUED again while it waits for a retry. */
  status: RunStatus | (string & {});
  /** The stream, such as `content`. */
  stream: Scalars['String']['output'];
  /** What started it. */
  trigger: SyncTrigger | (string & {});
  /** Records that were already stored with the same values. */
  unchanged: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Records that were created or changed. */
  upserted: Scalars['Int']['output'];
};


/** One reading of an integration’s source. Pages are stored whole or not at all. */
export type SyncRun_logsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SyncLogLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SyncLogLineOrder>;
};

/** Result of `syncRunCancel`: the object, or why the act was refused. */
export type SyncRunCancelResult = ConflictError | NotFoundError | SyncRun;

/** A page of a list of SyncRun. */
export type SyncRunConnection = {
  __typename: 'SyncRunConnection';
  /** The objects of this page with their cursors. */
  edges: Array<SyncRunEdge>;
  /** The objects of this page. */
  nodes: Array<SyncRun>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One SyncRun on a page, with its cursor. */
export type SyncRunEdge = {
  __typename: 'SyncRunEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: SyncRun;
};

/** Conditions; all of them must hold. */
export type SyncRunFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SyncRunFilter>>;
  /** When it was requested. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Records that the source deleted. */
  deleted?: InputMaybe<IntFilter>;
  /** Time it took; only for runs that have ended. */
  durationMs?: InputMaybe<IntFilter>;
  /** When it ended. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<SyncRunFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<SyncRunFilter>>;
  /** Pages stored. */
  pages?: InputMaybe<IntFilter>;
  /** Units of quotas that they used. */
  quotaUnits?: InputMaybe<DecimalFilter>;
  /** Requests sent to the provider. */
  requests?: InputMaybe<IntFilter>;
  /** Entries that could not be stored. */
  skipped?: InputMaybe<IntFilter>;
  /** Its status. */
  status?: InputMaybe<RunStatusFilter>;
  /** The stream, such as `content`. */
  stream?: InputMaybe<KeyFilter>;
  /** What started it. */
  trigger?: InputMaybe<SyncTriggerFilter>;
  /** Records that were already stored with the same values. */
  unchanged?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Records that were created or changed. */
  upserted?: InputMaybe<IntFilter>;
};

/** The order of a list of SyncRun. */
export type SyncRunOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: SyncRunOrderField;
};

/** What a list of SyncRun can be ordered by; ties are broken by id. */
export type SyncRunOrderField =
  /** By the time of the request. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

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
  eq?: InputMaybe<SyncTrigger>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<SyncTrigger>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Conditions on a text; all of them must hold. */
export type TextFilter = {
  /** Contains this, with or without case and accents: `adele` finds `Adèle`. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal, letter by letter. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to one of these (at most 100). */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Begins with this, with or without case and accents. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A range in a text, in UTF-16 units as in JavaScript. */
export type TextSpan = {
  __typename: 'TextSpan';
  /** The first unit after the range. */
  end: Scalars['Int']['output'];
  /** The first unit, counted from 0. */
  start: Scalars['Int']['output'];
};

/** The unit in which the length of a text is counted. */
export type TextUnit =
  /** Unicode code points. */
  | 'CODEPOINTS'
  /** Grapheme clusters: characters as readers see them. */
  | 'GRAPHEMES'
  /** UTF-16 code units, as in JavaScript. */
  | 'UTF16'
  /** By the network’s own rules. */
  | 'WEIGHTED';

/** One tie between two people. */
export type TieInput = {
  /** Where it starts, such as the person who asks for advice. */
  from: PersonBy;
  /** When it was observed. Without this and `observedOn`, the stored time stays. */
  observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day of observation when the time is not known; use either this or `observedAt`. */
  observedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Where it ends; not the same person. */
  to: PersonBy;
  /** Strength according to the source, above zero. Default: 1. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** Ties of one kind. */
export type TiesUpsertInput = {
  /** Whether to create people for unknown external ids. Otherwise their ties are rejected. */
  createMissingPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether ties are directed. Fixed for a kind with its first tie. */
  directed: Scalars['Boolean']['input'];
  /** Key of the source of the `externalId` of both ends. Default: the leading directory, or else the only other source that knows the id. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Key of the kind, such as `advice` or `reports-to`: lower-case letters, digits and hyphens. A new kind is created. */
  kind: Scalars['String']['input'];
  /** The ties, at most 1,000. */
  ties: Array<TieInput>;
};

/** The outcome for the ties. */
export type TiesUpsertPayload = {
  __typename: 'TiesUpsertPayload';
  /** Ties that were created. */
  created: Scalars['Int']['output'];
  /** Their network. If anything changed, its measures are computed again soon. */
  network: Network;
  /** Ties that were not stored. */
  rejected: Array<RejectedTie>;
  /** Ties that were already stored with the same values. */
  unchanged: Scalars['Int']['output'];
  /** Ties whose weight or time was updated. */
  updated: Scalars['Int']['output'];
  /** Ties that were not stored because ties of one of their people are switched off. Which ones is not told. */
  withheld: Scalars['Int']['output'];
};

/** Result of `tiesUpsert`: the object, or why the act was refused. */
export type TiesUpsertResult = ConflictError | InvalidInputError | TiesUpsertPayload;

/** The token to issue. */
export type TokenIssueInput = {
  /** Seconds until it expires. Default: an hour. It never outlives your own key or token. 60 to 86,400. */
  lifetimeSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The log-in that you attest. With it the person acts, and can consent, accept, decline, object and nominate. Needs `login:attest`. Without it, you act for them and can do none of these. */
  logIn?: InputMaybe<LogInInput>;
  /** The person. An ambassador’s account is created if they have none. */
  personId: Scalars['ID']['input'];
  /** Permissions to narrow it to. Default: all permissions of an ambassador. 1 to 200 of them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** An issued token. */
export type TokenIssuePayload = {
  __typename: 'TokenIssuePayload';
  /** The account that it authenticates. */
  account: Account;
  /** When it expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** A signed JWT. Send it as `Authorization: Bearer …`. */
  token: Scalars['String']['output'];
};

/** Result of `tokenIssue`: the object, or why the act was refused. */
export type TokenIssueResult = ConflictError | InvalidInputError | NotFoundError | TokenIssuePayload;

/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic = Node & {
  __typename: 'Topic';
  /** What the organisation wants to achieve with the topic. Null when no aim was stated. */
  aim?: Maybe<Scalars['String']['output']>;
  /** When the topic was archived, since when lists leave it out. Null when it is not archived. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The current campaigns of the topic; for an ambassador only those that they were invited to. */
  campaigns?: Maybe<CampaignConnection>;
  /** The topics directly below, without archived ones. */
  children: TopicConnection;
  /** When the topic was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that owns the topic. Null when none owns it, and when the token may not read the department. */
  department?: Maybe<Department>;
  /** What the topic includes. Null when no description was written. */
  description?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The name. Regardless of upper and lower case, it is unique in the organisation. */
  name: Scalars['String']['output'];
  /** The topic directly above. Null at the top. */
  parent?: Maybe<Topic>;
  /** The queries that find texts about the topic: see `TopicCreateInput.queries`. */
  queries: Array<TopicTerm>;
  /** The report for a period. Requires the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** What the people of a segment did for this object in a period. Shares of a department are those of people whose primary department it was when they shared. Requires `report:read` for the whole organisation. Callers with `person:read`, `participation:read` and `share:read` for it, and every permission that a condition of the segment needs, get exact numbers; others get those that the monthly close told, of published segments. Null, with an error, when the segment is not published, or `at` is given, and the caller may not list its people. */
  segmentReport?: Maybe<SegmentReport>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** Other names of the topic. They are not used to find texts; only `queries` are. */
  synonyms: Array<TopicTerm>;
  /** When the topic was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_childrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TopicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TopicOrder>;
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_segmentReportArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  segmentId: Scalars['ID']['input'];
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A subject on which the organisation wants to be heard. A text is about a topic when one of the topic’s queries matches the text. */
export type Topic_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `topicArchive`: the object, or why the act was refused. */
export type TopicArchiveResult = ConflictError | NotFoundError | Topic;

/** A page of a list of Topic. */
export type TopicConnection = {
  __typename: 'TopicConnection';
  /** The objects of this page with their cursors. */
  edges: Array<TopicEdge>;
  /** The objects of this page. */
  nodes: Array<Topic>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new topic. */
export type TopicCreateInput = {
  /** What the organisation wants to achieve with the topic, at most 5,000 characters. */
  aim?: InputMaybe<Scalars['String']['input']>;
  /** The department that owns the topic. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** What the topic includes, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name; regardless of upper and lower case, it is unique in the organisation. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The topic directly above. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** All queries by which texts about it are found: a text is about the topic when one of them matches it, and a topic without queries matches no text. A query matches a text that has all its words, `"words in quotes"` in that order, `word*` as the beginning of a word, and none of its `-word`s; case and accents make no difference. All topics of the organisation have at most 2,000 queries together, at most 50. */
  queries?: InputMaybe<Array<TopicTermInput>>;
  /** All other names of the topic, at most 50. */
  synonyms?: InputMaybe<Array<TopicTermInput>>;
};

/** Result of `topicCreate`: the object, or why the act was refused. */
export type TopicCreateResult = ConflictError | InvalidInputError | NotFoundError | Topic;

/** One Topic on a page, with its cursor. */
export type TopicEdge = {
  __typename: 'TopicEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Topic;
};

/** Conditions; all of them must hold. */
export type TopicFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<TopicFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** When the topic was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that owns the topic. */
  departmentId?: InputMaybe<IdFilter>;
  /** The name of the topic. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<TopicFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<TopicFilter>>;
  /** The topic directly above. */
  parentId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Topic. */
export type TopicOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: TopicOrderField;
};

/** What a list of Topic can be ordered by; ties are broken by id. */
export type TopicOrderField =
  /** By the time of creation. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Result of `topicRestore`: the object, or why the act was refused. */
export type TopicRestoreResult = ConflictError | NotFoundError | Topic;

/** A synonym or a query of a topic, in one language or in all. */
export type TopicTerm = {
  __typename: 'TopicTerm';
  /** The language of the words. A query is only compared with texts in this language. Null for all languages. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** The words of the synonym or the query. */
  text: Scalars['String']['output'];
};

/** A synonym or a query of a topic, in one language or in all. */
export type TopicTermInput = {
  /** The language of the words. A query is only compared with texts in this language. All languages when left out. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** The words of the synonym or the query, at most 200 characters. */
  text: Scalars['String']['input'];
};

/** The changes of a topic. A field that is left out stays as it is. */
export type TopicUpdateInput = {
  /** What the organisation wants to achieve with the topic, at most 5,000 characters. Null clears it. */
  aim?: InputMaybe<Scalars['String']['input']>;
  /** The department that owns the topic. Null clears it. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** What the topic includes, at most 5,000 characters. Null clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name; regardless of upper and lower case, it is unique in the organisation. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The topic directly above. Null clears it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** All queries by which texts about it are found: a text is about the topic when one of them matches it, and a topic without queries matches no text. A query matches a text that has all its words, `"words in quotes"` in that order, `word*` as the beginning of a word, and none of its `-word`s; case and accents make no difference. All topics of the organisation have at most 2,000 queries together, at most 50. */
  queries?: InputMaybe<Array<TopicTermInput>>;
  /** All other names of the topic, at most 50. */
  synonyms?: InputMaybe<Array<TopicTermInput>>;
};

/** The objects of `topicUpdate`, and its input. */
export type TopicUpdateManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `topicUpdate`, the same for each object. */
  input: TopicUpdateInput;
};

/** Result of `topicUpdate`: the object, or why the act was refused. */
export type TopicUpdateResult = ConflictError | InvalidInputError | NotFoundError | Topic;

/** A contact with a person for a department: planned, or held. */
export type Touchpoint = Node & {
  __typename: 'Touchpoint';
  /** When it was held, or is to be. */
  at: Scalars['DateTime']['output'];
  /** The campaign that it is about. Null when none is stated, and when the token may not read it. */
  campaign?: Maybe<Campaign>;
  /** How. */
  channel: ContactChannel | (string & {});
  /** Why it was stated in spite of contacts of other departments. Null where there were none. */
  collisionReason?: Maybe<Scalars['String']['output']>;
  /** Who makes the contact for the department. Null when nobody is stated, once they were erased, and when the token may not read them. */
  contactedBy?: Maybe<Person>;
  /** What it said before, the latest first; the last 50 corrections. */
  corrections: Array<TouchpointCorrection>;
  /** When it was stated. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that it is for. Null when the token may not read it. */
  department?: Maybe<Department>;
  /** Who began it. */
  direction: ContactDirection | (string & {});
  /** When to come back to it. Null when it needs nothing more. */
  followUpAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What came of it. Null when nothing is stated. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** The person. Null once they were erased, and when the token may not read them. */
  person?: Maybe<Person>;
  /** Name of the account that stated it. Null when the account is gone, and to the person themself unless the organisation names readers (`Organization.namesReaders`). */
  recordedBy?: Maybe<Scalars['String']['output']>;
  /** Key of the source whose file told of it. Null when it was stated by `touchpointCreate`. */
  source?: Maybe<Scalars['String']['output']>;
  /** Its key in that source. Null when it was stated by `touchpointCreate`, and once the person was erased. */
  sourceKey?: Maybe<Scalars['String']['output']>;
  /** Its status. */
  status: TouchpointStatus | (string & {});
  /** What it is about, in the words of the department; `[erased]` once the person was erased. */
  subject: Scalars['String']['output'];
  /** The topic that it is about. Null when none is stated, and when the token may not read it. */
  topic?: Maybe<Topic>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Why it was taken back. Null while it stands. */
  withdrawReason?: Maybe<Scalars['String']['output']>;
  /** When it was taken back. Null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Touchpoint. */
export type TouchpointConnection = {
  __typename: 'TouchpointConnection';
  /** The objects of this page with their cursors. */
  edges: Array<TouchpointEdge>;
  /** The objects of this page. */
  nodes: Array<Touchpoint>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What was wrong. A field that is left out keeps its value. */
export type TouchpointCorrectInput = {
  /** When it was held, or is to be: a planned contact stays planned, and one that was held stays held. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** How. */
  channel?: InputMaybe<ContactChannel>;
  /** Why it is done in spite of contacts of other departments: needed where `at` moves it near to one; refused with `NO_CONTACT_COLLISION` where there is none, unless it corrects the reason that is kept, at most 500 characters. */
  collisionReason?: InputMaybe<Scalars['String']['input']>;
  /** Who began it. */
  direction?: InputMaybe<ContactDirection>;
  /** When to come back to it; null clears it. */
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What came of it; null clears it, at most 5,000 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
  /** What it is about, at most 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `touchpointCorrect`: the object, or why the act was refused. */
export type TouchpointCorrectResult = ConflictError | InvalidInputError | NotFoundError | Touchpoint;

/** What a contact said before it was corrected. */
export type TouchpointCorrection = {
  __typename: 'TouchpointCorrection';
  /** When it was corrected. */
  at: Scalars['DateTime']['output'];
  /** What `channel` was before. */
  channel: ContactChannel | (string & {});
  /** What `collisionReason` was before. Null when there was none, and for corrections from before it was kept. */
  collisionReason?: Maybe<Scalars['String']['output']>;
  /** What `direction` was before. */
  direction: ContactDirection | (string & {});
  /** What `followUpAt` was before. Null when nothing was stated. */
  followUpAt?: Maybe<Scalars['DateTime']['output']>;
  /** What `Touchpoint.at` was before. */
  heldAt: Scalars['DateTime']['output'];
  /** What `outcome` was before. Null when nothing was stated. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** What `subject` was before. */
  subject: Scalars['String']['output'];
};

/** A contact with a person. */
export type TouchpointCreateInput = {
  /** When it was held, or is to be. Default: now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The campaign that it is about. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** How. */
  channel: ContactChannel;
  /** Why it is done in spite of contacts of other departments; kept where there are any, at most 500 characters. */
  collisionReason?: InputMaybe<Scalars['String']['input']>;
  /** Who makes the contact for the department. Default: the person of the account. */
  contactedById?: InputMaybe<Scalars['ID']['input']>;
  /** The department that it is for. */
  departmentId: Scalars['ID']['input'];
  /** Who began it. Default: the department. */
  direction?: InputMaybe<ContactDirection>;
  /** When to come back to it. */
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What came of it, at most 5,000 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
  /** What it is about, at most 200 characters. */
  subject: Scalars['String']['input'];
  /** The topic that it is about. */
  topicId?: InputMaybe<Scalars['ID']['input']>;
};

/** Result of `touchpointCreate`: the object, or why the act was refused. */
export type TouchpointCreateResult = ConflictError | InvalidInputError | NotFoundError | Touchpoint;

/** One Touchpoint on a page, with its cursor. */
export type TouchpointEdge = {
  __typename: 'TouchpointEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Touchpoint;
};

/** Conditions; all of them must hold. */
export type TouchpointFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<TouchpointFilter>>;
  /** When it was held, or is to be. */
  at?: InputMaybe<DateTimeFilter>;
  /** The campaign that it is about. */
  campaignId?: InputMaybe<IdFilter>;
  /** How. */
  channel?: InputMaybe<ContactChannelFilter>;
  /** Who makes the contact for the department. */
  contactedById?: InputMaybe<IdFilter>;
  /** When it was stated. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that it is for. */
  departmentId?: InputMaybe<IdFilter>;
  /** Who began it. */
  direction?: InputMaybe<ContactDirectionFilter>;
  /** When to come back to it. */
  followUpAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<TouchpointFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<TouchpointFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** Its status. */
  status?: InputMaybe<TouchpointStatusFilter>;
  /** The topic that it is about. */
  topicId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** When it was taken back. */
  withdrawnAt?: InputMaybe<DateTimeFilter>;
};

/** What came of a planned contact. */
export type TouchpointMarkHeldInput = {
  /** When it was held. Default: when it was planned, or now where that is later than now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** When to come back to it. */
  followUpAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What came of it, at most 5,000 characters. */
  outcome?: InputMaybe<Scalars['String']['input']>;
};

/** Result of `touchpointMarkHeld`: the object, or why the act was refused. */
export type TouchpointMarkHeldResult = ConflictError | InvalidInputError | NotFoundError | Touchpoint;

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
  eq?: InputMaybe<TouchpointStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<TouchpointStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a contact is taken back. */
export type TouchpointWithdrawInput = {
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** The objects of `touchpointWithdraw`, and its input. */
export type TouchpointWithdrawManyInput = {
  /** The ids of the objects, each once; an id that finds nothing is refused alone. 1 to 100 of them. */
  ids: Array<Scalars['ID']['input']>;
  /** The input of `touchpointWithdraw`, the same for each object. */
  input: TouchpointWithdrawInput;
};

/** Result of `touchpointWithdraw`: the object, or why the act was refused. */
export type TouchpointWithdrawResult = ConflictError | InvalidInputError | NotFoundError | Touchpoint;

/** A short address that leads to a page and counts clicks: the link of a share, or a link to a content or page, which may be somebody’s own to refer others by. Nothing about the visitors is stored. */
export type TrackedLink = Node & {
  __typename: 'TrackedLink';
  /** Who refers others by the link. Null for a link that is nobody’s own, and without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** A metric broken down by one or two dimensions. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  breakdown?: Maybe<MetricBreakdown>;
  /** The campaign that clicks count for. Null for the link of a share (see `share`), for a link without a campaign, and without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** The number of times the link was followed until now, without obvious bots. The platform counts it, so 0 means that nobody followed it. */
  clicks: Scalars['Int']['output'];
  /** The code in the address, which cannot be guessed. */
  code: Scalars['String']['output'];
  /** The content that the link leads to. Null for the link of a share (see `share`), for a link to a page, and when the token may not read the content or it was deleted. */
  content?: Maybe<Content>;
  /** When the link was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the link is for. Null for the link of a share, and when nothing was stated. */
  label?: Maybe<Scalars['String']['output']>;
  /** The participation of whom the link belongs to. Null for a link that is nobody’s own, and without the permission `participation:read`. */
  participation?: Maybe<Participation>;
  /** A metric over time, step by step. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  series?: Maybe<Series>;
  /** The share that the link belongs to. Null for every other link, and when the token may not read it. */
  share?: Maybe<Share>;
  /** Where the link is put, such as `newsletter`: the value of `utm_source` on pages of the organisation. Null for the link of a share, whose network is its source, and when none was stated. */
  source?: Maybe<Scalars['String']['output']>;
  /** The address that the link leads to: of a content, its address when the link was made. */
  target: Scalars['URL']['output'];
  /** The address to publish. */
  url: Scalars['URL']['output'];
  /** The value of a metric in a period, with an explanation. A caller sees their own numbers, numbers within the reach of their permissions, and counts of people that are large enough to show; other numbers are null, and `hidden` says why. Facts of shares count for the primary department of whoever made them; a department above it has numbers of its own. The field is null, with an error, when the metric, period or time zone is not valid. */
  value?: Maybe<MetricValue>;
};


/** A short address that leads to a page and counts clicks: the link of a share, or a link to a content or page, which may be somebody’s own to refer others by. Nothing about the visitors is stored. */
export type TrackedLink_breakdownArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  by: Array<Scalars['String']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A short address that leads to a page and counts clicks: the link of a share, or a link to a content or page, which may be somebody’s own to refer others by. Nothing about the visitors is stored. */
export type TrackedLink_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A short address that leads to a page and counts clicks: the link of a share, or a link to a content or page, which may be somebody’s own to refer others by. Nothing about the visitors is stored. */
export type TrackedLink_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<Array<MetricDimensionValuesInput>>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of TrackedLink. */
export type TrackedLinkConnection = {
  __typename: 'TrackedLinkConnection';
  /** The objects of this page with their cursors. */
  edges: Array<TrackedLinkEdge>;
  /** The objects of this page. */
  nodes: Array<TrackedLink>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new tracked link. */
export type TrackedLinkCreateInput = {
  /** The campaign that clicks count for. Leave it out with `participationId`. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The content that it leads to, by its address. Set either this or `url`. */
  contentId?: InputMaybe<Scalars['ID']['input']>;
  /** What the link is for, at most 200 characters. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** The accepted participation of whom the link belongs to: the campaign is that of the participation. Ambassadors name their own. */
  participationId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the link is put, such as `newsletter`: the value of `utm_source` on pages of the organisation. Lower-case letters, digits, hyphens, dots and underscores, at most 50. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The page of the organisation that it leads to: an http or https address on one of `Organization.landingHosts`. Set either this or `contentId`. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `trackedLinkCreate`: the object, or why the act was refused. */
export type TrackedLinkCreateResult = ConflictError | InvalidInputError | NotFoundError | TrackedLink;

/** One TrackedLink on a page, with its cursor. */
export type TrackedLinkEdge = {
  __typename: 'TrackedLinkEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: TrackedLink;
};

/** Conditions; all of them must hold. */
export type TrackedLinkFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<TrackedLinkFilter>>;
  /** The campaign of a link of no share. */
  campaignId?: InputMaybe<IdFilter>;
  /** The number of times the link was followed until now. */
  clicks?: InputMaybe<IntFilter>;
  /** The content that a link of no share leads to. */
  contentId?: InputMaybe<IdFilter>;
  /** When the link was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<TrackedLinkFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<TrackedLinkFilter>>;
  /** The participation of whom a link of no share belongs to. */
  participationId?: InputMaybe<IdFilter>;
  /** The share that the link belongs to. */
  shareId?: InputMaybe<IdFilter>;
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

/** A GraphQL document that the organisation has pushed. Requests can name it by its hash, and where only trusted documents run, it runs. */
export type TrustedDocument = Node & {
  __typename: 'TrustedDocument';
  /** When it was first pushed. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name of its first operation; null when that has no name. */
  name?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its text as it is sent, in hexadecimal digits: `documentId` of requests. */
  sha256: Scalars['String']['output'];
  /** The document. */
  text: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of TrustedDocument. */
export type TrustedDocumentConnection = {
  __typename: 'TrustedDocumentConnection';
  /** The objects of this page with their cursors. */
  edges: Array<TrustedDocumentEdge>;
  /** The objects of this page. */
  nodes: Array<TrustedDocument>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** The TrustedDocument that was deleted. */
export type TrustedDocumentDeletePayload = {
  __typename: 'TrustedDocumentDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `trustedDocumentDelete`: the object, or why the act was refused. */
export type TrustedDocumentDeleteResult = NotFoundError | TrustedDocumentDeletePayload;

/** One TrustedDocument on a page, with its cursor. */
export type TrustedDocumentEdge = {
  __typename: 'TrustedDocumentEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: TrustedDocument;
};

/** Conditions; all of them must hold. */
export type TrustedDocumentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<TrustedDocumentFilter>>;
  /** When it was first pushed. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name of the first operation. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<TrustedDocumentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<TrustedDocumentFilter>>;
  /** SHA-256 of the text. */
  sha256?: InputMaybe<KeyFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of TrustedDocument. */
export type TrustedDocumentOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: TrustedDocumentOrderField;
};

/** What a list of TrustedDocument can be ordered by; ties are broken by id. */
export type TrustedDocumentOrderField =
  /** By the time they were first pushed. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Documents to trust. */
export type TrustedDocumentPushInput = {
  /** The documents, 1 to 50. 1 to 50 of them. */
  documents: Array<Scalars['String']['input']>;
};

/** Documents that are trusted now. */
export type TrustedDocumentPushPayload = {
  __typename: 'TrustedDocumentPushPayload';
  /** All of them, in the order of the input. */
  documents: Array<TrustedDocument>;
  /** How many of them were not trusted before. */
  pushed: Scalars['Int']['output'];
};

/** Result of `trustedDocumentPush`: the object, or why the act was refused. */
export type TrustedDocumentPushResult = InvalidInputError | TrustedDocumentPushPayload;

/** Objects of one type that were written for a person while another one was merged into them. */
export type UnattributedRows = {
  __typename: 'UnattributedRows';
  /** Their global ids, at most 100. */
  ids: Array<Scalars['ID']['output']>;
  /** The number of them that the token may read. */
  rowCount: Scalars['Int']['output'];
  /** The type, such as `Participation`. */
  type: Scalars['String']['output'];
};

/** An amount of money that is left out of a sum because it is in another currency. */
export type UnusableAmount = {
  __typename: 'UnusableAmount';
  /** The amount as it was entered. */
  amount: Money;
  /** What the money was earned with or spent on. */
  label: Scalars['String']['output'];
  /** Why the amount is left out, and what to do about it, in the language of the answer. */
  remedy: Scalars['String']['output'];
};

/** A change that an upgrade of the server made to this organisation’s data, for its team to know. */
export type UpgradeNote = {
  __typename: 'UpgradeNote';
  /** When the upgrade ran. */
  createdAt: Scalars['DateTime']['output'];
  /** The version that the upgrade led to, such as `1.0.0`. */
  release: Scalars['String']['output'];
  /** What was changed, in English. */
  text: Scalars['String']['output'];
  /** What it is about, such as `departments`. */
  topic: Scalars['String']['output'];
};

/** A file that was sent to `POST /uploads`. */
export type Upload = Node & {
  __typename: 'Upload';
  /** Media type from the upload, for information only; null without one. */
  contentType?: Maybe<Scalars['String']['output']>;
  /** When it was uploaded. */
  createdAt: Scalars['DateTime']['output'];
  /** File name from the upload; null without one. */
  filename?: Maybe<Scalars['String']['output']>;
  /** Global id; `importStart` takes it. */
  id: Scalars['ID']['output'];
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Size in bytes. */
  sizeBytes: Scalars['BigInt']['output'];
};

/** Why an act was refused. */
export type UserError = {
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code). */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** The overall result of an assessment. */
export type Verdict =
  /** There are no findings. */
  | 'ALLOW'
  /** There are findings that prevent the text from being shared. */
  | 'BLOCK'
  /** There are findings, but the text can be shared. */
  | 'WARN';

/** The caller and the permissions of this token. */
export type Viewer = {
  __typename: 'Viewer';
  /** Who was told something of the caller’s person, the latest first; empty for an account without a person. Only the person sees this, in a log-in of their own: null with a key, and with a token that somebody else asked for. */
  accesses?: Maybe<PersonAccessConnection>;
  /** The account of the token. */
  actor: Account;
  /** The caller as an ambassador; null when they are not one, or without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** The application that acts for `actor` in this request; null for every other credential, and when you cannot read it. */
  application?: Maybe<Application>;
  /** The roles that apply with this token, and where, the oldest first. They say what the permissions that end with `:scoped` cover. A token never has more of them than when it was issued. */
  assignments: Array<Assignment>;
  /** The applications that you let act for you, the newest first: at most 100. */
  grants: Array<ApplicationGrant>;
  /** Whether the caller gets messages, by kind: every kind that there is. Those of an account that is a person’s are the person’s. */
  noticePreferences: Array<NoticePreference>;
  /** The organisation that the token belongs to. */
  organization: Organization;
  /** The caller’s own participations; empty for a caller who is not an ambassador. */
  participations?: Maybe<ParticipationConnection>;
  /** The permissions of this token, such as `campaign:write`. Permissions for your own data only end with `:own`, those for departments and campaigns with `:scoped`: `assignments` says which. */
  permissions: Array<Scalars['String']['output']>;
  /** The person of the account. Null for accounts of the team and of other systems. */
  person?: Maybe<Person>;
  /** Your active log-in sessions at this server, the newest first: at most 50. */
  sessions: Array<LogInSession>;
};


/** The caller and the permissions of this token. */
export type Viewer_accessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonAccessOrder>;
};


/** The caller and the permissions of this token. */
export type Viewer_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};

/** One event for one endpoint. What was sent is not stored. */
export type WebhookDelivery = Node & {
  __typename: 'WebhookDelivery';
  /** When it was tried last; null before the first attempt. */
  attemptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Attempts since it was queued. */
  attempts: Scalars['Int']['output'];
  /** When it was queued first. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was delivered; null before. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Milliseconds from the request of the last attempt to its answer; null before the first one. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** Global id of the event, for `node(id:)`. It may be deleted by now. */
  eventId: Scalars['ID']['output'];
  /** Why the last attempt failed; null where it succeeded, and before the first one. */
  failure?: Maybe<WebhookFailure | (string & {})>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The header `webhook-id` of its requests: the same at each attempt and each replay. */
  messageId: Scalars['String']['output'];
  /** When it is tried next, unless the endpoint is paused; null when it is not tried any more. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** HTTP status of the last answer; null where none came. */
  responseStatus?: Maybe<Scalars['Int']['output']>;
  /** Bytes of the body of the last attempt; null before the first one. */
  sizeBytes?: Maybe<Scalars['Int']['output']>;
  /** What became of it. */
  status: WebhookDeliveryStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of WebhookDelivery. */
export type WebhookDeliveryConnection = {
  __typename: 'WebhookDeliveryConnection';
  /** The objects of this page with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The objects of this page. */
  nodes: Array<WebhookDelivery>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One WebhookDelivery on a page, with its cursor. */
export type WebhookDeliveryEdge = {
  __typename: 'WebhookDeliveryEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: WebhookDelivery;
};

/** Conditions; all of them must hold. */
export type WebhookDeliveryFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** Attempts since they were queued. */
  attempts?: InputMaybe<IntFilter>;
  /** When they were queued. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When they were delivered. */
  deliveredAt?: InputMaybe<DateTimeFilter>;
  /** Milliseconds of the last attempt. */
  durationMs?: InputMaybe<IntFilter>;
  /** The endpoint. */
  endpointId?: InputMaybe<IdFilter>;
  /** The event. */
  eventId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<WebhookDeliveryFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** HTTP status of the last answer. */
  responseStatus?: InputMaybe<IntFilter>;
  /** Bytes of the last body. */
  sizeBytes?: InputMaybe<IntFilter>;
  /** What became of them. */
  status?: InputMaybe<WebhookDeliveryStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of WebhookDelivery. */
export type WebhookDeliveryOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: WebhookDeliveryOrderField;
};

/** What a list of WebhookDelivery can be ordered by; ties are broken by id. */
export type WebhookDeliveryOrderField =
  /** By the time they were queued. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Result of `webhookDeliveryReplay`: the object, or why the act was refused. */
export type WebhookDeliveryReplayResult = ConflictError | NotFoundError | WebhookDelivery;

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
  eq?: InputMaybe<WebhookDeliveryStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<WebhookDeliveryStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An address that is told of events: one signed request by Standard Webhooks for each event that its document asks for, at least once, in the order of the feed as far as attempts succeed. Events are read with the rights that the account and key that created it have at each attempt. */
export type WebhookEndpoint = Node & {
  __typename: 'WebhookEndpoint';
  /** The account with whose rights events are read: the one that created it, or gave it its document last. Null once it is gone, and when the token may not read it. */
  account?: Maybe<Account>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The place of the feed up to which events were queued for it, as for `Query.events`. */
  cursor: Scalars['String']['output'];
  /** The subscription to `events` whose answer is the `data` of each request. */
  document: Scalars['String']['output'];
  /** When the first attempt since the last success failed; null while attempts succeed. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the secret before the present one signs too; null where there is none. */
  formerSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When an attempt succeeded last; null before the first one. */
  lastDeliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name for the team. */
  name: Scalars['String']['output'];
  /** Why it is paused; null while it is ACTIVE. */
  pauseCause?: Maybe<WebhookPauseCause | (string & {})>;
  /** Since when it is paused; null while it is ACTIVE. */
  pausedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is wrong with its document, or what its account may not read, in English; null where nothing is known to be. */
  problem?: Maybe<Scalars['String']['output']>;
  /** Whether it is told of events. */
  status: WebhookEndpointStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where requests are sent. */
  url: Scalars['URL']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of WebhookEndpoint. */
export type WebhookEndpointConnection = {
  __typename: 'WebhookEndpointConnection';
  /** The objects of this page with their cursors. */
  edges: Array<WebhookEndpointEdge>;
  /** The objects of this page. */
  nodes: Array<WebhookEndpoint>;
  /** Position of this page in the list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Where events are sent, and which. */
export type WebhookEndpointCreateInput = {
  /** The cursor of `Query.events` behind which it begins; the present when left out, at most 200 characters. */
  after?: InputMaybe<Scalars['String']['input']>;
  /** A subscription to `events`, as for server-sent events, without variables that need a value: which events, by its filter, and what of them. Its answer is the `data` of each request. */
  document: Scalars['String']['input'];
  /** Its name for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Where requests are sent: https, and no internal address, unless the operator opened it. Redirects are not followed. */
  url: Scalars['URL']['input'];
};

/** An endpoint, and the secret that signs its requests from now on. */
export type WebhookEndpointCreatePayload = {
  __typename: 'WebhookEndpointCreatePayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** The secret, as Standard Webhooks writes it: `whsec_` and Base64. It is shown only once, and stored encrypted. */
  secret: Scalars['String']['output'];
};

/** Result of `webhookEndpointCreate`: the object, or why the act was refused. */
export type WebhookEndpointCreateResult = ConflictError | InvalidInputError | WebhookEndpointCreatePayload;

/** The WebhookEndpoint that was deleted. */
export type WebhookEndpointDeletePayload = {
  __typename: 'WebhookEndpointDeletePayload';
  /** Global id of the deleted object. */
  deletedId: Scalars['ID']['output'];
};

/** Result of `webhookEndpointDelete`: the object, or why the act was refused. */
export type WebhookEndpointDeleteResult = ConflictError | NotFoundError | WebhookEndpointDeletePayload;

/** One WebhookEndpoint on a page, with its cursor. */
export type WebhookEndpointEdge = {
  __typename: 'WebhookEndpointEdge';
  /** Cursor to use as `after` for the next page. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: WebhookEndpoint;
};

/** Conditions; all of them must hold. */
export type WebhookEndpointFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<WebhookEndpointFilter>>;
  /** When they were created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Since when attempts fail. */
  failingSince?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<WebhookEndpointFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<WebhookEndpointFilter>>;
  /** Why they are paused. */
  pauseCause?: InputMaybe<WebhookPauseCauseFilter>;
  /** Whether they are told of events. */
  status?: InputMaybe<WebhookEndpointStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of WebhookEndpoint. */
export type WebhookEndpointOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: WebhookEndpointOrderField;
};

/** What a list of WebhookEndpoint can be ordered by; ties are broken by id. */
export type WebhookEndpointOrderField =
  /** By creation time. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Result of `webhookEndpointPause`: the object, or why the act was refused. */
export type WebhookEndpointPauseResult = ConflictError | NotFoundError | WebhookEndpoint;

/** What is sent again: exactly one of these. */
export type WebhookEndpointReplayInput =
  /** A cursor of `Query.events`: all that its document asks for behind it, as long as the events are kept. One behind the place of the endpoint changes nothing. At most 200 characters. */
  { after: Scalars['String']['input']; failed?: never; }
  |  /** True for all of its dead letters. */
  { after?: never; failed: Scalars['Boolean']['input']; };

/** What is sent again. */
export type WebhookEndpointReplayPayload = {
  __typename: 'WebhookEndpointReplayPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** Dead letters that were queued again. With `after` the number is not known yet: 0. */
  queued: Scalars['Int']['output'];
};

/** Result of `webhookEndpointReplay`: the object, or why the act was refused. */
export type WebhookEndpointReplayResult = ConflictError | InvalidInputError | NotFoundError | WebhookEndpointReplayPayload;

/** Result of `webhookEndpointResume`: the object, or why the act was refused. */
export type WebhookEndpointResumeResult = ConflictError | NotFoundError | WebhookEndpoint;

/** How long the former secret lasts. */
export type WebhookEndpointRotateSecretInput = {
  /** Hours for which the former secret signs too; 24 when left out. 0 ends it at once; so does `webhookEndpointUpdate` later. 0 to 720. */
  formerForHours?: InputMaybe<Scalars['Int']['input']>;
};

/** An endpoint, and the secret that signs its requests from now on. */
export type WebhookEndpointRotateSecretPayload = {
  __typename: 'WebhookEndpointRotateSecretPayload';
  /** The endpoint. */
  endpoint: WebhookEndpoint;
  /** The secret, as Standard Webhooks writes it: `whsec_` and Base64. It is shown only once, and stored encrypted. */
  secret: Scalars['String']['output'];
};

/** Result of `webhookEndpointRotateSecret`: the object, or why the act was refused. */
export type WebhookEndpointRotateSecretResult = ConflictError | InvalidInputError | NotFoundError | WebhookEndpointRotateSecretPayload;

/** Whether an endpoint is told of events. */
export type WebhookEndpointStatus =
  /** Events are sent to it. */
  | 'ACTIVE'
  /** Nothing is sent. Events wait in the feed, and are sent once it is resumed. */
  | 'PAUSED';

/** Conditions on one of a few values; all of them must hold. */
export type WebhookEndpointStatusFilter = {
  /** This one. */
  eq?: InputMaybe<WebhookEndpointStatus>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<WebhookEndpointStatus>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which event, and whether to send it. */
export type WebhookEndpointTryInput = {
  /** Global id of the event; the latest that its document asks for when left out. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is sent. */
  send?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What an endpoint is sent for an event. */
export type WebhookEndpointTryPayload = {
  __typename: 'WebhookEndpointTryPayload';
  /** The body, byte for byte, as the endpoint would get it now. Null where you may read less than the account and key of the endpoint. */
  body?: Maybe<Scalars['String']['output']>;
  /** Milliseconds from the request to the answer; null where nothing was sent. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** Global id of the event. */
  eventId: Scalars['ID']['output'];
  /** Why it failed; null where it did not, and where nothing was sent. */
  failure?: Maybe<WebhookFailure | (string & {})>;
  /** HTTP status of the answer; null where none came, and where nothing was sent. */
  responseStatus?: Maybe<Scalars['Int']['output']>;
  /** Whether it was sent. */
  sent: Scalars['Boolean']['output'];
};

/** Result of `webhookEndpointTry`: the object, or why the act was refused. */
export type WebhookEndpointTryResult = ConflictError | InvalidInputError | NotFoundError | WebhookEndpointTryPayload;

/** Changes of an endpoint. A field that is left out keeps its value. */
export type WebhookEndpointUpdateInput = {
  /** A subscription to `events`, as for server-sent events, without variables that need a value: which events, by its filter, and what of them. Its answer is the `data` of each request. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Until when the secret before the present one signs too, 30 days from now at most. Null ends it at once. Null clears it. */
  formerSecretUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its name for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where requests are sent: https, and no internal address, unless the operator opened it. Redirects are not followed. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** Result of `webhookEndpointUpdate`: the object, or why the act was refused. */
export type WebhookEndpointUpdateResult = ConflictError | InvalidInputError | NotFoundError | WebhookEndpoint;

/** Why an attempt failed. */
export type WebhookFailure =
  /** The address is not https, or leads to an internal address that the operator has not opened. */
  | 'ADDRESS_REFUSED'
  /** The server could not read what the document asks for. */
  | 'NOT_RENDERED'
  /** The answer had a status other than 200 to 299. Redirects are not followed. */
  | 'STATUS'
  /** There was no answer within 15 seconds. */
  | 'TIMEOUT'
  /** The body would have more than a megabyte. It is not tried again. */
  | 'TOO_LARGE'
  /** There was no connection, or it broke. */
  | 'UNREACHABLE';

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
  eq?: InputMaybe<WebhookPauseCause>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<WebhookPauseCause>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An invalid value of an input. */
export type WrongPlace = {
  __typename: 'WrongPlace';
  /** What is wrong and what to do about it, in the language of the answer. */
  message: Scalars['String']['output'];
  /** Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy. */
  messageCode?: Maybe<Scalars['String']['output']>;
  /** What the message names; empty when it has no code or names nothing. */
  messageParameters: Array<MessageParameter>;
  /** Path in the arguments, such as `["input", "endsAt"]`. */
  path: Array<Scalars['String']['output']>;
};

/** Every object type by its name. */
export type ObjectTypes = {
  Account: Account;
  AccountConnection: AccountConnection;
  AccountEdge: AccountEdge;
  AccountLink: AccountLink;
  AccountLinkConnection: AccountLinkConnection;
  AccountLinkCreatePayload: AccountLinkCreatePayload;
  AccountLinkEdge: AccountLinkEdge;
  ActApplyManyPayload: ActApplyManyPayload;
  ActOutcome: ActOutcome;
  ActProblem: ActProblem;
  Agreement: Agreement;
  AgreementConnection: AgreementConnection;
  AgreementEdge: AgreementEdge;
  Ambassador: Ambassador;
  AmbassadorConnection: AmbassadorConnection;
  AmbassadorEdge: AmbassadorEdge;
  AmbassadorInviteManyPayload: AmbassadorInviteManyPayload;
  ApiKey: ApiKey;
  ApiKeyConnection: ApiKeyConnection;
  ApiKeyCreatePayload: ApiKeyCreatePayload;
  ApiKeyEdge: ApiKeyEdge;
  Application: Application;
  ApplicationConnection: ApplicationConnection;
  ApplicationCreatePayload: ApplicationCreatePayload;
  ApplicationEdge: ApplicationEdge;
  ApplicationGrant: ApplicationGrant;
  ApplicationGrantConnection: ApplicationGrantConnection;
  ApplicationGrantEdge: ApplicationGrantEdge;
  ApplicationRotateSecretPayload: ApplicationRotateSecretPayload;
  AssessedCheck: AssessedCheck;
  AssessedPolicy: AssessedPolicy;
  Assessment: Assessment;
  Assignment: Assignment;
  AssignmentConnection: AssignmentConnection;
  AssignmentDeletePayload: AssignmentDeletePayload;
  AssignmentEdge: AssignmentEdge;
  AuditEntry: AuditEntry;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  AuditSubject: AuditSubject;
  AvailableCheck: AvailableCheck;
  BlockedByGuidelinesError: BlockedByGuidelinesError;
  BouncedMessage: BouncedMessage;
  BriefPart: BriefPart;
  Campaign: Campaign;
  CampaignConnection: CampaignConnection;
  CampaignEdge: CampaignEdge;
  CampaignLink: CampaignLink;
  CampaignLinkConnection: CampaignLinkConnection;
  CampaignLinkEdge: CampaignLinkEdge;
  CampaignState: CampaignState;
  CatalogueFeature: CatalogueFeature;
  Channel: Channel;
  ChannelConnection: ChannelConnection;
  ChannelEdge: ChannelEdge;
  CollectedTime: CollectedTime;
  CollectionGap: CollectionGap;
  ConflictError: ConflictError;
  Connector: Connector;
  ConnectorMetric: ConnectorMetric;
  ConnectorPublishing: ConnectorPublishing;
  ConnectorQuota: ConnectorQuota;
  ConnectorStream: ConnectorStream;
  ConnectorUpstream: ConnectorUpstream;
  ContactCollision: ContactCollision;
  ContactReport: ContactReport;
  Content: Content;
  ContentConnection: ContentConnection;
  ContentEdge: ContentEdge;
  ContentScore: ContentScore;
  ContentScoreConnection: ContentScoreConnection;
  ContentScoreEdge: ContentScoreEdge;
  Cost: Cost;
  CostConnection: CostConnection;
  CostEdge: CostEdge;
  CoverageChange: CoverageChange;
  Department: Department;
  DepartmentConnection: DepartmentConnection;
  DepartmentEdge: DepartmentEdge;
  DepartmentPlace: DepartmentPlace;
  DeprecatedUse: DeprecatedUse;
  DimensionChange: DimensionChange;
  Document: Document;
  DocumentConnection: DocumentConnection;
  DocumentEdge: DocumentEdge;
  DocumentVersion: DocumentVersion;
  DocumentVersionConnection: DocumentVersionConnection;
  DocumentVersionEdge: DocumentVersionEdge;
  DoubtfulClaims: DoubtfulClaims;
  DoubtfulLogin: DoubtfulLogin;
  DoubtfulLoginConnection: DoubtfulLoginConnection;
  DoubtfulLoginEdge: DoubtfulLoginEdge;
  DoubtfulPerson: DoubtfulPerson;
  DoubtfulRow: DoubtfulRow;
  DoubtfulRowConnection: DoubtfulRowConnection;
  DoubtfulRowEdge: DoubtfulRowEdge;
  EarnedMediaMethod: EarnedMediaMethod;
  EarnedMediaParameter: EarnedMediaParameter;
  EarnedMediaSetting: EarnedMediaSetting;
  EarnedMediaValue: EarnedMediaValue;
  ErrorCode: ErrorCode;
  Event: Event;
  EventConnection: EventConnection;
  EventEdge: EventEdge;
  EventField: EventField;
  EventSubject: EventSubject;
  EventType: EventType;
  Export: Export;
  ExportConnection: ExportConnection;
  ExportDeletePayload: ExportDeletePayload;
  ExportEdge: ExportEdge;
  ExportProgress: ExportProgress;
  ExternalId: ExternalId;
  Failure: Failure;
  FeatureCatalogue: FeatureCatalogue;
  Finding: Finding;
  FollowerGrowth: FollowerGrowth;
  FollowerStep: FollowerStep;
  FormerPersonBrief: FormerPersonBrief;
  FrontEnd: FrontEnd;
  FrontEndConnection: FrontEndConnection;
  FrontEndDeletePayload: FrontEndDeletePayload;
  FrontEndEdge: FrontEndEdge;
  GuidelineCheck: GuidelineCheck;
  GuidelineCheckDeletePayload: GuidelineCheckDeletePayload;
  Headcount: Headcount;
  HeadcountGroup: HeadcountGroup;
  Hidden: Hidden;
  Identity: Identity;
  IdentityConnection: IdentityConnection;
  IdentityDeletePayload: IdentityDeletePayload;
  IdentityEdge: IdentityEdge;
  IdentityProvider: IdentityProvider;
  IdentityProviderCheckPayload: IdentityProviderCheckPayload;
  IdentityProviderConnection: IdentityProviderConnection;
  IdentityProviderDeletePayload: IdentityProviderDeletePayload;
  IdentityProviderEdge: IdentityProviderEdge;
  ImpactAccessCount: ImpactAccessCount;
  ImpactSheet: ImpactSheet;
  Import: Import;
  ImportColumn: ImportColumn;
  ImportConnection: ImportConnection;
  ImportEdge: ImportEdge;
  ImportPreset: ImportPreset;
  ImportProblem: ImportProblem;
  ImportProblemConnection: ImportProblemConnection;
  ImportProblemEdge: ImportProblemEdge;
  ImportProgress: ImportProgress;
  Integration: Integration;
  IntegrationAuthorization: IntegrationAuthorization;
  IntegrationCheck: IntegrationCheck;
  IntegrationConnection: IntegrationConnection;
  IntegrationDeletePayload: IntegrationDeletePayload;
  IntegrationEdge: IntegrationEdge;
  IntegrationSecret: IntegrationSecret;
  InvalidInputError: InvalidInputError;
  InvitationLeftOut: InvitationLeftOut;
  InvitationMessage: InvitationMessage;
  InvitationMessageConnection: InvitationMessageConnection;
  InvitationMessageEdge: InvitationMessageEdge;
  InvitationOutcomes: InvitationOutcomes;
  InvitationPreview: InvitationPreview;
  InvitationRefusal: InvitationRefusal;
  InvitationRound: InvitationRound;
  InvitationRoundConnection: InvitationRoundConnection;
  InvitationRoundEdge: InvitationRoundEdge;
  InvitationStatistics: InvitationStatistics;
  LabelledMoney: LabelledMoney;
  LedgerThreshold: LedgerThreshold;
  LedgerThresholdRemovePayload: LedgerThresholdRemovePayload;
  LedgerTotal: LedgerTotal;
  LedgerTotals: LedgerTotals;
  LogInSession: LogInSession;
  LogInSessionConnection: LogInSessionConnection;
  LogInSessionEdge: LogInSessionEdge;
  MailedLogIn: MailedLogIn;
  Mandate: Mandate;
  Membership: Membership;
  MembershipConnection: MembershipConnection;
  MembershipEdge: MembershipEdge;
  Mention: Mention;
  MentionAuthor: MentionAuthor;
  MentionConnection: MentionConnection;
  MentionEdge: MentionEdge;
  MentionField: MentionField;
  MentionLabel: MentionLabel;
  MentionLabelCount: MentionLabelCount;
  MentionSeries: MentionSeries;
  MentionSighting: MentionSighting;
  MentionStep: MentionStep;
  MessageParameter: MessageParameter;
  Metric: Metric;
  MetricBreakdown: MetricBreakdown;
  MetricBreakdownPart: MetricBreakdownPart;
  MetricBreakdownValue: MetricBreakdownValue;
  MetricComparison: MetricComparison;
  MetricDimension: MetricDimension;
  MetricDimensionRemovePayload: MetricDimensionRemovePayload;
  MetricExplanation: MetricExplanation;
  MetricExplanationSource: MetricExplanationSource;
  MetricFact: MetricFact;
  MetricFormula: MetricFormula;
  MetricFreshness: MetricFreshness;
  MetricGroup: MetricGroup;
  MetricGroupConnection: MetricGroupConnection;
  MetricGroupEdge: MetricGroupEdge;
  MetricSource: MetricSource;
  MetricSourceConnection: MetricSourceConnection;
  MetricSourceEdge: MetricSourceEdge;
  MetricSourceSplitChange: MetricSourceSplitChange;
  MetricSourceSplitPayload: MetricSourceSplitPayload;
  MetricValue: MetricValue;
  MetricsIngestPayload: MetricsIngestPayload;
  MissingSource: MissingSource;
  ModelBacktest: ModelBacktest;
  ModelCard: ModelCard;
  ModelFeature: ModelFeature;
  Money: Money;
  Movement: Movement;
  MovementConnection: MovementConnection;
  MovementEdge: MovementEdge;
  Mutation: Mutation;
  NameInLanguage: NameInLanguage;
  Network: Network;
  NetworkConnection: NetworkConnection;
  NetworkEdge: NetworkEdge;
  NetworkPosition: NetworkPosition;
  NetworkPurgePayload: NetworkPurgePayload;
  Nomination: Nomination;
  NominationCount: NominationCount;
  NominationDeletePayload: NominationDeletePayload;
  NotFoundError: NotFoundError;
  Notice: Notice;
  NoticeConnection: NoticeConnection;
  NoticeEdge: NoticeEdge;
  NoticeLeftOut: NoticeLeftOut;
  NoticeOutcomes: NoticeOutcomes;
  NoticePreference: NoticePreference;
  NoticePreview: NoticePreview;
  NoticeRecipients: NoticeRecipients;
  NoticeRule: NoticeRule;
  NoticeRuleConnection: NoticeRuleConnection;
  NoticeRuleDeletePayload: NoticeRuleDeletePayload;
  NoticeRuleEdge: NoticeRuleEdge;
  Notifier: Notifier;
  Objective: Objective;
  ObjectiveConnection: ObjectiveConnection;
  ObjectiveDimension: ObjectiveDimension;
  ObjectiveEdge: ObjectiveEdge;
  ObjectiveProgress: ObjectiveProgress;
  ObjectiveTarget: ObjectiveTarget;
  Organization: Organization;
  OverruledFollowers: OverruledFollowers;
  PageInfo: PageInfo;
  Participation: Participation;
  ParticipationConnection: ParticipationConnection;
  ParticipationEdge: ParticipationEdge;
  ParticipationPeriod: ParticipationPeriod;
  Person: Person;
  PersonAccess: PersonAccess;
  PersonAccessConnection: PersonAccessConnection;
  PersonAccessEdge: PersonAccessEdge;
  PersonAttribute: PersonAttribute;
  PersonAttributeConnection: PersonAttributeConnection;
  PersonAttributeEdge: PersonAttributeEdge;
  PersonAttributeOption: PersonAttributeOption;
  PersonAttributePurgePayload: PersonAttributePurgePayload;
  PersonAttributeValue: PersonAttributeValue;
  PersonAttributeValueConnection: PersonAttributeValueConnection;
  PersonAttributeValueEdge: PersonAttributeValueEdge;
  PersonBrief: PersonBrief;
  PersonBriefConnection: PersonBriefConnection;
  PersonBriefDeletePayload: PersonBriefDeletePayload;
  PersonBriefEdge: PersonBriefEdge;
  PersonConnection: PersonConnection;
  PersonDuplicate: PersonDuplicate;
  PersonDuplicateConnection: PersonDuplicateConnection;
  PersonDuplicateEdge: PersonDuplicateEdge;
  PersonEdge: PersonEdge;
  PersonPurgePayload: PersonPurgePayload;
  PersonRelation: PersonRelation;
  PersonRelationConnection: PersonRelationConnection;
  PersonRelationEdge: PersonRelationEdge;
  PersonSkill: PersonSkill;
  PersonUnmergePayload: PersonUnmergePayload;
  Plugin: Plugin;
  PluginConsent: PluginConsent;
  PluginPermissions: PluginPermissions;
  Policy: Policy;
  PolicyConnection: PolicyConnection;
  PolicyEdge: PolicyEdge;
  PolicyPack: PolicyPack;
  PolicyPackRule: PolicyPackRule;
  PolicyRule: PolicyRule;
  PrivacyRequest: PrivacyRequest;
  PrivacyRequestConnection: PrivacyRequestConnection;
  PrivacyRequestEdge: PrivacyRequestEdge;
  PrivacyRequestEntry: PrivacyRequestEntry;
  ProcessingChange: ProcessingChange;
  ProcessingEntry: ProcessingEntry;
  ProcessingExclusion: ProcessingExclusion;
  ProcessingExclusionConnection: ProcessingExclusionConnection;
  ProcessingExclusionDeletePayload: ProcessingExclusionDeletePayload;
  ProcessingExclusionEdge: ProcessingExclusionEdge;
  ProcessingPermission: ProcessingPermission;
  ProcessingRegister: ProcessingRegister;
  ProcessingRestriction: ProcessingRestriction;
  ProcessingRestrictionConnection: ProcessingRestrictionConnection;
  ProcessingRestrictionEdge: ProcessingRestrictionEdge;
  Publication: Publication;
  PublicationAccount: PublicationAccount;
  PublicationConnection: PublicationConnection;
  PublicationEdge: PublicationEdge;
  PublicationRetraction: PublicationRetraction;
  PublishingAccount: PublishingAccount;
  Purpose: Purpose;
  PurposeConnection: PurposeConnection;
  PurposeEdge: PurposeEdge;
  PurposeException: PurposeException;
  Query: Query;
  RankShift: RankShift;
  Ratio: Ratio;
  RecipientDetails: RecipientDetails;
  RecipientTask: RecipientTask;
  RecipientTaskConnection: RecipientTaskConnection;
  RecipientTaskEdge: RecipientTaskEdge;
  RecordedElsewhere: RecordedElsewhere;
  RejectedMetricPoint: RejectedMetricPoint;
  RejectedTie: RejectedTie;
  RelationKind: RelationKind;
  RelationKindConnection: RelationKindConnection;
  RelationKindEdge: RelationKindEdge;
  RelationshipOwner: RelationshipOwner;
  RelationshipOwnerConnection: RelationshipOwnerConnection;
  RelationshipOwnerEdge: RelationshipOwnerEdge;
  Report: Report;
  ReportingLine: ReportingLine;
  ReportingLineConnection: ReportingLineConnection;
  ReportingLineEdge: ReportingLineEdge;
  Restatement: Restatement;
  RetentionTerm: RetentionTerm;
  ReturnOnInvestment: ReturnOnInvestment;
  RoleRule: RoleRule;
  RoleRuleConnection: RoleRuleConnection;
  RoleRuleDeletePayload: RoleRuleDeletePayload;
  RoleRuleEdge: RoleRuleEdge;
  Rota: Rota;
  RotaConnection: RotaConnection;
  RotaDeletePayload: RotaDeletePayload;
  RotaEdge: RotaEdge;
  RotaOverride: RotaOverride;
  Score: Score;
  ScoreBacktest: ScoreBacktest;
  ScoreComparison: ScoreComparison;
  ScoreConnection: ScoreConnection;
  ScoreDimension: ScoreDimension;
  ScoreEdge: ScoreEdge;
  ScoreFailure: ScoreFailure;
  ScoreProvenance: ScoreProvenance;
  ScoreRange: ScoreRange;
  ScoreReason: ScoreReason;
  ScoreRun: ScoreRun;
  ScoreRunConnection: ScoreRunConnection;
  ScoreRunEdge: ScoreRunEdge;
  ScoringModel: ScoringModel;
  SecretDeclaration: SecretDeclaration;
  SecretUse: SecretUse;
  Segment: Segment;
  SegmentConnection: SegmentConnection;
  SegmentDeletePayload: SegmentDeletePayload;
  SegmentEdge: SegmentEdge;
  SegmentHeadcount: SegmentHeadcount;
  SegmentReport: SegmentReport;
  SendingHours: SendingHours;
  Series: Series;
  SeriesPoint: SeriesPoint;
  Share: Share;
  ShareConnection: ShareConnection;
  ShareDepartment: ShareDepartment;
  ShareEdge: ShareEdge;
  ShareRefusal: ShareRefusal;
  ShareRefusedError: ShareRefusedError;
  Site: Site;
  SiteConnection: SiteConnection;
  SiteEdge: SiteEdge;
  SocialAccount: SocialAccount;
  SocialNetwork: SocialNetwork;
  SocialNetworkRemovePayload: SocialNetworkRemovePayload;
  Subscription: Subscription;
  SyncLogLine: SyncLogLine;
  SyncLogLineConnection: SyncLogLineConnection;
  SyncLogLineEdge: SyncLogLineEdge;
  SyncRun: SyncRun;
  SyncRunConnection: SyncRunConnection;
  SyncRunEdge: SyncRunEdge;
  TextSpan: TextSpan;
  TiesUpsertPayload: TiesUpsertPayload;
  TokenIssuePayload: TokenIssuePayload;
  Topic: Topic;
  TopicConnection: TopicConnection;
  TopicEdge: TopicEdge;
  TopicTerm: TopicTerm;
  Touchpoint: Touchpoint;
  TouchpointConnection: TouchpointConnection;
  TouchpointCorrection: TouchpointCorrection;
  TouchpointEdge: TouchpointEdge;
  TrackedLink: TrackedLink;
  TrackedLinkConnection: TrackedLinkConnection;
  TrackedLinkEdge: TrackedLinkEdge;
  TrustedDocument: TrustedDocument;
  TrustedDocumentConnection: TrustedDocumentConnection;
  TrustedDocumentDeletePayload: TrustedDocumentDeletePayload;
  TrustedDocumentEdge: TrustedDocumentEdge;
  TrustedDocumentPushPayload: TrustedDocumentPushPayload;
  UnattributedRows: UnattributedRows;
  UnusableAmount: UnusableAmount;
  UpgradeNote: UpgradeNote;
  Upload: Upload;
  Viewer: Viewer;
  WebhookDelivery: WebhookDelivery;
  WebhookDeliveryConnection: WebhookDeliveryConnection;
  WebhookDeliveryEdge: WebhookDeliveryEdge;
  WebhookEndpoint: WebhookEndpoint;
  WebhookEndpointConnection: WebhookEndpointConnection;
  WebhookEndpointCreatePayload: WebhookEndpointCreatePayload;
  WebhookEndpointDeletePayload: WebhookEndpointDeletePayload;
  WebhookEndpointEdge: WebhookEndpointEdge;
  WebhookEndpointReplayPayload: WebhookEndpointReplayPayload;
  WebhookEndpointRotateSecretPayload: WebhookEndpointRotateSecretPayload;
  WebhookEndpointTryPayload: WebhookEndpointTryPayload;
  WrongPlace: WrongPlace;
};
