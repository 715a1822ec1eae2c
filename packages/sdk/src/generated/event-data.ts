// Generated from the catalogue of events in the server: edit that, then run the generator again.

/** What `Event.data` holds, by `Event.type`. A newer server may add fields: ignore those that you do not know. */
export interface EventData {
  /** A link was created that connects a log-in with an account. Its subject is: AccountLink. */
  'account-link.created': {
    /** The account. The id of: Account. */
    accountId: string
  }

  /** A link that connects a log-in with an account was revoked. Its subject is: AccountLink. */
  'account-link.revoked': {
    /** The account. The id of: Account. */
    accountId: string
  }

  /** A member of the team set whether they get messages of a kind. Its subject is: Account. */
  'account-notice-preference.set': {
    /** A `NoticeKind`, such as `INVITATION`. */
    kind: string
    /** Whether they get no more of them. */
    ended: boolean
  }

  /** An account was created. Its subject is: Account. */
  'account.created': {
    /** A role, such as `MANAGER`. */
    roles: string[]
    /** The person it belongs to; null when it belongs to no person. The id of: Person. */
    personId?: string | null
  }

  /** A suspended account was restored. Its subject is: Account. */
  'account.restored': Record<never, never>

  /** All tokens of an account were ended. Its subject is: Account. */
  'account.sessions-ended': Record<never, never>

  /** An account was suspended. Its subject is: Account. */
  'account.suspended': Record<never, never>

  /** Name, address or roles of an account were changed. Its subject is: Account. */
  'account.updated': {
    /** Name of a field that changed. */
    fields: string[]
    /** Its roles. */
    roles: {
      /** A role, such as `MANAGER`. */
      from: string[]
      /** A role, such as `MANAGER`. */
      to: string[]
    }
  }

  /** A person agreed to a document version for a purpose, or an agreement is in force again after a merge was undone. Its subject is: Person. */
  'agreement.given': {
    /** The agreement. The id of: Agreement. */
    agreementId: string
    /** Key of the purpose, such as `SHARING`. */
    purpose: string
    /** Edition of the version that the person agreed to. */
    edition: string
  }

  /** A person withdrew an agreement, or was merged with a person who had withdrawn theirs. Its subject is: Person. */
  'agreement.withdrawn': {
    /** Key of the purpose, such as `SHARING`. */
    purpose: string
  }

  /** A person became an ambassador. Its subject is: Ambassador. */
  'ambassador.created': Record<never, never>

  /** An API key was created. Its subject is: ApiKey. */
  'api_key.created': {
    /** The account that it acts for. The id of: Account. */
    accountId: string
    /** A permission that it is narrowed to; none when it is not narrowed. */
    scopes: string[]
  }

  /** An API key was revoked. Its subject is: ApiKey. */
  'api_key.revoked': {
    /** The account that it acts for. The id of: Account. */
    accountId: string
  }

  /** Somebody let an application act for them. Its subject is: ApplicationGrant. */
  'application-grant.given': {
    /** The account that the application acts for. The id of: Account. */
    accountId: string
  }

  /** The person, or an owner, ended what an application was allowed. Its subject is: ApplicationGrant. */
  'application-grant.revoked': {
    /** The account that the application acts for. The id of: Account. */
    accountId: string
  }

  /** An application was registered. Its subject is: Application. */
  'application.created': Record<never, never>

  /** An application was revoked: nothing of it counts any more. Its subject is: Application. */
  'application.revoked': Record<never, never>

  /** An application got a new secret. Its subject is: Application. */
  'application.secret-rotated': Record<never, never>

  /** An application was changed. Its subject is: Application. */
  'application.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A role was assigned to an account in a department, a campaign or the whole organisation. Its subject is: Assignment. */
  'assignment.created': {
    /** The account that has the role. The id of: Account. */
    accountId: string
    /** The role, such as `MANAGER`. */
    role: string
    /** The department, including its subtree; null for a role elsewhere. The id of: Department. */
    departmentId?: string | null
    /** The campaign; null for a role elsewhere. When both are null, the role is for the whole organisation. The id of: Campaign. */
    campaignId?: string | null
  }

  /** A role of an account was removed. Its subject is: Assignment. */
  'assignment.deleted': {
    /** The account that has the role. The id of: Account. */
    accountId: string
    /** The role, such as `MANAGER`. */
    role: string
    /** The department, including its subtree; null for a role elsewhere. The id of: Department. */
    departmentId?: string | null
    /** The campaign; null for a role elsewhere. When both are null, the role is for the whole organisation. The id of: Campaign. */
    campaignId?: string | null
  }

  /** Content was offered to the ambassadors of a campaign. Its subject is: Campaign. */
  'campaign-content.added': {
    /** The content. The id of: Content. */
    contentId: string
  }

  /** Content is no longer offered to the ambassadors of a campaign. Its subject is: Campaign. */
  'campaign-content.removed': {
    /** The content. The id of: Content. */
    contentId: string
  }

  /** A campaign was archived. Its subject is: Campaign. */
  'campaign.archived': Record<never, never>

  /** A campaign was created as a draft. Its subject is: Campaign. */
  'campaign.created': Record<never, never>

  /** A campaign has ended. Its subject is: Campaign. */
  'campaign.ended': Record<never, never>

  /** A campaign was launched. Its subject is: Campaign. */
  'campaign.launched': Record<never, never>

  /** A live campaign was paused. Its subject is: Campaign. */
  'campaign.paused': Record<never, never>

  /** An ended campaign was reopened. Its subject is: Campaign. */
  'campaign.reopened': Record<never, never>

