// Generated from schema.graphql and GraphQL documents: edit those, then run the generator again.

/** Types by the interfaces and unions that they belong to, for Apollo's `InMemoryCache` and others like it. */
export const possibleTypes = {
  "AccountCreateResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AccountEndSessionsResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AccountRestoreResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AccountSuspendResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AccountUpdateResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AmbassadorInviteManyResult": [
    "AmbassadorInviteManyPayload",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AmbassadorInviteResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "ApiKeyCreateResult": [
    "ApiKeyCreatePayload",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ApiKeyRevokeResult": [
    "ApiKey",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignArchiveResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignContentAddResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignContentRemoveResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignCreateResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignEndResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignLaunchResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignPauseResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignReopenResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignRestoreResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignResumeResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignUpdateResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "Configurable": [
    "Connector",
    "Notifier"
  ],
  "ConsentWithdrawResult": [
    "Ambassador",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentApproveResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentArchiveResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentCreateResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentRestoreResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentUpdateResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentWithdrawResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CostAddResult": [
    "ConflictError",
    "Cost",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CostDeleteResult": [
    "ConflictError",
    "CostDeletePayload",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentArchiveResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentCreateResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentMergeResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentRestoreResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentUpdateResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DoubtfulRowAnswerResult": [
    "ConflictError",
    "DoubtfulRow",
    "InvalidInputError",
    "NotFoundError"
  ],
  "EarnedMediaSetResult": [
    "ConflictError",
    "EarnedMediaSetting",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ExplainedScore": [
    "ContentScore",
    "Score"
  ],
  "GuidelineCheckDeleteResult": [
    "ConflictError",
    "GuidelineCheckDeletePayload",
    "InvalidInputError",
    "NotFoundError"
  ],
  "GuidelineCheckSetResult": [
    "ConflictError",
    "GuidelineCheck",
    "InvalidInputError",
    "NotFoundError"
  ],
  "GuidelineRule": [
    "PolicyPackRule",
    "PolicyRule"
  ],
  "ImportCancelResult": [
    "ConflictError",
    "Import",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ImportStartResult": [
    "ConflictError",
    "Import",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationAuthorizeResult": [
    "ConflictError",
    "IntegrationAuthorization",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationCheckResult": [
    "ConflictError",
    "IntegrationCheck",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationCreateResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationDeleteResult": [
    "ConflictError",
    "IntegrationDeletePayload",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationPauseResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationResetResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationResumeResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationSecretRemoveResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationSecretSetResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "IntegrationSyncResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "SyncRun"
  ],
  "IntegrationUpdateResult": [
    "ConflictError",
    "Integration",
    "InvalidInputError",
    "NotFoundError"
  ],
  "LeadingDirectorySetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Organization"
  ],
  "MetricCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Metric",
    "NotFoundError"
  ],
  "MetricsIngestResult": [
    "ConflictError",
    "InvalidInputError",
    "MetricsIngestPayload",
    "NotFoundError"
  ],
  "NetworkPurgeResult": [
    "ConflictError",
    "InvalidInputError",
    "NetworkPurgePayload",
    "NotFoundError"
  ],
  "NetworkTieRemoveResult": [
    "ConflictError",
    "InvalidInputError",
    "Network",
    "NotFoundError"
  ],
  "Node": [
    "Account",
    "Ambassador",
    "ApiKey",
    "AuditEntry",
    "Campaign",
    "Channel",
    "Content",
    "Cost",
    "Department",
    "DoubtfulRow",
    "GuidelineCheck",
    "Import",
    "Integration",
    "Mention",
    "Network",
    "Nomination",
    "Notice",
    "NoticeRule",
    "Objective",
    "Organization",
    "Participation",
    "Person",
    "Policy",
    "PolicyRule",
    "Publication",
    "ScoreRun",
    "Share",
    "SocialAccount",
    "SyncLogLine",
    "SyncRun",
    "Topic",
    "Upload"
  ],
  "NominationCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Nomination",
    "NotFoundError"
  ],
  "NominationDeleteResult": [
    "ConflictError",
    "InvalidInputError",
    "NominationDeletePayload",
    "NotFoundError"
  ],
  "NoticeRuleCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "NoticeRule"
  ],
  "NoticeRuleDeleteResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "NoticeRuleDeletePayload"
  ],
  "NoticeRuleTryResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Notice"
  ],
  "NoticeRuleUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "NoticeRule"
  ],
  "OrganizationUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Organization"
  ],
  "ParticipationAcceptResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "ParticipationBenefitSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "ParticipationDeclineResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "ParticipationLeaveResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "ParticipationWithdrawResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Participation"
  ],
  "PersonArchiveResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonObjectToScoringResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonPurgeResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PersonPurgePayload"
  ],
  "PersonRestoreResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonWithdrawScoringObjectionResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PluginConsentResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Plugin"
  ],
  "PolicyPackPublishResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Policy"
  ],
  "PolicyPublishResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Policy"
  ],
  "PublicationRetractResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Publication"
  ],
  "PublicationSettleResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Publication"
  ],
  "ScoreBacktestResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ScoreBacktest"
  ],
  "ScoreRunCancelResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ScoreRun"
  ],
  "ScoreRunPromoteResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ScoreRun"
  ],
  "ScoreRunStartResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ScoreRun"
  ],
  "ShareCreateResult": [
    "BlockedByGuidelinesError",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Share",
    "ShareRefusedError"
  ],
  "ShareDiscardResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Share"
  ],
  "ShareMarkPublishedResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Share"
  ],
  "SharePublishResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Publication"
  ],
  "SocialNetworkAddResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "SocialNetwork"
  ],
  "SocialNetworkRemoveResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "SocialNetworkRemovePayload"
  ],
  "SyncRunCancelResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "SyncRun"
  ],
  "TiesUpsertResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "TiesUpsertPayload"
  ],
  "TokenIssueResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "TokenIssuePayload"
  ],
  "TopicArchiveResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Topic"
  ],
  "TopicCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Topic"
  ],
  "TopicRestoreResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Topic"
  ],
  "TopicUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Topic"
  ],
  "UserError": [
    "BlockedByGuidelinesError",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ShareRefusedError"
  ]
}

/** The TypeScript type that each scalar of the schema travels as, for the `scalars` of code generators. */
export const scalars = {
  "ID": "string",
  "BigInt": "string",
  "Decimal": "string",
  "CountryCode": "string",
  "Currency": "string",
  "Date": "string",
  "DateTime": "string",
  "JSON": "unknown",
  "Locale": "string",
  "URL": "string"
} as const
