import { expect } from 'vitest'
import type { Case } from './case.ts'
import { campaign, factsOf, ofCampaign, served, toldOf } from './row-files.ts'

export const exportCases: Case[] = [
  served(
    'c01-x-content-export',
    'x.csv',
    ofCampaign({ columns: { key: 'Post id', at: 'Date' }, metrics: { impressions: 'Impressions' } }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['57000', '122978']),
  ),
  served(
    'c02-youtube-table',
    'Table data.csv',
    ofCampaign({ columns: { key: 'Content', at: 'Video publish time' }, metrics: { 'media-views': 'Views' } }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'media-views')).toEqual(['1000', '40840']),
  ),
  served(
    'c03-ga-comments',
    'ga.csv',
    ofCampaign({
      comment: '#',
      columns: { key: ['Date', 'Page'], at: 'Date' },
      metrics: { 'media-views': 'Pages vues' },
      dateFormat: 'yyyyMMdd',
    }),
    async ({ organization, run }, cases) => {
      expect(await factsOf(cases, organization, 'media-views')).toEqual(['725', '3505'])
      expect(toldOf(run)).not.toBe('')
    },
  ),
  served(
    'c04-facebook-two-headers',
    'fb.csv',
    ofCampaign({
      columns: { key: 'Post ID', at: 'Posted' },
      metrics: { reach: 'Lifetime Post Total Reach', impressions: 'Lifetime Post Total Impressions' },
      dateFormat: 'MM/dd/yyyy hh:mm:ss a',
    }),
    async ({ organization, run }, cases) => {
      expect(await factsOf(cases, organization, 'reach')).toEqual(['1024', '1500'])
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['2048'])
      expect(run.skipped).toBe(1)
    },
  ),
  served(
    'c05-linkedin-german',
    'li.csv',
    ofCampaign({
      skipLines: 1,
      columns: { key: 'Datum', at: 'Datum' },
      metrics: { impressions: 'Impressionen (organisch)' },
      decimal: 'comma',
      dateFormat: 'dd.MM.yyyy',
    }),
    async ({ organization }, cases) =>
      expect(await factsOf(cases, organization, 'impressions')).toEqual(['987', '1234']),
  ),
  served('c07-x-old-preset', 'x-old.csv', ofCampaign({ preset: 'x-analytics' }), async ({ organization }, cases) =>
    expect(await factsOf(cases, organization, 'impressions')).toEqual(['1938']),
  ),
  served(
    'c09-totals-by-country',
    'Table data.csv',
    async (organization) => ({
      records: 'metrics',
      columns: { key: 'Geography' },
      dimensions: { country: 'Geography' },
      values: { subjectType: 'campaign', subjectId: await campaign(organization), at: '2022-01-01' },
      metrics: { 'media-views': 'Views' },
    }),
    async ({ organization }, cases) => {
      const views = await factsOf(cases, organization, 'media-views')
      expect(views.reduce((sum, one) => sum + Number(one), 0)).toBe(130)
    },
  ),
]