  /** An archived campaign was restored. Its subject is: Campaign. */
  'campaign.restored': Record<never, never>

  /** A paused campaign was resumed. Its subject is: Campaign. */
  'campaign.resumed': Record<never, never>

  /** A campaign was changed. Its subject is: Campaign. */
  'campaign.updated': {
    /** Name of a field that changed. */
    fields: string[]
    /** An objective whose target changed. */
    targets: {
      /** The objective. The id of: Objective. */
      objectiveId: string
      /** The target before, as digits; null for a new objective. */
      from?: string | null
      /** The target now, as digits; null for an objective that was archived. */
      to?: string | null
    }[]
  }

  /** Content was approved for sharing. Its subject is: Content. */
  'content.approved': Record<never, never>

  /** Content was archived: it is no longer listed or shared. Existing shares stay. Its subject is: Content. */
  'content.archived': Record<never, never>

  /** Content was created. Its subject is: Content. */
  'content.created': {
    /** The integration it comes from; missing for the team’s own content. The id of: Integration. */
    integrationId?: string | null
  }

  /** Content was deleted together with its integration. Its subject is: Content. */
  'content.deleted': {
    /** The integration it comes from; missing for the team’s own content. The id of: Integration. */
    integrationId?: string | null
    /** `SOURCE_DELETED`. */
    reason: string
  }

  /** Approved content was changed and needs approval again. Its subject is: Content. */
  'content.reopened': {
    /** The integration it comes from; missing for the team’s own content. The id of: Integration. */
    integrationId?: string | null
    /** Name of a field that the team changed. */
    fields?: string[] | null
    /** `CHANGED_BY_TEAM` or `CHANGED_AT_SOURCE`. */
    reason: string
  }

  /** Archived content was restored. Its subject is: Content. */
  'content.restored': Record<never, never>

  /** Content was changed. Its subject is: Content. */
  'content.updated': {
    /** The integration it comes from; missing for the team’s own content. The id of: Integration. */
    integrationId?: string | null
    /** Name of a field that the team changed. */
    fields?: string[] | null
  }

  /** Content was withdrawn from sharing. Existing shares stay. Its subject is: Content. */
  'content.withdrawn': {
    /** The integration it comes from; missing for the team’s own content. The id of: Integration. */
    integrationId?: string | null
    /** `BY_TEAM`, `GONE_AT_SOURCE`, or `SOURCE_DELETED` with its integration. */
    reason: string
  }

  /** An entry was added to the ledger. Its subject is: Cost. */
  'cost.added': {
    /** The campaign that the entry is for; null when the entry names none. The id of: Campaign. */
    campaignId?: string | null
    /** The kind of the entry: `COST`, `ADVANTAGE` or `REWARD`. */
    kind: string
    /** The amount in minor units of the currency, such as cents, as digits. */
    amountMinor: string
    /** The currency (ISO 4217). */
    currency: string
  }

  /** A ledger entry was reversed by another one. Its subject is: Cost. */
  'cost.reversed': {
    /** The campaign that the entry is for; null when the entry names none. The id of: Campaign. */
    campaignId?: string | null
    /** The kind of the entry: `COST`, `ADVANTAGE` or `REWARD`. */
    kind: string
    /** The amount in minor units of the currency, such as cents, as digits. */
    amountMinor: string
    /** The currency (ISO 4217). */
    currency: string
    /** The entry that was reversed. The id of: Cost. */
    reversedId: string
  }

  /** A department was archived, and is left out of lists. Its subject is: Department. */
  'department.archived': Record<never, never>

  /** A department was created by a mutation. Its subject is: Department. */
  'department.created': Record<never, never>

  /** A department was merged into another. Its subject is: Department. */
  'department.merged': {
    /** The department that it was merged into. The id of: Department. */
    intoId: string
  }

  /** An archived department is listed again. Its subject is: Department. */
  'department.restored': Record<never, never>

  /** A department was renamed or moved. Its subject is: Department. */
  'department.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A document version that people agree to was published. Its subject is: DocumentVersion. */
  'document-version.published': {
    /** Its edition. */
    edition: string
  }

  /** Somebody answered whose log-in a doubtful one is. Its subject is: DoubtfulLogin. */
  'doubtful-login.answered': {
    /** `LINKED` or `REFUSED`. */
    answer: string
  }

  /** A doubtful row of a source was answered: whether it is about a known person. Its subject is: DoubtfulRow. */
  'doubtful-row.answered': {
    /** `SAME` or `SOMEBODY_ELSE`. */
    answer: string
  }

  /** How earned media value is reckoned was set. Its subject is: Organization. */
  'earned-media.set': {
    /** The method. */
    method: string
    /** Version of its parameters, from 1. */
    version: number
  }

  /** An export was ended before it was made. Its subject is: Export. */
  'export.cancelled': {
    /** What it holds: `PERSONAL_DATA` or `LIST`. */
    kind: string
  }

  /** An export was deleted before it expired. Its subject is: Export. */
  'export.deleted': {
    /** What it holds: `PERSONAL_DATA` or `LIST`. */
    kind: string
  }

  /** An export could not be made. Its subject is: Export. */
  'export.failed': {
    /** What it holds: `PERSONAL_DATA` or `LIST`. */
    kind: string
    /** Why, such as `FORBIDDEN` or `SERVER`. */
    failure: string
  }

  /** An export can be downloaded. Its subject is: Export. */
  'export.finished': {
    /** What it holds: `PERSONAL_DATA` or `LIST`. */
    kind: string
    /** Its parts. */
    partCount: number
  }

