import { FeatureCatalogueDocument } from '@portevoix/sdk/documents'
import { FEATURES, FEATURES_VERSION } from '@portevoix/sdk/plugin'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(async () => {
  await world?.stop()
})

const catalogue = async (subject?: 'PERSON' | 'CONTENT') => {
  const { featureCatalogue } = (await world.organization.client.query(FeatureCatalogueDocument, { subject })).data
  if (!featureCatalogue) throw new Error('The catalogue was refused.')
  return featureCatalogue
}

it('lists all features for scoring models, with their edition', async () => {
  const { edition, features } = await catalogue()
  expect(edition).toBe(FEATURES_VERSION)
  expect(features.map(({ source }) => source)).toEqual(FEATURES.map(({ name }) => name))
  expect(features).toContainEqual({
    source: 'reach.followers',
    subject: 'PERSON',
    type: 'NUMBER',
    description:
      'Sum of the followers of the person’s known accounts. In a run over a campaign that is meant for some networks, only of accounts on those networks.',
    unit: 'followers',
    whenNull: 'No account with a known number of followers. It does not mean nobody follows this person.',
    since: 1,
  })
  expect(features.find(({ source }) => source === 'content.kind')).toMatchObject({
    subject: 'CONTENT',
    type: 'CATEGORY',
    since: 2,
  })
})

it('lists only the features of people, or of content', async () => {
  for (const subject of ['PERSON', 'CONTENT'] as const) {
    const { features } = await catalogue(subject)
    expect(features.length).toBeGreaterThan(1)
    expect(new Set(features.map((entry) => entry.subject))).toEqual(new Set([subject]))
  }
})
