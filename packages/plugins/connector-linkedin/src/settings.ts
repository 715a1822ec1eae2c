import type { PluginContext, StreamContext } from '@portevoix/sdk/plugin'
import { z } from 'zod'

/** The version whose documentation this connector follows; LinkedIn takes each for at least a year. */
export const API_VERSION = '202609'
/** The day on which LinkedIn says that it takes this version no more. */
export const API_SUNSET = '2027-09-15'

const application = {
  clientId: z.string().min(1).max(200).meta({
    title: 'Client ID',
    description: 'Of the application that is registered with LinkedIn, from its tab Auth.',
  }),
  apiVersion: z
    .string()
    .regex(/^20\d{2}(?:0[1-9]|1[0-2])$/, 'must be a year and a month as 202609')
    .default(API_VERSION)
    .meta({
      title: 'Version of the API',
      description: `Year and month. To be raised when LinkedIn says that ${API_VERSION} has been sunset.`,
    }),
}
const metricsDays = (fallback: number, description: string) =>
  z.int().min(1).max(365).default(fallback).meta({ title: 'Days of metrics', description })

/** A member who publishes. */
export const memberConfig = z.strictObject({
  ...application,
  visibility: z.enum(['public', 'connections', 'logged-in']).default('public').meta({
    title: 'Visibility',
    description: 'Who sees posts: everybody, connections of the member, or whoever is logged in to LinkedIn.',
  }),
})

/** A member who publishes and whose statistics are read. */
export const memberStatisticsConfig = memberConfig.extend({
  metricsDays: metricsDays(30, 'So many days back are read, each time anew: LinkedIn corrects its numbers.'),
  metricsPosts: z.int().min(0).max(50).default(8).meta({
    title: 'Posts measured a day',
    description:
      'So many of the latest posts that were published here are measured once a day, each at five requests of the hundred that LinkedIn allows a member.',
  }),
})

/** The page of an organisation. */
export const organizationConfig = z.strictObject({
  ...application,
  organizationId: z
    .string()
    .regex(/^\d{1,20}$/, 'must be the number in the address of the page’s administration')
    .meta({
      title: 'Organisation',
      description: 'The number in the address of the page’s administration: linkedin.com/company/NUMBER/admin.',
    }),
  visibility: z.enum(['public', 'logged-in']).default('public').meta({
    title: 'Visibility',
    description: 'Who sees posts: everybody, or whoever is logged in to LinkedIn.',
  }),
  metricsDays: metricsDays(60, 'Posts older than this are no longer counted.'),
})

type Application = Pick<z.infer<typeof memberConfig>, 'clientId' | 'apiVersion'>
/** What every request needs. */
export type LinkedInContext = PluginContext<Application, 'token'>
export type MemberContext = PluginContext<z.infer<typeof memberConfig>, 'token'>
export type MemberStatisticsContext = StreamContext<z.infer<typeof memberStatisticsConfig>, 'token'>
export type OrganizationContext = PluginContext<z.infer<typeof organizationConfig>, 'token'>
export type OrganizationStatisticsContext = StreamContext<z.infer<typeof organizationConfig>, 'token'>