  /** Somebody asked for an export. Its subject is: Export. */
  'export.started': {
    /** What it holds: `PERSONAL_DATA` or `LIST`. */
    kind: string
  }

  /** A front-end was registered. Its subject is: FrontEnd. */
  'front-end.created': Record<never, never>

  /** A front-end was deleted. Its subject is: FrontEnd. */
  'front-end.deleted': Record<never, never>

  /** A front-end was changed. Its subject is: FrontEnd. */
  'front-end.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A guideline check was deactivated. Its subject is: GuidelineCheck. */
  'guideline-check.removed': {
    /** Key of the check. */
    check: string
  }

  /** A guideline check was activated or changed. Its subject is: GuidelineCheck. */
  'guideline-check.set': {
    /** Key of the check. */
    check: string
  }

  /** An identity provider was added: people can log in with it. Owners who did not expect it should disable it. Its subject is: IdentityProvider. */
  'identity-provider.created': Record<never, never>

  /** An identity provider was deleted. Its subject is: IdentityProvider. */
  'identity-provider.deleted': Record<never, never>

  /** Settings of an identity provider were changed. Owners who did not expect it should look at it. Its subject is: IdentityProvider. */
  'identity-provider.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A log-in at an identity provider is no longer linked with an account. Its subject is: Identity. */
  'identity.deleted': {
    /** The account that it logged in as. The id of: Account. */
    accountId: string
  }

  /** A log-in at an identity provider was linked with an account. Its subject is: Identity. */
  'identity.linked': {
    /** The account that it logs in as. The id of: Account. */
    accountId: string
    /** How the account was found, such as `CLAIM`. */
    cause: string
  }

  /** An import was cancelled. Its subject is: Import. */
  'import.cancelled': {
    /** What is imported, such as `PEOPLE`. */
    target: string
    /** Whether it is a dry run that stores nothing. */
    dryRun: boolean
    /** How it ended: `SUCCEEDED`, `FAILED` or `CANCELLED`. */
    status: string
    /** Rows that were read. */
    processed: number
    /** Records that were created. */
    created: number
    /** Records that were updated. */
    updated: number
    /** Records that were already stored with the same values. */
    unchanged: number
    /** Ties that were not stored because ties of one of their people are switched off. Missing without the permission `person:read`, and in notices. */
    withheld?: number | null
    /** Rows that were rejected. */
    rejected: number
  }

  /** An import failed. Its subject is: Import. */
  'import.failed': {
    /** What is imported, such as `PEOPLE`. */
    target: string
    /** Whether it is a dry run that stores nothing. */
    dryRun: boolean
    /** How it ended: `SUCCEEDED`, `FAILED` or `CANCELLED`. */
    status: string
    /** Rows that were read. */
    processed: number
    /** Records that were created. */
    created: number
    /** Records that were updated. */
    updated: number
    /** Records that were already stored with the same values. */
    unchanged: number
    /** Ties that were not stored because ties of one of their people are switched off. Missing without the permission `person:read`, and in notices. */
    withheld?: number | null
    /** Rows that were rejected. */
    rejected: number
  }

  /** An import succeeded. Its subject is: Import. */
  'import.finished': {
    /** What is imported, such as `PEOPLE`. */
    target: string
    /** Whether it is a dry run that stores nothing. */
    dryRun: boolean
    /** How it ended: `SUCCEEDED`, `FAILED` or `CANCELLED`. */
    status: string
    /** Rows that were read. */
    processed: number
    /** Records that were created. */
    created: number
    /** Records that were updated. */
    updated: number
    /** Records that were already stored with the same values. */
    unchanged: number
    /** Ties that were not stored because ties of one of their people are switched off. Missing without the permission `person:read`, and in notices. */
    withheld?: number | null
    /** Rows that were rejected. */
    rejected: number
  }

  /** An import was started. Its subject is: Import. */
  'import.started': {
    /** What is imported, such as `PEOPLE`. */
    target: string
    /** Whether it is a dry run that stores nothing. */
    dryRun: boolean
    /** Format of the file, such as `CSV`. */
    format: string
    /** The preset that reads it; null for none. */
    preset?: string | null
  }

  /** An integration was created. Its subject is: Integration. */
  'integration.created': {
    /** Id of its connector or notifier. */
    connector: string
  }

  /** An integration was deleted. Its subject is: Integration. */
  'integration.deleted': Record<never, never>

  /** An integration fails and needs attention. Its subject is: Integration. */
  'integration.failing': {
    /** Kind of the latest failure, such as `auth`. */
    kind: string
    /** Failed runs in a row. */
    failures: number
  }

  /** A log-in of an integration is no longer valid: log in again with `integrationAuthorize`. Its subject is: Integration. */
  'integration.login-lost': {
    /** Name of the secret. */
    name: string
  }

  /** An integration was paused. Its subject is: Integration. */
  'integration.paused': Record<never, never>

  /** A failing integration works again. Its subject is: Integration. */
  'integration.recovered': Record<never, never>

  /** A stream of an integration will be read from its beginning. Its subject is: Integration. */
  'integration.reset': {
    /** The stream, such as `content`. */
    stream: string
  }

  /** A paused integration was resumed. Its subject is: Integration. */
  'integration.resumed': Record<never, never>

  /** A secret of an integration was removed. Its subject is: Integration. */
  'integration.secret-removed': {
    /** Name of the secret. */
    name: string
  }

