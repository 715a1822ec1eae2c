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
    "NotFoundError"
  ],
  "AccountLinkCreateResult": [
    "AccountLinkCreatePayload",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AccountLinkRevokeResult": [
    "AccountLink",
    "ConflictError",
    "NotFoundError"
  ],
  "AccountRestoreResult": [
    "Account",
    "ConflictError",
    "NotFoundError"
  ],
  "AccountSuspendResult": [
    "Account",
    "ConflictError",
    "NotFoundError"
  ],
  "AccountUpdateResult": [
    "Account",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ActApplyManyResult": [
    "ActApplyManyPayload",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AgreementCreateResult": [
    "Agreement",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AgreementWithdrawResult": [
    "Agreement",
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
    "NotFoundError"
  ],
  "ApplicationCreateResult": [
    "ApplicationCreatePayload",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ApplicationGrantRevokeResult": [
    "ApplicationGrant",
    "NotFoundError"
  ],
  "ApplicationRevokeResult": [
    "Application",
    "ConflictError",
    "NotFoundError"
  ],
  "ApplicationRotateSecretResult": [
    "ApplicationRotateSecretPayload",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ApplicationUpdateResult": [
    "Application",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AssignmentCreateResult": [
    "Assignment",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "AssignmentDeleteResult": [
    "AssignmentDeletePayload",
    "ConflictError",
    "NotFoundError"
  ],
  "CampaignArchiveResult": [
    "Campaign",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CampaignAudienceSetResult": [
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
  "ContentApproveResult": [
    "ConflictError",
    "Content",
    "NotFoundError"
  ],
  "ContentArchiveResult": [
    "ConflictError",
    "Content",
    "NotFoundError"
  ],
  "ContentAudienceSetResult": [
    "ConflictError",
    "Content",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ContentCreateResult": [
    "Content",
    "InvalidInputError"
  ],
  "ContentRestoreResult": [
    "ConflictError",
    "Content",
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
    "NotFoundError"
  ],
  "CostAddResult": [
    "Cost",
    "InvalidInputError",
    "NotFoundError"
  ],
  "CostReverseResult": [
    "ConflictError",
    "Cost",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DepartmentArchiveResult": [
    "ConflictError",
    "Department",
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
    "NotFoundError"
  ],
  "DepartmentUpdateResult": [
    "ConflictError",
    "Department",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DocumentVersionPublishResult": [
    "ConflictError",
    "DocumentVersion",
    "InvalidInputError",
    "NotFoundError"
  ],
  "DoubtfulLoginAnswerResult": [
    "ConflictError",
    "DoubtfulLogin",
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
    "InvalidInputError"
  ],
  "ExplainedScore": [
    "ContentScore",
    "Score"
  ],
  "ExportCancelResult": [
    "ConflictError",
    "Export",
    "NotFoundError"
  ],
  "ExportCreateResult": [
    "ConflictError",
    "Export",
    "InvalidInputError"
  ],
  "ExportDeleteResult": [
    "ExportDeletePayload",
    "NotFoundError"
  ],
  "FrontEndCreateResult": [
    "ConflictError",
    "FrontEnd",
    "InvalidInputError"
  ],
  "FrontEndDeleteResult": [
    "ConflictError",
    "FrontEndDeletePayload",
    "NotFoundError"
  ],
  "FrontEndUpdateResult": [
    "ConflictError",
    "FrontEnd",
    "InvalidInputError",
    "NotFoundError"
  ],
  "GuidelineCheckDeleteResult": [
    "ConflictError",
    "GuidelineCheckDeletePayload",
    "NotFoundError"
  ],
  "GuidelineCheckSetResult": [
    "ConflictError",
    "GuidelineCheck",
    "InvalidInputError"
  ],
  "GuidelineRule": [
    "PolicyPackRule",
    "PolicyRule"
  ],
  "IdentityDeleteResult": [
    "IdentityDeletePayload",
    "NotFoundError"
  ],
  "IdentityProviderCheckResult": [
    "ConflictError",
    "IdentityProviderCheckPayload",
    "NotFoundError"
  ],
  "IdentityProviderCreateResult": [
    "ConflictError",
    "IdentityProvider",
    "InvalidInputError"
  ],
  "IdentityProviderDeleteResult": [
    "ConflictError",
    "IdentityProviderDeletePayload",
    "NotFoundError"
  ],
  "IdentityProviderUpdateResult": [
    "ConflictError",
    "IdentityProvider",
    "InvalidInputError",
    "NotFoundError"
  ],
  "ImportCancelResult": [
    "ConflictError",
    "Import",
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
  "InvitationMessageMarkBouncedResult": [
    "ConflictError",
    "InvitationMessage",
    "NotFoundError"
  ],
  "InvitationRoundStartResult": [
    "ConflictError",
    "InvalidInputError",
    "InvitationRound",
    "NotFoundError"
  ],
  "LeadingDirectorySetResult": [
    "ConflictError",
    "InvalidInputError",
    "Organization"
  ],
  "LedgerThresholdRemoveResult": [
    "InvalidInputError",
    "LedgerThresholdRemovePayload",
    "NotFoundError"
  ],
  "LedgerThresholdSetResult": [
    "InvalidInputError",
    "LedgerThreshold"
  ],
  "MailedLogInSetResult": [
    "ConflictError",
    "InvalidInputError",
    "MailedLogIn",
    "NotFoundError"
  ],
  "MentionLabelsSetResult": [
    "InvalidInputError",
    "Mention",
    "NotFoundError"
  ],
  "MessageMarkBouncedResult": [
    "BouncedMessage",
    "InvalidInputError",
    "NotFoundError"
  ],
  "MetricCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Metric"
  ],
  "MetricDimensionAddResult": [
    "ConflictError",
    "InvalidInputError",
    "MetricDimension"
  ],
  "MetricDimensionRemoveResult": [
    "InvalidInputError",
    "MetricDimensionRemovePayload",
    "NotFoundError"
  ],
  "MetricFormulaSetResult": [
    "ConflictError",
    "InvalidInputError",
    "Metric"
  ],
  "MetricSourceSplitResult": [
    "ConflictError",
    "InvalidInputError",
    "MetricSourceSplitPayload",
    "NotFoundError"
  ],
  "MetricSourceUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "MetricSource",
    "NotFoundError"
  ],
  "MetricsIngestResult": [
    "InvalidInputError",
    "MetricsIngestPayload"
  ],
  "NetworkPurgeResult": [
    "NetworkPurgePayload",
    "NotFoundError"
  ],
  "NetworkTieRemoveResult": [
    "InvalidInputError",
    "Network",
    "NotFoundError"
  ],
  "Node": [
    "Account",
    "AccountLink",
    "Agreement",
    "Ambassador",
    "ApiKey",
    "Application",
    "ApplicationGrant",
    "Assignment",
    "AuditEntry",
    "Campaign",
    "CampaignLink",
    "Channel",
    "Content",
    "Cost",
    "Department",
    "Document",
    "DocumentVersion",
    "DoubtfulLogin",
    "DoubtfulRow",
    "Event",
    "Export",
    "FrontEnd",
    "GuidelineCheck",
    "Identity",
    "IdentityProvider",
    "Import",
    "Integration",
    "InvitationMessage",
    "InvitationRound",
    "LogInSession",
    "Membership",
    "Mention",
    "MetricGroup",
    "MetricSource",
    "Movement",
    "Network",
    "Nomination",
    "Notice",
    "NoticeRule",
    "Objective",
    "Organization",
    "Participation",
    "Person",
    "PersonAccess",
    "PersonAttribute",
    "PersonAttributeValue",
    "PersonBrief",
    "PersonDuplicate",
    "PersonRelation",
    "Policy",
    "PolicyRule",
    "PrivacyRequest",
    "ProcessingExclusion",
    "ProcessingRestriction",
    "Publication",
    "Purpose",
    "RecipientTask",
    "RelationKind",
    "RelationshipOwner",
    "ReportingLine",
    "RoleRule",
    "Rota",
    "ScoreBacktest",
    "ScoreRun",
    "Segment",
    "Share",
    "Site",
    "SocialAccount",
    "SyncLogLine",
    "SyncRun",
    "Topic",
    "Touchpoint",
    "TrackedLink",
    "TrustedDocument",
    "Upload",
    "WebhookDelivery",
    "WebhookEndpoint"
  ],
  "NominationCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Nomination",
    "NotFoundError"
  ],
  "NominationDeleteResult": [
    "NominationDeletePayload",
    "NotFoundError"
  ],
  "NoticePreferenceSetResult": [
    "InvalidInputError",
    "NoticePreference"
  ],
  "NoticeRuleCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "NoticeRule"
  ],
  "NoticeRuleDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "NoticeRuleDeletePayload"
  ],
  "NoticeRuleTryResult": [
    "ConflictError",
    "NotFoundError",
    "Notice"
  ],
  "NoticeRuleUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "NoticeRule"
  ],
  "ObjectiveArchiveResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Objective"
  ],
  "ObjectiveCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Objective"
  ],
  "ObjectiveRestoreResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Objective"
  ],
  "ObjectiveUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Objective"
  ],
  "OrganizationLeaveResult": [
    "ConflictError",
    "InvalidInputError",
    "Organization"
  ],
  "OrganizationLeaveUndoResult": [
    "ConflictError",
    "Organization"
  ],
  "OrganizationUpdateResult": [
    "ConflictError",
    "InvalidInputError",
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
    "NotFoundError",
    "Participation"
  ],
  "ParticipationWithdrawResult": [
    "ConflictError",
    "NotFoundError",
    "Participation"
  ],
  "PersonArchiveResult": [
    "ConflictError",
    "NotFoundError",
    "Person"
  ],
  "PersonAttributeArchiveResult": [
    "ConflictError",
    "NotFoundError",
    "PersonAttribute"
  ],
  "PersonAttributeCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "PersonAttribute"
  ],
  "PersonAttributePurgeResult": [
    "ConflictError",
    "NotFoundError",
    "PersonAttributePurgePayload"
  ],
  "PersonAttributeRestoreResult": [
    "ConflictError",
    "NotFoundError",
    "PersonAttribute"
  ],
  "PersonAttributeSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonAttributeUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PersonAttribute"
  ],
  "PersonBriefDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "PersonBriefDeletePayload"
  ],
  "PersonBriefSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PersonBrief"
  ],
  "PersonCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonDepartmentsSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonDuplicateDismissResult": [
    "ConflictError",
    "NotFoundError",
    "PersonDuplicate"
  ],
  "PersonManagerSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonMergeResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonObjectToScoringResult": [
    "ConflictError",
    "NotFoundError",
    "Person"
  ],
  "PersonPurgeResult": [
    "ConflictError",
    "NotFoundError",
    "PersonPurgePayload"
  ],
  "PersonRelationsSetResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonRestoreResult": [
    "ConflictError",
    "NotFoundError",
    "Person"
  ],
  "PersonUnmergeResult": [
    "ConflictError",
    "NotFoundError",
    "PersonUnmergePayload"
  ],
  "PersonUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Person"
  ],
  "PersonWithdrawScoringObjectionResult": [
    "ConflictError",
    "NotFoundError",
    "Person"
  ],
  "PersonalDataExportResult": [
    "ConflictError",
    "Export",
    "InvalidInputError",
    "NotFoundError"
  ],
  "PluginConsentResult": [
    "InvalidInputError",
    "Plugin"
  ],
  "PolicyPackPublishResult": [
    "ConflictError",
    "InvalidInputError",
    "Policy"
  ],
  "PolicyPublishResult": [
    "ConflictError",
    "InvalidInputError",
    "Policy"
  ],
  "PrivacyRequestAnswerResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PrivacyRequest"
  ],
  "PrivacyRequestCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PrivacyRequest"
  ],
  "PrivacyRequestExtendResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "PrivacyRequest"
  ],
  "ProcessingExclusionCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ProcessingExclusion"
  ],
  "ProcessingExclusionDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "ProcessingExclusionDeletePayload"
  ],
  "ProcessingExclusionUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ProcessingExclusion"
  ],
  "ProcessingRestrictResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ProcessingRestriction"
  ],
  "ProcessingRestrictionLiftResult": [
    "ConflictError",
    "NotFoundError",
    "ProcessingRestriction"
  ],
  "PublicationRetractResult": [
    "ConflictError",
    "NotFoundError",
    "Publication"
  ],
  "PublicationSettleResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Publication"
  ],
  "PurposeCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Purpose"
  ],
  "PurposeUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Purpose"
  ],
  "RecipientTaskAnswerResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "RecipientTask"
  ],
  "RecipientTaskResumeResult": [
    "ConflictError",
    "NotFoundError",
    "RecipientTask"
  ],
  "RelationKindArchiveResult": [
    "ConflictError",
    "NotFoundError",
    "RelationKind"
  ],
  "RelationKindCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "RelationKind"
  ],
  "RelationKindRestoreResult": [
    "ConflictError",
    "NotFoundError",
    "RelationKind"
  ],
  "RelationKindUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "RelationKind"
  ],
  "RelationshipOwnerCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "RelationshipOwner"
  ],
  "RelationshipOwnerEndResult": [
    "ConflictError",
    "NotFoundError",
    "RelationshipOwner"
  ],
  "RelationshipOwnerHandOverResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "RelationshipOwner"
  ],
  "RetentionSetResult": [
    "InvalidInputError",
    "RetentionTerm"
  ],
  "RoleRuleCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "RoleRule"
  ],
  "RoleRuleDeleteResult": [
    "NotFoundError",
    "RoleRuleDeletePayload"
  ],
  "RotaCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Rota"
  ],
  "RotaDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "RotaDeletePayload"
  ],
  "RotaUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Rota"
  ],
  "ScoreBacktestResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ScoreBacktest"
  ],
  "ScoreRunCancelResult": [
    "ConflictError",
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
  "SegmentCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Segment"
  ],
  "SegmentDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "SegmentDeletePayload"
  ],
  "SegmentPublishResult": [
    "ConflictError",
    "NotFoundError",
    "Segment"
  ],
  "SegmentUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Segment"
  ],
  "SessionEndResult": [
    "LogInSession",
    "NotFoundError"
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
  "SiteCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "Site"
  ],
  "SiteUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Site"
  ],
  "SocialNetworkAddResult": [
    "ConflictError",
    "InvalidInputError",
    "SocialNetwork"
  ],
  "SocialNetworkRemoveResult": [
    "InvalidInputError",
    "NotFoundError",
    "SocialNetworkRemovePayload"
  ],
  "SyncRunCancelResult": [
    "ConflictError",
    "NotFoundError",
    "SyncRun"
  ],
  "TiesUpsertResult": [
    "ConflictError",
    "InvalidInputError",
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
    "NotFoundError",
    "Topic"
  ],
  "TopicUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Topic"
  ],
  "TouchpointCorrectResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Touchpoint"
  ],
  "TouchpointCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Touchpoint"
  ],
  "TouchpointMarkHeldResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Touchpoint"
  ],
  "TouchpointWithdrawResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "Touchpoint"
  ],
  "TrackedLinkCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "TrackedLink"
  ],
  "TrustedDocumentDeleteResult": [
    "NotFoundError",
    "TrustedDocumentDeletePayload"
  ],
  "TrustedDocumentPushResult": [
    "InvalidInputError",
    "TrustedDocumentPushPayload"
  ],
  "UserError": [
    "ActProblem",
    "BlockedByGuidelinesError",
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "ShareRefusedError"
  ],
  "WebhookDeliveryReplayResult": [
    "ConflictError",
    "NotFoundError",
    "WebhookDelivery"
  ],
  "WebhookEndpointCreateResult": [
    "ConflictError",
    "InvalidInputError",
    "WebhookEndpointCreatePayload"
  ],
  "WebhookEndpointDeleteResult": [
    "ConflictError",
    "NotFoundError",
    "WebhookEndpointDeletePayload"
  ],
  "WebhookEndpointPauseResult": [
    "ConflictError",
    "NotFoundError",
    "WebhookEndpoint"
  ],
  "WebhookEndpointReplayResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "WebhookEndpointReplayPayload"
  ],
  "WebhookEndpointResumeResult": [
    "ConflictError",
    "NotFoundError",
    "WebhookEndpoint"
  ],
  "WebhookEndpointRotateSecretResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "WebhookEndpointRotateSecretPayload"
  ],
  "WebhookEndpointTryResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "WebhookEndpointTryPayload"
  ],
  "WebhookEndpointUpdateResult": [
    "ConflictError",
    "InvalidInputError",
    "NotFoundError",
    "WebhookEndpoint"
  ]
}

/** The TypeScript type that each scalar of the schema travels as, for the `scalars` of code generators. */
export const scalars = {
  "ID": "string",
  "BigInt": "string",
  "Decimal": "string",
  "CountryCode": "string",
  "PersonKind": "string",
  "Currency": "string",
  "Date": "string",
  "DateTime": "string",
  "JSON": "unknown",
  "Locale": "string",
  "URL": "string"
} as const
