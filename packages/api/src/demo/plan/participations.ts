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

/** An agreement to the document of a purpose. */
export interface PlannedAgreement {
  id: string
  personId: string
  purpose: 'SHARING' | 'SCORING'
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
  agreements: PlannedAgreement[]
}

/** Who is invited, and what they answer: most accept, some decline, some never answer, a few leave later. */
export function planParticipations(
  dice: Dice,
  everybody: readonly Character[],
  campaigns: readonly PlannedCampaign[],
): Participations {
  const staff = everybody.filter(({ row, department }) => department !== null && row.active)
  const ambassadors = new Map<string, AmbassadorRow>()
  const agreements: PlannedAgreement[] = []
  const participations: PlannedParticipation[] = []
  for (const campaign of campaigns) {
    for (const person of choosePeople(dice, staff, campaign)) {
      const row = answer(dice, campaign, person, ambassadors)
      participations.push({ row, person, campaign })
      agreements.push(...agreementsOf(dice, row, person, agreements))
    }
  }
  return { ambassadors: [...ambassadors.values()], participations, agreements }
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

function agreementsOf(
  dice: Dice,
  { acceptedAt }: ParticipationRow,
  person: Character,
  planned: readonly PlannedAgreement[],
): PlannedAgreement[] {
  if (acceptedAt === null) return []
  const purposes: PlannedAgreement['purpose'][] = dice.chance(0.7) ? ['SHARING', 'SCORING'] : ['SHARING']
  return purposes
    .filter((purpose) => !planned.some((one) => one.personId === person.row.id && one.purpose === purpose))
    .map((purpose) => ({
      id: dice.id(acceptedAt),
      personId: person.row.id,
      purpose,
      givenAt: acceptedAt,
      withdrawnAt: null,
    }))
}