  /** A secret of an integration was set, or somebody logged in for it. Its subject is: Integration. */
  'integration.secret-set': {
    /** Name of the secret. */
    name: string
  }

  /** The settings of an integration were changed. Its subject is: Integration. */
  'integration.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** The mail server refused an invitation or reminder for good, or it came back later. Its subject is: InvitationMessage. */
  'invitation-message.bounced': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** The round that it belongs to. The id of: InvitationRound. */
    roundId: string
    /** `FIRST` or `REMINDER`. */
    kind: string
  }

  /** An invitation or reminder could not be sent, and is not tried again. Its subject is: InvitationMessage. */
  'invitation-message.failed': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** The round that it belongs to. The id of: InvitationRound. */
    roundId: string
    /** `FIRST` or `REMINDER`. */
    kind: string
  }

  /** Nobody knows whether an invitation or reminder arrived. It is not sent again. Its subject is: InvitationMessage. */
  'invitation-message.unclear': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** The round that it belongs to. The id of: InvitationRound. */
    roundId: string
    /** `FIRST` or `REMINDER`. */
    kind: string
  }

  /** Everybody of a round of invitations was invited or left out. Its subject is: InvitationRound. */
  'invitation-round.ended': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** People began to be invited to a campaign together. Its subject is: InvitationRound. */
  'invitation-round.started': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** Another source became the leading directory: `externalId` of people is now their id there. Its subject is: Organization. */
  'leading-directory.changed': {
    /** Key of the source, such as `directory`. */
    source: string
  }

  /** A threshold of the ledger was removed. Its subject is: Organization. */
  'ledger-threshold.removed': {
    /** The country of the threshold (ISO 3166-1). */
    country: string
  }

  /** A threshold of the ledger was set. Its subject is: Organization. */
  'ledger-threshold.set': {
    /** The country of the threshold (ISO 3166-1). */
    country: string
  }

  /** An owner set how people log in by a mailed link. Owners who did not expect it should set it to disabled. Its subject is: Organization. */
  'mailed-log-in.set': {
    /** Whether people can log in by a mailed link. */
    enabled: boolean
    /** The mail notifier that sends the links. The id of: Integration. */
    integrationId: string
    /** A role that such a log-in gives beside AMBASSADOR, such as `ANALYST`. */
    roles: string[]
  }

  /** A mention was read for the first time. Its subject is: Mention. */
  'mention.created': {
    /** The integration it comes from; missing when there is none. The id of: Integration. */
    integrationId?: string | null
  }

  /** A mention was deleted at its source or with its source, or was merged into another mention. Its subject is: Mention. */
  'mention.deleted': {
    /** The integration it comes from; missing when there is none. The id of: Integration. */
    integrationId?: string | null
    /** The mention it was merged into. The id of: Mention. */
    mergedInto?: string | null
  }

  /** Somebody said what a mention is about, or took it back. Its subject is: Mention. */
  'mention.labelled': {
    /** The kind of label, such as `SENTIMENT`. */
    kind: string
  }

  /** A mention changed at its source. Its subject is: Mention. */
  'mention.updated': {
    /** The integration it comes from; missing when there is none. The id of: Integration. */
    integrationId?: string | null
  }

  /** The organisation added a dimension of its own. Its subject is: Organization. */
  'metric-dimension.added': {
    /** The key. */
    key: string
  }

  /** The organisation removed a dimension of its own. Its subject is: Organization. */
  'metric-dimension.removed': {
    /** The key. */
    key: string
  }

  /** The organisation changed the formula of a metric of its own. Its subject is: Organization. */
  'metric-formula.set': {
    /** The key. */
    key: string
    /** The edition of the formula, from 1. */
    edition: number
  }

  /** Facts that imports brought moved from one source to another. Its subject is: MetricSource. */
  'metric-source.split': {
    /** The key of the source that had them. */
    from: string
    /** The key of the source that has them now. */
    to: string
    /** The number of facts that moved. */
    facts: number
  }

  /** The group or the rank of a source of facts changed, and with it which facts count. Its subject is: MetricSource. */
  'metric-source.updated': {
    /** Name of a field that changed. */
    fields: string[]
    /** Facts that count since. */
    began: number
    /** Facts that count no more. */
    ceased: number
  }

  /** The organisation added a metric of its own. Its subject is: Organization. */
  'metric.defined': {
    /** The key. */
    key: string
  }

  /** Facts of metrics were stored. Its subject is: Organization. */
  'metrics.ingested': {
    /** The key of their source, such as `x-analytics`. */
    source: string
    /** The number of new facts. */
    accepted: number
    /** The number of points that changed nothing. */
    duplicates: number
    /** The number of stored facts that were replaced. */
    corrected: number
    /** The number of points that could not be used. */
    rejected: number
    /** Key of a metric whose numbers changed. */
    metrics?: string[] | null
    /** Global id of what changed facts are about. What it is a part of changed with it. Null for more than 100. */
    subjects?: string[] | null
    /** The instant of the first fact that began or ceased to count, in UTC; null where none did. */
    from?: string | null
    /** The instant behind the last of them. Of a level, everything after it changed too. */
    to?: string | null
  }

  /** Facts of metrics were taken back. Its subject is: Organization. */
  'metrics.withdrawn': {
    /** Where they had come from. */
    source: string
    /** How many they were. */
    facts: number
    /** Key of a metric whose numbers changed. */
    metrics?: string[] | null
    /** Global id of what changed facts are about. What it is a part of changed with it. Null for more than 100. */
    subjects?: string[] | null
    /** The instant of the first fact that began or ceased to count, in UTC; null where none did. */
    from?: string | null
    /** The instant behind the last of them. Of a level, everything after it changed too. */
    to?: string | null
  }

  /** Ties of a network changed; it will be measured anew. Its subject is: Network. */
  'network.changed': Record<never, never>

  /** There are ties of a new kind. Its subject is: Network. */
  'network.created': Record<never, never>

  /** The measures of a network are new. Its subject is: Network. */
  'network.measured': {
    /** Which state of the network was measured; it grows with every change. */
    revision: number
    /** People in it. Missing without the permission `person:read`, and in notices. */
    nodes?: number | null
    /** Directed ties in it; one without a direction counts twice. Missing without the permission `person:read`, and in notices. */
    arcs?: number | null
  }

  /** All ties of a network were deleted. Its subject is: Network. */
  'network.purged': Record<never, never>

  /** A person set whether they get messages of a kind. Its subject is: Person. */
  'notice-preference.set': {
    /** A `NoticeKind`, such as `INVITATION`. */
    kind: string
    /** Whether they get no more of them. */
    ended: boolean
  }

  /** A notice rule was created. Its subject is: NoticeRule. */
  'notice-rule.created': Record<never, never>

  /** A notice rule was deleted. Its subject is: NoticeRule. */
  'notice-rule.deleted': Record<never, never>

  /** A notice rule sends nothing, because it cannot be said who gets its notices. See `NoticeRule.stoppedAt`. Its subject is: NoticeRule. */
  'notice-rule.stopped': {
    /** `AUTHOR`: its author may not manage notices any more. `SEGMENT`: the author may not evaluate the segment any more, or it names something that is gone. `NOBODY_ON_DUTY`: nobody of the rota is there. */
    cause: string
  }

  /** A test notice was sent to the recipient of a rule. Its subject is: NoticeRule. */
  'notice-rule.tried': Record<never, never>

  /** A notice rule was changed. Its subject is: NoticeRule. */
  'notice-rule.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** The mail server refused messages of a notice to people for good, or they came back later. Its subject is: Notice. */
  'notice.bounced': {
    /** The rule; null for a notice without one. The id of: NoticeRule. */
    ruleId?: string | null
  }

  /** Messages of a notice to people could not be sent, and are not tried again. Its subject is: Notice. */
  'notice.failed': {
    /** The rule; null for a notice without one. The id of: NoticeRule. */
    ruleId?: string | null
  }

  /** Nobody knows whether messages of a notice to people arrived. They are not sent again. Its subject is: Notice. */
  'notice.unclear': {
    /** The rule; null for a notice without one. The id of: NoticeRule. */
    ruleId?: string | null
  }

  /** An object was created, changed or deleted, and no other event of the same change has it as its subject: read it again. Its subject is: Node. */
  'object.changed': Record<never, never>

  /** An objective was archived. Its subject is: Objective. */
  'objective.archived': Record<never, never>

  /** A campaign or department has a new objective. Its subject is: Objective. */
  'objective.created': Record<never, never>

  /** An archived objective was restored. Its subject is: Objective. */
  'objective.restored': Record<never, never>

  /** An objective was changed. Its subject is: Objective. */
  'objective.updated': {
    /** Name of a field that changed. */
    fields: string[]
    /** The target before, as digits; null when the target did not change. */
    from?: string | null
    /** The target now, as digits; null when the target did not change. */
    to?: string | null
  }

  /** The organisation leaves: everything is deleted at the instant named here, unless an owner undoes it before. Its subject is: Organization. */
  'organization.leave-announced': {
    /** When everything is deleted, as an instant in UTC. */
    leavesAt: string
  }

  /** An owner undid that the organisation leaves. Its subject is: Organization. */
  'organization.leave-undone': Record<never, never>

  /** Settings of the organisation were changed. Its subject is: Organization. */
  'organization.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A person accepted an invitation to a campaign. Its subject is: Participation. */
  'participation.accepted': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** Key of a purpose that they agreed to, such as `SHARING`. */
    purposes?: string[] | null
  }

  /** The statement whether a person gains something by taking part in a campaign was set. Its subject is: Participation. */
  'participation.benefit-stated': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** Value before: `YES`, `NO` or `UNKNOWN`. */
    from: string
    /** New value: `YES`, `NO` or `UNKNOWN`. */
    to: string
  }

  /** A person declined an invitation to a campaign. Its subject is: Participation. */
  'participation.declined': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** A person was invited to take part in a campaign. Its subject is: Participation. */
  'participation.invited': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** The invited ambassador. The id of: Ambassador. */
    ambassadorId: string
    /** Whether they had declined or left it before. */
    again: boolean
  }

  /** A person left a campaign. Its subject is: Participation. */
  'participation.left': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** A person stated whether they may be invited to a campaign again. Its subject is: Participation. */
  'participation.never-stated': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** True when they never want to be invited to it again. */
    never: boolean
  }

  /** A file told that a person took part in a campaign elsewhere. Its subject is: Participation. */
  'participation.recorded': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** Since when they took part. */
    from: string
    /** End of the time, exclusive. */
    to: string
  }

  /** An invitation was withdrawn before it was answered. Its subject is: Participation. */
  'participation.withdrawn': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** An attribute of people was archived, and is neither set nor filtered by. Its subject is: PersonAttribute. */
  'person-attribute.archived': Record<never, never>

  /** An attribute of people was declared. Its subject is: PersonAttribute. */
  'person-attribute.created': Record<never, never>

  /** An attribute of people was permanently erased, with all its values: erase what you store of it. Its subject is: PersonAttribute. */
  'person-attribute.purged': Record<never, never>

  /** An archived attribute of people is in use again. Its subject is: PersonAttribute. */
  'person-attribute.restored': Record<never, never>

  /** An attribute of people was changed. Its subject is: PersonAttribute. */
  'person-attribute.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** The brief about a person was deleted. Its subject is: PersonBrief. */
  'person-brief.deleted': Record<never, never>

  /** The brief about a person was written. Its subject is: PersonBrief. */
  'person-brief.set': Record<never, never>

  /** Two people who were proposed as one were said to be different. Its subject is: PersonDuplicate. */
  'person-duplicate.dismissed': Record<never, never>

  /** A person was archived. Its subject is: Person. */
  'person.archived': Record<never, never>

  /** A person was added. Its subject is: Person. */
  'person.created': {
    /** The integration that reported it; missing when there was none. The id of: Integration. */
    integrationId?: string | null
  }

  /** A person was merged into another one, who counts for both from now on. Its subject is: Person. */
  'person.merged': {
    /** The person who is kept. The id of: Person. */
    intoId: string
  }

  /** A person was permanently erased: erase what you store about this id. Its subject is: Person. */
  'person.purged': {
    /** The integration that reported it; missing when there was none. The id of: Integration. */
    integrationId?: string | null
  }

  /** An archived person was restored. Its subject is: Person. */
  'person.restored': Record<never, never>

  /** A merge of two people was undone: both count again. Its subject is: Person. */
  'person.unmerged': {
    /** The person that they were merged into. The id of: Person. */
    intoId: string
  }

  /** A person was changed. Its subject is: Person. */
  'person.updated': {
    /** The integration that reported it; missing when there was none. The id of: Integration. */
    integrationId?: string | null
    /** Name of a changed field; missing when a file or a source reported it. */
    fields?: string[] | null
    /** `GONE_AT_SOURCE` when their source no longer lists them. */
    reason?: string | null
  }

  /** Somebody agreed to the permissions of a plugin. Its subject is: PluginConsent. */
  'plugin.consented': {
    /** Name of the plugin’s package. */
    plugin: string
    /** The plugin version that was agreed to; null when the plugin has none. */
    version?: string | null
  }

  /** A policy version was published. Its subject is: Policy. */
  'policy.published': {
    /** Its version number, from 1 per name. */
    version: number
    /** Number of rules. */
    rules: number
  }

  /** A privacy request was answered. Its subject is: PrivacyRequest. */
  'privacy-request.answered': {
    /** What is asked for, such as `ACCESS`. */
    kind: string
  }

  /** The deadline of a privacy request was extended. Its subject is: PrivacyRequest. */
  'privacy-request.extended': {
    /** What is asked for, such as `ACCESS`. */
    kind: string
  }

  /** A person asked for something under data protection law: it is to be answered within a month. Its subject is: PrivacyRequest. */
  'privacy-request.received': {
    /** What is asked for, such as `ACCESS`. */
    kind: string
  }

  /** Processing was switched off for a person, a site or a country. Its subject is: ProcessingExclusion. */
  'processing-exclusion.created': Record<never, never>

  /** Processing was switched on again for a person, a site or a country. Its subject is: ProcessingExclusion. */
  'processing-exclusion.deleted': Record<never, never>

  /** What is switched off for a person, a site or a country was changed. Its subject is: ProcessingExclusion. */
  'processing-exclusion.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** Data about a person is only stored from now on. Its subject is: ProcessingRestriction. */
  'processing-restriction.created': {
    /** Why, such as `ACCURACY`. */
    ground: string
  }

  /** Data about a person is used again. Its subject is: ProcessingRestriction. */
  'processing-restriction.lifted': {
    /** Why, such as `ACCURACY`. */
    ground: string
  }

  /** A post could not be published. Its subject is: Publication. */
  'publication.failed': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
    /** Kind of the failure, such as `auth` or `permanent`. */
    kind?: string | null
  }

  /** A post was published. Its subject is: Publication. */
  'publication.published': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
  }

  /** Somebody asked to publish a share. Its subject is: Publication. */
  'publication.requested': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
    /** Whether it is scheduled for later. */
    scheduled: boolean
  }

  /** A post was retracted. Its subject is: Publication. */
  'publication.retracted': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
  }

  /** A post could not be retracted and is still published. Its `error` says why. Its subject is: Publication. */
  'publication.retraction-failed': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
    /** Kind of the failure, such as `auth` or `permanent`. */
    kind?: string | null
  }

  /** Somebody asked to retract a post. Its subject is: Publication. */
  'publication.retraction-requested': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
  }

  /** It is unknown whether a post was published: check on the network and report it with `publicationSettle`. Its subject is: Publication. */
  'publication.unclear': {
    /** The share. The id of: Share. */
    shareId: string
    /** The account that it is posted with. The id of: Integration. */
    integrationId: string
  }

  /** A purpose of data about people was added. Its subject is: Purpose. */
  'purpose.created': {
    /** Its key. */
    key: string
  }

  /** A purpose of data about people was changed. Its subject is: Purpose. */
  'purpose.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A recipient has to be told by hand, because no plugin can, or because it failed. Its subject is: RecipientTask. */
  'recipient-task.by-hand': {
    /** Why the recipient has to be told, such as `ERASURE`. */
    cause: string
  }

  /** A recipient of data about a person has to be told that they were erased, corrected or restricted. Its subject is: RecipientTask. */
  'recipient-task.created': {
    /** Why the recipient has to be told, such as `ERASURE`. */
    cause: string
  }

  /** A recipient was told. Its subject is: RecipientTask. */
  'recipient-task.done': {
    /** Why the recipient has to be told, such as `ERASURE`. */
    cause: string
  }

  /** The answer of a recipient was lost: nobody knows whether it was told. It is asked again. Its subject is: RecipientTask. */
  'recipient-task.unclear': {
    /** Why the recipient has to be told, such as `ERASURE`. */
    cause: string
  }

  /** A kind of relation was archived: nobody is given it any more. Its subject is: RelationKind. */
  'relation-kind.archived': Record<never, never>

  /** A kind of relation was added. Its subject is: RelationKind. */
  'relation-kind.created': Record<never, never>

  /** An archived kind of relation is in use again. Its subject is: RelationKind. */
  'relation-kind.restored': Record<never, never>

  /** A kind of relation was renamed. Its subject is: RelationKind. */
  'relation-kind.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** The relationship with a person has no owner any more. Its subject is: RelationshipOwner. */
  'relationship-owner.ended': {
    /** The department that owns the relationship. The id of: Department. */
    departmentId: string
  }

  /** The relationship with a person got an owner, or was handed over. Its subject is: RelationshipOwner. */
  'relationship-owner.set': {
    /** The department that owns the relationship. The id of: Department. */
    departmentId: string
  }

  /** The days were set for which a class of data is kept. Its subject is: Organization. */
  'retention.set': {
    /** Key of the class, such as `audit-log`. */
    class: string
  }

  /** A rule was written by which a claim gives a role. Its subject is: RoleRule. */
  'role-rule.created': {
    /** The identity provider. The id of: IdentityProvider. */
    providerId: string
    /** The role, such as `MANAGER`. */
    role: string
  }

  /** A rule by which a claim gives a role was deleted. Its subject is: RoleRule. */
  'role-rule.deleted': {
    /** The identity provider. The id of: IdentityProvider. */
    providerId: string
    /** The role, such as `MANAGER`. */
    role: string
  }

  /** A rota was created. Its subject is: Rota. */
  'rota.created': Record<never, never>

  /** A rota was deleted. Its subject is: Rota. */
  'rota.deleted': Record<never, never>

  /** A rota was changed. Its subject is: Rota. */
  'rota.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** Scores were compared with what happened later. Its subject is: ScoreRun. */
  'score-run.backtested': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
    /** Key of the metric that they were compared with. */
    outcome: string
    /** What the verdict goes by. */
    measure: string
    /** People or contents that were compared; left out for a run over a segment. Missing without the permission `person:read`, and in notices. */
    subjects?: number | null
  }

  /** A scoring run was cancelled. Its subject is: ScoreRun. */
  'score-run.cancelled': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
  }

  /** A scoring run failed. Its subject is: ScoreRun. */
  'score-run.failed': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
  }

  /** Scores are ready. Its subject is: ScoreRun. */
  'score-run.finished': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
    /** People or contents with a score; left out for a run over a segment. Missing without the permission `person:read`, and in notices. */
    scored?: number | null
    /** Whether its scores are shown from now on. */
    current: boolean
    /** Whether its scores stay beside those that are shown. */
    shadow: boolean
  }

  /** The scores of a run are shown from now on. Its subject is: ScoreRun. */
  'score-run.promoted': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
    /** The run that was shown before; null where there was none. The id of: ScoreRun. */
    insteadOf?: string | null
    /** True where it was promoted without having proved better. */
    force?: boolean | null
    /** Why it was promoted all the same, as somebody wrote it. */
    reason?: string | null
  }

  /** A scoring run was begun. Its subject is: ScoreRun. */
  'score-run.started': {
    /** The id of the scoring model. */
    model: string
    /** The topic of the run; null for a run over something else. The id of: Topic. */
    topicId?: string | null
    /** The campaign of the run; null for a run over something else. The id of: Campaign. */
    campaignId?: string | null
    /** The segment of the run; null for a run over something else. The id of: Segment. */
    segmentId?: string | null
    /** Whether its scores stay beside those that are shown. */
    shadow: boolean
  }

  /** A person objected to being scored. Its subject is: Person. */
  'scoring-objection.raised': Record<never, never>

  /** A person withdrew an objection to scoring. Its subject is: Person. */
  'scoring-objection.withdrawn': Record<never, never>

  /** A segment was created. Its subject is: Segment. */
  'segment.created': Record<never, never>

  /** A segment was deleted. Its subject is: Segment. */
  'segment.deleted': Record<never, never>

  /** A segment was published. Its subject is: Segment. */
  'segment.published': Record<never, never>

  /** A segment was changed. Its subject is: Segment. */
  'segment.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** The person, or an owner, ended a log-in session from a list of sessions. Its subject is: LogInSession. */
  'session.ended': {
    /** The account that was logged in. The id of: Account. */
    accountId: string
  }

  /** A share was created: an ambassador shares a content, or is about to. Its subject is: Share. */
  'share.created': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** The content. The id of: Content. */
    contentId: string
    /** The participation of the ambassador who shares. The id of: Participation. */
    participationId: string
    /** The verdict of the guidelines: `ALLOW`, `WARN` or `BLOCK`. */
    verdict: string
    /** Whether somebody else recorded it for the ambassador. */
    onBehalf: boolean
  }

  /** A prepared share was taken back before it was posted. Its subject is: Share. */
  'share.discarded': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** A share was published. Its subject is: Share. */
  'share.published': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
    /** How it is known: `CONNECTOR`, `ADDRESS`, `PERSON` or `CLICK`; missing before 0.2.0. */
    evidence?: string | null
  }

  /** The post of a share was retracted. Its subject is: Share. */
  'share.retracted': {
    /** The campaign. The id of: Campaign. */
    campaignId: string
  }

  /** A sign-on system, or a key of one, will become active and can then attest log-ins of every person. Owners who did not expect it should suspend the account. Its subject is: Account. */
  'sign-on.announced': {
    /** The new key; null when the account itself is new. The id of: ApiKey. */
    apiKeyId?: string | null
    /** When it becomes active, as an instant in UTC. */
    countsFrom: string
  }

  /** A site was created by a mutation. Its subject is: Site. */
  'site.created': Record<never, never>

  /** A site was changed. Its subject is: Site. */
  'site.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A network was added to the registry. Its subject is: Organization. */
  'social-network.added': {
    /** Key of the network, such as `our-forum`. */
    key: string
  }

  /** A network was removed from the registry. Its subject is: Organization. */
  'social-network.removed': {
    /** Key of the network, such as `our-forum`. */
    key: string
  }

  /** A sync was cancelled. Its subject is: SyncRun. */
  'sync-run.cancelled': {
    /** The source. The id of: Integration. */
    integrationId: string
    /** The stream that is read, such as `content`. */
    stream: string
  }

  /** A sync failed. Its log says why: see `syncRun`. Its subject is: SyncRun. */
  'sync-run.failed': {
    /** The source. The id of: Integration. */
    integrationId: string
    /** The stream that is read, such as `content`. */
    stream: string
    /** Kind of the failure, such as `auth` or `transient`. */
    kind?: string | null
  }

  /** A sync succeeded. Its subject is: SyncRun. */
  'sync-run.finished': {
    /** The source. The id of: Integration. */
    integrationId: string
    /** The stream that is read, such as `content`. */
    stream: string
  }

  /** A sync was started. Its subject is: SyncRun. */
  'sync-run.started': {
    /** The source. The id of: Integration. */
    integrationId: string
    /** The stream that is read, such as `content`. */
    stream: string
    /** What started it, such as `SCHEDULE` or `WEBHOOK`. */
    trigger: string
  }

  /** A token was issued for a person: the actor acts for them, or attested their log-in. Its subject is: Account. */
  'token.issued': {
    /** The person it was issued for. The id of: Person. */
    personId: string
    /** Its lifetime in seconds. */
    lifetimeSeconds: number
    /** A permission that it is narrowed to; none when it is not narrowed. */
    scopes: string[]
    /** How the person logged in, according to the sign-on system; null when no log-in was attested. */
    logIn?: string | null
  }

  /** A topic was archived. Its subject is: Topic. */
  'topic.archived': Record<never, never>

  /** A topic was created. Its subject is: Topic. */
  'topic.created': Record<never, never>

  /** An archived topic was restored. Its subject is: Topic. */
  'topic.restored': Record<never, never>

  /** A topic was changed. Its subject is: Topic. */
  'topic.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }

  /** What was recorded of a contact with a person was corrected. Its subject is: Touchpoint. */
  'touchpoint.corrected': {
    /** The department that it is for. The id of: Department. */
    departmentId: string
    /** Name of a field that changed. */
    fields: string[]
  }

  /** A contact with a person was planned or recorded. Its subject is: Touchpoint. */
  'touchpoint.created': {
    /** The department that it is for. The id of: Department. */
    departmentId: string
    /** Whether it is still to be held. */
    planned: boolean
    /** Whether it was stated in spite of contacts of other departments. */
    collides: boolean
  }

  /** A planned contact with a person was held. Its subject is: Touchpoint. */
  'touchpoint.held': {
    /** The department that it is for. The id of: Department. */
    departmentId: string
  }

  /** A contact with a person was taken back: it was not planned, or not held. Its subject is: Touchpoint. */
  'touchpoint.withdrawn': {
    /** The department that it is for. The id of: Department. */
    departmentId: string
  }

  /** A link to a content or page was made. Its subject is: TrackedLink. */
  'tracked-link.created': {
    /** The content that it leads to; null for a page. The id of: Content. */
    contentId?: string | null
    /** The campaign that its clicks count for; null for none. The id of: Campaign. */
    campaignId?: string | null
    /** Whose link it is; null for a link that is nobody’s own. The id of: Participation. */
    participationId?: string | null
  }

  /** A trusted document was deleted. Its subject is: TrustedDocument. */
  'trusted-document.deleted': Record<never, never>

  /** A trusted document was stored. Its subject is: TrustedDocument. */
  'trusted-document.pushed': Record<never, never>

  /** A webhook endpoint was created. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.created': Record<never, never>

  /** A webhook endpoint was deleted. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.deleted': Record<never, never>

  /** A webhook endpoint was paused: it sends nothing until somebody resumes it. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.paused': {
    /** Why, such as `FAILING`: see `WebhookPauseCause`. */
    cause: string
  }

  /** Events are sent again to a webhook endpoint. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.replayed': {
    /** Deliveries that were queued again at once. */
    queued: number
  }

  /** A webhook endpoint was resumed. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.resumed': Record<never, never>

  /** A webhook endpoint got a new secret. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.secret-rotated': Record<never, never>

  /** A webhook endpoint was changed. Its subject is: WebhookEndpoint. */
  'webhook-endpoint.updated': {
    /** Name of a field that changed. */
    fields: string[]
  }
}
