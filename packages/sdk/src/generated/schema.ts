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
  /** A whole number of any size. Travels as text, because JavaScript numbers lose digits beyond 2^53. */
  BigInt: { input: string; output: string; }
  /** A country, ISO 3166-1 alpha-2, such as `FR`. Taken in any case, kept in capitals. */
  CountryCode: { input: string; output: string; }
  /** A currency, ISO 4217, such as `EUR`. Taken in any case, kept in capitals. */
  Currency: { input: string; output: string; }
  /** A day of the calendar without an hour and without a time zone, ISO 8601, such as `2026-03-01`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601, such as `2026-03-01T09:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number. Travels as text such as `"1938.5"`; as an input a plain number is taken too. At most 29 digits before and 9 after the point when stored; ratios carry more. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. Only at the edge of plugins, whose settings this schema cannot know. */
  JSON: { input: unknown; output: unknown; }
  /** A language as its BCP 47 tag, such as `fr` or `en-GB`. Taken in any case and with `_` (`pt_br`), kept as its canonical form (`pt-BR`); names such as `German` are refused. */
  Locale: { input: string; output: string; }
  /** An absolute address, such as `https://example.org/post`. */
  URL: { input: string; output: string; }
};

/** Who can call the API: a member of the team, another system, or an ambassador. */
export type Account = Node & {
  __typename: 'Account';
  /** Its keys, revoked ones among them. Needs `account:read`. */
  apiKeys: ApiKeyConnection;
  /** Its roles and where they hold; null without the permission `account:read`. */
  assignments: AssignmentConnection;
  /** From when its keys and tokens count; null: from the start. A sign-on system waits for a day. */
  countsFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Where to write to; null when there is none, or to anybody but owners and the account itself. */
  email?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name of the person or system. */
  name: Scalars['String']['output'];
  /** The person it belongs to; null for the team and other systems, and where they may not be read. */
  person?: Maybe<Person>;
  /** Its roles: its permissions follow from them. */
  roles: Array<Role | (string & {})>;
  /** Since when every request of it is refused; null while it may call. */
  suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Who can call the API: a member of the team, another system, or an ambassador. */
export type Account_apiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ApiKeyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ApiKeyOrder>;
};


/** Who can call the API: a member of the team, another system, or an ambassador. */
export type Account_assignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};

/** A page of a list of Account. */
export type AccountConnection = {
  __typename: 'AccountConnection';
  /** The things of this page with their cursors. */
  edges: Array<AccountEdge>;
  /** The things of this page. */
  nodes: Array<Account>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new account. */
export type AccountCreateInput = {
  /** Where to write to; unique in the organisation. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person or system, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The person it belongs to; needed for an ambassador. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Its roles over the whole organisation; narrower ones are given by `assignmentCreate`, at most 6. */
  roles: Array<Role>;
};

/** What `accountCreate` answers: the thing itself, or why it was refused. */
export type AccountCreateResult = Account | ConflictError | InvalidInputError | NotFoundError;

/** One Account on a page, with its cursor. */
export type AccountEdge = {
  __typename: 'AccountEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Account;
};

/** What `accountEndSessions` answers: the thing itself, or why it was refused. */
export type AccountEndSessionsResult = Account | ConflictError | NotFoundError;

/** Conditions; all of them must hold. */
export type AccountFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AccountFilter>>;
  /** When it was made. */
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
  /** Since when it is suspended. */
  suspendedAt?: InputMaybe<DateTimeFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Account. */
export type AccountOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: AccountOrderField;
};

/** What a list of Account can be ordered by; ties are broken by id. */
export type AccountOrderField =
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `accountRestore` answers: the thing itself, or why it was refused. */
export type AccountRestoreResult = Account | ConflictError | NotFoundError;

/** What `accountSuspend` answers: the thing itself, or why it was refused. */
export type AccountSuspendResult = Account | ConflictError | NotFoundError;

/** What changes of an account; what is left out stays. */
export type AccountUpdateInput = {
  /** Where to write to. Null empties it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All its roles over the whole organisation from now on; its assignments follow, at most 6. */
  roles?: InputMaybe<Array<Role>>;
};

/** What `accountUpdate` answers: the thing itself, or why it was refused. */
export type AccountUpdateResult = Account | ConflictError | InvalidInputError | NotFoundError;

