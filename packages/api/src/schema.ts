import { lexicographicSortSchema } from 'graphql'
import { builder } from './core/builder.ts'
import { answerIdsAtOnce } from './core/ids-at-once.ts'
import { addLookups } from './core/lookups.ts'
import './core/scalars.ts'
import './core/user-errors.ts'
import { DASHBOARDS } from './dashboards.ts'
import './modules/accesses/index.ts'
import './modules/agreements/index.ts'
import './modules/ambassadors/index.ts'
import { APPLICATION_PAGES, APPLICATIONS, resourceEndpoint } from './modules/applications/index.ts'
import './modules/assignments/index.ts'
import './modules/audit/index.ts'
import './modules/campaigns/index.ts'
import './modules/plugin-consent/index.ts'
import './modules/content/index.ts'
import { AMBASSADOR_PAGES, ambassadorPageEndpoints } from './modules/ambassador-page/index.ts'
import { callbackEndpoint, sealingOfOldSecrets, startEndpoint } from './modules/credentials/index.ts'
import './modules/events/index.ts'
import { downloadEndpoint, exportJob } from './modules/exports/index.ts'
import { authorizationPages, FRONT_ENDS, metadataEndpoint } from './modules/frontends/index.ts'
import { importRunJob, type UploadLimits, uploadsEndpoint } from './modules/imports/index.ts'
import './modules/guidelines/index.ts'
import { forgetOldLogins, PROVIDER_PAGES } from './modules/identity-providers/index.ts'
import { INVITATION_PAGES, invitationSending, roundJob, sendingJob } from './modules/invitations/index.ts'
import { departureWork } from './modules/leaving/index.ts'
import './modules/listening/index.ts'
import { deleteJob, integrationSchedule, syncJob, webhookEndpoint } from './modules/integrations/index.ts'
import { forgetMailedLinks, linkJob, MAILED_LINK_PAGES } from './modules/mailed-links/index.ts'
import { forgetEndLinks, MESSAGE_PAGES } from './modules/messages/index.ts'
import { additionToAncestors } from './modules/metrics/index.ts'
import { measureJob } from './modules/networks/index.ts'
import { messageJob, messageSending, noticeCollection, noticeJob, ownersJob } from './modules/notifications/index.ts'
import './modules/organizations/index.ts'
import {
  closeNominations,
  endOldDoubts,
  proposeDuplicates,
  readPeopleCells,
  sealingOfFormerIdentifiers,
} from './modules/people/index.ts'
import './modules/processing/index.ts'
import { applyExclusions, exclusionJob } from './modules/privacy/index.ts'
import { publishJob, retractJob } from './modules/publishing/index.ts'
import { askingJob, recipientAsking } from './modules/recipients/index.ts'
import {
  closeAdoption,
  closeCampaignCounts,
  closeContacts,
  closeInvitations,
  closeSegmentNumbers,
} from './modules/reports/index.ts'
import './modules/retention/index.ts'
import './modules/many-acts/index.ts'
import './modules/touchpoints/index.ts'
import { scimEndpoint } from './modules/scim/index.ts'
import { scoreJob } from './modules/scoring/index.ts'
import { closeSegments } from './modules/segments/index.ts'
import { organizationPages, SESSION_PAGES } from './modules/sessions/index.ts'
import { linkEndpoint } from './modules/sharing/index.ts'
import './modules/trusted-documents/index.ts'
import { webhookSending } from './modules/webhooks/index.ts'
import type { Tokens } from './platform/auth/index.ts'
import { heldFeedWarning } from './platform/events/index.ts'
import type { CrossOrigin, Endpoint } from './platform/http/index.ts'
import type { JobDefinition, RecurringWork } from './platform/jobs/index.ts'
import { nullableWhereRefused } from './platform/lists/index.ts'
import { noteLooks } from './platform/looks/index.ts'
import { declareDashboards, type OperationEnvironment, setPresentSchema } from './platform/operations/index.ts'
import { retentionWork } from './platform/retention/index.ts'
import { type Closer, closeBlocks, monthlyClose } from './platform/small-groups/index.ts'

// A field `scoreBacktest` beside the mutation would give two documents of the SDK one name: `node(id:)` finds it.
addLookups(['Person', 'ScoreBacktest'])

/** The whole schema. Importing a module adds its types and fields. */
export const schema = nullableWhereRefused(noteLooks(answerIdsAtOnce(lexicographicSortSchema(builder.toSchema()))), [
  'errorCodes',
  'importPresets',
  'nodes',
  'viewer',
])

declareDashboards(schema, DASHBOARDS)
setPresentSchema(schema)

/** The jobs of all modules. */
export function jobDefinitions(environment: OperationEnvironment): JobDefinition<never>[] {
  return [
    importRunJob(environment),
    measureJob(environment),
    syncJob(environment),
    deleteJob(environment),
    scoreJob(environment),
    publishJob(environment),
    retractJob(environment),
    noticeJob(environment),
    messageJob(environment),
    ownersJob(environment),
    exclusionJob(environment),
    exportJob(environment),
    linkJob(environment),
    roundJob(environment),
    sendingJob(environment),
    askingJob(environment),
  ]
}

/** What a monthly close publishes. */
export const CLOSERS: readonly Closer[] = [
  closeBlocks(readPeopleCells),
  closeAdoption,
  closeNominations,
  closeCampaignCounts,
  closeInvitations,
  closeContacts,
  closeSegments,
  closeSegmentNumbers,
]

/** The recurring work of all modules. */
export function recurringWork(environment: OperationEnvironment): RecurringWork[] {
  return [
    integrationSchedule(environment),
    additionToAncestors(environment),
    heldFeedWarning(environment),
    noticeCollection(environment),
    messageSending(environment),
    departureWork(environment),
    retentionWork(environment),
    sealingOfOldSecrets(environment),
    endOldDoubts(environment),
    proposeDuplicates(environment),
    forgetOldLogins(environment),
    applyExclusions(environment),
    forgetMailedLinks(environment),
    forgetEndLinks(environment),
    invitationSending(environment),
    recipientAsking(environment),
    sealingOfFormerIdentifiers(environment),
    monthlyClose(environment, CLOSERS),
    webhookSending(environment),
  ]
}

/** HTTP routes of modules besides GraphQL. */
export function endpoints(
  environment: OperationEnvironment,
  tokens: Tokens,
  options: { crossOrigin: CrossOrigin; uploads: UploadLimits },
): Endpoint[] {
  return [
    linkEndpoint(environment),
    uploadsEndpoint(environment, tokens, { limits: options.uploads, crossOrigin: options.crossOrigin }),
    downloadEndpoint(environment, tokens, { crossOrigin: options.crossOrigin }),
    startEndpoint(environment),
    callbackEndpoint(environment),
    webhookEndpoint(environment),
    scimEndpoint(environment, tokens),
    metadataEndpoint(FRONT_ENDS, environment),
    metadataEndpoint(APPLICATIONS, environment),
    resourceEndpoint(environment),
    ...ambassadorPageEndpoints(environment),
    organizationPages(environment, [
      ...authorizationPages(FRONT_ENDS),
      ...SESSION_PAGES,
      ...PROVIDER_PAGES,
      ...MAILED_LINK_PAGES,
      ...INVITATION_PAGES,
      ...MESSAGE_PAGES,
      ...AMBASSADOR_PAGES,
    ]),
    // After the two pages for log-ins of integrations, which are below the same root.
    organizationPages(environment, APPLICATION_PAGES, '/oauth/'),
  ]
}
