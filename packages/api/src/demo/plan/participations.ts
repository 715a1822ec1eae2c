import { addDays, DAY_MS, HOUR_MS } from './calendar.ts'
import type { PlannedCampaign } from './campaigns.ts'
import type { Dice } from './dice.ts'
import type { Character } from './people.ts'

export interface AmbassadorRow {
  id: string
  personId: string
  status: 'INVITED' | 'ACTIVE'
  version: number
  createdAt: Date
}

export interface ParticipationRow {
  id: string
  campaignId: string
  ambassadorId: string
  status: 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'LEFT'
  cause: 'INVITATION' | 'ANSWER'
  message: string | null
  invitedAt: Date
  acceptedAt: Date | null
  declinedAt: Date | null
  leftAt: Date | null
  version: number
}

export interface ConsentRow {
  id: string
  personId: string
  scope: 'SHARING' | 'SCORING'
  policyVersion: string
  givenAt: Date
  withdrawnAt: Date | null
}

export interface PlannedParticipation {
  row: ParticipationRow
  person: Character
  campaign: PlannedCampaign
}

export interface Participations {
  ambassadors: AmbassadorRow[]
  participations: PlannedParticipation[]
  consents: ConsentRow[]
}

/** Wording that ambassadors of the demo agreed to. */
export const CONSENT_WORDING = 'house-rules-1'

/** Who is asked, and what they answer: most accept, some decline, some never answer, a few leave again. */
export function planParticipations(
  dice: Dice,
  everybody: readonly Character[],
  campaigns: readonly PlannedCampaign[],
): Participations {
  const staff = everybody.filter(({ row, department }) => department !== null && row.active)
  const ambassadors = new Map<string, AmbassadorRow>()
  const consents: ConsentRow[] = []
  const participations: PlannedParticipation[] = []
  for (const campaign of campaigns) {
    for (const person of choosePeople(dice, staff, campaign)) {
      const row = answer(dice, campaign, person, ambassadors)
      participations.push({ row, person, campaign })
      consents.push(...consentsOf(dice, row, person, consents))
    }
  }
  return { ambassadors: [...ambassadors.values()], participations, consents }
}

function choosePeople(dice: Dice, staff: readonly Character[], { story }: PlannedCampaign): Character[] {
  const chosen = new Set<Character>()
  while (chosen.size < story.invited) {
    const candidates = staff.filter((person) => !chosen.has(person))
    chosen.add(
      dice.weighted(candidates, ({ department, expertise, warmth, audience }) => {
        const home = department !== null && story.departments.includes(department.key)
        return (home ? 5 : 1) * (0.5 + expertise + 0.5 * warmth + (audience > 800 ? 1 : 0))
      }),
    )
  }
  return [...chosen]
}

const MESSAGE = 'We would like to hear how you would tell it. You are free to say no.'

function answer(
  dice: Dice,
  { row: campaign, toldUntil }: PlannedCampaign,
  { row: person }: Character,
  ambassadors: Map<string, AmbassadorRow>,
): ParticipationRow {
  const days = (toldUntil.getTime() - campaign.startsAt.getTime()) / DAY_MS
  const late = dice.chance(0.2) ? dice.integer(20, Math.floor(days * 0.5)) : 0
  const invitedAt = new Date(addDays(campaign.launchedAt, late + dice.integer(0, 2)).getTime() + 9 * HOUR_MS)
  const answeredAt = new Date(invitedAt.getTime() + Math.ceil(Math.min(dice.logNormal(30, 1), 500)) * HOUR_MS)
  const status = dice.weighted(['ACCEPTED', 'DECLINED', 'INVITED', 'LEFT'] as const, (one) => ANSWERS[one])
  const joined = status === 'ACCEPTED' || status === 'LEFT'
  const rest = (toldUntil.getTime() - answeredAt.getTime()) / DAY_MS
  const ambassador: AmbassadorRow = ambassadors.get(person.id) ?? {
    id: dice.id(invitedAt),
    personId: person.id,
    status: 'INVITED',
    version: 1,
    createdAt: invitedAt,
  }
  if (joined && ambassador.status === 'INVITED') {
    ambassador.status = 'ACTIVE'
    ambassador.version += 1
  }
  ambassadors.set(person.id, ambassador)
  return {
    id: dice.id(invitedAt),
    campaignId: campaign.id,
    ambassadorId: ambassador.id,
    status,
    cause: status === 'INVITED' ? 'INVITATION' : 'ANSWER',
    message: dice.chance(0.5) ? MESSAGE : null,
    invitedAt,
    acceptedAt: joined ? answeredAt : null,
    declinedAt: status === 'DECLINED' ? answeredAt : null,
    leftAt: status === 'LEFT' ? addDays(answeredAt, Math.round(rest * (0.3 + 0.4 * dice.next()))) : null,
    version: { INVITED: 1, ACCEPTED: 2, DECLINED: 2, LEFT: 3 }[status],
  }
}

const ANSWERS = { ACCEPTED: 66, DECLINED: 13, INVITED: 13, LEFT: 8 }

function consentsOf(
  dice: Dice,
  { acceptedAt }: ParticipationRow,
  person: Character,
  consents: readonly ConsentRow[],
): ConsentRow[] {
  if (acceptedAt === null) return []
  const scopes: ConsentRow['scope'][] = dice.chance(0.7) ? ['SHARING', 'SCORING'] : ['SHARING']
  return scopes
    .filter((scope) => !consents.some((consent) => consent.personId === person.row.id && consent.scope === scope))
    .map((scope) => ({
      id: dice.id(acceptedAt),
      personId: person.row.id,
      scope,
      policyVersion: CONSENT_WORDING,
      givenAt: acceptedAt,
      withdrawnAt: null,
    }))
}