/** A person’s yes to one version of a document, for one purpose. Taking it back closes it and deletes nothing. */
export type Agreement = Node & {
  __typename: 'Agreement';
  /** When it was written down, which is when it was given. */
  createdAt: Scalars['DateTime']['output'];
  /** The wording they agreed to; null without the permission `document:read`. */
  documentVersion?: Maybe<DocumentVersion>;
  /** When it was given. */
  givenAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How they agreed. */
  method: AgreementMethod | (string & {});
  /** Who agreed; null for who may not read the person. */
  person?: Maybe<Person>;
  /** What for; null without the permission `document:read`. */
  purpose?: Maybe<Purpose>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was taken back; null while it stands. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Agreement. */
export type AgreementConnection = {
  __typename: 'AgreementConnection';
  /** The things of this page with their cursors. */
  edges: Array<AgreementEdge>;
  /** The things of this page. */
  nodes: Array<Agreement>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What `agreementCreate` answers: the thing itself, or why it was refused. */
export type AgreementCreateResult = Agreement | InvalidInputError | NotFoundError;

/** One Agreement on a page, with its cursor. */
export type AgreementEdge = {
  __typename: 'AgreementEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Agreement;
};

/** Conditions; all of them must hold. */
export type AgreementFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AgreementFilter>>;
  /** The wording they agreed to. */
  documentVersionId?: InputMaybe<IdFilter>;
  /** When it was given. */
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
  /** When it was taken back. */
  withdrawnAt?: InputMaybe<DateTimeFilter>;
};

/** A yes to one wording. */
export type AgreementInput = {
  /** The wording that they were shown: one that is in force. */
  documentVersionId: Scalars['ID']['input'];
  /** Registry key of the purpose, such as `SHARING`: see `purposes`. */
  purpose: Scalars['String']['input'];
};

/** How somebody agreed. */
export type AgreementMethod =
  /** Themselves, in a log-in that a sign-on system attested. */
  | 'LOG_IN'
  /** In a log-in that the operator played to try the product out. */
  | 'TRIAL_LOG_IN'
  /** It was recorded before the platform kept how. */
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
  /** By the time they were given. */
  | 'GIVEN_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Which agreement is taken back. */
export type AgreementWithdrawInput = {
  /** Registry key of the purpose that is no longer agreed to, such as `SHARING`. */
  purpose: Scalars['String']['input'];
};

/** What `agreementWithdraw` answers: the thing itself, or why it was refused. */
export type AgreementWithdrawResult = Agreement | ConflictError | InvalidInputError | NotFoundError;

/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador = Node & {
  __typename: 'Ambassador';
  /** When they were first asked. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The campaigns they were asked to join and how they answered. */
  participations: ParticipationConnection;
  /** Who they are; null without the permission `person:read`, and where the person was erased. */
  person?: Maybe<Person>;
  /** What it came to in a period. Needs the permission `participation:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** What they shared, in any campaign. */
  shares?: Maybe<ShareConnection>;
  /** Whether they speak. */
  status: AmbassadorStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** A person who was asked to speak for the organisation, in campaigns of their choice. Where the person was erased, what was counted stays, without a name. */
export type Ambassador_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of Ambassador. */
export type AmbassadorConnection = {
  __typename: 'AmbassadorConnection';
  /** The things of this page with their cursors. */
  edges: Array<AmbassadorEdge>;
  /** The things of this page. */
  nodes: Array<Ambassador>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Ambassador on a page, with its cursor. */
export type AmbassadorEdge = {
  __typename: 'AmbassadorEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Ambassador;
};

/** Conditions; all of them must hold. */
export type AmbassadorFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AmbassadorFilter>>;
  /** When they were first asked. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<AmbassadorFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<AmbassadorFilter>>;
  /** The person. */
  personId?: InputMaybe<IdFilter>;
  /** Whether they speak. */
  status?: InputMaybe<AmbassadorStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Who is asked to take part in what. */
export type AmbassadorInviteInput = {
  /** Whether they gain something by taking part; `UNKNOWN`, or what was stated before, when left out. */
  benefit?: InputMaybe<Benefit>;
  /** The campaign; it must be live. */
  campaignId: Scalars['ID']['input'];
  /** A word to them, in plain text, at most 5,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
};

/** Who are asked to take part in what. */
export type AmbassadorInviteManyInput = {
  /** Whether all of them gain something by taking part; `UNKNOWN`, or what was stated before of each, when left out. */
  benefit?: InputMaybe<Benefit>;
  /** The campaign; it must be live. */
  campaignId: Scalars['ID']['input'];
  /** A word to all of them, in plain text, at most 5,000 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The people, 1 to 500 of them. */
  personIds: Array<Scalars['ID']['input']>;
};

/** Who was invited, and who could not be. */
export type AmbassadorInviteManyPayload = {
  __typename: 'AmbassadorInviteManyPayload';
  /** The invitations that were made. */
  participations: Array<Participation>;
  /** Those who were not invited; empty where all were. */
  refusals: Array<InvitationRefusal>;
};

/** What `ambassadorInviteMany` answers: the thing itself, or why it was refused. */
export type AmbassadorInviteManyResult = AmbassadorInviteManyPayload | ConflictError | InvalidInputError | NotFoundError;

/** What `ambassadorInvite` answers: the thing itself, or why it was refused. */
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
  /** From when it counts; null: from the start. A key of a sign-on system waits for a day. */
  countsFrom?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** From when it is refused; null where it does not expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  name: Scalars['String']['output'];
  /** Its first characters, to tell keys apart. */
  prefix: Scalars['String']['output'];
  /** When it was revoked; null while it stands. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Permissions it is narrowed to, such as `campaign:read`; null for all that the roles give. */
  scopes?: Maybe<Array<Scalars['String']['output']>>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of ApiKey. */
export type ApiKeyConnection = {
  __typename: 'ApiKeyConnection';
  /** The things of this page with their cursors. */
  edges: Array<ApiKeyEdge>;
  /** The things of this page. */
  nodes: Array<ApiKey>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new key. */
export type ApiKeyCreateInput = {
  /** The account that will call with it. */
  accountId: Scalars['ID']['input'];
  /** From when it is refused; never when left out. Needed, and no later, where the key or token at hand expires. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Permissions to narrow it to, such as `campaign:read`; all that the roles give when left out. 1 to 200 of them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A key that was made. */
export type ApiKeyCreatePayload = {
  __typename: 'ApiKeyCreatePayload';
  /** What is kept of it. */
  apiKey: ApiKey;
  /** The key itself. It is shown this once: only its hash is kept. */
  key: Scalars['String']['output'];
};

/** What `apiKeyCreate` answers: the thing itself, or why it was refused. */
export type ApiKeyCreateResult = ApiKeyCreatePayload | ConflictError | InvalidInputError | NotFoundError;

/** One ApiKey on a page, with its cursor. */
export type ApiKeyEdge = {
  __typename: 'ApiKeyEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: ApiKey;
};

/** Conditions; all of them must hold. */
export type ApiKeyFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** From when it is refused. */
  expiresAt?: InputMaybe<DateTimeFilter>;
  /** What it is for. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApiKeyFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was revoked. */
  revokedAt?: InputMaybe<DateTimeFilter>;
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `apiKeyRevoke` answers: the thing itself, or why it was refused. */
export type ApiKeyRevokeResult = ApiKey | NotFoundError;

/** A text before it is shared. Where its language or country is not known, the policies of all of them count. */
export type AssessInput = {
  /** What connects its author with the organisation, where they know of more than is stored: it makes what follows from participation and person stronger, never weaker. */
  connection?: InputMaybe<Connection>;
  /** The content it will be shared with. */
  contentId?: InputMaybe<Scalars['ID']['input']>;
  /** A country of its readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Its language; the content’s when left out, and any where that is not known. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Key of the network it is for, such as `linkedin`. */
  network: Scalars['String']['input'];
  /** The participation it will be shared under; it must exist. When left out, it is the caller’s own post. */
  participationId?: InputMaybe<Scalars['ID']['input']>;
  /** The text, at most 20,000 characters. It is not stored. */
  text: Scalars['String']['input'];
};

/** A check of a plugin that was asked about a text. */
export type AssessedCheck = {
  __typename: 'AssessedCheck';
  /** Whether it gave an answer in time. Where not, a finding says so, as severe as was decided for it. */
  answered: Scalars['Boolean']['output'];
  /** Its key. */
  check: Scalars['String']['output'];
  /** Its version; null where it is not loaded. */
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

/** What the guidelines say about a text. Words can be checked, the connection between author and brand cannot: not legal advice. */
export type Assessment = {
  __typename: 'Assessment';
  /** The checks of plugins that were asked; empty where none is switched on. */
  checks: Array<AssessedCheck>;
  /** What connects the author with the organisation, as it was judged; null for shares of before 0.2. */
  connection?: Maybe<Connection | (string & {})>;
  /** Countries whose law was asked; empty where none was known, and for shares of before 0.2. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** By place, those about the whole text first; at most 100 per rule. */
  findings: Array<Finding>;
  /** The versions it was checked against; empty where no policy binds it. */
  policies: Array<AssessedPolicy>;
  /** The worst of the findings. */
  verdict: Verdict | (string & {});
};

/** A role that an account has, and where: over a department with all that is below it, over a campaign, or over the whole organisation, where both are null. */
export type Assignment = Node & {
  __typename: 'Assignment';
  /** Who has it. */
  account: Account;
  /** The campaign that it holds in; null where it is of none. */
  campaign?: Maybe<Campaign>;
  /** Why, in the words of whoever gave it; null where nothing was said. */
  cause?: Maybe<Scalars['String']['output']>;
  /** Since when it counts. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that it holds in, with all that is below it; null where it is of none. */
  department?: Maybe<Department>;
  /** Who gave it; null where no account did, it is gone, or the caller may not read it. */
  givenBy?: Maybe<Account>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The role: what it allows is allowed there. */
  role: Role | (string & {});
  /** Where it holds. */
  scope: AssignmentScope | (string & {});
};

/** A page of a list of Assignment. */
export type AssignmentConnection = {
  __typename: 'AssignmentConnection';
  /** The things of this page with their cursors. */
  edges: Array<AssignmentEdge>;
  /** The things of this page. */
  nodes: Array<Assignment>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Which account gets which role where. */
export type AssignmentCreateInput = {
  /** The account. */
  accountId: Scalars['ID']['input'];
  /** The campaign; not together with a department. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for whoever reads it later, at most 5,000 characters. */
  cause?: InputMaybe<Scalars['String']['input']>;
  /** The department; all that are below it are meant as well. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The role: `MANAGER`, `REVIEWER` or `ANALYST` where it is not over the whole organisation. */
  role: Role;
};

/** What `assignmentCreate` answers: the thing itself, or why it was refused. */
export type AssignmentCreateResult = Assignment | ConflictError | InvalidInputError | NotFoundError;

/** Which assignment is no more. */
export type AssignmentDeletePayload = {
  __typename: 'AssignmentDeletePayload';
  /** The global id that finds nothing any more. */
  deletedId: Scalars['ID']['output'];
};

/** What `assignmentDelete` answers: the thing itself, or why it was refused. */
export type AssignmentDeleteResult = AssignmentDeletePayload | ConflictError | NotFoundError;

/** One Assignment on a page, with its cursor. */
export type AssignmentEdge = {
  __typename: 'AssignmentEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Assignment;
};

/** Conditions; all of them must hold. */
export type AssignmentFilter = {
  /** Who has it. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<AssignmentFilter>>;
  /** The campaign that it holds in. */
  campaignId?: InputMaybe<IdFilter>;
  /** Since when it counts. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department itself that it holds in. */
  departmentId?: InputMaybe<IdFilter>;
  /** Who gave it. */
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
  /** By since when they count. */
  | 'CREATED_AT';

/** Where a role holds. */
export type AssignmentScope =
  /** In one campaign. */
  | 'CAMPAIGN'
  /** In a department and all that are below it: its people, and the campaigns that it owns. */
  | 'DEPARTMENT'
  /** Everywhere. */
  | 'ORGANIZATION';

/** One act of the API, or of the `portevoix` command: who did it, or tried to, and when. Entries hold no input but a reason, and are never changed. */
export type AuditEntry = Node & {
  __typename: 'AuditEntry';
  /** Who; null where the account is gone, and for the `portevoix` command, which needs none. */
  account?: Maybe<Account>;
  /** Name of the mutation, such as `integrationDelete`; `integrationLogin` where a log-in that `integrationAuthorize` began came back from the provider; or the command, such as `portevoix token`. */
  act: Scalars['String']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Code of the refusal, such as `FORBIDDEN`; null where it was done. */
  code?: Maybe<Scalars['String']['output']>;
  /** When it was written, which is when it was done. */
  createdAt: Scalars['DateTime']['output'];
  /** What they came with; null for the `portevoix` command, for scheduled work, and for entries from before it was kept. */
  credential?: Maybe<CredentialKind | (string & {})>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The account that made the token: it acted for `account`, or attested the person’s log-in; null for keys and operators. */
  issuer?: Maybe<Account>;
  /** What became of it. */
  outcome: AuditOutcome | (string & {});
  /** Why, in the words of whoever did it; null where the act asks for no reason, or nobody wrote one. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The request, as the answer’s header `x-request-id` and the server’s log name it; null for commands. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** What it was done to; null where a refused act names nothing that exists already. */
  subject?: Maybe<AuditSubject>;
};

/** A page of a list of AuditEntry. */
export type AuditEntryConnection = {
  __typename: 'AuditEntryConnection';
  /** The things of this page with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The things of this page. */
  nodes: Array<AuditEntry>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One AuditEntry on a page, with its cursor. */
export type AuditEntryEdge = {
  __typename: 'AuditEntryEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
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
  /** What became of it. */
  outcome?: InputMaybe<AuditOutcomeFilter>;
  /** What it was done to, of any type. */
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

/** What became of an act. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It was refused, and nothing changed; the code says why. */
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

/** What an act was done to. It may be gone since. */
export type AuditSubject = {
  __typename: 'AuditSubject';
  /** Global id, for `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Its GraphQL type, such as `Integration`. */
  type: Scalars['String']['output'];
};

/** A check of texts that a plugin brings. Switched on, it has its say wherever the policies have theirs. */
export type AvailableCheck = {
  __typename: 'AvailableCheck';
  /** What it looks for; null where it does not say. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its key, such as `claims`: pass it to `guidelineCheckSet`. */
  id: Scalars['String']['output'];
  /** JSON Schema of its parameters, to draw a form from. */
  paramsSchema: Scalars['JSON']['output'];
  /** Name of the plugin that brings it: see `plugins { name }`. */
  plugin: Scalars['String']['output'];
  /** Name for people; null where it has none. */
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

/** The text breaks a rule that blocks. The findings say where, why and what to do. */
export type BlockedByGuidelinesError = UserError & {
  __typename: 'BlockedByGuidelinesError';
  /** The findings. */
  assessment: Assessment;
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** A condition on a yes or no. */
export type BooleanFilter = {
  /** Exactly this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign = Node & {
  __typename: 'Campaign';
  /** Countries of the people whom it is meant to reach: their law binds what is shared. Empty where nobody said. */
  audienceCountries: Array<Scalars['CountryCode']['output']>;
  /** What it is about, in plain text; null when not written. */
  brief?: Maybe<Scalars['String']['output']>;
  /** Money set aside for it; null when none was named, or without the permission `cost:read`. */
  budget?: Maybe<Money>;
  /** What the campaign offers to its ambassadors, and what was shared in it. */
  contents?: Maybe<ContentConnection>;
  /** The entries of the ledger that are for it. Needs the permission `cost:read`. */
  costs?: Maybe<CostConnection>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The departments that own it, by name, as far as they may be read; null for who may not read the directory. */
  departments?: Maybe<Array<Department>>;
  /** The first instant after the campaign. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it first went live; null before. */
  launchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its topics, departments and contents with their dates, those of before among them, the latest first; see `topics`, `departments` and `contents` for the present ones. Empty for an ambassador. */
  links: CampaignLinkConnection;
  /** Name for the team and the ambassadors. */
  name: Scalars['String']['output'];
  /** Keys of the networks it is meant for, such as `linkedin`; empty for any. */
  networks: Array<Scalars['String']['output']>;
  /** What it shall reach, in the order of the input, without what is archived. */
  objectives: Array<Objective>;
  /** Who was asked to take part and how they answered; for an ambassador only their own. */
  participations?: Maybe<ParticipationConnection>;
  /** What it came to in a period. Needs the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** What was shared in the campaign; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The first instant of the campaign. */
  startsAt: Scalars['DateTime']['output'];
  /** How it stood from when to when, the first first; the last is how it stands. */
  states: Array<CampaignState>;
  /** Where it stands. */
  status: CampaignStatus | (string & {});
  /** What it is about, by name. */
  topics: Array<Topic>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_costsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CostOrder>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_linksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignLinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignLinkOrder>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** What the organisation wants to be heard on, from when to when, by whom and why. */
export type Campaign_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Why it is done, where somebody says. */
export type CampaignArchiveInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `campaignArchive` answers: the thing itself, or why it was refused. */
export type CampaignArchiveResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A page of a list of Campaign. */
export type CampaignConnection = {
  __typename: 'CampaignConnection';
  /** The things of this page with their cursors. */
  edges: Array<CampaignEdge>;
  /** The things of this page. */
  nodes: Array<Campaign>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What is offered. */
export type CampaignContentAddInput = {
  /** The content; not a withdrawn one. */
  contentId: Scalars['ID']['input'];
};

/** What `campaignContentAdd` answers: the thing itself, or why it was refused. */
export type CampaignContentAddResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** What is offered no more. */
export type CampaignContentRemoveInput = {
  /** The content. */
  contentId: Scalars['ID']['input'];
};

/** What `campaignContentRemove` answers: the thing itself, or why it was refused. */
export type CampaignContentRemoveResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** A new campaign. It begins as a draft. */
export type CampaignCreateInput = {
  /** All the countries of the people whom it is meant to reach, whose law binds what is shared; empty for none in particular. At most 250. */
  audienceCountries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** What it is about, in plain text, at most 20,000 characters. */
  brief?: InputMaybe<Scalars['String']['input']>;
  /** Money set aside for it. */
  budget?: InputMaybe<MoneyInput>;
  /** All the departments that own it, at most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The first instant after the campaign. */
  endsAt: Scalars['DateTime']['input'];
  /** Name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Keys of all the networks it is meant for, such as `linkedin`; for any where none is named. At most 50. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it shall reach, at most 50. */
  objectives?: InputMaybe<Array<ObjectiveInput>>;
  /** The first instant of the campaign. */
  startsAt: Scalars['DateTime']['input'];
  /** All the topics it is about, at most 50. */
  topicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What `campaignCreate` answers: the thing itself, or why it was refused. */
export type CampaignCreateResult = Campaign | InvalidInputError | NotFoundError;

/** One Campaign on a page, with its cursor. */
export type CampaignEdge = {
  __typename: 'CampaignEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Campaign;
};

/** Why it is done, where somebody says. */
export type CampaignEndInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `campaignEnd` answers: the thing itself, or why it was refused. */
export type CampaignEndResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Conditions; all of them must hold. */
export type CampaignFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CampaignFilter>>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** A department that owns it. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant after it. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** A network that it is meant for. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<CampaignFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<CampaignFilter>>;
  /** Its start. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** Where it stands. */
  status?: InputMaybe<CampaignStatusFilter>;
  /** A topic that it is about. */
  topicId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Why it is done, where somebody says. */
export type CampaignLaunchInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `campaignLaunch` answers: the thing itself, or why it was refused. */
export type CampaignLaunchResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** What a campaign is about, which department owns it, or what it offers, from when to when: one of the three. */
export type CampaignLink = Node & {
  __typename: 'CampaignLink';
  /** What it offers; null where it is another kind of link, and where it may not be read. */
  content?: Maybe<Content>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** Which department owns it; null where it is another kind of link, and where it may not be read. */
  department?: Maybe<Department>;
  /** Its first instant; null where it is not known since when. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The first instant after it; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** What it is about; null where it is another kind of link, and without the permission `topic:read`. */
  topic?: Maybe<Topic>;
};

/** A page of a list of CampaignLink. */
export type CampaignLinkConnection = {
  __typename: 'CampaignLinkConnection';
  /** The things of this page with their cursors. */
  edges: Array<CampaignLinkEdge>;
  /** The things of this page. */
  nodes: Array<CampaignLink>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One CampaignLink on a page, with its cursor. */
export type CampaignLinkEdge = {
  __typename: 'CampaignLinkEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: CampaignLink;
};

/** Conditions; all of them must hold. */
export type CampaignLinkFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CampaignLinkFilter>>;
  /** What it offers. */
  contentId?: InputMaybe<IdFilter>;
  /** Which department owns it. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<CampaignLinkFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<CampaignLinkFilter>>;
  /** The first instant after it; null while it lasts. */
  to?: InputMaybe<DateTimeFilter>;
  /** What it is about. */
  topicId?: InputMaybe<IdFilter>;
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
  /** By their first instant; those of which it is not known last. */
  | 'FROM';

/** The order of a list of Campaign. */
export type CampaignOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: CampaignOrderField;
};

/** What a list of Campaign can be ordered by; ties are broken by id. */
export type CampaignOrderField =
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By their start. */
  | 'STARTS_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Why it is done. */
export type CampaignPauseInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `campaignPause` answers: the thing itself, or why it was refused. */
export type CampaignPauseResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Why it is done. */
export type CampaignReopenInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `campaignReopen` answers: the thing itself, or why it was refused. */
export type CampaignReopenResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Why it is done, where somebody says. */
export type CampaignRestoreInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `campaignRestore` answers: the thing itself, or why it was refused. */
export type CampaignRestoreResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** Why it is done, where somebody says. */
export type CampaignResumeInput = {
  /** Why; kept in `Campaign.states`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `campaignResume` answers: the thing itself, or why it was refused. */
export type CampaignResumeResult = Campaign | ConflictError | InvalidInputError | NotFoundError;

/** How a campaign stood, from when to when. */
export type CampaignState = {
  __typename: 'CampaignState';
  /** Its first instant. */
  from: Scalars['DateTime']['output'];
  /** Why; null where nobody said, and without the permission `report:read`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How it stood. */
  status: CampaignStatus | (string & {});
  /** The first instant after it; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a campaign stands in its life. */
export type CampaignStatus =
  /** Out of the way; kept for its numbers. */
  | 'ARCHIVED'
  /** Being planned; nobody outside the team sees it. */
  | 'DRAFT'
  /** Over: nothing new is shared, late numbers still come in. */
  | 'ENDED'
  /** Launched: ambassadors can be invited and share. */
  | 'LIVE'
  /** Stopped for a while: nobody joins and nothing new is shared. Planned posts wait. */
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

/** What changes of a campaign; what is left out stays. */
export type CampaignUpdateInput = {
  /** All the countries of the people whom it is meant to reach, whose law binds what is shared; empty for none in particular. At most 250. Null empties it. */
  audienceCountries?: InputMaybe<Array<Scalars['CountryCode']['input']>>;
  /** What it is about, in plain text, at most 20,000 characters. Null empties it. */
  brief?: InputMaybe<Scalars['String']['input']>;
  /** Money set aside for it. Null empties it. */
  budget?: InputMaybe<MoneyInput>;
  /** All the departments that own it, at most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The first instant after the campaign. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Name, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Keys of all the networks it is meant for, such as `linkedin`; for any where none is named. At most 50. */
  networks?: InputMaybe<Array<Scalars['String']['input']>>;
  /** All that it shall reach from now on; objectives that are not named are archived. Every target is kept: see `Objective.targets`. At most 50. */
  objectives?: InputMaybe<Array<ObjectiveUpdateInput>>;
  /** The first instant of the campaign. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** All the topics it is about, at most 50. */
  topicIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What `campaignUpdate` answers: the thing itself, or why it was refused. */
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

/** An account of the organisation’s own on a network: owned media. Facts about it hang on it. */
export type Channel = Node & {
  __typename: 'Channel';
  /** When an integration first read of it. */
  createdAt: Scalars['DateTime']['output'];
  /** The provider’s own id of it. */
  externalId: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** The integration that reads of it; null for those who may not read integrations. */
  source?: Maybe<Integration>;
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
};


/** An account of the organisation’s own on a network: owned media. Facts about it hang on it. */
export type Channel_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** An account of the organisation’s own on a network: owned media. Facts about it hang on it. */
export type Channel_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of Channel. */
export type ChannelConnection = {
  __typename: 'ChannelConnection';
  /** The things of this page with their cursors. */
  edges: Array<ChannelEdge>;
  /** The things of this page. */
  nodes: Array<Channel>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Channel on a page, with its cursor. */
export type ChannelEdge = {
  __typename: 'ChannelEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Channel;
};

/** Conditions; all of them must hold. */
export type ChannelFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ChannelFilter>>;
  /** When it was first read of. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The provider’s own id. */
  externalId?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ChannelFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ChannelFilter>>;
  /** The integration that reads of it. */
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

/** What integrations are made with: a connector or a notifier. */
export type Configurable = {
  /** JSON Schema of its settings, to draw a form from; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null where it does not say, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its key, such as `feed` or `mail`: pass it to `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Name of the plugin that brings it: see `plugins { name }`. Null while that is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** The credentials that it takes; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** Name for people; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** Version of the plugin that brings it; null while that is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** It changed in the meantime, or its state does not allow this act. */
export type ConflictError = UserError & {
  __typename: 'ConflictError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** The version it has now; null where the conflict is not about a version. */
  currentVersion?: Maybe<Scalars['Int']['output']>;
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What connects an author with the organisation, from the weakest tie to the strongest. */
export type Connection =
  /** They gain something by it, such as pay or gifts, and disclose it as advertising. */
  | 'BENEFIT'
  /** They work for it, and say so. */
  | 'EMPLOYMENT'
  /** Nothing: not an employee, and it is stated that they gain nothing. Nothing is owed. */
  | 'NONE'
  /** Not known: a text without a disclosure is warned of. */
  | 'UNKNOWN';

/** A way to bring data in from elsewhere. Configured, it is an integration. */
export type Connector = Configurable & {
  __typename: 'Connector';
  /** JSON Schema of its settings, to draw a form from; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null where it does not say, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its key, such as `feed` or `mail`: pass it to `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Metrics of its own that its facts may be of, beside those of the registry; empty while its plugin is not loaded. */
  metrics: Array<ConnectorMetric>;
  /** Name of the plugin that brings it: see `plugins { name }`. Null while that is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** What it can publish; null where it publishes nothing, and while its plugin is not loaded. */
  publishes?: Maybe<ConnectorPublishing>;
  /** How often its source may be asked; the server keeps to it. */
  quotas: Array<ConnectorQuota>;
  /** Whether its source can tell at once that something is new: see `Integration.webhookUrl`. */
  receivesWebhooks: Scalars['Boolean']['output'];
  /** The credentials that it takes; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** What it brings; empty while its plugin is not loaded. */
  streams: Array<ConnectorStream>;
  /** Name for people; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** The interface of the source that it was made for; null where it does not say. */
  upstream?: Maybe<ConnectorUpstream>;
  /** Version of the plugin that brings it; null while that is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** A metric that a connector declares: it is added to the registry with the first fact of it. */
export type ConnectorMetric = {
  __typename: 'ConnectorMetric';
  /** Whether values of a period are added up; false where the latest one counts. */
  addsUp: Scalars['Boolean']['output'];
  /** What is counted. */
  description: Scalars['String']['output'];
  /** Its key in the registry: see `metrics`. */
  key: Scalars['String']['output'];
  /** Name for people. */
  title: Scalars['String']['output'];
  /** What it is measured in: `count`, `money` or `ratio`. */
  unit: Scalars['String']['output'];
};

/** What a connector can publish. */
export type ConnectorPublishing = {
  __typename: 'ConnectorPublishing';
  /** In what the length is counted. */
  countAs: TextUnit | (string & {});
  /** How long a text may be. */
  maxCharacters: Scalars['Int']['output'];
  /** Media types that may go with a text, such as `image/png`; empty for none. */
  media: Array<Scalars['String']['output']>;
  /** Whether a post can be taken back. */
  retracts: Scalars['Boolean']['output'];
};

/** How often a source may be asked. */
export type ConnectorQuota = {
  __typename: 'ConnectorQuota';
  /** Its name, such as `points`. */
  id: Scalars['String']['output'];
  /** What it is counted for. */
  scope: QuotaScope | (string & {});
  /** Units that may be used within the window; a request costs some. */
  units: Scalars['Float']['output'];
  /** Length of the window in seconds; null for the day in UTC. */
  windowSeconds?: Maybe<Scalars['Float']['output']>;
};

/** One kind of data that a connector brings. */
export type ConnectorStream = {
  __typename: 'ConnectorStream';
  /** What it brings, such as `content`. */
  name: Scalars['String']['output'];
  /** Whether each reading holds all that there is, as against what changed since the last. */
  snapshot: Scalars['Boolean']['output'];
  /** Settings by name, each with a list of values: only an integration in which each setting has one of its values reads this. Null where every one does. */
  usedWhen?: Maybe<Scalars['JSON']['output']>;
};

/** The interface of a source that a connector was made for. */
export type ConnectorUpstream = {
  __typename: 'ConnectorUpstream';
  /** Its name. */
  api: Scalars['String']['output'];
  /** When the source switches that version off; null where it does not say. */
  sunsetAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its version. */
  version: Scalars['String']['output'];
};

/** What somebody agrees to, in the old way: by the name of a wording. */
export type ConsentInput = {
  /** Name of the wording they were shown, such as `2026-01`: an edition of the purpose’s document, or of a text that you keep elsewhere, at most 100 characters. */
  policyVersion: Scalars['String']['input'];
  /** What they agree to: SHARING is needed, SCORING is free. At most 2. */
  scopes: Array<ConsentScope>;
};

/** A purpose, in the old way of agreeing. */
export type ConsentScope =
  /** The purpose `SCORING`. */
  | 'SCORING'
  /** The purpose `SHARING`. */
  | 'SHARING';

/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content = Node & {
  __typename: 'Content';
  /** When it was approved; null unless it is approved. */
  approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when it is archived and not listed; null when it is not. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who made it; null if not known. */
  author?: Maybe<Scalars['String']['output']>;
  /** The campaigns that offer it; for an ambassador those they were asked to join. */
  campaigns?: Maybe<CampaignConnection>;
  /** When it came in. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id on the network. Facts of any integration find it by this, or by its address; null when not known. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Kind of content, such as `article`, `video` or `job`. */
  kind: Scalars['String']['output'];
  /** Its language; null if not known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Key of the network that it stands on, as its source says; null when not known. */
  network?: Maybe<Scalars['String']['output']>;
  /** When it was published at its source; where only the day is known, its beginning in the organisation’s time zone; null if not known. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The day it was published on at its source, where no hour is known; null otherwise. */
  publishedOn?: Maybe<Scalars['Date']['output']>;
  /** What it came to in a period. Needs the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** Its score by a model, of the run that is shown. For the team: null for ambassadors, where it is not scored yet, and where it is withdrawn. An unknown model is refused. */
  score?: Maybe<ContentScore>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** What was shared of it, in any campaign; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The integration it came from; null for the team’s own content, and for those who may not read integrations. */
  source?: Maybe<Integration>;
  /** Whether it may be shared. */
  status: ContentStatus | (string & {});
  /** Its text, not to be taken for safe HTML; null where there is none. */
  text?: Maybe<Scalars['String']['output']>;
  /** Title in plain text; empty where its source gives none. */
  title: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it stands, an http or https address; null where it stands nowhere. */
  url?: Maybe<Scalars['URL']['output']>;
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
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
  model: Scalars['String']['input'];
};


/** Something worth sharing: an article, a video, a job, a testimony. From a source, or the team’s own. */
export type Content_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
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
export type Content_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What `contentApprove` answers: the thing itself, or why it was refused. */
export type ContentApproveResult = ConflictError | Content | NotFoundError;

/** What `contentArchive` answers: the thing itself, or why it was refused. */
export type ContentArchiveResult = ConflictError | Content | NotFoundError;

/** A page of a list of Content. */
export type ContentConnection = {
  __typename: 'ContentConnection';
  /** The things of this page with their cursors. */
  edges: Array<ContentEdge>;
  /** The things of this page. */
  nodes: Array<Content>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new content of the team’s own. It begins as a draft. */
export type ContentCreateInput = {
  /** Who made it, at most 512 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** Kind of content, such as `video`; `article` when left out. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its language. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** When it was published; in place of `publishedOn`. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it was published on, where no hour is known; in place of `publishedAt`. */
  publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Plain text, at most 1,000,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Title in plain text, at most 10,000 characters. */
  title: Scalars['String']['input'];
  /** Where it stands: an http or https address. Shares lead there. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** What `contentCreate` answers: the thing itself, or why it was refused. */
export type ContentCreateResult = Content | InvalidInputError;

/** One Content on a page, with its cursor. */
export type ContentEdge = {
  __typename: 'ContentEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Content;
};

/** Conditions; all of them must hold. */
export type ContentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ContentFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** Who made it. */
  author?: InputMaybe<TextFilter>;
  /** A campaign that offers it. */
  campaignId?: InputMaybe<IdFilter>;
  /** When it came in. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Kind of content. */
  kind?: InputMaybe<KeyFilter>;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: InputMaybe<LocaleFilter>;
  /** This does not hold. */
  not?: InputMaybe<ContentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ContentFilter>>;
  /** When it was published at its source; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. */
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
  /** By the time they came in. */
  | 'CREATED_AT'
  /** By the time they were published at their source; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. Those without either come last. */
  | 'PUBLISHED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `contentRestore` answers: the thing itself, or why it was refused. */
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
  /** The things of this page with their cursors. */
  edges: Array<ContentScoreEdge>;
  /** The things of this page. */
  nodes: Array<ContentScore>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One score of a content on a page, with its cursor. */
export type ContentScoreEdge = {
  __typename: 'ContentScoreEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: ContentScore;
};

/** Whether a content may be shared. */
export type ContentStatus =
  /** Checked: ambassadors may share it. */
  | 'APPROVED'
  /** New or changed since it was approved: not to be shared yet. */
  | 'DRAFT'
  /** No longer shared; what was shared of it stays. */
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

/** Changes of a content. What is left out stays; null empties what may be empty. */
export type ContentUpdateInput = {
  /** Who made it, at most 512 characters. Null empties it. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** Kind of content, such as `video`. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its language. Null empties it. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** When it was published; in place of `publishedOn`. Null empties it. */
  publishedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it was published on, where no hour is known; in place of `publishedAt`. Null empties it. */
  publishedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Plain text, at most 1,000,000 characters. Null empties it. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Title in plain text, at most 10,000 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands: an http or https address. Shares lead there. Null empties it. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** What `contentUpdate` answers: the thing itself, or why it was refused. */
export type ContentUpdateResult = ConflictError | Content | InvalidInputError | NotFoundError;

/** What `contentWithdraw` answers: the thing itself, or why it was refused. */
export type ContentWithdrawResult = ConflictError | Content | NotFoundError;

/** An entry of the ledger: money spent, or an advantage or reward that somebody got. It is never changed or deleted: another entry takes it back. */
export type Cost = Node & {
  __typename: 'Cost';
  /** How much: more than nothing, or below nothing where it takes another entry back. */
  amount: Money;
  /** When it was spent or got; where only the day is known, its beginning in the organisation’s time zone. Reports of a period count it by this, or by the day. */
  at: Scalars['DateTime']['output'];
  /** Who got it; null where nobody was named, where they were erased, and where they may not be read. */
  beneficiary?: Maybe<Person>;
  /** The campaign that it is for; null where none was named, or without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When it was entered. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that bears it; null where none was named, and where it may not be read. */
  department?: Maybe<Department>;
  /** Whether whoever got it must disclose it where they speak of the organisation. */
  disclosureOwed: Scalars['Boolean']['output'];
  /** Where it is on paper, such as the number of an invoice; null where nobody said. */
  document?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: LedgerKind | (string & {});
  /** What it was spent on, or what was got. */
  label: Scalars['String']['output'];
  /** The objective that it is for; null where none was named, and where it may not be read. */
  objective?: Maybe<Objective>;
  /** The day it was spent or got on, where no hour is known; null otherwise. */
  on?: Maybe<Scalars['Date']['output']>;
  /** Why it takes another entry back; null for all others, and where nobody said. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The entry that takes this one back; null where none does. */
  reversedBy?: Maybe<Cost>;
  /** The entry that this one takes back; null for all others. */
  reverses?: Maybe<Cost>;
  /** When it was entered, or when whoever got it was erased. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Money that was spent, or an advantage or reward that somebody got. */
export type CostAddInput = {
  /** How much: more than nothing, in any currency. */
  amount: MoneyInput;
  /** When it was spent or got. Set either this or `on`. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who got it: needed for an advantage or reward. */
  beneficiaryId?: InputMaybe<Scalars['ID']['input']>;
  /** The campaign that it is for; none when left out. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The department that bears it; none when left out. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether whoever got it must disclose it where they speak of the organisation. When left out: yes for an advantage or reward, no for a cost. */
  disclosureOwed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it is on paper, such as the number of an invoice or contract, at most 200 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  kind?: InputMaybe<LedgerKind>;
  /** What it was spent on, or what was got, at most 200 characters. */
  label: Scalars['String']['input'];
  /** The objective that it is for: one of the campaign, where both are named. */
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  /** The day it was spent or got on, where no hour is known. Set either this or `at`. */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** What `costAdd` answers: the thing itself, or why it was refused. */
export type CostAddResult = Cost | InvalidInputError | NotFoundError;

/** A page of a list of Cost. */
export type CostConnection = {
  __typename: 'CostConnection';
  /** The things of this page with their cursors. */
  edges: Array<CostEdge>;
  /** The things of this page. */
  nodes: Array<Cost>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Cost on a page, with its cursor. */
export type CostEdge = {
  __typename: 'CostEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Cost;
};

/** Conditions; all of them must hold. */
export type CostFilter = {
  /** How much, in the smallest unit of its currency. */
  amountMinor?: InputMaybe<BigIntFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<CostFilter>>;
  /** When it was spent; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. */
  at?: InputMaybe<DateTimeFilter>;
  /** Who got it. */
  beneficiaryId?: InputMaybe<IdFilter>;
  /** The campaign that it is for. */
  campaignId?: InputMaybe<IdFilter>;
  /** When it was entered. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The currency, as a code in capitals. */
  currency?: InputMaybe<CurrencyFilter>;
  /** The department that bears it. */
  departmentId?: InputMaybe<IdFilter>;
  /** Whether whoever got it must disclose it. */
  disclosureOwed?: InputMaybe<BooleanFilter>;
  /** What it is. */
  kind?: InputMaybe<LedgerKindFilter>;
  /** What it was spent on, or what was got. */
  label?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<CostFilter>;
  /** The objective that it is for. */
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
  /** By the time of spending; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. */
  | 'AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Why an entry is taken back, and when that counts. */
export type CostReverseInput = {
  /** When it counts, not before the entry; now when both this and `on` are left out. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day that it counts on, not before the entry, where no hour is known. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** Why, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `costReverse` answers: the thing itself, or why it was refused. */
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

/** What a request came with, and so whose will it is. */
export type CredentialKind =
  /** A token that another account (`issuer`) made: it acted for `account`. */
  | 'ISSUED'
  /** An API key: a system, or somebody of the team. */
  | 'KEY'
  /** A log-in of the person, attested by a sign-on system (`issuer`): the person acted. */
  | 'LOG_IN'
  /** A token of the `portevoix` command: the server’s operator acted for `account`. */
  | 'OPERATOR'
  /** A log-in that the operator played, in an organisation made to try the product out. */
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
  /** Since when it is archived and not listed; null when it is not. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The campaigns that it owns. */
  campaigns?: Maybe<CampaignConnection>;
  /** The departments directly below it, without those that are archived. */
  children: DepartmentConnection;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** How many people belonged to it, or to what is below it, in a closed month, quarter or year. Null, with an error, without `report:read`. */
  headcount?: Maybe<Headcount>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who belongs and belonged to it, and when, the latest first; see `people` for who does now. */
  members: MembershipConnection;
  /** The department that it became a part of, its successor, or that was called so before; null where it is one itself. */
  mergedInto?: Maybe<Department>;
  /** Name as it was written; unique among the departments of one parent in whatever case it is written. */
  name: Scalars['String']['output'];
  /** What it shall reach, without what is archived; what its campaigns shall reach stands with these. */
  objectives?: Maybe<ObjectiveConnection>;
  /** The department that it is a part of; null at the top, and where that one may not be read. */
  parent?: Maybe<Department>;
  /** Who belongs to it, without those who are archived. */
  people: PersonConnection;
  /** What it was directly a part of, and when: the present first. */
  places: Array<DepartmentPlace>;
  /** What it came to in a period. Needs the permission `person:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
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
export type Department_headcountArgs = {
  period: PeriodInput;
};


/** A part of the organisation that people belong to. */
export type Department_membersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
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
export type Department_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A part of the organisation that people belong to. */
export type Department_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What `departmentArchive` answers: the thing itself, or why it was refused. */
export type DepartmentArchiveResult = ConflictError | Department | NotFoundError;

/** A page of a list of Department. */
export type DepartmentConnection = {
  __typename: 'DepartmentConnection';
  /** The things of this page with their cursors. */
  edges: Array<DepartmentEdge>;
  /** The things of this page. */
  nodes: Array<Department>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new department. */
export type DepartmentCreateInput = {
  /** Name, unique among the departments of one parent in whatever case it is written, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The department that it is a part of, and stays a department of its own. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `departmentCreate` answers: the thing itself, or why it was refused. */
export type DepartmentCreateResult = ConflictError | Department | InvalidInputError | NotFoundError;

/** One Department on a page, with its cursor. */
export type DepartmentEdge = {
  __typename: 'DepartmentEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Department;
};

/** Conditions; all of them must hold. */
export type DepartmentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DepartmentFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<DepartmentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DepartmentFilter>>;
  /** The department that it is directly a part of. */
  parentId?: InputMaybe<IdFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What a department becomes a part of. */
export type DepartmentMergeInput = {
  /** The department that it becomes a part of. */
  intoId: Scalars['ID']['input'];
};

/** What `departmentMerge` answers: the thing itself, or why it was refused. */
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What a department is directly a part of, from when to when. */
export type DepartmentPlace = {
  __typename: 'DepartmentPlace';
  /** Its first instant; null where it is not known since when. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** What it is a part of; null at the top, and where that one may not be read. */
  parent?: Maybe<Department>;
  /** The first instant after it; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** What `departmentRestore` answers: the thing itself, or why it was refused. */
export type DepartmentRestoreResult = ConflictError | Department | NotFoundError;

/** What changes of a department; what is left out stays. */
export type DepartmentUpdateInput = {
  /** Name, unique among the departments of one parent in whatever case it is written, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The department that it is a part of, and stays a department of its own. Null empties it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `departmentUpdate` answers: the thing itself, or why it was refused. */
export type DepartmentUpdateResult = ConflictError | Department | InvalidInputError | NotFoundError;

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

/** Where a disclosure must stand. */
export type DisclosurePosition =
  /** Anywhere in the text. */
  | 'ANYWHERE'
  /** In the part that the network shows before "more". */
  | 'BEFORE_FOLD'
  /** At the start. */
  | 'START';

/** A text that people agree to, in versions: the wording of a purpose, or a policy. */
export type Document = Node & {
  __typename: 'Document';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The wordings in force now, one for each language, of a policy one for each country as well; by language, those without one last. */
  inForce: Array<DocumentVersion>;
  /** Name as people read it: that of the purpose, or of the policy. */
  name: Scalars['String']['output'];
  /** The purpose whose wording it is; null for a policy, which can be agreed to for purposes of the organisation’s own. */
  purpose?: Maybe<Purpose>;
  /** Its wordings, the latest in force first. */
  versions: DocumentVersionConnection;
};


/** A text that people agree to, in versions: the wording of a purpose, or a policy. */
export type Document_versionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentVersionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentVersionOrder>;
};

/** A page of a list of Document. */
export type DocumentConnection = {
  __typename: 'DocumentConnection';
  /** The things of this page with their cursors. */
  edges: Array<DocumentEdge>;
  /** The things of this page. */
  nodes: Array<Document>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Document on a page, with its cursor. */
export type DocumentEdge = {
  __typename: 'DocumentEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Document;
};

/** Conditions; all of them must hold. */
export type DocumentFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DocumentFilter>>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<DocumentFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DocumentFilter>>;
  /** The purpose whose wording it is. */
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** One wording of a document in one language. It is never changed; the next one takes its place. */
export type DocumentVersion = Node & {
  __typename: 'DocumentVersion';
  /** Who agreed to it. Null without the permission `agreement:read`. */
  agreements?: Maybe<AgreementConnection>;
  /** When it was made, which is when it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** The document; null without the permission `document:read`. */
  document?: Maybe<Document>;
  /** What this wording is called, such as `2026-01`; the same in all of its languages. */
  edition: Scalars['String']['output'];
  /** From when it is in force, until a later one of the same document and language, of a policy also for the same country, is. */
  effectiveFrom: Scalars['DateTime']['output'];
  /** SHA-256 of `text` in UTF-8, in hexadecimal digits: proof of what was agreed to. Null without a text. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Language of the text; null where nobody said. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Whether the wording was kept outside of the platform, which knows no more than its edition. */
  legacy: Scalars['Boolean']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** The wording; null where only its edition is known: see `legacy`. */
  text?: Maybe<Scalars['String']['output']>;
};


/** One wording of a document in one language. It is never changed; the next one takes its place. */
export type DocumentVersion_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};

/** A page of a list of DocumentVersion. */
export type DocumentVersionConnection = {
  __typename: 'DocumentVersionConnection';
  /** The things of this page with their cursors. */
  edges: Array<DocumentVersionEdge>;
  /** The things of this page. */
  nodes: Array<DocumentVersion>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One DocumentVersion on a page, with its cursor. */
export type DocumentVersionEdge = {
  __typename: 'DocumentVersionEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: DocumentVersion;
};

/** Conditions; all of them must hold. */
export type DocumentVersionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<DocumentVersionFilter>>;
  /** What the wording is called. */
  edition?: InputMaybe<TextFilter>;
  /** From when it is in force. */
  effectiveFrom?: InputMaybe<DateTimeFilter>;
  /** Language of the text. */
  language?: InputMaybe<LocaleFilter>;
  /** Whether the wording was kept outside of the platform. */
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
  /** By the time they are in force from. */
  | 'EFFECTIVE_FROM'
  /** By the time of publication. */
  | 'PUBLISHED_AT';

/** A wording in one language. It is never changed. */
export type DocumentVersionPublishInput = {
  /** The document of a purpose. Policies are published by `policyPublish`. */
  documentId: Scalars['ID']['input'];
  /** What it is called, such as `2026-01`, the same in all languages; each language has it once, at most 100 characters. */
  edition: Scalars['String']['input'];
  /** From when it is in force, not before now; now when left out. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Language of the text. */
  language: Scalars['Locale']['input'];
  /** The wording, at most 50,000 characters. */
  text: Scalars['String']['input'];
};

/** What `documentVersionPublish` answers: the thing itself, or why it was refused. */
export type DocumentVersionPublishResult = ConflictError | DocumentVersion | InvalidInputError | NotFoundError;

/** Whom a doubtful row is about. */
export type DoubtAnswer =
  /** About the same person. */
  | 'SAME'
  /** About somebody else. */
  | 'SOMEBODY_ELSE';

/** Why a row is doubtful. */
export type DoubtRule =
  /** Somebody without an id of its source has its mail address. */
  | 'ADDRESS'
  /** Its address is known by another name in another department. */
  | 'CHANGE'
  /** Somebody who had its mail address was erased. */
  | 'ERASED_ADDRESS'
  /** Somebody who had its account was erased. */
  | 'ERASED_HANDLE'
  /** Somebody without an id of its source has its account. */
  | 'HANDLE'
  /** It would make an owner of the organisation inactive. `SAME` confirms that they have left; after `SOMEBODY_ELSE` they stay, whatever its source says. */
  | 'OWNER_LEAVES'
  /** It was somebody at earlier readings whose id in its source is another one now. */
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

/** Where a doubtful row stands. */
export type DoubtStatus =
  /** Nobody answered for 30 days: it was refused. */
  | 'ENDED'
  /** It waits for an answer, and is not stored meanwhile. */
  | 'OPEN'
  /** It is about the same person, and is stored with them at the next reading. */
  | 'SAME'
  /** It is about somebody else, who is let in at the next reading. */
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

/** What a doubtful row says of somebody. */
export type DoubtfulPerson = {
  __typename: 'DoubtfulPerson';
  /** Names of departments. */
  departments: Array<Scalars['String']['output']>;
  /** Name; null where it gives none. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** Mail address; null where it gives none. */
  email?: Maybe<Scalars['String']['output']>;
  /** Its id in its source. */
  externalId: ExternalId;
  /** Handle of its account; null where it gives none. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Network of its account; null where it gives none. */
  network?: Maybe<Scalars['String']['output']>;
};

/** A row of a file or source that may be about a known person or not. It is not stored until somebody says which, by `doubtfulRowAnswer`, and ends after 30 days as refused. */
export type DoubtfulRow = Node & {
  __typename: 'DoubtfulRow';
  /** When it was answered; null before. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was read. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends as refused unless it is answered. */
  endsAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who it may be; null for somebody who was erased. */
  person?: Maybe<Person>;
  /** Why it was answered so; null without a reason. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What it says; null once it was answered or has ended, where somebody erased had its address, and where its source no longer names the person. */
  row?: Maybe<DoubtfulPerson>;
  /** Why it is doubtful. */
  rule: DoubtRule | (string & {});
  /** Key of the source whose id it bears. */
  source: Scalars['String']['output'];
  /** Where it stands. */
  status: DoubtStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Whose a doubtful row is. */
export type DoubtfulRowAnswerInput = {
  /** Whether it is the same person. */
  answer: DoubtAnswer;
  /** Why; it is needed where somebody erased had its address or account. At most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `doubtfulRowAnswer` answers: the thing itself, or why it was refused. */
export type DoubtfulRowAnswerResult = ConflictError | DoubtfulRow | InvalidInputError | NotFoundError;

/** A page of a list of DoubtfulRow. */
export type DoubtfulRowConnection = {
  __typename: 'DoubtfulRowConnection';
  /** The things of this page with their cursors. */
  edges: Array<DoubtfulRowEdge>;
  /** The things of this page. */
  nodes: Array<DoubtfulRow>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One DoubtfulRow on a page, with its cursor. */
export type DoubtfulRowEdge = {
  __typename: 'DoubtfulRowEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
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
  /** When it ends as refused. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<DoubtfulRowFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<DoubtfulRowFilter>>;
  /** Who it may be. */
  personId?: InputMaybe<IdFilter>;
  /** Why it is doubtful. */
  rule?: InputMaybe<DoubtRuleFilter>;
  /** Key of its source. */
  source?: InputMaybe<KeyFilter>;
  /** Where it stands. */
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
  /** By when they were read. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A convention of what attention would have cost as advertising. Values of different methods are never added. */
export type EarnedMediaMethod = {
  __typename: 'EarnedMediaMethod';
  /** How it is computed. */
  formula: Scalars['String']['output'];
  /** Its key, such as `clicks-cpc`. */
  key: Scalars['String']['output'];
  /** Version of the formula. */
  methodVersion: Scalars['Int']['output'];
  /** Keys of the metrics that it reads. */
  metrics: Array<Scalars['String']['output']>;
  /** The numbers that it works with now. */
  setting: EarnedMediaSetting;
};

/** A number that a method works with. */
export type EarnedMediaParameter = {
  __typename: 'EarnedMediaParameter';
  /** `cpcMinor`: cost of a click, in minor units; `cpmMinor`: cost of a thousand showings or people reached, in minor units; `reactionWeight`: how many clicks a reaction is worth. */
  name: Scalars['String']['output'];
  /** Its value; fractions of a minor unit are allowed. */
  value: Scalars['Decimal']['output'];
};

/** A number that a method works with. */
export type EarnedMediaParameterInput = {
  /** Its name, such as `cpcMinor`. */
  name: Scalars['String']['input'];
  /** Its value, not negative. */
  value: Scalars['Decimal']['input'];
};

/** What attention is taken to cost, by one method. */
export type EarnedMediaSetInput = {
  /** Currency of the values. */
  currency: Scalars['Currency']['input'];
  /** Key of the method: see `earnedMediaMethods`. */
  method: Scalars['String']['input'];
  /** All numbers that the method works with, each once. At most 20. */
  parameters: Array<EarnedMediaParameterInput>;
};

/** What `earnedMediaSet` answers: the thing itself, or why it was refused. */
export type EarnedMediaSetResult = ConflictError | EarnedMediaSetting | InvalidInputError;

/** What attention is taken to cost, by one method. */
export type EarnedMediaSetting = {
  __typename: 'EarnedMediaSetting';
  /** When it was set; null for the defaults. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Currency of the values. */
  currency: Scalars['Currency']['output'];
  /** Key of the method. */
  method: Scalars['String']['output'];
  /** The numbers that the method works with. */
  parameters: Array<EarnedMediaParameter>;
  /** Grows with every change; send it as `expectedVersion`. 0: the defaults, round figures in the organisation’s currency that are no market’s prices. */
  version: Scalars['Int']['output'];
};

/** What the same attention would have cost as advertising: a convention, so it is told with all it rests on. Values of different methods are never added. */
export type EarnedMediaValue = {
  __typename: 'EarnedMediaValue';
  /** Rounded half to even, once, at the end. */
  amount: Money;
  /** Key of the method. */
  method: Scalars['String']['output'];
  /** Version of the formula. */
  methodVersion: Scalars['Int']['output'];
  /** The numbers that it was computed with. */
  parameters: Array<EarnedMediaParameter>;
  /** Version of the organisation’s parameters; 0 for the defaults, which nobody has set. */
  version: Scalars['Int']['output'];
};

/** A code by which programs tell errors apart. */
export type ErrorCode = {
  __typename: 'ErrorCode';
  /** HTTP status where the whole request is refused for it; `application/json` shows 400 as 200. Null for what an act refuses: a member of its result. */
  httpStatus?: Maybe<Scalars['Int']['output']>;
  /** As `UserError.code` has it, or `extensions.code` of an error beside the data. */
  key: Scalars['String']['output'];
  /** What is wrong, and what to do about it. */
  meaning: Scalars['String']['output'];
};

/** Something that happened in the organisation. */
export type Event = Node & {
  __typename: 'Event';
  /** Who did it; null for the platform itself, and where the account is gone. */
  actor?: Maybe<Account>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** When it was written, which is when it happened. */
  createdAt: Scalars['DateTime']['output'];
  /** Facts of this type of event, which `eventTypes` describes: global ids, states and counts, never personal data. */
  data: Scalars['JSON']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it happened to. */
  subject: EventSubject;
  /** What happened: a noun and a verb in the past tense, such as `campaign.launched` or `score-run.finished`; `eventTypes` lists them. New ones will come: pass over those that you do not know. */
  type: Scalars['String']['output'];
};

/** A page of events. There is no total: the list only grows. */
export type EventConnection = {
  __typename: 'EventConnection';
  /** The events with their cursors. */
  edges: Array<EventEdge>;
  /** The events. */
  nodes: Array<Event>;
  /** Where this page stands. Keep `endCursor` and ask again: nothing is missed and nothing comes twice. */
  pageInfo: PageInfo;
};

/** One event on a page, with its cursor. */
export type EventEdge = {
  __typename: 'EventEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The event. */
  node: Event;
};

/** A field of the data of events of a type. */
export type EventField = {
  __typename: 'EventField';
  /** What it says. */
  description: Scalars['String']['output'];
  /** The fields of an object; none for all other kinds. */
  fields: Array<EventField>;
  /** GraphQL type of what an id names, such as `Campaign`; null for all other kinds. */
  idType?: Maybe<Scalars['String']['output']>;
  /** What its value is; of a list, what each of them is. */
  kind: EventFieldKind | (string & {});
  /** Whether it is a list of them. */
  list: Scalars['Boolean']['output'];
  /** Its name in `Event.data`. */
  name: Scalars['String']['output'];
  /** Whether it may be missing, or null. */
  optional: Scalars['Boolean']['output'];
};

/** What a value in the data of an event is. */
export type EventFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** A text for machines: a state, a key, or digits. */
  | 'CODE'
  /** A global id of something of the type `idType`. It may be gone since. */
  | 'ID'
  /** A number. */
  | 'NUMBER'
  /** An object with the fields in `fields`. */
  | 'OBJECT'
  /** What somebody wrote. Notices leave it out. */
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
  /** Type of the event, such as `campaign.launched`. */
  type?: InputMaybe<KeyFilter>;
};

/** What an event happened to. It may be gone since. */
export type EventSubject = {
  __typename: 'EventSubject';
  /** Global id, for `node(id:)`. */
  id: Scalars['ID']['output'];
  /** Its GraphQL type, such as `Campaign`. */
  type: Scalars['String']['output'];
};

/** A type of event: what happens, to what, and what its data says. */
export type EventType = {
  __typename: 'EventType';
  /** What `Event.data` may hold. New fields will come: pass over those that you do not know. */
  data: Array<EventField>;
  /** What happened; notices begin with it. */
  description: Scalars['String']['output'];
  /** Its key, as `Event.type` and the `events` of a notice rule have it, such as `campaign.launched`. */
  key: Scalars['String']['output'];
  /** GraphQL type of what it happens to, as `EventSubject.type` has it, such as `Campaign`. */
  subjectType: Scalars['String']['output'];
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

/** What a source of people calls somebody. */
export type ExternalId = {
  __typename: 'ExternalId';
  /** The id there, as text. */
  id: Scalars['String']['output'];
  /** Key of the source, such as `directory`. */
  source: Scalars['String']['output'];
};

/** What a source of people calls somebody. */
export type ExternalIdInput = {
  /** The id there, at most 200 characters. */
  id: Scalars['String']['input'];
  /** Key of the source, such as `directory`: small letters, digits and hyphens. */
  source: Scalars['String']['input'];
};

/** Why something failed that a plugin did: a run, a check of settings, a post, a notice. */
export type Failure = {
  __typename: 'Failure';
  /** What it asks for. */
  kind: FailureKind | (string & {});
  /** What went wrong, in English. */
  message: Scalars['String']['output'];
};

/** What a failure of a plugin or its source asks for. */
export type FailureKind =
  /** It is not known whether the source acted: somebody has to look. */
  | 'AMBIGUOUS'
  /** The credential is missing or was refused: enter it anew, or log in anew. */
  | 'AUTH'
  /** The settings, or what was agreed to, are wrong: correct them. */
  | 'CONFIG'
  /** It will fail again as it is. */
  | 'PERMANENT'
  /** The source was asked too often, also after waiting. */
  | 'RATE_LIMIT'
  /** It would have passed with time, but did not in several tries. */
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

/** What a rule has to say about a text. */
export type Finding = {
  __typename: 'Finding';
  /** Key of the plugin’s check that found it; null where a rule of a policy did. */
  check?: Maybe<Scalars['String']['output']>;
  /** What to do about it; null where there is no one way. */
  fix?: Maybe<Scalars['String']['output']>;
  /** What the rule looks for; null where a check of a plugin found it, or where no rule is known. */
  kind?: Maybe<RuleKind | (string & {})>;
  /** What is wrong, for the author. */
  message: Scalars['String']['output'];
  /** The rule’s key; of a check, its own name for it. */
  rule: Scalars['String']['output'];
  /** Whether it keeps the text from being shared. */
  severity: Severity | (string & {});
  /** The law or page that the rule comes from; null where none was named. */
  source?: Maybe<Scalars['String']['output']>;
  /** Where it stands; null where the whole text is meant. */
  span?: Maybe<TextSpan>;
};

/** A check of a plugin that is switched on: it judges every text that is assessed. */
export type GuidelineCheck = Node & {
  __typename: 'GuidelineCheck';
  /** Key of the check. */
  check: Scalars['String']['output'];
  /** When it was switched on. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it means for a text that the check gives no answer. */
  onFailure: Severity | (string & {});
  /** Its parameters, with its defaults filled in. */
  params: Scalars['JSON']['output'];
  /** The most that its findings do: WARN lets none of them block. */
  severity: Severity | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** Which GuidelineCheck is no more. */
export type GuidelineCheckDeletePayload = {
  __typename: 'GuidelineCheckDeletePayload';
  /** The global id that finds nothing from now on. */
  deletedId: Scalars['ID']['output'];
};

/** What `guidelineCheckDelete` answers: the thing itself, or why it was refused. */
export type GuidelineCheckDeleteResult = ConflictError | GuidelineCheckDeletePayload | NotFoundError;

/** A check and how it is used. What is left out stays, or is the default. */
export type GuidelineCheckSetInput = {
  /** Key of the check: see `availableChecks`. */
  check: Scalars['String']['input'];
  /** What it means that it gives no answer; WARN at first. */
  onFailure?: InputMaybe<Severity>;
  /** All parameters, as the check’s `paramsSchema` says. */
  params?: InputMaybe<Scalars['JSON']['input']>;
  /** The most that its findings do; WARN at first. */
  severity?: InputMaybe<Severity>;
};

/** What `guidelineCheckSet` answers: the thing itself, or why it was refused. */
export type GuidelineCheckSetResult = ConflictError | GuidelineCheck | InvalidInputError;

/** One thing that texts are checked for. Fields of other kinds than its own are null. */
export type GuidelineRule = {
  /** Whether letters with other accents are other letters. Null but for terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null but for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law of the place says of affiliate links and codes, told where one stands in a text that does not disclose a benefit. Null where they are not looked for, and for other kinds than REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** Kinds of personal data that it looks for. Null but for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. Where there are any, the rule asks of each author what their `Connection` owes; null where it asks the same of everybody, and for other kinds than REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Proposed to the author; null for the built-in fix. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own fold. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** How many hashtags may stand before the disclosure; null where it is not checked. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** What it looks for. */
  kind: RuleKind | (string & {});
  /** Said to the author; null for the built-in message. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must stand. Null but for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null but for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null but for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** What a finding does. */
  severity: Severity | (string & {});
  /** The law or page that the rule comes from; null where none was named. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null for other kinds than terms; of CONFIDENTIAL_TERM also for those who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is left alone. Null but for terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** How many people the organisation, or a part of it, had at the close of a month. */
export type Headcount = {
  __typename: 'Headcount';
  /** People of the period, archived ones left out, each in one department: the primary one of several. All of them for whoever may list people with `person:read`. For others those of the fixed groups that lie wholly within what was asked for, each to the nearest multiple of `minimumGroupSize` as it was at the close, or is now where that is more; null where no group does. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The same by a trait, by key; without the groups of which nobody is told. At most one for each department, site or country. */
  groups: Array<HeadcountGroup>;
  /** Where some or all are not in `count`: null where all are. Whoever may not list people is told of groups that are fixed for the month, each of at least `minimum` people. */
  hidden?: Maybe<Hidden>;
  /** First day of the month at whose close they were counted: the last one of the period. Null where the period is not a closed month, quarter or year. */
  month?: Maybe<Scalars['Date']['output']>;
};


/** How many people the organisation, or a part of it, had at the close of a month. */
export type Headcount_groupsArgs = {
  by: HeadcountTrait;
};

/** People of a month who have something in common. */
export type HeadcountGroup = {
  __typename: 'HeadcountGroup';
  /** How many of them are told: see `Headcount.count`. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Where some or all are not in `count`: null where all are. Whoever may not list people is told of groups that are fixed for the month, each of at least `minimum` people. */
  hidden?: Maybe<Hidden>;
  /** What they have in common: the global id of the department, the key of the site, or the country. */
  key: Scalars['String']['output'];
  /** Its name as it is now; null for a department that was deleted. */
  name?: Maybe<Scalars['String']['output']>;
};

/** By what people of a month are counted. */
export type HeadcountTrait =
  /** By country; those of whom none is known are in no group. */
  | 'COUNTRY'
  /** By department, each with all that is below it: these do not add up to the whole. */
  | 'DEPARTMENT'
  /** By site; those of whom none is known are in no group. */
  | 'SITE';

/** That a number is not told, and why. */
export type Hidden = {
  __typename: 'Hidden';
  /** The smallest group that is told of: `minimumGroupSize`, or what it was at the close where that is more. Null where no group would be told of. */
  minimum?: Maybe<Scalars['Int']['output']>;
  /** Why, and what to ask for instead. */
  reason: HiddenReason | (string & {});
};

/** Why a number is not told. */
export type HiddenReason =
  /** It is made of answers, which nobody may list: it is told for closed calendar months that have enough. */
  | 'ANSWERS'
  /** People are told by whole calendar months, quarters and years of the organisation that are over and were closed: ask for such a period. */
  | 'NOT_CLOSED'
  /** It counts people whom the token may not list: as of now it is not told; of ambassadors for closed months, quarters and years alone, in steps, and no ratio of it. */
  | 'PEOPLE'
  /** The token may not read numbers of this. */
  | 'PERMISSION'
  /** There are fewer than `minimum` people or none, or they are counted together with others, so that no difference of numbers tells of fewer. */
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

/** A file of people, ties or facts on its way in: watch it by `node(id:)`. */
export type Import = Node & {
  __typename: 'Import';
  /** Records that were new: people, ties or facts. */
  created: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Nothing but its counts and problems is stored. They are those of each batch of rows by itself. */
  dryRun: Scalars['Boolean']['output'];
  /** Why the file as a whole could not be imported, where, and what to do; that all of its rows were refused, too. Null unless it FAILED. */
  error?: Maybe<Scalars['String']['output']>;
  /** When it ended, whatever its end; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How its file is written. */
  format: ImportFormat | (string & {});
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source whose ids its file names people by; null where none was named, which means the leading directory. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** Columns as they were mapped; empty where columns fill the fields of the same name. */
  mapping: Array<ImportColumn>;
  /** The known kind of export that it is read as; null where a mapping says how. */
  preset?: Maybe<ImportPreset>;
  /** All problems that were found; the first 1000 are kept in `problems`. */
  problemCount: Scalars['Int']['output'];
  /** What is wrong with single rows; the first 1000 are kept, and `problemCount` counts all. */
  problems: ImportProblemConnection;
  /** How far it has come. */
  progress: ImportProgress;
  /** Rows that were not taken, or not with all their records: see `problems`. */
  rejected: Scalars['Int']['output'];
  /** When its first row was read; null while it is queued. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who started it; null when the account is gone. */
  startedBy?: Maybe<Account>;
  /** Where it stands. */
  status: RunStatus | (string & {});
  /** What its rows become. */
  target: ImportTarget | (string & {});
  /** Records that were known and say the same. */
  unchanged: Scalars['Int']['output'];
  /** Records that were known and are changed by the file. */
  updated: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its file; null when it was removed. */
  upload?: Maybe<Upload>;
};


/** A file of people, ties or facts on its way in: watch it by `node(id:)`. */
export type Import_problemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImportProblemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImportProblemOrder>;
};

/** What `importCancel` answers: the thing itself, or why it was refused. */
export type ImportCancelResult = ConflictError | Import | NotFoundError;

/** The column of a file that fills a field. */
export type ImportColumn = {
  __typename: 'ImportColumn';
  /** Name of the column. */
  column: Scalars['String']['output'];
  /** Name of the field it fills. */
  field: Scalars['String']['output'];
};

/** Lets a column of the file fill a field. Several columns may fill one: a name is joined by a blank, a key or `externalId` by `:`. */
export type ImportColumnInput = {
  /** Name of the column, as in the first line of the file. */
  column: Scalars['String']['input'];
  /** PEOPLE: externalId (required), displayName, email, department, role, level, language, kind, active, network, handle, followers, followersAt. TIES: from, to (both required), weight, at. METRICS: key, metric, at, value (all required), subject, network, country, language, audience, dimensions (others, as `region=EMEA; product=Runner`). */
  field: Scalars['String']['input'];
  /** What words of the column mean: `On leave` is neither yes nor no. None when left out. At most 1,000. */
  words?: InputMaybe<Array<ImportWordInput>>;
};

/** A page of a list of Import. */
export type ImportConnection = {
  __typename: 'ImportConnection';
  /** The things of this page with their cursors. */
  edges: Array<ImportEdge>;
  /** The things of this page. */
  nodes: Array<Import>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What stands before the decimals of a number. */
export type ImportDecimalMark =
  /** Numbers with one reading are read (`1,938.50`, `52,3`), others (`1,938`) are refused. */
  | 'AUTO'
  /** A comma: `1.938` is 1938. */
  | 'COMMA'
  /** A point: `1,938` is 1938. */
  | 'POINT';

/** What stands between the values of a line. */
export type ImportDelimiter =
  /** The one that the first line holds most of. */
  | 'AUTO'
  /** A vertical bar. */
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
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Import;
};

/** The charset of a file. One that the file cannot be is told as a problem, and not used. */
export type ImportEncoding =
  /** By the byte order mark, else by what the bytes can be. */
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
  /** Records that were new. */
  created?: InputMaybe<IntFilter>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ended. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ImportFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ImportFilter>>;
  /** All problems that were found. */
  problemCount?: InputMaybe<IntFilter>;
  /** Rows that were not taken, or not with all their records. */
  rejected?: InputMaybe<IntFilter>;
  /** Where it stands. */
  status?: InputMaybe<RunStatusFilter>;
  /** What its rows become. */
  target?: InputMaybe<ImportTargetFilter>;
  /** Records that say the same. */
  unchanged?: InputMaybe<IntFilter>;
  /** Records that were changed. */
  updated?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** How a file is written. */
export type ImportFormat =
  /** Comma-separated values with the names of the columns in the first line; `;`, tab and `|` too. */
  | 'CSV'
  /** One flat JSON object a line. */
  | 'JSONL';

/** What the facts of a file were measured on, and where they come from. */
export type ImportMetricsInput = {
  /** The account that a new source tells of; one of its own when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** How near a new source is to what it measures; BY_HAND when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
  /** Key of the source that the facts come from: see `metricSources`. When left out, that of the preset and the account, where the file tells it; else the name of the preset, or `import`. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What all facts are about: see `MetricPointInput.subjectId`. When left out, the field `subject` of each row holds the id. */
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
  /** By when they were asked for. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A known kind of export: its files are imported as they were downloaded, without a mapping. */
export type ImportPreset = {
  __typename: 'ImportPreset';
  /** How its files are written. */
  format: ImportFormat | (string & {});
  /** As `importStart` takes it, such as `x-analytics`. */
  key: Scalars['String']['output'];
  /** Where the export is found, and what is left out of it and why. */
  note: Scalars['String']['output'];
  /** Columns that every such file has. */
  requiredColumns: Array<Scalars['String']['output']>;
  /** Source that its records are stored under, in which their keys are unique. */
  source: Scalars['String']['output'];
  /** What its rows become. */
  target: ImportTarget | (string & {});
  /** What it is called. */
  title: Scalars['String']['output'];
};

/** What is wrong with one row of a file. */
export type ImportProblem = {
  __typename: 'ImportProblem';
  /** Name of the column; null where the whole row is meant. */
  column?: Maybe<Scalars['String']['output']>;
  /** Physical line of the file, from 1, where the row starts: a value with line breaks in it takes several. */
  line: Scalars['Int']['output'];
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** A page of a list of ImportProblem. */
export type ImportProblemConnection = {
  __typename: 'ImportProblemConnection';
  /** The things of this page with their cursors. */
  edges: Array<ImportProblemEdge>;
  /** The things of this page. */
  nodes: Array<ImportProblem>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ImportProblem on a page, with its cursor. */
export type ImportProblemEdge = {
  __typename: 'ImportProblemEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
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
  /** By their place in the file. */
  | 'LINE';

/** How far an import has come. */
export type ImportProgress = {
  __typename: 'ImportProgress';
  /** Rows read so far, good and refused. */
  processed: Scalars['Int']['output'];
  /** Bytes of the file that were read, in gzip before it is unpacked. */
  processedBytes: Scalars['BigInt']['output'];
  /** Rows of the file; null until it was read to its end. Show bytes while it is. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Bytes of the file. */
  totalBytes: Scalars['BigInt']['output'];
};

/** How a file is written, and which of its rows are taken. The csv connector reads by the same rules. */
export type ImportReadingInput = {
  /** One character such as `#`: lines that begin with it are comments. No line is when left out. CSV alone. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Form of dates, of `yyyy MM M MMMM MMM dd d EEEE EEE HH H hh h mm ss S a XX XXX`, such as `dd/MM/yyyy HH:mm`; other letters in quotes. When left out, forms with one reading: ISO 8601, and months by their English names. At most 100 characters. */
  dateFormat?: InputMaybe<Scalars['String']['input']>;
  /** Decimal mark; AUTO when left out. */
  decimal?: InputMaybe<ImportDecimalMark>;
  /** Between values; AUTO when left out. CSV alone. */
  delimiter?: InputMaybe<ImportDelimiter>;
  /** Charset; AUTO when left out. */
  encoding?: InputMaybe<ImportEncoding>;
  /** Leave out rows that fit one of these; none when left out. At most 20. */
  leaveOut?: InputMaybe<Array<ImportRowFilterInput>>;
  /** Take rows that fit all of these; all when left out. At most 20. */
  only?: InputMaybe<Array<ImportRowFilterInput>>;
  /** Lines before the header that are not of the table; 0 when left out. CSV alone. 0 to 100. */
  skipLines?: InputMaybe<Scalars['Int']['input']>;
  /** IANA zone of times without an offset, such as `Europe/Paris`. When left out, such times are refused. */
  timezone?: InputMaybe<Scalars['String']['input']>;
  /** Lines of totals; REFUSE when left out. */
  totals?: InputMaybe<ImportTotals>;
};

/** Rows by what one of their columns says. Case, and blanks around it, count for nothing. */
export type ImportRowFilterInput = {
  /** Name of the column, at most 500 characters. */
  column: Scalars['String']['input'];
  /** It says one of these; an empty text is an empty cell. 1 to 1,000 of them. */
  equals: Array<Scalars['String']['input']>;
};

/** What to import, and how. */
export type ImportStartInput = {
  /** Only say what would happen, and store nothing; false when left out. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the file is written. */
  format: ImportFormat;
  /** Key of the source whose ids the file names people by, such as `directory`; only for PEOPLE and TIES. `mail` says that their mail addresses are the ids. The leading directory of the organisation when left out. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Which column fills which field; by the same names when left out. They have no more than 50,000 words together. At most 200. */
  mapping?: InputMaybe<Array<ImportColumnInput>>;
  /** Only for METRICS; where it is left out, the field `subject` of each row holds the id. */
  metrics?: InputMaybe<ImportMetricsInput>;
  /** Key of the known kind of export that it is: see `importPresets`. */
  preset?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written, and which of its rows are taken; found out when left out. */
  reading?: InputMaybe<ImportReadingInput>;
  /** What its rows become. */
  target: ImportTarget;
  /** Required for TIES, and only for them. */
  ties?: InputMaybe<ImportTiesInput>;
  /** The file, as `POST /uploads` answered. */
  uploadId: Scalars['ID']['input'];
};

/** What `importStart` answers: the thing itself, or why it was refused. */
export type ImportStartResult = ConflictError | Import | InvalidInputError | NotFoundError;

/** What the rows of a file become. */
export type ImportTarget =
  /** Facts of metrics. */
  | 'METRICS'
  /** People, known by their `externalId`. */
  | 'PEOPLE'
  /** Ties between people: who turns to whom. */
  | 'TIES';

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
  /** Make the people that the file names and nobody knows; otherwise their rows are refused. */
  createMissingPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a tie goes one way only. A kind is directed or not once and for all. */
  directed: Scalars['Boolean']['input'];
  /** Key of the kind of ties, such as `advice` or `reports-to`. */
  kind: Scalars['String']['input'];
};

/** What becomes of lines whose key or subject says `Total`, in the languages of exports. */
export type ImportTotals =
  /** They are left out and told as problems. */
  | 'REFUSE'
  /** They are rows as any other. */
  | 'TAKE';

/** What a word of a column means, where it cannot be read as it stands. */
export type ImportWordInput = {
  /** What is read in its place, at most 1,000 characters; empty to leave the field out. */
  means: Scalars['String']['input'];
  /** The word, whatever its case, at most 1,000 characters; `*` is all that cannot be read. */
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

/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration = Node & {
  __typename: 'Integration';
  /** The accounts of the organisation that it reads of. */
  channels?: Maybe<ChannelConnection>;
  /** Its settings, as the `configSchema` of it says. */
  config: Scalars['JSON']['output'];
  /** What it is made with; null for a notifier. */
  connector?: Maybe<Connector>;
  /** The contents that it brought. */
  contents?: Maybe<ContentConnection>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Runs that failed one after the other, up to now. */
  failureCount: Scalars['Int']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source whose ids its records name people by; null for those of the leading directory, see `Organization.leadingDirectory`. */
  idsOf?: Maybe<Scalars['String']['output']>;
  /** Whether it brings data in, or tells people. */
  kind: IntegrationKind | (string & {});
  /** Its latest run; null before the first. */
  lastRun?: Maybe<SyncRun>;
  /** The mentions that it brought. */
  mentions?: Maybe<MentionConnection>;
  /** Name of the source for the team. */
  name: Scalars['String']['output'];
  /** When the schedule comes due next; empty without one and while it is paused. */
  nextRuns: Array<Scalars['DateTime']['output']>;
  /** Who is told by this notifier, and of what; none for a connector. */
  noticeRules: NoticeRuleConnection;
  /** What it is made with; null for a connector. */
  notifier?: Maybe<Notifier>;
  /** What owners were told by this notifier whatever rules there are, such as of a new sign-on system; none for a connector. */
  ownerNotices: NoticeConnection;
  /** Whose account it speaks for; null for the organisation’s own, and for who may not read people. */
  person?: Maybe<Person>;
  /** What the platform posts by this account, or tried to. */
  publications?: Maybe<PublicationConnection>;
  /** Until when its schedule rests, because five runs or more in a row failed; `integrationSync` tries all the same. Null when it does not rest. */
  restsUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its runs, the latest first. */
  runs: SyncRunConnection;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone. Null when it runs on demand only. */
  schedule?: Maybe<Scalars['String']['output']>;
  /** The credentials that it takes, set or not, by name; empty while its plugin is not loaded. */
  secrets: Array<IntegrationSecret>;
  /** Whether it works. */
  status: IntegrationStatus | (string & {});
  /** Names of the streams that are read, as far as its settings use them; empty where all are that the connector has. */
  streams: Array<Scalars['String']['output']>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** Where its source may send webhooks; null where the connector takes none. Keep it to the source. */
  webhookUrl?: Maybe<Scalars['URL']['output']>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_channelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChannelOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_nextRunsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_noticeRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeRuleOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_ownerNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** A configured connector or notifier: which one, with which settings, how often. */
export type Integration_runsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SyncRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SyncRunOrder>;
};

/** A log-in with a provider that has begun. */
export type IntegrationAuthorization = {
  __typename: 'IntegrationAuthorization';
  /** When the log-in must be done. */
  expiresAt: Scalars['DateTime']['output'];
  /** Where to send the browser of the person who logs in. It counts once. */
  url: Scalars['URL']['output'];
};

/** What to log in for. */
export type IntegrationAuthorizeInput = {
  /** Name of the secret. */
  secret: Scalars['String']['input'];
};

/** What `integrationAuthorize` answers: the thing itself, or why it was refused. */
export type IntegrationAuthorizeResult = ConflictError | IntegrationAuthorization | InvalidInputError | NotFoundError;

/** What one cheap call to the source tells of the settings and credentials. */
export type IntegrationCheck = {
  __typename: 'IntegrationCheck';
  /** Who one is there; null where the source does not say, and where the check failed. */
  account?: Maybe<Scalars['String']['output']>;
  /** What is wrong; null where all is well. */
  error?: Maybe<Failure>;
  /** Whether the source answered as it should. */
  ok: Scalars['Boolean']['output'];
};

/** What `integrationCheck` answers: the thing itself, or why it was refused. */
export type IntegrationCheckResult = ConflictError | IntegrationCheck | NotFoundError;

/** A page of a list of Integration. */
export type IntegrationConnection = {
  __typename: 'IntegrationConnection';
  /** The things of this page with their cursors. */
  edges: Array<IntegrationEdge>;
  /** The things of this page. */
  nodes: Array<Integration>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A connector or a notifier to configure: exactly one of the two. */
export type IntegrationCreateInput = {
  /** All settings, as the `configSchema` of it says. Secrets do not belong here. */
  config: Scalars['JSON']['input'];
  /** Key of the connector, such as `feed`: see `connectors`. */
  connector?: InputMaybe<Scalars['String']['input']>;
  /** Key of the source whose ids its records name people by, such as `directory`; `mail` where their mail addresses are the ids. When left out: the leading directory, and a source of its own, named after it, for one that brings people where another integration does already. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** What its facts come from, for a connector that brings some; a group of its own, of rank API, when left out. */
  metrics?: InputMaybe<MetricSourceInput>;
  /** Name of the source for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Key of the notifier, such as `mail`: see `notifiers`. */
  notifier?: InputMaybe<Scalars['String']['input']>;
  /** Whose account it speaks for: their own shares are published by it, and nobody else’s. The organisation’s own when left out. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). On demand only without one. */
  schedule?: InputMaybe<Scalars['String']['input']>;
  /** Secrets to set; those that are not named stay as they are. No answer ever shows a value. At most 50. */
  secrets?: InputMaybe<Array<IntegrationSecretInput>>;
  /** Names of the streams to read, such as `content`; all that it has where none is named. At most 20. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What `integrationCreate` answers: the thing itself, or why it was refused. */
export type IntegrationCreateResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** What goes with an integration. */
export type IntegrationDeleteInput = {
  /** Whether what it brought is taken back too; where that is much, it goes on after the answer, and the integration is paused until its end. Kept even so: content that was shared, is in a campaign or is measured by others, withdrawn; mentions that another integration has seen; ties that stood before it or that another source tells of; people whom it did not bring, or whom an account, an ambassador, ties, nominations, consents, mentions, another source or an objection to scoring needs. */
  withData?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which Integration is no more. */
export type IntegrationDeletePayload = {
  __typename: 'IntegrationDeletePayload';
  /** The global id that finds nothing from now on. */
  deletedId: Scalars['ID']['output'];
  /** Whether it is gone already; false where there is so much to take back that a job goes on with it. */
  done: Scalars['Boolean']['output'];
};

/** What `integrationDelete` answers: the thing itself, or why it was refused. */
export type IntegrationDeleteResult = ConflictError | IntegrationDeletePayload | InvalidInputError | NotFoundError;

/** One Integration on a page, with its cursor. */
export type IntegrationEdge = {
  __typename: 'IntegrationEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Integration;
};

/** Conditions; all of them must hold. */
export type IntegrationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<IntegrationFilter>>;
  /** Key of the connector or notifier. */
  connector?: InputMaybe<KeyFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Runs that failed one after the other. */
  failureCount?: InputMaybe<IntFilter>;
  /** What it is made with. */
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

/** What an integration is made with. */
export type IntegrationKind =
  /** Brings data in from elsewhere, or publishes there. */
  | 'CONNECTOR'
  /** Tells people something, by mail or chat. */
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `integrationPause` answers: the thing itself, or why it was refused. */
export type IntegrationPauseResult = ConflictError | Integration | NotFoundError;

/** What to read anew. */
export type IntegrationResetInput = {
  /** The stream, such as `content`. */
  stream: Scalars['String']['input'];
};

/** What `integrationReset` answers: the thing itself, or why it was refused. */
export type IntegrationResetResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** What `integrationResume` answers: the thing itself, or why it was refused. */
export type IntegrationResumeResult = ConflictError | Integration | NotFoundError;

/** A credential that an integration takes. Its value is shown to nobody. */
export type IntegrationSecret = {
  __typename: 'IntegrationSecret';
  /** What the settings name and it does not go to, because that was added after it was entered: enter it anew to let it go there. Empty where it is not set. */
  closedTo: Array<Scalars['String']['output']>;
  /** What it is for and where to get it, for people; null where that is not said. */
  description?: Maybe<Scalars['String']['output']>;
  /** When the token of the log-in ends; it is renewed before. Null where it does not end or nobody knows. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether there is one. */
  isSet: Scalars['Boolean']['output'];
  /** Its name: pass it to `integrationSecretSet`. */
  name: Scalars['String']['output'];
  /** Whether somebody has to log in by `integrationAuthorize`: for the first time, or anew. */
  needsLogin: Scalars['Boolean']['output'];
  /** Whether nothing works without it; false where that depends on the settings. */
  required: Scalars['Boolean']['output'];
  /** Where it may go: scheme, host and port of all that the settings named when it was entered and name still, such as `https://api.example.org:443`; `*` stands for any. Empty where it is not set. */
  sealedTo: Array<Scalars['String']['output']>;
  /** When it was entered, or somebody logged in; null where it is not set. */
  setAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name for people; null where it has none. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is, and how it comes to be. */
  type: SecretType | (string & {});
};

/** A credential to keep. It is encrypted, and no answer ever shows it. */
export type IntegrationSecretInput = {
  /** Its name, as `Connector.secrets` gives it. */
  name: Scalars['String']['input'];
  /** The credential itself, 6 to 20,000 characters; `user:password` for type BASIC. */
  value: Scalars['String']['input'];
};

/** Which secret is taken away. */
export type IntegrationSecretRemoveInput = {
  /** Name of the secret. */
  name: Scalars['String']['input'];
};

/** What `integrationSecretRemove` answers: the thing itself, or why it was refused. */
export type IntegrationSecretRemoveResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** What `integrationSecretSet` answers: the thing itself, or why it was refused. */
export type IntegrationSecretSetResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** Whether an integration works. */
export type IntegrationStatus =
  /** At work. */
  | 'ACTIVE'
  /** Its last run failed in a way that somebody has to look at. It is still tried. */
  | 'FAILING'
  /** Held by somebody: neither the schedule nor `integrationSync` runs it. */
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

/** What to read of a source. */
export type IntegrationSyncInput = {
  /** Which of its streams to read, such as `content`; all that it reads when left out or empty. At most 20. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What `integrationSync` answers: the thing itself, or why it was refused. */
export type IntegrationSyncResult = ConflictError | InvalidInputError | NotFoundError | SyncRun;

/** What changes of an integration; what is left out stays. */
export type IntegrationUpdateInput = {
  /** All settings, as the `configSchema` of it says. Secrets do not belong here. */
  config?: InputMaybe<Scalars['JSON']['input']>;
  /** Key of the source whose ids its records name people by, such as `directory`; `mail` where their mail addresses are the ids. Those of the leading directory without one. Its people are read anew when it changes. Null empties it. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Name of the source for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Cron expression of five fields, such as `0 8 * * 1-5` for 8 o’clock on workdays, or one of `@hourly`, `@daily`, `@midnight`, `@weekly`, `@monthly`, `@yearly`, `@annually`; in the organisation’s time zone (see `schedulePreview`). On demand only without one. Null empties it. */
  schedule?: InputMaybe<Scalars['String']['input']>;
  /** Secrets to set; those that are not named stay as they are. No answer ever shows a value. At most 50. */
  secrets?: InputMaybe<Array<IntegrationSecretInput>>;
  /** Names of the streams to read, such as `content`; all that it has where none is named. At most 20. Null empties it. */
  streams?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What `integrationUpdate` answers: the thing itself, or why it was refused. */
export type IntegrationUpdateResult = ConflictError | Integration | InvalidInputError | NotFoundError;

/** Values that cannot be used. */
export type InvalidInputError = UserError & {
  __typename: 'InvalidInputError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Every wrong place, the first of which is `path`; empty where it is not about one place. */
  places: Array<WrongPlace>;
};

/** Why one of many was not invited. */
export type InvitationRefusal = {
  __typename: 'InvitationRefusal';
  /** Stable code: `NOT_FOUND`, `PERSON_INACTIVE` or `ALREADY_INVITED`. */
  code: Scalars['String']['output'];
  /** What is in the way, in English. */
  message: Scalars['String']['output'];
  /** The person, as they were named. */
  personId: Scalars['ID']['output'];
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

/** An amount of money with what it stands for. */
export type LabelledMoney = {
  __typename: 'LabelledMoney';
  /** How much. */
  amount: Money;
  /** What it was earned by or spent on. */
  label: Scalars['String']['output'];
};

/** Which source leads. */
export type LeadingDirectorySetInput = {
  /** Key of the source, such as `directory`: small letters, digits and hyphens. */
  source: Scalars['String']['input'];
};

/** What `leadingDirectorySet` answers: the thing itself, or why it was refused. */
export type LeadingDirectorySetResult = ConflictError | InvalidInputError | Organization;

/** What an entry of the ledger is. */
export type LedgerKind =
  /** What somebody got without being paid, such as a trip or a product, by its value. */
  | 'ADVANTAGE'
  /** Money that was spent: reports count it. */
  | 'COST'
  /** What somebody got for what they did, such as pay or a prize. */
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

/** From which sum the law of a country asks for more, for one person, year and objective. */
export type LedgerThreshold = {
  __typename: 'LedgerThreshold';
  /** The sum, in the currency that the law names. */
  amount: Money;
  /** The country whose law it is. */
  country: Scalars['CountryCode']['output'];
  /** The law that it stands in. */
  source: Scalars['String']['output'];
  /** When it was set. */
  updatedAt: Scalars['DateTime']['output'];
};

/** Whose threshold is taken away. */
export type LedgerThresholdRemoveInput = {
  /** The country. */
  country: Scalars['CountryCode']['input'];
};

/** What was taken away. */
export type LedgerThresholdRemovePayload = {
  __typename: 'LedgerThresholdRemovePayload';
  /** The country whose threshold it was. */
  removedKey: Scalars['String']['output'];
};

/** What `ledgerThresholdRemove` answers: the thing itself, or why it was refused. */
export type LedgerThresholdRemoveResult = InvalidInputError | LedgerThresholdRemovePayload | NotFoundError;

/** The threshold of a country. */
export type LedgerThresholdSetInput = {
  /** The sum, in the currency that the law names. */
  amount: MoneyInput;
  /** The country whose law it is. */
  country: Scalars['CountryCode']['input'];
  /** The law that it stands in, such as its name and article, at most 200 characters. */
  source: Scalars['String']['input'];
};

/** What `ledgerThresholdSet` answers: the thing itself, or why it was refused. */
export type LedgerThresholdSetResult = InvalidInputError | LedgerThreshold;

/** What one person got in a year for one objective, in one currency: amounts of several are never added. */
export type LedgerTotal = {
  __typename: 'LedgerTotal';
  /** The sum of the entries, with what was taken back below nothing. */
  amount: Money;
  /** Who got it; null where they may not be read any more. */
  beneficiary?: Maybe<Person>;
  /** Whether any of it must be disclosed where they speak of the organisation. */
  disclosureOwed: Scalars['Boolean']['output'];
  /** How many entries it is the sum of. */
  entryCount: Scalars['Int']['output'];
  /** The objective that it was for; null for what names none, and where it may not be read. */
  objective?: Maybe<Objective>;
  /** Whether it is as much as the threshold or more. Null where there is no threshold, or one in another currency: no exchange rate is implied. */
  reached?: Maybe<Scalars['Boolean']['output']>;
  /** The threshold of the country; null where none is set for it, or the country is not known. */
  threshold?: Maybe<LedgerThreshold>;
};

/** What people got in a year. */
export type LedgerTotals = {
  __typename: 'LedgerTotals';
  /** How many totals there are, with those beyond `first`: ask for them by person or objective. */
  nodeCount: Scalars['Int']['output'];
  /** The totals, those that reach a threshold first, then the largest. */
  nodes: Array<LedgerTotal>;
};

/** By which right data about people is used for a purpose. */
export type LegalBasis =
  /** Nothing before a yes, which can be taken back (GDPR art. 6(1)(a)). */
  | 'CONSENT'
  /** Allowed, after notice, until somebody objects (GDPR art. 6(1)(f) and 21). */
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

/** Conditions on a code; all of them must hold. It is read into its normal form. */
export type LocaleFilter = {
  /** This one. */
  eq?: InputMaybe<Scalars['Locale']['input']>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A log-in of a person that a sign-on system attests. */
export type LogInInput = {
  /** When, at most a day ago. */
  at: Scalars['DateTime']['input'];
  /** How they logged in, such as `oidc`, at most 100 characters. */
  method: Scalars['String']['input'];
};

/** How much a line of a log matters. */
export type LogLevel =
  /** Something failed. */
  | 'ERROR'
  /** Worth knowing. */
  | 'INFO'
  /** Something was left out or mended. */
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

/** That somebody belongs to a department, from when to when. */
export type Membership = Node & {
  __typename: 'Membership';
  /** When it was entered, which may be later than `from`. */
  createdAt: Scalars['DateTime']['output'];
  /** What they belong to; null where it may not be read. */
  department?: Maybe<Department>;
  /** Its first instant; null where it is not known since when. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who belongs to it; null where they may not be read. */
  person?: Maybe<Person>;
  /** Whether what they did then counts for this department. Of all that they belong to at an instant, one is. */
  primary: Scalars['Boolean']['output'];
  /** The first instant after it; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a list of Membership. */
export type MembershipConnection = {
  __typename: 'MembershipConnection';
  /** The things of this page with their cursors. */
  edges: Array<MembershipEdge>;
  /** The things of this page. */
  nodes: Array<Membership>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Membership on a page, with its cursor. */
export type MembershipEdge = {
  __typename: 'MembershipEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Membership;
};

/** Conditions; all of them must hold. */
export type MembershipFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MembershipFilter>>;
  /** What they belong to. */
  departmentId?: InputMaybe<IdFilter>;
  /** The first instant. */
  from?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<MembershipFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MembershipFilter>>;
  /** Who belongs to a department. */
  personId?: InputMaybe<IdFilter>;
  /** Whether what they did then counts for it. */
  primary?: InputMaybe<BooleanFilter>;
  /** The first instant after it; null while it lasts. */
  to?: InputMaybe<DateTimeFilter>;
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
  /** By their first instant; those of which it is not known last. */
  | 'FROM';

/** A public text that speaks of something the organisation listens for. */
export type Mention = Node & {
  __typename: 'Mention';
  /** When it was published; where only the day is known, its beginning in the organisation’s time zone. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it. */
  author: MentionAuthor;
  /** When it was read. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id on the network; null when no source has told it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether it repeats another mention. */
  isRepost: Scalars['Boolean']['output'];
  /** Its language; null if not known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Key of the network that it stands on, such as `mastodon`. */
  network: Scalars['String']['output'];
  /** The day it was published on, where no hour is known; null otherwise. */
  on?: Maybe<Scalars['Date']['output']>;
  /** How many people it reached, as the source says; null when not known. */
  reach?: Maybe<Scalars['Int']['output']>;
  /** The mention that it repeats; null where it repeats none, or that one was never read. */
  repostOf?: Maybe<Mention>;
  /** By whom it was seen, the first one first, at most 100; empty where its integrations were deleted and it was left. */
  sightings: Array<MentionSighting>;
  /** The integration that saw it first; null where that was deleted, and for those who may not read integrations. See `sightings` for the others. */
  source?: Maybe<Integration>;
  /** Its text, not to be taken for safe HTML. */
  text: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it stands; null when not known. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** Who wrote a mention, as its network says. */
export type MentionAuthor = {
  __typename: 'MentionAuthor';
  /** Their id there; null when not known. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** How many follow them; null when not known, which is not zero. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** Name of their account there, without a leading @; null when not known. */
  handle?: Maybe<Scalars['String']['output']>;
  /** Name that they show; null when not known. */
  name?: Maybe<Scalars['String']['output']>;
  /** The person of this organisation who has that account; null where nobody is known by it. */
  person?: Maybe<Person>;
};

/** A page of a list of Mention. */
export type MentionConnection = {
  __typename: 'MentionConnection';
  /** The things of this page with their cursors. */
  edges: Array<MentionEdge>;
  /** The things of this page. */
  nodes: Array<Mention>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Mention on a page, with its cursor. */
export type MentionEdge = {
  __typename: 'MentionEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Mention;
};

/** Conditions; all of them must hold. */
export type MentionFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MentionFilter>>;
  /** When it was published; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. */
  at?: InputMaybe<DateTimeFilter>;
  /** How many follow its author, as its source says. */
  authorFollowers?: InputMaybe<IntFilter>;
  /** Whether somebody of this organisation’s people wrote it. Needs `person:read`. */
  byKnownPerson?: InputMaybe<BooleanFilter>;
  /** Whether it repeats another mention. */
  isRepost?: InputMaybe<BooleanFilter>;
  /** Language tag in its canonical form, such as `en-US`. */
  language?: InputMaybe<LocaleFilter>;
  /** Key of the network. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<MentionFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MentionFilter>>;
  /** The person behind the author’s account. */
  personId?: InputMaybe<IdFilter>;
  /** How many people it reached, as its source says. */
  reach?: InputMaybe<IntFilter>;
  /** An integration that has seen it. */
  sourceId?: InputMaybe<IdFilter>;
  /** Its text. */
  text?: InputMaybe<TextFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
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
  /** By the time of publication; one that is known by its day alone stands at 10:59:59.999 UTC of that day, in whatever time zone it is shown. */
  | 'AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** A mention as one integration has seen it, with what its source says of it. */
export type MentionSighting = {
  __typename: 'MentionSighting';
  /** The brand that it speaks of, as the source names it; null where it says nothing. */
  brand?: Maybe<Scalars['String']['output']>;
  /** When this integration first read it. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the source says so; null where it says nothing. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What the source takes it for, in its own words, such as `negative`; null where it says nothing. */
  sentiment?: Maybe<Scalars['String']['output']>;
  /** The integration; null for those who may not read integrations. */
  source?: Maybe<Integration>;
};

/** Something that is counted or computed, with its meaning. */
export type Metric = {
  __typename: 'Metric';
  /** How facts of a period become one value; null for what is computed from other metrics. */
  aggregation?: Maybe<MetricAggregation | (string & {})>;
  /** Part of Portevoix, as against added by the organisation. */
  builtIn: Scalars['Boolean']['output'];
  /** What it means, where it comes from, when it is null. */
  description: Scalars['String']['output'];
  /** Edition of its meaning; grows when that changes. `metricFormulaSet` takes it as `expectedVersion`. */
  edition: Scalars['Int']['output'];
  /** How it is computed from other metrics; null for facts, and for values that need a method. */
  formula?: Maybe<MetricFormula>;
  /** Key in the registry, such as `impressions`. */
  key: Scalars['String']['output'];
  /** Name for people. */
  title: Scalars['String']['output'];
  /** What it is measured in: `count`, `money` (minor units), `ratio` (a plain number) or `duration` (seconds). */
  unit: Scalars['String']['output'];
};

/** How the facts of a period become one value. */
export type MetricAggregation =
  /** A level, such as followers: the latest one counts. Levels of the shares of a campaign are added up, each by its latest value at the end of the period; a level of the campaign’s own stands in their place. */
  | 'LAST'
  /** They are added up: impressions, clicks. */
  | 'SUM';

/** A metric in another period, and how far it has changed from there. */
export type MetricComparison = {
  __typename: 'MetricComparison';
  /** The difference / what it was: 0.25 for a quarter more. Of what was negative the sign is turned. */
  change: Ratio;
  /** How much more it is now, in the unit of the metric; null where either is not known. */
  difference?: Maybe<Scalars['Decimal']['output']>;
  /** The metric in the other period. */
  value: MetricValue;
};

/** What a period is compared with, by the calendar of its time zone. */
export type MetricComparisonPeriod =
  /** The period before it: as many months, as many days, or as much time, whichever it is made of. */
  | 'PERIOD_BEFORE'
  /** The same months, days or time a year before; 29 February with the 28th. */
  | 'YEAR_BEFORE';

/** A metric of the organisation’s own, whose facts it will send, or with its formula. */
export type MetricCreateInput = {
  /** How facts of a period become one value. Set either this or `formula`. */
  aggregation?: InputMaybe<MetricAggregation>;
  /** What is counted, by whom, and what is left out. At most 5,000 characters. */
  description: Scalars['String']['input'];
  /** How it is computed from other metrics: their keys, numbers, `+ - * /` and parentheses, a minus with a blank before it: `(gains - cost) / cost`. What is not known makes the whole unknown, and so does a division by zero. At most 1000 characters. Set either this or `aggregation`. */
  formula?: InputMaybe<Scalars['String']['input']>;
  /** A small letter, then small letters, digits and hyphens: at most 60. It cannot be changed later. */
  key: Scalars['String']['input'];
  /** Name for people, at most 200 characters. */
  title: Scalars['String']['input'];
  /** One of `count`, `money` (minor units of the organisation’s currency), `ratio` (a plain number) and `duration` (seconds). That of a formula follows from it, and must be the one named here. */
  unit: Scalars['String']['input'];
};

/** What `metricCreate` answers: the thing itself, or why it was refused. */
export type MetricCreateResult = ConflictError | InvalidInputError | Metric;

/** Something that numbers can be told apart by, such as the country. */
export type MetricDimension = {
  __typename: 'MetricDimension';
  /** Part of Portevoix, as against added by the organisation. */
  builtIn: Scalars['Boolean']['output'];
  /** What its values mean. */
  description: Scalars['String']['output'];
  /** Key in the registry, such as `country`. */
  key: Scalars['String']['output'];
  /** Name for people. */
  title: Scalars['String']['output'];
};

/** A dimension of the organisation’s own. */
export type MetricDimensionAddInput = {
  /** What its values mean. At most 5,000 characters. */
  description: Scalars['String']['input'];
  /** A small letter, then small letters, digits and hyphens: at most 60. Sources name it by this. */
  key: Scalars['String']['input'];
  /** Name for people, at most 200 characters. */
  title: Scalars['String']['input'];
};

/** What `metricDimensionAdd` answers: the thing itself, or why it was refused. */
export type MetricDimensionAddResult = ConflictError | InvalidInputError | MetricDimension;

/** Which dimension ends. */
export type MetricDimensionRemoveInput = {
  /** Key of the dimension. */
  key: Scalars['String']['input'];
};

/** What was taken out of the registry. */
export type MetricDimensionRemovePayload = {
  __typename: 'MetricDimensionRemovePayload';
  /** Key of the dimension. */
  removedKey: Scalars['String']['output'];
};

/** What `metricDimensionRemove` answers: the thing itself, or why it was refused. */
export type MetricDimensionRemoveResult = InvalidInputError | MetricDimensionRemovePayload | NotFoundError;

/** A value of one dimension. */
export type MetricDimensionValueInput = {
  /** Key of the dimension, such as `country`: see `metricDimensions`. */
  key: Scalars['String']['input'];
  /** Its value, such as `DE`: at most 100 characters. */
  value: Scalars['String']['input'];
};

/** What a number is made of. */
export type MetricExplanation = {
  __typename: 'MetricExplanation';
  /** Edition of its meaning now: see `Metric.edition`. */
  edition: Scalars['Int']['output'];
  /** Facts that came in from sources, the newest first: of the subject, and for a campaign of its shares. What the platform counts itself has none. Empty where the number is not told. */
  facts: Array<MetricFact>;
  /** The formula that it was computed by; null for what is told or counted. */
  formula?: Maybe<Scalars['String']['output']>;
  /** The metrics that it comes down to, in the same period; itself alone where it is told or counted. */
  parts: Array<MetricValue>;
  /** What changed it, or a part of it, after the end of the period: at most 100, the latest first. Late facts are noted of campaigns; new formulas and prices of attention of everything. */
  restatements: Array<Restatement>;
};


/** What a number is made of. */
export type MetricExplanation_factsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A fact that a number is made of, as its source told it. */
export type MetricFact = {
  __typename: 'MetricFact';
  /** When it happened; null where only the day is known. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Names it within its source. */
  key: Scalars['String']['output'];
  /** Key of the metric. */
  metric: Scalars['String']['output'];
  /** The day, where no hour is known; null otherwise. */
  on?: Maybe<Scalars['Date']['output']>;
  /** When it came in. */
  recordedAt: Scalars['DateTime']['output'];
  /** How often it was told: 1 for what was never corrected. */
  revision: Scalars['Int']['output'];
  /** Where it comes from. */
  source: Scalars['String']['output'];
  /** What it is about: the subject itself, or a part of it. */
  subjectId: Scalars['ID']['output'];
  /** How much. */
  value: Scalars['Decimal']['output'];
};

/** How a metric is computed from others, for the sums of one period and subject. What is not known makes the whole unknown, and so does a division by zero. */
export type MetricFormula = {
  __typename: 'MetricFormula';
  /** What stands below the line; null where nothing is divided at last. */
  denominator?: Maybe<Scalars['String']['output']>;
  /** Keys of the metrics that it comes down to, which are sent or counted, each once. */
  facts: Array<Scalars['String']['output']>;
  /** Keys of the metrics that it names, each once. */
  metrics: Array<Scalars['String']['output']>;
  /** What stands above the line; the whole where nothing is divided at last. */
  numerator: Scalars['String']['output'];
  /** The formula: keys of metrics, numbers, `+ - * /` and parentheses, such as `(gains - cost) / cost`. */
  text: Scalars['String']['output'];
};

/** How a metric of the organisation’s own is computed. */
export type MetricFormulaSetInput = {
  /** What it means now; that of before when left out. At most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** How it is computed from other metrics: their keys, numbers, `+ - * /` and parentheses, a minus with a blank before it: `(gains - cost) / cost`. What is not known makes the whole unknown, and so does a division by zero. At most 1000 characters. */
  formula: Scalars['String']['input'];
  /** Key of the metric, which has a formula. */
  key: Scalars['String']['input'];
};

/** What `metricFormulaSet` answers: the thing itself, or why it was refused. */
export type MetricFormulaSetResult = ConflictError | InvalidInputError | Metric;

/** Sources that tell of one account on a network. Numbers of different groups add up. */
export type MetricGroup = Node & {
  __typename: 'MetricGroup';
  /** Handle or id of the account there; null where nobody has stated one. */
  account?: Maybe<Scalars['String']['output']>;
  /** When its first source came. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** Key of the network that the account is on, such as `linkedin`; null where nobody has stated an account. */
  network?: Maybe<Scalars['String']['output']>;
  /** The sources that tell of it. */
  sources: MetricSourceConnection;
  /** IANA time zone that says which day an instant of its facts is. It never changes. */
  timeZone: Scalars['String']['output'];
};


/** Sources that tell of one account on a network. Numbers of different groups add up. */
export type MetricGroup_sourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricSourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricSourceOrder>;
};

/** A page of a list of MetricGroup. */
export type MetricGroupConnection = {
  __typename: 'MetricGroupConnection';
  /** The things of this page with their cursors. */
  edges: Array<MetricGroupEdge>;
  /** The things of this page. */
  nodes: Array<MetricGroup>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One MetricGroup on a page, with its cursor. */
export type MetricGroupEdge = {
  __typename: 'MetricGroupEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: MetricGroup;
};

/** Conditions; all of them must hold. */
export type MetricGroupFilter = {
  /** Handle or id of the account. */
  account?: InputMaybe<TextFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MetricGroupFilter>>;
  /** Name for people. */
  name?: InputMaybe<TextFilter>;
  /** Key of the network that the account is on. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<MetricGroupFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MetricGroupFilter>>;
};

/** The account that a source tells of. Sources that name the same account belong to one group, so that it is counted once. */
export type MetricGroupInput = {
  /** Handle or id of the account there; only together with `network`, at most 200 characters. */
  account?: InputMaybe<Scalars['String']['input']>;
  /** Name for people of a group that is new; the account, or the source, when left out, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Key of the network, such as `linkedin`; only together with `account`. */
  network?: InputMaybe<Scalars['String']['input']>;
  /** IANA zone that says which day an instant is, of a group that is new; it never changes. The organisation’s zone of now when left out. */
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** One fact. */
export type MetricPointInput = {
  /** When it happened, or the instant it is counted to. Set either this or `on`. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is a part of by country, network and the like. Facts of a metric add up over their dimensions: send either a total or all its parts. At most 32. */
  dimensions?: InputMaybe<Array<MetricDimensionValueInput>>;
  /** Names the fact within its source, at most 200 characters. The same key again is the same fact, or a correction of it. */
  key: Scalars['String']['input'];
  /** Key of the metric, such as `impressions`: see `metrics`. */
  metric: Scalars['String']['input'];
  /** The day that it is of, where no hour is known: it is kept as a date and counts on that day in every time zone. Set either this or `at`. */
  on?: InputMaybe<Scalars['Date']['input']>;
  /** The post that it is of, where it is of one alone. Where several sources of a group tell a metric of a post, the highest counts, over all days. */
  post?: InputMaybe<MetricPostInput>;
  /** What it was measured on: a campaign, content, share, topic, channel, social account, department, ambassador or the organisation. A share counts for its campaign as well; of a metric that keeps the last, the campaign has the sum of its shares’ latest values, unless it has a level of its own. */
  subjectId: Scalars['ID']['input'];
  /** How much, in the metric’s unit: what this fact adds, or the new level of a metric that keeps the last. */
  value: Scalars['Decimal']['input'];
};

/** A post on a network. */
export type MetricPostInput = {
  /** Its id there, at most 500 characters. */
  externalId: Scalars['String']['input'];
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
};

/** How near a source is to what it measures. Where sources of one group overlap, the highest counts. */
export type MetricRank =
  /** The network’s own interface, read by a program: the highest. */
  | 'API'
  /** Numbers that somebody wrote down, or whose way nobody stated: the lowest. */
  | 'BY_HAND'
  /** A file that the network made. */
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

/** Where facts come from. */
export type MetricSource = Node & {
  __typename: 'MetricSource';
  /** When its first facts came. */
  createdAt: Scalars['DateTime']['output'];
  /** The account that it tells of, with the other sources that do. */
  group: MetricGroup;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key it is named by where facts come in, such as `x-analytics`; `integration:` and an id for an integration’s. */
  key: Scalars['String']['output'];
  /** How near it is to what it measures. */
  rank: MetricRank | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of MetricSource. */
export type MetricSourceConnection = {
  __typename: 'MetricSourceConnection';
  /** The things of this page with their cursors. */
  edges: Array<MetricSourceEdge>;
  /** The things of this page. */
  nodes: Array<MetricSource>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One MetricSource on a page, with its cursor. */
export type MetricSourceEdge = {
  __typename: 'MetricSourceEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: MetricSource;
};

/** Conditions; all of them must hold. */
export type MetricSourceFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<MetricSourceFilter>>;
  /** The group that it belongs to. */
  groupId?: InputMaybe<IdFilter>;
  /** Its key. */
  key?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<MetricSourceFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<MetricSourceFilter>>;
  /** How near it is to what it measures. */
  rank?: InputMaybe<MetricRankFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What facts come from. */
export type MetricSourceInput = {
  /** The account that a new source tells of; one of its own when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** How near a new source is to what it measures; BY_HAND when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
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
  /** By the time of their first facts. */
  | 'CREATED_AT'
  /** By key. */
  | 'KEY'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What changes of a source; what is left out stays. */
export type MetricSourceUpdateInput = {
  /** The account that it tells of: it joins the group of that account, or its own group states it from now on. Its time zone stays. Only without `groupId`. */
  group?: InputMaybe<MetricGroupInput>;
  /** The group that it joins: what they tell in common is counted once from now on. A group of its own where it is null. Null empties it. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** How near it is to what it measures. */
  rank?: InputMaybe<MetricRank>;
};

/** What `metricSourceUpdate` answers: the thing itself, or why it was refused. */
export type MetricSourceUpdateResult = ConflictError | InvalidInputError | MetricSource | NotFoundError;

/** What a metric comes to, of one subject in one period. */
export type MetricValue = {
  __typename: 'MetricValue';
  /** The same metric in another period. */
  comparison: MetricComparison;
  /** How many days of the period have data, from 0 to 1; of a period of more than 400 days, how many months. Null where the value is not told. */
  coverage?: Maybe<Scalars['Float']['output']>;
  /** Of money; null for everything else, and where no amount is known. */
  currency?: Maybe<Scalars['Currency']['output']>;
  /** Below the line; null where nothing is divided, and where it is not known or not told. */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** What it is made of: formula, parts, facts, and what restated it. */
  explanation: MetricExplanation;
  /** First instant of the period. */
  from: Scalars['DateTime']['output'];
  /** Why the value is not told; null where it is, and where there is nothing to tell. */
  hidden?: Maybe<Hidden>;
  /** When the newest fact behind it came in, which tells how fresh it is; null where the platform counts it itself, where nothing came in, and where it is not told. */
  latestAt?: Maybe<Scalars['DateTime']['output']>;
  /** Key of the metric. */
  metric: Scalars['String']['output'];
  /** Above the line; where nothing is divided, the value. Null where it is not known or not told. */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** First instant after it. */
  to: Scalars['DateTime']['output'];
  /** Amounts that are left out, because they are in another currency. */
  unusable: Array<UnusableAmount>;
  /** How much, in the unit of the metric, money in minor units; a quotient on 10 significant digits. Null where it is not known, which is not zero, or not told: see `hidden`. */
  value?: Maybe<Scalars['Decimal']['output']>;
};


/** What a metric comes to, of one subject in one period. */
export type MetricValue_comparisonArgs = {
  with: MetricComparisonPeriod;
};

/** Facts of one source. */
export type MetricsIngestInput = {
  /** The account that a new source tells of; one of its own when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
  group?: InputMaybe<MetricGroupInput>;
  /** The facts. Where a key stands twice, its last point counts. At most 10,000. */
  points: Array<MetricPointInput>;
  /** How near a new source is to what it measures; BY_HAND when left out. For a known source the same, or left out: `metricSourceUpdate` changes it. */
  rank?: InputMaybe<MetricRank>;
  /** Where the facts come from, such as `x-analytics`: see `metricSources`. */
  source: Scalars['String']['input'];
};

/** What became of the points; the first three numbers and the rejected ones add up to how many were sent. */
export type MetricsIngestPayload = {
  __typename: 'MetricsIngestPayload';
  /** Facts that were new. */
  accepted: Scalars['Int']['output'];
  /** Facts of these points that count as `OTHER` in a dimension: a metric keeps the first 200 values of each. */
  asOther: Scalars['Int']['output'];
  /** Facts that were replaced: the same source and key, but another value, time, metric or subject. */
  corrected: Scalars['Int']['output'];
  /** Points that said what was known already, and earlier points of a key that the batch repeats. */
  duplicates: Scalars['Int']['output'];
  /** Points that were not taken in; the others were. */
  rejected: Array<RejectedMetricPoint>;
  /** Keys of dimensions that nobody declared: the facts keep what was sent, and no number is told apart by it. See `metricDimensionAdd`. */
  undeclared: Array<Scalars['String']['output']>;
};

/** What `metricsIngest` answers: the thing itself, or why it was refused. */
export type MetricsIngestResult = InvalidInputError | MetricsIngestPayload;

/** A source of a model that said nothing of anybody at a run. */
export type MissingSource = {
  __typename: 'MissingSource';
  /** What to gather, import or connect so that it says something. */
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
  /** In the minor unit of the currency: cents of EUR. */
  amountMinor: Scalars['BigInt']['output'];
  /** ISO 4217 code. */
  currency: Scalars['Currency']['output'];
};

/** An amount of money. */
export type MoneyInput = {
  /** In the minor unit of the currency: 150000 is EUR 1,500. */
  amountMinor: Scalars['BigInt']['input'];
  /** ISO 4217 code. */
  currency: Scalars['Currency']['input'];
};

/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation = {
  __typename: 'Mutation';
  /** Makes an account. Nobody gives more than their own token may do. A sign-on system counts a day later: every active owner with an address is told by mail where the organisation has a notifier of mails, and by the events and the audit log in any case. */
  accountCreate: AccountCreateResult;
  /** Ends all tokens of an account, and those that it has made for others, from the next request on. Keys stay. Owners may for every account, everybody for their own. */
  accountEndSessions: AccountEndSessionsResult;
  /** Lets a suspended account in again, with the keys it had. */
  accountRestore: AccountRestoreResult;
  /** Shuts an account out: its keys and tokens are refused from the next request on. */
  accountSuspend: AccountSuspendResult;
  /** Changes an account; new roles count from the next request on. One that becomes a sign-on system counts a day later, and owners are told as of a new one: see `accountCreate`. */
  accountUpdate: AccountUpdateResult;
  /** Agrees to a wording for a purpose. Only the person themself can: the token is of their own log-in. A yes to `SCORING` does not take back an objection: `personWithdrawScoringObjection` does. */
  agreementCreate: AgreementCreateResult;
  /** Takes back one’s own agreement. Without SHARING every accepted campaign is left; without SCORING one is scored no more. */
  agreementWithdraw: AgreementWithdrawResult;
  /** Asks a person to take part in a live campaign. They are free to decline; who declined or left may be asked again. */
  ambassadorInvite: AmbassadorInviteResult;
  /** Asks many people at once to take part in a live campaign. Who cannot be asked is told for them alone; what is no id of a person refuses the whole call. */
  ambassadorInviteMany: AmbassadorInviteManyResult;
  /** Makes a key for an account. Nobody gives more than their own token may do, or for longer. A key of a sign-on system counts a day later, and owners are told as of the system itself: see `accountCreate`. */
  apiKeyCreate: ApiKeyCreateResult;
  /** Ends a key for good, from the next request on. A repeat changes nothing. */
  apiKeyRevoke: ApiKeyRevokeResult;
  /** Gives an account a role, over a department with all that is below it, over a campaign, or over the whole organisation where neither is named. It counts from the next request on, with API keys; a token has what its account had when it was made. Nobody gives more than their own token may do. */
  assignmentCreate: AssignmentCreateResult;
  /** Takes a role from an account, from the next request on. One over the whole organisation goes from the account’s `roles` as well, and ends its tokens. */
  assignmentDelete: AssignmentDeleteResult;
  /** Puts a draft or an ended campaign out of the way; its numbers are kept. */
  campaignArchive: CampaignArchiveResult;
  /** Offers a content to a campaign’s ambassadors; no effect where it is offered already. */
  campaignContentAdd: CampaignContentAddResult;
  /** Takes a content out of what a campaign offers; no effect where it is not offered. */
  campaignContentRemove: CampaignContentRemoveResult;
  /** Makes a campaign, as a draft. */
  campaignCreate: CampaignCreateResult;
  /** Ends a live or paused campaign: nobody is invited and nothing new is shared; late numbers count. */
  campaignEnd: CampaignEndResult;
  /** Takes a draft live, so that ambassadors can be invited and share. */
  campaignLaunch: CampaignLaunchResult;
  /** Stops a live campaign for a while: nobody is invited or joins, and nothing new is shared, until it is resumed. */
  campaignPause: CampaignPauseResult;
  /** Takes an ended campaign live again. Who took part still does. */
  campaignReopen: CampaignReopenResult;
  /** Brings an archived campaign back, as a draft or as ended. */
  campaignRestore: CampaignRestoreResult;
  /** Takes a paused campaign live again. */
  campaignResume: CampaignResumeResult;
  /** Changes a campaign that is not archived. */
  campaignUpdate: CampaignUpdateResult;
  /** Lets ambassadors share a content, a withdrawn one included. */
  contentApprove: ContentApproveResult;
  /** Takes a content out of lists and of sharing: it is withdrawn as well. */
  contentArchive: ContentArchiveResult;
  /** Makes a content of the team’s own, as a draft. */
  contentCreate: ContentCreateResult;
  /** Lists an archived content again, as a withdrawn one: approve it to have it shared. */
  contentRestore: ContentRestoreResult;
  /** Changes a content of the team’s own. An approved one becomes a draft again, because it was approved as it was. Refused for content of a source. */
  contentUpdate: ContentUpdateResult;
  /** Takes a content out of sharing. What was shared of it stays, and its links still lead there. */
  contentWithdraw: ContentWithdrawResult;
  /** Adds an entry to the ledger: money that was spent, or an advantage or reward that somebody got. Reports of a time that is over may change: see `restatements` of a report. */
  costAdd: CostAddResult;
  /** Takes an entry of the ledger back by another one of the same amount below nothing, which is answered. It counts at its own time: that of the entry makes it as if there had been none. Reports of a time that is over may change: see `restatements` of a report. */
  costReverse: CostReverseResult;
  /** Takes a department out of lists. Who belongs to it still does. */
  departmentArchive: DepartmentArchiveResult;
  /** Makes a department. */
  departmentCreate: DepartmentCreateResult;
  /** Closes a department for good and makes another one, which is answered, its successor: its people, campaigns, objectives, names and what is below it are the other’s from now on, and what was counted for it until now stays counted for it. Roles that were given over it cover nothing from then on. */
  departmentMerge: DepartmentMergeResult;
  /** Lists an archived department again. */
  departmentRestore: DepartmentRestoreResult;
  /** Renames a department, or moves it with all that is below it. Its former name and place go on leading to it: an import that still writes them makes no second one. */
  departmentUpdate: DepartmentUpdateResult;
  /** Publishes the next wording of a purpose. Agreements to earlier ones stand until they are taken back. */
  documentVersionPublish: DocumentVersionPublishResult;
  /** Says whether a doubtful row is about the person that it may be about, once. It is read again at the next run of its integration, or when its file is imported again. */
  doubtfulRowAnswer: DoubtfulRowAnswerResult;
  /** Sets what attention is taken to cost by one method, as its next version. Reports of a time that is over may change: see `restatements` of a report. */
  earnedMediaSet: EarnedMediaSetResult;
  /** Switches a check off. What it said of earlier shares stays with them. */
  guidelineCheckDelete: GuidelineCheckDeleteResult;
  /** Switches a plugin’s check of texts on, or changes how it is used. */
  guidelineCheckSet: GuidelineCheckSetResult;
  /** Stops an import that has not ended. What it stored before stays. */
  importCancel: ImportCancelResult;
  /** Begins to import an uploaded file. Importing the same file again changes nothing. It needs `import:run` and the permission to write its target: `person:write` for PEOPLE, `network:write` for TIES (and `person:write` with `createMissingPeople`), `metric:write` for METRICS. Reports of a time that is over may change: see `restatements` of a report. */
  importStart: ImportStartResult;
  /** Begins a log-in with the provider, for a secret of type OAUTH2. The provider must know `/oauth/callback` of this server as a redirect address. */
  integrationAuthorize: IntegrationAuthorizeResult;
  /** Tries settings and credentials with one cheap call to the source. */
  integrationCheck: IntegrationCheckResult;
  /** Configures a connector or a notifier, and by that agrees to what its plugin may reach: see `plugins { permissions }`. Nothing is read before `integrationSync` or the schedule. */
  integrationCreate: IntegrationCreateResult;
  /** Takes away an integration with its runs. What it brought stays, content and mentions without a source, unless `withData` says otherwise. Refused where posts were published through it. Reports of a time that is over may change: see `restatements` of a report. */
  integrationDelete: IntegrationDeleteResult;
  /** Holds the schedule and refuses syncs until it is resumed. A run under way goes on to its end. */
  integrationPause: IntegrationPauseResult;
  /** Forgets how far a stream was read, so that its next run reads all of it anew. What was stored stays. Refused while the stream is being read. */
  integrationReset: IntegrationResetResult;
  /** Takes up the schedule again; what came due meanwhile is made up for once. */
  integrationResume: IntegrationResumeResult;
  /** Takes one secret away, and the log-in that was made with it. */
  integrationSecretRemove: IntegrationSecretRemoveResult;
  /** Sets one secret. The old value counts no more from now on, also for webhooks that it signed. A failing integration is tried again. */
  integrationSecretSet: IntegrationSecretSetResult;
  /** Reads the source now, also while its schedule rests. One run a stream, one after the other: answers the one that comes first, which may be under way already; `runs` of the integration shows all. A failure ends the run at once, unless the source says when to come back: then `error` and `dueAt` tell it. Reports of a time that is over may change: see `restatements` of a report. */
  integrationSync: IntegrationSyncResult;
  /** Changes name, settings, secrets, streams or schedule. New settings or secrets make a failing integration active again. */
  integrationUpdate: IntegrationUpdateResult;
  /** Lets another source lead: `externalId` of each person becomes their id there, null where they have none. Ids of the source that led are kept in `externalIds`, and integrations that named ids without saying whose go on with it. */
  leadingDirectorySet: LeadingDirectorySetResult;
  /** Takes the threshold of a country away. */
  ledgerThresholdRemove: LedgerThresholdRemoveResult;
  /** Sets the sum from which the law of a country asks for more, such as a written contract, where somebody gets it in a year for one objective. */
  ledgerThresholdSet: LedgerThresholdSetResult;
  /** Adds a metric of the organisation’s own: one whose facts it sends, or one that is computed from others. */
  metricCreate: MetricCreateResult;
  /** Declares something that numbers can be told apart by, at most 10 in an organisation. Facts that come from now on keep their values of it. */
  metricDimensionAdd: MetricDimensionAddResult;
  /** Ends a dimension of the organisation’s own. Facts that have values of it keep them; those that come later are not told apart by it. */
  metricDimensionRemove: MetricDimensionRemoveResult;
  /** Sets how a metric of the organisation’s own is computed, as its next edition. What is made of it follows. Reports of a time that is over may change: see `restatements` of a report. */
  metricFormulaSet: MetricFormulaSetResult;
  /** Changes the group or the rank of a source, and decides anew which facts count: see `report { restatements }`. Sources of different accounts are not joined. Reports of a time that is over may change: see `restatements` of a report. */
  metricSourceUpdate: MetricSourceUpdateResult;
  /** Takes in facts. Sending the same again changes nothing; sending another value for a known key corrects it. Points that cannot be used are named, the others are taken in. Reports of a time that is over may change: see `restatements` of a report. */
  metricsIngest: MetricsIngestResult;
  /** Erases a network with its ties and measures, for good. People stay. */
  networkPurge: NetworkPurgeResult;
  /** Takes one tie out of its network. */
  networkTieRemove: NetworkTieRemoveResult;
  /** Records that one person names another for a dimension. No event and no entry of the audit log tells of it. */
  nominationCreate: NominationCreateResult;
  /** Takes a nomination back. No event and no entry of the audit log tells of it. */
  nominationDelete: NominationDeleteResult;
  /** Tells somebody of events from now on. */
  noticeRuleCreate: NoticeRuleCreateResult;
  /** Tells nobody any more, and forgets what was told. */
  noticeRuleDelete: NoticeRuleDeleteResult;
  /** Sends a trial to the recipient of a rule. Read what became of it by `node(id:)`. */
  noticeRuleTry: NoticeRuleTryResult;
  /** Changes who is told, or of what. */
  noticeRuleUpdate: NoticeRuleUpdateResult;
  /** Lets an objective hold no more, from now on. It stays in the reports of the time in which it held. */
  objectiveArchive: ObjectiveArchiveResult;
  /** Makes an objective of a campaign or a department, which holds from now on: reports of periods that ended before are without it. */
  objectiveCreate: ObjectiveCreateResult;
  /** Lets an archived objective hold again, from now on. */
  objectiveRestore: ObjectiveRestoreResult;
  /** Changes an objective that is not archived, from now on: reports of periods that ended before keep the target of then. */
  objectiveUpdate: ObjectiveUpdateResult;
  /** Changes the settings of the organisation. */
  organizationUpdate: OrganizationUpdateResult;
  /** Accepts one’s own invitation. Only the invited person can: the token is theirs. */
  participationAccept: ParticipationAcceptResult;
  /** States whether somebody gains something by taking part. Of one’s own participation one can only state that one does. */
  participationBenefitSet: ParticipationBenefitSetResult;
  /** Declines one’s own invitation, or leaves where it was accepted. Declining costs nothing. */
  participationDecline: ParticipationDeclineResult;
  /** Leaves a campaign that one has accepted. Leaving costs nothing; what was shared stays counted. */
  participationLeave: ParticipationLeaveResult;
  /** Takes an invitation back that is not answered yet. They may be asked again. */
  participationWithdraw: ParticipationWithdrawResult;
  /** Takes somebody out of lists and measures, and keeps what is stored of them. Where their account has a role in the team, it takes `account:write`, or `person:write` over the whole organisation. */
  personArchive: PersonArchiveResult;
  /** Adds somebody to the directory. */
  personCreate: PersonCreateResult;
  /** Lets somebody belong to exactly these departments from an instant on, which may be over: what was before it stays. Their shares since then count for the departments of their time. Reports of a time that is over may change: see `restatements` of a report. */
  personDepartmentsSet: PersonDepartmentsSetResult;
  /** Records that somebody objects to being scored: oneself, or for somebody who said so. */
  personObjectToScoring: PersonObjectToScoringResult;
  /** Erases somebody for good, with all that belongs to them, and takes all that they are and were known by out of what names them elsewhere, in all of the organisation: it takes `person:write` over the whole of it. Events keep their id alone. An account with a role in the team takes `account:write`, also one that nobody linked but that has their mail address; an integration of their own takes `integration:write`. */
  personPurge: PersonPurgeResult;
  /** Puts somebody back who was archived; see `personArchive` for what it takes. */
  personRestore: PersonRestoreResult;
  /** Changes what is known of somebody. Whether somebody is active whose account has a role in the team takes `account:write`, or `person:write` over the whole organisation. */
  personUpdate: PersonUpdateResult;
  /** Takes an objection to being scored back. */
  personWithdrawScoringObjection: PersonWithdrawScoringObjectionResult;
  /** Agrees to what a plugin asks for, such as after an upgrade that asks for more. The first use of a plugin agrees by itself. */
  pluginConsent: PluginConsentResult;
  /** Publishes the rules of a pack as they are, as the policy of one country. Not legal advice: they are to be read by one’s own lawyers. */
  policyPackPublish: PolicyPackPublishResult;
  /** Publishes the next version of a policy. From `effectiveFrom` on it replaces the earlier ones of the same name, language and country. It is a version of the document of this name, too, which people can agree to. */
  policyPublish: PolicyPublishResult;
  /** Calls off what is not published yet, or takes a post back, where its network can: that happens after the answer, and `retraction` says how far it is. Asked again while it waits for another try, it is tried at once. */
  publicationRetract: PublicationRetractResult;
  /** Says what became of a post that could not be found out, after somebody looked. */
  publicationSettle: PublicationSettleResult;
  /** Adds a purpose that needs consent, with a document for its wordings. */
  purposeCreate: PurposeCreateResult;
  /** Changes a purpose. Where consent is needed from now on, who has not given it is left out at once. */
  purposeUpdate: PurposeUpdateResult;
  /** Holds the scores of a run against what was measured after it, and keeps the answer with the run. */
  scoreBacktest: ScoreBacktestResult;
  /** Stops a run of scores that has not ended. The scores that are shown stay. */
  scoreRunCancel: ScoreRunCancelResult;
  /** Shows the scores of this run instead of those shown now: of a shadow run, or again of an earlier one. A candidate whose model declares a `backtest` must have passed it. */
  scoreRunPromote: ScoreRunPromoteResult;
  /** Scores everybody who is active and not archived, does not object and gave a consent where one is needed, or all contents that are not withdrawn. Waits for networks that are being measured. */
  scoreRunStart: ScoreRunStartResult;
  /** Prepares an ambassador’s post about a content: checks text, participation and consent, and makes a tracked link. It posts nothing: `sharePublish` does, or the ambassador. The team may record what an ambassador shared. */
  shareCreate: ShareCreateResult;
  /** Takes a prepared share back before it is posted: it counts nowhere from then on. */
  shareDiscard: ShareDiscardResult;
  /** Notes that a share was posted, and where; said again, corrects the address. */
  shareMarkPublished: ShareMarkPublishedResult;
  /** Posts a share on its network, with its tracked link, now or later. What speaks against the share is asked again, now and when it is posted. */
  sharePublish: SharePublishResult;
  /** Adds a network to the registry of the organisation, at most 200. */
  socialNetworkAdd: SocialNetworkAddResult;
  /** Takes a network that the organisation added out of its registry. What names it already keeps it. */
  socialNetworkRemove: SocialNetworkRemoveResult;
  /** Stops a run that has not ended. What it stored before stays, and the next run of its integration begins. */
  syncRunCancel: SyncRunCancelResult;
  /** Adds ties of one kind, or changes those between the same people. For many, import a file. */
  tiesUpsert: TiesUpsertResult;
  /** Issues a short-lived token for one person as an ambassador: for a sign-on system that attests their log-in, or for an owner who acts for them. It ends with the key that it is made with, when the person leaves, and when their account is suspended. */
  tokenIssue: TokenIssueResult;
  /** Takes a topic out of lists; campaigns keep it. */
  topicArchive: TopicArchiveResult;
  /** Makes a topic. */
  topicCreate: TopicCreateResult;
  /** Lists an archived topic again. */
  topicRestore: TopicRestoreResult;
  /** Changes a topic. */
  topicUpdate: TopicUpdateResult;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_accountCreateArgs = {
  input: AccountCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_accountEndSessionsArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_accountRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_accountSuspendArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_accountUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: AccountUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_agreementCreateArgs = {
  input: AgreementInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_agreementWithdrawArgs = {
  input: AgreementWithdrawInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_ambassadorInviteArgs = {
  input: AmbassadorInviteInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_ambassadorInviteManyArgs = {
  input: AmbassadorInviteManyInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_apiKeyCreateArgs = {
  input: ApiKeyCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_apiKeyRevokeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_assignmentCreateArgs = {
  input: AssignmentCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_assignmentDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignArchiveInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignContentAddArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignContentAddInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignContentRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignContentRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignCreateArgs = {
  input: CampaignCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignEndArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignEndInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignLaunchArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignLaunchInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignPauseArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignPauseInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignReopenArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignReopenInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignRestoreInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<CampaignResumeInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_campaignUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: CampaignUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentApproveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentCreateArgs = {
  input: ContentCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ContentUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_contentWithdrawArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_costAddArgs = {
  input: CostAddInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_costReverseArgs = {
  id: Scalars['ID']['input'];
  input: CostReverseInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_departmentArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_departmentCreateArgs = {
  input: DepartmentCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_departmentMergeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: DepartmentMergeInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_departmentRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_departmentUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: DepartmentUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_documentVersionPublishArgs = {
  input: DocumentVersionPublishInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_doubtfulRowAnswerArgs = {
  id: Scalars['ID']['input'];
  input: DoubtfulRowAnswerInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_earnedMediaSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: EarnedMediaSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_guidelineCheckDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_guidelineCheckSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: GuidelineCheckSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_importCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_importStartArgs = {
  input: ImportStartInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationAuthorizeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationAuthorizeInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationCheckArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationCreateArgs = {
  input: IntegrationCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<IntegrationDeleteInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationPauseArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationResetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationResetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationResumeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationSecretRemoveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationSecretRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationSecretSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationSecretInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationSyncArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<IntegrationSyncInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_integrationUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: IntegrationUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_leadingDirectorySetArgs = {
  input: LeadingDirectorySetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_ledgerThresholdRemoveArgs = {
  input: LedgerThresholdRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_ledgerThresholdSetArgs = {
  input: LedgerThresholdSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricCreateArgs = {
  input: MetricCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricDimensionAddArgs = {
  input: MetricDimensionAddInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricDimensionRemoveArgs = {
  input: MetricDimensionRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricFormulaSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: MetricFormulaSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricSourceUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: MetricSourceUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_metricsIngestArgs = {
  input: MetricsIngestInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_networkPurgeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_networkTieRemoveArgs = {
  id: Scalars['ID']['input'];
  input: NetworkTieRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_nominationCreateArgs = {
  input: NominationCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_nominationDeleteArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_noticeRuleCreateArgs = {
  input: NoticeRuleCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_noticeRuleDeleteArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_noticeRuleTryArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_noticeRuleUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: NoticeRuleUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_objectiveArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ObjectiveArchiveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_objectiveCreateArgs = {
  input: ObjectiveCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_objectiveRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ObjectiveRestoreInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_objectiveUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ObjectiveChangeInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_organizationUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: OrganizationUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_participationAcceptArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ParticipationAcceptInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_participationBenefitSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: ParticipationBenefitSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_participationDeclineArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_participationLeaveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_participationWithdrawArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personCreateArgs = {
  input: PersonCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personDepartmentsSetArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonDepartmentsSetInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personObjectToScoringArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personPurgeArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PersonUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_personWithdrawScoringObjectionArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_pluginConsentArgs = {
  input: PluginConsentInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_policyPackPublishArgs = {
  input: PolicyPackPublishInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_policyPublishArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  input: PolicyPublishInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_publicationRetractArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_publicationSettleArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PublicationSettleInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_purposeCreateArgs = {
  input: PurposeCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_purposeUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: PurposeUpdateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_scoreBacktestArgs = {
  input: ScoreBacktestInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_scoreRunCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_scoreRunPromoteArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<ScoreRunPromoteInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_scoreRunStartArgs = {
  input: ScoreRunStartInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_shareCreateArgs = {
  input: ShareCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_shareDiscardArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_shareMarkPublishedArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input?: InputMaybe<ShareMarkPublishedInput>;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_sharePublishArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: SharePublishInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_socialNetworkAddArgs = {
  input: SocialNetworkAddInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_socialNetworkRemoveArgs = {
  input: SocialNetworkRemoveInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_syncRunCancelArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_tiesUpsertArgs = {
  input: TiesUpsertInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_tokenIssueArgs = {
  input: TokenIssueInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_topicArchiveArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_topicCreateArgs = {
  input: TopicCreateInput;
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_topicRestoreArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
};


/** Everything that can be changed. Send an `Idempotency-Key` header to make a repeat harmless for 24 hours. What asks a plugin first stands alone in its operation. */
export type Mutation_topicUpdateArgs = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  input: TopicUpdateInput;
};

/** All ties of one kind among the people of the organisation, and what was measured on them. */
export type Network = Node & {
  __typename: 'Network';
  /** Ties in it when it was last measured. Null before the first time. Null without the permission to list these people (`person:read`). */
  arcCount?: Maybe<Scalars['Int']['output']>;
  /** How many communities were found. Null before the first time. Null without the permission to list these people (`person:read`). */
  communityCount?: Maybe<Scalars['Int']['output']>;
  /** When its first ties came. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether a tie goes from one person to another; false where it is between two. Fixed from the first tie on. */
  directed: Scalars['Boolean']['output'];
  /** Why numbers of people are null here; null where they are told. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the kind of tie, such as `advice` or `reports-to`. */
  kind: Scalars['String']['output'];
  /** When it was last measured; null before the first time. */
  measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How much denser ties are inside the communities than chance would have it (Newman’s Q, on the undirected projection), from -0.5 to below 1. Null without ties or before the first time. */
  modularity?: Maybe<Scalars['Float']['output']>;
  /** People in it when it was last measured: those with at least one tie of this kind, archived ones left out. Null before the first time. Null without the permission to list these people (`person:read`). */
  nodeCount?: Maybe<Scalars['Int']['output']>;
  /** Whether betweenness and closeness are estimates, because the network has more than 20,000 people: betweenness from shortest paths between 100,000 drawn pairs of people (`NetworkPosition.betweennessError` tells how far each may be off), closeness from the distances from 128 drawn people. The same ties give the same estimates. */
  sampled: Scalars['Boolean']['output'];
  /** Whether the measures are those of the ties as they are now; when not, they are being computed. */
  upToDate: Scalars['Boolean']['output'];
  /** When its ties or its measures were last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of Network. */
export type NetworkConnection = {
  __typename: 'NetworkConnection';
  /** The things of this page with their cursors. */
  edges: Array<NetworkEdge>;
  /** The things of this page. */
  nodes: Array<Network>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Network on a page, with its cursor. */
export type NetworkEdge = {
  __typename: 'NetworkEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Network;
};

/** Conditions; all of them must hold. */
export type NetworkFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NetworkFilter>>;
  /** When its first ties came. */
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
  /** By the time of their first ties. */
  | 'CREATED_AT'
  /** By kind. */
  | 'KIND'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Where a person stands in one network. Ties count once, whatever their strength, but for the two strengths. In the undirected projection, of which some measures speak, two people are tied where a tie goes either way. */
export type NetworkPosition = {
  __typename: 'NetworkPosition';
  /** Raw betweenness: on how many shortest paths between two others they lie, paths of equal length counted in parts. Along the ties’ direction; raw: not divided by the number of pairs, so it grows with the network. */
  betweenness: Scalars['Float']['output'];
  /** How far `betweenness` may be off where it is an estimate (`Network.sampled`): half the width of the 95 % interval, in the same unit. Null where it is exact, or was estimated before this was kept. */
  betweennessError?: Maybe<Scalars['Float']['output']>;
  /** Inward closeness, with the correction of Wasserman and Faust: the inverse of the mean distance from those who reach them along ties, times the share of the others who do. From 0 (nobody reaches them) to 1 (everybody in one step). */
  closeness: Scalars['Float']['output'];
  /** Local clustering on the undirected projection: the share of pairs of their contacts who are tied themselves. From 0 to 1; 0 with fewer than two contacts. */
  clustering: Scalars['Float']['output'];
  /** Number of their community (Leiden, on the undirected projection). It tells who is together in one computation and means nothing beyond: the next may number the same groups otherwise. */
  community: Scalars['Int']['output'];
  /** Burt’s constraint on the undirected projection: how far their contacts are tied to one another. Low for a broker between groups, 1 with a single contact, slightly above 1 in very small closed groups. Null without contacts. */
  constraint?: Maybe<Scalars['Float']['output']>;
  /** Core number on the undirected projection: the largest k such that they belong to a group where everybody is tied to at least k others of it. */
  coreNumber: Scalars['Int']['output'];
  /** Eigenvector centrality on the undirected projection: high for who is tied to people who are themselves central. From 0 to 1; the squares of all sum to 1. Null where it could not be settled. */
  eigenvector?: Maybe<Scalars['Float']['output']>;
  /** How many people have a tie to them, such as those who ask them; without direction, their ties. */
  inDegree: Scalars['Int']['output'];
  /** Sum of the strengths of the ties to them, in the unit of the source; without direction, of their ties. Null for measures from before it was kept. */
  inStrength?: Maybe<Scalars['Float']['output']>;
  /** How many people they have a tie to, such as those they ask; without direction, their ties. */
  outDegree: Scalars['Int']['output'];
  /** Sum of the strengths of the ties they have to others, in the unit of the source; without direction, of their ties. Null for measures from before it was kept. */
  outStrength?: Maybe<Scalars['Float']['output']>;
  /** PageRank: share of time that a walker spends with them who follows ties at random with probability 0.85 and starts anew anywhere otherwise. From 0 to 1; all of a network sum to 1. */
  pageRank: Scalars['Float']['output'];
};

/** Which Network is no more. */
export type NetworkPurgePayload = {
  __typename: 'NetworkPurgePayload';
  /** The global id that finds nothing from now on. */
  purgedId: Scalars['ID']['output'];
};

/** What `networkPurge` answers: the thing itself, or why it was refused. */
export type NetworkPurgeResult = NetworkPurgePayload | NotFoundError;

/** Which tie to take out. */
export type NetworkTieRemoveInput = {
  /** Who it goes out from. */
  from: PersonBy;
  /** Who it goes to. */
  to: PersonBy;
};

/** What `networkTieRemove` answers: the thing itself, or why it was refused. */
export type NetworkTieRemoveResult = InvalidInputError | Network | NotFoundError;

/** Anything with an id of its own. */
export type Node = {
  /** Global id. */
  id: Scalars['ID']['output'];
};

/** One person says of another: this one knows, listens, is fair. */
export type Nomination = Node & {
  __typename: 'Nomination';
  /** When it was recorded, the last time. */
  createdAt: Scalars['DateTime']['output'];
  /** Key of what they were named for, such as `expertise`. */
  dimension: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Who was named; null when this token may not read them. */
  nominee?: Maybe<Person>;
};

/** How many people named somebody for one dimension, as a monthly close published it. */
export type NominationCount = {
  __typename: 'NominationCount';
  /** When it was published. */
  closedAt: Scalars['DateTime']['output'];
  /** People who named them before the month of `closedAt`, archived ones left out: in steps of the organisation’s `minimumGroupSize`, rounded down. It falls once as many as that withdrew, were archived or erased. */
  count: Scalars['Int']['output'];
  /** Key of the dimension, such as `expertise`. */
  dimension: Scalars['String']['output'];
};

/** One person names another. */
export type NominationCreateInput = {
  /** Key of what they are named for: `expertise`, `empathy`, `impartiality`, or one of your own. */
  dimension: Scalars['String']['input'];
  /** Who says it; the person behind the token when left out. Another only for those who manage people. */
  nominatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is named; not oneself. */
  nomineeId: Scalars['ID']['input'];
};

/** What `nominationCreate` answers: the thing itself, or why it was refused. */
export type NominationCreateResult = ConflictError | InvalidInputError | Nomination | NotFoundError;

/** Which Nomination is no more. */
export type NominationDeletePayload = {
  __typename: 'NominationDeletePayload';
  /** The global id that finds nothing from now on. */
  deletedId: Scalars['ID']['output'];
};

/** What `nominationDelete` answers: the thing itself, or why it was refused. */
export type NominationDeleteResult = NominationDeletePayload | NotFoundError;

/** There is no such thing in this organisation. */
export type NotFoundError = UserError & {
  __typename: 'NotFoundError';
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** One message to the recipient of a rule, or to an owner whatever rules there are. Sent at most once. */
export type Notice = Node & {
  __typename: 'Notice';
  /** The owner whom it tells, whatever rules there are; null for a notice of a rule. */
  account?: Maybe<Account>;
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the last attempt failed; null where it did not. */
  error?: Maybe<Failure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was handed over; null before. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** What became of it. */
  status: NoticeStatus | (string & {});
  /** Whether it tells of nothing but that notices arrive. */
  trial: Scalars['Boolean']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of a list of Notice. */
export type NoticeConnection = {
  __typename: 'NoticeConnection';
  /** The things of this page with their cursors. */
  edges: Array<NoticeEdge>;
  /** The things of this page. */
  nodes: Array<Notice>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Notice on a page, with its cursor. */
export type NoticeEdge = {
  __typename: 'NoticeEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Notice;
};

/** Conditions; all of them must hold. */
export type NoticeFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NoticeFilter>>;
  /** How often they were tried. */
  attempts?: InputMaybe<IntFilter>;
  /** When they were made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<NoticeFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<NoticeFilter>>;
  /** When they were handed over. */
  sentAt?: InputMaybe<DateTimeFilter>;
  /** What became of them. */
  status?: InputMaybe<NoticeStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of Notice. */
export type NoticeOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: NoticeOrderField;
};

/** What a list of Notice can be ordered by; ties are broken by id. */
export type NoticeOrderField =
  /** By the time of making. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Who is told of which events, and by what. */
export type NoticeRule = Node & {
  __typename: 'NoticeRule';
  /** When it was made. Only later events are told. */
  createdAt: Scalars['DateTime']['output'];
  /** Types of events, such as `sync-run.failed`: see `eventTypes`. */
  events: Array<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The notifier. */
  integration: Integration;
  /** Its name for the team. */
  name: Scalars['String']['output'];
  /** What was told by it, the latest first. */
  notices: NoticeConnection;
  /** A mail address; for a chat who a notice is for, which may be empty. */
  recipient: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Who is told of which events, and by what. */
export type NoticeRule_noticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeOrder>;
};

/** A page of a list of NoticeRule. */
export type NoticeRuleConnection = {
  __typename: 'NoticeRuleConnection';
  /** The things of this page with their cursors. */
  edges: Array<NoticeRuleEdge>;
  /** The things of this page. */
  nodes: Array<NoticeRule>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Who is told of which events, and by what. */
export type NoticeRuleCreateInput = {
  /** All types of events that are told, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events: Array<Scalars['String']['input']>;
  /** The notifier: an integration that was made with `notifier`. */
  integrationId: Scalars['ID']['input'];
  /** Name for the team, at most 200 characters. */
  name: Scalars['String']['input'];
  /** A mail address; for a chat who a notice is for, which may be empty. At most 320 characters, on one line. */
  recipient: Scalars['String']['input'];
};

/** What `noticeRuleCreate` answers: the thing itself, or why it was refused. */
export type NoticeRuleCreateResult = ConflictError | InvalidInputError | NotFoundError | NoticeRule;

/** Which NoticeRule is no more. */
export type NoticeRuleDeletePayload = {
  __typename: 'NoticeRuleDeletePayload';
  /** The global id that finds nothing from now on. */
  deletedId: Scalars['ID']['output'];
};

/** What `noticeRuleDelete` answers: the thing itself, or why it was refused. */
export type NoticeRuleDeleteResult = ConflictError | NotFoundError | NoticeRuleDeletePayload;

/** One NoticeRule on a page, with its cursor. */
export type NoticeRuleEdge = {
  __typename: 'NoticeRuleEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: NoticeRule;
};

/** Conditions; all of them must hold. */
export type NoticeRuleFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<NoticeRuleFilter>>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The notifier. */
  integrationId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<NoticeRuleFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<NoticeRuleFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** The order of a list of NoticeRule. */
export type NoticeRuleOrder = {
  /** Which end comes first. */
  direction: OrderDirection;
  /** What to order by. */
  field: NoticeRuleOrderField;
};

/** What a list of NoticeRule can be ordered by; ties are broken by id. */
export type NoticeRuleOrderField =
  /** By the time of making. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `noticeRuleTry` answers: the thing itself, or why it was refused. */
export type NoticeRuleTryResult = ConflictError | NotFoundError | Notice;

/** What changes of a rule; what is left out stays. */
export type NoticeRuleUpdateInput = {
  /** All types of events that are told, such as `sync-run.failed`: see `eventTypes { type description }`. 1 to 50 of them. */
  events?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name for the team, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A mail address; for a chat who a notice is for, which may be empty. At most 320 characters, on one line. */
  recipient?: InputMaybe<Scalars['String']['input']>;
};

/** What `noticeRuleUpdate` answers: the thing itself, or why it was refused. */
export type NoticeRuleUpdateResult = ConflictError | InvalidInputError | NotFoundError | NoticeRule;

/** What became of a notice. */
export type NoticeStatus =
  /** Was not sent, or may have arrived (`ambiguous`) and is not sent again. */
  | 'FAILED'
  /** Waits for its turn, or for another try. */
  | 'QUEUED'
  /** Is being sent. */
  | 'SENDING'
  /** Was handed over to the mail server or the chat. */
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

/** A way to tell people something. Configured, it is an integration. */
export type Notifier = Configurable & {
  __typename: 'Notifier';
  /** How it reaches people; null while its plugin is not loaded. */
  channel?: Maybe<NotifierChannel | (string & {})>;
  /** JSON Schema of its settings, to draw a form from; null while its plugin is not loaded. */
  configSchema?: Maybe<Scalars['JSON']['output']>;
  /** What it does; null where it does not say, and while its plugin is not loaded. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its key, such as `feed` or `mail`: pass it to `integrationCreate`. */
  id: Scalars['String']['output'];
  /** Name of the plugin that brings it: see `plugins { name }`. Null while that is not loaded. */
  plugin?: Maybe<Scalars['String']['output']>;
  /** The credentials that it takes; empty while its plugin is not loaded. */
  secrets: Array<SecretDeclaration>;
  /** Name for people; null while its plugin is not loaded. */
  title?: Maybe<Scalars['String']['output']>;
  /** Version of the plugin that brings it; null while that is not loaded. */
  version?: Maybe<Scalars['String']['output']>;
};

/** How a notifier reaches people. */
export type NotifierChannel =
  /** By chat: recipients are channels, as the notifier takes them. */
  | 'CHAT'
  /** By mail: recipients are addresses. */
  | 'MAIL';

/** One thing that a campaign or a department shall reach, as a number of a metric. */
export type Objective = Node & {
  __typename: 'Objective';
  /** Since when it is archived and holds no more; null while it holds. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stood before, in the metric’s unit; null when not known. */
  baseline?: Maybe<Scalars['Decimal']['output']>;
  /** The campaign that owns it; null where a department does, and without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** When it was set. */
  createdAt: Scalars['DateTime']['output'];
  /** The department that owns it; null where a campaign does, and where the department may not be read. */
  department?: Maybe<Department>;
  /** Whose craft it is; null where nobody said. */
  discipline?: Maybe<ObjectiveDiscipline | (string & {})>;
  /** By when; null for the end of the campaign, or of no time in particular. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: ObjectiveKind | (string & {});
  /** The metric that says whether it is reached. */
  metric: Metric;
  /** The edition of the metric for which the target was set: see `Metric.edition`. */
  metricEdition: Scalars['Int']['output'];
  /** How far it is reached in a period; null where it did not hold in it. Needs the permission `report:read`: null, with an error, without it. */
  progress?: Maybe<ObjectiveProgress>;
  /** Of what its metric is read: its owner, or anything else that facts can be about, such as a content. Null where that may not be read. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** What shall be reached, in the metric’s unit. */
  target: Scalars['Decimal']['output'];
  /** Every target that ever held, the first first; the last is how it stands. The first of an objective that was made with its campaign holds from the start of the campaign. */
  targets: Array<ObjectiveTarget>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** One thing that a campaign or a department shall reach, as a number of a metric. */
export type Objective_progressArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Why it is done. */
export type ObjectiveArchiveInput = {
  /** Why; kept in `Objective.targets`, at most 500 characters. */
  reason: Scalars['String']['input'];
};

/** What `objectiveArchive` answers: the thing itself, or why it was refused. */
export type ObjectiveArchiveResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** What changes of an objective; what is left out stays. */
export type ObjectiveChangeInput = {
  /** Where it stands now, in the metric’s unit. Null empties it. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whose craft it is. Null empties it. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** By when; the end of the campaign when left out. Null empties it. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  kind?: InputMaybe<ObjectiveKind>;
  /** Key of the metric that says whether it is reached, such as `impressions`. */
  metric?: InputMaybe<Scalars['String']['input']>;
  /** Why; kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What shall be reached, in the metric’s unit. */
  target?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A page of a list of Objective. */
export type ObjectiveConnection = {
  __typename: 'ObjectiveConnection';
  /** The things of this page with their cursors. */
  edges: Array<ObjectiveEdge>;
  /** The things of this page. */
  nodes: Array<Objective>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new objective. */
export type ObjectiveCreateInput = {
  /** Where it stands now, in the metric’s unit. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** The campaign that owns it. Set either this or `departmentId`. */
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  /** The department that owns it. Set either this or `campaignId`. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose craft it is. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** By when; the end of the campaign when left out. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  kind: ObjectiveKind;
  /** Key of the metric that says whether it is reached, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** Why; kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Of what the metric is read, such as a content: anything that facts can be about, and whose numbers may be read. The owner itself when left out. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** What shall be reached, in the metric’s unit. */
  target: Scalars['Decimal']['input'];
};

/** What `objectiveCreate` answers: the thing itself, or why it was refused. */
export type ObjectiveCreateResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** Whose craft an objective is. */
export type ObjectiveDiscipline =
  /** Marketing: what is offered to a market. */
  | 'MARKETING'
  /** Public relations: what others say and think of the organisation. */
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
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Objective;
};

/** Conditions; all of them must hold. */
export type ObjectiveFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ObjectiveFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** The campaign that owns it. */
  campaignId?: InputMaybe<IdFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The department that owns it. */
  departmentId?: InputMaybe<IdFilter>;
  /** Whose craft it is. */
  discipline?: InputMaybe<ObjectiveDisciplineFilter>;
  /** By when it shall be reached. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** What it is for. */
  kind?: InputMaybe<ObjectiveKindFilter>;
  /** Key of the metric that says whether it is reached. */
  metric?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ObjectiveFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ObjectiveFilter>>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** One thing that a campaign shall reach. */
export type ObjectiveInput = {
  /** Where it stands now, in the metric’s unit. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whose craft it is. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** By when; the end of the campaign when left out. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  kind: ObjectiveKind;
  /** Key of the metric that says whether it is reached, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** What shall be reached, in the metric’s unit. */
  target: Scalars['Decimal']['input'];
};

/** What an objective is for. */
export type ObjectiveKind =
  /** Being known. */
  | 'AWARENESS'
  /** Getting through a crisis. */
  | 'CRISIS'
  /** Being a place where people want to work. */
  | 'EMPLOYER_BRAND'
  /** Being answered. */
  | 'ENGAGEMENT'
  /** Being understood inside. */
  | 'INTERNAL_COMMUNICATION'
  /** Finding people to hire. */
  | 'RECRUITMENT'
  /** Being thought well of. */
  | 'REPUTATION'
  /** Selling. */
  | 'SALES'
  /** Being accepted where it matters to others. */
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** How far an objective is reached, by the last target that held in the period. */
export type ObjectiveProgress = {
  __typename: 'ObjectiveProgress';
  /** The objective. */
  objective: Objective;
  /** (Value − baseline) / (target − baseline), a missing baseline being nothing; 1 is reached. */
  progress: Ratio;
  /** What was to be reached at the end of the period; what shall be now is that of the objective. */
  target: Scalars['Decimal']['output'];
  /** What its metric comes to in the period; null where that is not known, or not to be told: see `Report.value`. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** Why it is done, where somebody says. */
export type ObjectiveRestoreInput = {
  /** Why; kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What `objectiveRestore` answers: the thing itself, or why it was refused. */
export type ObjectiveRestoreResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** What an objective aimed at, from when to when. */
export type ObjectiveTarget = {
  __typename: 'ObjectiveTarget';
  /** Where it stood before, in the metric’s unit; null when not known. */
  baseline?: Maybe<Scalars['Decimal']['output']>;
  /** By when; null for the end of the campaign, or of no time in particular. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it holds no more; null while it holds, where nobody said, and without `report:read`. */
  endReason?: Maybe<Scalars['String']['output']>;
  /** The first instant at which it held. */
  from: Scalars['DateTime']['output'];
  /** The metric that said whether it is reached. */
  metric: Metric;
  /** The edition of the metric for which the target was set: see `Metric.edition`. */
  metricEdition: Scalars['Int']['output'];
  /** Why it was set; null where nobody said, and without the permission `report:read`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What was to be reached, in the metric’s unit. */
  target: Scalars['Decimal']['output'];
  /** The first instant after it; null while it holds. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** One thing that a campaign shall reach from now on. */
export type ObjectiveUpdateInput = {
  /** Where it stands now, in the metric’s unit. */
  baseline?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whose craft it is. */
  discipline?: InputMaybe<ObjectiveDiscipline>;
  /** By when; the end of the campaign when left out. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The objective of this campaign that is kept and changed; a new one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for. */
  kind: ObjectiveKind;
  /** Key of the metric that says whether it is reached, such as `impressions`. */
  metric: Scalars['String']['input'];
  /** Why; kept in `Objective.targets`, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What shall be reached, in the metric’s unit. */
  target: Scalars['Decimal']['input'];
};

/** What `objectiveUpdate` answers: the thing itself, or why it was refused. */
export type ObjectiveUpdateResult = ConflictError | InvalidInputError | NotFoundError | Objective;

/** Which end of an order comes first. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** A tenant: everything in the API belongs to one, and no token reaches two. */
export type Organization = Node & {
  __typename: 'Organization';
  /** Its brands, by name; they count as its names do. */
  brands: Array<Scalars['String']['output']>;
  /** Where it is established: its law binds every text. Null until it is set. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Currency of values that nothing else gives one for. */
  currency: Scalars['Currency']['output'];
  /** Made up by Portevoix to try it out: no real people. */
  demo: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the source that leads: `externalId` of people is their id there, and imports that do not say whose ids they name mean it. `directory` unless it was set. */
  leadingDirectory: Scalars['String']['output'];
  /** Groups of fewer people are never shown. */
  minimumGroupSize: Scalars['Int']['output'];
  /** Name as people know it. */
  name: Scalars['String']['output'];
  /** Other names under which people know it. An employee who names one of them says for whom they work. */
  names: Array<Scalars['String']['output']>;
  /** What it came to in a period. Needs the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** Short name, unique on this server. */
  slug: Scalars['String']['output'];
  /** IANA time zone in which reports cut days, weeks and months. */
  timeZone: Scalars['String']['output'];
  /** Made by `portevoix init --trial` to try the product out: the operator may act as a person who logged in. */
  trial: Scalars['Boolean']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A tenant: everything in the API belongs to one, and no token reaches two. */
export type Organization_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: everything in the API belongs to one, and no token reaches two. */
export type Organization_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: everything in the API belongs to one, and no token reaches two. */
export type Organization_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What changes of the organisation’s settings; what is left out stays. */
export type OrganizationUpdateInput = {
  /** All its brands by name, at most 100. Null empties it. */
  brands?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it is established: its law binds every text from then on. Null empties it. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Currency of values that nothing else gives one for. */
  currency?: InputMaybe<Scalars['Currency']['input']>;
  /** Groups of fewer people are never shown. A smaller one than now shows more: owners only. 5 to 1,000. */
  minimumGroupSize?: InputMaybe<Scalars['Int']['input']>;
  /** Name as people know it, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All other names under which people know it, at most 20. Null empties it. */
  names?: InputMaybe<Array<Scalars['String']['input']>>;
  /** IANA time zone in which reports cut days, weeks and months. What is stored stays as it is. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What `organizationUpdate` answers: the thing itself, or why it was refused. */
export type OrganizationUpdateResult = ConflictError | InvalidInputError | Organization;

/** Where this page stands in the whole list. */
export type PageInfo = {
  __typename: 'PageInfo';
  /** Cursor of the last thing of this page, for `after`; on an empty page the one it began behind, or null. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more come after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page began behind a cursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first thing of this page; null where it is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** One ambassador in one campaign: the invitation and the answer. */
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
  /** When they were first asked. */
  createdAt: Scalars['DateTime']['output'];
  /** When they last declined; null when they never did, or accepted since. */
  declinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the team wrote with the last invitation, in plain text; null when nothing. */
  invitationMessage?: Maybe<Scalars['String']['output']>;
  /** When they were last asked. */
  invitedAt: Scalars['DateTime']['output'];
  /** When they last left; null when they never did, or accepted since. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it stood from when to when, the first first; the last is how it stands. None changes once it is over. */
  periods: Array<ParticipationPeriod>;
  /** What they shared in this campaign. */
  shares?: Maybe<ShareConnection>;
  /** How they answered. */
  status: ParticipationStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** One ambassador in one campaign: the invitation and the answer. */
export type Participation_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};

/** How an invitation is accepted: with the wordings that the person agrees to. */
export type ParticipationAcceptInput = {
  /** What they agree to, each purpose once: SHARING is needed, all others are free. At most 20. */
  agreements?: InputMaybe<Array<AgreementInput>>;
  /**
   * The same in the old way; refused beside `agreements`.
   * @deprecated Send `agreements`. It is taken until 2027-07-01.
   */
  consent?: InputMaybe<ConsentInput>;
};

/** What `participationAccept` answers: the thing itself, or why it was refused. */
export type ParticipationAcceptResult = ConflictError | InvalidInputError | NotFoundError | Participation;

/** Whether somebody gains something by taking part. */
export type ParticipationBenefitSetInput = {
  /** What is so. */
  benefit: Benefit;
};

/** What `participationBenefitSet` answers: the thing itself, or why it was refused. */
export type ParticipationBenefitSetResult = ConflictError | InvalidInputError | NotFoundError | Participation;

/** Why a participation stands as it does. */
export type ParticipationCause =
  /** They accepted, declined or left themselves. */
  | 'ANSWER'
  /** They took back the consent to share. */
  | 'CONSENT_WITHDRAWN'
  /** They were erased. */
  | 'ERASURE'
  /** The team asked. */
  | 'INVITATION'
  /** The team took the invitation back. */
  | 'WITHDRAWAL';

/** A page of a list of Participation. */
export type ParticipationConnection = {
  __typename: 'ParticipationConnection';
  /** The things of this page with their cursors. */
  edges: Array<ParticipationEdge>;
  /** The things of this page. */
  nodes: Array<Participation>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** What `participationDecline` answers: the thing itself, or why it was refused. */
export type ParticipationDeclineResult = ConflictError | NotFoundError | Participation;

/** One Participation on a page, with its cursor. */
export type ParticipationEdge = {
  __typename: 'ParticipationEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
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
  /** Whether they gain something by it. */
  benefit?: InputMaybe<BenefitFilter>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** When they were last asked. */
  invitedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<ParticipationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ParticipationFilter>>;
  /** How they answered. */
  status?: InputMaybe<ParticipationStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** What `participationLeave` answers: the thing itself, or why it was refused. */
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
  /** By the time of the invitation. */
  | 'INVITED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** How a participation stood, from when to when. */
export type ParticipationPeriod = {
  __typename: 'ParticipationPeriod';
  /** Why. */
  cause: ParticipationCause | (string & {});
  /** Its first instant. */
  from: Scalars['DateTime']['output'];
  /** How it stood. */
  status: ParticipationStatus | (string & {});
  /** The first instant after it; null while it lasts. */
  to?: Maybe<Scalars['DateTime']['output']>;
};

/** How somebody answered an invitation. */
export type ParticipationStatus =
  /** Takes part. */
  | 'ACCEPTED'
  /** Said no; may be asked again. */
  | 'DECLINED'
  /** Not answered yet. Silence is no answer and costs nothing. */
  | 'INVITED'
  /** Took part and stopped; may be asked again. */
  | 'LEFT'
  /** The team took the invitation back before it was answered; may be asked again. */
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

/** What `participationWithdraw` answers: the thing itself, or why it was refused. */
export type ParticipationWithdrawResult = ConflictError | NotFoundError | Participation;

/** A half-open stretch of time: `from` belongs to it, `to` is the first instant after it. */
export type PeriodInput = {
  /** First instant. */
  from: Scalars['DateTime']['input'];
  /** First instant after it; at most fifty years later. */
  to: Scalars['DateTime']['input'];
};

/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person = Node & {
  __typename: 'Person';
  /** Whether they are there now, and not on leave or gone. */
  active: Scalars['Boolean']['output'];
  /** What they agreed to, agreements that were taken back among them. Null without the permission `agreement:read`. */
  agreements?: Maybe<AgreementConnection>;
  /** They as an ambassador; null for who was never asked, or without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** Since when they are archived: not listed and not measured. Null when they are not. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where they live and speak from: its law binds what they share. Null when not known. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When they were added. */
  createdAt: Scalars['DateTime']['output'];
  /** Departments they belong to, by name. */
  departments: Array<Department>;
  /** Name as shown to the team. */
  displayName: Scalars['String']['output'];
  /** Mail address in small letters; null when not known, or when this token may not read the person. */
  email?: Maybe<Scalars['String']['output']>;
  /** Their id in the leading directory of the organisation, as text; null when they have none there. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Their ids in all sources, that of the leading directory first; empty for who may not read the person. */
  externalIds: Array<ExternalId>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What they do; null when not known. */
  jobTitle?: Maybe<Scalars['String']['output']>;
  /** How they stand to the organisation. */
  kind: PersonKind | (string & {});
  /** Whether an act, an import or a source said how they stand to it; false where `EMPLOYEE` is only the default. */
  kindStated: Scalars['Boolean']['output'];
  /** Languages they speak (BCP 47), such as `de-CH`. */
  languages: Array<Scalars['Locale']['output']>;
  /** Formal rank as the organisation writes it, such as `3` or `VP`; no part of influence. Null when not known. */
  level?: Maybe<Scalars['String']['output']>;
  /** The departments that they belong to and belonged to, of those that may be read, the latest first. */
  memberships: MembershipConnection;
  /** What they said in public by accounts that are known to be theirs; null without the permission `mention:read`. */
  mentions?: Maybe<MentionConnection>;
  /** Where they stand in the network of a kind of tie, as last measured. Null when they have no tie of this kind, when it is not measured yet, or when this token may not read networks. */
  network?: Maybe<NetworkPosition>;
  /** How many people named them, by dimension, never who; null for who may not read the person. */
  nominations?: Maybe<Array<NominationCount>>;
  /** Their score by a model, of the run that is shown. Null where there is none: not scored yet, not there now, objected to being scored, no consent where one is needed, or not for this token to read. An unknown model is refused. */
  score?: Maybe<Score>;
  /** Since when they object to being scored: nothing is computed or shown of them from then on. Null when they do not, or for who may not read the person. */
  scoringObjectedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What they shared as an ambassador, in any campaign; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** Where they work, as it was written, such as `Lyon`; null when not known. */
  site?: Maybe<Scalars['String']['output']>;
  /** Their accounts, by network and handle; empty for who may not read the person. */
  socialAccounts: Array<SocialAccount>;
  /** When they were last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_membershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MembershipFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MembershipOrder>;
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_networkArgs = {
  kind: Scalars['String']['input'];
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_scoreArgs = {
  model: Scalars['String']['input'];
};


/** Somebody whom the organisation knows: who may become an ambassador, or is part of a network. */
export type Person_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};

/** What `personArchive` answers: the thing itself, or why it was refused. */
export type PersonArchiveResult = ConflictError | NotFoundError | Person;

/** Exactly one key of a person. */
export type PersonBy =
  /** Mail address, in upper or lower case. */
  { email: Scalars['String']['input']; externalId?: never; externalIdIn?: never; id?: never; }
  |  /** Id in the leading directory. */
  { email?: never; externalId: Scalars['String']['input']; externalIdIn?: never; id?: never; }
  |  /** Id in a source that is named. */
  { email?: never; externalId?: never; externalIdIn: ExternalIdInput; id?: never; }
  |  /** Global id. */
  { email?: never; externalId?: never; externalIdIn?: never; id: Scalars['ID']['input']; };

/** A page of a list of Person. */
export type PersonConnection = {
  __typename: 'PersonConnection';
  /** The things of this page with their cursors. */
  edges: Array<PersonEdge>;
  /** The things of this page. */
  nodes: Array<Person>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Somebody new in the directory. */
export type PersonCreateInput = {
  /** Whether they are there now; true when left out. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where they live and speak from; its law binds what they share. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** All departments they belong to, together with `departmentNames`. At most 50. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Departments by name; those that do not exist yet are made, and a name that fits several is refused. At most 50. */
  departmentNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name as shown to the team, at most 200 characters. */
  displayName: Scalars['String']['input'];
  /** Mail address, of this person alone. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they do, at most 200 characters. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** How they stand to the organisation; `EMPLOYEE` when left out. */
  kind?: InputMaybe<PersonKind>;
  /** Languages they speak, such as `de-CH`, at most 20. */
  languages?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** Why it is somebody else, where somebody who was erased had the address or an account; kept in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Where they work, such as a city or a building, at most 200 characters. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** All their accounts. At most 50. */
  socialAccounts?: InputMaybe<Array<SocialAccountInput>>;
};

/** What `personCreate` answers: the thing itself, or why it was refused. */
export type PersonCreateResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** Where somebody belongs, and since when. */
export type PersonDepartmentsSetInput = {
  /** All departments they belong to from then on. At most 50. */
  departmentIds: Array<Scalars['ID']['input']>;
  /** Since when, not in the future; now when left out. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The one of them that what they do counts for; left out, the one that was, or the first. */
  primaryId?: InputMaybe<Scalars['ID']['input']>;
};

/** What `personDepartmentsSet` answers: the thing itself, or why it was refused. */
export type PersonDepartmentsSetResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** One Person on a page, with its cursor. */
export type PersonEdge = {
  __typename: 'PersonEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Person;
};

/** Conditions; all of them must hold. */
export type PersonFilter = {
  /** Whether they are there now. */
  active?: InputMaybe<BooleanFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PersonFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** Where they live, as a code in capitals. */
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
  /** How many follow one of their accounts. */
  followers?: InputMaybe<IntFilter>;
  /** What they do. */
  jobTitle?: InputMaybe<TextFilter>;
  /** How they stand to the organisation. */
  kind?: InputMaybe<PersonKindFilter>;
  /** Whether somebody said how they stand to it. */
  kindStated?: InputMaybe<BooleanFilter>;
  /** A language they speak. */
  language?: InputMaybe<LocaleFilter>;
  /** Formal rank. */
  level?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PersonFilter>>;
  /** Where they work, in whatever case and with whatever blanks it is written. */
  site?: InputMaybe<KeyFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** How somebody stands to the organisation. */
export type PersonKind =
  /** Buys from it. */
  | 'CUSTOMER'
  /** Works for it. */
  | 'EMPLOYEE'
  /** Reports on it or its field. */
  | 'JOURNALIST'
  /** Speaks for a non-governmental organisation. */
  | 'NGO'
  /** Stands to it in another way. */
  | 'OTHER'
  /** Works with it. */
  | 'PARTNER'
  /** Holds or seeks a public office. */
  | 'POLITICIAN';

/** Conditions on one of a few values; all of them must hold. */
export type PersonKindFilter = {
  /** This one. */
  eq?: InputMaybe<PersonKind>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<PersonKind>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `personObjectToScoring` answers: the thing itself, or why it was refused. */
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
  /** By external id, as text; those without one last. */
  | 'EXTERNAL_ID'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Which Person is no more. */
export type PersonPurgePayload = {
  __typename: 'PersonPurgePayload';
  /** The global id that finds nothing from now on. */
  purgedId: Scalars['ID']['output'];
};

/** What `personPurge` answers: the thing itself, or why it was refused. */
export type PersonPurgeResult = ConflictError | NotFoundError | PersonPurgePayload;

/** What `personRestore` answers: the thing itself, or why it was refused. */
export type PersonRestoreResult = ConflictError | NotFoundError | Person;

/** What changes; what is left out stays. */
export type PersonUpdateInput = {
  /** Whether they are there now. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where they live and speak from; its law binds what they share. Null empties it. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** All departments they belong to, together with `departmentNames`. At most 50. Null empties it. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Departments by name; those that do not exist yet are made, and a name that fits several is refused. At most 50. Null empties it. */
  departmentNames?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name as shown to the team, at most 200 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** Mail address, of this person alone. Null empties it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id in the leading directory of the organisation, unique there, at most 200 characters. Null empties it. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** All their ids in other sources, one each. That of the leading directory is `externalId`. At most 50. Null empties it. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they do, at most 200 characters. Null empties it. */
  jobTitle?: InputMaybe<Scalars['String']['input']>;
  /** How they stand to the organisation. */
  kind?: InputMaybe<PersonKind>;
  /** Languages they speak, such as `de-CH`, at most 20. Null empties it. */
  languages?: InputMaybe<Array<Scalars['Locale']['input']>>;
  /** Formal rank as the organisation writes it, such as `3` or `VP`, at most 100 characters. Null empties it. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** Why it is somebody else, where somebody who was erased had the address or an account; kept in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Where they work, such as a city or a building, at most 200 characters. Null empties it. */
  site?: InputMaybe<Scalars['String']['input']>;
  /** All their accounts. At most 50. Null empties it. */
  socialAccounts?: InputMaybe<Array<SocialAccountInput>>;
};

/** What `personUpdate` answers: the thing itself, or why it was refused. */
export type PersonUpdateResult = ConflictError | InvalidInputError | NotFoundError | Person;

/** What `personWithdrawScoringObjection` answers: the thing itself, or why it was refused. */
export type PersonWithdrawScoringObjectionResult = ConflictError | NotFoundError | Person;

/** A kind of data about persons that can be found in a text. */
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

/** A package that extends this server: connectors, scoring models, checks. Its code runs sandboxed. */
export type Plugin = {
  __typename: 'Plugin';
  /** What was agreed that it may reach. */
  consent: PluginConsent;
  /** Name of the package. */
  name: Scalars['String']['output'];
  /** What it may reach; null where its manifest could not be read. */
  permissions?: Maybe<PluginPermissions>;
  /** What it adds, such as `connector:feed`; empty where its manifest could not be read. */
  provides: Array<Scalars['String']['output']>;
  /** Why it is in quarantine; null where it is not. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Whether it works. */
  status: PluginStatus | (string & {});
  /** Version of the package; null where it could not be read. */
  version?: Maybe<Scalars['String']['output']>;
};

/** What the organisation agreed that a plugin may reach, as against what it asks for now. */
export type PluginConsent = {
  __typename: 'PluginConsent';
  /** Kinds of data that were agreed to. */
  data: Array<Scalars['String']['output']>;
  /** When somebody agreed last; null where nobody has yet. */
  grantedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it asks for beyond that; until somebody agrees, its work fails. Null where it asks for no more. */
  missing?: Maybe<PluginPermissions>;
  /** Hosts that were agreed to. */
  network: Array<Scalars['String']['output']>;
  /** The version of the plugin that asked then; null where nobody has agreed yet. */
  version?: Maybe<Scalars['String']['output']>;
};

/** A plugin, and what it may reach. */
export type PluginConsentInput = {
  /** All that it asks for now: anything else is refused. */
  permissions: PluginPermissionsInput;
  /** Name of its package, as `plugins { name }` gives it. */
  plugin: Scalars['String']['input'];
};

/** What `pluginConsent` answers: the thing itself, or why it was refused. */
export type PluginConsentResult = InvalidInputError | Plugin;

/** What a plugin may reach; everything else is refused. */
export type PluginPermissions = {
  __typename: 'PluginPermissions';
  /** Kinds of the organisation’s data that it may see. */
  data: Array<Scalars['String']['output']>;
  /** Hosts it may speak to; `{config.url}` stands for the host in that setting of an integration. */
  network: Array<Scalars['String']['output']>;
};

/** What a plugin asks for, repeated. */
export type PluginPermissionsInput = {
  /** Kinds of data, as `plugins { permissions { data } }` gives them. At most 1,000. */
  data: Array<Scalars['String']['input']>;
  /** Hosts, as `plugins { permissions { network } }` gives them. At most 1,000. */
  network: Array<Scalars['String']['input']>;
};

/** Whether a plugin works. */
export type PluginStatus =
  /** Loaded and at work. */
  | 'ACTIVE'
  /** Being loaded: what it provides is there in a moment. Everything else works meanwhile. */
  | 'LOADING'
  /** Not used, because something is wrong with it: it could not be loaded, or misbehaved again and again, with this organisation or wherever it is used. One that misbehaved, or took too long to load, is tried again by itself. Nothing else suffers from it. */
  | 'QUARANTINED';

/** One version of a policy that texts are checked against. It is never changed; the next one replaces it. */
export type Policy = Node & {
  __typename: 'Policy';
  /** Country of the readers that it is for; null for every country. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was made, which is when it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** The same as a wording that people agree to; null without the permission `document:read`. */
  documentVersion?: Maybe<DocumentVersion>;
  /** From when it binds, until a later version of the same name, language and country does. */
  effectiveFrom: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Language of the texts that it binds, `fr` including `fr-CA`; null for every language. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Name of the policy, the same for all its versions. */
  name: Scalars['String']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** Its rules, in the order of the input. */
  rules: Array<PolicyRule>;
  /** Number of the version, from 1 per name. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Policy. */
export type PolicyConnection = {
  __typename: 'PolicyConnection';
  /** The things of this page with their cursors. */
  edges: Array<PolicyEdge>;
  /** The things of this page. */
  nodes: Array<Policy>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Policy on a page, with its cursor. */
export type PolicyEdge = {
  __typename: 'PolicyEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Policy;
};

/** Conditions; all of them must hold. */
export type PolicyFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PolicyFilter>>;
  /** Country code it was published for. */
  country?: InputMaybe<CountryCodeFilter>;
  /** When it binds from. */
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
  /** By the time they bind from. */
  | 'EFFECTIVE_FROM'
  /** By name. */
  | 'NAME';

/** Ready rules drawn from the law of some countries: a starting point for a policy, to be read and changed by one’s own lawyers. Not legal advice; a text that passes is not thereby lawful. */
export type PolicyPack = {
  __typename: 'PolicyPack';
  /** Countries whose law it is drawn from; a policy is published for each. */
  countries: Array<Scalars['CountryCode']['output']>;
  /** What the rules ask for, and what of the law a text does not show. */
  description: Scalars['String']['output'];
  /** Stable name. */
  key: Scalars['String']['output'];
  /** Name for people. */
  name: Scalars['String']['output'];
  /** What to tell whoever uses it. */
  notice: Scalars['String']['output'];
  /** The rules. */
  rules: Array<PolicyPackRule>;
};

/** A ready pack for one country. */
export type PolicyPackPublishInput = {
  /** One of the countries of the pack. */
  country: Scalars['CountryCode']['input'];
  /** From when it binds; now when left out. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Key of the pack, such as `eu-ucpd`: see `policyPacks`. */
  pack: Scalars['String']['input'];
};

/** What `policyPackPublish` answers: the thing itself, or why it was refused. */
export type PolicyPackPublishResult = ConflictError | InvalidInputError | Policy;

/** A ready rule of a pack. */
export type PolicyPackRule = GuidelineRule & {
  __typename: 'PolicyPackRule';
  /** Whether letters with other accents are other letters. Null but for terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null but for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law of the place says of affiliate links and codes, told where one stands in a text that does not disclose a benefit. Null where they are not looked for, and for other kinds than REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** Kinds of personal data that it looks for. Null but for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. Where there are any, the rule asks of each author what their `Connection` owes; null where it asks the same of everybody, and for other kinds than REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Proposed to the author; null for the built-in fix. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own fold. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** How many hashtags may stand before the disclosure; null where it is not checked. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** What it looks for. */
  kind: RuleKind | (string & {});
  /** Said to the author; null for the built-in message. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must stand. Null but for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null but for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null but for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** What a finding does. */
  severity: Severity | (string & {});
  /** The law or page that the rule comes from; null where none was named. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null for other kinds than terms; of CONFIDENTIAL_TERM also for those who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is left alone. Null but for terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** A policy, or the next version of the one with this name. */
export type PolicyPublishInput = {
  /** Country of the readers; every one when left out. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** From when it binds. */
  effectiveFrom: Scalars['DateTime']['input'];
  /** Language of the texts it binds; every one when left out. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Name, the same for all versions, at most 200 characters. */
  name: Scalars['String']['input'];
  /** Its rules, 1 to 100 of them. */
  rules: Array<PolicyRuleInput>;
};

/** What `policyPublish` answers: the thing itself, or why it was refused. */
export type PolicyPublishResult = ConflictError | InvalidInputError | Policy;

/** A rule of a published policy. */
export type PolicyRule = GuidelineRule & Node & {
  __typename: 'PolicyRule';
  /** Whether letters with other accents are other letters. Null but for terms. */
  accentSensitive?: Maybe<Scalars['Boolean']['output']>;
  /** Wordings that disclose; `{name}` stands for any name. Null but for REQUIRED_DISCLOSURE. */
  accepted?: Maybe<Array<Scalars['String']['output']>>;
  /** What the law of the place says of affiliate links and codes, told where one stands in a text that does not disclose a benefit. Null where they are not looked for, and for other kinds than REQUIRED_DISCLOSURE. */
  affiliate?: Maybe<Scalars['String']['output']>;
  /** When it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** Kinds of personal data that it looks for. Null but for PERSONAL_DATA. */
  detect?: Maybe<Array<PersonalDataKind | (string & {})>>;
  /** Wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. Where there are any, the rule asks of each author what their `Connection` owes; null where it asks the same of everybody, and for other kinds than REQUIRED_DISCLOSURE. */
  employment?: Maybe<Array<Scalars['String']['output']>>;
  /** Proposed to the author; null for the built-in fix. */
  fix?: Maybe<Scalars['String']['output']>;
  /** Characters shown before "more"; null for the network’s own fold. */
  foldAt?: Maybe<Scalars['Int']['output']>;
  /** How many hashtags may stand before the disclosure; null where it is not checked. */
  hashtagsMax?: Maybe<Scalars['Int']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name of the rule in findings; unique in its policy. */
  key: Scalars['String']['output'];
  /** What it looks for. */
  kind: RuleKind | (string & {});
  /** Said to the author; null for the built-in message. */
  message?: Maybe<Scalars['String']['output']>;
  /** Where a disclosure must stand. Null but for REQUIRED_DISCLOSURE. */
  position?: Maybe<DisclosurePosition | (string & {})>;
  /** Wordings that do not disclose. Null but for REQUIRED_DISCLOSURE. */
  refused?: Maybe<Array<Scalars['String']['output']>>;
  /** Wordings that a person should confirm. Null but for REQUIRED_DISCLOSURE. */
  review?: Maybe<Array<Scalars['String']['output']>>;
  /** What a finding does. */
  severity: Severity | (string & {});
  /** The law or page that the rule comes from; null where none was named. */
  source?: Maybe<Scalars['String']['output']>;
  /** Terms that it looks for. Null for other kinds than terms; of CONFIDENTIAL_TERM also for those who may not write policies. */
  terms?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether a term within a longer word is left alone. Null but for terms. */
  wholeWord?: Maybe<Scalars['Boolean']['output']>;
};

/** A rule. Each kind has fields of its own; one that belongs to another kind is refused. */
export type PolicyRuleInput = {
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: "pâte" is not "pate"; false when left out. */
  accentSensitive?: InputMaybe<Scalars['Boolean']['input']>;
  /** REQUIRED_DISCLOSURE, needed there: wordings that disclose where they stand as a label or in a sentence about the post; `{name}` stands for any name, `{post}` for the post (“this video”), a leading "#" asks for the hashtag. 1 to 200 of them. */
  accepted?: InputMaybe<Array<Scalars['String']['input']>>;
  /** REQUIRED_DISCLOSURE: what the law of the place says of affiliate links and codes, at most 500 characters; with it, a text that holds one and does not disclose a benefit is warned of. */
  affiliate?: InputMaybe<Scalars['String']['input']>;
  /** PERSONAL_DATA, needed there: kinds of personal data to look for. 1 to 10 of them. */
  detect?: InputMaybe<Array<PersonalDataKind>>;
  /** REQUIRED_DISCLOSURE: wordings by which an employee says so, `{employer}` standing for a name or brand of the organisation. With them an employee is at most warned, and nothing is asked of who has no connection; without them the rule warns everybody who has no benefit. 1 to 200 of them. */
  employment?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Proposed to the author instead of the built-in fix, at most 500 characters. */
  fix?: InputMaybe<Scalars['String']['input']>;
  /** REQUIRED_DISCLOSURE: characters shown before "more"; the network’s own fold when left out. 1 to 100,000. */
  foldAt?: InputMaybe<Scalars['Int']['input']>;
  /** REQUIRED_DISCLOSURE: how many hashtags may stand before it; not checked when left out. 0 to 100. */
  hashtagsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Name of the rule in findings, lower case words joined by "-" or "."; made of its kind and place when left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it looks for. */
  kind: RuleKind;
  /** Said to the author instead of the built-in message, at most 500 characters. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** REQUIRED_DISCLOSURE: where it must stand; BEFORE_FOLD when left out. */
  position?: InputMaybe<DisclosurePosition>;
  /** REQUIRED_DISCLOSURE: wordings that readers do not take for a disclosure. At most 200. */
  refused?: InputMaybe<Array<Scalars['String']['input']>>;
  /** REQUIRED_DISCLOSURE: wordings that a person should confirm; a warning, whatever the severity. At most 200. */
  review?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What a finding does. */
  severity: Severity;
  /** The law or page that the rule comes from, at most 500 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM, needed there: terms of at most 200 characters. They are found joined, separated and in look-alike letters, and inflected in French, English and German; in texts of other languages only in the forms that are listed. 1 to 1,000 of them. */
  terms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** FORBIDDEN_TERM and CONFIDENTIAL_TERM: leaves a term within a longer word alone; true when left out. */
  wholeWord?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A share that the platform posts on its network, once and never twice. */
export type Publication = Node & {
  __typename: 'Publication';
  /** The account it is published by, for everybody who may read the publication. */
  account: PublicationAccount;
  /** Attempts to publish it and to find it, together. */
  attempts: Scalars['Int']['output'];
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the last attempt failed, to publish it or to take it back; null where it did not. */
  error?: Maybe<Failure>;
  /** Its id on the network; null while it is not known to be out, and where only a person saw it. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The integration of that account; null for those who may not read integrations. */
  integration?: Maybe<Integration>;
  /** When it was known to be out; null before. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Taking it back, once it was out; null where nobody asked for that. */
  retraction?: Maybe<PublicationRetraction>;
  /** Not before this instant; null where it was to be published at once. */
  scheduledFor?: Maybe<Scalars['DateTime']['output']>;
  /** The words that are published. */
  share: Share;
  /** What became of it. */
  status: PublicationStatus | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it stands; null while it is not known to be out, or where the network does not say. */
  url?: Maybe<Scalars['URL']['output']>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** The account that a publication goes by. */
export type PublicationAccount = {
  __typename: 'PublicationAccount';
  /** Its id, as `sharePublish` and `publishingAccounts` have it. */
  integrationId: Scalars['ID']['output'];
  /** Name that the team gave it. */
  name: Scalars['String']['output'];
  /** Key of the network it posts on, as shares have it. */
  network: Scalars['String']['output'];
  /** Whether it is a person’s account, as against the organisation’s. */
  own: Scalars['Boolean']['output'];
};

/** A page of a list of Publication. */
export type PublicationConnection = {
  __typename: 'PublicationConnection';
  /** The things of this page with their cursors. */
  edges: Array<PublicationEdge>;
  /** The things of this page. */
  nodes: Array<Publication>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One Publication on a page, with its cursor. */
export type PublicationEdge = {
  __typename: 'PublicationEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Publication;
};

/** Conditions; all of them must hold. */
export type PublicationFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PublicationFilter>>;
  /** How often it was tried. */
  attempts?: InputMaybe<IntFilter>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The account it is published by. */
  integrationId?: InputMaybe<IdFilter>;
  /** This does not hold. */
  not?: InputMaybe<PublicationFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<PublicationFilter>>;
  /** When it was published. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** Not before when it is published. */
  scheduledFor?: InputMaybe<DateTimeFilter>;
  /** The share that is published. */
  shareId?: InputMaybe<IdFilter>;
  /** What became of it. */
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
  /** By the time they were asked for. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `publicationRetract` answers: the thing itself, or why it was refused. */
export type PublicationRetractResult = ConflictError | NotFoundError | Publication;

/** Taking a post back that is out, after somebody asked for it. */
export type PublicationRetraction = {
  __typename: 'PublicationRetraction';
  /** Attempts since then. */
  attempts: Scalars['Int']['output'];
  /** When it was asked for, the last time. */
  requestedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: RetractionStatus | (string & {});
};

/** What became of a post. */
export type PublicationSettleInput = {
  /** Whether it is out. If not, it can be published again. */
  published: Scalars['Boolean']['input'];
  /** Where it stands, if it is out. */
  url?: InputMaybe<Scalars['URL']['input']>;
};

/** What `publicationSettle` answers: the thing itself, or why it was refused. */
export type PublicationSettleResult = ConflictError | InvalidInputError | NotFoundError | Publication;

/** What became of the intent to publish. */
export type PublicationStatus =
  /** Is not out. `sharePublish` tries it again. */
  | 'FAILED'
  /** Is out. */
  | 'PUBLISHED'
  /** Is being published. */
  | 'PUBLISHING'
  /** Waits for its turn, its time, or another try. */
  | 'QUEUED'
  /** Was called off before it was out, or taken back. */
  | 'RETRACTED'
  /** An attempt ended without an answer. It is looked for before anything is tried again; where that tells nothing either, `publicationSettle` is for a person who looked. */
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

/** An account that the caller may publish by. */
export type PublishingAccount = {
  __typename: 'PublishingAccount';
  /** What to pass to `sharePublish`. */
  integrationId: Scalars['ID']['output'];
  /** How long a post may be there, its link included, as that network counts characters. */
  maxCharacters: Scalars['Int']['output'];
  /** Name that the team gave it. */
  name: Scalars['String']['output'];
  /** Key of the network it posts on, as shares have it. */
  network: Scalars['String']['output'];
  /** Whether it is a person’s account, as against the organisation’s. */
  own: Scalars['Boolean']['output'];
};

/** What data about people is used for. Every organisation has `SHARING` and `SCORING`; people agree to the wordings of a purpose’s document. */
export type Purpose = Node & {
  __typename: 'Purpose';
  /** The basis for everybody who lives in none of the countries of `exceptions`. */
  basis: LegalBasis | (string & {});
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What it covers; null when there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The document with its wordings; null without the permission `document:read`. */
  document?: Maybe<Document>;
  /** Countries with a basis of their own, by code. Who lives in no known country is not used without consent as soon as any country needs it. */
  exceptions: Array<PurposeException>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Registry key, such as `SHARING`: what agreements name. */
  key: Scalars['String']['output'];
  /** Name as people read it. */
  name: Scalars['String']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of a list of Purpose. */
export type PurposeConnection = {
  __typename: 'PurposeConnection';
  /** The things of this page with their cursors. */
  edges: Array<PurposeEdge>;
  /** The things of this page. */
  nodes: Array<Purpose>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A purpose of the organisation’s own. */
export type PurposeCreateInput = {
  /** What it covers, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Registry key, such as `PHOTOS`: 2 to 50 capitals, digits and underscores. */
  key: Scalars['String']['input'];
  /** Name as people read it, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** What `purposeCreate` answers: the thing itself, or why it was refused. */
export type PurposeCreateResult = ConflictError | InvalidInputError | Purpose;

/** One Purpose on a page, with its cursor. */
export type PurposeEdge = {
  __typename: 'PurposeEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Purpose;
};

/** A country whose people a purpose has a basis of their own for. */
export type PurposeException = {
  __typename: 'PurposeException';
  /** The basis for them. */
  basis: LegalBasis | (string & {});
  /** Where the people live. */
  country: Scalars['CountryCode']['output'];
};

/** The basis for people who live in a country. */
export type PurposeExceptionInput = {
  /** The basis for them. */
  basis: LegalBasis;
  /** Where they live. */
  country: Scalars['CountryCode']['input'];
};

/** Conditions; all of them must hold. */
export type PurposeFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<PurposeFilter>>;
  /** The basis for everybody without one of their country. */
  basis?: InputMaybe<LegalBasisFilter>;
  /** When it was made. */
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

/** What changes of a purpose; what is left out stays. */
export type PurposeUpdateInput = {
  /** The basis for everybody who lives in none of the countries. OBJECTION for SCORING only. */
  basis?: InputMaybe<LegalBasis>;
  /** What it covers, at most 5,000 characters. Null empties it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** All countries with a basis of their own, each once, at most 250. */
  exceptions?: InputMaybe<Array<PurposeExceptionInput>>;
  /** Name as people read it, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `purposeUpdate` answers: the thing itself, or why it was refused. */
export type PurposeUpdateResult = ConflictError | InvalidInputError | NotFoundError | Purpose;

/** Everything that can be read. */
export type Query = {
  __typename: 'Query';
  /** The Account with this id; null where there is none in this organisation or it may not be seen. */
  account?: Maybe<Account>;
  /** The accounts of the organisation. Needs `account:read`. */
  accounts?: Maybe<AccountConnection>;
  /** The Agreement with this id; null where there is none in this organisation or it may not be seen. */
  agreement?: Maybe<Agreement>;
  /** What people agreed to, agreements that were taken back among them; for an ambassador their own. */
  agreements?: Maybe<AgreementConnection>;
  /** The Ambassador with this id; null where there is none in this organisation or it may not be seen. */
  ambassador?: Maybe<Ambassador>;
  /** Everybody who was asked to speak for the organisation; for an ambassador only themself. */
  ambassadors?: Maybe<AmbassadorConnection>;
  /** The ApiKey with this id; null where there is none in this organisation or it may not be seen. */
  apiKey?: Maybe<ApiKey>;
  /** Checks a text against the policies in force, as `shareCreate` will. */
  assess?: Maybe<Assessment>;
  /** The Assignment with this id; null where there is none in this organisation or it may not be seen. */
  assignment?: Maybe<Assignment>;
  /** Who has which role where. Needs `account:read`; one’s own are `viewer { assignments }`. */
  assignments?: Maybe<AssignmentConnection>;
  /** The AuditEntry with this id; null where there is none in this organisation or it may not be seen. */
  auditEntry?: Maybe<AuditEntry>;
  /** What was done and refused through the API, and done by the `portevoix` command, the latest first. For owners. */
  auditLog?: Maybe<AuditEntryConnection>;
  /** The checks of texts that plugins bring: as many as the plugins that the operator has listed declare. */
  availableChecks?: Maybe<Array<AvailableCheck>>;
  /** The Campaign with this id; null where there is none in this organisation or it may not be seen. */
  campaign?: Maybe<Campaign>;
  /** The CampaignLink with this id; null where there is none in this organisation or it may not be seen. */
  campaignLink?: Maybe<CampaignLink>;
  /** The campaigns of the organisation; for an ambassador those they were asked to join. */
  campaigns?: Maybe<CampaignConnection>;
  /** The Channel with this id; null where there is none in this organisation or it may not be seen. */
  channel?: Maybe<Channel>;
  /** The organisation’s own accounts on networks that integrations read of. */
  channels?: Maybe<ChannelConnection>;
  /** The connectors that can be configured as integrations. */
  connectors?: Maybe<Array<Connector>>;
  /** The Content with this id; null where there is none in this organisation or it may not be seen. */
  content?: Maybe<Content>;
  /** Contents by their score, the highest first, of the model’s run that is shown; never those that are withdrawn. For the team only. An unknown model is refused. */
  contentScores?: Maybe<ContentScoreConnection>;
  /** The contents of the organisation. */
  contents?: Maybe<ContentConnection>;
  /** The Cost with this id; null where there is none in this organisation or it may not be seen. */
  cost?: Maybe<Cost>;
  /** The ledger: what was spent, and what people got. Needs the permission `cost:read`. */
  costs?: Maybe<CostConnection>;
  /** The Department with this id; null where there is none in this organisation or it may not be seen. */
  department?: Maybe<Department>;
  /** The departments of the organisation, without those that are archived or became a part of another. */
  departments?: Maybe<DepartmentConnection>;
  /** The Document with this id; null where there is none in this organisation or it may not be seen. */
  document?: Maybe<Document>;
  /** The DocumentVersion with this id; null where there is none in this organisation or it may not be seen. */
  documentVersion?: Maybe<DocumentVersion>;
  /** The documents that people of this organisation agree to. */
  documents?: Maybe<DocumentConnection>;
  /** The DoubtfulRow with this id; null where there is none in this organisation or it may not be seen. */
  doubtfulRow?: Maybe<DoubtfulRow>;
  /** Rows of files and sources that may be about a known person or not, the oldest first. */
  doubtfulRows?: Maybe<DoubtfulRowConnection>;
  /** The methods by which earned media value can be computed, with what they work with now. */
  earnedMediaMethods?: Maybe<Array<EarnedMediaMethod>>;
  /** Every code of this API’s errors, by name. New ones will come: treat them as their type. */
  errorCodes: Array<ErrorCode>;
  /** The Event with this id; null where there is none in this organisation or it may not be seen. */
  event?: Maybe<Event>;
  /** Every type of event that this server tells of, by name. For those who may read events or decide who is told of which. */
  eventTypes?: Maybe<Array<EventType>>;
  /** What happened, oldest first, in the order in which changes became visible; without what happened to things of a type that this token may not read everything of. */
  events?: Maybe<EventConnection>;
  /** What scoring models may know, for their authors and for whoever wants to know what is looked at. */
  featureCatalogue?: Maybe<FeatureCatalogue>;
  /** The GuidelineCheck with this id; null where there is none in this organisation or it may not be seen. */
  guidelineCheck?: Maybe<GuidelineCheck>;
  /** The checks that are switched on, by their keys: at most 20, since each of them judges every text. */
  guidelineChecks?: Maybe<Array<GuidelineCheck>>;
  /** How many people there were in a closed month, quarter or year of the organisation: of a longer period those of its last month. Needs `report:read`; over departments it covers those, with all that is below them. Null, with an error, without it. */
  headcount?: Maybe<Headcount>;
  /** The Import with this id; null where there is none in this organisation or it may not be seen. */
  import?: Maybe<Import>;
  /** The kinds of exports that can be imported without a mapping. */
  importPresets: Array<ImportPreset>;
  /** The imports of the organisation, the newest first. */
  imports?: Maybe<ImportConnection>;
  /** The Integration with this id; null where there is none in this organisation or it may not be seen. */
  integration?: Maybe<Integration>;
  /** The integrations of the organisation. */
  integrations?: Maybe<IntegrationConnection>;
  /** The thresholds of the organisation, by country; at most one of each. Needs the permission `cost:read`. */
  ledgerThresholds?: Maybe<Array<LedgerThreshold>>;
  /** What each person got in a year for each objective, of all kinds of entries, against the threshold of a country. Needs the permissions `cost:read` and `person:read`. */
  ledgerTotals?: Maybe<LedgerTotals>;
  /** The Membership with this id; null where there is none in this organisation or it may not be seen. */
  membership?: Maybe<Membership>;
  /** The Mention with this id; null where there is none in this organisation or it may not be seen. */
  mention?: Maybe<Mention>;
  /** What was said in public, the latest first. */
  mentions?: Maybe<MentionConnection>;
  /** The metric with this key; null where there is none. */
  metric?: Maybe<Metric>;
  /** All that numbers can be told apart by: the built-in dimensions, then the organisation’s own by key. */
  metricDimensions?: Maybe<Array<MetricDimension>>;
  /** The MetricGroup with this id; null where there is none in this organisation or it may not be seen. */
  metricGroup?: Maybe<MetricGroup>;
  /** The groups of sources, each of which is one account. */
  metricGroups?: Maybe<MetricGroupConnection>;
  /** The MetricSource with this id; null where there is none in this organisation or it may not be seen. */
  metricSource?: Maybe<MetricSource>;
  /** The sources that facts have come from. */
  metricSources?: Maybe<MetricSourceConnection>;
  /** All metrics: the built-in ones and the organisation’s own. Some hundreds at most, so without pages. */
  metrics?: Maybe<Array<Metric>>;
  /** The Network with this id; null where there is none in this organisation or it may not be seen. */
  network?: Maybe<Network>;
  /** The networks of the organisation: one for each kind of tie. */
  networks?: Maybe<NetworkConnection>;
  /** The thing with this id; null where there is none in this organisation or it may not be seen. */
  node?: Maybe<Node>;
  /** The things with these ids, in their order; null for each that does not exist or may not be seen. */
  nodes: Array<Maybe<Node>>;
  /** The Nomination with this id; null where there is none in this organisation or it may not be seen. */
  nomination?: Maybe<Nomination>;
  /** The Notice with this id; null where there is none in this organisation or it may not be seen. */
  notice?: Maybe<Notice>;
  /** The NoticeRule with this id; null where there is none in this organisation or it may not be seen. */
  noticeRule?: Maybe<NoticeRule>;
  /** Who is told of which events. */
  noticeRules?: Maybe<NoticeRuleConnection>;
  /** The notifiers that can be configured as integrations. */
  notifiers?: Maybe<Array<Notifier>>;
  /** The Objective with this id; null where there is none in this organisation or it may not be seen. */
  objective?: Maybe<Objective>;
  /** The objectives of campaigns and departments, without those that are archived. */
  objectives?: Maybe<ObjectiveConnection>;
  /** The Organization with this id; null where there is none in this organisation or it may not be seen. */
  organization?: Maybe<Organization>;
  /** The Participation with this id; null where there is none in this organisation or it may not be seen. */
  participation?: Maybe<Participation>;
  /** The people of the organisation, without those who are archived unless the filter asks for them; an ambassador sees only themselves. */
  people?: Maybe<PersonConnection>;
  /** The person with this key, archived or not; null where there is none or they may not be read. */
  person?: Maybe<Person>;
  /** The plugins that this server was told to load, in that order, those in quarantine included. */
  plugins?: Maybe<Array<Plugin>>;
  /** The policies of the organisation, all versions. */
  policies?: Maybe<PolicyConnection>;
  /** The Policy with this id; null where there is none in this organisation or it may not be seen. */
  policy?: Maybe<Policy>;
  /** Ready rules per country, to publish a policy from. Not legal advice. */
  policyPacks?: Maybe<Array<PolicyPack>>;
  /** The PolicyRule with this id; null where there is none in this organisation or it may not be seen. */
  policyRule?: Maybe<PolicyRule>;
  /** The Publication with this id; null where there is none in this organisation or it may not be seen. */
  publication?: Maybe<Publication>;
  /** What the platform posts on networks, or tried to; for an ambassador only their own. */
  publications?: Maybe<PublicationConnection>;
  /** The accounts that the caller may publish by; for an ambassador their own. By name, and at most 100, since they are for choosing one: where there may be more, name the network. The team finds all of them in `integrations`. */
  publishingAccounts?: Maybe<Array<PublishingAccount>>;
  /** The Purpose with this id; null where there is none in this organisation or it may not be seen. */
  purpose?: Maybe<Purpose>;
  /** What data about people is used for in this organisation. */
  purposes?: Maybe<PurposeConnection>;
  /** When a schedule would come due next, to look at before an integration gets it; nothing is stored. What is no schedule, or no time zone, is refused with an example of one. */
  schedulePreview?: Maybe<Array<Scalars['DateTime']['output']>>;
  /** The ScoreRun with this id; null where there is none in this organisation or it may not be seen. */
  scoreRun?: Maybe<ScoreRun>;
  /** Holds a run, such as a shadow run, against another one of the same subjects, be it of the same model or not. For the team only; runs over people need `person:read` too. */
  scoreRunCompare?: Maybe<ScoreComparison>;
  /** Runs of scores, the latest first; none for ambassadors. */
  scoreRuns?: Maybe<ScoreRunConnection>;
  /** People by their score, the highest first, of the model’s run that is shown; never those who object, or gave no consent where one is needed. For the team only, with `person:read`. Read the model’s `notFor` first. An unknown model is refused. */
  scores?: Maybe<ScoreConnection>;
  /** The models that people or contents can be scored by. */
  scoringModels?: Maybe<Array<ScoringModel>>;
  /** The Share with this id; null where there is none in this organisation or it may not be seen. */
  share?: Maybe<Share>;
  /** What was shared; for an ambassador only their own. */
  shares?: Maybe<ShareConnection>;
  /** The SocialAccount with this id; null where there is none in this organisation or it may not be seen. */
  socialAccount?: Maybe<SocialAccount>;
  /** The registry of social networks, by key: those known to all and those that this organisation added. */
  socialNetworks?: Maybe<Array<SocialNetwork>>;
  /** The SyncLogLine with this id; null where there is none in this organisation or it may not be seen. */
  syncLogLine?: Maybe<SyncLogLine>;
  /** The SyncRun with this id; null where there is none in this organisation or it may not be seen. */
  syncRun?: Maybe<SyncRun>;
  /** The Topic with this id; null where there is none in this organisation or it may not be seen. */
  topic?: Maybe<Topic>;
  /** The topics of the organisation, without those that are archived. */
  topics?: Maybe<TopicConnection>;
  /** What upgrades of the server did to this organisation’s rows, the latest first, at most 100. Needs `audit:read`. */
  upgradeNotes?: Maybe<Array<UpgradeNote>>;
  /** The Upload with this id; null where there is none in this organisation or it may not be seen. */
  upload?: Maybe<Upload>;
  /** Who is calling. */
  viewer: Viewer;
};


/** Everything that can be read. */
export type Query_accountArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_accountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AccountOrder>;
};


/** Everything that can be read. */
export type Query_agreementArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_agreementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AgreementOrder>;
};


/** Everything that can be read. */
export type Query_ambassadorArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_ambassadorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AmbassadorFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AmbassadorOrder>;
};


/** Everything that can be read. */
export type Query_apiKeyArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_assessArgs = {
  input: AssessInput;
};


/** Everything that can be read. */
export type Query_assignmentArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_assignmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssignmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssignmentOrder>;
};


/** Everything that can be read. */
export type Query_auditEntryArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_auditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AuditEntryOrder>;
};


/** Everything that can be read. */
export type Query_campaignArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_campaignLinkArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** Everything that can be read. */
export type Query_channelArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_channelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ChannelFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ChannelOrder>;
};


/** Everything that can be read. */
export type Query_contentArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_contentScoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  model: Scalars['String']['input'];
};


/** Everything that can be read. */
export type Query_contentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ContentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ContentOrder>;
};


/** Everything that can be read. */
export type Query_costArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_costsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CostOrder>;
};


/** Everything that can be read. */
export type Query_departmentArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_departmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DepartmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DepartmentOrder>;
};


/** Everything that can be read. */
export type Query_documentArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_documentVersionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_documentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DocumentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DocumentOrder>;
};


/** Everything that can be read. */
export type Query_doubtfulRowArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_doubtfulRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DoubtfulRowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<DoubtfulRowOrder>;
};


/** Everything that can be read. */
export type Query_eventArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_eventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Everything that can be read. */
export type Query_guidelineCheckArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_headcountArgs = {
  filter?: InputMaybe<PersonFilter>;
  period: PeriodInput;
};


/** Everything that can be read. */
export type Query_importArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_importsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImportFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ImportOrder>;
};


/** Everything that can be read. */
export type Query_integrationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_integrationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** Everything that can be read. */
export type Query_ledgerTotalsArgs = {
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  objectiveId?: InputMaybe<Scalars['ID']['input']>;
  personId?: InputMaybe<Scalars['ID']['input']>;
  year: Scalars['Int']['input'];
};


/** Everything that can be read. */
export type Query_membershipArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_mentionArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_mentionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MentionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MentionOrder>;
};


/** Everything that can be read. */
export type Query_metricArgs = {
  key: Scalars['String']['input'];
};


/** Everything that can be read. */
export type Query_metricGroupArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_metricGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricGroupFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricGroupOrder>;
};


/** Everything that can be read. */
export type Query_metricSourceArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_metricSourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MetricSourceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<MetricSourceOrder>;
};


/** Everything that can be read. */
export type Query_networkArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_networksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NetworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NetworkOrder>;
};


/** Everything that can be read. */
export type Query_nodeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_nodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Everything that can be read. */
export type Query_nominationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_noticeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_noticeRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_noticeRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NoticeRuleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<NoticeRuleOrder>;
};


/** Everything that can be read. */
export type Query_objectiveArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_objectivesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObjectiveFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ObjectiveOrder>;
};


/** Everything that can be read. */
export type Query_organizationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_participationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_peopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PersonFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PersonOrder>;
};


/** Everything that can be read. */
export type Query_personArgs = {
  by: PersonBy;
};


/** Everything that can be read. */
export type Query_policiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PolicyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PolicyOrder>;
};


/** Everything that can be read. */
export type Query_policyArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_policyRuleArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_publicationArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** Everything that can be read. */
export type Query_publishingAccountsArgs = {
  network?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type Query_purposeArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_purposesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurposeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PurposeOrder>;
};


/** Everything that can be read. */
export type Query_schedulePreviewArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  schedule: Scalars['String']['input'];
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Everything that can be read. */
export type Query_scoreRunArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_scoreRunCompareArgs = {
  base?: InputMaybe<Scalars['ID']['input']>;
  candidate: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_scoreRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScoreRunFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ScoreRunOrder>;
};


/** Everything that can be read. */
export type Query_scoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  model: Scalars['String']['input'];
};


/** Everything that can be read. */
export type Query_scoringModelsArgs = {
  subject?: InputMaybe<ScoreSubject>;
};


/** Everything that can be read. */
export type Query_shareArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_sharesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShareFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ShareOrder>;
};


/** Everything that can be read. */
export type Query_socialAccountArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_syncLogLineArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_syncRunArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_topicArgs = {
  id: Scalars['ID']['input'];
};


/** Everything that can be read. */
export type Query_topicsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TopicFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<TopicOrder>;
};


/** Everything that can be read. */
export type Query_uploadArgs = {
  id: Scalars['ID']['input'];
};

/** What a quota is counted for. */
export type QuotaScope =
  /** All integrations of this server together. */
  | 'APP'
  /** Each integration by itself. */
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

/** A ratio with what it was made of: sum over sum of the period, never a mean of rates. */
export type Ratio = {
  __typename: 'Ratio';
  /** Below the line; null when not known. */
  denominator?: Maybe<Scalars['Decimal']['output']>;
  /** Above the line; null when not known. */
  numerator?: Maybe<Scalars['Decimal']['output']>;
  /** Numerator / denominator, on 10 significant digits, which are enough to show it: whoever needs more divides the exact parts. Null when either is not known, or the denominator is zero. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** A point that was not taken in. */
export type RejectedMetricPoint = {
  __typename: 'RejectedMetricPoint';
  /** Its place in `points`, from 0. */
  index: Scalars['Int']['output'];
  /** What is wrong with it and what to do about it. */
  message: Scalars['String']['output'];
};

/** A tie that was not stored. */
export type RejectedTie = {
  __typename: 'RejectedTie';
  /** Its place in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Why, and what to do about it. */
  message: Scalars['String']['output'];
};

/** What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period. */
export type Report = {
  __typename: 'Report';
  /** Reposts by others / posts. */
  amplification: Ratio;
  /** Reactions / posts. */
  applause: Ratio;
  /** Clicks on tracked links, obvious bots left out. Counted by the platform, so zero is real. */
  clicks: Scalars['Decimal']['output'];
  /** Comments / posts. */
  conversation: Ratio;
  /** What was spent in the period, in the organisation’s currency where any cost is in it, else in that of the most costs; null where nothing was entered, or without `cost:read`. Costs in other currencies are left out, since no exchange rate is implied: see `unusableAmounts`. */
  cost?: Maybe<Money>;
  /** What the same attention would have cost as advertising; null where a metric that the method reads is not known. */
  earnedMediaValue?: Maybe<EarnedMediaValue>;
  /** Engagements / impressions. */
  engagementRateByImpressions: Ratio;
  /** Interactions with posts, by each network’s own definition. As networks and other sources report it; null where no fact is known in the period: missing is not zero. */
  engagements?: Maybe<Scalars['Decimal']['output']>;
  /** First instant of the period. */
  from: Scalars['DateTime']['output'];
  /** Times that posts were shown. As networks and other sources report it; null where no fact is known in the period: missing is not zero. */
  impressions?: Maybe<Scalars['Decimal']['output']>;
  /** How far each objective that held in the period is reached, by its last target in it, in the order of the objectives. What was set, changed or archived after the period changes nothing of it. */
  objectives: Array<ObjectiveProgress>;
  /** Keys of the metrics whose acts `participationRate` counts: `shares`, which are published shares. What was only prepared is no act. */
  participationActs: Array<Scalars['String']['output']>;
  /** Ambassadors with at least one act in the period while enrolled / ambassadors enrolled at some time in the period (then, not now). Which acts count: see `participationActs`. Both are counts of people: without `person:read`, `participation:read` and `share:read` they are known for closed calendar months of the organisation only, in steps of its `minimumGroupSize`, and there is no value. */
  participationRate: Ratio;
  /** People who saw a post, counted again for each post. As networks and other sources report it; null where no fact is known in the period: missing is not zero. */
  reach?: Maybe<Scalars['Decimal']['output']>;
  /** What changed the numbers of the period after its end, the latest first: late facts, corrections, costs entered or taken back, new prices of attention. At most 100. Empty where nothing did; acts that tell of a later time never stand here. */
  restatements: Array<Restatement>;
  /** Return on investment: earned media value against costs, in the currency of the value. */
  roi?: Maybe<ReturnOnInvestment>;
  /** A metric step by step. Derived metrics are computed for each step, sum over sum; a level, such as followers, is that at the end of the step, where any was told within it. */
  series?: Maybe<Series>;
  /** Shares first known to be published in the period: posted by a connector, marked by the person, with an address, or with a first counted click. See `Share.evidence`. Counted by the platform, so zero is real. */
  shares: Scalars['Decimal']['output'];
  /** Shares that were prepared in the period and neither known to be published nor discarded before its end. Many networks do not tell. */
  sharesPrepared: Scalars['Decimal']['output'];
  /** First instant after the period. */
  to: Scalars['DateTime']['output'];
  /** Costs of the period that `cost` leaves out, because they are in another currency, each with what to do about it. What is computed from costs is not known while there are any. Empty where there are none, or without `cost:read`. */
  unusableAmounts: Array<UnusableAmount>;
  /** Any metric of the registry; null where it is not known, needs a method to be named, or tells of fewer people or answers than the organisation’s `minimumGroupSize` to who may not list them. A level, such as followers, is that at the end of the period: the campaign’s own where it has one, else the sum of the latest of each share. */
  value?: Maybe<Scalars['Decimal']['output']>;
};


/** What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period. */
export type Report_earnedMediaValueArgs = {
  method: Scalars['String']['input'];
};


/** What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period. */
export type Report_roiArgs = {
  earnedMediaMethod?: InputMaybe<Scalars['String']['input']>;
};


/** What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period. */
export type Report_seriesArgs = {
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
};


/** What a campaign, or anything else that shares count for, came to in a period, its shares included. Costs, participation and objectives are those of campaigns. Every ratio is the sum of the period over the sum of the period. */
export type Report_valueArgs = {
  metric: Scalars['String']['input'];
};

/** What an act changed of a report after the end of its period. */
export type Restatement = {
  __typename: 'Restatement';
  /** Name of the mutation; of what an import or integration brought, of that which starts it. */
  act: Scalars['String']['output'];
  /** What it came to after; null where nothing is known of it any more. Money in minor units. */
  after?: Maybe<Scalars['Decimal']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What it came to in the period before; null where that was not known. Money in minor units. */
  before?: Maybe<Scalars['Decimal']['output']>;
  /** Who did it; null for the platform itself, and where the account is gone or the caller may not read it. */
  by?: Maybe<Account>;
  /** The department whose part of the number it is, where it was told late to which one somebody belonged; null where it is the whole. */
  department?: Maybe<Department>;
  /** Key of the metric; `earned-media:` and a method where what attention costs was set. */
  metric: Scalars['String']['output'];
};

/** How far taking a post back is. Until it is done the post is out. */
export type RetractionStatus =
  /** Is out no more. */
  | 'DONE'
  /** Could not be taken back, and is not tried any more: `error` says why. `publicationRetract` tries it anew; or delete it on its network by hand. */
  | 'FAILED'
  /** Waits for its turn, or for another try where one failed: then `error` says why. */
  | 'QUEUED'
  /** Is being taken back. */
  | 'TRYING';

/** (Gains − costs) / costs, with both lists. */
export type ReturnOnInvestment = {
  __typename: 'ReturnOnInvestment';
  /** What was spent in the currency of the gains, by label; empty where nothing was entered, or without `cost:read`. */
  costs: Array<LabelledMoney>;
  /** What was earned; empty where nothing is known. */
  gains: Array<LabelledMoney>;
  /** Amounts in another currency than the gains, or than most costs: they are in neither list. */
  unusable: Array<UnusableAmount>;
  /** 0.25 for a quarter gained; null where there is no cost, no known gain, or an amount that is left out (`unusable`): missing is not zero. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** What somebody is here for; the permissions follow from it. */
export type Role =
  /** Speaks in campaigns that they accepted; sees what is their own. */
  | 'AMBASSADOR'
  /** Reads everything but accounts, runs scores and reports. */
  | 'ANALYST'
  /** Plans campaigns, invites ambassadors, imports and integrates. */
  | 'MANAGER'
  /** Runs the organisation’s programme: everything, accounts and keys included. */
  | 'OWNER'
  /** Approves content and publishes policies. */
  | 'REVIEWER'
  /** A sign-on system: attests that persons logged in, and gets tokens with which they act themselves. It has no person, no other role, and no use of the API beyond that. */
  | 'SIGN_ON';

/** Conditions on one of a few values; all of them must hold. */
export type RoleFilter = {
  /** This one. */
  eq?: InputMaybe<Role>;
  /** One of these (at most 100). */
  in?: InputMaybe<Array<Role>>;
  /** True for those without a value, false for those with one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a rule looks for. */
export type RuleKind =
  /** Terms that must not leave the organisation, with the same fields; findings never repeat them. */
  | 'CONFIDENTIAL_TERM'
  /** Terms that the text must not hold: `terms`, `wholeWord`, `accentSensitive`. */
  | 'FORBIDDEN_TERM'
  /** Data about persons: `detect`; findings never repeat it. */
  | 'PERSONAL_DATA'
  /** The text must say that it is advertising: `accepted`, `review`, `refused`, `position` … */
  | 'REQUIRED_DISCLOSURE';

/** Where a run of work stands. */
export type RunStatus =
  /** Stopped by somebody. */
  | 'CANCELLED'
  /** Ended by a failure; the run says which. */
  | 'FAILED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** Is being done. */
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
  /** Why numbers of people are null here; null where they are told. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How the agreement is measured. */
  measure: BacktestMeasure | (string & {});
  /** The metric that was to be foretold, summed up over the period. */
  outcome: Metric;
  /** Why there is no value; null where there is one. */
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

/** What `scoreBacktest` answers: the thing itself, or why it was refused. */
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

/** A page of a ranking. */
export type ScoreConnection = {
  __typename: 'ScoreConnection';
  /** The things of this page with their cursors. */
  edges: Array<ScoreEdge>;
  /** The things of this page. */
  nodes: Array<Score>;
  /** Where this page stands in the whole list. */
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
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Score;
};

/** Why people or contents could not be scored. */
export type ScoreFailure = {
  __typename: 'ScoreFailure';
  /** How many people or contents lack it. Null without the permission to list these people (`person:read`). */
  count?: Maybe<Scalars['Int']['output']>;
  /** Why numbers of people are null here; null where they are told. */
  hidden?: Maybe<Hidden>;
  /** What is missing. */
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

/** Everybody, or all contents, scored by one version of a model at one instant. Shown all at once when it is done. */
export type ScoreRun = Node & {
  __typename: 'ScoreRun';
  /** The instant that everything was read at; null before. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** How well it foretold what came after it, the latest test first; at most 20. */
  backtests: Array<ScoreBacktest>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether its scores are the ones shown for this model. */
  current: Scalars['Boolean']['output'];
  /** Why it failed; null unless it did. */
  error?: Maybe<Scalars['String']['output']>;
  /** People left out because they object to being scored, or did not give a consent that is needed where they live. Null without the permission to list these people (`person:read`). */
  excluded?: Maybe<Scalars['Int']['output']>;
  /** Of how many something is not known that the model needs. Null without the permission to list these people (`person:read`). */
  failed?: Maybe<Scalars['Int']['output']>;
  /** What is not known of those who failed. */
  failures: Array<ScoreFailure>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why numbers of people are null here; null where they are told. */
  hidden?: Maybe<Hidden>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Sources of the model that said nothing of anybody, with what to do; empty before they were read. Where none of them says anything although other things are known, the run fails: everybody would get the same score. Where nothing was gathered at all yet, the run succeeds and every source of the model stands here: each score is then the model’s base, with a `coverage` of 0, and says nothing of anybody. */
  missingSources: Array<MissingSource>;
  /** The model, as it was when the run was started. */
  model: ScoringModel;
  /** Parameters of the model, with its defaults filled in. */
  params: Scalars['JSON']['output'];
  /** What its scores were made from. */
  provenance: ScoreProvenance;
  /** How many have a score of this run; 0 before it is done. Null without the permission to list these people (`person:read`). */
  scored?: Maybe<Scalars['Int']['output']>;
  /** Whether its scores are there. Those of a run that is no longer shown are forgotten after a while; the run stays. */
  scoresKept: Scalars['Boolean']['output'];
  /** Whether it is a candidate, which is not shown by itself: compare it, and promote it. */
  shadow: Scalars['Boolean']['output'];
  /** Where it stands. Back at QUEUED while a network that it needs is being measured. */
  status: RunStatus | (string & {});
  /** What is scored. */
  subject: ScoreSubject | (string & {});
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** What `scoreRunCancel` answers: the thing itself, or why it was refused. */
export type ScoreRunCancelResult = ConflictError | NotFoundError | ScoreRun;

/** A page of a list of ScoreRun. */
export type ScoreRunConnection = {
  __typename: 'ScoreRunConnection';
  /** The things of this page with their cursors. */
  edges: Array<ScoreRunEdge>;
  /** The things of this page. */
  nodes: Array<ScoreRun>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One ScoreRun on a page, with its cursor. */
export type ScoreRunEdge = {
  __typename: 'ScoreRunEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: ScoreRun;
};

/** Conditions; all of them must hold. */
export type ScoreRunFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ScoreRunFilter>>;
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
  /** Whether it is a candidate. */
  shadow?: InputMaybe<BooleanFilter>;
  /** Where it stands. */
  status?: InputMaybe<RunStatusFilter>;
  /** What is scored. */
  subject?: InputMaybe<ScoreSubjectFilter>;
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

/** What `scoreRunPromote` answers: the thing itself, or why it was refused. */
export type ScoreRunPromoteResult = ConflictError | InvalidInputError | NotFoundError | ScoreRun;

/** A run of scores. */
export type ScoreRunStartInput = {
  /** An earlier run of the same version of the model, whose statistics and parameters are taken over, so that the scores of the two are on one scale. */
  fittedFrom?: InputMaybe<Scalars['ID']['input']>;
  /** Key of the model, such as `influence`: see `scoringModels`. */
  model: Scalars['String']['input'];
  /** Parameters as the model’s `paramsSchema` says; its defaults when left out. */
  params?: InputMaybe<Scalars['JSON']['input']>;
  /** As a candidate, which is not shown before it is promoted: see `scoreRunCompare`. */
  shadow?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is scored. */
  subject: ScoreSubject;
};

/** What `scoreRunStart` answers: the thing itself, or why it was refused. */
export type ScoreRunStartResult = ConflictError | InvalidInputError | NotFoundError | ScoreRun;

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

/** A credential that integrations made with this take. */
export type SecretDeclaration = {
  __typename: 'SecretDeclaration';
  /** What it is for and where to get it, for people; null where that is not said. */
  description?: Maybe<Scalars['String']['output']>;
  /** Its name: pass it with its value to `integrationCreate`. */
  name: Scalars['String']['output'];
  /** Whether nothing works without it; false where that depends on the settings. */
  required: Scalars['Boolean']['output'];
  /** Name for people; null where it has none. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is, and how it comes to be. */
  type: SecretType | (string & {});
  /** The places in which the plugin uses it. It is refused everywhere else. */
  uses: Array<SecretUse>;
};

/** Where a credential is used. It is refused everywhere else. */
export type SecretPlace =
  /** A field of a form that is sent. */
  | 'FORM_FIELD'
  /** A header of requests. */
  | 'HEADER'
  /** A field of JSON that is sent. */
  | 'JSON_FIELD'
  /** The server logs in with it. */
  | 'LOG_IN'
  /** The password of a mail server. */
  | 'MAIL_PASSWORD'
  /** One segment of the path of an address. */
  | 'PATH_SEGMENT'
  /** A parameter of an address. */
  | 'QUERY_PARAMETER'
  /** The server verifies the signatures of webhooks with it. */
  | 'SIGNATURE'
  /** The plugin does not say: in headers, in path or query of an address, and in fields with the name of a credential. */
  | 'UNDECLARED';

/** What a credential is, and how it comes to be. */
export type SecretType =
  /** `user:password`, entered. */
  | 'BASIC'
  /** A key or token that is entered and travels in a header. */
  | 'HEADER'
  /** Somebody logs in with the provider in a browser: see `integrationAuthorize`. */
  | 'OAUTH2'
  /** A password that is entered; the server logs in with it. */
  | 'SESSION'
  /** Entered, and used as it is: a signing secret, the secret of an application. */
  | 'VALUE';

/** A place in which a credential is used. */
export type SecretUse = {
  __typename: 'SecretUse';
  /** Name of the header, field or parameter; null where the place has none, or any header is meant. */
  name?: Maybe<Scalars['String']['output']>;
  /** What kind of place. */
  place: SecretPlace | (string & {});
};

/** A metric step by step, without gaps. */
export type Series = {
  __typename: 'Series';
  /** Its step. */
  bucket: SeriesBucket | (string & {});
  /** How many of the steps have data, from 0 to 1: a low one says that the series has gaps. */
  coverage: Scalars['Float']['output'];
  /** Why steps have no value that have data; null where none is kept back. */
  hidden?: Maybe<Hidden>;
  /** Key of the metric. */
  metric: Scalars['String']['output'];
  /** All steps of the period, in order; at most 10,000. */
  points: Array<SeriesPoint>;
  /** IANA time zone whose calendar cuts the steps. */
  timeZone: Scalars['String']['output'];
};

/** The step of a series, by the clock and calendar of its time zone. */
export type SeriesBucket =
  /** By the day: 23 or 25 hours where clocks change. */
  | 'DAY'
  /** By the hour; the hour that a clock repeats is two. Facts known by their day alone stand in the hour of its noon. */
  | 'HOUR'
  /** By the calendar month. */
  | 'MONTH'
  /** By the week, from Monday (ISO 8601). */
  | 'WEEK';

/** One step of a series. */
export type SeriesPoint = {
  __typename: 'SeriesPoint';
  /** Where the hour, day, week or month begins: for the first it may lie before the period, of which only the part within counts. */
  at: Scalars['DateTime']['output'];
  /** First day of the step in the calendar of the series; null for steps of an hour. */
  on?: Maybe<Scalars['Date']['output']>;
  /** What it comes to; null where there is no data. Missing is not zero. */
  value?: Maybe<Scalars['Decimal']['output']>;
};

/** What a finding does. */
export type Severity =
  /** The text cannot be shared. */
  | 'BLOCK'
  /** It is shown; the text can be shared. */
  | 'WARN';

/** One ambassador’s own words about one content, on one network. */
export type Share = Node & {
  __typename: 'Share';
  /** Whose words they are; null without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** What the guidelines said when it was shared, and which versions of them. Not revised later. */
  assessment: Assessment;
  /** The campaign it is part of; null without the permission `campaign:read`. */
  campaign?: Maybe<Campaign>;
  /** What it is about; null where this token may not read it, as ambassadors what is a draft again. */
  content?: Maybe<Content>;
  /** Country of the readers; null if not known. */
  country?: Maybe<Scalars['CountryCode']['output']>;
  /** When it was made, which is when it passed the gate. */
  createdAt: Scalars['DateTime']['output'];
  /** The departments that the ambassador belonged to when it was made, the primary one first; those that may not be read are left out. */
  departments: Array<ShareDepartment>;
  /** When it was first taken back before it was posted; null where it never was. */
  discardedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it is known that it was posted; null while that is not known. Stays where it was taken back. */
  evidence?: Maybe<ShareEvidence | (string & {})>;
  /** Where it was posted; null while it is not, or not known. */
  externalUrl?: Maybe<Scalars['URL']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Language of the text: as `shareCreate` named it, or else the content’s; null if neither is known. */
  language?: Maybe<Scalars['Locale']['output']>;
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['output'];
  /** The participation it was made under; null without the permission `participation:read`. */
  participation?: Maybe<Participation>;
  /** The period of the participation that it was made in; null where an older release had it made outside of all, or without the permission `participation:read`. */
  period?: Maybe<ParticipationPeriod>;
  /** Where the platform posts it, one entry for each account. */
  publications: PublicationConnection;
  /** When it was first known to be posted: reports count it from here, and go on where it was taken back. Null before. */
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** When it passed the gate. */
  sharedAt: Scalars['DateTime']['output'];
  /** Whether it is out. */
  status: ShareStatus | (string & {});
  /** The ambassador’s words, in plain text; `[erased]` where the person was erased. */
  text: Scalars['String']['output'];
  /** What its campaign was about when it was made, by name: what comes of it belongs to these. */
  topics: Array<Topic>;
  /** The link to publish with it; null where the content stands at no address. */
  trackedLink?: Maybe<TrackedLink>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** One ambassador’s own words about one content, on one network. */
export type Share_publicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PublicationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<PublicationOrder>;
};


/** One ambassador’s own words about one content, on one network. */
export type Share_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** One ambassador’s own words about one content, on one network. */
export type Share_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A page of a list of Share. */
export type ShareConnection = {
  __typename: 'ShareConnection';
  /** The things of this page with their cursors. */
  edges: Array<ShareEdge>;
  /** The things of this page. */
  nodes: Array<Share>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An ambassador’s own words about a content. */
export type ShareCreateInput = {
  /** The approved content; it joins what the campaign offers. */
  contentId: Scalars['ID']['input'];
  /** A country of the readers. It is added to those of the organisation, the person and the campaign’s audience; until the organisation has set its own, it decides alone. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** Where it was posted, an http or https address; left out while it is not. */
  externalUrl?: InputMaybe<Scalars['URL']['input']>;
  /** Language of the text; the content’s when left out. */
  language?: InputMaybe<Scalars['Locale']['input']>;
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
  /** The accepted participation; one’s own for ambassadors. */
  participationId: Scalars['ID']['input'];
  /** The words, at most 20,000 characters. */
  text: Scalars['String']['input'];
};

/** What `shareCreate` answers: the thing itself, or why it was refused. */
export type ShareCreateResult = BlockedByGuidelinesError | ConflictError | InvalidInputError | NotFoundError | Share | ShareRefusedError;

/** A department that an ambassador belonged to when they shared something. */
export type ShareDepartment = {
  __typename: 'ShareDepartment';
  /** The department. */
  department: Department;
  /** Whether it is the one that the share counts for: the only one of the ambassador. */
  primary: Scalars['Boolean']['output'];
};

/** What `shareDiscard` answers: the thing itself, or why it was refused. */
export type ShareDiscardResult = ConflictError | NotFoundError | Share;

/** One Share on a page, with its cursor. */
export type ShareEdge = {
  __typename: 'ShareEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
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
  /** Whose words they are. */
  ambassadorId?: InputMaybe<IdFilter>;
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<ShareFilter>>;
  /** The campaign. */
  campaignId?: InputMaybe<IdFilter>;
  /** How often its tracked link was followed until now. */
  clicks?: InputMaybe<IntFilter>;
  /** The content. */
  contentId?: InputMaybe<IdFilter>;
  /** Country code of the readers. */
  country?: InputMaybe<CountryCodeFilter>;
  /** How it is known that it was posted. */
  evidence?: InputMaybe<ShareEvidenceFilter>;
  /** Key of the network. */
  network?: InputMaybe<KeyFilter>;
  /** This does not hold. */
  not?: InputMaybe<ShareFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<ShareFilter>>;
  /** The participation. */
  participationId?: InputMaybe<IdFilter>;
  /** When it was first known to be posted. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** When it was shared. */
  sharedAt?: InputMaybe<DateTimeFilter>;
  /** Whether it is out. */
  status?: InputMaybe<ShareStatusFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
};

/** Where a share was posted, if known. */
export type ShareMarkPublishedInput = {
  /** The http or https address; what was known stays when left out. */
  externalUrl?: InputMaybe<Scalars['URL']['input']>;
};

/** What `shareMarkPublished` answers: the thing itself, or why it was refused. */
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
  /** By the time they were shared. */
  | 'SHARED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** Where and when to publish a share. */
export type SharePublishInput = {
  /** The account to publish by: one’s own, or for the team one of the organisation. Its connector is that of the share’s network. */
  integrationId: Scalars['ID']['input'];
  /** Not before this instant, within a year; at once when left out. */
  scheduledFor?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What `sharePublish` answers: the thing itself, or why it was refused. */
export type SharePublishResult = ConflictError | InvalidInputError | NotFoundError | Publication;

/** One reason against a share. */
export type ShareRefusal = {
  __typename: 'ShareRefusal';
  /** Stable code: `PARTICIPATION_NOT_ACCEPTED`, `PERSON_INACTIVE`, `CONSENT_MISSING`, `CAMPAIGN_NOT_LIVE`, `CONTENT_NOT_APPROVED` or `BLOCKED_BY_GUIDELINES`. */
  code: Scalars['String']['output'];
  /** What is in the way and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** The argument it is about. */
  path: Array<Scalars['String']['output']>;
};

/** Something other than the text alone speaks against the share. */
export type ShareRefusedError = UserError & {
  __typename: 'ShareRefusedError';
  /** What the guidelines say about the text, so that it can be mended meanwhile. */
  assessment: Assessment;
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Every reason at once. */
  reasons: Array<ShareRefusal>;
};

/** Whether a share is out. */
export type ShareStatus =
  /** Taken back before it was posted; counted nowhere from then on. */
  | 'DISCARDED'
  /** Passed the gate; not known to be posted, or taken back again. */
  | 'PREPARED'
  /** Posted on its network: see `evidence`. */
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

/** Where a person speaks: their account on a network. */
export type SocialAccount = Node & {
  __typename: 'SocialAccount';
  /** When it was first known. */
  createdAt: Scalars['DateTime']['output'];
  /** How many follow it; null when not known, which is not zero. */
  followers?: Maybe<Scalars['Int']['output']>;
  /** When the followers were counted; null when not known. */
  followersAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name of the account there, without a leading @. */
  handle: Scalars['String']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Key of the network, such as `linkedin`, `x`, `mastodon`. */
  network: Scalars['String']['output'];
  /** Whose account it is; null where they may not be read. */
  person?: Maybe<Person>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
};


/** Where a person speaks: their account on a network. */
export type SocialAccount_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** Where a person speaks: their account on a network. */
export type SocialAccount_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** An account of a person on a network. */
export type SocialAccountInput = {
  /** How many follow it; leave out when not known. */
  followers?: InputMaybe<Scalars['Int']['input']>;
  /** When the followers were counted. */
  followersAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Name of the account there; a leading @ is left away. At most 200 characters. */
  handle: Scalars['String']['input'];
  /** Key of the network, such as `linkedin`. */
  network: Scalars['String']['input'];
};

/** A social network that campaigns can be meant for. */
export type SocialNetwork = {
  __typename: 'SocialNetwork';
  /** Whether this organisation added it; false for one known to all. */
  added: Scalars['Boolean']['output'];
  /** Its key, such as `linkedin`: what shares, accounts and mentions name. */
  key: Scalars['String']['output'];
  /** Name as people know it. */
  name: Scalars['String']['output'];
};

/** A network that is not in the registry. */
export type SocialNetworkAddInput = {
  /** Its key: small letters, digits and hyphens, at most 50. */
  key: Scalars['String']['input'];
  /** Name as people know it, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** What `socialNetworkAdd` answers: the thing itself, or why it was refused. */
export type SocialNetworkAddResult = ConflictError | InvalidInputError | SocialNetwork;

/** Which network is taken out. */
export type SocialNetworkRemoveInput = {
  /** Key of the network. */
  key: Scalars['String']['input'];
};

/** What was taken out of the registry. */
export type SocialNetworkRemovePayload = {
  __typename: 'SocialNetworkRemovePayload';
  /** Key of the network. */
  removedKey: Scalars['String']['output'];
};

/** What `socialNetworkRemove` answers: the thing itself, or why it was refused. */
export type SocialNetworkRemoveResult = InvalidInputError | NotFoundError | SocialNetworkRemovePayload;

/** One line of the log of a run. */
export type SyncLogLine = Node & {
  __typename: 'SyncLogLine';
  /** When it was said. Lines of one instant stand in the order in which they were said. */
  at: Scalars['DateTime']['output'];
  /** When it was written, which is when it was said. */
  createdAt: Scalars['DateTime']['output'];
  /** Facts beside the message, by name, as the connector gave them; null where it gave none. */
  fields?: Maybe<Scalars['JSON']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How much it matters. */
  level: LogLevel | (string & {});
  /** What happened, such as why an entry was skipped. */
  message: Scalars['String']['output'];
};

/** A page of a list of SyncLogLine. */
export type SyncLogLineConnection = {
  __typename: 'SyncLogLineConnection';
  /** The things of this page with their cursors. */
  edges: Array<SyncLogLineEdge>;
  /** The things of this page. */
  nodes: Array<SyncLogLine>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One SyncLogLine on a page, with its cursor. */
export type SyncLogLineEdge = {
  __typename: 'SyncLogLineEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: SyncLogLine;
};

/** Conditions; all of them must hold. */
export type SyncLogLineFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SyncLogLineFilter>>;
  /** When it was said. */
  at?: InputMaybe<DateTimeFilter>;
  /** How much it matters. */
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
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Records that are gone at the source: contents were withdrawn, people set inactive, ties and mentions removed. */
  deleted: Scalars['Int']['output'];
  /** From when a worker may take it up, later than now while it waits for another try; null while another run of the integration goes first. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** How long it took from its first start to its end, waiting included; null before. */
  durationMs?: Maybe<Scalars['Int']['output']>;
  /** Why it failed, also where all that it read was skipped; while it waits for another try, why the last one failed. Null otherwise. */
  error?: Maybe<Failure>;
  /** When it ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The integration that was read. */
  integration: Integration;
  /** What the connector reported and what was skipped; 500 lines at most, kept with the run. */
  logs: SyncLogLineConnection;
  /** Pages stored. */
  pages: Scalars['Int']['output'];
  /** Units of the provider’s quotas that they cost. */
  quotaUnits: Scalars['Float']['output'];
  /** Requests that left for the provider, repeated ones included. */
  requests: Scalars['Int']['output'];
  /** Entries that cannot be stored, all of them counted, and parts of the source that could not be read; the log says why of the first ones. */
  skipped: Scalars['Int']['output'];
  /** When a worker first took it up; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. Back at QUEUED while it waits for another try. */
  status: RunStatus | (string & {});
  /** What is read, such as `content`. */
  stream: Scalars['String']['output'];
  /** What asked for it. */
  trigger: SyncTrigger | (string & {});
  /** Records that were stored already as they are. */
  unchanged: Scalars['Int']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Records that were new or changed. */
  upserted: Scalars['Int']['output'];
};


/** One reading of an integration’s source. Pages are stored whole or not at all. */
export type SyncRun_logsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SyncLogLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<SyncLogLineOrder>;
};

/** What `syncRunCancel` answers: the thing itself, or why it was refused. */
export type SyncRunCancelResult = ConflictError | NotFoundError | SyncRun;

/** A page of a list of SyncRun. */
export type SyncRunConnection = {
  __typename: 'SyncRunConnection';
  /** The things of this page with their cursors. */
  edges: Array<SyncRunEdge>;
  /** The things of this page. */
  nodes: Array<SyncRun>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One SyncRun on a page, with its cursor. */
export type SyncRunEdge = {
  __typename: 'SyncRunEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: SyncRun;
};

/** Conditions; all of them must hold. */
export type SyncRunFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<SyncRunFilter>>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Records that are gone at the source. */
  deleted?: InputMaybe<IntFilter>;
  /** How long it took, of runs that have ended. */
  durationMs?: InputMaybe<IntFilter>;
  /** When it ended. */
  finishedAt?: InputMaybe<DateTimeFilter>;
  /** This does not hold. */
  not?: InputMaybe<SyncRunFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<SyncRunFilter>>;
  /** Pages stored. */
  pages?: InputMaybe<IntFilter>;
  /** Units of quotas that they cost. */
  quotaUnits?: InputMaybe<DecimalFilter>;
  /** Requests that left for the provider. */
  requests?: InputMaybe<IntFilter>;
  /** Entries that cannot be stored. */
  skipped?: InputMaybe<IntFilter>;
  /** Where it stands. */
  status?: InputMaybe<RunStatusFilter>;
  /** What is read, such as `content`. */
  stream?: InputMaybe<KeyFilter>;
  /** What asked for it. */
  trigger?: InputMaybe<SyncTriggerFilter>;
  /** Records that were stored already as they are. */
  unchanged?: InputMaybe<IntFilter>;
  /** When it was last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Records that were new or changed. */
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
  /** By the time they were asked for. */
  | 'CREATED_AT'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What asked for a run. */
export type SyncTrigger =
  /** Somebody, by `integrationSync`. */
  | 'DEMAND'
  /** The schedule. */
  | 'SCHEDULE'
  /** The source itself, by a webhook. */
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

/** A place in a text, in UTF-16 units, as JavaScript counts. */
export type TextSpan = {
  __typename: 'TextSpan';
  /** The first unit after it. */
  end: Scalars['Int']['output'];
  /** The first unit, from 0. */
  start: Scalars['Int']['output'];
};

/** In what the length of a text is counted. */
export type TextUnit =
  /** Unicode code points. */
  | 'CODEPOINTS'
  /** Characters as people see them. */
  | 'GRAPHEMES'
  /** Units of UTF-16, as JavaScript counts. */
  | 'UTF16'
  /** By the network’s own rules. */
  | 'WEIGHTED';

/** One tie between two people. */
export type TieInput = {
  /** Who it goes out from, such as who asks for advice. */
  from: PersonBy;
  /** When it was observed; what is known stays when both this and `observedOn` are left out. */
  observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day it was observed on, where no hour is known; in place of `observedAt`. */
  observedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who it goes to; not the same person. */
  to: PersonBy;
  /** Strength as the source gives it, above zero; 1 when left out. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** Ties of one kind. */
export type TiesUpsertInput = {
  /** Whether to add people whose external id is unknown; otherwise their ties are rejected. */
  createMissingPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a tie has a direction. A kind keeps what its first ties had. */
  directed: Scalars['Boolean']['input'];
  /** Key of the source whose ids `externalId` of the ends are; the leading directory when left out, and the one other source that knows an id which is unknown there. */
  idsOf?: InputMaybe<Scalars['String']['input']>;
  /** Key of the kind, such as `advice` or `reports-to`: small letters, digits and hyphens. Made if new. */
  kind: Scalars['String']['input'];
  /** The ties, at most 1,000. */
  ties: Array<TieInput>;
};

/** What became of the ties. */
export type TiesUpsertPayload = {
  __typename: 'TiesUpsertPayload';
  /** Ties that are new. */
  created: Scalars['Int']['output'];
  /** Their network. Its measures are computed anew in a moment where anything changed. */
  network: Network;
  /** Ties that were not stored. */
  rejected: Array<RejectedTie>;
  /** Ties that were there just so. */
  unchanged: Scalars['Int']['output'];
  /** Ties that were there with another weight or time. */
  updated: Scalars['Int']['output'];
};

/** What `tiesUpsert` answers: the thing itself, or why it was refused. */
export type TiesUpsertResult = ConflictError | InvalidInputError | TiesUpsertPayload;

/** For whom a token is issued. */
export type TokenIssueInput = {
  /** Seconds until it expires; an hour when left out. It ends with the key or token at hand in any case. 60 to 86,400. */
  lifetimeSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The log-in that you attest: with it the person acts, and may consent, accept, decline, object and nominate. Needs `login:attest`. When left out, you act for them and may do none of these. */
  logIn?: InputMaybe<LogInInput>;
  /** The person; they get an ambassador’s account if they have none. */
  personId: Scalars['ID']['input'];
  /** Permissions to narrow it to; all that an ambassador has when left out. 1 to 200 of them. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A token that was issued. */
export type TokenIssuePayload = {
  __typename: 'TokenIssuePayload';
  /** The account it stands for. */
  account: Account;
  /** From when it is refused. */
  expiresAt: Scalars['DateTime']['output'];
  /** A signed JWT, to be sent as `Authorization: Bearer …`. */
  token: Scalars['String']['output'];
};

/** What `tokenIssue` answers: the thing itself, or why it was refused. */
export type TokenIssueResult = ConflictError | InvalidInputError | NotFoundError | TokenIssuePayload;

/** A subject on which the organisation wants to be heard. */
export type Topic = Node & {
  __typename: 'Topic';
  /** Since when it is archived and not listed; null when it is not. */
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The campaigns that are about it; for an ambassador those they were asked to join. */
  campaigns?: Maybe<CampaignConnection>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What belongs to it; null when there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Name, unique in the organisation. */
  name: Scalars['String']['output'];
  /** What it came to in a period. Needs the permission `report:read`: null, with an error, without it. */
  report?: Maybe<Report>;
  /** A metric of it step by step. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  series?: Maybe<Series>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** A metric of it in a period, with what it was made of. Whoever may not read numbers of it gets none, and `hidden` says why: one’s own, those within one’s reach, and what the smallest group allows are told. Null, with an error, where the metric, period or time zone cannot be used. */
  value?: Maybe<MetricValue>;
  /** Grows with every change; send it as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A subject on which the organisation wants to be heard. */
export type Topic_campaignsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<CampaignOrder>;
};


/** A subject on which the organisation wants to be heard. */
export type Topic_reportArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A subject on which the organisation wants to be heard. */
export type Topic_seriesArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  bucket: SeriesBucket;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** A subject on which the organisation wants to be heard. */
export type Topic_valueArgs = {
  asKnownAt?: InputMaybe<Scalars['DateTime']['input']>;
  metric: Scalars['String']['input'];
  period: PeriodInput;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What `topicArchive` answers: the thing itself, or why it was refused. */
export type TopicArchiveResult = ConflictError | NotFoundError | Topic;

/** A page of a list of Topic. */
export type TopicConnection = {
  __typename: 'TopicConnection';
  /** The things of this page with their cursors. */
  edges: Array<TopicEdge>;
  /** The things of this page. */
  nodes: Array<Topic>;
  /** Where this page stands in the whole list. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A new topic. */
export type TopicCreateInput = {
  /** What belongs to it, at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name, unique in the organisation, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** What `topicCreate` answers: the thing itself, or why it was refused. */
export type TopicCreateResult = ConflictError | InvalidInputError | Topic;

/** One Topic on a page, with its cursor. */
export type TopicEdge = {
  __typename: 'TopicEdge';
  /** Cursor behind which a later page can begin. */
  cursor: Scalars['String']['output'];
  /** The thing itself. */
  node: Topic;
};

/** Conditions; all of them must hold. */
export type TopicFilter = {
  /** All of these hold (at most 10). */
  and?: InputMaybe<Array<TopicFilter>>;
  /** Whether it is archived. Without a condition on this, what is archived is left out. */
  archived?: InputMaybe<BooleanFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name. */
  name?: InputMaybe<TextFilter>;
  /** This does not hold. */
  not?: InputMaybe<TopicFilter>;
  /** At least one of these holds (at most 10). */
  or?: InputMaybe<Array<TopicFilter>>;
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
  /** By the time of making. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME'
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What `topicRestore` answers: the thing itself, or why it was refused. */
export type TopicRestoreResult = ConflictError | NotFoundError | Topic;

/** What changes of a topic; what is left out stays. */
export type TopicUpdateInput = {
  /** What belongs to it, at most 5,000 characters. Null empties it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name, unique in the organisation, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** What `topicUpdate` answers: the thing itself, or why it was refused. */
export type TopicUpdateResult = ConflictError | InvalidInputError | NotFoundError | Topic;

/** A short address that leads to the content and counts clicks, without keeping who clicked. */
export type TrackedLink = {
  __typename: 'TrackedLink';
  /** How often it was followed until now, obvious bots left out. Counted by the platform, so zero is real. */
  clicks: Scalars['Int']['output'];
  /** Its part of the address, which cannot be guessed. */
  code: Scalars['String']['output'];
  /** Where it leads: the address that the content had when it was shared. */
  target: Scalars['URL']['output'];
  /** The address to publish. */
  url: Scalars['URL']['output'];
};

/** An amount of money that is left out of a sum, because it is in another currency. */
export type UnusableAmount = {
  __typename: 'UnusableAmount';
  /** How much, as it was entered. */
  amount: Money;
  /** What it was earned by or spent on. */
  label: Scalars['String']['output'];
  /** Why it is left out, and what to do about it. */
  remedy: Scalars['String']['output'];
};

/** What an upgrade of the server did to this organisation’s rows and its people should know. */
export type UpgradeNote = {
  __typename: 'UpgradeNote';
  /** When the upgrade ran. */
  createdAt: Scalars['DateTime']['output'];
  /** The version that the upgrade led to, such as `0.2.0`. */
  release: Scalars['String']['output'];
  /** What was done, in English. */
  text: Scalars['String']['output'];
  /** What it is about, such as `departments`. */
  topic: Scalars['String']['output'];
};

/** A file that was sent to `POST /uploads`. */
export type Upload = Node & {
  __typename: 'Upload';
  /** The media type that the upload named; null when it named none. Nothing depends on it. */
  contentType?: Maybe<Scalars['String']['output']>;
  /** When it came in. */
  createdAt: Scalars['DateTime']['output'];
  /** Its name where it came from; null when the upload gave none. */
  filename?: Maybe<Scalars['String']['output']>;
  /** Global id; `importStart` takes it. */
  id: Scalars['ID']['output'];
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Size in bytes. */
  sizeBytes: Scalars['BigInt']['output'];
};

/** Why an act was refused, for the person who asked for it. */
export type UserError = {
  /** Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** What the findings amount to. */
export type Verdict =
  /** Nothing was found. */
  | 'ALLOW'
  /** Something was found that keeps the text from being shared. */
  | 'BLOCK'
  /** Something was found that does not keep the text from being shared. */
  | 'WARN';

/** Who is calling, and what this token may do. */
export type Viewer = {
  __typename: 'Viewer';
  /** The account behind the token. */
  actor: Account;
  /** The caller as an ambassador; null for who is none, or without the permission `participation:read`. */
  ambassador?: Maybe<Ambassador>;
  /** The roles that count with this token and where, the oldest first: what the permissions that end with `:scoped` cover. A token has no more of them than when it was made. */
  assignments: Array<Assignment>;
  /** The organisation that the token belongs to. */
  organization: Organization;
  /** The caller’s own invitations and answers; empty for who is no ambassador. */
  participations?: Maybe<ParticipationConnection>;
  /** What this token may do, such as `campaign:write`; those that cover only one’s own end with `:own`, those of departments and campaigns with `:scoped`: see `assignments` for which. */
  permissions: Array<Scalars['String']['output']>;
  /** The person behind the account; null for the team and for other systems. */
  person?: Maybe<Person>;
};


/** Who is calling, and what this token may do. */
export type Viewer_participationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ParticipationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ParticipationOrder>;
};

/** One place of an input that cannot be used. */
export type WrongPlace = {
  __typename: 'WrongPlace';
  /** What is wrong there and what to do about it, in English. */
  message: Scalars['String']['output'];
  /** Where in the arguments, such as `["input", "endsAt"]`. */
  path: Array<Scalars['String']['output']>;
};
