import type { Assessment, PolicyVersion } from '../../modules/guidelines/assessment/index.ts'
import { assessText } from '../../modules/guidelines/assessment/index.ts'
import { type AttributeRow, type AttributeValueRow, planAttributes } from './attributes.ts'
import { addDays, type DemoYear, yearBefore } from './calendar.ts'
import { type Campaigns, planCampaigns } from './campaigns.ts'
import { type PlannedContent, planContents } from './contents.ts'
import { diceOf } from './dice.ts'
import { planMetrics, type SourceOfPoints } from './metrics.ts'
import { type Participations, planParticipations } from './participations.ts'
import { type Population, planPeople } from './people.ts'
import { planPolicies } from './policies.ts'
import { type PlannedShare, planShares } from './shares.ts'
import { type NominationRow, planNominations, planTies, type TieRow } from './ties.ts'

/** The whole demo organisation: invented people, and their activity in one year. */
export interface DemoPlan extends Population, Campaigns, Participations {
  year: DemoYear
  attributes: AttributeRow[]
  attributeValues: AttributeValueRow[]
  ties: TieRow[]
  nominations: NominationRow[]
  contents: PlannedContent[]
  policies: PolicyVersion[]
  shares: PlannedShare[]
  /** The assessment of each share by the policies, by share id. */
  assessments: ReadonlyMap<string, Assessment>
  metrics: SourceOfPoints[]
}

/** The name of the demo organisation, and its short public name. */
export const DEMO_NAMES = ['Atelier Démo (made up)', 'Atelier Démo'] as const

/** All ambassadors of the demo are employees. */
export const DEMO_SHARER = { connection: 'EMPLOYMENT', names: DEMO_NAMES } as const

export const DEMO_SEED = 'atelier-demo'

/**
 * Plans the demo organisation: the same seed and end give the same plan, including ids.
 * @param until the end of the demo's year: the first of a month at midnight UTC.
 */
export function planDemo({ seed = DEMO_SEED, until }: { seed?: string; until: Date }): DemoPlan {
  const dice = diceOf(seed)
  const year = yearBefore(until)
  const population = planPeople(dice.forPart('people'), until)
  const { characters } = population
  const campaigns = planCampaigns(dice.forPart('campaigns'), year)
  const contents = planContents(dice.forPart('contents'), campaigns.campaigns)
  const participations = planParticipations(dice.forPart('participations'), characters, campaigns.campaigns)
  const policies = planPolicies(dice.forPart('policies'), addDays(year.from, -10))
  const shares = planShares(dice.forPart('shares'), participations.participations, contents)
  const assessments = new Map(
    shares.map(({ row }) => {
      const { text, network, country, language, sharedAt } = row
      return [
        row.id,
        assessText({ ...DEMO_SHARER, text, network, countries: [country], language, at: sharedAt }, policies),
      ]
    }),
  )
  return {
    year,
    ...population,
    ...planAttributes(dice.forPart('attributes'), characters),
    ties: planTies(dice.forPart('ties'), characters, until),
    nominations: planNominations(dice.forPart('nominations'), characters, until),
    ...campaigns,
    contents,
    ...participations,
    policies,
    shares,
    assessments,
    metrics: planMetrics(dice.forPart('metrics'), { year, campaigns: campaigns.campaigns, shares }),
  }
}
