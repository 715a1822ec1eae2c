import type { Auth, CheckResult, Quota } from '@portevoix/sdk/plugin'
import { defineConnector, PluginError } from '@portevoix/sdk/plugin'
import { type Author, administeredOrganization, memberByOpenId, memberByProfile } from './author.ts'
import { memberMetricsState, migrateMemberMetrics, readMemberMetrics } from './member-metrics.ts'
import {
  migrateOrganizationMetrics,
  organizationMetricsState,
  readOrganizationMetrics,
} from './organization-metrics.ts'
import { forgetOfMember, forgetOfOrganization, memberPublisher, organizationPublisher } from './publisher.ts'
import { API_SUNSET, API_VERSION, memberConfig, memberStatisticsConfig, organizationConfig } from './settings.ts'

/** LinkedIn's flow for applications that keep a secret; it offers PKCE to native ones on request only. */
const logIn = (scopes: string[]) =>
  ({
    token: {
      type: 'oauth2',
      title: 'Log-in',
      description: 'Of whoever posts; LinkedIn asks for it again after some time.',
      authorize: 'https://www.linkedin.com/oauth/v2/authorization',
      token: 'https://www.linkedin.com/oauth/v2/accessToken',
      scopes,
      pkce: false,
      clientId: '{config.clientId}',
      clientSecret: 'clientSecret',
    },
    clientSecret: {
      type: 'value',
      use: { in: 'login' },
      title: 'Client secret',
      description: 'Of the application that is registered with LinkedIn, in its settings under Auth.',
    },
  }) satisfies { [name: string]: Auth }

const daily = (id: string, scope: Quota['scope'], units: number): Quota => ({ id, scope, units, window: 'utc-day' })

/** Chosen with care, since LinkedIn publishes none for the products that anybody gets. */
const SELF_SERVE_QUOTAS = [daily('app', 'app', 5_000), daily('member', 'integration', 100)]
/** What LinkedIn grants in the development tier of the Community Management API. */
const COMMUNITY_QUOTAS = [daily('app', 'app', 500), daily('member', 'integration', 100)]

const upstream = { api: 'LinkedIn Posts API', version: API_VERSION, sunsetAt: API_SUNSET }

const checkBy =
  <Context>(authorOf: (ctx: Context) => Promise<Author>) =>
  async (ctx: Context): Promise<CheckResult> => {
    try {
      const { urn, name } = await authorOf(ctx)
      return { ok: true, account: name ?? urn }
    } catch (error) {
      if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
      throw error
    }
  }

/** For members, with the products that LinkedIn gives to every application. */
export const linkedinConnector = defineConnector({
  id: 'linkedin',
  title: 'LinkedIn',
  description: 'Publishes as a member, with the products that LinkedIn gives to every application.',
  config: memberConfig,
  auth: logIn(['openid', 'profile', 'w_member_social']),
  quotas: SELF_SERVE_QUOTAS,
  upstream,
  check: checkBy(memberByOpenId),
  publisher: memberPublisher(memberByOpenId),
  forget: forgetOfMember,
})

/** For members, with an application that LinkedIn has approved for the Community Management API. */
export const linkedinMemberConnector = defineConnector({
  id: 'linkedin-member',
  title: 'LinkedIn, member with statistics',
  description: 'Publishes as a member, and brings back the member’s statistics. Needs the Community Management API.',
  config: memberStatisticsConfig,
  auth: logIn(['r_basicprofile', 'w_member_social', 'r_member_postAnalytics', 'r_member_profileAnalytics']),
  quotas: COMMUNITY_QUOTAS,
  upstream,
  check: checkBy(memberByProfile),
  publisher: memberPublisher(memberByProfile),
  forget: forgetOfMember,
  streams: {
    metrics: {
      state: memberMetricsState,
      stateVersion: 2,
      migrateState: migrateMemberMetrics,
      mode: 'incremental',
      deletes: 'none',
      read: readMemberMetrics,
    },
  },
})

/** For the page of an organisation, with an application that is approved for the Community Management API. */
export const linkedinOrganizationConnector = defineConnector({
  id: 'linkedin-organization',
  title: 'LinkedIn, page of an organisation',
  description: 'Publishes as a page, and brings back its statistics. Needs the Community Management API.',
  config: organizationConfig,
  auth: logIn(['w_organization_social', 'r_organization_social', 'rw_organization_admin']),
  quotas: COMMUNITY_QUOTAS,
  upstream,
  check: checkBy(administeredOrganization),
  publisher: organizationPublisher,
  forget: forgetOfOrganization,
  streams: {
    metrics: {
      state: organizationMetricsState,
      stateVersion: 2,
      migrateState: migrateOrganizationMetrics,
      mode: 'incremental',
      deletes: 'none',
      read: readOrganizationMetrics,
    },
  },
})
